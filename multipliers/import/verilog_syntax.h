// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "multipliers/base/result.h"
#include "multipliers/import/source_lexer.h"

/// What a gate-level Verilog file says, before nets are made of it.
namespace axscope::multipliers::verilog {

/// Index of an expression in its File.
using ExpressionId = std::uint32_t;
inline constexpr ExpressionId kNoExpression = ~ExpressionId{0};

struct Expression {
    enum class Kind {
        Number,
        Name,
        Bit,
        Part,
        Concatenation,
        Repetition,
        Unary,
        Binary,
        Choice,
        SignCast
    } kind = Kind::Number;
    SourceToken token;  ///< where it stands; the operator of Unary and Binary, the name of Name, Bit and Part
    /// Binary: `token` stands between the first two operands, these in front of each further one. Such a
    /// chain is computed from left to right, whatever its operators.
    std::vector<std::string_view> moreOperators;
    std::uint64_t value = 0;  ///< Number; count of Repetition; 1 of a cast to signed
    int width = 32;           ///< Number
    bool isSigned = true;     ///< Number
    int high = 0, low = 0;    ///< Part; Bit uses `high`
    std::vector<ExpressionId> operands;
    int depth = 1;
};

struct Signal {
    enum class Direction { None, Input, Output } direction = Direction::None;
    SourceToken token;
    int msb = 0, lsb = 0;
    bool isSigned = false;
    int supply = -1;  ///< 0 or 1: supply0, supply1
    [[nodiscard]] int width() const { return (msb > lsb ? msb - lsb : lsb - msb) + 1; }
};

struct Assignment {
    ExpressionId target = kNoExpression;
    ExpressionId value = kNoExpression;
    SourceToken token;
};

struct Connection {
    std::string_view port;  ///< empty where connected by position
    ExpressionId value = kNoExpression;
    SourceToken token;
};

struct Instance {
    SourceToken type;
    std::vector<Connection> connections;
};

struct Module {
    SourceToken name;
    std::vector<std::string_view> ports;
    std::map<std::string_view, Signal> signals;
    std::vector<Assignment> assignments;
    std::vector<Instance> instances;
};

struct File {
    std::vector<Expression> expressions;
    std::vector<Module> modules;
};

/// Accepted: modules with input, output and wire declarations, assign, instances; expressions of constants,
/// names, bits, parts, concatenations, ~ & | ^ ~^ ! && || + - * ?: comparisons, shifts by constants,
/// reductions, $signed, $unsigned; numbers with + - * in ranges and repetitions. Errors: Format, Unsupported
/// (always, reg, parameters, generate and all else), with line and column.
Result<File> parse(const std::vector<SourceToken>& tokens, const std::string& where);

}  // namespace axscope::multipliers::verilog
