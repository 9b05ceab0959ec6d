// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/multipliers/pareto_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSet>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "app/gui/flow_layout.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/plots/scatter_figure.h"
#include "app/gui/study/panel_widgets.h"
#include "app/gui/text.h"

namespace axscope::app {
namespace {

using Measure = analysis::MultiplierMeasure;

ScatterSpec::Better betterOf(const Measure& measure) {
    return measure.better == Measure::Better::Higher ? ScatterSpec::Better::Higher
                                                     : ScatterSpec::Better::Lower;
}

const Measure& measureIn(const QComboBox& box) {
    return *analysis::findMultiplierMeasure(toUtf8(box.currentData().toString()));
}

}  // namespace

AxisText ParetoPage::axisOf(const MultiplierColumn& column) {
    static const QSet<QString> products{QStringLiteral("mae"), QStringLiteral("wce"), QStringLiteral("bias"),
                                        QStringLiteral("std")};
    static const QSet<QString> squares{QStringLiteral("mse"), QStringLiteral("variance")};
    AxisText axis = column.title;
    if (products.contains(column.key))
        axis.unit = tr("product units");
    else if (squares.contains(column.key))
        axis.unit = tr("product units²");
    else if (column.key == QLatin1String("cost"))
        axis.unit = tr("exact = 1");
    return axis;
}

ParetoPage::ParetoPage(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("paretoPage"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    auto* controls = new QWidget;
    auto* flow = new FlowLayout(controls);
    m_x = addMeasureBox(controls, tr("&Horizontal:"), QStringLiteral("paretoX"), "cost");
    m_y = addMeasureBox(controls, tr("&Vertical:"), QStringLiteral("paretoY"), "mae");
    for (auto [box, text, name] : {std::tuple(&m_logX, tr("&Logarithmic horizontal axis"), "paretoLogX"),
                                   std::tuple(&m_logY, tr("Lo&garithmic vertical axis"), "paretoLogY")}) {
        *box = new QCheckBox(text);
        (*box)->setObjectName(QLatin1String(name));
        flow->addWidget(*box);
        connect(*box, &QCheckBox::toggled, this, &ParetoPage::update);
    }
    m_plot = new PlotView;
    m_plot->setObjectName(QStringLiteral("paretoFront"));
    m_plot->setMinimumSize(240, 110);
    m_note = new QLabel;
    m_note->setObjectName(QStringLiteral("paretoNote"));
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setMargin(2);
    layout->addWidget(controls);
    layout->addWidget(m_plot, 1);
    layout->addWidget(m_note);
    connect(m_plot, &PlotView::hitClicked, this, [this](const PlotHit& hit) {
        if (!hit.key.isEmpty())
            Q_EMIT chosen(hit.key);
    });
    update();
}

QComboBox* ParetoPage::addMeasureBox(QWidget* controls, const QString& text, const QString& name,
                                     const char* first) {
    auto* box = new QuietComboBox;
    box->setObjectName(name);
    for (const MultiplierColumn& column : multiplierColumns())
        if (column.measure && column.measure->better != Measure::Better::Neither) {
            box->addItem(column.title.text(), column.key);
            box->setItemData(box->count() - 1, column.toolTip, Qt::ToolTipRole);
        }
    box->setCurrentIndex(box->findData(QLatin1String(first)));
    auto* label = new QLabel(text);
    label->setBuddy(box);
    static_cast<FlowLayout*>(controls->layout())->addPair(label, box);
    connect(box, &QComboBox::currentIndexChanged, this, &ParetoPage::update);
    return box;
}

const Measure& ParetoPage::x() const {
    return measureIn(*m_x);
}

const Measure& ParetoPage::y() const {
    return measureIn(*m_y);
}

void ParetoPage::setMultipliers(const std::vector<analysis::MultiplierInfo>& multipliers,
                                const QStringList& provenance) {
    m_multipliers = multipliers;
    m_provenance = provenance;
    update();
}

void ParetoPage::setCurrent(const QString& name) {
    if (m_current == name)
        return;
    m_current = name;
    update();
}

QStringList ParetoPage::front() const {
    QStringList names;
    const std::vector<bool> onFront = analysis::paretoFrontOf(m_multipliers, x(), y());
    for (std::size_t i = 0; i < m_multipliers.size(); ++i)
        if (onFront[i])
            names += fromUtf8(m_multipliers[i].name);
    return names;
}

void ParetoPage::update() {
    if (!m_plot)
        return;
    const MultiplierColumn columnX = columnOf(x());
    const MultiplierColumn columnY = columnOf(y());
    ScatterSpec spec;
    spec.x = axisOf(columnX);
    spec.y = axisOf(columnY);
    spec.title = tr("%1 against %2").arg(spec.y.title, spec.x.title);
    spec.xBetter = betterOf(x());
    spec.yBetter = betterOf(y());
    spec.logX = m_logX->isChecked();
    spec.logY = m_logY->isChecked();
    spec.highestY.reset();
    QStringList withoutFigure;
    QStringList withoutPlace;
    for (const auto& info : m_multipliers) {
        ScatterSpec::Point point;
        point.x = x().value(info);
        point.y = y().value(info);
        point.yLow = point.yHigh = std::nan("");
        point.label = point.name = fromUtf8(info.name);
        if (!isDrawn(spec, point))
            (std::isnan(point.x) || std::isnan(point.y) ? withoutFigure : withoutPlace) += point.name;
        if (point.name == m_current)
            spec.marks.push_back({static_cast<int>(spec.points.size()), SelectionRole::Detail});
        spec.points.push_back(std::move(point));
    }
    const bool any =
        std::ranges::any_of(spec.points, [&](const auto& point) { return isDrawn(spec, point); });
    m_plot->setExportName(QStringLiteral("pareto_%1_%2").arg(columnX.key, columnY.key));
    m_plot->setProvenance(m_provenance);
    m_plot->setEmptyText(m_multipliers.empty() ? tr("Add multipliers to the study or to the table below.")
                                               : tr("No multiplier of the table has both figures."));
    m_plot->setFigure(any ? std::make_shared<ScatterFigure>(std::move(spec)) : nullptr);
    writeNote(withoutFigure, withoutPlace);
}

void ParetoPage::writeNote(const QStringList& withoutFigure, const QStringList& withoutPlace) {
    const QString comma = QStringLiteral(", ");
    QStringList notes;
    if (!withoutFigure.isEmpty())
        notes += tr("Without one of the figures: %1.").arg(withoutFigure.join(comma));
    if (!withoutPlace.isEmpty())
        notes += tr("Not to be drawn on these axes, being 0 or infinite: %1.").arg(withoutPlace.join(comma));
    if (std::ranges::any_of(m_multipliers,
                            [](const auto& info) { return analysis::isPowerEstimated(info); }) &&
        (x().name == "power" || x().name == "cost" || y().name == "power" || y().name == "cost"))
        notes += tr("Power of members of families is an estimate from their unit gates.");
    m_note->setText(notes.join(QLatin1Char(' ')));
    m_note->setVisible(!notes.isEmpty());
}

}  // namespace axscope::app
