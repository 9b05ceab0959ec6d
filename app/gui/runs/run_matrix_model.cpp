// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/runs/run_matrix_model.h"

#include <algorithm>
#include <cmath>

#include "app/gui/plots/number_format.h"
#include "app/gui/text.h"

namespace axscope::app {

namespace {

int sizeOf(const std::vector<RunAxisEntry>& axis) {
    return static_cast<int>(axis.size());
}

QString pointsText(double points) {
    return fixedText(std::abs(points), 2);
}

/// Mean shift rate over the MoE layers; NaN without any.
double meanShiftRate(const analysis::RunResult& run) {
    if (run.routing.empty())
        return kNoFigure;
    double sum = 0;
    for (const auto& routing : run.routing)
        sum += routing.shiftRate;
    return sum / static_cast<double>(run.routing.size());
}

}  // namespace

RunMatrixModel::RunMatrixModel(QObject* parent) : QAbstractTableModel(parent) {}

void RunMatrixModel::setSource(const RunMatrixSource& source) {
    const bool sameAxes = source.axes == m_source.axes;
    if (!sameAxes)
        beginResetModel();
    m_source = source;
    std::vector<Cell> cells;
    for (int row = 0; row < sizeOf(m_source.axes.runs); ++row) {
        for (int column = 0; column < sizeOf(m_source.axes.checkpoints); ++column)
            cells.push_back(cellOf(row, column));
    }
    const std::vector<Cell> before = std::exchange(m_cells, std::move(cells));
    if (!sameAxes) {
        endResetModel();
        return;
    }
    const int columns = columnCount();
    for (int i = 0; i < static_cast<int>(m_cells.size()); ++i) {
        if (m_cells[static_cast<std::size_t>(i)] != before[static_cast<std::size_t>(i)]) {
            const QModelIndex changed = index(i / columns, i % columns);
            emit dataChanged(changed, changed);
        }
    }
}

void RunMatrixModel::setMarks(const RunChoice& candidate, const std::optional<RunChoice>& compared) {
    const RunChoice oldCandidate = std::exchange(m_candidate, candidate);
    const std::optional<RunChoice> oldCompared = std::exchange(m_compared, compared);
    if (oldCandidate != candidate) {
        markChanged(oldCandidate);
        markChanged(candidate);
    }
    if (oldCompared != compared) {
        markChanged(oldCompared.value_or(candidate));
        markChanged(compared.value_or(candidate));
    }
}

void RunMatrixModel::markChanged(const RunChoice& run) {
    if (const QModelIndex changed = indexOf(run); changed.isValid())
        emit dataChanged(changed, changed);
}

std::optional<RunChoice> RunMatrixModel::choice(const QModelIndex& index) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return std::nullopt;
    const auto& checkpoint = m_source.axes.checkpoints[static_cast<std::size_t>(index.column())].index;
    const auto& run = m_source.axes.runs[static_cast<std::size_t>(index.row())].index;
    return checkpoint && run ? std::optional(RunChoice{*checkpoint, *run}) : std::nullopt;
}

QString RunMatrixModel::multiplierOf(const QModelIndex& index) const {
    const auto row = static_cast<std::size_t>(index.row());
    return index.isValid() && index.row() > 0 && row < m_source.axes.runs.size() ? m_source.axes.runs[row].name
                                                                                 : QString();
}

QModelIndex RunMatrixModel::indexOf(const RunChoice& run) const {
    const auto find = [](const std::vector<RunAxisEntry>& axis, int value) {
        const auto found = std::ranges::find_if(axis, [&](const RunAxisEntry& entry) { return entry.index == value; });
        return found == axis.end() ? -1 : static_cast<int>(found - axis.begin());
    };
    const int row = find(m_source.axes.runs, run.run);
    const int column = find(m_source.axes.checkpoints, run.checkpoint);
    return row < 0 || column < 0 ? QModelIndex() : index(row, column);
}

RunMatrixModel::Count RunMatrixModel::count() const {
    Count count;
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = 0; column < columnCount(); ++column) {
            if (!m_source.axes.runs[static_cast<std::size_t>(row)].wanted ||
                !m_source.axes.checkpoints[static_cast<std::size_t>(column)].wanted)
                continue;
            ++count.wanted;
            count.done += cell(index(row, column)).state == RunState::Done ? 1 : 0;
        }
    }
    return count;
}

int RunMatrixModel::rowCount(const QModelIndex& parent) const {
    // Without a checkpoint there is no run, and a list of multipliers alone says nothing.
    return parent.isValid() || m_source.axes.checkpoints.empty() ? 0 : sizeOf(m_source.axes.runs);
}

int RunMatrixModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : sizeOf(m_source.axes.checkpoints);
}

const analysis::RunResult* RunMatrixModel::runOf(int row, int column) const {
    const auto& checkpoint = m_source.axes.checkpoints[static_cast<std::size_t>(column)].index;
    const auto& run = m_source.axes.runs[static_cast<std::size_t>(row)].index;
    if (!m_source.results || !checkpoint || !run)
        return nullptr;
    return findChoice(*m_source.results, static_cast<std::size_t>(*checkpoint), *run);
}

RunMatrixModel::Cell RunMatrixModel::cellOf(int row, int column) const {
    Cell cell;
    const bool wanted = m_source.axes.checkpoints[static_cast<std::size_t>(column)].wanted &&
                        m_source.axes.runs[static_cast<std::size_t>(row)].wanted;
    const analysis::RunResult* run = runOf(row, column);
    if (!run) {
        if (wanted && m_source.running)
            cell.state = RunState::Waiting;
        else if (wanted && !m_source.failure.isEmpty())
            cell.state = RunState::Failed;
        return cell;
    }
    const auto& results = *m_source.results;
    const bool all = results.complete || run->accuracy.images >= results.imagesRequested;
    cell.share = all ? 1.0
                     : static_cast<double>(run->accuracy.images) / static_cast<double>(results.imagesRequested);
    if (all)
        cell.state = RunState::Done;
    else if (m_source.running && m_source.resultsOfLastRun)
        cell.state = RunState::Running;
    else
        cell.state = m_source.failure.isEmpty() ? RunState::Partial : RunState::Failed;
    if (run->accuracy.images > 0)
        cell.top1 = run->accuracy.top1;
    const analysis::RunResult* reference =
        run->reference ? findRun(results, run->checkpoint, *run->reference) : nullptr;
    if (cell.top1 && reference)
        cell.drop = 100 * (reference->accuracy.top1 - run->accuracy.top1);
    return cell;
}

const RunMatrixModel::Cell& RunMatrixModel::cell(const QModelIndex& index) const {
    return m_cells[static_cast<std::size_t>(index.row()) * m_source.axes.checkpoints.size() +
                   static_cast<std::size_t>(index.column())];
}

QString RunMatrixModel::text(const QModelIndex& index) const {
    const Cell& it = cell(index);
    switch (it.state) {
        case RunState::NotRun:
            return QStringLiteral("–");
        case RunState::Waiting:
            return QStringLiteral("…");
        case RunState::Running:
            return percentText(it.share, 0);
        case RunState::Failed:
            return it.top1 ? QStringLiteral("! ") + percentNumber(*it.top1) : QStringLiteral("!");
        case RunState::Done:
        case RunState::Partial:
            return it.top1 ? percentNumber(*it.top1) : QStringLiteral("–");
    }
    return {};
}

QString RunMatrixModel::stateText(const QModelIndex& index) const {
    const Cell& it = cell(index);
    const analysis::RunResult* run = runOf(index.row(), index.column());
    const QString measured = run ? countText(run->accuracy.images) : QString();
    const QString requested = m_source.results ? countText(m_source.results->imagesRequested) : QString();
    switch (it.state) {
        case RunState::NotRun:
            return tr("Not run");
        case RunState::Waiting:
            return tr("Waiting for its turn");
        case RunState::Running:
            return tr("Running: %1 of %2 images").arg(measured, requested);
        case RunState::Done:
            return tr("Done: %1 images").arg(measured);
        case RunState::Partial:
            return tr("Stopped after %1 of %2 images").arg(measured, requested);
        case RunState::Failed:
            return run ? tr("Failed after %1 of %2 images: %3").arg(measured, requested, m_source.failure)
                       : tr("Failed: %1").arg(m_source.failure);
    }
    return {};
}

QString RunMatrixModel::toolTip(const QModelIndex& index) const {
    const RunAxisEntry& checkpoint = m_source.axes.checkpoints[static_cast<std::size_t>(index.column())];
    const RunAxisEntry& arithmetic = m_source.axes.runs[static_cast<std::size_t>(index.row())];
    QStringList lines{tr("%1, %2").arg(checkpoint.name, arithmetic.name), stateText(index)};
    const Cell& it = cell(index);
    const analysis::RunResult* run = runOf(index.row(), index.column());
    if (run && it.top1) {
        const auto& accuracy = run->accuracy;
        lines += tr("Top-1: %1 (95 % Wilson interval %2 to %3)")
                     .arg(percentText(accuracy.top1, 2), percentText(accuracy.top1Interval.low, 2),
                          percentText(accuracy.top1Interval.high, 2));
        lines += tr("Top-5: %1").arg(percentText(accuracy.top5, 2));
        if (it.drop) {
            const bool againstFloat = run->reference == analysis::Mode::Float;
            lines += *it.drop < 0
                         ? (againstFloat ? tr("Gained against float: %1 points") : tr("Gained against int8: %1 points"))
                               .arg(pointsText(*it.drop))
                         : (againstFloat ? tr("Lost against float: %1 points") : tr("Lost against int8: %1 points"))
                               .arg(pointsText(*it.drop));
            lines += tr("Same answer as the reference: %1").arg(percentText(accuracy.agreement, 2));
        }
        if (run->frozen)
            lines += tr("Top-1 with int8's routing: %1").arg(percentText(run->frozen->accuracy.top1, 2));
        if (const double shift = meanShiftRate(*run); !std::isnan(shift))
            lines += tr("Shifted decisions, mean over MoE layers: %1").arg(percentText(shift, 2));
        if (run->cost)
            lines += tr("Normalised inference cost: %1").arg(fixedText(*run->cost, 4));
        if (!m_source.results->provenance.labelsMeaningful)
            lines += tr("The labels are random: accuracy means nothing here.");
    }
    return lines.join(QLatin1Char('\n'));
}

QString RunMatrixModel::spoken(const QModelIndex& index) const {
    QStringList parts = toolTip(index).split(QLatin1Char('\n')).mid(0, 3);
    if (data(index, CandidateRole).toBool())
        parts += tr("shown as A");
    if (data(index, ComparedRole).toBool())
        parts += tr("compared as B");
    return parts.join(QStringLiteral("; "));
}

QVariant RunMatrixModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Cell& it = cell(index);
    const std::optional<RunChoice> run = choice(index);
    switch (role) {
        case Qt::DisplayRole:
            return text(index);
        case Qt::ToolTipRole:
            return toolTip(index);
        case Qt::AccessibleTextRole:
            return spoken(index);
        case Qt::TextAlignmentRole:
            return static_cast<int>(Qt::AlignCenter);
        case StateRole:
            return static_cast<int>(it.state);
        case ShareRole:
            return it.share;
        case Top1Role:
            return it.top1 ? QVariant(*it.top1) : QVariant();
        case DropRole:
            return it.drop && m_source.results->provenance.labelsMeaningful ? QVariant(*it.drop) : QVariant();
        case CandidateRole:
            return run && *run == m_candidate;
        case ComparedRole:
            return run && m_compared == run;
        default:
            return {};
    }
}

QVariant RunMatrixModel::headerData(int section, Qt::Orientation orientation, int role) const {
    const auto& axis = orientation == Qt::Horizontal ? m_source.axes.checkpoints : m_source.axes.runs;
    if (section < 0 || section >= sizeOf(axis))
        return {};
    const RunAxisEntry& entry = axis[static_cast<std::size_t>(section)];
    switch (role) {
        case Qt::DisplayRole:
            return entry.shortName;
        case Qt::AccessibleTextRole:
            return entry.name;
        case Qt::ToolTipRole: {
            QStringList lines{entry.name};
            if (!entry.detail.isEmpty())
                lines += entry.detail;
            if (!entry.wanted)
                lines += tr("No longer part of the study; its results are still shown.");
            return lines.join(QLatin1Char('\n'));
        }
        case Qt::TextAlignmentRole:
            return static_cast<int>(orientation == Qt::Horizontal ? Qt::AlignCenter
                                                                  : Qt::AlignVCenter | Qt::AlignLeft);
        default:
            return {};
    }
}

}  // namespace axscope::app
