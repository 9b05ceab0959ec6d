// SPDX-License-Identifier: GPL-3.0-or-later
#include <span>

#include "models/io/zip_archive.h"
#include "tests/fuzz/fuzz_support.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using axscope::tests::require;
    using axscope::tests::requireReadable;
    const auto input = std::as_bytes(std::span(data, size));
    const auto archive = axscope::models::ZipArchive::open(input, "input");
    if (!archive) {
        requireReadable(archive.error());
        return 0;
    }
    std::size_t stored = 0;
    for (const auto& [name, entry] : archive->entries()) {
        require(entry.data.empty() || (entry.data.data() >= input.data() &&
                                       entry.data.data() + entry.data.size() <= input.data() + size),
                "an entry lies in the archive");
        stored += entry.data.size();
        if (const auto contents = archive->read(name))
            require(contents->size() == entry.size, "a stored entry has its size");
        else
            requireReadable(contents.error());
    }
    require(stored <= size, "entries do not overlap");
    return 0;
}
