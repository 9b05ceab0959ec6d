// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What a family of multipliers is: a formula with parameters, that gives one 8 x 8 bit product table per
/// choice of them. Each design is one file here; registry.cpp lists them. Help texts, the command line and a
/// designer's sliders follow from these descriptions.
namespace axscope::multipliers {

/// How a design takes its operands.
enum class OperandForm {
    Unsigned,       ///< 0..255
    Signed,         ///< two's complement, -128..127, in the circuit itself
    SignMagnitude,  ///< the unsigned design on |a| and |b|, the sign put back: -128..127
};

[[nodiscard]] const char* toString(OperandForm form);  ///< "unsigned", "signed", "sign-magnitude"

/// One parameter of a family: a whole number, whatever its kind.
struct ParameterInfo {
    enum class Kind {
        Integer,  ///< written in decimal
        Bits,     ///< a bit mask, written in hexadecimal with as many digits as `high` has
        Choice,   ///< the index of a word in `choices`
    };

    std::string_view name;     ///< as in names of members: "k"
    std::string_view meaning;  ///< for people, a sentence part: "bits kept of each operand"
    int low = 0;
    int high = 0;
    int standard = 0;  ///< value where a name leaves the parameter out
    Kind kind = Kind::Integer;
    std::vector<std::string_view> choices = {};

    /// A value as names of members spell it: "8", "FC", "constant". Precondition: within low..high.
    [[nodiscard]] std::string spelled(int value) const;
    /// "3..8", "00..FF", "none|constant|variable".
    [[nodiscard]] std::string range() const;
};

/// Product of two operands of the form's range. Any function of this kind may be called from several threads.
using ProductFunction = std::function<std::int32_t(int a, int b)>;

struct Family {
    std::string_view name;       ///< as in names of members: "broken-array"
    std::string_view title;      ///< for people: "Broken array"
    std::string_view summary;    ///< what the circuit does, in a sentence or two
    std::string_view reference;  ///< the paper that defines it
    std::vector<ParameterInfo> parameters;
    std::vector<OperandForm> forms;  ///< that the design can have; the first is the default
    /// Members are named by values alone, in the order of the parameters: "masked:FC,FE,...".
    bool positional = false;
    /// The product of the unsigned or the two's complement circuit; sign-magnitude form is made of the
    /// former.
    ProductFunction (*product)(bool isSigned, std::span<const int> values) = nullptr;
    /// Unit gates of the same circuit (see unit_gates.h).
    double (*gates)(bool isSigned, std::span<const int> values) = nullptr;
};

/// `product` as the 16 output bits of a circuit hold it: modulo 2^16, read as two's complement where
/// `isSigned`.
[[nodiscard]] constexpr std::int32_t sixteenBits(bool isSigned, std::int64_t product) {
    const auto bits = static_cast<std::uint16_t>(product);
    return isSigned ? static_cast<std::int16_t>(bits) : static_cast<std::int32_t>(bits);
}

/// Weight of bit `bit` of an 8-bit operand: 2^bit, or -128 for bit 7 of a signed one.
[[nodiscard]] constexpr int bitWeight(bool isSigned, int bit) {
    return isSigned && bit == 7 ? -128 : 1 << bit;
}

}  // namespace axscope::multipliers
