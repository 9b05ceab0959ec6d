// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QSlider>
#include <QTableView>
#include <QTableWidget>
#include <QTest>
#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>

#include "analysis/study/study_store.h"
#include "app/gui/inspector/inspector_panel.h"
#include "app/gui/item_models/study_tables.h"
#include "app/gui/jobs/compute_backend.h"
#include "app/gui/linked_selection.h"
#include "app/gui/plots/number_format.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/samples/sample_loader.h"
#include "app/gui/text.h"
#include "app/gui/views/compare_view.h"
#include "app/gui/views/layers_view.h"
#include "app/gui/views/multipliers/understand_page.h"
#include "app/gui/views/multipliers_view.h"
#include "app/gui/views/overview_view.h"
#include "app/gui/views/routing_view.h"
#include "app/gui/views/samples_view.h"
#include "axscope_version.h"
#include "tests/gui/gui_test_main.h"
#include "tests/gui/views/numbers_bench.h"
#include "tests/support/program.h"

using namespace axscope;
using namespace axscope::app;
using axscope::tests::PrintedNumbers;

/// What the views show is what axscope-cli prints, number by number.
class ViewNumbersTest : public QObject {
    Q_OBJECT

private:
    using Sight = tests::NumbersBench::Sight;
    using NumbersJson = tests::NumbersJson;
    static constexpr auto kA = tests::NumbersBench::kA;
    static constexpr auto kB = tests::NumbersBench::kB;
    static constexpr auto kMoeLayer = tests::NumbersBench::kMoeLayer;
    tests::NumbersBench m_bench;

private slots:
    void initTestCase() { m_bench.prepare(); }

    void theTestTellsWhatWasNotPrinted() {
        QVERIFY(m_bench.printed.count() > 1000);
        const double top5 = m_bench.results["runs"][1]["top5_interval"][1];
        QVERIFY(m_bench.printed.hold(top5));
        QVERIFY(m_bench.printed.hold(100 * top5));
        QVERIFY(!m_bench.printed.hold(top5 * (1 + 1e-12)));
        QVERIFY(!m_bench.printed.hold(12345.678));
    }

    void overviewShowsWhatIsPrinted() { QVERIFY(m_bench.numbersIn<OverviewView>() > 50); }
    void layersShowWhatIsPrinted() { QVERIFY(m_bench.numbersIn<LayersView>() > 500); }
    void routingShowsWhatIsPrinted() { QVERIFY(m_bench.numbersIn<RoutingView>() > 200); }
    void comparisonShowsWhatIsPrinted() { QVERIFY(m_bench.numbersIn<CompareView>() > 50); }

    void multipliersShowWhatIsPrinted() { QVERIFY(m_bench.numbersIn<MultipliersView>() > 100'000); }

    void multipliersOfALayerShowWhatIsPrinted() {
        LinkedSelection selection;
        MultipliersView view;
        view.follow(&selection);
        view.resize(1280, 800);
        view.show();
        selection.chooseCandidate(kA);
        view.setStudy(m_bench.study);
        selection.chooseLayer(QString::fromStdString(m_bench.layer));
        view.findChild<QAbstractButton*>(QStringLiteral("weightedByLayer"))->setChecked(true);
        QCOMPARE(view.findChild<QComboBox*>(QStringLiteral("understandLayer"))->currentText(),
                 QString::fromStdString(m_bench.layer));
        Sight sight;
        sight.look(view.findChild<UnderstandPage*>()->plots(), m_bench.printed);
        // The table of metrics, cell by cell.
        const auto* table = view.findChild<QTableWidget*>(QStringLiteral("multiplierMetrics"));
        const std::array keys{"mae",        "mae_percent", "wce",      "wce_percent", "ep_percent",
                              "mean_error", "mse",         "variance", "mre_percent", "wcre_percent",
                              "nmed",       "min_error",   "max_error"};
        QCOMPARE(table->rowCount(), static_cast<int>(keys.size()));
        for (int row = 0; row < table->rowCount(); ++row) {
            const char* key = keys[static_cast<std::size_t>(row)];
            QCOMPARE(table->item(row, 1)->text(),
                     figureText(m_bench.tables["1KR3"]["metrics"][key].get<double>(), 6));
            QCOMPARE(table->item(row, 2)->text(),
                     figureText(m_bench.weighted["weighted"]["metrics"][key].get<double>(), 6));
        }
        const auto* several = view.findChild<QTableView*>(QStringLiteral("comparisonTable"))->model();
        QTRY_COMPARE_WITH_TIMEOUT(several->rowCount(), 2, 60'000);
        for (int row = 0; row < several->rowCount(); ++row)
            for (int column = 0; column < several->columnCount(); ++column)
                sight.read(several->headerData(column, Qt::Horizontal).toString(),
                           several->index(row, column).data().toString(), m_bench.printed);
        QVERIFY(sight.verdict() > 1000);
    }

    void samplesShowWhatIsPrinted() {
        constexpr int kImage = 11;
        const QString maps = m_bench.folder.filePath(QStringLiteral("maps"));
        const NumbersJson inspection = NumbersJson::parse(tests::NumbersBench::cli(
            {"inspect", std::to_string(kImage), "--study", m_bench.at("s.axs"), "--run", "resnet20_hard:1KR3",
             "--json", "--save", maps.toStdString()}));
        PrintedNumbers numbers;
        numbers.addJson(inspection);
        for (const QString& file : QDir(maps).entryList(QDir::Files))
            numbers.addNpy(maps + QLatin1Char('/') + file);
        numbers.finish();

        ComputeModule module({QStringLiteral(COMPUTE_MODULE)},
                             QStringLiteral(AXSCOPE_VERSION " " AXSCOPE_COMMIT));
        SampleLoader loader(computeBackend(module));
        const auto store =
            analysis::StudyStore::open(m_bench.at("s.axs"), analysis::StudyStore::Access::Read);
        QVERIFY(store);
        loader.setExperiment(*(*store)->experiment());
        LinkedSelection selection;
        SamplesView view;
        view.setLoader(&loader);
        view.follow(&selection);
        view.resize(1280, 800);
        view.show();
        selection.chooseCandidate(kA);
        view.setStudy(m_bench.study);
        Sight sight;
        const auto* list = view.findChild<QListView*>(QStringLiteral("samplesList"))->model();
        QCOMPARE(list->rowCount(), tests::NumbersBench::kRecords);
        for (int row = 0; row < list->rowCount(); ++row)
            sight.read(QStringLiteral("list"), list->index(row, 0).data().toString(), m_bench.printed);

        QSignalSpy inspected(&loader, &SampleLoader::inspected);
        view.openImage(kImage);
        QVERIFY(inspected.wait(60'000));
        auto* slider = view.findChild<QSlider*>(QStringLiteral("stepSlider"));
        auto* channels = view.findChild<QComboBox*>(QStringLiteral("stepChannels"));
        const auto* steps = view.findChild<QTableView*>(QStringLiteral("stepList"))->model();
        QCOMPARE(static_cast<std::size_t>(steps->rowCount()), inspection["steps"].size());
        for (int step = 0; step <= slider->maximum(); ++step) {
            slider->setValue(step);
            for (int page = 0; page < std::max(1, channels->count()); ++page) {
                channels->setCurrentIndex(page);
                sight.look(view.plots(), numbers);
            }
            sight.read(QStringLiteral("step"), view.findChild<QLabel*>(QStringLiteral("stepFacts"))->text(),
                       numbers);
            sight.read(QStringLiteral("steps"), steps->index(step, 1).data().toString(), numbers);
        }
        view.setLoader(nullptr);
        QVERIFY(sight.verdict() > 100'000);
    }

    void theInspectorShowsWhatIsPrinted() {
        LinkedSelection selection;
        InspectorPanel panel;
        panel.follow(&selection);
        panel.setStudy(m_bench.study);
        panel.resize(320, 800);
        panel.show();
        selection.chooseCandidate(kA);
        selection.chooseCompared(RunChoice{0, 0});
        selection.chooseMoeLayer(QLatin1String(kMoeLayer));
        selection.chooseLayer(QString::fromStdString(m_bench.layer));
        Selection next = selection.current();
        next.fromExpert = 0;
        next.toExpert = 1;
        next.label = 3;
        next.image = 11;
        selection.set(next);
        // Of each run what its section is about, so that no other figure can stand for it by chance.
        const auto part = [&](const NumbersJson& run, const QString& section) -> PrintedNumbers {
            PrintedNumbers numbers;
            const auto named = [](const NumbersJson& list, const char* key, const std::string& name) {
                return *std::find_if(list.begin(), list.end(),
                                     [&](const NumbersJson& item) { return item[key] == name; });
            };
            if (section == QLatin1String("layer")) {
                numbers.addJson(named(run["layers"], "name", m_bench.layer));
            } else if (section == QLatin1String("moe") || section == QLatin1String("expert")) {
                numbers.addJson(named(run["routing"], "layer", kMoeLayer));
            } else if (section == QLatin1String("runs")) {
                NumbersJson alone = run;
                for (const char* key : {"layers", "routing", "expert_means"})
                    alone.erase(key);
                numbers.addJson(alone);
            } else {
                return m_bench.printed;
            }
            numbers.finish();
            return numbers;
        };
        const auto runOf = [&](const char* multiplier) {
            return *std::find_if(
                m_bench.results["runs"].begin(), m_bench.results["runs"].end(), [&](const NumbersJson& run) {
                    return run["checkpoint"] == "resnet20_hard" && run["multiplier"] == multiplier;
                });
        };
        Sight sight;
        const auto read = [&] {
            QStringList seen;
            for (const InspectorSection& section : panel.sections()) {
                seen += section.key;
                const PrintedNumbers a = part(runOf("mul8s_1KR3"), section.key);
                const PrintedNumbers b = part(runOf("mul8s_1KVA"), section.key);
                for (const InspectorRow& row : section.rows) {
                    sight.read(section.key + QLatin1Char('/') + row.name, row.a, a);
                    sight.read(section.key + QLatin1Char('/') + row.name, row.b, b);
                }
            }
            return seen;
        };
        QTRY_VERIFY(panel.sections().size() >= 6);
        QVERIFY(read().contains(QStringLiteral("transition")));
        next.fromExpert.reset();
        selection.set(next);
        QTRY_VERIFY(read().contains(QStringLiteral("expert")));
        QVERIFY(sight.verdict() > 50);
    }

    void theTableOfRunsIsThatOfTheJson() {
        const auto rows = accuracyRows(*m_bench.study);
        const auto columns = accuracyColumns();
        QCOMPARE(rows.size(), m_bench.results["runs"].size());
        const auto column = [&](const char* title) {
            return static_cast<std::size_t>(
                std::ranges::find(columns, QLatin1String(title), &FigureTableModel::Column::title) -
                columns.begin());
        };
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const NumbersJson& run = m_bench.results["runs"][i];
            const auto value = [&](const char* title) {
                return rows[i].cells[column(title)].sort.toDouble();
            };
            QCOMPARE(value("Images"), run["images"].get<double>());
            QCOMPARE(value("Top-1 %"), run["top1"].get<double>());
            QCOMPARE(value("Top-5 %"), run["top5"].get<double>());
            QCOMPARE(value("As int8 %"), run["agreement_int8"].get<double>());
            if (!run["cost"].is_null())
                QCOMPARE(value("Cost"), run["cost"].get<double>());
            if (!run["reference"].is_null()) {
                QCOMPARE(value("McNemar p"), run["mcnemar_p"].get<double>());
                QCOMPARE(value("Logit MSE"), run["logit_mse"].get<double>());
            }
            if (run["mode"] == "approx") {
                const double images = run["images"];
                QCOMPARE(value("Loss"), 100 * (run["loss"]["total"].get<double>() / images));
                QCOMPARE(value("Quantisation"), 100 * (run["loss"]["quantisation"].get<double>() / images));
                QCOMPARE(value("Value error"), 100 * (run["loss"]["value"].get<double>() / images));
            }
        }
    }

    void thePairedFiguresAreThoseOfCompareRuns() {
        LinkedSelection selection;
        CompareView view;
        view.follow(&selection);
        view.resize(1280, 800);
        view.show();
        selection.chooseCandidate(kA);
        selection.chooseCompared(kB);
        view.setStudy(m_bench.study);
        const auto text = [&view](const char* name) {
            return view.findChild<QLabel*>(QLatin1String(name))->text();
        };
        const NumbersJson& pair = m_bench.comparison["paired"];
        const std::array<std::pair<const char*, const char*>, 4> cells{{{"bothRight", "both_right"},
                                                                        {"onlyA", "only_a_right"},
                                                                        {"onlyB", "only_b_right"},
                                                                        {"bothWrong", "both_wrong"}}};
        for (const auto& [label, key] : cells)
            QCOMPARE(text(label), countText(pair["cells"][key].get<quint64>()));
        const QString difference = QString::number(100 * pair["difference"].get<double>(), 'f', 2);
        QVERIFY2(text("pairedDifference").contains(difference),
                 qPrintable(text("pairedDifference") + difference));
        for (const NumbersJson& end : pair["difference_interval"])
            QVERIFY(text("pairedDifference").contains(QString::number(100 * end.get<double>(), 'f', 2)));
        QVERIFY(text("pairedAgreement").contains(countText(pair["agreeing"].get<quint64>())));
    }
};

AXS_PLOT_TEST(ViewNumbersTest, "view_numbers")

#include "view_numbers_test.moc"
