// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/look_options.h"

#include <QCommandLineParser>
#include <QFontDatabase>
#include <QRegularExpression>
#include <algorithm>

#include "app/gui/plots/look_form.h"
#include "app/gui/text.h"

namespace axscope::app {

namespace {

constexpr int kMostColumns = 12;

Error wrong(const QString& option, const QString& cause) {
    return {ErrorCode::InvalidArgument, toUtf8(cause), toUtf8(QStringLiteral("--") + option)};
}

QString presetNames() {
    QStringList names;
    for (const LookPreset& preset : lookPresets())
        names.append(preset.name);
    return names.join(QStringLiteral(", "));
}

QString paletteNames() {
    QStringList names;
    for (const PaletteId palette : kPalettes)
        names.append(nameOf(palette));
    return names.join(QStringLiteral(", "));
}

Result<QSizeF> sizeOf(const QString& option, const QString& text) {
    static const QRegularExpression form(QStringLiteral("^(\\d+(?:\\.\\d+)?)[xX×](\\d+(?:\\.\\d+)?)$"));
    const QRegularExpressionMatch match = form.match(text);
    const QSizeF size(match.captured(1).toDouble(), match.captured(2).toDouble());
    const auto inRange = [](double mm) { return mm >= kMinExportMm && mm <= kMaxExportMm; };
    if (!match.hasMatch() || !inRange(size.width()) || !inRange(size.height()))
        return wrong(option, QStringLiteral("'%1' is not WIDTHxHEIGHT with %2 to %3 mm each way")
                                 .arg(text)
                                 .arg(kMinExportMm)
                                 .arg(kMaxExportMm));
    return size;
}

/// Puts the number that follows `option` into `target`, if it is there.
template <class Number>
Result<void> take(const QCommandLineParser& parser, const char* name, double low, double high, Number& target) {
    const QString option = QLatin1String(name);
    if (!parser.isSet(option))
        return {};
    bool ok = false;
    const double value = std::is_integral_v<Number> ? parser.value(option).toInt(&ok)
                                                    : parser.value(option).toDouble(&ok);
    if (!ok || !(value >= low && value <= high))
        return wrong(option, QStringLiteral("'%1' is not a %2from %3 to %4")
                                 .arg(parser.value(option),
                                      std::is_integral_v<Number> ? QStringLiteral("whole number ")
                                                                 : QStringLiteral("number "))
                                 .arg(low)
                                 .arg(high));
    target = static_cast<Number>(value);
    return {};
}

}  // namespace

void declareLookOptions(QCommandLineParser& parser) {
    const QString all = QStringLiteral("For --export-all: ");
    parser.addOptions({
        {"preset", all + "size, font and lines for a kind of publication: " + presetNames() + ".", "NAME"},
        {"font", all + "font family of all text (default DejaVu Sans).", "FAMILY"},
        {"font-size", all + "size of all text in points (default: what suits the size).", "PT"},
        {"line-width", all + "width of data lines in points (default: what suits the font).", "PT"},
        {"palette", all + "colours of the series: " + paletteNames() + ".", "NAME"},
        {"dpi", all + "resolution of PNG figures (default 300).", "N"},
        {"no-title", all + "no title above the figures."},
        {"no-legend", all + "no legends."},
        {"panel", all + "puts these plots into one figure, plots/panels; may be repeated.", "NAMES"},
        {"columns", all + "columns of --panel (default 2).", "N"},
        {"panel-size", all + "size of the --panel figure in mm (default: 178 wide, panels 3:2).", "WxH"},
    });
}

QStringList lookOptionNames() {
    return {"preset", "font",      "font-size", "line-width", "palette",   "dpi",
            "no-title", "no-legend", "panel",     "columns",    "panel-size"};
}

Result<void> applyLookOptions(const QCommandLineParser& parser, ExportAllOptions& options) {
    PlotExportOptions& look = options.look;
    if (parser.isSet(QStringLiteral("preset"))) {
        const QString name = parser.value(QStringLiteral("preset"));
        const auto preset = std::ranges::find(lookPresets(), name, &LookPreset::name);
        if (preset == lookPresets().end())
            return wrong(QStringLiteral("preset"),
                         QStringLiteral("'%1' is none of %2").arg(name, presetNames()));
        look = preset->options;
    }
    if (parser.isSet(QStringLiteral("size"))) {
        Result<QSizeF> size = sizeOf(QStringLiteral("size"), parser.value(QStringLiteral("size")));
        if (!size)
            return size.error();
        look.sizeMm = *size;
    }
    if (parser.isSet(QStringLiteral("font"))) {
        look.fontFamily = parser.value(QStringLiteral("font"));
        // Another font in its place would go unnoticed until the paper is printed.
        if (!QFontDatabase::hasFamily(look.fontFamily))
            return wrong(QStringLiteral("font"),
                         QStringLiteral("no font '%1' is installed").arg(look.fontFamily));
    }
    if (parser.isSet(QStringLiteral("palette"))) {
        const QString name = parser.value(QStringLiteral("palette"));
        const std::optional<PaletteId> palette = paletteOf(name);
        if (!palette)
            return wrong(QStringLiteral("palette"),
                         QStringLiteral("'%1' is none of %2").arg(name, paletteNames()));
        look.palette = *palette;
    }
    if (Result<void> ok = take(parser, "font-size", kMinFontPoints, kMaxFontPoints, look.fontPoints); !ok)
        return ok;
    if (Result<void> ok = take(parser, "line-width", kMinLinePoints, kMaxLinePoints, look.linePoints); !ok)
        return ok;
    if (Result<void> ok = take(parser, "dpi", kMinExportDpi, kMaxExportDpi, look.dpi); !ok)
        return ok;
    if (Result<void> ok = take(parser, "columns", 1, kMostColumns, options.panelColumns); !ok)
        return ok;
    look.withTitle = look.withTitle && !parser.isSet(QStringLiteral("no-title"));
    look.withLegend = !parser.isSet(QStringLiteral("no-legend"));
    for (const QString& text : parser.values(QStringLiteral("panel"))) {
        QStringList names;
        for (const QString& name : text.split(QLatin1Char(','), Qt::SkipEmptyParts))
            names.append(name.trimmed());
        if (names.isEmpty())
            return wrong(QStringLiteral("panel"), QStringLiteral("names no plot"));
        options.panels.append(names);
    }
    if (parser.isSet(QStringLiteral("panel-size"))) {
        Result<QSizeF> size = sizeOf(QStringLiteral("panel-size"), parser.value(QStringLiteral("panel-size")));
        if (!size)
            return size.error();
        options.panelSizeMm = *size;
    }
    return {};
}

}  // namespace axscope::app
