// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "app/gui/export_all.h"

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;
class QTimer;

namespace axscope::app {

class LookForm;
class Settings;

/// Puts several plots on a grid as one figure: which ones (checked) in which order, how many columns, letters, the
/// size of the whole; shows what will come out, and writes it. Use open(): a failure is shown in the dialog.
class PanelDialog : public QDialog {
    Q_OBJECT

public:
    /// Figures are taken as they are now.
    PanelDialog(const QList<NamedPlot>& plots, Settings& settings, QWidget* parent = nullptr);

    [[nodiscard]] PanelFigure figure() const;
    [[nodiscard]] PlotExportOptions options() const;
    [[nodiscard]] QString file() const;

    void accept() override;

Q_SIGNALS:
    void exported(const QString& file);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* createChoice();
    void move(int by);
    void browse();
    void copy();
    void chosenChanged();
    void formatChanged();
    void fitHeight();
    void updatePreview();
    void restore();
    void remember() const;

    Settings& m_settings;
    std::vector<FigureSource> m_sources;
    QListWidget* m_list = nullptr;
    QPushButton* m_up = nullptr;
    QPushButton* m_down = nullptr;
    QSpinBox* m_columns = nullptr;
    QComboBox* m_letters = nullptr;
    QComboBox* m_format = nullptr;
    LookForm* m_look = nullptr;
    QLineEdit* m_file = nullptr;
    QLabel* m_preview = nullptr;
    QLabel* m_message = nullptr;
    QDialogButtonBox* m_buttons = nullptr;
    QTimer* m_previewTimer = nullptr;
};

}  // namespace axscope::app
