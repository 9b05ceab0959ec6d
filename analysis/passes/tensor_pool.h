// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>

namespace axscope::analysis {

/// While one is in use, large tensors of its thread get the memory of tensors that were freed before instead
/// of asking the system: the activations of a run come and go in few sizes, and an allocator for everything
/// lets its heap fall to pieces between them, up to twice what is in use. What is kept for reuse is limited,
/// and goes back to the system with the pool. Tensors may outlive it and may be freed by any thread.
class TensorPool {
public:
    /// Smaller tensors are not its business.
    static constexpr std::size_t kLeastBytes = std::size_t{256} << 10;
    /// Most that is kept for reuse; what was freed the longest ago goes first.
    static constexpr std::size_t kMostKeptBytes = std::size_t{64} << 20;

    /// The pool is that of this thread while one lives; no two at a time.
    class Use {
    public:
        explicit Use(TensorPool& pool);
        ~Use();
        Use(const Use&) = delete;
        Use& operator=(const Use&) = delete;
    };

    TensorPool();
    ~TensorPool();
    TensorPool(const TensorPool&) = delete;
    TensorPool& operator=(const TensorPool&) = delete;

    /// Bytes that wait for reuse now.
    [[nodiscard]] std::size_t keptBytes() const;

private:
    friend class PoolAllocator;
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace axscope::analysis
