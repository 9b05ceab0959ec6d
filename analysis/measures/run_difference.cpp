// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/measures/run_difference.h"

#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <utility>

namespace axscope::analysis {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

struct LayerError {
    std::uint64_t depth = 0;
    int expert = -1;
    double sqnrDb = 0;
    double relativeRmse = 0;
};

/// "layer3.0.conv1" for "layer3.0.experts.2.conv1".
std::string withoutExpert(const LayerResult& layer) {
    const std::string part = ".experts." + std::to_string(layer.expert);
    const std::size_t at = layer.expert < 0 ? std::string::npos : layer.name.find(part + ".");
    return at == std::string::npos ? layer.name : std::string(layer.name).erase(at, part.size());
}

const ErrorFigures& figuresOf(const LayerResult& layer, ErrorKind kind) {
    return kind == ErrorKind::Isolated ? layer.isolated : layer.cumulative;
}

/// Every layer by its name, and the mean over each layer's experts by the name that it has without them.
std::map<std::string, LayerError> errorsOf(const RunResult& run, ErrorKind kind) {
    std::map<std::string, LayerError> errors;
    std::map<std::string, std::size_t> reached;
    for (const LayerResult& layer : run.layers) {
        const ErrorFigures& figures = figuresOf(layer, kind);
        errors[layer.name] = {layer.depth, layer.expert, figures.sqnrDb, figures.relativeRmse};
        const std::string common = withoutExpert(layer);
        if (common == layer.name)
            continue;
        LayerError& mean = errors[common];
        mean.depth = layer.depth;
        if (figures.count > 0) {
            mean.sqnrDb += figures.sqnrDb;
            mean.relativeRmse += figures.relativeRmse;
            ++reached[common];
        } else {
            reached.try_emplace(common, 0);
        }
    }
    for (const auto& [name, experts] : reached) {
        errors[name].sqnrDb = experts > 0 ? errors[name].sqnrDb / static_cast<double>(experts) : kNone;
        errors[name].relativeRmse = experts > 0 ? errors[name].relativeRmse / static_cast<double>(experts) : kNone;
    }
    return errors;
}

double differenceOf(double a, double b) {
    return std::isfinite(a) && std::isfinite(b) ? b - a : kNone;
}

}  // namespace

std::vector<LayerDifference> layerDifferences(const RunResult& a, const RunResult& b, ErrorKind kind) {
    const std::map<std::string, LayerError> ofA = errorsOf(a, kind);
    const std::map<std::string, LayerError> ofB = errorsOf(b, kind);
    std::set<std::string> namesOfB;
    for (const LayerResult& layer : b.layers)
        namesOfB.insert(layer.name);
    std::vector<LayerDifference> differences;
    std::set<std::string> done;
    for (const LayerResult& layer : a.layers) {
        // Expert by expert where both have experts; a plain layer finds the mean of the other's.
        const std::string name = namesOfB.contains(layer.name) ? layer.name : withoutExpert(layer);
        const auto other = ofB.find(name);
        if (other == ofB.end() || !done.insert(name).second)
            continue;
        const LayerError& own = ofA.at(name);
        differences.push_back({name, own.depth, own.expert, differenceOf(own.sqnrDb, other->second.sqnrDb),
                               differenceOf(own.relativeRmse, other->second.relativeRmse)});
    }
    return differences;
}

std::vector<ExpertMeanDifference> expertMeans(const std::vector<LayerDifference>& differences) {
    struct Mean {
        double sum = 0;
        int experts = 0;

        void add(double value) {
            if (!std::isfinite(value))
                return;
            sum += value;
            ++experts;
        }
        [[nodiscard]] double value() const { return experts > 0 ? sum / experts : kNone; }
    };
    std::map<std::uint64_t, std::pair<Mean, Mean>> depths;
    for (const LayerDifference& difference : differences) {
        if (difference.expert < 0)
            continue;
        auto& [sqnrDb, relativeRmse] = depths[difference.depth];
        sqnrDb.add(difference.sqnrDb);
        relativeRmse.add(difference.relativeRmse);
    }
    std::vector<ExpertMeanDifference> means;
    for (const auto& [depth, mean] : depths)
        means.push_back({depth, mean.first.value(), mean.second.value()});
    return means;
}

std::vector<RoutingDifference> routingDifferences(const RunResult& a, const RunResult& b) {
    std::vector<RoutingDifference> differences;
    for (const RoutingResult& own : a.routing) {
        for (const RoutingResult& other : b.routing) {
            if (other.layer != own.layer || other.experts != own.experts || other.load.size() != own.load.size())
                continue;
            RoutingDifference difference{own.layer, own.shiftRate, other.shiftRate, {}};
            for (std::size_t expert = 0; expert < own.load.size(); ++expert)
                difference.load.push_back(other.load[expert] - own.load[expert]);
            differences.push_back(std::move(difference));
        }
    }
    return differences;
}

}  // namespace axscope::analysis
