// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/import/c_circuit.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "multipliers/import/c_expressions.h"
#include "multipliers/import/source_directives.h"

namespace axscope::multipliers {
namespace {

constexpr std::size_t kMaxVariables = 50'000;  // each element of an array counts
constexpr std::size_t kMaxElements = 4096;

class CCircuitReader : private CExpressionReader {
public:
    CCircuitReader(const std::vector<SourceToken>& tokens, const std::string& where)
        : CExpressionReader(tokens, where) {}

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
            if (!m_variables.emplace(token.text, Variable{parameterType, false, {value}}).second)
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
            if (m_cursor.take(";"))
                continue;
            if (m_cursor.take("return")) {
                Result<Word> value = expression();
                if (!value)
                    return value.error();
                m_circuit.result = converted(*value, resultType).bits;
                if (Result<void> fits = checkSize(); !fits)
                    return fits;
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
            Variable variable{*type, false, {std::nullopt}};
            if (m_cursor.peek().is("["))
                if (Result<void> sized = arraySize(name, variable); !sized)
                    return sized;
            m_elements += variable.elements.size();
            if (m_elements > kMaxVariables)
                return outside(name, "more than " + std::to_string(kMaxVariables) + " variables");
            if (m_cursor.take("="))
                if (Result<void> set = initialize(name, variable); !set)
                    return set;
            if (!m_variables.emplace(name.text, std::move(variable)).second)
                return m_cursor.error(ErrorCode::Format, name, shownToken(name) + " is declared twice");
        } while (m_cursor.take(","));
        return m_cursor.expect(";");
    }

    /// At "[" behind the name of a new variable.
    Result<void> arraySize(const SourceToken& name, Variable& variable) {
        m_cursor.next();
        if (m_cursor.peek().is("]"))
            return outside(name, "the array " + shownToken(name) + " without a size");
        const SourceToken start = m_cursor.peek();
        const Result<Word> size = expression();
        if (!size)
            return size.error();
        if (Result<void> close = m_cursor.expect("]"); !close)
            return close;
        std::uint64_t count = 0;
        if (!isConstant(*size, count))
            return outside(start, "an array whose size depends on the operands");
        if (count < 1 || count > kMaxElements)
            return m_cursor.error(
                ErrorCode::Unsupported, start,
                "the array " + shownToken(name) + " needs a size from 1 to " + std::to_string(kMaxElements));
        if (m_cursor.peek().is("["))
            return outside(name, "the array " + shownToken(name) + " of more than one dimension");
        variable.isArray = true;
        variable.elements.resize(static_cast<std::size_t>(count));
        return {};
    }

    /// Behind "=": a value, or those of an array in braces; the elements that these leave out are 0.
    Result<void> initialize(const SourceToken& name, Variable& variable) {
        if (variable.isArray)
            if (Result<void> open = m_cursor.expect("{"); !open)
                return open;
        std::size_t count = 0;
        while (!variable.isArray || !m_cursor.take("}")) {
            if (count >= variable.elements.size())
                return m_cursor.error(ErrorCode::Format, m_cursor.peek(),
                                      "more values than the " + std::to_string(variable.elements.size()) +
                                          " elements of " + shownToken(name));
            const Result<Word> value = expression();
            if (!value)
                return value.error();
            variable.elements[count++] = converted(*value, variable.type);
            if (!variable.isArray)
                return {};
            if (!m_cursor.peek().is("}"))
                if (Result<void> comma = m_cursor.expect(","); !comma)
                    return comma;
        }
        for (; count < variable.elements.size(); ++count)
            variable.elements[count] = constantWord(0, variable.type.width, variable.type.isSigned);
        return {};
    }

    Result<void> assignment() {
        const SourceToken name = m_cursor.peek();
        if (name.kind == SourceToken::Kind::End)
            return m_cursor.unexpected("expected a statement");
        if (name.kind != SourceToken::Kind::Identifier)
            return outside(name, shownToken(name));
        if (m_variables.count(name.text) == 0 &&
            (m_cursor.peek(1).is("(") || m_cursor.peek(1).kind == SourceToken::Kind::Identifier ||
             m_cursor.peek(1).is("{")))
            return outside(name, shownToken(name));
        const Result<Place> target = place(0);
        if (!target)
            return target.error();
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
            if (!target->value())
                return notSet(*target);
            Result<Word> combined = combine(operation, operation.text.substr(0, operation.text.size() - 1),
                                            *target->value(), *value);
            if (!combined)
                return combined.error();
            value = std::move(combined);
        }
        target->value() = converted(*value, target->variable->type);
        return m_cursor.expect(";");
    }

    std::size_t m_elements = 0;  ///< of all variables
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
