// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>
#include <QWidget>
#include <vector>

#include "analysis/measures/multiplier_filter.h"
#include "analysis/results.h"

class QLabel;
class QLineEdit;
class QMenu;
class QTableView;
class QToolButton;

namespace axscope::app {

class ComparisonModel;
class ComparisonProxy;

/// All multipliers in one table: sorted by any column, filtered by an expression, with a tick for each whose
/// map is to be shown. Columns can be hidden; which are is remembered.
class ComparisonTable : public QWidget {
    Q_OBJECT

public:
    /// `addMenu`: of the button that brings further multipliers.
    explicit ComparisonTable(QMenu* addMenu, QWidget* parent = nullptr);

    /// `added`: names of those that do not belong to the study. `equivalents`: see multiplierRows().
    void setMultipliers(const std::vector<analysis::MultiplierInfo>& multipliers, const QStringList& added,
                        const QHash<QString, QString>& equivalents);
    void setEquivalents(const QHash<QString, QString>& equivalents);
    void setTicked(const QStringList& names);
    void setProvenance(const QStringList& lines);

    /// Names of the rows that pass the filter, in the order of setMultipliers().
    [[nodiscard]] QStringList shown() const;
    /// Makes the row of this name the current one; false where the filter hides it.
    bool selectRow(const QString& name);
    /// Empty where there is none.
    [[nodiscard]] QString currentName() const;
    [[nodiscard]] QTableView& view() { return *m_view; }

Q_SIGNALS:
    void tickRequested(const QString& name, bool ticked);
    void filterChanged();
    void currentChanged(const QString& name);
    void removeRequested(const QStringList& names);
    void saveRequested(const QString& name);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildTop(QMenu* addMenu);
    void buildColumnMenu();
    void addRowActions();
    void showColumn(int column, bool shown);
    void filterEdited();
    void applyFilter();
    void updateCount();
    void toggleCurrent();
    [[nodiscard]] QStringList selectedNames() const;

    std::vector<analysis::MultiplierInfo> m_multipliers;
    QStringList m_added;
    analysis::MultiplierFilter m_filter;
    ComparisonModel* m_model;
    ComparisonProxy* m_proxy;
    QTableView* m_view;
    QLineEdit* m_line = nullptr;
    QLabel* m_error = nullptr;
    QLabel* m_count = nullptr;
    QMenu* m_columns = nullptr;
    bool m_fitted = false;
};

}  // namespace axscope::app
