// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/families/registry.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "multipliers/families/designs.h"

namespace axscope::multipliers {

std::span<const Family* const> families() {
    static const std::array kFamilies{&exactFamily(),
                                      &operandTruncationFamily(),
                                      &maskedFamily(),
                                      &brokenArrayFamily(),
                                      &productTruncationFamily(),
                                      &drumFamily(),
                                      &robaFamily(),
                                      &mitchellFamily(),
                                      &iteratedLogFamily(),
                                      &kulkarniFamily(),
                                      &boothFamily(),
                                      &lowerPartOrFamily(),
                                      &stuckBitsFamily(),
                                      &randomFaultsFamily()};
    return kFamilies;
}

const Family* findFamily(std::string_view name) {
    const auto lower = [](char c) { return std::tolower(static_cast<unsigned char>(c)); };
    for (const Family* const family : families())
        if (std::equal(name.begin(), name.end(), family->name.begin(), family->name.end(),
                       [&](char a, char b) { return lower(a) == lower(b); }))
            return family;
    return nullptr;
}

}  // namespace axscope::multipliers
