// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "app/gui/samples/channel_maps.h"
#include "app/gui/samples/sample_loader.h"
#include "app/gui/samples/step_model.h"

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QSlider;
class QSpinBox;
class QToolButton;

namespace axscope::app {

class PlotFigure;
class PlotView;

/// What an inspection's runs are called, as in Mode.
using RunNames = std::array<QString, analysis::kInspectedRuns>;

/// One step of a network for one image: maps of reference, candidate and difference, gates of routers, and the error
/// over all steps.
class StepPanel : public QWidget {
    Q_OBJECT

public:
    /// `steps` is borrowed: the model of the same inspection.
    explicit StepPanel(const StepModel& steps, QWidget* parent = nullptr);

    /// `steps` holds it already. Null empties the panel.
    void setInspection(InspectionPtr inspection, const RunNames& names, const QStringList& provenance);
    /// Shows step `row` of the model.
    void setStep(int row);
    [[nodiscard]] int step() const { return m_step; }
    /// The decision (token) whose gates are shown, where there are several.
    void setToken(int token);
    [[nodiscard]] QList<PlotView*> plots() const;

Q_SIGNALS:
    /// The user goes to another step.
    void stepChosen(int row);
    void tokenChosen(int token);

private:
    enum class Arrangement { Maps, Gates, MapsAndGates };

    void build();
    void arrange(Arrangement arrangement);
    void showMaps();
    void showStep();
    void showLayer(const analysis::InspectedLayer& layer);
    void showRouter(const analysis::InspectedRouter& router);
    void showMap(PlotView& view, int part);
    [[nodiscard]] std::shared_ptr<const PlotFigure> errorFigure() const;
    [[nodiscard]] std::shared_ptr<const PlotFigure> gateFigure(const analysis::InspectedRouter& router) const;

    const StepModel& m_steps;
    InspectionPtr m_inspection;
    RunNames m_names;
    QStringList m_provenance;
    ChannelMapsPtr m_maps;
    int m_step = -1;
    int m_token = 0;

    QSlider* m_slider = nullptr;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
    QLabel* m_position = nullptr;
    QLabel* m_facts = nullptr;
    QLabel* m_readOut = nullptr;
    QComboBox* m_channels = nullptr;
    QCheckBox* m_sameScale = nullptr;
    QLabel* m_tokenLabel = nullptr;
    QSpinBox* m_tokenBox = nullptr;
    QGridLayout* m_grid = nullptr;
    PlotView* m_reference = nullptr;
    PlotView* m_candidate = nullptr;
    PlotView* m_difference = nullptr;
    PlotView* m_errors = nullptr;
    PlotView* m_gates = nullptr;
};

}  // namespace axscope::app
