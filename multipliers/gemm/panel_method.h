// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "multipliers/gemm/method.h"
#include "multipliers/gemm/panel_kernels.h"

namespace axscope::multipliers::gemm {

/// Tables of all 256 weight values for one panel kernel, shared by everything packed for it.
class PanelTables {
public:
    explicit PanelTables(std::size_t recordBytes) : m_lines(256 * recordBytes / sizeof(Line)) {}
    [[nodiscard]] std::uint8_t* bytes() { return m_lines.data()->bytes.data(); }
    [[nodiscard]] const std::uint8_t* bytes() const { return m_lines.data()->bytes.data(); }

    int lowBits = 8;
    int addableBytes = 1;
    std::array<std::int32_t, 256> minimum{};  ///< what was taken off each weight's values

private:
    struct alignas(64) Line {
        std::array<std::uint8_t, 64> bytes{};
    };
    std::vector<Line> m_lines;
};

/// What a panel method consists of.
struct PanelPlan {
    LutKernel::Strategy strategy;
    Simd simd;
    std::string description;
    kernels::PanelForm form;
    kernels::PanelKernel kernel;
    std::shared_ptr<const PanelTables> tables;
    /// Computes a part of every product, which the tables then lack; may be absent.
    std::shared_ptr<const Method> part;
};

std::unique_ptr<const Method> makePanelMethod(PanelPlan plan);

}  // namespace axscope::multipliers::gemm
