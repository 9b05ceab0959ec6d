// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
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
    /// Writes edit number `edit` (rising from 1) with `work`, which holds all that the earlier ones have changed, unless a
    /// later one has been written: who may not wait for a queue overtakes what stands in it. Errors: those of get() and
    /// of `work`.
    Result<void> writeEdit(std::uint64_t edit, const std::function<Result<void>(analysis::StudyStore&)>& work);

private:
    std::mutex m_editMutex;
    std::uint64_t m_lastEdit = 0;
    std::filesystem::path m_file;
    mutable std::mutex m_mutex;
    std::shared_ptr<analysis::StudyStore> m_store;
};

}  // namespace axscope::app
