// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/linked_selection.h"

namespace axscope::app {

/// What to look at first in a study: its first checkpoint with experts (without any: the first) and the last multiplier
/// that is not exact and leaves at least half of int8's accuracy; the last one where none does or nothing has run, int8
/// where there is none. Lists of multipliers go from careful to bold: there is much to see, and not only noise.
[[nodiscard]] Selection firstSelection(const analysis::StudyResult& study);

/// Whether what `selection` means in `before` it also means in `now`: the same checkpoints, multipliers and images.
[[nodiscard]] bool sameAxes(const analysis::StudyResult& before, const analysis::StudyResult& now);

/// `selection`, made for `before`, in terms of `now`. Checkpoints and multipliers are found by name; a candidate that
/// is gone gives way to firstSelection()'s, a compared run to none. Layers, experts and classes that no network of
/// `now` has are dropped, images where the data set is another one.
[[nodiscard]] Selection mapSelection(const Selection& selection, const analysis::StudyResult& before,
                                     const analysis::StudyResult& now);

}  // namespace axscope::app
