// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "multipliers/import/npy.h"
#include "multipliers/import/table_import.h"
#include "tests/fuzz/require.h"

using axscope::tests::require;

// A whole table has 128 KiB and more, far too long to be found by mutation. So the input's first two bytes
// say what the rest stands for, and the numbers of a table are the rest again and again:
//   'n' an .npy of version 1.0 with the rest, up to the first '\n', as its header;
//   'h' the same without the numbers, which is refused, but a thousand times faster: for the parser of the
//   header; 'r' a raw table; anything else: the rest is the file as it is.
// The second byte chooses the import options.
namespace {

using namespace axscope;
using namespace axscope::multipliers;

std::string repeated(std::string_view pattern, std::size_t size) {
    std::string data(size, '\0');
    for (std::size_t i = 0; i < size && !pattern.empty(); ++i)
        data[i] = pattern[i % pattern.size()];
    return data;
}

/// Bytes per number that a right header of this text announces: its first digit behind "'<i" or the like.
std::size_t widthIn(std::string_view header) {
    const std::size_t at = header.find_first_of("1248", std::min(header.find("descr"), header.size()));
    return at == std::string_view::npos ? 2 : static_cast<std::size_t>(header[at] - '0');
}

std::string npyFile(std::string_view text, bool withNumbers) {
    const std::size_t lineEnd = std::min(text.find('\n'), text.size());
    const std::string_view header = text.substr(0, lineEnd);
    const std::string_view pattern = text.substr(std::min(lineEnd + 1, text.size()));
    std::string file("\x93NUMPY\x01\x00", 8);
    file += static_cast<char>(header.size() & 0xFF);
    file += static_cast<char>(header.size() >> 8 & 0xFF);
    file += header;
    return file + repeated(pattern, withNumbers ? ProductTable::kEntries * widthIn(header) : 0);
}

std::string fileOf(char kind, std::string_view rest) {
    if (kind == 'n' || kind == 'h')
        return npyFile(rest, kind == 'n');
    if (kind == 'r')
        return repeated(rest, 2 * std::size_t{ProductTable::kEntries});
    return std::string(rest);
}

ImportOptions optionsOf(unsigned char choice) {
    ImportOptions options;
    options.transpose = (choice & 8) != 0;
    if ((choice & 4) != 0)
        options.encoding = static_cast<TableEncoding>(choice & 3);
    return options;
}

void requireOneLine(const std::string& text) {
    require(!text.empty() && text.size() < 4000, "texts for people are short");
    require(std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; }),
            "texts for people are one printable line");
}

void requireSound(const ImportedTable& imported, const ImportOptions& options) {
    requireOneLine(imported.note);
    require(imported.table != nullptr && imported.table->name() == "input", "a table with its name");
    require(std::abs(imported.correlation) <= 1 + 1e-9, "a correlation");
    require(imported.encodingDetected != options.encoding.has_value(), "detected or told");
    require(imported.table->isSigned() == (imported.encoding != TableEncoding::Unsigned),
            "signs as the encoding");
    for (const std::string& text : imported.evidence)
        requireOneLine(text);
    for (const std::string& text : imported.warnings)
        requireOneLine(text);

    const std::string written = formatNpy(*imported.table);
    ImportOptions back;
    back.transpose = false;
    back.encoding =
        imported.table->isSigned() ? TableEncoding::SignedTwosComplement : TableEncoding::Unsigned;
    const auto again = importTableFromBytes(std::as_bytes(std::span(written)), "again", back);
    // An unsigned table never has negative entries, so what was read can always be written and read again.
    require(again.has_value() && again->table->hash() == imported.table->hash(),
            "a table survives being written");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2)
        return 0;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const ImportOptions options = optionsOf(data[1]);
    const std::string file = fileOf(text[0], text.substr(2));
    const auto imported = importTableFromBytes(std::as_bytes(std::span(file)), "input", options);
    if (imported) {
        requireSound(*imported, options);
    } else {
        require(imported.error().where == "input", "an error names the file");
        requireOneLine(imported.error().message);
    }
    return 0;
}
