// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
#include <QWidget>
#include <vector>

#include "analysis/measures/multiplier_measures.h"
#include "app/gui/item_models/multiplier_table.h"

class QCheckBox;
class QComboBox;
class QLabel;

namespace axscope::app {

class PlotView;

/// Two measures of multipliers against each other, the Pareto front as steps and what it beats in grey.
class ParetoPage : public QWidget {
    Q_OBJECT

public:
    explicit ParetoPage(QWidget* parent = nullptr);

    void setMultipliers(const std::vector<analysis::MultiplierInfo>& multipliers,
                        const QStringList& provenance);
    /// Marks the point of this multiplier; empty: none.
    void setCurrent(const QString& name);
    [[nodiscard]] const analysis::MultiplierMeasure& x() const;
    [[nodiscard]] const analysis::MultiplierMeasure& y() const;
    /// Names of those on the front that is shown.
    [[nodiscard]] QStringList front() const;
    [[nodiscard]] QList<PlotView*> plots() const { return {m_plot}; }

Q_SIGNALS:
    /// Somebody clicked on the point of this multiplier.
    void chosen(const QString& name);

private:
    /// Title and unit of the column; errors have the unit of products, which a table leaves out.
    [[nodiscard]] static AxisText axisOf(const MultiplierColumn& column);
    QComboBox* addMeasureBox(QWidget* controls, const QString& text, const QString& name, const char* first);
    void update();
    void writeNote(const QStringList& withoutFigure, const QStringList& withoutPlace);

    std::vector<analysis::MultiplierInfo> m_multipliers;
    QStringList m_provenance;
    QString m_current;
    QComboBox* m_x = nullptr;
    QComboBox* m_y = nullptr;
    QCheckBox* m_logX = nullptr;
    QCheckBox* m_logY = nullptr;
    PlotView* m_plot = nullptr;
    QLabel* m_note = nullptr;
};

}  // namespace axscope::app
