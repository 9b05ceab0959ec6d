// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMap>
#include <QSizeF>
#include <QString>
#include <QStringList>

#include "app/gui/backend.h"
#include "app/gui/plots/plot_exporter.h"
#include "multipliers/base/result.h"

namespace axscope::app {

/// One file of an export.
struct ManifestEntry {
    QString file;   ///< with its folder
    QString kind;   ///< "plot", "panels", "table", "results"
    QString shows;  ///< one sentence
    QString note;   ///< what was noted about the figure; may be empty
};

/// What stands in an export's manifest.json, so that every number in a paper can be traced to the run it is from.
struct Manifest {
    QString folder;  ///< files are named from here
    QList<ManifestEntry> entries;
    StudyPtr study;  ///< null: figures of multipliers alone
    PlotExportOptions look;
    QStringList provenance;  ///< of the figures; the study has its own
    QMap<QString, QString> notes;  ///< all that were written in the study, by subject, also on figures that are not here
    QStringList failures;    ///< files that could not be written, with the reason
};

/// The manifest as JSON, schema 1: program and time, the study (provenance, settings, checkpoints and multipliers
/// with SHA-256), the look of the figures, and for every file its path, size, SHA-256 and what it shows. Reads every
/// file. Errors: NotFound, Io (a file is gone or cannot be read).
Result<QByteArray> manifestJson(const Manifest& manifest);

/// Writes manifestJson() to <folder>/manifest.json, whole or not at all; returns the file.
Result<QString> writeManifest(const Manifest& manifest);

}  // namespace axscope::app
