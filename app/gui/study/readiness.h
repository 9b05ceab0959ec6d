// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "app/gui/study/study_facts.h"
#include "app/gui/study/study_inputs.h"

namespace axscope::app {

/// Whether a study can run, and why not.
struct Readiness {
    enum class State {
        Incomplete,  ///< something has not been chosen yet
        Checking,    ///< files are being looked at
        Wrong,       ///< something that was chosen cannot be used
        Ready,
    };
    State state = State::Incomplete;
    QString text;  ///< one sentence for the user: the reason, or what would run
};

/// The first thing that keeps `inputs` from running, in the order in which the panel shows them.
[[nodiscard]] Readiness checkReadiness(const StudyInputs& inputs, const StudyFacts& facts);

}  // namespace axscope::app
