// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/run_merge.h"

#include <algorithm>
#include <utility>

namespace axscope::analysis {

std::uint64_t BlockLayout::imagesOf(std::uint64_t block) const {
    return std::min(batch, images - block * batch);
}

std::vector<std::uint64_t> BlockLayout::missingFrom(const StoredBlocks& stored) const {
    std::vector<std::uint64_t> missing;
    for (std::uint64_t block = stored.prefixBlocks; block < blocks(); ++block)
        if (const auto found = stored.images.find(block);
            found == stored.images.end() || found->second != imagesOf(block))
            missing.push_back(block);
    return missing;
}

Result<void> RunMerge::resume(StoredRun stored) {
    m_next = m_folded = stored.prefixBlocks;
    m_total = std::move(stored.prefix);
    if (m_total.accuracy.images != m_next * m_layout.batch)
        return Error{ErrorCode::Format, "the merged blocks of a run have another number of images", {}};
    for (auto& [block, content] : stored.blocks)
        if (block < m_layout.blocks() && content.images == m_layout.imagesOf(block))
            m_waiting.emplace(block, std::move(content.sums));
    const Result<bool> merged = mergeWaiting();
    return merged ? Result<void>() : merged.error();
}

Result<bool> RunMerge::add(std::uint64_t block, RunSums sums) {
    m_waiting.insert_or_assign(block, std::move(sums));
    return mergeWaiting();
}

Result<bool> RunMerge::mergeWaiting() {
    bool grew = false;
    for (auto next = m_waiting.find(m_next); next != m_waiting.end(); next = m_waiting.find(m_next)) {
        if (m_next == 0)
            m_total = std::move(next->second);
        else if (m_total.fits(next->second))
            m_total.merge(next->second);
        else
            return Error{ErrorCode::Format, "figures of a run in the study do not fit its network", {}};
        m_waiting.erase(next);
        ++m_next;
        grew = true;
    }
    return grew;
}

std::optional<std::uint64_t> RunMerge::foldableBlocks() const {
    const bool lastIsFull = m_next == 0 || m_layout.imagesOf(m_next - 1) == m_layout.batch;
    const std::uint64_t full = lastIsFull ? m_next : m_next - 1;
    // total() is what is written, so it must end with a full block.
    if (full != m_next || full < m_folded + StudyStore::kFoldedBlocks)
        return std::nullopt;
    return full;
}

}  // namespace axscope::analysis
