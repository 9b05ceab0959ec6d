// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QToolButton>

#include "app/gui/plots/note_store.h"

class QDialog;

namespace axscope::app {

/// The line under a plot that says what was noted about it: hidden without a note, opens the editor when clicked.
class PlotNote : public QToolButton {
    Q_OBJECT

public:
    explicit PlotNote(QWidget* parent = nullptr);

    void setSubject(const QString& subject);
    [[nodiscard]] QString subject() const { return m_subject; }
    /// Whether there is a figure that the note is about; hidden otherwise.
    void setActive(bool active);
    /// Empty without a note, or a store.
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isAvailable() const { return store() != nullptr && !m_subject.isEmpty(); }

    /// Looks for the store anew: the widget was put into another window.
    void refresh();
    /// Opens a small window with the note, which does not block any other.
    void edit(const QString& title);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] NoteStore* store() const;
    void showText();

    QString m_subject;
    bool m_active = false;
    QPointer<NoteStore> m_known;
    QPointer<QDialog> m_editor;
};

}  // namespace axscope::app
