// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace axscope::models {

/// Threads that LibTorch takes for one operation of the calling thread, as long as this lives. Where images are the unit of
/// parallel work it is 1: operations stay on their thread, and the order of their sums does not depend on the machine.
class TorchThreads {
public:
    explicit TorchThreads(int threads);
    ~TorchThreads();
    TorchThreads(const TorchThreads&) = delete;
    TorchThreads& operator=(const TorchThreads&) = delete;

private:
    int m_before;
};

}  // namespace axscope::models
