// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/plots/plot_view.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>
#include <cmath>

#include "app/gui/plots/figure_items.h"
#include "app/gui/plots/line_figure.h"
#include "app/gui/plots/linked_axes.h"
#include "app/gui/plots/qcustomplot_header.h"
#include "tests/gui/gui_test_main.h"

using namespace axscope::app;

namespace {

std::shared_ptr<const PlotFigure> line(double level) {
    LineSpec spec;
    spec.title = QStringLiteral("SQNR over depth");
    spec.x = {QStringLiteral("Depth"), QStringLiteral("layers")};
    spec.y = {QStringLiteral("SQNR"), QStringLiteral("dB")};
    LineSpec::Series series{QStringLiteral("A"), 0, 4, {}, {}};
    for (int i = 0; i < 10; ++i) {
        series.line.push_back(
            {double(i), level - i, QStringLiteral("l%1").arg(i), QStringLiteral("key%1").arg(i)});
    }
    spec.series.push_back(series);
    return std::make_shared<LineFigure>(spec);
}

QPoint pixelOf(PlotView& view, double x, double y) {
    return QPointF(view.plot()->xAxis->coordToPixel(x), view.plot()->yAxis->coordToPixel(y)).toPoint();
}

void wheel(PlotView& view, QPoint position, int delta) {
    QWheelEvent event(position, view.plot()->mapToGlobal(QPointF(position)), QPoint(), QPoint(0, delta),
                      Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(view.plot(), &event);
}

/// A mouse event of its own: QTest::mouseMove() moves the pointer, which forgets the pressed button and which
/// other windows may catch.
void mouse(PlotView& view, QEvent::Type type, QPoint position, Qt::MouseButtons held) {
    const bool moves = type == QEvent::MouseMove;
    QMouseEvent event(type, position, view.plot()->mapToGlobal(QPointF(position)),
                      moves ? Qt::NoButton : Qt::LeftButton, held, Qt::NoModifier);
    QCoreApplication::sendEvent(view.plot(), &event);
}

}  // namespace

class PlotViewTest : public QObject {
    Q_OBJECT

    std::unique_ptr<PlotView> m_view;

private Q_SLOTS:
    void init() {
        m_view = std::make_unique<PlotView>();
        m_view->resize(600, 400);
        m_view->setEmptyText(QStringLiteral("Run a study to see it."));
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void cleanup() { m_view.reset(); }

    void emptyShowsASentence() {
        auto* label = m_view->findChild<QLabel*>(QStringLiteral("emptyText"));
        QVERIFY(label->isVisible());
        QCOMPARE(label->text(), QStringLiteral("Run a study to see it."));
        QCOMPARE(m_view->accessibleName(), QStringLiteral("Run a study to see it."));
        QVERIFY(m_view->table().isEmpty());
        QVERIFY(!m_view->ranges());
        // Commands have nothing to do, and do nothing.
        m_view->resetZoom();
        m_view->copyData();
        m_view->openExportDialog();
        QTest::keyClick(m_view.get(), Qt::Key_Plus);
        m_view->setFigure(line(40));
        QVERIFY(!label->isVisible());
        QCOMPARE(m_view->accessibleName(), QStringLiteral("SQNR over depth"));
        QVERIFY(!m_view->accessibleDescription().isEmpty());
        m_view->setFigure(nullptr);
        QVERIFY(label->isVisible());
    }

    void zoomSurvivesNewData() {
        m_view->setFigure(line(40));
        m_view->setRanges({2, 5, 33, 39});
        m_view->setFigure(line(50));
        QTest::qWait(20);
        QCOMPARE(m_view->plot()->xAxis->range(), QCPRange(2, 5));
        QCOMPARE(m_view->plot()->yAxis->range(), QCPRange(33, 39));
        m_view->resetZoom();
        QVERIFY(!m_view->isZoomed());
        QVERIFY(m_view->plot()->yAxis->range().contains(50));
        // Without a zoom the view follows the data.
        m_view->setFigure(line(90));
        QTest::qWait(20);
        QVERIFY(m_view->plot()->yAxis->range().contains(90));
    }

    void equalFigureIsNotRebuilt() {
        m_view->setFigure(line(40));
        QTest::qWait(20);
        const QCPAxis* axis = m_view->plot()->xAxis;
        m_view->setFigure(line(40));
        QTest::qWait(20);
        QCOMPARE(m_view->plot()->xAxis, axis);
    }

    void wheelZoomsAndDoubleClickResets() {
        m_view->setFigure(line(40));
        QTest::qWait(50);
        const double before = m_view->plot()->xAxis->range().size();
        QSignalSpy moved(m_view.get(), &PlotView::rangesChanged);
        wheel(*m_view, m_view->plot()->axisRect()->center(), 120);
        QVERIFY(m_view->plot()->xAxis->range().size() < before);
        QVERIFY(m_view->isZoomed());
        QVERIFY(moved.count() > 0);
        QTest::mouseDClick(m_view->plot(), Qt::LeftButton, {}, m_view->plot()->axisRect()->center());
        QVERIFY(!m_view->isZoomed());
        QCOMPARE(m_view->plot()->xAxis->range().size(), before);
    }

    void dragPans() {
        m_view->setFigure(line(40));
        QTest::qWait(50);
        const QPoint from = m_view->plot()->axisRect()->center();
        const QCPRange before = m_view->plot()->xAxis->range();
        mouse(*m_view, QEvent::MouseButtonPress, from, Qt::LeftButton);
        mouse(*m_view, QEvent::MouseMove, from + QPoint(10, 0), Qt::LeftButton);
        mouse(*m_view, QEvent::MouseMove, from + QPoint(60, 0), Qt::LeftButton);
        // New results meanwhile must not tear the plot out of the hand.
        m_view->setFigure(line(41));
        mouse(*m_view, QEvent::MouseButtonRelease, from + QPoint(60, 0), Qt::NoButton);
        QVERIFY(m_view->plot()->xAxis->range().lower < before.lower);
        QVERIFY(std::abs(m_view->plot()->xAxis->range().size() - before.size()) < 1e-9);
    }

    void keysZoomPanAndReset() {
        m_view->setFigure(line(40));
        m_view->setFocus();
        const QCPRange home = m_view->plot()->xAxis->range();
        QTest::keyClick(m_view.get(), Qt::Key_Plus);
        QVERIFY(m_view->plot()->xAxis->range().size() < home.size());
        const QCPRange zoomed = m_view->plot()->xAxis->range();
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QVERIFY(m_view->plot()->xAxis->range().lower > zoomed.lower);
        const double low = m_view->plot()->yAxis->range().lower;
        QTest::keyClick(m_view.get(), Qt::Key_Up);
        QVERIFY(m_view->plot()->yAxis->range().lower > low);
        QTest::keyClick(m_view.get(), Qt::Key_Minus);
        QTest::keyClick(m_view.get(), Qt::Key_Home);
        QCOMPARE(m_view->plot()->xAxis->range(), home);
        QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("series\tDepth [layers]")));
        QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!QGuiApplication::clipboard()->image().isNull());
    }

    void cursorReadsValueAndUnit() {
        m_view->setFigure(line(40));
        QTest::qWait(50);
        QSignalSpy read(m_view.get(), &PlotView::readOutChanged);
        mouse(*m_view, QEvent::MouseMove, pixelOf(*m_view, 3, 37) + QPoint(2, 2), Qt::NoButton);
        QCOMPARE(read.count(), 1);
        QCOMPARE(read.front().front().toString(), QStringLiteral("A, l3: SQNR 37 dB"));
        mouse(*m_view, QEvent::MouseMove, pixelOf(*m_view, 8, 39), Qt::NoButton);
        QCOMPARE(read.count(), 2);
        QCOMPARE(read.back().front().toString(), QString());
    }

    void clickReportsWhatWasHit() {
        m_view->setFigure(line(40));
        QTest::qWait(50);
        QList<PlotHit> hits;
        connect(m_view.get(), &PlotView::hitClicked, this, [&](const PlotHit& hit) { hits.append(hit); });
        QTest::mouseClick(m_view->plot(), Qt::LeftButton, {}, pixelOf(*m_view, 6, 34));
        QCOMPARE(hits.size(), 1);
        QCOMPARE(hits.front().key, QStringLiteral("key6"));
        QCOMPARE(hits.front().series, 4);
    }

    void anUnevenLegendSurvivesEverySize() {
        LineSpec spec;
        spec.title = QStringLiteral("Many");
        for (int s = 0; s < 7; ++s) {
            LineSpec::Series series{QStringLiteral("a rather long name %1").arg(s), s, s, {}, {}};
            series.line.push_back({0, double(s), QStringLiteral("l"), {}});
            spec.series.push_back(series);
        }
        m_view->setFigure(std::make_shared<LineFigure>(spec));
        m_view->show();
        for (int width = 200; width < 900; width += 35) {
            for (const int height : {180, 260, 420}) {
                m_view->resize(width, height);
                QCoreApplication::processEvents();
                QVERIFY(m_view->plot()->legend);
            }
        }
    }

    void whatIsShortenedIsToldInFull() {
        LineSpec spec;
        spec.title = QStringLiteral("A title that is much too long for the width of this plot");
        for (int s = 0; s < 8; ++s) {
            LineSpec::Series series{QStringLiteral("a_network_with_a_long_name_for_%1").arg(s), s, s, {}, {}};
            series.line.push_back({0, double(s), QStringLiteral("l"), {}});
            spec.series.push_back(series);
        }
        m_view->setFigure(std::make_shared<LineFigure>(spec));
        m_view->resize(240, 240);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        QCustomPlot* plot = m_view->plot();
        plot->replot(QCustomPlot::rpImmediateRefresh);
        QCOMPARE(shortenedTextAt(*plot, {20, 8}), spec.title);
        const auto* entry = dynamic_cast<const StyleLegendItem*>(plot->legend->item(3));
        QVERIFY(entry && entry->isShortened());
        QCOMPARE(shortenedTextAt(*plot, QRectF(entry->outerRect()).center()), entry->text());
        QVERIFY(shortenedTextAt(*plot, QRectF(plot->axisRect()->rect()).center()).isEmpty());
    }

    void menuOffersTheSameAsTheMouse() {
        QStringList names;
        for (const QAction* action : m_view->contextMenu()->actions()) {
            if (!action->isSeparator()) {
                names += action->objectName();
            }
        }
        QCOMPARE(names, QStringList({QStringLiteral("exportAction"), QStringLiteral("copyImageAction"),
                                     QStringLiteral("copyDataAction"), QStringLiteral("showDataAction"),
                                     QStringLiteral("noteAction"), QStringLiteral("resetZoomAction")}));
        m_view->setFigure(line(40));
        m_view->findChild<QAction*>(QStringLiteral("copyDataAction"))->trigger();
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("l9")));
        m_view->findChild<QAction*>(QStringLiteral("exportAction"))->trigger();
        auto* dialog = m_view->findChild<QDialog*>(QStringLiteral("exportDialog"));
        QVERIFY(dialog && dialog->isVisible());
        dialog->reject();
    }

    void paletteChangeRecolours() {
        m_view->setFigure(line(40));
        QTest::qWait(20);
        QPalette dark;
        dark.setColor(QPalette::Base, QColor(20, 20, 20));
        dark.setColor(QPalette::Text, Qt::white);
        m_view->setPalette(dark);
        QTest::qWait(20);
        QCOMPARE(m_view->plot()->xAxis->labelColor(), QColor(Qt::white));
    }

    void hiddenViewWaitsUntilItIsShown() {
        PlotView hidden;
        hidden.setFigure(line(40));
        QVERIFY(!hidden.ranges());
        QCOMPARE(hidden.table().rows.size(), std::size_t(10));
        QVERIFY(hidden.plot()->plottableCount() > 0);
        QVERIFY(hidden.ranges());
    }

    void linkedViewsFollow() {
        PlotView second;
        PlotView third;
        LinkedAxes link(Qt::Horizontal);
        for (PlotView* view : {m_view.get(), &second, &third}) {
            link.add(view);
            view->setFigure(line(40));
        }
        const QCPRange y = second.plot()->yAxis->range();
        m_view->setRanges({1, 3, 36, 38});
        QCOMPARE(second.plot()->xAxis->range(), QCPRange(1, 3));
        QCOMPARE(third.plot()->xAxis->range(), QCPRange(1, 3));
        QCOMPARE(second.plot()->yAxis->range(), y);
        third.setRanges({4, 6, 36, 38});
        QCOMPARE(m_view->plot()->xAxis->range(), QCPRange(4, 6));
        second.resetZoom();
        QVERIFY(!m_view->isZoomed() && !third.isZoomed());
        // A view that is gone must not be followed.
        auto* gone = new PlotView;
        link.add(gone);
        gone->setFigure(line(40));
        delete gone;
        m_view->setRanges({2, 3, 36, 38});
        QCOMPARE(second.plot()->xAxis->range(), QCPRange(2, 3));
    }

    void aFigureThatArrivesWithAResizeIsNotArrangedBeforeItIsBuilt() {
        // Showing the plot in place of the sentence resizes it at once: it holds nothing of the figure yet.
        for (int round = 0; round < 3; ++round) {
            m_view->setFigure(nullptr);
            QTest::qWait(20);  // the plot is empty now
            m_view->resize(500 + 40 * round,
                           300 + 30 * round);  // the hidden plot learns of it when it is shown
            m_view->setFigure(line(40));
            m_view->resize(520 + 40 * round, 320 + 30 * round);
            QVERIFY(!m_view->grab().isNull());
            QTest::qWait(20);
            QVERIFY(m_view->plot()->plottableCount() > 0);
        }
    }

    void smallViewsDoNotBreak() {
        m_view->setFigure(line(40));
        for (const QSize size : {QSize(140, 110), QSize(1600, 120), QSize(150, 900), QSize(600, 400)}) {
            m_view->resize(size);
            QTest::qWait(20);
            QVERIFY(!m_view->grab().isNull());
        }
    }

    void drawsWhenItIsSeenAndOnce() {
        PlotView view;
        const QCustomPlot* plot = view.findChild<QCustomPlot*>();
        int drawn = 0;
        connect(plot, &QCustomPlot::afterReplot, this, [&] { ++drawn; });
        view.setFigure(line(30));
        view.ensureBuilt();
        view.resize(500, 350);
        QTest::qWait(20);
        QCOMPARE(drawn, 0);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QTest::qWait(20);
        QCOMPARE(drawn, 1);
        QCOMPARE(plot->viewport().size(), plot->size());
        // Several changes within one turn of the event loop are drawn together ...
        view.resize(520, 350);
        view.setRanges({2, 9, 5, 12});
        view.zoomBy(2);
        QTest::qWait(20);
        QCOMPARE(drawn, 2);
        QCOMPARE(plot->viewport().size(), plot->size());
        // ... and what is painted before the event loop comes to it is up to date, too.
        const QImage before = view.grab().toImage();
        view.resetZoom();
        QVERIFY(view.grab().toImage() != before);
        QCOMPARE(drawn, 3);
    }
};

AXS_PLOT_TEST(PlotViewTest, "plot_view")
#include "plot_view_test.moc"
