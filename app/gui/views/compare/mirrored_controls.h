// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace axscope::app {

/// Keeps the controls of two instances of one view in step: what the user sets in one (quantity, scale, page) is set in
/// the other. Controls are paired by objectName; those that choose a run, named "...Checkpoint" and "...Multiplier", are
/// left alone.
class MirroredControls : public QObject {
    Q_OBJECT

public:
    MirroredControls(QWidget* first, QWidget* second, QObject* parent = nullptr);

private:
    void mirror(QWidget* from, QWidget* to);

    bool m_following = false;
};

}  // namespace axscope::app
