// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QDir>
#include <QPointer>
#include <QSet>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "analysis/study/study_store.h"
#include "app/gui/linked_selection.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/views/result_view.h"
#include "tests/gui/views/printed_numbers.h"
#include "tests/support/program.h"

/// A study that axscope-cli has run, all that it prints of it, and a look at what views show of it.
namespace axscope::tests {

using NumbersJson = nlohmann::json;

class NumbersBench {
public:
    static constexpr int kRecords = 40;
    QTemporaryDir folder;
    std::shared_ptr<const analysis::StudyResult> study;
    PrintedNumbers printed;
    NumbersJson results;
    NumbersJson comparison;
    std::map<std::string, NumbersJson> tables;  ///< of `table`, by multiplier
    NumbersJson weighted;                       ///< the same of kA's for layer
    static constexpr app::RunChoice kA{0, 1};   // resnet20_hard, mul8s_1KR3
    static constexpr app::RunChoice kB{1, 0};   // resnet20_dense, mul8s_1KVA
    std::string layer;  ///< of an expert of kA's network that its int8 run and both multipliers reached
    static constexpr const char* kMoeLayer = "layer3.1";

    [[nodiscard]] std::string at(const char* name) const {
        return folder.filePath(QLatin1String(name)).toStdString();
    }

    /// Runs axscope-cli and returns what it wrote to standard output.
    static std::string cli(const std::vector<std::string>& arguments) {
        const ProgramResult result = runProgram(AXSCOPE_CLI, arguments);
        if (result.exitCode != 0)
            qFatal("axscope-cli: %s", result.errors.c_str());
        return result.output;
    }

    /// Bins that hold nothing are drawn and left out of the CSV.
    static bool isEmptyBin(const app::PlotView& plot, const std::vector<app::PlotData::Cell>& row) {
        return plot.objectName() == QLatin1String("layerHistogram") &&
               std::all_of(row.begin() + 2, row.end(), [](const app::PlotData::Cell& cell) {
                   const auto* count = std::get_if<double>(&cell);
                   return !count || *count == 0;
               });
    }

    /// What was seen of a view.
    struct Sight {
        int seen = 0;
        QSet<QString> wrong;

        void look(const QList<app::PlotView*>& plots, const PrintedNumbers& printed) {
            for (const app::PlotView* plot : plots)
                if (!plot->isEmpty() && wrong.size() <= kMostFaults)
                    look(*plot, printed);
        }
        void look(const app::PlotView& plot, const PrintedNumbers& printed) {
            const app::PlotData table = plot.figure()->table();
            for (const auto& row : table.rows) {
                if (isEmptyBin(plot, row))
                    continue;
                if (wrong.size() > kMostFaults)
                    return;
                for (std::size_t column = 0; column < row.size(); ++column) {
                    const auto* value = std::get_if<double>(&row[column]);
                    if (!value || !std::isfinite(*value))
                        continue;
                    ++seen;
                    if (!printed.hold(*value))
                        wrong.insert(plot.objectName() + QLatin1Char('/') + table.columns[column].name +
                                     QStringLiteral(" e.g. ") + QString::number(*value, 'g', 17));
                }
            }
        }
        /// A text for people.
        void read(const QString& where, const QString& text, const PrintedNumbers& printed) {
            ++seen;
            for (const QString& missing : printed.missingIn(text))
                wrong.insert(where + QStringLiteral(": ") + missing + QStringLiteral(" in ") + text);
        }
        /// The numbers seen; negative where some of them were not printed.
        [[nodiscard]] int verdict() const {
            for (const QString& fault : wrong)
                qWarning("not printed by axscope-cli: %s", qPrintable(fault));
            return wrong.isEmpty() ? seen : -1;
        }
    };

    /// Looks at every page and every choice of `view`; returns how many numbers it saw. Designs of one's own
    /// are left out: whoever makes one prints it with `table`.
    int checkAll(app::ResultView& view) {
        Sight sight;
        const auto* const designs = view.findChild<QWidget*>(QStringLiteral("designPage"));
        const auto isShown = [designs](const QWidget& widget) {
            return !designs || !designs->isAncestorOf(&widget);
        };
        const auto look = [&] {
            QList<app::PlotView*> plots = view.plots();
            plots.removeIf([&](const app::PlotView* plot) { return !isShown(*plot); });
            sight.look(plots, printed);
        };
        const auto lookAtChoices = [&] {
            look();
            // A choice may take other boxes away.
            QList<QPointer<QComboBox>> boxes;
            for (QComboBox* box : view.findChildren<QComboBox*>())
                boxes += box;
            for (const QPointer<QComboBox>& box : boxes) {
                if (!box || !box->isVisibleTo(&view) || !box->isEnabled() || !isShown(*box))
                    continue;
                const int before = box->currentIndex();
                const auto choose = [&box](int entry) {
                    if (box)
                        box->setCurrentIndex(entry);
                    if (box)
                        emit box->activated(entry);
                };
                for (int entry = 0; box && entry < box->count(); ++entry) {
                    choose(entry);
                    look();
                }
                choose(before);
            }
        };
        lookAtChoices();
        QList<QPointer<QTabBar>> bars;
        for (QTabBar* bar : view.findChildren<QTabBar*>())
            bars += bar;
        for (const QPointer<QTabBar>& tabs : bars)
            for (int tab = 0; tabs && tab < tabs->count(); ++tab) {
                tabs->setCurrentIndex(tab);
                lookAtChoices();
            }
        return sight.verdict();
    }
    static constexpr int kMostFaults = 40;

    template <class View>
    int numbersIn() {
        app::LinkedSelection selection;
        View view;
        view.follow(&selection);
        view.resize(1280, 800);
        view.show();
        selection.chooseCandidate(kA);
        selection.chooseCompared(kB);
        view.setStudy(study);
        selection.chooseMoeLayer(QLatin1String(kMoeLayer));
        selection.chooseLayer(QString::fromStdString(layer));
        return checkAll(view);
    }

    void prepare() {
        QVERIFY(folder.isValid());
        writeImages(folder.path());
        const std::string checkpoints = std::string(AXSCOPE_RESOURCES_DIR) + "/checkpoints/";
        const std::string file = at("s.axs");
        results = NumbersJson::parse(
            cli({"run", "--quiet", "--study", file, "--checkpoint", checkpoints + "resnet20_hard.safetensors",
                 checkpoints + "resnet20_dense.safetensors", "--data",
                 "cifar100:" + folder.path().toStdString(), "--images", std::to_string(kRecords),
                 "--calibration-images", "16", "--multiplier", "1KVA", "1KR3", "--json"}));
        cli({"study", file, "--csv", at("csv"), "--images-csv", at("images.csv")});
        comparison = NumbersJson::parse(cli({"compare-runs", "--study", file, "--a", "resnet20_hard:1KR3",
                                             "--b", "resnet20_dense:mul8s_1KVA", "--json"}));
        layer = reachedLayer();
        QVERIFY(!layer.empty());
        printed.addJson(results);
        printed.addJson(comparison);
        // Every pair of runs: the comparison may be told to show any.
        std::vector<std::string> runs;
        for (const std::string checkpoint : {"resnet20_hard:", "resnet20_dense:"})
            for (const char* run : {"float", "int8", "1KVA", "1KR3"})
                runs.push_back(checkpoint + run);
        for (std::size_t a = 0; a < runs.size(); ++a)
            for (std::size_t b = a + 1; b < runs.size(); ++b)
                printed.addJson(NumbersJson::parse(
                    cli({"compare-runs", "--study", file, "--a", runs[a], "--b", runs[b], "--json"})));
        for (const std::string multiplier : {"1KVA", "1KR3"})
            for (const char* checkpoint : {"resnet20_hard", "resnet20_dense"}) {
                const std::string errors = at(("errors_" + multiplier + ".csv").c_str());
                tables[multiplier] =
                    NumbersJson::parse(cli({"table", multiplier, "--json", "--profile", "--errors", errors,
                                            "--study", file, "--checkpoint", checkpoint, "--all-layers"}));
                printed.addJson(tables[multiplier]);
                printed.addCsv(QString::fromStdString(errors));
            }
        // Both ways: what one subtracts from the other.
        printed.addJson(NumbersJson::parse(cli({"compare", "1KVA", "1KR3", "--json"})));
        printed.addJson(NumbersJson::parse(cli({"compare", "1KR3", "1KVA", "--json"})));
        weighted = NumbersJson::parse(cli({"table", "1KR3", "--json", "--profile", "--study", file,
                                           "--checkpoint", "resnet20_hard", "--layer", layer}));
        printed.addJson(weighted);
        for (const QString& name : QDir(folder.filePath(QStringLiteral("csv"))).entryList(QDir::Files))
            printed.addCsv(folder.filePath(QStringLiteral("csv/") + name));
        printed.addCsv(folder.filePath(QStringLiteral("images.csv")));
        printed.finish();
        const auto store = analysis::StudyStore::open(file, analysis::StudyStore::Access::Read);
        QVERIFY(store);
        const auto stored = (*store)->results();
        QVERIFY(stored && *stored);
        study = *stored;
        QCOMPARE(study->multipliers[1].name, std::string("mul8s_1KR3"));
    }

private:
    /// A layer of an expert of the first checkpoint that every run of it but float reached.
    [[nodiscard]] std::string reachedLayer() const {
        std::map<std::string, int> reached;
        for (const NumbersJson& run : results["runs"])
            if (run["checkpoint"] == "resnet20_hard")
                for (const NumbersJson& one : run["layers"])
                    if (one.contains("expert") && one["count"] > 0 && ++reached[one["name"]] == 3)
                        return one["name"];
        return {};
    }
    static void writeImages(const QString& folder) {
        constexpr int kPixelsOfRecord = 3 * 32 * 32;
        std::ofstream file(folder.toStdString() + "/test.bin", std::ios::binary);
        std::uint32_t state = 7;
        for (int record = 0; record < kRecords; ++record) {
            file.put(0).put(static_cast<char>(record % 7));
            for (int i = 0; i < kPixelsOfRecord; ++i) {
                state = state * 1664525U + 1013904223U;
                file.put(static_cast<char>(state >> 24U));
            }
        }
    }
};

}  // namespace axscope::tests
