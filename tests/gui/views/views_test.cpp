// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QListWidget>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>
#include <QTreeView>

#include "app/gui/item_models/layer_tree_model.h"
#include "app/gui/plots/bar_figure.h"
#include "app/gui/plots/error_map_figure.h"
#include "app/gui/plots/histogram_figure.h"
#include "app/gui/plots/line_figure.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/plots/qcustomplot_header.h"
#include "app/gui/plots/scatter_figure.h"
#include "app/gui/views/layers_view.h"
#include "app/gui/views/multipliers/side_by_side.h"
#include "app/gui/views/multipliers_view.h"
#include "app/gui/views/overview_view.h"
#include "app/gui/views/routing_view.h"
#include "app/gui/views/table_tools.h"
#include "tests/gui/gui_test_main.h"
#include "tests/support/sample_study.h"

using namespace axscope;
using namespace axscope::app;

namespace {

/// The window calls setStudy() on its own thread, up to twice a second.
constexpr qint64 kSetStudyMs = 50;
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr qint64 kSlowdown = 10;  // of an instrumented build
#else
constexpr qint64 kSlowdown = 1;
#endif

template <class Widget>
Widget* find(const QWidget& view, const char* name) {
    auto* found = view.findChild<Widget*>(QLatin1String(name));
    if (!found) {
        qFatal("no widget named %s", name);
    }
    return found;
}

template <class Figure>
const Figure& figureOf(const QWidget& view, const char* plot) {
    const auto* figure = dynamic_cast<const Figure*>(find<PlotView>(view, plot)->figure().get());
    if (!figure) {
        qFatal("%s shows no such figure", plot);
    }
    return *figure;
}

void show(QWidget& view) {
    view.resize(1280, 800);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
}

/// Least of several tries: the machine may be busy with something else.
template <class View>
qint64 setStudyMs(View& view) {
    qint64 least = std::numeric_limits<qint64>::max();
    for (int i = 0; i < 3; ++i) {
        view.setStudy(nullptr);
        QTest::qWait(1);
        QElapsedTimer timer;
        timer.start();
        view.setStudy(testing::sampleStudy());
        least = std::min(least, timer.elapsed());
    }
    return least;
}

template <class View>
void survivesEveryStudy(View& view) {
    show(view);
    for (const auto& study :
         {std::shared_ptr<const analysis::StudyResult>(), testing::emptyStudy(), testing::partialStudy(1),
          testing::partialStudy(5), testing::sampleStudy(), testing::awkwardStudy(),
          testing::partialStudy(13), testing::emptyStudy(), std::shared_ptr<const analysis::StudyResult>()}) {
        view.setStudy(study);
        QTest::qWait(10);
        QVERIFY(!view.grab().isNull());
        for (PlotView* plot : view.plots()) {
            QVERIFY(!plot->accessibleName().isEmpty());
            QVERIFY(!plot->exportName().isEmpty());
            QVERIFY(plot->isEmpty() || !plot->title().isEmpty());
            QVERIFY(!plot->isEmpty() || !plot->emptyText().isEmpty());
            if (!plot->isEmpty()) {
                QVERIFY(!plot->plot()->xAxis->label().isEmpty());
                QVERIFY(!plot->plot()->yAxis->label().isEmpty());
                QVERIFY(!plot->provenance().isEmpty());
                QVERIFY(!plot->table().isEmpty());
                const auto table = plot->table();
                for (const auto& row : table.rows) {
                    QCOMPARE(row.size(), table.columns.size());
                }
                for (const double end : {plot->ranges()->xLow, plot->ranges()->xHigh, plot->ranges()->yLow,
                                         plot->ranges()->yHigh}) {
                    QVERIFY2(std::isfinite(end), qPrintable(plot->title()));
                }
            }
        }
    }
}

}  // namespace

class ViewsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyViewSurvivesEveryStudy() {
        MultipliersView multipliers;
        survivesEveryStudy(multipliers);
        LayersView layers;
        survivesEveryStudy(layers);
        RoutingView routing;
        survivesEveryStudy(routing);
        OverviewView accuracy;
        survivesEveryStudy(accuracy);
    }

    void setStudyIsFast() {
        MultipliersView multipliers;
        LayersView layers;
        RoutingView routing;
        OverviewView accuracy;
        for (QWidget* view : {static_cast<QWidget*>(&multipliers), static_cast<QWidget*>(&layers),
                              static_cast<QWidget*>(&routing), static_cast<QWidget*>(&accuracy)}) {
            show(*view);
        }
        const auto check = [](const char* name, qint64 ms) {
            QVERIFY2(ms < kSetStudyMs * kSlowdown,
                     qPrintable(QStringLiteral("%1: %2 ms").arg(QLatin1String(name)).arg(ms)));
        };
        check("multipliers", setStudyMs(multipliers));
        check("layers", setStudyMs(layers));
        check("routing", setStudyMs(routing));
        check("accuracy", setStudyMs(accuracy));
    }

    void provenanceNamesTablesAndCheckpoints() {
        OverviewView view;
        view.setStudy(testing::sampleStudy());
        const QString lines = view.plots().front()->provenance().join(QLatin1Char('\n'));
        QVERIFY(lines.contains(QStringLiteral("0.1.0")));
        QVERIFY(lines.contains(QString::fromStdString(testing::sampleStudy()->checkpoints[1].sha256)));
        QVERIFY(lines.contains(QString::fromStdString(testing::sampleMultipliers()[2].table->hash())));
        QVERIFY(!lines.contains(QStringLiteral("partial")));
        view.setStudy(testing::partialStudy(4));
        QVERIFY(
            view.plots().front()->provenance().join(QLatin1Char('\n')).contains(QStringLiteral("partial")));
    }

    // Multipliers

    void multipliersWorkBeforeAnyRun() {
        SideBySide view;
        show(view);
        QVERIFY(find<QLabel>(view, "multipliersHint")->isVisible());
        view.setMultipliers(testing::sampleMultipliers());
        QCOMPARE(find<QListWidget>(view, "multiplierList")->count(), 8);
        // Two that have errors, without a click.
        QCOMPARE(view.plots().size(), 4);
        QVERIFY(!find<QLabel>(view, "multipliersHint")->isVisible());
        QCOMPARE(find<QTableView>(view, "multiplierTable")->model()->rowCount(), 8);
        const auto& map = figureOf<ErrorMapFigure>(view, "errorMap_mul8s_1KVA");
        QVERIFY(map.table().rows.size() == 65536);
    }

    void multiplierSelectionAndZoomSurviveAStudy() {
        SideBySide view;
        show(view);
        view.setMultipliers(testing::sampleMultipliers());
        auto* list = find<QListWidget>(view, "multiplierList");
        for (int i = 0; i < list->count(); ++i) {
            list->item(i)->setCheckState(i >= 5 ? Qt::Checked : Qt::Unchecked);
        }
        QCOMPARE(view.plots().size(), 6);
        auto* map = find<PlotView>(view, "errorMap_mul8s_1L1G");
        map->setRanges({0, 50, 0, 50});
        for (const std::size_t runs : {0, 3, 20}) {
            view.setStudy(testing::partialStudy(runs));
            QTest::qWait(10);
            QCOMPARE(view.plots().size(), 6);
            QCOMPARE(find<PlotView>(view, "errorMap_mul8s_1L1G"), map);
            QCOMPARE(map->plot()->xAxis->range(), QCPRange(0, 50));
        }
        for (int i = 0; i < list->count(); ++i) {
            list->item(i)->setCheckState(Qt::Unchecked);
        }
        QVERIFY(view.plots().isEmpty());
        view.setStudy(testing::sampleStudy());
        QVERIFY2(view.plots().isEmpty(), "nothing chosen is a choice, too");
    }

    void multiplierAxesAreLinked() {
        SideBySide view;
        show(view);
        view.setMultipliers(testing::sampleMultipliers());
        const auto plots = view.plots();
        plots[0]->setRanges({-20, 20, 0, 64});
        QCOMPARE(plots[2]->plot()->xAxis->range(), QCPRange(-20, 20));
        QCOMPARE(plots[2]->plot()->yAxis->range(), QCPRange(0, 64));
        QVERIFY(!plots[1]->isZoomed());
        plots[3]->setRanges({-2, 2, 1, 100});
        QCOMPARE(plots[1]->plot()->xAxis->range(), QCPRange(-2, 2));
        plots[2]->resetZoom();
        QVERIFY(!plots[0]->isZoomed());
    }

    void sameScaleSharesTheColours() {
        SideBySide view;
        view.setMultipliers(testing::sampleMultipliers());
        auto* same = find<QCheckBox>(view, "sameScale");
        const auto limitOf = [&](const char* name) {
            return figureOf<ErrorMapFigure>(view, name).spec().limit;
        };
        // WCE of 1KVA is 5, of 1KVB 17.
        QCOMPARE(limitOf("errorMap_mul8s_1KVA"), 17.0);
        QCOMPARE(limitOf("errorMap_mul8s_1KVB"), 17.0);
        same->setChecked(false);
        QCOMPARE(limitOf("errorMap_mul8s_1KVA"), 5.0);
        QCOMPARE(limitOf("errorMap_mul8s_1KVB"), 17.0);
    }

    void errorHistogramCountsEveryPair() {
        SideBySide view;
        view.setMultipliers(testing::sampleMultipliers());
        const auto& spec = figureOf<HistogramFigure>(view, "errorHistogram_mul8s_1KVA").spec();
        double total = 0;
        double weighted = 0;
        for (std::size_t i = 0; i < spec.series.front().counts.size(); ++i) {
            const double count = spec.series.front().counts[i];
            total += count;
            if (count > 0) {
                weighted += count * (spec.edges[i] + spec.edges[i + 1]) / 2;
            }
        }
        QCOMPARE(total, 65536.0);
        // Bins of width 1: the mean of the bin centres is the mean error, -1.25.
        QCOMPARE(spec.edges[1] - spec.edges[0], 1.0);
        QCOMPARE(weighted / total, -1.25);
    }

    void tableRowsCopyAsText() {
        SideBySide view;
        show(view);
        view.setMultipliers(testing::sampleMultipliers());
        auto* table = find<QTableView>(view, "multiplierTable");
        table->sortByColumn(1, Qt::DescendingOrder);
        table->selectRow(0);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        const auto lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[0].startsWith(QStringLiteral("Multiplier\tMAE\t")));
        QVERIFY(lines[1].startsWith(QStringLiteral("mul8s_1KR3\t")));
        table->clearSelection();
        QCOMPARE(selectedText(*table).split(QLatin1Char('\n'), Qt::SkipEmptyParts).size(), 9);
    }

    // Layers

    void layersHaveALinePerMultiplier() {
        LayersView view;
        view.setStudy(testing::sampleStudy());
        const auto& spec = figureOf<LineFigure>(view, "errorOverDepth").spec();
        QCOMPARE(spec.series.size(), std::size_t(9));  // eight and int8 against float
        QCOMPARE(spec.series[0].name, QStringLiteral("mul8s_1KV8 (exact: no error)"));
        QCOMPARE(spec.series[1].line.size(), std::size_t(20));   // 20 depths of ResNet-20
        QCOMPARE(spec.series[1].loose.size(), std::size_t(26));  // 6 x 4 experts and 2 shortcuts
        QCOMPARE(spec.y.text(), QStringLiteral("SQNR (dB)"));
    }

    void meanOfExpertsIsTheLine() {
        LayersView view;
        view.setStudy(testing::sampleStudy());
        const auto& series = figureOf<LineFigure>(view, "errorOverDepth").spec().series[3];
        double sum = 0;
        int count = 0;
        double x = -1;
        for (const auto& point : series.loose) {
            if (point.key.startsWith(QStringLiteral("layer3.1.experts.")) &&
                point.key.endsWith(QStringLiteral(".conv2"))) {
                sum += point.y;
                x = point.x;
                ++count;
            }
        }
        QCOMPARE(count, 4);
        const auto at = std::ranges::find(series.line, x, &LineSpec::Point::x);
        QVERIFY(at != series.line.end());
        QCOMPARE(at->y, sum / count);
    }

    void selectorsChangeTheFigure() {
        LayersView view;
        view.setStudy(testing::sampleStudy());
        const auto spec = [&] { return figureOf<LineFigure>(view, "errorOverDepth").spec(); };
        const auto cumulative = spec();
        find<QComboBox>(view, "layersMode")->setCurrentIndex(1);
        QVERIFY(spec().series[2].line.back().y > cumulative.series[2].line.back().y);
        find<QComboBox>(view, "layersMeasure")->setCurrentIndex(2);
        QVERIFY(spec().logY);
        find<QComboBox>(view, "layersMeasure")->setCurrentIndex(4);
        QVERIFY(spec().zeroLine);
        find<QComboBox>(view, "layersCheckpoint")->setCurrentIndex(0);
        QVERIFY(spec().title.contains(QStringLiteral("resnet20_dense")));
        QCOMPARE(spec().series[1].loose.size(), std::size_t(2));
        find<QCheckBox>(view, "layerNames")->setChecked(false);
        QVERIFY(spec().ticks.empty());
    }

    void treeAndPlotSelectTheSame() {
        LayersView view;
        show(view);
        view.setStudy(testing::sampleStudy());
        auto* tree = find<QTreeView>(view, "layerTree");
        auto* plot = find<PlotView>(view, "errorOverDepth");
        const auto* model = qobject_cast<const LayerTreeModel*>(tree->model());
        QVERIFY(model);
        tree->setCurrentIndex(model->indexOfLayer(QStringLiteral("layer2.1.conv1")));
        const auto mark = figureOf<LineFigure>(view, "errorOverDepth").spec().mark;
        QVERIFY(mark);
        QCOMPARE(mark->first, 9.0);
        // The other way round, on another multiplier's line.
        QTest::qWait(50);
        const auto series = figureOf<LineFigure>(view, "errorOverDepth").spec().series[6];
        const auto& point = series.line[4];
        const QPoint pixel =
            QPointF(plot->plot()->xAxis->coordToPixel(point.x), plot->plot()->yAxis->coordToPixel(point.y))
                .toPoint();
        QTest::mouseClick(plot->plot(), Qt::LeftButton, {}, pixel);
        QCOMPARE(tree->currentIndex().data(LayerTreeModel::kLayerRole).toString(), point.key);
        QCOMPARE(find<QComboBox>(view, "layersMultiplier")->currentText(), QStringLiteral("mul8s_1L1G"));
    }

    void layerSelectionScrollAndZoomSurviveAStudy() {
        LayersView view;
        view.resize(1000, 420);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.setStudy(testing::partialStudy(18));
        auto* tree = find<QTreeView>(view, "layerTree");
        tree->expandAll();
        const auto* model = qobject_cast<const LayerTreeModel*>(tree->model());
        tree->setCurrentIndex(model->indexOfLayer(QStringLiteral("layer3.2.experts.3.conv1")));
        tree->scrollTo(tree->currentIndex());
        QTest::qWait(20);
        const int scroll = tree->verticalScrollBar()->value();
        QVERIFY(scroll > 0);
        find<QComboBox>(view, "layersMultiplier")->setCurrentText(QStringLiteral("mul8s_1L2H"));
        auto* plot = find<PlotView>(view, "errorOverDepth");
        plot->setRanges({3, 9, 10, 20});
        view.setStudy(testing::partialStudy(19));
        view.setStudy(testing::sampleStudy());
        QTest::qWait(20);
        QCOMPARE(tree->currentIndex().data(LayerTreeModel::kLayerRole).toString(),
                 QStringLiteral("layer3.2.experts.3.conv1"));
        QCOMPARE(tree->verticalScrollBar()->value(), scroll);
        QCOMPARE(find<QComboBox>(view, "layersMultiplier")->currentText(), QStringLiteral("mul8s_1L2H"));
        QCOMPARE(plot->plot()->xAxis->range(), QCPRange(3, 9));
    }

    void branchesStayOpenAcrossCheckpoints() {
        LayersView view;
        show(view);
        view.setStudy(testing::sampleStudy());
        auto* tree = find<QTreeView>(view, "layerTree");
        QAbstractItemModelTester tester(tree->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QVERIFY(tree->isExpanded(tree->model()->index(0, 0)));
        find<QComboBox>(view, "layersCheckpoint")->setCurrentIndex(0);
        QVERIFY(tree->isExpanded(tree->model()->index(0, 0)));
    }

    void everythingCanBeReachedByKeyboard() {
        RoutingView routing;
        LayersView layers;
        OverviewView accuracy;
        for (QWidget* view : {static_cast<QWidget*>(&routing), static_cast<QWidget*>(&layers),
                              static_cast<QWidget*>(&accuracy)}) {
            for (const auto* child : view->findChildren<PlotView*>()) {
                QCOMPARE(child->focusPolicy(), Qt::StrongFocus);
            }
            for (const auto* label : view->findChildren<QLabel*>()) {
                if (label->text().contains(QLatin1Char('&')) && label->text().endsWith(QLatin1Char(':'))) {
                    QVERIFY2(label->buddy(), qPrintable(label->text()));
                }
            }
        }
    }
};

AXS_PLOT_TEST(ViewsTest, "views")
#include "views_test.moc"
