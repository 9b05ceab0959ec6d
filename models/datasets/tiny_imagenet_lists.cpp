// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/datasets/tiny_imagenet_lists.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

#include "models/datasets/image_files.h"
#include "models/datasets/text_lines.h"
#include "models/io/quoted.h"

namespace axscope::models {
namespace {

constexpr std::size_t kMaxWnids = 100'000;
constexpr std::size_t kMaxLines = 10'000'000;
constexpr std::size_t kMaxNameBytes = 200;

bool isPlainName(std::string_view name) {
    return !name.empty() && name.size() <= kMaxNameBytes && name.front() != '.' &&
           std::all_of(name.begin(), name.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '_' || c == '-' || c == '.';
           });
}

/// Cuts the text up to the next tab off `rest`.
std::string_view takeField(std::string_view& rest) {
    const std::size_t tab = rest.find('\t');
    const std::string_view field = rest.substr(0, tab);
    rest = tab == std::string_view::npos ? std::string_view{} : rest.substr(tab + 1);
    return field;
}

Error badLine(std::size_t index, const std::string& why, const std::string& where) {
    return {ErrorCode::Format, "line " + std::to_string(index + 1) + ": " + why, where};
}

}  // namespace

Result<std::vector<std::string>> parseWnids(std::span<const std::byte> bytes, const std::string& where) {
    const auto lines = splitLines(bytes, kMaxWnids, where);
    if (!lines)
        return lines.error();
    if (lines->empty())
        return Error{ErrorCode::Format, "is empty", where};
    for (std::size_t i = 0; i < lines->size(); ++i)
        if (!isPlainName((*lines)[i]))
            return badLine(i, inQuotes((*lines)[i]) + " is no WordNet id", where);
    std::vector<std::string> wnids(lines->begin(), lines->end());
    std::sort(wnids.begin(), wnids.end());
    if (const auto twice = std::adjacent_find(wnids.begin(), wnids.end()); twice != wnids.end())
        return Error{ErrorCode::Format, "names " + *twice + " twice", where};
    return wnids;
}

Result<std::vector<std::string>> parseWords(std::span<const std::byte> bytes,
                                            const std::vector<std::string>& wnids, const std::string& where) {
    const auto lines = splitLines(bytes, kMaxLines, where);
    if (!lines)
        return lines.error();
    std::vector<std::string> names = wnids;
    std::unordered_map<std::string, int> uses;
    for (std::string_view line : *lines) {
        const std::string_view wnid = takeField(line);
        const auto found = std::lower_bound(wnids.begin(), wnids.end(), wnid);
        if (found == wnids.end() || *found != wnid)
            continue;  // the official file holds all of WordNet
        const std::string_view first = line.substr(0, line.find(','));
        if (!first.empty())
            names[static_cast<std::size_t>(found - wnids.begin())] = printable(first);
    }
    for (const std::string& name : names)
        ++uses[name];
    for (std::size_t i = 0; i < names.size(); ++i)
        if (uses[names[i]] > 1)
            names[i] += " (" + wnids[i] + ")";
    return names;
}

Result<std::vector<Annotation>> parseAnnotations(std::span<const std::byte> bytes,
                                                 const std::vector<std::string>& wnids,
                                                 const std::string& where) {
    const auto lines = splitLines(bytes, kMaxLines, where);
    if (!lines)
        return lines.error();
    if (lines->empty())
        return Error{ErrorCode::Format, "is empty", where};
    std::vector<Annotation> annotations;
    annotations.reserve(lines->size());
    for (std::size_t i = 0; i < lines->size(); ++i) {
        std::string_view rest = (*lines)[i];
        const std::string_view file = takeField(rest);
        const std::string_view wnid = takeField(rest);
        if (!isPlainName(file))
            return badLine(i, inQuotes(file) + " is no plain file name", where);
        const auto found = std::lower_bound(wnids.begin(), wnids.end(), wnid);
        if (found == wnids.end() || *found != wnid)
            return badLine(i, inQuotes(wnid) + " is no class in wnids.txt", where);
        annotations.push_back({std::string(file), static_cast<int>(found - wnids.begin())});
    }
    std::sort(annotations.begin(), annotations.end(),
              [](const Annotation& a, const Annotation& b) { return numericallyBefore(a.file, b.file); });
    const auto twice = std::adjacent_find(annotations.begin(), annotations.end(),
                                          [](const auto& a, const auto& b) { return a.file == b.file; });
    if (twice != annotations.end())
        return Error{ErrorCode::Format, "names " + inQuotes(twice->file) + " twice", where};
    return annotations;
}

}  // namespace axscope::models
