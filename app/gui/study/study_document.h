// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QUndoStack>

#include "app/gui/study/study_inputs.h"
#include "multipliers/base/result.h"

namespace axscope::app {

/// The study that the window edits: its inputs, the file they belong to, and the way back.
class StudyDocument : public QObject {
    Q_OBJECT

public:
    explicit StudyDocument(QObject* parent = nullptr);

    [[nodiscard]] const StudyInputs& inputs() const { return m_inputs; }
    /// Absolute path; empty until saved for the first time.
    [[nodiscard]] const QString& file() const { return m_file; }
    /// The file's stem, or "Untitled".
    [[nodiscard]] QString displayName() const;
    [[nodiscard]] bool isModified() const;
    [[nodiscard]] QUndoStack* undoStack() { return &m_undo; }

    /// Makes `next` the inputs, as one step of undo named `text`. Does nothing where nothing changes.
    /// Successive edits with the same mergeId >= 0 (turning a spin box) become one step.
    void edit(const QString& text, const StudyInputs& next, int mergeId = -1);

    /// Starts a new, empty study.
    void reset();
    /// Becomes the study of `file`. On error nothing changes.
    Result<void> load(const QString& file);
    /// Becomes `inputs` with unsaved changes, belonging to `file` (may be empty).
    void restore(const StudyInputs& inputs, const QString& file);
    /// Writes to `file` and belongs to it from now on.
    Result<void> save(const QString& file);

signals:
    void inputsChanged();
    void fileChanged();
    void modifiedChanged(bool modified);

private:
    class EditCommand;
    void become(const StudyInputs& inputs, const QString& file);
    void apply(const StudyInputs& inputs);

    StudyInputs m_inputs;
    QString m_file;
    QUndoStack m_undo;
    bool m_restored = false;  ///< differs from its file although the undo stack is clean
};

}  // namespace axscope::app
