// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipliers/import/verilog_circuit.h"

#include <algorithm>
#include <set>
#include <utility>

#include "multipliers/import/source_directives.h"
#include "multipliers/import/verilog_cells.h"
#include "multipliers/import/verilog_values.h"

namespace axscope::multipliers {
namespace {

using verilog::Connection;
using verilog::Instance;
using verilog::kNoExpression;
using verilog::Module;
using verilog::Scope;
using verilog::Signal;

constexpr int kMaxNesting = 16;

class Elaborator : private verilog::ValueBuilder {
public:
    Elaborator(const verilog::File& file, std::string where) : ValueBuilder(file, std::move(where)) {}

    Result<Circuit> run(const Module& top) {
        m_circuit.name = std::string(top.name.text);
        m_circuit.what = "Verilog module " + m_circuit.name;
        std::vector<const Signal*> inputs, outputs;
        for (const std::string_view port : top.ports) {
            const auto signal = top.signals.find(port);
            if (signal == top.signals.end() || signal->second.direction == Signal::Direction::None)
                return error(
                    ErrorCode::Format, top.name,
                    "port " + std::string(port.substr(0, 40)) + " is declared neither input nor output");
            (signal->second.direction == Signal::Direction::Input ? inputs : outputs)
                .push_back(&signal->second);
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
                         "net " + nameOf(fault.net) +
                             (fault.kind == GateNetlist::Fault::Kind::Loop ? " lies on a combinational loop"
                                                                           : " has no driver"));
        }
        return std::move(m_circuit);
    }

private:
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
        const auto module =
            std::find_if(m_file.modules.begin(), m_file.modules.end(),
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
        return driveAll(instance.type, *targets,
                        {primitiveOutput(m_circuit.netlist, instance.type.text, inputs)});
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
                return error(
                    ErrorCode::Format, connection.token,
                    "cell " + shownToken(instance.type) + " has no pin " + shownToken(connection.token));
            }
        }
        for (const char pin : cell.inputs)
            if (seen.count(std::string_view(&pin, 1)) == 0)
                return error(ErrorCode::Format, instance.type,
                             "pin '" + std::string(1, pin) + "' of " + shownToken(instance.type) +
                                 " is not connected");
        const CellOutputs outputs = cellOutputs(m_circuit.netlist, cell, inputs);
        for (const auto& [connection, net] :
             {std::pair(first, outputs.first), std::pair(second, outputs.second)}) {
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
            return error(
                ErrorCode::Unsupported, instance.type,
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
                return error(
                    ErrorCode::Format, connection.token,
                    shownToken(instance.type) + " has " + std::to_string(module.ports.size()) + " ports");
            const std::string_view port = connection.port.empty() ? module.ports[i] : connection.port;
            const auto signal = module.signals.find(port);
            if (signal == module.signals.end() || signal->second.direction == Signal::Direction::None)
                return error(
                    ErrorCode::Format, connection.token,
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
};

}  // namespace

Result<Circuit> parseVerilogCircuit(std::string_view source, const std::string& stem,
                                    const std::string& where) {
    const Result<SourceText> text = sourceTokens(source, SourceLanguage::Verilog, where);
    if (!text)
        return text.error();
    if (Result<void> plain = checkCircuitDirectives(*text, SourceLanguage::Verilog, where); !plain)
        return plain.error();
    const Result<verilog::File> file = verilog::parse(text->tokens, where);
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
        return sourceError(ErrorCode::Format, file->modules.front().name, "every module is used by another",
                           where);
    // Cells that the file defines and does not use look like tops too.
    if (tops.size() > 1)
        std::erase_if(tops, [](const Module* module) { return findCell(module->name.text) != nullptr; });
    if (tops.size() > 1) {
        const auto named = std::find_if(tops.begin(), tops.end(),
                                        [&](const Module* module) { return module->name.text == stem; });
        if (named != tops.end())
            tops = {*named};
    }
    if (tops.size() != 1)
        return sourceError(ErrorCode::Unsupported, tops.empty() ? file->modules.front().name : tops[1]->name,
                           tops.empty() ? "no module but cells"
                                        : "several modules that no other uses: " + shownToken(tops[0]->name) +
                                              " and " + shownToken(tops[1]->name) +
                                              "; name the file after the one that is meant",
                           where);
    return Elaborator(*file, where).run(*tops.front());
}

}  // namespace axscope::multipliers
