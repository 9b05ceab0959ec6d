// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>
#include <limits>

/// Numbers as people read them, one way throughout the window: the locale's decimal point and thousands
/// separators, "–" for a figure that does not exist (NaN), "∞" for infinity.
namespace axscope::app {

/// A figure that does not exist.
inline constexpr double kNoFigure = std::numeric_limits<double>::quiet_NaN();

/// "63.4 %" of a fraction 0.634.
[[nodiscard]] QString percentText(double fraction, int decimals = 1);
/// "63.4": the same without the unit, for columns that have it in their head.
[[nodiscard]] QString percentNumber(double fraction, int decimals = 1);
/// "41.2 M", "980 k": counts where only the size matters.
[[nodiscard]] QString shortCountText(double count);
/// Fixed number of decimals: "12.30".
[[nodiscard]] QString fixedText(double value, int decimals);
/// About `digits` significant digits, without exponent from 0.0001 to 10 million: "0.00371", "191,238",
/// "3.2e-09".
[[nodiscard]] QString figureText(double value, int digits = 4);
/// figureText() and the unit: "12.3 dB".
[[nodiscard]] QString quantityText(double value, const QString& unit, int digits = 4);

/// `text` with the minus sign of typesetting in place of a hyphen at its start: a hyphen is shorter than a plus.
[[nodiscard]] QString withMinus(QString text);
/// A tick of an axis: like figureText(), with powers of ten where that is shorter: "2.5×10⁻⁴".
[[nodiscard]] QString tickText(double value);
/// The ticks of one axis, all with the decimals of the one that needs most: "2.5", "5.0", "7.5".
[[nodiscard]] QVector<QString> tickTexts(const QVector<double>& values);

/// A tick of a logarithmic axis, always as a power: "10⁻³"; other values as tickText().
[[nodiscard]] QString powerTickText(double value);

}  // namespace axscope::app
