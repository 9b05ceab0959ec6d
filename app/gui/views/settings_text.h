// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include "analysis/results.h"

namespace axscope::app {

/// What the command line says of a study's settings in English, in the language of the window.
class SettingsText {
    Q_DECLARE_TR_FUNCTIONS(SettingsText)

public:
    /// One part of a sentence per setting, assignments of several multipliers behind them. Results of older
    /// study files hold the English words only.
    static QStringList of(const analysis::StudyResult& study);

    static QStringList of(const models::EmulationConfig& emulation);
    static QString of(const analysis::RangesUsed& ranges);
    static QString of(const models::Assignment& assignment);

private:
    static QString computed(models::Exactness exactness, const QString& what);
    static QString approximated(const models::EmulationConfig& emulation);
    static QStringList orders(const models::EmulationConfig& emulation);
    static QString calibration(models::CalibrationMethod method, double percentile, double range);
};

}  // namespace axscope::app
