// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/export_manifest.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <string>
#include <type_traits>

#include "app/gui/text.h"
#include "axscope_version.h"
#include "multipliers/base/atomic_file.h"
#include "multipliers/base/sha256.h"

namespace axscope::app {
namespace {

template <class Lines>
QJsonArray arrayOf(const Lines& lines) {
    QJsonArray array;
    for (const auto& line : lines) {
        if constexpr (std::is_same_v<std::decay_t<decltype(line)>, std::string>)
            array.append(fromUtf8(line));
        else
            array.append(line);
    }
    return array;
}

QJsonObject studyOf(const analysis::StudyResult& study) {
    const analysis::Provenance& p = study.provenance;
    QJsonArray checkpoints;
    for (const analysis::CheckpointInfo& checkpoint : study.checkpoints)
        checkpoints.append(QJsonObject{{"name", fromUtf8(checkpoint.name)},
                                       {"sha256", fromUtf8(checkpoint.sha256)},
                                       {"architecture", fromUtf8(checkpoint.description.architecture)},
                                       {"topology", models::toString(checkpoint.description.topology)}});
    QJsonArray multipliers;
    for (const analysis::MultiplierInfo& multiplier : study.multipliers) {
        QJsonObject entry{{"name", fromUtf8(multiplier.name)}};
        if (multiplier.table)
            entry.insert(QStringLiteral("sha256"), fromUtf8(multiplier.table->hash()));
        if (!multiplier.assignment.empty())
            entry.insert(QStringLiteral("assignment"), fromUtf8(multiplier.assignment));
        multipliers.append(entry);
    }
    return {{"complete", study.complete},
            {"images", static_cast<qint64>(study.imagesRequested)},
            {"checkpoints", checkpoints},
            {"multipliers", multipliers},
            {"settings", arrayOf(p.settings)},
            {"provenance",
             QJsonObject{{"version", fromUtf8(p.version)},
                         {"commit", fromUtf8(p.commit)},
                         {"started", fromUtf8(p.startedUtc)},
                         {"elapsed_s", p.elapsedSeconds},
                         {"kernel_path", fromUtf8(p.kernelPath)},
                         {"cpu", fromUtf8(p.cpu)},
                         {"threads", p.threads},
                         {"batch", p.batchSize},
                         {"seed", QString::number(p.seed)},  // 64 bits do not fit a JSON number
                         {"dataset", fromUtf8(p.dataset)},
                         {"dataset_images", static_cast<qint64>(p.datasetImages)},
                         {"subset", p.subset.empty() ? QStringLiteral("all") : fromUtf8(p.subset)},
                         {"preparation", fromUtf8(p.preparation)},
                         {"ranges", fromUtf8(p.ranges)},
                         {"arithmetic", fromUtf8(p.arithmetic)},
                         {"labels_meaningful", p.labelsMeaningful},
                         {"inputs", arrayOf(p.inputs)}}}};
}

QJsonObject lookOf(const PlotExportOptions& look) {
    return {{"width_mm", look.sizeMm.width()},
            {"height_mm", look.sizeMm.height()},
            {"dpi", look.dpi},
            {"font", look.fontFamily.isEmpty() ? QStringLiteral("DejaVu Sans") : look.fontFamily},
            {"font_pt", look.fontPoints > 0 ? QJsonValue(look.fontPoints) : QJsonValue(QStringLiteral("automatic"))},
            {"line_pt", look.linePoints > 0 ? QJsonValue(look.linePoints) : QJsonValue(QStringLiteral("automatic"))},
            {"palette", nameOf(look.palette)},
            {"theme", look.appearance == Appearance::Dark ? QStringLiteral("dark") : QStringLiteral("light")},
            {"title", look.withTitle},
            {"legend", look.withLegend}};
}

}  // namespace

Result<QByteArray> manifestJson(const Manifest& manifest) {
    const QDir folder(manifest.folder);
    QJsonArray files;
    for (const ManifestEntry& entry : manifest.entries) {
        Result<std::string> hash = sha256OfFile(toPath(entry.file));
        if (!hash)
            return hash.error();
        QJsonObject file{{"path", folder.relativeFilePath(entry.file)},
                         {"kind", entry.kind},
                         {"shows", entry.shows},
                         {"bytes", QFileInfo(entry.file).size()},
                         {"sha256", fromUtf8(*hash)}};
        if (!entry.note.isEmpty())
            file.insert(QStringLiteral("note"), entry.note);
        files.append(file);
    }
    QJsonObject json{
        {"schema", 1},
        {"program", QJsonObject{{"name", "axscope"}, {"version", AXSCOPE_VERSION}, {"commit", AXSCOPE_COMMIT}}},
        {"created", QDateTime::currentDateTimeUtc().toString(Qt::ISODate)},
        {"look", lookOf(manifest.look)},
        {"files", files},
        {"failures", arrayOf(manifest.failures)}};
    if (!manifest.notes.isEmpty()) {
        QJsonObject notes;
        for (auto it = manifest.notes.begin(); it != manifest.notes.end(); ++it)
            notes.insert(it.key(), it.value());
        json.insert(QStringLiteral("notes"), notes);
    }
    if (manifest.study)
        json.insert(QStringLiteral("study"), studyOf(*manifest.study));
    if (!manifest.provenance.isEmpty())
        json.insert(QStringLiteral("provenance"), arrayOf(manifest.provenance));
    return QJsonDocument(json).toJson();
}

Result<QString> writeManifest(const Manifest& manifest) {
    Result<QByteArray> json = manifestJson(manifest);
    if (!json)
        return json.error();
    const QString file = QDir(manifest.folder).filePath(QStringLiteral("manifest.json"));
    if (Result<void> written = writeFileAtomically(
            toPath(file), std::string_view(json->constData(), static_cast<std::size_t>(json->size())));
        !written)
        return written.error();
    return file;
}

}  // namespace axscope::app
