// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <variant>
#include <vector>

namespace axscope::app {

/// The numbers behind a figure, as they go into a CSV file.
struct PlotData {
    struct Column {
        QString name;
        QString unit;  ///< may be empty
    };
    using Cell = std::variant<double, QString>;

    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;  ///< as many cells per row as there are columns

    [[nodiscard]] bool isEmpty() const { return rows.empty(); }
};

/// RFC 4180 CSV in UTF-8, lines ended by LF: one '#' line per element of `comments`, the head ("name
/// [unit]"), the rows. Numbers in the C locale, shortest text that reads back as the same double.
[[nodiscard]] QByteArray toCsv(const PlotData& data, const QStringList& comments);

/// The same without comments and separated by tabs, for the clipboard: spreadsheets take it cell by cell.
[[nodiscard]] QString toTabText(const PlotData& data);

}  // namespace axscope::app
