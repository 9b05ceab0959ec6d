// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "analysis/run_sums.h"
#include "analysis/study/study_store.h"
#include "multipliers/base/result.h"

namespace axscope::analysis {

/// How the images of a run are cut into blocks.
struct BlockLayout {
    std::uint64_t images = 0;
    std::uint64_t batch = 1;

    [[nodiscard]] std::uint64_t blocks() const { return (images + batch - 1) / batch; }
    [[nodiscard]] std::uint64_t imagesOf(std::uint64_t block) const;
    /// Whether a run whose file holds `stored` can be gone on with: not where more is merged than is asked for.
    [[nodiscard]] bool canUse(const StoredBlocks& stored) const { return stored.prefixBlocks <= images / batch; }
    /// Blocks that `stored` lacks, rising.
    [[nodiscard]] std::vector<std::uint64_t> missingFrom(const StoredBlocks& stored) const;
};

/// Sums of one run's blocks, merged in the order of the blocks whatever the order they come in: floating-point sums then
/// depend neither on threads nor on how often a run was interrupted.
class RunMerge {
public:
    explicit RunMerge(const BlockLayout& layout) : m_layout(layout) {}

    /// Begins with what a study file holds of the run. Errors: Format where it cannot be merged.
    Result<void> resume(StoredRun stored);
    /// Takes a block and returns whether the merged prefix grew. Errors: Format where it does not fit what was resumed.
    Result<bool> add(std::uint64_t block, RunSums sums);

    [[nodiscard]] const RunSums& total() const { return m_total; }
    /// Blocks 0 ... merged() - 1 are in total().
    [[nodiscard]] std::uint64_t merged() const { return m_next; }
    [[nodiscard]] bool isComplete() const { return m_next == m_layout.blocks(); }
    /// A prefix that grew by StudyStore::kFoldedBlocks full blocks since the last one, for the file.
    [[nodiscard]] std::optional<std::uint64_t> foldableBlocks() const;
    void setFolded(std::uint64_t blocks) { m_folded = blocks; }

private:
    Result<bool> mergeWaiting();

    BlockLayout m_layout;
    std::map<std::uint64_t, RunSums> m_waiting;
    std::uint64_t m_next = 0;
    std::uint64_t m_folded = 0;
    RunSums m_total;
};

}  // namespace axscope::analysis
