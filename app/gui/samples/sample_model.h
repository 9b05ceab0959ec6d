// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QPointer>
#include <memory>
#include <optional>
#include <vector>

#include "app/gui/backend.h"

namespace axscope::app {

class SampleLoader;

/// Two runs of one checkpoint on the same images.
struct SamplePair {
    StudyPtr study;
    std::shared_ptr<const analysis::ImageRecords> reference;
    std::shared_ptr<const analysis::ImageRecords> candidate;
    std::optional<std::size_t> moeLayer;  ///< whose routing is told

    bool operator==(const SamplePair&) const = default;
};

/// A list of images, in the order given: nothing is computed of an image before it is looked at.
class SampleModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        ImageRole = Qt::UserRole,  ///< position in the order of evaluation
        ThumbnailRole,             ///< QImage; null while it is on its way
        TitleRole,                 ///< "12 · bear"
        AnswersRole,               ///< "✓ bear → ✗ leopard"
        RoutingRole,               ///< "2 → 0, margin 0.12"
        ChangedRole,               ///< true where the answers differ
    };

    explicit SampleModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    /// Where thumbnails come from; may be null.
    void setLoader(SampleLoader* loader);
    void setSamples(SamplePair pair, std::vector<std::uint32_t> images);
    [[nodiscard]] const SamplePair& pair() const { return m_pair; }
    [[nodiscard]] const std::vector<std::uint32_t>& images() const { return m_images; }
    /// Row of an image; -1 where it is not in the list.
    [[nodiscard]] int rowOf(int image) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    QPointer<SampleLoader> m_loader;
    SamplePair m_pair;
    std::vector<std::uint32_t> m_images;
    std::vector<int> m_rows;  ///< by image; -1: not listed
};

}  // namespace axscope::app
