// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTest>
#include <QUndoStack>

#include "app/gui/study/preparation_section.h"
#include "app/gui/study/study_document.h"
#include "tests/gui/gui_test_main.h"

using namespace axscope;
using namespace axscope::app;

class PreparationTest : public QObject {
    Q_OBJECT

private:
    /// The section on a document of its own, shown.
    struct Form {
        StudyDocument document;
        PreparationSection section{document};

        Form() {
            section.resize(320, 400);
            section.show();
        }
        template <class Widget>
        Widget* at(const char* name) {
            auto* widget = section.findChild<Widget*>(QLatin1String(name));
            if (!widget)
                qFatal("no widget '%s'", name);
            return widget;
        }
        const analysis::Experiment& chosen() { return document.inputs().others; }
        void type(const char* name, const QString& text) {
            auto* field = at<QLineEdit>(name);
            field->setFocus();
            field->selectAll();
            QTest::keyClicks(field, text);
            QTest::keyClick(field, Qt::Key_Return);
        }
        void choose(const char* name, int row) {
            auto* box = at<QComboBox>(name);
            box->setCurrentIndex(row);
            emit box->activated(row);
        }
        bool shows(const char* name) { return at<QWidget>(name)->isVisibleTo(&section); }
        QString fault() { return shows("preparationFault") ? at<QLabel>("preparationFault")->text() : QString(); }
        void undo() { document.undoStack()->undo(); }
    };

private slots:
    void editsReachTheExperimentAndCanBeUndone() {
        Form form;
        QVERIFY(!form.shows("sampleSeed"));
        form.choose("imageOrder", 1);
        QVERIFY(form.shows("sampleSeed"));
        form.type("sampleSeed", QStringLiteral("18446744073709551615"));
        QCOMPARE(form.chosen().subset.seed, std::optional(~std::uint64_t{0}));
        form.type("imageClasses", QStringLiteral(" 3, owl ,"));
        QVERIFY((form.chosen().subset.classes == std::vector<std::string>{"3", "owl"}));
        form.at<QSpinBox>("resizeTo")->setValue(256);
        form.at<QSpinBox>("cropTo")->setValue(224);
        form.choose("normalisation", 1);
        const analysis::Experiment experiment = form.document.inputs().toExperiment();
        QCOMPARE(experiment.resize.resize, std::optional(256));
        QCOMPARE(experiment.resize.crop, std::optional(224));
        QCOMPARE(experiment.normalisation.preset, std::string("imagenet"));
        QVERIFY((experiment.subset == form.chosen().subset));

        QCOMPARE(form.document.undoStack()->count(), 6);
        while (form.document.undoStack()->canUndo())
            form.undo();
        QVERIFY(form.chosen() == analysis::Experiment{});
        QCOMPARE(form.at<QComboBox>("imageOrder")->currentIndex(), 0);
        QCOMPARE(form.at<QLineEdit>("imageClasses")->text(), QString());
        QCOMPARE(form.at<QSpinBox>("resizeTo")->value(), 0);
        QCOMPARE(form.at<QComboBox>("normalisation")->currentIndex(), 0);
        while (form.document.undoStack()->canRedo())
            form.document.undoStack()->redo();
        QVERIFY(form.document.inputs().toExperiment() == experiment);
        QCOMPARE(form.at<QLineEdit>("imageClasses")->text(), QStringLiteral("3, owl"));
    }

    void numbersTakeTheirPlaceOnceTheyMakeSense() {
        Form form;
        QVERIFY(!form.shows("normalisationMean"));
        form.choose("normalisation", form.at<QComboBox>("normalisation")->count() - 1);
        QVERIFY(form.shows("normalisationMean") && form.shows("normalisationStd"));
        QVERIFY(form.chosen().normalisation.isEmpty());
        form.type("normalisationMean", QStringLiteral("0.5, 0.4, 0.3"));
        QVERIFY(form.fault().contains(QStringLiteral("belong together")));
        QVERIFY(form.chosen().normalisation.isEmpty());
        form.type("normalisationStd", QStringLiteral("0.2, 0.2, x"));
        QVERIFY2(form.fault().contains(QStringLiteral("is not a list of numbers")), qPrintable(form.fault()));
        QCOMPARE(form.at<QLineEdit>("normalisationStd")->text(), QStringLiteral("0.2, 0.2, x"));
        form.type("normalisationStd", QStringLiteral("0.2, 0.2, 0"));
        QVERIFY2(form.fault().contains(QStringLiteral("each std must be above 0")), qPrintable(form.fault()));
        form.type("normalisationStd", QStringLiteral("0.2, 0.2"));
        QVERIFY(form.fault().contains(QStringLiteral("2 numbers for images of 3 channels")));
        QVERIFY(form.chosen().normalisation.isEmpty());
        form.type("normalisationStd", QStringLiteral("0.2, 0.25, 0.125"));
        QCOMPARE(form.fault(), QString());
        QVERIFY((form.chosen().normalisation.mean == std::vector<float>{0.5F, 0.4F, 0.3F}));
        QVERIFY((form.chosen().normalisation.std == std::vector<float>{0.2F, 0.25F, 0.125F}));
        QCOMPARE(form.at<QLineEdit>("normalisationMean")->text(), QStringLiteral("0.5, 0.4, 0.3"));
        form.choose("normalisation", 4);
        QCOMPARE(form.chosen().normalisation.preset, std::string("none"));
        QVERIFY(form.chosen().normalisation.mean.empty());
        QVERIFY(!form.shows("normalisationMean"));
        form.undo();
        QVERIFY(form.shows("normalisationMean"));
        QCOMPARE(form.at<QLineEdit>("normalisationStd")->text(), QStringLiteral("0.2, 0.25, 0.125"));
        form.undo();
        QVERIFY(!form.shows("normalisationMean"));
    }

    void seedsThatAreNoneStayOutside() {
        Form form;
        form.choose("imageOrder", 1);
        form.type("sampleSeed", QStringLiteral("-1"));
        QVERIFY(form.fault().contains(QStringLiteral("'-1' is not a whole number")));
        QCOMPARE(form.chosen().subset.seed, std::optional(std::uint64_t{0}));
        form.type("sampleSeed", QStringLiteral("12"));
        QCOMPARE(form.fault(), QString());
        QCOMPARE(form.chosen().subset.seed, std::optional(std::uint64_t{12}));
    }

    void whatAFileHoldsIsShown() {
        Form form;
        analysis::Experiment experiment;
        experiment.subset.seed = 5;
        experiment.subset.classes = {"cat"};
        experiment.resize.crop = 28;
        experiment.normalisation.preset = "cifar10";
        const auto inputs = StudyInputs::fromExperiment(experiment);
        QVERIFY(inputs);
        form.document.edit(QStringLiteral("load"), *inputs);
        QCOMPARE(form.at<QComboBox>("imageOrder")->currentIndex(), 1);
        QCOMPARE(form.at<QLineEdit>("sampleSeed")->text(), QStringLiteral("5"));
        QCOMPARE(form.at<QLineEdit>("imageClasses")->text(), QStringLiteral("cat"));
        QCOMPARE(form.at<QSpinBox>("cropTo")->value(), 28);
        QCOMPARE(form.at<QComboBox>("normalisation")->currentText(), QStringLiteral("CIFAR-10"));
        // Showing is no edit.
        QCOMPARE(form.document.undoStack()->count(), 1);
    }

    void everyFieldExplainsItself() {
        Form form;
        for (const char* name : {"imageOrder", "sampleSeed", "imageClasses", "resizeTo", "cropTo", "normalisation",
                                 "normalisationMean", "normalisationStd"}) {
            QVERIFY2(form.at<QWidget>(name)->toolTip().size() > 20, name);
            QVERIFY2(form.at<QWidget>(name)->focusPolicy() & Qt::TabFocus, name);
        }
    }
};

AXS_GUI_TEST(PreparationTest, "preparation")

#include "preparation_test.moc"
