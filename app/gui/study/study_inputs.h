// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "analysis/experiment.h"
#include "multipliers/base/result.h"

namespace axscope::app {

/// Which images a study looks at.
struct DataChoice {
    enum class Kind { None, Sample, Files, Random };

    Kind kind = Kind::Sample;
    QString form;    ///< which data set, a name of models::datasetForms(); empty: told when it is opened
    QString folder;  ///< of its files, or its file; kept while random images are chosen
    bool trainingSplit = false;  ///< the training images of the same folder, or of the sample
    QString sample;              ///< number and seed of sample images, "N" or "N,SEED"; empty: as they come
    quint64 seed = 0;            ///< of random images

    bool operator==(const DataChoice&) const = default;

    /// Chooses the data set at `path`, told by the names of what lies there.
    void setFolder(const QString& path);
    /// Whether the data set has training images apart from those for testing.
    [[nodiscard]] bool hasTrainingSplit() const;

    /// For people: "CIFAR-100, test images"; empty for Kind::None.
    [[nodiscard]] QString displayText() const;
    /// The form that models::openDataset takes; empty for Kind::None.
    [[nodiscard]] QString spec() const;
    /// Parses such a spec; Kind::None where `spec` is empty. Errors: InvalidArgument listing the forms.
    static Result<DataChoice> fromSpec(const QString& spec);
};

/// What the user has put into a study: everything needed to run it, none of its results. Paths are absolute.
struct StudyInputs {
    QStringList checkpoints;
    QStringList multipliers;  ///< chosen ones, as catalogue names, table files or members of families
    QStringList tables;       ///< table files and members of families in the list, chosen or not
    DataChoice data;
    quint64 images = 1000;  ///< first N images; 0 = all

    bool rangesFromFile = false;
    QString rangesFile;
    analysis::CalibrationMethod calibration = analysis::CalibrationMethod::AbsMax;
    double percentile = 99.99;
    quint64 calibrationImages = 1024;
    bool calibrateOnTraining = false;  ///< on the training images of the same folder, where there are any

    models::EmulationConfig emulation;  ///< what is approximated, and how
    QString assignmentFile;             ///< runs with several multipliers; empty = none

    int threads = 0;  ///< 0 = all hardware threads
    int batchSize = analysis::Experiment{}.batchSize;
    bool isolatedErrors = true;
    bool frozenRouting = true;  ///< see analysis::Experiment

    /// Settings that have no field above: subset, sizes and normalisation, which PreparationSection edits; descriptions,
    /// further assignments and rules for ranges, which are kept as a file or a command line has them. Whatever stands
    /// above is left at its default.
    analysis::Experiment others;

    bool operator==(const StudyInputs&) const = default;

    [[nodiscard]] analysis::Experiment toExperiment() const;
    /// The opposite. `unusedTables`: table files that are listed but not chosen, which an experiment does not know.
    /// Errors: InvalidArgument for a data set of an unknown form.
    static Result<StudyInputs> fromExperiment(const analysis::Experiment& experiment,
                                              const QStringList& unusedTables = {});
    /// Table files that are listed but not chosen.
    [[nodiscard]] QStringList unusedTables() const;
    /// Adds those that are not there yet and returns how many were new.
    int addCheckpoints(const QStringList& files);
    /// Adds table files to the list, chosen, and returns how many were new.
    int addTables(const QStringList& files);
    /// Chooses or drops a multiplier; chosen ones stay in the order of the catalogue, then of `tables`.
    void setChosen(const QString& multiplier, bool chosen);
    /// Replaces the choice; sorted as setChosen does, unknown names at the end.
    void setChosen(const QStringList& multiplierNames);
};

/// Names of the eight Pareto-optimal multipliers of the catalogue.
[[nodiscard]] QStringList paretoMultipliers();
/// Names of all multipliers of the catalogue.
[[nodiscard]] QStringList catalogMultipliers();
/// A name as the user may type it in the catalogue's own form ("1kva" -> "mul8s_1KVA") or as a member of a family
/// ("DRUM:4" -> "drum:k=4"); the absolute path for anything else.
[[nodiscard]] QString canonicalMultiplier(const QString& nameOrFile);

}  // namespace axscope::app
