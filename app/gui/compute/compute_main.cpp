// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/compute/compute_interface.h"
#include "axscope_version.h"

/// The one symbol that the compute module exports (kComputeEntryPoint).
extern "C" __attribute__((visibility("default"))) const axscope::app::ComputeInterface*
axscopeComputeInterface() {
    static constexpr axscope::app::ComputeInterface kInterface{AXSCOPE_VERSION " " AXSCOPE_COMMIT,
                                                               &axscope::analysis::runStudy,
                                                               &axscope::analysis::ablate,
                                                               &axscope::analysis::inspectImage,
                                                               &axscope::analysis::readImages,
                                                               &axscope::analysis::trainNetwork};
    return &kInterface;
}
