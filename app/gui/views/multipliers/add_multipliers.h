// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QMenu;
class QWidget;

namespace axscope::multipliers {
struct Family;
}

namespace axscope::app {

/// The menu that brings further multipliers into a comparison: circuits of the catalogue, members of
/// families, table files, or whatever one can name.
class AddMultipliers : public QObject {
    Q_OBJECT

public:
    /// `window`: above which its dialogs open.
    explicit AddMultipliers(QWidget* window);
    [[nodiscard]] QMenu* menu() const { return m_menu; }

Q_SIGNALS:
    /// Names and files as analysis::resolveMultipliers() takes them.
    void requested(const QStringList& names);

private:
    void addFamily(QMenu& menu, const multipliers::Family& family);
    void askForNames();
    void askForFiles();

    QWidget* m_window;
    QMenu* m_menu;
};

/// What somebody who adds by name has written: names separated by spaces, or lines; in quotation marks where
/// a file's name has spaces.
[[nodiscard]] QStringList namesIn(const QString& text);

}  // namespace axscope::app
