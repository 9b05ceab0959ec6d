// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QSizeF>
#include <QStringList>
#include <QVector>

#include "app/gui/backend.h"
#include "app/gui/plots/plot_exporter.h"
#include "app/gui/result_views.h"

namespace axscope::app {

/// What to write when everything is exported.
struct ExportAllOptions {
    QString folder;  ///< made if absent
    QList<PlotFormat> formats{PlotFormat::Pdf};
    QSizeF sizeMm{120, 80};
    bool withTitle = true;
};

/// Writes every figure of the views in every format, one file per turn of the event loop, so that the window
/// stays alive. Files: <folder>/<view>_<figure>.<format>.
class ExportAll : public QObject {
    Q_OBJECT

public:
    /// `plots` as ResultViews::plots gives them; figures are taken as they are now.
    ExportAll(const QList<NamedPlot>& plots, ExportAllOptions options, QObject* parent = nullptr);

    /// finished() follows, also where the folder cannot be made.
    void start();
    void cancel() { m_cancelled = true; }
    [[nodiscard]] int total() const { return static_cast<int>(m_sources.size() * m_options.formats.size()); }

signals:
    void progressed(int done, const QString& file);
    /// `written` in order; one error per file that failed. After cancel() fewer files than total().
    void finished(const QStringList& written, const QVector<axscope::Error>& errors);

private:
    struct NamedSource {
        QString name;
        PlotExporter::Source source;
    };
    void writeNext();

    QList<NamedSource> m_sources;
    ExportAllOptions m_options;
    QStringList m_written;
    QVector<Error> m_errors;
    int m_next = 0;
    bool m_cancelled = false;
};

/// Writes the study as `file` (JSON). Errors: NotFound, Io.
Result<void> exportJson(const analysis::StudyResult& study, const QString& file);
/// Writes the study's CSV files into `folder`. Errors: NotFound, Io.
Result<QStringList> exportCsv(const analysis::StudyResult& study, const QString& folder);

}  // namespace axscope::app
