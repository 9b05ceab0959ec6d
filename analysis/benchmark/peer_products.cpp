// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/benchmark/peer_products.h"

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <c10/core/GradMode.h>
#include <dnnl.h>
#include <torch/version.h>

#include <utility>

namespace axscope::analysis {
namespace {

/// Keeps the products that the library can compute at all on this machine.
void addIfItRuns(std::vector<PeerProduct>& products, std::string name,
                 std::function<dnnl_status_t()> compute) {
    if (compute() == dnnl_success)
        products.push_back({std::move(name), [compute = std::move(compute)] { (void)compute(); }});
}

/// Operands and result of one product; shared by the functions that compute it.
template <class A, class B, class C>
struct Operands {
    std::vector<A> a;
    std::vector<B> w;
    std::vector<C> c;
    dnnl_dim_t rows;
    dnnl_dim_t depth;
    dnnl_dim_t columns;
};

template <class A, class B, class C>
std::shared_ptr<Operands<A, B, C>> operands(std::span<const std::int8_t> a, std::span<const std::int8_t> w,
                                            int rows, int depth, int columns, int offsetA = 0) {
    auto result = std::make_shared<Operands<A, B, C>>();
    for (const std::int8_t value : a)
        result->a.push_back(static_cast<A>(value + offsetA));
    result->w.assign(w.begin(), w.end());
    result->c.resize(static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns));
    result->rows = rows;
    result->depth = depth;
    result->columns = columns;
    return result;
}

}  // namespace

std::vector<PeerProduct> floatProducts(std::span<const std::int8_t> a, std::span<const std::int8_t> w,
                                       int rows, int depth, int columns) {
    std::vector<PeerProduct> products;
    const auto matrices = operands<float, float, float>(a, w, rows, depth, columns);
    addIfItRuns(products, "oneDNN sgemm", [matrices] {
        return dnnl_sgemm('N', 'N', matrices->rows, matrices->columns, matrices->depth, 1, matrices->a.data(),
                          matrices->depth, matrices->w.data(), matrices->columns, 0, matrices->c.data(),
                          matrices->columns);
    });
    products.push_back(
        {"LibTorch mm", [matrices] {
             const c10::NoGradGuard noGrad;
             at::Tensor c = at::from_blob(matrices->c.data(), {matrices->rows, matrices->columns});
             at::mm_out(c, at::from_blob(matrices->a.data(), {matrices->rows, matrices->depth}),
                        at::from_blob(matrices->w.data(), {matrices->depth, matrices->columns}));
         }});
    return products;
}

std::vector<PeerProduct> int8Products(std::span<const std::int8_t> a, std::span<const std::int8_t> w,
                                      int rows, int depth, int columns) {
    constexpr int kUnsignedOffset = 128;
    std::vector<PeerProduct> products;
    const auto mixed =
        operands<std::uint8_t, std::int8_t, std::int32_t>(a, w, rows, depth, columns, kUnsignedOffset);
    addIfItRuns(products, "oneDNN u8 x s8", [mixed] {
        const std::int32_t offsetC = 0;
        return dnnl_gemm_u8s8s32('N', 'N', 'F', mixed->rows, mixed->columns, mixed->depth, 1, mixed->a.data(),
                                 mixed->depth, kUnsignedOffset, mixed->w.data(), mixed->columns, 0, 0,
                                 mixed->c.data(), mixed->columns, &offsetC);
    });
    const auto equal = operands<std::int8_t, std::int8_t, std::int32_t>(a, w, rows, depth, columns);
    addIfItRuns(products, "oneDNN s8 x s8", [equal] {
        const std::int32_t offsetC = 0;
        return dnnl_gemm_s8s8s32('N', 'N', 'F', equal->rows, equal->columns, equal->depth, 1, equal->a.data(),
                                 equal->depth, 0, equal->w.data(), equal->columns, 0, 0, equal->c.data(),
                                 equal->columns, &offsetC);
    });
    return products;
}

void setLibraryThreads(int threads) {
    at::set_num_threads(threads);
}

std::string torchVersion() {
    return TORCH_VERSION;
}

std::string oneDnnVersion() {
    const dnnl_version_t* const version = dnnl_version();
    return std::to_string(version->major) + "." + std::to_string(version->minor) + "." +
           std::to_string(version->patch);
}

}  // namespace axscope::analysis
