// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "app/gui/study/section.h"

class QCheckBox;
class QComboBox;
class QLabel;

namespace axscope::app {

class FileField;
class StudyDocument;
struct StudyInputs;

/// What is approximated: the simple choices of models::EmulationConfig, and a file with runs of several
/// multipliers. Rules of a study's configuration are shown, not edited.
class EmulationSection : public Section {
    Q_OBJECT

public:
    explicit EmulationSection(StudyDocument& document, QWidget* parent = nullptr);

signals:
    void browseAssignmentRequested();

private:
    void edit(const QString& text, const std::function<void(StudyInputs&)>& change);
    void showInputs();
    void connectEdits();

    StudyDocument& m_document;
    QCheckBox* m_first;
    QCheckBox* m_head;
    QCheckBox* m_router;
    QCheckBox* m_attention;
    QComboBox* m_others;
    QComboBox* m_order;
    QComboBox* m_padding;
    QComboBox* m_weights;
    QComboBox* m_batchNorm;
    FileField* m_assignment;
    QLabel* m_rules;
};

}  // namespace axscope::app
