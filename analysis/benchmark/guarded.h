// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "multipliers/base/result.h"

namespace axscope::analysis {

/// The exception that is being handled, as an error: Cancelled, OutOfMemory or Internal.
[[nodiscard]] Error handledError();

/// What `work` returns, a Result; what it throws as an error.
template <class Work>
auto guarded(const Work& work) -> decltype(work()) {
    try {
        return work();
    } catch (...) {
        return handledError();
    }
}

}  // namespace axscope::analysis
