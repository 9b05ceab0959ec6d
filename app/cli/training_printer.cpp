// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/training_printer.h"

#include <iostream>
#include <nlohmann/json.hpp>
#include <utility>

#include "app/cli/command.h"
#include "app/cli/progress_printer.h"
#include "app/cli/text_table.h"

namespace axscope::app {
namespace {

nlohmann::ordered_json loadsJson(const std::vector<models::ExpertLoad>& loads) {
    nlohmann::ordered_json json = nlohmann::ordered_json::object();
    for (const models::ExpertLoad& load : loads)
        json[load.layer] = load.shares;
    return json;
}

std::string loadText(const std::vector<models::ExpertLoad>& loads) {
    std::string text;
    for (const models::ExpertLoad& load : loads) {
        text += "    " + load.layer + " ";
        for (const double share : load.shares)
            text += " " + percentText(share, 1);
        text += load.revived > 0 ? " %, " + std::to_string(load.revived) + " revived\n" : " %\n";
    }
    return text;
}

/// Prints a run for people, or as one JSON object a line.
class TrainPrinter final : public models::TrainingObserver {
public:
    explicit TrainPrinter(const TrainOptions& options) : m_options(options) {}

    void noted(const std::string& sentence) override {
        if (m_options.json)
            print({{"event", "note"}, {"text", sentence}});
        else if (!m_options.quiet)
            std::cout << sentence << '\n';
    }
    void parentTested(double top1, double loss) override {
        if (m_options.json)
            print({{"event", "parent"}, {"test_top1", top1}, {"test_loss", loss}});
    }
    void began(std::uint64_t done, std::uint64_t steps, const std::vector<models::EpochRecord>& epochs) override {
        if (m_options.json)
            print({{"event", "begin"}, {"step", done}, {"steps", steps}, {"epochs_done", epochs.size()}});
        else if (done > 0)
            std::cout << "Goes on after step " << groupedText(done) << " of " << groupedText(steps) << '\n';
        if (!m_options.json && !m_options.quiet)
            std::cout << "epoch   rate      loss    top-1 %  test loss  test top-1 %\n";
    }
    void stepDone(const models::StepRecord& record) override {
        if (m_options.json)
            print({{"event", "step"},
                   {"epoch", record.epoch},
                   {"step", record.step},
                   {"steps", record.steps},
                   {"loss", record.loss},
                   {"balance_loss", record.balanceLoss},
                   {"top1", record.accuracy},
                   {"learning_rate", record.learningRate},
                   {"seconds", record.seconds},
                   {"images_per_second", record.imagesPerSecond}});
    }
    void epochDone(const models::EpochRecord& record) override {
        if (m_options.json) {
            print({{"event", "epoch"},
                   {"epoch", record.epoch},
                   {"train_loss", record.trainLoss},
                   {"train_top1", record.trainTop1},
                   {"balance_loss", record.balanceLoss},
                   {"test_loss", record.testLoss},
                   {"test_top1", record.testTop1},
                   {"learning_rate", record.learningRate},
                   {"seconds", record.seconds},
                   {"best", record.best},
                   {"loads", loadsJson(record.loads)},
                   {"test_loads", loadsJson(record.testLoads)}});
            return;
        }
        if (m_options.quiet)
            return;
        const auto cell = [](std::string text, std::size_t width) {
            return text.size() < width ? std::string(width - text.size(), ' ') + text : text;
        };
        m_progress.end();
        std::cout << cell(std::to_string(record.epoch), 5) << cell(fixedText(record.learningRate, 5), 9)
                  << cell(fixedText(record.trainLoss, 4), 9) << cell(percentText(record.trainTop1), 9)
                  << cell(fixedText(record.testLoss, 4), 11) << cell(percentText(record.testTop1), 14)
                  << (record.best ? "  best\n" : "\n") << loadText(record.loads) << std::flush;
    }
    ProgressPrinter& progress() { return m_progress; }

private:
    static void print(const nlohmann::ordered_json& line) {
        std::cout << line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << std::endl;
    }

    const TrainOptions& m_options;
    ProgressPrinter m_progress;
};

}  // namespace

int runTraining(const TrainOptions& options, analysis::TrainingOptions training, const std::string& command,
                const std::stop_token& stop) {
    training.command = command;
    TrainPrinter printer(options);
    const bool progress = !options.quiet && !options.json;
    JobControl job(stop, progress ? [&](const Progress& p) { printer.progress().show(p); } : JobControl::Report{});
    const Result<models::TrainingSummary> summary = analysis::trainNetwork(training, job, printer);
    if (progress)
        printer.progress().end();
    if (!summary) {
        if (summary.error().code == ErrorCode::Cancelled)
            return fail({ErrorCode::Cancelled, "stopped; the same command goes on from here",
                         analysis::trainingStateOf(options.out)});
        return fail(summary.error());
    }
    if (options.json)
        std::cout << nlohmann::ordered_json{{"event", "end"},
                                            {"file", options.out},
                                            {"kept_epoch", summary->keptEpoch},
                                            {"test_top1", summary->keptTop1},
                                            {"steps", summary->steps},
                                            {"seconds", summary->seconds}}
                         .dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace)
                  << '\n';
    else
        std::cout << options.out << ": epoch " << summary->keptEpoch << ", test top-1 "
                  << percentText(summary->keptTop1) << " %, " << groupedText(summary->steps) << " steps in "
                  << fixedText(summary->seconds, 1) << " s\n";
    return kExitOk;
}

}  // namespace axscope::app
