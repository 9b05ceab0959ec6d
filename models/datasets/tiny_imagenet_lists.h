// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "multipliers/base/result.h"

/// The text files of Tiny ImageNet-200. Contents are untrusted: a name in them becomes part of a path, so it
/// may hold only letters, digits, '_', '-' and '.', and not begin with a dot.
namespace axscope::models {

/// wnids.txt: one WordNet id per line, sorted here, so that the class index is the rank. `where` names the
/// file in errors: Format (no line, a repetition, not an id).
Result<std::vector<std::string>> parseWnids(std::span<const std::byte> bytes, const std::string& where);

/// words.txt, "<id>\t<name>, <name>, ..." per line: the first name of each of `wnids`, the id itself where
/// there is none, and "name (id)" where two classes share a name. Errors: Format.
Result<std::vector<std::string>> parseWords(std::span<const std::byte> bytes,
                                            const std::vector<std::string>& wnids, const std::string& where);

struct Annotation {
    std::string file;
    int label = 0;
};

/// val_annotations.txt, "<file>\t<id>\t<box: four numbers>" per line; the box may be left out. In the order
/// of the files' numbers. Errors: Format (no line, a file named twice, an id that is not in `wnids`, which
/// are sorted).
Result<std::vector<Annotation>> parseAnnotations(std::span<const std::byte> bytes,
                                                 const std::vector<std::string>& wnids,
                                                 const std::string& where);

}  // namespace axscope::models
