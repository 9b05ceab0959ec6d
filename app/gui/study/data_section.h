// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/study/section.h"

class QComboBox;
class QLabel;
class QRadioButton;
class QSpinBox;

namespace axscope::app {

class FileField;
class StudyDocument;
class StudyFacts;
struct DataChoice;

/// Which images the networks see.
class DataSection : public Section {
    Q_OBJECT

public:
    DataSection(StudyDocument& document, const StudyFacts& facts, QWidget* parent = nullptr);

signals:
    void browseRequested();

private:
    void edit(const QString& text, const DataChoice& choice, int mergeId = -1);
    void showInputs();
    void showFacts();

    StudyDocument& m_document;
    const StudyFacts& m_facts;
    QRadioButton* m_sample;
    QRadioButton* m_files;
    QRadioButton* m_random;
    FileField* m_folder;
    QComboBox* m_sampleSplit;
    QComboBox* m_split;
    QLabel* m_found;
    QSpinBox* m_seed;
    QLabel* m_seedLabel;
    QLabel* m_warning;
};

}  // namespace axscope::app
