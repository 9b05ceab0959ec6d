// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <stop_token>

namespace axscope {

/// Runs body(block, worker) for every block in 0..blocks-1 on `threads` threads (the caller is one of
/// them; worker is 0..threads-1). Blocks are handed out in rising order, so what a block computes must
/// not depend on which worker runs it. Returns when all blocks are done, or soon after `stop` is
/// requested: then some blocks have not run. The first exception thrown by a body is rethrown here
/// after all workers have ended. threads < 1 counts as 1; where the system gives fewer, those do all the
/// work.
void parallelBlocks(std::size_t blocks, int threads, const std::stop_token& stop,
                    const std::function<void(std::size_t block, int worker)>& body);

/// Number of hardware threads, at least 1.
[[nodiscard]] int hardwareThreads();

}  // namespace axscope
