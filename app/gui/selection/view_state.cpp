// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/selection/view_state.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

#include "app/gui/selection/selection_mapping.h"
#include "app/gui/text.h"

namespace axscope::app {

namespace {

/// More than any window has, and few enough for a hostile file.
constexpr int kMostOptions = 200;

const QString kInt8 = QStringLiteral("int8");

template <class Infos>
const std::string* nameAt(const Infos& infos, int index) {
    return index >= 0 && static_cast<std::size_t>(index) < infos.size() ? &infos[static_cast<std::size_t>(index)].name
                                                                         : nullptr;
}

/// By position where the name there is right: names need not be unique. Otherwise by name.
template <class Infos>
std::optional<int> positionOf(const Infos& infos, const QString& name, int index) {
    const std::string wanted = toUtf8(name);
    if (const std::string* there = nameAt(infos, index); there && *there == wanted)
        return index;
    const auto found = std::ranges::find_if(infos, [&](const auto& info) { return info.name == wanted; });
    return found == infos.end() ? std::nullopt : std::optional(static_cast<int>(found - infos.begin()));
}

QJsonValue jsonOf(const RunChoice& run, const analysis::StudyResult& study) {
    const std::string* checkpoint = nameAt(study.checkpoints, run.checkpoint);
    const std::string* multiplier = nameAt(study.multipliers, run.run);
    if (!checkpoint || (run.run != kInt8Choice && !multiplier))
        return QJsonValue::Null;
    return QJsonObject{{"checkpoint", fromUtf8(*checkpoint)},
                       {"checkpoint_index", run.checkpoint},
                       {"run", multiplier ? fromUtf8(*multiplier) : kInt8},
                       {"run_index", run.run}};
}

std::optional<RunChoice> runOf(const QJsonValue& value, const analysis::StudyResult& study) {
    const QJsonObject json = value.toObject();
    const auto checkpoint =
        positionOf(study.checkpoints, json.value(QLatin1String("checkpoint")).toString(),
                   json.value(QLatin1String("checkpoint_index")).toInt(-1));
    if (!checkpoint)
        return std::nullopt;
    const QString name = json.value(QLatin1String("run")).toString();
    const int index = json.value(QLatin1String("run_index")).toInt(kInt8Choice);
    if (name == kInt8 && index == kInt8Choice)
        return RunChoice{*checkpoint, kInt8Choice};
    const auto multiplier = positionOf(study.multipliers, name, index);
    return multiplier ? std::optional(RunChoice{*checkpoint, *multiplier}) : std::nullopt;
}

QJsonValue jsonOf(const std::optional<int>& number) {
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

/// Absent for what is no whole number of at least 0.
std::optional<int> numberIn(const QJsonObject& json, const char* key) {
    const int number = json.value(QLatin1String(key)).toInt(-1);
    return number < 0 ? std::nullopt : std::optional(number);
}

}  // namespace

QByteArray toText(const ViewState& state, const analysis::StudyResult& study) {
    const Selection& selection = state.selection;
    QJsonObject options;
    for (auto it = state.options.begin(); it != state.options.end(); ++it)
        options.insert(it.key(), it.value());
    const QJsonObject json{{"version", 1},
                           {"candidate", jsonOf(selection.candidate, study)},
                           {"compared", selection.compared ? jsonOf(*selection.compared, study) : QJsonValue::Null},
                           {"layer", selection.layer},
                           {"moe_layer", selection.moeLayer},
                           {"from_expert", jsonOf(selection.fromExpert)},
                           {"to_expert", jsonOf(selection.toExpert)},
                           {"class", jsonOf(selection.label)},
                           {"image", jsonOf(selection.image)},
                           {"view", state.view},
                           {"options", options}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<ViewState> viewStateFromText(const QByteArray& text, const analysis::StudyResult& study) {
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject json = document.object();
    ViewState state;
    Selection& selection = state.selection;
    selection.candidate = runOf(json.value(QLatin1String("candidate")), study).value_or(firstSelection(study).candidate);
    selection.compared = runOf(json.value(QLatin1String("compared")), study);
    selection.layer = json.value(QLatin1String("layer")).toString();
    selection.moeLayer = json.value(QLatin1String("moe_layer")).toString();
    selection.fromExpert = numberIn(json, "from_expert");
    selection.toExpert = numberIn(json, "to_expert");
    selection.label = numberIn(json, "class");
    selection.image = numberIn(json, "image");
    const RunChoice candidate = selection.candidate;
    const std::optional<RunChoice> compared = selection.compared;
    // Layers, experts and images as if another study had been there before; runs are known better.
    selection = mapSelection(selection, study, study);
    selection.candidate = candidate;
    selection.compared = compared;
    if (selection.label && nameAt(study.checkpoints, candidate.checkpoint) &&
        *selection.label >=
            study.checkpoints[static_cast<std::size_t>(candidate.checkpoint)].description.numClasses)
        selection.label.reset();
    state.view = json.value(QLatin1String("view")).toString();
    const QJsonObject options = json.value(QLatin1String("options")).toObject();
    for (auto it = options.begin(); it != options.end() && state.options.size() < kMostOptions; ++it) {
        if (const int value = it->toInt(-1); value >= 0)
            state.options.insert(it.key(), value);
    }
    return state;
}

}  // namespace axscope::app
