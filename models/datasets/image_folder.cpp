// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

#include "models/datasets/dataset_form.h"
#include "models/datasets/image_files.h"
#include "models/io/quoted.h"

namespace axscope::models {
namespace {

namespace fs = std::filesystem;

constexpr int kMaxDepth = 16;  // of folders within a class: deeper is a loop of links
constexpr std::array<std::string_view, 5> kReadSuffixes{".jpg", ".jpeg", ".png", ".ppm", ".pgm"};
/// Images that torchvision's ImageFolder would take, but that are not read here: leaving them out would
/// silently give another data set.
constexpr std::array<std::string_view, 4> kUnreadSuffixes{".bmp", ".tif", ".tiff", ".webp"};
constexpr std::array<std::string_view, 5> kSplitNames{"train", "val", "valid", "validation", "test"};

template <std::size_t N>
bool hasSuffix(const std::string& name, const std::array<std::string_view, N>& suffixes) {
    std::string suffix = fs::path(name).extension().string();
    std::transform(suffix.begin(), suffix.end(), suffix.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return std::find(suffixes.begin(), suffixes.end(), suffix) != suffixes.end();
}

/// All folders from `folder` down, each with its files: what os.walk gives.
Result<void> walk(const fs::path& folder, int depth,
                  std::vector<std::pair<fs::path, std::vector<std::string>>>& found) {
    if (depth > kMaxDepth)
        return Error{
            ErrorCode::Format,
            "lies more than " + std::to_string(kMaxDepth) + " folders deep; is there a loop of links?",
            folder.string()};
    Result<FolderListing> listing = listFolder(folder);
    if (!listing)
        return listing.error();
    found.emplace_back(folder, std::move(listing->files));
    for (const std::string& name : listing->folders)
        if (Result<void> done = walk(folder / name, depth + 1, found); !done)
            return done;
    return {};
}

/// Adds the images of one class.
Result<void> addClass(const fs::path& folder, int label, ImageFileList& list) {
    std::vector<std::pair<fs::path, std::vector<std::string>>> found;
    if (Result<void> walked = walk(folder, 0, found); !walked)
        return walked;
    std::sort(found.begin(), found.end(),
              [](const auto& a, const auto& b) { return a.first.native() < b.first.native(); });
    const std::size_t before = list.files.size();
    for (auto& [path, names] : found) {
        list.folders.push_back(path);
        for (std::string& name : names) {
            if (hasSuffix(name, kUnreadSuffixes))
                return Error{ErrorCode::Unsupported,
                             "images of this kind are not read; JPEG, PNG, PGM and PPM are",
                             (path / name).string()};
            if (hasSuffix(name, kReadSuffixes))
                list.files.push_back(
                    {static_cast<std::uint32_t>(list.folders.size() - 1), label, std::move(name)});
        }
    }
    if (list.files.size() == before)
        return Error{ErrorCode::NotFound,
                     "holds no image (JPEG, PNG, PGM or PPM), but each folder is a class", folder.string()};
    return {};
}

bool areSplits(const std::vector<std::string>& folders) {
    return !folders.empty() && std::all_of(folders.begin(), folders.end(), [](const std::string& name) {
        return std::find(kSplitNames.begin(), kSplitNames.end(), name) != kSplitNames.end();
    });
}

Result<std::shared_ptr<const Dataset>> openImageFolder(const std::string& location, const NetworkInput&) {
    const fs::path root(location);
    const Result<FolderListing> classes = listFolder(root);
    if (!classes)
        return classes.error();
    if (classes->folders.empty())
        return Error{ErrorCode::NotFound,
                     "holds no folders; the images of each class lie in a folder of its name", location};
    if (areSplits(classes->folders))
        return Error{ErrorCode::InvalidArgument,
                     "holds " + inQuotes(classes->folders.front()) +
                         "; give the folder with the classes, such as " +
                         printable((root / classes->folders.front()).string()),
                     location};
    ImageFileList list;
    list.kind = "folder";
    list.location = location;
    list.classNames = classes->folders;
    list.numClasses = static_cast<int>(classes->folders.size());
    list.orderedByClass = list.numClasses > 1;
    for (int label = 0; label < list.numClasses; ++label)
        if (Result<void> added =
                addClass(root / classes->folders[static_cast<std::size_t>(label)], label, list);
            !added)
            return added.error();
    return imageFiles(std::move(list));
}

/// True where some folder in `path` holds an image. Looks at few names: this may be any folder.
bool looksLikeImageFolder(const fs::path& path) {
    constexpr int kFoldersTried = 8;
    constexpr int kNamesTried = 64;
    std::error_code failure;
    int folders = 0;
    for (fs::directory_iterator entry(path, failure), end; !failure && entry != end;
         entry.increment(failure)) {
        std::error_code ignored;
        if (!entry->is_directory(ignored) || ++folders > kFoldersTried)
            continue;
        int names = 0;
        for (fs::directory_iterator file(entry->path(), ignored); !ignored && file != end;
             file.increment(ignored))
            if (++names > kNamesTried || hasSuffix(file->path().filename().string(), kReadSuffixes))
                return names <= kNamesTried;
    }
    return false;
}

}  // namespace

const DatasetForm& imageFolderForm() {
    static const DatasetForm form{
        .title = "images by folder",
        .name = "folder",
        .syntax = "folder:FOLDER",
        .summary = "JPEG, PNG or PPM images, one folder per class; class = rank of the folder's sorted name",
        .open = openImageFolder,
        .isAt = looksLikeImageFolder,
        .lookedFor = "folders with JPEG, PNG or PPM images",
        .isFallback = true,
    };
    return form;
}

}  // namespace axscope::models
