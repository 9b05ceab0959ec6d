// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/product_table.h"

#include <algorithm>
#include <cassert>
#include <cstdlib>
#include <limits>
#include <utility>

#include "multipliers/base/sha256.h"

namespace axscope::multipliers {
namespace {

int firstOperand(bool isSigned) {
    return isSigned ? -128 : 0;
}

std::string hashOf(bool isSigned, const std::vector<std::int32_t>& entries) {
    std::vector<std::byte> bytes;
    bytes.reserve(1 + 4 * entries.size());
    bytes.push_back(static_cast<std::byte>(isSigned ? 's' : 'u'));
    // Byte by byte, so that the hash is the same on a big-endian machine.
    for (const std::int32_t entry : entries) {
        const auto bits = static_cast<std::uint32_t>(entry);
        for (int shift = 0; shift < 32; shift += 8)
            bytes.push_back(static_cast<std::byte>(bits >> shift & 0xFF));
    }
    return sha256(bytes);
}

bool allExact(bool isSigned, const std::vector<std::int32_t>& entries) {
    const int first = firstOperand(isSigned);
    std::size_t at = 0;
    for (int a = first; a < first + ProductTable::kOperands; ++a)
        for (int b = first; b < first + ProductTable::kOperands; ++b)
            if (entries[at++] != a * b)
                return false;
    return true;
}

}  // namespace

ProductTable::ProductTable(std::string name, bool isSigned, std::vector<std::int32_t> entries)
    : m_name(std::move(name)),
      m_signed(isSigned),
      m_exact(allExact(isSigned, entries)),
      m_entries(std::move(entries)),
      m_hash(hashOf(isSigned, m_entries)) {
    const auto [smallest, largest] = std::minmax_element(m_entries.begin(), m_entries.end());
    m_minEntry = *smallest;
    m_maxEntry = *largest;
}

Result<std::shared_ptr<const ProductTable>> ProductTable::create(std::string name, bool isSigned,
                                                                 std::vector<std::int32_t> entries) {
    if (entries.size() != kEntries)
        return Error{ErrorCode::InvalidArgument,
                     "a product table has " + std::to_string(kEntries) + " entries, not " +
                         std::to_string(entries.size()),
                     name};
    const auto tooLarge = std::find_if(entries.begin(), entries.end(), [](std::int32_t entry) {
        return entry > kMaxAbsEntry || entry < -kMaxAbsEntry;
    });
    if (tooLarge != entries.end()) {
        const auto at = static_cast<int>(tooLarge - entries.begin());
        const int first = firstOperand(isSigned);
        return Error{ErrorCode::InvalidArgument,
                     "the product of " + std::to_string(first + at / kOperands) + " and " +
                         std::to_string(first + at % kOperands) + " is " + std::to_string(*tooLarge) +
                         ", outside -" + std::to_string(kMaxAbsEntry) + ".." + std::to_string(kMaxAbsEntry),
                     name};
    }
    return std::shared_ptr<const ProductTable>(
        new ProductTable(std::move(name), isSigned, std::move(entries)));
}

std::shared_ptr<const ProductTable> ProductTable::fromFunction(
    std::string name, bool isSigned, const std::function<std::int32_t(int a, int b)>& product) {
    std::vector<std::int32_t> entries;
    entries.reserve(kEntries);
    const int first = firstOperand(isSigned);
    for (int a = first; a < first + kOperands; ++a) {
        for (int b = first; b < first + kOperands; ++b) {
            entries.push_back(product(a, b));
            assert(entries.back() >= -kMaxAbsEntry && entries.back() <= kMaxAbsEntry);
        }
    }
    return std::shared_ptr<const ProductTable>(
        new ProductTable(std::move(name), isSigned, std::move(entries)));
}

std::shared_ptr<const ProductTable> ProductTable::exact(bool isSigned) {
    const auto multiply = [](int a, int b) { return a * b; };
    static const auto kSignedTable = fromFunction("exact", true, multiply);
    static const auto kUnsignedTable = fromFunction("exact", false, multiply);
    return isSigned ? kSignedTable : kUnsignedTable;
}

std::int64_t ProductTable::maxDepth() const {
    const std::int32_t largest = std::max({std::abs(m_minEntry), std::abs(m_maxEntry), 1});
    return std::numeric_limits<std::int32_t>::max() / largest;
}

std::shared_ptr<const ProductTable> ProductTable::renamed(std::string name) const {
    const std::shared_ptr<ProductTable> copy(new ProductTable(*this));
    copy->m_name = std::move(name);
    return copy;
}

std::shared_ptr<const ProductTable> ProductTable::transposed() const {
    return fromFunction(m_name + " (transposed)", m_signed, [this](int a, int b) { return product(b, a); });
}

std::shared_ptr<const ProductTable> ProductTable::signMagnitude() const {
    assert(!m_signed);
    return fromFunction(m_name + " (sign-magnitude)", true, [this](int a, int b) {
        const std::int32_t magnitude = product(std::abs(a), std::abs(b));
        return (a < 0) != (b < 0) ? -magnitude : magnitude;
    });
}

}  // namespace axscope::multipliers
