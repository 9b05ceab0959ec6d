// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace axscope {

/// Lets the calling thread, and those that it starts from then on, give way to threads that answer a user:
/// where both want a processor, the system gives most of it to the others. Where nobody else wants one
/// nothing changes. Without effect on systems that have no priorities of threads.
void giveWay();

/// Has large blocks of memory handed back to the system as soon as they are freed instead of being kept for
/// the next one: activations come in so many sizes that what is kept would add up to a multiple of what is in
/// use. For the whole process. Without effect on systems whose allocator has no such setting.
void returnLargeBlocks();

}  // namespace axscope
