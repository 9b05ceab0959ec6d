// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/base/result.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <type_traits>

namespace axscope {
namespace {

Result<int> half(int value) {
    if (value % 2 != 0)
        return Error{ErrorCode::InvalidArgument, std::to_string(value) + " is odd", "value"};
    return value / 2;
}

TEST(Result, HoldsAValue) {
    const Result<int> result = half(8);
    ASSERT_TRUE(result);
    EXPECT_TRUE(result.has_value());
    EXPECT_EQ(*result, 4);
    EXPECT_EQ(result.value(), 4);
}

TEST(Result, HoldsAnError) {
    const Result<int> result = half(7);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(result.error().text(), "value: 7 is odd");
}

TEST(Result, ErrorWithoutAPlaceIsJustItsMessage) {
    EXPECT_EQ((Error{ErrorCode::Io, "disk full", {}}).text(), "disk full");
}

TEST(Result, GivesAwayAMoveOnlyValue) {
    Result<std::unique_ptr<int>> result(std::make_unique<int>(5));
    const std::unique_ptr<int> taken = std::move(result).value();
    ASSERT_NE(taken, nullptr);
    EXPECT_EQ(*taken, 5);
}

TEST(Result, ReachesMembersThroughTheArrow) {
    Result<std::string> result(std::string("table"));
    EXPECT_EQ(result->size(), 5U);
    result->push_back('s');
    EXPECT_EQ(*result, "tables");
}

TEST(Result, WithoutAValueIsSuccessByDefault) {
    const Result<void> success;
    EXPECT_TRUE(success);
    const Result<void> failure = Error{ErrorCode::Cancelled, "stopped", {}};
    ASSERT_FALSE(failure);
    EXPECT_EQ(failure.error().code, ErrorCode::Cancelled);
}

TEST(Result, IsNeverConfusedWithABoolean) {
    static_assert(!std::is_convertible_v<Result<int>, bool>);
    const Result<bool> no(false);
    EXPECT_TRUE(no.has_value());
    EXPECT_FALSE(*no);
}

}  // namespace
}  // namespace axscope
