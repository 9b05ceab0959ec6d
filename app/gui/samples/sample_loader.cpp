// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/samples/sample_loader.h"

#include <algorithm>
#include <utility>

#include "analysis/run_config.h"

namespace axscope::app {

namespace {

std::string keyOfExperiment(const std::optional<analysis::Experiment>& experiment) {
    if (!experiment)
        return {};
    analysis::RunConfig config;
    config.experiment = *experiment;
    return analysis::toText(config, {});
}

}  // namespace

QImage toQImage(const analysis::PixelImage& image) {
    if (image.rgb.empty())
        return {};
    // A copy: the image is to outlive its pixels.
    return QImage(image.rgb.data(), image.width, image.height, image.width * 3, QImage::Format_RGB888).copy();
}

SampleLoader::SampleLoader(const Backend& backend, QObject* parent) : QObject(parent), m_backend(backend) {
    qRegisterMetaType<axscope::app::InspectionPtr>();
    m_cache.setMaxCost(kCacheBytes);
    m_start.setSingleShot(true);
    m_start.setInterval(0);
    connect(&m_start, &QTimer::timeout, this, &SampleLoader::readNext);
}

SampleLoader::~SampleLoader() {
    m_stopReading.request_stop();
    m_stopInspecting.request_stop();
}

void SampleLoader::setExperiment(std::optional<analysis::Experiment> experiment) {
    std::string key = keyOfExperiment(experiment);
    if (key == m_key)
        return;
    m_key = std::move(key);
    m_experiment = std::move(experiment);
    ++m_serial;
    m_stopReading.request_stop();
    m_stopReading = {};
    cancelInspection();
    m_cache.clear();
    m_waiting.clear();
    m_wanted.clear();
    m_reading = false;
    m_imageError.reset();
    Q_EMIT reset();
}

QImage SampleLoader::thumbnail(int image) {
    if (const QImage* known = m_cache.object(image))
        return *known;
    if (!m_experiment || !m_backend.readImages || m_imageError)
        return {};
    if (m_wanted.contains(image)) {
        // Asked for again: somebody looks at it now.
        if (m_waiting.removeOne(image))
            m_waiting.append(image);
        return {};
    }
    m_wanted.insert(image);
    m_waiting.append(image);
    if (m_waiting.size() > kMostWaiting)
        m_wanted.remove(m_waiting.takeFirst());
    if (!m_reading && !m_start.isActive())
        m_start.start();
    return {};
}

void SampleLoader::readNext() {
    if (m_reading || m_waiting.isEmpty() || !m_experiment)
        return;
    QList<int> batch;
    while (!m_waiting.isEmpty() && batch.size() < kBatch)
        batch.append(m_waiting.takeLast());
    std::sort(batch.begin(), batch.end());
    m_reading = true;
    struct Answer {
        QList<QImage> images;
        std::optional<Error> error;
    };
    m_readQueue.post(
        this,
        [read = m_backend.readImages, experiment = *m_experiment, batch, stop = m_stopReading.get_token()] {
            Answer answer;
            const auto images = read(experiment, std::vector<std::uint64_t>(batch.begin(), batch.end()), stop);
            if (!images) {
                answer.error = images.error();
                return answer;
            }
            for (const analysis::PixelImage& image : *images) {
                QImage thumbnail = toQImage(image);
                if (std::max(thumbnail.width(), thumbnail.height()) > kThumbnailSide)
                    thumbnail = thumbnail.scaled(kThumbnailSide, kThumbnailSide, Qt::KeepAspectRatio,
                                                 Qt::SmoothTransformation);
                answer.images.append(std::move(thumbnail));
            }
            return answer;
        },
        [this, batch, serial = m_serial](Answer answer) {
            if (serial != m_serial)
                return;
            m_reading = false;
            for (const int image : batch)
                m_wanted.remove(image);
            if (answer.error) {
                m_imageError = answer.error;
                m_waiting.clear();
                m_wanted.clear();
                Q_EMIT imagesFailed(*answer.error);
                return;
            }
            for (qsizetype i = 0; i < answer.images.size() && i < batch.size(); ++i)
                m_cache.insert(batch[i], new QImage(answer.images[i]),
                               static_cast<int>(answer.images[i].sizeInBytes()));
            Q_EMIT imagesReady(batch);
            readNext();
        });
}

void SampleLoader::inspect(const analysis::InspectionTarget& target, int image) {
    cancelInspection();
    if (!canInspect())
        return;
    m_inspectQueue.post(
        this,
        [inspect = m_backend.inspectImage, experiment = *m_experiment, target, image,
         stop = m_stopInspecting.get_token()]() -> Result<InspectionPtr> {
            if (stop.stop_requested())  // a newer wish came while this one waited
                return Error{ErrorCode::Cancelled, "stopped on request", {}};
            return inspect(experiment, target, static_cast<std::uint64_t>(image), stop);
        },
        [this, serial = m_inspection](Result<InspectionPtr> inspection) {
            if (serial != m_inspection)
                return;
            if (inspection)
                Q_EMIT inspected(*inspection);
            else
                Q_EMIT inspectionFailed(inspection.error());
        });
}

void SampleLoader::cancelInspection() {
    ++m_inspection;
    m_stopInspecting.request_stop();
    m_stopInspecting = {};
}

}  // namespace axscope::app
