// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QObject>
#include <QString>
#include <QUndoStack>
#include <memory>

#include "app/gui/study/lazy_store.h"
#include "app/gui/study/study_inputs.h"
#include "multipliers/base/result.h"

namespace axscope::app {

/// The study that the window edits: its inputs and notes, the file they belong to, and the way back. Both are written to
/// the file by StudySession, soon after every edit.
class StudyDocument : public QObject {
    Q_OBJECT

public:
    explicit StudyDocument(QObject* parent = nullptr);

    [[nodiscard]] const StudyInputs& inputs() const { return m_inputs; }
    /// Absolute path; empty until saved for the first time.
    [[nodiscard]] const QString& file() const { return m_file; }
    /// The file's stem, or "Untitled".
    [[nodiscard]] QString displayName() const;
    /// True where closing would lose something: what was edited or measured belongs to no file of the user's, or to one
    /// that cannot be written.
    [[nodiscard]] bool isModified() const;
    /// True where the file can be read and not written.
    [[nodiscard]] bool isReadOnly() const;
    /// Why isReadOnly() is true, of what load() opened last.
    [[nodiscard]] const Error& readOnlyReason() const { return m_readOnlyReason; }
    [[nodiscard]] QUndoStack* undoStack() { return &m_undo; }

    /// What the study lives in: its file, or a working file as long as it has none. Null where there is neither.
    [[nodiscard]] const std::shared_ptr<LazyStore>& store() const { return m_store; }
    /// Where a study lives that has no file yet; empty = in memory only.
    void setWorkingFile(const QString& file);

    /// Makes `next` the inputs, as one step of undo named `text`. Does nothing where nothing changes.
    /// Successive edits with the same mergeId >= 0 (turning a spin box) become one step.
    void edit(const QString& text, const StudyInputs& next, int mergeId = -1);
    /// Notes by subject (a plot's name); none is empty.
    [[nodiscard]] const QMap<QString, QString>& notes() const { return m_notes; }
    /// Replaces the note on `subject` as one step of undo; an empty text removes it. Does nothing where nothing changes.
    void setNote(const QString& subject, const QString& text);
    /// A study without a file has got results, which closing would lose.
    void noteResults();

    /// Starts a new, empty study.
    void reset();
    /// Becomes the study of `file`. On error nothing changes.
    Result<void> load(const QString& file);
    /// Becomes the study of the working file, which somebody else has left behind. On error nothing changes.
    Result<void> restore();
    /// Belongs to `file` from now on, which holds everything that the study's store held.
    void moveTo(const QString& file, std::shared_ptr<analysis::StudyStore> store);

signals:
    void inputsChanged();
    void noteChanged(const QString& subject);
    /// Any note may have changed: another study was opened.
    void notesReset();
    void fileChanged();
    void modifiedChanged(bool modified);

private:
    class EditCommand;
    class NoteCommand;
    void become(const StudyInputs& inputs, const QMap<QString, QString>& notes, const QString& file,
                std::shared_ptr<LazyStore> store);
    void applyNote(const QString& subject, const QString& text);
    void apply(const StudyInputs& inputs);
    [[nodiscard]] std::shared_ptr<LazyStore> newStore() const;

    StudyInputs m_inputs;
    QMap<QString, QString> m_notes;
    QString m_file;
    QString m_workingFile;
    std::shared_ptr<LazyStore> m_store;
    Error m_readOnlyReason;
    QUndoStack m_undo;
    bool m_unsaved = false;  ///< holds something that closing would lose, although the undo stack is clean
};

}  // namespace axscope::app
