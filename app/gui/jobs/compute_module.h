// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <mutex>

#include "app/gui/compute/compute_interface.h"

namespace axscope::app {

/// The module with the networks' code, loaded at first use. Thread-safe.
class ComputeModule {
public:
    /// `candidates`: files to try, best first. `build`: what the module must say of itself.
    ComputeModule(QStringList candidates, QString build);

    /// Where the module lies beside a program in `programFolder`: in the same folder (build tree) or in
    /// ../lib/axscope, ../lib/<multiarch>/axscope (installed).
    [[nodiscard]] static QStringList standardPlaces(const QString& programFolder);

    /// Loads the module, once. Errors: NotFound (none of the candidates exists, naming them), Unsupported
    /// (built from other sources), Io (the loader's own words).
    Result<const ComputeInterface*> load();

private:
    Result<const ComputeInterface*> loadLocked() const;

    QStringList m_candidates;
    QString m_build;
    std::mutex m_mutex;
    const ComputeInterface* m_interface = nullptr;
};

}  // namespace axscope::app
