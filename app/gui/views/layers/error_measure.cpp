// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/layers/error_measure.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "app/gui/plots/number_format.h"

namespace axscope::app {
namespace {

constexpr double kLeastRmsePercent = 0.1;
constexpr double kMostRmsePercent = 100;
constexpr double kLeastCosineLoss = 1e-6;  // of 1 - cosine

}  // namespace

double ErrorMeasure::of(const analysis::ErrorFigures& figures) const {
    switch (m_kind) {
        case Sqnr:
            return figures.sqnrDb;
        case RelativeRmse:
            return 100 * figures.relativeRmse;
        case Mse:
            return figures.mse;
        case Cosine:
            return figures.cosine;
        default:
            return figures.bias;
    }
}

bool ErrorMeasure::isWorse(double value, double other) const {
    if (std::isnan(value) || std::isnan(other)) {
        return !std::isnan(value);
    }
    switch (m_kind) {
        case Sqnr:
        case Cosine:
            return value < other;
        default:
            return std::abs(value) > std::abs(other);
    }
}

QString ErrorMeasure::name() const {
    const std::array<QString, Count> names{tr("SQNR"), tr("Relative RMSE"), tr("MSE"),
                                           tr("Cosine similarity"), tr("Bias")};
    return names[m_kind];
}

QString ErrorMeasure::fileName() const {
    static constexpr std::array<const char*, Count> kNames{"sqnr", "relative_rmse", "mse", "cosine", "bias"};
    return QLatin1String(kNames[m_kind]);
}

QString ErrorMeasure::formula() const {
    const std::array<QString, Count> texts{
        tr("Signal to quantisation noise ratio, 20 log₁₀(|y| / |y − ỹ|) in dB, over all outputs y of the "
           "layer"),
        tr("Root of the mean squared error over the standard deviation of the reference's outputs y"),
        tr("Mean squared error, mean of (ỹ − y)², in squared units of the activation"),
        tr("Cosine of the angle between the outputs, y·ỹ / (|y| |ỹ|): 1 where they point the same way"),
        tr("Mean error, mean of (ỹ − y), in units of the activation")};
    return texts[m_kind];
}

AxisText ErrorMeasure::axis() const {
    const std::array<AxisText, Count> axes{
        AxisText{tr("SQNR"), tr("dB")}, AxisText{tr("Relative RMSE"), QStringLiteral("%")},
        AxisText{tr("MSE"), tr("activation units²")}, AxisText{tr("Cosine similarity"), tr("1")},
        AxisText{tr("Mean error"), tr("activation units")}};
    return axes[m_kind];
}

QString ErrorMeasure::columnTitle() const {
    const std::array<QString, Count> titles{tr("SQNR dB"), tr("RMSE/std %"), tr("MSE"), tr("Cosine"),
                                            tr("Bias")};
    return titles[m_kind];
}

QString ErrorMeasure::cellText(double value) const {
    switch (m_kind) {
        case Sqnr:
            return std::isinf(value) && value > 0 ? tr("exact") : fixedText(value, 1);
        case RelativeRmse:
            return figureText(value, 3);
        case Cosine:
            return fixedText(value, 4);
        default:
            return figureText(value, 3);
    }
}

QString ErrorMeasure::worstOfGroupText() const {
    const std::array<QString, Count> texts{
        tr("Lowest SQNR of the layers below"), tr("Largest relative RMSE of the layers below"),
        tr("Largest MSE of the layers below"), tr("Lowest cosine similarity of the layers below"),
        tr("Largest bias of the layers below")};
    return texts[m_kind];
}

ErrorColors::ErrorColors(ErrorMeasure measure, std::span<const double> values) : m_measure(measure) {
    switch (measure.kind()) {
        case ErrorMeasure::RelativeRmse:
            m_low = kLeastRmsePercent;
            m_high = kMostRmsePercent;
            break;
        case ErrorMeasure::Cosine:
            m_low = 1 - kLeastCosineLoss;
            m_high = 0;
            break;
        case ErrorMeasure::Mse: {
            double least = std::numeric_limits<double>::infinity();
            double most = 0;
            for (const double value : values) {
                if (std::isfinite(value) && value > 0) {
                    least = std::min(least, value);
                    most = std::max(most, value);
                }
            }
            // Whole decades: the legend then has round ends.
            m_low = most > 0 ? std::pow(10, std::floor(std::log10(least))) : 1e-3;
            m_high = most > 0 ? std::max(m_low * 10, std::pow(10, std::ceil(std::log10(most)))) : 1;
            break;
        }
        case ErrorMeasure::Bias: {
            double most = 0;
            for (const double value : values) {
                most = std::isfinite(value) ? std::max(most, std::abs(value)) : most;
            }
            m_high = most > 0 ? most : 1;
            m_low = -m_high;
            break;
        }
        default:
            break;
    }
}

ColorMap ErrorColors::map() const {
    return m_measure == ErrorMeasure::Bias ? ColorMap::Diverging : ColorMap::Sequential;
}

double ErrorColors::position(double value) const {
    if (std::isnan(value)) {
        return value;
    }
    const auto onLog = [](double v, double low, double high) {
        return v > 0 ? std::clamp(std::log(v / low) / std::log(high / low), 0.0, 1.0) : 0.0;
    };
    switch (m_measure.kind()) {
        case ErrorMeasure::Sqnr:
            return 1 - std::clamp((value - m_low) / (m_high - m_low), 0.0, 1.0);
        case ErrorMeasure::Cosine:
            return onLog(1 - value, kLeastCosineLoss, 1);
        case ErrorMeasure::Bias:
            return std::clamp((value - m_low) / (m_high - m_low), 0.0, 1.0);
        default:
            return onLog(value, m_low, m_high);
    }
}

QString ErrorColors::lowText() const {
    switch (m_measure.kind()) {
        case ErrorMeasure::Sqnr:
            return tr("%1 dB").arg(m_low);
        case ErrorMeasure::RelativeRmse:
            return tr("%1 % and less").arg(figureText(m_low));
        case ErrorMeasure::Cosine:
            return QStringLiteral("1");
        default:
            return tickText(m_low);
    }
}

QString ErrorColors::highText() const {
    switch (m_measure.kind()) {
        case ErrorMeasure::Sqnr:
            return tr("%1 dB and more").arg(m_high);
        case ErrorMeasure::RelativeRmse:
            return tr("%1 % and more").arg(figureText(m_high));
        case ErrorMeasure::Cosine:
            return tr("0 and less");
        default:
            return tickText(m_high);
    }
}

}  // namespace axscope::app
