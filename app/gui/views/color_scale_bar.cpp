// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/color_scale_bar.h"

#include <QLinearGradient>
#include <QPainter>

#include "app/gui/plots/plot_theme.h"

namespace axscope::app {
namespace {

constexpr int kStripWidth = 140;
constexpr int kGap = 6;

}  // namespace

ColorScaleBar::ColorScaleBar(QString title, QString low, QString high, bool reversed, QWidget* parent)
    : QWidget(parent),
      m_title(std::move(title)),
      m_low(std::move(low)),
      m_high(std::move(high)),
      m_reversed(reversed) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Colours of %1 from %2 to %3").arg(m_title, m_low, m_high));
}

void ColorScaleBar::setScale(QString title, QString low, QString high, ColorMap map, bool reversed) {
    m_title = std::move(title);
    m_low = std::move(low);
    m_high = std::move(high);
    m_map = map;
    m_reversed = reversed;
    setAccessibleName(tr("Colours of %1 from %2 to %3").arg(m_title, m_low, m_high));
    updateGeometry();
    update();
}

QSize ColorScaleBar::sizeHint() const {
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(m_title + m_low + m_high) + kStripWidth + 4 * kGap,
            metrics.height() + 6};
}

QSize ColorScaleBar::minimumSizeHint() const {
    return {120, sizeHint().height()};
}

void ColorScaleBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Appearance appearance = appearanceOf(palette());
    const QFontMetrics metrics(font());
    int x = 0;
    const auto text = [&](const QString& shown) {
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft, shown);
        x += metrics.horizontalAdvance(shown) + kGap;
    };
    text(m_title);
    text(m_low);
    const int strip = qBound(20, width() - x - metrics.horizontalAdvance(m_high) - 2 * kGap, kStripWidth);
    const QRect box(x, 3, strip, height() - 6);
    QLinearGradient gradient(box.topLeft(), box.topRight());
    static constexpr int kStops = 16;
    for (int i = 0; i <= kStops; ++i) {
        const double t = static_cast<double>(i) / kStops;
        gradient.setColorAt(t, mapColor(m_map, m_reversed ? 1 - t : t, appearance));
    }
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(gradient);
    painter.drawRect(box.adjusted(0, 0, -1, -1));
    x += strip + kGap;
    text(m_high);
}

}  // namespace axscope::app
