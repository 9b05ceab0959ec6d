// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/ivalue.h>  // Clang needs it before any other Torch header

#include <ATen/ATen.h>
#include <cstdint>

#include "models/training/counter_random.h"

namespace axscope::models {

/// k-means of `features` [rows, dim]: centroids [clusters, dim]. Seeds by k-means++ (Arthur and Vassilvitskii, SODA
/// 2007), then Lloyd's steps until nothing changes, 50 at most; a cluster that loses all its rows takes the row that is
/// farthest from its centroid. With fewer rows than clusters some centroids are equal. No gradient.
[[nodiscard]] at::Tensor kMeans(const at::Tensor& features, std::int64_t clusters, const CounterRandom& random);

/// Keeps the centroids of a cluster router at the means of the rows that they draw, by moving averages (van den Oord et
/// al., NeurIPS 2017, appendix A): N = d N + (1 - d) n, S = d S + (1 - d) s, c = S / N for each expert with n rows
/// of sum s in a batch. The first batch gives the centroids by k-means. An expert whose N falls below a share of the
/// even one is revived: it gets a row of the expert with most, and half of that one's N and S.
class CentroidTracker {
public:
    /// `centroids` [experts, dim] are changed in place.
    explicit CentroidTracker(at::Tensor centroids);

    [[nodiscard]] bool begun() const { return m_begun.item<float>() > 0; }
    /// Takes the centroids from a batch, before its rows are decided on.
    void begin(const at::Tensor& features, const CounterRandom& random);
    /// Takes the centroids as they are, of a network that was trained before.
    void adopt();
    /// After the decisions `experts` int64 [rows] on `features` [rows, dim]. `revivalShare` 0: nobody is revived.
    /// Returns how many were.
    int update(const at::Tensor& features, const at::Tensor& experts, double decay, double revivalShare,
               const CounterRandom& random);

    /// The averages, for files that a run is taken up from; written in place to restore.
    [[nodiscard]] at::Tensor counts() const { return m_counts; }  ///< float32 [experts]
    [[nodiscard]] at::Tensor sums() const { return m_sums; }      ///< float32 [experts, dim]
    [[nodiscard]] at::Tensor begunFlag() const { return m_begun; }  ///< float32 [1]

private:
    int revive(const at::Tensor& features, const at::Tensor& experts, double share, const CounterRandom& random);

    at::Tensor m_centroids;
    at::Tensor m_counts;
    at::Tensor m_sums;
    at::Tensor m_begun;
};

}  // namespace axscope::models
