// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <vector>

#include "models/datasets/dataset.h"
#include "multipliers/base/result.h"

namespace axscope::models {

/// Reads the first `count` images of a data set in threads of its own, in their order and at most `window`
/// images ahead of what was taken, so that who takes them in about that order finds them decoded. An image
/// that is taken before a thread came to it is read by the taker: there is nothing to wait for but images
/// being read, and no order of taking can block. Refers to the data set.
class ReadAhead {
public:
    ReadAhead(const Dataset& dataset, std::size_t count, std::size_t window, int threads);
    ~ReadAhead();
    ReadAhead(const ReadAhead&) = delete;
    ReadAhead& operator=(const ReadAhead&) = delete;

    /// Image `index`, once. May be called by many threads. Errors: those of Dataset::read.
    Result<void> take(std::size_t index, Image& image);

private:
    enum class Stage : std::uint8_t { Untouched, Reading, Ready, Taken };
    struct Slot {
        Image image;
        Result<void> read;
    };

    void work();

    const Dataset& m_dataset;
    std::size_t m_window;
    std::mutex m_mutex;
    std::condition_variable m_roomOrEnd;  ///< for the threads
    std::condition_variable m_ready;      ///< for takers
    bool m_ending = false;
    std::size_t m_next = 0;  ///< no untouched image lies before it
    std::vector<Stage> m_stages;
    std::unordered_map<std::size_t, Slot> m_slots;  ///< being read by the threads, or ready
    std::vector<Image> m_spare;                     ///< memory to use again
    std::vector<std::jthread> m_threads;
};

}  // namespace axscope::models
