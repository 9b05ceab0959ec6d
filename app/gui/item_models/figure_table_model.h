// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>
#include <vector>

namespace axscope::app {

/// A table of figures: texts for people, numbers to sort by. setRows() changes no more than what is new, so
/// that a view keeps its selection and scroll position while results come in.
class FigureTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    /// data(index, kSortRole) orders the rows; what does not exist stands after every number.
    static constexpr int kSortRole = Qt::UserRole;

    struct Column {
        QString title;
        QString toolTip;
        bool isNumber = true;
    };
    struct Cell {
        QString text;
        QVariant sort;  ///< double or QString, the same type in the whole column

        bool operator==(const Cell&) const = default;
    };
    struct Row {
        QString key;  ///< unique
        std::vector<Cell> cells;

        bool operator==(const Row&) const = default;
    };

    explicit FigureTableModel(std::vector<Column> columns, QObject* parent = nullptr);

    /// Precondition: as many cells per row as there are columns.
    void setRows(std::vector<Row> rows);
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

    [[nodiscard]] static Cell textCell(const QString& text) { return {text, text}; }
    /// Sorts NaN after every number.
    [[nodiscard]] static Cell numberCell(const QString& text, double value);

private:
    std::vector<Column> m_columns;
    std::vector<Row> m_rows;
};

}  // namespace axscope::app
