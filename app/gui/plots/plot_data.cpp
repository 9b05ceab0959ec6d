// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/plots/plot_data.h"

#include "analysis/report/report.h"

namespace axscope::app {
namespace {

QString textOf(const PlotData::Cell& cell) {
    if (const auto* number = std::get_if<double>(&cell)) {
        return QString::fromStdString(analysis::numberText(*number));
    }
    return std::get<QString>(cell);
}

QString headOf(const PlotData::Column& column) {
    return column.unit.isEmpty() ? column.name : QStringLiteral("%1 [%2]").arg(column.name, column.unit);
}

QString quoted(QString text) {
    static const QString kSpecial = QStringLiteral(",\"\n\r#");
    for (const QChar c : text) {
        if (kSpecial.contains(c)) {
            return QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) +
                   QLatin1Char('"');
        }
    }
    return text;
}

QString unbroken(QString text) {
    return text.replace(QLatin1Char('\t'), QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' '));
}

/// Calls `cellText` for the head and every cell and joins them.
template <class Text>
QString joined(const PlotData& data, QChar separator, Text cellText) {
    QString out;
    const auto line = [&](const auto& cells, auto toText) {
        bool first = true;
        for (const auto& cell : cells) {
            if (!first) {
                out += separator;
            }
            first = false;
            out += cellText(toText(cell));
        }
        out += QLatin1Char('\n');
    };
    line(data.columns, headOf);
    for (const auto& row : data.rows) {
        line(row, textOf);
    }
    return out;
}

}  // namespace

QByteArray toCsv(const PlotData& data, const QStringList& comments) {
    QString out;
    for (const QString& comment : comments) {
        out += QStringLiteral("# ") + unbroken(comment) + QLatin1Char('\n');
    }
    return (out + joined(data, QLatin1Char(','), quoted)).toUtf8();
}

QString toTabText(const PlotData& data) {
    return joined(data, QLatin1Char('\t'), unbroken);
}

}  // namespace axscope::app
