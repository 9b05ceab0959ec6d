// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/import/source_directives.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_set>

#include "multipliers/import/npy_header.h"

namespace axscope::multipliers {
namespace {

template <std::size_t Size>
bool isOneOf(std::string_view word, const std::array<std::string_view, Size>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool isCondition(std::string_view name) {
    constexpr std::array<std::string_view, 9> kConditions = {"if",       "ifdef", "ifndef", "elif", "elifdef",
                                                             "elifndef", "elsif", "else",   "endif"};
    return isOneOf(name, kConditions);
}

bool isWordCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$';
}

/// The name that a definition or a condition speaks of.
std::string_view macroIn(std::string_view rest) {
    const auto end = std::find_if_not(rest.begin(), rest.end(), isWordCharacter);
    return rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
}

/// Without blanks and parentheses.
std::string condensed(std::string text) {
    std::erase_if(text, [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '(' || c == ')'; });
    return text;
}

/// "1ns / 100 ps"
bool isTimescale(const std::string& text) {
    const std::string plain = condensed(text);
    const auto isTime = [](std::string_view time) {
        const std::size_t digits = std::min(time.find_first_not_of("0123456789"), time.size());
        constexpr std::array<std::string_view, 6> kUnits = {"s", "ms", "us", "ns", "ps", "fs"};
        return digits > 0 && isOneOf(time.substr(digits), kUnits);
    };
    const std::size_t slash = plain.find('/');
    return slash != std::string::npos && isTime(std::string_view(plain).substr(0, slash)) &&
           isTime(std::string_view(plain).substr(slash + 1));
}

class DirectiveCheck {
public:
    DirectiveCheck(const SourceText& text, SourceLanguage language, const std::string& where)
        : m_text(text), m_verilog(language == SourceLanguage::Verilog), m_where(where) {}

    Result<void> circuit() {
        const std::vector<SourceDirective>& all = m_text.directives;
        const std::size_t guardStart = guard();
        for (std::size_t i = 0; i < all.size(); ++i) {
            const bool isGuard =
                guardStart < all.size() && (i == guardStart || i == guardStart + 1 || i + 1 == all.size());
            if (isGuard || isHarmless(all[i]))
                continue;
            if (isLinkage(i)) {
                ++i;
                continue;
            }
            const std::string shown = shownDirective(all[i]);
            if (isCondition(all[i].name))
                return outside(all[i], "the conditional section by " + shown);
            if (all[i].name == "include") {
                if (!isWithinCircuit(all[i].before))
                    continue;
                return outside(all[i], shown + (m_verilog ? " within a module" : " within a function"));
            }
            if (all[i].name == "define") {
                const std::string_view macro = macroIn(all[i].rest);
                if (!m_verilog && macro.size() == all[i].rest.size() && !isUsed(macro))
                    continue;
                return outside(all[i], "the macro " + quotedNpy(macro));
            }
            return outside(all[i], shown);
        }
        return {};
    }

    Result<void> array(std::size_t first, std::size_t last) {
        for (const SourceDirective& directive : m_text.directives)
            if (directive.before > first && directive.before <= last && !isHarmless(directive))
                return sourceError(
                    ErrorCode::Unsupported, directive.token,
                    shownDirective(directive) +
                        " among the numbers: conditions are not evaluated, nothing is included",
                    m_where);
        return {};
    }

private:
    [[nodiscard]] std::string shownDirective(const SourceDirective& directive) const {
        return quotedNpy((m_verilog ? '`' : '#') + std::string(directive.name));
    }

    [[nodiscard]] Error outside(const SourceDirective& directive, const std::string& what) const {
        return sourceError(ErrorCode::Unsupported, directive.token,
                           what + " is outside the " +
                               (m_verilog ? "gate-level Verilog" : "straight-line C") + " that is read here",
                           m_where);
    }

    /// True for what no text can depend on.
    [[nodiscard]] bool isHarmless(const SourceDirective& directive) const {
        if (m_verilog) {
            constexpr std::array<std::string_view, 3> kSwitches = {"celldefine", "endcelldefine", "resetall"};
            return isOneOf(directive.name, kSwitches) ||
                   (directive.name == "timescale" && isTimescale(directive.rest)) ||
                   (directive.name == "default_nettype" &&
                    (directive.rest == "none" || directive.rest == "wire"));
        }
        const bool isNumber = directive.name.find_first_not_of("0123456789") == std::string_view::npos;
        return directive.name == "pragma" || directive.name == "line" ||
               (directive.name.empty() ? directive.rest.empty() : isNumber);  // # 12 "file.c"
    }

    /// Index of "#ifndef X" where that, "#define X" and the last directive, "#endif", guard the whole file;
    /// the number of directives where there is no guard.
    [[nodiscard]] std::size_t guard() {
        const std::vector<SourceDirective>& all = m_text.directives;
        const auto none = all.size();
        const auto start = std::find_if(all.begin(), all.end(), [](const SourceDirective& directive) {
            return isCondition(directive.name) || directive.name == "define" || directive.name == "undef";
        });
        if (all.end() - start < 3 || start->before != 0 || start[1].before != 0 ||
            start[1].name != "define" || all.back().name != "endif" ||
            all.back().before + 1 != m_text.tokens.size())
            return none;
        const std::string condition = condensed(start->rest);
        const std::string macro(macroIn(start[1].rest));
        const bool isGuard = start->name == "ifndef" ? condition == macro
                                                     : start->name == "if" && condition == "!defined" + macro;
        return isGuard && !macro.empty() && !isUsed(macro) ? static_cast<std::size_t>(start - all.begin())
                                                           : none;
    }

    /// True for "#ifdef __cplusplus", a piece of 'extern "C" { }' and "#endif".
    [[nodiscard]] bool isLinkage(std::size_t start) const {
        const std::vector<SourceDirective>& all = m_text.directives;
        if (m_verilog || start + 1 >= all.size() || all[start + 1].name != "endif")
            return false;
        const std::string condition = condensed(all[start].rest);
        if (!(all[start].name == "ifdef" && condition == "__cplusplus") &&
            !(all[start].name == "if" && condition == "defined__cplusplus"))
            return false;
        return std::all_of(m_text.tokens.begin() + static_cast<std::ptrdiff_t>(all[start].before),
                           m_text.tokens.begin() + static_cast<std::ptrdiff_t>(all[start + 1].before),
                           [](const SourceToken& token) {
                               return token.is("extern") || token.is("{") || token.is("}") ||
                                      token.kind == SourceToken::Kind::String;
                           });
    }

    [[nodiscard]] bool isUsed(std::string_view macro) {
        if (m_words.empty()) {
            m_words.insert(std::string_view());  // so that it is filled once, whatever the text
            for (const SourceToken& token : m_text.tokens)
                if (token.kind == SourceToken::Kind::Identifier)
                    m_words.insert(token.text);
        }
        return m_words.count(macro) > 0;
    }

    /// True where the token `index` stands in a module, or in braces or parentheses other than those of
    /// 'extern "C"'. To be asked in rising order.
    [[nodiscard]] bool isWithinCircuit(std::size_t index) {
        for (; m_seen < index; ++m_seen) {
            const SourceToken& token = m_text.tokens[m_seen];
            if (m_verilog)
                m_open += token.is("module") ? 1 : token.is("endmodule") ? -1 : 0;
            else if (token.is("{") || token.is("("))
                m_open += m_seen > 0 && m_text.tokens[m_seen - 1].kind == SourceToken::Kind::String ? 0 : 1;
            else if (token.is("}") || token.is(")"))
                m_open -= m_open > 0 ? 1 : 0;
        }
        return m_open > 0;
    }

    const SourceText& m_text;
    bool m_verilog;
    const std::string& m_where;
    std::unordered_set<std::string_view> m_words;  ///< of the tokens; empty until asked for
    std::size_t m_seen = 0;                        ///< tokens counted in m_open
    int m_open = 0;
};

}  // namespace

Result<void> checkCircuitDirectives(const SourceText& text, SourceLanguage language,
                                    const std::string& where) {
    return DirectiveCheck(text, language, where).circuit();
}

Result<void> checkArrayDirectives(const SourceText& text, std::size_t first, std::size_t last,
                                  const std::string& where) {
    return DirectiveCheck(text, SourceLanguage::C, where).array(first, last);
}

}  // namespace axscope::multipliers
