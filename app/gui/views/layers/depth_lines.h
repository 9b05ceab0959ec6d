// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <memory>
#include <optional>
#include <vector>

#include "app/gui/linked_selection.h"
#include "app/gui/plots/line_figure.h"
#include "app/gui/views/layers/error_measure.h"

namespace axscope::app {

/// How a layer is compared: see analysis::LayerResult.
enum class ErrorMode { Cumulative, Isolated, Both };

/// Lines of an error over the depth of networks.
class DepthLines {
    Q_DECLARE_TR_FUNCTIONS(axscope::app::DepthLines)

public:
    struct Request {
        std::vector<RunChoice> runs;  ///< one line each (two for Both); a click on one hands its index back
        RunChoice candidate;          ///< drawn strong, the selection is marked on it
        std::optional<RunChoice> compared;
        ErrorMode mode = ErrorMode::Cumulative;
        ErrorMeasure measure;
        bool layerNames = true;
        QString layer;  ///< marked
        QString moeLayer;
        std::optional<int> expert;  ///< its layers are ringed
    };

    /// Null where no run of the request has layers (float runs have none).
    [[nodiscard]] static std::shared_ptr<const LineFigure> figure(const analysis::StudyResult& study,
                                                                  const Request& request);
};

}  // namespace axscope::app
