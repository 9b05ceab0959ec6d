// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/families/family_member.h"

#include <algorithm>
#include <cassert>
#include <cctype>
#include <charconv>
#include <cstdlib>
#include <optional>
#include <utility>

#include "multipliers/catalog.h"
#include "multipliers/families/registry.h"
#include "multipliers/families/unit_gates.h"

namespace axscope::multipliers {
namespace {

constexpr std::string_view kOperands = "operands";
constexpr std::size_t kShownText = 60;

std::string lowerCase(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}

Error refusal(const Family& family, const std::string& message) {
    return {ErrorCode::InvalidArgument, message, std::string(family.name)};
}

std::string formsText(const Family& family) {
    std::string words;
    for (const OperandForm form : family.forms)
        words += (words.empty() ? "" : "|") + std::string(toString(form));
    return words;
}

/// "k (3..8), operands (unsigned|sign-magnitude)".
std::string parametersText(const Family& family) {
    std::string text;
    for (const ParameterInfo& parameter : family.parameters)
        text += std::string(parameter.name) + " (" + parameter.range() + "), ";
    return text + std::string(kOperands) + " (" + formsText(family) + ")";
}

Error outOfRange(const Family& family, const ParameterInfo& parameter, std::string_view value) {
    return refusal(family, std::string(parameter.name) + " must be in " + parameter.range() + ", not '" +
                               std::string(value.substr(0, kShownText)) + "' (" +
                               std::string(parameter.meaning) + ")");
}

std::optional<int> valueOf(const ParameterInfo& parameter, std::string_view text) {
    if (parameter.kind == ParameterInfo::Kind::Choice) {
        const auto found = std::find(parameter.choices.begin(), parameter.choices.end(), lowerCase(text));
        if (found == parameter.choices.end())
            return std::nullopt;
        return static_cast<int>(found - parameter.choices.begin());
    }
    const bool isBits = parameter.kind == ParameterInfo::Kind::Bits;
    if (isBits && text.size() > 2 && text[0] == '0' && (text[1] == 'x' || text[1] == 'X'))
        text.remove_prefix(2);
    int value = 0;
    const auto [end, problem] =
        std::from_chars(text.data(), text.data() + text.size(), value, isBits ? 16 : 10);
    if (problem != std::errc{} || end != text.data() + text.size() || value < parameter.low ||
        value > parameter.high)
        return std::nullopt;
    return value;
}

std::optional<OperandForm> formOf(const Family& family, std::string_view text) {
    const std::string lower = lowerCase(text);
    for (const OperandForm form : family.forms)
        if (lower == toString(form))
            return form;
    return std::nullopt;
}

/// What the part of a name behind the colon says so far.
struct Reading {
    std::vector<int> values;
    std::vector<bool> said;
    OperandForm form;
    bool formSaid = false;
};

Result<void> readItem(const Family& family, std::string_view item, Reading& reading) {
    const std::size_t equals = item.find('=');
    std::size_t index = 0;
    std::string_view value = item;
    if (equals == std::string_view::npos) {
        index = static_cast<std::size_t>(std::find(reading.said.begin(), reading.said.end(), false) -
                                         reading.said.begin());
        if (index == reading.said.size())
            return refusal(family, "'" + std::string(item.substr(0, kShownText)) +
                                       "' is one value too many; parameters: " + parametersText(family));
    } else {
        const std::string key = lowerCase(item.substr(0, equals));
        value = item.substr(equals + 1);
        if (key == kOperands) {
            const auto form = formOf(family, value);
            if (!form)
                return refusal(family, "operands must be " + formsText(family) + ", not '" +
                                           std::string(value.substr(0, kShownText)) + "'");
            if (std::exchange(reading.formSaid, true))
                return refusal(family, "operands stands there twice");
            reading.form = *form;
            return {};
        }
        const auto found =
            std::find_if(family.parameters.begin(), family.parameters.end(),
                         [&](const ParameterInfo& parameter) { return parameter.name == key; });
        if (found == family.parameters.end())
            return refusal(family, "no parameter '" + key.substr(0, kShownText) +
                                       "'; parameters: " + parametersText(family));
        index = static_cast<std::size_t>(found - family.parameters.begin());
        if (reading.said[index])
            return refusal(family, key + " stands there twice");
    }
    const auto number = valueOf(family.parameters[index], value);
    if (!number)
        return outOfRange(family, family.parameters[index], value);
    reading.values[index] = *number;
    reading.said[index] = true;
    return {};
}

std::string familyNames() {
    std::string names;
    for (const Family* const family : families())
        names += (names.empty() ? "" : ", ") + std::string(family->name);
    return names;
}

std::vector<int> standardValues(const Family& family) {
    std::vector<int> values;
    for (const ParameterInfo& parameter : family.parameters)
        values.push_back(parameter.standard);
    return values;
}

}  // namespace

FamilyMember::FamilyMember(const Family& family)
    : FamilyMember(family, standardValues(family), family.forms.front()) {}

FamilyMember::FamilyMember(const Family& family, std::vector<int> values, OperandForm form)
    : m_family(&family), m_values(std::move(values)), m_form(form) {}

Result<FamilyMember> FamilyMember::create(const Family& family, std::vector<int> values, OperandForm form) {
    if (values.size() != family.parameters.size())
        return refusal(family, "takes " + std::to_string(family.parameters.size()) + " parameters, not " +
                                   std::to_string(values.size()));
    for (std::size_t i = 0; i < values.size(); ++i)
        if (values[i] < family.parameters[i].low || values[i] > family.parameters[i].high)
            return outOfRange(family, family.parameters[i], std::to_string(values[i]));
    if (std::find(family.forms.begin(), family.forms.end(), form) == family.forms.end())
        return refusal(
            family, "operands must be " + formsText(family) + ", not '" + std::string(toString(form)) + "'");
    return FamilyMember(family, std::move(values), form);
}

Result<FamilyMember> FamilyMember::parse(std::string_view name) {
    const std::size_t colon = name.find(':');
    const std::string_view familyName = name.substr(0, colon);
    const Family* const family = findFamily(familyName);
    if (family == nullptr)
        return Error{ErrorCode::NotFound, "no family of this name; there are " + familyNames(),
                     std::string(familyName.substr(0, kShownText))};
    Reading reading{standardValues(*family), std::vector<bool>(family->parameters.size(), false),
                    family->forms.front()};
    if (colon != std::string_view::npos) {
        std::string_view rest = name.substr(colon + 1);
        for (bool more = true; more;) {
            const std::size_t comma = rest.find(',');
            more = comma != std::string_view::npos;
            if (Result<void> read = readItem(*family, rest.substr(0, comma), reading); !read)
                return read.error();
            rest.remove_prefix(more ? comma + 1 : rest.size());
        }
    }
    return FamilyMember(*family, std::move(reading.values), reading.form);
}

std::string FamilyMember::name() const {
    std::string text;
    const auto add = [&](std::string_view key, const std::string& value) {
        text += text.empty() ? ":" : ",";
        if (!key.empty())
            text += std::string(key) + "=";
        text += value;
    };
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        const ParameterInfo& parameter = m_family->parameters[i];
        if (parameter.kind != ParameterInfo::Kind::Choice || m_values[i] != parameter.standard)
            add(m_family->positional ? std::string_view() : parameter.name, parameter.spelled(m_values[i]));
    }
    if (m_form != m_family->forms.front())
        add(kOperands, toString(m_form));
    return std::string(m_family->name) + text;
}

ProductFunction FamilyMember::product() const {
    ProductFunction circuit = m_family->product(m_form == OperandForm::Signed, m_values);
    if (m_form != OperandForm::SignMagnitude)
        return circuit;
    return [circuit = std::move(circuit)](int a, int b) {
        const std::int32_t magnitude = circuit(std::abs(a), std::abs(b));
        return (a < 0) != (b < 0) ? -magnitude : magnitude;
    };
}

std::shared_ptr<const ProductTable> FamilyMember::table() const {
    return ProductTable::fromFunction(name(), m_form != OperandForm::Unsigned, product());
}

CostEstimate FamilyMember::cost() const {
    CostEstimate cost;
    cost.gates = m_family->gates(m_form == OperandForm::Signed, m_values);
    if (m_form == OperandForm::SignMagnitude)
        cost.gates += gates::signMagnitudeGates();
    cost.relative = cost.gates / gates::exactArrayGates();
    cost.powerMw = cost.relative * exactPowerMw();
    return cost;
}

std::optional<FamilyMember> memberOf(const ProductTable& table) {
    if (!namesFamily(table.name()))
        return std::nullopt;
    const auto member = FamilyMember::parse(table.name());
    if (!member || member->table()->hash() != table.hash())
        return std::nullopt;
    return *member;
}

bool namesFamily(std::string_view name) {
    return findFamily(name.substr(0, name.find(':'))) != nullptr;
}

}  // namespace axscope::multipliers
