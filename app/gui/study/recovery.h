// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QString>
#include <memory>
#include <optional>

#include "app/gui/study/study_inputs.h"
#include "multipliers/base/result.h"

namespace axscope::app {

/// A study that a window did not get to save.
struct RecoveredStudy {
    StudyInputs inputs;
    QString file;  ///< the study file it belonged to; empty = never saved
};

/// One window's safety copy in a folder shared by all windows of all running programs. A lock beside each
/// copy says that its owner is alive; the kernel's process table says when it is not, so a copy outlives even
/// kill -9.
class Recovery {
public:
    /// `folder` is made if absent. Where that fails, nothing is kept and write() says why.
    explicit Recovery(QString folder);
    ~Recovery();
    Recovery(const Recovery&) = delete;
    Recovery& operator=(const Recovery&) = delete;

    /// The copy that store() writes.
    [[nodiscard]] const QString& copyFile() const { return m_copy; }
    /// Writes the copy atomically to copyFile. Thread-safe as long as calls for one file do not overlap.
    static Result<void> write(const QString& copyFile, const StudyInputs& inputs, const QString& file);
    /// Removes this window's copy: the study is saved, or given up on purpose.
    void discard();
    /// Takes over the newest copy whose owner is gone and removes it from the folder. Copies that cannot be
    /// read are set aside under another name, so that they are not offered again.
    [[nodiscard]] std::optional<RecoveredStudy> takeAbandoned();

private:
    QString m_folder;
    QString m_copy;
    std::unique_ptr<QLockFile> m_lock;
};

}  // namespace axscope::app
