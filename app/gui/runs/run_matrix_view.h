// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

#include "app/gui/linked_selection.h"

class QMenu;

namespace axscope::app {

class RunMatrixModel;

/// The run matrix on screen. A click or Return chooses the run that the views show (A); Ctrl+click, Ctrl+Return or the
/// context menu the one to compare it with (B), once more takes B away. Arrow keys move without choosing.
class RunMatrixView : public QTableView {
    Q_OBJECT

public:
    /// `model` must outlive the view.
    explicit RunMatrixView(RunMatrixModel& model, QWidget* parent = nullptr);

    /// Called at most once; the selection must outlive the view.
    void follow(LinkedSelection* selection);

signals:
    /// The user chose a cell of which there is no result.
    void nothingToShow(const QModelIndex& index);
    /// The checkpoint of a cell shall be retrained under its multiplier.
    void retrainRequested(const QModelIndex& index);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void chooseCandidate(const QModelIndex& index);
    void toggleCompared(const QModelIndex& index);
    void showMenu(const QModelIndex& index, const QPoint& globalPosition);
    void showMarks();
    void fitColumns();

    RunMatrixModel& m_model;
    LinkedSelection* m_selection = nullptr;
};

}  // namespace axscope::app
