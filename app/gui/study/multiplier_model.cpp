// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/study/multiplier_model.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>

#include "app/gui/core_text.h"
#include "app/gui/study/study_facts.h"
#include "app/gui/study/study_inputs.h"
#include "app/gui/text.h"
#include "app/gui/theme.h"
#include "multipliers/catalog.h"
#include "multipliers/families/family_member.h"

namespace axscope::app {

MultiplierModel::MultiplierModel(const StudyFacts& facts, QObject* parent)
    : QAbstractTableModel(parent), m_facts(facts), m_rows(catalogMultipliers()) {
    connect(&facts, &StudyFacts::multiplierChanged, this, [this](const QString& name) {
        if (const auto row = static_cast<int>(m_rows.indexOf(name)); row >= 0)
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    });
}

void MultiplierModel::setInputs(const StudyInputs& inputs) {
    const QStringList rows = catalogMultipliers() + inputs.tables;
    if (rows != m_rows) {
        beginResetModel();
        m_rows = rows;
        m_chosen = inputs.multipliers;
        endResetModel();
    } else if (inputs.multipliers != m_chosen) {
        m_chosen = inputs.multipliers;
        emit dataChanged(index(0, Name), index(rowCount() - 1, Name), {Qt::CheckStateRole});
    }
}

int MultiplierModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MultiplierModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MultiplierModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString& name = m_rows[index.row()];
    switch (role) {
        case Qt::DisplayRole:
            return text(name, index.column());
        case Qt::CheckStateRole:
            return index.column() == Name ? QVariant(m_chosen.contains(name) ? Qt::Checked : Qt::Unchecked)
                                          : QVariant();
        case Qt::TextAlignmentRole:
            return index.column() == Name ? QVariant() : QVariant(Qt::AlignRight | Qt::AlignVCenter);
        case Qt::ForegroundRole: {
            const FactState state = m_facts.multiplier(name).state;
            if (state == FactState::Missing || state == FactState::Bad)
                return accentColor(Accent::Error, QGuiApplication::palette());
            return {};
        }
        case Qt::ToolTipRole:
            return toolTip(name);
        case NameRole:
            return name;
        case IsTableRole:
            return !multipliers::findCatalogEntry(toUtf8(name));
        default:
            return {};
    }
}

QVariant MultiplierModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(section == Name ? Qt::AlignLeft | Qt::AlignVCenter
                                        : Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) {
        switch (section) {
            case Mae:
                return tr("Mean absolute error over all 65,536 operand pairs");
            case Power:
                return tr("Power published by EvoApproxLib (45 nm)");
            default:
                return {};
        }
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
        case Name:
            return tr("Multiplier");
        case Mae:
            return tr("MAE");
        case Power:
            return tr("Power/mW");
        default:
            return {};
    }
}

Qt::ItemFlags MultiplierModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Name)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool MultiplierModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid) ||
        index.column() != Name)
        return false;
    emit chosenRequested(m_rows[index.row()], value.toInt() == Qt::Checked);
    return true;
}

QString MultiplierModel::text(const QString& name, int column) const {
    const MultiplierFact fact = m_facts.multiplier(name);
    const bool good = fact.state == FactState::Good;
    switch (column) {
        case Name:
            if (const multipliers::CatalogEntry* entry = multipliers::findCatalogEntry(toUtf8(name)))
                return fromUtf8(entry->name).section(QLatin1Char('_'), -1);
            return multipliers::namesFamily(toUtf8(name)) ? name : QFileInfo(name).completeBaseName();
        case Mae:
            if (fact.state == FactState::Checking)
                return QStringLiteral("…");
            return good ? QLocale().toString(fact.info.metrics.mae, 'g', 4) : QStringLiteral("–");
        case Power:
            return good && fact.info.powerMw ? QLocale().toString(*fact.info.powerMw, 'f', 3)
                                             : QStringLiteral("–");
        default:
            return {};
    }
}

QString MultiplierModel::toolTip(const QString& name) const {
    const MultiplierFact fact = m_facts.multiplier(name);
    QStringList lines;
    if (const multipliers::CatalogEntry* entry = multipliers::findCatalogEntry(toUtf8(name))) {
        lines.append(entry->pareto ? tr("%1 (one of the eight Pareto-optimal ones)").arg(name) : name);
        lines.append(tr("Called %1 on the library's branch v2022").arg(fromUtf8(entry->nameV2022)));
    } else {
        lines.append(multipliers::namesFamily(toUtf8(name)) ? name : displayPath(name));
    }
    if (fact.state == FactState::Good) {
        const multipliers::ErrorMetrics& metrics = fact.info.metrics;
        const QLocale locale;
        lines.append(tr("Largest error %1, wrong in %2 % of the products, mean error %3")
                         .arg(locale.toString(metrics.wce, 'g', 5),
                              locale.toString(metrics.epPercent, 'f', 1),
                              locale.toString(metrics.meanError, 'g', 4)));
        if (!fact.info.note.empty())
            lines.append(coreText(fact.info.note));
    } else if (fact.state != FactState::Checking) {
        lines.append(fromUtf8(fact.error.message));
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace axscope::app
