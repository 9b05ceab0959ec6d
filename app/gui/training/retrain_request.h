// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "analysis/training/train_network.h"
#include "app/gui/study/study_inputs.h"

namespace axscope::app {

/// What a network can be retrained under.
struct RetrainTarget {
    QString text;        ///< for people: "mul8s_1L2H"
    QString multiplier;  ///< name or table file; empty for an assignment
    std::optional<models::Assignment> assignment;
};

/// The study's multipliers and assignments, then what else the catalogue and the study's list of tables hold. Reads the
/// study's assignment file; one that cannot be read adds nothing.
[[nodiscard]] std::vector<RetrainTarget> retrainTargets(const StudyInputs& inputs);

/// What the dialog asks for.
struct RetrainRequest {
    QString parent;  ///< checkpoint file
    RetrainTarget target;
    QString data;      ///< training images, as openDataset() takes them
    QString testData;  ///< empty: those that belong to `data`, else a tenth of them is held out
    quint64 trainImages = 0;  ///< 0 = all
    quint64 testImages = 0;
    int epochs = 1;
    int batch = 1;
    double learningRate = 0;
    models::GradientOptions gradient;
    bool frozenRouter = false;
    quint64 seed = 1;
    int threads = 0;  ///< 0 = all
    QString out;
    bool overwrite = false;
    bool restart = false;
};

/// The training that `request` asks for, emulated, normalised and described as the study `inputs` says.
[[nodiscard]] analysis::TrainingOptions trainingOptions(const RetrainRequest& request, const StudyInputs& inputs,
                                                        const std::string& architecture);

/// Training and test images that belong to the images of a study: the training images beside them, tested on them.
struct TrainingImagesChoice {
    QString data;
    QString testData;
    QString text;  ///< for people
};
[[nodiscard]] TrainingImagesChoice trainingImagesBeside(const DataChoice& data);

/// "FOLDER/PARENT_for_MULTIPLIER.safetensors", with a number where that file is there and no stopped training of it.
[[nodiscard]] QString suggestedOutput(const QString& parent, const RetrainTarget& target);

/// A training that was stopped, or killed, and can go on.
struct StoppedTraining {
    int epoch = 1;   ///< that was under way
    int epochs = 1;  ///< in all
};
/// Of the training that makes checkpoint `out`; nothing where there is none.
[[nodiscard]] std::optional<StoppedTraining> stoppedTraining(const QString& out);
/// Makes `request` the same as the stopped training of request.out in epochs, batch, rate, gradient, router, seed and
/// threads.
void takeSettingsOfStopped(RetrainRequest& request);

}  // namespace axscope::app
