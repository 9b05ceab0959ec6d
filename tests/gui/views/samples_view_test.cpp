// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <atomic>
#include <set>

#include "analysis/measures/image_filter.h"
#include "app/gui/linked_selection.h"
#include "app/gui/plots/bar_figure.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/plots/qcustomplot_header.h"
#include "app/gui/samples/channel_grid_figure.h"
#include "app/gui/samples/expert_path_figure.h"
#include "app/gui/samples/inspection_page.h"
#include "app/gui/samples/magnified_image.h"
#include "app/gui/samples/sample_loader.h"
#include "app/gui/samples/sample_model.h"
#include "app/gui/views/samples_view.h"
#include "tests/gui/gui_test_main.h"
#include "tests/gui/stall_meter.h"
#include "tests/support/sample_inspection.h"
#include "tests/support/sample_study.h"

using namespace axscope;
using namespace axscope::app;

namespace {

constexpr int kHardCheckpoint = 1;    // checkpoints of the sample study
constexpr int kTokenCheckpoint = 2;
constexpr int kCandidate = 4;  // a multiplier that breaks images and moves decisions

StudyPtr sample() {
    static const StudyPtr study = testing::sampleStudy();
    return study;
}

/// Answers from the sample study; counts and can be held back.
struct SampleSource {
    std::atomic<int> reads{0};
    std::atomic<int> inspections{0};
    std::atomic<bool> hold{false};
    std::optional<Error> error;

    void waitWhileHeld(const std::stop_token& stop) const {
        while (hold && !stop.stop_requested())
            QThread::msleep(1);
    }

    Backend backend() {
        Backend made;
        made.readImages = [this](const analysis::Experiment&, const std::vector<std::uint64_t>& indices,
                                 const std::stop_token& stop) -> Result<std::vector<analysis::PixelImage>> {
            ++reads;
            waitWhileHeld(stop);
            if (error)
                return *error;
            std::vector<analysis::PixelImage> images;
            for (const std::uint64_t image : indices)
                images.push_back(testing::samplePixels(*sample(), 0, image));
            return images;
        };
        made.inspectImage = [this](const analysis::Experiment&, const analysis::InspectionTarget& target,
                                   std::uint64_t image, const std::stop_token& stop)
            -> Result<std::shared_ptr<const analysis::ImageInspection>> {
            ++inspections;
            waitWhileHeld(stop);
            if (error)
                return *error;
            return testing::sampleInspection(*sample(), target, image);
        };
        return made;
    }
};

analysis::Experiment experimentOf(const std::string& data) {
    analysis::Experiment experiment;
    experiment.data = data;
    for (const auto& checkpoint : sample()->checkpoints)
        experiment.checkpoints.emplace_back(checkpoint.file);
    return experiment;
}

/// A view with all it needs, in a window.
struct Bench {
    SampleSource source;
    std::unique_ptr<SampleLoader> loader;
    LinkedSelection selection;
    SamplesView view;

    explicit Bench(int checkpoint = kHardCheckpoint, int run = kCandidate) {
        loader = std::make_unique<SampleLoader>(source.backend());
        loader->setExperiment(experimentOf("cifar100:DIR"));
        view.setLoader(loader.get());
        view.follow(&selection);
        selection.chooseCandidate({checkpoint, run});
        view.setStudy(sample());
        view.resize(940, 680);
        view.show();
        if (!QTest::qWaitForWindowExposed(&view))
            qFatal("no window");
    }
    ~Bench() {
        view.setLoader(nullptr);
    }

    template <class Widget>
    Widget* find(const char* name) {
        auto* found = view.findChild<Widget*>(QLatin1String(name));
        if (!found)
            qFatal("no widget named %s", name);
        return found;
    }
    QListView* list() { return find<QListView>("samplesList"); }
    [[nodiscard]] const SampleModel& model() { return *qobject_cast<const SampleModel*>(list()->model()); }
    const analysis::ImageRecords& records(int checkpoint, int run) {
        return *findChoice(*sample(), static_cast<std::size_t>(checkpoint), run)->images;
    }
    void choose(const char* box, int value) {
        auto* combo = find<QComboBox>(box);
        const int entry = combo->findData(value);
        if (entry < 0)
            qFatal("%s does not offer %d", box, value);
        combo->setCurrentIndex(entry);
    }
    /// Opens an image and waits until it is inspected.
    void inspect(int image) {
        QSignalSpy inspected(loader.get(), &SampleLoader::inspected);
        view.openImage(image);
        QVERIFY(inspected.wait());
    }
};

std::vector<std::uint32_t> expected(const analysis::ImageFilter& filter, Bench& bench, int checkpoint, int run) {
    return analysis::imagesThatPass(filter, bench.records(checkpoint, kInt8Choice), bench.records(checkpoint, run));
}

}  // namespace

class SamplesViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void survivesEveryStudy() {
        SamplesView view;
        view.resize(940, 680);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const QStringList said = [&] {
            QStringList texts;
            for (const StudyPtr& study : {StudyPtr(), testing::emptyStudy(), testing::partialStudy(1),
                                          testing::partialStudy(14), testing::sampleStudy(), testing::awkwardStudy(),
                                          testing::emptyStudy(), StudyPtr()}) {
                view.setStudy(study);
                QTest::qWait(5);
                const auto* list = view.findChild<QListView*>(QStringLiteral("samplesList"));
                const auto* message = view.findChild<QLabel*>(QStringLiteral("samplesMessage"));
                texts += list->isVisible() ? QStringLiteral("list") : message->text();
                if (!list->isVisible() && message->text().isEmpty())
                    qFatal("an empty page without a word");
            }
            return texts;
        }();
        QVERIFY(said[0].contains(QStringLiteral("Run a study")));
        QVERIFY(said[1].contains(QStringLiteral("no images yet")));
        QCOMPARE(said[4], QStringLiteral("list"));
        // In this study every other multiplier's run says nothing of single images.
        view.setStudy(testing::awkwardStudy());
        auto* run = view.findChild<QComboBox*>(QStringLiteral("samplesRun"));
        run->setCurrentIndex(run->findData(3));
        const auto* message = view.findChild<QLabel*>(QStringLiteral("samplesMessage"));
        QVERIFY2(message->isVisible() && message->text().contains(QStringLiteral("nothing of single images")),
                 qPrintable(message->text()));
        view.setStudy(nullptr);
        QVERIFY(view.plots().isEmpty());
    }

    void modelIsSound() {
        Bench bench;
        const QAbstractItemModelTester tester(bench.list()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        bench.choose("samplesOutcome", static_cast<int>(analysis::ImageFilter::Outcome::Broken));
        bench.choose("samplesRun", 2);
        bench.choose("samplesCheckpoint", 0);
        bench.selection.chooseLabel(3);
        QVERIFY(bench.model().rowCount() > 0);
    }

    void listsWhatTheFiltersSay() {
        using Outcome = analysis::ImageFilter::Outcome;
        Bench bench;
        QCOMPARE(bench.model().rowCount(), 10000);
        for (const Outcome outcome :
             {Outcome::PredictionChanged, Outcome::Broken, Outcome::Repaired, Outcome::BothRight, Outcome::BothWrong}) {
            bench.choose("samplesOutcome", static_cast<int>(outcome));
            analysis::ImageFilter filter;
            filter.outcome = outcome;
            QVERIFY(!bench.model().images().empty());
            QCOMPARE(bench.model().images(), expected(filter, bench, kHardCheckpoint, kCandidate));
        }
        const auto& records = bench.records(kHardCheckpoint, kCandidate);
        bench.choose("samplesOutcome", static_cast<int>(Outcome::Broken));
        bench.choose("samplesClass", 7);
        QCOMPARE(bench.selection.current().label, std::optional(7));
        QVERIFY(!bench.model().images().empty());
        for (const std::uint32_t image : bench.model().images()) {
            QCOMPARE(int(records.label[image]), 7);
            QVERIFY(!records.isCorrect(image));
        }
        QVERIFY(bench.find<QLabel>("samplesCount")
                    ->text()
                    .startsWith(QString::number(bench.model().rowCount()) + QStringLiteral(" of 10,000")));
        bench.find<QToolButton>("samplesClear")->click();
        QCOMPARE(bench.model().rowCount(), 10000);
        QVERIFY(!bench.selection.current().label);
        QVERIFY(!bench.find<QToolButton>("samplesClear")->isEnabled());
    }

    void followsATransition() {
        Bench bench;
        const QString layer = QString::fromStdString(sample()->checkpoints[kHardCheckpoint].description.moeLayers[1]);
        bench.selection.chooseTransition(layer, 2, 0);
        const auto& int8 = bench.records(kHardCheckpoint, kInt8Choice);
        const auto& approx = bench.records(kHardCheckpoint, kCandidate);
        std::vector<std::uint32_t> moved;
        for (std::uint32_t image = 0; image < int8.size(); ++image)
            if (int8.routing[1].of(image)[0] == 2 && approx.routing[1].of(image)[0] == 0)
                moved.push_back(image);
        QVERIFY(!moved.empty());
        QCOMPARE(bench.model().images(), moved);
        const auto& routing = findChoice(*sample(), kHardCheckpoint, kCandidate)->routing[1];
        QCOMPARE(std::uint64_t(moved.size()), routing.transition[2 * static_cast<std::size_t>(routing.experts)]);
        const QString told = bench.model().index(0).data(SampleModel::RoutingRole).toString();
        QVERIFY2(told.startsWith(QStringLiteral("2 → 0, margin ")), qPrintable(told));
        QCOMPARE(bench.find<QComboBox>("samplesFrom")->currentText(), QStringLiteral("2"));
        QCOMPARE(bench.find<QComboBox>("samplesTo")->currentText(), QStringLiteral("0"));
        // And the other way: what is chosen here is the selection of all views.
        bench.choose("samplesTo", 3);
        QCOMPARE(bench.selection.current().toExpert, std::optional(3));
        QCOMPARE(bench.selection.current().fromExpert, std::optional(2));
        // An expert that only a network with more experts has.
        bench.selection.chooseTransition(layer, 90, 91);
        QCOMPARE(bench.model().rowCount(), 0);
        QVERIFY(bench.find<QLabel>("samplesMessage")->isVisible());
    }

    void listsImagesOfTokensThatMoved() {
        Bench bench(kTokenCheckpoint, kCandidate);
        QCOMPARE(bench.model().rowCount(), 500);
        const QString layer = QString::fromStdString(sample()->checkpoints[kTokenCheckpoint].description.moeLayers[0]);
        bench.selection.chooseMoeLayer(layer);
        bench.find<QCheckBox>("samplesRoutingChanged")->setChecked(true);
        bench.choose("samplesOrder", 2);
        QVERIFY(bench.model().rowCount() > 2);
        const auto movedOf = [&](int row) {
            const QString text = bench.model().index(row).data(SampleModel::RoutingRole).toString();
            return text.section(QLatin1Char(' '), 0, 0).toInt();
        };
        QVERIFY(bench.model().index(0).data(SampleModel::RoutingRole).toString().contains(QStringLiteral("of 65 moved, margin ")));
        int before = 65;
        for (int row = 0; row < bench.model().rowCount(); ++row) {
            QVERIFY(movedOf(row) <= before);
            QVERIFY(movedOf(row) > 0);
            before = movedOf(row);
        }
    }

    void sortsByMargin() {
        Bench bench;
        bench.selection.chooseMoeLayer(QString::fromStdString(sample()->checkpoints[kHardCheckpoint].description.moeLayers[0]));
        bench.choose("samplesOrder", 1);
        const auto& margin = bench.records(kHardCheckpoint, kInt8Choice).routing[0].margin;
        const auto& images = bench.model().images();
        QCOMPARE(images.size(), margin.size());
        for (std::size_t i = 1; i < images.size(); ++i)
            QVERIFY(margin[images[i - 1]] <= margin[images[i]]);
    }

    void captionsTellWithoutColour() {
        Bench bench;
        bench.choose("samplesOutcome", static_cast<int>(analysis::ImageFilter::Outcome::Broken));
        const QString text = bench.model().index(0).data(SampleModel::AnswersRole).toString();
        QVERIFY2(text.startsWith(QStringLiteral("✓ ")) && text.contains(QStringLiteral(" → ✗ ")), qPrintable(text));
        QVERIFY(!bench.model().index(0).data(Qt::AccessibleTextRole).toString().isEmpty());
    }

    void theChosenImageIsMarkedAsAWhole() {
        Bench bench;
        const QModelIndex first = bench.model().index(0);
        bench.list()->setCurrentIndex(first);
        const QRect cell = bench.list()->visualRect(first);
        const QImage drawn = bench.list()->viewport()->grab(cell).toImage();
        const QPalette& colors = bench.list()->palette();
        for (const QPoint corner : {QPoint(3, 3), QPoint(drawn.width() - 4, drawn.height() - 4)}) {
            const QColor ground = drawn.pixelColor(corner);
            QVERIFY2(ground == colors.color(QPalette::Active, QPalette::Highlight) ||
                         ground == colors.color(QPalette::Inactive, QPalette::Highlight),
                     qPrintable(ground.name()));
        }
    }

    void thumbnailsComeInTheBackground() {
        Bench bench;
        QTRY_VERIFY(!bench.model().index(0).data(SampleModel::ThumbnailRole).value<QImage>().isNull());
        const QImage image = bench.model().index(3).data(SampleModel::ThumbnailRole).value<QImage>();
        QCOMPARE(image.size(), QSize(32, 32));
        const analysis::PixelImage pixels = testing::samplePixels(*sample(), 0, 3);
        QCOMPARE(qRed(image.pixel(16, 16)), int(pixels.rgb[(16 * 32 + 16) * 3]));
        // Not those that nobody has looked at.
        QTest::qWait(50);
        QVERIFY2(bench.source.reads < 20, qPrintable(QString::number(bench.source.reads)));
    }

    void tenThousandImagesScrollSmoothly() {
        Bench bench;
        bench.choose("samplesCheckpoint", 0);
        QCOMPARE(bench.model().rowCount(), 10000);
        auto* bar = bench.list()->verticalScrollBar();
        QVERIFY(bar->maximum() > 10000);
        qint64 worst = 0;
        for (int i = 0; i <= 40; ++i) {
            QElapsedTimer timer;
            timer.start();
            bar->setValue(static_cast<int>(qint64(bar->maximum()) * i / 40));
            QCoreApplication::sendPostedEvents();
            bench.list()->viewport()->repaint();
            worst = std::max(worst, timer.elapsed());
        }
        QVERIFY2(worst < 50, qPrintable(QStringLiteral("%1 ms").arg(worst)));
    }

    void showingAStudyIsFast() {
        Bench bench;
        qint64 least = 1000;
        for (int i = 0; i < 3; ++i) {
            bench.view.setStudy(nullptr);
            QElapsedTimer timer;
            timer.start();
            bench.view.setStudy(sample());
            bench.list()->viewport()->repaint();
            least = std::min(least, timer.elapsed());
        }
        QVERIFY2(least < 100, qPrintable(QStringLiteral("%1 ms").arg(least)));
    }

    void opensAnImageByKeyboardAndComesBack() {
        Bench bench;
        // Without a window manager nothing gives a window the focus, which shortcuts need.
        bench.list()->window()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(bench.list()->window()));
        bench.list()->setFocus();
        bench.list()->setCurrentIndex(bench.model().index(5));
        QCOMPARE(bench.selection.current().image, std::optional(5));
        QSignalSpy inspected(bench.loader.get(), &SampleLoader::inspected);
        QTest::keyClick(bench.list(), Qt::Key_Return);
        auto* page = bench.find<InspectionPage>("inspectionPage");
        QVERIFY(page->isVisible());
        QVERIFY(inspected.wait());
        QCOMPARE(page->image(), std::optional(5));
        // Stepping through the list.
        QTest::keyClick(page, Qt::Key_Right, Qt::ControlModifier);
        QVERIFY(inspected.wait());
        QCOMPARE(page->image(), std::optional(6));
        QCOMPARE(bench.selection.current().image, std::optional(6));
        QTest::keyClick(page, Qt::Key_Escape);
        QVERIFY(!page->isVisible());
        QCOMPARE(bench.list()->currentIndex().row(), 6);
        QVERIFY(bench.view.plots().isEmpty());
    }

    void stepsThroughTheLayers() {
        Bench bench;
        bench.selection.chooseLayer(QStringLiteral("conv1"));
        bench.inspect(12);
        auto* table = bench.find<QTableView>("stepList");
        auto* slider = bench.find<QSlider>("stepSlider");
        QCOMPARE(slider->maximum(), table->model()->rowCount() - 1);
        const auto inspection = testing::sampleInspection(
            *sample(), {kHardCheckpoint, std::size_t(kCandidate), {}, {}}, 12);
        QCOMPARE(table->model()->rowCount(), int(inspection->steps.size()));
        for (int step = 0; step < int(inspection->steps.size()); ++step) {
            slider->setValue(step);
            QCOMPARE(table->currentIndex().row(), step);
            const auto* layer = std::get_if<analysis::InspectedLayer>(&inspection->steps[std::size_t(step)]);
            auto* difference = bench.find<PlotView>("differenceMaps");
            if (!layer) {
                QVERIFY(!bench.find<PlotView>("imageGates")->isEmpty());
                QVERIFY(!difference->isVisible());
                continue;
            }
            QCOMPARE(bench.selection.current().layer, QString::fromStdString(layer->name));
            const bool both = layer->runs[1].ran() && layer->runs[2].ran();
            QCOMPARE(!difference->isEmpty(), both);
            QCOMPARE(bench.find<PlotView>("referenceMaps")->isEmpty(), !layer->runs[1].ran());
            QCOMPARE(bench.find<PlotView>("candidateMaps")->isEmpty(), !layer->runs[2].ran());
            if (!both)
                continue;
            const auto* figure = dynamic_cast<const ChannelGridFigure*>(difference->figure().get());
            QVERIFY(figure);
            const auto& maps = *figure->spec().maps;
            QCOMPARE(maps.channels, layer->channels);
            QCOMPARE(double(maps.candidate[maps.at(3, 2, 1)]), double(layer->runs[2].values[(3 * 8 + 2) * 8 + 1]));
            const double sqnr = analysis::errorOf(*layer, 1, 2).sqnrDb;
            QCOMPARE(table->model()->index(step, 1).data().toString(), QString::number(sqnr, 'f', 1));
        }
        // A layer that is chosen in another view.
        bench.selection.chooseLayer(QStringLiteral("layer1.0.conv2"));
        QCOMPARE(table->currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("layer1.0.conv2"));
    }

    void mapsShareTheirScale() {
        Bench bench;
        bench.selection.chooseLayer(QStringLiteral("conv1"));
        bench.inspect(1);
        const auto limitOf = [&](const char* name) {
            return dynamic_cast<const ChannelGridFigure&>(*bench.find<PlotView>(name)->figure()).spec().limit;
        };
        QVERIFY(limitOf("referenceMaps") > 1);
        QCOMPARE(limitOf("referenceMaps"), limitOf("candidateMaps"));
        QVERIFY(limitOf("differenceMaps") < limitOf("candidateMaps"));
        bench.find<QCheckBox>("sameScale")->setChecked(true);
        QCOMPARE(limitOf("differenceMaps"), limitOf("candidateMaps"));
    }

    void pointingAtAMapTellsAllThreeNumbers() {
        Bench bench;
        bench.selection.chooseLayer(QStringLiteral("conv1"));
        bench.inspect(1);
        auto* view = bench.find<PlotView>("candidateMaps");
        QCustomPlot* plot = view->plot();
        plot->replot();  // lays the axes out
        const auto hit = view->figure()->hitAt(
            *plot, QPointF(plot->xAxis->coordToPixel(9 + 2), plot->yAxis->coordToPixel(9 + 5)));  // column 1, row 1 of 4
        QVERIFY(hit);
        QVERIFY2(hit->text.startsWith(QStringLiteral("channel 5, row 5, column 2: int8 ")), qPrintable(hit->text));
        QVERIFY(hit->text.contains(QStringLiteral("difference")));
        // The line between two maps belongs to none.
        QVERIFY(!view->figure()->hitAt(*plot, QPointF(plot->xAxis->coordToPixel(8), plot->yAxis->coordToPixel(2))));
        QCOMPARE(view->table().rows.size(), std::size_t(16 * 8 * 8));
    }

    void showsThePathThroughTheExperts() {
        Bench bench;
        bench.inspect(12);
        const auto* figure =
            dynamic_cast<const ExpertPathFigure*>(bench.find<PlotView>("expertPath")->figure().get());
        QVERIFY(figure);
        QCOMPARE(figure->spec().layers.size(), qsizetype(3));
        QCOMPARE(figure->spec().paths.size(), std::size_t(3));
        for (const int run : {kInt8Choice, kCandidate})
            for (std::size_t layer = 0; layer < 3; ++layer)
                QCOMPARE(figure->spec().paths[run == kCandidate ? 2 : 1].experts[layer][0],
                         int(bench.records(kHardCheckpoint, run).routing[layer].of(12)[0]));
        Bench dense(0, kCandidate);
        dense.inspect(12);
        QVERIFY(dense.find<PlotView>("expertPath")->isEmpty());
    }

    void tokensAreMapsAndCanBeChosen() {
        Bench bench(kTokenCheckpoint, kCandidate);
        bench.inspect(7);
        auto* table = bench.find<QTableView>("stepList");
        int router = -1;
        for (int row = 0; row < table->model()->rowCount() && router < 0; ++row)
            if (table->model()->index(row, 0).data().toString().startsWith(QStringLiteral("Router")))
                router = row;
        QVERIFY(router >= 0);
        table->setCurrentIndex(table->model()->index(router, 0));
        const auto& figure = dynamic_cast<const ChannelGridFigure&>(*bench.find<PlotView>("candidateMaps")->figure());
        QCOMPARE(figure.spec().maps->height, 9);  // a line for the class token above 8 x 8
        QCOMPARE(figure.spec().maps->width, 8);
        QCOMPARE(placeText(*figure.spec().maps, 0, 0), QStringLiteral("class token"));
        QCOMPARE(placeText(*figure.spec().maps, 2, 3), QStringLiteral("token 12 (row 1, column 3)"));
        auto* token = bench.find<QSpinBox>("stepToken");
        QVERIFY(token->isVisible());
        token->setValue(20);
        QVERIFY(bench.find<PlotView>("imageGates")->title().contains(QStringLiteral("token 20")));
        QVERIFY(bench.find<PlotView>("expertPath")->title().contains(QStringLiteral("token 20")));
    }

    void everyFigureCanBeExported() {
        Bench bench;
        bench.inspect(12);
        QSet<QString> names;
        for (PlotView* plot : bench.view.plots()) {
            QVERIFY(!names.contains(plot->exportName()));
            names.insert(plot->exportName());
            QVERIFY(!plot->accessibleName().isEmpty());
            if (plot->isEmpty())
                continue;
            QVERIFY(!plot->plot()->xAxis->label().isEmpty());
            QVERIFY(!plot->plot()->yAxis->label().isEmpty());
            QVERIFY(!plot->provenance().isEmpty());
            const PlotData table = plot->table();
            QVERIFY(!table.isEmpty());
            for (const auto& row : table.rows)
                QCOMPARE(row.size(), table.columns.size());
        }
        bench.find<QToolButton>("copySample")->click();
        QCOMPARE(QApplication::clipboard()->image().size(), QSize(32, 32));
    }

    void lateAnswersAreDropped() {
        Bench bench;
        bench.source.hold = true;
        QSignalSpy inspected(bench.loader.get(), &SampleLoader::inspected);
        bench.view.openImage(1);
        QTRY_VERIFY(bench.source.inspections > 0);
        bench.view.openImage(2);
        bench.view.openImage(3);
        bench.source.hold = false;
        QVERIFY(inspected.wait());
        QTest::qWait(30);
        QCOMPARE(inspected.size(), 1);
        QCOMPARE(inspected[0][0].value<InspectionPtr>()->image, std::uint64_t(3));
        // Images of a study that is no longer shown.
        QSignalSpy ready(bench.loader.get(), &SampleLoader::imagesReady);
        bench.source.hold = true;
        (void)bench.loader->thumbnail(9000);
        const int before = bench.source.reads;
        QTRY_VERIFY(bench.source.reads > before);
        bench.loader->setExperiment(std::nullopt);
        bench.source.hold = false;
        QTest::qWait(50);
        QVERIFY(ready.isEmpty());
        QVERIFY(bench.loader->thumbnail(9000).isNull());
    }

    void saysWhatIsMissing() {
        Bench bench;
        bench.source.error = Error{ErrorCode::NotFound, "no such folder", "cifar100:DIR"};
        bench.loader->setExperiment(experimentOf("cifar100:GONE"));
        bench.list()->viewport()->repaint();
        QTRY_VERIFY(bench.loader->imageError());
        auto* notice = bench.find<QLabel>("samplesNotice");
        QVERIFY(notice->isVisible());
        QVERIFY(notice->text().contains(QStringLiteral("no such folder")));
        QVERIFY(bench.list()->isVisible());  // what the runs made of the images is still told
        QSignalSpy failed(bench.loader.get(), &SampleLoader::inspectionFailed);
        bench.view.openImage(3);
        QVERIFY(failed.wait());
        QVERIFY(bench.find<QLabel>("inspectionMessage")->text().contains(QStringLiteral("no such folder")));
        bench.view.closeImage();
        bench.loader->setExperiment(std::nullopt);
        QVERIFY(notice->text().contains(QStringLiteral("not at hand")));
        bench.view.openImage(3);
        QVERIFY(bench.find<QLabel>("inspectionMessage")->isVisible());
        const StudyPtr awkward = testing::awkwardStudy();
        auto generated = std::make_shared<analysis::StudyResult>(*sample());
        generated->provenance.labelsMeaningful = false;
        bench.view.closeImage();
        bench.view.setStudy(generated);
        QVERIFY(notice->text().contains(QStringLiteral("generated")));
        QVERIFY(!bench.model().index(0).data(SampleModel::AnswersRole).toString().contains(QStringLiteral("✓")));
    }

    void switchesRunsWhileAnImageIsOpen() {
        Bench bench;
        bench.inspect(12);
        QSignalSpy inspected(bench.loader.get(), &SampleLoader::inspected);
        bench.selection.chooseCandidate({kHardCheckpoint, kInt8Choice});
        QVERIFY(inspected.wait());
        QVERIFY(!inspected[0][0].value<InspectionPtr>()->has[2]);
        QVERIFY(bench.find<QLabel>("inspectionAnswers")->text().startsWith(QStringLiteral("float: ")));
        bench.selection.chooseCandidate({kTokenCheckpoint, 1});
        QVERIFY(inspected.wait());
        bench.view.setStudy(nullptr);
        QVERIFY(!bench.find<InspectionPage>("inspectionPage")->isVisible());
    }
};

AXS_PLOT_TEST(SamplesViewTest, "samples_view")
#include "samples_view_test.moc"
