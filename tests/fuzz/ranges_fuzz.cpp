// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <cstdint>
#include <string_view>

#include "models/emulation/ranges.h"
#include "tests/fuzz/require.h"

using axscope::tests::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace axscope;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const Result<models::ActivationRanges> ranges = models::parseRanges(text, "net", "input");
    if (!ranges) {
        require(ranges.error().where == "input", "an error names the file");
        for (const char byte : ranges.error().message)
            require(static_cast<unsigned char>(byte) >= 0x20 && byte != 0x7F,
                    "a message is one printable line");
        return 0;
    }
    for (const auto& [layer, range] : *ranges)
        require(std::isfinite(range) && range >= 0, "a range is a finite number >= 0");
    const Result<models::ActivationRanges> again =
        models::parseRanges(models::rangesToJson(*ranges), "", "input");
    require(again.has_value() && *again == *ranges, "written ranges read back the same");
    return 0;
}
