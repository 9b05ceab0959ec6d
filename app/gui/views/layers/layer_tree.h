// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>
#include <optional>
#include <vector>

#include "analysis/results.h"
#include "app/gui/views/layers/error_measure.h"

namespace axscope::app {

class LayerTreeModel;

/// A network as a tree whose branches, selection and scroll position survive new results and other networks.
class LayerTree : public QTreeView {
    Q_OBJECT

public:
    /// A node: a layer, an expert, a MoE layer.
    struct Place {
        QString layer;
        QString moeLayer;
        std::optional<int> expert;
        bool operator==(const Place&) const = default;
    };

    explicit LayerTree(QWidget* parent = nullptr);

    void setRun(const QString& network, const std::vector<analysis::LayerResult>& layers, bool isolated,
                ErrorMeasure measure);
    [[nodiscard]] const ErrorColors& colors() const;
    /// Goes to `place`, if it is another one than at the last call or the network has changed; where it names
    /// nothing in this network and nothing is current yet, to the layer `otherwise`.
    void goToPlace(const Place& place, const QString& otherwise);

Q_SIGNALS:
    /// The user went to a layer or to a group that is an expert or a MoE layer.
    void chosen(const axscope::app::LayerTree::Place& place);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    template <class Visit>
    void visitAll(const QModelIndex& parent, Visit visit);
    void goTo(const QModelIndex& index);
    /// The names get what the other columns leave, but not so little that they cannot be read.
    void fitNames();

    LayerTreeModel* m_model;
    Place m_shown;
    bool m_stale = true;  ///< the network is another one than at the last goToPlace()
    bool m_columnsSized = false;
    ErrorMeasure m_measure;
    bool m_quiet = false;
};

}  // namespace axscope::app
