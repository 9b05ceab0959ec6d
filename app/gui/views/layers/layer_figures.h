// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <memory>
#include <optional>
#include <vector>

#include "app/gui/item_models/figure_table_model.h"
#include "app/gui/linked_selection.h"
#include "app/gui/plots/plot_figure.h"

namespace axscope::app {

/// Figures of single layers.
class LayerFigures {
    Q_DECLARE_TR_FUNCTIONS(axscope::app::LayerFigures)

public:
    /// A layer of one run; `study`, `run` and `layer` belong together and outlive this.
    struct Subject {
        const analysis::StudyResult* study = nullptr;
        const analysis::RunResult* run = nullptr;
        const analysis::LayerResult* layer = nullptr;
    };
    enum class Predicted { Mse, Bias };

    /// The layer called `name` in the run of `choice`; all null where there is none.
    [[nodiscard]] static Subject find(const analysis::StudyResult& study, const RunChoice& choice,
                                      const QString& name);

    // Each is null where the run holds nothing of the kind, or where the subject is empty.

    /// Values of the outputs, reference and candidate.
    [[nodiscard]] static std::shared_ptr<const PlotFigure> values(const Subject& subject);
    /// Candidate's outputs against the reference's.
    [[nodiscard]] static std::shared_ptr<const PlotFigure> samples(const Subject& subject);
    /// Bias per channel, with the standard deviation of the error, sqrt(MSE - bias^2), as whiskers.
    [[nodiscard]] static std::shared_ptr<const PlotFigure> channels(const Subject& subject, bool sorted);
    /// Operands of the int8 run over the errors of the multiplier that computes the layer.
    [[nodiscard]] static std::shared_ptr<const PlotFigure> operands(const Subject& subject);
    /// What of `operands` is not there, as a sentence.
    [[nodiscard]] static QString missingOperandsText(const Subject& subject);
    /// What stands in "Figure | Cumulative | Isolated".
    [[nodiscard]] static std::vector<FigureTableModel::Row> facts(const Subject& subject);
    [[nodiscard]] static std::vector<FigureTableModel::Column> factColumns();
    /// "layer3.0.conv1 · 2.4 M MACs · ...", with the run.
    [[nodiscard]] static QString summary(const Subject& subject);

    /// Predicted against isolated error of every approximated layer; a point's key is its layer, a group's id
    /// its index in `runs`. Null where no layer has a prediction.
    [[nodiscard]] static std::shared_ptr<const PlotFigure> predicted(const analysis::StudyResult& study,
                                                                     const std::vector<RunChoice>& runs,
                                                                     Predicted what, const QString& layer);

    /// "resnet20_hard, mul8s_1KV9".
    [[nodiscard]] static QString nameOf(const analysis::StudyResult& study, const analysis::RunResult& run);
};

}  // namespace axscope::app
