// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/study/sample_study.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include "analysis/run_config.h"
#include "app/gui/text.h"

namespace axscope::app {

QString sampleStudyFile() {
    const QString named = qEnvironmentVariable("AXSCOPE_SAMPLE_STUDY");
    if (!named.isEmpty())
        return QFileInfo(named).absoluteFilePath();
    const QDir program(QCoreApplication::applicationDirPath());
    for (const QString& file : {program.filePath(QStringLiteral("../share/axscope/sample_study.json")),
                                program.filePath(QStringLiteral("../../../resources/sample_study.json"))}) {
        if (QFileInfo(file).isFile())
            return QFileInfo(file).canonicalFilePath();
    }
    return {};
}

Result<StudyInputs> readSampleStudy(const QString& file) {
    if (file.isEmpty())
        return Error{ErrorCode::NotFound, "no sample study was installed with this program", {}};
    Result<analysis::RunConfig> config = analysis::readRunConfig(toPath(file));
    if (!config)
        return config.error();
    Result<StudyInputs> inputs = StudyInputs::fromExperiment(config->experiment);
    if (!inputs)
        return inputs.error();
    QStringList there;
    for (const QString& checkpoint : inputs->checkpoints) {
        if (QFileInfo(checkpoint).isFile())
            there.append(checkpoint);
    }
    if (there.isEmpty())
        return Error{ErrorCode::NotFound, "none of its checkpoints is there", toUtf8(file)};
    inputs->checkpoints = there;
    return inputs;
}

}  // namespace axscope::app
