// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>
#include <functional>

#include "app/gui/views/routing/routing_context.h"

class QBoxLayout;
class QLabel;
class QTabBar;

namespace axscope::app {

class PlotFigure;
class PlotView;

/// Plots side by side where there is room, otherwise one above the other, otherwise one at a time with tabs.
class PlotRow : public QWidget {
    Q_OBJECT

public:
    explicit PlotRow(QWidget* parent = nullptr);
    /// `name`: of the tab.
    void add(QWidget* widget, const QString& name, int stretch = 1);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    QTabBar* m_tabs = nullptr;
    QBoxLayout* m_layout = nullptr;
    QList<QWidget*> m_widgets;
};

/// One page of the routing view: a question about the routing with the figures that answer it.
class RoutingPage : public QWidget {
    Q_OBJECT

public:
    explicit RoutingPage(QWidget* parent = nullptr);

    /// Shows one layer of one run.
    void showContext(const RoutingContext& context);
    /// Takes every figure away.
    void clear(const QString& message);
    [[nodiscard]] const QList<PlotView*>& plots() const { return m_plots; }
    /// What clicks change.
    void setSelection(LinkedSelection* selection) { m_selection = selection; }

protected:
    /// Sets the figures; plots that get none keep the empty text.
    virtual void updateFigures(const RoutingContext& context) = 0;
    /// Called by clear(), for what is not a plot.
    virtual void clearMore() {}
    [[nodiscard]] LinkedSelection* selection() const { return m_selection; }
    /// What was shown last; null after clear().
    [[nodiscard]] const RoutingContext* context() const { return m_context ? &*m_context : nullptr; }
    /// Shows the same context again, after a control of the page has changed.
    void again();

    [[nodiscard]] PlotView* addPlot(const QByteArray& objectName, const QByteArray& exportName);
    /// Wrapped text that can be copied.
    [[nodiscard]] QLabel* addText(const char* objectName);
    /// Arrow keys in `plot` call `move` with a step in columns and rows; with Shift they move the picture as
    /// ever.
    void onArrowKeys(PlotView* plot, std::function<void(int columns, int rows)> move);
    void chooseExpert(int expert);
    /// One step of an expert selection, cyclic.
    void stepExpert(int step);

private:
    QList<PlotView*> m_plots;
    LinkedSelection* m_selection = nullptr;
    std::optional<RoutingContext> m_context;
};

}  // namespace axscope::app
