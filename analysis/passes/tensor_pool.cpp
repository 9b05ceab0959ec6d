// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/passes/tensor_pool.h"

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <c10/core/Allocator.h>
#include <c10/core/CPUAllocator.h>
#include <c10/core/impl/alloc_cpu.h>
#include <sys/mman.h>

#include <cassert>
#include <cstring>
#include <new>
#include <vector>

namespace axscope::analysis {
namespace {

constexpr std::size_t kPageBytes = 4096;

}  // namespace

struct TensorPool::Private {
    /// Stands before the bytes of a block, which begin a cache line behind it.
    struct alignas(64) Block {
        std::size_t bytes = 0;  ///< of the whole block; 0: not from the system but from LibTorch
    };

    std::vector<Block*> kept;  ///< the last freed one last
    std::size_t keptBytes = 0;

    /// From the system and not from malloc: such a block can go back whatever stands beside it.
    static Block* newBlock(std::size_t bytes) {
        void* const memory = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (memory == MAP_FAILED)
            throw std::bad_alloc();
        return new (memory) Block{bytes};
    }

    static void deleteBlock(Block* block) { (void)munmap(block, block->bytes); }

    /// The smallest block of at least `bytes` that is not much larger, or a new one.
    Block* take(std::size_t bytes) {
        auto best = kept.end();
        for (auto it = kept.begin(); it != kept.end(); ++it)
            if ((*it)->bytes >= bytes && (*it)->bytes <= bytes + bytes / 4 &&
                (best == kept.end() || (*it)->bytes < (*best)->bytes))
                best = it;
        if (best == kept.end())
            return newBlock(bytes);
        Block* const block = *best;
        kept.erase(best);
        keptBytes -= block->bytes;
        return block;
    }

    void put(Block* block) {
        kept.push_back(block);
        keptBytes += block->bytes;
        while (keptBytes > kMostKeptBytes) {
            keptBytes -= kept.front()->bytes;
            deleteBlock(kept.front());
            kept.erase(kept.begin());
        }
    }
};

/// LibTorch's allocator, and that of pools where there is one. Before the bytes of every tensor stands a
/// header, since LibTorch asks for a single deleter.
class PoolAllocator final : public c10::Allocator {
    using Private = TensorPool::Private;
    using Block = Private::Block;

public:
    // Without "override": allocate() of c10::Allocator is const in LibTorch 1.13 and no longer in 2.x, which has
    // copy_data() beside it. In each version one of these is a plain overload.
    [[nodiscard]] c10::DataPtr allocate(std::size_t bytes) const { return newData(bytes); }
    [[nodiscard]] c10::DataPtr allocate(std::size_t bytes) { return newData(bytes); }
    void copy_data(void* to, const void* from, std::size_t bytes) const { std::memcpy(to, from, bytes); }
    [[nodiscard]] c10::DeleterFnPtr raw_deleter() const override { return &release; }

    static thread_local Private* s_pool;

private:
    static c10::DataPtr newData(std::size_t bytes) {
        void* data = nullptr;
        if (bytes > 0)
            data = (s_pool == nullptr || bytes < TensorPool::kLeastBytes
                        ? new (c10::alloc_cpu(bytes + sizeof(Block))) Block
                        : s_pool->take((bytes + sizeof(Block) + kPageBytes - 1) / kPageBytes * kPageBytes)) +
                   1;
        return {data, data, &release, c10::Device(c10::DeviceType::CPU)};
    }

    static void release(void* data) {
        if (data == nullptr)
            return;
        Block* const block = static_cast<Block*>(data) - 1;
        if (block->bytes == 0)
            c10::free_cpu(block);
        else if (s_pool == nullptr)
            Private::deleteBlock(block);
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

TensorPool::Use::Use(TensorPool& pool) {
    assert(PoolAllocator::s_pool == nullptr);
    PoolAllocator::s_pool = pool.d.get();
}

TensorPool::Use::~Use() {
    PoolAllocator::s_pool = nullptr;
}

TensorPool::TensorPool() : d(std::make_unique<Private>()) {}

TensorPool::~TensorPool() {
    for (Private::Block* const block : d->kept)
        Private::deleteBlock(block);
}

std::size_t TensorPool::keptBytes() const {
    return d->keptBytes;
}

}  // namespace axscope::analysis
