// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/multipliers/understand_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "analysis/measures/layer_bias.h"
#include "app/gui/core_text.h"
#include "app/gui/linked_selection.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/study/panel_widgets.h"
#include "app/gui/text.h"
#include "app/gui/views/multipliers/portrait_figures.h"
#include "app/gui/views/multipliers/portrait_table.h"
#include "app/gui/views/study_text.h"

namespace axscope::app {
namespace {

constexpr int kFactsWidth = 270;

void fillBox(QComboBox& box, const QStringList& texts, int preferred) {
    QList<int> values;
    for (int i = 0; i < static_cast<int>(texts.size()); ++i)
        values += i;
    refill(box, texts, values, preferred);
}

}  // namespace

UnderstandPage::UnderstandPage(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("understandPage"));
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(buildSide());
    splitter->addWidget(buildFigures());
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({kFactsWidth, 900});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    update();
}

QWidget* UnderstandPage::buildSide() {
    auto* side = new QWidget;
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 6, 0);
    const auto addBox = [&](const QString& label, const QString& name) {
        auto* box = new QComboBox;
        box->setObjectName(name);
        box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        box->setEnabled(false);
        if (!label.isEmpty()) {
            auto* text = new QLabel(label);
            text->setBuddy(box);
            layout->addWidget(text);
        }
        layout->addWidget(box);
        return box;
    };
    m_multiplier = addBox(tr("&Multiplier:"), QStringLiteral("understandMultiplier"));
    m_checkpoint = addBox(tr("&Checkpoint:"), QStringLiteral("understandCheckpoint"));
    m_checkpoint->setToolTip(tr("Whose layers the figure over depth shows, and whose operands may weight all others"));
    m_byLayer = new WrappingCheckBox(tr("&Weighted by the operands of"));
    m_byLayer->setObjectName(QStringLiteral("weightedByLayer"));
    m_byLayer->setToolTip(
        tr("Pairs of operands count as often as they occur in the layer, inputs and weights taken as independent: "
           "p(a) p(b). Otherwise all 65,536 pairs count alike."));
    layout->addWidget(m_byLayer);
    m_layer = addBox(QString(), QStringLiteral("understandLayer"));
    m_layer->setAccessibleName(tr("Layer whose operands count"));
    m_summary = new QLabel;
    m_summary->setObjectName(QStringLiteral("multiplierSummary"));
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(m_summary);
    m_edit = new QPushButton(tr("&Edit in the designer"));
    m_edit->setObjectName(QStringLiteral("editInDesigner"));
    m_edit->setToolTip(tr("Starts the designer with the member of a family that this multiplier is"));
    layout->addWidget(m_edit, 0, Qt::AlignLeft);
    m_table = new PortraitTable;
    m_table->setObjectName(QStringLiteral("multiplierMetrics"));
    layout->addWidget(m_table, 1);
    side->setMinimumWidth(kFactsWidth - 40);

    for (QComboBox* box : {m_multiplier, m_checkpoint, m_layer}) {
        connect(box, &QComboBox::currentIndexChanged, this, [this, box] {
            if (box == m_checkpoint)
                fillLayers();
            giveSelection();
            update();
        });
    }
    connect(m_byLayer, &QCheckBox::toggled, this, [this] { update(); });
    connect(m_edit, &QPushButton::clicked, this, [this] {
        if (m_portrait && m_portrait->equivalent)
            emit designRequested(fromUtf8(m_portrait->equivalent->member.name()));
    });
    return side;
}

PlotView* UnderstandPage::addPlot(const QString& name) {
    auto* plot = new PlotView;
    plot->setObjectName(name);
    plot->setExportName(name);
    plot->setMinimumSize(240, 110);
    plot->setEmptyText(tr("Add multipliers to the study to see where they err."));
    m_plots += plot;
    return plot;
}

QWidget* UnderstandPage::buildFigures() {
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(QStringLiteral("understandPages"));
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Figures of the multiplier"));
    const auto addTab = [&](const QString& title, const QString& toolTip, const QList<PlotView*>& plots) {
        auto* page = new QWidget;
        auto* layout = new QVBoxLayout(page);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(2);
        for (PlotView* plot : plots)
            layout->addWidget(plot, 1);
        m_tabs->setTabToolTip(m_tabs->addTab(page, title), toolTip);
    };
    m_map = addPlot(QStringLiteral("multiplierMap"));
    m_histogram = addPlot(QStringLiteral("multiplierHistogram"));
    m_distribution = addPlot(QStringLiteral("multiplierDistribution"));
    m_sizes[0] = addPlot(QStringLiteral("errorAgainstA"));
    m_sizes[1] = addPlot(QStringLiteral("errorAgainstB"));
    m_sizes[2] = addPlot(QStringLiteral("errorAgainstProduct"));
    m_operands[0] = addPlot(QStringLiteral("biasOfA"));
    m_operands[1] = addPlot(QStringLiteral("biasOfB"));
    m_bits = addPlot(QStringLiteral("bitErrors"));
    m_layers = addPlot(QStringLiteral("layerBias"));
    addTab(tr("Map"), tr("Error of every pair of operands; zoom in to single entries"), {m_map});
    addTab(tr("Distribution"), tr("Histogram and distribution function of the errors"), {m_histogram, m_distribution});
    addTab(tr("By size"), tr("Errors against the size of operands and product"), {m_sizes[0], m_sizes[1], m_sizes[2]});
    addTab(tr("By operand"), tr("Conditional mean and standard deviation of the error for every value of an operand"),
           {m_operands[0], m_operands[1]});
    addTab(tr("Bits"), tr("How often each bit of the product is wrong"), {m_bits});
    addTab(tr("In layers"), tr("Expected bias K μ of one output against its spread √K σ, for every layer"), {m_layers});
    return m_tabs;
}

const analysis::MultiplierInfo* UnderstandPage::current() const {
    const auto index = chosen(*m_multiplier);
    return index && static_cast<std::size_t>(*index) < m_multipliers.size()
               ? &m_multipliers[static_cast<std::size_t>(*index)]
               : nullptr;
}

void UnderstandPage::follow(LinkedSelection* selection) {
    m_selection = selection;
    connect(selection, &LinkedSelection::changed, this, [this] {
        if (!m_taking) {
            takeSelection();
            update();
        }
    });
}

void UnderstandPage::setMultipliers(const std::vector<analysis::MultiplierInfo>& multipliers,
                                    std::shared_ptr<const analysis::StudyResult> study) {
    m_study = std::move(study);
    m_multipliers.clear();
    QStringList names;
    int preferred = -1;
    for (const auto& info : multipliers) {
        if (!info.table)
            continue;
        if (preferred < 0 && !info.table->isExact())
            preferred = static_cast<int>(names.size());
        names += fromUtf8(info.name);
        m_multipliers.push_back(info);
    }
    m_taking = true;
    fillBox(*m_multiplier, names, std::max(0, preferred));
    m_multiplier->setEnabled(!names.isEmpty());
    const analysis::StudyResult none;
    refillCheckpoints(*m_checkpoint, m_study ? *m_study : none, true);
    m_checkpoint->setEnabled(m_checkpoint->count() > 0);
    m_taking = false;
    takeSelection();
    fillLayers();
    update();
}

void UnderstandPage::fillLayers() {
    QStringList names;
    if (const auto checkpoint = chosen(*m_checkpoint); m_study && checkpoint)
        for (const std::string& name : analysis::layersWithOperands(*m_study, static_cast<std::size_t>(*checkpoint)))
            names += fromUtf8(name);
    fillBox(*m_layer, names, 0);
    m_layer->setEnabled(!names.isEmpty());
    m_byLayer->setEnabled(!names.isEmpty());
}

void UnderstandPage::takeSelection() {
    if (!m_selection || !m_study)
        return;
    const Selection& now = m_selection->current();
    m_taking = true;
    const int checkpoint = m_checkpoint->findData(now.candidate.checkpoint);
    if (checkpoint >= 0 && checkpoint != m_checkpoint->currentIndex()) {
        const QSignalBlocker quiet(m_checkpoint);
        m_checkpoint->setCurrentIndex(checkpoint);
        fillLayers();
    }
    if (now.candidate.run >= 0 && static_cast<std::size_t>(now.candidate.run) < m_study->multipliers.size()) {
        const QString name = fromUtf8(m_study->multipliers[static_cast<std::size_t>(now.candidate.run)].name);
        if (const int row = m_multiplier->findText(name); row >= 0) {
            const QSignalBlocker quiet(m_multiplier);
            m_multiplier->setCurrentIndex(row);
        }
    }
    if (const int row = m_layer->findText(now.layer); row >= 0) {
        const QSignalBlocker quiet(m_layer);
        m_layer->setCurrentIndex(row);
    }
    m_taking = false;
}

void UnderstandPage::giveSelection() {
    if (!m_selection || !m_study || m_taking)
        return;
    Selection next = m_selection->current();
    if (const auto checkpoint = chosen(*m_checkpoint))
        next.candidate.checkpoint = *checkpoint;
    if (const auto* info = current()) {
        const auto known = std::ranges::find(m_study->multipliers, info->name, &analysis::MultiplierInfo::name);
        if (known != m_study->multipliers.end())
            next.candidate.run = static_cast<int>(known - m_study->multipliers.begin());
    }
    if (m_byLayer->isChecked() && m_layer->currentIndex() >= 0)
        next.layer = m_layer->currentText();
    m_taking = true;
    m_selection->set(next);
    m_taking = false;
}

void UnderstandPage::update() {
    const analysis::MultiplierInfo* info = current();
    const auto checkpoint = chosen(*m_checkpoint);
    if (!info) {
        m_portrait.reset();
        m_portraitKey.clear();
        showFigures();
        return;
    }
    std::optional<multipliers::OperandWeights> weights;
    QString operands;
    if (m_byLayer->isChecked() && m_study && checkpoint) {
        weights = analysis::layerOperands(*m_study, static_cast<std::size_t>(*checkpoint), toUtf8(m_layer->currentText()));
        operands = tr("%1, %2").arg(m_checkpoint->currentText(), m_layer->currentText());
    }
    // While a run publishes results again and again, what is shown stays the same.
    const bool sameStudy = m_study && m_study->complete;
    const QString key = QStringLiteral("%1|%2|%3|%4")
                            .arg(fromUtf8(info->table->hash()), fromUtf8(info->name), operands)
                            .arg(weights ? reinterpret_cast<quintptr>(sameStudy ? m_study.get() : nullptr) : 0);
    if (key != m_portraitKey || !m_portrait || (weights && !sameStudy)) {
        const auto table = weights && !info->table->isSigned() ? info->table->signMagnitude() : info->table;
        const auto before = std::move(m_portrait);
        m_portrait = portraitOf(table, fromUtf8(info->name), weights, operands);
        m_portrait->equivalent = before && before->table->hash() == table->hash() ? before->equivalent
                                                                                  : multipliers::equivalentOf(*table);
        m_portraitKey = key;
    }
    m_portrait->structure = info->structure ? info->structure : multipliers::knownStructureOf(*info->table);
    m_portrait->kernel = coreText(info->kernel);
    m_portrait->powerMw = m_portrait->estimate ? std::nullopt : info->powerMw;
    showFigures();
}

void UnderstandPage::showFigures() {
    const bool any = m_portrait.has_value();
    m_summary->setText(any ? PortraitFigures::summary(*m_portrait) : QString());
    m_summary->setVisible(any);
    m_edit->setEnabled(any && m_portrait->equivalent && !m_portrait->equivalent->transposed &&
                       m_portrait->equivalent->constant == 0);
    m_table->showPortrait(any ? &*m_portrait : nullptr);
    m_layers->setEmptyText(!any      ? tr("Add multipliers to the study to see where they err.")
                           : m_study ? tr("No run of this checkpoint has counted the operands of its layers.")
                                     : tr("Run the study to see what the errors add up to in its layers."));
    if (!any) {
        for (PlotView* plot : std::as_const(m_plots))
            plot->setFigure(nullptr);
        return;
    }
    QStringList provenance = m_study ? provenanceOf(*m_study) : QStringList();
    provenance += QStringLiteral("shown: %1, table sha256 %2").arg(m_portrait->name, fromUtf8(m_portrait->table->hash()));
    if (m_portrait->weighted)
        provenance += QStringLiteral("operands: %1").arg(m_portrait->operands);
    const std::pair<PlotView*, const char*> names[] = {
        {m_map, "map"},          {m_histogram, "histogram"}, {m_distribution, "distribution"},
        {m_sizes[0], "size_a"},  {m_sizes[1], "size_b"},     {m_sizes[2], "size_product"},
        {m_operands[0], "bias_a"}, {m_operands[1], "bias_b"}, {m_bits, "bits"},
        {m_layers, "layers"}};
    for (const auto& [plot, name] : names) {
        plot->setExportName(QStringLiteral("understand_%1_%2").arg(QLatin1String(name), m_portrait->name));
        plot->setProvenance(provenance);
    }
    using F = PortraitFigures;
    m_map->setFigure(F::map(*m_portrait));
    m_histogram->setFigure(F::histogram(*m_portrait));
    m_distribution->setFigure(F::distribution(*m_portrait));
    m_sizes[0]->setFigure(F::againstSize(*m_portrait, F::Size::A));
    m_sizes[1]->setFigure(F::againstSize(*m_portrait, F::Size::B));
    m_sizes[2]->setFigure(F::againstSize(*m_portrait, F::Size::Product));
    m_operands[0]->setFigure(F::byOperand(*m_portrait, F::Operand::A));
    m_operands[1]->setFigure(F::byOperand(*m_portrait, F::Operand::B));
    m_bits->setFigure(F::bits(*m_portrait));
    const auto checkpoint = chosen(*m_checkpoint);
    std::vector<analysis::LayerBias> biases;
    if (m_study && checkpoint) {
        const auto& table = m_portrait->table;
        biases = analysis::layerBiases(*m_study, static_cast<std::size_t>(*checkpoint),
                             table->isSigned() ? *table : *table->signMagnitude());
    }
    m_layers->setFigure(F::layers(m_portrait->name, m_checkpoint->currentText(), biases));
}

}  // namespace axscope::app
