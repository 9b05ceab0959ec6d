// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/base/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace axscope {

void parallelBlocks(std::size_t blocks, int threads, const std::stop_token& stop,
                    const std::function<void(std::size_t, int)>& body) {
    std::atomic<std::size_t> next{0};
    std::atomic<bool> failed{false};
    std::exception_ptr failure;
    std::mutex failureMutex;

    const auto work = [&](int worker) {
        while (!failed.load(std::memory_order_relaxed) && !stop.stop_requested()) {
            const std::size_t block = next.fetch_add(1, std::memory_order_relaxed);
            if (block >= blocks)
                return;
            try {
                body(block, worker);
            } catch (...) {
                const std::scoped_lock lock(failureMutex);
                if (!failure)
                    failure = std::current_exception();
                failed.store(true, std::memory_order_relaxed);
            }
        }
    };

    const auto workers = static_cast<int>(std::min<std::size_t>(
        static_cast<std::size_t>(std::max(threads, 1)), std::max<std::size_t>(blocks, 1)));
    {
        std::vector<std::jthread> pool;
        pool.reserve(static_cast<std::size_t>(workers - 1));
        try {
            for (int worker = 1; worker < workers; ++worker)
                pool.emplace_back(work, worker);
        } catch (const std::system_error&) {
            // The system gives no more threads: those that run, this one at least, do all the work.
        }
        work(0);
    }
    if (failure)
        std::rethrow_exception(failure);
}

int hardwareThreads() {
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

}  // namespace axscope
