// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

#include "models/datasets/dataset_form.h"
#include "models/datasets/image_files.h"
#include "models/datasets/paths.h"
#include "models/datasets/tiny_imagenet_lists.h"
#include "models/io/file_bytes.h"

namespace axscope::models {
namespace {

namespace fs = std::filesystem;

constexpr std::array<int, 3> kTinyImageSize{3, 64, 64};
constexpr const char* kTinyImageNetFolder = "tiny-imagenet-200";
constexpr const char* kTrainKind = "tiny-imagenet-train";

std::optional<fs::path> findTinyImageNet(const fs::path& folder) {
    for (const fs::path& candidate : {folder, folder / kTinyImageNetFolder})
        if (isThere(candidate / "wnids.txt"))
            return candidate;
    return std::nullopt;
}

Error explainNoTinyImageNet(const fs::path& folder) {
    if (!isThere(folder))
        return {ErrorCode::NotFound, "no such folder", folder.string()};
    if (isThere(folder / "tiny-imagenet-200.zip"))
        return {ErrorCode::Unsupported, "unpack tiny-imagenet-200.zip there first", folder.string()};
    return {ErrorCode::NotFound, "holds neither wnids.txt nor tiny-imagenet-200/wnids.txt", folder.string()};
}

struct Root {
    fs::path folder;
    std::vector<std::string> wnids;  ///< sorted
    ImageFileList list;              ///< all but the files
};

Result<Root> openRoot(const std::string& location) {
    const std::optional<fs::path> found = findTinyImageNet(location);
    if (!found)
        return explainNoTinyImageNet(location);
    Root root;
    root.folder = *found;
    const Result<FileBytes> wnids = readFileBytes(root.folder / "wnids.txt");
    if (!wnids)
        return wnids.error();
    Result<std::vector<std::string>> ids = parseWnids(wnids->bytes, (root.folder / "wnids.txt").string());
    if (!ids)
        return ids.error();
    root.wnids = *std::move(ids);
    root.list.classNames = root.wnids;
    if (const fs::path file = root.folder / "words.txt"; isThere(file)) {
        const Result<FileBytes> words = readFileBytes(file);
        if (!words)
            return words.error();
        Result<std::vector<std::string>> names = parseWords(words->bytes, root.wnids, file.string());
        if (!names)
            return names.error();
        root.list.classNames = *std::move(names);
    }
    root.list.location = root.folder.string();
    root.list.numClasses = static_cast<int>(root.wnids.size());
    root.list.imageSize = kTinyImageSize;
    return root;
}

Result<std::shared_ptr<const Dataset>> openValidation(const std::string& location, const NetworkInput&) {
    Result<Root> root = openRoot(location);
    if (!root)
        return root.error();
    const fs::path annotationFile = root->folder / "val" / "val_annotations.txt";
    const Result<FileBytes> contents = readFileBytes(annotationFile);
    if (!contents)
        return contents.error();
    Result<std::vector<Annotation>> annotations =
        parseAnnotations(contents->bytes, root->wnids, annotationFile.string());
    if (!annotations)
        return annotations.error();
    ImageFileList& list = root->list;
    list.kind = "tiny-imagenet";
    list.folders = {root->folder / "val" / "images"};
    const Result<FolderListing> images = listFolder(list.folders.front());
    if (!images)
        return images.error();
    for (Annotation& annotation : *annotations) {
        if (!std::binary_search(images->files.begin(), images->files.end(), annotation.file))
            return Error{ErrorCode::NotFound, "named in val_annotations.txt, but not there",
                         (list.folders.front() / annotation.file).string()};
        list.files.push_back({0, annotation.label, std::move(annotation.file)});
    }
    if (isThere(root->folder / "train"))
        list.trainingSpec = std::string(kTrainKind) + ":" + list.location;
    return imageFiles(std::move(list));
}

Result<std::shared_ptr<const Dataset>> openTraining(const std::string& location, const NetworkInput&) {
    Result<Root> root = openRoot(location);
    if (!root)
        return root.error();
    ImageFileList& list = root->list;
    list.kind = kTrainKind;
    list.orderedByClass = true;
    const fs::path train = root->folder / "train";
    const Result<FolderListing> classes = listFolder(train);
    if (!classes)
        return classes.error();
    for (const std::string& wnid : classes->folders) {
        const auto rank = std::lower_bound(root->wnids.begin(), root->wnids.end(), wnid);
        if (rank == root->wnids.end() || *rank != wnid)
            return Error{ErrorCode::Format, "is no class in wnids.txt", (train / wnid).string()};
        Result<FolderListing> images = listFolder(train / wnid / "images");
        if (!images)
            return images.error();
        std::sort(images->files.begin(), images->files.end(), numericallyBefore);
        list.folders.push_back(train / wnid / "images");
        for (std::string& name : images->files)
            list.files.push_back({static_cast<std::uint32_t>(list.folders.size() - 1),
                                  static_cast<int>(rank - root->wnids.begin()), std::move(name)});
    }
    if (list.files.empty())
        return Error{ErrorCode::NotFound, "holds no image", train.string()};
    return imageFiles(std::move(list));
}

}  // namespace

const DatasetForm& tinyImageNetForm() {
    static const DatasetForm form{
        .title = "Tiny ImageNet",
        .name = "tiny-imagenet",
        .syntax = "tiny-imagenet:FOLDER",
        .summary = "Tiny ImageNet-200 validation images, the official folders (tiny-imagenet-200)",
        .open = openValidation,
        .isAt = [](const fs::path& path) { return findTinyImageNet(path).has_value(); },
        .lookedFor = "wnids.txt or tiny-imagenet-200/wnids.txt",
    };
    return form;
}

const DatasetForm& tinyImageNetTrainForm() {
    static const DatasetForm form{
        .title = "Tiny ImageNet",
        .name = kTrainKind,
        .syntax = "tiny-imagenet-train:FOLDER",
        .summary = "its training images",
        .open = openTraining,
    };
    return form;
}

}  // namespace axscope::models
