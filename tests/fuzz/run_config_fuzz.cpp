// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <string>
#include <string_view>

#include "analysis/run_config.h"
#include "tests/fuzz/require.h"

using axscope::tests::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace axscope;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const Result<analysis::RunConfig> config = analysis::parseRunConfig(text, "/folder", "input");
    if (!config) {
        require(config.error().where == "input", "an error names the file");
        for (const char byte : config.error().message)
            require(static_cast<unsigned char>(byte) >= 0x20 && byte != 0x7F,
                    "a message is one printable line");
        return 0;
    }
    const std::string written = analysis::toText(*config, "/folder");
    const Result<analysis::RunConfig> again = analysis::parseRunConfig(written, "/folder", "input");
    require(again.has_value(), "a written configuration can be read");
    require(analysis::toText(*again, "/folder") == written, "and says the same");
    require(again->experiment.emulation == config->experiment.emulation, "with the same settings");
    return 0;
}
