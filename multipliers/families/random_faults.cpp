// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/families/designs.h"
#include "multipliers/families/unit_gates.h"

namespace axscope::multipliers {
namespace {

enum Parameter : std::size_t { kSeed, kRate, kBits, kKind };
enum Kind { kFlip, kStuckZero, kStuckOne };

constexpr int kMillion = 1'000'000;

/// SplitMix64's output for its `index`-th step from `seed` (Steele, Lea, Flood, OOPSLA 2014).
std::uint64_t splitMix(std::uint64_t seed, std::uint64_t index) {
    std::uint64_t bits = seed + (index + 1) * 0x9E3779B97F4A7C15U;
    bits = (bits ^ bits >> 30) * 0xBF58476D1CE4E5B9U;
    bits = (bits ^ bits >> 27) * 0x94D049BB133111EBU;
    return bits ^ bits >> 31;
}

/// Bit k of the product of a and b is faulty where the generator's number for (a, b, k) is below the rate. A
/// higher rate therefore keeps all faults of a lower one.
int faultyBits(std::uint64_t seed, int rate, int a, int b) {
    int faulty = 0;
    for (int bit = 0; bit < 16; ++bit) {
        const auto cell = static_cast<std::uint64_t>(((a & 0xFF) << 8 | (b & 0xFF)) << 4 | bit);
        if ((splitMix(seed, cell) >> 32) * kMillion < static_cast<std::uint64_t>(rate) << 32)
            faulty |= 1 << bit;
    }
    return faulty;
}

ProductFunction faultyProduct(bool isSigned, std::span<const int> values) {
    return [isSigned, seed = static_cast<std::uint64_t>(values[kSeed]), rate = values[kRate],
            bits = values[kBits], kind = values[kKind]](int a, int b) {
        const int faulty = faultyBits(seed, rate, a, b) & bits;
        const int product = a * b;
        switch (kind) {
            case kStuckZero:
                return sixteenBits(isSigned, product & ~faulty);
            case kStuckOne:
                return sixteenBits(isSigned, product | faulty);
            default:
                return sixteenBits(isSigned, product ^ faulty);
        }
    };
}

}  // namespace

const Family& randomFaultsFamily() {
    static const Family kFamily{
        .name = "random-faults",
        .title = "Random faults",
        .summary =
            "A memory of exact products in which each bit is faulty with the same chance, drawn by a "
            "generator "
            "of whole numbers: the same faults on every machine.",
        .reference =
            "G. L. Steele, D. Lea, C. H. Flood, Fast Splittable Pseudorandom Number Generators, OOPSLA 2014 "
            "(the generator, SplitMix64)",
        .parameters =
            {{.name = "seed", .meaning = "start of the generator", .high = 1'000'000'000, .standard = 1},
             {.name = "rate",
              .meaning = "faulty bits per million bits of the table",
              .high = kMillion,
              .standard = 1000},
             {.name = "bits",
              .meaning = "bits of the product that can be faulty",
              .high = 0xFFFF,
              .standard = 0xFFFF,
              .kind = ParameterInfo::Kind::Bits},
             {.name = "kind",
              .meaning = "what a fault does to its bit",
              .high = kStuckOne,
              .kind = ParameterInfo::Kind::Choice,
              .choices = {"flip", "stuck-at-0", "stuck-at-1"}}},
        .forms = {OperandForm::Signed, OperandForm::Unsigned, OperandForm::SignMagnitude},
        .product = faultyProduct,
        .gates = [](bool, std::span<const int>) { return gates::exactArrayGates(); },
    };
    return kFamily;
}

}  // namespace axscope::multipliers
