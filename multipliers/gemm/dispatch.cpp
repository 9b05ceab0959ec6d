// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <cstdlib>

#include "multipliers/gemm/lut_gemm.h"

namespace axscope::multipliers {
namespace {

constexpr std::array kAllPaths{Simd::Avx512, Simd::Avx2, Simd::Portable, Simd::Scalar};  // fastest first

}  // namespace

std::string_view toString(Simd simd) {
    switch (simd) {
        case Simd::Scalar:
            return "scalar";
        case Simd::Portable:
            return "portable";
        case Simd::Avx2:
            return "avx2";
        case Simd::Avx512:
            return "avx512";
    }
    return "unknown";
}

bool isSupported(Simd simd) {
    switch (simd) {
        case Simd::Scalar:
        case Simd::Portable:
            return true;
#if defined(__x86_64__)
        case Simd::Avx2:
            return __builtin_cpu_supports("avx2");
        case Simd::Avx512:
            return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                   __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vbmi") &&
                   __builtin_cpu_supports("avx512vnni");
#else
        case Simd::Avx2:
        case Simd::Avx512:
            return false;
#endif
    }
    return false;
}

Result<Simd> selectedSimd() {
    const char* const forced = std::getenv("AXSCOPE_SIMD");
    if (forced == nullptr || *forced == '\0') {
        for (const Simd simd : kAllPaths)
            if (isSupported(simd))
                return simd;
        return Simd::Scalar;
    }
    for (const Simd simd : kAllPaths) {
        if (toString(simd) != forced)
            continue;
        if (!isSupported(simd))
            return Error{ErrorCode::InvalidArgument,
                         std::string("this machine cannot run the path ") + forced, "AXSCOPE_SIMD"};
        return simd;
    }
    return Error{ErrorCode::InvalidArgument,
                 std::string("no such path: ") + forced + " (known: scalar, portable, avx2, avx512)",
                 "AXSCOPE_SIMD"};
}

}  // namespace axscope::multipliers
