// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/theme.h"

#include <QApplication>
#include <QPainter>
#include <QProxyStyle>
#include <QString>
#include <QStyleOption>
#include <QToolTip>
#include <algorithm>

namespace axscope::app {

namespace {

struct Colours {
    const char* window;
    const char* base;
    const char* alternate;
    const char* text;
    const char* muted;
    const char* disabled;
    const char* button;
    const char* highlight;
    const char* link;
    const char* light;
    const char* mid;
    const char* dark;
    const char* shadow;
};

constexpr Colours kLight{"#f3f4f6", "#ffffff", "#f7f8fa", "#1c2128", "#667080", "#a3abb6", "#fbfbfc",
                         "#2166b8", "#1a5fb0", "#ffffff", "#c9ced6", "#a4abb5", "#6b7280"};
constexpr Colours kDark{"#22262c", "#191c21", "#1f2329", "#e3e6ea", "#98a2b0", "#68717d", "#2e333b",
                        "#2f74c9", "#6cb0f5", "#3a4049", "#14171b", "#121417", "#0b0d0f"};

QPalette paletteOf(const Colours& colours) {
    QPalette palette;
    palette.setColor(QPalette::Window, colours.window);
    palette.setColor(QPalette::WindowText, colours.text);
    palette.setColor(QPalette::Base, colours.base);
    palette.setColor(QPalette::AlternateBase, colours.alternate);
    palette.setColor(QPalette::Text, colours.text);
    palette.setColor(QPalette::PlaceholderText, colours.muted);
    palette.setColor(QPalette::Button, colours.button);
    palette.setColor(QPalette::ButtonText, colours.text);
    palette.setColor(QPalette::BrightText, QColor("#ffffff"));
    palette.setColor(QPalette::ToolTipBase, colours.base);
    palette.setColor(QPalette::ToolTipText, colours.text);
    palette.setColor(QPalette::Highlight, colours.highlight);
    palette.setColor(QPalette::HighlightedText, QColor("#ffffff"));
    palette.setColor(QPalette::Link, colours.link);
    palette.setColor(QPalette::LinkVisited, colours.link);
    palette.setColor(QPalette::Light, colours.light);
    palette.setColor(QPalette::Midlight, colours.light);
    palette.setColor(QPalette::Mid, colours.mid);
    palette.setColor(QPalette::Dark, colours.dark);
    palette.setColor(QPalette::Shadow, colours.shadow);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, colours.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colours.mid);
    return palette;
}

QColor mixed(const QColor& a, const QColor& b, double shareOfA) {
    const auto mix = [shareOfA](float x, float y) {
        return static_cast<float>(shareOfA * x + (1 - shareOfA) * y);
    };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()));
}

/// Fusion with check boxes and radio buttons of its own: Fusion outlines them in a shade darker than the
/// window, which on a dark window cannot be seen.
class ThemeStyle : public QProxyStyle {
public:
    ThemeStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override {
        switch (element) {
            case PE_IndicatorCheckBox:
            case PE_IndicatorItemViewItemCheck:
                drawIndicator(*option, *painter, false);
                break;
            case PE_IndicatorRadioButton:
                drawIndicator(*option, *painter, true);
                break;
            default:
                QProxyStyle::drawPrimitive(element, option, painter, widget);
        }
    }

    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returned) const override {
        // Fusion's own icons on OK and Cancel fit neither palette.
        if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
            return 0;
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }

private:
    static void drawIndicator(const QStyleOption& option, QPainter& painter, bool round) {
        const QPalette& palette = option.palette;
        const bool enabled = option.state & State_Enabled;
        const bool on = option.state & State_On;
        const bool partly = option.state & State_NoChange;
        const qreal side = std::min({option.rect.width(), option.rect.height(), 14}) - 1;
        QRectF box(0, 0, side, side);
        box.moveCenter(QRectF(option.rect).center());
        const QColor base = palette.color(QPalette::Base);
        const QColor fill = enabled ? palette.color(QPalette::Active, QPalette::Highlight)
                                    : mixed(palette.color(QPalette::WindowText), base, 0.6);
        QColor edge = mixed(palette.color(QPalette::Active, QPalette::Text), base, enabled ? 0.55 : 0.25);
        if (enabled && (option.state & (State_MouseOver | State_HasFocus)))
            edge = fill;

        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(on || partly ? fill : edge, 1));
        painter.setBrush(on || partly ? fill : base);
        if (round)
            painter.drawEllipse(box);
        else
            painter.drawRoundedRect(box, 2.5, 2.5);
        const auto at = [&box](double x, double y) {
            return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
        };
        painter.setPen(QPen(Qt::white, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        if (on && round) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(Qt::white);
            painter.drawEllipse(box.center(), side * 0.2, side * 0.2);
        } else if (on) {
            painter.drawPolyline(QPolygonF({at(0.24, 0.53), at(0.43, 0.72), at(0.77, 0.30)}));
        } else if (partly) {
            painter.drawLine(at(0.25, 0.5), at(0.75, 0.5));
        }
        painter.restore();
    }
};

}  // namespace

const char* toString(ThemeChoice choice) {
    switch (choice) {
        case ThemeChoice::System:
            return "system";
        case ThemeChoice::Light:
            return "light";
        case ThemeChoice::Dark:
            return "dark";
    }
    return "system";
}

std::optional<ThemeChoice> themeFromString(const QString& text) {
    for (const ThemeChoice choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark}) {
        if (text == QLatin1String(toString(choice)))
            return choice;
    }
    return std::nullopt;
}

QPalette lightPalette() {
    return paletteOf(kLight);
}

QPalette darkPalette() {
    return paletteOf(kDark);
}

void applyTheme(ThemeChoice choice) {
    if (!dynamic_cast<ThemeStyle*>(QApplication::style()))
        QApplication::setStyle(new ThemeStyle);
    bool dark = choice == ThemeChoice::Dark;
    if (choice == ThemeChoice::System)
        dark = isDark(QApplication::style()->standardPalette());  // Fusion's own asks the desktop
    const QPalette palette = dark ? darkPalette() : lightPalette();
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

bool isDark(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QColor accentColor(Accent accent, const QPalette& palette) {
    const bool dark = isDark(palette);
    switch (accent) {
        case Accent::Run:
            return dark ? QColor("#4fc07a") : QColor("#1a7f43");
        case Accent::Stop:
        case Accent::Error:
            return dark ? QColor("#f0736a") : QColor("#bf2c23");
        case Accent::Warning:
            return dark ? QColor("#e5b04b") : QColor("#96610a");
        case Accent::Info:
            return dark ? QColor("#6cb0f5") : QColor("#1a5fb0");
        case Accent::Muted:
            return palette.color(QPalette::PlaceholderText);
    }
    return palette.color(QPalette::WindowText);
}

}  // namespace axscope::app
