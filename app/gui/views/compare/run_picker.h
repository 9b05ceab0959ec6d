// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "app/gui/linked_selection.h"

namespace axscope::app {

/// Chooses a finished run of a study: its checkpoint, then what it was run with.
class RunPicker : public QWidget {
    Q_OBJECT

public:
    /// The boxes are named `name` + "Checkpoint" and `name` + "Run". With `optional` the user may choose none.
    RunPicker(const QString& label, const QString& name, bool optional, QWidget* parent = nullptr);

    /// Offers the runs of `study` and shows `choice`, which may be one that is not done or does not exist.
    void show(const analysis::StudyResult& study, std::optional<RunChoice> choice);

Q_SIGNALS:
    /// The user chose, or chose none.
    void picked(std::optional<axscope::app::RunChoice> choice);

private:
    void pick();

    bool m_optional;
    QComboBox* m_checkpoint;
    QComboBox* m_run;
};

}  // namespace axscope::app
