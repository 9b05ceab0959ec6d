// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>
#include <QTreeView>

#include "app/gui/item_models/layer_tree_model.h"
#include "app/gui/plots/bar_figure.h"
#include "app/gui/plots/line_figure.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/plots/qcustomplot_header.h"
#include "app/gui/plots/scatter_figure.h"
#include "app/gui/views/layers_view.h"
#include "app/gui/views/multipliers_view.h"
#include "app/gui/views/overview_view.h"
#include "app/gui/views/routing_view.h"
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
