// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/plots/plot_view.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QStackedLayout>
#include <QTimer>
#include <QToolTip>
#include <QVBoxLayout>

#include "app/gui/plots/data_window.h"
#include "app/gui/plots/export_dialog.h"
#include "app/gui/plots/plot_exporter.h"
#include "app/gui/plots/plot_note.h"
#include "app/gui/plots/qcustomplot_header.h"
#include "app/gui/text.h"

namespace axscope::app {
namespace {

constexpr int kFrame = 2;  // pixels around the plot where the focus is shown
constexpr double kKeyZoom = 1.25;
constexpr double kKeyPan = 0.1;  // of the visible range

/// Range of `axis` after moving by `share` of what is visible.
QCPRange moved(const QCPAxis& axis, double share) {
    const QCPRange range = axis.range();
    if (axis.scaleType() == QCPAxis::stLogarithmic) {
        const double factor = std::pow(range.upper / range.lower, share);
        return {range.lower * factor, range.upper * factor};
    }
    return {range.lower + share * range.size(), range.upper + share * range.size()};
}

}  // namespace

PlotView::PlotView(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(140, 110);
    m_plot = new QCustomPlot;
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

void PlotView::createMenu() {
    m_menu = new QMenu(this);
    // The keys are handled by keyPressEvent(): as shortcuts they would clash with those of the window.
    const auto add = [this](const QString& text, const QString& name, auto slot) {
        QAction* action = m_menu->addAction(text, this, slot);
        action->setObjectName(name);
        return action;
    };
    add(tr("&Export…"), QStringLiteral("exportAction"), &PlotView::openExportDialog);
    m_menu->addSeparator();
    add(tr("Copy as &image") + QStringLiteral("\tCtrl+Shift+C"), QStringLiteral("copyImageAction"),
        &PlotView::copyImage);
    add(tr("&Copy data") + QStringLiteral("\tCtrl+C"), QStringLiteral("copyDataAction"), &PlotView::copyData);
    m_menu->addSeparator();
    add(tr("Show &data") + QStringLiteral("\tD"), QStringLiteral("showDataAction"), &PlotView::showData);
    QAction* note = add(tr("&Note…") + QStringLiteral("\tN"), QStringLiteral("noteAction"), &PlotView::editNote);
    m_menu->addSeparator();
    add(tr("&Reset zoom") + QStringLiteral("\tHome"), QStringLiteral("resetZoomAction"),
        &PlotView::resetZoom);
    connect(m_menu, &QMenu::aboutToShow, this, [this, note] {
        for (QAction* action : m_menu->actions()) {
            action->setEnabled(m_figure != nullptr);
        }
        note->setEnabled(m_figure && m_note->isAvailable());
    });
}

void PlotView::setFigure(std::shared_ptr<const PlotFigure> figure) {
    if (figure == m_figure || (figure && m_figure && figure->equals(*m_figure))) {
        return;
    }
    m_figure = std::move(figure);
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

void PlotView::editNote() {
    if (m_figure) {
        m_note->edit(title());
    }
}

void PlotView::showData() {
    if (!m_figure) {
        return;
    }
    if (!m_dataWindow) {
        m_dataWindow = new DataWindow(*this, window());
        m_dataWindow->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_dataWindow->show();
    m_dataWindow->raise();
    m_dataWindow->activateWindow();
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

void PlotView::zoomBy(double factor) {
    if (!m_figure || !(factor > 0)) {
        return;
    }
    ensureBuilt();
    m_building = true;
    for (QCPAxis* axis : {m_plot->xAxis, m_plot->yAxis}) {
        const double middle = axis->scaleType() == QCPAxis::stLogarithmic
                                  ? std::sqrt(axis->range().lower * axis->range().upper)
                                  : axis->range().center();
        axis->scaleRange(1 / factor, middle);
    }
    m_building = false;
    axesMoved();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void PlotView::panBy(double dx, double dy) {
    ensureBuilt();
    m_building = true;
    m_plot->xAxis->setRange(moved(*m_plot->xAxis, dx));
    m_plot->yAxis->setRange(moved(*m_plot->yAxis, dy));
    m_building = false;
    axesMoved();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void PlotView::copyImage() {
    if (m_figure) {
        PlotExportOptions options;
        options.sizeMm = QSizeF(qMax(width(), 320), qMax(height(), 220)) * (25.4 / 96);
        options.dpi = 192;
        QGuiApplication::clipboard()->setImage(PlotExporter::render(PlotExporter::sourceOf(*this), options));
    }
}

void PlotView::copyData() {
    if (m_figure) {
        QGuiApplication::clipboard()->setText(toTabText(table()));
    }
}

void PlotView::openExportDialog() {
    if (!m_figure) {
        return;
    }
    auto* dialog = new ExportDialog(*this, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exported, this, &PlotView::exported);
    connect(dialog, &ExportDialog::failed, this, &PlotView::exportFailed);
    dialog->open();
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
    m_plot->replot(QCustomPlot::rpQueuedReplot);
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
    m_plot->replot(QCustomPlot::rpQueuedReplot);
    Q_EMIT ownRangesChanged();
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

void PlotView::updateAccessibleText() {
    setAccessibleName(m_figure ? m_figure->title() : m_empty->text());
    setAccessibleDescription(m_figure ? m_figure->description() : QString());
}

void PlotView::showReadOut(QPoint position) {
    QString text;
    if (m_figure && !m_stale && m_plot->xAxis && m_plot->xAxis->axisRect()->rect().contains(position)) {
        if (const auto hit = m_figure->hitAt(*m_plot, position)) {
            text = hit->text;
        }
    }
    if (text.isEmpty()) {
        QToolTip::hideText();
    } else {
        QToolTip::showText(m_plot->mapToGlobal(position + QPoint(12, 8)), text, m_plot,
                           QRect(position, QSize(1, 1)));
    }
    if (text != m_readOut) {
        m_readOut = text;
        Q_EMIT readOutChanged(text);
    }
}

bool PlotView::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        // While the plot has the focus, copying means the plot and not what a menu of the window would copy.
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_C && key->modifiers().testFlag(Qt::ControlModifier)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

bool PlotView::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_plot || !m_figure) {
        return QWidget::eventFilter(watched, event);
    }
    switch (event->type()) {
        case QEvent::MouseButtonPress: {
            const auto* mouse = static_cast<QMouseEvent*>(event);
            setFocus(Qt::MouseFocusReason);
            m_pressed = mouse->position().toPoint();
            m_dragging = mouse->button() == Qt::LeftButton;
            m_plot->setSelectionRectMode(mouse->modifiers().testFlag(Qt::ShiftModifier) ? QCP::srmZoom
                                                                                        : QCP::srmNone);
            QToolTip::hideText();
            // The right button opens the menu and must not start a drag that nothing ends.
            return mouse->button() != Qt::LeftButton;
        }
        case QEvent::MouseButtonRelease: {
            const auto* mouse = static_cast<QMouseEvent*>(event);
            const QPoint position = mouse->position().toPoint();
            if (mouse->button() == Qt::LeftButton && (position - m_pressed).manhattanLength() < 4 &&
                !m_stale) {
                if (auto hit = m_figure->hitAt(*m_plot, position)) {
                    hit->modifiers = mouse->modifiers();
                    Q_EMIT hitClicked(*hit);
                }
            }
            m_dragging = false;
            if (m_stale) {
                scheduleRebuild();
            }
            break;
        }
        case QEvent::MouseMove: {
            const auto* mouse = static_cast<QMouseEvent*>(event);
            if (mouse->buttons() == Qt::NoButton) {
                m_dragging = false;  // released where we did not see it
                showReadOut(mouse->position().toPoint());
            }
            break;
        }
        case QEvent::ToolTip:
            // What the figure means is the tool tip of the whole view; it must not take the place of a read-out.
            return !m_readOut.isEmpty();
        case QEvent::Leave:
            showReadOut(QPoint(-1, -1));
            break;
        case QEvent::MouseButtonDblClick:
            resetZoom();
            return true;
        case QEvent::Resize:
            if (!m_stale && !m_building) {
                arrangeFigure(*m_figure, *m_plot, PlotTheme::fromPalette(palette(), font()), m_plot->size());
            }
            break;
        default:
            break;
    }
    return QWidget::eventFilter(watched, event);
}

void PlotView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange) {
        m_stale = true;
        scheduleRebuild();
    }
}

void PlotView::contextMenuEvent(QContextMenuEvent* event) {
    const QPoint where =
        event->reason() == QContextMenuEvent::Keyboard ? mapToGlobal(rect().center()) : event->globalPos();
    m_menu->popup(where);
}

void PlotView::keyPressEvent(QKeyEvent* event) {
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    if (!m_figure) {
        QWidget::keyPressEvent(event);
    } else if (control && event->key() == Qt::Key_C) {
        event->modifiers().testFlag(Qt::ShiftModifier) ? copyImage() : copyData();
    } else if (control) {
        QWidget::keyPressEvent(event);
    } else {
        switch (event->key()) {
            case Qt::Key_D:
                return showData();
            case Qt::Key_N:
                return editNote();
            case Qt::Key_Home:
            case Qt::Key_0:
                return resetZoom();
            case Qt::Key_Plus:
            case Qt::Key_Equal:
                return zoomBy(kKeyZoom);
            case Qt::Key_Minus:
                return zoomBy(1 / kKeyZoom);
            case Qt::Key_Left:
                return panBy(-kKeyPan, 0);
            case Qt::Key_Right:
                return panBy(kKeyPan, 0);
            case Qt::Key_Up:
                return panBy(0, m_plot->yAxis && m_plot->yAxis->rangeReversed() ? -kKeyPan : kKeyPan);
            case Qt::Key_Down:
                return panBy(0, m_plot->yAxis && m_plot->yAxis->rangeReversed() ? kKeyPan : -kKeyPan);
            default:
                QWidget::keyPressEvent(event);
        }
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
        m_plot->replot(QCustomPlot::rpQueuedReplot);
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

LinkedAxes::LinkedAxes(Qt::Orientations linked, QObject* parent) : QObject(parent), m_linked(linked) {}

void LinkedAxes::add(PlotView* view) {
    m_views.append(view);
    connect(view, &PlotView::rangesChanged, this,
            [this, view](const PlotRanges& ranges) { follow(view, ranges); });
    connect(view, &PlotView::zoomReset, this, [this] {
        if (!m_following) {
            m_following = true;
            for (const auto& other : std::as_const(m_views)) {
                if (other) {
                    other->resetZoom();
                }
            }
            m_following = false;
        }
    });
}

void LinkedAxes::follow(PlotView* source, const PlotRanges& ranges) {
    if (m_following) {
        return;
    }
    m_following = true;
    for (const auto& view : std::as_const(m_views)) {
        if (!view || view == source || view->isEmpty()) {
            continue;
        }
        view->ensureBuilt();  // a hidden view has no ranges before it is built
        PlotRanges target = view->ranges().value_or(ranges);
        if (m_linked.testFlag(Qt::Horizontal)) {
            target.xLow = ranges.xLow;
            target.xHigh = ranges.xHigh;
        }
        if (m_linked.testFlag(Qt::Vertical)) {
            target.yLow = ranges.yLow;
            target.yHigh = ranges.yHigh;
        }
        view->setRanges(target);
    }
    m_following = false;
}

}  // namespace axscope::app
