// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "app/gui/theme.h"

namespace axscope::app {

/// A box around what belongs together, whose edge is plain to see on light and dark grounds, with a stripe in
/// a colour that means something where `accent` is given.
class CardFrame : public QWidget {
    Q_OBJECT

public:
    explicit CardFrame(std::optional<Accent> accent = std::nullopt, QWidget* parent = nullptr);

    static constexpr int kStripeWidth = 5;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<Accent> m_accent;
};

}  // namespace axscope::app
