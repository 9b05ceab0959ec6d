// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "models/datasets/dataset.h"
#include "multipliers/base/result.h"

namespace axscope::models {

/// Which images of a data set, and in which order.
struct SubsetRequest {
    std::vector<std::string> classes;   ///< names or numbers of classes to keep; empty: all
    std::optional<std::uint64_t> seed;  ///< a random order by this seed; absent: the order of the data set

    bool operator==(const SubsetRequest&) const = default;
};

/// A view of `dataset` with the images of `request.classes`, then in an order drawn by `request.seed`: the
/// first N of it are a random sample without repetition, the same on every machine. Labels, their number and
/// their names stay those of the whole. A class is told by its name, else by its number, 0-based; case
/// matters only where names differ by nothing else. The order: Fisher-Yates from the front, position i of n
/// swapped with i + floor(x * (n - i) / 2^64), x the next number of SplitMix64 started at the seed. Returns
/// `dataset` itself where nothing was asked for. Errors: NotFound for a class that is not there, with similar
/// names; InvalidArgument for one named twice, and where no image is left.
Result<std::shared_ptr<const Dataset>> takeSubset(std::shared_ptr<const Dataset> dataset,
                                                  const SubsetRequest& request);

/// "classes cat, owl, in random order by seed 7"; empty where nothing was asked for.
[[nodiscard]] std::string inWords(const SubsetRequest& request);

}  // namespace axscope::models
