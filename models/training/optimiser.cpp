// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/training/optimiser.h"

#include <algorithm>
#include <cmath>

namespace axscope::models {
namespace {

/// Weights of layers and routers; norms, biases, class token and positions are left as they are.
bool isDecayed(const std::string& name, const at::Tensor& value) {
    return value.dim() > 1 && name != "cls_token" && name != "pos_embed";
}

}  // namespace

Optimiser::Optimiser(const TrainableNetwork& network, const TrainingSettings& settings,
                     const std::vector<std::string>& leaveOut)
    : m_settings(settings) {
    for (const auto& [name, tensor, trained] : network.tensors()) {
        const auto isIn = [&name = name](const std::string& part) { return name.find(part) != std::string::npos; };
        if (!trained || std::any_of(leaveOut.begin(), leaveOut.end(), isIn))
            continue;
        Parameter& parameter = m_parameters.emplace_back();
        parameter.name = name;
        parameter.value = tensor;
        parameter.decay = isDecayed(name, tensor) ? settings.weightDecay : 0;
        parameter.first = at::zeros_like(tensor).detach();
        if (settings.optimiser == OptimiserKind::AdamW) {
            parameter.second = at::zeros_like(tensor).detach();
            parameter.steps = at::zeros({1}, at::kDouble);
        }
    }
}

void Optimiser::clearGradients() {
    for (Parameter& parameter : m_parameters)
        parameter.value.mutable_grad() = at::Tensor();
}

void Optimiser::clip() {
    double sum = 0;
    for (const Parameter& parameter : m_parameters)
        if (const at::Tensor& gradient = parameter.value.grad(); gradient.defined())
            sum += gradient.square().sum(at::kDouble).item<double>();
    const double norm = std::sqrt(sum);
    if (!(norm > m_settings.clipNorm))
        return;
    for (Parameter& parameter : m_parameters)
        if (parameter.value.grad().defined())
            parameter.value.mutable_grad().mul_(m_settings.clipNorm / norm);
}

void Optimiser::step(double rate) {
    const at::NoGradGuard noGrad;
    if (m_settings.clipNorm > 0)
        clip();
    for (Parameter& parameter : m_parameters) {
        at::Tensor gradient = parameter.value.grad();
        if (!gradient.defined())
            continue;
        if (m_settings.optimiser == OptimiserKind::Sgd) {
            if (parameter.decay > 0)
                gradient = gradient.add(parameter.value, parameter.decay);
            parameter.first.mul_(m_settings.momentum).add_(gradient);
            parameter.value.add_(
                m_settings.nesterov ? gradient.add(parameter.first, m_settings.momentum) : parameter.first, -rate);
            continue;
        }
        parameter.steps += 1;
        const double steps = parameter.steps.item<double>();
        if (parameter.decay > 0)
            parameter.value.mul_(1 - rate * parameter.decay);
        parameter.first.mul_(m_settings.beta1).add_(gradient, 1 - m_settings.beta1);
        parameter.second.mul_(m_settings.beta2).addcmul_(gradient, gradient, 1 - m_settings.beta2);
        const double correction = std::sqrt(1 - std::pow(m_settings.beta2, steps));
        const at::Tensor deviation = parameter.second.sqrt().div_(correction).add_(m_settings.epsilon);
        parameter.value.addcdiv_(parameter.first, deviation, -rate / (1 - std::pow(m_settings.beta1, steps)));
    }
}

std::vector<std::pair<std::string, at::Tensor>> Optimiser::state() const {
    std::vector<std::pair<std::string, at::Tensor>> all;
    for (const Parameter& parameter : m_parameters) {
        const bool sgd = m_settings.optimiser == OptimiserKind::Sgd;
        all.emplace_back(parameter.name + (sgd ? ".momentum" : ".mean"), parameter.first);
        if (sgd)
            continue;
        all.emplace_back(parameter.name + ".square", parameter.second);
        all.emplace_back(parameter.name + ".steps", parameter.steps);
    }
    return all;
}

}  // namespace axscope::models
