// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/import/c_circuit.h"

#include <charconv>
#include <map>
#include <optional>
#include <utility>

#include "multipliers/import/c_types.h"
#include "multipliers/import/source_directives.h"
#include "multipliers/import/source_lexer.h"
#include "multipliers/import/word_logic.h"

namespace axscope::multipliers {
namespace {

constexpr int kMaxDepth = 200;
constexpr std::size_t kMaxVariables = 50'000;

/// `word` converted to `type`, by the rules of assignment.
Word converted(GateNetlist& netlist, const Word& word, const CType& type) {
    if (type.isBool)
        return flagWord(anyBit(netlist, word), type.width, false);
    Word result = resized(word, type.width);
    result.isSigned = type.isSigned;
    return result;
}

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

class CCircuitReader {
public:
    CCircuitReader(const std::vector<SourceToken>& tokens, const std::string& where)
        : m_cursor(tokens, where) {}

    Result<Circuit> run() {
        int linkageBraces = 0;
        while (!m_cursor.atEnd()) {
            if (m_cursor.take(";"))
                continue;
            if (linkageBraces > 0 && m_cursor.take("}")) {
                --linkageBraces;
                continue;
            }
            if (m_cursor.peek().is("extern") && m_cursor.peek(1).kind == SourceToken::Kind::String) {
                m_cursor.next();
                m_cursor.next();
                linkageBraces += m_cursor.take("{") ? 1 : 0;
                continue;
            }
            if (Result<void> done = topLevel(); !done)
                return done.error();
        }
        if (!m_found)
            return m_cursor.unexpected("expected a function with a body");
        return std::move(m_circuit);
    }

private:
    struct Variable {
        CType type;
        std::optional<Word> value;  ///< absent until it is set
    };

    Error outside(const SourceToken& token, const std::string& what) const {
        return m_cursor.error(ErrorCode::Unsupported, token,
                              what + " is outside the straight-line C that is read here");
    }

    Result<void> topLevel() {
        const SourceToken start = m_cursor.peek();
        const std::optional<CType> type = takeCType(m_cursor);
        if (!type)
            return outside(start, shownToken(start));
        const SourceToken name = m_cursor.peek();
        if (name.kind != SourceToken::Kind::Identifier)
            return m_cursor.unexpected("expected the name of a function");
        m_cursor.next();
        if (!m_cursor.peek().is("("))
            return outside(name, "the global variable " + shownToken(name));
        m_cursor.next();
        std::vector<std::pair<SourceToken, CType>> parameters;
        if (Result<void> read = readParameters(parameters); !read)
            return read;
        if (m_cursor.take(";"))
            return {};  // a mere declaration
        if (m_found)
            return outside(name, "a second function, " + shownToken(name) + ",");
        if (parameters.size() != 2)
            return m_cursor.error(ErrorCode::Unsupported, name,
                                  "a multiplier has two parameters, " + shownToken(name) + " has " +
                                      std::to_string(parameters.size()));
        if (type->width == 0)
            return m_cursor.error(ErrorCode::Unsupported, name, shownToken(name) + " returns nothing");
        if (Result<void> brace = m_cursor.expect("{"); !brace)
            return brace;
        m_circuit.name = std::string(name.text);
        m_circuit.what = "C function " + m_circuit.name;
        m_circuit.resultSigned = type->isSigned;
        for (int i = 0; i < 2; ++i) {
            const auto& [token, parameterType] = parameters[static_cast<std::size_t>(i)];
            Word value = constantWord(0, parameterType.width, parameterType.isSigned);
            for (int bit = 0; bit < parameterType.width; ++bit)
                value.bits[static_cast<std::size_t>(bit)] = m_circuit.netlist.input(i, bit);
            m_circuit.operands[static_cast<std::size_t>(i)] = {std::string(token.text), parameterType.width,
                                                               parameterType.isSigned,
                                                               parameterType.width == 8};
            if (!m_variables.emplace(token.text, Variable{parameterType, value}).second)
                return m_cursor.error(ErrorCode::Format, token, shownToken(token) + " names both parameters");
        }
        m_found = true;
        return readBody(*type);
    }

    Result<void> readParameters(std::vector<std::pair<SourceToken, CType>>& parameters) {
        while (!m_cursor.take(")")) {
            if (!parameters.empty())
                if (Result<void> comma = m_cursor.expect(","); !comma)
                    return comma;
            const SourceToken start = m_cursor.peek();
            const std::optional<CType> type = takeCType(m_cursor);
            if (!type)
                return m_cursor.unexpected("expected the type of a parameter");
            if (type->width == 0 && m_cursor.take(")"))
                return {};
            if (type->width == 0 || type->isBool)
                return outside(start, "a parameter that is no number");
            SourceToken name = m_cursor.peek();
            if (name.kind == SourceToken::Kind::Identifier)
                m_cursor.next();
            else if (!name.is(",") && !name.is(")"))
                return m_cursor.unexpected("expected the name of a parameter");
            parameters.emplace_back(name, *type);
            if (parameters.size() > 64)
                return outside(name, "a function of more than 64 parameters");
        }
        return {};
    }

    Result<void> readBody(const CType& resultType) {
        while (true) {
            const SourceToken start = m_cursor.peek();
            if (m_circuit.netlist.full())
                return m_cursor.error(ErrorCode::Unsupported, start,
                                      "more than " + std::to_string(GateNetlist::kMaxGates) + " gates");
            if (m_cursor.take(";"))
                continue;
            if (m_cursor.take("return")) {
                Result<Word> value = expression();
                if (!value)
                    return value.error();
                m_circuit.result = converted(m_circuit.netlist, *value, resultType).bits;
                if (Result<void> end = m_cursor.expect(";"); !end)
                    return end;
                if (!m_cursor.take("}"))
                    return m_cursor.unexpected("expected '}' behind the return");
                return {};
            }
            Result<void> done = startsCType(start) ? declaration() : assignment();
            if (!done)
                return done;
        }
    }

    Result<void> declaration() {
        const SourceToken start = m_cursor.peek();
        const std::optional<CType> type = takeCType(m_cursor);
        if (!type || type->width == 0)
            return m_cursor.error(ErrorCode::Format, start, "no type of a variable");
        do {
            const SourceToken name = m_cursor.peek();
            if (name.kind != SourceToken::Kind::Identifier)
                return name.is("*") ? Result<void>(outside(name, "a pointer"))
                                    : Result<void>(m_cursor.unexpected("expected the name of a variable"));
            m_cursor.next();
            if (m_variables.size() >= kMaxVariables)
                return outside(name, "more than " + std::to_string(kMaxVariables) + " variables");
            if (m_cursor.peek().is("["))
                return outside(name, "the array " + shownToken(name));
            Variable variable{*type, std::nullopt};
            if (m_cursor.take("=")) {
                Result<Word> value = expression();
                if (!value)
                    return value.error();
                variable.value = converted(m_circuit.netlist, *value, *type);
            }
            if (!m_variables.emplace(name.text, std::move(variable)).second)
                return m_cursor.error(ErrorCode::Format, name, shownToken(name) + " is declared twice");
        } while (m_cursor.take(","));
        return m_cursor.expect(";");
    }

    Result<void> assignment() {
        const SourceToken name = m_cursor.peek();
        if (name.kind == SourceToken::Kind::End)
            return m_cursor.unexpected("expected a statement");
        if (name.kind != SourceToken::Kind::Identifier)
            return outside(name, shownToken(name));
        const auto variable = m_variables.find(name.text);
        if (variable == m_variables.end()) {
            if (m_cursor.peek(1).is("(") || m_cursor.peek(1).kind == SourceToken::Kind::Identifier ||
                m_cursor.peek(1).is("{"))
                return outside(name, shownToken(name));
            return m_cursor.error(ErrorCode::Format, name, shownToken(name) + " is not declared");
        }
        m_cursor.next();
        const SourceToken operation = m_cursor.next();
        static constexpr std::string_view kCompound[] = {"|=", "&=", "^=", "+=", "-=", "*=", "<<=", ">>="};
        const bool isCompound =
            std::find(std::begin(kCompound), std::end(kCompound), operation.text) != std::end(kCompound);
        if (!operation.is("=") && !isCompound)
            return operation.kind == SourceToken::Kind::End
                       ? Result<void>(m_cursor.unexpected("expected '='"))
                       : Result<void>(outside(operation, shownToken(operation)));
        Result<Word> value = expression();
        if (!value)
            return value.error();
        if (isCompound) {
            if (!variable->second.value)
                return notSet(name);
            Result<Word> combined = combine(operation, operation.text.substr(0, operation.text.size() - 1),
                                            *variable->second.value, *value);
            if (!combined)
                return combined.error();
            value = std::move(combined);
        }
        variable->second.value = converted(m_circuit.netlist, *value, variable->second.type);
        return m_cursor.expect(";");
    }

    Error notSet(const SourceToken& name) const {
        return m_cursor.error(ErrorCode::Format, name, shownToken(name) + " is read before it is set");
    }

    Result<Word> combine(const SourceToken& at, std::string_view operation, Word left, Word right) {
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

    Result<Word> expression(int depth = 0) {
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

    Result<Word> binary(int level, int depth) {
        Result<Word> left = unary(depth);
        while (left && !m_circuit.netlist.full()) {
            const SourceToken operation = m_cursor.peek();
            const int binds = precedence(operation);
            if (binds < level || binds == 0)
                break;
            m_cursor.next();
            Result<Word> right = binary(binds + 1, depth);
            if (!right)
                return right;
            left = combine(operation, operation.text, std::move(*left), std::move(*right));
        }
        return left;
    }

    Error tooDeep() const {
        return m_cursor.error(ErrorCode::Unsupported, m_cursor.peek(),
                              "an expression nested deeper than " + std::to_string(kMaxDepth));
    }

    Result<Word> unary(int depth) {
        if (depth >= kMaxDepth)
            return tooDeep();
        const SourceToken token = m_cursor.peek();
        if (token.kind == SourceToken::Kind::Number) {
            m_cursor.next();
            return number(token);
        }
        if (token.kind == SourceToken::Kind::Identifier) {
            const auto variable = m_variables.find(token.text);
            if (variable == m_variables.end())
                return m_cursor.peek(1).is("(")
                           ? Result<Word>(outside(token, "the call of " + shownToken(token)))
                           : Result<Word>(m_cursor.error(ErrorCode::Format, token,
                                                         shownToken(token) + " is not declared"));
            m_cursor.next();
            if (m_cursor.peek().is("[") || m_cursor.peek().is("(") || m_cursor.peek().is("."))
                return outside(m_cursor.peek(), shownToken(m_cursor.peek()) + " behind " + shownToken(token));
            if (!variable->second.value)
                return notSet(token);
            return *variable->second.value;
        }
        if (m_cursor.take("(")) {
            if (startsCType(m_cursor.peek())) {
                const std::optional<CType> type = takeCType(m_cursor);
                if (!type || type->width == 0)
                    return m_cursor.unexpected("expected a type");
                if (Result<void> close = m_cursor.expect(")"); !close)
                    return close.error();
                Result<Word> value = unary(depth + 1);
                return value ? Result<Word>(converted(m_circuit.netlist, *value, *type)) : value;
            }
            Result<Word> value = expression(depth + 1);
            if (!value)
                return value;
            if (Result<void> close = m_cursor.expect(")"); !close)
                return close.error();
            return value;
        }
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

    Result<Word> number(const SourceToken& token) {
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
        const auto [end, problem] =
            std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
        if (problem != std::errc() || end != digits.data() + digits.size() || digits.empty())
            return m_cursor.error(ErrorCode::Format, token,
                                  shownToken(token) + " is no whole number of 64 bits");
        // The first of int, unsigned, long, unsigned long that holds it; decimal numbers skip the unsigned
        // ones.
        const bool mayTurnUnsigned = isUnsigned || base != 10;
        if (!isLong && !isUnsigned && value <= 0x7FFFFFFFU)
            return constantWord(value, 32, true);
        if (!isLong && mayTurnUnsigned && value <= 0xFFFFFFFFU)
            return constantWord(value, 32, false);
        return constantWord(value, 64, !isUnsigned && value <= 0x7FFFFFFFFFFFFFFFU);
    }

    SourceCursor m_cursor;
    std::map<std::string_view, Variable> m_variables;
    Circuit m_circuit;
    bool m_found = false;
};

}  // namespace

Result<Circuit> parseCCircuit(std::string_view source, const std::string& where) {
    const Result<SourceText> text = sourceTokens(source, SourceLanguage::C, where);
    if (!text)
        return text.error();
    if (Result<void> plain = checkCircuitDirectives(*text, SourceLanguage::C, where); !plain)
        return plain.error();
    return CCircuitReader(text->tokens, where).run();
}

}  // namespace axscope::multipliers
