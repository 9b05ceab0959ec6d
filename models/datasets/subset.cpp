// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/datasets/subset.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <numeric>
#include <string_view>
#include <utility>

#include "models/datasets/dataset_view.h"
#include "models/datasets/split_mix.h"
#include "models/io/quoted.h"

namespace axscope::models {
namespace {

constexpr std::size_t kMaxSuggestions = 5;

class Subset final : public DatasetView {
public:
    Subset(std::shared_ptr<const Dataset> dataset, std::vector<std::size_t> indices, bool shuffled)
        : DatasetView(std::move(dataset)), m_indices(std::move(indices)), m_shuffled(shuffled) {}

    [[nodiscard]] std::size_t size() const override { return m_indices.size(); }
    [[nodiscard]] int label(std::size_t index) const override { return viewed().label(m_indices[index]); }
    Result<void> read(std::size_t index, Image& image) const override {
        return viewed().read(m_indices[index], image);
    }
    [[nodiscard]] bool isOrderedByClass() const override {
        return !m_shuffled && viewed().isOrderedByClass();
    }

private:
    std::vector<std::size_t> m_indices;
    bool m_shuffled;
};

std::string lowered(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return lower;
}

/// Names that hold `name` or are held by it.
std::string similarNames(const std::vector<std::string>& names, const std::string& name) {
    const std::string wanted = lowered(name);
    std::string text;
    std::size_t found = 0;
    for (const std::string& candidate : names) {
        const std::string lower = lowered(candidate);
        if (lower.find(wanted) == std::string::npos && wanted.find(lower) == std::string::npos)
            continue;
        if (found++ == kMaxSuggestions)
            break;
        text += (text.empty() ? "; there are " : ", ") + inQuotes(candidate);
    }
    return text;
}

Result<int> findClass(const Dataset& dataset, const std::string& wanted) {
    const std::vector<std::string>& names = dataset.classNames();
    const auto indexOf = [&](auto matches) {
        const auto found = std::find_if(names.begin(), names.end(), matches);
        return found == names.end() ? -1 : static_cast<int>(found - names.begin());
    };
    int index = indexOf([&](const std::string& name) { return name == wanted; });
    if (index < 0)
        index = indexOf([&](const std::string& name) { return lowered(name) == lowered(wanted); });
    if (index >= 0)
        return index;
    const char* const end = wanted.data() + wanted.size();
    const auto [stop, fault] = std::from_chars(wanted.data(), end, index);
    const bool isNumber = fault == std::errc() && stop == end && !wanted.empty();
    if (isNumber && index >= 0 && index < dataset.numClasses())
        return index;
    if (isNumber)
        return Error{ErrorCode::NotFound,
                     "there is no class " + wanted + "; classes are numbered 0 to " +
                         std::to_string(dataset.numClasses() - 1),
                     dataset.kind()};
    return Error{ErrorCode::NotFound,
                 names.empty()
                     ? "class " + inQuotes(wanted) + ": this data set has no class names; give numbers"
                     : "there is no class " + inQuotes(wanted) + similarNames(names, wanted),
                 dataset.kind()};
}

/// floor(x * n / 2^64)
std::uint64_t scaledDown(std::uint64_t x, std::uint64_t n) {
    // n < 2^32 in practice, but any n is exact: the product in two halves.
    const std::uint64_t low = (x & 0xFFFFFFFFU) * n;
    const std::uint64_t high = (x >> 32) * n;
    return (high + (low >> 32)) >> 32;
}

}  // namespace

Result<std::shared_ptr<const Dataset>> takeSubset(std::shared_ptr<const Dataset> dataset,
                                                  const SubsetRequest& request) {
    if (request.classes.empty() && !request.seed)
        return dataset;
    std::vector<std::size_t> indices;
    if (request.classes.empty()) {
        indices.resize(dataset->size());
        std::iota(indices.begin(), indices.end(), std::size_t{0});
    } else {
        std::vector<bool> kept(static_cast<std::size_t>(dataset->numClasses()));
        for (const std::string& name : request.classes) {
            const Result<int> index = findClass(*dataset, name);
            if (!index)
                return index.error();
            if (kept[static_cast<std::size_t>(*index)])
                return Error{ErrorCode::InvalidArgument, "class " + inQuotes(name) + " is named twice",
                             "classes"};
            kept[static_cast<std::size_t>(*index)] = true;
        }
        for (std::size_t i = 0; i < dataset->size(); ++i)
            if (kept[static_cast<std::size_t>(dataset->label(i))])
                indices.push_back(i);
    }
    if (indices.empty())
        return Error{ErrorCode::InvalidArgument, "the data set has no image of these classes", "classes"};
    if (request.seed) {
        SplitMix64 numbers(*request.seed);
        for (std::size_t i = 0; i + 1 < indices.size(); ++i)
            std::swap(indices[i], indices[i + scaledDown(numbers.next(), indices.size() - i)]);
    }
    return std::shared_ptr<const Dataset>(
        std::make_shared<Subset>(std::move(dataset), std::move(indices), request.seed.has_value()));
}

std::string inWords(const SubsetRequest& request) {
    std::string text;
    for (const std::string& name : request.classes)
        text += (text.empty() ? "classes " : ", ") + printable(name);
    if (request.seed)
        text += (text.empty() ? "in random order by seed " : ", in random order by seed ") +
                std::to_string(*request.seed);
    return text;
}

}  // namespace axscope::models
