// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>
#include <memory>

#include "app/gui/linked_selection.h"

class QCheckBox;
class QLabel;
class QTableView;
class QTabWidget;

namespace axscope::app {

class FigureTableModel;
class PlotView;

/// All that is known of one layer in one run: its figures as tabs.
class LayerPanel : public QWidget {
    Q_OBJECT

public:
    explicit LayerPanel(QWidget* parent = nullptr);

    /// Shows the layer called `name` of the run of `choice`; a null study or a name that is not there empties
    /// it.
    void setLayer(std::shared_ptr<const analysis::StudyResult> study, const RunChoice& choice,
                  const QString& name);
    [[nodiscard]] QList<PlotView*> plots() const;

private:
    PlotView* addPlot(const QString& objectName, const QString& emptyText);
    void update();

    std::shared_ptr<const analysis::StudyResult> m_study;
    RunChoice m_choice;
    QString m_name;
    QLabel* m_summary;
    QTabWidget* m_tabs;
    PlotView* m_values;
    PlotView* m_samples;
    PlotView* m_channels;
    QCheckBox* m_sorted;
    PlotView* m_operands;
    QTableView* m_facts;
    FigureTableModel* m_factsModel;
};

}  // namespace axscope::app
