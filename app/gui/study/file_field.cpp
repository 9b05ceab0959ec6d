// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/study/file_field.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

#include "app/gui/icons.h"
#include "app/gui/text.h"

namespace axscope::app {

namespace {

QString typedPath(QString text) {
    text = text.trimmed();
    if (text.isEmpty())
        return {};
    if (text == QLatin1String("~") || text.startsWith(QLatin1String("~/")))
        text.replace(0, 1, QDir::homePath());
    return QDir::cleanPath(QFileInfo(text).absoluteFilePath());
}

}  // namespace

FileField::FileField(const QString& placeholder, const QString& browseToolTip, const QString& name,
                     QWidget* parent)
    : QWidget(parent), m_edit(new QLineEdit(this)) {
    m_edit->setPlaceholderText(placeholder);
    m_edit->setObjectName(name + QStringLiteral("Edit"));
    m_edit->setAccessibleName(placeholder);
    auto* browse = new QToolButton(this);
    browse->setIcon(lineIcon(QStringLiteral("folder")));
    browse->setToolTip(browseToolTip);
    browse->setAccessibleName(browseToolTip);
    browse->setObjectName(name + QStringLiteral("Browse"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_edit, 1);
    layout->addWidget(browse);
    setFocusProxy(m_edit);
    connect(browse, &QToolButton::clicked, this, &FileField::browseRequested);
    connect(m_edit, &QLineEdit::editingFinished, this, [this] {
        if (!m_edit->isModified())
            return;
        m_edit->setModified(false);
        if (const QString path = typedPath(m_edit->text()); path != m_path)
            emit edited(path);
        else
            setPath(m_path);
    });
}

void FileField::setPath(const QString& path) {
    m_path = path;
    m_edit->setText(displayPath(path));
    m_edit->setToolTip(path);
    m_edit->setModified(false);
    // The end of a long path says more than its beginning.
    m_edit->setCursorPosition(static_cast<int>(m_edit->text().size()));
}

}  // namespace axscope::app
