// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/result_views.h"

#include <QSet>

#include "app/gui/icons.h"
#include "app/gui/plots/note_store.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/views/accuracy_view.h"
#include "app/gui/views/layers_view.h"
#include "app/gui/views/multipliers_view.h"
#include "app/gui/views/routing_view.h"

namespace axscope::app {

ResultViews::ResultViews(QWidget* parent)
    : QTabWidget(parent),
      m_multipliers(new MultipliersView(this)),
      m_layers(new LayersView(this)),
      m_routing(new RoutingView(this)),
      m_accuracy(new AccuracyView(this)) {
    setObjectName(QStringLiteral("resultViews"));
    setDocumentMode(true);
    addTab(m_multipliers, lineIcon(QStringLiteral("table")), tr("Multipliers"));
    addTab(m_layers, lineIcon(QStringLiteral("network")), tr("Layers"));
    addTab(m_routing, lineIcon(QStringLiteral("routing")), tr("Routing"));
    addTab(m_accuracy, lineIcon(QStringLiteral("accuracy")), tr("Accuracy"));
    setTabToolTip(Multipliers, tr("What a multiplier gets wrong, before any network (Ctrl+1)"));
    setTabToolTip(Layers, tr("Where in a network the error arises (Ctrl+2)"));
    setTabToolTip(Routing, tr("How a multiplier moves decisions between experts (Ctrl+3)"));
    setTabToolTip(Accuracy, tr("What remains of the accuracy, and what it costs (Ctrl+4)"));
    connect(this, &QTabWidget::currentChanged, this, &ResultViews::bringUpToDate);
    new MemoryNoteStore(this);  // the plots find it
}

void ResultViews::setStudy(StudyPtr study) {
    m_study = std::move(study);
    invalidate();
}

void ResultViews::setPreview(std::vector<analysis::MultiplierInfo> multipliers) {
    m_preview = std::move(multipliers);
    m_previewing = true;
    m_stale[Multipliers] = true;
    bringUpToDate(currentIndex());
}

void ResultViews::dropPreview() {
    if (!m_previewing)
        return;
    m_previewing = false;
    m_stale[Multipliers] = true;
    bringUpToDate(currentIndex());
}

QList<NamedPlot> ResultViews::plots() {
    static constexpr std::array<const char*, ViewCount> kNames{"multipliers", "layers", "routing",
                                                               "accuracy"};
    for (int view = 0; view < ViewCount; ++view)
        bringUpToDate(view);
    const std::array<QList<PlotView*>, ViewCount> plots{m_multipliers->plots(), m_layers->plots(),
                                                        m_routing->plots(), m_accuracy->plots()};
    QList<NamedPlot> named;
    QSet<QString> taken;
    for (std::size_t view = 0; view < plots.size(); ++view) {
        for (PlotView* plot : plots[view]) {
            if (plot->isEmpty())
                continue;
            const QString stem = QLatin1String(kNames[view]) + QLatin1Char('_') + plot->exportName();
            QString name = stem;
            for (int number = 2; taken.contains(name); ++number)
                name = stem + QLatin1Char('_') + QString::number(number);
            taken.insert(name);
            named.append({name, plot});
        }
    }
    return named;
}

void ResultViews::bringUpToDate(int view) {
    if (view < 0 || !m_stale[static_cast<std::size_t>(view)])
        return;
    m_stale[static_cast<std::size_t>(view)] = false;
    switch (view) {
        case Multipliers:
            m_multipliers->setStudy(m_previewing ? nullptr : m_study);
            if (m_previewing)
                m_multipliers->setMultipliers(m_preview);
            break;
        case Layers:
            m_layers->setStudy(m_study);
            break;
        case Routing:
            m_routing->setStudy(m_study);
            break;
        case Accuracy:
            m_accuracy->setStudy(m_study);
            break;
        default:
            break;
    }
}

void ResultViews::invalidate() {
    m_stale.fill(true);
    bringUpToDate(currentIndex());
}

}  // namespace axscope::app
