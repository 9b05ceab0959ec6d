// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>
#include <memory>
#include <vector>

#include "analysis/results.h"
#include "app/gui/linked_selection.h"

class QComboBox;
class QLabel;

namespace axscope::app {

class PlotView;

/// What run B does differently from run A, for the kind of view that is compared.
class DifferencePage : public QWidget {
    Q_OBJECT

public:
    explicit DifferencePage(QWidget* parent = nullptr);

    /// Key of a ViewKind; kinds without a difference say so.
    void setKind(const QString& key);
    /// Null runs empty the page. `selection` may be changed by clicks.
    void show(std::shared_ptr<const analysis::StudyResult> study, const analysis::RunResult* a,
              const analysis::RunResult* b, LinkedSelection* selection, const QStringList& shown);
    [[nodiscard]] QList<PlotView*> plots() const;

private:
    void updateFigures();
    PlotView* addPlot(const char* objectName, const char* exportName);

    std::shared_ptr<const analysis::StudyResult> m_study;
    const analysis::RunResult* m_a = nullptr;  ///< in m_study
    const analysis::RunResult* m_b = nullptr;
    LinkedSelection* m_selection = nullptr;
    std::vector<int> m_labels;
    QComboBox* m_errors;
    QWidget* m_errorBar;
    PlotView* m_sqnr;
    PlotView* m_relative;
    PlotView* m_shift;
    PlotView* m_load;
    PlotView* m_classes;
    QLabel* m_none;
};

}  // namespace axscope::app
