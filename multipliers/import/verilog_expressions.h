// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "multipliers/import/verilog_syntax.h"

namespace axscope::multipliers::verilog {

/// Reads expressions of Verilog into a File.
class ExpressionReader {
protected:
    ExpressionReader(const std::vector<SourceToken>& tokens, const std::string& where)
        : m_cursor(tokens, where) {}

    /// A vector has fewer bits than this.
    static constexpr int kMaxVector = 65536;

    /// The error for what is beyond the subset.
    [[nodiscard]] Error outside(const SourceToken& token) const;
    /// True for words that begin something which a netlist of gates has no need of.
    [[nodiscard]] static bool isRefused(const SourceToken& token);
    Result<SourceToken> identifier(const std::string& what);
    /// A constant from 0 to kMaxVector - 1, as in ranges: decimal numbers, + - * and parentheses.
    Result<int> plainNumber(int depth = 0);
    Result<ExpressionId> add(Expression expression);
    Result<ExpressionId> expression(int depth = 0);
    Result<ExpressionId> primary(int depth);

    SourceCursor m_cursor;
    File m_file;

private:
    Result<ExpressionId> binary(int level, int depth);
    /// Adds "operation right" at the end of a chain of operations.
    Result<void> append(ExpressionId chain, const SourceToken& operation, ExpressionId right);
    /// The value of decimal numbers with + - *; nothing for other expressions and beyond 32 bits.
    [[nodiscard]] std::optional<std::int64_t> constantOf(ExpressionId id) const;
    [[nodiscard]] Error tooDeep() const;
    Result<ExpressionId> unary(int depth);
    /// Behind "{": a concatenation or a repetition.
    Result<ExpressionId> braces(const SourceToken& token, int depth);
    Result<ExpressionId> number(const SourceToken& token);
};

}  // namespace axscope::multipliers::verilog
