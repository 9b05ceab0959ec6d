// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/import/verilog_expressions.h"

namespace axscope::multipliers::verilog {
namespace {

constexpr int kMaxDepth = 250;
constexpr std::size_t kMaxExpressions = 1'000'000;

/// Words that begin something which a netlist of gates has no need of.
constexpr std::array<std::string_view, 26> kRefused = {
    "always",     "always_comb", "always_ff", "initial",  "reg",  "integer", "parameter",
    "localparam", "generate",    "genvar",    "function", "task", "specify", "if",
    "case",       "for",         "inout",     "tri",      "real", "time",    "event",
    "defparam",   "primitive",   "begin",     "typedef",  "logic"};

int precedence(const SourceToken& token) {
    static constexpr std::pair<std::string_view, int> kLevels[] = {
        {"||", 1}, {"&&", 2}, {"|", 3},  {"~|", 3},  {"^", 4},   {"~^", 4}, {"^~", 4}, {"&", 5},
        {"~&", 5}, {"==", 6}, {"!=", 6}, {"===", 6}, {"!==", 6}, {"<", 7},  {">", 7},  {"<=", 7},
        {">=", 7}, {"<<", 8}, {">>", 8}, {"<<<", 8}, {">>>", 8}, {"+", 9},  {"-", 9},  {"*", 10}};
    if (token.kind == SourceToken::Kind::Symbol)
        for (const auto& [symbol, level] : kLevels)
            if (token.text == symbol)
                return level;
    return 0;
}

/// True where "x first y second z" may be one chain: what reaches an operand's width and sign from outside is
/// the same for all of its operands.
bool chains(std::string_view first, std::string_view second) {
    static constexpr std::array<std::string_view, 10> kWordwise = {"+", "-",  "*",  "&",  "|",
                                                                   "^", "~^", "^~", "~&", "~|"};
    const auto isWordwise = [](std::string_view operation) {
        return std::find(kWordwise.begin(), kWordwise.end(), operation) != kWordwise.end();
    };
    return isWordwise(first) ? isWordwise(second) : first == second && (first == "&&" || first == "||");
}

}  // namespace

Error ExpressionReader::outside(const SourceToken& token) const {
    return m_cursor.error(ErrorCode::Unsupported, token,
                          shownToken(token) + " is outside the gate-level Verilog that is read here");
}

Result<SourceToken> ExpressionReader::identifier(const std::string& what) {
    if (m_cursor.peek().kind != SourceToken::Kind::Identifier)
        return m_cursor.unexpected("expected " + what);
    return m_cursor.next();
}

bool ExpressionReader::isRefused(const SourceToken& token) {
    return token.kind == SourceToken::Kind::Identifier &&
           std::find(kRefused.begin(), kRefused.end(), token.text) != kRefused.end();
}

Result<int> ExpressionReader::plainNumber(int depth) {
    const SourceToken start = m_cursor.peek();
    const std::size_t place = m_cursor.position();
    const std::size_t known = m_file.expressions.size();
    const Result<ExpressionId> id = expression(depth);
    if (!id)
        return id.error();
    const std::optional<std::int64_t> value = constantOf(*id);
    m_file.expressions.resize(known);
    if (!value || *value < 0 || *value >= kMaxVector)
        return m_cursor.error(
            ErrorCode::Format, start,
            "expected a number below " + std::to_string(kMaxVector) + " but found " +
                (value && m_cursor.position() > place + 1 ? std::to_string(*value) : shownToken(start)));
    return static_cast<int>(*value);
}

std::optional<std::int64_t> ExpressionReader::constantOf(ExpressionId id) const {
    constexpr std::int64_t kLargest = 0x7FFFFFFF;
    const Expression& expression = m_file.expressions[id];
    if (expression.kind == Expression::Kind::Number && expression.width == 32 && expression.isSigned)
        return static_cast<std::int64_t>(expression.value);
    if (expression.kind != Expression::Kind::Unary && expression.kind != Expression::Kind::Binary)
        return std::nullopt;
    std::optional<std::int64_t> value = constantOf(expression.operands[0]);
    if (value && expression.kind == Expression::Kind::Unary)
        return expression.token.is("-") ? -*value : expression.token.is("+") ? value : std::nullopt;
    for (std::size_t i = 1; value && i < expression.operands.size(); ++i) {
        const std::string_view operation = i == 1 ? expression.token.text : expression.moreOperators[i - 2];
        const std::optional<std::int64_t> next = constantOf(expression.operands[i]);
        if (!next || (operation != "+" && operation != "-" && operation != "*"))
            return std::nullopt;
        value = operation == "+" ? *value + *next : operation == "-" ? *value - *next : *value * *next;
        if (*value < -kLargest || *value > kLargest)
            return std::nullopt;
    }
    return value;
}

Result<ExpressionId> ExpressionReader::add(Expression expression) {
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

Result<ExpressionId> ExpressionReader::expression(int depth) {
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

Result<ExpressionId> ExpressionReader::binary(int level, int depth) {
    Result<ExpressionId> left = unary(depth);
    bool isChain = false;
    while (left) {
        const SourceToken operation = m_cursor.peek();
        if (operation.is("/") || operation.is("%") || operation.is("**"))
            return outside(operation);
        const int binds = precedence(operation);
        if (binds < level || binds == 0)
            break;
        m_cursor.next();
        const Result<ExpressionId> right = binary(binds + 1, depth);
        if (!right)
            return right;
        if (isChain && chains(m_file.expressions[*left].token.text, operation.text)) {
            if (Result<void> added = append(*left, operation, *right); !added)
                return added.error();
            continue;
        }
        Expression both;
        both.kind = Expression::Kind::Binary;
        both.token = operation;
        both.operands = {*left, *right};
        left = add(std::move(both));
        isChain = true;
    }
    return left;
}

Result<void> ExpressionReader::append(ExpressionId chain, const SourceToken& operation, ExpressionId right) {
    Expression& expression = m_file.expressions[chain];
    expression.depth = std::max(expression.depth, m_file.expressions[right].depth + 1);
    if (expression.depth > kMaxDepth)
        return tooDeep();
    expression.operands.push_back(right);
    expression.moreOperators.push_back(operation.text);
    return {};
}

Error ExpressionReader::tooDeep() const {
    return m_cursor.error(ErrorCode::Unsupported, m_cursor.peek(),
                          "an expression nested deeper than " + std::to_string(kMaxDepth));
}

Result<ExpressionId> ExpressionReader::unary(int depth) {
    if (depth >= kMaxDepth)
        return tooDeep();
    static constexpr std::array<std::string_view, 10> kUnary = {"~",  "!",  "&",  "|", "^",
                                                                "~&", "~|", "~^", "-", "+"};
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

Result<ExpressionId> ExpressionReader::primary(int depth) {
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
        const Result<int> high = plainNumber(depth + 1);
        if (!high)
            return high.error();
        name.kind = Expression::Kind::Bit;
        name.high = name.low = *high;
        if (m_cursor.take(":")) {
            const Result<int> low = plainNumber(depth + 1);
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

Result<ExpressionId> ExpressionReader::braces(const SourceToken& token, int depth) {
    Expression result;
    result.kind = Expression::Kind::Concatenation;
    result.token = token;
    Result<ExpressionId> first = expression(depth + 1);
    if (!first)
        return first;
    if (m_cursor.peek().is("{")) {
        const Expression& number = m_file.expressions[*first];
        const std::int64_t count =
            number.kind == Expression::Kind::Number
                ? static_cast<std::int64_t>(std::min<std::uint64_t>(number.value, kMaxVector + 1))
                : constantOf(*first).value_or(0);
        if (count < 1 || count > kMaxVector)
            return m_cursor.error(ErrorCode::Format, token,
                                  "a repetition needs a number between 1 and " + std::to_string(kMaxVector));
        result.kind = Expression::Kind::Repetition;
        result.value = static_cast<std::uint64_t>(count);
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

Result<ExpressionId> ExpressionReader::number(const SourceToken& token) {
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
            if (problem != std::errc() || end != digits.data() + quote || result.width < 1 ||
                result.width > 64)
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
    const auto [end, problem] =
        std::from_chars(digits.data(), digits.data() + digits.size(), result.value, base);
    if (problem != std::errc() || end != digits.data() + digits.size() || digits.empty())
        return bad("is no number of at most 64 bits with definite digits");
    if (quote == std::string::npos && result.value > 0x7FFFFFFFU)
        return bad("does not fit 32 bits");
    return add(std::move(result));
}

}  // namespace axscope::multipliers::verilog
