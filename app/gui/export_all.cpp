// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/export_all.h"

#include <QDir>
#include <QTimer>

#include "analysis/report/report.h"
#include "app/gui/text.h"
#include "multipliers/base/atomic_file.h"

namespace axscope::app {

ExportAll::ExportAll(const QList<NamedPlot>& plots, ExportAllOptions options, QObject* parent)
    : QObject(parent), m_options(std::move(options)) {
    for (const NamedPlot& named : plots)
        m_sources.append({named.name, PlotExporter::sourceOf(*named.plot)});
}

void ExportAll::start() {
    if (!QDir().mkpath(m_options.folder)) {
        m_errors.append({ErrorCode::Io, "cannot make this folder", toUtf8(m_options.folder)});
        m_cancelled = true;
    }
    QTimer::singleShot(0, this, &ExportAll::writeNext);
}

void ExportAll::writeNext() {
    if (m_cancelled || m_next >= total()) {
        emit finished(m_written, m_errors);
        return;
    }
    const NamedSource& named = m_sources[m_next / m_options.formats.size()];
    PlotExportOptions options;
    options.format = m_options.formats[m_next % m_options.formats.size()];
    options.sizeMm = m_options.sizeMm;
    options.withTitle = m_options.withTitle;
    const QString file =
        QDir(m_options.folder).filePath(named.name + QLatin1Char('.') + suffixOf(options.format));
    if (Result<void> saved = PlotExporter::save(named.source, file, options))
        m_written.append(file);
    else
        m_errors.append(saved.error());
    ++m_next;
    emit progressed(m_next, file);
    QTimer::singleShot(0, this, &ExportAll::writeNext);
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
