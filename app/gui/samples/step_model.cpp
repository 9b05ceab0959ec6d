// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/samples/step_model.h"

#include <QFont>

#include "app/gui/plots/number_format.h"
#include "app/gui/text.h"

namespace axscope::app {

void StepModel::setInspection(InspectionPtr inspection,
                              const std::array<QString, analysis::kInspectedRuns>& names) {
    beginResetModel();
    m_names = names;
    m_inspection = std::move(inspection);
    m_figures.clear();
    if (m_inspection)
        for (const analysis::InspectedStep& step : m_inspection->steps) {
            analysis::ErrorFigures figures;
            figures.sqnrDb = kNoFigure;
            if (const auto* layer = std::get_if<analysis::InspectedLayer>(&step))
                figures = analysis::errorOf(*layer, m_inspection->reference(), m_inspection->candidate());
            m_figures.push_back(figures);
        }
    endResetModel();
}

int StepModel::rowOf(const QString& name, bool router) const {
    for (int row = 0; row < rowCount(); ++row)
        if (isRouter(row) == router && nameAt(row) == name)
            return row;
    return -1;
}

QString StepModel::nameAt(int row) const {
    const analysis::InspectedStep& step = m_inspection->steps[static_cast<std::size_t>(row)];
    return std::visit(
        [](const auto& one) {
            if constexpr (std::is_same_v<std::decay_t<decltype(one)>, analysis::InspectedRouter>)
                return fromUtf8(one.layer);
            else
                return fromUtf8(one.name);
        },
        step);
}

bool StepModel::isRouter(int row) const {
    return std::holds_alternative<analysis::InspectedRouter>(m_inspection->steps[static_cast<std::size_t>(row)]);
}

int StepModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_inspection ? 0 : static_cast<int>(m_inspection->steps.size());
}

int StepModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString StepModel::shortName(int row) const {
    const QString name = nameAt(row);
    if (isRouter(row))
        return tr("Router of %1").arg(name);
    // Experts stand below their router, which says which MoE layer they are of.
    const auto& layer = std::get<analysis::InspectedLayer>(m_inspection->steps[static_cast<std::size_t>(row)]);
    const QString prefix = QStringLiteral("%1.experts.%2.").arg(fromUtf8(layer.moeLayer)).arg(layer.expert);
    return layer.expert >= 0 && name.startsWith(prefix)
               ? QStringLiteral("    ") + tr("expert %1: %2").arg(layer.expert).arg(name.mid(prefix.size()))
               : name;
}

QString StepModel::valueText(int row) const {
    const analysis::InspectedStep& step = m_inspection->steps[static_cast<std::size_t>(row)];
    const std::size_t reference = m_inspection->reference();
    const std::size_t candidate = m_inspection->candidate();
    if (const auto* router = std::get_if<analysis::InspectedRouter>(&step)) {
        const std::vector<int> moved = analysis::movedIn(*router, reference, candidate);
        if (router->decisions > 1)
            return moved.empty() ? tr("kept") : tr("%1 moved").arg(moved.size());
        return QStringLiteral("%1 → %2")
            .arg(router->runs[reference].experts.front())
            .arg(router->runs[candidate].experts.front());
    }
    const auto& layer = std::get<analysis::InspectedLayer>(step);
    if (!layer.runs[reference].ran() && !layer.runs[candidate].ran())
        return tr("not run");
    if (!layer.runs[candidate].ran())
        return tr("only %1").arg(m_names[reference]);
    if (!layer.runs[reference].ran())
        return tr("only %1").arg(m_names[candidate]);
    return figuresAt(row).count == 0 ? tr("other tokens") : fixedText(figuresAt(row).sqnrDb, 1);
}

QString StepModel::toolTip(int row) const {
    const analysis::InspectedStep& step = m_inspection->steps[static_cast<std::size_t>(row)];
    if (const auto* router = std::get_if<analysis::InspectedRouter>(&step))
        return tr("%1: decision of the router, %2 experts").arg(fromUtf8(router->layer)).arg(router->experts);
    return tr("%1: SQNR of this image = 20 log₁₀(|y| / |y − ỹ|) = %2")
        .arg(nameAt(row), quantityText(figuresAt(row).sqnrDb, tr("dB")));
}

QVariant StepModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    switch (role) {
        case Qt::DisplayRole:
            if (index.column() == Sqnr)
                return valueText(index.row());
            return shortName(index.row());
        case Qt::ToolTipRole:
            return toolTip(index.row());
        case Qt::TextAlignmentRole:
            return index.column() == Sqnr ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
        case Qt::FontRole:
            if (isRouter(index.row())) {
                QFont font;
                font.setBold(true);
                return font;
            }
            return {};
        default:
            return {};
    }
}

QVariant StepModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return section == Name ? tr("Step") : tr("SQNR (dB)");
    if (role == Qt::ToolTipRole && section == Sqnr)
        return tr("Signal to error ratio of this image at the layer's output, 20 log₁₀(|y| / |y − ỹ|), or what the "
                  "router decided");
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Sqnr ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

}  // namespace axscope::app
