// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "multipliers/base/job_control.h"

namespace axscope::app {

/// Progress on standard error: one line kept up to date on a terminal, a line per 10 % elsewhere.
class ProgressPrinter {
public:
    ProgressPrinter();
    void show(const Progress& progress);
    /// Clears the line on a terminal.
    void end() const;

private:
    bool m_terminal;
    std::string m_phase;
    int m_tenth = -1;
};

}  // namespace axscope::app
