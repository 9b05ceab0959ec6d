// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "analysis/image_records.h"
#include "analysis/results.h"

namespace axscope::analysis {

/// Two runs on the images of one class, of which there is at least one.
struct ClassComparison {
    std::uint16_t label = 0;
    std::uint64_t images = 0;
    std::array<std::uint64_t, 4> cells{};  ///< both right, only a right, only b right, both wrong
    Interval interval;                     ///< 95 % interval of difference(), see pairedDifferenceInterval()

    [[nodiscard]] double accuracyOfA() const { return share(cells[0] + cells[1]); }
    [[nodiscard]] double accuracyOfB() const { return share(cells[0] + cells[2]); }
    /// Accuracy of b minus that of a, a fraction.
    [[nodiscard]] double difference() const {
        return (static_cast<double>(cells[2]) - static_cast<double>(cells[1])) / static_cast<double>(images);
    }

private:
    [[nodiscard]] double share(std::uint64_t count) const {
        return static_cast<double>(count) / static_cast<double>(images);
    }
};

/// Top-`top` accuracy of two runs class by class, by rising label; `top` is 1 for the usual accuracy. Empty where the
/// runs did not see the same labels in the same order.
[[nodiscard]] std::vector<ClassComparison> compareClasses(const ImageRecords& a, const ImageRecords& b, std::size_t top = 1);

}  // namespace axscope::analysis
