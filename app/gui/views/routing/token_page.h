// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include "app/gui/views/routing/routing_page.h"

class QCheckBox;
class QPushButton;
class QSpinBox;

namespace axscope::app {

/// For networks that decide per token: the expert of every token of one image, reference beside candidate.
class TokenPage : public RoutingPage {
    Q_OBJECT

public:
    explicit TokenPage(QWidget* parent = nullptr);

    /// Pixels of the image that is shown, until another one is.
    void setImage(const QImage& image);
    /// Index of the image that is shown, in the order of evaluation; nullopt where there is none.
    [[nodiscard]] std::optional<int> shownImage() const { return m_shown; }

Q_SIGNALS:
    /// Another image is shown, whose pixels are not known.
    void imageWanted(int checkpoint, int image);

protected:
    void updateFigures(const RoutingContext& context) override;
    void clearMore() override;

private:
    void showImage(const RoutingContext& context, std::size_t image);
    /// To the next image in this direction; with the box ticked to the next one whose routing changed.
    void step(int direction);
    void forget();

    PlotView* m_map = nullptr;
    QPushButton* m_previous = nullptr;
    QPushButton* m_next = nullptr;
    QSpinBox* m_number = nullptr;
    QCheckBox* m_changedOnly = nullptr;
    QLabel* m_text = nullptr;
    QImage m_image;
    std::optional<int> m_shown;
    std::size_t m_shownCheckpoint = 0;
};

}  // namespace axscope::app
