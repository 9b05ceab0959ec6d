// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/import/verilog_syntax.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace axscope::multipliers::verilog {
namespace {

constexpr int kMaxDepth = 250;
constexpr int kMaxVector = 65536;
constexpr std::size_t kMaxExpressions = 1'000'000;

/// Words that begin something which a netlist of gates has no need of.
constexpr std::array<std::string_view, 26> kRefused = {
    "always", "always_comb", "always_ff", "initial",  "reg",      "integer", "parameter", "localparam", "generate",
    "genvar", "function",    "task",      "specify",  "if",       "case",    "for",       "inout",      "tri",
    "real",   "time",        "event",     "defparam", "primitive", "begin",  "typedef",   "logic"};

int precedence(const SourceToken& token) {
    static constexpr std::pair<std::string_view, int> kLevels[] = {
        {"||", 1}, {"&&", 2}, {"|", 3},  {"~|", 3}, {"^", 4},  {"~^", 4}, {"^~", 4},  {"&", 5},   {"~&", 5},
        {"==", 6}, {"!=", 6}, {"===", 6}, {"!==", 6}, {"<", 7},  {">", 7},  {"<=", 7},  {">=", 7},  {"<<", 8},
        {">>", 8}, {"<<<", 8}, {">>>", 8}, {"+", 9},  {"-", 9},  {"*", 10}};
    if (token.kind == SourceToken::Kind::Symbol)
        for (const auto& [symbol, level] : kLevels)
            if (token.text == symbol)
                return level;
    return 0;
}

class Reader {
public:
    Reader(const std::vector<SourceToken>& tokens, const std::string& where) : m_cursor(tokens, where) {}

    Result<File> run() {
        while (!m_cursor.atEnd()) {
            if (m_cursor.take(";"))
                continue;
            if (!m_cursor.take("module"))
                return m_cursor.unexpected("expected 'module'");
            if (Result<void> done = module(); !done)
                return done.error();
        }
        if (m_file.modules.empty())
            return m_cursor.unexpected("expected 'module'");
        return std::move(m_file);
    }

private:
    struct Range {
        int msb = 0, lsb = 0;
    };

    Module& current() { return m_file.modules.back(); }

    Error outside(const SourceToken& token) const {
        return m_cursor.error(ErrorCode::Unsupported, token,
                              shownToken(token) + " is outside the gate-level Verilog that is read here");
    }

    Result<SourceToken> identifier(const std::string& what) {
        if (m_cursor.peek().kind != SourceToken::Kind::Identifier)
            return m_cursor.unexpected("expected " + what);
        return m_cursor.next();
    }

    Result<void> module() {
        const Result<SourceToken> name = identifier("the name of a module");
        if (!name)
            return name.error();
        if (std::any_of(m_file.modules.begin(), m_file.modules.end(),
                        [&](const Module& module) { return module.name.text == name->text; }))
            return m_cursor.error(ErrorCode::Format, *name, "a second module " + shownToken(*name));
        m_file.modules.emplace_back();
        current().name = *name;
        if (m_cursor.take("("))
            if (Result<void> ports = portList(); !ports)
                return ports;
        if (Result<void> end = m_cursor.expect(";"); !end)
            return end;
        while (!m_cursor.take("endmodule")) {
            if (m_cursor.atEnd())
                return m_cursor.unexpected("expected 'endmodule'");
            if (Result<void> done = item(); !done)
                return done;
        }
        return {};
    }

    /// The ports between parentheses: bare names, or whole declarations.
    Result<void> portList() {
        Signal kind;
        Range range;
        bool declared = false;
        while (!m_cursor.take(")")) {
            if (!current().ports.empty())
                if (Result<void> comma = m_cursor.expect(","); !comma)
                    return comma;
            if (m_cursor.peek().is("input") || m_cursor.peek().is("output")) {
                declared = true;
                if (Result<void> read = declarationHead(kind, range); !read)
                    return read;
            }
            if (isRefused(m_cursor.peek()))
                return outside(m_cursor.peek());
            const Result<SourceToken> name = identifier("the name of a port");
            if (!name)
                return name.error();
            current().ports.push_back(name->text);
            if (declared)
                if (Result<void> added = declare(*name, kind, range); !added)
                    return added;
        }
        return {};
    }

    static bool isRefused(const SourceToken& token) {
        return token.kind == SourceToken::Kind::Identifier &&
               std::find(kRefused.begin(), kRefused.end(), token.text) != kRefused.end();
    }

    /// "input wire signed [7:0]", at its first word.
    Result<void> declarationHead(Signal& kind, Range& range) {
        kind = {};
        range = {};
        const SourceToken word = m_cursor.next();
        if (word.is("input"))
            kind.direction = Signal::Direction::Input;
        else if (word.is("output"))
            kind.direction = Signal::Direction::Output;
        else if (word.is("supply0") || word.is("supply1"))
            kind.supply = word.is("supply1") ? 1 : 0;
        m_cursor.take("wire");
        kind.isSigned = m_cursor.take("signed");
        if (!kind.isSigned)
            m_cursor.take("unsigned");
        if (!m_cursor.take("["))
            return {};
        Result<int> msb = plainNumber();
        if (!msb)
            return msb.error();
        if (Result<void> colon = m_cursor.expect(":"); !colon)
            return colon;
        Result<int> lsb = plainNumber();
        if (!lsb)
            return lsb.error();
        range = {*msb, *lsb};
        return m_cursor.expect("]");
    }

    Result<int> plainNumber() {
        const SourceToken token = m_cursor.peek();
        int value = 0;
        const auto [end, problem] = std::from_chars(token.text.data(), token.text.data() + token.text.size(), value);
        if (token.kind != SourceToken::Kind::Number || problem != std::errc() ||
            end != token.text.data() + token.text.size() || value >= kMaxVector)
            return m_cursor.unexpected("expected a number below " + std::to_string(kMaxVector));
        m_cursor.next();
        return value;
    }

    Result<void> declare(const SourceToken& name, const Signal& kind, const Range& range) {
        Signal signal = kind;
        signal.token = name;
        signal.msb = range.msb;
        signal.lsb = range.lsb;
        const auto [known, isNew] = current().signals.emplace(name.text, signal);
        if (isNew)
            return {};
        // "output [7:0] O; wire [7:0] O;" is one signal.
        Signal& old = known->second;
        const bool repeats = kind.direction == Signal::Direction::None && kind.supply < 0 &&
                             old.direction != Signal::Direction::None && old.msb == range.msb && old.lsb == range.lsb;
        if (!repeats)
            return m_cursor.error(ErrorCode::Format, name, shownToken(name) + " is declared twice");
        old.isSigned = old.isSigned || kind.isSigned;
        return {};
    }

    Result<void> item() {
        const SourceToken word = m_cursor.peek();
        if (m_cursor.take(";"))
            return {};
        if (word.is("input") || word.is("output") || word.is("wire") || word.is("supply0") || word.is("supply1"))
            return declaration();
        if (m_cursor.take("assign"))
            return assignments();
        if (isRefused(word) || word.kind != SourceToken::Kind::Identifier || word.is("module"))
            return word.is("module") ? Result<void>(m_cursor.unexpected("expected 'endmodule'"))
                                     : Result<void>(outside(word));
        return instances();
    }

    Result<void> declaration() {
        Signal kind;
        Range range;
        const bool isWire = m_cursor.peek().is("wire");
        if (Result<void> head = declarationHead(kind, range); !head)
            return head;
        do {
            if (isRefused(m_cursor.peek()))
                return outside(m_cursor.peek());
            const Result<SourceToken> name = identifier("the name of a net");
            if (!name)
                return name.error();
            if (m_cursor.peek().is("["))
                return outside(m_cursor.peek());
            if (Result<void> added = declare(*name, kind, range); !added)
                return added;
            if (isWire && m_cursor.peek().is("=")) {
                const SourceToken at = m_cursor.next();
                Expression target;
                target.kind = Expression::Kind::Name;
                target.token = *name;
                Result<ExpressionId> value = expression();
                if (!value)
                    return value.error();
                const Result<ExpressionId> id = add(std::move(target));
                if (!id)
                    return id.error();
                current().assignments.push_back({*id, *value, at});
            }
        } while (m_cursor.take(","));
        return m_cursor.expect(";");
    }

    Result<void> assignments() {
        if (m_cursor.peek().is("#"))
            return outside(m_cursor.peek());
        do {
            const Result<ExpressionId> target = primary(0);
            if (!target)
                return target.error();
            const SourceToken at = m_cursor.peek();
            if (Result<void> equals = m_cursor.expect("="); !equals)
                return equals;
            const Result<ExpressionId> value = expression();
            if (!value)
                return value.error();
            current().assignments.push_back({*target, *value, at});
        } while (m_cursor.take(","));
        return m_cursor.expect(";");
    }

    Result<void> instances() {
        const SourceToken type = m_cursor.next();
        if (m_cursor.peek().is("#"))
            return outside(m_cursor.peek());
        do {
            Instance instance;
            instance.type = type;
            if (m_cursor.peek().kind == SourceToken::Kind::Identifier)
                m_cursor.next();  // the instance's name
            if (m_cursor.peek().is("["))
                return outside(m_cursor.peek());
            if (Result<void> open = m_cursor.expect("("); !open)
                return open;
            while (!m_cursor.take(")")) {
                if (!instance.connections.empty())
                    if (Result<void> comma = m_cursor.expect(","); !comma)
                        return comma;
                Connection connection;
                connection.token = m_cursor.peek();
                const bool isNamed = m_cursor.take(".");
                if (isNamed) {
                    const Result<SourceToken> port = identifier("the name of a port");
                    if (!port)
                        return port.error();
                    connection.port = port->text;
                    connection.token = *port;
                    if (Result<void> open = m_cursor.expect("("); !open)
                        return open;
                }
                if (!(isNamed && m_cursor.peek().is(")"))) {
                    Result<ExpressionId> value = expression();
                    if (!value)
                        return value.error();
                    connection.value = *value;
                }
                if (isNamed)
                    if (Result<void> close = m_cursor.expect(")"); !close)
                        return close;
                instance.connections.push_back(connection);
            }
            current().instances.push_back(std::move(instance));
        } while (m_cursor.take(","));
        return m_cursor.expect(";");
    }

    Result<ExpressionId> add(Expression expression) {
        for (const ExpressionId operand : expression.operands)
            expression.depth = std::max(expression.depth, m_file.expressions[operand].depth + 1);
        if (expression.depth > kMaxDepth)
            return m_cursor.error(ErrorCode::Unsupported, expression.token,
                                  "an expression nested deeper than " + std::to_string(kMaxDepth));
        if (m_file.expressions.size() >= kMaxExpressions)
            return m_cursor.error(ErrorCode::Unsupported, expression.token, "more than 1,000,000 expressions");
        m_file.expressions.push_back(std::move(expression));
        return static_cast<ExpressionId>(m_file.expressions.size() - 1);
    }

    Result<ExpressionId> expression(int depth = 0) {
        Result<ExpressionId> condition = binary(1, depth);
        if (!condition || !m_cursor.peek().is("?"))
            return condition;
        Expression choice;
        choice.kind = Expression::Kind::Choice;
        choice.token = m_cursor.next();
        if (depth >= kMaxDepth)
            return tooDeep();
        const Result<ExpressionId> ifTrue = expression(depth + 1);
        if (!ifTrue)
            return ifTrue;
        if (Result<void> colon = m_cursor.expect(":"); !colon)
            return colon.error();
        const Result<ExpressionId> ifFalse = expression(depth + 1);
        if (!ifFalse)
            return ifFalse;
        choice.operands = {*condition, *ifTrue, *ifFalse};
        return add(std::move(choice));
    }

    Result<ExpressionId> binary(int level, int depth) {
        Result<ExpressionId> left = unary(depth);
        while (left) {
            const SourceToken operation = m_cursor.peek();
            const int binds = precedence(operation);
            if (binds < level || binds == 0)
                break;
            m_cursor.next();
            const Result<ExpressionId> right = binary(binds + 1, depth);
            if (!right)
                return right;
            Expression both;
            both.kind = Expression::Kind::Binary;
            both.token = operation;
            both.operands = {*left, *right};
            left = add(std::move(both));
        }
        return left;
    }

    Error tooDeep() const {
        return m_cursor.error(ErrorCode::Unsupported, m_cursor.peek(),
                              "an expression nested deeper than " + std::to_string(kMaxDepth));
    }

    Result<ExpressionId> unary(int depth) {
        if (depth >= kMaxDepth)
            return tooDeep();
        static constexpr std::array<std::string_view, 10> kUnary = {"~", "!", "&", "|", "^", "~&", "~|", "~^", "-", "+"};
        const SourceToken token = m_cursor.peek();
        if (token.kind != SourceToken::Kind::Symbol ||
            std::find(kUnary.begin(), kUnary.end(), token.text) == kUnary.end())
            return primary(depth);
        m_cursor.next();
        const Result<ExpressionId> value = unary(depth + 1);
        if (!value)
            return value;
        Expression result;
        result.kind = Expression::Kind::Unary;
        result.token = token;
        result.operands = {*value};
        return add(std::move(result));
    }

    Result<ExpressionId> primary(int depth) {
        if (depth >= kMaxDepth)
            return tooDeep();
        const SourceToken token = m_cursor.peek();
        if (token.kind == SourceToken::Kind::Number) {
            m_cursor.next();
            return number(token);
        }
        if (m_cursor.take("(")) {
            Result<ExpressionId> inner = expression(depth + 1);
            if (!inner)
                return inner;
            if (Result<void> close = m_cursor.expect(")"); !close)
                return close.error();
            return inner;
        }
        if (m_cursor.take("{"))
            return braces(token, depth);
        if (m_cursor.take("$")) {
            const Result<SourceToken> name = identifier("the name of a system function");
            if (!name)
                return name.error();
            if (!name->is("signed") && !name->is("unsigned"))
                return outside(*name);
            if (Result<void> open = m_cursor.expect("("); !open)
                return open.error();
            const Result<ExpressionId> inner = expression(depth + 1);
            if (!inner)
                return inner;
            if (Result<void> close = m_cursor.expect(")"); !close)
                return close.error();
            Expression cast;
            cast.kind = Expression::Kind::SignCast;
            cast.token = *name;
            cast.value = name->is("signed") ? 1 : 0;
            cast.operands = {*inner};
            return add(std::move(cast));
        }
        if (token.kind != SourceToken::Kind::Identifier || isRefused(token))
            return m_cursor.unexpected("expected a value");
        m_cursor.next();
        Expression name;
        name.kind = Expression::Kind::Name;
        name.token = token;
        if (m_cursor.take("[")) {
            const Result<int> high = plainNumber();
            if (!high)
                return high.error();
            name.kind = Expression::Kind::Bit;
            name.high = name.low = *high;
            if (m_cursor.take(":")) {
                const Result<int> low = plainNumber();
                if (!low)
                    return low.error();
                name.kind = Expression::Kind::Part;
                name.low = *low;
            }
            if (Result<void> close = m_cursor.expect("]"); !close)
                return close.error();
            if (m_cursor.peek().is("["))
                return outside(m_cursor.peek());
        }
        return add(std::move(name));
    }

    /// Behind "{": a concatenation or a repetition.
    Result<ExpressionId> braces(const SourceToken& token, int depth) {
        Expression result;
        result.kind = Expression::Kind::Concatenation;
        result.token = token;
        Result<ExpressionId> first = expression(depth + 1);
        if (!first)
            return first;
        if (m_cursor.peek().is("{")) {
            const Expression& count = m_file.expressions[*first];
            if (count.kind != Expression::Kind::Number || count.value == 0 || count.value > kMaxVector)
                return m_cursor.error(ErrorCode::Format, token,
                                      "a repetition needs a number between 1 and " + std::to_string(kMaxVector));
            result.kind = Expression::Kind::Repetition;
            result.value = count.value;
            const SourceToken inner = m_cursor.next();
            first = braces(inner, depth + 1);
            if (!first)
                return first;
            result.operands = {*first};
        } else {
            result.operands.push_back(*first);
            while (m_cursor.take(",")) {
                const Result<ExpressionId> more = expression(depth + 1);
                if (!more)
                    return more;
                result.operands.push_back(*more);
            }
        }
        if (Result<void> close = m_cursor.expect("}"); !close)
            return close.error();
        return add(std::move(result));
    }

    Result<ExpressionId> number(const SourceToken& token) {
        const auto bad = [&](const std::string& why) {
            return m_cursor.error(ErrorCode::Unsupported, token, shownToken(token) + " " + why);
        };
        std::string digits(token.text);
        std::erase(digits, '_');
        Expression result;
        result.token = token;
        int base = 10;
        const std::size_t quote = digits.find('\'');
        if (quote != std::string::npos) {
            if (quote > 0) {
                const auto [end, problem] = std::from_chars(digits.data(), digits.data() + quote, result.width);
                if (problem != std::errc() || end != digits.data() + quote || result.width < 1 || result.width > 64)
                    return bad("has a width other than 1 to 64 bits");
            }
            digits.erase(0, quote + 1);
            result.isSigned = !digits.empty() && (digits[0] == 's' || digits[0] == 'S');
            if (result.isSigned)
                digits.erase(0, 1);
            const char letter = digits.empty() ? ' ' : digits[0];
            base = letter == 'b' || letter == 'B'   ? 2
                   : letter == 'o' || letter == 'O' ? 8
                   : letter == 'd' || letter == 'D' ? 10
                   : letter == 'h' || letter == 'H' ? 16
                                                    : 0;
            if (base == 0)
                return bad("has no base b, o, d or h");
            digits.erase(0, 1);
            if (digits.empty() && m_cursor.peek().kind == SourceToken::Kind::Number) {
                digits = std::string(m_cursor.next().text);  // "8'h FF"
                std::erase(digits, '_');
            }
        }
        const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), result.value, base);
        if (problem != std::errc() || end != digits.data() + digits.size() || digits.empty())
            return bad("is no number of at most 64 bits with definite digits");
        if (quote == std::string::npos && result.value > 0x7FFFFFFFU)
            return bad("does not fit 32 bits");
        return add(std::move(result));
    }

    SourceCursor m_cursor;
    File m_file;
};

}  // namespace

Result<File> parse(const std::vector<SourceToken>& tokens, const std::string& where) {
    return Reader(tokens, where).run();
}

}  // namespace axscope::multipliers::verilog
