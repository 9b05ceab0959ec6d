// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/safetensors_writer.h"

#include <nlohmann/json.hpp>

namespace axscope::tests {

std::string safetensorsBytes(const std::vector<NamedTensor>& tensors,
                             const std::map<std::string, std::string>& metadata) {
    std::vector<std::string> entries;
    if (!metadata.empty())
        entries.push_back("\"__metadata__\":" + nlohmann::json(metadata).dump());
    std::string data;
    for (const NamedTensor& tensor : tensors) {
        const nlohmann::json entry{{"dtype", tensor.dtype},
                                   {"shape", tensor.shape},
                                   {"data_offsets", {data.size(), data.size() + tensor.bytes.size()}}};
        entries.push_back(nlohmann::json(tensor.name).dump() + ":" + entry.dump());
        data += tensor.bytes;
    }
    std::string text = "{";
    for (std::size_t i = 0; i < entries.size(); ++i)
        text += (i == 0 ? "" : ",") + entries[i];
    text += "}";
    text.append((8 - text.size() % 8) % 8, ' ');
    return safetensorsWithHeader(text, data);
}

std::string safetensorsWithHeader(std::string_view header, std::string_view data,
                                  std::optional<std::uint64_t> claimedLength) {
    std::string file;
    for (std::uint64_t rest = claimedLength.value_or(header.size()), i = 0; i < 8; ++i, rest >>= 8)
        file.push_back(static_cast<char>(rest & 0xFF));
    file += header;
    file += data;
    return file;
}

}  // namespace axscope::tests
