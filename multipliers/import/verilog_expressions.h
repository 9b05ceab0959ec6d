// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <charconv>
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
    /// A decimal number below kMaxVector.
    Result<int> plainNumber();
    Result<ExpressionId> add(Expression expression);
    Result<ExpressionId> expression(int depth = 0);
    Result<ExpressionId> primary(int depth);

    SourceCursor m_cursor;
    File m_file;

private:
    Result<ExpressionId> binary(int level, int depth);
    [[nodiscard]] Error tooDeep() const;
    Result<ExpressionId> unary(int depth);
    /// Behind "{": a concatenation or a repetition.
    Result<ExpressionId> braces(const SourceToken& token, int depth);
    Result<ExpressionId> number(const SourceToken& token);
};

}  // namespace axscope::multipliers::verilog
