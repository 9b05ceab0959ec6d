// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/study/study_inputs.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <algorithm>

#include "app/gui/text.h"
#include "multipliers/catalog.h"

namespace axscope::app {

namespace {

constexpr QLatin1String kTestPrefix("cifar100:");
constexpr QLatin1String kTrainPrefix("cifar100-train:");
constexpr QLatin1String kRandom("random");

Error badSpec(const QString& spec) {
    return {ErrorCode::InvalidArgument,
            "not a data set; use cifar100:FOLDER, cifar100-train:FOLDER or random[:SEED]",
            "'" + spec.toStdString() + "'"};
}

}  // namespace

QString DataChoice::displayText() const {
    switch (kind) {
        case Kind::None:
            return {};
        case Kind::Cifar100:
            return trainingSplit ? QCoreApplication::translate("DataChoice", "CIFAR-100, training images")
                                 : QCoreApplication::translate("DataChoice", "CIFAR-100, test images");
        case Kind::Random:
            return QCoreApplication::translate("DataChoice", "random images, seed %1").arg(seed);
    }
    return {};
}

QString DataChoice::spec() const {
    switch (kind) {
        case Kind::None:
            return {};
        case Kind::Cifar100:
            return (trainingSplit ? kTrainPrefix : kTestPrefix) + folder;
        case Kind::Random:
            return kRandom + QLatin1Char(':') + QString::number(seed);
    }
    return {};
}

Result<DataChoice> DataChoice::fromSpec(const QString& spec) {
    DataChoice choice;
    if (spec.isEmpty())
        return choice;
    for (const QLatin1String prefix : {kTestPrefix, kTrainPrefix}) {
        if (!spec.startsWith(prefix))
            continue;
        const QString folder = spec.mid(prefix.size());
        if (folder.isEmpty())
            return badSpec(spec);
        choice.kind = Kind::Cifar100;
        choice.trainingSplit = prefix == kTrainPrefix;
        choice.folder = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
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
    return badSpec(spec);
}

analysis::Experiment StudyInputs::toExperiment() const {
    analysis::Experiment experiment;
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
        if (calibrateOnTraining && data.kind == DataChoice::Kind::Cifar100) {
            DataChoice training = data;
            training.trainingSplit = true;
            experiment.ranges.data = toUtf8(training.spec());
        }
    }
    experiment.emulation = emulation;
    if (!assignmentFile.isEmpty())
        experiment.assignmentFiles.push_back(toPath(assignmentFile));
    experiment.threads = threads;
    experiment.batchSize = batchSize;
    experiment.isolatedErrors = isolatedErrors;
    return experiment;
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
    return QDir::cleanPath(QFileInfo(nameOrFile).absoluteFilePath());
}

}  // namespace axscope::app
