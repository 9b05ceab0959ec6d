// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

#include "app/gui/plots/plot_exporter.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFontComboBox;
class QSpinBox;

namespace axscope::app {

/// A size and look that a kind of publication asks for.
struct LookPreset {
    QString name;     ///< "single-column": on the command line and in the settings
    QString title;    ///< for people
    PlotExportOptions options;  ///< the format and resolution are of no meaning
};
/// Single column 85 mm, double column 178 mm, slide.
[[nodiscard]] const QList<LookPreset>& lookPresets();

/// What is remembered under `group` ("plotExport/") of the program's settings; out-of-range values are dropped.
[[nodiscard]] PlotExportOptions readLook(const QString& group, const PlotExportOptions& defaults = {});
void writeLook(const QString& group, const PlotExportOptions& options);

/// Fields for all that an export of figures can be told, but the file: presets, size in mm, resolution, font,
/// line width, palette, theme, title and legend.
class LookForm : public QWidget {
    Q_OBJECT

public:
    explicit LookForm(QWidget* parent = nullptr);

    /// The format is the one last set.
    [[nodiscard]] PlotExportOptions options() const;
    void setOptions(const PlotExportOptions& options);
    /// Enables what has a meaning for files of these formats.
    void setFormats(const QList<PlotFormat>& formats);

Q_SIGNALS:
    void changed();

private:
    void choosePreset(int index);
    void showPreset();

    PlotFormat m_format = PlotFormat::Pdf;
    QComboBox* m_preset = nullptr;
    QDoubleSpinBox* m_width = nullptr;
    QDoubleSpinBox* m_height = nullptr;
    QSpinBox* m_dpi = nullptr;
    QFontComboBox* m_font = nullptr;
    QDoubleSpinBox* m_fontSize = nullptr;
    QDoubleSpinBox* m_line = nullptr;
    QComboBox* m_palette = nullptr;
    QComboBox* m_theme = nullptr;
    QCheckBox* m_title = nullptr;
    QCheckBox* m_legend = nullptr;
    bool m_setting = false;
};

}  // namespace axscope::app
