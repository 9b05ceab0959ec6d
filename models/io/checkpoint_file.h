// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "models/io/safetensors.h"
#include "multipliers/base/result.h"

namespace axscope::models {

/// What a checkpoint is kept in.
enum class Container {
    Safetensors,         ///< one safetensors file
    ShardedSafetensors,  ///< an index file and the files that it names
    TorchZip,            ///< torch.save since PyTorch 1.6
    TorchLegacy,         ///< torch.save before that
    TorchScript,         ///< torch.jit.save
    Pickle,              ///< a plain pickle of NumPy arrays
};

[[nodiscard]] const char* toString(Container container);  ///< "safetensors", "PyTorch (zip)", ...

/// Named tensors and string metadata, whatever container they came in. Nothing in a file is ever executed.
/// Moves, does not copy; the tensors' bytes stay valid while it lives.
class CheckpointFile {
public:
    /// Opens `path` and tells its container by content, never by name. A folder stands for the one index
    /// file (*.index.json) in it. Errors: NotFound, Io, OutOfMemory, Format, Unsupported; each is one line
    /// that names the file and the cause.
    static Result<CheckpointFile> open(const std::filesystem::path& path);
    /// The same over bytes in memory (kept by reference: must outlive the result); `label` stands for the
    /// file name in errors. An index file is refused: its shards lie in files.
    static Result<CheckpointFile> parse(std::span<const std::byte> bytes, std::string label);

    CheckpointFile(CheckpointFile&&) = default;
    CheckpointFile& operator=(CheckpointFile&&) = default;
    CheckpointFile(const CheckpointFile&) = delete;
    CheckpointFile& operator=(const CheckpointFile&) = delete;

    /// The path as it was given to open(), or the label given to parse().
    [[nodiscard]] const std::string& label() const { return m_contents.label; }
    [[nodiscard]] Container container() const { return m_contents.container; }
    /// Of all files together.
    [[nodiscard]] std::uint64_t fileBytes() const { return m_contents.fileBytes; }
    /// Names are unique. Order: that of the file (offset in safetensors, dictionary order in PyTorch files).
    [[nodiscard]] std::span<const TensorEntry> tensors() const { return m_contents.tensors; }
    [[nodiscard]] const TensorEntry* find(std::string_view name) const;
    /// safetensors: "__metadata__". PyTorch files: the entries of a dictionary "metadata" beside the state
    /// dict, and strings and numbers beside it (as "epoch").
    [[nodiscard]] const std::map<std::string, std::string>& metadata() const { return m_contents.metadata; }
    /// What the reader had to choose, in words, one sentence each: "the state dict was taken from
    /// 'model_state_dict' (62 tensors); 'ema' has 62". Empty for safetensors.
    [[nodiscard]] std::span<const std::string> notes() const { return m_contents.notes; }

    /// What a reader of one container hands over.
    struct Contents {
        std::string label;
        Container container = Container::Safetensors;
        std::uint64_t fileBytes = 0;
        std::vector<TensorEntry> tensors;
        std::map<std::string, std::string> metadata;
        std::vector<std::string> notes;
        std::vector<std::shared_ptr<const void>> owners;  ///< of the tensors' bytes
    };
    /// Errors: Format where a name stands there twice.
    static Result<CheckpointFile> from(Contents contents);

private:
    CheckpointFile() = default;

    Contents m_contents;
    std::map<std::string, std::size_t, std::less<>> m_byName;
};

/// The hash that identifies a checkpoint in results: for one file that of `sha256sum FILE`; for an index (or
/// its folder) that of the lines "<sha256>  <name>\n" which `sha256sum` prints for the index and each of its
/// shards in order of name, index first. Errors: NotFound, Io, those of the index.
Result<std::string> sha256OfCheckpoint(const std::filesystem::path& path);

}  // namespace axscope::models
