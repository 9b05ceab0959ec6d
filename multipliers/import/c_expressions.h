// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "multipliers/import/c_types.h"
#include "multipliers/import/circuit.h"
#include "multipliers/import/source_lexer.h"
#include "multipliers/import/word_logic.h"

namespace axscope::multipliers {

/// Reads expressions of C and builds their gates, by the rules of C for promotion, conversion and sign.
class CExpressionReader {
protected:
    struct Variable {
        CType type;
        bool isArray = false;
        std::vector<std::optional<Word>> elements;  ///< one unless an array; each absent until it is set
    };
    /// One number of a variable.
    struct Place {
        Variable* variable = nullptr;
        std::size_t element = 0;
        SourceToken name;
        [[nodiscard]] std::optional<Word>& value() const { return variable->elements[element]; }
    };

    CExpressionReader(const std::vector<SourceToken>& tokens, const std::string& where)
        : m_cursor(tokens, where) {}

    /// The error for what is beyond the subset.
    [[nodiscard]] Error outside(const SourceToken& token, const std::string& what) const;
    [[nodiscard]] Error notSet(const Place& place) const;
    /// Fails where the circuit has too many gates: those beyond the limit compute nothing.
    Result<void> checkSize() const;
    /// `word` converted to `type`, by the rules of assignment.
    Word converted(const Word& word, const CType& type);
    /// Up to "," or ";" or a closing bracket.
    Result<Word> expression(int depth = 0);
    /// `left` and `right` under a binary operator.
    Result<Word> combine(const SourceToken& at, std::string_view operation, Word left, Word right);
    /// A variable at its name, or an element of an array with its constant index.
    Result<Place> place(int depth);

    SourceCursor m_cursor;
    std::map<std::string_view, Variable> m_variables;
    Circuit m_circuit;

private:
    Result<Word> choice(int depth);
    Result<Word> binary(int level, int depth);
    Result<Word> unary(int depth);
    /// Behind "(": a cast with its operand, or an expression and ")".
    Result<Word> parentheses(int depth);
    Result<Word> number(const SourceToken& token);
    [[nodiscard]] Error tooDeep() const;
};

}  // namespace axscope::multipliers
