// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/datasets/cifar_binary.h"

#include <cassert>
#include <memory>
#include <optional>
#include <span>
#include <system_error>
#include <utility>

#include "models/datasets/paths.h"
#include "models/datasets/text_lines.h"
#include "models/io/file_bytes.h"

namespace axscope::models {
namespace {

namespace fs = std::filesystem;

constexpr std::array<int, 3> kCifarRecordImageSize{3, 32, 32};
constexpr std::size_t kCifarRecordPixelBytes = std::size_t{3} * 32 * 32;

std::size_t recordBytes(const CifarBinaryLayout& layout) {
    return layout.labels.size() + kCifarRecordPixelBytes;
}

class CifarBinary final : public Dataset {
public:
    CifarBinary(const CifarBinaryLayout& layout, std::string location, std::vector<FileBytes> files,
                std::vector<std::string> classNames, std::string trainingSpec)
        : m_kind(layout.kind),
          m_location(std::move(location)),
          m_labelBytes(layout.labels.size()),
          m_numClasses(layout.labels.back().second),
          m_files(std::move(files)),
          m_classNames(std::move(classNames)),
          m_trainingSpec(std::move(trainingSpec)) {
        for (const FileBytes& file : m_files)
            for (std::size_t at = 0; at < file.bytes.size(); at += recordBytes(layout))
                m_records.push_back(reinterpret_cast<const std::uint8_t*>(file.bytes.data()) + at);
    }

    [[nodiscard]] std::string kind() const override { return m_kind; }
    [[nodiscard]] std::string location() const override { return m_location; }
    [[nodiscard]] std::size_t size() const override { return m_records.size(); }
    [[nodiscard]] int numClasses() const override { return m_numClasses; }
    [[nodiscard]] const std::vector<std::string>& classNames() const override { return m_classNames; }
    [[nodiscard]] std::array<int, 3> imageSize() const override { return kCifarRecordImageSize; }
    [[nodiscard]] int label(std::size_t index) const override {
        assert(index < size());
        return m_records[index][m_labelBytes - 1];
    }
    Result<void> read(std::size_t index, Image& image) const override {
        assert(index < size());
        fillFromPlanes(m_records[index] + m_labelBytes, kCifarRecordImageSize, image);
        return {};
    }
    [[nodiscard]] bool hasMeaningfulLabels() const override { return true; }
    [[nodiscard]] std::string trainingSpec() const override { return m_trainingSpec; }

private:
    std::string m_kind;
    std::string m_location;
    std::size_t m_labelBytes;
    int m_numClasses;
    std::vector<FileBytes> m_files;
    std::vector<const std::uint8_t*> m_records;
    std::vector<std::string> m_classNames;
    std::string m_trainingSpec;
};

std::optional<fs::path> findCifarFolder(const fs::path& folder, const CifarBinaryLayout& layout) {
    for (const fs::path& candidate : {folder, folder / layout.archiveFolder})
        if (isThere(candidate / layout.files.front()))
            return candidate;
    return std::nullopt;
}

/// Why `folder` has no usable data set, in terms of what people tend to have instead.
Error explainNoCifar(const fs::path& folder, const CifarBinaryLayout& layout) {
    const std::string& wanted = layout.files.front();
    std::error_code ignored;
    if (!isThere(folder))
        return {ErrorCode::NotFound, "no such folder", folder.string()};
    if (!fs::is_directory(folder, ignored))
        return {ErrorCode::InvalidArgument, "is a file; give the folder that holds " + wanted,
                folder.string()};
    const std::string archive = std::string(layout.archiveFolder) + ".tar.gz";
    if (isThere(folder / archive))
        return {ErrorCode::Unsupported, "unpack " + archive + " there first", folder.string()};
    return {ErrorCode::NotFound, "holds neither " + wanted + " nor " + layout.archiveFolder + "/" + wanted,
            folder.string()};
}

Result<void> checkRecords(std::span<const std::byte> bytes, const CifarBinaryLayout& layout,
                          const fs::path& file) {
    const std::size_t record = recordBytes(layout);
    if (bytes.empty())
        return Error{ErrorCode::Format, "is empty", file.string()};
    if (bytes.size() % record != 0)
        return Error{ErrorCode::Format,
                     "size " + std::to_string(bytes.size()) + " is not a multiple of " +
                         std::to_string(record) + ", the bytes of one record",
                     file.string()};
    for (std::size_t at = 0; at < bytes.size(); at += record)
        for (std::size_t i = 0; i < layout.labels.size(); ++i) {
            const auto& [name, values] = layout.labels[i];
            const int label = std::to_integer<int>(bytes[at + i]);
            if (label >= values)
                return Error{ErrorCode::Format,
                             "record " + std::to_string(at / record) + ": " + name + " " +
                                 std::to_string(label) + " is above " + std::to_string(values - 1),
                             file.string()};
        }
    return {};
}

Result<std::vector<std::string>> readClassNames(const fs::path& file, std::size_t classes) {
    if (!isThere(file))
        return std::vector<std::string>{};
    Result<std::vector<std::string>> names = readTextLines(file, classes);
    if (names && names->size() != classes)
        return Error{ErrorCode::Format,
                     "has " + std::to_string(names->size()) + " lines instead of " + std::to_string(classes),
                     file.string()};
    return names;
}

}  // namespace

bool holdsCifarBinary(const fs::path& folder, const CifarBinaryLayout& layout) {
    return findCifarFolder(folder, layout).has_value();
}

Result<std::shared_ptr<const Dataset>> openCifarBinary(const fs::path& folder,
                                                       const CifarBinaryLayout& layout) {
    const std::optional<fs::path> found = findCifarFolder(folder, layout);
    if (!found)
        return explainNoCifar(folder, layout);
    std::vector<FileBytes> files;
    for (const std::string& name : layout.files) {
        Result<FileBytes> file = readFileBytes(*found / name);
        if (!file)
            return file.error();
        if (Result<void> sound = checkRecords(file->bytes, layout, *found / name); !sound)
            return sound.error();
        files.push_back(*std::move(file));
    }
    Result<std::vector<std::string>> names =
        readClassNames(*found / layout.classNamesFile, static_cast<std::size_t>(layout.labels.back().second));
    if (!names)
        return names.error();
    std::string trainingSpec;
    if (*layout.trainingKind != '\0' && isThere(*found / layout.trainingFile))
        trainingSpec = std::string(layout.trainingKind) + ":" + found->string();
    return std::shared_ptr<const Dataset>(std::make_shared<CifarBinary>(
        layout, found->string(), std::move(files), *std::move(names), std::move(trainingSpec)));
}

Result<std::shared_ptr<const Dataset>> openCifar(const fs::path& folder, const CifarBinaryLayout& layout,
                                                 Cifar cifar, const std::string& split) {
    if (!holdsCifarBinary(folder, layout) && holdsCifarPython(folder, cifar))
        return openCifarPython(folder, cifar, split);
    return openCifarBinary(folder, layout);
}

}  // namespace axscope::models
