// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/retraining.h"

#include <utility>

#include "models/training/load_counter.h"

namespace axscope::models {

Retraining::Retraining(TrainableNetwork& network, SteNetwork sites, const TrainingSettings& settings,
                       RetrainingSetup setup)
    : m_network(network),
      m_sites(std::move(sites)),
      m_setup(std::move(setup)),
      m_pass(network, m_sites, settings, m_setup.frozenRouter) {}

Result<void> Retraining::chooseRangesOf(const Network& network, const std::stop_token& stop) {
    if (m_setup.ranges)
        return m_sites.setRanges(*m_setup.ranges);
    CalibrationOptions options = m_setup.calibration;
    options.plan = &m_sites.plan();
    JobControl job(stop);
    const Result<ActivationRanges> ranges = calibrate(network, *m_setup.images, options, job);
    if (!ranges)
        return ranges.error();
    return m_sites.setRanges(*ranges);
}

Result<void> Retraining::chooseRanges(const std::stop_token& stop) {
    const Result<std::shared_ptr<const Network>> snapshot = m_network.snapshot(m_setup.half);
    if (!snapshot)
        return snapshot.error();
    return chooseRangesOf(**snapshot, stop);
}

Result<Evaluation> Retraining::evaluate(const Dataset& test, const Normalisation& normalisation,
                                        const std::stop_token& stop) {
    const Result<std::shared_ptr<const Network>> snapshot = m_network.snapshot(m_setup.half);
    if (!snapshot)
        return snapshot.error();
    m_sites.takeRanges();
    if (m_setup.recalibrate)
        if (Result<void> chosen = chooseRangesOf(**snapshot, stop); !chosen)
            return chosen.error();
    CountedPass<SteEvaluationPass> pass(**snapshot, m_sites);
    Result<Evaluation> evaluation = evaluateNetwork(**snapshot, pass, test, normalisation, at::Device(at::kCPU),
                                                    m_setup.calibration.threads, stop);
    if (evaluation)
        evaluation->loads = pass.loads();
    return evaluation;
}

}  // namespace axscope::models
