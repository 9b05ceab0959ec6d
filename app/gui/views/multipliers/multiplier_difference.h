// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
#include <QWidget>
#include <optional>
#include <vector>

#include "analysis/results.h"
#include "multipliers/metrics/table_difference.h"

class QComboBox;
class QLabel;
class QToolButton;

namespace axscope::app {

class PlotView;

/// The products of one multiplier minus those of another: a map, a histogram and figures.
class MultiplierDifference : public QWidget {
    Q_OBJECT

public:
    explicit MultiplierDifference(QWidget* parent = nullptr);

    /// To choose from; those without a table are left out. What was chosen stays where it still is.
    void setMultipliers(const std::vector<analysis::MultiplierInfo>& multipliers,
                        const QStringList& provenance);
    /// Proposes two to subtract, unless the user has chosen others.
    void propose(const QString& first, const QString& second);
    /// Of the two that are chosen; absent where there are none.
    [[nodiscard]] const std::optional<multipliers::TableDifference>& difference() const {
        return m_difference;
    }
    [[nodiscard]] QList<PlotView*> plots() const;

private:
    void swap();
    void update();
    void clear();
    void writeFigures(const analysis::MultiplierInfo& first, const analysis::MultiplierInfo& second);

    std::vector<analysis::MultiplierInfo> m_multipliers;
    QStringList m_provenance;
    std::optional<multipliers::TableDifference> m_difference;
    QString m_key;  ///< what is shown was made of
    bool m_userChose = false;
    QComboBox* m_first = nullptr;
    QComboBox* m_second = nullptr;
    QToolButton* m_swap = nullptr;
    PlotView* m_map = nullptr;
    PlotView* m_histogram = nullptr;
    QLabel* m_figures = nullptr;
};

}  // namespace axscope::app
