// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace axscope::analysis {

/// A matrix product of another library, ready to run on one thread.
struct PeerProduct {
    std::string name;           ///< "LibTorch mm"
    std::function<void()> run;  ///< holds its operands
};

/// float32 products of the library functions that this machine has: C = A W with A [rows][depth], W
/// [depth][columns].
[[nodiscard]] std::vector<PeerProduct> floatProducts(std::span<const std::int8_t> a,
                                                     std::span<const std::int8_t> w, int rows, int depth,
                                                     int columns);

/// The same with int8 operands and int32 sums: what exact arithmetic of the same width costs. Bounds of speed
/// only: on machines without VNNI they may saturate.
[[nodiscard]] std::vector<PeerProduct> int8Products(std::span<const std::int8_t> a,
                                                    std::span<const std::int8_t> w, int rows, int depth,
                                                    int columns);

/// Threads of LibTorch, its matrix products and oneDNN, for calls from this thread.
void setLibraryThreads(int threads);

[[nodiscard]] std::string torchVersion();   ///< "1.13.1"
[[nodiscard]] std::string oneDnnVersion();  ///< "2.6.3"

}  // namespace axscope::analysis
