// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/study/section.h"

class QListView;

namespace axscope::app {

class CheckpointModel;
class StudyDocument;
class StudyFacts;

/// The list of networks to run.
class CheckpointsSection : public Section {
    Q_OBJECT

public:
    CheckpointsSection(StudyDocument& document, const StudyFacts& facts, QWidget* parent = nullptr);

signals:
    void addRequested();
    void retrainRequested(const QString& file);

private:
    void removeSelected();
    void updateButtons();

    StudyDocument& m_document;
    CheckpointModel* m_model;
    QListView* m_view;
    QToolButton* m_remove;
};

}  // namespace axscope::app
