// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/export_all.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QTimer>
#include <algorithm>
#include <cmath>

#include "analysis/report/report.h"
#include "analysis/report/table_report.h"
#include "app/gui/plots/note_store.h"
#include "app/gui/text.h"
#include "multipliers/base/atomic_file.h"

namespace axscope::app {

namespace {

constexpr double kPageMm = 178;

using Entries = Result<QList<ManifestEntry>>;

/// What the files of writeCsvFiles() hold; the manifest is English, as all files are.
QString contentsOf(const QString& file) {
    static const QHash<QString, QString> contents{
        {QStringLiteral("accuracy"), QStringLiteral("Accuracy and cost of every run")},
        {QStringLiteral("layers"), QStringLiteral("Error of every layer in every run")},
        {QStringLiteral("routing"), QStringLiteral("Routing of every MoE layer and expert in every run")},
        {QStringLiteral("transitions"), QStringLiteral("Decisions that moved from expert to expert")},
        {QStringLiteral("multipliers"), QStringLiteral("Error figures and power of the multipliers")}};
    return contents.value(QFileInfo(file).completeBaseName(), QStringLiteral("Results of the study"));
}

}  // namespace

QSizeF panelSize(int panels, int columns) {
    const int across = std::clamp(columns, 1, std::max(1, panels));
    const int rows = (std::max(1, panels) + across - 1) / across;
    return {kPageMm, std::min(kMaxExportMm, std::round(rows * kPageMm / across * 2 / 3))};
}

Result<PanelFigure> panelFigureOf(const QList<NamedPlot>& plots, const QStringList& names, int columns,
                                  PanelLetters letters) {
    PanelFigure figure;
    figure.columns = std::clamp(columns, 1, std::max(1, static_cast<int>(names.size())));
    figure.letters = letters;
    QStringList titles;
    for (const QString& name : names) {
        QList<NamedPlot> found;
        for (const NamedPlot& plot : plots) {
            if (plot.name == name) {
                found = {plot};
                break;
            }
            if (plot.name.startsWith(name) && !name.isEmpty())
                found.append(plot);
        }
        if (found.size() != 1) {
            QStringList known;
            for (const NamedPlot& plot : found.isEmpty() ? plots : found)
                known.append(plot.name);
            return Error{ErrorCode::NotFound,
                         toUtf8(QStringLiteral("%1 plot is called so; there are: %2")
                                    .arg(found.isEmpty() ? QStringLiteral("no") : QStringLiteral("more than one"),
                                         known.join(QStringLiteral(", ")))),
                         toUtf8(name)};
        }
        figure.panels.push_back(PlotExporter::sourceOf(*found.first().plot));
        titles.append(found.first().plot->title());
    }
    figure.title = titles.join(QStringLiteral("; "));
    return figure;
}

ExportAll::ExportAll(const QList<NamedPlot>& plots, StudyPtr study, ExportAllOptions options, QObject* parent)
    : QObject(parent), m_options(std::move(options)) {
    m_manifest.folder = m_options.folder;
    m_manifest.look = m_options.look;
    m_manifest.study = std::move(study);
    if (const NoteStore* notes = plots.isEmpty() ? nullptr : NoteStore::of(plots.first().plot))
        m_manifest.notes = notes->notes();
    addResults();
    addPlots(plots);
    addPanels(plots);
    m_total = static_cast<int>(m_steps.size()) + 1;  // and the manifest
}

void ExportAll::addResults() {
    const StudyPtr study = m_manifest.study;
    if (!study)
        return;
    const QString folder = m_options.folder;
    if (m_options.results) {
        const QString file = QDir(folder).filePath(QStringLiteral("results.json"));
        m_steps.push_back({file, true, [study, file]() -> Entries {
                               if (Result<void> written = exportJson(*study, file); !written)
                                   return written.error();
                               return QList<ManifestEntry>{{file, QStringLiteral("results"),
                                                            QStringLiteral("All results of the study"), {}}};
                           }});
        m_steps.push_back({folder + QStringLiteral("/*.csv"), true, [study, folder]() -> Entries {
                               Result<QStringList> files = exportCsv(*study, folder);
                               if (!files)
                                   return files.error();
                               QList<ManifestEntry> entries;
                               for (const QString& name : *files)
                                   entries.append({name, QStringLiteral("results"), contentsOf(name), {}});
                               return entries;
                           }});
    }
    if (m_options.tables) {
        const QString tables = QDir(folder).filePath(QStringLiteral("tables"));
        m_steps.push_back({tables, true, [study, tables]() -> Entries {
                               const auto files = analysis::writeTables(*study, toPath(tables));
                               if (!files)
                                   return files.error();
                               QHash<QString, QString> captions;
                               for (const analysis::ReportTable& table : analysis::studyTables(*study))
                                   captions.insert(fromUtf8(table.name), fromUtf8(table.caption));
                               QList<ManifestEntry> entries;
                               for (const std::filesystem::path& file : *files)
                                   entries.append({fromPath(file), QStringLiteral("table"),
                                                   captions.value(fromPath(file.stem())), {}});
                               return entries;
                           }});
    }
}

void ExportAll::addPlots(const QList<NamedPlot>& plots) {
    const QDir folder(QDir(m_options.folder).filePath(QStringLiteral("plots")));
    for (const NamedPlot& named : plots) {
        const PlotExporter::Source source = PlotExporter::sourceOf(*named.plot);
        for (const QString& line : source.provenance) {
            if (!m_manifest.study && !m_manifest.provenance.contains(line))
                m_manifest.provenance.append(line);
        }
        const QString note = named.plot->note();
        for (const PlotFormat format : m_options.formats) {
            PlotExportOptions options = m_options.look;
            options.format = format;
            const QString file = folder.filePath(named.name + QLatin1Char('.') + suffixOf(format));
            m_steps.push_back({file, false, [source, options, file, note]() -> Entries {
                                   if (Result<void> saved = PlotExporter::save(source, file, options); !saved)
                                       return saved.error();
                                   return QList<ManifestEntry>{
                                       {file, QStringLiteral("plot"), source.figure->title(), note}};
                               }});
        }
    }
}

void ExportAll::addPanels(const QList<NamedPlot>& plots) {
    const QDir folder(QDir(m_options.folder).filePath(QStringLiteral("plots")));
    for (qsizetype i = 0; i < m_options.panels.size(); ++i) {
        const QStringList& names = m_options.panels[i];
        const Result<PanelFigure> figure =
            panelFigureOf(plots, names, m_options.panelColumns, m_options.panelLetters);
        if (!figure) {
            m_errors.append(figure.error());
            continue;
        }
        const QString name =
            i == 0 ? QStringLiteral("panels") : QStringLiteral("panels_") + QString::number(i + 1);
        for (const PlotFormat format : m_options.formats) {
            PlotExportOptions options = m_options.look;
            options.format = format;
            options.sizeMm =
                m_options.panelSizeMm.value_or(panelSize(static_cast<int>(names.size()), figure->columns));
            const QString file = folder.filePath(name + QLatin1Char('.') + suffixOf(format));
            m_steps.push_back({file, false, [panels = *figure, options, file]() -> Entries {
                                   if (Result<void> saved = PlotExporter::save(panels, file, options); !saved)
                                       return saved.error();
                                   return QList<ManifestEntry>{
                                       {file, QStringLiteral("panels"), panels.title, {}}};
                               }});
        }
    }
}

void ExportAll::start() {
    if (!QDir().mkpath(QDir(m_options.folder).filePath(QStringLiteral("plots")))) {
        m_errors.append({ErrorCode::Io, "cannot make this folder", toUtf8(m_options.folder)});
        m_cancelled = true;
    }
    QTimer::singleShot(0, this, &ExportAll::next);
}

void ExportAll::next() {
    if (m_cancelled)
        return end();
    if (m_steps.empty())
        return writeTheManifest();
    const Step step = std::move(m_steps.front());
    m_steps.pop_front();
    if (step.onWorker) {
        m_worker.post(
            this, [write = step.write] { return write(); },
            [this, step](const Entries& written) { take(step, written); });
    } else {
        take(step, step.write());
    }
}

void ExportAll::take(const Step& step, const Result<QList<ManifestEntry>>& written) {
    if (written) {
        for (const ManifestEntry& entry : *written) {
            m_manifest.entries.append(entry);
            m_written.append(entry.file);
        }
    } else {
        m_errors.append(written.error());
    }
    emit progressed(++m_done, step.file);
    QTimer::singleShot(0, this, &ExportAll::next);
}

void ExportAll::writeTheManifest() {
    for (const Error& error : std::as_const(m_errors))
        m_manifest.failures.append(errorText(error));
    m_worker.post(
        this, [manifest = m_manifest] { return writeManifest(manifest); },
        [this](const Result<QString>& written) {
            if (written) {
                m_written.append(*written);
                emit progressed(++m_done, *written);
            } else {
                m_errors.append(written.error());
            }
            end();
        });
}

void ExportAll::end() {
    emit finished(m_written, m_errors);
}

Result<void> exportJson(const analysis::StudyResult& study, const QString& file) {
    return writeFileAtomically(toPath(file), analysis::toJson(study));
}

Result<QStringList> exportCsv(const analysis::StudyResult& study, const QString& folder) {
    Result<std::vector<std::filesystem::path>> files = analysis::writeCsvFiles(study, toPath(folder));
    if (!files)
        return files.error();
    QStringList written;
    for (const std::filesystem::path& file : *files)
        written.append(fromPath(file));
    return written;
}

}  // namespace axscope::app
