// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/study/study_file.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "app/gui/plots/note_store.h"
#include "app/gui/text.h"

namespace axscope::app {

namespace {

const QString kTablesKey = QStringLiteral("tables");

QDir folderOf(const analysis::StudyStore& store) {
    return QFileInfo(fromPath(store.file())).absoluteDir();
}

/// What only the window knows: table files that are listed but not chosen, relative to the study where they lie below.
QByteArray windowText(const QStringList& tables, const QDir& folder) {
    QJsonArray files;
    for (const QString& file : tables) {
        const QString relative = folder.relativeFilePath(file);
        files.append(relative.startsWith(QLatin1String("..")) ? file : relative);
    }
    return QJsonDocument(QJsonObject{{kTablesKey, files}}).toJson(QJsonDocument::Compact);
}

/// Unknown or damaged text loses a list of files, no more: it is no reason to refuse a study.
QStringList tablesOf(const std::string& text, const QDir& folder) {
    QStringList files;
    const QJsonArray array =
        QJsonDocument::fromJson(QByteArray::fromStdString(text)).object().value(kTablesKey).toArray();
    for (const QJsonValue& file : array)
        if (file.isString())
            files.append(QDir::cleanPath(folder.absoluteFilePath(file.toString())));
    return files;
}

}  // namespace

Result<StudyInputs> loadInputs(const analysis::StudyStore& store) {
    Result<analysis::Experiment> experiment = store.experiment();
    if (!experiment)
        return experiment.error();
    Result<std::string> window = store.windowInputs();
    if (!window)
        return window.error();
    Result<StudyInputs> inputs = StudyInputs::fromExperiment(*experiment, tablesOf(*window, folderOf(store)));
    if (!inputs)
        return Error{ErrorCode::Format, inputs.error().text(), store.file().string()};
    return inputs;
}

Result<void> saveInputs(analysis::StudyStore& store, const StudyInputs& inputs) {
    return store.saveInputs(inputs.toExperiment(), windowText(inputs.unusedTables(), folderOf(store)).toStdString());
}

Result<QMap<QString, QString>> loadNotes(const analysis::StudyStore& store) {
    const Result<std::map<std::string, std::string>> stored = store.notes();
    if (!stored)
        return stored.error();
    QMap<QString, QString> notes;
    for (const auto& [subject, text] : *stored) {
        const QString kept = fromUtf8(text).trimmed().left(NoteStore::kMaxLength);
        if (!kept.isEmpty())
            notes.insert(fromUtf8(subject), kept);
    }
    return notes;
}

std::map<std::string, std::string> changedNotes(const QMap<QString, QString>& before,
                                                const QMap<QString, QString>& after) {
    std::map<std::string, std::string> changed;
    for (auto it = before.begin(); it != before.end(); ++it) {
        if (!after.contains(it.key()))
            changed.emplace(toUtf8(it.key()), std::string());
    }
    for (auto it = after.begin(); it != after.end(); ++it) {
        if (before.value(it.key()) != it.value())
            changed.emplace(toUtf8(it.key()), toUtf8(it.value()));
    }
    return changed;
}

Result<StudyInputs> readStudyFile(const QString& file) {
    Result<std::shared_ptr<analysis::StudyStore>> store =
        analysis::StudyStore::open(toPath(file), analysis::StudyStore::Access::Read);
    if (!store)
        return store.error();
    return loadInputs(**store);
}

}  // namespace axscope::app
