// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "models/datasets/image_files.h"
#include "models/datasets/text_lines.h"
#include "models/datasets/tiny_imagenet_lists.h"
#include "tests/fuzz/require.h"

using axscope::tests::require;

namespace {

using namespace axscope::models;

template <class T>
void requireReadable(const axscope::Result<T>& result) {
    if (result)
        return;
    require(result.error().where == "input", "an error names the file");
    require(!result.error().message.empty() && result.error().message.size() < 4096, "a message is short");
    for (const char byte : result.error().message)
        require(static_cast<unsigned char>(byte) >= 0x20 && byte != 0x7F, "a message is one line");
}

bool staysInFolder(const std::string& name) {
    return !name.empty() && name.find('/') == std::string::npos && name.front() != '.';
}

}  // namespace

/// The first byte tells which list the rest is.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0)
        return 0;
    const std::vector<std::string> wnids{"n01443537", "n01629819", "n01641577"};
    const auto bytes = std::as_bytes(std::span(data, size)).subspan(1);
    switch (data[0] % 4) {
        case 0: {
            const auto ids = parseWnids(bytes, "input");
            requireReadable(ids);
            if (ids)
                for (const std::string& id : *ids)
                    require(staysInFolder(id), "an id stays in its folder");
            break;
        }
        case 1: {
            const auto words = parseWords(bytes, wnids, "input");
            requireReadable(words);
            if (words)
                require(words->size() == wnids.size(), "every class has a name");
            break;
        }
        case 2: {
            const auto annotations = parseAnnotations(bytes, wnids, "input");
            requireReadable(annotations);
            if (annotations)
                for (std::size_t i = 0; i < annotations->size(); ++i) {
                    require(staysInFolder((*annotations)[i].file), "a file stays in its folder");
                    require((*annotations)[i].label >= 0 && (*annotations)[i].label < 3,
                            "labels are in range");
                    require(i == 0 || numericallyBefore((*annotations)[i - 1].file, (*annotations)[i].file),
                            "files rise");
                    require(i == 0 || !numericallyBefore((*annotations)[i].file, (*annotations)[i - 1].file),
                            "the order has one direction");
                }
            break;
        }
        default:
            requireReadable(splitLines(bytes, 100, "input"));
    }
    return 0;
}
