// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/import/published_figures.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace axscope::multipliers {
namespace {

constexpr int kLinesRead = 200;

struct KnownName {
    std::string_view name;
    std::optional<PrintedFigure> PublishedFigures::*figure;
    bool isPercent = false;  ///< the name itself says so
    bool asPercent = false;  ///< kept in per cent, but written as a share where there is no per cent sign
};

// Longer names first where one begins with another.
constexpr std::array<KnownName, 17> kFigureNames = {{
    {"MAE%", &PublishedFigures::maePercent, true, false},
    {"MAE", &PublishedFigures::mae, false, false},
    {"NMED", &PublishedFigures::nmed, false, false},
    {"MRED", &PublishedFigures::mrePercent, false, true},
    {"MED", &PublishedFigures::mae, false, false},
    {"WCE%", &PublishedFigures::wcePercent, true, false},
    {"WCE", &PublishedFigures::wce, false, false},
    {"WCRE%", &PublishedFigures::wcrePercent, true, false},
    {"EP%", &PublishedFigures::epPercent, true, false},
    {"EP", &PublishedFigures::epPercent, false, true},
    {"ER", &PublishedFigures::epPercent, false, true},
    {"MRE%", &PublishedFigures::mrePercent, true, false},
    {"MRE", &PublishedFigures::mrePercent, false, true},
    {"MSE", &PublishedFigures::mse, false, false},
    {"PDK45_PWR", &PublishedFigures::powerMw, false, false},
    {"PDK45_AREA", &PublishedFigures::areaUm2, false, false},
    {"PDK45_DELAY", &PublishedFigures::delayNs, false, false},
}};

bool equalNoCase(std::string_view left, std::string_view right) {
    const auto upper = [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; };
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [&](char a, char b) { return upper(a) == upper(b); });
}

std::string_view trimmed(std::string_view text, std::string_view blanks = " \t\r") {
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// The number at the front of `text`, which moves behind it.
std::optional<PrintedFigure> readFigure(std::string_view& text) {
    double value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc() || !std::isfinite(value))
        return std::nullopt;
    const std::string_view digits = text.substr(0, static_cast<std::size_t>(end - text.data()));
    text.remove_prefix(digits.size());
    const std::size_t exponentAt = digits.find_first_of("eE");
    const std::string_view mantissa = digits.substr(0, exponentAt);
    int exponent = 0;
    if (exponentAt != std::string_view::npos) {
        std::string_view written = digits.substr(exponentAt + 1);
        if (!written.empty() && written[0] == '+')
            written.remove_prefix(1);
        std::from_chars(written.data(), written.data() + written.size(), exponent);
    }
    const std::size_t point = mantissa.find('.');
    if (point != std::string_view::npos)
        exponent -= static_cast<int>(mantissa.size() - point - 1);
    return PrintedFigure{value, std::pow(10.0, exponent)};
}

void readPart(std::string_view part, PublishedFigures& figures) {
    const std::size_t separator = part.find_first_of("=:");
    if (separator == std::string_view::npos)
        return;
    const std::string_view name = trimmed(part.substr(0, separator));
    const auto known = std::find_if(kFigureNames.begin(), kFigureNames.end(), [&](const KnownName& candidate) {
        return equalNoCase(candidate.name, name);
    });
    if (known == kFigureNames.end() || figures.*(known->figure))
        return;
    std::string_view rest = trimmed(part.substr(separator + 1));
    std::optional<PrintedFigure> figure = readFigure(rest);
    if (!figure)
        return;
    const bool percentSign = trimmed(rest).starts_with('%');
    if (known->asPercent && !percentSign && figure->value <= 1) {
        figure->value *= 100;
        figure->unit *= 100;
    }
    figures.*(known->figure) = figure;
}

}  // namespace

bool PublishedFigures::empty() const {
    return std::all_of(kFigureNames.begin(), kFigureNames.end(),
                       [&](const KnownName& name) { return !(this->*(name.figure)).has_value(); });
}

PublishedFigures findPublishedFigures(std::string_view text) {
    PublishedFigures figures;
    for (int line = 0; line < kLinesRead && !text.empty(); ++line) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view rest = trimmed(text.substr(0, end), " \t\r/*#;");
        text.remove_prefix(std::min(end + 1, text.size()));
        while (!rest.empty()) {
            const std::size_t comma = std::min(rest.find_first_of(",;"), rest.size());
            readPart(rest.substr(0, comma), figures);
            rest.remove_prefix(std::min(comma + 1, rest.size()));
        }
    }
    return figures;
}

std::vector<std::string> contradictions(const PublishedFigures& published, const ErrorMetrics& computed) {
    std::vector<std::string> found;
    const auto check = [&](const char* name, const std::optional<PrintedFigure>& figure, double value,
                           double extra = 0) {
        // A unit of the last digit covers rounding and truncation alike.
        if (!figure || std::abs(figure->value - value) <= (figure->unit + extra) * (1 + 1e-9))
            return;
        found.push_back(std::string("the file says ") + name + " = " + shortNumber(figure->value) +
                        ", computed is " + shortNumber(value));
    };
    // EvoApproxLib computes its per cent from the rounded figures: 0.0018 % from 1.2, where 1.25 gives 0.0019
    // %.
    const auto unitInPercent = [](const std::optional<PrintedFigure>& figure, double value, double percent) {
        return figure && value > 0 ? figure->unit * percent / value : 0;
    };
    check("MAE", published.mae, computed.mae);
    check("MAE%", published.maePercent, computed.maePercent,
          unitInPercent(published.mae, computed.mae, computed.maePercent));
    check("WCE", published.wce, computed.wce);
    check("WCE%", published.wcePercent, computed.wcePercent,
          unitInPercent(published.wce, computed.wce, computed.wcePercent));
    check("WCRE%", published.wcrePercent, computed.wcrePercent);
    check("EP%", published.epPercent, computed.epPercent);
    check("MRE%", published.mrePercent, computed.mrePercent);
    check("MSE", published.mse, computed.mse);
    check("NMED", published.nmed, computed.nmed);
    return found;
}

std::string shortNumber(double value) {
    std::array<char, 32> text{};
    const auto [end, problem] =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, 6);
    return problem == std::errc() ? std::string(text.data(), end) : std::string("?");
}

}  // namespace axscope::multipliers
