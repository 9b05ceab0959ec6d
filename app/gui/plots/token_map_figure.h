// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QImage>
#include <cstdint>
#include <vector>

#include "app/gui/plots/plot_figure.h"

namespace axscope::app {

/// The expert of every token of one image, reference beside candidate, over the image where there is one.
struct TokenMapSpec {
    QString title;
    QString reference;  ///< names of the two runs
    QString candidate;
    int experts = 0;
    int columns = 0;          ///< of the grid of patches; as many rows as the patches fill
    bool classToken = false;  ///< the first token is no patch: it stands above the grid
    int choices = 1;          ///< experts per token
    std::vector<std::uint16_t> referenceExperts;  ///< [tokens][choices], the best first
    std::vector<std::uint16_t> candidateExperts;
    std::vector<float> margin;  ///< of the reference per token; may be empty
    QImage image;               ///< may be null

    bool operator==(const TokenMapSpec&) const = default;
};

/// Coloured by first choice, the lower right half by the second one. Tokens whose set of experts differs are
/// framed. A click gives the token as PlotHit::series, and the first choices as row (reference) and column
/// (candidate).
class TokenMapFigure : public SpecFigure<TokenMapFigure, TokenMapSpec> {
    Q_DECLARE_TR_FUNCTIONS(axscope::app::TokenMapFigure)

public:
    explicit TokenMapFigure(TokenMapSpec spec);

    [[nodiscard]] QString title() const override { return m_spec.title; }
    [[nodiscard]] QString description() const override;
    void build(QCustomPlot& plot, const PlotTheme& theme) const override;
    [[nodiscard]] std::optional<PlotHit> hitAt(const QCustomPlot& plot, QPointF pixel) const override;
    [[nodiscard]] PlotData table() const override;

    [[nodiscard]] std::size_t tokens() const { return m_changed.size(); }
    /// Whether the token's set of experts differs.
    [[nodiscard]] bool isChanged(std::size_t token) const { return m_changed[token]; }
    [[nodiscard]] std::size_t changedTokens() const;

private:
    std::vector<bool> m_changed;
};

}  // namespace axscope::app
