// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPointer>
#include <QSet>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "analysis/study/study_store.h"
#include "app/gui/item_models/study_tables.h"
#include "app/gui/linked_selection.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/text.h"
#include "app/gui/views/compare_view.h"
#include "app/gui/views/layers_view.h"
#include "app/gui/views/multipliers_view.h"
#include "app/gui/views/overview_view.h"
#include "app/gui/views/routing_view.h"
#include "tests/gui/gui_test_main.h"
#include "tests/support/program.h"

using namespace axscope;
using namespace axscope::app;

namespace {

using NumbersJson = nlohmann::json;

constexpr int kRecords = 40;
constexpr int kPixelsOfRecord = 3 * 32 * 32;
/// Figures show percentages of what is printed as fractions: one rounding more.
constexpr double kOneRounding = 1e-14;
/// Whole numbers up to here are positions (layers, channels, experts, operands), which say nothing.
constexpr double kLargestIndex = 256;

/// Every number that the command line printed.
class PrintedNumbers {
public:
    void addJson(const NumbersJson& json) {
        if (json.is_number())
            m_numbers.push_back(json.get<double>());
        for (const NumbersJson& item : json)
            if (json.is_structured())
                addJson(item);
    }
    void addCsv(const QString& file) {
        QFile csv(file);
        QVERIFY2(csv.open(QIODevice::ReadOnly), qPrintable(file));
        while (!csv.atEnd()) {
            const QByteArray line = csv.readLine().trimmed();
            if (line.startsWith('#'))
                continue;
            for (const QByteArray& field : line.split(',')) {
                bool ok = false;
                if (const double value = field.toDouble(&ok); ok)
                    m_numbers.push_back(value);
            }
        }
    }
    void add(double number) { m_numbers.push_back(number); }
    void finish() { std::ranges::sort(m_numbers); }

    /// Whether `shown` was printed as it is or as a fraction of which it is the percentage, with either sign.
    [[nodiscard]] bool hold(double shown) const {
        if (shown == std::round(shown) && std::abs(shown) <= kLargestIndex)
            return true;
        for (const double value : {shown, shown / 100, -shown, -shown / 100}) {
            const double slack = kOneRounding * std::abs(value);
            const auto at = std::ranges::lower_bound(m_numbers, value - slack);
            if (at != m_numbers.end() && *at <= value + slack)
                return true;
        }
        return false;
    }
    [[nodiscard]] std::size_t count() const { return m_numbers.size(); }

private:
    std::vector<double> m_numbers;
};

void writeImages(const QString& folder) {
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

}  // namespace

/// What the views show is what axscope-cli prints, number by number.
class ViewNumbersTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::shared_ptr<const analysis::StudyResult> m_study;
    PrintedNumbers m_printed;
    NumbersJson m_results;
    NumbersJson m_comparison;
    static constexpr RunChoice kA{0, 1};  // resnet20_hard, mul8s_1KR3
    static constexpr RunChoice kB{1, 0};  // resnet20_dense, mul8s_1KVA

    [[nodiscard]] std::string at(const char* name) const { return m_folder.filePath(QLatin1String(name)).toStdString(); }

    /// Runs axscope-cli and returns what it wrote to standard output.
    static std::string printed(const std::vector<std::string>& arguments) {
        const tests::ProgramResult result = tests::runProgram(AXSCOPE_CLI, arguments);
        if (result.exitCode != 0)
            qFatal("axscope-cli: %s", result.errors.c_str());
        return result.output;
    }

    /// Bins that hold nothing are drawn and left out of the CSV.
    static bool isEmptyBin(const PlotView& plot, const std::vector<PlotData::Cell>& row) {
        return plot.objectName() == QLatin1String("layerHistogram") &&
               std::all_of(row.begin() + 2, row.end(), [](const PlotData::Cell& cell) {
                   const auto* count = std::get_if<double>(&cell);
                   return !count || *count == 0;
               });
    }

    /// What a line over depth shows of a layer of several experts: the mean of each of their printed figures.
    void addMeansOfExperts() {
        for (const NumbersJson& run : m_results["runs"]) {
            std::map<std::string, std::map<std::string, std::pair<double, int>>> sums;
            for (const NumbersJson& layer : run["layers"]) {
                if (!layer.contains("expert") || layer["expert"].is_null())
                    continue;
                std::string name = layer["name"];
                const std::string part = "experts." + std::to_string(layer["expert"].get<int>()) + ".";
                if (const auto at = name.find(part); at != std::string::npos)
                    name.replace(at, part.size(), "experts.*.");
                for (const char* kind : {"cumulative", "isolated"}) {
                    if (!layer.contains(kind))
                        continue;
                    for (const auto& [figure, value] : layer[kind].items())
                        if (value.is_number_float()) {
                            auto& [sum, count] = sums[name + kind][figure];
                            sum += value.get<double>();
                            ++count;
                        }
                }
            }
            for (const auto& [name, figures] : sums)
                for (const auto& [figure, sum] : figures)
                    m_printed.add(sum.first / sum.second);
        }
    }

    /// Figures of what follows from printed numbers: means over the experts of a layer, their differences between two
    /// runs, and entries of a multiplier's table, which `table --out` prints.
    static bool isDerived(const PlotView& plot) {
        static const QStringList names{"errorOverDepth", "sqnrDifference", "relativeErrorDifference", "layerOperands"};
        return names.contains(plot.objectName());
    }

    /// Looks at every page and every choice of `view`; returns how many numbers it saw.
    int checkAll(ResultView& view) {
        QSet<QString> wrong;
        int seen = 0;
        const auto look = [&] {
            for (PlotView* plot : view.plots()) {
                if (plot->isEmpty() || isDerived(*plot))
                    continue;
                const PlotData table = plot->figure()->table();
                for (const auto& row : table.rows) {
                    if (isEmptyBin(*plot, row))
                        continue;
                    for (std::size_t column = 0; column < row.size(); ++column) {
                        const auto* value = std::get_if<double>(&row[column]);
                        if (!value || !std::isfinite(*value))
                            continue;
                        ++seen;
                        if (!m_printed.hold(*value))
                            wrong.insert(plot->objectName() + QLatin1Char('/') + table.columns[column].name +
                                         QStringLiteral(" e.g. ") + QString::number(*value, 'g', 17));
                        if (wrong.size() > kMostFaults)
                            return;
                    }
                }
            }
        };
        const auto lookAtChoices = [&] {
            look();
            // A choice may take other boxes away.
            QList<QPointer<QComboBox>> boxes;
            for (QComboBox* box : view.findChildren<QComboBox*>())
                boxes += box;
            for (const QPointer<QComboBox>& box : boxes) {
                if (!box || !box->isVisibleTo(&view) || !box->isEnabled())
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
        for (const QString& fault : wrong)
            qWarning("not printed by axscope-cli: %s", qPrintable(fault));
        return wrong.isEmpty() ? seen : -1;
    }
    static constexpr int kMostFaults = 40;

    template <class View>
    int numbersIn() {
        LinkedSelection selection;
        View view;
        view.follow(&selection);
        view.resize(1280, 800);
        view.show();
        selection.chooseCandidate(kA);
        selection.chooseCompared(kB);
        view.setStudy(m_study);
        selection.chooseMoeLayer(QStringLiteral("layer3.1"));
        selection.chooseLayer(QStringLiteral("layer3.0.experts.2.conv1"));
        return checkAll(view);
    }

private slots:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        writeImages(m_folder.path());
        const std::string checkpoints = std::string(AXSCOPE_RESOURCES_DIR) + "/checkpoints/";
        const std::string study = at("s.axs");
        m_results = NumbersJson::parse(
            printed({"run", "--quiet", "--study", study, "--checkpoint", checkpoints + "resnet20_hard.safetensors",
                     checkpoints + "resnet20_dense.safetensors", "--data", "cifar100:" + m_folder.path().toStdString(),
                     "--images", std::to_string(kRecords), "--calibration-images", "16", "--multiplier", "1KVA", "1KR3",
                     "--json"}));
        printed({"study", study, "--csv", at("csv"), "--images-csv", at("images.csv")});
        m_comparison = NumbersJson::parse(printed({"compare-runs", "--study", study, "--a", "resnet20_hard:1KR3", "--b",
                                                   "resnet20_dense:mul8s_1KVA", "--json"}));
        m_printed.addJson(m_results);
        m_printed.addJson(m_comparison);
        addMeansOfExperts();
        // Paired intervals: each run against float and int8, and the compared runs.
        for (const std::string checkpoint : {"resnet20_hard:", "resnet20_dense:"})
            for (const auto& [a, b] : std::initializer_list<std::pair<const char*, const char*>>{
                     {"float", "int8"}, {"float", "1KVA"}, {"float", "1KR3"}, {"int8", "1KVA"}, {"int8", "1KR3"}})
                m_printed.addJson(NumbersJson::parse(printed(
                    {"compare-runs", "--study", study, "--a", checkpoint + a, "--b", checkpoint + b, "--json"})));
        for (const char* multiplier : {"1KVA", "1KR3"})
            m_printed.addJson(NumbersJson::parse(printed({"table", multiplier, "--json"})));
        for (const QString& file : QDir(m_folder.filePath(QStringLiteral("csv"))).entryList(QDir::Files))
            m_printed.addCsv(m_folder.filePath(QStringLiteral("csv/") + file));
        m_printed.addCsv(m_folder.filePath(QStringLiteral("images.csv")));
        m_printed.finish();
        const auto store = analysis::StudyStore::open(study, analysis::StudyStore::Access::Read);
        QVERIFY(store);
        const auto results = (*store)->results();
        QVERIFY(results && *results);
        m_study = *results;
        QCOMPARE(m_study->multipliers[1].name, std::string("mul8s_1KR3"));
    }

    void theTestTellsWhatWasNotPrinted() {
        QVERIFY(m_printed.count() > 1000);
        const double top5 = m_results["runs"][1]["top5_interval"][1];
        QVERIFY(m_printed.hold(top5));
        QVERIFY(m_printed.hold(100 * top5));
        QVERIFY(!m_printed.hold(top5 * (1 + 1e-12)));
        QVERIFY(!m_printed.hold(12345.678));
    }

    void overviewShowsWhatIsPrinted() { QVERIFY(numbersIn<OverviewView>() > 50); }
    void layersShowWhatIsPrinted() { QVERIFY(numbersIn<LayersView>() > 500); }
    void routingShowsWhatIsPrinted() { QVERIFY(numbersIn<RoutingView>() > 200); }
    void comparisonShowsWhatIsPrinted() { QVERIFY(numbersIn<CompareView>() > 50); }

    void theTableOfRunsIsThatOfTheJson() {
        const auto rows = accuracyRows(*m_study);
        const auto columns = accuracyColumns();
        QCOMPARE(rows.size(), m_results["runs"].size());
        const auto column = [&](const char* title) {
            return static_cast<std::size_t>(std::ranges::find(columns, QLatin1String(title), &FigureTableModel::Column::title) -
                                            columns.begin());
        };
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const NumbersJson& run = m_results["runs"][i];
            const auto value = [&](const char* title) { return rows[i].cells[column(title)].sort.toDouble(); };
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
        view.setStudy(m_study);
        const auto text = [&view](const char* name) { return view.findChild<QLabel*>(QLatin1String(name))->text(); };
        const NumbersJson& pair = m_comparison["paired"];
        const std::array<std::pair<const char*, const char*>, 4> cells{{{"bothRight", "both_right"},
                                                                        {"onlyA", "only_a_right"},
                                                                        {"onlyB", "only_b_right"},
                                                                        {"bothWrong", "both_wrong"}}};
        for (const auto& [label, key] : cells)
            QCOMPARE(text(label), countText(pair["cells"][key].get<quint64>()));
        const QString difference = QString::number(100 * pair["difference"].get<double>(), 'f', 2);
        QVERIFY2(text("pairedDifference").contains(difference), qPrintable(text("pairedDifference") + difference));
        for (const NumbersJson& end : pair["difference_interval"])
            QVERIFY(text("pairedDifference").contains(QString::number(100 * end.get<double>(), 'f', 2)));
        QVERIFY(text("pairedAgreement").contains(countText(pair["agreeing"].get<quint64>())));
    }
};

AXS_PLOT_TEST(ViewNumbersTest, "view_numbers")

#include "view_numbers_test.moc"
