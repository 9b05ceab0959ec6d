// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <array>

#include "app/gui/export_all.h"

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace axscope::app {

class LookForm;
class Settings;

/// Asks where and how to write all figures, results and tables, and writes them while the window stays alive. Use
/// open().
class ExportAllDialog : public QDialog {
    Q_OBJECT

public:
    /// Without a study there are figures alone.
    ExportAllDialog(QList<NamedPlot> plots, Settings& settings, QWidget* parent = nullptr, StudyPtr study = nullptr);

    [[nodiscard]] ExportAllOptions options() const;
    void reject() override;

signals:
    /// All that was asked for has been written.
    void exported(const QString& folder, int files);

private:
    void browse();
    void start();
    void validate();
    void finish(const QStringList& written, const QVector<Error>& errors);

    QList<NamedPlot> m_plots;
    Settings& m_settings;
    StudyPtr m_study;
    QLineEdit* m_folder;
    QPushButton* m_browse;
    std::array<QCheckBox*, 4> m_formats;
    LookForm* m_look;
    QCheckBox* m_results;
    QCheckBox* m_tables;
    QLabel* m_message;
    QProgressBar* m_progress;
    QDialogButtonBox* m_buttons;
    QPushButton* m_export;
    QWidget* m_form;
    ExportAll* m_running = nullptr;
};

}  // namespace axscope::app
