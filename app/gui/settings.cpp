// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/settings.h"

#include <QDir>

namespace axscope::app {

namespace {

const QString kTheme = QStringLiteral("theme");
const QString kGeometry = QStringLiteral("window/geometry");
const QString kPanels = QStringLiteral("window/panels");
const QString kRecent = QStringLiteral("recentStudies");

QString folderKey(const QString& purpose) {
    return QStringLiteral("folders/") + purpose;
}

}  // namespace

Settings::Settings(QObject* parent)
    : QObject(parent),
      m_settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("axscope"),
                 QStringLiteral("axscope")) {}

ThemeChoice Settings::theme() const {
    return themeFromString(m_settings.value(kTheme).toString()).value_or(ThemeChoice::System);
}

void Settings::setTheme(ThemeChoice choice) {
    m_settings.setValue(kTheme, QLatin1String(toString(choice)));
}

QByteArray Settings::windowGeometry() const {
    return m_settings.value(kGeometry).toByteArray();
}

QByteArray Settings::panelState() const {
    return m_settings.value(kPanels).toByteArray();
}

void Settings::setWindow(const QByteArray& geometry, const QByteArray& panelState) {
    m_settings.setValue(kGeometry, geometry);
    m_settings.setValue(kPanels, panelState);
}

QStringList Settings::recentStudies() const {
    return m_settings.value(kRecent).toStringList();
}

void Settings::addRecentStudy(const QString& file) {
    QStringList files = recentStudies();
    files.removeAll(file);
    files.prepend(file);
    setRecentStudies(files.mid(0, kMaxRecent));
}

void Settings::removeRecentStudy(const QString& file) {
    QStringList files = recentStudies();
    if (files.removeAll(file) > 0)
        setRecentStudies(files);
}

void Settings::clearRecentStudies() {
    setRecentStudies({});
}

QString Settings::folder(const QString& purpose) const {
    const QString folder = m_settings.value(folderKey(purpose)).toString();
    return !folder.isEmpty() && QDir(folder).exists() ? folder : QDir::homePath();
}

void Settings::setFolder(const QString& purpose, const QString& folder) {
    m_settings.setValue(folderKey(purpose), folder);
}

void Settings::setRecentStudies(const QStringList& files) {
    m_settings.setValue(kRecent, files);
    emit recentStudiesChanged();
}

}  // namespace axscope::app
