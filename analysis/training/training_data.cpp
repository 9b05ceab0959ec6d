// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/training/training_data.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>
#include <vector>

#include "models/datasets/dataset_form.h"
#include "models/datasets/dataset_view.h"
#include "models/datasets/open_dataset.h"
#include "models/datasets/prepared_images.h"
#include "models/training/counter_random.h"

namespace axscope::analysis {
namespace {

using models::Dataset;
using DatasetPtr = std::shared_ptr<const Dataset>;

constexpr std::size_t kHeldOutPart = 10;  // one in so many
constexpr std::size_t kMeasuredImages = 10'000;
const std::string kTrainSuffix = "-train";

/// Some images of a data set.
class ChosenImages final : public models::DatasetView {
public:
    ChosenImages(DatasetPtr viewed, std::vector<std::uint32_t> indices)
        : DatasetView(std::move(viewed)), m_indices(std::move(indices)) {}

    [[nodiscard]] std::size_t size() const override { return m_indices.size(); }
    [[nodiscard]] int label(std::size_t index) const override { return viewed().label(m_indices[index]); }
    Result<void> read(std::size_t index, models::Image& image) const override {
        return viewed().read(m_indices[index], image);
    }

private:
    std::vector<std::uint32_t> m_indices;
};

/// All indices in an order drawn by `seed`.
std::vector<std::uint32_t> drawnOrder(std::size_t size, std::uint64_t seed) {
    std::vector<std::uint32_t> order(size);
    std::iota(order.begin(), order.end(), 0U);
    const models::CounterRandom random = models::randomFor(seed, models::RandomUse::HoldOut);
    for (std::size_t i = 0; i + 1 < size; ++i)
        std::swap(order[i], order[i + random.below(i, size - i)]);
    return order;
}

/// Those of `indices` from `first` on, `count` at most, in the order of the data set.
DatasetPtr choose(const DatasetPtr& dataset, const std::vector<std::uint32_t>& indices, std::size_t first,
                  std::size_t count) {
    const auto begin = indices.begin() + static_cast<std::ptrdiff_t>(first);
    std::vector<std::uint32_t> chosen(begin,
                                      begin + static_cast<std::ptrdiff_t>(std::min(count, indices.size() - first)));
    std::sort(chosen.begin(), chosen.end());
    return std::make_shared<ChosenImages>(dataset, std::move(chosen));
}

DatasetPtr limited(const DatasetPtr& dataset, std::uint64_t count, std::uint64_t seed) {
    if (count == 0 || count >= dataset->size())
        return dataset;
    return choose(dataset, drawnOrder(dataset->size(), seed), 0, count);
}

std::string dataSpecOf(const Dataset& dataset) {
    return dataset.kind() + ":" + dataset.location();
}

/// The test images that belong to the training images `train`; null where none are known.
DatasetPtr testImagesOf(const Dataset& train, const models::NetworkInput& input) {
    const std::string kind = train.kind();
    if (!kind.ends_with(kTrainSuffix))
        return nullptr;
    const std::string testKind = kind.substr(0, kind.size() - kTrainSuffix.size());
    if (models::findDatasetForm(testKind) == nullptr)
        return nullptr;
    Result<DatasetPtr> opened = models::openDataset(testKind + ":" + train.location(), input);
    return opened ? *std::move(opened) : nullptr;
}

Result<void> findBoth(const TrainingDataRequest& request, TrainingData& data) {
    models::NetworkInput input;
    if (request.imageSize[0] > 0)
        input.imageSize = request.imageSize;
    Result<DatasetPtr> named = models::openDataset(request.data, input);
    if (!named)
        return named.error();
    if (!request.test.empty()) {
        Result<DatasetPtr> test = models::openDataset(request.test, input);
        if (!test)
            return test.error();
        data.train = *named;
        data.test = *test;
        return {};
    }
    if (const std::string training = (*named)->trainingSpec(); !training.empty()) {
        Result<DatasetPtr> train = models::openDataset(training, input);
        if (!train)
            return train.error();
        data.train = *train;
        data.test = *named;
        return {};
    }
    data.train = *named;
    data.test = testImagesOf(**named, input);
    return {};
}

void putInWords(TrainingData& data, const std::string& trainSpec, const std::string& testSpec) {
    data.inWords = std::to_string(data.train->size()) + " images of " + trainSpec + ", tested on " +
                   std::to_string(data.test->size()) + (data.heldOut ? " held out from them" : " of " + testSpec);
}

}  // namespace

Result<TrainingData> openTrainingData(const TrainingDataRequest& request) {
    TrainingData data;
    if (Result<void> found = findBoth(request, data); !found)
        return found.error();
    data.name = data.train->kind();
    if (data.name.ends_with(kTrainSuffix))
        data.name.resize(data.name.size() - kTrainSuffix.size());
    const std::string trainSpec = dataSpecOf(*data.train);
    const std::string testSpec = data.test == nullptr ? std::string() : dataSpecOf(*data.test);

    std::array<int, 3> size = request.imageSize;
    if (size[0] == 0)
        size = data.train->imageSize();
    if (size[1] == 0 || size[2] == 0)
        return Error{ErrorCode::InvalidArgument, "its images differ in size: say which size they are brought to",
                     trainSpec};
    for (DatasetPtr* const images : {&data.train, &data.test}) {
        if (*images == nullptr)
            continue;
        Result<models::PreparedImages> prepared = models::prepareImages(*images, size, {});
        if (!prepared)
            return prepared.error();
        *images = prepared->dataset;
    }
    if (data.test == nullptr) {
        const std::size_t heldOut = data.train->size() / kHeldOutPart;
        if (heldOut == 0)
            return Error{ErrorCode::InvalidArgument,
                         "has " + std::to_string(data.train->size()) +
                             " images and no test images: too few to hold some out",
                         trainSpec};
        const std::vector<std::uint32_t> order = drawnOrder(data.train->size(), request.seed);
        data.test = choose(data.train, order, 0, heldOut);
        data.train = choose(data.train, order, heldOut, order.size());
        data.heldOut = true;
    }
    if (data.test->numClasses() > data.train->numClasses())
        return Error{ErrorCode::InvalidArgument,
                     "has " + std::to_string(data.test->numClasses()) + " classes, but " + trainSpec + " has " +
                         std::to_string(data.train->numClasses()),
                     testSpec};
    data.train = limited(data.train, request.trainImages, request.seed);
    data.test = limited(data.test, request.testImages, request.seed);
    if (data.train->size() == 0 || data.test->size() == 0)
        return Error{ErrorCode::InvalidArgument, "holds no images", data.train->size() == 0 ? trainSpec : testSpec};
    putInWords(data, trainSpec, testSpec);
    return data;
}

Result<models::Normalisation> measureNormalisation(const Dataset& dataset) {
    const auto channels = static_cast<std::size_t>(dataset.imageSize()[0]);
    const std::size_t stride = std::max<std::size_t>(1, dataset.size() / kMeasuredImages);
    std::vector<double> sums(channels);
    std::vector<double> squares(channels);
    double count = 0;
    models::Image image;
    for (std::size_t i = 0; i < dataset.size(); i += stride) {
        if (Result<void> read = dataset.read(i, image); !read)
            return read.error();
        const std::size_t values = image.isFloat() ? image.values.size() : image.pixels.size();
        for (std::size_t at = 0; at < values; ++at) {
            const double value = image.isFloat() ? static_cast<double>(image.values[at]) : image.pixels[at] / 255.0;
            sums[at % channels] += value;
            squares[at % channels] += value * value;
        }
        count += static_cast<double>(values) / static_cast<double>(channels);
    }
    constexpr double kDigits = 1e4;
    models::Normalisation normalisation;
    for (std::size_t c = 0; c < channels; ++c) {
        const double mean = sums[c] / count;
        const double deviation = std::sqrt(std::max(0.0, squares[c] / count - mean * mean));
        normalisation.mean.push_back(static_cast<float>(std::round(mean * kDigits) / kDigits));
        normalisation.std.push_back(static_cast<float>(std::max(1.0, std::round(deviation * kDigits)) / kDigits));
    }
    return normalisation;
}

}  // namespace axscope::analysis
