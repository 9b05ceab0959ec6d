// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QTabWidget>
#include <array>
#include <vector>

#include "app/gui/backend.h"

namespace axscope::app {

class AccuracyView;
class LayersView;
class MultipliersView;
class PlotView;
class RoutingView;

/// A figure with the name of the file that an export of everything gives it.
struct NamedPlot {
    QString name;  ///< "layers_sqnr_over_depth"; unique within the views
    PlotView* plot = nullptr;
};

/// The four views of a result, as tabs. Only the view in front is kept up to date; the others follow when
/// they are looked at or exported.
class ResultViews : public QTabWidget {
    Q_OBJECT

public:
    enum View { Multipliers, Layers, Routing, Accuracy, ViewCount };

    explicit ResultViews(QWidget* parent = nullptr);

    /// Null empties the views.
    void setStudy(StudyPtr study);
    [[nodiscard]] const StudyPtr& study() const { return m_study; }
    /// What the first view shows as long as no result brings multipliers of its own, or while the choice
    /// differs from what has been run.
    void setPreview(std::vector<analysis::MultiplierInfo> multipliers);
    void dropPreview();

    /// Every figure that has something to show, views in order.
    [[nodiscard]] QList<NamedPlot> plots();

private:
    void bringUpToDate(int view);
    void invalidate();

    StudyPtr m_study;
    std::vector<analysis::MultiplierInfo> m_preview;
    bool m_previewing = true;
    std::array<bool, ViewCount> m_stale{};
    MultipliersView* m_multipliers;
    LayersView* m_layers;
    RoutingView* m_routing;
    AccuracyView* m_accuracy;
};

}  // namespace axscope::app
