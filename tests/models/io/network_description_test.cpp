// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/io/network_description.h"

#include <gtest/gtest.h>

namespace axscope::models {
namespace {

TEST(Topology, NamesRoundTrip) {
    for (const Topology topology : {Topology::Dense, Topology::Hard, Topology::Soft, Topology::Cluster})
        EXPECT_EQ(topologyFromString(toString(topology)), topology);
    EXPECT_STREQ(toString(Topology::Cluster), "cluster");
}

TEST(Topology, UnknownNamesAreNone) {
    for (const char* text : {"", "Dense", "hard ", "slots"})
        EXPECT_EQ(topologyFromString(text), std::nullopt) << text;
}

}  // namespace
}  // namespace axscope::models
