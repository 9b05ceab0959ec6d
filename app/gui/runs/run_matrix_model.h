// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <optional>
#include <vector>

#include "app/gui/linked_selection.h"
#include "app/gui/runs/run_matrix_axes.h"

namespace axscope::app {

/// How far one run is.
enum class RunState {
    NotRun,   ///< nothing measured, and nobody is about to
    Waiting,  ///< the run in progress will come to it
    Running,  ///< some images measured, more to come
    Done,     ///< all images
    Partial,  ///< some images; the run was stopped
    Failed,   ///< the run failed before this one was done
};

/// What the run matrix shows.
struct RunMatrixSource {
    RunMatrixAxes axes;
    StudyPtr results;      ///< complete or not; may be null
    bool running = false;  ///< a run is in progress
    /// `results` come from the run in progress, or from the one that ended last.
    bool resultsOfLastRun = false;
    QString failure;  ///< why the last run failed; empty where it did not
};

/// Checkpoints (columns) x arithmetic (rows: int8 and the multipliers). A cell is one run of the study.
class RunMatrixModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        StateRole = Qt::UserRole,  ///< RunState as int
        ShareRole,                 ///< images measured / images asked for, 0..1
        Top1Role,                  ///< fraction; invalid where nothing is measured
        DropRole,                  ///< top-1 lost against the reference, percentage points; invalid as Top1Role
        CandidateRole,             ///< bool: run A
        ComparedRole,              ///< bool: run B
    };

    explicit RunMatrixModel(QObject* parent = nullptr);

    void setSource(const RunMatrixSource& source);
    void setMarks(const RunChoice& candidate, const std::optional<RunChoice>& compared);

    /// The run of a cell; nullopt where the results do not know it yet.
    [[nodiscard]] std::optional<RunChoice> choice(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const RunChoice& run) const;

    /// Name of the multiplier or assignment of a cell; empty for int8.
    [[nodiscard]] QString multiplierOf(const QModelIndex& index) const;

    /// Cells that the study asks for now, and those of them that are done.
    struct Count {
        int wanted = 0;
        int done = 0;
    };
    [[nodiscard]] Count count() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Cell {
        RunState state = RunState::NotRun;
        double share = 0;
        std::optional<double> top1;
        std::optional<double> drop;
        bool operator==(const Cell&) const = default;
    };
    [[nodiscard]] const analysis::RunResult* runOf(int row, int column) const;
    [[nodiscard]] Cell cellOf(int row, int column) const;
    [[nodiscard]] const Cell& cell(const QModelIndex& index) const;
    [[nodiscard]] QString text(const QModelIndex& index) const;
    [[nodiscard]] QString stateText(const QModelIndex& index) const;
    [[nodiscard]] QString toolTip(const QModelIndex& index) const;
    [[nodiscard]] QString spoken(const QModelIndex& index) const;
    void markChanged(const RunChoice& run);

    RunMatrixSource m_source;
    std::vector<Cell> m_cells;  ///< row by row
    RunChoice m_candidate{-1, kInt8Choice};
    std::optional<RunChoice> m_compared;
};

}  // namespace axscope::app
