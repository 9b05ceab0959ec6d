// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/study/working_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include "app/gui/study/study_file.h"

namespace axscope::app {

namespace {

const QString kWorkingSuffix = QLatin1Char('.') + QLatin1String(kStudySuffix);
/// SQLite's own files beside a database.
constexpr const char* kCompanions[] = {"-wal", "-shm", "-journal"};

std::unique_ptr<QLockFile> lockOf(const QString& file) {
    auto lock = std::make_unique<QLockFile>(file + QStringLiteral(".lock"));
    // Age says nothing about a window that was left open overnight: only a dead owner makes a lock stale.
    lock->setStaleLockTime(0);
    return lock;
}

}  // namespace

WorkingFile::WorkingFile(QString folder) : m_folder(QFileInfo(folder).absoluteFilePath()) {
    QDir().mkpath(m_folder);
    startNew();
}

WorkingFile::~WorkingFile() = default;

void WorkingFile::startNew() {
    m_file = m_folder + QLatin1Char('/') + QUuid::createUuid().toString(QUuid::WithoutBraces) + kWorkingSuffix;
    m_lock = lockOf(m_file);
    m_lock->tryLock(0);
}

void WorkingFile::remove() {
    QFile::remove(m_file);
    for (const char* companion : kCompanions)
        QFile::remove(m_file + QLatin1String(companion));
    startNew();
}

bool WorkingFile::takeAbandoned() {
    const QFileInfoList files =
        QDir(m_folder).entryInfoList({QLatin1Char('*') + kWorkingSuffix}, QDir::Files, QDir::Time);
    for (const QFileInfo& info : files) {
        const QString file = info.absoluteFilePath();
        if (file == m_file)
            continue;
        std::unique_ptr<QLockFile> lock = lockOf(file);
        if (!lock->tryLock(0))
            continue;
        // Its log may hold the newest changes: it stays where it is, and becomes ours under its name.
        m_lock = std::move(lock);
        m_file = file;
        return true;
    }
    return false;
}

void WorkingFile::setAside() {
    const QString aside = m_file + QStringLiteral(".unreadable");
    QFile::rename(m_file, aside);
    for (const char* companion : kCompanions)
        QFile::rename(m_file + QLatin1String(companion), aside + QLatin1String(companion));
    startNew();
}

}  // namespace axscope::app
