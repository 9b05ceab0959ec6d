// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/datasets/npy_images.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <filesystem>
#include <system_error>
#include <utility>

#include "models/datasets/dataset_form.h"
#include "models/datasets/paths.h"
#include "models/io/quoted.h"
#include "multipliers/import/npy_header.h"

namespace axscope::models {
namespace {

namespace fs = std::filesystem;
using multipliers::NpyHeader;

constexpr std::uint64_t kMaxArraySide = 65536;
constexpr std::uint64_t kMaxImagePixels = std::uint64_t{1} << 26;
constexpr std::uint64_t kMaxLabel = 999'999;

bool isBigEndian(const std::string& descr) {
    return descr.front() == '>';
}

/// The header, with as much data behind it as it announces.
Result<NpyHeader> checkedHeader(std::span<const std::byte> bytes, std::size_t elementBytes,
                                NpyHeader header) {
    std::uint64_t expected = elementBytes;
    for (const std::uint64_t side : header.shape)
        if (__builtin_mul_overflow(expected, side, &expected))
            return Error{ErrorCode::Format,
                         "array of shape " + multipliers::shapeText(header.shape) + " is too large",
                         {}};
    const std::uint64_t found = bytes.size() - header.dataOffset;
    if (found != expected)
        return Error{ErrorCode::Format,
                     "array of shape " + multipliers::shapeText(header.shape) + " and type " + header.descr +
                         " needs " + std::to_string(expected) + " bytes of data, the file has " +
                         std::to_string(found),
                     {}};
    return header;
}

Error inFile(Error error, const std::string& where) {
    error.where = where;
    return error;
}

/// Which dimension is what: positions in the shape of channels (-1: none), rows and columns.
struct Order {
    int channels = -1;
    int rows = 1;
    int columns = 2;
};

Result<Order> orderOf(const std::vector<std::uint64_t>& shape) {
    const auto isChannels = [](std::uint64_t count) { return count == 1 || count == 3; };
    if (shape.size() == 3)
        return Order{};
    if (shape.size() == 4 && isChannels(shape[3]))
        return Order{3, 1, 2};
    if (shape.size() == 4 && isChannels(shape[1]))
        return Order{1, 2, 3};
    return Error{
        ErrorCode::Format,
        "array of shape " + multipliers::shapeText(shape) +
            "; images are (N, height, width, channels), (N, channels, height, width) or (N, height, width) "
            "with 1 or 3 channels",
        {}};
}

/// Elements between neighbours along each dimension.
std::vector<std::size_t> arrayStridesOf(const NpyHeader& header) {
    std::vector<std::size_t> strides(header.shape.size());
    std::size_t stride = 1;
    for (std::size_t i = 0; i < strides.size(); ++i) {
        const std::size_t dimension = header.fortranOrder ? i : strides.size() - 1 - i;
        strides[dimension] = stride;
        stride *= static_cast<std::size_t>(header.shape[dimension]);
    }
    return strides;
}

float loadFloat(std::span<const std::byte> bytes, bool bigEndian) {
    return std::bit_cast<float>(static_cast<std::uint32_t>(multipliers::loadInteger(bytes, bigEndian)));
}

class NpyImages final : public Dataset {
public:
    NpyImages(NpyImageArray images, std::vector<int> labels, std::string location)
        : m_images(std::move(images)),
          m_labels(std::move(labels)),
          m_location(std::move(location)),
          m_numClasses(*std::max_element(m_labels.begin(), m_labels.end()) + 1) {}

    [[nodiscard]] std::string kind() const override { return "npy"; }
    [[nodiscard]] std::string location() const override { return m_location; }
    [[nodiscard]] std::size_t size() const override { return m_labels.size(); }
    [[nodiscard]] int numClasses() const override { return m_numClasses; }
    [[nodiscard]] bool classesAreComplete() const override { return false; }
    [[nodiscard]] const std::vector<std::string>& classNames() const override { return m_noNames; }
    [[nodiscard]] std::array<int, 3> imageSize() const override { return m_images.imageSize(); }
    [[nodiscard]] int label(std::size_t index) const override {
        assert(index < size());
        return m_labels[index];
    }
    Result<void> read(std::size_t index, Image& image) const override { return m_images.read(index, image); }
    [[nodiscard]] bool isOrderedByClass() const override {
        return m_numClasses > 1 && std::is_sorted(m_labels.begin(), m_labels.end());
    }
    [[nodiscard]] bool hasMeaningfulLabels() const override { return true; }

private:
    NpyImageArray m_images;
    std::vector<int> m_labels;
    std::string m_location;
    int m_numClasses;
    std::vector<std::string> m_noNames;
};

/// The labels that lie beside `images`: its name with "labels" for "images", or labels.npy.
std::string labelsBeside(const fs::path& images) {
    std::string name = images.filename().string();
    if (const std::size_t found = name.rfind("images"); found != std::string::npos) {
        name.replace(found, 6, "labels");
        if (const fs::path file = images.parent_path() / name; isThere(file))
            return file.string();
    }
    const fs::path file = images.parent_path() / "labels.npy";
    return isThere(file) ? file.string() : std::string();
}

/// The two files of "IMAGES,LABELS", the comma that parts two existing files where names hold commas too, or
/// of "IMAGES" by itself.
Result<std::pair<std::string, std::string>> splitLocation(const std::string& location) {
    for (std::size_t comma = location.find(','); comma != std::string::npos;
         comma = location.find(',', comma + 1)) {
        const std::string images = location.substr(0, comma);
        const std::string labels = location.substr(comma + 1);
        const bool last = location.find(',', comma + 1) == std::string::npos;
        if ((isThere(images) && isThere(labels)) || (last && !isThere(location)))
            return std::pair{images, labels};
    }
    const std::string labels = labelsBeside(location);
    if (labels.empty())
        return Error{
            ErrorCode::InvalidArgument,
            "no labels beside " + printable(location) + "; give both files as npy:IMAGES.npy,LABELS.npy",
            {}};
    return std::pair{location, labels};
}

Result<std::shared_ptr<const Dataset>> openNpy(const std::string& location, const NetworkInput&) {
    const auto files = splitLocation(location);
    if (!files)
        return files.error();
    const auto& [imageFile, labelFile] = *files;
    Result<FileBytes> imageBytes = readFileBytes(imageFile);
    if (!imageBytes)
        return imageBytes.error();
    Result<NpyImageArray> images = NpyImageArray::parse(*std::move(imageBytes), imageFile);
    if (!images)
        return images.error();
    const Result<FileBytes> labelBytes = readFileBytes(labelFile);
    if (!labelBytes)
        return labelBytes.error();
    Result<std::vector<int>> labels = parseNpyLabels(labelBytes->bytes, labelFile);
    if (!labels)
        return labels.error();
    if (labels->size() != images->size())
        return Error{ErrorCode::Format,
                     "has " + std::to_string(labels->size()) + " labels for " +
                         std::to_string(images->size()) + " images",
                     labelFile};
    return std::shared_ptr<const Dataset>(
        std::make_shared<NpyImages>(*std::move(images), *std::move(labels), imageFile + "," + labelFile));
}

}  // namespace

Result<NpyImageArray> NpyImageArray::parse(FileBytes file, const std::string& where) {
    Result<NpyHeader> header = multipliers::parseNpyHeader(file.bytes);
    if (!header)
        return inFile(header.error(), where);
    const std::string descr = header->descr;
    const bool isFloat = descr == "<f4" || descr == ">f4";
    if (!isFloat && descr != "|u1" && descr != "<u1" && descr != ">u1")
        return Error{
            ErrorCode::Unsupported,
            "element type " + multipliers::quotedNpy(descr) + "; images are uint8, or float32 in 0..1",
            where};
    header = checkedHeader(file.bytes, isFloat ? 4 : 1, *std::move(header));
    if (!header)
        return inFile(header.error(), where);
    const Result<Order> order = orderOf(header->shape);
    if (!order)
        return inFile(order.error(), where);
    const auto side = [&](int dimension) {
        return dimension < 0 ? std::uint64_t{1} : header->shape[static_cast<std::size_t>(dimension)];
    };
    const std::uint64_t height = side(order->rows);
    const std::uint64_t width = side(order->columns);
    if (header->shape[0] == 0)
        return Error{ErrorCode::Format, "holds no image", where};
    if (height == 0 || width == 0 || height > kMaxArraySide || width > kMaxArraySide ||
        height * width > kMaxImagePixels)
        return Error{
            ErrorCode::Unsupported,
            "images of " + std::to_string(width) + "x" + std::to_string(height) + " pixels are not read",
            where};
    const std::vector<std::size_t> strides = arrayStridesOf(*header);
    const auto stride = [&](int dimension) {
        return dimension < 0 ? std::size_t{0} : strides[static_cast<std::size_t>(dimension)];
    };
    NpyImageArray images;
    images.m_file = std::move(file);
    images.m_where = where;
    images.m_dataOffset = header->dataOffset;
    images.m_isFloat = isFloat;
    images.m_bigEndian = isBigEndian(descr);
    images.m_images = static_cast<std::size_t>(header->shape[0]);
    images.m_imageSize = {static_cast<int>(side(order->channels)), static_cast<int>(height),
                          static_cast<int>(width)};
    images.m_imageStride = strides[0];
    images.m_strides = {stride(order->channels), stride(order->rows), stride(order->columns)};
    return images;
}

Result<void> NpyImageArray::read(std::size_t index, Image& image) const {
    assert(index < m_images);
    image.resize(m_imageSize);
    if (m_isFloat) {
        image.values.resize(image.pixels.size());
        image.pixels.clear();
    }
    const std::size_t elementBytes = m_isFloat ? 4 : 1;
    const std::span<const std::byte> data = m_file.bytes.subspan(m_dataOffset);
    std::size_t out = 0;
    for (std::size_t y = 0; y < static_cast<std::size_t>(image.height); ++y)
        for (std::size_t x = 0; x < static_cast<std::size_t>(image.width); ++x)
            for (std::size_t c = 0; c < static_cast<std::size_t>(image.channels); ++c, ++out) {
                const std::size_t element =
                    index * m_imageStride + c * m_strides[0] + y * m_strides[1] + x * m_strides[2];
                if (!m_isFloat) {
                    image.pixels[out] = std::to_integer<std::uint8_t>(data[element]);
                    continue;
                }
                const float value =
                    loadFloat(data.subspan(element * elementBytes, elementBytes), m_bigEndian);
                if (!(value >= 0.0F && value <= 1.0F))
                    return Error{ErrorCode::Format,
                                 "image " + std::to_string(index) + " holds " + std::to_string(value) +
                                     "; floating-point images must lie in 0..1",
                                 m_where};
                image.values[out] = value;
            }
    return {};
}

Result<std::vector<int>> parseNpyLabels(std::span<const std::byte> bytes, const std::string& where) {
    Result<NpyHeader> header = multipliers::parseNpyHeader(bytes);
    if (!header)
        return inFile(header.error(), where);
    const std::string& descr = header->descr;
    const bool sound = descr.size() == 3 && std::string("<>|").find(descr[0]) != std::string::npos &&
                       (descr[1] == 'i' || descr[1] == 'u') &&
                       std::string("1248").find(descr[2]) != std::string::npos;
    if (!sound)
        return Error{ErrorCode::Unsupported,
                     "element type " + multipliers::quotedNpy(descr) + "; labels are integers", where};
    const bool isSigned = descr[1] == 'i';
    const bool bigEndian = isBigEndian(descr);
    const auto elementBytes = static_cast<std::size_t>(descr[2] - '0');
    header = checkedHeader(bytes, elementBytes, *std::move(header));
    if (!header)
        return inFile(header.error(), where);
    const std::vector<std::uint64_t>& shape = header->shape;
    if (shape.empty() || shape.size() > 2 || (shape.size() == 2 && shape[1] != 1))
        return Error{ErrorCode::Format,
                     "array of shape " + multipliers::shapeText(shape) + "; labels are (N,) or (N, 1)",
                     where};
    std::vector<int> labels(static_cast<std::size_t>(shape[0]));
    const std::span<const std::byte> data = bytes.subspan(header->dataOffset);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const std::uint64_t bits =
            multipliers::loadInteger(data.subspan(i * elementBytes, elementBytes), bigEndian);
        const bool negative = isSigned && (bits >> (8 * elementBytes - 1) & 1) != 0;
        if (negative || bits > kMaxLabel)
            return Error{
                ErrorCode::Format,
                "label " + std::to_string(i) + " is " +
                    (negative ? "negative" : std::to_string(bits) + ", above " + std::to_string(kMaxLabel)),
                where};
        labels[i] = static_cast<int>(bits);
    }
    return labels;
}

const DatasetForm& npyForm() {
    static const DatasetForm form{
        .title = "NumPy arrays",
        .name = "npy",
        .syntax = "npy:IMAGES.npy[,LABELS.npy]",
        .summary = "NumPy arrays: images uint8 or float32 in 0..1, (N, H, W, C) or (N, C, H, W), and labels",
        .missingLocation = "the files are missing",
        .open = openNpy,
        .isAt = [](const fs::path& path) { return path.extension() == ".npy"; },
        .lookedFor = "a file *.npy",
    };
    return form;
}

}  // namespace axscope::models
