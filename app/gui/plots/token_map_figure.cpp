// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/plots/token_map_figure.h"

#include <algorithm>
#include <limits>
#include <span>

#include "app/gui/plots/figure_items.h"
#include "app/gui/plots/number_format.h"
#include "app/gui/plots/token_panels.h"

namespace axscope::app {
namespace {

QString expertsText(std::span<const std::uint16_t> experts) {
    QStringList texts;
    for (const std::uint16_t expert : experts) {
        texts += QString::number(expert);
    }
    return texts.join(QStringLiteral(" + "));
}

}  // namespace

TokenMapFigure::TokenMapFigure(TokenMapSpec spec) : SpecFigure(std::move(spec)) {
    const auto choices = static_cast<std::size_t>(std::max(1, m_spec.choices));
    const std::size_t count =
        std::min(m_spec.referenceExperts.size(), m_spec.candidateExperts.size()) / choices;
    for (std::size_t token = 0; token < count; ++token) {
        const auto at = static_cast<std::ptrdiff_t>(token * choices);
        const auto end = static_cast<std::ptrdiff_t>(choices);
        std::vector before(m_spec.referenceExperts.begin() + at, m_spec.referenceExperts.begin() + at + end);
        std::vector after(m_spec.candidateExperts.begin() + at, m_spec.candidateExperts.begin() + at + end);
        std::ranges::sort(before);
        std::ranges::sort(after);
        m_changed.push_back(before != after);
    }
}

std::size_t TokenMapFigure::changedTokens() const {
    return static_cast<std::size_t>(std::ranges::count(m_changed, true));
}

QString TokenMapFigure::description() const {
    return tr("Grid of tokens coloured by expert, %1 beside %2: %3 of %4 tokens changed")
        .arg(m_spec.reference, m_spec.candidate)
        .arg(changedTokens())
        .arg(tokens());
}

void TokenMapFigure::build(QCustomPlot& plot, const PlotTheme& theme) const {
    const TokenLayout layout(m_spec, tokens());
    plot.xAxis->setLabel(AxisText{tr("Patch column"), tr("index")}.text());
    plot.yAxis->setLabel(AxisText{tr("Patch row"), tr("index")}.text());
    plot.xAxis->setRange(0, layout.width());
    plot.yAxis->setRange(0, layout.height());
    plot.yAxis->setRangeReversed(true);
    for (QCPAxis* axis : {plot.xAxis, plot.yAxis}) {
        axis->setVisible(false);  // the cells of two grids have no common scale
        axis->grid()->setVisible(false);
    }
    new TokenPanels(&plot, m_spec, m_changed, theme);
    for (int expert = 0; expert < m_spec.experts; ++expert) {
        addLegendBox(plot, theme, tr("expert %1").arg(expert), expertColor(expert, theme.appearance));
    }
}

std::optional<PlotHit> TokenMapFigure::hitAt(const QCustomPlot& plot, QPointF pixel) const {
    const TokenLayout layout(m_spec, tokens());
    const auto token = layout.tokenAt(TokenLayout::toPixels(plot).inverted().map(pixel));
    if (!token) {
        return std::nullopt;
    }
    const auto choices = static_cast<std::size_t>(std::max(1, m_spec.choices));
    const std::span before = std::span(m_spec.referenceExperts).subspan(*token * choices, choices);
    const std::span after = std::span(m_spec.candidateExperts).subspan(*token * choices, choices);
    const std::size_t skipped = m_spec.classToken ? 1 : 0;
    const auto columns = static_cast<std::size_t>(std::max(1, m_spec.columns));
    const QString name = *token < skipped ? tr("Class token")
                                          : tr("Patch in row %1, column %2")
                                                .arg((*token - skipped) / columns)
                                                .arg((*token - skipped) % columns);
    QString text =
        tr("%1: expert %2 with %3, expert %4 with %5")
            .arg(name, expertsText(before), m_spec.reference, expertsText(after), m_spec.candidate);
    if (*token < m_spec.margin.size()) {
        text += tr("; margin %1").arg(figureText(m_spec.margin[*token], 3));
    }
    return PlotHit{text, name, static_cast<int>(*token), before.front(), after.front()};
}

PlotData TokenMapFigure::table() const {
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    PlotData data;
    data.columns = {{tr("token"), {}},
                    {tr("row"), {}},
                    {tr("column"), {}},
                    {m_spec.reference, tr("expert")},
                    {m_spec.candidate, tr("expert")},
                    {tr("changed"), {}},
                    {tr("margin"), tr("router score")}};
    const auto choices = static_cast<std::size_t>(std::max(1, m_spec.choices));
    const std::size_t skipped = m_spec.classToken ? 1 : 0;
    const auto columns = static_cast<std::size_t>(std::max(1, m_spec.columns));
    for (std::size_t token = 0; token < tokens(); ++token) {
        const bool patch = token >= skipped;
        data.rows.push_back(
            {static_cast<double>(token), patch ? static_cast<double>((token - skipped) / columns) : kNone,
             patch ? static_cast<double>((token - skipped) % columns) : kNone,
             expertsText(std::span(m_spec.referenceExperts).subspan(token * choices, choices)),
             expertsText(std::span(m_spec.candidateExperts).subspan(token * choices, choices)),
             m_changed[token] ? 1.0 : 0.0, token < m_spec.margin.size() ? m_spec.margin[token] : kNone});
    }
    return data;
}

}  // namespace axscope::app
