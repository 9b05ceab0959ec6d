// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/base/background_work.h"

#if defined(__linux__)
#include <sys/resource.h>
#endif

namespace axscope {

void giveWay() {
#if defined(__linux__)
    constexpr int kNiceness = 10;  // about a tenth of the weight of a thread without
    // Linux keeps the niceness per thread and takes 0 for the calling one. Lowering it needs no right.
    if (getpriority(PRIO_PROCESS, 0) < kNiceness)
        (void)setpriority(PRIO_PROCESS, 0, kNiceness);
#endif
}

}  // namespace axscope
