// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/study/checkpoint_model.h"

#include <QFileInfo>
#include <QLocale>

#include "app/gui/core_text.h"
#include "app/gui/study/study_facts.h"
#include "app/gui/text.h"

namespace axscope::app {

CheckpointModel::CheckpointModel(const StudyFacts& facts, QObject* parent)
    : QAbstractListModel(parent), m_facts(facts) {
    connect(&facts, &StudyFacts::checkpointChanged, this, [this](const QString& file) {
        if (const auto row = m_files.indexOf(file); row >= 0)
            emit dataChanged(index(static_cast<int>(row)), index(static_cast<int>(row)));
    });
}

void CheckpointModel::setFiles(const QStringList& files) {
    if (files == m_files)
        return;
    beginResetModel();
    m_files = files;
    endResetModel();
}

int CheckpointModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_files.size());
}

QVariant CheckpointModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString& file = m_files[index.row()];
    const FactState state = m_facts.checkpoint(file).state;
    switch (role) {
        case Qt::DisplayRole:
            return QFileInfo(file).completeBaseName();
        case Qt::ToolTipRole:
            return QStringLiteral("%1\n%2").arg(displayPath(file), detail(file));
        case Qt::AccessibleTextRole:
            return QStringLiteral("%1, %2").arg(QFileInfo(file).completeBaseName(), detail(file));
        case FileRole:
            return file;
        case DetailRole:
            return detail(file);
        case ProblemRole:
            return state == FactState::Missing || state == FactState::Bad;
        default:
            return {};
    }
}

QString CheckpointModel::detail(const QString& file) const {
    const CheckpointFact fact = m_facts.checkpoint(file);
    switch (fact.state) {
        case FactState::Checking:
            return tr("Reading …");
        case FactState::Missing:
            return tr("File is missing");
        case FactState::Bad:
            return fromUtf8(fact.error.message);
        case FactState::Good:
            break;
    }
    const models::NetworkDescription& network = fact.summary.description;
    const QString architecture = fromUtf8(network.architecture);
    const QString size =
        fact.summary.parameters < 1'000'000
            ? tr("%1 k parameters").arg((fact.summary.parameters + 500) / 1000)
            : tr("%1 M parameters")
                  .arg(QLocale().toString(static_cast<double>(fact.summary.parameters) / 1e6, 'f', 1));
    if (network.topology == models::Topology::Dense)
        return tr("%1 · dense · %2").arg(architecture, size);
    return tr("%1 · %2, %n expert(s) · %3", nullptr, network.numExperts)
        .arg(architecture, topologyText(network.topology), size);
}

}  // namespace axscope::app
