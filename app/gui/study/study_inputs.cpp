// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/study/study_inputs.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <algorithm>

#include "app/gui/text.h"
#include "models/datasets/open_dataset.h"
#include "multipliers/catalog.h"
#include "multipliers/families/family_member.h"

namespace axscope::app {

namespace {

constexpr QLatin1String kRandom("random");
constexpr QLatin1String kSample("sample");
constexpr QLatin1String kTrainSuffix("-train");

Error badSpec(const QString& spec) {
    return {ErrorCode::InvalidArgument,
            "not a data set; use " + models::datasetFormList() + ", or a folder by itself",
            "'" + spec.toStdString() + "'"};
}

QString absolutePath(const QString& file) {
    return QDir::cleanPath(QFileInfo(file).absoluteFilePath());
}

/// Specification of the training images that belong to a data set.
QString trainingSpec(DataChoice data) {
    data.trainingSplit = true;
    return data.spec();
}

const models::DatasetForm* formOf(const QString& name) {
    return models::findDatasetForm(toUtf8(name));
}

}  // namespace

void DataChoice::setFolder(const QString& path) {
    kind = Kind::Files;
    folder = path;
    const Result<const models::DatasetForm*> found = models::detectDataset(toUtf8(path));
    form = found ? fromUtf8((*found)->name) : QString();
    if (form.endsWith(kTrainSuffix)) {
        form.chop(kTrainSuffix.size());
        trainingSplit = true;
    }
    trainingSplit = trainingSplit && hasTrainingSplit();
}

bool DataChoice::hasTrainingSplit() const {
    if (kind == Kind::Sample)
        return true;
    return kind == Kind::Files && !form.isEmpty() && formOf(form + kTrainSuffix) != nullptr;
}

QString DataChoice::displayText() const {
    switch (kind) {
        case Kind::None:
            return {};
        case Kind::Sample:
            return trainingSplit ? QCoreApplication::translate("DataChoice", "sample images, training")
                                 : QCoreApplication::translate("DataChoice", "sample images, test");
        case Kind::Files: {
            const models::DatasetForm* const known = formOf(form);
            const QString title = known == nullptr ? QFileInfo(folder).fileName() : fromUtf8(known->title);
            if (!hasTrainingSplit())
                return title;
            return trainingSplit ? QCoreApplication::translate("DataChoice", "%1, training images").arg(title)
                                 : QCoreApplication::translate("DataChoice", "%1, test images").arg(title);
        }
        case Kind::Random:
            return QCoreApplication::translate("DataChoice", "random images, seed %1").arg(seed);
    }
    return {};
}

QString DataChoice::spec() const {
    switch (kind) {
        case Kind::None:
            return {};
        case Kind::Sample:
            return kSample + (trainingSplit ? kTrainSuffix : QLatin1String()) +
                   (sample.isEmpty() ? QString() : QLatin1Char(':') + sample);
        case Kind::Files:
            if (form.isEmpty())  // with a slash, or it would read like the name of a form
                return folder.contains(QLatin1Char('/')) ? folder : QStringLiteral("./") + folder;
            return form + (trainingSplit ? kTrainSuffix : QLatin1String()) + QLatin1Char(':') + folder;
        case Kind::Random:
            return kRandom + QLatin1Char(':') + QString::number(seed);
    }
    return {};
}

Result<DataChoice> DataChoice::fromSpec(const QString& spec) {
    DataChoice choice;
    choice.kind = Kind::None;
    if (spec.isEmpty())
        return choice;
    if (const QString name = spec.section(QLatin1Char(':'), 0, 0);
        name == kSample || name == kSample + kTrainSuffix) {
        if (!models::openDataset(toUtf8(spec)))  // only reads the numbers
            return badSpec(spec);
        choice.kind = Kind::Sample;
        choice.trainingSplit = name != kSample;
        choice.sample = spec.mid(name.size() + 1);
        return choice;
    }
    if (spec == kRandom || spec.startsWith(kRandom + QLatin1Char(':'))) {
        choice.kind = Kind::Random;
        if (spec != kRandom) {
            bool ok = false;
            choice.seed = spec.mid(kRandom.size() + 1).toULongLong(&ok);
            if (!ok)
                return badSpec(spec);
        }
        return choice;
    }
    const qsizetype colon = spec.indexOf(QLatin1Char(':'));
    const QString name = spec.left(colon);
    QString path = spec;
    choice.kind = Kind::Files;
    if (formOf(name) != nullptr) {
        path = colon < 0 ? QString() : spec.mid(colon + 1);
        choice.form = name;
        if (name.endsWith(kTrainSuffix)) {
            choice.form.chop(kTrainSuffix.size());
            choice.trainingSplit = true;
        }
    } else if (!name.contains(QLatin1Char('/')) && !QFileInfo::exists(spec)) {
        return badSpec(spec);
    }
    if (path.isEmpty())
        return badSpec(spec);
    path = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    if (choice.form.isEmpty())
        choice.setFolder(path);
    choice.folder = path;
    return choice;
}

analysis::Experiment StudyInputs::toExperiment() const {
    analysis::Experiment experiment = others;
    for (const QString& file : checkpoints)
        experiment.checkpoints.push_back(toPath(file));
    experiment.data = toUtf8(data.spec());
    experiment.images = images;
    for (const QString& name : multipliers)
        experiment.multipliers.push_back(toUtf8(name));
    if (rangesFromFile) {
        experiment.ranges.file = toPath(rangesFile);
    } else {
        experiment.ranges.method = calibration;
        experiment.ranges.percentile = percentile;
        experiment.ranges.images = calibrationImages;
        if (calibrateOnTraining && data.hasTrainingSplit())
            experiment.ranges.data = toUtf8(trainingSpec(data));
    }
    experiment.emulation = emulation;
    if (!assignmentFile.isEmpty())
        experiment.assignmentFiles.insert(experiment.assignmentFiles.begin(), toPath(assignmentFile));
    experiment.threads = threads;
    experiment.batchSize = batchSize;
    experiment.isolatedErrors = isolatedErrors;
    experiment.frozenRouting = frozenRouting;
    return experiment;
}

Result<StudyInputs> StudyInputs::fromExperiment(const analysis::Experiment& experiment,
                                                const QStringList& unusedTables) {
    const analysis::Experiment defaults;
    StudyInputs inputs;
    analysis::Experiment& rest = inputs.others;
    rest = experiment;
    QStringList checkpointFiles;
    for (const std::filesystem::path& file : experiment.checkpoints)
        checkpointFiles.append(absolutePath(fromPath(file)));
    inputs.addCheckpoints(checkpointFiles);
    Result<DataChoice> choice = DataChoice::fromSpec(fromUtf8(experiment.data));
    if (!choice)
        return choice.error();
    inputs.data = *choice;
    inputs.images = experiment.images;

    QStringList chosen;
    for (const std::string& name : experiment.multipliers) {
        if (name == "eight")
            chosen += paretoMultipliers();
        else if (name == "all")
            chosen += catalogMultipliers();
        else
            chosen.append(canonicalMultiplier(fromUtf8(name)));
    }
    const QStringList catalogue = catalogMultipliers();
    for (const QString& name : chosen + unusedTables)
        if (!catalogue.contains(name) && !inputs.tables.contains(name))
            inputs.tables.append(name);
    inputs.setChosen(chosen);

    inputs.rangesFromFile = !experiment.ranges.file.empty();
    if (inputs.rangesFromFile)
        inputs.rangesFile = absolutePath(fromPath(experiment.ranges.file));
    inputs.calibration = experiment.ranges.method;
    inputs.percentile = experiment.ranges.percentile;
    inputs.calibrationImages = experiment.ranges.images;
    rest.ranges.file.clear();
    rest.ranges.method = defaults.ranges.method;
    rest.ranges.percentile = defaults.ranges.percentile;
    rest.ranges.images = defaults.ranges.images;
    if (inputs.data.hasTrainingSplit() && fromUtf8(experiment.ranges.data) == trainingSpec(inputs.data)) {
        inputs.calibrateOnTraining = true;
        rest.ranges.data.clear();
    }
    inputs.emulation = experiment.emulation;
    if (!experiment.assignmentFiles.empty()) {
        inputs.assignmentFile = absolutePath(fromPath(experiment.assignmentFiles.front()));
        rest.assignmentFiles.erase(rest.assignmentFiles.begin());
    }
    inputs.threads = experiment.threads;
    inputs.batchSize = experiment.batchSize;
    inputs.isolatedErrors = experiment.isolatedErrors;
    inputs.frozenRouting = experiment.frozenRouting;
    rest.checkpoints.clear();
    rest.data.clear();
    rest.images = defaults.images;
    rest.multipliers.clear();
    rest.emulation = defaults.emulation;
    rest.threads = defaults.threads;
    rest.batchSize = defaults.batchSize;
    rest.isolatedErrors = defaults.isolatedErrors;
    rest.frozenRouting = defaults.frozenRouting;
    return inputs;
}

QStringList StudyInputs::unusedTables() const {
    QStringList unused;
    for (const QString& file : tables)
        if (!multipliers.contains(file))
            unused.append(file);
    return unused;
}

int StudyInputs::addCheckpoints(const QStringList& files) {
    int added = 0;
    for (const QString& file : files) {
        if (checkpoints.contains(file))
            continue;
        checkpoints.append(file);
        ++added;
    }
    return added;
}

int StudyInputs::addTables(const QStringList& files) {
    int added = 0;
    for (const QString& file : files) {
        if (!tables.contains(file)) {
            tables.append(file);
            ++added;
        }
        setChosen(file, true);
    }
    return added;
}

void StudyInputs::setChosen(const QString& multiplier, bool chosen) {
    QStringList names = multipliers;
    names.removeAll(multiplier);
    if (chosen)
        names.append(multiplier);
    setChosen(names);
}

void StudyInputs::setChosen(const QStringList& multiplierNames) {
    QStringList sorted;
    for (const QString& name : catalogMultipliers() + tables + multiplierNames) {
        if (multiplierNames.contains(name) && !sorted.contains(name))
            sorted.append(name);
    }
    multipliers = sorted;
}

QStringList paretoMultipliers() {
    QStringList names;
    for (const multipliers::CatalogEntry& entry : multipliers::catalog()) {
        if (entry.pareto)
            names.append(fromUtf8(entry.name));
    }
    return names;
}

QStringList catalogMultipliers() {
    QStringList names;
    for (const multipliers::CatalogEntry& entry : multipliers::catalog())
        names.append(fromUtf8(entry.name));
    return names;
}

QString canonicalMultiplier(const QString& nameOrFile) {
    if (const multipliers::CatalogEntry* entry = multipliers::findCatalogEntry(toUtf8(nameOrFile)))
        return fromUtf8(entry->name);
    if (const auto member = multipliers::FamilyMember::parse(toUtf8(nameOrFile)))
        return fromUtf8(member->name());
    return QDir::cleanPath(QFileInfo(nameOrFile).absoluteFilePath());
}

}  // namespace axscope::app
