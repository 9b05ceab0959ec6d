// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/networks/torch_threads.h"

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/Parallel.h>

namespace axscope::models {

TorchThreads::TorchThreads(int threads) : m_before(at::get_num_threads()) {
    at::set_num_threads(threads);
}

TorchThreads::~TorchThreads() {
    at::set_num_threads(m_before);
}

}  // namespace axscope::models
