// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <memory>

#include "app/gui/views/result_view.h"

namespace axscope::app {

/// How a multiplier moves decisions between experts: loads, transitions, shift rates, margins, gates,
/// specialisation, co-activation, the price of a flip, and the expert of every token. One page per question.
class RoutingView : public ResultView {
    Q_OBJECT

public:
    enum Page {
        Load,
        Transitions,
        ShiftRate,
        Margins,
        Gates,
        Classes,
        CoActivation,
        OutputError,
        Tokens,
        PageCount
    };

    explicit RoutingView(QWidget* parent = nullptr);
    ~RoutingView() override;

    void setStudy(std::shared_ptr<const analysis::StudyResult> study) override;
    void follow(LinkedSelection* selection) override;
    [[nodiscard]] QList<PlotView*> plots() const override;

    [[nodiscard]] Page page() const;
    void setPage(Page page);
    /// Pixels of the image whose tokens are shown; dropped when another one is.
    void setImage(const QImage& image);

Q_SIGNALS:
    /// The tokens of an image are shown, whose pixels setImage() may supply: index in the order of
    /// evaluation.
    void imageWanted(int checkpoint, int image);

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace axscope::app
