// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string_view>

#include "models/io/network_description.h"
#include "multipliers/families/equivalent.h"

/// The layers below know no languages: what they have to say they say in English. Here are their words in the
/// language of the window.
namespace axscope::app {

/// Phases of jobs, notes on multipliers, how kernels compute, what a training is about, and everything that
/// families of multipliers are described with. Other text, such as what a reader found in a file, stays as it
/// is.
[[nodiscard]] QString coreText(std::string_view english);

[[nodiscard]] QString topologyText(models::Topology topology);  ///< "hard"

/// Equivalent::inWords() in the language of the window.
[[nodiscard]] QString equivalentText(const multipliers::Equivalent& equivalent);

}  // namespace axscope::app
