// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QSizeF>
#include <QString>
#include <QStringList>
#include <memory>
#include <optional>
#include <vector>

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
    bool withLegend = true;
    QString fontFamily;      ///< empty: DejaVu Sans
    double fontPoints = 0;   ///< of all text: kMinFontPoints..kMaxFontPoints; 0: what suits the size
    double linePoints = 0;   ///< of data lines: kMinLinePoints..kMaxLinePoints; 0: what suits the font
    PaletteId palette = PaletteId::OkabeIto;
    Appearance appearance = Appearance::Light;

    bool operator==(const PlotExportOptions&) const = default;
};

inline constexpr double kMinExportMm = 20;
inline constexpr double kMaxExportMm = 1000;
inline constexpr int kMinExportDpi = 36;
inline constexpr int kMaxExportDpi = 1200;
inline constexpr double kMinFontPoints = 4;
inline constexpr double kMaxFontPoints = 48;
inline constexpr double kMinLinePoints = 0.1;
inline constexpr double kMaxLinePoints = 10;

/// InvalidArgument where a size, resolution, font or line width is out of its range.
[[nodiscard]] Result<void> checkOptions(const PlotExportOptions& options);

/// Everything that an export needs of a figure, taken from a view by value.
struct FigureSource {
    std::shared_ptr<const PlotFigure> figure;
    std::optional<PlotRanges> ranges;
    QStringList provenance;
};

/// How the panels of a figure are told apart.
enum class PanelLetters { None, Parenthesised, Plain, Capital };  // "", "(a)", "a", "A"

/// Several figures on a grid, filled row by row; panels of a row or column have their axes in line.
struct PanelFigure {
    std::vector<FigureSource> panels;
    int columns = 2;  ///< 1..panels
    PanelLetters letters = PanelLetters::Parenthesised;
    QString title;  ///< of the document; nothing of it is drawn

    /// Rows that the panels take; 0 without panels.
    [[nodiscard]] int rows() const;
    /// "(c)" for panel 2; from the 27th on "(aa)".
    [[nodiscard]] QString letterOf(std::size_t panel) const;
    /// Lines of all panels, each once.
    [[nodiscard]] QStringList provenance() const;
};

/// Figures as files: in the light theme unless asked otherwise, text sized for the paper, heat maps without loss, provenance
/// inside. The figure is drawn afresh, never grabbed from the window, so nothing on screen changes.
class PlotExporter {
public:
    using Source = FigureSource;
    [[nodiscard]] static Source sourceOf(const PlotView& view);

    /// Writes `view` to `file` (temporary file, then renamed). Errors: InvalidArgument (nothing to export, a
    /// size out of range), NotFound, Io; `where` is the file.
    static Result<void> save(const PlotView& view, const QString& file, const PlotExportOptions& options);
    static Result<void> save(const Source& source, const QString& file, const PlotExportOptions& options);
    /// Several figures on one page; as CSV their tables one after the other. Errors: as above.
    static Result<void> save(const PanelFigure& figure, const QString& file, const PlotExportOptions& options);

    /// The file's contents in memory.
    [[nodiscard]] static Result<QByteArray> encode(const Source& source, const PlotExportOptions& options);
    [[nodiscard]] static Result<QByteArray> encode(const PanelFigure& figure, const PlotExportOptions& options);
    /// As a picture of `sizeMm` at `dpi`: the clipboard and the preview of the export dialog.
    [[nodiscard]] static QImage render(const Source& source, const PlotExportOptions& options);
    [[nodiscard]] static QImage render(const PanelFigure& figure, const PlotExportOptions& options);
};

}  // namespace axscope::app
