// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/study/incoming_files.h"

#include <QDir>
#include <QFileInfo>

#include "app/gui/study/study_file.h"
#include "app/gui/text.h"
#include "models/datasets/open_dataset.h"

namespace axscope::app {

namespace {

bool isCifarFile(const QFileInfo& info) {
    const QString name = info.fileName();
    return name == QLatin1String("test.bin") || name == QLatin1String("train.bin") ||
           name == QLatin1String("test_batch.bin") ||
           (name.startsWith(QLatin1String("data_batch_")) && name.endsWith(QLatin1String(".bin")));
}

/// Names only sort what arrives; what a checkpoint is, its reader tells by content.
bool isCheckpoint(const QFileInfo& info) {
    const QString name = info.fileName().toLower();
    for (const char* ending : {".safetensors", ".pt", ".pth", ".th", ".index.json"})
        if (name.endsWith(QLatin1String(ending)))
            return true;
    return false;
}

/// Suffixes of files that can hold a product table or a circuit; the import tells what they are by content.
bool isTableFile(const QString& suffix) {
    static const QStringList kSuffixes{QStringLiteral("npy"), QStringLiteral("bin"), QStringLiteral("txt"),
                                       QStringLiteral("csv"), QStringLiteral("h"),   QStringLiteral("hpp"),
                                       QStringLiteral("c"),   QStringLiteral("v")};
    return kSuffixes.contains(suffix);
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
    else if (isTableFile(suffix))
        sorted.tables.append(file);
    else if (suffix == QLatin1String("json"))
        sorted.rangeFiles.append(file);
    else
        sorted.refused.append({ErrorCode::Unsupported,
                               "not a study (.axs), checkpoint (.safetensors, .pt, .pth, .th, .index.json), "
                               "product table or circuit (.npy, .bin, .txt, .csv, .h, .hpp, .c, .v), image folder or ranges file (.json)",
                               toUtf8(file)});
}

void sortFolder(const QFileInfo& info, IncomingFiles& sorted) {
    const QDir folder(info.absoluteFilePath());
    const QString path = QDir::cleanPath(folder.absolutePath());
    const Result<const models::DatasetForm*> dataset = models::detectDataset(toUtf8(path));
    if (dataset && !(*dataset)->isFallback) {
        sorted.dataFolders.append(path);
        return;
    }
    // The shards beside an index are not checkpoints of their own.
    const bool sharded = !folder.entryList({QStringLiteral("*.index.json")}, QDir::Files).isEmpty();
    QStringList wanted{QStringLiteral("*.npy"), QStringLiteral("*.bin"), QStringLiteral("*.c"),
                       QStringLiteral("*.v"),   QStringLiteral("*.h"),   QStringLiteral("*.index.json")};
    if (!sharded)
        wanted += {QStringLiteral("*.safetensors"), QStringLiteral("*.pt"), QStringLiteral("*.pth"),
                   QStringLiteral("*.th")};
    const QFileInfoList files = folder.entryInfoList(wanted, QDir::Files, QDir::Name);
    for (const QFileInfo& file : files)
        sortFile(file, sorted);
    if (!files.isEmpty())
        return;
    if (dataset)
        sorted.dataFolders.append(path);
    else
        sorted.refused.append(
            {ErrorCode::NotFound,
             "the folder holds no data set that is known (see --data), no checkpoints and no product "
             "tables",
             toUtf8(path)});
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
