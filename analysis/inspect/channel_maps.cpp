// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/inspect/channel_maps.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string_view>
#include <system_error>

#include "multipliers/base/atomic_file.h"
#include "multipliers/import/npy_header.h"

namespace axscope::analysis {

namespace {

constexpr float kMissing = std::numeric_limits<float>::quiet_NaN();

/// Where the rows of a token-wise layer go in a map.
struct MapGrid {
    int height;
    int width;
    int leading;  ///< rows before the grid, which take a line of their own

    MapGrid(int rows, int gridHeight, int gridWidth, int leadingRows)
        : height(gridHeight > 0 ? gridHeight + (leadingRows > 0 ? 1 : 0) : rows),
          width(gridHeight > 0 ? gridWidth : 1),
          leading(gridHeight > 0 ? leadingRows : 0) {}

    [[nodiscard]] std::size_t cellOf(int row) const {
        return static_cast<std::size_t>(leading == 0 || row < leading ? row : width + row - leading);
    }
};

void findLimits(ChannelMaps& maps) {
    for (std::size_t i = 0; i < maps.reference.size(); ++i) {
        for (const float value : {maps.reference[i], maps.candidate[i]})
            if (std::isfinite(value))
                maps.limit = std::max(maps.limit, static_cast<double>(std::abs(value)));
        if (const double difference = maps.difference(i); std::isfinite(difference))
            maps.differenceLimit = std::max(maps.differenceLimit, std::abs(difference));
    }
}

}  // namespace

ChannelMapsPtr mapsOf(const InspectedLayer& layer, std::size_t reference, std::size_t candidate) {
    auto maps = std::make_shared<ChannelMaps>();
    maps->name = layer.name;
    maps->channels = layer.channels;
    maps->tokens = layer.rowsPerImage > 1;
    const MapGrid grid(layer.rowsPerImage, layer.gridHeight, layer.gridWidth, layer.leadingRows);
    maps->height = maps->tokens ? grid.height : layer.height;
    maps->width = maps->tokens ? grid.width : layer.width;
    maps->leadingRows = maps->tokens ? grid.leading : 0;
    const std::size_t perMap = static_cast<std::size_t>(maps->height) * static_cast<std::size_t>(maps->width);
    const auto channels = static_cast<std::size_t>(layer.channels);
    const auto fill = [&](const LayerOutput& output) {
        if (!maps->tokens && output.ran())
            return output.values;
        std::vector<float> values(channels * perMap, kMissing);
        for (std::size_t r = 0; r < output.rows.size(); ++r)
            for (std::size_t c = 0; c < channels; ++c)
                values[c * perMap + grid.cellOf(output.rows[r])] = output.values[r * channels + c];
        return values;
    };
    maps->reference = fill(layer.runs[reference]);
    maps->candidate = fill(layer.runs[candidate]);
    findLimits(*maps);
    return maps;
}

ChannelMapsPtr mapsOf(const InspectedRouter& router, std::size_t reference, std::size_t candidate) {
    auto maps = std::make_shared<ChannelMaps>();
    maps->name = router.layer;
    maps->gates = true;
    maps->channels = router.experts;
    maps->tokens = router.decisions > 1;
    const MapGrid grid(router.decisions, router.gridHeight, router.gridWidth, router.leadingRows);
    maps->height = grid.height;
    maps->width = grid.width;
    maps->leadingRows = grid.leading;
    const std::size_t perMap = static_cast<std::size_t>(grid.height) * static_cast<std::size_t>(grid.width);
    const auto experts = static_cast<std::size_t>(router.experts);
    const auto fill = [&](const std::vector<float>& probability) {
        std::vector<float> values(experts * perMap, kMissing);
        for (int d = 0; d < router.decisions; ++d)
            for (std::size_t e = 0; e < experts; ++e)
                values[e * perMap + grid.cellOf(d)] = probability[static_cast<std::size_t>(d) * experts + e];
        return values;
    };
    maps->reference = fill(router.runs[reference].probability);
    maps->candidate = fill(router.runs[candidate].probability);
    findLimits(*maps);
    return maps;
}

Result<std::vector<std::filesystem::path>> writeMaps(const ChannelMaps& maps, const std::filesystem::path& folder) {
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    if (failed)
        return Error{ErrorCode::Io, failed.message(), folder.string()};
    const std::vector<std::uint64_t> shape{static_cast<std::uint64_t>(maps.channels), static_cast<std::uint64_t>(maps.height),
                                           static_cast<std::uint64_t>(maps.width)};
    std::vector<double> differences(maps.reference.size());
    for (std::size_t i = 0; i < differences.size(); ++i)
        differences[i] = maps.difference(i);
    std::vector<std::filesystem::path> files;
    const auto write = [&](const char* part, const char* type, std::string_view bytes) -> Result<void> {
        files.push_back(folder / (maps.name + (maps.gates ? ".gates." : ".") + part + ".npy"));
        const std::string header = multipliers::formatNpyHeader(type, shape);
        const std::array<std::string_view, 2> parts{header, bytes};
        return writeFileAtomically(files.back(), parts);
    };
    const auto bytesOf = [](const auto& values) {
        return std::string_view(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(values[0]));
    };
    for (Result<void> written : {write("reference", "<f4", bytesOf(maps.reference)),
                                 write("candidate", "<f4", bytesOf(maps.candidate)),
                                 write("difference", "<f8", bytesOf(differences))})
        if (!written)
            return written.error();
    return files;
}

}  // namespace axscope::analysis
