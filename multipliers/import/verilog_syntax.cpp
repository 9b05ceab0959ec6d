// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/import/verilog_syntax.h"

#include <algorithm>
#include <utility>

#include "multipliers/import/verilog_expressions.h"

namespace axscope::multipliers::verilog {
namespace {

class Reader : private ExpressionReader {
public:
    Reader(const std::vector<SourceToken>& tokens, const std::string& where)
        : ExpressionReader(tokens, where) {}

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
                             old.direction != Signal::Direction::None && old.msb == range.msb &&
                             old.lsb == range.lsb;
        if (!repeats)
            return m_cursor.error(ErrorCode::Format, name, shownToken(name) + " is declared twice");
        old.isSigned = old.isSigned || kind.isSigned;
        return {};
    }

    Result<void> item() {
        const SourceToken word = m_cursor.peek();
        if (m_cursor.take(";"))
            return {};
        if (word.is("input") || word.is("output") || word.is("wire") || word.is("supply0") ||
            word.is("supply1"))
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
};

}  // namespace

Result<File> parse(const std::vector<SourceToken>& tokens, const std::string& where) {
    return Reader(tokens, where).run();
}

}  // namespace axscope::multipliers::verilog
