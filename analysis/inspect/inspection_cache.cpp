// SPDX-License-Identifier: GPL-3.0-or-later
#include <mutex>
#include <string>
#include <utility>

#include "analysis/inspect/image_inspector.h"
#include "analysis/run_config.h"

namespace axscope::analysis {
namespace {

/// What the last calls opened: people look at one run of one study at a time.
struct LastOpened {
    std::mutex mutex;
    std::string imagesKey;
    std::shared_ptr<const StudyImageReader> images;
    std::string inspectorKey;
    InspectionTarget target;
    std::shared_ptr<const ImageInspector> inspector;

    Result<std::shared_ptr<const StudyImageReader>> imagesOf(const Experiment& experiment, const std::string& key) {
        if (images != nullptr && imagesKey == key)
            return images;
        Result<std::shared_ptr<const StudyImageReader>> opened = StudyImageReader::open(experiment);
        if (opened) {
            images = *opened;
            imagesKey = key;
        }
        return opened;
    }
};

LastOpened& lastOpened() {
    static LastOpened last;
    return last;
}

std::string keyOf(const Experiment& experiment) {
    RunConfig config;
    config.experiment = experiment;
    return toText(config, {});
}

}  // namespace

Result<std::shared_ptr<const ImageInspection>> inspectImage(const Experiment& experiment,
                                                            const InspectionTarget& target, std::uint64_t image,
                                                            const std::stop_token& stop) {
    std::shared_ptr<const ImageInspector> inspector;
    {
        const std::string key = keyOf(experiment);
        LastOpened& last = lastOpened();
        const std::scoped_lock lock(last.mutex);
        if (last.inspector == nullptr || last.inspectorKey != key || last.target != target) {
            Result<std::shared_ptr<const StudyImageReader>> images = last.imagesOf(experiment, key);
            if (!images)
                return images.error();
            last.inspector.reset();  // not two networks at once
            Result<std::shared_ptr<const ImageInspector>> prepared =
                ImageInspector::prepare(experiment, target, *images, stop);
            if (!prepared)
                return prepared.error();
            last.inspector = *prepared;
            last.inspectorKey = key;
            last.target = target;
        }
        inspector = last.inspector;
    }
    Result<ImageInspection> inspection = inspector->inspect(image, stop);
    if (!inspection)
        return inspection.error();
    return std::make_shared<const ImageInspection>(std::move(*inspection));
}

Result<std::vector<PixelImage>> readImages(const Experiment& experiment, const std::vector<std::uint64_t>& indices,
                                           const std::stop_token& stop) {
    std::shared_ptr<const StudyImageReader> images;
    {
        const std::string key = keyOf(experiment);
        LastOpened& last = lastOpened();
        const std::scoped_lock lock(last.mutex);
        Result<std::shared_ptr<const StudyImageReader>> opened = last.imagesOf(experiment, key);
        if (!opened)
            return opened.error();
        images = *opened;
    }
    return images->read(indices, stop);
}

}  // namespace axscope::analysis
