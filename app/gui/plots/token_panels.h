// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "app/gui/plots/qcustomplot_header.h"
#include "app/gui/plots/token_map_figure.h"

namespace axscope::app {

/// Where the panels of a TokenMapSpec and their tokens are, one patch being 1 x 1 and y growing downwards.
class TokenLayout {
public:
    explicit TokenLayout(const TokenMapSpec& spec, std::size_t tokens);

    [[nodiscard]] double width() const;
    [[nodiscard]] double height() const { return m_top + m_rows; }
    /// Panel 0 is the reference, 1 the candidate; with an image it comes before both.
    [[nodiscard]] QRectF grid(int panel) const;
    [[nodiscard]] QRectF image() const { return {0, m_top, m_columns, m_rows}; }
    [[nodiscard]] QRectF token(int panel, std::size_t token) const;
    [[nodiscard]] std::optional<std::size_t> tokenAt(QPointF point) const;

    /// To pixels with square cells, whatever the shape of the axes' rectangle.
    [[nodiscard]] static QTransform toPixels(const QCustomPlot& plot);

private:
    std::size_t m_tokens;
    bool m_classToken;
    bool m_withImage;
    double m_columns;
    double m_rows;
    double m_top;  ///< room above the grid for names and the class token
    double m_gap;
};

/// Draws the panels.
class TokenPanels : public QCPAbstractItem {
public:
    TokenPanels(QCustomPlot* plot, TokenMapSpec spec, std::vector<bool> changed, const PlotTheme& theme);

    [[nodiscard]] double selectTest(const QPointF& position, bool onlySelectable,
                                    QVariant* details) const override;

protected:
    void draw(QCPPainter* painter) override;

private:
    void drawPanel(QCPPainter* painter, const TokenLayout& layout, const QTransform& toPixels,
                   int panel) const;

    /// One token; the second choice has the lower right half.
    void drawToken(QCPPainter* painter, const QRectF& cell, std::span<const std::uint16_t> experts,
                   bool overImage) const;

    TokenMapSpec m_spec;
    std::vector<bool> m_changed;
    PlotTheme m_theme;
};

}  // namespace axscope::app
