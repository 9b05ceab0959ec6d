// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/samples/channel_maps.h"

#include <QCoreApplication>

namespace axscope::app {

QString placeText(const ChannelMaps& maps, int row, int column) {
    if (maps.height * maps.width <= 1)
        return {};
    if (!maps.tokens)
        return QCoreApplication::translate("axscope::app::ChannelMaps", "row %1, column %2")
            .arg(row)
            .arg(column);
    if (row == 0 && maps.leadingRows > 0)
        return column < maps.leadingRows
                   ? QCoreApplication::translate("axscope::app::ChannelMaps", "class token")
                   : QString();
    const int gridRow = row - (maps.leadingRows > 0 ? 1 : 0);
    const int token = maps.leadingRows + gridRow * maps.width + column;
    if (maps.width == 1)
        return QCoreApplication::translate("axscope::app::ChannelMaps", "slot %1").arg(token);
    return QCoreApplication::translate("axscope::app::ChannelMaps", "token %1 (row %2, column %3)")
        .arg(token)
        .arg(gridRow)
        .arg(column);
}

}  // namespace axscope::app
