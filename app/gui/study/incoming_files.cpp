// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/study/incoming_files.h"

#include <QDir>
#include <QFileInfo>

#include "app/gui/study/study_file.h"
#include "app/gui/text.h"

namespace axscope::app {

namespace {

bool isCifarFile(const QFileInfo& info) {
    return info.fileName() == QLatin1String("test.bin") || info.fileName() == QLatin1String("train.bin");
}

/// Names only sort what arrives; what a checkpoint is, its reader tells by content.
bool isCheckpoint(const QFileInfo& info) {
    const QString name = info.fileName().toLower();
    for (const char* ending : {".safetensors", ".pt", ".pth", ".th", ".index.json"})
        if (name.endsWith(QLatin1String(ending)))
            return true;
    return false;
}

void sortFile(const QFileInfo& info, IncomingFiles& sorted) {
    const QString file = QDir::cleanPath(info.absoluteFilePath());
    const QString suffix = info.suffix().toLower();
    if (suffix == QLatin1String(kStudySuffix))
        sorted.studies.append(file);
    else if (isCheckpoint(info))
        sorted.checkpoints.append(file);
    else if (isCifarFile(info))
        sorted.dataFolders.append(QDir::cleanPath(info.absolutePath()));
    else if (suffix == QLatin1String("npy") || suffix == QLatin1String("bin"))
        sorted.tables.append(file);
    else if (suffix == QLatin1String("json"))
        sorted.rangeFiles.append(file);
    else
        sorted.refused.append(
            {ErrorCode::Unsupported,
             "not a study (.axs), checkpoint (.safetensors, .pt, .pth, .th, .index.json), product table (.npy, "
             ".bin), CIFAR-100 folder or ranges file (.json)",
             toUtf8(file)});
}

void sortFolder(const QFileInfo& info, IncomingFiles& sorted) {
    const QDir folder(info.absoluteFilePath());
    if (folder.exists(QStringLiteral("test.bin")) || folder.exists(QStringLiteral("train.bin"))) {
        sorted.dataFolders.append(QDir::cleanPath(folder.absolutePath()));
        return;
    }
    // The shards beside an index are not checkpoints of their own.
    const bool sharded = !folder.entryList({QStringLiteral("*.index.json")}, QDir::Files).isEmpty();
    QStringList wanted{QStringLiteral("*.npy"), QStringLiteral("*.bin"), QStringLiteral("*.index.json")};
    if (!sharded)
        wanted += {QStringLiteral("*.safetensors"), QStringLiteral("*.pt"), QStringLiteral("*.pth"),
                   QStringLiteral("*.th")};
    const QFileInfoList files = folder.entryInfoList(wanted, QDir::Files, QDir::Name);
    for (const QFileInfo& file : files)
        sortFile(file, sorted);
    if (files.isEmpty()) {
        sorted.refused.append(
            {ErrorCode::NotFound,
             "the folder holds no CIFAR-100 files (test.bin, train.bin), checkpoints or product tables",
             toUtf8(folder.absolutePath())});
    }
}

}  // namespace

bool IncomingFiles::isEmpty() const {
    return studies.isEmpty() && checkpoints.isEmpty() && tables.isEmpty() && dataFolders.isEmpty() &&
           rangeFiles.isEmpty() && refused.isEmpty();
}

IncomingFiles sortIncoming(const QStringList& paths) {
    IncomingFiles sorted;
    for (const QString& path : paths) {
        const QFileInfo info(path);
        if (!info.exists())
            sorted.refused.append({ErrorCode::NotFound, "no such file or folder", toUtf8(path)});
        else if (info.isDir())
            sortFolder(info, sorted);
        else
            sortFile(info, sorted);
    }
    for (QStringList* list :
         {&sorted.studies, &sorted.checkpoints, &sorted.tables, &sorted.dataFolders, &sorted.rangeFiles})
        list->removeDuplicates();
    return sorted;
}

}  // namespace axscope::app
