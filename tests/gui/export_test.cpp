// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include "app/gui/export_all.h"
#include "app/gui/export_all_dialog.h"
#include "app/gui/panel_dialog.h"
#include "app/gui/plots/look_form.h"
#include "app/gui/plots/note_store.h"
#include "app/gui/settings.h"
#include "app/gui/text.h"
#include "multipliers/base/sha256.h"
#include "tests/gui/fake_backend.h"
#include "tests/gui/gui_test_main.h"
#include "tests/support/sample_study.h"

using namespace axscope;
using namespace axscope::app;
using axscope::tests::StudyFiles;

namespace {

constexpr int kExportPatienceMs = 60'000;

QJsonObject readJson(const QString& file) {
    QFile source(file);
    return source.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(source.readAll()).object() : QJsonObject();
}

}  // namespace

class ExportTest : public QObject {
    Q_OBJECT

    StudyPtr m_study = axscope::testing::sampleStudy();

    /// Views of the sample study.
    std::unique_ptr<ResultViews> views() const {
        auto all = std::make_unique<ResultViews>();
        all->dropPreview();
        all->setStudy(m_study);
        return all;
    }

private slots:
    void manifestKnowsEveryFile() {
        const StudyFiles files;
        const auto all = views();
        const QList<NamedPlot> plots = all->plots();
        QVERIFY(plots.size() >= 6);
        NoteStore* notes = NoteStore::of(plots[1].plot);
        QVERIFY(notes);
        notes->setNote(plots[1].plot->exportName(), QStringLiteral("Look at layer3"));

        ExportAllOptions options;
        options.folder = files.path(QStringLiteral("all"));
        options.formats = {PlotFormat::Svg};
        options.look.palette = PaletteId::Grey;
        options.panels = {{plots[0].name, plots[1].name, plots[2].name}};
        ExportAll exporter(plots, m_study, options);
        QSignalSpy progressed(&exporter, &ExportAll::progressed);
        QSignalSpy finished(&exporter, &ExportAll::finished);
        exporter.start();
        QVERIFY(finished.wait(kExportPatienceMs));
        const auto errors = finished.first().at(1).value<QVector<Error>>();
        QVERIFY2(errors.isEmpty(), errors.isEmpty() ? "" : errors.first().text().c_str());
        const QStringList written = finished.first().at(0).toStringList();
        QCOMPARE(written.last(), options.folder + QStringLiteral("/manifest.json"));
        QCOMPARE(progressed.count(), exporter.total());

        const QJsonObject manifest = readJson(written.last());
        QCOMPARE(manifest["schema"].toInt(), 1);
        QVERIFY(!manifest["program"].toObject()["commit"].toString().isEmpty());
        QCOMPARE(manifest["look"].toObject()["palette"].toString(), QStringLiteral("grey"));
        const QJsonObject study = manifest["study"].toObject();
        QCOMPARE(study["checkpoints"].toArray().size(), static_cast<int>(m_study->checkpoints.size()));
        QCOMPARE(study["multipliers"].toArray().at(0).toObject()["sha256"].toString().size(), 64);
        QCOMPARE(study["provenance"].toObject()["dataset"].toString(), fromUtf8(m_study->provenance.dataset));
        QVERIFY(manifest["failures"].toArray().isEmpty());

        QStringList listed;
        for (const QJsonValue& value : manifest["files"].toArray()) {
            const QJsonObject entry = value.toObject();
            const QString file = QDir(options.folder).filePath(entry["path"].toString());
            listed.append(QDir::cleanPath(file));
            QCOMPARE(entry["sha256"].toString(), fromUtf8(*sha256OfFile(toPath(file))));
            QCOMPARE(entry["bytes"].toInteger(), QFileInfo(file).size());
            QVERIFY2(!entry["shows"].toString().isEmpty(), qPrintable(file));
            const bool noted = entry["path"].toString() == QStringLiteral("plots/") + plots[1].name + ".svg";
            QCOMPARE(entry["note"].toString(), noted ? QStringLiteral("Look at layer3") : QString());
        }
        QStringList there;
        QDirIterator it(options.folder, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            there.append(QDir::cleanPath(it.next()));
        there.removeOne(written.last());
        listed.sort();
        there.sort();
        QCOMPARE(listed, there);
        QVERIFY(QFile::exists(options.folder + QStringLiteral("/tables/multipliers.tex")));
        QVERIFY(QFile::exists(options.folder + QStringLiteral("/plots/panels.svg")));
    }

    void cancelLeavesNoManifest() {
        const StudyFiles files;
        const auto all = views();
        ExportAllOptions options;
        options.folder = files.path(QStringLiteral("cancelled"));
        options.formats = {PlotFormat::Csv};
        ExportAll exporter(all->plots(), m_study, options);
        connect(&exporter, &ExportAll::progressed, &exporter, &ExportAll::cancel);
        QSignalSpy finished(&exporter, &ExportAll::finished);
        exporter.start();
        QVERIFY(finished.wait(kExportPatienceMs));
        QCOMPARE(finished.first().at(0).toStringList().size(), 1);
        QVERIFY(!QFile::exists(options.folder + QStringLiteral("/manifest.json")));
    }

    void unknownPanelsAreNamed() {
        const auto all = views();
        const QList<NamedPlot> plots = all->plots();
        const auto unknown = panelFigureOf(plots, {QStringLiteral("no_such_plot")}, 2, PanelLetters::None);
        QVERIFY(!unknown);
        QVERIFY(errorText(unknown.error()).contains(plots[0].name));
        const auto vague = panelFigureOf(plots, {QStringLiteral("routing")}, 2, PanelLetters::None);
        QVERIFY(!vague);
        QVERIFY(errorText(vague.error()).contains(QStringLiteral("more than one")));
        const auto exact = panelFigureOf(plots, {plots[0].name, plots[1].name}, 5, PanelLetters::Plain);
        QVERIFY(exact);
        QCOMPARE(exact->columns, 2);
        QCOMPARE(panelSize(3, 2), QSizeF(178, 119));

        const StudyFiles files;
        ExportAllOptions options;
        options.folder = files.path(QStringLiteral("out"));
        options.formats = {PlotFormat::Csv};
        options.panels = {{QStringLiteral("no_such_plot")}};
        ExportAll exporter(plots, nullptr, options);
        QSignalSpy finished(&exporter, &ExportAll::finished);
        exporter.start();
        QVERIFY(finished.wait(kExportPatienceMs));
        QCOMPARE(finished.first().at(1).value<QVector<Error>>().size(), 1);
        const QJsonObject manifest = readJson(options.folder + QStringLiteral("/manifest.json"));
        QCOMPARE(manifest["failures"].toArray().size(), 1);
        QVERIFY(!manifest.contains(QStringLiteral("study")));
        QVERIFY(!manifest["provenance"].toArray().isEmpty());
    }

    void panelsAreChosenByKeyboard() {
        const StudyFiles files;
        const auto all = views();
        const QList<NamedPlot> plots = all->plots();
        Settings settings;
        const QString file = files.path(QStringLiteral("figure.svg"));
        QStringList letters;
        {
            PanelDialog dialog(plots, settings);
            dialog.show();
            QVERIFY(QTest::qWaitForWindowExposed(&dialog));
            auto* list = dialog.findChild<QListWidget*>(QStringLiteral("panelList"));
            auto* save = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save);
            QVERIFY(!save->isEnabled());
            list->setFocus();
            list->setCurrentRow(0);
            QTest::keyClick(list, Qt::Key_Space);
            QTest::keyClick(list, Qt::Key_Down);
            QTest::keyClick(list, Qt::Key_Down);
            QTest::keyClick(list, Qt::Key_Space);
            QVERIFY(save->isEnabled());
            QCOMPARE(dialog.figure().panels.size(), std::size_t(2));
            const QString third = list->item(2)->text();
            auto* up = dialog.findChild<QPushButton*>(QStringLiteral("panelUp"));
            up->setFocus();
            QTest::keyClick(up, Qt::Key_Space);
            QTest::keyClick(up, Qt::Key_Space);
            QCOMPARE(list->item(0)->text(), third);
            QCOMPARE(dialog.figure().panels[0].figure->title(), third);

            dialog.findChild<QComboBox*>(QStringLiteral("panelFormat"))->setCurrentIndex(1);
            const double wide = dialog.options().sizeMm.height();
            dialog.findChild<QSpinBox*>(QStringLiteral("panelColumns"))->setValue(1);
            QVERIFY(dialog.options().sizeMm.height() > 2 * wide);
            dialog.findChild<QLineEdit*>(QStringLiteral("panelFile"))->setText(file);
            auto* preview = dialog.findChild<QLabel*>(QStringLiteral("panelPreview"));
            QTRY_VERIFY(!preview->pixmap().isNull());
            QSignalSpy exported(&dialog, &PanelDialog::exported);
            save->click();
            QCOMPARE(exported.count(), 1);
            QVERIFY(QFile::exists(file));
        }
        PanelDialog again(plots, settings);
        QCOMPARE(again.figure().panels.size(), std::size_t(2));
        QCOMPARE(again.figure().columns, 1);
        QVERIFY(again.options().format == PlotFormat::Svg);
    }

    void panelFailuresStayInTheDialog() {
        const StudyFiles files;
        const auto all = views();
        Settings settings;
        PanelDialog dialog(all->plots(), settings);
        dialog.show();
        auto* list = dialog.findChild<QListWidget*>(QStringLiteral("panelList"));
        list->item(0)->setCheckState(Qt::Checked);
        dialog.findChild<QLineEdit*>(QStringLiteral("panelFile"))->setText(files.dense() + QStringLiteral("/x.pdf"));
        dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save)->click();
        QVERIFY(dialog.isVisible());
        QVERIFY(dialog.findChild<QLabel*>(QStringLiteral("panelMessage"))->isVisible());
    }

    void dialogSaysWhatIsPossible() {
        Settings settings;
        const auto all = views();
        ExportAllDialog without(all->plots(), settings);
        QVERIFY(!without.findChild<QCheckBox*>(QStringLiteral("exportTables"))->isEnabled());
        QVERIFY(!without.options().results);
        ExportAllDialog with(all->plots(), settings, nullptr, m_study);
        QVERIFY(with.options().results && with.options().tables);
        with.findChild<QComboBox*>(QStringLiteral("preset"))->setCurrentIndex(1);
        QCOMPARE(with.options().look.sizeMm, lookPresets().first().options.sizeMm);
    }
};

AXS_GUI_TEST(ExportTest, "export")
#include "export_test.moc"
