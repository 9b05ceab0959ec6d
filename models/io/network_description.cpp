// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/io/network_description.h"

namespace axscope::models {

const char* toString(Topology topology) {
    switch (topology) {
        case Topology::Dense:
            return "dense";
        case Topology::Hard:
            return "hard";
        case Topology::Soft:
            return "soft";
        case Topology::Cluster:
            return "cluster";
    }
    return "";
}

std::optional<Topology> topologyFromString(const std::string& text) {
    for (const Topology topology : {Topology::Dense, Topology::Hard, Topology::Soft, Topology::Cluster})
        if (text == toString(topology))
            return topology;
    return std::nullopt;
}

}  // namespace axscope::models
