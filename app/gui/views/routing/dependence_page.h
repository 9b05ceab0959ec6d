// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/measures/specialisation.h"
#include "app/gui/plots/plot_figure.h"
#include "app/gui/views/routing/routing_page.h"

class QComboBox;

namespace axscope::app {

/// Two contingency tables with the same rows, one of the reference and one of the candidate, on one scale
/// beside their difference.
class DependencePage : public RoutingPage {
    Q_OBJECT

protected:
    using RoutingPage::RoutingPage;

    /// What the three heat maps have in common.
    struct Frame {
        AxisText x;
        AxisText y;
        AxisText value;                  ///< of a share of the row
        AxisText counted;                ///< of the count behind it
        std::vector<std::size_t> order;  ///< rows of the tables, from top to bottom
        QStringList rows;                ///< their names, in this order
        QStringList columns;
        std::vector<int> rowExperts;
        std::vector<int> columnExperts;
        std::vector<int> rowBreaks;
        int selectedRow = -1;
        int selectedColumn = -1;
    };

    void createPlots(const char* objectName, const char* exportName);
    void setEmpty(const QString& message);
    /// Sets the three figures; a null table means that this side is not known.
    void showTables(const RoutingContext& context, const Frame& frame,
                    const analysis::ContingencyTable* before, const analysis::ContingencyTable* after,
                    bool withPurity);
    [[nodiscard]] const QList<PlotView*>& maps() const { return plots(); }
    [[nodiscard]] PlotRow* row() const { return m_row; }

private:
    PlotRow* m_row = nullptr;
    PlotView* m_before = nullptr;
    PlotView* m_after = nullptr;
    PlotView* m_difference = nullptr;
};

/// Which classes go to which experts.
class SpecialisationPage : public DependencePage {
    Q_OBJECT

public:
    explicit SpecialisationPage(QWidget* parent = nullptr);

protected:
    void updateFigures(const RoutingContext& context) override;
    void clearMore() override;

private:
    void choose(int row, int column);

    QLabel* m_text = nullptr;
    std::vector<std::size_t> m_order;  ///< class of each row
};

/// Which experts of two MoE layers work on the same decisions.
class CoActivationPage : public DependencePage {
    Q_OBJECT

public:
    explicit CoActivationPage(QWidget* parent = nullptr);

protected:
    void updateFigures(const RoutingContext& context) override;
    void clearMore() override;

private:
    void showPair(const RoutingContext& context, std::size_t other);

    QLabel* m_text = nullptr;
    QComboBox* m_other = nullptr;
};

/// Rows of a class x expert table by dominant expert (the one that most of the row goes to), within it by
/// falling share; rows without counts are left out. `dominant` gets the expert of each row that is kept.
[[nodiscard]] std::vector<std::size_t> orderByDominant(const analysis::ContingencyTable& table,
                                                       std::vector<int>& dominant);

}  // namespace axscope::app
