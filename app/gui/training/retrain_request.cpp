// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/training/retrain_request.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <map>

#include "analysis/run_config.h"
#include "app/gui/text.h"
#include "app/gui/views/study_text.h"
#include "models/io/checkpoint_file.h"

namespace axscope::app {

namespace {

struct RetrainTexts {
    Q_DECLARE_TR_FUNCTIONS(axscope::app::RetrainRequest)
};

RetrainTarget multiplierTarget(const QString& nameOrFile) {
    const bool file = nameOrFile.contains(QLatin1Char('/'));
    return {file ? QFileInfo(nameOrFile).completeBaseName() : nameOrFile, nameOrFile, std::nullopt};
}

QString stateFile(const QString& out) {
    return fromUtf8(analysis::trainingStateOf(toUtf8(out)));
}

/// The objects that stand in the metadata of the state of `out`; empty where there is none.
QJsonObject stateObject(const QString& out, const char* key) {
    if (!QFileInfo::exists(stateFile(out)))
        return {};
    const Result<models::CheckpointFile> file = models::CheckpointFile::open(toPath(stateFile(out)));
    if (!file)
        return {};
    const auto found = file->metadata().find(key);
    return found == file->metadata().end()
               ? QJsonObject()
               : QJsonDocument::fromJson(QByteArray::fromStdString(found->second)).object();
}

}  // namespace

std::vector<RetrainTarget> retrainTargets(const StudyInputs& inputs) {
    std::vector<RetrainTarget> targets;
    for (const QString& name : inputs.multipliers)
        targets.push_back(multiplierTarget(name));
    std::vector<models::Assignment> assignments;
    if (!inputs.assignmentFile.isEmpty())
        if (Result<std::vector<models::Assignment>> read = analysis::readAssignments(toPath(inputs.assignmentFile)))
            assignments = *std::move(read);
    assignments.insert(assignments.end(), inputs.others.assignments.begin(), inputs.others.assignments.end());
    for (const std::filesystem::path& file : inputs.others.assignmentFiles)
        if (const Result<std::vector<models::Assignment>> read = analysis::readAssignments(file))
            assignments.insert(assignments.end(), read->begin(), read->end());
    for (const models::Assignment& assignment : assignments)
        targets.push_back({fromUtf8(assignment.name), {}, assignment});
    for (const QString& name : inputs.unusedTables() + catalogMultipliers())
        if (!inputs.multipliers.contains(name))
            targets.push_back(multiplierTarget(name));
    return targets;
}

analysis::TrainingOptions trainingOptions(const RetrainRequest& request, const StudyInputs& inputs,
                                          const std::string& architecture) {
    analysis::TrainingOptions options;
    options.from = toUtf8(request.parent);
    options.describe = inputs.others.describe;
    options.data = toUtf8(request.data);
    options.testData = toUtf8(request.testData);
    options.trainImages = request.trainImages;
    options.testImages = request.testImages;
    options.normalisation = inputs.others.normalisation;
    options.out = toUtf8(request.out);
    options.overwrite = request.overwrite;
    options.restart = request.restart;
    options.saveEverySeconds = 60;
    options.device = "cpu";
    options.command = "axscope: retrain under approximation";
    options.settings = models::defaultRetrainingSettings(architecture);
    options.settings.epochs = request.epochs;
    options.settings.batch = request.batch;
    options.settings.learningRate = request.learningRate;
    options.settings.seed = request.seed;
    options.settings.threads = request.threads;
    analysis::RetrainingOptions& retraining = options.retraining.emplace();
    retraining.experiment = inputs.toExperiment();
    retraining.experiment.multipliers.clear();
    retraining.experiment.assignments.clear();
    retraining.experiment.assignmentFiles.clear();
    if (request.target.assignment)
        retraining.experiment.assignments = {*request.target.assignment};
    else
        retraining.experiment.multipliers = {toUtf8(request.target.multiplier)};
    retraining.gradient = request.gradient;
    retraining.frozenRouter = request.frozenRouter;
    return options;
}

TrainingImagesChoice trainingImagesBeside(const DataChoice& data) {
    if (data.kind == DataChoice::Kind::None)
        return {{}, {}, RetrainTexts::tr("The study has no images yet")};
    if (!data.hasTrainingSplit())
        return {data.spec(), {}, RetrainTexts::tr("The study's images; a tenth of them tests")};
    DataChoice training = data;
    training.trainingSplit = true;
    DataChoice test = data;
    test.trainingSplit = false;
    // A number of sample images is that of one of the two parts.
    if (data.kind == DataChoice::Kind::Sample)
        (data.trainingSplit ? test : training).sample.clear();
    return {training.spec(), test.spec(), training.displayText()};
}

QString suggestedOutput(const QString& parent, const RetrainTarget& target) {
    static const QRegularExpression unusual(QStringLiteral("[^A-Za-z0-9._-]+"));
    QString name = target.multiplier.isEmpty() ? target.text : shortMultiplierName(toUtf8(target.text));
    name.replace(unusual, QStringLiteral("_"));
    const QFileInfo file(parent);
    const QString stem = file.path() + QLatin1Char('/') + file.completeBaseName() + QStringLiteral("_for_") + name;
    QString out = stem + QStringLiteral(".safetensors");
    for (int number = 2; QFileInfo::exists(out) && !QFileInfo::exists(stateFile(out)); ++number)
        out = QStringLiteral("%1_%2.safetensors").arg(stem).arg(number);
    return out;
}

std::optional<StoppedTraining> stoppedTraining(const QString& out) {
    const QJsonObject facts = stateObject(out, "facts");
    const QJsonObject progress = stateObject(out, "progress");
    if (facts.isEmpty() || progress.isEmpty())
        return std::nullopt;
    StoppedTraining stopped;
    stopped.epochs = facts.value(QLatin1String("epochs")).toString().toInt();
    stopped.epoch = std::min(progress.value(QLatin1String("epoch")).toInt(1), stopped.epochs);
    return stopped;
}

void takeSettingsOfStopped(RetrainRequest& request) {
    const QJsonObject facts = stateObject(request.out, "facts");
    const auto text = [&facts](const char* key) { return facts.value(QLatin1String(key)).toString(); };
    if (facts.isEmpty())
        return;
    request.epochs = text("epochs").toInt();
    request.batch = text("batch").toInt();
    request.learningRate = text("learning_rate").toDouble();
    request.seed = text("seed").toULongLong();
    request.threads = text("threads").toInt();
    request.gradient.rule = text("retraining.gradient") == QLatin1String(models::toString(models::GradientRule::Differences))
                                ? models::GradientRule::Differences
                                : models::GradientRule::ExactProduct;
    request.gradient.halfWindow = text("retraining.half_window").toInt();
    request.frozenRouter = text("retraining.frozen_router") == QLatin1String("1");
}

}  // namespace axscope::app
