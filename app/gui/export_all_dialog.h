// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <array>

#include "app/gui/export_all.h"

class QCheckBox;
class QDialogButtonBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace axscope::app {

class Settings;

/// Asks where and how to write all figures, and writes them while the window stays alive. Use open().
class ExportAllDialog : public QDialog {
    Q_OBJECT

public:
    ExportAllDialog(QList<NamedPlot> plots, Settings& settings, QWidget* parent = nullptr);

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
    QLineEdit* m_folder;
    QPushButton* m_browse;
    std::array<QCheckBox*, 4> m_formats;
    QDoubleSpinBox* m_width;
    QDoubleSpinBox* m_height;
    QCheckBox* m_titles;
    QLabel* m_message;
    QProgressBar* m_progress;
    QDialogButtonBox* m_buttons;
    QPushButton* m_export;
    QWidget* m_form;
    ExportAll* m_running = nullptr;
};

}  // namespace axscope::app
