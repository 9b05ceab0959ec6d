// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QSizeF>
#include <QString>
#include <QStringList>
#include <memory>
#include <optional>

#include "app/gui/plots/plot_view.h"
#include "multipliers/base/result.h"

namespace axscope::app {

enum class PlotFormat { Pdf, Svg, Png, Csv };

/// "pdf", "svg", "png", "csv".
[[nodiscard]] QString suffixOf(PlotFormat format);
/// By a file's suffix, in any letter case.
[[nodiscard]] std::optional<PlotFormat> plotFormatOf(const QString& file);

struct PlotExportOptions {
    PlotFormat format = PlotFormat::Pdf;
    QSizeF sizeMm{120, 80};  ///< kMinExportMm..kMaxExportMm each way
    int dpi = 300;           ///< of PNG: kMinExportDpi..kMaxExportDpi
    bool withTitle = true;   ///< papers have captions instead
};

inline constexpr double kMinExportMm = 20;
inline constexpr double kMaxExportMm = 1000;
inline constexpr int kMinExportDpi = 36;
inline constexpr int kMaxExportDpi = 1200;

/// Figures as files: always in the light theme, text sized for the paper, heat maps without loss, provenance
/// inside. The figure is drawn afresh, never grabbed from the window, so nothing on screen changes.
class PlotExporter {
public:
    /// Everything that an export needs, taken from a view by value.
    struct Source {
        std::shared_ptr<const PlotFigure> figure;
        std::optional<PlotRanges> ranges;
        QStringList provenance;
    };
    [[nodiscard]] static Source sourceOf(const PlotView& view);

    /// Writes `view` to `file` (temporary file, then renamed). Errors: InvalidArgument (nothing to export, a
    /// size out of range), NotFound, Io; `where` is the file.
    static Result<void> save(const PlotView& view, const QString& file, const PlotExportOptions& options);
    static Result<void> save(const Source& source, const QString& file, const PlotExportOptions& options);

    /// The file's contents in memory.
    [[nodiscard]] static Result<QByteArray> encode(const Source& source, const PlotExportOptions& options);
    /// As a picture of `sizeMm` at `dpi`: the clipboard and the preview of the export dialog.
    [[nodiscard]] static QImage render(const Source& source, const PlotExportOptions& options);
};

}  // namespace axscope::app
