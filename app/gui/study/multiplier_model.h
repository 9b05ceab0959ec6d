// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>

namespace axscope::app {

class StudyFacts;
struct StudyInputs;

/// The catalogue and the study's table files, each with a tick, its mean error and its power.
class MultiplierModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Mae, Power, ColumnCount };
    enum Role {
        NameRole = Qt::UserRole,  ///< catalogue name or absolute path: what StudyInputs::multipliers holds
        IsTableRole,              ///< bool: a table file
    };

    /// `facts` must outlive the model.
    explicit MultiplierModel(const StudyFacts& facts, QObject* parent = nullptr);

    void setInputs(const StudyInputs& inputs);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Ticks are only asked for (chosenRequested); they change when setInputs says so.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

signals:
    void chosenRequested(const QString& multiplier, bool chosen);

private:
    [[nodiscard]] QString text(const QString& name, int column) const;
    [[nodiscard]] QString toolTip(const QString& name) const;

    const StudyFacts& m_facts;
    QStringList m_rows;
    QStringList m_chosen;
};

}  // namespace axscope::app
