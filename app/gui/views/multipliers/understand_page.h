// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

#include "analysis/results.h"
#include "app/gui/views/multipliers/multiplier_portrait.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTabWidget;

namespace axscope::app {

class LinkedSelection;
class PlotView;
class PortraitTable;

/// All about one multiplier: where it errs, how often and in which direction; over all operands alike or over those of a
/// layer; and what its errors add up to in every layer of a network.
class UnderstandPage : public QWidget {
    Q_OBJECT

public:
    explicit UnderstandPage(QWidget* parent = nullptr);

    void follow(LinkedSelection* selection);
    /// `multipliers`: to choose from; those without a table are left out. `study`: whose layers there are; may be null.
    void setMultipliers(const std::vector<analysis::MultiplierInfo>& multipliers,
                        std::shared_ptr<const analysis::StudyResult> study);
    /// Of what is shown; absent where nothing is.
    [[nodiscard]] const std::optional<MultiplierPortrait>& portrait() const { return m_portrait; }
    [[nodiscard]] QList<PlotView*> plots() const { return m_plots; }

Q_SIGNALS:
    /// The multiplier is the member of a family of this name; it shall be edited.
    void designRequested(const QString& memberName);

private:
    QWidget* buildSide();
    QWidget* buildFigures();
    PlotView* addPlot(const QString& name);
    void takeSelection();
    void giveSelection();
    void fillLayers();
    void update();
    void showFigures();
    [[nodiscard]] const analysis::MultiplierInfo* current() const;

    std::vector<analysis::MultiplierInfo> m_multipliers;
    std::shared_ptr<const analysis::StudyResult> m_study;
    LinkedSelection* m_selection = nullptr;
    std::optional<MultiplierPortrait> m_portrait;
    QString m_portraitKey;  ///< what m_portrait was made of
    QComboBox* m_multiplier = nullptr;
    QCheckBox* m_byLayer = nullptr;
    QComboBox* m_checkpoint = nullptr;
    QComboBox* m_layer = nullptr;
    QPushButton* m_edit = nullptr;
    QLabel* m_summary = nullptr;
    PortraitTable* m_table = nullptr;
    QTabWidget* m_tabs = nullptr;
    PlotView* m_map = nullptr;
    PlotView* m_histogram = nullptr;
    PlotView* m_distribution = nullptr;
    PlotView* m_sizes[3] = {};
    PlotView* m_operands[2] = {};
    PlotView* m_bits = nullptr;
    PlotView* m_layers = nullptr;
    QList<PlotView*> m_plots;
    bool m_taking = false;  ///< our own changes of the selectors are not the user's
};

}  // namespace axscope::app
