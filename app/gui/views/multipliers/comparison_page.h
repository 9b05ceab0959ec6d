// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QStringList>
#include <QWidget>
#include <memory>
#include <vector>

#include "analysis/results.h"

class QLabel;
class QTabWidget;

namespace axscope::app {

class AddMultipliers;
class BackgroundQueue;
class ComparisonTable;
class MultiplierDifference;
class ErrorMapGrid;
class ParetoPage;
class PlotView;

/// Any number of multipliers compared: those of the study and others that are brought in for the comparison
/// alone. All figures in one table below; above it the error maps of up to four, the difference of two, and
/// Pareto fronts. What takes time is computed on a worker thread, once for each table's contents.
class ComparisonPage : public QWidget {
    Q_OBJECT

public:
    explicit ComparisonPage(QWidget* parent = nullptr);
    ~ComparisonPage() override;

    /// `multipliers`: of the study, or what is known of those to come; `study` may be null.
    void setMultipliers(const std::vector<analysis::MultiplierInfo>& multipliers,
                        const std::shared_ptr<const analysis::StudyResult>& study);
    /// Brings in multipliers by names and files, as analysis::resolveMultipliers() takes them; added() or a
    /// message on the page follows.
    void add(const QStringList& names);
    /// Whose maps are shown, in the order in which they were ticked.
    [[nodiscard]] const QStringList& ticked() const { return m_ticked; }
    [[nodiscard]] QList<PlotView*> plots() const;

Q_SIGNALS:
    /// add() has ended; `names` are in the table now, perhaps none.
    void added(const QStringList& names);
    /// A multiplier of the table is to become one of the study, by this name.
    void saveRequested(const QString& name);

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Addition;
    void tick(const QString& name, bool ticked);
    void takeAdded(Addition addition);
    void remove(const QStringList& names);
    void update();
    void showTicked();
    void showFront();
    void findEquivalents();
    [[nodiscard]] BackgroundQueue& queue();
    [[nodiscard]] QStringList provenance() const;
    [[nodiscard]] const analysis::MultiplierInfo* find(const QString& name) const;

    std::vector<analysis::MultiplierInfo> m_given;  ///< of the study
    std::vector<analysis::MultiplierInfo> m_added;  ///< by the user
    std::vector<analysis::MultiplierInfo> m_all;
    std::shared_ptr<const analysis::StudyResult> m_study;
    QHash<QString, QString> m_origins;  ///< what an added multiplier was asked for by, by name
    QHash<QString, QString>
        m_equivalents;  ///< in words, by the table's hash; empty: there is none, or not yet known
    QStringList m_ticked;
    bool m_userTicked = false;
    AddMultipliers* m_addMenu;
    QTabWidget* m_tabs;
    ErrorMapGrid* m_maps;
    MultiplierDifference* m_difference;
    ParetoPage* m_pareto;
    ComparisonTable* m_table;
    QLabel* m_message;
    std::unique_ptr<BackgroundQueue> m_queue;
};

}  // namespace axscope::app
