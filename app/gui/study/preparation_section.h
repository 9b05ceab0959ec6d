// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "analysis/experiment.h"
#include "app/gui/study/section.h"

class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace axscope::app {

class AccentLabel;
class StudyDocument;
struct StudyInputs;

/// Which images are taken, and what is done to them before a network sees them. Text that makes no sense stays in its
/// field with the reason below and does not reach the study.
class PreparationSection : public Section {
    Q_OBJECT

public:
    explicit PreparationSection(StudyDocument& document, QWidget* parent = nullptr);

private:
    /// Rows of the "Normalise" box: the checkpoint's, the presets, numbers.
    enum NormaliseRow { OfCheckpointRow, FirstPresetRow };

    void connectEdits();
    void edit(const QString& text, const std::function<void(analysis::Experiment&)>& change, int mergeId = -1);
    void editSeedText();
    void editNumbers();
    void chooseNormalisation(int row);
    void showInputs();
    void showFault(const QString& fault);
    [[nodiscard]] int numbersRow() const;

    StudyDocument& m_document;
    QFormLayout* m_form;
    QComboBox* m_order;
    QLineEdit* m_seed;
    QLineEdit* m_classes;
    QSpinBox* m_resize;
    QSpinBox* m_crop;
    QComboBox* m_normalise;
    QLineEdit* m_mean;
    QLineEdit* m_std;
    AccentLabel* m_fault;
    std::optional<analysis::Experiment> m_shown;  ///< what the fields were last filled from
    bool m_numbers = false;                       ///< "numbers" is chosen, and there may be none yet
};

}  // namespace axscope::app
