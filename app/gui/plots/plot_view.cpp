// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/plots/plot_view.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

#include "app/gui/plots/plot_note.h"
#include "app/gui/plots/qcustomplot_header.h"
#include "app/gui/text.h"

namespace axscope::app {
namespace {

constexpr int kFrame = 2;  // pixels around the plot where the focus is shown

}  // namespace

PlotView::PlotView(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(140, 110);
    m_plot = new QCustomPlot;
    // Its constructor has it draw itself onto pixmaps of its size, seen or not: a window has dozens of them.
    QCoreApplication::removePostedEvents(m_plot, QEvent::MetaCall);
    m_plot->setPlottingHint(QCP::phFastPolylines);  // long jagged lines; exports are drawn with care
    m_plot->setObjectName(QStringLiteral("plot"));
    // QCustomPlot asks for the size of its legend, which would keep the window from being made smaller.
    m_plot->setMinimumSize(60, 40);
    m_plot->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    m_plot->setMouseTracking(true);
    m_plot->installEventFilter(this);

    m_empty = new QLabel(this);  // a stack shows its first widget at once: without a parent, as a window
    m_empty->setObjectName(QStringLiteral("emptyText"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(24);
    m_empty->setAutoFillBackground(true);
    m_empty->setBackgroundRole(QPalette::Base);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);

    m_note = new PlotNote(this);
    connect(m_note, &PlotNote::clicked, this, &PlotView::editNote);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(kFrame, kFrame, kFrame, kFrame);
    all->setSpacing(0);
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_plot);
    all->addLayout(m_stack, 1);
    all->addWidget(m_note);
    createMenu();
    updateAccessibleText();
}

PlotView::~PlotView() = default;

void PlotView::setFigure(std::shared_ptr<const PlotFigure> figure) {
    if (figure == m_given || (figure && m_given && figure->equals(*m_given))) {
        return;
    }
    m_given = std::move(figure);
    m_figure = onLeastColors();
    // Before anything is shown: showing the plot resizes it, and it does not hold this figure yet.
    m_stale = true;
    if (!m_figure) {
        m_zoomed.reset();
        Q_EMIT ownRangesChanged();
    }
    m_stack->setCurrentWidget(m_figure ? static_cast<QWidget*>(m_plot) : m_empty);
    m_note->setActive(m_figure != nullptr);
    updateAccessibleText();
    scheduleRebuild();
    Q_EMIT figureChanged();
}

void PlotView::setExportName(const QString& name) {
    m_exportName = name.isEmpty() ? name : safeFileName(name);
    m_note->setSubject(m_noteSubject.isEmpty() ? m_exportName : m_noteSubject);
}

void PlotView::setNoteSubject(const QString& subject) {
    m_noteSubject = subject;
    setExportName(m_exportName);
}

QString PlotView::note() const {
    return m_note->text();
}

void PlotView::setEmptyText(const QString& text) {
    m_empty->setText(text);
    updateAccessibleText();
}

QString PlotView::emptyText() const {
    return m_empty->text();
}

QString PlotView::title() const {
    return m_figure ? m_figure->title() : QString();
}

PlotData PlotView::table() const {
    return m_figure ? m_figure->table() : PlotData();
}

QCustomPlot* PlotView::plot() {
    ensureBuilt();
    arrange();
    return m_plot;
}

void PlotView::ensureBuilt() {
    if (m_stale) {
        rebuild();
    }
}

std::optional<PlotRanges> PlotView::ranges() const {
    if (!m_figure) {
        return std::nullopt;
    }
    if (m_zoomed) {
        return m_zoomed;
    }
    return m_stale ? std::nullopt : std::optional(m_home);
}

void PlotView::setRanges(const PlotRanges& ranges) {
    if (!m_figure || ranges == currentRanges()) {
        return;
    }
    ensureBuilt();
    m_building = true;
    applyRanges(ranges);
    m_building = false;
    axesMoved();
}

void PlotView::resetZoom() {
    if (!m_figure) {
        return;
    }
    ensureBuilt();
    const bool moved = m_zoomed.has_value();
    m_zoomed.reset();
    m_building = true;
    applyRanges(m_home);
    m_building = false;
    if (moved) {
        Q_EMIT zoomReset();
    }
}

PlotRanges PlotView::currentRanges() const {
    if (!m_plot->xAxis || !m_plot->yAxis) {
        return {};
    }
    const QCPRange x = m_plot->xAxis->range();
    const QCPRange y = m_plot->yAxis->range();
    return {x.lower, x.upper, y.lower, y.upper};
}

void PlotView::applyRanges(const PlotRanges& ranges) {
    m_plot->xAxis->setRange(ranges.xLow, ranges.xHigh);
    m_plot->yAxis->setRange(ranges.yLow, ranges.yHigh);
    redraw();
}

void PlotView::axesMoved() {
    if (m_building) {
        return;
    }
    m_zoomed = currentRanges();
    Q_EMIT rangesChanged(*m_zoomed);
}

void PlotView::scheduleRebuild() {
    if (!isVisible() || m_scheduled) {
        return;
    }
    m_scheduled = true;
    QTimer::singleShot(0, this, [this] {
        m_scheduled = false;
        // Rebuilding would tear the plot out of the hand that drags it; eventFilter() makes up for it on
        // release.
        if (m_stale && isVisible() && !m_dragging) {
            rebuild();
        }
    });
}

void PlotView::rebuild() {
    m_stale = false;
    m_building = true;
    const PlotTheme theme = PlotTheme::fromPalette(palette(), font());
    if (m_figure) {
        buildFigure(*m_figure, *m_plot, theme, m_plot->size(), true);
    } else {
        resetPlot(*m_plot, theme);
    }
    m_own = currentRanges();
    updateHome();
    if (m_zoomed || m_home != m_own) {
        applyRanges(m_zoomed.value_or(m_home));
    }
    for (QCPAxis* axis : {m_plot->xAxis, m_plot->yAxis}) {
        connect(axis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this, &PlotView::axesMoved);
    }
    m_building = false;
    m_arranged = true;
    redraw();
    Q_EMIT ownRangesChanged();
}

void PlotView::redraw() {
    m_drawn = false;
    m_plot->update();
}

void PlotView::arrange() {
    if (m_arranged || m_stale || !m_figure) {
        return;
    }
    m_arranged = true;
    arrangeFigure(*m_figure, *m_plot, PlotTheme::fromPalette(palette(), font()), m_plot->size());
}

void PlotView::draw() {
    if (m_drawn || m_stale) {
        return;
    }
    arrange();
    m_drawn = true;
    m_plot->replot(QCustomPlot::rpQueuedRefresh);
}

std::optional<PlotRanges> PlotView::ownRanges() const {
    return m_figure && !m_stale ? std::optional(m_own) : std::nullopt;
}

void PlotView::updateHome() {
    m_home = m_own;
    if (m_least) {
        m_home = {std::min(m_own.xLow, m_least->xLow), std::max(m_own.xHigh, m_least->xHigh),
                  std::min(m_own.yLow, m_least->yLow), std::max(m_own.yHigh, m_least->yHigh)};
    }
}

void PlotView::setLeastRanges(const std::optional<PlotRanges>& ranges) {
    if (ranges == m_least) {
        return;
    }
    m_least = ranges;
    updateHome();
    if (m_figure && !m_stale && !m_zoomed) {
        m_building = true;
        applyRanges(m_home);
        m_building = false;
    }
}

std::optional<ColorSpan> PlotView::ownColors() const {
    return m_given ? m_given->colorSpan() : std::nullopt;
}

std::shared_ptr<const PlotFigure> PlotView::onLeastColors() const {
    const std::optional<ColorSpan> own = ownColors();
    if (!own || !m_leastColors || !own->meansTheSameAs(*m_leastColors)) {
        return m_given;
    }
    const double low = std::min(own->low, m_leastColors->low);
    const double high = std::max(own->high, m_leastColors->high);
    return low < own->low || high > own->high ? m_given->withColors(low, high) : m_given;
}

void PlotView::setLeastColors(const std::optional<ColorSpan>& colors) {
    if (colors == m_leastColors) {
        return;
    }
    m_leastColors = colors;
    std::shared_ptr<const PlotFigure> figure = onLeastColors();
    if (figure == m_figure || (figure && m_figure && figure->equals(*m_figure))) {
        return;
    }
    m_figure = std::move(figure);
    m_stale = true;
    updateAccessibleText();
    scheduleRebuild();
}

void PlotView::updateAccessibleText() {
    setAccessibleName(m_figure ? m_figure->title() : m_empty->text());
    setAccessibleDescription(m_figure ? m_figure->description() : QString());
}

void PlotView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange) {
        m_stale = true;
        scheduleRebuild();
    }
}

void PlotView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Active, QPalette::Base));
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), kFrame));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
    // A window that moved to another screen has another pixel ratio, which QCustomPlot does not notice.
    if (m_plot->bufferDevicePixelRatio() != devicePixelRatioF()) {
        m_plot->setBufferDevicePixelRatio(devicePixelRatioF());
        redraw();
    }
}

void PlotView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_note->refresh();
    m_plot->setBufferDevicePixelRatio(devicePixelRatioF());
    if (m_stale) {
        rebuild();
    }
}

}  // namespace axscope::app
