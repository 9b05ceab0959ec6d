// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/datasets/read_ahead.h"

#include <algorithm>
#include <cassert>
#include <new>
#include <system_error>
#include <utility>

namespace axscope::models {
namespace {

/// Dataset::read on a thread that no exception may leave.
Result<void> readGuarded(const Dataset& dataset, std::size_t index, Image& image) {
    try {
        return dataset.read(index, image);
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "not enough memory to read images ahead", {}};
    }
}

}  // namespace

ReadAhead::ReadAhead(const Dataset& dataset, std::size_t count, std::size_t window, int threads)
    : m_dataset(dataset), m_window(std::max<std::size_t>(window, 1)), m_stages(count, Stage::Untouched) {
    try {
        for (int i = 0; i < threads; ++i)
            m_threads.emplace_back([this] { work(); });
    } catch (const std::system_error&) {
        // The system gives no more threads: those that run, or the takers, read.
    }
}

ReadAhead::~ReadAhead() {
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
    }
    m_roomOrEnd.notify_all();
}

void ReadAhead::work() {
    std::unique_lock lock(m_mutex);
    while (true) {
        m_roomOrEnd.wait(lock, [this] { return m_ending || m_slots.size() < m_window; });
        while (m_next < m_stages.size() && m_stages[m_next] != Stage::Untouched)
            ++m_next;
        if (m_ending || m_next == m_stages.size())
            return;
        const std::size_t index = m_next++;
        m_stages[index] = Stage::Reading;
        Slot& slot = m_slots[index];  // stays where it is while others come and go
        if (!m_spare.empty()) {
            slot.image = std::move(m_spare.back());
            m_spare.pop_back();
        }
        lock.unlock();
        slot.read = readGuarded(m_dataset, index, slot.image);
        lock.lock();
        m_stages[index] = Stage::Ready;
        m_ready.notify_all();
    }
}

Result<void> ReadAhead::take(std::size_t index, Image& image) {
    std::unique_lock lock(m_mutex);
    assert(index < m_stages.size() && m_stages[index] != Stage::Taken);
    if (m_stages[index] == Stage::Untouched) {
        m_stages[index] = Stage::Taken;
        lock.unlock();
        return m_dataset.read(index, image);
    }
    m_ready.wait(lock, [&] { return m_stages[index] == Stage::Ready; });
    m_stages[index] = Stage::Taken;
    const auto found = m_slots.find(index);
    Result<void> read = std::move(found->second.read);
    std::swap(image, found->second.image);
    m_spare.push_back(std::move(found->second.image));
    m_slots.erase(found);
    lock.unlock();
    m_roomOrEnd.notify_one();
    return read;
}

}  // namespace axscope::models
