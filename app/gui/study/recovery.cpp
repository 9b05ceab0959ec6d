// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/study/recovery.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include "app/gui/study/study_file.h"
#include "app/gui/text.h"
#include "multipliers/base/atomic_file.h"

namespace axscope::app {

namespace {

const QString kSuffix = QStringLiteral(".recover");
const QString kLockSuffix = QStringLiteral(".lock");

std::unique_ptr<QLockFile> lockFor(const QString& copy) {
    auto lock = std::make_unique<QLockFile>(copy + kLockSuffix);
    // Age says nothing about a window that was left open overnight: only a dead owner makes a lock stale.
    lock->setStaleLockTime(0);
    return lock;
}

std::optional<RecoveredStudy> readCopy(const QString& copy) {
    QFile in(copy);
    if (!in.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject root = QJsonDocument::fromJson(in.readAll()).object();
    const QByteArray study = QJsonDocument(root.value(QStringLiteral("study")).toObject()).toJson();
    Result<StudyInputs> inputs = studyFromJson(study, {}, copy);
    if (!inputs)
        return std::nullopt;
    return RecoveredStudy{*inputs, root.value(QStringLiteral("file")).toString()};
}

}  // namespace

Recovery::Recovery(QString folder) : m_folder(std::move(folder)) {
    QDir().mkpath(m_folder);
    m_copy = m_folder + QLatin1Char('/') + QUuid::createUuid().toString(QUuid::WithoutBraces) + kSuffix;
    m_lock = lockFor(m_copy);
    m_lock->tryLock(0);
}

Recovery::~Recovery() = default;

Result<void> Recovery::write(const QString& copyFile, const StudyInputs& inputs, const QString& file) {
    const QJsonObject root{
        {QStringLiteral("file"), file},
        {QStringLiteral("study"), QJsonDocument::fromJson(studyToJson(inputs, {})).object()}};
    const QByteArray json = QJsonDocument(root).toJson();
    return writeFileAtomically(toPath(copyFile),
                               std::string_view(json.constData(), static_cast<std::size_t>(json.size())));
}

void Recovery::discard() {
    QFile::remove(m_copy);
}

std::optional<RecoveredStudy> Recovery::takeAbandoned() {
    const QFileInfoList copies =
        QDir(m_folder).entryInfoList({QLatin1Char('*') + kSuffix}, QDir::Files, QDir::Time);
    for (const QFileInfo& info : copies) {
        const QString copy = info.absoluteFilePath();
        if (copy == QFileInfo(m_copy).absoluteFilePath())
            continue;
        const std::unique_ptr<QLockFile> lock = lockFor(copy);
        if (!lock->tryLock(0))
            continue;
        std::optional<RecoveredStudy> study = readCopy(copy);
        if (!study) {
            QFile::rename(copy, copy + QStringLiteral(".unreadable"));
            continue;
        }
        // Own copy first: at no moment may the only copy be missing.
        if (write(m_copy, study->inputs, study->file))
            QFile::remove(copy);
        return study;
    }
    return std::nullopt;
}

}  // namespace axscope::app
