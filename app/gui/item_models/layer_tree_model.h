// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <memory>
#include <vector>

#include "analysis/results.h"
#include "app/gui/plots/palette.h"

namespace axscope::app {

/// A network as network > stage > block > expert > layer, read from the layers' names. A group shows the MACs
/// it spends on an average image, its lowest SQNR and its largest bias.
class LayerTreeModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { Name, Macs, Images, Sqnr, Bias, ColumnCount };
    /// Full name of the layer, empty for a group.
    static constexpr int kLayerRole = Qt::UserRole;
    /// Path of any node, unique in the tree: to find it again after a reset.
    static constexpr int kPathRole = Qt::UserRole + 1;
    /// Colours run from this SQNR, the strongest, ...
    static constexpr double kWorstDb = 0;
    /// ... to this one, where an error hardly matters any more.
    static constexpr double kBestDb = 50;

    explicit LayerTreeModel(QObject* parent = nullptr);
    ~LayerTreeModel() override;

    /// Same layer names as before: only the figures change. Otherwise the model is reset.
    void setLayers(const QString& network, const std::vector<analysis::LayerResult>& layers, bool isolated);
    void setAppearance(Appearance appearance);

    /// Row of a layer; invalid where there is none.
    [[nodiscard]] QModelIndex indexOfLayer(const QString& name) const;
    [[nodiscard]] QModelIndex indexOfPath(const QString& path) const;

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
    void summarise(Node& node);
    void announce(const Node& node);

    std::unique_ptr<Node> m_root;  ///< invisible; its only child is the network
    std::vector<analysis::LayerResult> m_layers;
    QString m_network;
    bool m_isolated = false;
    Appearance m_appearance = Appearance::Light;
};

}  // namespace axscope::app
