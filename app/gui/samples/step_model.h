// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <array>
#include <vector>

#include "app/gui/samples/sample_loader.h"

namespace axscope::app {

/// The steps of an inspection: layers with this image's SQNR, and decisions.
class StepModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Sqnr, ColumnCount };

    explicit StepModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    /// `names`: of the runs, as in Mode.
    void setInspection(InspectionPtr inspection, const std::array<QString, analysis::kInspectedRuns>& names);
    /// Error of a step between the two runs that are compared; all NaN for decisions and layers that ran once.
    [[nodiscard]] const analysis::ErrorFigures& figuresAt(int row) const {
        return m_figures[static_cast<std::size_t>(row)];
    }
    /// Row of the layer or, with `router`, of the decision of this name; -1 where there is none.
    [[nodiscard]] int rowOf(const QString& name, bool router) const;
    [[nodiscard]] QString nameAt(int row) const;
    [[nodiscard]] bool isRouter(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString shortName(int row) const;
    [[nodiscard]] QString valueText(int row) const;
    [[nodiscard]] QString toolTip(int row) const;

    InspectionPtr m_inspection;
    std::array<QString, analysis::kInspectedRuns> m_names;
    std::vector<analysis::ErrorFigures> m_figures;
};

}  // namespace axscope::app
