// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/layers/ablation_page.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <map>

#include "app/gui/core_text.h"
#include "app/gui/plots/line_figure.h"
#include "app/gui/plots/number_format.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/text.h"
#include "app/gui/views/layers/layer_figures.h"
#include "app/gui/views/layers/ranking_figures.h"
#include "app/gui/views/study_text.h"

namespace axscope::app {
namespace {

constexpr int kProgressSteps = 1000;

/// Depth of every layer of a network, by name; from any of its runs.
std::map<std::string, double> depthsOf(const analysis::StudyResult& study, const RunChoice& choice) {
    std::map<std::string, double> depths;
    for (const auto& run : study.runs) {
        if (run.checkpoint == static_cast<std::size_t>(choice.checkpoint)) {
            for (const auto& layer : run.layers) {
                depths.emplace(layer.name, static_cast<double>(layer.depth));
            }
        }
    }
    return depths;
}

}  // namespace

AblationPage::AblationPage(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("ablationPage"));
    auto* bar = new QHBoxLayout;
    auto* label = new QLabel(tr("Ab&late:"));
    m_unit = new QComboBox;
    m_unit->setObjectName(QStringLiteral("ablationUnit"));
    m_unit->addItem(tr("Layers"), static_cast<int>(analysis::AblationUnit::Layer));
    m_unit->addItem(tr("Experts"), static_cast<int>(analysis::AblationUnit::Expert));
    label->setBuddy(m_unit);
    m_measure = new QPushButton(tr("Measure &ablation"));
    m_measure->setObjectName(QStringLiteral("measureAblation"));
    m_measure->setToolTip(tr(
        "Runs the network once per part, with that part alone approximated and everything else exact int8. "
        "Cost: top-1 of int8 minus top-1 of that run, on the same images"));
    m_progress = new QProgressBar;
    m_progress->setObjectName(QStringLiteral("ablationProgress"));
    m_progress->setRange(0, kProgressSteps);
    m_stop = new QPushButton(tr("Stop"));
    m_stop->setObjectName(QStringLiteral("stopAblation"));
    bar->setContentsMargins(0, 4, 0, 0);
    bar->addWidget(label);
    bar->addWidget(m_unit);
    bar->addWidget(m_measure);
    bar->addWidget(m_progress, 1);
    bar->addWidget(m_stop);
    bar->addStretch();
    m_plot = new PlotView;
    m_plot->setObjectName(QStringLiteral("ablationOverDepth"));
    m_plot->setExportName(QStringLiteral("ablation"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(bar);
    m_rankingMeasure = new QComboBox;
    m_rankingMeasure->setObjectName(QStringLiteral("rankingMeasure"));
    m_rankingMeasure->setToolTip(rankingDefinitions());
    auto* rankingLabel = new QLabel(tr("For&etold by:"));
    rankingLabel->setBuddy(m_rankingMeasure);
    m_ranking = new PlotView;
    m_ranking->setObjectName(QStringLiteral("expertRankings"));
    m_ranking->setExportName(QStringLiteral("expert_rankings"));
    m_ranking->setAccessibleName(tr("What foretells the cost of experts"));
    m_ranking->setEmptyText(tr("Ablate experts to see what foretells their cost."));
    m_ranking->setToolTip(rankingDefinitions());
    m_rankingSide = new QWidget;
    auto* choice = new QHBoxLayout;
    choice->addWidget(rankingLabel);
    choice->addWidget(m_rankingMeasure);
    choice->addStretch();
    auto* side = new QVBoxLayout(m_rankingSide);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(2);
    side->addLayout(choice);
    side->addWidget(m_ranking, 1);
    auto* figures = new QHBoxLayout;
    figures->addWidget(m_plot, 1);
    figures->addWidget(m_rankingSide, 1);
    layout->addLayout(figures, 1);
    connect(m_unit, &QComboBox::currentIndexChanged, this, [this] { update(); });
    connect(m_rankingMeasure, &QComboBox::currentIndexChanged, this, [this] { update(); });
    connect(m_ranking, &PlotView::hitClicked, this, [this](const PlotHit& hit) {
        const auto* result = resultOf(m_selection.candidate);
        if (!result || hit.column < 0)
            return;
        const auto at = static_cast<std::size_t>(hit.column);
        if (m_rankingMeasure->currentIndex() <= 0) {  // a bar: the figure behind it
            m_rankingMeasure->setCurrentIndex(hit.column + 1);
        } else if (at < result->parts.size() && !result->parts[at].sites.empty()) {
            Q_EMIT layerClicked(fromUtf8(result->parts[at].sites.front()));
        }
    });
    connect(m_measure, &QPushButton::clicked, this,
            [this] { Q_EMIT requested(static_cast<analysis::AblationUnit>(m_unit->currentData().toInt())); });
    connect(m_stop, &QPushButton::clicked, this, &AblationPage::stopRequested);
    connect(m_plot, &PlotView::hitClicked, this,
            [this](const PlotHit& hit) { Q_EMIT layerClicked(hit.key); });
    setProgress(std::nullopt);
}

void AblationPage::setAblation(std::shared_ptr<const analysis::AblationResult> result) {
    if (!result) {
        m_results.clear();
    } else {
        std::erase_if(m_results, [&](const auto& known) {
            return known->unit == result->unit && known->checkpoint.sha256 == result->checkpoint.sha256 &&
                   known->multiplier.name == result->multiplier.name;
        });
        m_results.push_back(std::move(result));
    }
    update();
}

void AblationPage::setAvailable(bool available) {
    m_available = available;
    update();
}

void AblationPage::setProgress(const std::optional<Progress>& progress) {
    m_running = progress.has_value();
    if (progress) {
        const bool known = progress->total > 0;
        m_progress->setRange(0, known ? kProgressSteps : 0);
        if (known) {
            m_progress->setValue(static_cast<int>(kProgressSteps * static_cast<double>(progress->done) /
                                                  static_cast<double>(progress->total)));
        }
        m_progress->setFormat(
            QStringList{coreText(progress->phase), remainingText(progress->remainingSeconds)}.join(
                QStringLiteral("  ")));
    }
    update();
}

void AblationPage::setStudy(std::shared_ptr<const analysis::StudyResult> study, const Selection& selection,
                            const QString& layer) {
    m_study = std::move(study);
    m_selection = selection;
    m_layer = layer;
    update();
}

const analysis::AblationResult* AblationPage::resultOf(const RunChoice& choice) const {
    if (!m_study || choice.checkpoint < 0 || choice.run < 0 ||
        static_cast<std::size_t>(choice.checkpoint) >= m_study->checkpoints.size() ||
        static_cast<std::size_t>(choice.run) >= m_study->multipliers.size()) {
        return nullptr;
    }
    const auto unit = static_cast<analysis::AblationUnit>(m_unit->currentData().toInt());
    const auto& checkpoint = m_study->checkpoints[static_cast<std::size_t>(choice.checkpoint)];
    const auto& multiplier = m_study->multipliers[static_cast<std::size_t>(choice.run)];
    const auto found = std::ranges::find_if(m_results, [&](const auto& result) {
        return result->unit == unit && result->checkpoint.sha256 == checkpoint.sha256 &&
               result->multiplier.name == multiplier.name;
    });
    return found == m_results.end() ? nullptr : found->get();
}

std::shared_ptr<const PlotFigure> AblationPage::figure() const {
    std::vector<RunChoice> choices{m_selection.candidate};
    if (m_selection.compared && *m_selection.compared != m_selection.candidate) {
        choices.push_back(*m_selection.compared);
    }
    LineSpec spec;
    QStringList names;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const auto* result = resultOf(choices[i]);
        if (!result) {
            continue;
        }
        const auto depths = depthsOf(*m_study, choices[i]);
        LineSpec::Series series;
        series.name = tr("%1, %2").arg(fromUtf8(result->checkpoint.name), fromUtf8(result->multiplier.name));
        series.style = choices[i].run;
        series.id = static_cast<int>(i);
        struct Place {
            double macs = -1;  ///< of the part that the line goes through
            LineSpec::Point onLine;
            double expertCost = 0;
            int experts = 0;
        };
        std::map<double, Place> places;
        double depth = 0;
        for (const auto& part : result->parts) {
            // What is no layer (a router, an attention product) stands where the part before it does.
            const std::string& site = part.sites.empty() ? part.name : part.sites.front();
            if (const auto known = depths.find(site); known != depths.end()) {
                depth = known->second;
            }
            const double cost = 100 * part.cost();
            LineSpec::Point point{depth, cost, fromUtf8(part.name), fromUtf8(site)};
            point.interval =
                std::pair(-100 * part.againstInt8.interval.high, -100 * part.againstInt8.interval.low);
            if (i == 0 && std::ranges::find(part.sites, toUtf8(m_layer)) != part.sites.end()) {
                spec.mark = std::pair(depth, cost);
            }
            Place& place = places[depth];
            if (part.expert >= 0) {
                place.expertCost += cost;
                ++place.experts;
            } else if (part.activeMacs > place.macs) {
                // The main path; a shortcut stands beside it.
                place.macs = part.activeMacs;
                std::swap(place.onLine, point);
            }
            if (!point.label.isEmpty()) {
                series.loose.push_back(std::move(point));
            }
        }
        for (auto& [at, place] : places) {
            if (place.experts > 0) {
                series.line.push_back(
                    {at, place.expertCost / place.experts, tr("mean of %1 experts").arg(place.experts), {}});
            } else {
                series.line.push_back(place.onLine);
                continue;
            }
            if (place.macs >= 0) {
                series.loose.push_back(std::move(place.onLine));
            }
        }
        names += series.name;
        spec.series.push_back(std::move(series));
    }
    if (spec.series.empty()) {
        return nullptr;
    }
    spec.title = tr("Cost of approximating one part alone, %1").arg(names.join(QStringLiteral("; ")));
    spec.x = {tr("Depth"), tr("layers from the input")};
    spec.xByTick = spec.x;
    spec.y = {tr("Top-1 lost"), tr("percentage points")};
    spec.zeroLine = true;
    return std::make_shared<LineFigure>(std::move(spec));
}

void AblationPage::update() {
    m_measure->setVisible(m_available && !m_running);
    m_measure->setEnabled(m_study && m_selection.candidate.run >= 0);
    m_progress->setVisible(m_running);
    m_stop->setVisible(m_running);
    m_plot->setEmptyText(
        m_selection.candidate.run < 0
            ? tr("Choose a multiplier: ablation approximates one part of the network with it and leaves the "
                 "rest "
                 "exact.")
            : tr("Not measured yet: what each part costs in accuracy when it alone is approximated."));
    const auto* result = resultOf(m_selection.candidate);
    QStringList lines = m_study ? provenanceOf(*m_study) : QStringList();
    if (result) {
        lines += QStringLiteral("ablation: %1 images of %2, started %3")
                     .arg(QString::number(result->int8.images), fromUtf8(result->provenance.dataset),
                          fromUtf8(result->provenance.startedUtc));
        m_plot->setExportName(
            QStringLiteral("ablation_%1_%2_%3")
                .arg(m_unit->currentIndex() == 1 ? QStringLiteral("experts") : QStringLiteral("layers"),
                     fromUtf8(result->checkpoint.name), fromUtf8(result->multiplier.name)));
    }
    m_plot->setProvenance(lines);
    m_plot->setFigure(figure());
    updateRanking(result, lines);
}

void AblationPage::updateRanking(const analysis::AblationResult* result, const QStringList& provenance) {
    const bool any = result && !result->rankings.empty();
    m_rankingSide->setVisible(any);
    m_ranking->setProvenance(provenance);
    if (!any)
        return m_ranking->setFigure(nullptr);
    QStringList names{tr("All: Spearman's ρ")};
    QList<int> values{-1};
    for (const auto& ranking : result->rankings) {
        names += rankingName(ranking.measure);
        values += static_cast<int>(values.size()) - 1;
    }
    refill(*m_rankingMeasure, names, values);
    const int measure = chosen(*m_rankingMeasure).value_or(-1);
    const bool all = measure < 0 || static_cast<std::size_t>(measure) >= result->rankings.size();
    const auto& ranking = result->rankings[all ? 0 : static_cast<std::size_t>(measure)];
    m_ranking->setExportName(QStringLiteral("expert_rankings_%1_%2%3")
                                 .arg(fromUtf8(result->checkpoint.name), fromUtf8(result->multiplier.name),
                                      all ? QString() : QLatin1Char('_') + fromUtf8(ranking.measure)));
    m_ranking->setFigure(all ? rankingBars(*result) : rankingScatter(*result, ranking));
}

}  // namespace axscope::app
