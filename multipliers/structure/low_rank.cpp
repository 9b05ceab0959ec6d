// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/structure/low_rank.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <numeric>
#include <span>
#include <utility>

namespace axscope::multipliers {
namespace {

constexpr std::size_t kWidth = ProductTable::kOperands;
using Vector = std::array<std::int64_t, kWidth>;

// --- rank
// ------------------------------------------------------------------------------------------------------

constexpr std::uint64_t kPrime = 2147483647;  // 2^31 - 1: products of two residues fit 64 bits

std::uint64_t inverseModPrime(std::uint64_t value) {
    std::uint64_t result = 1;
    for (std::uint64_t exponent = kPrime - 2; exponent > 0; exponent >>= 1) {
        if (exponent & 1)
            result = result * value % kPrime;
        value = value * value % kPrime;
    }
    return result;
}

/// Rank of the vectors modulo kPrime, never above the true rank; stops counting at limit + 1.
int rankModPrime(std::span<const Vector> vectors, int limit) {
    struct PivotRow {
        std::size_t pivot;
        std::array<std::uint64_t, kWidth> values;  // 1 at the pivot
    };
    std::vector<PivotRow> echelon;
    for (const Vector& vector : vectors) {
        std::array<std::uint64_t, kWidth> row{};
        for (std::size_t i = 0; i < kWidth; ++i)
            row[i] = static_cast<std::uint64_t>(vector[i] + static_cast<std::int64_t>(kPrime)) % kPrime;
        for (const PivotRow& known : echelon) {
            const std::uint64_t factor = row[known.pivot];
            if (factor == 0)
                continue;
            const std::uint64_t negated = kPrime - factor;
            for (std::size_t i = 0; i < kWidth; ++i)
                row[i] = (row[i] + negated * known.values[i]) % kPrime;
        }
        const auto first = std::find_if(row.begin(), row.end(), [](std::uint64_t v) { return v != 0; });
        if (first == row.end())
            continue;
        const std::uint64_t scale = inverseModPrime(*first);
        echelon.push_back({static_cast<std::size_t>(first - row.begin()), row});
        for (std::uint64_t& value : echelon.back().values)
            value = value * scale % kPrime;
        if (static_cast<int>(echelon.size()) > limit)
            break;
    }
    return static_cast<int>(echelon.size());
}

// --- lattice
// ---------------------------------------------------------------------------------------------------

std::int64_t dot(const Vector& left, const Vector& right) {
    return std::inner_product(left.begin(), left.end(), right.begin(), std::int64_t{0});
}

/// target -= factor * source
void subtractMultiple(Vector& target, std::int64_t factor, const Vector& source) {
    for (std::size_t i = 0; i < kWidth; ++i)
        target[i] -= factor * source[i];
}

bool isZero(const Vector& vector) {
    return std::all_of(vector.begin(), vector.end(), [](std::int64_t value) { return value == 0; });
}

/// A basis, reduced in the sense of Lenstra, Lenstra and Lovasz (1982), of the lattice of all integer
/// combinations of the vectors inserted so far.
///
/// Vectors and their inner products are exact integers; only the Gram-Schmidt coefficients, which decide what
/// to do next, are floating. Rounding can therefore make the basis longer or the search give up, but never
/// wrong: every step is an integer operation that keeps the lattice.
class Lattice {
public:
    [[nodiscard]] const std::vector<Vector>& basis() const { return m_basis; }

    /// Adds `vector` to the lattice. False where the search has to give up; the lattice is of no use then.
    bool insert(Vector vector) {
        if (!reduceByBasis(vector, nullptr))
            return false;
        if (isZero(vector))
            return true;
        m_basis.push_back(vector);
        appendGramRow();
        return reduceBasis();
    }

    /// Integer coordinates of `vector` in the basis, or nothing where it is no member of the lattice.
    [[nodiscard]] std::optional<std::vector<std::int64_t>> coordinates(Vector vector) const {
        std::vector<std::int64_t> result(m_basis.size());
        if (!reduceByBasis(vector, &result) || !isZero(vector))
            return std::nullopt;
        return result;
    }

private:
    using Real = long double;
    // Bounds that keep all integer arithmetic inside 64 bits: 256 products of two entries stay below 2^60.
    static constexpr std::int64_t kMaxEntry = std::int64_t{1} << 26;
    static constexpr int kMaxSteps = 100000;
    /// A vector whose part orthogonal to its predecessors is this small, relative and squared, counts as
    /// dependent.
    static constexpr Real kDependent = 1e-13L;
    static constexpr Real kLovasz = 0.75L;

    static bool withinBounds(const Vector& vector) {
        return std::all_of(vector.begin(), vector.end(),
                           [](std::int64_t value) { return value <= kMaxEntry && value >= -kMaxEntry; });
    }

    /// Babai's nearest plane: subtracts from `vector` the lattice point near it, whose coordinates are added
    /// to `coordinates`. What is left is zero exactly if `vector` was in the lattice. False on too large
    /// numbers.
    bool reduceByBasis(Vector& vector, std::vector<std::int64_t>* coordinates) const {
        const std::size_t n = m_basis.size();
        std::vector<Real> projection(n);
        for (std::size_t i = 0; i < n; ++i) {
            projection[i] = static_cast<Real>(dot(m_basis[i], vector));
            for (std::size_t j = 0; j < i; ++j)
                projection[i] -= m_mu[i][j] * projection[j];
        }
        for (std::size_t i = 0; i < n; ++i)
            projection[i] /= m_norm[i];
        for (std::size_t i = n; i-- > 0;) {
            const Real factor = std::round(projection[i]);
            if (!(std::abs(factor) <= static_cast<Real>(kMaxEntry)))
                return false;
            for (std::size_t j = 0; j < i; ++j)
                projection[j] -= factor * m_mu[i][j];
            subtractMultiple(vector, static_cast<std::int64_t>(factor), m_basis[i]);
            if (!withinBounds(vector))
                return false;
            if (coordinates != nullptr)
                (*coordinates)[i] += static_cast<std::int64_t>(factor);
        }
        return true;
    }

    void appendGramRow() {
        const std::size_t n = m_basis.size();
        for (auto& row : m_gram)
            row.resize(n);
        m_gram.emplace_back(n);
        m_mu.emplace_back(n);
        for (auto& row : m_mu)
            row.resize(n);
        m_norm.resize(n);
        updateGram(n - 1);
    }

    void updateGram(std::size_t k) {
        for (std::size_t i = 0; i < m_basis.size(); ++i)
            m_gram[i][k] = m_gram[k][i] = dot(m_basis[i], m_basis[k]);
    }

    /// Gram-Schmidt coefficients of vector k; those of its predecessors must stand.
    void orthogonalise(std::size_t k) {
        std::vector<Real> inner(k);
        m_norm[k] = static_cast<Real>(m_gram[k][k]);
        for (std::size_t j = 0; j < k; ++j) {
            inner[j] = static_cast<Real>(m_gram[k][j]);
            for (std::size_t i = 0; i < j; ++i)
                inner[j] -= m_mu[j][i] * inner[i];
            m_mu[k][j] = inner[j] / m_norm[j];
            m_norm[k] -= m_mu[k][j] * inner[j];
        }
        if (m_norm[k] < kDependent * static_cast<Real>(m_gram[k][k]))
            m_norm[k] = 0;
    }

    /// Shortens vector k by its predecessors until no coefficient exceeds a half. False on too large numbers.
    bool sizeReduce(std::size_t k) {
        for (int round = 0; round < kMaxSteps; ++round) {
            orthogonalise(k);
            bool changed = false;
            for (std::size_t j = k; j-- > 0;) {
                // A little above a half, or rounding could swing to and fro for ever.
                if (std::abs(m_mu[k][j]) <= 0.501L)
                    continue;
                const Real factor = std::round(m_mu[k][j]);
                if (!(std::abs(factor) <= static_cast<Real>(kMaxEntry)))
                    return false;
                subtractMultiple(m_basis[k], static_cast<std::int64_t>(factor), m_basis[j]);
                if (!withinBounds(m_basis[k]))
                    return false;
                for (std::size_t i = 0; i < j; ++i)
                    m_mu[k][i] -= factor * m_mu[j][i];
                m_mu[k][j] -= factor;
                changed = true;
            }
            if (!changed)
                return true;
            updateGram(k);
        }
        return false;
    }

    void swapNeighbours(std::size_t k) {
        std::swap(m_basis[k], m_basis[k - 1]);
        std::swap(m_gram[k], m_gram[k - 1]);
        for (auto& row : m_gram)
            std::swap(row[k], row[k - 1]);
    }

    void removeVector(std::size_t k) {
        const auto at = static_cast<std::ptrdiff_t>(k);
        m_basis.erase(m_basis.begin() + at);
        m_gram.erase(m_gram.begin() + at);
        for (auto& row : m_gram)
            row.erase(row.begin() + at);
        m_mu.pop_back();
        m_norm.pop_back();
    }

    /// LLL on vectors that may depend on each other: a dependent one has no orthogonal part, so it sinks to
    /// the front, as in Euclid's algorithm, until some vector has become zero and is dropped (Pohst 1987).
    bool reduceBasis() {
        if (!m_basis.empty())
            orthogonalise(0);
        std::size_t k = 1;
        for (int step = 0; k < m_basis.size(); ++step) {
            if (step == kMaxSteps || !sizeReduce(k))
                return false;
            if (m_gram[k][k] == 0) {
                removeVector(k);
                continue;
            }
            const Real mu = m_mu[k][k - 1];
            if (m_norm[k] >= (kLovasz - mu * mu) * m_norm[k - 1]) {
                ++k;
                continue;
            }
            swapNeighbours(k);
            orthogonalise(k - 1);
            k = std::max<std::size_t>(k - 1, 1);
        }
        return true;
    }

    std::vector<Vector> m_basis;
    std::vector<std::vector<std::int64_t>> m_gram;  // inner products of the basis vectors
    std::vector<std::vector<Real>> m_mu;            // Gram-Schmidt coefficients, below the diagonal
    std::vector<Real> m_norm;                       // squared lengths of the orthogonal parts
};

// --- factors
// ---------------------------------------------------------------------------------------------------

/// L[a][b] = sum over r of f[r][a] * g[r][b], before the entries are known to be small.
struct WideFactors {
    std::vector<Vector> f, g;
};

std::optional<WideFactors> factoriseRows(std::span<const Vector> rows, int rank) {
    Lattice lattice;
    for (const Vector& row : rows) {
        if (!lattice.insert(row) || static_cast<int>(lattice.basis().size()) > rank)
            return std::nullopt;
    }
    WideFactors factors{std::vector<Vector>(lattice.basis().size()), lattice.basis()};
    for (std::size_t a = 0; a < rows.size(); ++a) {
        const auto coordinates = lattice.coordinates(rows[a]);
        if (!coordinates)
            return std::nullopt;
        for (std::size_t r = 0; r < coordinates->size(); ++r)
            factors.f[r][a] = (*coordinates)[r];
    }
    return factors;
}

std::int64_t content(const Vector& vector) {
    std::int64_t divisor = 0;
    for (const std::int64_t value : vector)
        divisor = std::gcd(divisor, value);
    return divisor;
}

struct Range {
    std::int64_t min, max;

    explicit Range(const Vector& vector) {
        const auto [smallest, largest] = std::minmax_element(vector.begin(), vector.end());
        min = *smallest;
        max = *largest;
    }
    /// Range of the vector times `factor`.
    [[nodiscard]] Range times(std::int64_t factor) const {
        Range scaled = *this;
        scaled.min = std::min(min * factor, max * factor);
        scaled.max = std::max(min * factor, max * factor);
        return scaled;
    }
    /// Smallest k for which all entries lie in -2^(k-1)..2^(k-1)-1, as a fraction: what is to be small.
    [[nodiscard]] std::int64_t reach() const { return std::max(-min, max + 1); }
};

/// Divides f and g by their common factors and hands the product of these back so that the larger of the two
/// gets as small as it can; signs count, because -128 fits 8 bits and 128 does not.
void balance(Vector& f, Vector& g) {
    const std::int64_t inF = content(f);
    const std::int64_t inG = content(g);
    for (std::int64_t& value : f)
        value /= inF;
    for (std::int64_t& value : g)
        value /= inG;

    const Range rangeF(f);
    const Range rangeG(g);
    const std::int64_t shared = inF * inG;
    std::int64_t bestReach = std::numeric_limits<std::int64_t>::max();
    std::pair<std::int64_t, std::int64_t> best{inF, inG};
    const auto consider = [&](std::int64_t forF) {
        for (const std::int64_t sign : {1, -1}) {
            const std::int64_t forG = shared / forF;
            const std::int64_t reach =
                std::max(rangeF.times(sign * forF).reach(), rangeG.times(sign * forG).reach());
            if (reach < bestReach) {
                bestReach = reach;
                best = {sign * forF, sign * forG};
            }
        }
    };
    for (std::int64_t divisor = 1; divisor <= shared / divisor; ++divisor) {
        if (shared % divisor != 0)
            continue;
        consider(divisor);
        consider(shared / divisor);
    }
    for (std::int64_t& value : f)
        value *= best.first;
    for (std::int64_t& value : g)
        value *= best.second;
}

bool multipliesTo(const LowRankFactors& factors, std::span<const std::int32_t> entries) {
    for (std::size_t a = 0; a < kWidth; ++a) {
        Vector sums{};
        for (std::size_t r = 0; r < factors.f.size(); ++r)
            for (std::size_t b = 0; b < kWidth; ++b)
                sums[b] += std::int64_t{factors.f[r][a]} * factors.g[r][b];
        for (std::size_t b = 0; b < kWidth; ++b)
            if (sums[b] != entries[a * kWidth + b])
                return false;
    }
    return true;
}

/// The factors in 16 bits, or nothing where an entry does not fit.
std::optional<LowRankFactors> narrow(WideFactors wide) {
    LowRankFactors factors;
    factors.rank = static_cast<int>(wide.f.size());
    const auto append = [](auto& target, const Vector& source) {
        auto& vector = target.emplace_back();
        for (std::size_t i = 0; i < kWidth; ++i) {
            if (source[i] < std::numeric_limits<std::int16_t>::min() ||
                source[i] > std::numeric_limits<std::int16_t>::max())
                return false;
            vector[i] = static_cast<std::int16_t>(source[i]);
        }
        return true;
    };
    for (std::size_t r = 0; r < wide.f.size(); ++r) {
        balance(wide.f[r], wide.g[r]);
        if (!append(factors.f, wide.f[r]) || !append(factors.g, wide.g[r]))
            return std::nullopt;
    }
    return factors;
}

}  // namespace

bool LowRankFactors::fitsInt8() const {
    const auto fits = [](const auto& vectors) {
        return std::all_of(vectors.begin(), vectors.end(), [](const auto& vector) {
            return std::all_of(vector.begin(), vector.end(), [](int v) { return v >= -128 && v <= 127; });
        });
    };
    return fits(f) && fits(g);
}

std::optional<LowRankFactors> factorise(const ProductTable& table, int maxRank) {
    std::vector<Vector> rows(kWidth);
    std::vector<Vector> columns(kWidth);
    for (std::size_t a = 0; a < kWidth; ++a)
        for (std::size_t b = 0; b < kWidth; ++b)
            rows[a][b] = columns[b][a] = table.entries()[a * kWidth + b];

    const int rank = rankModPrime(rows, maxRank);
    if (rank > maxRank)
        return std::nullopt;

    // Any basis of the rows' lattice will do for correctness; a basis of the columns' lattice often has
    // other, smaller coordinates, so it gets its turn where the first does not fit 8 bits.
    std::optional<LowRankFactors> best;
    for (const bool byColumns : {false, true}) {
        auto wide = factoriseRows(byColumns ? columns : rows, rank);
        if (!wide)
            continue;
        if (byColumns)
            std::swap(wide->f, wide->g);
        auto factors = narrow(std::move(*wide));
        if (!factors || !multipliesTo(*factors, table.entries()))
            continue;
        if (factors->fitsInt8())
            return factors;
        if (!best)
            best = std::move(factors);
    }
    return best;
}

int tableRank(const ProductTable& table, int firstRow, int rows) {
    std::vector<Vector> vectors(static_cast<std::size_t>(rows));
    for (std::size_t a = 0; a < vectors.size(); ++a)
        for (std::size_t b = 0; b < kWidth; ++b)
            vectors[a][b] = table.entries()[(static_cast<std::size_t>(firstRow) + a) * kWidth + b];
    return rankModPrime(vectors, static_cast<int>(kWidth));
}

}  // namespace axscope::multipliers
