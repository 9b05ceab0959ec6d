// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/multipliers/multiplier_difference.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "app/gui/flow_layout.h"
#include "app/gui/plots/error_map_figure.h"
#include "app/gui/plots/histogram_figure.h"
#include "app/gui/plots/number_format.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/study/panel_widgets.h"
#include "app/gui/text.h"

namespace axscope::app {
MultiplierDifference::MultiplierDifference(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("multiplierDifference"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    auto* controls = new QWidget;
    auto* flow = new FlowLayout(controls);
    const auto addBox = [&](const QString& text, const QString& name) {
        auto* box = new QuietComboBox;
        box->setObjectName(name);
        box->setMinimumContentsLength(14);
        auto* label = new QLabel(text);
        label->setBuddy(box);
        flow->addPair(label, box);
        connect(box, &QComboBox::activated, this, [this] {
            m_userChose = true;
            update();
        });
        return box;
    };
    m_first = addBox(tr("&Products of"), QStringLiteral("differenceFirst"));
    m_second = addBox(tr("mi&nus those of"), QStringLiteral("differenceSecond"));
    m_swap = new QToolButton;
    m_swap->setObjectName(QStringLiteral("differenceSwap"));
    m_swap->setText(tr("S&wap"));
    m_swap->setFocusPolicy(Qt::StrongFocus);
    m_swap->setToolTip(tr("Subtracts the other way round"));
    flow->addWidget(m_swap);
    layout->addWidget(controls);
    m_figures = new QLabel;
    m_figures->setObjectName(QStringLiteral("differenceFigures"));
    m_figures->setWordWrap(true);
    m_figures->setTextFormat(Qt::PlainText);
    m_figures->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_figures->setMargin(2);
    auto* figures = new QSplitter(Qt::Horizontal);
    figures->setChildrenCollapsible(false);
    for (auto [plot, name] :
         {std::pair(&m_map, "differenceMap"), std::pair(&m_histogram, "differenceHistogram")}) {
        *plot = new PlotView;
        (*plot)->setObjectName(QLatin1String(name));
        (*plot)->setExportName(QLatin1String(name));
        (*plot)->setMinimumSize(200, 110);
        figures->addWidget(*plot);
    }
    figures->setSizes({550, 450});
    layout->addWidget(figures, 1);
    layout->addWidget(m_figures);
    connect(m_swap, &QToolButton::clicked, this, &MultiplierDifference::swap);
    update();
}

void MultiplierDifference::setMultipliers(const std::vector<analysis::MultiplierInfo>& multipliers,
                                          const QStringList& provenance) {
    m_multipliers.clear();
    std::ranges::copy_if(multipliers, std::back_inserter(m_multipliers),
                         [](const analysis::MultiplierInfo& info) { return info.table != nullptr; });
    m_provenance = provenance;
    for (QComboBox* box : {m_first, m_second}) {
        const QSignalBlocker quiet(box);
        const QString before = box->currentText();
        box->clear();
        for (const auto& info : m_multipliers)
            box->addItem(fromUtf8(info.name));
        box->setCurrentIndex(box->findText(before));
        box->setEnabled(m_multipliers.size() > 1);
    }
    update();
}

void MultiplierDifference::propose(const QString& first, const QString& second) {
    if (m_userChose && m_first->currentIndex() >= 0 && m_second->currentIndex() >= 0)
        return;
    const QSignalBlocker quietFirst(m_first);
    const QSignalBlocker quietSecond(m_second);
    m_first->setCurrentIndex(m_first->findText(first));
    m_second->setCurrentIndex(m_second->findText(second));
    update();
}

void MultiplierDifference::swap() {
    const int first = m_first->currentIndex();
    m_first->setCurrentIndex(m_second->currentIndex());
    m_second->setCurrentIndex(first);
    m_userChose = true;
    update();
}

void MultiplierDifference::clear() {
    m_difference.reset();
    m_key.clear();
    m_figures->clear();
    for (PlotView* plot : {m_map, m_histogram}) {
        plot->setEmptyText(m_multipliers.size() < 2 ? tr("A difference takes two multipliers.")
                                                    : tr("Choose two multipliers above."));
        plot->setFigure(nullptr);
    }
}

void MultiplierDifference::update() {
    const int firstIndex = m_first->currentIndex();
    const int secondIndex = m_second->currentIndex();
    m_swap->setEnabled(firstIndex >= 0 && secondIndex >= 0);
    if (firstIndex < 0 || secondIndex < 0)
        return clear();
    const auto& first = m_multipliers[static_cast<std::size_t>(firstIndex)];
    const auto& second = m_multipliers[static_cast<std::size_t>(secondIndex)];
    const QString firstName = fromUtf8(first.name);
    const QString secondName = fromUtf8(second.name);
    const QString key =
        fromUtf8(first.table->hash() + second.table->hash()) + firstName + QLatin1Char('\n') + secondName;
    const QStringList provenance =
        m_provenance +
        QStringList{
            QStringLiteral("minuend: %1, table sha256 %2").arg(firstName, fromUtf8(first.table->hash())),
            QStringLiteral("subtrahend: %1, table sha256 %2")
                .arg(secondName, fromUtf8(second.table->hash()))};
    for (PlotView* plot : {m_map, m_histogram})
        plot->setProvenance(provenance);
    if (std::exchange(m_key, key) == key)
        return;
    const auto [left, right] = multipliers::comparableForms(first.table, second.table);
    m_difference = multipliers::differenceOf(*left, *right);
    m_map->setExportName(QStringLiteral("difference_map_%1_%2").arg(firstName, secondName));
    m_map->setFigure(std::make_shared<ErrorMapFigure>(
        ErrorMapSpec{left, firstName, std::max(1.0, double(m_difference->maxAbs)), right, secondName}));
    const auto counted = multipliers::differenceHistogram(*left, *right);
    HistogramSpec histogram;
    histogram.title = tr("%1 minus %2").arg(firstName, secondName);
    histogram.edges = counted.edges();
    histogram.series.push_back({histogram.title, 0, {counted.counts.begin(), counted.counts.end()}});
    histogram.highestCount = multipliers::ProductTable::kEntries;
    histogram.xLow = -1.04 * m_difference->maxAbs - 0.5;
    histogram.xHigh = 1.04 * m_difference->maxAbs + 0.5;
    histogram.x = {tr("Difference d"), tr("product units")};
    histogram.counted = tr("operand pairs");
    m_histogram->setExportName(QStringLiteral("difference_histogram_%1_%2").arg(firstName, secondName));
    m_histogram->setFigure(std::make_shared<HistogramFigure>(std::move(histogram)));
    writeFigures(first, second);
}

void MultiplierDifference::writeFigures(const analysis::MultiplierInfo& first,
                                        const analysis::MultiplierInfo& second) {
    const auto& d = *m_difference;
    QString text;
    if (d.differing == 0)
        text = tr("Both give the same products everywhere.");
    else
        text = tr("%1 of %2 products differ (%3). Mean d %4, mean |d| %5, rms %6; largest |d| %7, first at a "
                  "= %8, b = %9.")
                   .arg(countText(static_cast<quint64>(d.differing)),
                        countText(multipliers::ProductTable::kEntries), percentText(d.share, 2),
                        figureText(d.mean), figureText(d.meanAbs), figureText(d.rms), figureText(d.maxAbs, 6),
                        QString::number(d.worstA), QString::number(d.worstB)) +
               QLatin1Char(' ') +
               tr("Range of d: %1 to %2.").arg(figureText(d.lowest, 6), figureText(d.highest, 6));
    if (first.table->isSigned() != second.table->isSigned())
        text += QLatin1Char(' ') +
                tr("The unsigned multiplier is taken in sign-magnitude form, as networks use it.");
    m_figures->setText(text);
}

QList<PlotView*> MultiplierDifference::plots() const {
    return {m_map, m_histogram};
}

}  // namespace axscope::app
