// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>

#include "analysis/study/study_store.h"

namespace axscope::app {

/// A study file that is made when it is first needed, on whatever worker thread needs it: an untitled study that
/// nobody has edited leaves nothing on the disk. Thread-safe.
class LazyStore {
public:
    /// Makes `file` when it is needed.
    explicit LazyStore(std::filesystem::path file) : m_file(std::move(file)) {}
    /// One that is open already.
    explicit LazyStore(std::shared_ptr<analysis::StudyStore> store) : m_file(store->file()), m_store(std::move(store)) {}

    [[nodiscard]] const std::filesystem::path& file() const { return m_file; }
    /// Errors: those of StudyStore::openOrCreate; the next call tries again.
    Result<std::shared_ptr<analysis::StudyStore>> get();
    /// Null where nothing has needed it yet.
    [[nodiscard]] std::shared_ptr<analysis::StudyStore> ifOpen() const;

private:
    std::filesystem::path m_file;
    mutable std::mutex m_mutex;
    std::shared_ptr<analysis::StudyStore> m_store;
};

}  // namespace axscope::app
