// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/study/section.h"

class QTreeView;

namespace axscope::app {

class MultiplierModel;
class StudyDocument;
class StudyFacts;

/// The catalogue of multipliers and the user's own tables, with ticks.
class MultipliersSection : public Section {
    Q_OBJECT

public:
    MultipliersSection(StudyDocument& document, const StudyFacts& facts, QWidget* parent = nullptr);

    void chooseEight();

signals:
    void addTableRequested();

private:
    void choose(const QString& text, const QStringList& names);
    void removeSelectedTables();
    [[nodiscard]] QStringList selectedTables() const;

    StudyDocument& m_document;
    MultiplierModel* m_model;
    QTreeView* m_view;
    QToolButton* m_remove;
};

}  // namespace axscope::app
