// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/measures/specialisation.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace axscope::analysis {
namespace {

ContingencyTable emptyTable(std::size_t rows, std::size_t columns) {
    return {rows, columns, std::vector<std::uint64_t>(rows * columns)};
}

void countPair(ContingencyTable& table, std::size_t row, std::size_t column) {
    if (row < table.rows && column < table.columns)
        ++table.counts[row * table.columns + column];
}

}  // namespace

std::optional<double> ContingencyTable::shareOfRow(std::size_t cell) const {
    const std::size_t first = cell / columns * columns;
    std::uint64_t sum = 0;
    for (std::size_t column = 0; column < columns; ++column)
        sum += counts[first + column];
    if (sum == 0)
        return std::nullopt;
    return static_cast<double>(counts[cell]) / static_cast<double>(sum);
}

std::uint64_t ContingencyTable::total() const {
    return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
}

double ContingencyTable::mutualInformationBits() const {
    const std::uint64_t sum = total();
    if (sum == 0)
        return std::numeric_limits<double>::quiet_NaN();
    std::vector<double> rowSums(rows);
    std::vector<double> columnSums(columns);
    for (std::size_t r = 0; r < rows; ++r)
        for (std::size_t c = 0; c < columns; ++c) {
            const auto count = static_cast<double>(counts[r * columns + c]);
            rowSums[r] += count;
            columnSums[c] += count;
        }
    const auto n = static_cast<double>(sum);
    double bits = 0;
    for (std::size_t r = 0; r < rows; ++r)
        for (std::size_t c = 0; c < columns; ++c)
            if (const auto count = static_cast<double>(counts[r * columns + c]); count > 0)
                bits += count / n * std::log2(count * n / (rowSums[r] * columnSums[c]));
    return std::max(0.0, bits);  // rounding may fall below 0
}

double ContingencyTable::purity() const {
    const std::uint64_t sum = total();
    if (sum == 0)
        return std::numeric_limits<double>::quiet_NaN();
    std::uint64_t inLargest = 0;
    for (std::size_t c = 0; c < columns; ++c) {
        std::uint64_t largest = 0;
        for (std::size_t r = 0; r < rows; ++r)
            largest = std::max(largest, counts[r * columns + c]);
        inLargest += largest;
    }
    return static_cast<double>(inLargest) / static_cast<double>(sum);
}

ContingencyTable classByExpert(const ImageRecords& run, std::size_t layer, std::size_t classes,
                               std::size_t experts) {
    ContingencyTable table = emptyTable(classes, experts);
    if (layer >= run.routing.size())
        return table;
    for (std::size_t image = 0; image < run.size(); ++image)
        for (const std::uint16_t expert : run.routing[layer].of(image))
            countPair(table, run.label[image], expert);
    return table;
}

ContingencyTable coActivation(const ImageRecords& run, std::size_t layer, std::size_t expertsOfLayer,
                              std::size_t other, std::size_t expertsOfOther) {
    ContingencyTable table = emptyTable(expertsOfLayer, expertsOfOther);
    if (layer >= run.routing.size() || other >= run.routing.size())
        return table;
    const ImageRecords::Routing& rows = run.routing[layer];
    const ImageRecords::Routing& columns = run.routing[other];
    if (rows.decisionsPerImage != columns.decisionsPerImage && rows.decisionsPerImage != 1 &&
        columns.decisionsPerImage != 1)
        return table;
    const std::size_t tokens = std::max(rows.decisionsPerImage, columns.decisionsPerImage);
    // An image's only decision stands for all of its tokens.
    const std::size_t rowStep = rows.decisionsPerImage == 1 ? 0 : rows.choices;
    const std::size_t columnStep = columns.decisionsPerImage == 1 ? 0 : columns.choices;
    for (std::size_t image = 0; image < run.size(); ++image) {
        const auto rowChoices = rows.of(image);
        const auto columnChoices = columns.of(image);
        for (std::size_t token = 0; token < tokens; ++token)
            countPair(table, rowChoices[token * rowStep], columnChoices[token * columnStep]);
    }
    return table;
}

}  // namespace axscope::analysis
