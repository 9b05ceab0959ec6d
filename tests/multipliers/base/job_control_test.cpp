// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/base/job_control.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

namespace axscope {
namespace {

using std::chrono::hours;
using std::chrono::milliseconds;

/// Keeps all that was reported.
struct Listener {
    std::vector<Progress> heard;
    [[nodiscard]] JobControl::Report report() {
        return [this](const Progress& progress) { heard.push_back(progress); };
    }
};

TEST(JobControl, ReportsTheBeginningAndTheEnd) {
    Listener listener;
    JobControl control({}, listener.report(), hours(1));
    control.begin(10, "Reading");
    control.advance(4);
    control.finish();
    ASSERT_EQ(listener.heard.size(), 2U);  // the interval swallows what lies between
    EXPECT_EQ(listener.heard[0].phase, "Reading");
    EXPECT_EQ(listener.heard[0].done, 0U);
    EXPECT_EQ(listener.heard[0].total, 10U);
    EXPECT_LT(listener.heard[0].remainingSeconds, 0);
    EXPECT_EQ(listener.heard[1].done, 10U);
    EXPECT_EQ(listener.heard[1].remainingSeconds, 0);
}

TEST(JobControl, ReportsEachStepWithoutAnInterval) {
    Listener listener;
    JobControl control({}, listener.report(), milliseconds(0));
    control.begin(3, "Counting");
    for (int i = 0; i < 3; ++i)
        control.advance(1);
    ASSERT_EQ(listener.heard.size(), 4U);
    EXPECT_EQ(listener.heard[2].done, 2U);
    EXPECT_GE(listener.heard[2].remainingSeconds, 0);
    EXPECT_GE(listener.heard[3].elapsedSeconds, listener.heard[2].elapsedSeconds);
}

TEST(JobControl, ReportsAChangeOfPhaseAtOnce) {
    Listener listener;
    JobControl control({}, listener.report(), hours(1));
    control.begin(2, "First");
    control.setPhase("Second");
    ASSERT_EQ(listener.heard.size(), 2U);
    EXPECT_EQ(listener.heard[1].phase, "Second");
}

TEST(JobControl, NeverExceedsTheTotal) {
    Listener listener;
    JobControl control({}, listener.report(), milliseconds(0));
    control.begin(5, "Counting");
    control.advance(9);
    EXPECT_EQ(listener.heard.back().done, 5U);
}

TEST(JobControl, CountsWhileTheTotalIsUnknown) {
    Listener listener;
    JobControl control({}, listener.report(), milliseconds(0));
    control.begin(0, "Searching");
    control.advance(7);
    EXPECT_EQ(listener.heard.back().done, 7U);
    EXPECT_EQ(listener.heard.back().total, 0U);
    EXPECT_LT(listener.heard.back().remainingSeconds, 0);
    control.finish();
    EXPECT_EQ(listener.heard.back().done, 7U);
    EXPECT_EQ(listener.heard.back().total, 7U);
}

TEST(JobControl, BeginStartsAfresh) {
    Listener listener;
    JobControl control({}, listener.report(), milliseconds(0));
    control.begin(5, "First");
    control.advance(5);
    control.begin(3, "Second");
    EXPECT_EQ(listener.heard.back().done, 0U);
    EXPECT_EQ(listener.heard.back().total, 3U);
}

TEST(JobControl, PassesOnTheRequestToStop) {
    std::stop_source source;
    const JobControl control(source.get_token());
    EXPECT_FALSE(control.stopRequested());
    source.request_stop();
    EXPECT_TRUE(control.stopRequested());
    EXPECT_EQ(JobControl::cancelled().code, ErrorCode::Cancelled);
}

TEST(JobControl, WorksWithoutAListener) {
    JobControl control;
    control.begin(1, "Silent");
    control.advance(1);
    control.finish();
    EXPECT_FALSE(control.stopRequested());
}

TEST(JobControl, AddsUpWhatManyThreadsDoAndReportsFromOneAtATime) {
    constexpr int kThreads = 4;
    constexpr int kSteps = 1000;
    std::atomic<int> inside{0};
    std::atomic<bool> overlapped{false};
    std::uint64_t last = 0;
    JobControl control(
        {},
        [&](const Progress& progress) {
            if (inside.fetch_add(1) != 0)
                overlapped = true;
            last = progress.done;
            inside.fetch_sub(1);
        },
        milliseconds(0));
    control.begin(kThreads * kSteps, "Counting");
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < kThreads; ++t)
            threads.emplace_back([&] {
                for (int i = 0; i < kSteps; ++i)
                    control.advance(1);
            });
    }
    EXPECT_EQ(last, std::uint64_t{kThreads} * kSteps);
    EXPECT_FALSE(overlapped);
}

}  // namespace
}  // namespace axscope
