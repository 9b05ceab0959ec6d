// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/import/c_expressions.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace axscope::multipliers {
namespace {

constexpr int kMaxDepth = 200;

/// Integer promotion: what is narrower than int becomes int.
Word promoted(const Word& word) {
    if (word.bits.size() >= 32)
        return word;
    Word result = resized(word, 32);
    result.isSigned = true;
    return result;
}

/// The usual arithmetic conversions.
void balance(Word& left, Word& right) {
    left = promoted(left);
    right = promoted(right);
    const std::size_t width = std::max(left.bits.size(), right.bits.size());
    const bool isSigned =
        (left.bits.size() < width || left.isSigned) && (right.bits.size() < width || right.isSigned);
    left = resized(left, static_cast<int>(width));
    right = resized(right, static_cast<int>(width));
    left.isSigned = right.isSigned = isSigned;
}

/// How tightly a binary operator binds, 0 = none; '?' is handled apart.
int precedence(const SourceToken& token) {
    static constexpr std::pair<std::string_view, int> kLevels[] = {
        {"||", 1}, {"&&", 2}, {"|", 3},  {"^", 4},  {"&", 5},  {"==", 6}, {"!=", 6}, {"<", 7},
        {">", 7},  {"<=", 7}, {">=", 7}, {"<<", 8}, {">>", 8}, {"+", 9},  {"-", 9},  {"*", 10}};
    if (token.kind == SourceToken::Kind::Symbol)
        for (const auto& [symbol, level] : kLevels)
            if (token.text == symbol)
                return level;
    return 0;
}

}  // namespace

Error CExpressionReader::outside(const SourceToken& token, const std::string& what) const {
    return m_cursor.error(ErrorCode::Unsupported, token,
                          what + " is outside the straight-line C that is read here");
}

Error CExpressionReader::notSet(const Place& place) const {
    std::string shown = shownToken(place.name);
    if (place.variable->isArray)
        shown.insert(shown.size() - 1, "[" + std::to_string(place.element) + "]");
    return m_cursor.error(ErrorCode::Format, place.name, shown + " is read before it is set");
}

Error CExpressionReader::tooDeep() const {
    return m_cursor.error(ErrorCode::Unsupported, m_cursor.peek(),
                          "an expression nested deeper than " + std::to_string(kMaxDepth));
}

Result<void> CExpressionReader::checkSize() const {
    if (m_circuit.netlist.full())
        return m_cursor.error(ErrorCode::Unsupported, m_cursor.peek(),
                              "more than " + std::to_string(GateNetlist::kMaxGates) + " gates");
    return {};
}

Word CExpressionReader::converted(const Word& word, const CType& type) {
    if (type.isBool)
        return flagWord(anyBit(m_circuit.netlist, word), type.width, false);
    Word result = resized(word, type.width);
    result.isSigned = type.isSigned;
    return result;
}

Result<Word> CExpressionReader::combine(const SourceToken& at, std::string_view operation, Word left,
                                        Word right) {
    GateNetlist& netlist = m_circuit.netlist;
    if (operation == "<<" || operation == ">>") {
        left = promoted(left);
        std::uint64_t amount = 0;
        if (!isConstant(right, amount))
            return outside(at, "a shift by an amount that depends on the operands");
        if (amount >= left.bits.size())
            return m_cursor.error(
                ErrorCode::Format, at,
                "a shift of " + std::to_string(left.bits.size()) + " bits by " +
                    (right.isSigned && right.bits.back() == GateNetlist::kOne ? "a negative amount"
                                                                              : std::to_string(amount)));
        return operation == "<<" ? shiftedLeft(left, amount) : shiftedRight(left, amount);
    }
    if (operation == "&&" || operation == "||") {
        const Net a = anyBit(netlist, left);
        const Net b = anyBit(netlist, right);
        return flagWord(operation == "&&" ? netlist.both(a, b) : netlist.either(a, b), 32, true);
    }
    balance(left, right);
    if (operation == "&" || operation == "|" || operation == "^")
        return bitwise(netlist, operation[0], left, right);
    if (operation == "+")
        return sum(netlist, left, right);
    if (operation == "-")
        return difference(netlist, left, right);
    if (operation == "*")
        return product(netlist, left, right);
    Net flag = GateNetlist::kZero;
    if (operation == "==" || operation == "!=")
        flag = equal(netlist, left, right);
    else if (operation == "<" || operation == ">=")
        flag = less(netlist, left, right);
    else
        flag = less(netlist, right, left);
    if (operation == "!=" || operation == ">=" || operation == "<=")
        flag = netlist.inverted(flag);
    return flagWord(flag, 32, true);
}

Result<CExpressionReader::Place> CExpressionReader::place(int depth) {
    const SourceToken name = m_cursor.next();
    const auto known = m_variables.find(name.text);
    if (known == m_variables.end())
        return m_cursor.error(ErrorCode::Format, name, shownToken(name) + " is not declared");
    Variable& variable = known->second;
    const SourceToken bracket = m_cursor.peek();
    if (!variable.isArray) {
        if (bracket.is("[") || bracket.is("(") || bracket.is("."))
            return outside(bracket, shownToken(bracket) + " behind " + shownToken(name));
        return Place{&variable, 0, name};
    }
    if (!m_cursor.take("["))
        return outside(name, "the array " + shownToken(name) + " without an index");
    const Result<Word> index = expression(depth + 1);
    if (!index)
        return index.error();
    if (Result<void> close = m_cursor.expect("]"); !close)
        return close.error();
    std::uint64_t element = 0;
    if (!isConstant(*index, element))
        return outside(bracket, "an index that depends on the operands");
    const bool isNegative = index->isSigned && index->bits.back() == GateNetlist::kOne;
    if (isNegative || element >= variable.elements.size())
        return m_cursor.error(ErrorCode::Format, bracket,
                              (isNegative ? "a negative index" : "index " + std::to_string(element)) +
                                  " of " + shownToken(name) + ", which has " +
                                  std::to_string(variable.elements.size()) + " elements");
    return Place{&variable, static_cast<std::size_t>(element), name};
}

Result<Word> CExpressionReader::expression(int depth) {
    Result<Word> value = choice(depth);
    if (value)
        if (Result<void> fits = checkSize(); !fits)
            return fits.error();
    return value;
}

Result<Word> CExpressionReader::choice(int depth) {
    Result<Word> condition = binary(1, depth);
    if (!condition || !m_cursor.take("?"))
        return condition;
    if (depth >= kMaxDepth)
        return tooDeep();
    Result<Word> ifTrue = expression(depth + 1);
    if (!ifTrue)
        return ifTrue;
    if (Result<void> colon = m_cursor.expect(":"); !colon)
        return colon.error();
    Result<Word> ifFalse = expression(depth + 1);
    if (!ifFalse)
        return ifFalse;
    balance(*ifTrue, *ifFalse);
    return chosen(m_circuit.netlist, anyBit(m_circuit.netlist, *condition), *ifTrue, *ifFalse);
}

Result<Word> CExpressionReader::binary(int level, int depth) {
    Result<Word> left = unary(depth);
    while (left) {
        const SourceToken operation = m_cursor.peek();
        if (operation.is("/") || operation.is("%"))
            return outside(operation, shownToken(operation));
        const int binds = precedence(operation);
        if (binds < level || binds == 0)
            break;
        if (Result<void> fits = checkSize(); !fits)
            return fits.error();
        m_cursor.next();
        Result<Word> right = binary(binds + 1, depth);
        if (!right)
            return right;
        left = combine(operation, operation.text, std::move(*left), std::move(*right));
    }
    return left;
}

Result<Word> CExpressionReader::unary(int depth) {
    if (depth >= kMaxDepth)
        return tooDeep();
    const SourceToken token = m_cursor.peek();
    if (token.kind == SourceToken::Kind::Number) {
        m_cursor.next();
        return number(token);
    }
    if (token.kind == SourceToken::Kind::Identifier) {
        if (m_variables.count(token.text) == 0 && m_cursor.peek(1).is("("))
            return outside(token, "the call of " + shownToken(token));
        const Result<Place> read = place(depth);
        if (!read)
            return read.error();
        if (!read->value())
            return notSet(*read);
        return *read->value();
    }
    if (m_cursor.take("("))
        return parentheses(depth);
    for (const std::string_view operation : {"~", "-", "+", "!"}) {
        if (!m_cursor.take(operation))
            continue;
        Result<Word> value = unary(depth + 1);
        if (!value)
            return value;
        GateNetlist& netlist = m_circuit.netlist;
        if (operation == "!")
            return flagWord(netlist.inverted(anyBit(netlist, *value)), 32, true);
        const Word word = promoted(*value);
        if (operation == "~")
            return inverted(netlist, word);
        const Word zero = constantWord(0, static_cast<int>(word.bits.size()), word.isSigned);
        return operation == "-" ? difference(netlist, zero, word) : word;
    }
    if (token.is("&") || token.is("*") || token.is("++") || token.is("--"))
        return outside(token, shownToken(token) + " in front of a value");
    return m_cursor.unexpected("expected a value");
}

Result<Word> CExpressionReader::parentheses(int depth) {
    if (!startsCType(m_cursor.peek())) {
        Result<Word> value = expression(depth + 1);
        if (!value)
            return value;
        if (Result<void> close = m_cursor.expect(")"); !close)
            return close.error();
        return value;
    }
    const std::optional<CType> type = takeCType(m_cursor);
    if (!type || type->width == 0)
        return m_cursor.unexpected("expected a type");
    if (Result<void> close = m_cursor.expect(")"); !close)
        return close.error();
    const Result<Word> value = unary(depth + 1);
    return value ? Result<Word>(converted(*value, *type)) : value;
}

Result<Word> CExpressionReader::number(const SourceToken& token) {
    std::string_view digits = token.text;
    bool isUnsigned = false, isLong = false;
    while (!digits.empty()) {
        const char last = digits.back();
        if (last == 'u' || last == 'U')
            isUnsigned = true;
        else if (last == 'l' || last == 'L')
            isLong = true;
        else
            break;
        digits.remove_suffix(1);
    }
    int base = 10;
    if (digits.size() > 2 && digits[0] == '0' &&
        (digits[1] == 'x' || digits[1] == 'X' || digits[1] == 'b' || digits[1] == 'B')) {
        base = digits[1] == 'x' || digits[1] == 'X' ? 16 : 2;
        digits.remove_prefix(2);
    } else if (digits.size() > 1 && digits[0] == '0') {
        base = 8;
    }
    std::uint64_t value = 0;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
    if (problem != std::errc() || end != digits.data() + digits.size() || digits.empty())
        return m_cursor.error(ErrorCode::Format, token, shownToken(token) + " is no whole number of 64 bits");
    // The first of int, unsigned, long, unsigned long that holds it; decimal numbers skip the unsigned
    // ones.
    const bool mayTurnUnsigned = isUnsigned || base != 10;
    if (!isLong && !isUnsigned && value <= 0x7FFFFFFFU)
        return constantWord(value, 32, true);
    if (!isLong && mayTurnUnsigned && value <= 0xFFFFFFFFU)
        return constantWord(value, 32, false);
    return constantWord(value, 64, !isUnsigned && value <= 0x7FFFFFFFFFFFFFFFU);
}

}  // namespace axscope::multipliers
