// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <algorithm>
#include <memory>
#include <vector>

#include "app/gui/linked_selection.h"
#include "app/gui/views/layers/depth_lines.h"
#include "app/gui/views/layers/error_measure.h"
#include "app/gui/views/layers_view.h"

class QCheckBox;
class QTabWidget;

namespace axscope::app {

class AblationPage;
class ColorScaleBar;
class LayerPanel;
class LayerTree;
class LineChooser;
class PlotView;

/// What LayersView is made of: layers_view_widgets.cpp puts it together, layers_view.cpp brings it to life.
struct LayersView::Private {
    std::shared_ptr<const analysis::StudyResult> study;
    LinkedSelection own;  ///< until the view follows another one
    LinkedSelection* selection = &own;

    QComboBox* checkpoint = nullptr;
    QComboBox* mode = nullptr;
    QComboBox* measure = nullptr;
    QComboBox* multiplier = nullptr;
    QTabWidget* figures = nullptr;
    LineChooser* lines = nullptr;
    QCheckBox* layerNames = nullptr;
    QWidget* quantityBar = nullptr;
    QComboBox* quantity = nullptr;  ///< of predicted against measured
    PlotView* overDepth = nullptr;
    PlotView* predicted = nullptr;
    AblationPage* ablation = nullptr;
    LayerTree* tree = nullptr;
    ColorScaleBar* legend = nullptr;
    LayerPanel* panel = nullptr;
    std::vector<RunChoice> drawn;  ///< lines of overDepth; what a click hands back is an index into them
    std::vector<RunChoice> foretold;
    QString defaultLayer;  ///< looked at where the selection names none that is there

    [[nodiscard]] const Selection& now() const { return selection->current(); }
    [[nodiscard]] RunChoice candidate() const { return now().candidate; }
    [[nodiscard]] ErrorMode errorMode() const {
        return static_cast<ErrorMode>(std::max(0, mode->currentIndex()));
    }
    [[nodiscard]] ErrorMeasure errorMeasure() const {
        return {static_cast<ErrorMeasure::Kind>(std::max(0, measure->currentIndex()))};
    }
    [[nodiscard]] const analysis::RunResult* run() const;
    [[nodiscard]] QString shownLayer();

    void build(LayersView* view);
    QWidget* buildFigures();
    QWidget* buildTreeSide();
    void connectAll(LayersView* view);
    void update(bool newStudy = false);
    void updateSelectors(bool newStudy);
    void updateTree();
    void updateLines();
    void updateOverDepth();
    void updatePredicted();
    void chooseLayer(const QString& layer, RunChoice candidate);
};

}  // namespace axscope::app
