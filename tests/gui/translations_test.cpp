// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include "app/gui/core_text.h"
#include "app/gui/main_window.h"
#include "app/gui/views/axmoe/axmoe_table.h"
#include "multipliers/families/registry.h"
#include "tests/gui/fake_backend.h"
#include "tests/gui/gui_test_main.h"

namespace {

struct Entry {
    QString source;
    QStringList translations;  ///< one, or one per plural form
    bool finished = true;
};

QList<Entry> readEntries(const QString& file) {
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&in);
    QList<Entry> entries;
    QString text;
    bool plural = false;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            text.clear();
            if (xml.name() == QLatin1String("message")) {
                entries.append(Entry{});
                plural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
            } else if (xml.name() == QLatin1String("translation")) {
                entries.last().finished = !xml.attributes().hasAttribute(QLatin1String("type"));
            }
        } else if (xml.isCharacters()) {
            text += xml.text();
        } else if (xml.isEndElement()) {
            if (xml.name() == QLatin1String("source"))
                entries.last().source = text;
            else if (xml.name() == (plural ? QLatin1String("numerusform") : QLatin1String("translation")))
                entries.last().translations.append(text);
        }
    }
    return xml.hasError() ? QList<Entry>{} : entries;
}

QStringList placeholders(const QString& text) {
    static const QRegularExpression form(QStringLiteral("%(\\d|n)"));
    QStringList found;
    for (auto it = form.globalMatch(text); it.hasNext();)
        found.append(it.next().captured());
    found.removeDuplicates();
    found.sort();
    return found;
}

qsizetype mnemonics(QString text) {
    static const QRegularExpression form(QStringLiteral("&\\w"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    return text.remove(QStringLiteral("&&")).count(form);
}

}  // namespace

class TranslationsTest : public QObject {
    Q_OBJECT

private slots:
    void everyTextIsTranslated_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("atLeast");
        QTest::newRow("German") << "de" << 1400;
        QTest::newRow("French") << "fr" << 1400;
        QTest::newRow("Chinese") << "zh_CN" << 1400;
        QTest::newRow("English plurals") << "en" << 10;
    }

    void everyTextIsTranslated() {
        QFETCH(QString, language);
        QFETCH(int, atLeast);
        const QList<Entry> entries = readEntries(QStringLiteral(TRANSLATIONS "/axscope_%1.ts").arg(language));
        QVERIFY(entries.size() >= atLeast);
        for (const Entry& entry : entries) {
            QVERIFY2(entry.finished, qPrintable(entry.source));
            QVERIFY2(!entry.translations.isEmpty(), qPrintable(entry.source));
            for (const QString& translation : entry.translations) {
                QVERIFY2(!translation.isEmpty(), qPrintable(entry.source));
                QStringList expected = placeholders(entry.source);
                // A singular may do without its number: "the low bit".
                if (entry.translations.size() > 1 && &translation == &entry.translations.first() &&
                    !placeholders(translation).contains(QStringLiteral("%n"))) {
                    expected.removeAll(QStringLiteral("%n"));
                }
                QVERIFY2(placeholders(translation) == expected, qPrintable(translation));
                QVERIFY2(mnemonics(translation) == mnemonics(entry.source), qPrintable(translation));
                QVERIFY2(
                    entry.source.startsWith(QLatin1Char(' ')) == translation.startsWith(QLatin1Char(' ')),
                    qPrintable(translation));
            }
        }
    }

    void theWindowSpeaks_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("menus");
        QTest::addColumn<QString>("runButton");
        QTest::newRow("German") << "de" << QStringList({"&Datei", "&Bearbeiten", "&Lauf", "&Ansicht", "&Hilfe"})
                                << "Studie starten";
        QTest::newRow("French") << "fr" << QStringList({"&Fichier", "É&dition", "&Exécution", "&Affichage", "A&ide"})
                                << "Exécuter l'étude";
        QTest::newRow("Chinese") << "zh_CN" << QStringList({"文件(&F)", "编辑(&E)", "运行(&R)", "视图(&V)", "帮助(&H)"})
                                 << "运行研究";
    }

    void theWindowSpeaks() {
        QFETCH(QString, language);
        QFETCH(QStringList, menus);
        QFETCH(QString, runButton);
        QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(":/i18n/axscope_") + language));
        QVERIFY(QApplication::installTranslator(&translator));
        {
            axscope::tests::FakeBackend fake;
            const axscope::app::MainWindow window(fake.backend(), {});
            QStringList found;
            for (const QAction* menu : window.menuBar()->actions())
                found.append(menu->text());
            const QStringList english({"&File", "&Edit", "&Run", "&View", "&Help"});
            QCOMPARE(found.size(), english.size());
            for (const QString& menu : english)
                QVERIFY2(!found.contains(menu), qPrintable(menu));
            if (!menus.isEmpty())
                QCOMPARE(found, menus);
            const auto* run = window.findChild<QPushButton*>(QStringLiteral("runButton"));
            QVERIFY(run);
            QVERIFY(run->text() != QLatin1String("Run study"));
            if (!runButton.isEmpty())
                QCOMPARE(run->text(), runButton);
            // No language may need more than a small screen.
            QVERIFY2(window.minimumSizeHint().width() <= 1280, qPrintable(QString::number(window.minimumSizeHint().width())));
            QVERIFY(window.minimumSizeHint().height() <= 800);
        }
        QApplication::removeTranslator(&translator);
    }

    /// Heads of the table that are not the same in German.
    void tablesOfTheAnalysisSpeak() {
        const auto heads = [] {
            QStringList titles;
            for (const axscope::app::FigureTableModel::Column& column : axscope::app::axmoeColumns())
                titles += column.title;
            return titles;
        };
        const QStringList english = heads();
        QTranslator german;
        QVERIFY(german.load(QStringLiteral(":/i18n/axscope_de")));
        QVERIFY(QApplication::installTranslator(&german));
        const QStringList translated = heads();
        QApplication::removeTranslator(&german);
        QStringList same;
        for (qsizetype i = 0; i < english.size(); ++i)
            if (translated[i] == english[i])
                same += english[i];
        QCOMPARE(same, QStringList({"int8 %", "MRE %", "Checkpoint"}));
    }

    /// What the layers below describe in English, and what of it has no German words.
    void coreWordsAreTranslated() {
        using axscope::app::coreText;
        std::vector<std::string> texts{"Calibrating a_%2",
                                       "Running a",
                                       "Running",
                                       "Opening files",
                                       "rank 3 as 3 int8 products, avx2",
                                       "rank 1 as 1 int16 product, scalar",
                                       "look-ups by byte shuffles, avx512",
                                       "the same products as mul8s_1KV8",
                                       "unsigned, used in sign-magnitude form",
                                       "Trains on 90 images of a, tested on 10 held out from them",
                                       "Trains on 90 images of a, tested on 10 of b",
                                       "mean 0.5,0.5,0.5, std 0.25,0.25,0.25; device cpu, 4 threads",
                                       "Before retraining: test top-1 93.25 % with mul8s_1KR3"};
        for (const auto* family : axscope::multipliers::families()) {
            texts.emplace_back(family->summary);
            for (const auto& parameter : family->parameters)
                texts.emplace_back(parameter.meaning);
        }
        QTranslator german;
        QVERIFY(german.load(QStringLiteral(":/i18n/axscope_de")));
        QVERIFY(QApplication::installTranslator(&german));
        QStringList words;
        for (const std::string& text : texts)
            words += coreText(text);
        const QString unknown = coreText("npy of 256 x 256 int32");
        QApplication::removeTranslator(&german);
        for (std::size_t i = 0; i < texts.size(); ++i)
            QVERIFY2(words[static_cast<qsizetype>(i)] != QString::fromStdString(texts[i]), texts[i].c_str());
        QCOMPARE(words.first(), QStringLiteral("Kalibriert a_%2"));
        QCOMPARE(unknown, QStringLiteral("npy of 256 x 256 int32"));
    }

    void englishCounts() {
        QTranslator english;
        QVERIFY(english.load(QStringLiteral(":/i18n/axscope_en")));
        QVERIFY(QApplication::installTranslator(&english));
        const auto text = [](int n) {
            return QCoreApplication::translate("Readiness", "%n network(s)", nullptr, n);
        };
        QCOMPARE(text(1), QStringLiteral("1 network"));
        QCOMPARE(text(2), QStringLiteral("2 networks"));
        QApplication::removeTranslator(&english);
    }
};

AXS_GUI_TEST(TranslationsTest, "translations")

#include "translations_test.moc"
