// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/families/family.h"

#include <array>
#include <cstdio>

namespace axscope::multipliers {
namespace {

std::string hexadecimal(int value, int high) {
    int digits = 1;
    while (digits < 8 && (high >> (4 * digits)) != 0)
        ++digits;
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%0*X", digits, static_cast<unsigned>(value));
    return text.data();
}

}  // namespace

const char* toString(OperandForm form) {
    switch (form) {
        case OperandForm::Unsigned:
            return "unsigned";
        case OperandForm::Signed:
            return "signed";
        case OperandForm::SignMagnitude:
            break;
    }
    return "sign-magnitude";
}

std::string ParameterInfo::spelled(int value) const {
    switch (kind) {
        case Kind::Bits:
            return hexadecimal(value, high);
        case Kind::Choice:
            return std::string(choices[static_cast<std::size_t>(value)]);
        case Kind::Integer:
            break;
    }
    return std::to_string(value);
}

std::string ParameterInfo::range() const {
    if (kind != Kind::Choice)
        return spelled(low) + ".." + spelled(high);
    std::string words;
    for (const std::string_view choice : choices)
        words += (words.empty() ? "" : "|") + std::string(choice);
    return words;
}

}  // namespace axscope::multipliers
