// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/import/verilog_circuit.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "multipliers/import/verilog_cells.h"
#include "multipliers/import/verilog_syntax.h"
#include "multipliers/import/word_logic.h"

namespace axscope::multipliers {
namespace {

using verilog::Connection;
using verilog::Expression;
using verilog::ExpressionId;
using verilog::Instance;
using verilog::kNoExpression;
using verilog::Module;
using verilog::Signal;

constexpr int kMaxNesting = 16;
constexpr int kMaxWidth = 4096;

/// One use of a module: its signals' nets, lowest bit first.
struct Scope {
    const Module* module = nullptr;
    int nesting = 0;
    std::map<std::string_view, std::vector<Net>> nets;
    std::map<std::string_view, Signal> implicit;  ///< one-bit wires that nothing declares
};

class Elaborator {
public:
    Elaborator(const verilog::File& file, std::string where)
        : m_file(file), m_where(std::move(where)), m_widths(file.expressions.size(), 0) {}

    Result<Circuit> run(const Module& top) {
        m_circuit.name = std::string(top.name.text);
        m_circuit.what = "Verilog module " + m_circuit.name;
        std::vector<const Signal*> inputs, outputs;
        for (const std::string_view port : top.ports) {
            const auto signal = top.signals.find(port);
            if (signal == top.signals.end() || signal->second.direction == Signal::Direction::None)
                return error(ErrorCode::Format, top.name,
                             "port " + std::string(port.substr(0, 40)) + " is declared neither input nor output");
            (signal->second.direction == Signal::Direction::Input ? inputs : outputs).push_back(&signal->second);
        }
        if (inputs.size() != 2 || outputs.size() != 1)
            return error(ErrorCode::Unsupported, top.name,
                         "a multiplier has 2 inputs and 1 output, module " + shownToken(top.name) + " has " +
                             std::to_string(inputs.size()) + " and " + std::to_string(outputs.size()));
        Scope scope;
        scope.module = &top;
        if (Result<void> declared = declareSignals(scope); !declared)
            return declared.error();
        for (int i = 0; i < 2; ++i) {
            const Signal& signal = *inputs[static_cast<std::size_t>(i)];
            if (signal.width() > GateNetlist::kMaxInputBits)
                return error(ErrorCode::Unsupported, signal.token,
                             "an operand of " + std::to_string(signal.width()) + " bits");
            m_circuit.operands[static_cast<std::size_t>(i)] = {std::string(signal.token.text), signal.width(),
                                                               signal.isSigned, true};
            const std::vector<Net>& nets = scope.nets[signal.token.text];
            for (std::size_t bit = 0; bit < nets.size(); ++bit)
                if (!m_circuit.netlist.drive(nets[bit], m_circuit.netlist.input(i, static_cast<int>(bit))))
                    return twoDrivers(signal.token, nets[bit]);
        }
        if (outputs[0]->width() > 64)
            return error(ErrorCode::Unsupported, outputs[0]->token,
                         "a result of " + std::to_string(outputs[0]->width()) + " bits");
        if (Result<void> built = build(scope); !built)
            return built.error();
        m_circuit.result = scope.nets[outputs[0]->token.text];
        m_circuit.resultSigned = outputs[0]->isSigned;
        const GateNetlist::Fault fault = m_circuit.netlist.order(m_circuit.result);
        if (fault.kind != GateNetlist::Fault::Kind::None) {
            const auto named = m_names.find(fault.net);
            const SourceToken at = named == m_names.end() ? top.name : named->second.token;
            return error(ErrorCode::Format, at,
                         "net " + nameOf(fault.net) + (fault.kind == GateNetlist::Fault::Kind::Loop
                                                           ? " lies on a combinational loop"
                                                           : " has no driver"));
        }
        return std::move(m_circuit);
    }

private:
    struct NetName {
        SourceToken token;
        int index = 0;
        bool isVector = false;
    };

    Error error(ErrorCode code, const SourceToken& at, const std::string& message) const {
        return sourceError(code, at, message, m_where);
    }
    std::string nameOf(Net net) const {
        const auto named = m_names.find(net);
        if (named == m_names.end())
            return std::to_string(net);
        const std::string text = shownToken(named->second.token);
        return named->second.isVector
                   ? text.substr(0, text.size() - 1) + "[" + std::to_string(named->second.index) + "]'"
                   : text;
    }
    Error twoDrivers(const SourceToken& at, Net net) const {
        return error(ErrorCode::Format, at, "net " + nameOf(net) + " has two drivers");
    }
    Result<void> checkSize(const SourceToken& at) const {
        if (m_circuit.netlist.full())
            return error(ErrorCode::Unsupported, at,
                         "more than " + std::to_string(GateNetlist::kMaxGates) + " gates and nets");
        return {};
    }

    Result<void> declareSignal(Scope& scope, const Signal& signal) {
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

    Result<void> declareSignals(Scope& scope) {
        for (const auto& [name, signal] : scope.module->signals)
            if (Result<void> declared = declareSignal(scope, signal); !declared)
                return declared;
        return {};
    }

    /// The signal of a name; a name that nothing declares is a wire of one bit, as Verilog has it.
    Result<const Signal*> signalOf(Scope& scope, const SourceToken& name) {
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

    Result<std::vector<Net>> netsOf(Scope& scope, const Expression& expression) {
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
                         "bits " + std::to_string(expression.high) + ":" + std::to_string(expression.low) + " of " +
                             shownToken(expression.token) + ", which has [" + std::to_string((*signal)->msb) + ":" +
                             std::to_string((*signal)->lsb) + "]");
        return std::vector<Net>(all.begin() + low, all.begin() + high + 1);
    }

    /// Nets that an assignment or an output drives, lowest bit first.
    Result<std::vector<Net>> targetNets(Scope& scope, ExpressionId id) {
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

    /// The width that an expression has of itself; cached. Bounded by kMaxWidth.
    Result<int> widthOf(Scope& scope, ExpressionId id) {
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
                width = isFlag(expression) ? 1 : isShift(expression) ? widths[0] : std::max(widths[0], widths[1]);
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

    static bool isWordwise(const Expression& unary) {
        return unary.token.is("~") || unary.token.is("-") || unary.token.is("+");
    }
    static bool isShift(const Expression& binary) {
        return binary.token.text.starts_with("<<") || binary.token.text.starts_with(">>");
    }
    static bool isComparison(const Expression& binary) {
        return binary.token.is("==") || binary.token.is("!=") || binary.token.is("===") || binary.token.is("!==") ||
               binary.token.is("<") || binary.token.is(">") || binary.token.is("<=") || binary.token.is(">=");
    }
    static bool isFlag(const Expression& binary) {
        return isComparison(binary) || binary.token.is("&&") || binary.token.is("||");
    }

    bool isSigned(Scope& scope, ExpressionId id) {
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
                return isSigned(scope, expression.operands[0]) &&
                       (isShift(expression) || isSigned(scope, expression.operands[1]));
            case Expression::Kind::Choice:
                return isSigned(scope, expression.operands[1]) && isSigned(scope, expression.operands[2]);
            case Expression::Kind::SignCast:
                return expression.value == 1;
            default:
                return false;
        }
    }

    /// The value in a context of `width` bits and that sign-ness.
    Result<Word> value(Scope& scope, ExpressionId id, int width, bool asSigned) {
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
                    return expression.token.is("-") ? difference(netlist, constantWord(0, width, asSigned), *word) : word;
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

    Net reduced(std::string_view operation, const Word& word) {
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

    Result<Word> binary(Scope& scope, const Expression& expression, int width, bool asSigned) {
        GateNetlist& netlist = m_circuit.netlist;
        const std::string_view operation = expression.token.text;
        const auto flag = [&](Net net) {
            Word word = flagWord(net, 1, false);
            return resized(word, width);
        };
        if (operation == "&&" || operation == "||") {
            const Result<Word> left = alone(scope, expression.operands[0]);
            if (!left)
                return left;
            const Result<Word> right = alone(scope, expression.operands[1]);
            if (!right)
                return right;
            const Net a = anyBit(netlist, *left);
            const Net b = anyBit(netlist, *right);
            return flag(operation == "&&" ? netlist.both(a, b) : netlist.either(a, b));
        }
        if (isShift(expression)) {
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
        int inner = width;
        bool innerSigned = asSigned;
        if (isComparison(expression)) {
            const Result<int> left = widthOf(scope, expression.operands[0]);
            if (!left)
                return left.error();
            const Result<int> right = widthOf(scope, expression.operands[1]);
            if (!right)
                return right.error();
            inner = std::max(*left, *right);
            innerSigned = isSigned(scope, expression.operands[0]) && isSigned(scope, expression.operands[1]);
        }
        const Result<Word> left = value(scope, expression.operands[0], inner, innerSigned);
        if (!left)
            return left;
        const Result<Word> right = value(scope, expression.operands[1], inner, innerSigned);
        if (!right)
            return right;
        if (operation == "==" || operation == "===")
            return flag(equal(netlist, *left, *right));
        if (operation == "!=" || operation == "!==")
            return flag(netlist.inverted(equal(netlist, *left, *right)));
        if (operation == "<" || operation == ">=") {
            const Net lower = less(netlist, *left, *right);
            return flag(operation == "<" ? lower : netlist.inverted(lower));
        }
        if (operation == ">" || operation == "<=") {
            const Net greater = less(netlist, *right, *left);
            return flag(operation == ">" ? greater : netlist.inverted(greater));
        }
        if (operation == "+")
            return sum(netlist, *left, *right);
        if (operation == "-")
            return difference(netlist, *left, *right);
        if (operation == "*")
            return product(netlist, *left, *right);
        const bool negated = operation.size() == 2;  // ~^ ^~ ~& ~|
        const char letter = !negated ? operation[0] : operation[0] == '~' ? operation[1] : operation[0];
        Word word = bitwise(netlist, letter, *left, *right);
        return negated ? inverted(netlist, word) : word;
    }

    /// The value by its own width and sign: of operands that no context reaches.
    Result<Word> alone(Scope& scope, ExpressionId id) {
        const Result<int> width = widthOf(scope, id);
        if (!width)
            return width.error();
        return value(scope, id, *width, isSigned(scope, id));
    }

    /// The value as assigned to `bits` bits.
    Result<Word> assigned(Scope& scope, ExpressionId id, int bits) {
        const Result<int> width = widthOf(scope, id);
        if (!width)
            return width.error();
        Result<Word> word = value(scope, id, std::max(*width, bits), isSigned(scope, id));
        return word ? Result<Word>(resized(*word, bits)) : word;
    }

    Result<void> driveAll(const SourceToken& at, const std::vector<Net>& targets, const std::vector<Net>& drivers) {
        for (std::size_t i = 0; i < targets.size(); ++i)
            if (!m_circuit.netlist.drive(targets[i], drivers[i]))
                return twoDrivers(at, targets[i]);
        return checkSize(at);
    }

    Result<void> build(Scope& scope) {
        for (const verilog::Assignment& assignment : scope.module->assignments) {
            const Result<std::vector<Net>> targets = targetNets(scope, assignment.target);
            if (!targets)
                return targets.error();
            const Result<Word> word = assigned(scope, assignment.value, static_cast<int>(targets->size()));
            if (!word)
                return word.error();
            if (Result<void> driven = driveAll(assignment.token, *targets, word->bits); !driven)
                return driven;
        }
        for (const Instance& instance : scope.module->instances)
            if (Result<void> placed = place(scope, instance); !placed)
                return placed;
        return {};
    }

    Result<void> place(Scope& scope, const Instance& instance) {
        const std::string_view type = instance.type.text;
        const auto module = std::find_if(m_file.modules.begin(), m_file.modules.end(),
                                         [&](const Module& candidate) { return candidate.name.text == type; });
        if (module != m_file.modules.end())
            return placeModule(scope, instance, *module);
        if (isPrimitiveGate(type))
            return placePrimitive(scope, instance);
        if (const CellType* const cell = findCell(type))
            return placeCell(scope, instance, *cell);
        return error(ErrorCode::Unsupported, instance.type,
                     shownToken(instance.type) + " is neither a module of this file nor a known cell");
    }

    Result<void> placePrimitive(Scope& scope, const Instance& instance) {
        std::vector<Net> inputs;
        if (instance.connections.size() < 2)
            return error(ErrorCode::Format, instance.type, "a gate without inputs");
        for (const Connection& connection : instance.connections)
            if (!connection.port.empty() || connection.value == kNoExpression)
                return error(ErrorCode::Unsupported, connection.token, "a gate's pins have no names");
        const Result<std::vector<Net>> targets = targetNets(scope, instance.connections[0].value);
        if (!targets)
            return targets.error();
        for (std::size_t i = 1; i < instance.connections.size(); ++i) {
            const Result<Word> word = assigned(scope, instance.connections[i].value, 1);
            if (!word)
                return word.error();
            inputs.push_back(word->bits[0]);
        }
        if ((instance.type.is("not") || instance.type.is("buf")) && inputs.size() != 1)
            return error(ErrorCode::Unsupported, instance.type, "'not' and 'buf' with several outputs");
        if (targets->size() != 1)
            return error(ErrorCode::Format, instance.type, "a gate drives one bit");
        return driveAll(instance.type, *targets, {primitiveOutput(m_circuit.netlist, instance.type.text, inputs)});
    }

    Result<void> placeCell(Scope& scope, const Instance& instance, const CellType& cell) {
        std::vector<Net> inputs(cell.inputs.size(), GateNetlist::kZero);
        std::set<std::string_view> seen;
        const Connection* first = nullptr;
        const Connection* second = nullptr;
        for (const Connection& connection : instance.connections) {
            if (connection.port.empty())
                return error(ErrorCode::Unsupported, connection.token,
                             "the pins of " + shownToken(instance.type) + " need their names");
            if (!seen.insert(connection.port).second)
                return error(ErrorCode::Format, connection.token,
                             "pin " + shownToken(connection.token) + " is connected twice");
            const std::size_t input =
                connection.port.size() == 1 ? cell.inputs.find(connection.port[0]) : std::string_view::npos;
            if (input != std::string_view::npos) {
                if (connection.value == kNoExpression)
                    return error(ErrorCode::Format, connection.token,
                                 "pin " + shownToken(connection.token) + " is open");
                const Result<Word> word = assigned(scope, connection.value, 1);
                if (!word)
                    return word.error();
                inputs[input] = word->bits[0];
            } else if (connection.port == (cell.isAdder ? "YS" : "Y")) {
                first = &connection;
            } else if (cell.isAdder && connection.port == "YC") {
                second = &connection;
            } else {
                return error(ErrorCode::Format, connection.token,
                             "cell " + shownToken(instance.type) + " has no pin " + shownToken(connection.token));
            }
        }
        for (const char pin : cell.inputs)
            if (seen.count(std::string_view(&pin, 1)) == 0)
                return error(ErrorCode::Format, instance.type,
                             "pin '" + std::string(1, pin) + "' of " + shownToken(instance.type) + " is not connected");
        const CellOutputs outputs = cellOutputs(m_circuit.netlist, cell, inputs);
        for (const auto& [connection, net] : {std::pair(first, outputs.first), std::pair(second, outputs.second)}) {
            if (connection == nullptr || connection->value == kNoExpression)
                continue;
            const Result<std::vector<Net>> targets = targetNets(scope, connection->value);
            if (!targets)
                return targets.error();
            if (targets->size() != 1)
                return error(ErrorCode::Format, connection->token, "a cell drives one bit");
            if (Result<void> driven = driveAll(connection->token, *targets, {net}); !driven)
                return driven;
        }
        return checkSize(instance.type);
    }

    Result<void> placeModule(Scope& scope, const Instance& instance, const Module& module) {
        if (scope.nesting >= kMaxNesting)
            return error(ErrorCode::Unsupported, instance.type,
                         "modules nested deeper than " + std::to_string(kMaxNesting) + ", or within themselves");
        Scope inner;
        inner.module = &module;
        inner.nesting = scope.nesting + 1;
        if (Result<void> declared = declareSignals(inner); !declared)
            return declared;
        std::set<std::string_view> seen;
        for (std::size_t i = 0; i < instance.connections.size(); ++i) {
            const Connection& connection = instance.connections[i];
            if (connection.port.empty() && i >= module.ports.size())
                return error(ErrorCode::Format, connection.token,
                             shownToken(instance.type) + " has " + std::to_string(module.ports.size()) + " ports");
            const std::string_view port = connection.port.empty() ? module.ports[i] : connection.port;
            const auto signal = module.signals.find(port);
            if (signal == module.signals.end() || signal->second.direction == Signal::Direction::None)
                return error(ErrorCode::Format, connection.token,
                             "module " + shownToken(instance.type) + " has no port " + shownToken(connection.token));
            if (!seen.insert(port).second)
                return error(ErrorCode::Format, connection.token,
                             "port " + shownToken(connection.token) + " is connected twice");
            if (connection.value == kNoExpression)
                continue;
            const std::vector<Net>& nets = inner.nets[port];
            if (signal->second.direction == Signal::Direction::Input) {
                const Result<Word> word = assigned(scope, connection.value, static_cast<int>(nets.size()));
                if (!word)
                    return word.error();
                if (Result<void> driven = driveAll(connection.token, nets, word->bits); !driven)
                    return driven;
            } else {
                const Result<std::vector<Net>> targets = targetNets(scope, connection.value);
                if (!targets)
                    return targets.error();
                if (targets->size() != nets.size())
                    return error(ErrorCode::Format, connection.token,
                                 "a port of " + std::to_string(nets.size()) + " bits drives " +
                                     std::to_string(targets->size()));
                if (Result<void> driven = driveAll(connection.token, *targets, nets); !driven)
                    return driven;
            }
        }
        return build(inner);
    }

    const verilog::File& m_file;
    std::string m_where;
    std::vector<int> m_widths;
    std::map<Net, NetName> m_names;
    Circuit m_circuit;
};

}  // namespace

Result<Circuit> parseVerilogCircuit(std::string_view source, const std::string& stem, const std::string& where) {
    const Result<std::vector<SourceToken>> tokens = sourceTokens(source, SourceLanguage::Verilog, where);
    if (!tokens)
        return tokens.error();
    const Result<verilog::File> file = verilog::parse(*tokens, where);
    if (!file)
        return file.error();
    std::set<std::string_view> used;
    for (const Module& module : file->modules)
        for (const Instance& instance : module.instances)
            used.insert(instance.type.text);
    std::vector<const Module*> tops;
    for (const Module& module : file->modules)
        if (used.count(module.name.text) == 0)
            tops.push_back(&module);
    if (tops.empty())
        return sourceError(ErrorCode::Format, file->modules.front().name, "every module is used by another", where);
    // Cells that the file defines and does not use look like tops too.
    if (tops.size() > 1)
        std::erase_if(tops, [](const Module* module) { return findCell(module->name.text) != nullptr; });
    if (tops.size() > 1) {
        const auto named =
            std::find_if(tops.begin(), tops.end(), [&](const Module* module) { return module->name.text == stem; });
        if (named != tops.end())
            tops = {*named};
    }
    if (tops.size() != 1)
        return sourceError(ErrorCode::Unsupported, tops.empty() ? file->modules.front().name : tops[1]->name,
                           tops.empty() ? "no module but cells"
                                        : "several modules that no other uses: " + shownToken(tops[0]->name) + " and " +
                                              shownToken(tops[1]->name) + "; name the file after the one that is meant",
                           where);
    return Elaborator(*file, where).run(*tops.front());
}

}  // namespace axscope::multipliers
