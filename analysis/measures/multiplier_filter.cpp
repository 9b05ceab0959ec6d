// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/measures/multiplier_filter.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "analysis/measures/multiplier_measures.h"

namespace axscope::analysis {

struct MultiplierFilter::Node {
    std::function<bool(const MultiplierInfo&)> passes;
};

namespace {

using NodePtr = std::shared_ptr<const MultiplierFilter::Node>;

std::string lowered(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}

struct FilterToken {
    enum class Kind { Word, Quoted, Relation, Open, Close, End };

    Kind kind = Kind::End;
    std::string text;          ///< lower case
    std::string spelled;       ///< as written
    std::size_t position = 0;  ///< 1-based byte in the text
};

/// A text of a multiplier that is compared by ~, = and !=.
struct MultiplierText {
    std::string_view name;
    std::string (*value)(const MultiplierInfo&);
};

constexpr std::array kTexts{
    MultiplierText{"name", [](const MultiplierInfo& m) { return m.name; }},
    MultiplierText{
        "operands",
        [](const MultiplierInfo& m) {
            return std::string(m.table == nullptr ? "" : m.table->isSigned() ? "signed" : "unsigned");
        }},
    MultiplierText{"structure",
                   [](const MultiplierInfo& m) { return m.structure ? m.structure->text() : std::string(); }},
    MultiplierText{"kernel", [](const MultiplierInfo& m) { return m.kernel; }},
};

const MultiplierText* findText(std::string_view name) {
    const auto found = std::ranges::find(kTexts, name, &MultiplierText::name);
    return found == kTexts.end() ? nullptr : &*found;
}

bool isRelationCharacter(char c) {
    return c == '<' || c == '>' || c == '=' || c == '!' || c == '~';
}

bool isSpace(char c) {
    return std::isspace(static_cast<unsigned char>(c)) != 0;
}

/// "0.6", "1e-3", "5%", "0,6"; nothing where it is no number.
std::optional<double> numberOf(std::string text) {
    if (text.size() > 1 && text.back() == '%')
        text.pop_back();
    std::ranges::replace(text, ',', '.');
    if (text.size() > 1 && text.front() == '+')
        text.erase(0, 1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

class FilterLexer {
public:
    explicit FilterLexer(std::string_view text) : m_text(text) {}

    FilterToken next() {
        while (m_at < m_text.size() && isSpace(m_text[m_at]))
            ++m_at;
        FilterToken token;
        token.position = m_at + 1;
        if (m_at == m_text.size())
            return token;
        const char c = m_text[m_at];
        const std::size_t start = m_at;
        if (c == '(' || c == ')') {
            ++m_at;
            token.kind = c == '(' ? FilterToken::Kind::Open : FilterToken::Kind::Close;
        } else if (c == '"' || c == '\'') {
            return quoted(c);
        } else if (isRelationCharacter(c)) {
            while (m_at < m_text.size() && isRelationCharacter(m_text[m_at]))
                ++m_at;
            token.kind = FilterToken::Kind::Relation;
        } else {
            readWord();
            token.kind = FilterToken::Kind::Word;
        }
        token.spelled = m_text.substr(start, m_at - start);
        token.text = lowered(token.spelled);
        return token;
    }

    [[nodiscard]] bool isUnfinishedQuote() const { return m_unfinished; }

private:
    FilterToken quoted(char mark) {
        FilterToken token;
        token.kind = FilterToken::Kind::Quoted;
        token.position = m_at + 1;
        const std::size_t end = m_text.find(mark, m_at + 1);
        m_unfinished = end == std::string_view::npos;
        token.spelled = m_text.substr(m_at + 1, (m_unfinished ? m_text.size() : end) - m_at - 1);
        token.text = lowered(token.spelled);
        m_at = m_unfinished ? m_text.size() : end + 1;
        return token;
    }

    /// Names of family members hold '=' behind their colon: "drum:k=4" is one word.
    void readWord() {
        bool member = false;
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (isSpace(c) || c == '(' || c == ')' || c == '"' ||
                (isRelationCharacter(c) && !(member && c == '=')))
                return;
            member = member || c == ':';
            ++m_at;
        }
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    bool m_unfinished = false;
};

/// One side of a comparison of numbers.
struct NumberSide {
    const MultiplierMeasure* measure = nullptr;
    double number = 0;

    [[nodiscard]] double of(const MultiplierInfo& multiplier) const {
        return measure == nullptr ? number : measure->value(multiplier);
    }
};

using Relation = bool (*)(double, double);

/// nullptr where there is no such relation between numbers.
Relation relationOf(std::string_view text) {
    if (text == "<")
        return [](double l, double r) { return l < r; };
    if (text == "<=" || text == "=<")
        return [](double l, double r) { return l <= r; };
    if (text == ">")
        return [](double l, double r) { return l > r; };
    if (text == ">=" || text == "=>")
        return [](double l, double r) { return l >= r; };
    if (text == "=" || text == "==")
        return [](double l, double r) { return l == r; };
    if (text == "!=")
        return [](double l, double r) { return !std::isnan(l) && !std::isnan(r) && l != r; };
    return nullptr;
}

NodePtr nodeOf(std::function<bool(const MultiplierInfo&)> passes) {
    return std::make_shared<MultiplierFilter::Node>(MultiplierFilter::Node{std::move(passes)});
}

NodePtr nameContains(std::string text) {
    return nodeOf([text = std::move(text)](const MultiplierInfo& m) {
        return lowered(m.name).find(text) != std::string::npos;
    });
}

class FilterParser {
public:
    explicit FilterParser(std::string_view text) : m_lexer(text) { advance(); }

    Result<NodePtr> parse() {
        Result<NodePtr> all = parseOr(0);
        if (all && m_token.kind == FilterToken::Kind::Close)
            return failure("there is no '(' for this ')'");
        if (m_lexer.isUnfinishedQuote())
            return Error{ErrorCode::InvalidArgument, "a quotation mark is missing at the end", {}};
        return all;
    }

private:
    void advance() { m_token = m_lexer.next(); }

    [[nodiscard]] bool isWord(std::string_view word) const {
        return m_token.kind == FilterToken::Kind::Word && m_token.text == word;
    }

    [[nodiscard]] Error failure(const std::string& message) const {
        return {ErrorCode::InvalidArgument,
                message + " (character " + std::to_string(m_token.position) + ")",
                {}};
    }

    /// "or" joins what "and", written or not, joins closer.
    Result<NodePtr> parseOr(int depth) {
        std::vector<NodePtr> any;
        for (;;) {
            Result<NodePtr> part = parseAnd(depth);
            if (!part)
                return part;
            any.push_back(std::move(*part));
            if (!isWord("or"))
                break;
            advance();
        }
        if (any.size() == 1)
            return any.front();
        return nodeOf([any = std::move(any)](const MultiplierInfo& m) {
            return std::ranges::any_of(any, [&](const NodePtr& node) { return node->passes(m); });
        });
    }

    Result<NodePtr> parseAnd(int depth) {
        std::vector<NodePtr> every;
        for (;;) {
            Result<NodePtr> part = parseNot(depth);
            if (!part)
                return part;
            every.push_back(std::move(*part));
            if (isWord("and"))
                advance();
            else if (m_token.kind == FilterToken::Kind::End || m_token.kind == FilterToken::Kind::Close ||
                     isWord("or"))
                break;
        }
        if (every.size() == 1)
            return every.front();
        return nodeOf([every = std::move(every)](const MultiplierInfo& m) {
            return std::ranges::all_of(every, [&](const NodePtr& node) { return node->passes(m); });
        });
    }

    Result<NodePtr> parseNot(int depth) {
        if (depth > MultiplierFilter::kMaxDepth)
            return failure("this is nested too deeply");
        if (!isWord("not"))
            return parseCondition(depth);
        advance();
        Result<NodePtr> inner = parseNot(depth + 1);
        if (!inner)
            return inner;
        return nodeOf([inner = std::move(*inner)](const MultiplierInfo& m) { return !inner->passes(m); });
    }

    Result<NodePtr> parseCondition(int depth) {
        switch (m_token.kind) {
            case FilterToken::Kind::Open: {
                advance();
                Result<NodePtr> inner = parseOr(depth + 1);
                if (!inner)
                    return inner;
                if (m_token.kind != FilterToken::Kind::Close)
                    return failure("a ')' is missing");
                advance();
                return inner;
            }
            case FilterToken::Kind::Quoted: {
                NodePtr contains = nameContains(m_token.text);
                advance();
                return contains;
            }
            case FilterToken::Kind::Word:
                if (isWord("and") || isWord("or"))
                    return failure("a condition is missing before '" + m_token.spelled + "'");
                return parseComparison();
            case FilterToken::Kind::Relation:
                return failure("a measure or number is missing before '" + m_token.spelled + "'");
            case FilterToken::Kind::Close:
                return failure("a condition is missing before ')'");
            case FilterToken::Kind::End:
                break;
        }
        return failure("a condition is missing at the end");
    }

    Result<NodePtr> parseComparison() {
        const FilterToken first = m_token;
        advance();
        if (m_token.kind != FilterToken::Kind::Relation)
            return nameContains(first.text);
        if (const MultiplierText* text = findText(first.text))
            return parseTextComparison(*text);
        Result<NumberSide> left = sideOf(first);
        if (!left)
            return left.error();
        std::vector<NodePtr> every;
        while (m_token.kind == FilterToken::Kind::Relation) {
            const Relation relation = relationOf(m_token.text);
            if (relation == nullptr)
                return failure("numbers are compared by <, <=, >, >=, = and !=, not by '" + m_token.spelled +
                               "'");
            advance();
            Result<NumberSide> right = sideOf(m_token);
            if (!right)
                return right.error();
            every.push_back(nodeOf([relation, l = *left, r = *right](const MultiplierInfo& m) {
                return relation(l.of(m), r.of(m));
            }));
            left = right;
            advance();
        }
        return nodeOf([every = std::move(every)](const MultiplierInfo& m) {
            return std::ranges::all_of(every, [&](const NodePtr& node) { return node->passes(m); });
        });
    }

    Result<NodePtr> parseTextComparison(const MultiplierText& text) {
        const std::string relation = m_token.text;
        if (relation != "~" && relation != "=" && relation != "==" && relation != "!=")
            return failure(std::string(text.name) + " is compared by ~ (contains), = and !=, not by '" +
                           m_token.spelled + "'");
        advance();
        if (m_token.kind != FilterToken::Kind::Word && m_token.kind != FilterToken::Kind::Quoted)
            return failure("a text is missing behind '" + relation + "'");
        std::string wanted = m_token.text;
        advance();
        return nodeOf([relation, wanted = std::move(wanted), value = text.value](const MultiplierInfo& m) {
            const std::string known = lowered(value(m));
            if (relation == "~")
                return known.find(wanted) != std::string::npos;
            return (known == wanted) == (relation != "!=");
        });
    }

    Result<NumberSide> sideOf(const FilterToken& token) const {
        const auto fail = [&](const std::string& message) {
            return Error{ErrorCode::InvalidArgument,
                         message + " (character " + std::to_string(token.position) + ")",
                         {}};
        };
        if (token.kind != FilterToken::Kind::Word)
            return fail("a measure or number is missing");
        if (const auto number = numberOf(token.text))
            return NumberSide{nullptr, *number};
        if (const MultiplierMeasure* measure = findMultiplierMeasure(token.text))
            return NumberSide{measure, 0};
        if (findText(token.text) != nullptr)
            return fail("'" + token.spelled + "' is a text and stands to the left of ~, = or !=");
        return fail("'" + token.spelled + "' is neither a number nor one of " +
                    multiplierMeasureNames(false) + ", name, operands, structure, kernel");
    }

    FilterLexer m_lexer;
    FilterToken m_token;
};

}  // namespace

Result<MultiplierFilter> MultiplierFilter::parse(std::string_view text) {
    if (text.size() > kMaxLength)
        return Error{ErrorCode::InvalidArgument,
                     "the filter has " + std::to_string(text.size()) + " characters, at most " +
                         std::to_string(kMaxLength) + " are read",
                     {}};
    if (std::ranges::all_of(text, isSpace))
        return MultiplierFilter();
    Result<NodePtr> root = FilterParser(text).parse();
    if (!root)
        return root.error();
    return MultiplierFilter(std::move(*root));
}

bool MultiplierFilter::matches(const MultiplierInfo& multiplier) const {
    return m_root == nullptr || m_root->passes(multiplier);
}

}  // namespace axscope::analysis
