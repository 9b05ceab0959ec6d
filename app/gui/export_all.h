// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QSizeF>
#include <QStringList>
#include <QVector>
#include <deque>
#include <functional>
#include <optional>

#include "app/gui/backend.h"
#include "app/gui/export_manifest.h"
#include "app/gui/jobs/background_queue.h"
#include "app/gui/plots/plot_exporter.h"
#include "app/gui/result_views.h"

namespace axscope::app {

/// What to write when everything is exported.
struct ExportAllOptions {
    QString folder;  ///< made if absent
    QList<PlotFormat> formats{PlotFormat::Pdf};
    PlotExportOptions look;  ///< of the figures; its format is of no meaning
    bool results = true;     ///< results.json and the CSV files, where there is a study
    bool tables = true;      ///< tables/ for papers, where there is a study

    /// Figures made of several plots, by name or the unique start of a name; written as plots/panels, panels_2 ...
    QList<QStringList> panels;
    int panelColumns = 2;
    PanelLetters panelLetters = PanelLetters::Parenthesised;
    std::optional<QSizeF> panelSizeMm;  ///< absent: panelSize()
};

/// A figure of a page's width (178 mm) whose panels are 3:2.
[[nodiscard]] QSizeF panelSize(int panels, int columns);

/// The plots called `names`, or whose names start so. Errors: NotFound (no plot, or several plots, of that name),
/// with the names there are.
Result<PanelFigure> panelFigureOf(const QList<NamedPlot>& plots, const QStringList& names, int columns,
                                  PanelLetters letters);

/// Writes all there is to write into a folder: plots/<view>_<figure>.<format>, results.json, *.csv, tables/*, and at
/// last manifest.json, which says what all of it is. One file per turn of the event loop, so that the window stays
/// alive; what takes longer runs on a thread of its own.
class ExportAll : public QObject {
    Q_OBJECT

public:
    /// `plots` as ResultViews::plots gives them; figures, notes and `study` (may be null) are taken as they are now.
    ExportAll(const QList<NamedPlot>& plots, StudyPtr study, ExportAllOptions options, QObject* parent = nullptr);

    /// finished() follows, also where the folder cannot be made.
    void start();
    /// Ends after the file that is being written; there will be no manifest.
    void cancel() { m_cancelled = true; }
    /// Steps, of which each writes one file or one kind of files.
    [[nodiscard]] int total() const { return m_total; }

signals:
    void progressed(int done, const QString& file);
    /// `written` in order; one error per file that failed. After cancel() some files are missing, and the manifest.
    void finished(const QStringList& written, const QVector<axscope::Error>& errors);

private:
    struct Step {
        QString file;  ///< or folder, for the progress
        bool onWorker = false;
        std::function<Result<QList<ManifestEntry>>()> write;
    };
    void addPlots(const QList<NamedPlot>& plots);
    void addPanels(const QList<NamedPlot>& plots);
    void addResults();
    void next();
    void take(const Step& step, const Result<QList<ManifestEntry>>& written);
    void writeTheManifest();
    void end();

    ExportAllOptions m_options;
    std::deque<Step> m_steps;
    Manifest m_manifest;
    QStringList m_written;
    QVector<Error> m_errors;
    int m_total = 0;
    int m_done = 0;
    bool m_cancelled = false;
    BackgroundQueue m_worker;
};

/// Writes the study as `file` (JSON). Errors: NotFound, Io.
Result<void> exportJson(const analysis::StudyResult& study, const QString& file);
/// Writes the study's CSV files into `folder`. Errors: NotFound, Io.
Result<QStringList> exportCsv(const analysis::StudyResult& study, const QString& folder);

}  // namespace axscope::app
