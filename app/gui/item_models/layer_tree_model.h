// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <memory>
#include <vector>

#include "analysis/results.h"
#include "app/gui/plots/palette.h"
#include "app/gui/views/layers/error_measure.h"

namespace axscope::app {

/// A network as network > stage > block > expert > layer, read from the layers' names. A group shows the MACs
/// it spends on an average image, and the worst error and the largest bias of the layers below.
class LayerTreeModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { Name, Macs, Images, Error, Bias, ColumnCount };
    /// Full name of the layer, empty for a group.
    static constexpr int kLayerRole = Qt::UserRole;
    /// Path of any node, unique in the tree: to find it again after a reset.
    static constexpr int kPathRole = Qt::UserRole + 1;
    /// MoE layer that an expert or its layer belongs to, or that a group is: "layer3.0"; otherwise empty.
    static constexpr int kMoeLayerRole = Qt::UserRole + 2;
    /// Index of the expert that a node is or belongs to; -1 where there is none.
    static constexpr int kExpertRole = Qt::UserRole + 3;

    explicit LayerTreeModel(QObject* parent = nullptr);
    ~LayerTreeModel() override;

    /// Same layer names as before: only the figures change. Otherwise the model is reset.
    void setLayers(const QString& network, const std::vector<analysis::LayerResult>& layers, bool isolated,
                   ErrorMeasure measure = ErrorMeasure::Sqnr);
    /// Of the column Error.
    [[nodiscard]] const ErrorColors& colors() const { return m_colors; }
    void setAppearance(Appearance appearance);

    /// Row of a layer; invalid where there is none.
    [[nodiscard]] QModelIndex indexOfLayer(const QString& name) const;
    [[nodiscard]] QModelIndex indexOfPath(const QString& path) const;
    /// Row of an expert, or of the MoE layer where `expert` is negative; invalid where there is none.
    [[nodiscard]] QModelIndex indexOfExpert(const QString& moeLayer, int expert) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    struct Node;
    [[nodiscard]] const Node& nodeOf(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const Node& node) const;
    [[nodiscard]] const Node* find(const Node& from, const QString& path, bool layersOnly) const;
    void buildTree(const QString& network);
    /// Tells groups which MoE layer or expert they are.
    void assignExperts(Node& node);
    void summarise(Node& node);
    void update();
    void announce(const Node& node);

    std::unique_ptr<Node> m_root;  ///< invisible; its only child is the network
    std::vector<analysis::LayerResult> m_layers;
    QString m_network;
    bool m_isolated = false;
    ErrorMeasure m_measure;
    ErrorColors m_colors;
    Appearance m_appearance = Appearance::Light;
};

}  // namespace axscope::app
