// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/item_models/table_export.h"

#include <QAbstractItemView>
#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QLocale>
#include <QMessageBox>
#include <cmath>

#include "app/gui/plots/plot_view.h"
#include "app/gui/settings.h"
#include "app/gui/text.h"
#include "app/gui/views/table_tools.h"
#include "multipliers/base/atomic_file.h"

namespace axscope::app {
namespace {

constexpr int kValueRole = Qt::UserRole;
constexpr const char* kName = "axscopeTableName";
constexpr const char* kCaption = "axscopeTableCaption";
constexpr const char* kProvenance = "axscopeTableProvenance";
const QString kTableFolder = QStringLiteral("tables");

struct TableTexts {
    Q_DECLARE_TR_FUNCTIONS(axscope::app::TableExport)
};

/// Tables stand beside plots of the same study.
QStringList provenanceNear(const QAbstractItemView& view) {
    for (const QWidget* above = view.parentWidget(); above; above = above->parentWidget()) {
        for (const PlotView* plot : above->findChildren<PlotView*>()) {
            if (!plot->provenance().isEmpty()) {
                return plot->provenance();
            }
        }
    }
    return {};
}

/// A number's text as every program reads it.
QString neutral(QString text) {
    const QLocale locale;
    if (locale.decimalPoint() == QStringLiteral(".")) {
        return text;
    }
    return text.remove(locale.groupSeparator()).replace(locale.decimalPoint(), QStringLiteral("."));
}

bool isNumberColumn(const QAbstractItemModel& model, int column) {
    const QVariant alignment = model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole);
    if (alignment.isValid() && Qt::Alignment(alignment.toInt()).testFlag(Qt::AlignRight)) {
        return true;
    }
    const QVariant first = model.rowCount() > 0 ? model.index(0, column).data(kValueRole) : QVariant();
    return first.typeId() == QMetaType::Double;
}

void addRows(const QAbstractItemView& view, const QList<int>& columns, const QModelIndex& parent, int depth,
             bool selectedOnly, analysis::ReportTable& table) {
    const QAbstractItemModel& model = *view.model();
    for (int r = 0; r < model.rowCount(parent); ++r) {
        if (!selectedOnly || view.selectionModel()->isRowSelected(r, parent)) {
            std::vector<analysis::ReportTable::Cell> cells;
            for (qsizetype i = 0; i < columns.size(); ++i) {
                const int c = columns[i];
                const QModelIndex index = model.index(r, c, parent);
                const bool isNumber = table.columns[static_cast<std::size_t>(i)].isNumber;
                const QString text = index.data().toString();
                analysis::ReportTable::Cell cell;
                cell.text = toUtf8(isNumber ? neutral(text) : QString(2 * (c == 0 ? depth : 0), QLatin1Char(' ')) + text);
                const QVariant value = index.data(kValueRole);
                if (isNumber && value.typeId() == QMetaType::Double && std::isfinite(value.toDouble())) {
                    cell.value = value.toDouble();
                }
                cells.push_back(std::move(cell));
            }
            table.rows.push_back(std::move(cells));
        }
        addRows(view, columns, model.index(r, 0, parent), depth + 1, selectedOnly, table);
    }
}

}  // namespace

QString suffixOf(TableForm form) {
    switch (form) {
        case TableForm::Csv:
            return QStringLiteral("csv");
        case TableForm::Latex:
            return QStringLiteral("tex");
        case TableForm::Markdown:
            return QStringLiteral("md");
        case TableForm::Text:
            break;
    }
    return QStringLiteral("txt");
}

void describeTable(QAbstractItemView& view, const QString& name, const QString& caption,
                   const QStringList& provenance) {
    view.setProperty(kName, name);
    view.setProperty(kCaption, caption);
    view.setProperty(kProvenance, provenance);
    view.setAccessibleName(caption);
}

analysis::ReportTable reportTableOf(const QAbstractItemView& view) {
    analysis::ReportTable table;
    const QVariant name = view.property(kName);
    const QVariant caption = view.property(kCaption);
    const QVariant provenance = view.property(kProvenance);
    table.name = toUtf8(name.isValid() && !name.toString().isEmpty() ? name.toString() : view.objectName());
    table.caption = toUtf8(caption.isValid() ? caption.toString() : view.accessibleName());
    for (const QString& line : provenance.isValid() ? provenance.toStringList() : provenanceNear(view)) {
        table.provenance.push_back(toUtf8(line));
    }
    const QAbstractItemModel* model = view.model();
    if (!model) {
        return table;
    }
    const QList<int> columns = shownColumns(view);
    for (const int c : columns) {
        table.columns.push_back(
            {toUtf8(model->headerData(c, Qt::Horizontal).toString()), isNumberColumn(*model, c)});
    }
    // One selected row is where somebody clicked last, not a choice.
    const bool selectedOnly = view.selectionModel() && view.selectionModel()->selectedRows().size() > 1;
    addRows(view, columns, {}, 0, selectedOnly, table);
    return table;
}

QString tableText(const QAbstractItemView& view, TableForm form) {
    switch (form) {
        case TableForm::Csv:
            return fromUtf8(analysis::toCsv(reportTableOf(view)));
        case TableForm::Latex:
            return fromUtf8(analysis::toLatex(reportTableOf(view)));
        case TableForm::Markdown:
            return fromUtf8(analysis::toMarkdown(reportTableOf(view)));
        case TableForm::Text:
            break;
    }
    return selectedText(view);
}

void copyTable(const QAbstractItemView& view, TableForm form) {
    QGuiApplication::clipboard()->setText(tableText(view, form));
}

Result<void> saveTable(const QAbstractItemView& view, const QString& file) {
    for (const TableForm form : {TableForm::Csv, TableForm::Latex, TableForm::Markdown}) {
        if (file.endsWith(QLatin1Char('.') + suffixOf(form), Qt::CaseInsensitive)) {
            return writeFileAtomically(toPath(file), toUtf8(tableText(view, form)));
        }
    }
    return Error{ErrorCode::InvalidArgument, "a table is written as .csv, .tex or .md", toUtf8(file)};
}

void saveTableAs(QAbstractItemView& view) {
    Settings settings;
    auto* dialog = new QFileDialog(&view, TableTexts::tr("Save table"), settings.folder(kTableFolder));
    dialog->setObjectName(QStringLiteral("saveTableDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({TableTexts::tr("CSV (*.csv)"), TableTexts::tr("LaTeX, booktabs (*.tex)"),
                            TableTexts::tr("Markdown (*.md)")});
    dialog->setDefaultSuffix(suffixOf(TableForm::Csv));
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.section(QStringLiteral("*."), 1).chopped(1));
    });
    const QVariant name = view.property(kName);
    dialog->selectFile(name.isValid() && !name.toString().isEmpty() ? name.toString() : view.objectName());
    QObject::connect(dialog, &QFileDialog::fileSelected, &view, [&view](const QString& file) {
        Settings().setFolder(kTableFolder, QFileInfo(file).absolutePath());
        if (Result<void> saved = saveTable(view, file); !saved) {
            auto* box = new QMessageBox(QMessageBox::Warning, TableTexts::tr("Save table"),
                                        TableTexts::tr("The table was not saved. %1").arg(errorText(saved.error())),
                                        QMessageBox::Ok, &view);
            box->setObjectName(QStringLiteral("saveTableFailed"));
            box->setAttribute(Qt::WA_DeleteOnClose);
            box->setTextFormat(Qt::PlainText);
            box->open();
        }
    });
    dialog->open();
}

void enableTableExport(QAbstractItemView& view) {
    const auto add = [&view](const QString& text, const QString& name, auto function) {
        auto* action = new QAction(text, &view);
        action->setObjectName(name);
        QObject::connect(action, &QAction::triggered, &view, function);
        view.addAction(action);
    };
    add(TableTexts::tr("Copy table as C&SV"), QStringLiteral("copyCsvAction"),
        [&view] { copyTable(view, TableForm::Csv); });
    add(TableTexts::tr("Copy table as &LaTeX"), QStringLiteral("copyLatexAction"),
        [&view] { copyTable(view, TableForm::Latex); });
    add(TableTexts::tr("Copy table as &Markdown"), QStringLiteral("copyMarkdownAction"),
        [&view] { copyTable(view, TableForm::Markdown); });
    add(TableTexts::tr("Save &table…"), QStringLiteral("saveTableAction"), [&view] { saveTableAs(view); });
}

}  // namespace axscope::app
