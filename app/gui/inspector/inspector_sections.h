// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "app/gui/linked_selection.h"

namespace axscope::app {

/// A figure of what is selected, of run A and, where one is compared, of run B.
struct InspectorRow {
    QString name;
    QString a;
    QString b;        ///< empty where nothing is compared
    QString toolTip;  ///< definition with formula; may be empty
    bool operator==(const InspectorRow&) const = default;
};

/// One selected thing.
struct InspectorSection {
    QString key;    ///< stable: "runs", "layer", "moe", "transition", "expert", "class", "image"
    QString title;  ///< "Layer layer3.0.conv1"
    std::vector<InspectorRow> rows;
    QString note;  ///< instead of rows, or below them; may be empty
    bool compared = false;  ///< rows have a B
    bool operator==(const InspectorSection&) const = default;
};

/// Everything that is selected, in the order run, layer, routing, class, image. Names and indices that the study does
/// not have give a note.
[[nodiscard]] std::vector<InspectorSection> inspectorSections(const analysis::StudyResult& study,
                                                              const Selection& selection);

/// A section as tab-separated lines, the title first.
[[nodiscard]] QString sectionText(const InspectorSection& section);

}  // namespace axscope::app
