// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QStringList>
#include <QWidget>
#include <memory>
#include <optional>

#include "app/gui/plots/plot_figure.h"

class QLabel;
class QMenu;
class QCPAxis;
class QStackedLayout;

namespace axscope::app {

class DataWindow;
class PlotNote;

/// Visible part of both axes, in plot coordinates.
struct PlotRanges {
    double xLow = 0, xHigh = 1, yLow = 0, yHigh = 1;

    bool operator==(const PlotRanges&) const = default;
};

/// A figure in the window: zoom (wheel, Shift+drag, + and -), pan (drag, arrow keys), reset (double click,
/// Home), cursor read-out, a context menu and the same by keyboard. Shows a sentence instead while there is
/// no figure.
class PlotView : public QWidget {
    Q_OBJECT

public:
    explicit PlotView(QWidget* parent = nullptr);
    ~PlotView() override;

    /// Shows `figure`, or the empty text where it is null. Keeps the zoom if the user had zoomed, does
    /// nothing if the figure equals the one shown, and costs almost nothing while the widget is hidden.
    void setFigure(std::shared_ptr<const PlotFigure> figure);
    /// What is shown: the figure that was set, on the colours of setLeastColors().
    [[nodiscard]] const std::shared_ptr<const PlotFigure>& figure() const { return m_figure; }

    /// Text in the centre while there is no figure: "Run a study to see ...".
    void setEmptyText(const QString& text);
    [[nodiscard]] QString emptyText() const;
    [[nodiscard]] bool isEmpty() const { return !m_figure; }

    /// Title of the figure; empty where there is none.
    [[nodiscard]] QString title() const;

    /// File name without folder and extension that an export proposes: "sqnr_over_depth". What is not fit for file names
    /// is replaced, see safeFileName().
    void setExportName(const QString& name);
    [[nodiscard]] QString exportName() const { return m_exportName; }

    /// Lines "key: value" that go into every exported file.
    void setProvenance(const QStringList& lines) { m_provenance = lines; }
    [[nodiscard]] const QStringList& provenance() const { return m_provenance; }

    /// What a note on this plot is filed under in the NoteStore of the window: the export name unless set.
    void setNoteSubject(const QString& subject);
    [[nodiscard]] QString note() const;

    /// The data behind the figure; empty where there is none.
    [[nodiscard]] PlotData table() const;

    /// The plot that is on screen, brought up to date. Never null.
    [[nodiscard]] QCustomPlot* plot();
    /// Builds a figure that waits for the widget to be shown; ranges() knows the axes afterwards.
    void ensureBuilt();

    /// Visible ranges; what an export shows too. Without a figure: nullopt.
    [[nodiscard]] std::optional<PlotRanges> ranges() const;
    /// Zooms there, as the user would (isZoomed() is true afterwards).
    void setRanges(const PlotRanges& ranges);
    [[nodiscard]] bool isZoomed() const { return m_zoomed.has_value(); }
    /// The ranges that show everything of the figure itself; nullopt before it is built.
    [[nodiscard]] std::optional<PlotRanges> ownRanges() const;
    /// Shows at least `ranges` while nobody has zoomed, so that figures side by side share their axes;
    /// nullopt: the figure's own.
    void setLeastRanges(const std::optional<PlotRanges>& ranges);
    /// The colour scale of the figure itself; nullopt where it has none.
    [[nodiscard]] std::optional<ColorSpan> ownColors() const;
    /// Lets the colour scale of figures whose colours mean the same span at least `colors`, so that figures
    /// side by side share it; nullopt: the figure's own.
    void setLeastColors(const std::optional<ColorSpan>& colors);

    /// Menu of the right mouse button; owned by the view.
    [[nodiscard]] QMenu* contextMenu() const { return m_menu; }

public Q_SLOTS:
    void resetZoom();
    void zoomBy(double factor);  ///< about the centre; > 1 shows more detail
    void copyImage();
    void copyData();
    void openExportDialog();
    /// Opens the table of exactly these numbers beside the plot; once, however often it is called.
    void showData();
    void editNote();

Q_SIGNALS:
    /// Another figure is shown, or none.
    void figureChanged();
    /// The user, or setRanges(), moved an axis.
    void rangesChanged(const axscope::app::PlotRanges& ranges);
    void zoomReset();
    /// ownRanges() may be others: a figure was built, or there is none any more.
    void ownRangesChanged();
    /// What the cursor points at; empty where it points at nothing.
    void readOutChanged(const QString& text);
    /// A click on something in the figure.
    void hitClicked(const axscope::app::PlotHit& hit);
    void exported(const QString& file);
    void exportFailed(const QString& message);

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void createMenu();
    void rebuild();
    void scheduleRebuild();
    /// Has the plot drawn when it is painted next.
    void redraw();
    /// Lays the plot out for its size, and draws it, where that is due.
    void arrange();
    void draw();
    [[nodiscard]] std::shared_ptr<const PlotFigure> onLeastColors() const;
    void applyRanges(const PlotRanges& ranges);
    void updateHome();
    void axesMoved();
    void panBy(double dx, double dy);
    void showReadOut(QPoint position);
    void updateAccessibleText();
    [[nodiscard]] PlotRanges currentRanges() const;

    std::shared_ptr<const PlotFigure> m_given;   ///< by setFigure()
    std::shared_ptr<const PlotFigure> m_figure;  ///< the same on the colours of m_leastColors
    QString m_exportName;
    QStringList m_provenance;
    QStackedLayout* m_stack = nullptr;
    QCustomPlot* m_plot = nullptr;
    QLabel* m_empty = nullptr;
    QMenu* m_menu = nullptr;
    PlotNote* m_note = nullptr;
    QString m_noteSubject;
    QPointer<DataWindow> m_dataWindow;
    std::optional<PlotRanges> m_zoomed;  ///< where the user zoomed to
    PlotRanges m_own;                    ///< where everything is visible
    PlotRanges m_home;                   ///< the same with m_least
    std::optional<PlotRanges> m_least;
    std::optional<ColorSpan> m_leastColors;
    QPoint m_pressed;
    QString m_readOut;
    bool m_dragging = false;
    bool m_stale = true;
    bool m_arranged = true;   ///< laid out for its size
    bool m_drawn = false;     ///< what the plot holds is what is to be seen
    bool m_building = false;  ///< our own changes of the axes are not the user's
    bool m_scheduled = false;
};

}  // namespace axscope::app
