// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QString>
#include <QSvgRenderer>
#include <optional>

namespace axscope::app {

namespace {

class LineIconEngine : public QIconEngine {
public:
    LineIconEngine(QByteArray svg, std::optional<Accent> accent) : m_svg(std::move(svg)), m_accent(accent) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        const QPalette palette = QGuiApplication::palette();
        QColor colour = m_accent ? accentColor(*m_accent, palette) : palette.color(QPalette::ButtonText);
        if (mode == QIcon::Disabled)
            colour = palette.color(QPalette::Disabled, QPalette::ButtonText);
        QByteArray svg = m_svg;
        svg.replace("currentColor", colour.name().toLatin1());
        QSvgRenderer renderer(svg);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        renderer.render(painter, QRectF(rect));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal /*scale*/) override {
        // `size` is in device pixels here; QIcon sets the pixmap's ratio.
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new LineIconEngine(*this); }

private:
    QByteArray m_svg;
    std::optional<Accent> m_accent;
};

QIcon load(const QString& name, std::optional<Accent> accent) {
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    const bool found = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(found, "lineIcon", qPrintable(name));
    Q_UNUSED(found);
    return QIcon(new LineIconEngine(file.readAll(), accent));
}

}  // namespace

QIcon lineIcon(const QString& name) {
    return load(name, std::nullopt);
}

QIcon lineIcon(const QString& name, Accent accent) {
    return load(name, accent);
}

QIcon applicationIcon() {
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128, 256})
        icon.addFile(QStringLiteral(":/icons/app/axscope-%1.png").arg(size), QSize(size, size));
    return icon;
}

}  // namespace axscope::app
