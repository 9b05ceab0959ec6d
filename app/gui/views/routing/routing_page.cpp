// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/routing/routing_page.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QResizeEvent>
#include <QTabBar>
#include <algorithm>

#include "app/gui/plots/plot_view.h"
#include "app/gui/text.h"
#include "app/gui/views/study_text.h"

namespace axscope::app {
namespace {

constexpr int kLeastWidth = 260;  // pixels that a figure with its axes needs
constexpr int kLeastHeight = 220;

/// Hands arrow keys of a plot to a page.
class ArrowKeys : public QObject {
public:
    ArrowKeys(PlotView* plot, std::function<void(int, int)> move) : QObject(plot), m_move(std::move(move)) {
        plot->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() != QEvent::KeyPress) {
            return QObject::eventFilter(watched, event);
        }
        const auto* key = static_cast<QKeyEvent*>(event);
        if ((key->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier) {
            return QObject::eventFilter(watched, event);
        }
        switch (key->key()) {
            case Qt::Key_Left:
                m_move(-1, 0);
                return true;
            case Qt::Key_Right:
                m_move(1, 0);
                return true;
            case Qt::Key_Up:
                m_move(0, -1);
                return true;
            case Qt::Key_Down:
                m_move(0, 1);
                return true;
            default:
                return QObject::eventFilter(watched, event);
        }
    }

private:
    std::function<void(int, int)> m_move;
};

}  // namespace

PlotRow::PlotRow(QWidget* parent)
    : QWidget(parent), m_tabs(new QTabBar), m_layout(new QBoxLayout(QBoxLayout::LeftToRight)) {
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setAccessibleName(tr("Figures of this page"));
    m_tabs->hide();
    m_layout->setSpacing(6);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(m_tabs);
    outer->addLayout(m_layout, 1);
    setMinimumHeight(kLeastHeight);
    connect(m_tabs, &QTabBar::currentChanged, this, &PlotRow::arrange);
}

void PlotRow::add(QWidget* widget, const QString& name, int stretch) {
    m_widgets += widget;
    m_layout->addWidget(widget, stretch);
    m_tabs->addTab(name);
}

void PlotRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void PlotRow::arrange() {
    const auto count = static_cast<int>(std::max<qsizetype>(1, m_widgets.size()));
    const bool beside = width() >= count * kLeastWidth;
    const bool stacked = !beside && height() >= count * kLeastHeight;
    m_layout->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_tabs->setVisible(!beside && !stacked);
    for (int i = 0; i < m_widgets.size(); ++i) {
        m_widgets[i]->setVisible(beside || stacked || i == m_tabs->currentIndex());
    }
}

RoutingPage::RoutingPage(QWidget* parent) : QWidget(parent) {}

void RoutingPage::showContext(const RoutingContext& context) {
    m_context = context;
    const QStringList provenance = provenanceOf(*context.study) +
                                   QStringList{QStringLiteral("shown: %1, %2, %3 against %4")
                                                   .arg(fromUtf8(context.info().name), context.layerName(),
                                                        context.candidateName, context.referenceName)};
    for (PlotView* plot : std::as_const(m_plots)) {
        plot->setProvenance(provenance);
        plot->setEmptyText(tr("No decisions to show"));
    }
    updateFigures(*m_context);
}

void RoutingPage::clear(const QString& message) {
    m_context.reset();
    for (PlotView* plot : std::as_const(m_plots)) {
        plot->setEmptyText(message);
        plot->setFigure(nullptr);
    }
    clearMore();
}

void RoutingPage::again() {
    if (m_context) {
        updateFigures(*m_context);
    }
}

PlotView* RoutingPage::addPlot(const QByteArray& objectName, const QByteArray& exportName) {
    auto* plot = new PlotView;
    plot->setObjectName(QLatin1String(objectName));
    plot->setExportName(QLatin1String(exportName));
    m_plots += plot;
    return plot;
}

QLabel* RoutingPage::addText(const char* objectName) {
    auto* label = new QLabel;
    label->setObjectName(QLatin1String(objectName));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setWordWrap(true);
    return label;
}

void RoutingPage::onArrowKeys(PlotView* plot, std::function<void(int, int)> move) {
    new ArrowKeys(plot, std::move(move));
}

void RoutingPage::chooseExpert(int expert) {
    if (m_context && m_selection && expert >= 0 && expert < m_context->routing().experts) {
        m_selection->chooseExpert(m_context->layerName(), expert);
    }
}

void RoutingPage::stepExpert(int step) {
    if (m_context && m_context->routing().experts > 0) {
        const int count = m_context->routing().experts;
        const int from = m_context->expert().value_or(step > 0 ? -1 : count);
        chooseExpert((from + step + count) % count);
    }
}

}  // namespace axscope::app
