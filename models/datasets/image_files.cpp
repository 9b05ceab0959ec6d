// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/datasets/image_files.h"

#include <algorithm>
#include <cassert>
#include <string_view>
#include <system_error>
#include <utility>

#include "models/datasets/decode/decode_image.h"
#include "models/io/file_bytes.h"

namespace axscope::models {
namespace {

namespace fs = std::filesystem;

class ImageFiles final : public Dataset {
public:
    explicit ImageFiles(ImageFileList list) : m_list(std::move(list)) {}

    [[nodiscard]] std::string kind() const override { return m_list.kind; }
    [[nodiscard]] std::string location() const override { return m_list.location; }
    [[nodiscard]] std::size_t size() const override { return m_list.files.size(); }
    [[nodiscard]] int numClasses() const override { return m_list.numClasses; }
    [[nodiscard]] const std::vector<std::string>& classNames() const override { return m_list.classNames; }
    [[nodiscard]] std::array<int, 3> imageSize() const override { return m_list.imageSize; }
    [[nodiscard]] int label(std::size_t index) const override {
        assert(index < size());
        return m_list.files[index].label;
    }
    Result<void> read(std::size_t index, Image& image) const override {
        assert(index < size());
        const ImageFileList::File& entry = m_list.files[index];
        const fs::path file = m_list.folders[entry.folder] / entry.name;
        const Result<FileBytes> contents = readFileBytes(file);
        if (!contents)
            return contents.error();
        if (Result<void> decoded = decodeImage(contents->bytes, file.string(), image); !decoded)
            return decoded;
        if (m_list.imageSize[1] != 0 && image.size() != m_list.imageSize)
            return Error{ErrorCode::Format,
                         "is an image of " + std::to_string(image.width) + "x" +
                             std::to_string(image.height) + " pixels; this data set's have " +
                             std::to_string(m_list.imageSize[2]) + "x" + std::to_string(m_list.imageSize[1]),
                         file.string()};
        return {};
    }
    [[nodiscard]] bool isSlowToRead() const override { return true; }
    [[nodiscard]] bool isOrderedByClass() const override { return m_list.orderedByClass; }
    [[nodiscard]] bool hasMeaningfulLabels() const override { return true; }
    [[nodiscard]] std::string trainingSpec() const override { return m_list.trainingSpec; }

private:
    ImageFileList m_list;
};

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Cuts the leading run of digits, or of anything else, off `text`.
std::string_view takeRun(std::string_view& text) {
    std::size_t length = 1;
    while (length < text.size() && isDigit(text[length]) == isDigit(text[0]))
        ++length;
    const std::string_view run = text.substr(0, length);
    text.remove_prefix(length);
    return run;
}

std::string_view withoutZeros(std::string_view digits) {
    return digits.substr(std::min(digits.find_first_not_of('0'), digits.size()));
}

}  // namespace

std::shared_ptr<const Dataset> imageFiles(ImageFileList list) {
    return std::make_shared<ImageFiles>(std::move(list));
}

Result<FolderListing> listFolder(const fs::path& folder) {
    std::error_code failure;
    const fs::file_status status = fs::status(folder, failure);
    if (status.type() == fs::file_type::not_found)
        return Error{ErrorCode::NotFound, "no such folder", folder.string()};
    if (!failure && !fs::is_directory(status))
        return Error{ErrorCode::InvalidArgument, "is a file; give a folder", folder.string()};
    const auto ioError = [&](const fs::path& where) {
        return Error{ErrorCode::Io, failure.message(), where.string()};
    };
    FolderListing listing;
    for (fs::directory_iterator entry(folder, failure), end; !failure && entry != end;
         entry.increment(failure)) {
        std::string name = entry->path().filename().string();
        if (name.starts_with('.'))
            continue;
        const fs::file_status target = entry->status(failure);
        if (target.type() == fs::file_type::not_found)
            return Error{ErrorCode::Io, "is a link that leads nowhere", entry->path().string()};
        if (failure)
            return ioError(entry->path());
        (fs::is_directory(target) ? listing.folders : listing.files).push_back(std::move(name));
    }
    if (failure)
        return ioError(folder);
    std::sort(listing.files.begin(), listing.files.end());
    std::sort(listing.folders.begin(), listing.folders.end());
    return listing;
}

bool numericallyBefore(const std::string& a, const std::string& b) {
    std::string_view x = a;
    std::string_view y = b;
    while (!x.empty() && !y.empty()) {
        const std::string_view left = takeRun(x);
        const std::string_view right = takeRun(y);
        if (isDigit(left[0]) && isDigit(right[0])) {
            const std::string_view m = withoutZeros(left);
            const std::string_view n = withoutZeros(right);
            if (m != n)
                return m.size() != n.size() ? m.size() < n.size() : m < n;
        } else if (left != right) {
            return left < right;
        }
    }
    if (x.empty() != y.empty())
        return x.empty();
    return a < b;
}

}  // namespace axscope::models
