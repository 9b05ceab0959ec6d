// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/provenance.h"

#include <axscope_version.h>

#include <chrono>
#include <ctime>
#include <fstream>

#include "multipliers/gemm/lut_gemm.h"

namespace axscope::analysis {
namespace {

std::string utcNow() {
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm parts{};
    gmtime_r(&now, &parts);
    char text[sizeof "2000-01-01T00:00:00Z"];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text;
}

std::string processorName() {
    std::ifstream info("/proc/cpuinfo");
    for (std::string line; std::getline(info, line);) {
        const std::size_t colon = line.find(": ");
        if (line.starts_with("model name") && colon != std::string::npos)
            return line.substr(colon + 2);
    }
    return "unknown";
}

}  // namespace

Provenance currentProvenance() {
    Provenance provenance;
    provenance.version = AXSCOPE_VERSION;
    provenance.commit = AXSCOPE_COMMIT;
    provenance.startedUtc = utcNow();
    provenance.cpu = processorName();
    if (const Result<multipliers::Simd> simd = multipliers::selectedSimd())
        provenance.kernelPath = multipliers::toString(*simd);
    return provenance;
}

}  // namespace axscope::analysis
