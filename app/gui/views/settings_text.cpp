// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/settings_text.h"

#include <algorithm>
#include <array>

#include "app/gui/plots/number_format.h"
#include "app/gui/text.h"

namespace axscope::app {

using models::EmulationConfig;
using models::Exactness;
using models::LayerRule;
using models::OperandOrder;
using models::SiteKind;

namespace {

OperandOrder orderOf(const EmulationConfig& emulation, SiteKind kind) {
    return emulation.order[static_cast<std::size_t>(kind)];
}

Exactness computedAs(const LayerRule& rule, const EmulationConfig& emulation) {
    const bool isLayer = rule.layers != "attention" && rule.layers != "router";
    return rule.others.value_or(isLayer ? emulation.others : Exactness::Float);
}

}  // namespace

QString SettingsText::computed(Exactness exactness, const QString& what) {
    return exactness == Exactness::Int8 ? tr("%1 (exact int8)").arg(what) : tr("%1 (float32)").arg(what);
}

QString SettingsText::approximated(const EmulationConfig& emulation) {
    const bool onlyExcludes = std::ranges::none_of(emulation.rules, &LayerRule::include);
    QStringList left;
    if (!emulation.first)
        left += computed(emulation.others, tr("the first layer"));
    if (!emulation.head)
        left += computed(emulation.others, tr("the layer of the class scores"));
    QStringList then;
    for (const LayerRule& rule : emulation.rules) {
        const QString layers = fromUtf8(rule.layers);
        if (onlyExcludes)
            left += computed(computedAs(rule, emulation), layers);
        else if (rule.include)
            then += tr("then %1 is approximated").arg(layers);
        else
            then += tr("then %1 is not").arg(computed(computedAs(rule, emulation), layers));
    }
    QString text = left.isEmpty() ? tr("every convolution and linear layer is approximated")
                                  : tr("every convolution and linear layer is approximated except %1")
                                        .arg(left.join(tr(", ", "between the items of a list")));
    for (const QString& part : then)
        text += QStringLiteral("; ") + part;
    return text;
}

QStringList SettingsText::orders(const EmulationConfig& emulation) {
    const std::array<QString, models::kSiteKinds> names{tr("convolutions"), tr("pointwise convolutions"),
                                                        tr("depthwise convolutions"), tr("linear layers")};
    const OperandOrder common = orderOf(emulation, SiteKind::Conv);
    const auto firstAttention = static_cast<std::ptrdiff_t>(SiteKind::Attention);
    const bool alike = std::all_of(emulation.order.begin(), emulation.order.begin() + firstAttention,
                                   [&](OperandOrder order) { return order == common; });
    QStringList words;
    if (alike)
        words += common == OperandOrder::ActivationFirst ? tr("operand order activation × weight")
                                                         : tr("operand order weight × activation");
    for (std::size_t kind = 0; !alike && kind < static_cast<std::size_t>(firstAttention); ++kind)
        words += (emulation.order[kind] == OperandOrder::ActivationFirst
                      ? tr("operand order activation × weight in %1")
                      : tr("operand order weight × activation in %1"))
                     .arg(names[kind]);
    if (orderOf(emulation, SiteKind::Attention) == OperandOrder::WeightFirst)
        words += tr("operand order right × left in attention products");
    if (orderOf(emulation, SiteKind::Router) != orderOf(emulation, SiteKind::Linear) || emulation.router)
        words += orderOf(emulation, SiteKind::Router) == OperandOrder::ActivationFirst
                     ? tr("operand order activation × weight in routers")
                     : tr("operand order weight × activation in routers");
    return words;
}

QStringList SettingsText::of(const EmulationConfig& emulation) {
    const auto isNamed = [&](const char* word) {
        return std::ranges::any_of(emulation.rules,
                                   [&](const LayerRule& rule) { return rule.layers == word; });
    };
    QStringList words{approximated(emulation)};
    if (!isNamed("router"))
        words += emulation.router
                     ? tr("routers are approximated too (cluster routers compute distances: float32)")
                     : tr("routers in float32");
    if (!isNamed("attention"))
        words += emulation.attention ? tr("attention products Q Kᵀ and A V are approximated too")
                                     : tr("attention products in float32");
    words += orders(emulation);
    words += emulation.padding == models::PaddingMode::Table
                 ? tr("padding through the table")
                 : tr("padding skipped: it contributes exactly 0");
    words += emulation.weights == models::WeightScales::PerChannel
                 ? tr("one scale of the weights per output channel")
                 : tr("one scale of the weights per layer");
    words += emulation.batchNorm == models::BatchNormMode::Folded
                 ? tr("batch norm folded into the weights")
                 : tr("batch norm separate, in float32 after the convolution");
    for (const models::AssignRule& rule : emulation.assign)
        words +=
            tr("multiplier of %1 in every run: %2").arg(fromUtf8(rule.layers), fromUtf8(rule.multiplier));
    words +=
        tr("int8 operands (scale = range / 127, rounded half to even, −127 to 127), sums in int32; "
           "activation functions, "
           "normalisation, residual sums and pooling in float32");
    return words;
}

QString SettingsText::calibration(models::CalibrationMethod method, double percentile, double range) {
    switch (method) {
        case models::CalibrationMethod::AbsMax:
            return tr("largest value");
        case models::CalibrationMethod::Percentile:
            return tr("percentile %1").arg(figureText(percentile, 7));
        case models::CalibrationMethod::Mse:
            return tr("least squared error");
        case models::CalibrationMethod::Fixed:
            return tr("fixed at %1").arg(figureText(range, 7));
    }
    return {};
}

QString SettingsText::of(const analysis::RangesUsed& ranges) {
    if (!ranges.file.empty())
        return tr("ranges from the file %1").arg(fromUtf8(ranges.file));
    const QString separator = tr(", ", "between the items of a list");
    QString how = calibration(ranges.method, ranges.percentile, ranges.range);
    QStringList others;
    for (const models::RangeRule& rule : ranges.layers)
        others += tr("%1: %2", "layers, and how they are calibrated")
                      .arg(fromUtf8(rule.layers), calibration(rule.method, rule.percentile, rule.range));
    if (!others.isEmpty())
        how = tr("%1 (except %2)").arg(how, others.join(separator));
    QString text = tr("ranges: %1 over the first %2 images of %3")
                       .arg(how, countText(ranges.images), fromUtf8(ranges.data));
    if (ranges.seed)
        text = tr("%1, in random order by seed %2").arg(text).arg(*ranges.seed);
    if (ranges.evaluatedToo)
        text = tr("%1, which are evaluated too").arg(text);
    QStringList own;
    for (const std::string& checkpoint : ranges.ownOf)
        own += fromUtf8(checkpoint);
    return own.isEmpty() ? text : tr("%1; their own for %2").arg(text, own.join(separator));
}

QString SettingsText::of(const models::Assignment& assignment) {
    const QString others = fromUtf8(assignment.otherLayers);
    if (assignment.assign.empty())
        return tr("all approximated layers by %1").arg(others);
    QStringList parts;
    for (const models::AssignRule& rule : assignment.assign)
        parts += tr("%1 by %2", "layers, and their multiplier")
                     .arg(fromUtf8(rule.layers), fromUtf8(rule.multiplier));
    return tr("%1, all other approximated layers by %2")
        .arg(parts.join(tr(", ", "between the items of a list")), others);
}

QStringList SettingsText::of(const analysis::StudyResult& study) {
    QStringList words;
    if (const auto& form = study.provenance.form) {
        words = of(form->emulation);
        words += of(form->ranges);
        QString cost =
            tr("cost: power of each layer's multiplier over that of the exact one, weighted by the MACs that "
               "run");
        if (form->emulation != EmulationConfig{})
            cost = tr("%1; layers computed exactly (int8 or float32) count as exact multiplications, "
                      "attention products and "
                      "routers where they are not float32")
                       .arg(cost);
        words += cost;
    } else {
        for (const std::string& setting : study.provenance.settings)
            words += fromUtf8(setting);
    }
    for (const analysis::MultiplierInfo& multiplier : study.multipliers)
        if (!multiplier.assignment.empty())
            words += QStringLiteral("%1: %2").arg(
                fromUtf8(multiplier.name),
                multiplier.rules ? of(*multiplier.rules) : fromUtf8(multiplier.assignment));
    return words;
}

}  // namespace axscope::app
