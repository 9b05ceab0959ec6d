// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <span>

#include "analysis/results.h"
#include "app/gui/plots/palette.h"
#include "app/gui/plots/plot_figure.h"

namespace axscope::app {

/// One of the figures that tell how far a layer's output y~ is from its reference y.
class ErrorMeasure {
    Q_DECLARE_TR_FUNCTIONS(axscope::app::ErrorMeasure)

public:
    enum Kind { Sqnr, RelativeRmse, Mse, Cosine, Bias, Count };

    ErrorMeasure(Kind kind = Sqnr) : m_kind(kind) {}
    bool operator==(const ErrorMeasure&) const = default;

    [[nodiscard]] Kind kind() const { return m_kind; }
    /// In the unit of axis(): RMSE / standard deviation in per cent.
    [[nodiscard]] double of(const analysis::ErrorFigures& figures) const;
    /// Whether `value` is a larger error than `other`; anything is where `other` is NaN, NaN never is.
    [[nodiscard]] bool isWorse(double value, double other) const;

    [[nodiscard]] QString name() const;      ///< "Relative RMSE"
    [[nodiscard]] QString fileName() const;  ///< "relative_rmse"
    [[nodiscard]] QString formula() const;   ///< a sentence with the formula
    [[nodiscard]] AxisText axis() const;
    [[nodiscard]] QString columnTitle() const;           ///< "SQNR dB"
    [[nodiscard]] QString cellText(double value) const;  ///< without the unit; "exact" for an infinite SQNR
    [[nodiscard]] QString worstOfGroupText() const;      ///< "Lowest SQNR of the layers below"

private:
    Kind m_kind;
};

/// Colours of a measure: position() runs from 0, where an error hardly matters, to 1 for the worst; those of
/// the bias from -limit at 0 to +limit at 1.
class ErrorColors {
    Q_DECLARE_TR_FUNCTIONS(axscope::app::ErrorColors)

public:
    ErrorColors() : ErrorColors(ErrorMeasure::Sqnr, {}) {}
    /// Fixed ends where the measure is relative to the signal, so that colours compare between networks; ends
    /// from `values` where it is not.
    ErrorColors(ErrorMeasure measure, std::span<const double> values);
    bool operator==(const ErrorColors&) const = default;

    [[nodiscard]] ColorMap map() const;
    /// NaN for NaN.
    [[nodiscard]] double position(double value) const;
    [[nodiscard]] QColor color(double value, Appearance appearance) const {
        return mapColor(map(), position(value), appearance);
    }
    /// Whether the strongest colour stands at the lower end of the legend.
    [[nodiscard]] bool isReversed() const { return m_measure == ErrorMeasure::Sqnr; }
    [[nodiscard]] QString lowText() const;
    [[nodiscard]] QString highText() const;

    /// SQNR runs from this, the strongest, ...
    static constexpr double kWorstDb = 0;
    /// ... to this, where an error hardly matters any more.
    static constexpr double kBestDb = 50;

private:
    ErrorMeasure m_measure;
    double m_low = kWorstDb;
    double m_high = kBestDb;
};

}  // namespace axscope::app
