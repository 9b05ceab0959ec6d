// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QTabWidget>
#include <vector>

#include "app/gui/backend.h"

namespace axscope::app {

class LinkedSelection;
class MultipliersView;
class NoteStore;
class PlotView;
class ResultView;

/// A figure with the name of the file that an export of everything gives it.
struct NamedPlot {
    QString name;  ///< "layers_sqnr_over_depth"; unique within the views
    PlotView* plot = nullptr;
};

/// The views of a result, as tabs: all kinds of viewKinds(). Only the view in front is kept up to date, with the
/// study as well as with the selection; the others follow when they are looked at or exported.
class ResultViews : public QTabWidget {
    Q_OBJECT

public:
    explicit ResultViews(QWidget* parent = nullptr);

    /// The selection that all views share; called at most once, before the first setStudy(). Must outlive the views.
    void follow(LinkedSelection* selection);

    /// Where notes on figures are kept from now on; the views become its parent. Before the first call they are kept as
    /// long as the views.
    void keepNotesIn(NoteStore* notes);

    /// Null empties the views. The first result brings the first view to the front, unless the user is elsewhere.
    void setStudy(StudyPtr study);
    [[nodiscard]] const StudyPtr& study() const { return m_study; }
    /// What the multipliers' view shows as long as no result brings multipliers of its own, or while the choice
    /// differs from what has been run.
    void setPreview(std::vector<analysis::MultiplierInfo> multipliers);
    void dropPreview();

    /// Brings the view of that key (see ViewKind) to the front.
    void showView(const QString& key);
    [[nodiscard]] ResultView* view(int index) const { return m_pages[static_cast<std::size_t>(index)].view; }

    /// Every figure that has something to show, views in order.
    [[nodiscard]] QList<NamedPlot> plots();

signals:
    /// A view within a view has been made (Compare): it needs what those that were there from the start got.
    void viewMade(axscope::app::ResultView* view);

private:
    struct Page {
        ResultView* view = nullptr;
        /// The view's own end of the shared selection: in step with it while the view is in front.
        LinkedSelection* selection = nullptr;
        bool stale = false;
    };
    void bringUpToDate(int index);

    StudyPtr m_study;
    std::vector<analysis::MultiplierInfo> m_preview;
    bool m_previewing = true;
    LinkedSelection* m_selection = nullptr;
    NoteStore* m_notes = nullptr;
    std::vector<Page> m_pages;
    MultipliersView* m_multipliers = nullptr;
    int m_multipliersIndex = -1;
};

}  // namespace axscope::app
