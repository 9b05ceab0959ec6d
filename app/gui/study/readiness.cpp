// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/study/readiness.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>

#include "app/gui/text.h"
#include "models/datasets/normalisation.h"

namespace axscope::app {

namespace {

/// Gives this file's texts one translation context.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Readiness)
};

QString nameOf(const QString& file) {
    return QFileInfo(file).fileName();
}

Readiness checkCheckpoints(const StudyInputs& inputs, const StudyFacts& facts) {
    using enum Readiness::State;
    if (inputs.checkpoints.isEmpty())
        return {Incomplete, Texts::tr("Add a checkpoint to run.")};
    for (const QString& file : inputs.checkpoints) {
        const CheckpointFact fact = facts.checkpoint(file);
        switch (fact.state) {
            case FactState::Missing:
                return {
                    Wrong,
                    Texts::tr("%1 is missing: bring it back or remove it from the list.").arg(nameOf(file))};
            case FactState::Bad:
                return {Wrong,
                        Texts::tr("%1 cannot be used: %2.").arg(nameOf(file), fromUtf8(fact.error.message))};
            case FactState::Checking:
                return {Checking, Texts::tr("Reading %1 …").arg(nameOf(file))};
            case FactState::Good:
                break;
        }
        // Sizes are brought into line, channels cannot be; random images are made to fit.
        const int classes = fact.summary.description.numClasses;
        if (facts.data().state == FactState::Good && facts.data().classes != 0 &&
            facts.data().classes != classes) {
            return {Wrong, Texts::tr("%1 tells %2 classes apart; the chosen images are of %3.")
                               .arg(nameOf(file))
                               .arg(classes)
                               .arg(facts.data().classes)};
        }
        const int channels = fact.summary.description.inputSize[0];
        if (inputs.data.kind != DataChoice::Kind::Random && facts.data().state == FactState::Good &&
            channels != facts.data().channels) {
            return {Wrong, Texts::tr("%1 takes images of %2 channel(s); the chosen data has %3.")
                               .arg(nameOf(file))
                               .arg(channels)
                               .arg(facts.data().channels)};
        }
        if (const auto fits = models::resolveNormalisation(inputs.others.normalisation, {}, channels); !fits)
            return {Wrong, Texts::tr("The normalisation does not fit %1: %2.")
                               .arg(nameOf(file), fromUtf8(fits.error().message))};
    }
    return {Ready, {}};
}

Readiness checkMultipliers(const StudyInputs& inputs, const StudyFacts& facts) {
    using enum Readiness::State;
    if (inputs.multipliers.isEmpty() && inputs.assignmentFile.isEmpty())
        return {Incomplete, Texts::tr("Choose at least one multiplier.")};
    for (const QString& name : inputs.multipliers) {
        const MultiplierFact fact = facts.multiplier(name);
        switch (fact.state) {
            case FactState::Missing:
                return {
                    Wrong,
                    Texts::tr("The table %1 is missing: bring it back or take it out.").arg(nameOf(name))};
            case FactState::Bad:
                return {Wrong,
                        Texts::tr("%1 cannot be used: %2.").arg(nameOf(name), fromUtf8(fact.error.message))};
            case FactState::Checking:
                return {Checking, Texts::tr("Measuring %1 …").arg(nameOf(name))};
            case FactState::Good:
                break;
        }
    }
    return {Ready, {}};
}

Readiness checkData(const StudyInputs& inputs, const StudyFacts& facts) {
    using enum Readiness::State;
    if (inputs.data.kind == DataChoice::Kind::None)
        return {Incomplete, Texts::tr("Choose the images: the sample, a folder or random images.")};
    if (inputs.data.kind == DataChoice::Kind::Files && inputs.data.folder.isEmpty())
        return {Incomplete, Texts::tr("Choose the folder with the images.")};
    switch (facts.data().state) {
        case FactState::Checking:
            return {Checking, Texts::tr("Looking at the data …")};
        case FactState::Missing:
            return {Wrong, Texts::tr("Images are missing: %1.").arg(fromUtf8(facts.data().error.text()))};
        case FactState::Bad:
            return {Wrong,
                    Texts::tr("The data cannot be used: %1.").arg(fromUtf8(facts.data().error.message))};
        case FactState::Good:
            break;
    }
    if (inputs.rangesFromFile && inputs.rangesFile.isEmpty())
        return {Incomplete, Texts::tr("Choose the file with the activation ranges, or calibrate.")};
    if (inputs.rangesFromFile && facts.rangesFile() == FactState::Missing)
        return {Wrong, Texts::tr("The ranges file %1 is missing.").arg(nameOf(inputs.rangesFile))};
    return {Ready, {}};
}

}  // namespace

Readiness checkReadiness(const StudyInputs& inputs, const StudyFacts& facts) {
    for (const auto& check : {checkCheckpoints, checkMultipliers, checkData}) {
        if (Readiness readiness = check(inputs, facts); readiness.state != Readiness::State::Ready)
            return readiness;
    }
    const quint64 images =
        inputs.images == 0 ? facts.data().images : std::min<quint64>(inputs.images, facts.data().images);
    return {Readiness::State::Ready,
            Texts::tr("Ready: %1, %2, %3.")
                .arg(Texts::tr("%n network(s)", nullptr, static_cast<int>(inputs.checkpoints.size())),
                     Texts::tr("%n multiplier(s)", nullptr, static_cast<int>(inputs.multipliers.size())),
                     Texts::tr("%1 images").arg(countText(images)))};
}

}  // namespace axscope::app
