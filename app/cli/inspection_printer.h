// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/inspect/image_inspection.h"
#include "analysis/report/inspection_report.h"

namespace axscope::app {

/// Writes an inspection to standard output: the five best classes before and after, the way through the
/// experts, and the error of each layer. Of a network that routes tokens, the decisions that moved, at most
/// the first few of a layer.
void printInspection(const analysis::ImageInspection& inspection, const analysis::InspectionTitle& title);

}  // namespace axscope::app
