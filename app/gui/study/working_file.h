// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QString>
#include <memory>

namespace axscope::app {

/// Where one window's study lives as long as it belongs to no file of the user's: a study file in a folder shared by
/// all windows of all running programs. A lock beside it says that its owner is alive; the kernel's process table says
/// when it is not, so what was edited and measured outlives even kill -9.
class WorkingFile {
public:
    /// `folder` is made if absent. Where that fails, making the study file fails and says why.
    explicit WorkingFile(QString folder);
    ~WorkingFile();
    WorkingFile(const WorkingFile&) = delete;
    WorkingFile& operator=(const WorkingFile&) = delete;

    /// Absolute; the study file itself may not be there.
    [[nodiscard]] const QString& file() const { return m_file; }
    /// Removes it and starts a new one: the study is saved elsewhere, or given up on purpose. Whoever still has it open
    /// may go on until done; the new one has another name, so that neither disturbs the other.
    void remove();
    /// Becomes the newest working file whose owner is gone; false where there is none.
    bool takeAbandoned();
    /// Sets the file aside under another name, so that it is not offered again, and starts a new one.
    void setAside();

private:
    void startNew();

    QString m_folder;
    QString m_file;
    std::unique_ptr<QLockFile> m_lock;
};

}  // namespace axscope::app
