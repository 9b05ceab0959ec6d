// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/import/source_lexer.h"

#include <array>

#include "multipliers/import/npy_header.h"

namespace axscope::multipliers {
namespace {

constexpr std::size_t kMaxTokens = 1'000'000;
constexpr std::size_t kMaxDirectives = 10'000;

/// Directives of Verilog that go on to the end of their line; behind others the line goes on.
constexpr std::array<std::string_view, 11> kVerilogLines = {
    "define",    "undef",           "ifdef", "ifndef", "elsif",         "include",
    "timescale", "default_nettype", "line",  "pragma", "begin_keywords"};

// Longest first: the first match is taken.
constexpr std::array<std::string_view, 19> kLongSymbolsC = {
    "<<=", ">>=", "<<", ">>", "<=", ">=", "==", "!=", "&&", "||",
    "|=",  "&=",  "^=", "+=", "-=", "*=", "++", "--", "->"};
constexpr std::array<std::string_view, 16> kLongSymbolsVerilog = {
    "===", "!==", ">>>", "<<<", "~^", "^~", "~&", "~|", "<<", ">>", "<=", ">=", "==", "!=", "&&", "**"};

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool startsWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/// "'@'", "byte 0x1B".
std::string shownByte(char c) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte < 0x7F)
        return quotedNpy(std::string_view(&c, 1));
    return {'b', 'y', 't', 'e', ' ', '0', 'x', kDigits[byte >> 4], kDigits[byte & 15]};
}

class Lexer {
public:
    Lexer(std::string_view source, SourceLanguage language, const std::string& where)
        : m_source(source), m_verilog(language == SourceLanguage::Verilog), m_where(where) {}

    Result<SourceText> run() {
        while (true) {
            if (Result<void> skipped = skipBlank(); !skipped)
                return skipped.error();
            if (m_text.tokens.size() >= kMaxTokens)
                return sourceError(ErrorCode::Unsupported, here(), "more than 1,000,000 tokens", m_where);
            if (m_at >= m_source.size()) {
                m_text.tokens.push_back(here());
                return std::move(m_text);
            }
            Result<SourceToken> token = read();
            if (!token)
                return token.error();
            m_text.tokens.push_back(*token);
            m_lineIsEmpty = false;
        }
    }

private:
    [[nodiscard]] char at(std::size_t ahead = 0) const {
        return m_at + ahead < m_source.size() ? m_source[m_at + ahead] : '\0';
    }
    [[nodiscard]] SourceToken here() const {
        SourceToken token;
        token.line = m_line;
        token.column = static_cast<int>(m_at - m_lineStart) + 1;
        return token;
    }
    void step() {
        if (at() == '\n') {
            ++m_line;
            m_lineStart = m_at + 1;
        }
        ++m_at;
    }
    /// Past a backslash at the end of a line, which joins it with the next one. False where there is none.
    bool takeSplice() {
        const std::size_t length = at() != '\\'                     ? 0
                                   : at(1) == '\n'                  ? 2
                                   : at(1) == '\r' && at(2) == '\n' ? 3
                                                                    : 0;
        for (std::size_t i = 0; i < length; ++i)
            step();
        return length > 0;
    }
    /// To the end of the line; a comment of C goes on behind a backslash.
    void skipLine() {
        while (m_at < m_source.size() && at() != '\n')
            if (m_verilog || !takeSplice())
                step();
    }
    Result<void> skipComment() {
        const SourceToken start = here();
        step();
        step();
        while (m_at < m_source.size() && !(at() == '*' && at(1) == '/'))
            step();
        if (m_at >= m_source.size())
            return sourceError(ErrorCode::Format, start, "a comment that never ends", m_where);
        step();
        step();
        return {};
    }

    Result<void> skipBlank() {
        while (m_at < m_source.size()) {
            const char c = at();
            if (c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\v') {
                m_lineIsEmpty = m_lineIsEmpty || c == '\n';
                step();
            } else if (c == '/' && at(1) == '/') {
                skipLine();
            } else if (c == '/' && at(1) == '*') {
                if (Result<void> skipped = skipComment(); !skipped)
                    return skipped;
            } else if (m_verilog && c == '(' && at(1) == '*' && at(2) != ')') {
                const SourceToken start = here();  // an attribute: (* keep *)
                while (m_at < m_source.size() && !(at() == '*' && at(1) == ')'))
                    step();
                if (m_at >= m_source.size())
                    return sourceError(ErrorCode::Format, start, "an attribute that never ends", m_where);
                step();
                step();
            } else if (m_verilog ? c == '`' : c == '#' && m_lineIsEmpty) {
                if (Result<void> read = readDirective(); !read)
                    return read;
            } else {
                break;
            }
        }
        return {};
    }

    Result<void> readDirective() {
        SourceDirective directive;
        directive.token = here();
        directive.before = m_text.tokens.size();
        if (m_text.directives.size() >= kMaxDirectives)
            return sourceError(ErrorCode::Unsupported, directive.token, "more than 10,000 directives",
                               m_where);
        const std::size_t start = m_at;
        step();
        while (!m_verilog && (at() == ' ' || at() == '\t'))
            step();
        const std::size_t word = m_at;
        while (startsWord(at()) || isDigit(at()) || (m_verilog && at() == '$'))
            step();
        directive.name = m_source.substr(word, m_at - word);
        directive.token.text = m_source.substr(start, m_at - start);
        const bool takesLine = !m_verilog || std::find(kVerilogLines.begin(), kVerilogLines.end(),
                                                       directive.name) != kVerilogLines.end();
        while (takesLine && m_at < m_source.size() && at() != '\n') {
            if (takeSplice())
                continue;
            if (at() == '/' && at(1) == '/') {
                skipLine();
            } else if (at() == '/' && at(1) == '*') {
                if (Result<void> skipped = skipComment(); !skipped)
                    return skipped;
                directive.rest += ' ';
            } else {
                directive.rest += at();
                step();
            }
        }
        constexpr std::string_view kBlanks = " \t\r\f\v";
        directive.rest.erase(directive.rest.find_last_not_of(kBlanks) + 1);
        directive.rest.erase(0, directive.rest.find_first_not_of(kBlanks));
        m_text.directives.push_back(std::move(directive));
        return {};
    }

    Result<SourceToken> read() {
        SourceToken token = here();
        const std::size_t start = m_at;
        const char c = at();
        if (startsWord(c) || (m_verilog && c == '\\')) {
            token.kind = SourceToken::Kind::Identifier;
            const bool escaped = c == '\\';
            step();
            while (escaped ? at() > ' ' && at() != '\x7F'
                           : startsWord(at()) || isDigit(at()) || (m_verilog && at() == '$'))
                step();
        } else if (isDigit(c) || (m_verilog && c == '\'')) {
            token.kind = SourceToken::Kind::Number;
            while (startsWord(at()) || isDigit(at()) || (m_verilog && (at() == '\'' || at() == '?')) ||
                   (!m_verilog && at() == '.'))
                step();
        } else if (c == '"') {
            token.kind = SourceToken::Kind::String;
            step();
            while (m_at < m_source.size() && at() != '"' && at() != '\n')
                step();
            if (at() != '"')
                return sourceError(ErrorCode::Format, token, "a string that never ends", m_where);
            step();
        } else {
            token.kind = SourceToken::Kind::Symbol;
            std::size_t length = 1;
            const auto matches = [&](std::string_view symbol) {
                return m_source.substr(start, symbol.size()) == symbol;
            };
            const auto tryAll = [&](const auto& symbols) {
                for (const std::string_view symbol : symbols)
                    if (symbol.size() > length && matches(symbol))
                        length = symbol.size();
            };
            if (m_verilog) {
                tryAll(kLongSymbolsVerilog);
                if (matches("||"))
                    length = 2;
            } else {
                tryAll(kLongSymbolsC);
            }
            constexpr std::string_view kKnown = "()[]{}<>=!~&|^+-*/%?:;,.'$@#";
            if (kKnown.find(c) == std::string_view::npos) {
                token.text = m_source.substr(start, 1);
                return sourceError(ErrorCode::Format, token, "unexpected " + shownByte(c), m_where);
            }
            for (std::size_t i = 0; i < length; ++i)
                step();
        }
        token.text = m_source.substr(start, m_at - start);
        return token;
    }

    std::string_view m_source;
    bool m_verilog = false;
    const std::string& m_where;
    SourceText m_text;
    std::size_t m_at = 0;
    std::size_t m_lineStart = 0;
    bool m_lineIsEmpty = true;  ///< no token stands in this line so far
    int m_line = 1;
};

}  // namespace

Result<SourceText> sourceTokens(std::string_view source, SourceLanguage language, const std::string& where) {
    return Lexer(source, language, where).run();
}

Error sourceError(ErrorCode code, const SourceToken& at, const std::string& message,
                  const std::string& where) {
    return {code,
            "line " + std::to_string(at.line) + ", column " + std::to_string(at.column) + ": " + message,
            where};
}

std::string shownToken(const SourceToken& token) {
    return token.kind == SourceToken::Kind::End && token.text.empty() ? "the end of the file"
                                                                      : quotedNpy(token.text);
}

}  // namespace axscope::multipliers
