// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "app/gui/study/section.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QSpinBox;

namespace axscope::app {

class FileField;
class StudyDocument;
struct StudyInputs;

/// How much to run, and how the activation ranges are found.
class SettingsSection : public Section {
    Q_OBJECT

public:
    explicit SettingsSection(StudyDocument& document, QWidget* parent = nullptr);

signals:
    void browseRangesRequested();
    void browseAssignmentRequested();

private:
    void edit(const QString& text, const std::function<void(StudyInputs&)>& change, int mergeId = -1);
    void showInputs();
    void connectEdits();

    StudyDocument& m_document;
    QFormLayout* m_form;
    QSpinBox* m_images;
    QComboBox* m_ranges;
    QDoubleSpinBox* m_percentile;
    QSpinBox* m_calibrationImages;
    QComboBox* m_calibrationData;
    FileField* m_rangesFile;
    QCheckBox* m_isolated;
    QCheckBox* m_frozen;
    QSpinBox* m_threads;
    QSpinBox* m_batch;
};

}  // namespace axscope::app
