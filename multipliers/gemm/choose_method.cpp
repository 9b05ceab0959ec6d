// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/gemm/method.h"
#include "multipliers/structure/table_structure.h"

namespace axscope::multipliers::gemm {
namespace {

/// Up to this rank a sum of products takes less time than byte shuffles for the two nibbles.
int largestRankBeforeNibbles(Simd simd) {
    return simd == Simd::Avx512 ? 8 : 4;
}

}  // namespace

std::unique_ptr<const Method> chooseMethod(const std::shared_ptr<const ProductTable>& table, Simd simd) {
    if (simd == Simd::Scalar)
        return makeScalarMethod(table);
    const std::shared_ptr<const TableStructure> structure = structureOf(*table);
#if defined(__x86_64__)
    // One product and a look-up cost less than two int16 products.
    if (simd == Simd::Avx2 && structure->rank > 1 && structure->residual)
        return makeResidualMethod(*structure->residual);
#endif
    const bool vectors = simd != Simd::Portable;
    const bool lowRank =
        structure->factors && (!vectors || structure->factors->rank <= largestRankBeforeNibbles(simd));
    if (vectors && structure->nibbleAdditive && !lowRank)
        return makeNibbleAdditiveMethod(table, simd);
    if (structure->factors)
        return makeLowRankMethod(*structure->factors, simd);
    return makeRowMethod(table, simd);
}

}  // namespace axscope::multipliers::gemm
