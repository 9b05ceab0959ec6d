// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/compare/difference_page.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "app/gui/plots/bar_figure.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/text.h"
#include "app/gui/views/compare/difference_figures.h"

namespace axscope::app {

DifferencePage::DifferencePage(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("differencePage"));
    m_errors = new QComboBox;
    m_errors->setObjectName(QStringLiteral("differenceErrors"));
    m_errors->addItem(tr("Cumulative"), static_cast<int>(analysis::ErrorKind::Cumulative));
    m_errors->addItem(tr("Isolated"), static_cast<int>(analysis::ErrorKind::Isolated));
    m_errors->setToolTip(tr("Cumulative: each layer gets what the layers before it made of the image. Isolated: it gets "
                            "the reference's input, so that only its own multipliers speak."));
    auto* label = new QLabel(tr("&Errors:"));
    label->setBuddy(m_errors);
    m_errorBar = new QWidget;
    auto* bar = new QHBoxLayout(m_errorBar);
    bar->setContentsMargins(0, 0, 0, 0);
    bar->addWidget(label);
    bar->addWidget(m_errors);
    bar->addStretch(1);
    m_sqnr = addPlot("sqnrDifference", "difference_sqnr");
    m_relative = addPlot("relativeErrorDifference", "difference_relative_error");
    m_shift = addPlot("shiftDifference", "difference_shift_rate");
    m_load = addPlot("loadDifference", "difference_load");
    m_classes = addPlot("classDifference", "difference_by_class");
    m_none = new QLabel(tr("There is no difference to draw for this view: look at A and B side by side."));
    m_none->setObjectName(QStringLiteral("noDifference"));
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setWordWrap(true);
    m_none->setMargin(24);
    m_none->setAutoFillBackground(true);
    m_none->setBackgroundRole(QPalette::Base);
    m_none->setForegroundRole(QPalette::PlaceholderText);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_errorBar);
    for (PlotView* plot : plots())
        layout->addWidget(plot, 1);
    layout->addWidget(m_none, 1);

    connect(m_errors, &QComboBox::currentIndexChanged, this, &DifferencePage::updateFigures);
    for (PlotView* plot : {m_sqnr, m_relative}) {
        connect(plot, &PlotView::hitClicked, this, [this](const PlotHit& hit) {
            if (m_selection && !hit.key.isEmpty())
                m_selection->chooseLayer(hit.key);
        });
    }
    connect(m_shift, &PlotView::hitClicked, this, [this](const PlotHit& hit) {
        if (m_selection)
            m_selection->chooseMoeLayer(hit.key);
    });
    connect(m_load, &PlotView::hitClicked, this, [this](const PlotHit& hit) {
        if (m_selection)
            m_selection->chooseExpert(hit.key, hit.series);
    });
    connect(m_classes, &PlotView::hitClicked, this, [this](const PlotHit& hit) {
        if (m_selection && hit.column >= 0 && static_cast<std::size_t>(hit.column) < m_labels.size())
            m_selection->chooseLabel(m_labels[static_cast<std::size_t>(hit.column)]);
    });
    setKind(QStringLiteral("layers"));
}

PlotView* DifferencePage::addPlot(const char* objectName, const char* exportName) {
    auto* view = new PlotView(this);
    view->setObjectName(QLatin1String(objectName));
    view->setExportName(QLatin1String(exportName));
    return view;
}

QList<PlotView*> DifferencePage::plots() const {
    return {m_sqnr, m_relative, m_shift, m_load, m_classes};
}

void DifferencePage::setKind(const QString& key) {
    const bool layers = key == QLatin1String("layers");
    const bool routing = key == QLatin1String("routing");
    const bool overview = key == QLatin1String("overview");
    m_errorBar->setVisible(layers);
    m_sqnr->setVisible(layers);
    m_relative->setVisible(layers);
    m_shift->setVisible(routing);
    m_load->setVisible(routing);
    m_classes->setVisible(overview);
    m_none->setVisible(!layers && !routing && !overview);
}

void DifferencePage::show(std::shared_ptr<const analysis::StudyResult> study, const analysis::RunResult* a,
                          const analysis::RunResult* b, LinkedSelection* selection, const QStringList& shown) {
    m_study = std::move(study);
    m_a = a;
    m_b = b;
    m_selection = selection;
    for (PlotView* plot : plots())
        plot->setProvenance(shown);
    updateFigures();
}

void DifferencePage::updateFigures() {
    if (!m_study || !m_a || !m_b) {
        for (PlotView* plot : plots()) {
            plot->setEmptyText(tr("Choose two runs, A and B, to see their difference."));
            plot->setFigure(nullptr);
        }
        m_labels.clear();
        return;
    }
    const auto kind = static_cast<analysis::ErrorKind>(m_errors->currentData().toInt());
    const Selection now = m_selection ? m_selection->current() : Selection();
    for (PlotView* plot : {m_sqnr, m_relative})
        plot->setEmptyText(tr("A and B have no layer in common."));
    for (PlotView* plot : {m_shift, m_load}) {
        plot->setEmptyText(m_a->routing.empty() || m_b->routing.empty()
                               ? tr("A and B must both have experts for their routing to be compared.")
                               : tr("A and B have no MoE layer of the same name and size in common."));
    }
    m_classes->setEmptyText(
        tr("The classes can be compared where A and B saw the same labelled images and the study holds what became of each."));
    m_sqnr->setFigure(layerDifferenceFigure(*m_a, *m_b, LayerQuantity::Sqnr, kind, now.layer));
    m_relative->setFigure(layerDifferenceFigure(*m_a, *m_b, LayerQuantity::RelativeRmse, kind, now.layer));
    m_shift->setFigure(shiftDifferenceFigure(*m_a, *m_b));
    m_load->setFigure(loadDifferenceFigure(*m_a, *m_b));
    ClassDifference classes = classDifference(*m_study, *m_a, *m_b, now.label);
    m_labels = std::move(classes.labels);
    m_classes->setFigure(std::move(classes.figure));
}

}  // namespace axscope::app
