// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/item_models/multiplier_table.h"

#include <QCoreApplication>
#include <algorithm>
#include <iterator>

#include "app/gui/core_text.h"
#include "app/gui/plots/number_format.h"
#include "app/gui/text.h"

namespace axscope::app {
namespace {

using Text = MultiplierColumn::Text;

class MultiplierTexts {
    Q_DECLARE_TR_FUNCTIONS(axscope::app::StudyTables)
};

MultiplierColumn textColumn(Text text, const char* key, const QString& title, const QString& toolTip) {
    MultiplierColumn column;
    column.text = text;
    column.key = QLatin1String(key);
    column.title.title = title;
    column.toolTip = toolTip;
    return column;
}

MultiplierColumn measureColumn(const char* key, const AxisText& title, const QString& toolTip, int digits = 4,
                               bool shownAtFirst = true) {
    MultiplierColumn column;
    column.measure = analysis::findMultiplierMeasure(key);
    Q_ASSERT(column.measure);
    column.key = QLatin1String(key);
    column.title = title;
    column.toolTip = toolTip;
    column.digits = digits;
    column.shownAtFirst = shownAtFirst;
    return column;
}

std::vector<MultiplierColumn> errorColumns() {
    const QString percent = QStringLiteral("%");
    return {
        measureColumn("mae", {MultiplierTexts::tr("MAE"), {}},
                      MultiplierTexts::tr("Mean |e| over all operand pairs, e = product − exact product")),
        measureColumn("mae%", {MultiplierTexts::tr("MAE"), percent}, MultiplierTexts::tr("100 MAE / 2¹⁶"), 4,
                      false),
        measureColumn("wce", {MultiplierTexts::tr("WCE"), {}}, MultiplierTexts::tr("Worst case: largest |e|"),
                      6),
        measureColumn("wce%", {MultiplierTexts::tr("WCE"), percent}, MultiplierTexts::tr("100 WCE / 2¹⁶"), 4,
                      false),
        measureColumn("ep", {MultiplierTexts::tr("EP"), percent},
                      MultiplierTexts::tr("Share of operand pairs with an error")),
        measureColumn("mre", {MultiplierTexts::tr("MRE"), percent},
                      MultiplierTexts::tr("Mean |e| / |exact product| where the exact product is not 0")),
        measureColumn("wcre", {MultiplierTexts::tr("WCRE"), percent},
                      MultiplierTexts::tr("Largest |e| / |exact product| where the exact product is not 0")),
        measureColumn("mse", {MultiplierTexts::tr("MSE"), {}}, MultiplierTexts::tr("Mean e²")),
        measureColumn("mean", {MultiplierTexts::tr("Mean error"), {}},
                      MultiplierTexts::tr("Mean e, with its sign")),
        measureColumn("bias", {MultiplierTexts::tr("|Mean error|"), {}},
                      MultiplierTexts::tr("Magnitude of the mean error: the bias"), 4, false),
        measureColumn("std", {MultiplierTexts::tr("Std"), {}},
                      MultiplierTexts::tr("Standard deviation of e")),
        measureColumn("variance", {MultiplierTexts::tr("Variance"), {}}, MultiplierTexts::tr("Variance of e"),
                      4, false),
        measureColumn("nmed", {MultiplierTexts::tr("NMED"), {}},
                      MultiplierTexts::tr("MAE / largest exact product")),
        measureColumn("low", {MultiplierTexts::tr("Lowest e"), {}},
                      MultiplierTexts::tr("Smallest error, with its sign"), 6, false),
        measureColumn("high", {MultiplierTexts::tr("Highest e"), {}},
                      MultiplierTexts::tr("Largest error, with its sign"), 6, false),
        measureColumn(
            "snr", {MultiplierTexts::tr("SNR"), QStringLiteral("dB")},
            MultiplierTexts::tr(
                "Signal to noise of the products: 10 log₁₀(mean (ab)² / MSE); the more the better")),
    };
}

QString measureText(const MultiplierColumn& column, const analysis::MultiplierInfo& info) {
    const double value = column.measure->value(info);
    const QString text = column.key == QLatin1String("power") && info.powerMw
                             ? fixedText(value, 3)
                             : figureText(value, column.digits);
    const bool fromPower = column.key == QLatin1String("power") || column.key == QLatin1String("cost");
    return fromPower && info.powerMw && analysis::isPowerEstimated(info) ? QLatin1Char('~') + text : text;
}

QString textOf(Text text, const analysis::MultiplierInfo& info, const QHash<QString, QString>& equivalents) {
    switch (text) {
        case Text::Name:
            return fromUtf8(info.name);
        case Text::Operands:
            return !info.table              ? QString()
                   : info.table->isSigned() ? MultiplierTexts::tr("signed")
                                            : MultiplierTexts::tr("unsigned");
        case Text::Structure:
            return info.structure ? structureText(*info.structure) : QString();
        case Text::Kernel:
            if (info.note.empty() || info.kernel.empty())
                return coreText(info.kernel + info.note);
            return coreText(info.kernel) + QStringLiteral("; ") + coreText(info.note);
        case Text::Equals:
            return info.table ? equivalents.value(fromUtf8(info.table->hash())) : QString();
        case Text::None:
            break;
    }
    return {};
}

}  // namespace

QString structureText(const multipliers::TableStructure& structure) {
    constexpr int kOperandBits = 8;
    QStringList words;
    if (structure.errorBitsA == 0 && structure.errorBitsB == 0)
        words += MultiplierTexts::tr("exact");
    if (structure.rank == 0)
        return MultiplierTexts::tr("every product is 0");
    if (structure.ignoredBitsA > 0)
        words +=
            MultiplierTexts::tr("operand a cut to %n bit(s)", nullptr, kOperandBits - structure.ignoredBitsA);
    if (structure.ignoredBitsB > 0)
        words +=
            MultiplierTexts::tr("operand b cut to %n bit(s)", nullptr, kOperandBits - structure.ignoredBitsB);
    words += MultiplierTexts::tr("rank %1").arg(structure.rank);
    if (structure.rankNonNegative < structure.rank)
        words += MultiplierTexts::tr("rank %1 for a in 0..127").arg(structure.rankNonNegative);
    if (structure.errorBitsA > 0 && structure.errorBitsA < kOperandBits)
        words +=
            MultiplierTexts::tr("error depends on the low %n bit(s) of a", nullptr, structure.errorBitsA);
    if (structure.errorBitsB > 0 && structure.errorBitsB < kOperandBits)
        words +=
            MultiplierTexts::tr("error depends on the low %n bit(s) of b", nullptr, structure.errorBitsB);
    if (structure.nibbleAdditive)
        words += MultiplierTexts::tr("sum of two nibbles' products");
    words += structure.symmetric ? MultiplierTexts::tr("commutes") : MultiplierTexts::tr("does not commute");
    if (structure.zeroRows > 1)
        words += MultiplierTexts::tr("%1 operands a give 0").arg(structure.zeroRows);
    if (structure.zeroColumns > 1)
        words += MultiplierTexts::tr("%1 operands b give 0").arg(structure.zeroColumns);
    return words.join(MultiplierTexts::tr(", ", "between the items of a list"));
}

std::vector<MultiplierColumn> multiplierColumns() {
    std::vector<MultiplierColumn> columns{
        textColumn(Text::Name, "name", MultiplierTexts::tr("Multiplier"),
                   MultiplierTexts::tr("Ticked multipliers are drawn side by side")),
        textColumn(Text::Operands, "operands", MultiplierTexts::tr("Operands"),
                   MultiplierTexts::tr("Signed: −128 to 127; unsigned: 0 to 255")),
        measureColumn("bits", {MultiplierTexts::tr("Bits"), {}}, MultiplierTexts::tr("Bits of each operand"),
                      4, false)};
    std::ranges::move(errorColumns(), std::back_inserter(columns));
    std::ranges::move(
        std::vector<MultiplierColumn>{
            measureColumn("power", {MultiplierTexts::tr("Power"), QStringLiteral("mW")},
                          MultiplierTexts::tr(
                              "Published power of the circuit; ~ marks an estimate from the unit gates of a "
                              "member of a family")),
            measureColumn("cost", {MultiplierTexts::tr("Cost"), {}},
                          MultiplierTexts::tr("Power / power of the exact multiplier")),
            measureColumn("area", {MultiplierTexts::tr("Area"), QStringLiteral("µm²")},
                          MultiplierTexts::tr("Published area of the circuit"), 4, false),
            measureColumn("delay", {MultiplierTexts::tr("Delay"), QStringLiteral("ns")},
                          MultiplierTexts::tr("Published delay of the circuit"), 4, false),
            measureColumn(
                "rank", {MultiplierTexts::tr("Rank"), {}},
                MultiplierTexts::tr("Rank of the product table that networks use; unsigned multipliers in "
                                    "sign-magnitude form")),
            textColumn(Text::Structure, "structure", MultiplierTexts::tr("Structure"),
                       MultiplierTexts::tr(
                           "What the product table is made of, found by looking at all its entries")),
            textColumn(Text::Kernel, "kernel", MultiplierTexts::tr("Kernel"),
                       MultiplierTexts::tr("How products are computed here")),
            textColumn(Text::Equals, "", MultiplierTexts::tr("Equals"),
                       MultiplierTexts::tr(
                           "The member of a family that gives the same products, found by trying them on all "
                           "operand pairs"))},
        std::back_inserter(columns));
    return columns;
}

MultiplierColumn columnOf(const analysis::MultiplierMeasure& measure) {
    const auto columns = multiplierColumns();
    const auto found = std::ranges::find(columns, &measure, &MultiplierColumn::measure);
    Q_ASSERT(found != columns.end());
    return *found;
}

std::vector<FigureTableModel::Column> multiplierHeads() {
    std::vector<FigureTableModel::Column> heads;
    for (const MultiplierColumn& column : multiplierColumns()) {
        const QString filter =
            column.key.isEmpty() ? QString()
                                 : QLatin1Char('\n') + MultiplierTexts::tr("In filters: %1").arg(column.key);
        heads.push_back({column.title.text(), column.toolTip + filter, column.measure != nullptr});
    }
    return heads;
}

std::vector<FigureTableModel::Row> multiplierRows(const std::vector<analysis::MultiplierInfo>& multipliers,
                                                  const QHash<QString, QString>& equivalents) {
    const std::vector<MultiplierColumn> columns = multiplierColumns();
    std::vector<FigureTableModel::Row> rows;
    for (const auto& info : multipliers) {
        FigureTableModel::Row row{fromUtf8(info.name), {}};
        for (const MultiplierColumn& column : columns)
            row.cells.push_back(
                column.measure
                    ? FigureTableModel::numberCell(measureText(column, info), column.measure->value(info))
                    : FigureTableModel::textCell(textOf(column.text, info, equivalents)));
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace axscope::app
