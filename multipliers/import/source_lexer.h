// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "multipliers/base/result.h"

/// Tokens of C and Verilog text, with their places.
namespace axscope::multipliers {

enum class SourceLanguage { C, Verilog };

struct SourceToken {
    enum class Kind { Identifier, Number, Symbol, String, End } kind = Kind::End;
    std::string_view text;  ///< into the source; numbers of Verilog hold their base: "8'hFF"
    int line = 1;
    int column = 1;

    [[nodiscard]] bool is(std::string_view symbol) const {
        return (kind == Kind::Symbol || kind == Kind::Identifier) && text == symbol;
    }
};

/// A line for the preprocessor, or a backtick with its word. Nothing is done with it here: see
/// source_directives.h.
struct SourceDirective {
    SourceToken token;       ///< its place, and its sign and word
    std::string_view name;   ///< "define"; empty where no word follows the sign
    std::string rest;        ///< the rest of its line without comments; in Verilog only where it takes one
    std::size_t before = 0;  ///< index of the first token behind it
};

struct SourceText {
    std::vector<SourceToken> tokens;  ///< the last one is of kind End
    std::vector<SourceDirective> directives;
};

/// Cuts `source` into tokens. Comments go; directives ("#include", "`timescale", "`MACRO") are listed apart,
/// and macros are never expanded. Errors, with line and column: Format for an unfinished comment or a byte
/// that belongs to no token, Unsupported above 1,000,000 tokens or 10,000 directives.
Result<SourceText> sourceTokens(std::string_view source, SourceLanguage language, const std::string& where);

/// "line 3, column 7: message" as an error.
[[nodiscard]] Error sourceError(ErrorCode code, const SourceToken& at, const std::string& message,
                                const std::string& where);

/// A piece of the file in quotes, safe to show: short, and printable on any terminal; "the end of the file"
/// for End.
[[nodiscard]] std::string shownToken(const SourceToken& token);

/// A cursor over tokens: what both parsers need.
class SourceCursor {
public:
    SourceCursor(const std::vector<SourceToken>& tokens, std::string where)
        : m_tokens(tokens), m_where(std::move(where)) {}

    [[nodiscard]] const SourceToken& peek(std::size_t ahead = 0) const {
        return m_tokens[std::min(m_at + ahead, m_tokens.size() - 1)];
    }
    const SourceToken& next() {
        const SourceToken& token = peek();
        if (m_at + 1 < m_tokens.size())
            ++m_at;
        return token;
    }
    [[nodiscard]] bool atEnd() const { return peek().kind == SourceToken::Kind::End; }
    /// Takes the symbol or word where it stands next.
    bool take(std::string_view symbol) {
        if (!peek().is(symbol))
            return false;
        next();
        return true;
    }
    /// Takes it or fails: "expected ')' but found 'x'".
    Result<void> expect(std::string_view symbol) {
        if (take(symbol))
            return {};
        return unexpected("expected '" + std::string(symbol) + "'");
    }
    [[nodiscard]] Error unexpected(const std::string& expectation) const {
        return sourceError(ErrorCode::Format, peek(), expectation + " but found " + shownToken(peek()),
                           m_where);
    }
    [[nodiscard]] Error error(ErrorCode code, const SourceToken& at, const std::string& message) const {
        return sourceError(code, at, message, m_where);
    }
    [[nodiscard]] std::size_t position() const { return m_at; }
    void rewind(std::size_t position) { m_at = position; }
    [[nodiscard]] const std::string& where() const { return m_where; }

private:
    const std::vector<SourceToken>& m_tokens;
    std::string m_where;
    std::size_t m_at = 0;
};

}  // namespace axscope::multipliers
