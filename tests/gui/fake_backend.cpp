// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/fake_backend.h"

#include <chrono>
#include <map>
#include <stdexcept>
#include <thread>

#include "analysis/multiplier_list.h"
#include "app/gui/study/study_file.h"
#include "app/gui/text.h"
#include "multipliers/import/table_import.h"
#include "multipliers/product_table.h"
#include "tests/support/safetensors_writer.h"
#include "tests/support/sample_inspection.h"
#include "tests/support/sample_study.h"
#include "tests/support/zoo.h"

namespace axscope::tests {

namespace {

std::string checkpointBytes(bool experts) {
    std::map<std::string, std::string> metadata{{"architecture", "resnet20"},
                                                {"routing", experts ? "hard" : "dense"},
                                                {"num_classes", "100"},
                                                {"dataset", "cifar100"},
                                                {"input_size", "3,32,32"}};
    if (experts)
        metadata.insert({{"num_experts", "4"}, {"moe_layers", "layer3.0"}});
    ZooExperts zoo{.experts = 4};
    if (experts)
        zoo.layers = {"layer3.0"};
    return safetensorsBytes(Zoo::resnet({3, 3, 3}, 2, false, "downsample", "fc", 100, 3, zoo).list(), metadata);
}

}  // namespace

app::Backend FakeBackend::backend() {
    app::Backend backend;
    backend.runStudy = [this](const analysis::Experiment& experiment, JobControl& job,
                              const analysis::PartialResultSink& partial, analysis::StudyStore* store) {
        return run(experiment, job, partial, store);
    };
    backend.readImages = [](const analysis::Experiment&, const std::vector<std::uint64_t>& indices,
                            const std::stop_token&) -> Result<std::vector<analysis::PixelImage>> {
        std::vector<analysis::PixelImage> images;
        for (const std::uint64_t image : indices)
            images.push_back(testing::samplePixels(*testing::sampleStudy(), 0, image));
        return images;
    };
    backend.inspectImage = [](const analysis::Experiment&, const analysis::InspectionTarget& target,
                              std::uint64_t image, const std::stop_token&)
        -> Result<std::shared_ptr<const analysis::ImageInspection>> {
        return testing::sampleInspection(*testing::sampleStudy(), target, image);
    };
    backend.trainNetwork = [this](const analysis::TrainingOptions& options, JobControl& job,
                                  models::TrainingObserver& observer) { return train(options, job, observer); };
    backend.probe = [](const std::filesystem::path& file) { return models::probe(file); };
    backend.resolveMultipliers = [](const std::vector<std::string>& names) {
        return analysis::resolveMultipliers(names);
    };
    return backend;
}

void FakeBackend::failWith(std::optional<Error> error) {
    const std::lock_guard lock(m_mutex);
    m_error = std::move(error);
}

analysis::Experiment FakeBackend::lastExperiment() const {
    const std::lock_guard lock(m_mutex);
    return m_lastExperiment;
}

Result<app::StudyPtr> FakeBackend::run(const analysis::Experiment& experiment, JobControl& job,
                                       const analysis::PartialResultSink& partial, analysis::StudyStore* store) {
    std::optional<Error> error;
    {
        const std::lock_guard lock(m_mutex);
        m_lastExperiment = experiment;
        error = m_error;
    }
    ++m_started;
    struct Counted {
        std::atomic<int>& count;
        explicit Counted(std::atomic<int>& counter) : count(counter) { ++count; }
        ~Counted() { --count; }
    } counted(m_running);
    m_mostAtOnce = std::max(m_mostAtOnce.load(), m_running.load());

    job.begin(kRuns, "Running the sample");
    for (int done = 0; done < kRuns; ++done) {
        if (done == kRuns / 2 && error)
            return *error;
        if (done == kRuns / 2 && m_throws)
            throw std::runtime_error("thrown on purpose");
        for (int waited = 0; waited < m_stepMs && !job.stopRequested(); ++waited)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        if (job.stopRequested()) {
            partial(testing::partialStudy(static_cast<std::size_t>(done)));
            return JobControl::cancelled();
        }
        partial(testing::partialStudy(static_cast<std::size_t>(done)));
        job.advance(1);
    }
    job.finish();
    if (store != nullptr)
        if (Result<void> saved = store->saveResults(*testing::sampleStudy(), {}); !saved)
            return saved.error();
    return testing::sampleStudy();
}

void FakeBackend::failTrainingWith(std::optional<Error> error) {
    const std::lock_guard lock(m_mutex);
    m_trainingError = std::move(error);
}

analysis::TrainingOptions FakeBackend::lastTraining() const {
    const std::lock_guard lock(m_mutex);
    return m_lastTraining;
}

Result<models::TrainingSummary> FakeBackend::train(const analysis::TrainingOptions& options, JobControl& job,
                                                   models::TrainingObserver& observer) {
    std::optional<Error> error;
    {
        const std::lock_guard lock(m_mutex);
        m_lastTraining = options;
        error = m_trainingError;
    }
    ++m_trainingsStarted;
    const auto epochs = static_cast<std::uint64_t>(options.settings.epochs);
    const std::uint64_t steps = epochs * kTrainingSteps;
    observer.noted("Trains on images of the test");
    observer.referenceTested(kTrainedReference, 0.9);
    observer.parentTested(kTrainedFrom, 2.5);
    job.begin(steps, "Training resnet20");
    observer.began(0, steps, {});
    models::TrainingSummary summary;
    summary.steps = steps;
    for (std::uint64_t epoch = 1; epoch <= epochs; ++epoch) {
        for (std::uint64_t i = 1; i <= kTrainingSteps; ++i) {
            for (int waited = 0; waited < m_stepMs && !job.stopRequested(); ++waited)
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            if (job.stopRequested())
                return JobControl::cancelled();
            models::StepRecord step;
            step.epoch = static_cast<int>(epoch);
            step.step = (epoch - 1) * kTrainingSteps + i;
            step.steps = steps;
            step.loss = 2.5 - static_cast<double>(step.step) / static_cast<double>(steps);
            step.accuracy = kTrainedFrom + static_cast<double>(step.step) / kTrainingSteps * kTrainedBy;
            observer.stepDone(step);
            job.advance(1);
        }
        models::EpochRecord record;
        record.epoch = static_cast<int>(epoch);
        record.trainLoss = 2.4 - 0.2 * static_cast<double>(epoch);
        record.testLoss = 2.3 - 0.2 * static_cast<double>(epoch);
        record.trainTop1 = record.testTop1 = kTrainedFrom + kTrainedBy * static_cast<double>(epoch);
        record.best = true;
        if (options.from.find("hard") != std::string::npos) {
            const double moved = 0.02 * static_cast<double>(epoch);
            record.loads.push_back({"layer3.0", {0.4 - moved, 0.3, 0.2, 0.1 + moved}, 0});
        }
        summary.epochs.push_back(record);
        std::filesystem::copy_file(options.from, options.out, std::filesystem::copy_options::overwrite_existing);
        observer.epochDone(record);
        if (error)
            return *error;
    }
    summary.keptEpoch = static_cast<int>(epochs);
    summary.keptTop1 = summary.epochs.back().testTop1;
    job.finish();
    return summary;
}

StudyFiles::StudyFiles() {
    m_folder.write("dense.safetensors", checkpointBytes(false));
    m_folder.write("hard.safetensors", checkpointBytes(true));
    m_folder.write("cifar/test.bin", std::string(8 * 3074, '\0'));
    const auto table =
        multipliers::ProductTable::fromFunction("half", true, [](int a, int b) { return (a * b) & ~1; });
    const Result<void> written = multipliers::writeNpy(*table, m_folder.path() / "half.npy");
    if (!written)
        throw std::runtime_error(written.error().text());
}

QString StudyFiles::path(const QString& name) const {
    return folder() + QLatin1Char('/') + name;
}

QString StudyFiles::folder() const {
    return app::fromPath(m_folder.path());
}

QString StudyFiles::write(const QString& name, const QByteArray& contents) const {
    return app::fromPath(m_folder.write(app::toPath(name), contents.toStdString()));
}

app::StudyInputs StudyFiles::readyInputs() const {
    app::StudyInputs inputs;
    inputs.addCheckpoints({dense(), hard()});
    inputs.setChosen(app::paretoMultipliers());
    inputs.data.kind = app::DataChoice::Kind::Files;
    inputs.data.form = QStringLiteral("cifar100");
    inputs.data.folder = data();
    inputs.images = 0;
    return inputs;
}

Result<void> writeStudy(const QString& file, const app::StudyInputs& inputs) {
    Result<std::shared_ptr<analysis::StudyStore>> store = analysis::StudyStore::openOrCreate(app::toPath(file));
    if (!store)
        return store.error();
    return app::saveInputs(**store, inputs);
}

}  // namespace axscope::tests
