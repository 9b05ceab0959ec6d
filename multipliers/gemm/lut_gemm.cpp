// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/gemm/lut_gemm.h"

#include <utility>

#include "multipliers/gemm/method.h"
#include "multipliers/structure/table_structure.h"

namespace axscope::multipliers {

Result<std::shared_ptr<const LutKernel>> LutKernel::create(std::shared_ptr<const ProductTable> table,
                                                           std::optional<Simd> simd) {
    if (!simd) {
        Result<Simd> selected = selectedSimd();
        if (!selected)
            return selected.error();
        simd = *selected;
    }
    if (!isSupported(*simd))
        return Error{ErrorCode::InvalidArgument,
                     "this machine cannot run the path " + std::string(toString(*simd)),
                     {}};
    std::unique_ptr<const gemm::Method> method = gemm::chooseMethod(table, *simd);
    return std::shared_ptr<const LutKernel>(new LutKernel(std::move(table), std::move(method)));
}

LutKernel::LutKernel(std::shared_ptr<const ProductTable> table, std::unique_ptr<const gemm::Method> method)
    : m_table(std::move(table)), m_method(std::move(method)) {}

LutKernel::~LutKernel() = default;

LutKernel::Strategy LutKernel::strategy() const {
    return m_method->strategy();
}

Simd LutKernel::simd() const {
    return m_method->simd();
}

std::string LutKernel::description() const {
    return m_method->description() + ", " + std::string(toString(m_method->simd()));
}

std::size_t LutKernel::mappedBytes(int channels) const {
    return m_method->mappedBytes(channels);
}

void LutKernel::mapOperands(const std::uint8_t* indices, std::size_t count, int channels,
                            std::byte* out) const {
    m_method->mapOperands(indices, count, channels, out, m_method->mappedBytes(channels));
}

int LutKernel::preferredRows() const {
    return m_method->preferredRows();
}

Result<PackedWeights> PackedWeights::pack(std::shared_ptr<const LutKernel> kernel,
                                          std::span<const std::uint8_t> weights, int n, int taps,
                                          int channels) {
    if (n < 1 || taps < 1 || channels < 1)
        return Error{
            ErrorCode::InvalidArgument, "a weight matrix needs at least one column, tap and channel", {}};
    const auto depth = static_cast<std::int64_t>(taps) * channels;
    if (weights.size() != static_cast<std::size_t>(depth) * static_cast<std::size_t>(n))
        return Error{
            ErrorCode::InvalidArgument,
            std::to_string(weights.size()) + " weights given, " + std::to_string(depth * n) + " expected",
            {}};
    if (depth > kernel->table().maxDepth())
        return Error{ErrorCode::Unsupported,
                     "reduction depth " + std::to_string(depth) +
                         " could overflow 32-bit sums of multiplier " + kernel->table().name() +
                         " (at most " + std::to_string(kernel->table().maxDepth()) + ")",
                     {}};
    PackedWeights packed;
    packed.m_operand = kernel->m_method->pack(weights, n, taps, channels);
    packed.m_kernel = std::move(kernel);
    packed.m_n = n;
    packed.m_taps = taps;
    packed.m_channels = channels;
    return packed;
}

void PackedWeights::multiply(const std::byte* const* rows, int m, std::int32_t* out) const {
    m_operand->multiply(rows, m, out);
}

}  // namespace axscope::multipliers
