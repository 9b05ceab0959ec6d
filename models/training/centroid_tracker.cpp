// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/centroid_tracker.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace axscope::models {
namespace {

constexpr int kLloydSteps = 50;
constexpr double kLeastCount = 1e-6;
constexpr std::int64_t kMaxRows = 4096;  // that k-means looks at

/// [rows, clusters], squared.
at::Tensor distances(const at::Tensor& features, const at::Tensor& centroids) {
    return (features.unsqueeze(1) - centroids.unsqueeze(0)).square().sum(2);
}

/// float [experts, rows]: 1 where the row goes to the expert. A product with it sums in the same order always.
at::Tensor membership(const at::Tensor& experts, std::int64_t count, const at::TensorOptions& options) {
    return at::zeros({count, experts.size(0)}, options).scatter_(0, experts.unsqueeze(0), 1.0);
}

at::Tensor seedCentroids(const at::Tensor& rows, std::int64_t clusters, const CounterRandom& random) {
    std::vector<at::Tensor> chosen{
        rows[static_cast<std::int64_t>(random.below(0, static_cast<std::uint64_t>(rows.size(0))))]};
    at::Tensor nearest = (rows - chosen[0]).square().sum(1);
    for (std::int64_t k = 1; k < clusters; ++k) {
        const at::Tensor summed = nearest.cumsum(0);
        const double target = random.uniform(static_cast<std::uint64_t>(k)) * summed[-1].item<double>();
        const double* const sums = summed.data_ptr<double>();
        const auto row = std::upper_bound(sums, sums + rows.size(0), target) - sums;
        chosen.push_back(rows[std::min<std::int64_t>(row, rows.size(0) - 1)]);
        nearest = at::minimum(nearest, (rows - chosen.back()).square().sum(1));
    }
    return at::stack(chosen);
}

}  // namespace

at::Tensor kMeans(const at::Tensor& features, std::int64_t clusters, const CounterRandom& random) {
    const at::NoGradGuard noGrad;
    at::Tensor rows = features.detach().to(at::kCPU, at::kDouble);
    if (rows.size(0) > kMaxRows)
        rows = rows.slice(0, 0, c10::nullopt, (rows.size(0) + kMaxRows - 1) / kMaxRows);
    rows = rows.contiguous();
    at::Tensor centroids = seedCentroids(rows, clusters, random);
    at::Tensor before;
    for (int step = 0; step < kLloydSteps; ++step) {
        const at::Tensor apart = distances(rows, centroids);
        const at::Tensor nearest = apart.argmin(1);
        if (before.defined() && at::equal(nearest, before))
            break;
        before = nearest;
        const at::Tensor members = membership(nearest, clusters, rows.options());
        const at::Tensor counts = members.sum(1);
        const at::Tensor means = at::mm(members, rows) / counts.clamp_min(1).unsqueeze(1);
        at::Tensor farness = apart.gather(1, nearest.unsqueeze(1)).squeeze(1);
        for (std::int64_t k = 0; k < clusters; ++k) {
            if (counts[k].item<double>() > 0) {
                centroids[k].copy_(means[k]);
                continue;
            }
            const std::int64_t farthest = farness.argmax().item<std::int64_t>();
            centroids[k].copy_(rows[farthest]);
            farness[farthest].zero_();
        }
    }
    return centroids.to(features.device(), features.scalar_type());
}

CentroidTracker::CentroidTracker(at::Tensor centroids)
    : m_centroids(std::move(centroids)),
      m_counts(at::zeros({m_centroids.size(0)}, m_centroids.options())),
      m_sums(at::zeros_like(m_centroids)),
      m_begun(at::zeros({1}, at::kFloat)) {}

void CentroidTracker::begin(const at::Tensor& features, const CounterRandom& random) {
    const at::NoGradGuard noGrad;
    m_centroids.copy_(kMeans(features, m_centroids.size(0), random));
    adopt();
    const at::Tensor nearest = distances(features.detach(), m_centroids).argmin(1);
    m_counts.copy_(membership(nearest, m_centroids.size(0), m_centroids.options()).sum(1).clamp_min(1));
    m_sums.copy_(m_centroids * m_counts.unsqueeze(1));
}

void CentroidTracker::adopt() {
    const at::NoGradGuard noGrad;
    m_counts.fill_(1);
    m_sums.copy_(m_centroids);
    m_begun.fill_(1);
}

int CentroidTracker::update(const at::Tensor& features, const at::Tensor& experts, double decay, double revivalShare,
                            const CounterRandom& random) {
    const at::NoGradGuard noGrad;
    const at::Tensor rows = features.detach();
    const at::Tensor members = membership(experts, m_centroids.size(0), m_centroids.options());
    m_counts.mul_(decay).add_(members.sum(1), 1 - decay);
    m_sums.mul_(decay).add_(at::mm(members, rows), 1 - decay);
    // An expert that nothing reaches keeps its place, also when its averages have shrunk to nothing.
    const at::Tensor counts = m_counts.unsqueeze(1);
    m_centroids.copy_(at::where(counts > kLeastCount, m_sums / counts.clamp_min(kLeastCount), m_centroids));
    return revivalShare > 0 ? revive(rows, experts, revivalShare, random) : 0;
}

int CentroidTracker::revive(const at::Tensor& features, const at::Tensor& experts, double share,
                            const CounterRandom& random) {
    const std::int64_t count = m_centroids.size(0);
    const at::Tensor chosen = experts.to(at::kCPU);
    int revived = 0;
    for (std::int64_t e = 0; e < count; ++e) {
        const at::Tensor counts = m_counts.to(at::kCPU, at::kDouble);
        if (counts[e].item<double>() >= share * counts.sum().item<double>() / static_cast<double>(count))
            continue;
        const std::int64_t donor = counts.argmax().item<std::int64_t>();
        const at::Tensor rows = chosen.eq(donor).nonzero().flatten();
        if (rows.size(0) == 0)
            continue;
        const auto pick = static_cast<std::int64_t>(
            random.below(static_cast<std::uint64_t>(e), static_cast<std::uint64_t>(rows.size(0))));
        m_counts[donor].mul_(0.5);
        m_sums[donor].mul_(0.5);
        m_counts[e].copy_(m_counts[donor]);
        m_centroids[e].copy_(features[rows[pick].item<std::int64_t>()]);
        m_sums[e].copy_(m_centroids[e] * m_counts[e]);
        ++revived;
    }
    return revived;
}

}  // namespace axscope::models
