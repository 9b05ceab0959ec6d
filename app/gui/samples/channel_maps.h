// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "analysis/inspect/channel_maps.h"

namespace axscope::app {

using analysis::ChannelMaps;
using analysis::ChannelMapsPtr;

/// "row 3, column 7", "token 12 (row 3, column 4)", "class token"; empty where a channel is one number.
[[nodiscard]] QString placeText(const ChannelMaps& maps, int row, int column);

}  // namespace axscope::app
