// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/inspection_printer.h"

#include <iostream>

#include "app/cli/text_table.h"

namespace axscope::app {
namespace {

using analysis::ImageInspection;
using analysis::InspectedLayer;
using analysis::InspectedRouter;
using analysis::InspectionTitle;

/// Decisions of a layer that are shown where tokens are routed.
constexpr std::size_t kShownTokens = 8;

void printAnswers(const ImageInspection& inspection, const InspectionTitle& title) {
    std::vector<std::string> head{""};
    std::vector<std::size_t> runs;
    for (std::size_t run = 0; run < analysis::kInspectedRuns; ++run)
        if (inspection.has[run]) {
            runs.push_back(run);
            head.insert(head.end(), {title.runs[run], "%"});
        }
    TextTable table(head);
    for (std::size_t place = 0; place < analysis::ImageRecords::kTop; ++place) {
        std::vector<std::string> cells{std::to_string(place + 1)};
        for (const std::size_t run : runs) {
            const std::uint16_t one = inspection.answer[run].top[place];
            const bool isClass = one != analysis::ImageRecords::kNoClass;
            const bool isRight = isClass && title.labelsMeaningful && one == inspection.pixels.label;
            cells.push_back(title.className(one) + (isRight ? " *" : ""));
            cells.push_back(isClass ? percentText(analysis::classProbabilities(inspection.scores[run])[one])
                                    : "-");
        }
        table.addRow(cells);
    }
    std::cout << "Best classes" << (title.labelsMeaningful ? " (* the label)" : "") << ":\n" << table.text();
}

std::string expertsText(const InspectedRouter& router, std::size_t run, std::size_t decision) {
    std::string text;
    for (int k = 0; k < router.choices; ++k)
        text += (k == 0 ? "" : "+") +
                std::to_string(router.runs[run].experts[decision * static_cast<std::size_t>(router.choices) +
                                                        static_cast<std::size_t>(k)]);
    return text;
}

/// Gates of the first choice of `chooser` in run `run`.
std::string gateText(const InspectedRouter& router, std::size_t run, std::size_t chooser,
                     std::size_t decision) {
    const std::uint16_t expert =
        router.runs[chooser].experts[decision * static_cast<std::size_t>(router.choices)];
    return percentText(static_cast<double>(
        router.runs[run].probability[decision * static_cast<std::size_t>(router.experts) + expert]));
}

void printRouters(const ImageInspection& inspection, const InspectionTitle& title) {
    const std::size_t before = inspection.reference();
    const std::size_t after = inspection.candidate();
    TextTable table({"MoE layer", "token", "experts, " + title.runs[before], "experts, " + title.runs[after],
                     "", "gate % before", "gate % after", "margin before", "margin after"});
    std::size_t left = 0;
    bool any = false;
    for (const analysis::InspectedStep& step : inspection.steps) {
        const auto* router = std::get_if<InspectedRouter>(&step);
        if (router == nullptr)
            continue;
        any = true;
        const std::vector<float> marginsBefore = analysis::marginsOf(*router, before);
        const std::vector<float> marginsAfter = analysis::marginsOf(*router, after);
        std::vector<int> shown = analysis::movedIn(*router, before, after);
        if (router->decisions == 1)
            shown = {0};
        const bool moved = router->decisions > 1 || !analysis::movedIn(*router, before, after).empty();
        for (std::size_t i = 0; i < shown.size(); ++i) {
            if (i >= kShownTokens) {
                left += shown.size() - i;
                break;
            }
            const auto d = static_cast<std::size_t>(shown[i]);
            table.addRow({router->layer, router->decisions > 1 ? std::to_string(d) : "",
                          expertsText(*router, before, d), expertsText(*router, after, d),
                          moved ? "moved" : "kept", gateText(*router, before, before, d),
                          gateText(*router, after, after, d),
                          fixedText(static_cast<double>(marginsBefore[d]), 4),
                          fixedText(static_cast<double>(marginsAfter[d]), 4)});
        }
        if (router->decisions > 1 && shown.empty())
            table.addRow({router->layer, "", "", "", "all " + std::to_string(router->decisions) + " kept", "",
                          "", "", ""});
    }
    if (!any)
        return;
    std::cout << "\nThe way through the experts (gates and margins of each run's own first choice):\n"
              << table.text();
    if (left > 0)
        std::cout << left << " more decisions moved; --json has all of them.\n";
}

void printLayers(const ImageInspection& inspection, const InspectionTitle& title) {
    const std::size_t before = inspection.reference();
    const std::size_t after = inspection.candidate();
    TextTable table({"layer", "computed by", "SQNR dB", "RMSE / std", "bias", "largest error", ""});
    std::size_t skipped = 0;
    for (const analysis::InspectedStep& step : inspection.steps) {
        const auto* layer = std::get_if<InspectedLayer>(&step);
        if (layer == nullptr)
            continue;
        const bool ranBefore = layer->runs[before].ran();
        const bool ranAfter = layer->runs[after].ran();
        if (!ranBefore && !ranAfter) {
            ++skipped;
            continue;
        }
        const std::string by = layer->multiplier.empty() ? layer->computed : layer->multiplier;
        const analysis::ErrorFigures error = analysis::errorOf(*layer, before, after);
        if (error.count == 0) {
            const std::string why = !ranAfter    ? "only in " + title.runs[before]
                                    : !ranBefore ? "only in " + title.runs[after]
                                                 : "other tokens";
            table.addRow({layer->name, by, "-", "-", "-", "-", why});
            continue;
        }
        table.addRow({layer->name, by, fixedText(error.sqnrDb, 2), fixedText(error.relativeRmse, 4),
                      fixedText(error.bias, 5), fixedText(error.maxAbs, 4), error.mse == 0 ? "exact" : ""});
    }
    std::cout << "\nError of each layer's output, " << title.runs[after] << " against " << title.runs[before]
              << ":\n"
              << table.text();
    if (skipped > 0)
        std::cout << skipped << " layers of experts that neither chose were not computed.\n";
}

}  // namespace

void printInspection(const ImageInspection& inspection, const InspectionTitle& title) {
    std::cout << "Image " << inspection.image;
    if (title.labelsMeaningful)
        std::cout << ", label " << inspection.pixels.label << " (" << title.className(inspection.pixels.label)
                  << ")";
    std::cout << ": " << title.checkpoint << ", " << title.runs[inspection.candidate()] << " against "
              << title.runs[inspection.reference()] << '\n';
    printAnswers(inspection, title);
    printRouters(inspection, title);
    printLayers(inspection, title);
}

}  // namespace axscope::app
