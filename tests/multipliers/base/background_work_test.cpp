// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/base/background_work.h"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

#if defined(__linux__)
#include <sys/resource.h>
#endif

namespace axscope {
namespace {

#if defined(__linux__)
int niceness() {
    return getpriority(PRIO_PROCESS, 0);
}

TEST(BackgroundWork, threadsGiveWayAndThoseThatTheyStart) {
    const int before = niceness();
    if (before >= 10)
        GTEST_SKIP() << "the test gives way already";
    std::vector<int> workers(2, before);
    int own = before;
    std::thread([&] {
        giveWay();
        own = niceness();
        std::vector<std::jthread> started;
        for (int& worker : workers)
            started.emplace_back([&worker] { worker = niceness(); });
    }).join();
    EXPECT_GT(own, before);
    EXPECT_EQ(workers, std::vector<int>(2, own));
    EXPECT_EQ(niceness(), before) << "others are not affected";
}
#endif

}  // namespace
}  // namespace axscope
