// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <optional>

#include "app/gui/linked_selection.h"

namespace axscope::app {

/// What the window looks at: kept in the study, so that it opens where it was left.
struct ViewState {
    Selection selection;
    QString view;                ///< key of the view in front (see ViewKind); empty = unknown
    QMap<QString, int> options;  ///< "layers/layersMeasure" -> position of a choice or page, or 0 and 1
    bool operator==(const ViewState&) const = default;
};

/// Short JSON in which the selected runs of `study` have names.
[[nodiscard]] QByteArray toText(const ViewState& state, const analysis::StudyResult& study);

/// The other way round. Another study, a damaged text or one of another version lose what they no longer mean, no more:
/// runs that `study` does not have give way as in mapSelection(), other members that are not as they should be to what
/// stands there for "none". Absent where the text is no JSON object at all.
[[nodiscard]] std::optional<ViewState> viewStateFromText(const QByteArray& text, const analysis::StudyResult& study);

}  // namespace axscope::app
