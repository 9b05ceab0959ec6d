// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/training_loop.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

#include "models/networks/batch_tensor.h"
#include "models/training/training_state.h"
#include "multipliers/base/parallel.h"

namespace axscope::models {
namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point begin) {
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

at::Tensor labelTensor(const ImageBatch& batch, const at::Device& device) {
    const std::vector<std::int64_t> labels(batch.labels.begin(), batch.labels.end());
    return at::tensor(labels, at::kLong).to(device);
}

/// A run between its beginning, or where it is taken up, and its end.
class TrainingRun {
public:
    TrainingRun(const TrainingParts& parts, const TrainingSettings& settings, const TrainingStateFile& state,
                JobControl& job, TrainingObserver& observer)
        : m_parts(parts),
          m_settings(settings),
          m_state(state),
          m_job(job),
          m_observer(observer),
          m_perEpoch(parts.images.batchesPerEpoch(settings.batch)),
          m_steps(m_perEpoch * static_cast<std::uint64_t>(settings.epochs)) {}

    Result<TrainingSummary> run() {
        if (Result<void> takenUp = takeUp(); !takenUp)
            return takenUp.error();
        m_saved = Clock::now();
        for (; m_progress.epoch <= m_settings.epochs; ++m_progress.epoch)
            if (Result<void> trained = runEpoch(); !trained)
                return trained.error();
        if (m_settings.kept == KeptWeights::Last)
            if (Result<void> kept = m_parts.keep(summary(m_settings.epochs)); !kept)
                return kept.error();
        m_job.finish();
        std::error_code ignored;
        if (!m_state.path.empty())
            std::filesystem::remove(m_state.path, ignored);
        return summary(m_settings.kept == KeptWeights::Last ? m_settings.epochs : m_progress.bestEpoch);
    }

private:
    [[nodiscard]] NamedTensors allTensors() const {
        NamedTensors all;
        for (const TrainableNetwork::NamedTensor& tensor : m_parts.network.tensors())
            all.emplace_back("network." + tensor.name, tensor.tensor);
        for (auto& [name, tensor] : m_parts.optimiser.state())
            all.emplace_back("optimiser." + name, std::move(tensor));
        for (auto& [name, tensor] : m_parts.pass.state())
            all.emplace_back("routing." + name, std::move(tensor));
        return all;
    }

    Result<void> takeUp() {
        std::error_code ignored;
        if (!m_state.path.empty() && std::filesystem::exists(m_state.path, ignored)) {
            Result<TrainingProgress> read = readTrainingState(m_state.path, allTensors(), m_state.facts);
            if (!read)
                return read.error();
            m_progress = *std::move(read);
            if (m_progress.epoch < 1 || m_progress.epoch > m_settings.epochs + 1 ||
                m_progress.stepInEpoch > m_perEpoch ||
                m_progress.epochs.size() + 1 != static_cast<std::size_t>(m_progress.epoch))
                return Error{ErrorCode::Format, "its epochs and steps do not fit; it was left as it is",
                             m_state.path.string()};
        }
        m_secondsBefore = m_progress.seconds;
        const std::uint64_t done =
            static_cast<std::uint64_t>(m_progress.epoch - 1) * m_perEpoch + m_progress.stepInEpoch;
        m_job.begin(m_steps, "Training " + m_parts.network.description().architecture);
        m_job.advance(done);
        m_observer.began(done, m_steps, m_progress.epochs);
        return {};
    }

    Result<void> save() {
        if (m_state.path.empty())
            return {};
        m_progress.seconds = m_secondsBefore + secondsSince(m_begun);
        m_saved = Clock::now();
        return writeTrainingState(m_state.path, allTensors(), m_state.facts, m_progress);
    }

    Result<void> runEpoch() {
        const int threads = std::clamp(m_settings.threads, 1, 8);
        const at::Device device = m_parts.network.placement().device;
        double rate = 0;
        {
            EpochBatches batches(m_parts.images, m_progress.epoch, m_settings.batch, m_progress.stepInEpoch, threads);
            while (m_progress.stepInEpoch < m_perEpoch) {
                if (m_job.stopRequested()) {
                    const Result<void> saved = save();
                    return saved ? JobControl::cancelled() : saved.error();
                }
                const Clock::time_point stepBegun = Clock::now();
                const Result<ImageBatch> batch = batches.next();
                if (!batch)
                    return batch.error();
                const std::uint64_t step =
                    static_cast<std::uint64_t>(m_progress.epoch - 1) * m_perEpoch + m_progress.stepInEpoch;
                rate = learningRateAt(m_settings, step, m_steps, m_perEpoch);
                m_parts.pass.beginStep(step, m_steps);
                const at::Tensor images = tensorOf(*batch).to(device, m_parts.network.placement().type);
                Result<StepOutcome> done =
                    trainStep(m_parts, m_settings, images, labelTensor(*batch, device), rate);
                if (!done) {
                    Error error = done.error();
                    error.message += " (step " + std::to_string(step + 1) + ", learning rate " +
                                     std::to_string(rate) + ")";
                    return error;
                }
                account(*done, batch->size(), step, rate, secondsSince(stepBegun));
                if (secondsSince(m_saved) >= m_state.everySeconds && m_progress.stepInEpoch < m_perEpoch)
                    if (Result<void> saved = save(); !saved)
                        return saved;
            }
        }
        return endEpoch(rate);
    }

    void account(const StepOutcome& outcome, std::size_t images, std::uint64_t step, double rate, double seconds) {
        ++m_progress.stepInEpoch;
        m_progress.lossSum += outcome.loss * static_cast<double>(images);
        m_progress.balanceSum += outcome.balance;
        m_progress.correct += outcome.correct;
        m_progress.images += images;
        StepRecord record;
        record.epoch = m_progress.epoch;
        record.step = step + 1;
        record.steps = m_steps;
        record.loss = outcome.loss;
        record.balanceLoss = outcome.balance;
        record.accuracy = static_cast<double>(outcome.correct) / static_cast<double>(images);
        record.learningRate = rate;
        record.seconds = m_secondsBefore + secondsSince(m_begun);
        record.imagesPerSecond = static_cast<double>(images) / std::max(seconds, 1e-9);
        m_observer.stepDone(record);
        m_job.advance(1);
    }

    Result<void> endEpoch(double rate) {
        Result<Evaluation> tested = m_parts.evaluate(m_job.stopToken());
        if (!tested) {
            if (tested.error().code == ErrorCode::Cancelled)
                if (Result<void> saved = save(); !saved)
                    return saved;
            return tested.error();
        }
        EpochRecord record;
        record.epoch = m_progress.epoch;
        const auto images = static_cast<double>(std::max<std::uint64_t>(1, m_progress.images));
        record.trainLoss = m_progress.lossSum / images;
        record.trainTop1 = static_cast<double>(m_progress.correct) / images;
        record.balanceLoss = m_progress.balanceSum / static_cast<double>(m_perEpoch);
        record.testLoss = tested->loss;
        record.testTop1 = tested->top1;
        // An epoch that is taken up after its last step has no rate of its own.
        record.learningRate =
            rate > 0 ? rate
                     : learningRateAt(m_settings, static_cast<std::uint64_t>(m_progress.epoch) * m_perEpoch - 1,
                                      m_steps, m_perEpoch);
        record.seconds = m_secondsBefore + secondsSince(m_begun);
        record.loads = m_parts.pass.loads();
        record.testLoads = std::move(tested->loads);
        record.best = record.testTop1 > m_progress.bestTop1;
        if (record.best) {
            m_progress.bestEpoch = record.epoch;
            m_progress.bestTop1 = record.testTop1;
        }
        m_progress.epochs.push_back(record);
        // The checkpoint comes before the state: after a kill between the two the epoch's test is done again.
        if (record.best && m_settings.kept == KeptWeights::Best)
            if (Result<void> kept = m_parts.keep(summary(record.epoch)); !kept)
                return kept;
        m_parts.pass.clearLoads();
        m_progress.stepInEpoch = 0;
        m_progress.lossSum = m_progress.balanceSum = 0;
        m_progress.correct = m_progress.images = 0;
        ++m_progress.epoch;
        const Result<void> saved = save();
        --m_progress.epoch;
        if (!saved)
            return saved;
        m_observer.epochDone(record);
        return {};
    }

    [[nodiscard]] TrainingSummary summary(int keptEpoch) const {
        TrainingSummary summary;
        summary.epochs = m_progress.epochs;
        summary.keptEpoch = keptEpoch;
        if (keptEpoch >= 1 && static_cast<std::size_t>(keptEpoch) <= m_progress.epochs.size())
            summary.keptTop1 = m_progress.epochs[static_cast<std::size_t>(keptEpoch) - 1].testTop1;
        summary.seconds = m_secondsBefore + secondsSince(m_begun);
        summary.steps = m_steps;
        return summary;
    }

    const TrainingParts& m_parts;
    const TrainingSettings& m_settings;
    const TrainingStateFile& m_state;
    JobControl& m_job;
    TrainingObserver& m_observer;
    std::uint64_t m_perEpoch;
    std::uint64_t m_steps;
    TrainingProgress m_progress;
    double m_secondsBefore = 0;
    Clock::time_point m_begun = Clock::now();
    Clock::time_point m_saved = m_begun;
};

}  // namespace

Result<StepOutcome> trainStep(const TrainingParts& parts, const TrainingSettings& settings, const at::Tensor& images,
                              const at::Tensor& labels, double rate) {
    parts.optimiser.clearGradients();
    const at::Tensor logits = parts.network.network().forward(images, parts.pass);
    const at::Tensor loss = at::cross_entropy_loss(logits, labels, {}, at::Reduction::Mean, -100,
                                                   settings.labelSmoothing);
    StepOutcome outcome;
    outcome.loss = loss.item<double>();
    at::Tensor whole = loss;
    if (const at::Tensor& balance = parts.pass.balance(); balance.defined()) {
        outcome.balance = balance.item<double>();
        whole = whole + settings.balance * balance;
    }
    if (!std::isfinite(outcome.loss))
        return Error{ErrorCode::Unsupported,
                     "the loss is no longer finite: training diverged; try a lower learning rate, a longer warm-up "
                     "or clipped gradients",
                     {}};
    whole.backward();
    parts.optimiser.step(rate);
    outcome.correct = static_cast<std::uint64_t>(logits.detach().argmax(1).eq(labels).sum().item<std::int64_t>());
    return outcome;
}

Result<TrainingSummary> runTraining(const TrainingParts& parts, const TrainingSettings& settings,
                                    const TrainingStateFile& state, JobControl& job, TrainingObserver& observer) {
    return TrainingRun(parts, settings, state, job, observer).run();
}

Result<Evaluation> evaluateNetwork(const Network& network, ForwardPass& pass, const Dataset& dataset,
                                   const Normalisation& normalisation, const at::Device& device, int threads,
                                   const std::stop_token& stop) {
    constexpr std::uint64_t kTestBatch = 256;
    const at::NoGradGuard noGrad;
    BatchReader reader(dataset, dataset.size(), normalisation, threads);
    Evaluation evaluation;
    evaluation.images = dataset.size();
    double lossSum = 0;
    std::uint64_t correct = 0;
    ImageBatch batch;
    for (std::uint64_t first = 0; first < dataset.size(); first += kTestBatch) {
        if (stop.stop_requested())
            return JobControl::cancelled();
        if (Result<void> read = reader.read(first, std::min(kTestBatch, dataset.size() - first), batch); !read)
            return read.error();
        const at::Tensor logits = network.forward(tensorOf(batch).to(device), pass);
        const at::Tensor labels = labelTensor(batch, device);
        lossSum += at::cross_entropy_loss(logits, labels, {}, at::Reduction::Sum).item<double>();
        correct += static_cast<std::uint64_t>(logits.argmax(1).eq(labels).sum().item<std::int64_t>());
    }
    const auto images = static_cast<double>(std::max<std::uint64_t>(1, evaluation.images));
    evaluation.loss = lossSum / images;
    evaluation.top1 = static_cast<double>(correct) / images;
    return evaluation;
}

}  // namespace axscope::models
