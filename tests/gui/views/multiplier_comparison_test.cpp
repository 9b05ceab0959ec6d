// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <algorithm>
#include <cmath>
#include <ctime>
#include <nlohmann/json.hpp>

#include "analysis/multiplier_list.h"
#include "app/gui/export_all.h"
#include "app/gui/item_models/multiplier_table.h"
#include "app/gui/item_models/table_export.h"
#include "app/gui/plots/error_map_figure.h"
#include "app/gui/plots/histogram_figure.h"
#include "app/gui/plots/linked_cursor.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/plots/qcustomplot_header.h"
#include "app/gui/plots/scatter_figure.h"
#include "app/gui/result_views.h"
#include "app/gui/study_session.h"
#include "app/gui/text.h"
#include "app/gui/view_wiring.h"
#include "app/gui/views/multipliers/add_multipliers.h"
#include "app/gui/views/multipliers/comparison_page.h"
#include "app/gui/views/multipliers/comparison_table.h"
#include "app/gui/views/multipliers/error_map_grid.h"
#include "app/gui/views/multipliers/multiplier_difference.h"
#include "app/gui/views/multipliers/pareto_page.h"
#include "app/gui/views/multipliers_view.h"
#include "multipliers/export/table_export.h"
#include "tests/gui/fake_backend.h"
#include "tests/gui/gui_test_main.h"
#include "tests/gui/stall_meter.h"
#include "tests/support/sample_study.h"

using namespace axscope;
using namespace axscope::app;

namespace {

constexpr int kComparisonPatienceMs = 20'000;
/// Of processor time, so that it does not matter what else runs.
constexpr qint64 kComparisonSwitchMs = 100;
/// A hundred is promised; a machine that builds at the same time needs more, a hang far more.
constexpr qint64 kComparisonStallMs = 400;

template <class Widget>
Widget* comparisonPart(const QWidget& page, const char* name) {
    auto* found = page.findChild<Widget*>(QLatin1String(name));
    if (!found)
        qFatal("no widget named %s", name);
    return found;
}

QTableView& tableIn(const ComparisonPage& page) {
    return *comparisonPart<QTableView>(page, "comparisonTable");
}

QStringList namesShown(const ComparisonPage& page) {
    const auto* model = tableIn(page).model();
    QStringList names;
    for (int row = 0; row < model->rowCount(); ++row)
        names += model->index(row, 0).data().toString().remove(QStringLiteral("mul8s_"));
    return names;
}

int columnNamed(const char* key) {
    const auto columns = multiplierColumns();
    const auto found = std::ranges::find(columns, QLatin1String(key), &MultiplierColumn::key);
    if (found == columns.end())
        qFatal("no column %s", key);
    return static_cast<int>(found - columns.begin());
}

void waitForTable(ComparisonPage& page, const QStringList& names) {
    QSignalSpy added(&page, &ComparisonPage::added);
    page.add(names);
    QVERIFY(added.count() > 0 || added.wait(kComparisonPatienceMs));
}

void showComparison(ComparisonPage& page, QSize size = {1200, 760}) {
    page.resize(size);
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
}

/// An event of its own: QTest::mouseMove() moves the pointer, which tells another window than the one meant.
void pointAt(PlotView& view, QPoint position) {
    QMouseEvent event(QEvent::MouseMove, position, view.plot()->mapToGlobal(QPointF(position)), Qt::NoButton,
                      Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view.plot(), &event);
}

/// Processor time that this thread has used.
qint64 threadCpuMs() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return now.tv_sec * 1000 + now.tv_nsec / 1'000'000;
}

void tickByModel(const ComparisonPage& page, const QString& name, bool ticked) {
    auto* model = tableIn(page).model();
    for (int row = 0; row < model->rowCount(); ++row)
        if (model->index(row, 0).data().toString() == name)
            model->setData(model->index(row, 0), ticked ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
}

QPoint pixelInMap(const PlotView& view, double x, double y) {
    const auto* plot = view.findChild<QCustomPlot*>(QStringLiteral("plot"));
    return QPointF(plot->xAxis->coordToPixel(x), plot->yAxis->coordToPixel(y)).toPoint();
}

/// Where the upright line of the plot's cross-hair stands; NaN where there is none.
QPointF crossHair(const PlotView& view) {
    QPointF at(std::nan(""), std::nan(""));
    const auto* plot = view.findChild<QCustomPlot*>(QStringLiteral("plot"));
    for (int i = 0; i < plot->itemCount(); ++i)
        if (const auto* line = qobject_cast<QCPItemStraightLine*>(plot->item(i)); line && line->visible()) {
            if (line->point1->coords().x() == line->point2->coords().x())
                at.setX(line->point1->coords().x());
            else
                at.setY(line->point1->coords().y());
        }
    return at;
}

}  // namespace

class MultiplierComparisonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void worksBeforeAnyRun() {
        ComparisonPage page;
        showComparison(page);
        QVERIFY(comparisonPart<QLabel>(page, "multipliersHint")->isVisible());
        QCOMPARE(tableIn(page).model()->rowCount(), 0);
        QVERIFY(comparisonPart<PlotView>(page, "paretoFront")->isEmpty());
        const QAbstractItemModelTester tester(tableIn(page).model(),
                                              QAbstractItemModelTester::FailureReportingMode::Fatal);
        page.setMultipliers(testing::sampleMultipliers(), nullptr);
        QVERIFY(!comparisonPart<QLabel>(page, "multipliersHint")->isVisible());
        QCOMPARE(tableIn(page).model()->rowCount(), 8);
        // Two that have errors, without a click.
        QCOMPARE(page.ticked(), (QStringList{QStringLiteral("mul8s_1KVA"), QStringLiteral("mul8s_1KVB")}));
        QVERIFY(!comparisonPart<PlotView>(page, "comparisonMap1")->isEmpty());
        QVERIFY(comparisonPart<PlotView>(page, "comparisonMap3")->isEmpty());
        QCOMPARE(comparisonPart<PlotView>(page, "comparisonMap1")->table().rows.size(), std::size_t(65536));
        page.setMultipliers({}, nullptr);
        QVERIFY(comparisonPart<QLabel>(page, "multipliersHint")->isVisible());
        QVERIFY(comparisonPart<PlotView>(page, "comparisonMap1")->isEmpty());
    }

    void sortsByAnyColumn() {
        ComparisonPage page;
        auto multipliers = testing::sampleMultipliers();
        multipliers[3].powerMw.reset();
        page.setMultipliers(multipliers, nullptr);
        auto* model = tableIn(page).model();
        for (const auto& measure : analysis::multiplierMeasures()) {
            const int column = columnNamed(std::string(measure.name).c_str());
            for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                tableIn(page).sortByColumn(column, order);
                double before = std::nan("");
                bool missing = false;
                for (int row = 0; row < model->rowCount(); ++row) {
                    const auto known =
                        std::ranges::find(multipliers, toUtf8(model->index(row, 0).data().toString()),
                                          &analysis::MultiplierInfo::name);
                    const double value = measure.value(*known);
                    QVERIFY2(!missing || std::isnan(value), "what is not known stands last");
                    missing = std::isnan(value);
                    QVERIFY(missing || std::isnan(before) ||
                            (order == Qt::AscendingOrder ? before <= value : before >= value));
                    before = value;
                }
            }
        }
        tableIn(page).sortByColumn(0, Qt::DescendingOrder);
        QCOMPARE(namesShown(page).front(), QStringLiteral("1L2H"));
    }

    void filtersByExpressions() {
        ComparisonPage page;
        showComparison(page);
        page.setMultipliers(testing::sampleMultipliers(), nullptr);
        auto* line = comparisonPart<QLineEdit>(page, "comparisonFilter");
        auto* error = comparisonPart<QLabel>(page, "comparisonFilterError");
        line->setText(QStringLiteral("mae < 5 and cost < 1"));
        QCOMPARE(namesShown(page), (QStringList{QStringLiteral("1KVA"), QStringLiteral("1KVB")}));
        QVERIFY(comparisonPart<QLabel>(page, "comparisonCount")->text().contains(QLatin1Char('2')));
        line->setText(QStringLiteral("1l"));
        QVERIFY(std::ranges::all_of(namesShown(page),
                                    [](const QString& n) { return n.startsWith(QLatin1String("1L")); }));
        const QStringList before = namesShown(page);
        QVERIFY(!error->isVisible());
        for (const char* hostile :
             {"mae <", "((((", "mae < <", "\"", "and", "mae < 1e999", "kernel < 2", "<script>", "=",
              "mae ~ 3", "not", "x = y = z", "%n %1 < 3", "\xc3\xa4 < 3"}) {
            line->setText(QString::fromUtf8(hostile));
            QVERIFY2(error->isVisible(), hostile);
            QVERIFY2(!error->text().isEmpty(), hostile);
            QVERIFY2(namesShown(page) == before, hostile);
        }
        QCOMPARE(error->textFormat(), Qt::PlainText);
        line->setText(QString(5000, QLatin1Char('(')));
        QVERIFY(error->isVisible());
        line->clear();
        QVERIFY(!error->isVisible());
        QCOMPARE(tableIn(page).model()->rowCount(), 8);
        // Rows that come later are filtered, too.
        line->setText(QStringLiteral("drum"));
        QCOMPARE(tableIn(page).model()->rowCount(), 0);
        waitForTable(page, {QStringLiteral("drum:k=4"), QStringLiteral("mul8s_1L12")});
        QCOMPARE(namesShown(page), QStringList{QStringLiteral("drum:k=4")});
    }

    void columnsAreHiddenAndStayOutOfCopies() {
        {
            ComparisonPage page;
            showComparison(page);
            page.setMultipliers(testing::sampleMultipliers(), nullptr);
            QVERIFY(tableIn(page).isColumnHidden(columnNamed("variance")));
            QVERIFY(!tableIn(page).isColumnHidden(columnNamed("mse")));
            comparisonPart<QMenu>(page, "comparisonColumnMenu");
            comparisonPart<QAction>(page, "column_variance")->setChecked(true);
            comparisonPart<QAction>(page, "column_mse")->setChecked(false);
            QVERIFY(tableIn(page).columnWidth(columnNamed("variance")) > 20);
            const QString csv = tableText(tableIn(page), TableForm::Csv);
            QVERIFY(csv.contains(QStringLiteral("Variance")));
            QVERIFY(!csv.contains(QStringLiteral("MSE")));
            QVERIFY(csv.contains(fromUtf8(testing::sampleMultipliers()[2].table->hash())));
            QVERIFY(tableText(tableIn(page), TableForm::Latex).contains(QStringLiteral("\\toprule")));
            QVERIFY(tableText(tableIn(page), TableForm::Markdown).contains(QStringLiteral("mul8s\\_1KVA")) ||
                    tableText(tableIn(page), TableForm::Markdown).contains(QStringLiteral("mul8s_1KVA")));
        }
        ComparisonPage next;
        QVERIFY2(!tableIn(next).isColumnHidden(columnNamed("variance")), "remembered");
        comparisonPart<QAction>(next, "column_variance")->setChecked(false);
        comparisonPart<QAction>(next, "column_mse")->setChecked(true);
    }

    void tableRowsCopyAsText() {
        ComparisonPage page;
        showComparison(page);
        page.setMultipliers(testing::sampleMultipliers(), nullptr);
        QTableView& table = tableIn(page);
        table.sortByColumn(columnNamed("mae"), Qt::DescendingOrder);
        table.selectRow(0);
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
        const auto lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[0].startsWith(QStringLiteral("Multiplier\tOperands\t")));
        QVERIFY(lines[1].startsWith(QStringLiteral("mul8s_1KR3\t")));
    }

    void fourMapsAtMostAndByKeyboard() {
        ComparisonPage page;
        showComparison(page);
        page.setMultipliers(testing::sampleMultipliers(), nullptr);
        QTableView& table = tableIn(page);
        table.setFocus();
        table.setCurrentIndex(table.model()->index(3, 5));
        QTest::keyClick(&table, Qt::Key_Space);
        QTest::keyClick(&table, Qt::Key_Down);
        QTest::keyClick(&table, Qt::Key_Return);
        QCOMPARE(page.ticked().size(), 4);
        QCOMPARE(page.plots().size(), 4 + 2 + 1);
        for (int i = 1; i <= 4; ++i)
            QVERIFY(comparisonPart<PlotView>(page, qPrintable(QStringLiteral("comparisonMap%1").arg(i)))
                        ->isVisible());
        // In two rows where there is the height for them, otherwise in one.
        const auto rows = [&] {
            QSet<int> tops;
            for (int i = 1; i <= 4; ++i) {
                const auto* map =
                    comparisonPart<PlotView>(page, qPrintable(QStringLiteral("comparisonMap%1").arg(i)));
                tops.insert(map->mapTo(&page, QPoint()).y());
            }
            return tops.size();
        };
        page.resize(1200, 560);
        QVERIFY(QTest::qWaitFor([&] { return rows() == 1; }, kComparisonPatienceMs));
        page.resize(1200, 1100);
        QVERIFY(QTest::qWaitFor([&] { return rows() == 2; }, kComparisonPatienceMs));
        page.resize(700, 560);
        QVERIFY(QTest::qWaitFor([&] { return rows() == 2; }, kComparisonPatienceMs));
        QTest::keyClick(&table, Qt::Key_Down);
        QTest::keyClick(&table, Qt::Key_Space);
        QCOMPARE(page.ticked().size(), 4);
        QVERIFY(!page.ticked().contains(QStringLiteral("mul8s_1KVA")));
        QVERIFY(
            comparisonPart<QLabel>(page, "comparisonMessage")->text().contains(QStringLiteral("mul8s_1KVA")));
        QTest::keyClick(&table, Qt::Key_Space);
        QCOMPARE(page.ticked().size(), 3);
        for (const QString& name : QStringList(page.ticked()))
            tickByModel(page, name, false);
        QVERIFY(comparisonPart<QLabel>(page, "multipliersHint")->isVisible());
        page.setMultipliers(testing::sampleMultipliers(), testing::sampleStudy());
        QVERIFY2(page.ticked().isEmpty(), "nothing chosen is a choice, too");
    }

    void selectionAndZoomSurviveAStudy() {
        ComparisonPage page;
        showComparison(page);
        page.setMultipliers(testing::sampleMultipliers(), nullptr);
        tickByModel(page, QStringLiteral("mul8s_1L1G"), true);
        auto* map = comparisonPart<PlotView>(page, "comparisonMap3");
        map->setRanges({0, 50, 0, 50});
        comparisonPart<ComparisonTable>(page, "comparisonTableBox")->selectRow(QStringLiteral("mul8s_1L2D"));
        for (const std::size_t runs : {0, 3, 20}) {
            const auto study = testing::partialStudy(runs);
            page.setMultipliers(study->multipliers, study);
            QTest::qWait(10);
            QCOMPARE(page.ticked().size(), 3);
            QCOMPARE(map->plot()->xAxis->range(), QCPRange(0, 50));
            QCOMPARE(comparisonPart<ComparisonTable>(page, "comparisonTableBox")->currentName(),
                     QStringLiteral("mul8s_1L2D"));
        }
    }

    void zoomIsLinked() {
        ComparisonPage page;
        showComparison(page);
        page.setMultipliers(testing::sampleMultipliers(), nullptr);
        auto* first = comparisonPart<PlotView>(page, "comparisonMap1");
        auto* second = comparisonPart<PlotView>(page, "comparisonMap2");
        first->setFocus();
        QTest::keyClick(first, Qt::Key_Plus);
        QVERIFY(first->isZoomed());
        QCOMPARE(second->plot()->xAxis->range(), first->plot()->xAxis->range());
        QCOMPARE(second->plot()->yAxis->range(), first->plot()->yAxis->range());
        second->setRanges({-20, 20, 0, 64});
        QCOMPARE(first->plot()->yAxis->range(), QCPRange(0, 64));
        QVERIFY(!comparisonPart<PlotView>(page, "differenceMap")->isZoomed());
        // Zoomed in, the ticks are still whole operands.
        first->setRanges({1, 4, 1, 4});
        first->plot()->replot();
        for (const double tick : first->plot()->xAxis->tickVector())
            QCOMPARE(tick, std::round(tick));
        first->resetZoom();
        QVERIFY(!second->isZoomed());
    }

    void coloursAreShared() {
        ComparisonPage page;
        page.setMultipliers(testing::sampleMultipliers(), nullptr);
        const auto limitOf = [&](const char* name) {
            const auto* figure =
                dynamic_cast<const ErrorMapFigure*>(comparisonPart<PlotView>(page, name)->figure().get());
            return figure ? figure->spec().limit : 0;
        };
        // WCE of 1KVA is 5, of 1KVB 17.
        QCOMPARE(limitOf("comparisonMap1"), 17.0);
        QCOMPARE(limitOf("comparisonMap2"), 17.0);
        comparisonPart<QCheckBox>(page, "sameScale")->setChecked(false);
        QCOMPARE(limitOf("comparisonMap1"), 5.0);
        QCOMPARE(limitOf("comparisonMap2"), 17.0);
    }

    void cursorIsLinked() {
        ComparisonPage page;
        showComparison(page);
        page.setMultipliers(testing::sampleMultipliers(), nullptr);
        waitForTable(page, {QStringLiteral("drum:k=4")});
        tickByModel(page, QStringLiteral("drum:k=4"), true);
        QTest::qWait(50);
        PlotView* maps[] = {comparisonPart<PlotView>(page, "comparisonMap1"),
                            comparisonPart<PlotView>(page, "comparisonMap2"),
                            comparisonPart<PlotView>(page, "comparisonMap3")};
        auto* readOut = comparisonPart<QLabel>(page, "comparisonReadOut2");
        auto* overUnsigned = comparisonPart<QLabel>(page, "comparisonReadOut3");
        QVERIFY(std::isnan(crossHair(*maps[0]).x()));
        pointAt(*maps[0], pixelInMap(*maps[0], 37, 101));
        const auto list = testing::sampleMultipliers();
        const auto& table = *list[2].table;
        QCOMPARE(list[2].name, std::string("mul8s_1KVB"));
        for (const PlotView* map : maps)
            QCOMPARE(crossHair(*map), QPointF(37, 101));
        const int error = table.product(101, 37) - 101 * 37;
        const auto numbersIn = [](const QString& text) {
            QStringList numbers;
            static const QRegularExpression number(QStringLiteral("-?\\d+(\\.\\d+)?"));
            for (auto match = number.globalMatch(text); match.hasNext();)
                numbers += match.next().captured();
            return numbers;
        };
        QCOMPARE(numbersIn(readOut->text()).mid(0, 5),
                 (QStringList{QStringLiteral("101"), QStringLiteral("37"), QString::number(101 * 37),
                              QString::number(table.product(101, 37)), QString::number(error)}));
        QCOMPARE(numbersIn(readOut->text()).value(5).toDouble(),
                 std::round(1e4 * error / (101.0 * 37)) / 100);
        // Outside the operands of an unsigned multiplier.
        pointAt(*maps[1], pixelInMap(*maps[1], -3, 5));
        QCOMPARE(crossHair(*maps[2]), QPointF(-3, 5));
        QVERIFY(overUnsigned->text().contains(QStringLiteral("255")));
        // A click pins it, the mouse leaves, and it is back there.
        QTest::mouseClick(maps[0]->plot(), Qt::LeftButton, {}, pixelInMap(*maps[0], 12, -40));
        QCOMPARE(comparisonPart<QSpinBox>(page, "cursorB")->value(), 12);
        QCOMPARE(comparisonPart<QSpinBox>(page, "cursorA")->value(), -40);
        pointAt(*maps[0], pixelInMap(*maps[0], 50, 50));
        QCOMPARE(crossHair(*maps[1]), QPointF(50, 50));
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(maps[0]->plot(), &leave);
        QCOMPARE(crossHair(*maps[1]), QPointF(12, -40));
        // By keyboard; and it outlives a new figure.
        comparisonPart<QSpinBox>(page, "cursorA")->setValue(0);
        QCOMPARE(crossHair(*maps[0]), QPointF(12, 0));
        QVERIFY2(!readOut->text().contains(QLatin1Char('(')), "no relative error of a product of 0");
        comparisonPart<QCheckBox>(page, "sameScale")->setChecked(false);
        QTest::qWait(50);
        for (const PlotView* map : maps)
            QCOMPARE(crossHair(*map), QPointF(12, 0));
    }

    void differenceIsThatOfTheCommandLine() {
        ComparisonPage page;
        showComparison(page);
        page.setMultipliers(testing::sampleMultipliers(), nullptr);
        waitForTable(page, {QStringLiteral("drum:k=4")});
        auto* difference = comparisonPart<MultiplierDifference>(page, "multiplierDifference");
        auto* first = comparisonPart<QComboBox>(page, "differenceFirst");
        auto* second = comparisonPart<QComboBox>(page, "differenceSecond");
        // The two whose maps are shown, until somebody chooses.
        QCOMPARE(first->currentText(), QStringLiteral("mul8s_1KVA"));
        QCOMPARE(second->currentText(), QStringLiteral("mul8s_1KVB"));
        const auto choose = [](QComboBox* box, const char* name) {
            box->setCurrentText(QLatin1String(name));
            Q_EMIT box->activated(box->currentIndex());
        };
        for (const auto& [a, b] : {std::pair("mul8s_1KR3", "mul8s_1KVB"), std::pair("mul8s_1L2H", "drum:k=4"),
                                   std::pair("mul8s_1KV8", "mul8s_1KV8")}) {
            choose(first, a);
            choose(second, b);
            QVERIFY(difference->difference());
            const auto& d = *difference->difference();
            QProcess cli;
            cli.start(QStringLiteral(AXSCOPE_CLI), {QStringLiteral("compare"), QLatin1String(a),
                                                    QLatin1String(b), QStringLiteral("--json")});
            QVERIFY(cli.waitForFinished(kComparisonPatienceMs));
            const auto json = nlohmann::json::parse(cli.readAllStandardOutput().toStdString());
            if (std::string_view(a) == b) {
                QVERIFY(json.at("differences").empty());
                QCOMPARE(d.differing, std::int64_t(0));
                continue;
            }
            const auto& told = json.at("differences").at(0);
            QCOMPARE(told.at("differing").get<std::int64_t>(), d.differing);
            QCOMPARE(told.at("mean").get<double>(), d.mean);
            QCOMPARE(told.at("mean_abs").get<double>(), d.meanAbs);
            QCOMPARE(told.at("rms").get<double>(), d.rms);
            QCOMPARE(told.at("max_abs").get<int>(), d.maxAbs);
            // The map's numbers add up to the same.
            std::int64_t differing = 0;
            double sum = 0;
            for (const auto& row : comparisonPart<PlotView>(page, "differenceMap")->table().rows) {
                differing += std::get<double>(row[4]) != 0 ? 1 : 0;
                sum += std::get<double>(row[4]);
            }
            QCOMPARE(differing, d.differing);
            QCOMPARE(sum / 65536, d.mean);
            const auto* histogram = dynamic_cast<const HistogramFigure*>(
                comparisonPart<PlotView>(page, "differenceHistogram")->figure().get());
            QVERIFY(histogram);
            double counted = 0;
            for (const double count : histogram->spec().series.front().counts)
                counted += count;
            QCOMPARE(counted, 65536.0);
            QVERIFY(comparisonPart<QLabel>(page, "differenceFigures")
                        ->text()
                        .contains(countText(quint64(d.differing))));
        }
        choose(second, "mul8s_1KR3");
        const double mean = difference->difference()->mean;
        comparisonPart<QToolButton>(page, "differenceSwap")->click();
        QCOMPARE(first->currentText(), QStringLiteral("mul8s_1KR3"));
        QCOMPARE(difference->difference()->mean, -mean);
    }

    void frontIsThatOfBruteForce() {
        ComparisonPage page;
        showComparison(page);
        page.setMultipliers(testing::sampleMultipliers(), nullptr);
        waitForTable(page, {QStringLiteral("all"), QStringLiteral("drum:k=4"), QStringLiteral("drum:k=6")});
        comparisonPart<QTabWidget>(page, "comparisonPages")->setCurrentIndex(2);
        auto list = analysis::resolveMultipliers({"all", "drum:k=4", "drum:k=6"});
        QVERIFY(list);
        auto* pareto = comparisonPart<ParetoPage>(page, "paretoPage");
        auto* x = comparisonPart<QComboBox>(page, "paretoX");
        auto* y = comparisonPart<QComboBox>(page, "paretoY");
        QCOMPARE(x->count(), y->count());
        QVERIFY(x->findData(QStringLiteral("mean")) < 0);
        for (int i = 0; i < x->count(); ++i) {
            x->setCurrentIndex(i);
            y->setCurrentIndex((i * 7 + 3) % y->count());
            const auto sign = [](const analysis::MultiplierMeasure& measure) {
                return measure.better == analysis::MultiplierMeasure::Better::Higher ? -1.0 : 1.0;
            };
            QStringList expected;
            for (const auto& candidate : *list) {
                const double cx = sign(pareto->x()) * pareto->x().value(candidate);
                const double cy = sign(pareto->y()) * pareto->y().value(candidate);
                const bool beaten = std::ranges::any_of(*list, [&](const auto& other) {
                    const double ox = sign(pareto->x()) * pareto->x().value(other);
                    const double oy = sign(pareto->y()) * pareto->y().value(other);
                    return ox <= cx && oy <= cy && (ox < cx || oy < cy);
                });
                if (!beaten && !std::isnan(cx) && !std::isnan(cy))
                    expected += fromUtf8(candidate.name);
            }
            QStringList front = pareto->front();
            front.sort();
            expected.sort();
            QCOMPARE(front, expected);
            // The figure greys the others.
            const auto* figure = dynamic_cast<const ScatterFigure*>(
                comparisonPart<PlotView>(page, "paretoFront")->figure().get());
            QVERIFY(figure);
            const auto unbeaten = unbeatenPoints(figure->spec());
            for (std::size_t p = 0; p < unbeaten.size(); ++p)
                if (std::isfinite(figure->spec().points[p].x) && std::isfinite(figure->spec().points[p].y) &&
                    pareto->x().name != "snr" && pareto->y().name != "snr")
                    QCOMPARE(bool(unbeaten[p]), front.contains(figure->spec().points[p].name));
        }
    }

    void frontFollowsFilterAndClicks() {
        ComparisonPage page;
        showComparison(page);
        page.setMultipliers(testing::sampleMultipliers(), nullptr);
        comparisonPart<QTabWidget>(page, "comparisonPages")->setCurrentIndex(2);
        auto* plot = comparisonPart<PlotView>(page, "paretoFront");
        QTest::qWait(50);
        const auto specOf = [&] { return dynamic_cast<const ScatterFigure*>(plot->figure().get())->spec(); };
        QCOMPARE(specOf().points.size(), std::size_t(8));
        QVERIFY(specOf().marks.empty());
        const auto point = specOf().points[4];
        QTest::mouseClick(plot->plot(), Qt::LeftButton, {}, pixelInMap(*plot, point.x, point.y));
        QCOMPARE(comparisonPart<ComparisonTable>(page, "comparisonTableBox")->currentName(), point.name);
        QCOMPARE(specOf().marks.size(), std::size_t(1));
        QCOMPARE(specOf().marks.front().point, 4);
        comparisonPart<QLineEdit>(page, "comparisonFilter")->setText(QStringLiteral("mae > 0"));
        QCOMPARE(specOf().points.size(), std::size_t(7));
        comparisonPart<QLineEdit>(page, "comparisonFilter")->clear();
        // 0 has no place on a logarithmic axis, which is said.
        auto* note = comparisonPart<QLabel>(page, "paretoNote");
        QVERIFY(!note->isVisible());
        comparisonPart<QCheckBox>(page, "paretoLogY")->setChecked(true);
        QTest::qWait(50);
        QCOMPARE(plot->plot()->yAxis->scaleType(), QCPAxis::stLogarithmic);
        QVERIFY(note->isVisible());
        QVERIFY(note->text().contains(QStringLiteral("mul8s_1KV8")));
        comparisonPart<QLineEdit>(page, "comparisonFilter")->setText(QStringLiteral("nothing"));
        QVERIFY(plot->isEmpty());
        QVERIFY(!plot->emptyText().isEmpty());
    }

    void multipliersAreAddedAndRemoved() {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("my table.npy"));
        multipliers::ExportOptions options;
        options.format = *multipliers::tableFormatOf(toPath(file));
        const auto odd =
            multipliers::ProductTable::fromFunction("odd", true, [](int a, int b) { return (a * b) | 1; });
        QVERIFY(multipliers::exportTable(*odd, toPath(file), options));
        ComparisonPage page;
        showComparison(page);
        page.setMultipliers(testing::sampleMultipliers(), nullptr);
        waitForTable(page, {QStringLiteral("drum:k=4"), file, QStringLiteral("1KVA")});
        QCOMPARE(tableIn(page).model()->rowCount(), 10);
        auto* message = comparisonPart<QLabel>(page, "comparisonMessage");
        QVERIFY(!message->isVisible());
        waitForTable(page, {QStringLiteral("1KVA")});
        QVERIFY2(message->text().contains(QStringLiteral("1KVA")), "said where nothing else came of it");
        waitForTable(page, {QStringLiteral("drum:k=99"), folder.filePath(QStringLiteral("none.npy")),
                            QStringLiteral("drum:k=5")});
        QCOMPARE(message->text().split(QLatin1Char('\n')).size(), 2);
        QCOMPARE(tableIn(page).model()->rowCount(), 11);
        // Equivalents come from the worker.
        QVERIFY(QTest::qWaitFor(
            [&] {
                const auto* model = tableIn(page).model();
                for (int row = 0; row < model->rowCount(); ++row)
                    if (model->index(row, 0).data() == QStringLiteral("drum:k=4"))
                        return !model->index(row, model->columnCount() - 1).data().toString().isEmpty();
                return false;
            },
            kComparisonPatienceMs));
        // What the study gets meanwhile is its own.
        auto study = std::make_shared<analysis::StudyResult>(*testing::sampleStudy());
        auto drum = analysis::resolveMultipliers({"drum:k=4"});
        QVERIFY(drum);
        study->multipliers.push_back(drum->front());
        page.setMultipliers(study->multipliers, study);
        QCOMPARE(tableIn(page).model()->rowCount(), 11);
        auto* box = comparisonPart<ComparisonTable>(page, "comparisonTableBox");
        QSignalSpy saved(&page, &ComparisonPage::saveRequested);
        QVERIFY(box->selectRow(QStringLiteral("drum:k=5")));
        comparisonPart<QAction>(page, "saveRowAction")->trigger();
        QCOMPARE(saved.count(), 1);
        QCOMPARE(saved.front().front().toString(), QStringLiteral("drum:k=5"));
        tableIn(page).setFocus();
        QTest::keyClick(&tableIn(page), Qt::Key_Delete);
        QCOMPARE(tableIn(page).model()->rowCount(), 10);
        QVERIFY(box->selectRow(QStringLiteral("mul8s_1KVA")));
        QVERIFY(!comparisonPart<QAction>(page, "removeRowAction")->isEnabled());
        QCOMPARE(
            namesIn(QStringLiteral(" drum:k=4  \"a b.npy\"\n1KVA ")),
            (QStringList{QStringLiteral("drum:k=4"), QStringLiteral("a b.npy"), QStringLiteral("1KVA")}));
    }

    void addMenuOffersFamilies() {
        ComparisonPage page;
        page.setMultipliers({}, nullptr);
        auto* families = comparisonPart<QMenu>(page, "addFamilyMenu");
        QVERIFY(families->actions().size() > 5);
        QAction* series = nullptr;
        for (QAction* family : families->actions())
            for (QAction* member : family->menu()->actions())
                if (member->text().contains(QStringLiteral("k = 3..8")) && !series)
                    series = member;
        QVERIFY(series);
        QSignalSpy added(&page, &ComparisonPage::added);
        series->trigger();
        QVERIFY(added.count() > 0 || added.wait(kComparisonPatienceMs));
        QVERIFY(added.front().front().toStringList().size() >= 5);
    }

    void addedCircuitsOfTheCatalogueBecomeChosen() {
        tests::FakeBackend fake;
        StudySession session(fake.backend(), {});
        ResultViews views;
        const ViewWiring wiring(session, views);
        auto* page = comparisonPart<ComparisonPage>(views, "multiplierComparison");
        emit page->saveRequested(QStringLiteral("mul8s_1KVL"));
        QVERIFY(session.document().inputs().multipliers.contains(QStringLiteral("mul8s_1KVL")));
        QVERIFY(!session.document().inputs().tables.contains(QStringLiteral("mul8s_1KVL")));
        emit page->saveRequested(QStringLiteral("drum:k=4"));
        QVERIFY(session.document().inputs().tables.contains(QStringLiteral("drum:k=4")));
    }

    void fileNamesAreSafeAndUnique() {
        QCOMPARE(safeFileName(QStringLiteral("broken-array:h=2,v=6")),
                 QStringLiteral("broken-array_h_2_v_6"));
        QCOMPARE(safeFileName(QStringLiteral("../../etc/passwd")), QStringLiteral("_.._.._etc_passwd"));
        QCOMPARE(safeFileName(QStringLiteral("a / b \\ c?*|<>\"'$`\n")), QStringLiteral("a_b_c"));
        QCOMPARE(safeFileName(QString()), QStringLiteral("_"));
        QCOMPARE(safeFileName(QStringLiteral("...")), QStringLiteral("_"));
        QVERIFY(safeFileName(QString(5000, QLatin1Char('x'))).size() <= kLongestFileName);
        auto list = analysis::resolveMultipliers({"drum:k=4", "broken-array:h=2,v=6"});
        QVERIFY(list);
        (*list)[1].name = "drum,k=4";  // as safe file names the same
        ResultViews views;
        views.setPreview(*list);
        QStringList names;
        static const QRegularExpression safe(QStringLiteral("^[A-Za-z0-9_+.-]+$"));
        for (const NamedPlot& plot : views.plots()) {
            QVERIFY2(safe.match(plot.name).hasMatch(), qPrintable(plot.name));
            QVERIFY2(!names.contains(plot.name), qPrintable(plot.name));
            names += plot.name;
        }
        QVERIFY(names.contains(QStringLiteral("multipliers_error_map_drum_k_4")));
        QVERIFY(names.contains(QStringLiteral("multipliers_error_map_drum_k_4_2")));
        const QTemporaryDir folder;
        ExportAllOptions options;
        options.folder = folder.filePath(QStringLiteral("out"));
        options.formats = {PlotFormat::Csv};
        ExportAll job(views.plots(), nullptr, options);
        QSignalSpy finished(&job, &ExportAll::finished);
        job.start();
        QVERIFY(finished.count() > 0 || finished.wait(kComparisonPatienceMs));
        QVERIFY(finished.front().at(1).value<QVector<Error>>().isEmpty());
        for (const QString& name : names)
            QVERIFY2(
                QFileInfo::exists(options.folder + QStringLiteral("/plots/") + name + QStringLiteral(".csv")),
                qPrintable(name));
    }

    void sixteenMultipliersAreQuick() {
        MultipliersView view;
        view.resize(1280, 760);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        auto list = analysis::resolveMultipliers({"all", "drum:k=4", "drum:k=5", "drum:k=6"});
        QVERIFY(list);
        QCOMPARE(list->size(), std::size_t(16));
        auto* page = comparisonPart<ComparisonPage>(view, "multiplierComparison");
        auto* plot = comparisonPart<PlotView>(*page, "comparisonMap1");
        view.setMultipliers(*list);
        QTest::qWait(200);
        const qint64 before = threadCpuMs();
        view.setPage(MultipliersView::Compare);
        QVERIFY(
            QTest::qWaitFor([&] { return plot->isVisible() && plot->ownRanges(); }, kComparisonPatienceMs));
        const qint64 switched = threadCpuMs() - before;
        qInfo("switch to the comparison: %lld ms", static_cast<long long>(switched));
        QVERIFY2(switched < kComparisonSwitchMs, qPrintable(QString::number(switched)));
        tests::StallMeter meter;
        waitForTable(*page,
                     {QStringLiteral("masked"), QStringLiteral("mitchell"), QStringLiteral("drum:k=7")});
        for (int tab : {1, 2, 0}) {
            comparisonPart<QTabWidget>(*page, "comparisonPages")->setCurrentIndex(tab);
            QTest::qWait(100);
        }
        QTest::qWait(300);
        qInfo("longest stall while multipliers are added: %lld ms", static_cast<long long>(meter.worstMs()));
        QVERIFY2(meter.worstMs() < kComparisonStallMs, qPrintable(QString::number(meter.worstMs())));
    }
};

AXS_GUI_TEST(MultiplierComparisonTest, "multiplier_comparison")
#include "multiplier_comparison_test.moc"
