// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/import/detect_encoding.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace axscope::multipliers {
namespace {

/// The number of `bits` bits that `code` stands for in two's complement.
std::int32_t signExtended(std::int32_t code, int bits) {
    const std::int32_t low = code & ((std::int32_t{1} << bits) - 1);
    return (low >> (bits - 1) & 1) != 0 ? low - (std::int32_t{1} << bits) : low;
}

std::int32_t signMagnitude(std::int32_t code, int bits) {
    const std::int32_t magnitude = code & ((std::int32_t{1} << (bits - 1)) - 1);
    return (code >> (bits - 1) & 1) != 0 ? -magnitude : magnitude;
}

void compareWithExact(TableReading& reading) {
    const int columns = 1 << reading.secondBits;
    const int firstA = reading.minOperand(reading.firstBits);
    const int firstB = reading.minOperand(reading.secondBits);
    std::int64_t sum = 0, exactSum = 0, squares = 0, exactSquares = 0, products = 0, errors = 0;
    for (std::size_t i = 0; i < reading.entries.size(); ++i) {
        const std::int64_t value = reading.entries[i];
        const std::int64_t truth =
            std::int64_t{firstA + static_cast<int>(i) / columns} * (firstB + static_cast<int>(i) % columns);
        sum += value;
        exactSum += truth;
        squares += value * value;
        exactSquares += truth * truth;
        products += value * truth;
        errors += std::abs(value - truth);
    }
    const auto count = static_cast<double>(reading.entries.size());
    const auto mean = [&](std::int64_t total) { return static_cast<double>(total) / count; };
    const double variance = mean(squares) - mean(sum) * mean(sum);
    const double exactVariance = mean(exactSquares) - mean(exactSum) * mean(exactSum);
    const double covariance = mean(products) - mean(sum) * mean(exactSum);
    reading.correlation = variance > 0 ? covariance / std::sqrt(variance * exactVariance) : 0;
    reading.meanAbsoluteError = mean(errors);
}

/// Sign-magnitude codes of the operands turned into numeric order; `value` gives the number at a file index.
template <class Value>
void fillSignMagnitude(TableReading& reading, const Value& value) {
    const int rows = 1 << reading.firstBits;
    const int columns = 1 << reading.secondBits;
    const auto codeOf = [](int operand, int bits) {
        const int half = 1 << (bits - 1);
        return operand >= 0 ? operand : half + std::min(-operand, half - 1);  // -128 does not exist: -127
    };
    for (int i = 0; i < rows; ++i)
        for (int j = 0; j < columns; ++j)
            reading.entries[static_cast<std::size_t>(i * columns + j)] =
                value(codeOf(i - rows / 2, reading.firstBits), codeOf(j - columns / 2, reading.secondBits));
    compareWithExact(reading);
    reading.warnings.push_back("sign-magnitude has no " + std::to_string(-rows / 2) +
                               "; its products are those of " + std::to_string(-rows / 2 + 1));
    for (int i = 0; i < rows; ++i)
        for (int j = 0; j < columns; ++j)
            if ((i == rows / 2 && value(i, j) != value(0, j)) ||
                (j == columns / 2 && value(i, j) != value(i, 0))) {
                reading.warnings.push_back("the products of -0 are not those of 0, and are left out");
                return;
            }
}

bool fitsBetter(const TableReading& left, const TableReading& right) {
    if (std::abs(left.correlation - right.correlation) > kSameCorrelation)
        return left.correlation > right.correlation;
    return left.meanAbsoluteError < right.meanAbsoluteError;
}

std::vector<int> shapesOf(const RawTable& raw) {
    if (raw.shapeKnown)
        return {raw.firstBits};
    const int total = raw.firstBits + raw.secondBits;
    std::vector<int> shapes;
    for (int first = std::max(2, total - 8); first <= std::min(8, total - 2); ++first)
        shapes.push_back(first);
    // The nearest to a square goes first, and stays where others fit no better.
    std::stable_sort(shapes.begin(), shapes.end(),
                     [&](int a, int b) { return std::abs(2 * a - total) < std::abs(2 * b - total); });
    return shapes;
}

}  // namespace

bool TableReading::isSymmetric() const {
    if (firstBits != secondBits)
        return false;
    const std::size_t side = std::size_t{1} << firstBits;
    for (std::size_t i = 0; i < side; ++i)
        for (std::size_t j = i + 1; j < side; ++j)
            if (entries[i * side + j] != entries[j * side + i])
                return false;
    return true;
}

TableReading TableReading::transposed() const {
    TableReading result = *this;
    std::swap(result.firstBits, result.secondBits);
    const std::size_t rows = std::size_t{1} << firstBits;
    const std::size_t columns = std::size_t{1} << secondBits;
    for (std::size_t i = 0; i < rows; ++i)
        for (std::size_t j = 0; j < columns; ++j)
            result.entries[j * rows + i] = entries[i * columns + j];
    return result;
}

ErrorMetrics TableReading::metrics() const {
    const int columns = 1 << secondBits;
    const int firstA = minOperand(firstBits);
    const int firstB = minOperand(secondBits);
    const auto pairs = static_cast<double>(entries.size());
    std::int64_t sum = 0, magnitudes = 0, squares = 0, wrong = 0, related = 0;
    double relative = 0, largestRelative = 0;
    ErrorMetrics metrics;
    metrics.minError = metrics.maxError = entries[0] - firstA * firstB;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const std::int32_t exact =
            (firstA + static_cast<int>(i) / columns) * (firstB + static_cast<int>(i) % columns);
        const std::int32_t error = entries[i] - exact;
        sum += error;
        magnitudes += std::abs(error);
        squares += std::int64_t{error} * error;
        wrong += error != 0 ? 1 : 0;
        metrics.minError = std::min(metrics.minError, error);
        metrics.maxError = std::max(metrics.maxError, error);
        if (exact != 0) {
            const double share = std::abs(static_cast<double>(error)) / std::abs(static_cast<double>(exact));
            ++related;
            relative += share;
            largestRelative = std::max(largestRelative, share);
        }
    }
    const double largestProduct = std::abs(static_cast<double>(isSigned() ? firstA : (1 << firstBits) - 1)) *
                                  std::abs(static_cast<double>(isSigned() ? firstB : columns - 1));
    metrics.mae = static_cast<double>(magnitudes) / pairs;
    metrics.maePercent = 100 * metrics.mae / pairs;  // 2^(first + second bits) pairs and products alike
    metrics.wce = std::max(std::abs(static_cast<double>(metrics.minError)),
                           std::abs(static_cast<double>(metrics.maxError)));
    metrics.wcePercent = 100 * metrics.wce / pairs;
    metrics.epPercent = 100 * static_cast<double>(wrong) / pairs;
    metrics.mse = static_cast<double>(squares) / pairs;
    metrics.meanError = static_cast<double>(sum) / pairs;
    metrics.variance = std::max(0.0, metrics.mse - metrics.meanError * metrics.meanError);
    metrics.mrePercent = related > 0 ? 100 * relative / static_cast<double>(related) : 0;
    metrics.wcrePercent = 100 * largestRelative;
    metrics.nmed = metrics.mae / largestProduct;
    return metrics;
}

Result<TableReading> readTableAs(const RawTable& raw, TableEncoding encoding, int firstBits,
                                 const std::string& where) {
    TableReading reading;
    reading.encoding = encoding;
    reading.firstBits = firstBits;
    reading.secondBits = raw.firstBits + raw.secondBits - firstBits;
    reading.entries.resize(raw.entries.size());
    const int rows = 1 << reading.firstBits;
    const int columns = 1 << reading.secondBits;
    const auto rawAt = [&](int first, int second) {
        return raw.entries[static_cast<std::size_t>(first * columns + second)];
    };
    const int codeBits = raw.codeBits;
    const auto asSigned = [&](int i, int j) {
        return codeBits > 0 ? signExtended(rawAt(i, j), codeBits) : rawAt(i, j);
    };
    if (encoding == TableEncoding::SignMagnitude) {
        fillSignMagnitude(reading, asSigned);
        if (codeBits > 0) {
            TableReading other = reading;
            other.warnings.clear();
            fillSignMagnitude(other, [&](int i, int j) { return signMagnitude(rawAt(i, j), codeBits); });
            if (fitsBetter(other, reading))
                return other;
        }
        return reading;
    }
    const bool storedUnsigned =
        encoding == TableEncoding::Unsigned || encoding == TableEncoding::SignedOffset;
    const bool isTwos = encoding == TableEncoding::SignedTwosComplement;
    const int mask = codeBits > 0 ? (1 << codeBits) - 1 : 0;
    for (int first = 0; first < rows; ++first) {
        for (int second = 0; second < columns; ++second) {
            std::int32_t value = storedUnsigned ? rawAt(first, second) : asSigned(first, second);
            if (storedUnsigned && codeBits > 0)
                value &= mask;
            if (storedUnsigned && value < 0)
                return Error{ErrorCode::Format,
                             "entry [" + std::to_string(first) + "][" + std::to_string(second) + "] is " +
                                 std::to_string(value) + ", which a table of encoding '" +
                                 toString(encoding) + "' cannot hold",
                             where};
            if (encoding == TableEncoding::SignedOffset)
                value -= 32768;
            const int row = isTwos ? first ^ (rows / 2) : first;
            const int column = isTwos ? second ^ (columns / 2) : second;
            reading.entries[static_cast<std::size_t>(row * columns + column)] = value;
        }
    }
    compareWithExact(reading);
    return reading;
}

Result<std::vector<TableReading>> readingsOf(const RawTable& raw, std::optional<TableEncoding> told,
                                             const std::string& where) {
    std::vector<TableReading> readings;
    const std::vector<TableEncoding>& candidates = raw.possible.empty() ? allEncodings() : raw.possible;
    std::optional<Error> refusal;
    for (const TableEncoding encoding : allEncodings()) {
        if (encoding != told && std::find(candidates.begin(), candidates.end(), encoding) == candidates.end())
            continue;
        std::optional<TableReading> best;
        for (const int firstBits : shapesOf(raw)) {
            Result<TableReading> reading = readTableAs(raw, encoding, firstBits, where);
            if (!reading) {
                refusal = reading.error();
                if (encoding == told)
                    return reading.error();
                break;
            }
            if (!best || fitsBetter(*reading, *best))
                best = std::move(*reading);
        }
        if (best)
            readings.push_back(std::move(*best));
    }
    if (readings.empty())
        return refusal ? *refusal : Error{ErrorCode::Format, "no encoding fits", where};
    std::stable_sort(readings.begin(), readings.end(), fitsBetter);
    return readings;
}

std::string zeroEvidence(const RawTable& raw) {
    if (!raw.shapeKnown)
        return {};
    const std::size_t rows = std::size_t{1} << raw.firstBits;
    const std::size_t columns = std::size_t{1} << raw.secondBits;
    const auto isZero = [&](std::size_t row, std::size_t column) {
        const std::int32_t wanted = raw.entries[row * columns + column];
        if (wanted != 0 && wanted != 32768)
            return false;
        for (std::size_t j = 0; j < columns; ++j)
            if (raw.entries[row * columns + j] != wanted)
                return false;
        for (std::size_t i = 0; i < rows; ++i)
            if (raw.entries[i * columns + column] != wanted)
                return false;
        return true;
    };
    const bool first = isZero(0, 0);
    const bool middle = isZero(rows / 2, columns / 2);
    if (first == middle)
        return {};
    return first ? "row 0 and column 0 hold the products of 0: not numeric order"
                 : "row " + std::to_string(rows / 2) + " and column " + std::to_string(columns / 2) +
                       " hold the products of 0: numeric order";
}

}  // namespace axscope::multipliers
