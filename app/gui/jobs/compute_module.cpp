// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/jobs/compute_module.h"

#include <QDir>
#include <QFileInfo>
#include <QLibrary>

#include "app/gui/text.h"

namespace axscope::app {

namespace {

const QString kModuleFile = QStringLiteral("libaxs_compute.so");

}  // namespace

ComputeModule::ComputeModule(QStringList candidates, QString build)
    : m_candidates(std::move(candidates)), m_build(std::move(build)) {}

QStringList ComputeModule::standardPlaces(const QString& programFolder) {
    QStringList files;
    for (const char* folder : {"", "../lib/axscope/", AXSCOPE_MODULE_FOLDER_FROM_BIN "/"})
        files.append(QDir::cleanPath(programFolder + QLatin1Char('/') + QLatin1String(folder) + kModuleFile));
    files.removeDuplicates();
    return files;
}

Result<const ComputeInterface*> ComputeModule::load() {
    const std::lock_guard lock(m_mutex);
    if (m_interface)
        return m_interface;
    Result<const ComputeInterface*> loaded = loadLocked();
    if (loaded)
        m_interface = *loaded;
    return loaded;
}

Result<const ComputeInterface*> ComputeModule::loadLocked() const {
    for (const QString& file : m_candidates) {
        if (!QFileInfo::exists(file))
            continue;
        QLibrary library(file);
        library.setLoadHints(QLibrary::ResolveAllSymbolsHint | QLibrary::PreventUnloadHint);
        if (!library.load())
            return Error{ErrorCode::Io, toUtf8(library.errorString()), toUtf8(file)};
        const auto entry = reinterpret_cast<ComputeEntryPoint>(library.resolve(kComputeEntryPoint));
        if (!entry)
            return Error{ErrorCode::Unsupported, "not Axscope's compute module; install the program again",
                         toUtf8(file)};
        const ComputeInterface* interface = entry();
        if (fromUtf8(interface->build) != m_build) {
            return Error{ErrorCode::Unsupported,
                         toUtf8(QStringLiteral(
                                    "the module is of build %1, the program of build %2; install both again")
                                    .arg(fromUtf8(interface->build), m_build)),
                         toUtf8(file)};
        }
        return interface;
    }
    return Error{
        ErrorCode::NotFound,
        toUtf8(QStringLiteral("the compute module is missing; looked for %1; install the program again")
                   .arg(m_candidates.join(QStringLiteral(", ")))),
        {}};
}

}  // namespace axscope::app
