// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/passes/tensor_pool.h"

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <c10/core/Allocator.h>
#include <c10/core/CPUAllocator.h>
#include <sys/mman.h>

#include <cassert>
#include <new>
#include <vector>

namespace axscope::analysis {
namespace {

constexpr std::size_t kPageBytes = 4096;

/// Stands before the bytes of a block, which begin a cache line behind it.
struct alignas(64) BlockHeader {
    std::size_t bytes = 0;  ///< of the whole block
};

/// From the system and not from malloc: such a block can go back whatever stands beside it.
BlockHeader* newBlock(std::size_t bytes) {
    void* const memory = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        throw std::bad_alloc();
    return new (memory) BlockHeader{bytes};
}

void deleteBlock(BlockHeader* block) {
    (void)munmap(block, block->bytes);
}

}  // namespace

struct TensorPool::Private {
    std::vector<BlockHeader*> kept;  ///< the last freed one last
    std::size_t keptBytes = 0;

    /// The smallest block of at least `bytes` that is not much larger, or a new one.
    BlockHeader* take(std::size_t bytes) {
        auto best = kept.end();
        for (auto it = kept.begin(); it != kept.end(); ++it)
            if ((*it)->bytes >= bytes && (*it)->bytes <= bytes + bytes / 4 &&
                (best == kept.end() || (*it)->bytes < (*best)->bytes))
                best = it;
        if (best == kept.end())
            return newBlock(bytes);
        BlockHeader* const block = *best;
        kept.erase(best);
        keptBytes -= block->bytes;
        return block;
    }

    void put(BlockHeader* block) {
        kept.push_back(block);
        keptBytes += block->bytes;
        while (keptBytes > kMostKeptBytes) {
            keptBytes -= kept.front()->bytes;
            deleteBlock(kept.front());
            kept.erase(kept.begin());
        }
    }
};

/// LibTorch's allocator, and that of pools where there is one.
class PoolAllocator final : public c10::Allocator {
public:
    [[nodiscard]] c10::DataPtr allocate(std::size_t bytes) const override {
        if (s_pool == nullptr || bytes < TensorPool::kLeastBytes)
            return c10::GetDefaultCPUAllocator()->allocate(bytes);
        BlockHeader* const block =
            s_pool->take((bytes + sizeof(BlockHeader) + kPageBytes - 1) / kPageBytes * kPageBytes);
        return c10::DataPtr(block + 1, block, &free, c10::Device(c10::DeviceType::CPU));
    }
    /// Of what raw_allocate() gives, which asserts that it is no pool's.
    [[nodiscard]] c10::DeleterFnPtr raw_deleter() const override {
        return c10::GetDefaultCPUAllocator()->raw_deleter();
    }

    static thread_local TensorPool::Private* s_pool;

private:
    static void free(void* context) {
        auto* const block = static_cast<BlockHeader*>(context);
        if (s_pool == nullptr)
            deleteBlock(block);
        else
            s_pool->put(block);
    }
};

thread_local TensorPool::Private* PoolAllocator::s_pool = nullptr;

namespace {

PoolAllocator& poolAllocator() {
    static PoolAllocator allocator;
    return allocator;
}

/// Before any thread computes.
[[maybe_unused]] const bool kIsSet = [] {
    c10::SetCPUAllocator(&poolAllocator());
    return true;
}();

}  // namespace

TensorPool::TensorPool() : d(std::make_unique<Private>()) {
    assert(PoolAllocator::s_pool == nullptr);
    PoolAllocator::s_pool = d.get();
}

TensorPool::~TensorPool() {
    PoolAllocator::s_pool = nullptr;
    for (BlockHeader* const block : d->kept)
        deleteBlock(block);
}

std::size_t TensorPool::keptBytes() const {
    return d->keptBytes;
}

}  // namespace axscope::analysis
