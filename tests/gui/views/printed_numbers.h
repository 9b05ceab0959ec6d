// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QRegularExpression>
#include <QString>
#include <QStringList>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <cstring>
#include <nlohmann/json.hpp>
#include <span>
#include <vector>

#include "multipliers/import/npy_header.h"

namespace axscope::tests {

/// Numbers that the command line printed, to look up what the window shows.
class PrintedNumbers {
public:
    /// Figures show percentages of what is printed as fractions: one rounding more.
    static constexpr double kOneRounding = 1e-14;
    /// Whole numbers up to here are positions (layers, channels, experts, operands), which say nothing.
    static constexpr double kLargestIndex = 256;

    void addJson(const nlohmann::json& json) {
        if (json.is_number())
            m_numbers.push_back(json.get<double>());
        for (const nlohmann::json& item : json)
            if (json.is_structured())
                addJson(item);
    }
    void addCsv(const QString& file) {
        QFile csv(file);
        QVERIFY2(csv.open(QIODevice::ReadOnly), qPrintable(file));
        while (!csv.atEnd()) {
            const QByteArray line = csv.readLine().trimmed();
            if (line.startsWith('#'))
                continue;
            for (const QByteArray& field : line.split(',')) {
                bool ok = false;
                if (const double value = field.toDouble(&ok); ok && std::isfinite(value))
                    m_numbers.push_back(value);
            }
        }
    }
    /// Of float32 or float64.
    void addNpy(const QString& file) {
        QFile npy(file);
        QVERIFY2(npy.open(QIODevice::ReadOnly), qPrintable(file));
        const QByteArray bytes = npy.readAll();
        const auto header = multipliers::parseNpyHeader(
            std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size()))));
        QVERIFY(header.has_value());
        const auto take = [&](auto number) {
            for (auto at = static_cast<qsizetype>(header->dataOffset); at < bytes.size();
                 at += sizeof(number)) {
                std::memcpy(&number, bytes.constData() + at, sizeof(number));
                if (std::isfinite(number))
                    m_numbers.push_back(static_cast<double>(number));
            }
        };
        if (header->descr == "<f4")
            take(0.0F);
        else if (header->descr == "<f8")
            take(0.0);
        else
            QFAIL(qPrintable(file));
    }
    void finish() { std::ranges::sort(m_numbers); }
    [[nodiscard]] std::size_t count() const { return m_numbers.size(); }

    /// Whether `shown` was printed as it is or as a fraction of which it is the percentage, with either sign.
    [[nodiscard]] bool hold(double shown) const {
        if (shown == std::round(shown) && std::abs(shown) <= kLargestIndex)
            return true;
        return std::ranges::any_of(
            std::initializer_list<double>{shown, shown / 100, -shown, -shown / 100},
            [&](double value) { return isNear(value, kOneRounding * std::abs(value)); });
    }

    /// Numbers in `text`, a figure for people, that none of the printed ones rounds to.
    [[nodiscard]] QStringList missingIn(QString text) const {
        // Names hold numbers that are no figures: "resnet20", "mul8s_1KR3", "layer3.0", "95 %" of an
        // interval.
        static const QRegularExpression names(
            QStringLiteral("[A-Za-z_][A-Za-z_0-9.*:]*[0-9][A-Za-z_0-9.*:]*|95 %|< 0[.]0001"));
        static const QRegularExpression number(
            QStringLiteral("([0-9][0-9,]*)([.][0-9]+)?(e[-+]?[0-9]+)?( [kMG]\\b)?"));
        text.remove(names);
        QStringList missing;
        for (auto it = number.globalMatch(text); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            QString digits = match.captured(0);
            digits.chop(match.captured(4).size());
            const double written = digits.remove(QLatin1Char(',')).toDouble();
            const int decimals = static_cast<int>(std::max<qsizetype>(0, match.captured(2).size() - 1));
            const QString unit = match.captured(4).trimmed();
            const int thousands =
                unit.isEmpty() ? 0 : 3 * (1 + static_cast<int>(QStringLiteral("kMG").indexOf(unit)));
            const int exponent = match.captured(3).mid(1).toInt() + thousands;
            const double shown = written * std::pow(10, thousands);
            if (decimals == 0 && exponent == 0 && shown <= kLargestIndex)
                continue;
            const double slack = 0.5 * std::pow(10, exponent - decimals) * (1 + 1e-9);
            if (!isNear(shown, slack) && !isNear(-shown, slack) && !isNear(shown / 100, slack / 100) &&
                !isNear(-shown / 100, slack / 100))
                missing += match.captured(0);
        }
        return missing;
    }

private:
    [[nodiscard]] bool isNear(double value, double slack) const {
        const auto at = std::ranges::lower_bound(m_numbers, value - slack);
        return at != m_numbers.end() && *at <= value + slack;
    }

    std::vector<double> m_numbers;
};

}  // namespace axscope::tests
