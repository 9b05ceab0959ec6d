// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QSettings>
#include <QStringList>

#include "app/gui/theme.h"

namespace axscope::app {

/// What the program remembers between two starts (QSettings: ~/.config/axscope/axscope.conf).
class Settings : public QObject {
    Q_OBJECT

public:
    explicit Settings(QObject* parent = nullptr);

    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice choice);

    [[nodiscard]] QByteArray windowGeometry() const;
    /// Arrangement of the panels (QMainWindow::saveState).
    [[nodiscard]] QByteArray panelState() const;
    void setWindow(const QByteArray& geometry, const QByteArray& panelState);

    /// Study files opened or saved last, newest first, at most kMaxRecent.
    [[nodiscard]] QStringList recentStudies() const;
    void addRecentStudy(const QString& file);
    void removeRecentStudy(const QString& file);
    void clearRecentStudies();

    /// Folder last used in the file dialog named `purpose`; at first, or where it is gone, the home folder.
    [[nodiscard]] QString folder(const QString& purpose) const;
    void setFolder(const QString& purpose, const QString& folder);

    static constexpr int kMaxRecent = 8;

signals:
    void recentStudiesChanged();

private:
    void setRecentStudies(const QStringList& files);

    QSettings m_settings;
};

}  // namespace axscope::app
