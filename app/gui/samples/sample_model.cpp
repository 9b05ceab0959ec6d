// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/samples/sample_model.h"

#include <QImage>

#include "app/gui/samples/inspection_text.h"
#include "app/gui/samples/sample_loader.h"
#include "app/gui/text.h"

namespace axscope::app {

void SampleModel::setLoader(SampleLoader* loader) {
    if (m_loader)
        m_loader->disconnect(this);
    m_loader = loader;
    const auto allChanged = [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0), index(rowCount() - 1), {ThumbnailRole});
    };
    if (loader) {
        connect(loader, &SampleLoader::imagesReady, this, [this](const QList<int>& images) {
            for (const int image : images)
                if (const int row = rowOf(image); row >= 0)
                    Q_EMIT dataChanged(index(row), index(row), {ThumbnailRole});
        });
        connect(loader, &SampleLoader::reset, this, allChanged);
        connect(loader, &SampleLoader::imagesFailed, this, allChanged);
    }
    allChanged();
}

void SampleModel::setSamples(SamplePair pair, std::vector<std::uint32_t> images) {
    if (pair == m_pair && images == m_images)
        return;
    if (images == m_images) {  // only what is told of them differs: the scroll position stays
        m_pair = std::move(pair);
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_pair = std::move(pair);
    m_images = std::move(images);
    m_rows.assign(m_pair.reference ? m_pair.reference->size() : 0, -1);
    for (std::size_t row = 0; row < m_images.size(); ++row)
        m_rows[m_images[row]] = static_cast<int>(row);
    endResetModel();
}

int SampleModel::rowOf(int image) const {
    return image >= 0 && static_cast<std::size_t>(image) < m_rows.size() ? m_rows[static_cast<std::size_t>(image)] : -1;
}

int SampleModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_images.size());
}

QVariant SampleModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const std::size_t image = m_images[static_cast<std::size_t>(index.row())];
    const auto& [study, reference, candidate, moeLayer] = m_pair;
    const auto title = [&] {
        const QString number = countText(image);
        return study->provenance.labelsMeaningful
                   ? QStringLiteral("%1 · %2").arg(number, className(*study, reference->label[image]))
                   : number;
    };
    switch (role) {
        case ImageRole:
            return static_cast<int>(image);
        case ThumbnailRole:
            return m_loader ? m_loader->thumbnail(static_cast<int>(image)) : QImage();
        case TitleRole:
            return title();
        case AnswersRole:
            return answersText(*study, *reference, *candidate, image);
        case RoutingRole:
            return routingText(*reference, *candidate, moeLayer, image);
        case ChangedRole:
            return reference->predicted(image) != candidate->predicted(image);
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole: {
            QStringList parts{title(), answersText(*study, *reference, *candidate, image),
                              routingText(*reference, *candidate, moeLayer, image)};
            parts.removeAll(QString());
            return parts.join(role == Qt::ToolTipRole ? QStringLiteral("\n") : QStringLiteral(", "));
        }
        default:
            return {};
    }
}

}  // namespace axscope::app
