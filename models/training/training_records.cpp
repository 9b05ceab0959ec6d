// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/training_records.h"

#include <algorithm>

namespace axscope::models {

double ExpertLoad::least() const {
    return shares.empty() ? 0 : *std::min_element(shares.begin(), shares.end());
}

}  // namespace axscope::models
