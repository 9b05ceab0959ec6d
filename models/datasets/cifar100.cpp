// SPDX-License-Identifier: GPL-3.0-or-later
#include <cassert>
#include <optional>
#include <span>
#include <string_view>
#include <system_error>
#include <utility>

#include "models/datasets/dataset.h"
#include "models/io/file_bytes.h"

namespace axscope::models {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kCoarseClasses = 20;
constexpr std::size_t kFineClasses = 100;
constexpr std::array<int, 3> kImageSize{3, 32, 32};
constexpr std::size_t kPixelBytes = std::size_t{3} * 32 * 32;
constexpr std::size_t kLabelBytes = 2;
constexpr std::size_t kRecordBytes = kLabelBytes + kPixelBytes;
constexpr const char* kArchiveFolder = "cifar-100-binary";
constexpr const char* kClassNamesFile = "fine_label_names.txt";

class Cifar100 final : public Dataset {
public:
    Cifar100(std::string kind, std::string location, FileBytes file, std::vector<std::string> classNames)
        : m_kind(std::move(kind)),
          m_location(std::move(location)),
          m_file(std::move(file)),
          m_classNames(std::move(classNames)) {}

    [[nodiscard]] std::string kind() const override { return m_kind; }
    [[nodiscard]] std::string location() const override { return m_location; }
    [[nodiscard]] std::size_t size() const override { return m_file.bytes.size() / kRecordBytes; }
    [[nodiscard]] int numClasses() const override { return kFineClasses; }
    [[nodiscard]] const std::vector<std::string>& classNames() const override { return m_classNames; }
    [[nodiscard]] std::array<int, 3> imageSize() const override { return kImageSize; }
    [[nodiscard]] int label(std::size_t index) const override { return record(index)[1]; }
    Result<void> read(std::size_t index, Image& image) const override {
        fillFromPlanes(record(index).subspan(kLabelBytes).data(), kImageSize, image);
        return {};
    }
    [[nodiscard]] bool hasMeaningfulLabels() const override { return true; }

private:
    [[nodiscard]] std::span<const std::uint8_t> record(std::size_t index) const {
        assert(index < size());
        const auto* first = reinterpret_cast<const std::uint8_t*>(m_file.bytes.data());
        return {first + index * kRecordBytes, kRecordBytes};
    }

    std::string m_kind;
    std::string m_location;
    FileBytes m_file;
    std::vector<std::string> m_classNames;
};

bool isThere(const fs::path& path) {
    std::error_code ignored;
    return fs::exists(path, ignored);
}

bool isFolder(const fs::path& path) {
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

/// Why `folder` has no usable data set, in terms of what people tend to have instead.
Error explainAbsence(const fs::path& folder, const std::string& wantedFile) {
    if (!isThere(folder))
        return {ErrorCode::NotFound, "no such folder", folder.string()};
    if (!isFolder(folder))
        return {ErrorCode::InvalidArgument, "is a file; give the folder that holds " + wantedFile,
                folder.string()};
    if (isFolder(folder / "cifar-100-python") || (isThere(folder / "meta") && isThere(folder / "test")))
        return {ErrorCode::Unsupported,
                "holds the Python version of CIFAR-100 (pickle files, which can run code when read); get the "
                "binary "
                "version, cifar-100-binary.tar.gz",
                folder.string()};
    if (isThere(folder / "cifar-100-binary.tar.gz"))
        return {ErrorCode::Unsupported, "unpack cifar-100-binary.tar.gz there first", folder.string()};
    return {ErrorCode::NotFound, "holds neither " + wantedFile + " nor " + kArchiveFolder + "/" + wantedFile,
            folder.string()};
}

std::optional<fs::path> findFolder(const fs::path& folder, const std::string& wantedFile) {
    for (const fs::path& candidate : {folder, folder / kArchiveFolder})
        if (isThere(candidate / wantedFile))
            return candidate;
    return std::nullopt;
}

Result<void> checkRecords(std::span<const std::byte> bytes, const fs::path& file) {
    if (bytes.empty())
        return Error{ErrorCode::Format, "is empty", file.string()};
    if (bytes.size() % kRecordBytes != 0)
        return Error{ErrorCode::Format,
                     "size " + std::to_string(bytes.size()) + " is not a multiple of " +
                         std::to_string(kRecordBytes) + ", the bytes of one record",
                     file.string()};
    for (std::size_t at = 0; at < bytes.size(); at += kRecordBytes) {
        const auto coarse = std::to_integer<std::size_t>(bytes[at]);
        const auto fine = std::to_integer<std::size_t>(bytes[at + 1]);
        if (coarse < kCoarseClasses && fine < kFineClasses)
            continue;
        const bool badCoarse = coarse >= kCoarseClasses;
        return Error{ErrorCode::Format,
                     "record " + std::to_string(at / kRecordBytes) + ": " +
                         (badCoarse ? "coarse label " + std::to_string(coarse) + " is above "
                                    : "fine label " + std::to_string(fine) + " is above ") +
                         std::to_string((badCoarse ? kCoarseClasses : kFineClasses) - 1),
                     file.string()};
    }
    return {};
}

Result<std::vector<std::string>> readClassNames(const fs::path& file) {
    if (!isThere(file))
        return std::vector<std::string>{};
    const Result<FileBytes> contents = readFileBytes(file);
    if (!contents)
        return contents.error();
    std::string_view rest(reinterpret_cast<const char*>(contents->bytes.data()), contents->bytes.size());
    std::vector<std::string> names;
    while (!rest.empty()) {
        const std::size_t lineEnd = rest.find('\n');
        std::string_view line = rest.substr(0, lineEnd);
        rest = lineEnd == std::string_view::npos ? std::string_view{} : rest.substr(lineEnd + 1);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (line.empty())
            return Error{ErrorCode::Format, "line " + std::to_string(names.size() + 1) + " is empty",
                         file.string()};
        if (names.size() == kFineClasses)
            return Error{ErrorCode::Format, "has more than " + std::to_string(kFineClasses) + " lines",
                         file.string()};
        names.emplace_back(line);
    }
    if (names.size() != kFineClasses)
        return Error{
            ErrorCode::Format,
            "has " + std::to_string(names.size()) + " lines instead of " + std::to_string(kFineClasses),
            file.string()};
    return names;
}

}  // namespace

Result<std::shared_ptr<const Dataset>> openCifar100(const fs::path& folder, const std::string& split) {
    if (split != "test" && split != "train")
        return Error{
            ErrorCode::InvalidArgument, "CIFAR-100 has the splits test and train, not '" + split + "'", {}};
    const std::string wantedFile = split + ".bin";
    const std::optional<fs::path> found = findFolder(folder, wantedFile);
    if (!found)
        return explainAbsence(folder, wantedFile);
    Result<FileBytes> records = readFileBytes(*found / wantedFile);
    if (!records)
        return records.error();
    if (Result<void> sound = checkRecords(records->bytes, *found / wantedFile); !sound)
        return sound.error();
    Result<std::vector<std::string>> names = readClassNames(*found / kClassNamesFile);
    if (!names)
        return names.error();
    return std::shared_ptr<const Dataset>(
        std::make_shared<Cifar100>(split == "test" ? "cifar100" : "cifar100-train", found->string(),
                                   *std::move(records), *std::move(names)));
}

}  // namespace axscope::models
