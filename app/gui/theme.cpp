// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/theme.h"

#include <QApplication>
#include <QString>
#include <QStyle>
#include <QStyleFactory>
#include <QToolTip>

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
    if (QApplication::style()->name() != QLatin1String("fusion"))
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
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
