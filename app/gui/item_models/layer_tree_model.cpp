// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/item_models/layer_tree_model.h"

#include <QFont>
#include <algorithm>
#include <cmath>

#include "app/gui/plots/number_format.h"
#include "app/gui/text.h"

namespace axscope::app {

struct LayerTreeModel::Node {
    QString text;
    QString path;
    QString name;  ///< "layer3.0.experts.2": what the names of all layers below begin with
    Node* parent = nullptr;
    std::vector<std::unique_ptr<Node>> children;
    int layer = -1;  ///< index into m_layers; -1 for a group
    QString moeLayer;
    int expert = -1;

    double macs = 0;
    double share = 0;
    double error = 0;
    double bias = 0;

    [[nodiscard]] int row() const {
        const auto& siblings = parent->children;
        const auto found =
            std::ranges::find_if(siblings, [this](const auto& node) { return node.get() == this; });
        return static_cast<int>(found - siblings.begin());
    }
};

namespace {

bool isNumber(const QString& text) {
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c.isDigit(); });
}

struct TreeLevel {
    QString text;
    QString name;  ///< from the network down to here, as in the layers' names
};

/// "layer3.0.experts.2.conv1" as {layer3, layer3.0, expert 2, conv1}: what the levels of the tree are called.
std::vector<TreeLevel> levelsOf(const QString& name) {
    const QStringList parts = name.split(QLatin1Char('.'));
    std::vector<TreeLevel> levels;
    const auto add = [&](const QString& text, qsizetype last) {
        levels.push_back({text, parts.mid(0, last + 1).join(QLatin1Char('.'))});
    };
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (parts[i] == QLatin1String("experts") && i + 1 < parts.size() && isNumber(parts[i + 1])) {
            ++i;
            add(LayerTreeModel::tr("expert %1").arg(parts[i]), i);
        } else if (isNumber(parts[i]) && i > 0) {
            add(parts[i - 1] + QLatin1Char('.') + parts[i], i);
        } else {
            add(parts[i], i);
        }
    }
    return levels;
}

}  // namespace

LayerTreeModel::LayerTreeModel(QObject* parent)
    : QAbstractItemModel(parent), m_root(std::make_unique<Node>()) {}

LayerTreeModel::~LayerTreeModel() = default;

void LayerTreeModel::setLayers(const QString& network, const std::vector<analysis::LayerResult>& layers,
                               bool isolated, ErrorMeasure measure) {
    const bool same =
        network == m_network &&
        std::ranges::equal(m_layers, layers, {}, &analysis::LayerResult::name, &analysis::LayerResult::name);
    const bool otherMeasure = measure != m_measure;
    m_isolated = isolated;
    m_measure = measure;
    if (!same) {
        beginResetModel();
        m_layers = layers;
        m_network = network;
        buildTree(network);
        update();
        endResetModel();
    } else if (!m_layers.empty()) {
        m_layers = layers;
        update();
        announce(*m_root);
    }
    if (otherMeasure) {
        Q_EMIT headerDataChanged(Qt::Horizontal, Error, Error);
    }
}

void LayerTreeModel::update() {
    std::vector<double> values;
    values.reserve(m_layers.size());
    for (const auto& layer : m_layers) {
        values.push_back(m_measure.of(m_isolated ? layer.isolated : layer.cumulative));
    }
    m_colors = ErrorColors(m_measure, values);
    summarise(*m_root);
}

void LayerTreeModel::setAppearance(Appearance appearance) {
    if (appearance != m_appearance) {
        m_appearance = appearance;
        announce(*m_root);
    }
}

void LayerTreeModel::announce(const Node& node) {
    if (node.children.empty()) {
        return;
    }
    Q_EMIT dataChanged(
        createIndex(0, 0, node.children.front().get()),
        createIndex(static_cast<int>(node.children.size()) - 1, ColumnCount - 1, node.children.back().get()));
    for (const auto& child : node.children) {
        announce(*child);
    }
}

void LayerTreeModel::buildTree(const QString& network) {
    m_root = std::make_unique<Node>();
    if (m_layers.empty()) {
        return;
    }
    const auto addChild = [](Node& parent, const QString& text, const QString& name) -> Node& {
        auto node = std::make_unique<Node>();
        node->text = text;
        node->name = name;
        node->path = parent.path.isEmpty() ? text : parent.path + QLatin1Char('/') + text;
        node->parent = &parent;
        parent.children.push_back(std::move(node));
        return *parent.children.back();
    };
    Node& top = addChild(*m_root, network, QString());
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        const auto levels = levelsOf(fromUtf8(m_layers[i].name));
        Node* at = &top;
        for (std::size_t l = 0; l + 1 < levels.size(); ++l) {
            const auto known = std::ranges::find_if(at->children, [&](const auto& node) {
                return node->layer < 0 && node->text == levels[l].text;
            });
            at = known != at->children.end() ? known->get() : &addChild(*at, levels[l].text, levels[l].name);
        }
        addChild(*at, levels.back().text, levels.back().name).layer = static_cast<int>(i);
    }
    assignExperts(top);
    // A level with one entry only costs a click: "downsample > downsample.0" becomes "downsample.0".
    const auto collapse = [](auto&& self, Node& node) -> void {
        for (auto& child : node.children) {
            while (child->layer < 0 && child->children.size() == 1) {
                auto only = std::move(child->children.front());
                if (!only->text.startsWith(child->text)) {
                    only->text = child->text + QLatin1Char('.') + only->text;
                }
                only->parent = &node;
                child = std::move(only);
            }
            self(self, *child);
        }
    };
    collapse(collapse, top);
}

void LayerTreeModel::assignExperts(Node& node) {
    for (auto& child : node.children) {
        assignExperts(*child);
    }
    if (node.layer >= 0) {
        const analysis::LayerResult& layer = m_layers[static_cast<std::size_t>(node.layer)];
        node.moeLayer = fromUtf8(layer.moeLayer);
        node.expert = layer.expert;
        return;
    }
    for (const auto& child : node.children) {
        const QString& moe = child->moeLayer;
        if (!moe.isEmpty() && (node.name == moe || node.name.startsWith(moe + QLatin1Char('.')))) {
            node.moeLayer = moe;
            node.expert = node.name == moe ? -1 : child->expert;
        }
    }
}

void LayerTreeModel::summarise(Node& node) {
    if (node.layer >= 0) {
        const analysis::LayerResult& layer = m_layers[static_cast<std::size_t>(node.layer)];
        const analysis::ErrorFigures& error = m_isolated ? layer.isolated : layer.cumulative;
        node.macs = static_cast<double>(layer.macs);
        node.share = layer.imageShare;
        node.error = m_measure.of(error);
        node.bias = error.bias;
        return;
    }
    node.macs = 0;
    node.share = kNoFigure;
    node.error = kNoFigure;
    node.bias = kNoFigure;
    for (const auto& child : node.children) {
        summarise(*child);
        node.macs += child->macs * (child->layer >= 0 ? child->share : 1.0);
        if (m_measure.isWorse(child->error, node.error)) {
            node.error = child->error;
        }
        if (!std::isnan(child->bias) && !(std::abs(node.bias) >= std::abs(child->bias))) {
            node.bias = child->bias;
        }
    }
}

const LayerTreeModel::Node& LayerTreeModel::nodeOf(const QModelIndex& index) const {
    return index.isValid() ? *static_cast<const Node*>(index.internalPointer()) : *m_root;
}

QModelIndex LayerTreeModel::indexOf(const Node& node) const {
    return node.parent ? createIndex(node.row(), 0, &node) : QModelIndex();
}

const LayerTreeModel::Node* LayerTreeModel::find(const Node& from, const QString& path,
                                                 bool layersOnly) const {
    for (const auto& child : from.children) {
        const bool hit =
            layersOnly
                ? child->layer >= 0 && fromUtf8(m_layers[static_cast<std::size_t>(child->layer)].name) == path
                : child->path == path;
        if (hit) {
            return child.get();
        }
        if (const Node* deeper = find(*child, path, layersOnly)) {
            return deeper;
        }
    }
    return nullptr;
}

QModelIndex LayerTreeModel::indexOfLayer(const QString& name) const {
    const Node* node = find(*m_root, name, true);
    return node ? indexOf(*node) : QModelIndex();
}

QModelIndex LayerTreeModel::indexOfPath(const QString& path) const {
    const Node* node = find(*m_root, path, false);
    return node ? indexOf(*node) : QModelIndex();
}

QModelIndex LayerTreeModel::indexOfExpert(const QString& moeLayer, int expert) const {
    const auto search = [&](auto&& self, const Node& from) -> const Node* {
        for (const auto& child : from.children) {
            if (!moeLayer.isEmpty() && child->moeLayer == moeLayer && child->expert == std::max(-1, expert)) {
                return child.get();
            }
            if (const Node* deeper = self(self, *child)) {
                return deeper;
            }
        }
        return nullptr;
    };
    const Node* node = search(search, *m_root);
    return node ? indexOf(*node) : QModelIndex();
}

QModelIndex LayerTreeModel::index(int row, int column, const QModelIndex& parent) const {
    return hasIndex(row, column, parent)
               ? createIndex(row, column, nodeOf(parent).children[static_cast<std::size_t>(row)].get())
               : QModelIndex();
}

QModelIndex LayerTreeModel::parent(const QModelIndex& child) const {
    return child.isValid() ? indexOf(*nodeOf(child).parent) : QModelIndex();
}

int LayerTreeModel::rowCount(const QModelIndex& parent) const {
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent).children.size());
}

int LayerTreeModel::columnCount(const QModelIndex&) const {
    return ColumnCount;
}

QVariant LayerTreeModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Node& node = nodeOf(index);
    const bool group = node.layer < 0;
    switch (role) {
        case Qt::DisplayRole:
            switch (index.column()) {
                case Name:
                    return node.text;
                case Macs:
                    return shortCountText(node.macs);
                case Images:
                    return group ? QString() : percentNumber(node.share, 1);
                case Error:
                    return m_measure.cellText(node.error);
                case Bias:
                    return figureText(node.bias, 3);
                default:
                    return {};
            }
        case Qt::ToolTipRole:
            if (group) {
                return index.column() == Error  ? m_measure.worstOfGroupText()
                       : index.column() == Bias ? tr("Largest bias of the layers below")
                       : index.column() == Macs ? tr("%1 multiply-accumulates for an average image")
                                                      .arg(countText(static_cast<quint64>(node.macs)))
                                                : node.text;
            } else {
                const auto& layer = m_layers[static_cast<std::size_t>(node.layer)];
                return tr("%1: %2 multiply-accumulates for an image that reaches it; %3 of the images do")
                    .arg(fromUtf8(layer.name), countText(static_cast<quint64>(layer.macs)),
                         percentText(layer.imageShare, 1));
            }
        case Qt::TextAlignmentRole:
            return QVariant(
                Qt::Alignment(Qt::AlignVCenter | (index.column() == Name ? Qt::AlignLeft : Qt::AlignRight)));
        case Qt::BackgroundRole:
        case Qt::ForegroundRole: {
            if (index.column() != Error || std::isnan(node.error)) {
                return {};
            }
            const QColor color = m_colors.color(node.error, m_appearance);
            return role == Qt::BackgroundRole ? color : textColorOn(color);
        }
        case Qt::FontRole: {
            QFont font;
            font.setItalic(group && (index.column() == Error || index.column() == Bias));
            font.setBold(group && index.column() == Name && node.parent == m_root.get());
            return font;
        }
        case kLayerRole:
            return group ? QString() : fromUtf8(m_layers[static_cast<std::size_t>(node.layer)].name);
        case kPathRole:
            return node.path;
        case kMoeLayerRole:
            return node.moeLayer;
        case kExpertRole:
            return node.expert;
        default:
            return {};
    }
}

QVariant LayerTreeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant(Qt::Alignment(Qt::AlignVCenter | (section == Name ? Qt::AlignLeft : Qt::AlignRight)));
    }
    static const char* const kTitles[] = {QT_TR_NOOP("Layer"), QT_TR_NOOP("MACs"), QT_TR_NOOP("Images %"),
                                          "", QT_TR_NOOP("Bias")};
    static const char* const kTips[] = {
        QT_TR_NOOP("Network, stage, block, expert, layer"),
        QT_TR_NOOP("Multiply-accumulates for one image; of a group: for an average image"),
        QT_TR_NOOP("Share of the images that reach the layer"),
        "",
        QT_TR_NOOP("Mean error of the layer's outputs; of a group: the largest")};
    if (section < 0 || section >= ColumnCount) {
        return {};
    }
    if (section == Error) {
        return role == Qt::DisplayRole   ? QVariant(m_measure.columnTitle())
               : role == Qt::ToolTipRole ? QVariant(tr("%1; of a group: the worst").arg(m_measure.formula()))
                                         : QVariant();
    }
    if (role == Qt::DisplayRole) {
        return tr(kTitles[section]);
    }
    return role == Qt::ToolTipRole ? QVariant(tr(kTips[section])) : QVariant();
}

}  // namespace axscope::app
