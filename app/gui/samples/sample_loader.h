// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QTimer>
#include <memory>
#include <optional>
#include <stop_token>

#include "app/gui/backend.h"
#include "app/gui/jobs/background_queue.h"

namespace axscope::app {

using InspectionPtr = std::shared_ptr<const analysis::ImageInspection>;

/// Brings images and inspections of single images from worker threads: the only way from the views to the data set and
/// the networks. What belongs to a study that is no longer shown is dropped.
class SampleLoader : public QObject {
    Q_OBJECT

public:
    explicit SampleLoader(const Backend& backend, QObject* parent = nullptr);
    /// Waits for what is being read, which is asked to stop.
    ~SampleLoader() override;

    /// The experiment that the results shown were run with; absent: nothing can be read. Forgets all images where it is
    /// another one.
    void setExperiment(std::optional<analysis::Experiment> experiment);
    [[nodiscard]] const std::optional<analysis::Experiment>& experiment() const { return m_experiment; }
    [[nodiscard]] bool canInspect() const { return m_experiment && m_backend.inspectImage != nullptr; }

    /// The image in the order of evaluation, at most kThumbnailSide on its longer side; a null image where it is not
    /// there yet: it is then on its way, and imagesReady() follows. What was asked for last comes first.
    [[nodiscard]] QImage thumbnail(int image);
    /// Why images cannot be read; absent as long as they can.
    [[nodiscard]] const std::optional<Error>& imageError() const { return m_imageError; }

    /// Asks for an inspection; inspected() or inspectionFailed() follows, unless another one is asked for before.
    void inspect(const analysis::InspectionTarget& target, int image);
    void cancelInspection();

    static constexpr int kThumbnailSide = 256;
    static constexpr int kBatch = 48;           ///< images that are read at once
    static constexpr int kMostWaiting = 512;    ///< wishes beyond these are forgotten, the oldest first
    static constexpr int kCacheBytes = 96 << 20;

Q_SIGNALS:
    void imagesReady(const QList<int>& images);
    void imagesFailed(const axscope::Error& error);
    /// All images are another study's.
    void reset();
    void inspected(const axscope::app::InspectionPtr& inspection);
    void inspectionFailed(const axscope::Error& error);

private:
    void readNext();

    Backend m_backend;
    std::optional<analysis::Experiment> m_experiment;
    std::string m_key;  ///< tells experiments apart
    quint64 m_serial = 0;       ///< of the experiment
    quint64 m_inspection = 0;   ///< of the last inspection asked for
    QCache<int, QImage> m_cache;
    QList<int> m_waiting;  ///< the newest last
    QSet<int> m_wanted;    ///< waiting or being read
    bool m_reading = false;
    std::optional<Error> m_imageError;
    std::stop_source m_stopReading;
    std::stop_source m_stopInspecting;
    QTimer m_start;  ///< collects the wishes of one paint
    BackgroundQueue m_readQueue;
    BackgroundQueue m_inspectQueue;
};

/// `image` as Qt has it.
[[nodiscard]] QImage toQImage(const analysis::PixelImage& image);

}  // namespace axscope::app
