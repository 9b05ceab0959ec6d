// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/plots/data_window.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include "app/gui/item_models/figure_table_model.h"
#include "app/gui/item_models/table_export.h"
#include "app/gui/plots/line_figure.h"
#include "app/gui/plots/note_store.h"
#include "app/gui/plots/plot_data_model.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/text.h"
#include "tests/gui/fake_backend.h"
#include "tests/gui/gui_test_main.h"

using namespace axscope;
using namespace axscope::app;

namespace {

std::shared_ptr<const PlotFigure> dataCurve(int points) {
    LineSpec spec;
    spec.title = QStringLiteral("SQNR over depth");
    spec.x = {QStringLiteral("Depth"), QStringLiteral("layers")};
    spec.y = {QStringLiteral("SQNR"), QStringLiteral("dB")};
    LineSpec::Series series{QStringLiteral("mul8s_1KVA"), 0, 0, {}, {}};
    for (int i = 0; i < points; ++i) {
        series.line.push_back({double(i), 40.0 / (i + 3), QStringLiteral("conv_%1").arg(i), {}});
    }
    spec.series.push_back(series);
    return std::make_shared<LineFigure>(spec);
}

/// A window with one plot and a store for notes.
struct PlotDesk {
    PlotDesk() {
        view = new PlotView;
        view->setExportName(QStringLiteral("sqnr"));
        view->setProvenance({QStringLiteral("seed: 7")});
        view->setFigure(dataCurve(12));
        (new QVBoxLayout(&window))->addWidget(view);
        window.resize(500, 400);
        window.show();
    }
    [[nodiscard]] DataWindow* data() const { return window.findChild<DataWindow*>(QStringLiteral("dataWindow")); }

    QWidget window;
    PlotView* view = nullptr;
    MemoryNoteStore* notes = new MemoryNoteStore(&window);
};

}  // namespace

class DataWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsExactlyThePlottedNumbers() {
        PlotDesk desk;
        QVERIFY(QTest::qWaitForWindowExposed(&desk.window));
        desk.view->setFocus();
        QTest::keyClick(desk.view, Qt::Key_D);
        DataWindow* data = desk.data();
        QVERIFY(data && data->isVisible());
        QVERIFY(!data->isModal());
        QTest::keyClick(desk.view, Qt::Key_D);
        QCOMPARE(desk.window.findChildren<DataWindow*>().size(), 1);

        const PlotData wanted = desk.view->table();
        const QAbstractItemModel* model = data->table()->model();
        QCOMPARE(model->rowCount(), static_cast<int>(wanted.rows.size()));
        QCOMPARE(model->columnCount(), static_cast<int>(wanted.columns.size()));
        for (int r = 0; r < model->rowCount(); ++r) {
            for (int c = 0; c < model->columnCount(); ++c) {
                const auto& cell = wanted.rows[std::size_t(r)][std::size_t(c)];
                if (const auto* number = std::get_if<double>(&cell)) {
                    // Twelve digits are shown; the tool tip has all.
                    const QModelIndex shown = model->index(r, c);
                    QCOMPARE(shown.data().toString(), QString::number(*number, 'g', 12));
                    QCOMPARE(QLocale::c().toDouble(shown.data(Qt::ToolTipRole).toString()), *number);
                } else {
                    QCOMPARE(model->index(r, c).data().toString(), std::get<QString>(cell));
                }
            }
        }
        QCOMPARE(data->findChild<QLabel*>(QStringLiteral("plotSummary"))->text(),
                 desk.view->accessibleDescription());
        QVERIFY(!data->table()->accessibleName().isEmpty());
    }

    void followsThePlot() {
        PlotDesk desk;
        desk.view->showData();
        desk.view->setFigure(dataCurve(5));
        QCOMPARE(desk.data()->table()->model()->rowCount(), 5);
        desk.view->setFigure(nullptr);
        QCOMPARE(desk.data()->table()->model()->rowCount(), 0);
        const QPointer<DataWindow> data = desk.data();
        delete desk.view;
        QTRY_VERIFY(!data);
    }

    void copiesInEveryForm() {
        PlotDesk desk;
        desk.view->showData();
        const auto copied = [&](const char* button) {
            QGuiApplication::clipboard()->clear();
            desk.data()->findChild<QPushButton*>(QLatin1String(button))->click();
            return QGuiApplication::clipboard()->text();
        };
        QVERIFY(copied("copyData").contains(QStringLiteral("\t")));
        const QString latex = copied("copyLatex");
        QVERIFY(latex.contains(QStringLiteral("\\toprule")));
        QVERIFY(latex.contains(QStringLiteral("mul8s\\_1KVA")));
        QVERIFY(latex.contains(QStringLiteral("% seed: 7")));
        QVERIFY(latex.contains(QStringLiteral("\\caption{SQNR over depth}")));
        QVERIFY(copied("copyMarkdown").contains(QStringLiteral(" SQNR (dB) |")));
    }

    void savesByTheSuffix() {
        PlotDesk desk;
        desk.view->showData();
        const tests::StudyFiles files;
        const QTableView& table = *desk.data()->table();
        for (const char* name : {"d.csv", "d.tex", "d.MD"}) {
            const QString file = files.path(QLatin1String(name));
            QVERIFY(saveTable(table, file));
            QFile written(file);
            QVERIFY(written.open(QIODevice::ReadOnly));
            QVERIFY(written.readAll().contains("conv"));
        }
        QCOMPARE(saveTable(table, files.path(QStringLiteral("d.xls"))).error().code, ErrorCode::InvalidArgument);
        QVERIFY(!saveTable(table, files.path(QStringLiteral("no/folder/d.csv"))));
        const QString csv = tableText(table, TableForm::Csv);
        QVERIFY(csv.contains(QStringLiteral("13.333333333333334")));
    }

    void numbersAreNeutralInEveryLocale() {
        QLocale::setDefault(QLocale(QLocale::German));
        QTableView table;
        FigureTableModel model({{QStringLiteral("Name"), {}, false}, {QStringLiteral("Top-1 %"), {}, true}});
        model.setRows({{QStringLiteral("a"),
                        {FigureTableModel::textCell(QStringLiteral("1,5 mm")),
                         FigureTableModel::numberCell(QStringLiteral("1.061,25"), 1061.2512)}}});
        table.setModel(&model);
        const analysis::ReportTable report = reportTableOf(table);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(report.rows[0][1].text, std::string("1061.25"));
        QCOMPARE(report.rows[0][0].text, std::string("1,5 mm"));
        QCOMPARE(*report.rows[0][1].value, 1061.2512);
        QVERIFY(!report.columns[0].isNumber && report.columns[1].isNumber);
    }

    void modelIsSound() {
        PlotDataModel model;
        QAbstractItemModelTester tester(&model);
        model.setPlotData(dataCurve(4)->table());
        QCOMPARE(model.rowCount(), 4);
        model.setPlotData({});
        QCOMPARE(model.rowCount(), 0);
    }

    void notesAreKeptAndShown() {
        PlotDesk desk;
        QVERIFY(QTest::qWaitForWindowExposed(&desk.window));
        auto* line = desk.view->findChild<QToolButton*>(QStringLiteral("plotNote"));
        QVERIFY(line && !line->isVisible());
        QTest::keyClick(desk.view, Qt::Key_N);
        auto* editor = desk.window.findChild<QDialog*>(QStringLiteral("noteEditor"));
        QVERIFY(editor && editor->isVisible() && !editor->isModal());
        editor->findChild<QPlainTextEdit*>(QStringLiteral("noteText"))
            ->setPlainText(QStringLiteral("Q&A: look at <conv_3>"));
        editor->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
        QCOMPARE(desk.notes->note(QStringLiteral("sqnr")), QStringLiteral("Q&A: look at <conv_3>"));
        QCOMPARE(desk.view->note(), QStringLiteral("Q&A: look at <conv_3>"));
        QVERIFY(line->isVisible());
        QVERIFY(line->text().contains(QStringLiteral("Q&&A")));
        QVERIFY(line->toolTip().contains(QStringLiteral("&lt;conv_3&gt;")));
        desk.view->setFigure(nullptr);
        QVERIFY(!line->isVisible());
        desk.view->setFigure(dataCurve(3));
        QVERIFY(line->isVisible());
        desk.notes->setNote(QStringLiteral("sqnr"), QStringLiteral("  "));
        QVERIFY(!line->isVisible());
        QVERIFY(desk.notes->notes().isEmpty());
    }

    void withoutAStoreThereAreNoNotes() {
        PlotView view;
        view.setExportName(QStringLiteral("x"));
        view.setFigure(dataCurve(3));
        view.editNote();
        QVERIFY(view.findChildren<QDialog*>().isEmpty());
        Q_EMIT view.contextMenu()->aboutToShow();
        for (const QAction* action : view.contextMenu()->actions()) {
            if (action->objectName() == QLatin1String("noteAction")) {
                QVERIFY(!action->isEnabled());
            }
        }
    }
};

AXS_GUI_TEST(DataWindowTest, "data_window")
#include "data_window_test.moc"
