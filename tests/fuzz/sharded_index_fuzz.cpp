// SPDX-License-Identifier: GPL-3.0-or-later
#include <string_view>

#include "models/io/sharded_index.h"
#include "tests/fuzz/fuzz_support.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using axscope::tests::require;
    const std::string_view json(reinterpret_cast<const char*>(data), size);
    const auto index = axscope::models::parseShardedIndex(json, "input");
    if (!index) {
        axscope::tests::requireReadable(index.error());
        return 0;
    }
    require(!index->weightMap.empty(), "an index names tensors");
    for (const auto& [tensor, file] : index->weightMap) {
        require(!file.empty() && file.front() != '/', "a file is a relative path");
        require(("/" + file + "/").find("/../") == std::string::npos, "a file stays in the folder");
        require(file.find('\0') == std::string::npos, "a file has no zero byte");
    }
    return 0;
}
