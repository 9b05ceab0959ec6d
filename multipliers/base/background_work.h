// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace axscope {

/// Lets the calling thread, and those that it starts from then on, give way to threads that answer a user:
/// where both want a processor, the system gives most of it to the others. Where nobody else wants one
/// nothing changes. Without effect on systems that have no priorities of threads.
void giveWay();

}  // namespace axscope
