// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QSize>
#include <QString>
#include <QStringList>
#include <limits>
#include <memory>
#include <optional>

#include "app/gui/plots/plot_data.h"
#include "app/gui/plots/plot_theme.h"

class QCPAxis;
class QCustomPlot;

namespace axscope::app {

/// Title and unit of an axis: "SQNR (dB)".
struct AxisText {
    QString title;
    QString unit;

    [[nodiscard]] QString text() const {
        return unit.isEmpty() ? title : QStringLiteral("%1 (%2)").arg(title, unit);
    }
    bool operator==(const AxisText&) const = default;
};

/// One thing in a figure that the cursor can point at.
struct PlotHit {
    QString text;  ///< read-out: value and unit
    QString key;   ///< what it is to the view, such as a layer's name; may be empty
    int series = -1;
    int row = -1;                                      ///< of a heat map's cell
    int column = -1;                                   ///< of a heat map's cell, or the category of a bar
    Qt::KeyboardModifiers modifiers = Qt::NoModifier;  ///< that were held during the click
};

/// A figure's colour scale.
struct ColorSpan {
    QString value;  ///< what its colours stand for, with the unit
    ColorMap map = ColorMap::Sequential;
    double low = 0;  ///< ends
    double high = 1;

    /// Whether a colour of one can mean what it means in the other.
    [[nodiscard]] bool meansTheSameAs(const ColorSpan& other) const {
        return value == other.value && map == other.map;
    }
    bool operator==(const ColorSpan&) const = default;
};

/// What a figure shows, independent of any widget and immutable: it can build itself onto any QCustomPlot,
/// the one in the window and, in the export theme, one that is never shown.
class PlotFigure {
public:
    virtual ~PlotFigure() = default;

    [[nodiscard]] virtual QString title() const = 0;
    /// One sentence for screen readers.
    [[nodiscard]] virtual QString description() const = 0;
    /// Fills `plot`, which resetPlot() has just emptied, and sets the axes to the ranges that show
    /// everything.
    virtual void build(QCustomPlot& plot, const PlotTheme& theme) const = 0;
    /// Fits what depends on the size in pixels, such as long tick labels; called after build() and on every
    /// resize.
    virtual void arrange(QCustomPlot& /*plot*/, const PlotTheme& /*theme*/, QSize /*size*/) const {}
    /// What lies under `pixel` of a plot that build() filled.
    [[nodiscard]] virtual std::optional<PlotHit> hitAt(const QCustomPlot& plot, QPointF pixel) const = 0;
    [[nodiscard]] virtual PlotData table() const = 0;
    [[nodiscard]] virtual bool equals(const PlotFigure& other) const = 0;
    /// Its colour scale where that depends on the data; nullopt: none, or one that is always the same.
    [[nodiscard]] virtual std::optional<ColorSpan> colorSpan() const { return std::nullopt; }
    /// The same figure with a colour scale from `low` to `high`; null where colorSpan() is nullopt.
    [[nodiscard]] virtual std::shared_ptr<const PlotFigure> withColors(double /*low*/,
                                                                       double /*high*/) const {
        return nullptr;
    }
};

/// Supplies equals() for a figure that is a comparable Spec.
template <class Self, class Spec>
class SpecFigure : public PlotFigure {
public:
    explicit SpecFigure(Spec spec) : m_spec(std::move(spec)) {}
    [[nodiscard]] const Spec& spec() const { return m_spec; }
    [[nodiscard]] bool equals(const PlotFigure& other) const override {
        const auto* same = dynamic_cast<const Self*>(&other);
        return same && same->m_spec == m_spec;
    }

protected:
    Spec m_spec;
};

/// Lowest and highest of the values that a figure shows; what is not finite does not count.
struct ValueSpan {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();

    void add(double value);
    /// "SQNR (dB) over Depth, lines: 3; from 2.1 to 40.5", or `sentence` alone where there is no value.
    [[nodiscard]] QString after(const QString& sentence) const;
};

/// Lays tick texts out below a horizontal axis with `pixelsPerTick` each: flat where they fit, turned where
/// not.
void rotateTickLabels(QCPAxis& axis, const PlotTheme& theme, const QStringList& labels, double pixelsPerTick);

/// Puts the legend below the axes, or beside them where that leaves more room, and lets the figure arrange
/// itself.
void arrangeFigure(const PlotFigure& figure, QCustomPlot& plot, const PlotTheme& theme, QSize size);

/// Builds `figure` into `plot`: empties it, adds the title row where `withTitle` and the figure, and arranges
/// all for a plot of `size` pixels.
void buildFigure(const PlotFigure& figure, QCustomPlot& plot, const PlotTheme& theme, QSize size,
                 bool withTitle);
/// The same with any text as the title row, none where it is empty, and without the legend where not wanted.
void buildFigure(const PlotFigure& figure, QCustomPlot& plot, const PlotTheme& theme, QSize size,
                 const QString& heading, bool withLegend);

}  // namespace axscope::app
