// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "multipliers/import/circuit.h"
#include "multipliers/import/verilog_syntax.h"
#include "multipliers/import/word_logic.h"

namespace axscope::multipliers::verilog {

/// One use of a module: its signals' nets, lowest bit first.
struct Scope {
    const Module* module = nullptr;
    int nesting = 0;
    std::map<std::string_view, std::vector<Net>> nets;
    std::map<std::string_view, Signal> implicit;  ///< one-bit wires that nothing declares
};

/// Makes nets of signals and gates of expressions, by the rules of IEEE 1364 for widths and signs. All errors
/// carry their place.
class ValueBuilder {
protected:
    ValueBuilder(const File& file, std::string where)
        : m_file(file), m_where(std::move(where)), m_widths(file.expressions.size(), 0) {}

    struct NetName {
        SourceToken token;
        int index = 0;
        bool isVector = false;
    };

    [[nodiscard]] Error error(ErrorCode code, const SourceToken& at, const std::string& message) const;
    [[nodiscard]] std::string nameOf(Net net) const;
    [[nodiscard]] Error twoDrivers(const SourceToken& at, Net net) const;
    Result<void> checkSize(const SourceToken& at) const;
    Result<void> declareSignal(Scope& scope, const Signal& signal);
    Result<void> declareSignals(Scope& scope);
    /// The signal of a name; a name that nothing declares is a wire of one bit, as Verilog has it.
    Result<const Signal*> signalOf(Scope& scope, const SourceToken& name);
    Result<std::vector<Net>> netsOf(Scope& scope, const Expression& expression);
    /// Nets that an assignment or an output drives, lowest bit first.
    Result<std::vector<Net>> targetNets(Scope& scope, ExpressionId id);
    /// The width that an expression has of itself; cached. Bounded by kMaxWidth.
    Result<int> widthOf(Scope& scope, ExpressionId id);
    static bool isWordwise(const Expression& unary) {
        return unary.token.is("~") || unary.token.is("-") || unary.token.is("+");
    }
    static bool isShift(const Expression& binary) {
        return binary.token.text.starts_with("<<") || binary.token.text.starts_with(">>");
    }
    static bool isComparison(const Expression& binary) {
        return binary.token.is("==") || binary.token.is("!=") || binary.token.is("===") ||
               binary.token.is("!==") || binary.token.is("<") || binary.token.is(">") ||
               binary.token.is("<=") || binary.token.is(">=");
    }
    static bool isFlag(const Expression& binary) {
        return isComparison(binary) || binary.token.is("&&") || binary.token.is("||");
    }
    [[nodiscard]] bool isSigned(Scope& scope, ExpressionId id);
    /// The value in a context of `width` bits and that sign-ness.
    Result<Word> value(Scope& scope, ExpressionId id, int width, bool asSigned);
    [[nodiscard]] Net reduced(std::string_view operation, const Word& word);
    Result<Word> binary(Scope& scope, const Expression& expression, int width, bool asSigned);
    Result<Word> shifted(Scope& scope, const Expression& expression, int width, bool asSigned);
    Result<Word> compared(Scope& scope, const Expression& expression, int width);
    /// `left` and `right` under an operator that works on them bit by bit or as whole numbers.
    [[nodiscard]] Word combined(std::string_view operation, const Word& left, const Word& right);
    /// The value by its own width and sign: of operands that no context reaches.
    Result<Word> alone(Scope& scope, ExpressionId id);
    /// The value as assigned to `bits` bits.
    Result<Word> assigned(Scope& scope, ExpressionId id, int bits);
    Result<void> driveAll(const SourceToken& at, const std::vector<Net>& targets,
                          const std::vector<Net>& drivers);

    const File& m_file;
    std::string m_where;
    std::vector<int> m_widths;  ///< widthOf() of each expression, 0 = not known yet
    std::map<Net, NetName> m_names;
    Circuit m_circuit;
};

}  // namespace axscope::multipliers::verilog
