// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "analysis/ablation_result.h"
#include "analysis/expert_energy.h"

namespace axscope::models {
class Network;
}

namespace axscope::analysis {

/// Figures of the experts that `parts` are, which papers rank experts by, each with its rank correlation with
/// the measured cost:
///  - router_norm: |w_e|_2 of the router's row of the expert (Chowdhury et al., expert-wise mixed precision,
///  without the
///    norm before training; small = sensitive);
///  - max_variance: largest population variance over the neurons (rows) of the expert's first matrix;
///  - max_neuron_norm: largest |W_in[k, :]|_2 over these rows;
///  - micro_expert_energy, micro_expert_energy_max: sum and maximum over its hidden units, see expertEnergies();
///  - load: share of the choices in the int8 run.
/// Empty where an expert has no router row (cluster, slots) or parts are no experts. `routing`: of the int8
/// run. `energies`: of the same network; without those of some expert, these two are left out.
[[nodiscard]] std::vector<ExpertRanking> rankExperts(const models::Network& network,
                                                     const std::vector<RoutingResult>& routing,
                                                     const std::vector<AblatedPart>& parts,
                                                     const std::vector<ExpertEnergy>& energies);

}  // namespace axscope::analysis
