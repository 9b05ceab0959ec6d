// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/samples/step_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QToolButton>
#include <cmath>

#include "app/gui/icons.h"
#include "app/gui/plots/bar_figure.h"
#include "app/gui/plots/line_figure.h"
#include "app/gui/plots/number_format.h"
#include "app/gui/plots/linked_axes.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/samples/channel_grid_figure.h"
#include "app/gui/text.h"
#include "app/gui/views/study_text.h"

namespace axscope::app {

namespace {

constexpr std::array<int, analysis::kInspectedRuns> kRunStyles{0, kInt8Style, 1};
constexpr std::array<int, analysis::kInspectedRuns> kRunColors{0, 4, 1};  // of areas

PlotView* makeStepPlot(const char* objectName, const char* exportName) {
    auto* view = new PlotView;
    view->setObjectName(QLatin1String(objectName));
    view->setExportName(QLatin1String(exportName));
    return view;
}

}  // namespace

StepPanel::StepPanel(const StepModel& steps, QWidget* parent) : QWidget(parent), m_steps(steps) {
    build();
    showStep();
}

void StepPanel::build() {
    const auto button = [this](const QString& icon, const QString& toolTip, const char* name, int by) {
        auto* made = new QToolButton;
        made->setObjectName(QLatin1String(name));
        made->setIcon(lineIcon(icon));
        made->setToolTip(toolTip);
        made->setAccessibleName(toolTip);
        made->setAutoRaise(true);
        made->setAutoRepeat(true);
        connect(made, &QToolButton::clicked, this, [this, by] { m_slider->setValue(m_slider->value() + by); });
        return made;
    };
    m_previous = button(QStringLiteral("chevron-left"), tr("Previous step"), "previousStep", -1);
    m_next = button(QStringLiteral("chevron-right"), tr("Next step"), "nextStep", 1);
    m_slider = new QSlider(Qt::Horizontal);
    m_slider->setObjectName(QStringLiteral("stepSlider"));
    m_slider->setAccessibleName(tr("Step through the network"));
    m_slider->setToolTip(tr("Step through the network: arrow keys, Page Up and Page Down"));
    m_slider->setPageStep(5);
    m_position = new QLabel;
    m_position->setObjectName(QStringLiteral("stepPosition"));
    auto* steps = new QHBoxLayout;
    steps->setSpacing(2);
    steps->addWidget(m_previous);
    steps->addWidget(m_slider, 1);
    steps->addWidget(m_next);
    steps->addWidget(m_position);

    m_facts = new QLabel;
    m_facts->setObjectName(QStringLiteral("stepFacts"));
    m_facts->setWordWrap(true);
    m_facts->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_facts->setMinimumHeight(2 * m_facts->fontMetrics().lineSpacing() + 2);  // what is below does not jump
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->setToolTip(tr("SQNR = 20 log₁₀(|y| / |y − ỹ|); relative RMSE = RMSE / standard deviation of y; y is this "
                           "image's output in the reference, ỹ in the candidate, before the activation function"));

    m_channels = new QComboBox;
    m_channels->setObjectName(QStringLiteral("stepChannels"));
    m_channels->setAccessibleName(tr("Channels shown"));
    m_sameScale = new QCheckBox(tr("&Difference on the scale of the outputs"));
    m_sameScale->setObjectName(QStringLiteral("sameScale"));
    m_sameScale->setToolTip(tr("Otherwise the colours of the difference span its own largest value"));
    m_tokenLabel = new QLabel(tr("&Token:"));
    m_tokenBox = new QSpinBox;
    m_tokenBox->setObjectName(QStringLiteral("stepToken"));
    m_tokenLabel->setBuddy(m_tokenBox);
    auto* options = new QHBoxLayout;
    options->addWidget(m_channels);
    options->addWidget(m_sameScale);
    options->addStretch(1);
    options->addWidget(m_tokenLabel);
    options->addWidget(m_tokenBox);

    m_reference = makeStepPlot("referenceMaps", "maps_reference");
    m_candidate = makeStepPlot("candidateMaps", "maps_candidate");
    m_difference = makeStepPlot("differenceMaps", "maps_difference");
    m_errors = makeStepPlot("imageErrors", "image_sqnr");
    m_gates = makeStepPlot("imageGates", "image_gates");
    for (PlotView* view : plots())
        view->setParent(this);  // those outside the layout too: without it they are windows
    auto* linked = new LinkedAxes(Qt::Horizontal | Qt::Vertical, this);
    m_grid = new QGridLayout;
    m_grid->setSpacing(4);
    for (PlotView* view : {m_reference, m_candidate, m_difference}) {
        linked->add(view);
        connect(view, &PlotView::readOutChanged, m_facts, [this](const QString& text) {
            m_readOut->setText(text);
        });
    }
    m_readOut = new QLabel;
    m_readOut->setObjectName(QStringLiteral("mapReadOut"));
    m_readOut->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(steps);
    layout->addWidget(m_facts);
    layout->addLayout(options);
    layout->addLayout(m_grid, 1);
    layout->addWidget(m_readOut);
    arrange(Arrangement::Maps);

    connect(m_slider, &QSlider::valueChanged, this, &StepPanel::stepChosen);
    connect(m_channels, &QComboBox::currentIndexChanged, this, &StepPanel::showMaps);
    connect(m_sameScale, &QCheckBox::toggled, this, &StepPanel::showMaps);
    connect(m_tokenBox, &QSpinBox::valueChanged, this, &StepPanel::tokenChosen);
    connect(m_errors, &PlotView::hitClicked, this, [this](const PlotHit& hit) {
        if (const int row = m_steps.rowOf(hit.key, false); row >= 0)
            Q_EMIT stepChosen(row);
    });
}

QList<PlotView*> StepPanel::plots() const {
    return {m_reference, m_candidate, m_difference, m_errors, m_gates};
}

void StepPanel::arrange(Arrangement arrangement) {
    for (PlotView* view : plots())
        m_grid->removeWidget(view);
    const bool maps = arrangement != Arrangement::Gates;
    if (maps) {
        m_grid->addWidget(m_reference, 0, 0);
        m_grid->addWidget(m_candidate, 0, 1);
        m_grid->addWidget(m_difference, 1, 0);
        m_grid->addWidget(arrangement == Arrangement::Maps ? m_errors : m_gates, 1, 1);
    } else {
        m_grid->addWidget(m_gates, 0, 0, 1, 2);
        m_grid->addWidget(m_errors, 1, 0, 1, 2);
    }
    for (PlotView* view : {m_reference, m_candidate, m_difference})
        view->setVisible(maps);
    m_errors->setVisible(arrangement != Arrangement::MapsAndGates);
    m_gates->setVisible(arrangement != Arrangement::Maps);
    for (int i = 0; i < 2; ++i) {
        m_grid->setRowStretch(i, 1);
        m_grid->setColumnStretch(i, 1);
    }
}

void StepPanel::setInspection(InspectionPtr inspection, const RunNames& names, const QStringList& provenance) {
    m_inspection = std::move(inspection);
    m_names = names;
    m_provenance = provenance;
    m_step = -1;
    const QSignalBlocker quiet(m_slider);
    m_slider->setRange(0, std::max(0, m_steps.rowCount() - 1));
    m_slider->setEnabled(m_inspection != nullptr);
    if (!m_inspection)
        showStep();
}

void StepPanel::setStep(int row) {
    if (!m_inspection || row < 0 || row >= m_steps.rowCount())
        return;
    m_step = row;
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(row);
    showStep();
}

void StepPanel::setToken(int token) {
    m_token = token;
    const QSignalBlocker quiet(m_tokenBox);
    m_tokenBox->setValue(token);
    if (m_inspection && m_step >= 0 && m_steps.isRouter(m_step))
        showStep();
}

void StepPanel::showStep() {
    const bool any = m_inspection && m_step >= 0;
    m_previous->setEnabled(any && m_step > 0);
    m_next->setEnabled(any && m_step + 1 < m_steps.rowCount());
    m_maps.reset();
    if (!any) {
        m_position->clear();
        m_facts->clear();
        for (PlotView* view : plots()) {
            view->setEmptyText(tr("No image is inspected"));
            view->setFigure(nullptr);
        }
        m_channels->hide();
        m_sameScale->hide();
        m_tokenLabel->hide();
        m_tokenBox->hide();
        return;
    }
    m_position->setText(tr("%1 of %2").arg(m_step + 1).arg(m_steps.rowCount()));
    for (PlotView* view : plots())
        view->setProvenance(m_provenance + QStringList{QStringLiteral("step: ") + m_steps.nameAt(m_step)});
    const analysis::InspectedStep& step = m_inspection->steps[static_cast<std::size_t>(m_step)];
    m_errors->setEmptyText(tr("Nothing differs: the SQNR of every layer is infinite."));
    m_errors->setFigure(errorFigure());
    if (const auto* layer = std::get_if<analysis::InspectedLayer>(&step))
        showLayer(*layer);
    else
        showRouter(std::get<analysis::InspectedRouter>(step));
}

void StepPanel::showLayer(const analysis::InspectedLayer& layer) {
    const analysis::ErrorFigures& figures = m_steps.figuresAt(m_step);
    m_maps = analysis::mapsOf(layer, m_inspection->reference(), m_inspection->candidate());
    QStringList facts;
    facts += layer.rowsPerImage > 1
                 ? tr("%1 tokens × %2 channels").arg(layer.rowsPerImage).arg(layer.channels)
             : layer.height * layer.width > 1
                 ? tr("%1 channels of %2 × %3").arg(layer.channels).arg(layer.height).arg(layer.width)
                 : tr("%1 channels").arg(layer.channels);
    facts += layer.multiplier.empty() ? tr("in %1").arg(fromUtf8(layer.computed))
                                      : tr("with %1").arg(fromUtf8(layer.multiplier));
    if (figures.count > 0) {
        facts += tr("SQNR %1").arg(quantityText(figures.sqnrDb, tr("dB")));
        facts += tr("relative RMSE %1").arg(figureText(figures.relativeRmse, 3));
        facts += tr("bias %1").arg(figureText(figures.bias, 3));
        facts += tr("max |y − ỹ| %1").arg(figureText(figures.maxAbs, 3));
    }
    m_facts->setText(QStringLiteral("<b>%1</b>: %2").arg(m_steps.nameAt(m_step).toHtmlEscaped(),
                                                         facts.join(QStringLiteral("; ")).toHtmlEscaped()));
    m_gates->setFigure(nullptr);
    m_tokenLabel->hide();
    m_tokenBox->hide();
    arrange(Arrangement::Maps);
    showMaps();
}

void StepPanel::showRouter(const analysis::InspectedRouter& router) {
    const std::size_t reference = m_inspection->reference();
    const std::size_t candidate = m_inspection->candidate();
    const std::vector<int> moved = analysis::movedIn(router, reference, candidate);
    const bool tokens = router.decisions > 1;
    QStringList facts{tr("router of %1 experts").arg(router.experts)};
    if (tokens)
        facts += tr("%1 of %2 tokens moved").arg(moved.size()).arg(router.decisions);
    else
        facts += moved.empty() ? tr("the decision is kept") : tr("the decision moved");
    m_facts->setText(QStringLiteral("<b>%1</b>: %2").arg(m_steps.nameAt(m_step).toHtmlEscaped(),
                                                         facts.join(QStringLiteral("; ")).toHtmlEscaped()));
    {
        const QSignalBlocker quiet(m_tokenBox);
        m_tokenBox->setRange(0, router.decisions - 1);
        m_token = std::clamp(m_token, 0, router.decisions - 1);
        m_tokenBox->setValue(m_token);
    }
    m_tokenLabel->setVisible(tokens);
    m_tokenBox->setVisible(tokens);
    if (tokens) {
        QStringList list;
        for (std::size_t i = 0; i < moved.size() && i < 24; ++i)
            list += QString::number(moved[i]);
        m_tokenBox->setToolTip(moved.empty() ? tr("No token moved")
                                             : tr("Tokens that moved: %1").arg(list.join(QStringLiteral(", "))));
        m_maps = analysis::mapsOf(router, reference, candidate);
    }
    m_gates->setEmptyText(tr("No gates to show"));
    m_gates->setFigure(gateFigure(router));
    arrange(tokens ? Arrangement::MapsAndGates : Arrangement::Gates);
    showMaps();
}

void StepPanel::showMaps() {
    m_channels->setVisible(m_maps && m_maps->channels > ChannelGridFigure::channelsPerPage(*m_maps));
    m_sameScale->setVisible(m_maps != nullptr);
    if (!m_maps) {
        for (PlotView* view : {m_reference, m_candidate, m_difference}) {
            view->setEmptyText(tr("A decision for the whole image has no maps"));
            view->setFigure(nullptr);
        }
        return;
    }
    const int perPage = ChannelGridFigure::channelsPerPage(*m_maps);
    QStringList texts;
    QList<int> values;
    for (int first = 0; first < m_maps->channels; first += perPage) {
        const int last = std::min(first + perPage, m_maps->channels) - 1;
        texts += (m_maps->gates ? tr("Experts %1 to %2 of %3") : tr("Channels %1 to %2 of %3"))
                     .arg(first)
                     .arg(last)
                     .arg(m_maps->channels);
        values += first;
    }
    {
        const QSignalBlocker quiet(m_channels);
        refill(*m_channels, texts, values);
    }
    showMap(*m_reference, static_cast<int>(ChannelGridSpec::Part::Reference));
    showMap(*m_candidate, static_cast<int>(ChannelGridSpec::Part::Candidate));
    showMap(*m_difference, static_cast<int>(ChannelGridSpec::Part::Difference));
}

void StepPanel::showMap(PlotView& view, int part) {
    ChannelGridSpec spec;
    spec.maps = m_maps;
    spec.part = static_cast<ChannelGridSpec::Part>(part);
    spec.first = chosen(*m_channels).value_or(0);
    spec.count = ChannelGridFigure::channelsPerPage(*m_maps);
    spec.reference = m_names[m_inspection->reference()];
    spec.candidate = m_names[m_inspection->candidate()];
    spec.limit = m_maps->gates ? 1 : m_maps->limit;
    const bool difference = spec.part == ChannelGridSpec::Part::Difference;
    if (difference && !m_sameScale->isChecked())
        spec.limit = m_maps->differenceLimit;
    if (!(spec.limit > 0))
        spec.limit = 1;  // all zero: any scale does
    const QString run = spec.part == ChannelGridSpec::Part::Reference ? spec.reference : spec.candidate;
    spec.title = difference ? tr("%1 − %2").arg(spec.candidate, spec.reference) : run;
    spec.title += QStringLiteral(", ") + fromUtf8(m_maps->name);
    const auto isThere = [](float value) { return !std::isnan(value); };
    const bool before = std::ranges::any_of(m_maps->reference, isThere);
    const bool after = std::ranges::any_of(m_maps->candidate, isThere);
    const bool shown = difference ? before && after
                       : spec.part == ChannelGridSpec::Part::Reference ? before
                                                                      : after;
    view.setEmptyText(difference ? tr("There is no difference to show: only one of the runs came here.")
                                 : tr("%1 did not run this layer for this image.").arg(run));
    view.setFigure(shown ? std::make_shared<ChannelGridFigure>(std::move(spec)) : nullptr);
}

std::shared_ptr<const PlotFigure> StepPanel::errorFigure() const {
    LineSpec spec;
    const QString candidate = m_names[m_inspection->candidate()];
    spec.title = tr("SQNR of this image, %1 against %2").arg(candidate, m_names[m_inspection->reference()]);
    spec.x = {tr("Step"), tr("in order of computation")};
    spec.y = {tr("SQNR"), tr("dB")};
    LineSpec::Series series{candidate, kRunStyles[m_inspection->candidate()], -1, {}, {}};
    bool any = false;
    for (int row = 0; row < m_steps.rowCount(); ++row) {
        if (m_steps.isRouter(row))
            continue;
        const double sqnr = m_steps.figuresAt(row).sqnrDb;
        any = any || std::isfinite(sqnr);
        // Layers that only one of the runs computed are gaps.
        series.line.push_back({double(row + 1), m_steps.figuresAt(row).count > 0 ? sqnr : kNoFigure,
                               tr("%1: %2").arg(m_steps.nameAt(row), quantityText(sqnr, tr("dB"))),
                               m_steps.nameAt(row)});
    }
    if (!any)
        return nullptr;
    const double here = m_steps.isRouter(m_step) ? kNoFigure : m_steps.figuresAt(m_step).sqnrDb;
    spec.mark = {double(m_step + 1), here};
    spec.series.push_back(std::move(series));
    return std::make_shared<LineFigure>(std::move(spec));
}

std::shared_ptr<const PlotFigure> StepPanel::gateFigure(const analysis::InspectedRouter& router) const {
    BarSpec spec;
    const auto token = static_cast<std::size_t>(router.decisions > 1 ? m_token : 0);
    const auto experts = static_cast<std::size_t>(router.experts);
    spec.title = router.decisions > 1 ? tr("Gates of token %1, %2").arg(m_token).arg(fromUtf8(router.layer))
                                      : tr("Gates of this image, %1").arg(fromUtf8(router.layer));
    spec.x = {tr("Expert"), tr("index")};
    spec.y = router.hasGates ? AxisText{tr("Gate probability"), QStringLiteral("%")}
                             : AxisText{tr("Score"), tr("negative squared distance")};
    spec.decimals = router.hasGates ? 2 : 3;
    if (router.hasGates)
        spec.highestY = 100;
    for (int e = 0; e < router.experts; ++e)
        spec.categories += QString::number(e);
    for (std::size_t run = 0; run < analysis::kInspectedRuns; ++run) {
        if (!m_inspection->has[run])
            continue;
        const auto& decided = router.runs[run];
        const auto& from = router.hasGates ? decided.probability : decided.score;
        QStringList choice;
        for (int k = 0; k < router.choices; ++k)
            choice += QString::number(
                decided.experts[token * static_cast<std::size_t>(router.choices) + static_cast<std::size_t>(k)]);
        BarSpec::Series series;
        series.name = tr("%1 (chose %2)").arg(m_names[run], choice.join(QStringLiteral(", ")));
        series.color = kRunColors[run];
        for (std::size_t e = 0; e < experts; ++e)
            series.values.push_back((router.hasGates ? 100.0 : 1.0) * from[token * experts + e]);
        spec.series.push_back(std::move(series));
    }
    return std::make_shared<BarFigure>(std::move(spec));
}

}  // namespace axscope::app
