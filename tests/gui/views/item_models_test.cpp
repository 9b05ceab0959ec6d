// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <string>

#include "app/gui/item_models/figure_table_model.h"
#include "app/gui/item_models/layer_tree_model.h"
#include "app/gui/item_models/multiplier_table.h"
#include "app/gui/item_models/study_tables.h"
#include "app/gui/plots/number_format.h"
#include "multipliers/catalog.h"
#include "tests/gui/gui_test_main.h"
#include "tests/support/sample_study.h"

using namespace axscope;
using namespace axscope::app;

namespace {

const std::vector<analysis::LayerResult>& layersOf(const analysis::StudyResult& study, std::size_t checkpoint,
                                                   std::size_t multiplier) {
    for (const auto& run : study.runs) {
        if (run.checkpoint == checkpoint && run.multiplier == multiplier) {
            return run.layers;
        }
    }
    qFatal("no such run");
}

analysis::LayerResult layerNamed(const std::string& name) {
    analysis::LayerResult layer;
    layer.name = name;
    layer.macs = 1000;
    return layer;
}

QString textAt(const QAbstractItemModel& model, const QModelIndex& index, int column) {
    return model.sibling(index.row(), column, index).data().toString();
}

/// Position of the column that filters call `key`; -1 where there is none.
int multiplierColumn(const char* key) {
    const auto columns = multiplierColumns();
    const auto found = std::ranges::find(columns, QLatin1String(key), &MultiplierColumn::key);
    return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

}  // namespace

class ItemModelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void multiplierTableShowsTheMetrics() {
        FigureTableModel model(multiplierHeads());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setRows(multiplierRows(testing::sampleMultipliers()));
        QCOMPARE(model.rowCount(), 8);
        const QModelIndex row = model.index(1, 0);
        const auto text = [&](const char* key) { return textAt(model, row, multiplierColumn(key)); };
        QCOMPARE(row.data().toString(), QStringLiteral("mul8s_1KVA"));
        QCOMPARE(text("operands"), QStringLiteral("signed"));
        QCOMPARE(text("mae"), QStringLiteral("1.25"));
        QCOMPARE(text("wce"), QStringLiteral("5"));
        QCOMPARE(text("ep"), QStringLiteral("50"));
        QCOMPARE(text("mean"), QStringLiteral("-1.25"));
        QCOMPARE(text("power"), QStringLiteral("0.422"));
        QCOMPARE(text("cost"), figureText(0.422 / multipliers::exactPowerMw()));
        QVERIFY(text("structure").startsWith(QStringLiteral("rank 3, error depends on the low 2 bit")));
        QVERIFY(model.headerData(multiplierColumn("mae"), Qt::Horizontal, Qt::ToolTipRole)
                    .toString()
                    .contains(QStringLiteral("|e|")));
        // Each measure has its column.
        for (const auto& measure : analysis::multiplierMeasures())
            QVERIFY(multiplierColumn(std::string(measure.name).c_str()) > 0);
    }

    void tablesSortByNumberAndPutTheUnknownLast() {
        auto multipliers = testing::sampleMultipliers();
        multipliers[3].powerMw.reset();
        FigureTableModel model(multiplierHeads());
        model.setRows(multiplierRows(multipliers));
        QSortFilterProxyModel proxy;
        proxy.setSourceModel(&model);
        proxy.setSortRole(FigureTableModel::kSortRole);
        proxy.sort(multiplierColumn("mae"), Qt::DescendingOrder);
        QCOMPARE(proxy.index(0, 0).data().toString(), QStringLiteral("mul8s_1KR3"));
        QCOMPARE(proxy.index(7, 0).data().toString(), QStringLiteral("mul8s_1KV8"));
        proxy.sort(multiplierColumn("power"), Qt::AscendingOrder);
        QCOMPARE(proxy.index(7, multiplierColumn("power")).data().toString(), QStringLiteral("–"));
    }

    void tableGrowsWithoutReset() {
        FigureTableModel model(accuracyColumns());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        for (std::size_t runs = 0; runs <= 30; runs += 5) {
            model.setRows(accuracyRows(*testing::partialStudy(runs)));
            QCOMPARE(model.rowCount(), static_cast<int>(runs));
        }
        QCOMPARE(resets.count(), 0);
        QCOMPARE(inserted.count(), 6);
        QCOMPARE(changed.count(), 0);  // what has not changed is not announced
        model.setRows(accuracyRows(*testing::awkwardStudy()));
        QVERIFY(changed.count() > 0);
        QCOMPARE(resets.count(), 0);
        model.setRows({});
        QCOMPARE(resets.count(), 1);
    }

    void accuracyTableShowsPercentagesAndGaps() {
        FigureTableModel model(accuracyColumns());
        model.setRows(accuracyRows(*testing::sampleStudy()));
        const QModelIndex first = model.index(0, 0);
        QCOMPARE(textAt(model, first, 1), QStringLiteral("float"));
        QCOMPARE(textAt(model, first, 2), QStringLiteral("10,000"));
        QCOMPARE(textAt(model, first, 3), QStringLiteral("68.34"));
        QCOMPARE(textAt(model, first, 7), QStringLiteral("–"));  // float has no cost here
        QCOMPARE(textAt(model, first, 8), QStringLiteral("–"));  // and no reference
        const QModelIndex worst = model.index(9, 0);
        QCOMPARE(textAt(model, worst, 1), QStringLiteral("mul8s_1KR3"));
        QCOMPARE(textAt(model, worst, 8), QStringLiteral("< 0.0001"));
    }

    void treeHasStagesBlocksExpertsAndLayers() {
        const auto study = testing::sampleStudy();
        LayerTreeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setLayers(QStringLiteral("net"), layersOf(*study, 1, 3), false);
        const QModelIndex net = model.index(0, 0);
        QCOMPARE(net.data().toString(), QStringLiteral("net"));
        QStringList stages;
        for (int row = 0; row < model.rowCount(net); ++row) {
            stages += model.index(row, 0, net).data().toString();
        }
        QCOMPARE(stages,
                 QStringList({QStringLiteral("conv1"), QStringLiteral("layer1"), QStringLiteral("layer2"),
                              QStringLiteral("layer3"), QStringLiteral("fc")}));
        const QModelIndex leaf = model.indexOfLayer(QStringLiteral("layer3.0.experts.2.conv1"));
        QVERIFY(leaf.isValid());
        QCOMPARE(leaf.data().toString(), QStringLiteral("conv1"));
        QCOMPARE(leaf.parent().data().toString(), QStringLiteral("expert 2"));
        QCOMPARE(leaf.parent().parent().data().toString(), QStringLiteral("layer3.0"));
        QCOMPARE(leaf.parent().parent().parent().data().toString(), QStringLiteral("layer3"));
        QCOMPARE(model.indexOfPath(leaf.data(LayerTreeModel::kPathRole).toString()), leaf);
        QVERIFY(!model.indexOfLayer(QStringLiteral("layer9")).isValid());
        QCOMPARE(model.indexOfLayer(QStringLiteral("layer3.0.downsample.0")).data().toString(),
                 QStringLiteral("downsample.0"));
        // Every layer is there once.
        for (const auto& layer : layersOf(*study, 1, 3)) {
            QVERIFY(model.indexOfLayer(QString::fromStdString(layer.name)).isValid());
        }
    }

    void treeReadsOtherArchitectures() {
        LayerTreeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setLayers(QStringLiteral("vit"),
                        {layerNamed("patch_embed.proj"), layerNamed("blocks.0.attn.qkv"),
                         layerNamed("blocks.0.attn.proj"), layerNamed("blocks.0.mlp.fc1"),
                         layerNamed("blocks.9.mlp.experts.1.fc1"), layerNamed("blocks.9.mlp.experts.1.fc2"),
                         layerNamed("head")},
                        false);
        const QModelIndex leaf = model.indexOfLayer(QStringLiteral("blocks.9.mlp.experts.1.fc2"));
        QVERIFY(leaf.isValid());
        QVERIFY(leaf.parent().data().toString().endsWith(QStringLiteral("expert 1")));
        QVERIFY(model.indexOfLayer(QStringLiteral("head")).parent() == model.index(0, 0));
        // Names that nest in odd ways must not confuse it.
        model.setLayers(QStringLiteral("odd"),
                        {layerNamed("a"), layerNamed("a.b"), layerNamed("a.b.c"), layerNamed(""),
                         layerNamed(".."), layerNamed("experts.1"), layerNamed("7")},
                        true);
        for (const char* name : {"a", "a.b", "a.b.c", "", "..", "experts.1", "7"}) {
            QVERIFY2(model.indexOfLayer(QLatin1String(name)).isValid(), name);
        }
        model.setLayers(QString(), {}, false);
        QCOMPARE(model.rowCount(), 0);
    }

    void groupsSummarise() {
        auto first = layerNamed("stage.one");
        first.macs = 4'000'000;
        first.imageShare = 0.25;
        first.cumulative.sqnrDb = 30;
        first.cumulative.bias = 0.01;
        auto second = layerNamed("stage.two");
        second.macs = 1'000'000;
        second.cumulative.sqnrDb = 12.34;
        second.cumulative.bias = -0.5;
        auto third = layerNamed("stage.three");
        third.macs = 0;
        third.cumulative.sqnrDb = std::nan("");
        third.cumulative.bias = std::nan("");
        LayerTreeModel model;
        model.setLayers(QStringLiteral("net"), {first, second, third}, false);
        const QModelIndex stage = model.indexOfLayer(QStringLiteral("stage.one")).parent();
        QCOMPARE(textAt(model, stage, LayerTreeModel::Macs), QStringLiteral("2.00 M"));
        QCOMPARE(textAt(model, stage, LayerTreeModel::Error), QStringLiteral("12.3"));
        QCOMPARE(textAt(model, stage, LayerTreeModel::Bias), QStringLiteral("-0.5"));
        const QModelIndex nobody = model.indexOfLayer(QStringLiteral("stage.three"));
        QCOMPARE(textAt(model, nobody, LayerTreeModel::Error), QStringLiteral("–"));
        QVERIFY(
            !model.sibling(nobody.row(), LayerTreeModel::Error, nobody).data(Qt::BackgroundRole).isValid());
    }

    void cellsAreColouredByError() {
        LayerTreeModel model;
        auto bad = layerNamed("bad");
        bad.cumulative.sqnrDb = -5;
        auto good = layerNamed("good");
        good.cumulative.sqnrDb = std::numeric_limits<double>::infinity();
        model.setLayers(QStringLiteral("net"), {bad, good}, false);
        const auto colorOf = [&](const char* name, int role) {
            const QModelIndex row = model.indexOfLayer(QLatin1String(name));
            return model.sibling(row.row(), LayerTreeModel::Error, row).data(role).value<QColor>();
        };
        for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
            model.setAppearance(appearance);
            QCOMPARE(colorOf("bad", Qt::BackgroundRole), mapColor(ColorMap::Sequential, 1, appearance));
            QCOMPARE(colorOf("good", Qt::BackgroundRole), mapColor(ColorMap::Sequential, 0, appearance));
            QVERIFY(contrastRatio(colorOf("bad", Qt::BackgroundRole), colorOf("bad", Qt::ForegroundRole)) >=
                    4.5);
        }
        const QModelIndex exact = model.indexOfLayer(QStringLiteral("good"));
        QCOMPARE(textAt(model, exact, LayerTreeModel::Error), QStringLiteral("exact"));
    }

    void sameNetworkIsUpdatedInPlace() {
        const auto study = testing::sampleStudy();
        LayerTreeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setLayers(QStringLiteral("net"), layersOf(*study, 1, 3), false);
        const QPersistentModelIndex leaf = model.indexOfLayer(QStringLiteral("layer2.1.conv2"));
        const QString before = textAt(model, leaf, LayerTreeModel::Error);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setLayers(QStringLiteral("net"), layersOf(*study, 1, 7), false);
        QCOMPARE(resets.count(), 0);
        QVERIFY(leaf.isValid());
        QVERIFY(textAt(model, leaf, LayerTreeModel::Error) != before);
        const QString cumulative = textAt(model, leaf, LayerTreeModel::Error);
        model.setLayers(QStringLiteral("net"), layersOf(*study, 1, 7), true);
        QVERIFY(textAt(model, leaf, LayerTreeModel::Error) != cumulative);
        model.setLayers(QStringLiteral("dense"), layersOf(*study, 0, 7), true);
        QCOMPARE(resets.count(), 1);
    }
};

AXS_PLOT_TEST(ItemModelsTest, "item_models")
#include "item_models_test.moc"
