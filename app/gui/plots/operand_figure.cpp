// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/plots/operand_figure.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "app/gui/plots/figure_items.h"
#include "app/gui/plots/number_format.h"

namespace axscope::app {
namespace {

constexpr int kLowOperand = -128;
constexpr double kMarginalShare = 0.24;  // of the map's size

/// Per cent of all counts; empty counts give zeros.
std::vector<double> sharesOf(const std::vector<std::uint64_t>& counts) {
    const auto total = static_cast<double>(std::accumulate(counts.begin(), counts.end(), std::uint64_t{0}));
    std::vector<double> shares(multipliers::ProductTable::kOperands, 0.0);
    for (std::size_t i = 0; i < std::min(counts.size(), shares.size()); ++i) {
        shares[i] = total > 0 ? 100 * static_cast<double>(counts[i]) / total : 0;
    }
    return shares;
}

/// Bars of a histogram beside the map. It cuts them to its axes itself: a vector file's clip path belongs to
/// the map.
class MarginalBars : public QCPAbstractItem {
public:
    MarginalBars(QCustomPlot* plot, QCPAxis* key, QCPAxis* value, std::vector<double> shares,
                 const QColor& color)
        : QCPAbstractItem(plot), m_key(key), m_value(value), m_shares(std::move(shares)), m_color(color) {
        setSelectable(false);
        setClipAxisRect(key->axisRect());
        setLayer(QStringLiteral("axes"));
    }
    [[nodiscard]] double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

protected:
    void draw(QCPPainter* painter) override {
        const QRectF room = m_key->axisRect()->rect();
        const bool upwards = m_key->orientation() == Qt::Horizontal;
        const double base = m_value->coordToPixel(m_value->range().lower);
        const auto point = [&](double key, double value) {
            const QPointF at = upwards ? QPointF(key, value) : QPointF(value, key);
            return QPointF(std::clamp(at.x(), room.left(), room.right()),
                           std::clamp(at.y(), room.top(), room.bottom()));
        };
        // One outline: bars side by side would show their seams in a vector file.
        QPolygonF outline;
        for (std::size_t i = 0; i < m_shares.size(); ++i) {
            const double at = kLowOperand + static_cast<double>(i);
            const double end =
                m_shares[i] > m_value->range().lower ? m_value->coordToPixel(m_shares[i]) : base;
            for (const double key : {at - 0.5, at + 0.5}) {
                if (i == 0 && outline.isEmpty()) {
                    outline << point(m_key->coordToPixel(key), base);
                }
                outline << point(m_key->coordToPixel(key), end);
            }
        }
        if (!outline.isEmpty()) {
            const double last = kLowOperand + static_cast<double>(m_shares.size()) - 0.5;
            outline << point(m_key->coordToPixel(last), base);
        }
        painter->setAntialiasing(false);
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_color);
        painter->drawPolygon(outline);
    }

private:
    QCPAxis* m_key;
    QCPAxis* m_value;
    std::vector<double> m_shares;
    QColor m_color;
};

/// Axes of a marginal: `key` follows an axis of the map and has no labels of its own, `value` is a share in
/// per cent on a logarithmic scale: the zeros of a rectified input would leave nothing to see of all others
/// on a linear one.
void setUpMarginal(QCPAxis* key, QCPAxis* value, QCPAxis* follow, const std::vector<double>& shares,
                   const PlotTheme& theme, const QString& label) {
    for (QCPAxis* axis : key->axisRect()->axes()) {
        axis->setLayer(QStringLiteral("axes"));
        axis->grid()->setLayer(QStringLiteral("grid"));
        axis->setVisible(axis == key || axis == value);
        axis->setBasePen(QPen(theme.axis, 1));
        axis->setTickPen(QPen(theme.axis, 1));
        axis->setSubTickPen(QPen(theme.axis, 1));
        axis->setTickLength(0, 4);
        axis->setTickLabelColor(theme.text);
        axis->setTickLabelFont(theme.font);
        axis->setLabelColor(theme.text);
        axis->setLabelFont(theme.font);
        axis->setLabelPadding(4);
        axis->setTickLabelPadding(4);
        axis->grid()->setPen(QPen(theme.grid, 1));
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    key->setTicks(false);
    key->grid()->setVisible(false);
    key->setRange(follow->range());
    QObject::connect(follow, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), key,
                     qOverload<const QCPRange&>(&QCPAxis::setRange));
    double lowest = 100;
    for (const double share : shares) {
        lowest = share > 0 ? std::min(lowest, share) : lowest;
    }
    makeLogAxis(value);
    // At most five decades, so that there is room for their labels.
    value->setRange(std::max(1e-3, std::pow(10, std::floor(std::log10(lowest) - 1e-9))), 100);
    value->ticker()->setTickCount(3);
    value->setSubTicks(false);
    value->setLabel(label);
    key->axisRect()->setRangeDrag({});
    key->axisRect()->setRangeZoom({});
}

}  // namespace

std::pair<int, int> centralOperands(const std::vector<std::uint64_t>& counts, double share) {
    const auto total = static_cast<double>(std::accumulate(counts.begin(), counts.end(), std::uint64_t{0}));
    if (total <= 0) {
        return {0, -1};
    }
    const double tail = (1 - share) / 2 * total;
    const auto at = [&](double below) {
        double sum = 0;
        for (std::size_t i = 0; i < counts.size(); ++i) {
            sum += static_cast<double>(counts[i]);
            if (sum > below) {
                return kLowOperand + static_cast<int>(i);
            }
        }
        return kLowOperand + static_cast<int>(counts.size()) - 1;
    };
    return {at(tail), at(std::max(tail, total - tail - 0.5))};
}

QString OperandFigure::description() const {
    return tr("Heat map of the error of %1 over inputs and weights, with the histograms of both in this "
              "layer and a "
              "frame around the central %2 % of each")
        .arg(m_spec.name)
        .arg(100 * kFramedShare);
}

void OperandFigure::build(QCustomPlot& plot, const PlotTheme& theme) const {
    const auto& table = *m_spec.table;
    const int n = multipliers::ProductTable::kOperands;
    const int low = table.minOperand();
    const int high = table.maxOperand();
    auto* map = new CellMap(plot.xAxis, plot.yAxis);
    map->setInterpolate(false);
    map->setTightBoundary(false);
    map->data()->setSize(n, n);
    map->data()->setRange(QCPRange(low, high), QCPRange(low, high));
    for (int x = low; x <= high; ++x) {
        for (int w = low; w <= high; ++w) {
            map->data()->setCell(x - low, w - low, table.product(x, w) - x * w);
        }
    }
    const QCPRange range(-m_spec.limit, m_spec.limit);
    const auto gradient = gradientOf(ColorMap::Diverging, theme.appearance);
    QCPColorScale* scale = addColorScale(plot, theme, errorText().text(), gradient, range);
    map->setColorScale(scale);
    map->setGradient(gradient);
    map->setDataRange(range);
    const auto [xLow, xHigh] = centralOperands(m_spec.inputs, kFramedShare);
    const auto [wLow, wHigh] = centralOperands(m_spec.weights, kFramedShare);
    if (xLow <= xHigh && wLow <= wHigh) {
        auto* frame = new QCPItemRect(&plot);
        frame->setPen(QPen(theme.text, 1, Qt::DashLine));
        frame->setBrush(Qt::NoBrush);
        frame->setSelectable(false);
        frame->setLayer(QStringLiteral("main"));
        frame->topLeft->setCoords(xLow - 0.5, wHigh + 0.5);
        frame->bottomRight->setCoords(xHigh + 0.5, wLow - 0.5);
        // In the map and not in a legend, which would take height from it.
        auto* text = new QCPItemText(&plot);
        text->setText(tr("central %1 %").arg(100 * kFramedShare));
        text->setFont(theme.font);
        text->setColor(theme.text);
        QColor ground = theme.background;
        ground.setAlphaF(0.75F);
        text->setBrush(ground);
        text->setPadding(QMargins(3, 0, 3, 0));
        text->setSelectable(false);
        text->setPositionAlignment(Qt::AlignHCenter | Qt::AlignTop);
        text->position->setCoords(0.5 * (xLow + xHigh), wHigh + 0.5);
    }
    plot.xAxis->setLabel(AxisText{tr("Input x"), tr("integer code")}.text());
    plot.yAxis->setLabel(AxisText{tr("Weight w"), tr("integer code")}.text());
    for (QCPAxis* axis : {plot.xAxis, plot.yAxis}) {
        makeSteppedAxis(axis, 64);
        axis->setRange(low - 0.5, high + 0.5);
        axis->grid()->setVisible(false);
    }

    // Rows: inputs, map. Columns: map, weights, colours.
    QCPAxisRect* center = plot.xAxis->axisRect();
    QCPLayoutGrid* grid = plot.plotLayout();
    grid->take(scale);
    grid->insertRow(0);
    auto* top = new QCPAxisRect(&plot, true);
    auto* right = new QCPAxisRect(&plot, true);
    grid->addElement(0, 0, top);
    grid->addElement(1, 1, right);
    grid->addElement(1, 2, scale);
    grid->setRowStretchFactor(0, kMarginalShare);
    grid->setColumnStretchFactor(1, kMarginalShare);
    grid->setColumnStretchFactor(2, 0.0001);
    for (QCPAxisRect* rect : {top, right}) {
        rect->setLayer(QStringLiteral("background"));
        rect->setMinimumMargins(rect == top ? QMargins(4, 6, 12, 0) : QMargins(0, 4, 6, 4));
    }
    const auto inputs = sharesOf(m_spec.inputs);
    const auto weights = sharesOf(m_spec.weights);
    const QString share = tr("%", "short axis title: share of operands in per cent");
    setUpMarginal(top->axis(QCPAxis::atBottom), top->axis(QCPAxis::atLeft), plot.xAxis, inputs, theme, share);
    setUpMarginal(right->axis(QCPAxis::atLeft), right->axis(QCPAxis::atBottom), plot.yAxis, weights, theme,
                  share);
    const QColor color = areaColor(0, theme.appearance);
    new MarginalBars(&plot, top->axis(QCPAxis::atBottom), top->axis(QCPAxis::atLeft), inputs, color);
    new MarginalBars(&plot, right->axis(QCPAxis::atLeft), right->axis(QCPAxis::atBottom), weights, color);
    auto* columns = new QCPMarginGroup(&plot);
    columns->setParent(center);
    center->setMarginGroup(QCP::msLeft | QCP::msRight, columns);
    top->setMarginGroup(QCP::msLeft | QCP::msRight, columns);
    // addColorScale() made the one of the rows.
    right->setMarginGroup(QCP::msTop | QCP::msBottom, center->marginGroup(QCP::msBottom));
}

std::optional<PlotHit> OperandFigure::hitAt(const QCustomPlot& plot, QPointF pixel) const {
    const auto& table = *m_spec.table;
    const int x = static_cast<int>(std::lround(plot.xAxis->pixelToCoord(pixel.x())));
    const int w = static_cast<int>(std::lround(plot.yAxis->pixelToCoord(pixel.y())));
    if (std::min(x, w) < table.minOperand() || std::max(x, w) > table.maxOperand()) {
        return std::nullopt;
    }
    const auto share = [](const std::vector<std::uint64_t>& counts, int operand) {
        return percentText(sharesOf(counts)[static_cast<std::size_t>(operand - kLowOperand)] / 100, 2);
    };
    return PlotHit{tr("x = %1 (%2 of the inputs), w = %3 (%4 of the weights): error %5")
                       .arg(QString::number(x), share(m_spec.inputs, x), QString::number(w),
                            share(m_spec.weights, w), QString::number(table.product(x, w) - x * w)),
                   QString(), -1};
}

PlotData OperandFigure::table() const {
    const auto& table = *m_spec.table;
    const auto inputs = sharesOf(m_spec.inputs);
    const auto weights = sharesOf(m_spec.weights);
    PlotData data;
    data.columns = {{QStringLiteral("x"), {}},
                    {QStringLiteral("w"), {}},
                    {tr("error"), tr("product units")},
                    {tr("inputs equal to x"), QStringLiteral("%")},
                    {tr("weights equal to w"), QStringLiteral("%")}};
    data.rows.reserve(multipliers::ProductTable::kEntries);
    for (int x = table.minOperand(); x <= table.maxOperand(); ++x) {
        for (int w = table.minOperand(); w <= table.maxOperand(); ++w) {
            data.rows.push_back({double(x), double(w), double(table.product(x, w) - x * w),
                                 inputs[static_cast<std::size_t>(x - kLowOperand)],
                                 weights[static_cast<std::size_t>(w - kLowOperand)]});
        }
    }
    return data;
}

AxisText OperandFigure::errorText() {
    return {tr("Error e(x, w)"), tr("product units")};
}

std::optional<ColorSpan> OperandFigure::colorSpan() const {
    return ColorSpan{errorText().text(), ColorMap::Diverging, -m_spec.limit, m_spec.limit};
}

std::shared_ptr<const PlotFigure> OperandFigure::withColors(double low, double high) const {
    OperandSpec spec = m_spec;
    spec.limit = std::max(-low, high);
    return std::make_shared<OperandFigure>(std::move(spec));
}

}  // namespace axscope::app
