// SPDX-License-Identifier: GPL-3.0-or-later
// What the user does with a PlotView: mouse, keys and the context menu.
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QKeySequence>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>

#include "app/gui/plots/data_window.h"
#include "app/gui/plots/export_dialog.h"
#include "app/gui/plots/figure_items.h"
#include "app/gui/plots/plot_exporter.h"
#include "app/gui/plots/plot_note.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/plots/qcustomplot_header.h"

namespace axscope::app {
namespace {

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

void PlotView::createMenu() {
    m_menu = new QMenu(this);
    // The keys are handled by keyPressEvent(): as shortcuts they would clash with those of the window.
    const auto add = [this](const QString& text, QKeySequence keys, const QString& name, auto slot) {
        QAction* action = m_menu->addAction(
            keys.isEmpty() ? text : text + QLatin1Char('\t') + keys.toString(QKeySequence::NativeText), this,
            slot);
        action->setObjectName(name);
        return action;
    };
    add(tr("&Export…"), {}, QStringLiteral("exportAction"), &PlotView::openExportDialog);
    m_menu->addSeparator();
    add(tr("Copy as &image"), Qt::CTRL | Qt::SHIFT | Qt::Key_C, QStringLiteral("copyImageAction"),
        &PlotView::copyImage);
    add(tr("&Copy data"), Qt::CTRL | Qt::Key_C, QStringLiteral("copyDataAction"), &PlotView::copyData);
    m_menu->addSeparator();
    add(tr("Show &data"), Qt::Key_D, QStringLiteral("showDataAction"), &PlotView::showData);
    QAction* note = add(tr("&Note…"), Qt::Key_N, QStringLiteral("noteAction"), &PlotView::editNote);
    m_menu->addSeparator();
    add(tr("&Reset zoom"), Qt::Key_Home, QStringLiteral("resetZoomAction"), &PlotView::resetZoom);
    connect(m_menu, &QMenu::aboutToShow, this, [this, note] {
        for (QAction* action : m_menu->actions()) {
            action->setEnabled(m_figure != nullptr);
        }
        note->setEnabled(m_figure && m_note->isAvailable());
    });
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
    redraw();
}

void PlotView::panBy(double dx, double dy) {
    ensureBuilt();
    m_building = true;
    m_plot->xAxis->setRange(moved(*m_plot->xAxis, dx));
    m_plot->yAxis->setRange(moved(*m_plot->yAxis, dy));
    m_building = false;
    axesMoved();
    redraw();
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
    if (watched == m_plot && event->type() == QEvent::Resize) {
        // QCustomPlot would draw itself for every size that a layout tries out, and before the figure is
        // built.
        m_plot->setViewport(m_plot->rect());
        m_arranged = false;
        redraw();
        return true;
    }
    if (watched != m_plot || !m_figure) {
        return QWidget::eventFilter(watched, event);
    }
    switch (event->type()) {
        case QEvent::Paint:
            draw();
            break;
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
        case QEvent::ToolTip: {
            // What the figure means is the tool tip of the whole view; it must not take the place of a
            // read-out.
            if (!m_readOut.isEmpty()) {
                return true;
            }
            const auto* help = static_cast<QHelpEvent*>(event);
            const QString text = m_stale ? QString() : shortenedTextAt(*m_plot, help->pos());
            if (text.isEmpty()) {
                break;
            }
            QToolTip::showText(help->globalPos(), text, m_plot);
            return true;
        }
        case QEvent::Leave:
            showReadOut(QPoint(-1, -1));
            break;
        case QEvent::MouseButtonDblClick:
            resetZoom();
            return true;
        default:
            break;
    }
    return QWidget::eventFilter(watched, event);
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

}  // namespace axscope::app
