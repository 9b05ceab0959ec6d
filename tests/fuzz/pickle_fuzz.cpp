// SPDX-License-Identifier: GPL-3.0-or-later
#include <span>

#include "models/io/pickle.h"
#include "models/io/state_dict.h"
#include "models/io/torch_tensors.h"
#include "tests/fuzz/fuzz_support.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace axscope::models;
    using axscope::tests::require;
    using axscope::tests::requireReadable;
    const auto input = std::as_bytes(std::span(data, size));
    const auto document = readPickle(input, torchPickleRules(true), "input");
    if (!document) {
        requireReadable(document.error());
        return 0;
    }
    require(document->root != nullptr && document->bytes <= size,
            "a pickle has a root and ends in its bytes");
    for (const PickleValue* persistent : document->persistent)
        if (const auto reference = storageReference(*persistent); !reference)
            require(reference.error().where.empty(), "the caller says where");
    for (const auto& state :
         {findStateDict(*document->root, "input"), flattenModule(*document->root, "input")}) {
        if (!state) {
            requireReadable(state.error());
            continue;
        }
        require(!state->tensors.empty(), "a state dict has tensors");
        ByteBudget budget(1U << 20);
        const std::vector<std::byte> storage(1U << 16);
        const StorageBytes storages =
            [&](const StorageReference& reference) -> axscope::Result<std::span<const std::byte>> {
            const std::uint64_t bytes = reference.elements * reference.elementBytes;
            if (bytes > storage.size())
                return axscope::Error{axscope::ErrorCode::Format, "is too large", "input"};
            return std::span(storage).first(static_cast<std::size_t>(bytes));
        };
        for (const auto& [name, value] : state->tensors)
            if (const auto tensor = rebuildTensor(*value, storages, budget))
                for (const std::byte byte : tensor->bytes)
                    require(isTensor(*value) && static_cast<int>(byte) >= 0, "every byte can be read");
    }
    return 0;
}
