// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/import/table_encoding.h"

#include <algorithm>

namespace axscope::multipliers {
namespace {

struct EncodingName {
    TableEncoding encoding;
    const char* token;
    const char* words;
};

constexpr EncodingName kEncodingNames[] = {
    {TableEncoding::SignedTwosComplement, "twos-complement", "two's complement order"},
    {TableEncoding::SignedNumeric, "numeric", "numeric order -128..127"},
    {TableEncoding::SignedOffset, "offset", "numeric order, stored as value + 32768"},
    {TableEncoding::Unsigned, "unsigned", "unsigned 0..255"},
    {TableEncoding::SignMagnitude, "sign-magnitude", "sign-magnitude order 0..127, -0..-127"},
};

const EncodingName& nameOf(TableEncoding encoding) {
    return *std::find_if(std::begin(kEncodingNames), std::end(kEncodingNames),
                         [&](const EncodingName& name) { return name.encoding == encoding; });
}

}  // namespace

const std::vector<TableEncoding>& allEncodings() {
    static const std::vector<TableEncoding> kAll = [] {
        std::vector<TableEncoding> all;
        for (const EncodingName& name : kEncodingNames)
            all.push_back(name.encoding);
        return all;
    }();
    return kAll;
}

const char* toString(TableEncoding encoding) {
    return nameOf(encoding).token;
}

const char* inWords(TableEncoding encoding) {
    return nameOf(encoding).words;
}

std::optional<TableEncoding> tableEncodingFromString(std::string_view text) {
    const auto found = std::find_if(std::begin(kEncodingNames), std::end(kEncodingNames),
                                    [&](const EncodingName& name) { return text == name.token; });
    return found == std::end(kEncodingNames) ? std::nullopt : std::optional(found->encoding);
}

}  // namespace axscope::multipliers
