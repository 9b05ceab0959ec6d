// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "app/gui/training/retrain_request.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace axscope::app {

class AccentLabel;
class FileField;
class StudyDocument;
class StudyFacts;

/// Which network is retrained under what, on which images, and how.
class RetrainForm : public QWidget {
    Q_OBJECT

public:
    RetrainForm(StudyDocument& document, const StudyFacts& facts, QWidget* parent = nullptr);

    /// Chooses these where the study knows them; empty ones are left as they are. `target`: a multiplier's name or file,
    /// or the name of an assignment.
    void choose(const QString& parent, const QString& target);

    [[nodiscard]] RetrainRequest request() const;
    /// The architecture of the chosen parent; empty where it is not known.
    [[nodiscard]] std::string architecture() const;
    /// What keeps the request from being started, in words; empty where nothing does.
    [[nodiscard]] QString problem() const;
    /// What was stopped before it could finish the file that is chosen now.
    [[nodiscard]] const std::optional<StoppedTraining>& stopped() const { return m_stopped; }
    /// Looks at the output file again.
    void recheckOutput();

signals:
    void changed();
    void browseDataRequested();
    void browseOutputRequested();

public slots:
    void setDataFolder(const QString& folder);
    void setOutput(const QString& file);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void addRow(const QString& label, QWidget* field, const QString& toolTip);
    void showInputs();
    void parentChanged();
    void suggestOutput();
    [[nodiscard]] RetrainTarget target() const;

    StudyDocument& m_document;
    const StudyFacts& m_facts;
    std::vector<RetrainTarget> m_targets;
    std::optional<StoppedTraining> m_stopped;
    QString m_folder;  ///< of own training images
    QString m_out;
    bool m_outIsSuggested = true;
    bool m_rateIsSuggested = true;

    QFormLayout* m_layout;
    QComboBox* m_parent;
    QComboBox* m_target;
    QComboBox* m_images;
    FileField* m_dataFolder;
    QSpinBox* m_trainImages;
    QSpinBox* m_testImages;
    QSpinBox* m_epochs;
    QSpinBox* m_batch;
    QDoubleSpinBox* m_rate;
    QComboBox* m_gradient;
    QSpinBox* m_halfWindow;
    QCheckBox* m_frozenRouter;
    QSpinBox* m_seed;
    QSpinBox* m_threads;
    FileField* m_output;
    QCheckBox* m_overwrite;
    AccentLabel* m_outputNote;
};

}  // namespace axscope::app
