// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QMimeDatabase>
#include <QTemporaryDir>
#include <QTest>

#include "analysis/study/study_database.h"
#include "app/gui/text.h"
#include "tests/gui/gui_test_main.h"

using namespace axscope;

/// What a desktop makes of a study, by its name and by what is in it.
class MimeTypeTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;

private Q_SLOTS:
    void initTestCase() {
        // One folder with all types, as after an installation: Qt compares priorities only within one.
        qputenv("XDG_DATA_HOME", m_home.path().toLocal8Bit());
        qputenv("XDG_DATA_DIRS", m_home.path().toLocal8Bit());
        QVERIFY(QDir(m_home.path()).mkpath(QStringLiteral("mime/packages")));
        QVERIFY(QFile::copy(QStringLiteral(MIME_TYPES), m_home.filePath(QStringLiteral("mime/packages/axscope.xml"))));
        const QString desktop = QStringLiteral("/usr/share/mime/packages/freedesktop.org.xml");
        if (QFile::exists(desktop)) {
            QVERIFY(QFile::copy(desktop, m_home.filePath(QStringLiteral("mime/packages/freedesktop.org.xml"))));
        }
    }

    void studiesAreKnownByTheirContents() {
        const QString file = m_home.filePath(QStringLiteral("renamed.data"));
        {
            const auto database = analysis::StudyDatabase::create(app::toPath(file));
            QVERIFY2(database.has_value(), database ? "" : database.error().text().c_str());
        }
        QFile study(file);
        QVERIFY(study.open(QIODevice::ReadOnly));
        const QByteArray head = study.read(100);
        QCOMPARE(head.mid(68, 4), QByteArray("AXS1"));
        const QMimeDatabase types;
        QCOMPARE(types.mimeTypeForData(head).name(), QStringLiteral("application/x-axscope-study"));
        QByteArray other = head;
        other.replace(68, 4, "GPKG");
        QVERIFY(types.mimeTypeForData(other).name() != QLatin1String("application/x-axscope-study"));
    }

    void studiesAreKnownByTheirName() {
        const QMimeDatabase types;
        const QMimeType type = types.mimeTypeForFile(QStringLiteral("x.axs"), QMimeDatabase::MatchExtension);
        QCOMPARE(type.name(), QStringLiteral("application/x-axscope-study"));
        QCOMPARE(type.iconName(), QStringLiteral("application-x-axscope-study"));
        QVERIFY(!type.comment().isEmpty());
    }
};

AXS_PLOT_TEST(MimeTypeTest, "mime_type")
#include "mime_type_test.moc"
