// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QTest>

#include "analysis/report/axmoe_words.h"
#include "app/gui/item_models/figure_table_model.h"
#include "app/gui/item_models/table_export.h"
#include "app/gui/linked_selection.h"
#include "app/gui/main_window.h"
#include "app/gui/message_bar.h"
#include "app/gui/plots/change_figure.h"
#include "app/gui/plots/number_format.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/plots/qcustomplot_header.h"
#include "app/gui/plots/scatter_figure.h"
#include "app/gui/result_views.h"
#include "app/gui/text.h"
#include "app/gui/views/axmoe/axmoe_figures.h"
#include "app/gui/views/axmoe/axmoe_table.h"
#include "app/gui/views/axmoe/finding_words.h"
#include "app/gui/views/axmoe_view.h"
#include "tests/gui/fake_backend.h"
#include "tests/gui/gui_test_main.h"
#include "tests/support/axmoe_study.h"
#include "tests/support/sample_study.h"

using namespace axscope;
using namespace axscope::app;
using analysis::Finding;
using analysis::Verdict;
using models::Topology;

namespace {

enum AxmoePage { TablePage, AccuracyPage, CostPage, RecoveryPage, FindingsPage };
constexpr int kAxmoePatienceMs = 20'000;

using SharedStudy = std::shared_ptr<const analysis::StudyResult>;

SharedStudy shared(analysis::StudyResult study) {
    return std::make_shared<const analysis::StudyResult>(std::move(study));
}

/// Two architectures; of ResNet-20 two networks, both retrained for the aggressive multiplier.
SharedStudy retrainedNets() {
    return shared(testing::axmoeStudy({{"resnet20", Topology::Dense, 900, {880, 500}},
                                       {"resnet20", Topology::Hard, 910, {870, 300}},
                                       {"resnet20", Topology::Dense, 890, {880, 895}, 0, "mul8s_1KR3"},
                                       {"resnet20", Topology::Hard, 890, {880, 600}, 1, "mul8s_1KR3"},
                                       {"vit_small", Topology::Dense, 800, {790, 780}}},
                                      {"1KVA", "1KR3"}));
}

template <class Widget>
Widget* axmoePart(const QWidget& view, const QString& name) {
    auto* found = view.findChild<Widget*>(name);
    if (!found)
        qFatal("no widget named %s", qPrintable(name));
    return found;
}

void goTo(const QWidget& view, int page) {
    axmoePart<QTabBar>(view, QStringLiteral("axmoePages"))->setCurrentIndex(page);
}

void showWide(QWidget& view) {
    view.resize(1280, 800);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
}

/// The findings of one study as the cards tell them.
QStringList cardTexts(const AxmoeView& view, const char* part) {
    QStringList texts;
    for (const QLabel* label : view.findChildren<QLabel*>(QLatin1String(part)))
        texts += label->text();
    return texts;
}

/// Every code that a finding can have, with made-up figures.
std::vector<Finding> allFindings() {
    std::vector<Finding> findings;
    for (int statement = 0; statement <= static_cast<int>(Finding::Statement::HardBeatsDense); ++statement) {
        for (int reason = 0; reason <= static_cast<int>(Finding::Reason::NeitherBetter); ++reason) {
            Finding finding;
            finding.statement = static_cast<Finding::Statement>(statement);
            finding.reason = static_cast<Finding::Reason>(reason);
            finding.recoveries = {3, 2, 1};
            finding.measured = 28;
            findings.push_back(finding);
        }
    }
    return findings;
}

}  // namespace

class AxmoeViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTableHasTheRowsOfTheStudy() {
        AxmoeView view;
        const SharedStudy study = retrainedNets();
        view.setStudy(study);
        const auto rows = analysis::axmoeRows(*study);
        const QAbstractItemModel* model = axmoePart<QTableView>(view, QStringLiteral("axmoeTable"))->model();
        QCOMPARE(model->rowCount(), 6);
        QCOMPARE(static_cast<std::size_t>(model->rowCount()), rows.size());
        const auto text = [&](int row, const char* column) {
            for (int c = 0; c < model->columnCount(); ++c) {
                if (model->headerData(c, Qt::Horizontal).toString() == QLatin1String(column))
                    return model->index(row, c).data().toString();
            }
            qFatal("no column %s", column);
        };
        const auto percent = [](double fraction) { return fixedText(100 * fraction, 2); };
        const auto interval = [&](const analysis::Interval& i) {
            return QStringLiteral("%1 to %2").arg(percent(i.low), percent(i.high));
        };
        for (int r = 0; r < model->rowCount(); ++r) {
            const analysis::AxmoeRow& row = rows[static_cast<std::size_t>(r)];
            const auto& checkpoint = study->checkpoints[row.checkpoint];
            QCOMPARE(text(r, "Architecture"), fromUtf8(checkpoint.description.architecture));
            QCOMPARE(text(r, "Topology"), QLatin1String(models::toString(checkpoint.description.topology)));
            QVERIFY(text(r, "Multiplier").startsWith(fromUtf8(study->multipliers[row.multiplier].name)));
            QCOMPARE(text(r, "int8 %"), percent(row.int8->accuracy.top1));
            QCOMPARE(text(r, "int8 interval"), interval(row.int8->accuracy.top1Interval));
            QCOMPARE(text(r, "Before %"), percent(row.run->accuracy.top1));
            QCOMPARE(text(r, "Before interval"), interval(row.run->accuracy.top1Interval));
            QCOMPARE(text(r, "Loss pp"), percent(row.loss.value));
            QCOMPARE(text(r, "Cost"), QStringLiteral("0.500"));
            QCOMPARE(text(r, "Checkpoint"), fromUtf8(checkpoint.name));
            if (!row.retrained) {
                QCOMPARE(text(r, "After %"), figureText(kNoFigure));
                QCOMPARE(text(r, "Retrained checkpoint"), figureText(kNoFigure));
                continue;
            }
            const analysis::Retrained& retrained = *row.retrained;
            QCOMPARE(text(r, "After %"), percent(retrained.run->accuracy.top1));
            QCOMPARE(text(r, "After interval"), interval(retrained.run->accuracy.top1Interval));
            QCOMPARE(text(r, "Left pp"), percent(retrained.left.value));
            QCOMPARE(text(r, "Recovered %"), percent(*retrained.share));
            QCOMPARE(text(r, "Recovery"), QLatin1String(analysis::toString(retrained.recovery)));
            QCOMPARE(text(r, "Retrained checkpoint"),
                     fromUtf8(study->checkpoints[retrained.checkpoint].name));
        }
        QCOMPARE(text(3, "Recovered %"), QStringLiteral("49.18"));  // 300 of 610
    }

    void theTableIsSortedByNumberAndCopied() {
        AxmoeView view;
        view.setStudy(retrainedNets());
        auto* table = axmoePart<QTableView>(view, QStringLiteral("axmoeTable"));
        table->sortByColumn(5, Qt::AscendingOrder);
        QCOMPARE(table->model()->index(0, 5).data().toString(), QStringLiteral("30.00"));
        QCOMPARE(table->model()->index(5, 5).data().toString(), QStringLiteral("88.00"));
        copyTable(*table, TableForm::Markdown);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.contains(QStringLiteral("Retrained checkpoint")) &&
                     copied.contains(QStringLiteral("net3")),
                 qPrintable(copied));
        QVERIFY(tableText(*table, TableForm::Latex).contains(QStringLiteral("tabular")));
        QCOMPARE(tableText(*table, TableForm::Csv).count(QStringLiteral("resnet20")), 4);
    }

    void rowsMarksAndPointsChooseRuns() {
        AxmoeView view;
        LinkedSelection selection;
        view.follow(&selection);
        const SharedStudy study = retrainedNets();
        view.setStudy(study);
        showWide(view);
        auto* table = axmoePart<QTableView>(view, QStringLiteral("axmoeTable"));
        const auto click = [table](int row, int column, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
            const QModelIndex index = table->model()->index(row, column);
            table->scrollTo(index);
            QTest::mouseClick(table->viewport(), Qt::LeftButton, modifiers,
                              table->visualRect(index).center());
        };
        click(2, 1);
        QCOMPARE(selection.current().candidate, (RunChoice{1, 0}));
        QVERIFY(table->model()
                    ->index(2, kAxmoeMultiplierColumn)
                    .data()
                    .toString()
                    .endsWith(QStringLiteral("(A)")));
        for (int column = 0; column < table->model()->columnCount(); ++column) {
            const QString head = table->model()->headerData(column, Qt::Horizontal).toString();
            QCOMPARE(isAfterRetraining(column), head.startsWith(QStringLiteral("After")) ||
                                                    head.startsWith(QStringLiteral("Rec")) ||
                                                    head.startsWith(QStringLiteral("Left")) ||
                                                    head.startsWith(QStringLiteral("Retrained")));
        }
        click(1, 7);
        QCOMPARE(selection.current().candidate, (RunChoice{2, 1}));  // the retrained checkpoint
        QVERIFY(table->model()
                    ->index(1, kAxmoeMultiplierColumn)
                    .data()
                    .toString()
                    .endsWith(QStringLiteral("(A)")));
        QVERIFY(axmoePart<QLabel>(view, QStringLiteral("axmoeSelection"))
                    ->text()
                    .contains(QStringLiteral("net2")));

        goTo(view, AccuracyPage);
        auto* accuracy = axmoePart<PlotView>(view, QStringLiteral("axmoe_accuracy_resnet20"));
        QTRY_VERIFY(accuracy->isVisible());
        accuracy->ensureBuilt();
        const auto& figure = dynamic_cast<const ChangeFigure&>(*accuracy->figure());
        const auto clickMark = [&](std::size_t category, std::size_t series, bool after,
                                   Qt::KeyboardModifiers modifiers) {
            const auto& values =
                after ? figure.spec().series[series].after : figure.spec().series[series].before;
            const QCustomPlot* plot = accuracy->plot();
            const QPoint pixel(qRound(plot->xAxis->coordToPixel(figure.positionOf(category, series, after))),
                               qRound(plot->yAxis->coordToPixel(values[category].value)));
            QTest::mouseClick(accuracy->plot(), Qt::LeftButton, modifiers, pixel);
        };
        clickMark(1, 1, true, Qt::ControlModifier);
        QCOMPARE(selection.current().compared, std::optional(RunChoice{3, 1}));
        QCOMPARE(selection.current().candidate, (RunChoice{2, 1}));
        goTo(view, CostPage);
        auto* cost = axmoePart<PlotView>(view, QStringLiteral("axmoe_accuracy_over_cost_resnet20"));
        Q_EMIT cost->hitClicked({{}, {}, 0, -1, 0, Qt::NoModifier});
        const AxmoeStudy axmoe(study);
        QCOMPARE(selection.current().candidate, axmoeRunsWithCost(axmoe, "resnet20").front());
    }

    void figuresShowTheRows() {
        AxmoeView view;
        const SharedStudy study = retrainedNets();
        view.setStudy(study);
        const auto figureOf = [&](const char* name) -> const PlotFigure& {
            return *axmoePart<PlotView>(view, QLatin1String(name))->figure();
        };
        const ChangeSpec& accuracy =
            dynamic_cast<const ChangeFigure&>(figureOf("axmoe_accuracy_resnet20")).spec();
        QCOMPARE(accuracy.categories, (QStringList{QStringLiteral("1KVA"), QStringLiteral("1KR3")}));
        QCOMPARE(accuracy.dividerBefore, 1);
        QCOMPARE(accuracy.series.size(), std::size_t{2});
        QCOMPARE(accuracy.series[1].name, QStringLiteral("hard"));
        QCOMPARE(*accuracy.series[1].reference, 91.0);
        QCOMPARE(accuracy.series[1].before[1].value, 30.0);
        QCOMPARE(accuracy.series[1].after[1].value, 60.0);
        QVERIFY(accuracy.series[1].after[1].low < 60.0 && accuracy.series[1].after[1].high > 60.0);
        QVERIFY(std::isnan(accuracy.series[1].after[0].value));
        const ChangeSpec& loss = dynamic_cast<const ChangeFigure&>(figureOf("axmoe_loss_resnet20")).spec();
        QVERIFY(qAbs(loss.series[0].before[1].value - 40.0) < 1e-9);
        QVERIFY(qAbs(loss.series[0].after[1].value - 0.5) < 1e-9);
        const ScatterSpec& cost =
            dynamic_cast<const ScatterFigure&>(figureOf("axmoe_accuracy_over_cost_resnet20")).spec();
        // Two networks: int8, two multipliers, one of them retrained.
        QCOMPARE(cost.points.size(), std::size_t{8});
        QCOMPARE(cost.arrows.size(), std::size_t{2});
        QCOMPARE(std::ranges::count_if(cost.points, [](const auto& point) { return !point.hollow; }), 2);
        const PlotData data = axmoePart<PlotView>(view, QStringLiteral("axmoe_accuracy_resnet20"))->table();
        QCOMPARE(data.rows.size(), std::size_t{4});
        QCOMPARE(data.columns.size(), data.rows.front().size());

        // All architectures are exported, whichever is looked at.
        QCOMPARE(view.plots().size(), 6);
        auto* architecture = axmoePart<QComboBox>(view, QStringLiteral("axmoeArchitecture"));
        showWide(view);
        QVERIFY(!architecture->isVisible());
        goTo(view, RecoveryPage);
        QVERIFY(architecture->isVisible());
        architecture->setCurrentIndex(1);
        QTRY_VERIFY(axmoePart<PlotView>(view, QStringLiteral("axmoe_loss_vit_small"))->isVisible());
        QVERIFY(!axmoePart<PlotView>(view, QStringLiteral("axmoe_loss_resnet20"))->isVisible());
    }

    void cardsTellVerdictReasonAndEvidence_data() {
        QTest::addColumn<int>("hardCorrect");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<QString>("reason");
        QTest::newRow("holds") << 600 << QStringLiteral("holds")
                               << QStringLiteral(
                                      "Every mixture of experts loses more than the dense network.");
        QTest::newRow("fails") << 800 << QStringLiteral("does not hold")
                               << QStringLiteral("A mixture of experts loses less than the dense network.");
        QTest::newRow("noise") << 700 << QStringLiteral("within noise")
                               << QStringLiteral(
                                      "Not every mixture's loss can be told from the dense network's.");
        QTest::newRow("missing") << 0 << QStringLiteral("not measured")
                                 << QStringLiteral(
                                        "No mixture of experts was measured with the multipliers of the "
                                        "dense network, or all networks guess.");
    }

    void cardsTellVerdictReasonAndEvidence() {
        QFETCH(int, hardCorrect);
        QFETCH(QString, verdict);
        QFETCH(QString, reason);
        std::vector<testing::AxmoeNet> nets{{"resnet20", Topology::Dense, 900, {700}}};
        if (hardCorrect > 0)
            nets.push_back({"resnet20", Topology::Hard, 900, {static_cast<std::size_t>(hardCorrect)}});
        AxmoeView view;
        view.setStudy(shared(testing::axmoeStudy(nets, {"1KR3"})));
        goTo(view, FindingsPage);
        showWide(view);
        const auto* card = axmoePart<QWidget>(view, QStringLiteral("finding_dense-most-resilient"));
        QVERIFY(card->isVisible());
        QVERIFY(card->accessibleName().contains(verdict));
        QCOMPARE(axmoePart<QLabel>(*card, QStringLiteral("findingVerdict"))->text(), verdict);
        QCOMPARE(axmoePart<QLabel>(*card, QStringLiteral("findingReason"))->text(), reason);
        QCOMPARE(axmoePart<QLabel>(*card, QStringLiteral("findingStatement"))->text(),
                 QStringLiteral("Without retraining, the dense network loses least."));
        const auto* advice = card->findChild<QLabel*>(QStringLiteral("findingAdvice"));
        const auto* value = card->findChild<QLabel*>(QStringLiteral("evidenceValue"));
        QCOMPARE(advice != nullptr, hardCorrect == 0);
        QCOMPARE(value != nullptr, hardCorrect > 0);
        if (value) {
            const int loss = 700 - hardCorrect;  // beyond the dense network's, of 1,000
            const QString points = (loss > 0 ? QStringLiteral("+") : QString()) + fixedText(loss / 10.0, 2);
            QCOMPARE(value->text(), QStringLiteral("%1 pp").arg(points));
        }
    }

    void recoveryAndEqualCostAreTold() {
        AxmoeView view;
        view.setStudy(retrainedNets());
        const QStringList reasons = cardTexts(view, "findingReason");
        QVERIFY2(reasons.contains(
                     QStringLiteral("Retrained networks: 1 with full recovery, 1 with partial, 0 with none. "
                                    "Combinations measured without retraining: 4.")),
                 qPrintable(reasons.join(QLatin1Char('\n'))));
        QVERIFY(cardTexts(view, "evidenceRemark").contains(QStringLiteral("partial recovery")));
        QVERIFY(cardTexts(view, "evidenceRemark").contains(QStringLiteral("both retrained")));
        QCOMPARE(cardTexts(view, "findingArchitecture"),
                 (QStringList{QStringLiteral("resnet20"), QStringLiteral("vit_small")}));
        // The same study leaves the cards alone.
        const QList<QLabel*> before = view.findChildren<QLabel*>(QStringLiteral("findingReason"));
        view.setStudy(retrainedNets());
        QCOMPARE(view.findChildren<QLabel*>(QStringLiteral("findingReason")), before);
    }

    void theWindowAndTheReportSayTheSame() {
        for (const Finding& finding : allFindings()) {
            QCOMPARE(statementText(finding.statement), fromUtf8(analysis::statementWords(finding.statement)));
            QCOMPARE(reasonText(finding), fromUtf8(analysis::reasonWords(finding)));
        }
        for (int kind = 0; kind <= static_cast<int>(Finding::Evidence::Kind::HardMinusDense); ++kind) {
            for (const char* multiplier : {"", "mul8s_1KR3"}) {
                Finding::Evidence evidence;
                evidence.kind = static_cast<Finding::Evidence::Kind>(kind);
                evidence.topology = Topology::Cluster;
                evidence.checkpoint = "net";
                evidence.multiplier = multiplier;
                evidence.multipliers = 7;
                // Plural forms come with the translations, of English, too.
                QCOMPARE(evidenceText(evidence).replace(QStringLiteral("multiplier(s)"),
                                                        QStringLiteral("multipliers")),
                         fromUtf8(analysis::evidenceWords(evidence)));
            }
        }
        for (int remark = 0; remark <= static_cast<int>(Finding::Evidence::Remark::NeitherRetrained);
             ++remark)
            QCOMPARE(remarkText(static_cast<Finding::Evidence::Remark>(remark)),
                     fromUtf8(analysis::remarkWords(static_cast<Finding::Evidence::Remark>(remark))));
        for (int verdict = 0; verdict <= static_cast<int>(Verdict::NotMeasured); ++verdict)
            QCOMPARE(verdictText(static_cast<Verdict>(verdict)),
                     QLatin1String(analysis::toString(static_cast<Verdict>(verdict))));
    }

    void whatIsMissingIsSaid() {
        AxmoeView view;
        showWide(view);
        auto* empty = axmoePart<QLabel>(view, QStringLiteral("axmoeEmpty"));
        for (const int page : {TablePage, AccuracyPage, CostPage, RecoveryPage, FindingsPage}) {
            goTo(view, page);
            QVERIFY(empty->isVisible());
        }
        QVERIFY(empty->text().contains(QStringLiteral("Open sample study")));
        QCOMPARE(view.plots().size(), 3);
        for (PlotView* plot : view.plots())
            QVERIFY(plot->isEmpty());
        auto* note = axmoePart<QLabel>(view, QStringLiteral("axmoeNote"));
        analysis::StudyResult alone =
            testing::axmoeStudy({{"resnet20", Topology::Dense, 900, {700}}}, {"1KR3"});
        view.setStudy(shared(alone));
        goTo(view, TablePage);
        QVERIFY(!empty->isVisible());
        QVERIFY(note->isVisible() && note->text().contains(QStringLiteral("Retrain under approximation")));
        alone.complete = false;
        view.setStudy(shared(alone));
        QVERIFY(note->text().contains(QStringLiteral("not complete")));
        for (analysis::RunResult& run : alone.runs)
            run.cost.reset();
        view.setStudy(shared(alone));
        QVERIFY(axmoePart<PlotView>(view, QStringLiteral("axmoe_accuracy_over_cost_resnet20"))->isEmpty());
        alone.runs.resize(1);
        view.setStudy(shared(alone));
        QVERIFY(empty->isVisible());
        QVERIFY(empty->text().contains(QStringLiteral("int8")));
        view.setStudy(testing::partialStudy(5));
        view.setStudy(testing::awkwardStudy());
        view.setStudy(retrainedNets());
        QVERIFY(!note->isVisible());
        view.setStudy(nullptr);
        QVERIFY(empty->isVisible());
    }
};

AXS_PLOT_TEST(AxmoeViewTest, "axmoe_view")

class SampleStudyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("AXSCOPE_SAMPLE_STUDY", AXSCOPE_RESOURCES_DIR "/sample_study.json"); }

    void oneClickOpensAndRuns() {
        tests::FakeBackend fake;
        MainWindow window(fake.backend(), {});
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        auto* box = axmoePart<QWidget>(window, QStringLiteral("welcomeSampleStudy"));
        QVERIFY(box->isVisible());
        QSignalSpy finished(&window.session().job(), &StudyJob::finished);
        QTest::mouseClick(axmoePart<QPushButton>(window, QStringLiteral("welcomeOpenSample")),
                          Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, kAxmoePatienceMs);
        QCOMPARE(fake.started(), 1);
        const analysis::Experiment experiment = fake.lastExperiment();
        QCOMPARE(experiment.checkpoints.size(), std::size_t{12});
        QCOMPARE(experiment.multipliers.size(), std::size_t{8});
        QCOMPARE(window.messages().count(), 0);
        QCOMPARE(axmoePart<QStackedWidget>(window, QStringLiteral("centre"))->currentWidget()->objectName(),
                 QStringLiteral("resultViews"));
        axmoePart<QAction>(window, QStringLiteral("actionView_axmoe"))->trigger();
        QVERIFY(axmoePart<QTableView>(window, QStringLiteral("axmoeTable"))->isVisible());
    }

    void theMenuAsksBeforeChangesAreGivenUp() {
        tests::FakeBackend fake;
        MainWindow window(fake.backend(), {});
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        StudyInputs changed = window.session().document().inputs();
        changed.addTables({QStringLiteral("mul8s_1KVA")});
        window.session().document().edit(QStringLiteral("add"), changed);
        axmoePart<QAction>(window, QStringLiteral("actionOpenSample"))->trigger();
        auto* question = axmoePart<QMessageBox>(window, QStringLiteral("saveChanges"));
        QVERIFY(question->isVisible());
        QVERIFY(window.session().document().inputs().checkpoints.isEmpty());
        QTest::mouseClick(question->button(QMessageBox::Discard), Qt::LeftButton);
        QCOMPARE(window.session().document().inputs().checkpoints.size(), 12);
        QTRY_COMPARE_WITH_TIMEOUT(fake.started(), 1, kAxmoePatienceMs);
        window.session().job().stop();
        QTRY_VERIFY_WITH_TIMEOUT(!window.session().job().isActive(), kAxmoePatienceMs);
    }

    void aMissingStudyIsSaid() {
        qputenv("AXSCOPE_SAMPLE_STUDY", "/nowhere/sample.json");
        tests::FakeBackend fake;
        MainWindow window(fake.backend(), {});
        axmoePart<QAction>(window, QStringLiteral("actionOpenSample"))->trigger();
        QCOMPARE(window.messages().count(), 1);
        QVERIFY(window.session().document().inputs() == StudyInputs{});
        QCOMPARE(fake.started(), 0);
    }
};

AXS_GUI_TEST(SampleStudyTest, "sample_study")
#include "axmoe_view_test.moc"
