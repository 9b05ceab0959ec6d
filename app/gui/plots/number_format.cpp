// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/plots/number_format.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

namespace axscope::app {
namespace {

QString specialText(double value) {
    if (std::isnan(value)) {
        return QStringLiteral("–");
    }
    return value > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
}

QString superscript(int value) {
    static const QString kDigits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString text = value < 0 ? QStringLiteral("⁻") : QString();
    for (const QChar digit : QString::number(std::abs(value))) {
        text += kDigits[digit.digitValue()];
    }
    return text;
}

}  // namespace

QString percentNumber(double fraction, int decimals) {
    return fixedText(100 * fraction, decimals);
}

QString percentText(double fraction, int decimals) {
    return std::isfinite(fraction) ? percentNumber(fraction, decimals) + QStringLiteral(" %")
                                   : specialText(fraction);
}

QString shortCountText(double count) {
    if (!std::isfinite(count)) {
        return specialText(count);
    }
    static constexpr struct {
        double size;
        const char* suffix;
    } kSizes[] = {{1e12, " T"}, {1e9, " G"}, {1e6, " M"}, {1e3, " k"}};
    for (const auto& [size, suffix] : kSizes) {
        // 999,950 would print as "1000 k": it belongs to the next size up.
        if (std::abs(count) >= 0.9995 * size) {
            const double scaled = count / size;
            return QLocale().toString(scaled, 'f',
                                      std::abs(scaled) < 9.995   ? 2
                                      : std::abs(scaled) < 99.95 ? 1
                                                                 : 0) +
                   QLatin1String(suffix);
        }
    }
    return QLocale().toString(count, 'f', 0);
}

QString fixedText(double value, int decimals) {
    if (!std::isfinite(value)) {
        return specialText(value);
    }
    // A value that rounds to zero must not print as "-0.0".
    const double scale = std::pow(10.0, decimals);
    if (std::abs(value) * scale < 0.5) {
        value = 0.0;
    }
    return QLocale().toString(value, 'f', decimals);
}

QString figureText(double value, int digits) {
    if (!std::isfinite(value)) {
        return specialText(value);
    }
    if (value == 0) {
        return QStringLiteral("0");
    }
    const double magnitude = std::abs(value);
    if (magnitude < 0.999e-4 || magnitude >= 1e7) {
        return QLocale().toString(value, 'g', digits).toLower();
    }
    const int decimals = std::max(0, digits - 1 - static_cast<int>(std::floor(std::log10(magnitude))));
    QString text = QLocale().toString(value, 'f', decimals);
    // Zeros after the decimal point say nothing: "-1.250" is "-1.25".
    const QString point = QLocale().decimalPoint();
    if (text.contains(point)) {
        while (text.endsWith(QLocale().zeroDigit())) {
            text.chop(1);
        }
        if (text.endsWith(point)) {
            text.chop(point.size());
        }
    }
    return text;
}

QString quantityText(double value, const QString& unit, int digits) {
    const QString text = figureText(value, digits);
    return unit.isEmpty() || std::isnan(value) ? text : text + QLatin1Char(' ') + unit;
}

namespace {

/// Without a power of ten.
bool isWrittenOut(double value) {
    const double magnitude = std::abs(value);
    return value == 0 || (magnitude >= 0.999e-4 && magnitude < 1e7);
}

}  // namespace

QString withMinus(QString text) {
    return text.startsWith(QLatin1Char('-')) ? text.replace(0, 1, QChar(0x2212)) : text;
}

QString tickText(double value) {
    const double magnitude = std::abs(value);
    if (!std::isfinite(value) || isWrittenOut(value)) {
        return withMinus(figureText(value, magnitude < 1 ? 4 : 6));
    }
    int exponent = static_cast<int>(std::floor(std::log10(magnitude)));
    double mantissa = value / std::pow(10.0, exponent);
    if (std::abs(mantissa) > 9.9995) {
        mantissa /= 10;
        ++exponent;
    }
    const QString power = QStringLiteral("10") + superscript(exponent);
    return std::abs(mantissa - 1) < 1e-4 ? power : withMinus(figureText(mantissa, 4)) + QStringLiteral("×") + power;
}

QVector<QString> tickTexts(const QVector<double>& values) {
    QVector<QString> texts;
    qsizetype decimals = 0;
    bool plain = true;
    const QString point = QLocale().decimalPoint();
    for (const double value : values) {
        texts += tickText(value);
        const qsizetype at = texts.back().indexOf(point);
        decimals = std::max(decimals, at < 0 ? 0 : texts.back().size() - at - point.size());
        plain = plain && isWrittenOut(value);
    }
    // One that ends earlier than its neighbours looks like another precision.
    for (qsizetype i = 0; plain && decimals > 0 && i < values.size(); ++i) {
        texts[i] = withMinus(fixedText(values[i], static_cast<int>(decimals)));
    }
    return texts;
}

QString powerTickText(double value) {
    const double exponent = std::round(std::log10(value));
    if (value > 0 && std::abs(value / std::pow(10.0, exponent) - 1) < 1e-6) {
        return QStringLiteral("10") + superscript(static_cast<int>(exponent));
    }
    return tickText(value);
}

}  // namespace axscope::app
