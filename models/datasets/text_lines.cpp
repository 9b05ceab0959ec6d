// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/datasets/text_lines.h"

#include "models/io/file_bytes.h"

namespace axscope::models {

Result<std::vector<std::string_view>> splitLines(std::span<const std::byte> bytes, std::size_t maxLines,
                                                 const std::string& where) {
    std::string_view rest(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    while (rest.ends_with('\n') || rest.ends_with('\r'))
        rest.remove_suffix(1);
    std::vector<std::string_view> lines;
    while (!rest.empty()) {
        const std::size_t lineEnd = rest.find('\n');
        std::string_view line = rest.substr(0, lineEnd);
        rest = lineEnd == std::string_view::npos ? std::string_view{} : rest.substr(lineEnd + 1);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        const auto refused = [&](const std::string& why) {
            return Error{ErrorCode::Format, "line " + std::to_string(lines.size() + 1) + " " + why, where};
        };
        if (line.empty())
            return refused("is empty");
        if (line.find('\0') != std::string_view::npos)
            return refused("holds a zero byte: not a text file");
        if (lines.size() == maxLines)
            return Error{ErrorCode::Format, "has more than " + std::to_string(maxLines) + " lines", where};
        lines.push_back(line);
    }
    return lines;
}

Result<std::vector<std::string>> readTextLines(const std::filesystem::path& file, std::size_t maxLines) {
    const Result<FileBytes> contents = readFileBytes(file);
    if (!contents)
        return contents.error();
    const Result<std::vector<std::string_view>> lines = splitLines(contents->bytes, maxLines, file.string());
    if (!lines)
        return lines.error();
    return std::vector<std::string>(lines->begin(), lines->end());
}

}  // namespace axscope::models
