// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>
#include <vector>

#include "app/gui/item_models/figure_table_model.h"

namespace axscope::app {

/// The table of multipliers with a tick before each: whose maps are shown.
class ComparisonModel : public FigureTableModel {
    Q_OBJECT

public:
    explicit ComparisonModel(QObject* parent = nullptr);

    /// By name; names that no row has are of no meaning.
    void setTicked(const QStringList& names);
    [[nodiscard]] const QStringList& ticked() const { return m_ticked; }
    /// What added() says of a row is shown by a slanted name.
    void setAdded(const QStringList& names);

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    /// Ticks are only asked for; they change when setTicked() says so.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void tickRequested(const QString& name, bool ticked);

private:
    void nameColumnChanged();
    [[nodiscard]] QString nameAt(const QModelIndex& index) const;

    QStringList m_ticked;
    QStringList m_added;
};

/// The rows that pass a filter, sorted; figures that do not exist stand last, whichever way one sorts.
class ComparisonProxy : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit ComparisonProxy(QObject* parent = nullptr);

    /// By row of the source model; rows beyond the end pass.
    void setPasses(std::vector<bool> passes);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    std::vector<bool> m_passes;
};

}  // namespace axscope::app
