// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <cmath>
#include <limits>

#include "app/gui/item_models/layer_tree_model.h"
#include "app/gui/linked_selection.h"
#include "app/gui/plots/channel_figure.h"
#include "app/gui/plots/histogram_figure.h"
#include "app/gui/plots/identity_figure.h"
#include "app/gui/plots/line_figure.h"
#include "app/gui/plots/scatter_figure.h"
#include "app/gui/plots/bar_figure.h"
#include "app/gui/plots/number_format.h"
#include "app/gui/plots/operand_figure.h"
#include "app/gui/plots/plot_exporter.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/plots/qcustomplot_header.h"
#include "app/gui/views/layers/layer_figures.h"
#include "app/gui/views/layers/layer_tree.h"
#include "app/gui/views/layers/line_chooser.h"
#include "app/gui/views/layers_view.h"
#include "tests/gui/gui_test_main.h"
#include "tests/support/sample_study.h"

using namespace axscope;
using namespace axscope::app;

namespace {

constexpr qint64 kLayersUpdateMs = 50;
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr qint64 kLayersSlowdown = 10;  // of an instrumented build
#else
constexpr qint64 kLayersSlowdown = 1;
#endif
const QString kExpertLayer = QStringLiteral("layer3.1.experts.2.conv1");

template <class Widget>
Widget* part(const QWidget& view, const char* name) {
    auto* found = view.findChild<Widget*>(QLatin1String(name));
    if (!found) {
        qFatal("no widget named %s", name);
    }
    return found;
}

template <class Figure>
const Figure* shownAs(const QWidget& view, const char* plot) {
    return dynamic_cast<const Figure*>(part<PlotView>(view, plot)->figure().get());
}

const analysis::LayerResult& layerOf(const analysis::StudyResult& study, RunChoice choice,
                                     const QString& name) {
    const auto subject = LayerFigures::find(study, choice, name);
    if (!subject.layer) {
        qFatal("no layer %s", qPrintable(name));
    }
    return *subject.layer;
}

void showAt(QWidget& view, QSize size = {1280, 800}) {
    view.resize(size);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
}

/// A view that follows a selection, on the sample study's network with experts and its fourth multiplier.
struct Followed {
    LinkedSelection selection;
    LayersView view;
    std::shared_ptr<const analysis::StudyResult> study = testing::sampleStudy();

    explicit Followed(RunChoice candidate = {1, 3}) {
        selection.chooseCandidate(candidate);
        view.follow(&selection);
        view.setStudy(study);
    }
    const LineSpec& lines() const { return shownAs<LineFigure>(view, "errorOverDepth")->spec(); }
    QString candidateName() const {
        return QString::fromStdString(
            study->multipliers[static_cast<std::size_t>(selection.current().candidate.run)].name);
    }
    QString treeLayer() const {
        return part<QTreeView>(view, "layerTree")->currentIndex().data(LayerTreeModel::kLayerRole).toString();
    }
};

/// One network of 60 layers with details, in float, int8 and eight multipliers.
std::shared_ptr<const analysis::StudyResult> deepStudy() {
    auto study = std::make_shared<analysis::StudyResult>(*testing::sampleStudy());
    std::erase_if(study->runs, [](const auto& run) { return run.checkpoint != 1; });
    for (auto& run : study->runs) {
        const auto layers = run.layers;
        while (!layers.empty() && run.layers.size() < 60) {
            auto layer = layers[run.layers.size() % layers.size()];
            layer.name += ".again";
            layer.depth += 20;
            run.layers.push_back(std::move(layer));
        }
    }
    return study;
}

/// Every layer of the network with experts ablated under a multiplier.
std::shared_ptr<const analysis::AblationResult> ablationOf(const analysis::StudyResult& study,
                                                           int multiplier) {
    auto result = std::make_shared<analysis::AblationResult>();
    result->checkpoint = study.checkpoints[1];
    result->multiplier = study.multipliers[static_cast<std::size_t>(multiplier)];
    result->int8.images = 1000;
    for (const auto& layer : findChoice(study, 1, multiplier)->layers) {
        analysis::AblatedPart part;
        part.name = layer.name;
        part.sites = {layer.name};
        part.moeLayer = layer.moeLayer;
        part.expert = layer.expert;
        part.againstInt8.images = 1000;
        part.againstInt8.difference = -1e-3 * static_cast<double>(result->parts.size() % 7);
        part.againstInt8.interval = {part.againstInt8.difference - 2e-3, part.againstInt8.difference + 2e-3};
        result->parts.push_back(part);
    }
    return result;
}

/// The middle of a point of a plot, in pixels of its QCustomPlot.
QPoint pointPixel(PlotView& view, double x, double y) {
    return QPointF(view.plot()->xAxis->coordToPixel(x), view.plot()->yAxis->coordToPixel(y)).toPoint();
}

}  // namespace

class LayersViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Over depth

    void linesAreTheFiguresOfTheRuns() {
        Followed f;
        for (int kind = 0; kind < ErrorMeasure::Count; ++kind) {
            part<QComboBox>(f.view, "layersMeasure")->setCurrentIndex(kind);
            const ErrorMeasure measure(static_cast<ErrorMeasure::Kind>(kind));
            for (const bool isolated : {false, true}) {
                part<QComboBox>(f.view, "layersMode")->setCurrentIndex(isolated ? 1 : 0);
                int compared = 0;
                for (const auto& series : f.lines().series) {
                    if (!series.name.startsWith(QStringLiteral("mul8s_1KVA"))) {
                        continue;
                    }
                    for (const auto* points : {&series.line, &series.loose}) {
                        for (const auto& point : *points) {
                            if (point.label != point.key) {
                                continue;  // a mean of experts
                            }
                            const auto& layer = layerOf(*f.study, {1, 1}, point.key);
                            QCOMPARE(point.y, measure.of(isolated ? layer.isolated : layer.cumulative));
                            QCOMPARE(point.x, static_cast<double>(layer.depth));
                            ++compared;
                        }
                    }
                }
                QVERIFY(compared > 30);
            }
        }
        QCOMPARE(ErrorMeasure(ErrorMeasure::RelativeRmse).of({.relativeRmse = 0.25}), 25.0);
    }

    void bothKindsOfErrorAreTwoLines() {
        Followed f;
        const auto before = f.lines().series.size();
        part<QComboBox>(f.view, "layersMode")->setCurrentIndex(2);
        const auto& series = f.lines().series;
        QCOMPARE(series.size(), 2 * before);
        QVERIFY(series[2].name.contains(QStringLiteral("cumulative")));
        QVERIFY(series[3].name.contains(QStringLiteral("isolated")));
        QCOMPARE(series[2].style, series[3].style);
        QVERIFY(series[3].hollow && series[3].dash == Qt::DotLine);
    }

    void ticksChooseTheLines() {
        Followed f;
        auto* multipliers = part<QListWidget>(f.view, "linesMultipliers");
        auto* checkpoints = part<QListWidget>(f.view, "linesCheckpoints");
        QCOMPARE(multipliers->count(), 9);
        QCOMPARE(checkpoints->count(), static_cast<int>(f.study->checkpoints.size()));
        part<QAbstractButton>(f.view, "linesMultipliersNone")->click();
        QCOMPARE(f.lines().series.size(), std::size_t(1));  // the candidate always has a line
        QCOMPARE(f.lines().series[0].name, f.candidateName());
        f.selection.chooseCompared(RunChoice{1, 5});
        QCOMPARE(f.lines().series.size(), std::size_t(2));
        QVERIFY(f.lines().series[0].name.startsWith(QStringLiteral("A: ")));
        QVERIFY(f.lines().series[1].name.startsWith(QStringLiteral("B: ")));
        f.selection.chooseCompared(std::nullopt);
        // One multiplier in two networks: the colour is the network's.
        multipliers->item(3)->setCheckState(Qt::Checked);
        checkpoints->item(0)->setCheckState(Qt::Checked);
        QCOMPARE(checkpoints->item(1)->checkState(), Qt::Checked);
        QCOMPARE(f.lines().series.size(), std::size_t(2));
        QCOMPARE(f.lines().series[0].name, QStringLiteral("resnet20_dense"));
        QVERIFY(f.lines().series[0].style != f.lines().series[1].style);
        QVERIFY(f.lines().title.contains(f.candidateName()));
        // Two in two: dashes tell the networks apart.
        multipliers->item(5)->setCheckState(Qt::Checked);
        QCOMPARE(f.lines().series.size(), std::size_t(4));
        QCOMPARE(f.lines().series[0].style, f.lines().series[2].style);
        QVERIFY(f.lines().series[0].dash != f.lines().series[2].dash);
        // Ticks survive new results.
        f.view.setStudy(testing::partialStudy(12));
        f.view.setStudy(f.study);
        QCOMPARE(f.lines().series.size(), std::size_t(4));
    }

    void candidateAndComparedStandOut() {
        Followed f;
        f.selection.chooseCompared(RunChoice{0, 5});  // of another network, which is drawn all the same
        double strongest = 0;
        int strong = 0;
        for (const auto& series : f.lines().series) {
            strongest = std::max(strongest, series.weight);
        }
        for (const auto& series : f.lines().series) {
            strong += series.weight == strongest ? 1 : 0;
        }
        QCOMPARE(strong, 2);
        QCOMPARE(f.lines().series.size(), std::size_t(10));
    }

    // Selection

    void followsTheSelection() {
        Followed f;
        showAt(f.view);
        QCOMPARE(part<QComboBox>(f.view, "layersCheckpoint")->currentText(), QStringLiteral("resnet20_hard"));
        QCOMPARE(part<QComboBox>(f.view, "layersMultiplier")->currentText(), f.candidateName());
        f.selection.chooseLayer(QStringLiteral("layer2.1.conv1"));
        QCOMPARE(f.treeLayer(), QStringLiteral("layer2.1.conv1"));
        QCOMPARE(f.lines().mark->first, 9.0);
        QVERIFY(part<QLabel>(f.view, "layerSummary")->text().startsWith(QStringLiteral("layer2.1.conv1")));
        f.selection.chooseCandidate({0, 5});
        QCOMPARE(part<QComboBox>(f.view, "layersCheckpoint")->currentText(),
                 QStringLiteral("resnet20_dense"));
        QCOMPARE(f.treeLayer(), QStringLiteral("layer2.1.conv1"));
        QVERIFY(part<QLabel>(f.view, "layerSummary")
                    ->text()
                    .contains(QStringLiteral("resnet20_dense, ") + f.candidateName()));
    }

    void expertsOfOtherViewsAreFound() {
        Followed f;
        f.selection.chooseExpert(QStringLiteral("layer3.1"), 2);
        const QModelIndex current = part<QTreeView>(f.view, "layerTree")->currentIndex();
        QCOMPARE(current.data().toString(), QStringLiteral("expert 2"));
        QCOMPARE(current.data(LayerTreeModel::kMoeLayerRole).toString(), QStringLiteral("layer3.1"));
        // One of its layers is shown and marked, the others have a ring.
        QVERIFY(
            part<QLabel>(f.view, "layerSummary")->text().startsWith(QStringLiteral("layer3.1.experts.2.")));
        QCOMPARE(f.lines().rings.size(), std::size_t(1));
        QVERIFY(f.lines().mark);
        f.selection.chooseMoeLayer(QStringLiteral("layer3.2"));
        QCOMPARE(part<QTreeView>(f.view, "layerTree")->currentIndex().data().toString(),
                 QStringLiteral("layer3.2"));
    }

    void namesOfLayersStayReadableInANarrowTree() {
        Followed f;
        showAt(f.view);
        auto* tree = part<QTreeView>(f.view, "layerTree");
        for (const int width : {600, 320, 200}) {
            tree->setFixedWidth(width);
            QCoreApplication::processEvents();
            const int needed = static_cast<QAbstractItemView*>(tree)->sizeHintForIndex(tree->currentIndex()).width();
            QVERIFY2(tree->columnWidth(LayerTreeModel::Name) >= std::min(needed, tree->viewport()->width()),
                     qPrintable(QString::number(width)));
        }
    }

    void treeSetsTheSelection() {
        Followed f;
        auto* tree = part<QTreeView>(f.view, "layerTree");
        const auto* model = qobject_cast<const LayerTreeModel*>(tree->model());
        tree->setCurrentIndex(model->indexOfLayer(kExpertLayer));
        QCOMPARE(f.selection.current().layer, kExpertLayer);
        QCOMPARE(f.selection.current().moeLayer, QStringLiteral("layer3.1"));
        QCOMPARE(f.selection.current().toExpert, std::optional(2));
        tree->setCurrentIndex(model->indexOfExpert(QStringLiteral("layer3.0"), 1));
        QVERIFY(f.selection.current().layer.isEmpty());
        QCOMPARE(f.selection.current().moeLayer, QStringLiteral("layer3.0"));
        QCOMPARE(f.selection.current().toExpert, std::optional(1));
        // A stage is no one's selection, and new results do not move the cursor off it.
        const Selection before = f.selection.current();
        tree->setCurrentIndex(model->index(0, 0));
        f.view.setStudy(testing::partialStudy(29));
        QCOMPARE(tree->currentIndex(), model->index(0, 0));
        QVERIFY(f.selection.current() == before);
        tree->setFocus();
        QTest::keyClick(tree, Qt::Key_Down);
        QVERIFY(!f.treeLayer().isEmpty());
        QCOMPARE(f.selection.current().layer, f.treeLayer());
    }

    void aClickOnALineChoosesRunAndLayer() {
        Followed f;
        showAt(f.view);
        auto* plot = part<PlotView>(f.view, "errorOverDepth");
        f.selection.chooseCompared(RunChoice{1, 6});
        QTest::qWait(50);
        const auto clickOn = [&](int multiplier, std::size_t at) {
            const auto& series = *std::ranges::find_if(f.lines().series, [&](const auto& s) {
                return s.name.contains(
                    QString::fromStdString(f.study->multipliers[static_cast<std::size_t>(multiplier)].name));
            });
            const LineSpec::Point point = series.line[at];
            QTest::mouseClick(plot->plot(), Qt::LeftButton, {}, pointPixel(*plot, point.x, point.y));
            return point.key;
        };
        const QString layer = clickOn(5, 4);
        QCOMPARE(f.selection.current().layer, layer);
        QCOMPARE(f.selection.current().candidate, (RunChoice{1, 5}));
        QCOMPARE(f.treeLayer(), layer);
        QTest::qWait(50);
        const QString other = clickOn(6, 7);  // that of B
        QCOMPARE(f.selection.current().layer, other);
        QCOMPARE(f.selection.current().candidate, (RunChoice{1, 5}));
        QCOMPARE(f.selection.current().compared, std::optional(RunChoice{1, 6}));
    }

    void selectorsChooseTheCandidate() {
        Followed f;
        part<QComboBox>(f.view, "layersMultiplier")->setCurrentText(QStringLiteral("int8 against float"));
        QCOMPARE(f.selection.current().candidate, (RunChoice{1, kInt8Choice}));
        part<QComboBox>(f.view, "layersCheckpoint")->setCurrentIndex(0);
        QCOMPARE(f.selection.current().candidate, (RunChoice{0, kInt8Choice}));
    }

    // Tree

    void treeShowsTheChosenError() {
        Followed f;
        auto* tree = part<QTreeView>(f.view, "layerTree");
        const auto* model = qobject_cast<const LayerTreeModel*>(tree->model());
        const auto cell = [&](int role) {
            const QModelIndex index = model->indexOfLayer(QStringLiteral("layer1.0.conv1"));
            return index.siblingAtColumn(LayerTreeModel::Error).data(role);
        };
        const auto& layer = layerOf(*f.study, {1, 3}, QStringLiteral("layer1.0.conv1"));
        for (int kind = 0; kind < ErrorMeasure::Count; ++kind) {
            const ErrorMeasure measure(static_cast<ErrorMeasure::Kind>(kind));
            part<QComboBox>(f.view, "layersMeasure")->setCurrentIndex(kind);
            QCOMPARE(cell(Qt::DisplayRole).toString(), measure.cellText(measure.of(layer.cumulative)));
            QVERIFY(cell(Qt::BackgroundRole).value<QColor>().isValid());
            QCOMPARE(model->headerData(LayerTreeModel::Error, Qt::Horizontal).toString(),
                     measure.columnTitle());
            QVERIFY(part<QWidget>(f.view, "layersLegend")
                        ->accessibleName()
                        .contains(measure == ErrorMeasure::Bias ? measure.axis().text() : measure.name()));
        }
        QVERIFY(tree->isColumnHidden(LayerTreeModel::Bias));  // it would be there twice
    }

    void colorsRunFromGoodToBad() {
        const std::vector<double> values{1e-4, 2e-2, -0.3};
        const auto at = [&](ErrorMeasure::Kind kind, double value) {
            return ErrorColors(kind, values).position(value);
        };
        QCOMPARE(at(ErrorMeasure::Sqnr, 60), 0.0);
        QCOMPARE(at(ErrorMeasure::Sqnr, -5), 1.0);
        QCOMPARE(at(ErrorMeasure::Sqnr, std::numeric_limits<double>::infinity()), 0.0);
        QCOMPARE(at(ErrorMeasure::RelativeRmse, 0), 0.0);
        QCOMPARE(at(ErrorMeasure::RelativeRmse, 100), 1.0);
        QCOMPARE(at(ErrorMeasure::Cosine, 1), 0.0);
        QCOMPARE(at(ErrorMeasure::Cosine, -1), 1.0);
        QCOMPARE(at(ErrorMeasure::Mse, 1e-4), 0.0);
        QCOMPARE(at(ErrorMeasure::Mse, 0.1), 1.0);
        QCOMPARE(at(ErrorMeasure::Bias, 0), 0.5);
        QCOMPARE(at(ErrorMeasure::Bias, -0.3), 0.0);
        for (int kind = 0; kind < ErrorMeasure::Count; ++kind) {
            QVERIFY(std::isnan(at(static_cast<ErrorMeasure::Kind>(kind), kNoFigure)));
            QVERIFY(std::isfinite(ErrorColors(static_cast<ErrorMeasure::Kind>(kind), {}).position(0.5)));
        }
    }

    // One layer

    void figuresOfALayerAreItsResults() {
        Followed f;
        f.selection.chooseLayer(kExpertLayer);
        const auto& layer = layerOf(*f.study, {1, 3}, kExpertLayer);
        const auto& histogram = shownAs<HistogramFigure>(f.view, "layerHistogram")->spec();
        QCOMPARE(histogram.edges.size(), layer.detail->values.reference.size() + 1);
        QCOMPARE(histogram.edges.front(), -layer.detail->values.limit);
        QCOMPARE(histogram.edges.back(), layer.detail->values.limit);
        for (std::size_t i = 0; i + 1 < histogram.edges.size(); ++i) {
            QCOMPARE(histogram.series[0].counts[i], static_cast<double>(layer.detail->values.reference[i]));
            QCOMPARE(histogram.series[1].counts[i], static_cast<double>(layer.detail->values.candidate[i]));
        }
        const auto& scatter = shownAs<IdentityFigure>(f.view, "layerScatter")->spec();
        QCOMPARE(scatter.groups[0].points.size(), layer.detail->sampleReference.size());
        QCOMPARE(scatter.groups[0].points[7].x, static_cast<double>(layer.detail->sampleReference[7]));
        QCOMPARE(scatter.groups[0].points[7].y, static_cast<double>(layer.detail->sampleCandidate[7]));
        const auto& channels = shownAs<ChannelFigure>(f.view, "layerChannels")->spec();
        QCOMPARE(channels.bars.size(), layer.detail->channelBias.size());
        for (const auto& bar : channels.bars) {
            const auto c = static_cast<std::size_t>(bar.channel);
            QCOMPARE(bar.value, layer.detail->channelBias[c]);
            const double bias = layer.detail->channelBias[c];
            QVERIFY(std::abs(bar.spread * bar.spread + bias * bias - layer.detail->channelMse[c]) <
                    1e-12 + 1e-9 * layer.detail->channelMse[c]);
        }
        part<QCheckBox>(f.view, "sortChannels")->setChecked(true);
        const auto& sorted = shownAs<ChannelFigure>(f.view, "layerChannels")->spec().bars;
        QVERIFY(std::ranges::is_sorted(sorted, std::greater<>(), &ChannelSpec::Bar::value));
        const auto& operands = shownAs<OperandFigure>(f.view, "layerOperands")->spec();
        const auto& int8 = layerOf(*f.study, {1, kInt8Choice}, kExpertLayer);
        QCOMPARE(operands.inputs, int8.detail->inputOperands);
        QCOMPARE(operands.weights, int8.detail->weightOperands);
        QCOMPARE(operands.table->hash(), f.study->multipliers[3].table->hash());
        const auto* facts = part<QTableView>(f.view, "layerFacts")->model();
        QCOMPARE(facts->index(0, 1).data().toString(), ErrorMeasure().cellText(layer.cumulative.sqnrDb));
        QCOMPARE(facts->index(0, 2).data().toString(), ErrorMeasure().cellText(layer.isolated.sqnrDb));
        QCOMPARE(facts->index(2, 3).data().toString(),
                 ErrorMeasure(ErrorMeasure::Mse).cellText(layer.predicted->mse));
    }

    void operandTableHasEveryPair() {
        Followed f;
        f.selection.chooseLayer(kExpertLayer);
        const auto* figure = shownAs<OperandFigure>(f.view, "layerOperands");
        const PlotData data = figure->table();
        QCOMPARE(data.rows.size(), std::size_t(65536));
        double inputs = 0;
        for (std::size_t x = 0; x < 256; ++x) {
            inputs += std::get<double>(data.rows[256 * x][3]);
        }
        QVERIFY(std::abs(inputs - 100) < 1e-9);
        const auto& row = data.rows[256 * 138 + 100];  // x = 10, w = -28
        QCOMPARE(std::get<double>(row[0]), 10.0);
        QCOMPARE(std::get<double>(row[1]), -28.0);
        QCOMPARE(std::get<double>(row[2]), static_cast<double>(figure->spec().table->product(10, -28) + 280));
    }

    void frameHoldsTheCentralOperands() {
        std::vector<std::uint64_t> counts(256, 0);
        QCOMPARE(centralOperands(counts, 0.9), (std::pair{0, -1}));
        counts[128] = 1;
        QCOMPARE(centralOperands(counts, 0.9), (std::pair{0, 0}));
        std::ranges::fill(counts, 10);  // 5 % on each side are 12.8 operands
        QCOMPARE(centralOperands(counts, 0.9), (std::pair{-116, 115}));
    }

    void layersWithoutErrorsMapNoOperands() {
        Followed f;
        f.selection.chooseLayer(kExpertLayer);
        f.selection.chooseCandidate({1, kInt8Choice});
        auto* operands = part<PlotView>(f.view, "layerOperands");
        QVERIFY(operands->isEmpty());
        QVERIFY(operands->emptyText().contains(QStringLiteral("exact products")));
        QVERIFY(!part<PlotView>(f.view, "layerHistogram")->isEmpty());
        QVERIFY(part<PlotView>(f.view, "predictedAgainstMeasured")->isEmpty());
    }

    // Predicted against measured

    void predictionsStandAgainstIsolatedErrors() {
        Followed f;
        f.selection.chooseCompared(RunChoice{1, 5});
        for (const bool bias : {false, true}) {
            part<QComboBox>(f.view, "predictedQuantity")->setCurrentIndex(bias ? 1 : 0);
            const auto& spec = shownAs<IdentityFigure>(f.view, "predictedAgainstMeasured")->spec();
            QCOMPARE(spec.groups.size(), std::size_t(2));
            const auto& run = *findChoice(*f.study, 1, 3);
            QCOMPARE(spec.groups[0].points.size(), run.layers.size());
            for (const auto& point : spec.groups[0].points) {
                const auto& layer = layerOf(*f.study, {1, 3}, point.key);
                const double measured = bias ? layer.isolated.bias : layer.isolated.mse;
                const double foretold = bias ? layer.predicted->bias : layer.predicted->mse;
                QCOMPARE(point.x, std::abs(measured));
                QCOMPARE(point.y, std::abs(foretold));
                QCOMPARE(point.hollow, measured * foretold < 0);
            }
            QVERIFY(spec.mark);
        }
        part<QTabWidget>(f.view, "layersFigures")->setCurrentIndex(1);
        showAt(f.view);
        auto* plot = part<PlotView>(f.view, "predictedAgainstMeasured");
        const auto point =
            shownAs<IdentityFigure>(f.view, "predictedAgainstMeasured")->spec().groups[0].points[5];
        const QPoint pixel = pointPixel(*plot, point.x, point.y);
        const auto hit = plot->figure()->hitAt(*plot->plot(), pixel);
        QVERIFY(hit && !hit->key.isEmpty());
        QVERIFY(hit->text.contains(hit->key));
        QTest::mouseClick(plot->plot(), Qt::LeftButton, {}, pixel);
        QCOMPARE(f.selection.current().layer, hit->key);
    }

    void pointsWithoutALogarithmAreCounted() {
        IdentitySpec spec;
        spec.logarithmic = true;
        spec.groups.push_back(
            {QStringLiteral("A"),
             0,
             0,
             {{0, 1, {}, {}, false}, {1, 1, {}, {}, false}, {kNoFigure, 2, {}, {}, false}}});
        QCustomPlot plot;
        buildFigure(IdentityFigure(spec), plot, PlotTheme::forExport(12), {400, 300}, true);
        QVERIFY(plot.xAxis->range().lower > 0);
        QCOMPARE(plot.xAxis->range(), plot.yAxis->range());
        QCOMPARE(plot.legend->itemCount(), 3);  // A, identity, and how many are missing
    }

    // Ablation

    void ablationStandsOverDepth() {
        Followed f;
        f.view.setAblation(ablationOf(*f.study, 3));
        f.selection.chooseLayer(kExpertLayer);
        const auto* figure = shownAs<LineFigure>(f.view, "ablationOverDepth");
        QVERIFY(figure);
        const auto& series = figure->spec().series;
        QCOMPARE(series.size(), std::size_t(1));
        const auto result = ablationOf(*f.study, 3);
        std::size_t found = 0;
        for (const auto& part : result->parts) {
            for (const auto* points : {&series[0].line, &series[0].loose}) {
                for (const auto& point : *points) {
                    if (point.label == QString::fromStdString(part.name)) {
                        QCOMPARE(point.y, 100 * part.cost());
                        QCOMPARE(point.interval->first, -100 * part.againstInt8.interval.high);
                        QCOMPARE(point.x, double(layerOf(*f.study, {1, 3}, point.label).depth));
                        ++found;
                    }
                }
            }
        }
        QCOMPARE(found, result->parts.size());
        QVERIFY(figure->spec().mark);
        QCOMPARE(figure->table().columns.size(), std::size_t(6));
        // Another run has not been measured; its button asks for it.
        f.selection.chooseCandidate({1, 5});
        auto* plot = part<PlotView>(f.view, "ablationOverDepth");
        QVERIFY(plot->isEmpty());
        auto* measure = part<QAbstractButton>(f.view, "measureAblation");
        QVERIFY(measure->isHidden());
        f.view.setAblationAvailable(true);
        QVERIFY(!measure->isHidden());
        QSignalSpy asked(&f.view, &LayersView::ablationRequested);
        measure->click();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<RunChoice>(), (RunChoice{1, 5}));
        f.view.setAblationProgress(Progress{"Ablating", 30, 60, 2, 2});
        QVERIFY(measure->isHidden());
        QCOMPARE(part<QProgressBar>(f.view, "ablationProgress")->value(), 500);
        QSignalSpy stopped(&f.view, &LayersView::ablationStopRequested);
        part<QAbstractButton>(f.view, "stopAblation")->click();
        QCOMPARE(stopped.size(), 1);
        f.view.setAblationProgress(std::nullopt);
        QVERIFY(!measure->isHidden());
        f.selection.chooseCandidate({1, kInt8Choice});
        QVERIFY(!measure->isEnabled());
    }

    // What is not there

    void survivesWhatIsMissing() {
        Followed f;
        showAt(f.view, {900, 620});
        f.selection.chooseLayer(kExpertLayer);
        for (const auto& study :
             {std::shared_ptr<const analysis::StudyResult>(), testing::emptyStudy(), testing::partialStudy(1),
              testing::partialStudy(11), testing::partialStudy(13), testing::awkwardStudy(),
              testing::sampleStudy()}) {
            for (const RunChoice choice : {RunChoice{1, 3}, RunChoice{0, 3}, RunChoice{7, 99},
                                           RunChoice{1, kInt8Choice}, RunChoice{-1, -1}}) {
                f.view.setStudy(study);
                f.selection.chooseCandidate(choice);
                for (int page = 0; page < 4; ++page) {
                    part<QTabWidget>(f.view, "layerTabs")->setCurrentIndex(page);
                    QTest::qWait(1);
                }
                for (PlotView* plot : f.view.plots()) {
                    QVERIFY(!plot->exportName().isEmpty());
                    QVERIFY(!plot->isEmpty() || !plot->emptyText().isEmpty());
                }
                QCOMPARE(f.selection.current().candidate, choice);
                QCOMPARE(f.selection.current().layer, kExpertLayer);
            }
        }
    }

    void floatRunsHaveNoLayers() {
        LayersView view;
        view.setStudy(testing::partialStudy(1));
        QVERIFY(part<PlotView>(view, "errorOverDepth")->isEmpty());
        QCOMPARE(part<QTreeView>(view, "layerTree")->model()->rowCount(), 0);
        QCOMPARE(part<QLabel>(view, "layerSummary")->text(), QStringLiteral("No layer chosen"));
    }

    void aLayerThatThisNetworkLacksIsNotShown() {
        Followed f;
        f.selection.chooseLayer(kExpertLayer);
        f.selection.chooseCandidate({0, 3});
        QVERIFY(!part<QLabel>(f.view, "layerSummary")->text().contains(QStringLiteral("experts")));
        QCOMPARE(f.selection.current().layer, kExpertLayer);  // and is still there for the other network
        f.selection.chooseCandidate({1, 3});
        QVERIFY(part<QLabel>(f.view, "layerSummary")->text().startsWith(kExpertLayer));
        QCOMPARE(f.treeLayer(), kExpertLayer);
    }

    void undefinedFiguresAreDashesAndGaps() {
        Followed f;
        f.view.setStudy(testing::awkwardStudy());
        f.selection.chooseLayer(kExpertLayer);  // an expert that nobody reached
        QVERIFY(part<PlotView>(f.view, "layerHistogram")->isEmpty());
        const auto* facts = part<QTableView>(f.view, "layerFacts")->model();
        QCOMPARE(facts->index(0, 1).data().toString(), QStringLiteral("–"));
        for (const auto& series : f.lines().series) {
            for (const auto& point : series.line) {
                QVERIFY(!point.key.isEmpty());
            }
        }
        auto* plot = part<PlotView>(f.view, "errorOverDepth");
        for (int kind = 0; kind < ErrorMeasure::Count; ++kind) {
            part<QComboBox>(f.view, "layersMeasure")->setCurrentIndex(kind);
            plot->ensureBuilt();
            QVERIFY(std::isfinite(plot->ranges()->yLow) && std::isfinite(plot->ranges()->yHigh));
        }
    }

    void whatForetellsTheCostOfExpertsStandsBeside() {
        Followed f;
        analysis::AblationResult experts = *ablationOf(*f.study, 3);
        experts.unit = analysis::AblationUnit::Expert;
        std::erase_if(experts.parts, [](const analysis::AblatedPart& part) { return part.expert < 0; });
        for (const char* measure : {"router_norm", "micro_expert_energy", "load"}) {
            analysis::ExpertRanking ranking{measure, {}, 0.25 * static_cast<double>(experts.rankings.size()) - 0.25};
            for (std::size_t i = 0; i < experts.parts.size(); ++i)
                ranking.values.push_back(0.5 + static_cast<double>(i));
            experts.rankings.push_back(std::move(ranking));
        }
        f.view.setAblation(ablationOf(*f.study, 3));
        f.view.setAblation(std::make_shared<const analysis::AblationResult>(experts));
        auto* plot = part<PlotView>(f.view, "expertRankings");
        QVERIFY(plot->isEmpty());  // layers are shown
        part<QComboBox>(f.view, "ablationUnit")->setCurrentIndex(1);
        QVERIFY(!plot->isEmpty());
        const auto* bars = shownAs<BarFigure>(f.view, "expertRankings");
        QVERIFY(bars);
        QCOMPARE(bars->spec().categories.size(), 3);
        QVERIFY((bars->spec().series[0].values == std::vector<double>{-0.25, 0, 0.25}));
        QVERIFY(plot->toolTip().contains(QStringLiteral("arXiv:2508.02322")));

        auto* measure = part<QComboBox>(f.view, "rankingMeasure");
        QCOMPARE(measure->count(), 4);
        measure->setCurrentIndex(2);
        const auto* points = shownAs<ScatterFigure>(f.view, "expertRankings");
        QVERIFY(points);
        QVERIFY(!points->spec().paretoFront);
        QCOMPARE(points->spec().points.size(), experts.parts.size());
        for (std::size_t i = 0; i < experts.parts.size(); ++i) {
            QCOMPARE(points->spec().points[i].x, experts.rankings[1].values[i]);
            QCOMPARE(points->spec().points[i].y, 100 * experts.parts[i].cost());
        }
        // A point leads to the first layer of its expert, a bar to the figure behind it.
        emit plot->hitClicked(PlotHit{{}, {}, 0, -1, 1});
        QCOMPARE(f.selection.current().layer, QString::fromStdString(experts.parts[1].sites.front()));
        measure->setCurrentIndex(0);
        emit plot->hitClicked(PlotHit{{}, {}, 0, -1, 2});
        QCOMPARE(measure->currentIndex(), 3);
        part<QComboBox>(f.view, "ablationUnit")->setCurrentIndex(0);
        QVERIFY(plot->isEmpty());
    }

    // Export and speed

    void everyFigureIsExported() {
        Followed f;
        f.selection.chooseLayer(kExpertLayer);
        f.view.setAblation(ablationOf(*f.study, 3));
        QCOMPARE(f.view.plots().size(), 8);
        QSet<QString> names;
        for (PlotView* plot : f.view.plots()) {
            if (plot->objectName() == QLatin1String("expertRankings"))
                continue;  // of experts only
            QVERIFY2(!plot->isEmpty(), qPrintable(plot->objectName()));
            names.insert(plot->exportName());
            for (const PlotFormat format :
                 {PlotFormat::Pdf, PlotFormat::Svg, PlotFormat::Png, PlotFormat::Csv}) {
                PlotExportOptions options;
                options.format = format;
                options.dpi = 96;
                const auto bytes = PlotExporter::encode(PlotExporter::sourceOf(*plot), options);
                QVERIFY2(bytes && bytes->size() > 500, qPrintable(plot->objectName()));
            }
        }
        QCOMPARE(names.size(), 7);
    }

    void marginalsKeepTheirPlaceAtAnySize() {
        Followed f;
        f.selection.chooseLayer(kExpertLayer);
        const auto figure = part<PlotView>(f.view, "layerOperands")->figure();
        for (const QSize size : {QSize(100, 30), QSize(140, 110), QSize(600, 400), QSize(1800, 500)}) {
            QCustomPlot plot;
            plot.setViewport(QRect(QPoint(0, 0), size));
            const PlotTheme theme = PlotTheme::forExport(12);
            buildFigure(*figure, plot, theme, size, true);
            plot.replot(QCustomPlot::rpImmediateRefresh);
            arrangeFigure(*figure, plot, theme, size * 2);
            plot.replot(QCustomPlot::rpImmediateRefresh);
            const auto rects = plot.axisRects();
            QCOMPARE(rects.size(), 3);
            const QCPAxisRect* map = plot.xAxis->axisRect();
            for (const QCPAxisRect* rect : rects) {
                if (rect != map && size.width() >= 600) {
                    QVERIFY((rect->left() == map->left() && rect->right() == map->right() &&
                             rect->bottom() < map->top()) ||
                            (rect->top() == map->top() && rect->bottom() == map->bottom() &&
                             rect->left() > map->right()));
                }
            }
            plot.xAxis->setRange(0, 10);
            QCOMPARE(rects.front()->axis(QCPAxis::atBottom)->range(), QCPRange(0, 10));
        }
    }

    void updatesAreFast() {
        LayersView view;
        showAt(view);
        const auto study = deepStudy();
        QCOMPARE(study->runs.size(), std::size_t(10));
        qint64 least = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 5; ++i) {
            auto next = std::make_shared<analysis::StudyResult>(*study);
            for (auto& run : next->runs) {
                for (auto& layer : run.layers) {
                    layer.cumulative.sqnrDb -= i;
                }
            }
            QElapsedTimer timer;
            timer.start();
            view.setStudy(next);
            QCoreApplication::sendPostedEvents();
            for (PlotView* plot : view.plots()) {
                if (plot->isVisible()) {
                    plot->ensureBuilt();
                }
            }
            if (i > 0) {
                least = std::min(least, timer.elapsed());
            }
        }
        QVERIFY2(least < kLayersUpdateMs * kLayersSlowdown, qPrintable(QString::number(least)));
    }
};

AXS_PLOT_TEST(LayersViewTest, "layers_view")
#include "layers_view_test.moc"
