// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QObject>
#include <QString>

class QWidget;

namespace axscope::app {

/// Keeps the notes that people write on figures, by subject. A widget finds its store as a child of the nearest
/// widget above it that has one.
class NoteStore : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Empty where nothing was noted.
    [[nodiscard]] virtual QString note(const QString& subject) const = 0;
    /// An empty text removes the note. noteChanged() follows if it differs.
    virtual void setNote(const QString& subject, const QString& text) = 0;
    /// All notes by subject; none is empty.
    [[nodiscard]] virtual QMap<QString, QString> notes() const = 0;

    /// The store that serves `widget`; null where there is none.
    [[nodiscard]] static NoteStore* of(const QWidget* widget);

    static constexpr int kMaxLength = 4000;  ///< characters of a note

Q_SIGNALS:
    void noteChanged(const QString& subject);
    /// Any note may have changed: another study was opened.
    void notesReset();
};

/// Notes that live as long as the window.
class MemoryNoteStore : public NoteStore {
    Q_OBJECT

public:
    using NoteStore::NoteStore;

    [[nodiscard]] QString note(const QString& subject) const override { return m_notes.value(subject); }
    void setNote(const QString& subject, const QString& text) override;
    [[nodiscard]] QMap<QString, QString> notes() const override { return m_notes; }

private:
    QMap<QString, QString> m_notes;
};

}  // namespace axscope::app
