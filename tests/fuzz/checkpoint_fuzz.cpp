// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <span>
#include <vector>

#include "models/io/checkpoint_file.h"
#include "models/io/probe.h"
#include "models/io/tensor_values.h"
#include "models/io/torch_file.h"
#include "models/io/zip_archive.h"
#include "tests/fuzz/fuzz_support.h"
#include "tests/support/zip_writer.h"

namespace {

using axscope::models::CheckpointFile;
using axscope::models::TensorEntry;
using axscope::tests::require;
using axscope::tests::requireReadable;
using axscope::tests::ZipItem;

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto input = std::as_bytes(std::span(data, size));
    const auto file = CheckpointFile::parse(input, "input");
    if (!file) {
        requireReadable(file.error());
        return 0;
    }
    std::uint64_t bytes = 0;
    for (const TensorEntry& tensor : file->tensors()) {
        require(file->find(tensor.name) == &tensor, "a tensor is found by its name");
        require(tensor.bytes.size() == static_cast<std::size_t>(tensor.elements()) * byteSize(tensor.dtype),
                "a tensor has the bytes of its shape");
        bytes += tensor.bytes.size();
        if (bytes < 1U << 20) {
            const auto values = axscope::models::toFloats(tensor);
            require(values && values->size() == static_cast<std::size_t>(tensor.elements()),
                    "every element converts");
        }
    }
    require(bytes <= axscope::models::kFreeTensorBytes + size * axscope::models::kTensorBytesPerFileByte,
            "tensors are in proportion to the file");
    if (const auto description = axscope::models::describe(*file); !description)
        requireReadable(description.error());
    return 0;
}

/// Most mutations of an archive only break a checksum. This one changes one entry and packs all again.
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t maxSize,
                                               unsigned int seed) {
    constexpr unsigned int kPlainMutationEvery = 6;
    const auto archive = axscope::models::ZipArchive::open(std::as_bytes(std::span(data, size)), "input");
    if (!archive || archive->entries().empty() || seed % kPlainMutationEvery == 0)
        return LLVMFuzzerMutate(data, size, maxSize);
    std::vector<ZipItem> items;
    for (const auto& [name, entry] : archive->entries()) {
        const std::string_view contents(reinterpret_cast<const char*>(entry.data.data()), entry.data.size());
        if (entry.method == 0)
            items.push_back({name, std::string(contents)});
    }
    if (items.empty())
        return LLVMFuzzerMutate(data, size, maxSize);
    const auto object = std::find_if(items.begin(), items.end(),
                                     [](const ZipItem& item) { return item.name.ends_with("data.pkl"); });
    ZipItem& chosen = object != items.end() && seed % 4 != 1 ? *object : items[seed / 8 % items.size()];
    const std::size_t old = chosen.data.size();
    chosen.data.resize(std::max<std::size_t>(2 * old, 64));
    chosen.data.resize(
        LLVMFuzzerMutate(reinterpret_cast<std::uint8_t*>(chosen.data.data()), old, chosen.data.size()));
    const std::string packed = axscope::tests::zipBytes(items);
    if (packed.size() > maxSize)
        return LLVMFuzzerMutate(data, size, maxSize);
    std::copy(packed.begin(), packed.end(), data);
    return packed.size();
}
