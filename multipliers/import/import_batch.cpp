// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/import/import_batch.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <system_error>
#include <utility>

#include "multipliers/import/circuit.h"

namespace axscope::multipliers {
namespace {

constexpr std::size_t kMaxFiles = 20'000;
constexpr std::array<std::string_view, 8> kExtensions = {".npy", ".bin", ".txt", ".csv",
                                                         ".h",   ".hpp", ".c",   ".v"};

bool hasTableExtension(const std::filesystem::path& file) {
    std::string extension = file.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return std::find(kExtensions.begin(), kExtensions.end(), extension) != kExtensions.end();
}

Result<void> addFolder(const std::filesystem::path& folder, std::vector<std::filesystem::path>& files) {
    const auto failed = [&](const std::error_code& problem) {
        return Error{ErrorCode::Io, "the folder cannot be read: " + problem.message(), folder.string()};
    };
    std::error_code problem;
    std::vector<std::filesystem::path> found;
    std::filesystem::recursive_directory_iterator entry(folder, problem), end;
    if (problem)
        return failed(problem);
    while (entry != end) {
        std::error_code ignored;
        if (entry->is_regular_file(ignored) && hasTableExtension(entry->path()))
            found.push_back(entry->path());
        if (files.size() + found.size() > kMaxFiles)
            return Error{ErrorCode::InvalidArgument,
                         "more than " + std::to_string(kMaxFiles) + " files; name fewer folders",
                         folder.string()};
        entry.increment(problem);
        if (problem)
            return failed(problem);
    }
    if (found.empty())
        return Error{ErrorCode::InvalidArgument,
                     "no file in the folder ends in .npy, .bin, .txt, .csv, .h, .hpp, .c or .v",
                     folder.string()};
    std::sort(found.begin(), found.end());
    files.insert(files.end(), found.begin(), found.end());
    return {};
}

/// Marks what was imported before under another name, and names that stand for several multipliers.
void compareItems(std::vector<BatchItem>& items) {
    std::map<std::string, std::size_t> firstOfHash;
    std::map<std::string, std::vector<std::size_t>> ofName;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!items[i].imported)
            continue;
        const std::string& hash = items[i].imported->table->hash();
        const auto [first, isNew] = firstOfHash.emplace(hash, i);
        if (!isNew) {
            items[i].sameAs = items[first->second].imported->table->name();
            // One multiplier in memory, whatever the number of its files; its own name stays.
            if (items[i].sameAs == items[i].imported->table->name())
                items[i].imported->table = items[first->second].imported->table;
        }
        const ImportedTable& imported = *items[i].imported;
        ofName[imported.table->name()].push_back(i);
        // Arrays are called "lut" and the like; what names its operands' widths is a multiplier's name.
        if (imported.ownName != imported.table->name() && widthsInName(imported.ownName).first > 0)
            ofName[imported.ownName].push_back(i);
    }
    for (const auto& [name, members] : ofName) {
        const std::string& hash = items[members[0]].imported->table->hash();
        const bool differ = std::any_of(members.begin(), members.end(), [&](std::size_t member) {
            return items[member].imported->table->hash() != hash;
        });
        if (!differ)
            continue;
        for (const std::size_t member : members) {
            const auto other = std::find_if(members.begin(), members.end(), [&](std::size_t candidate) {
                return items[candidate].imported->table->hash() != items[member].imported->table->hash();
            });
            items[member].imported->warnings.push_back("another multiplier of the name " + name + " is in " +
                                                       items[*other].file.string());
        }
    }
}

}  // namespace

Result<std::vector<std::filesystem::path>> tableFilesIn(const std::vector<std::filesystem::path>& paths) {
    std::vector<std::filesystem::path> files;
    for (const std::filesystem::path& path : paths) {
        std::error_code problem;
        if (!std::filesystem::exists(path, problem))
            return Error{ErrorCode::NotFound, "no such file or folder", path.string()};
        if (!std::filesystem::is_directory(path, problem)) {
            files.push_back(path);
        } else if (Result<void> added = addFolder(path, files); !added) {
            return added.error();
        }
    }
    return files;
}

Result<std::vector<BatchItem>> importBatch(const std::vector<std::filesystem::path>& files,
                                           const ImportOptions& options, JobControl& job) {
    job.begin(files.size(), "Importing product tables");
    std::vector<BatchItem> items;
    for (const std::filesystem::path& file : files) {
        if (job.stopRequested())
            return JobControl::cancelled();
        BatchItem item;
        item.file = file;
        Result<ImportedTable> imported = importTable(file, options);
        if (imported)
            item.imported = std::move(*imported);
        else
            item.error = imported.error();
        items.push_back(std::move(item));
        job.advance(1);
    }
    compareItems(items);
    job.finish();
    return items;
}

}  // namespace axscope::multipliers
