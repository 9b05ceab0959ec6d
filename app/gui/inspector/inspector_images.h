// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/inspector/inspector_sections.h"

namespace axscope::app {

/// Accuracy on the images of class `label`, of the reference and of both runs; either run may be null.
[[nodiscard]] InspectorSection classSection(const analysis::StudyResult& study, int label, const analysis::RunResult* a,
                                            const analysis::RunResult* b, bool compared);

/// Image `image` (in the order of evaluation): its label, the answers before and after, and its way through the
/// experts as "reference → run"; either run may be null.
[[nodiscard]] InspectorSection imageSection(const analysis::StudyResult& study, int image, const analysis::RunResult* a,
                                            const analysis::RunResult* b, bool compared);

}  // namespace axscope::app
