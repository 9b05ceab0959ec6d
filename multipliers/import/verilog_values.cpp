// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/import/verilog_values.h"

#include <algorithm>

#include "multipliers/import/verilog_cells.h"

namespace axscope::multipliers::verilog {
namespace {

constexpr int kMaxWidth = 4096;

}  // namespace

Error ValueBuilder::error(ErrorCode code, const SourceToken& at, const std::string& message) const {
    return sourceError(code, at, message, m_where);
}

std::string ValueBuilder::nameOf(Net net) const {
    const auto named = m_names.find(net);
    if (named == m_names.end())
        return std::to_string(net);
    const std::string text = shownToken(named->second.token);
    return named->second.isVector
               ? text.substr(0, text.size() - 1) + "[" + std::to_string(named->second.index) + "]'"
               : text;
}

Error ValueBuilder::twoDrivers(const SourceToken& at, Net net) const {
    return error(ErrorCode::Format, at, "net " + nameOf(net) + " has two drivers");
}

Result<void> ValueBuilder::checkSize(const SourceToken& at) const {
    if (m_circuit.netlist.full())
        return error(ErrorCode::Unsupported, at,
                     "more than " + std::to_string(GateNetlist::kMaxGates) + " gates and nets");
    return {};
}

Result<void> ValueBuilder::declareSignal(Scope& scope, const Signal& signal) {
    std::vector<Net> nets;
    const int step = signal.msb >= signal.lsb ? 1 : -1;
    for (int bit = 0; bit < signal.width(); ++bit) {
        nets.push_back(m_circuit.netlist.placeholder());
        if (Result<void> fits = checkSize(signal.token); !fits)
            return fits;
        m_names[nets.back()] = {signal.token, signal.lsb + step * bit, signal.width() > 1};
        if (signal.supply >= 0)
            (void)m_circuit.netlist.drive(nets.back(), static_cast<Net>(signal.supply));
    }
    scope.nets[signal.token.text] = std::move(nets);
    return {};
}

Result<void> ValueBuilder::declareSignals(Scope& scope) {
    for (const auto& [name, signal] : scope.module->signals)
        if (Result<void> declared = declareSignal(scope, signal); !declared)
            return declared;
    return {};
}

Result<const Signal*> ValueBuilder::signalOf(Scope& scope, const SourceToken& name) {
    const auto known = scope.module->signals.find(name.text);
    if (known != scope.module->signals.end())
        return &known->second;
    const auto [implicit, isNew] = scope.implicit.try_emplace(name.text);
    if (isNew) {
        implicit->second.token = name;
        if (Result<void> declared = declareSignal(scope, implicit->second); !declared)
            return declared.error();
    }
    return &implicit->second;
}

Result<std::vector<Net>> ValueBuilder::netsOf(Scope& scope, const Expression& expression) {
    const Result<const Signal*> signal = signalOf(scope, expression.token);
    if (!signal)
        return signal.error();
    const std::vector<Net>& all = scope.nets[expression.token.text];
    if (expression.kind == Expression::Kind::Name)
        return all;
    const bool falling = (*signal)->msb >= (*signal)->lsb;
    const auto place = [&](int index) { return falling ? index - (*signal)->lsb : (*signal)->lsb - index; };
    const int high = place(expression.high);
    const int low = place(expression.low);
    if (low < 0 || high < low || high >= static_cast<int>(all.size()))
        return error(ErrorCode::Format, expression.token,
                     "bits " + std::to_string(expression.high) + ":" + std::to_string(expression.low) +
                         " of " + shownToken(expression.token) + ", which has [" +
                         std::to_string((*signal)->msb) + ":" + std::to_string((*signal)->lsb) + "]");
    return std::vector<Net>(all.begin() + low, all.begin() + high + 1);
}

Result<std::vector<Net>> ValueBuilder::targetNets(Scope& scope, ExpressionId id) {
    const Expression& expression = m_file.expressions[id];
    switch (expression.kind) {
        case Expression::Kind::Name:
        case Expression::Kind::Bit:
        case Expression::Kind::Part:
            return netsOf(scope, expression);
        case Expression::Kind::Concatenation: {
            std::vector<Net> nets;
            for (auto part = expression.operands.rbegin(); part != expression.operands.rend(); ++part) {
                const Result<std::vector<Net>> more = targetNets(scope, *part);
                if (!more)
                    return more.error();
                nets.insert(nets.end(), more->begin(), more->end());
            }
            return nets;
        }
        default:
            return error(ErrorCode::Format, expression.token, "nothing that can be driven");
    }
}

Result<int> ValueBuilder::widthOf(Scope& scope, ExpressionId id) {
    // Names may have other widths in other modules, but an expression belongs to one module.
    if (m_widths[id] > 0)
        return m_widths[id];
    const Expression& expression = m_file.expressions[id];
    std::vector<int> widths;
    for (const ExpressionId operand : expression.operands) {
        const Result<int> width = widthOf(scope, operand);
        if (!width)
            return width;
        widths.push_back(*width);
    }
    std::int64_t width = 1;
    switch (expression.kind) {
        case Expression::Kind::Number:
            width = expression.width;
            break;
        case Expression::Kind::Name:
        case Expression::Kind::Bit:
        case Expression::Kind::Part: {
            const Result<std::vector<Net>> nets = netsOf(scope, expression);
            if (!nets)
                return nets.error();
            width = static_cast<std::int64_t>(nets->size());
            break;
        }
        case Expression::Kind::Concatenation:
            width = 0;
            for (const int part : widths)
                width += part;
            break;
        case Expression::Kind::Repetition:
            width = static_cast<std::int64_t>(expression.value) * widths[0];
            break;
        case Expression::Kind::Unary:
            width = isWordwise(expression) ? widths[0] : 1;
            break;
        case Expression::Kind::Binary:
            width = isFlag(expression)    ? 1
                    : isShift(expression) ? widths[0]
                                          : *std::max_element(widths.begin(), widths.end());
            break;
        case Expression::Kind::Choice:
            width = std::max(widths[1], widths[2]);
            break;
        case Expression::Kind::SignCast:
            width = widths[0];
            break;
    }
    if (width > kMaxWidth)
        return error(ErrorCode::Unsupported, expression.token,
                     "a value of " + std::to_string(width) + " bits");
    m_widths[id] = static_cast<int>(width);
    return m_widths[id];
}

bool ValueBuilder::isSigned(Scope& scope, ExpressionId id) {
    const Expression& expression = m_file.expressions[id];
    switch (expression.kind) {
        case Expression::Kind::Number:
            return expression.isSigned;
        case Expression::Kind::Name: {
            const auto signal = scope.module->signals.find(expression.token.text);
            return signal != scope.module->signals.end() && signal->second.isSigned;
        }
        case Expression::Kind::Unary:
            return isWordwise(expression) && isSigned(scope, expression.operands[0]);
        case Expression::Kind::Binary:
            if (isFlag(expression))
                return false;
            return std::all_of(
                expression.operands.begin(),
                isShift(expression) ? expression.operands.begin() + 1 : expression.operands.end(),
                [&](ExpressionId operand) { return isSigned(scope, operand); });
        case Expression::Kind::Choice:
            return isSigned(scope, expression.operands[1]) && isSigned(scope, expression.operands[2]);
        case Expression::Kind::SignCast:
            return expression.value == 1;
        default:
            return false;
    }
}

Result<Word> ValueBuilder::value(Scope& scope, ExpressionId id, int width, bool asSigned) {
    const Expression& expression = m_file.expressions[id];
    if (Result<void> fits = checkSize(expression.token); !fits)
        return fits.error();
    GateNetlist& netlist = m_circuit.netlist;
    const auto fitted = [&](Word word) {
        word.isSigned = asSigned;
        return resized(word, width);
    };
    const auto operand = [&](std::size_t i) { return value(scope, expression.operands[i], width, asSigned); };
    switch (expression.kind) {
        case Expression::Kind::Number:
            return fitted(constantWord(expression.value, expression.width, asSigned));
        case Expression::Kind::Name:
        case Expression::Kind::Bit:
        case Expression::Kind::Part: {
            Result<std::vector<Net>> nets = netsOf(scope, expression);
            if (!nets)
                return nets.error();
            return fitted(Word{std::move(*nets), asSigned});
        }
        case Expression::Kind::Concatenation:
        case Expression::Kind::Repetition: {
            const Result<int> whole = widthOf(scope, id);  // bounds what is built below
            if (!whole)
                return whole.error();
            Word word;
            const std::uint64_t times =
                expression.kind == Expression::Kind::Repetition ? expression.value : std::uint64_t{1};
            for (auto part = expression.operands.rbegin(); part != expression.operands.rend(); ++part) {
                const Result<Word> bits = alone(scope, *part);
                if (!bits)
                    return bits;
                word.bits.insert(word.bits.end(), bits->bits.begin(), bits->bits.end());
            }
            const std::vector<Net> once = word.bits;
            for (std::uint64_t i = 1; i < times; ++i)
                word.bits.insert(word.bits.end(), once.begin(), once.end());
            return fitted(std::move(word));
        }
        case Expression::Kind::SignCast: {
            Result<Word> inner = alone(scope, expression.operands[0]);
            return inner ? Result<Word>(fitted(std::move(*inner))) : inner;
        }
        case Expression::Kind::Choice: {
            const Result<Word> condition = alone(scope, expression.operands[0]);
            if (!condition)
                return condition;
            const Result<Word> ifTrue = operand(1);
            if (!ifTrue)
                return ifTrue;
            const Result<Word> ifFalse = operand(2);
            if (!ifFalse)
                return ifFalse;
            return chosen(netlist, anyBit(netlist, *condition), *ifTrue, *ifFalse);
        }
        case Expression::Kind::Unary: {
            if (isWordwise(expression)) {
                const Result<Word> word = operand(0);
                if (!word)
                    return word;
                if (expression.token.is("~"))
                    return inverted(netlist, *word);
                return expression.token.is("-") ? difference(netlist, constantWord(0, width, asSigned), *word)
                                                : word;
            }
            const Result<Word> word = alone(scope, expression.operands[0]);
            if (!word)
                return word;
            return fitted(flagWord(reduced(expression.token.text, *word), 1, false));
        }
        case Expression::Kind::Binary:
            return binary(scope, expression, width, asSigned);
    }
    return error(ErrorCode::Unsupported, expression.token, "an expression of no known kind");
}

Net ValueBuilder::reduced(std::string_view operation, const Word& word) {
    GateNetlist& netlist = m_circuit.netlist;
    if (operation == "!")
        return netlist.inverted(anyBit(netlist, word));
    const std::string_view gate = operation == "&"    ? "and"
                                  : operation == "|"  ? "or"
                                  : operation == "^"  ? "xor"
                                  : operation == "~&" ? "nand"
                                  : operation == "~|" ? "nor"
                                                      : "xnor";
    return primitiveOutput(netlist, gate, word.bits);
}

Result<Word> ValueBuilder::binary(Scope& scope, const Expression& expression, int width, bool asSigned) {
    GateNetlist& netlist = m_circuit.netlist;
    const std::string_view first = expression.token.text;
    if (isShift(expression))
        return shifted(scope, expression, width, asSigned);
    if (isComparison(expression))
        return compared(scope, expression, width);
    if (first == "&&" || first == "||") {
        Net flag = first == "&&" ? GateNetlist::kOne : GateNetlist::kZero;
        for (const ExpressionId id : expression.operands) {
            const Result<Word> word = alone(scope, id);
            if (!word)
                return word;
            const Net next = anyBit(netlist, *word);
            flag = first == "&&" ? netlist.both(flag, next) : netlist.either(flag, next);
        }
        return resized(flagWord(flag, 1, false), width);
    }
    Result<Word> word = value(scope, expression.operands[0], width, asSigned);
    for (std::size_t i = 1; word && i < expression.operands.size(); ++i) {
        const Result<Word> next = value(scope, expression.operands[i], width, asSigned);
        if (!next)
            return next;
        word = combined(i == 1 ? first : expression.moreOperators[i - 2], *word, *next);
    }
    return word;
}

Result<Word> ValueBuilder::shifted(Scope& scope, const Expression& expression, int width, bool asSigned) {
    const std::string_view operation = expression.token.text;
    const Result<Word> left = value(scope, expression.operands[0], width, asSigned);
    if (!left)
        return left;
    const Result<Word> right = alone(scope, expression.operands[1]);
    if (!right)
        return right;
    std::uint64_t amount = 0;
    if (!isConstant(*right, amount))
        return error(ErrorCode::Unsupported, expression.token, "a shift by an amount that is not constant");
    if (operation[0] == '<')
        return shiftedLeft(*left, amount);
    Word word = *left;
    word.isSigned = asSigned && operation == ">>>";
    word = shiftedRight(word, amount);
    word.isSigned = asSigned;
    return word;
}

Result<Word> ValueBuilder::compared(Scope& scope, const Expression& expression, int width) {
    GateNetlist& netlist = m_circuit.netlist;
    const std::string_view operation = expression.token.text;
    int inner = 0;
    bool asSigned = true;
    for (const ExpressionId id : expression.operands) {
        const Result<int> own = widthOf(scope, id);
        if (!own)
            return own.error();
        inner = std::max(inner, *own);
        asSigned = asSigned && isSigned(scope, id);
    }
    const Result<Word> left = value(scope, expression.operands[0], inner, asSigned);
    if (!left)
        return left;
    const Result<Word> right = value(scope, expression.operands[1], inner, asSigned);
    if (!right)
        return right;
    Net flag = GateNetlist::kZero;
    if (operation[0] == '=' || operation[0] == '!')  // == === != !==
        flag = equal(netlist, *left, *right);
    else if (operation == "<" || operation == ">=")
        flag = less(netlist, *left, *right);
    else
        flag = less(netlist, *right, *left);
    if (operation[0] == '!' || operation == ">=" || operation == "<=")
        flag = netlist.inverted(flag);
    return resized(flagWord(flag, 1, false), width);
}

Word ValueBuilder::combined(std::string_view operation, const Word& left, const Word& right) {
    GateNetlist& netlist = m_circuit.netlist;
    if (operation == "+")
        return sum(netlist, left, right);
    if (operation == "-")
        return difference(netlist, left, right);
    if (operation == "*")
        return product(netlist, left, right);
    const bool negated = operation.size() == 2;  // ~^ ^~ ~& ~|
    const char letter = !negated ? operation[0] : operation[0] == '~' ? operation[1] : operation[0];
    Word word = bitwise(netlist, letter, left, right);
    return negated ? inverted(netlist, word) : word;
}

Result<Word> ValueBuilder::alone(Scope& scope, ExpressionId id) {
    const Result<int> width = widthOf(scope, id);
    if (!width)
        return width.error();
    return value(scope, id, *width, isSigned(scope, id));
}

Result<Word> ValueBuilder::assigned(Scope& scope, ExpressionId id, int bits) {
    const Result<int> width = widthOf(scope, id);
    if (!width)
        return width.error();
    Result<Word> word = value(scope, id, std::max(*width, bits), isSigned(scope, id));
    return word ? Result<Word>(resized(*word, bits)) : word;
}

Result<void> ValueBuilder::driveAll(const SourceToken& at, const std::vector<Net>& targets,
                                    const std::vector<Net>& drivers) {
    for (std::size_t i = 0; i < targets.size(); ++i)
        if (!m_circuit.netlist.drive(targets[i], drivers[i]))
            return twoDrivers(at, targets[i]);
    return checkSize(at);
}

}  // namespace axscope::multipliers::verilog
