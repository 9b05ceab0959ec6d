// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace axscope::app {

/// A path that is shown and can be typed or browsed for.
class FileField : public QWidget {
    Q_OBJECT

public:
    FileField(const QString& placeholder, const QString& browseToolTip, const QString& name,
              QWidget* parent = nullptr);

    /// Shows `path` without emitting edited().
    void setPath(const QString& path);

signals:
    /// The user typed another path: absolute and clean, or empty.
    void edited(const QString& path);
    void browseRequested();

private:
    QLineEdit* m_edit;
    QString m_path;
};

}  // namespace axscope::app
