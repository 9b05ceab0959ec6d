// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "app/gui/plots/plot_exporter.h"

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QTimer;

namespace axscope::app {

class LookForm;

/// Asks for format, look and file, shows what will come out, and writes it. Remembers all of it but the file's
/// name. Use open(): a failure is shown in the dialog itself, which then stays open.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    /// Takes the figure as it is now; later changes of `view` do not reach the file.
    explicit ExportDialog(const PlotView& view, QWidget* parent = nullptr);

    [[nodiscard]] PlotExportOptions options() const;
    [[nodiscard]] QString file() const;

    void accept() override;

Q_SIGNALS:
    void exported(const QString& file);
    void failed(const QString& message);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void browse();
    void formatChanged();
    void updatePreview();
    void copy();
    void loadSettings(const QString& exportName);
    void saveSettings() const;

    PlotExporter::Source m_source;
    QComboBox* m_format = nullptr;
    LookForm* m_look = nullptr;
    QLineEdit* m_file = nullptr;
    QLabel* m_preview = nullptr;
    QLabel* m_message = nullptr;
    QDialogButtonBox* m_buttons = nullptr;
    QTimer* m_previewTimer = nullptr;
};

}  // namespace axscope::app
