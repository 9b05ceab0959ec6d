// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/base/parallel.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

namespace axscope {
namespace {

class ParallelBlocks : public testing::TestWithParam<int> {};

TEST_P(ParallelBlocks, RunsEveryBlockOnce) {
    constexpr std::size_t kBlocks = 1000;
    std::vector<std::atomic<int>> runs(kBlocks);
    parallelBlocks(kBlocks, GetParam(), {}, [&](std::size_t block, int) { ++runs[block]; });
    EXPECT_TRUE(std::all_of(runs.begin(), runs.end(), [](const auto& count) { return count == 1; }));
}

TEST_P(ParallelBlocks, NumbersItsWorkersFromZero) {
    const int threads = std::max(GetParam(), 1);
    std::atomic<bool> outside{false};
    parallelBlocks(100, GetParam(), {}, [&](std::size_t, int worker) {
        if (worker < 0 || worker >= threads)
            outside = true;
    });
    EXPECT_FALSE(outside);
}

TEST_P(ParallelBlocks, WithNothingToDoCallsNothing) {
    parallelBlocks(0, GetParam(), {}, [](std::size_t, int) { FAIL() << "there is no block"; });
}

TEST_P(ParallelBlocks, StopsSoonAfterTheRequest) {
    std::stop_source source;
    std::atomic<int> done{0};
    parallelBlocks(100000, GetParam(), source.get_token(), [&](std::size_t, int) {
        if (++done == 10)
            source.request_stop();
    });
    // Each worker may finish the block that it was in.
    EXPECT_GE(done, 10);
    EXPECT_LE(done, 10 + std::max(GetParam(), 1));
}

TEST_P(ParallelBlocks, HandsOnAnExceptionAfterAllWorkersEnded) {
    std::atomic<int> inside{0};
    const auto run = [&] {
        parallelBlocks(1000, GetParam(), {}, [&](std::size_t block, int) {
            ++inside;
            if (block == 5) {
                --inside;
                throw std::runtime_error("block 5");
            }
            --inside;
        });
    };
    EXPECT_THROW(run(), std::runtime_error);
    EXPECT_EQ(inside, 0);
}

INSTANTIATE_TEST_SUITE_P(Threads, ParallelBlocks, testing::Values(-1, 0, 1, 2, 7));

TEST(ParallelBlocksAlone, StayOnTheCallersThread) {
    const auto caller = std::this_thread::get_id();
    std::size_t next = 0;
    parallelBlocks(20, 1, {}, [&](std::size_t block, int worker) {
        EXPECT_EQ(std::this_thread::get_id(), caller);
        EXPECT_EQ(block, next++);
        EXPECT_EQ(worker, 0);
    });
    EXPECT_EQ(next, 20U);
}

TEST(HardwareThreads, AreAtLeastOne) {
    EXPECT_GE(hardwareThreads(), 1);
}

}  // namespace
}  // namespace axscope
