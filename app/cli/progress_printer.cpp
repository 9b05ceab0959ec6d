// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress_printer.h"

#include <unistd.h>

#include <cmath>
#include <iostream>

#include "app/cli/text_table.h"

namespace axscope::app {
namespace {

std::string durationText(double seconds) {
    const auto whole = static_cast<long>(std::lround(seconds));
    if (whole < 60)
        return std::to_string(whole) + " s";
    const std::string rest = std::to_string(whole % 60);
    return std::to_string(whole / 60) + " min " + (rest.size() < 2 ? "0" : "") + rest + " s";
}

}  // namespace

ProgressPrinter::ProgressPrinter() : m_terminal(::isatty(STDERR_FILENO) == 1) {}

void ProgressPrinter::show(const Progress& progress) {
    const double share =
        progress.total == 0 ? 0 : static_cast<double>(progress.done) / static_cast<double>(progress.total);
    std::string text = progress.phase;
    if (progress.total > 0)
        text += "  " + fixedText(100 * share, 0) + " %";
    if (progress.remainingSeconds >= 0 && progress.done < progress.total)
        text += ", " + durationText(progress.remainingSeconds) + " left";
    if (m_terminal) {
        std::cerr << '\r' << text << "\x1b[K" << std::flush;
        return;
    }
    const int tenth = static_cast<int>(share * 10);
    if (progress.phase == m_phase && tenth == m_tenth)
        return;
    m_phase = progress.phase;
    m_tenth = tenth;
    std::cerr << text << '\n';
}

void ProgressPrinter::end() const {
    if (m_terminal)
        std::cerr << "\r\x1b[K" << std::flush;
}

}  // namespace axscope::app
