// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <chrono>
#include <iostream>
#include <map>
#include <memory>
#include <optional>
#include <span>

#include "analysis/benchmark/benchmark_report.h"
#include "analysis/benchmark/timing.h"
#include "app/cli/command.h"
#include "app/cli/data_options.h"
#include "app/cli/progress_printer.h"
#include "app/cli/text_table.h"
#include "multipliers/base/atomic_file.h"

namespace axscope::app {
namespace {

struct BenchOptions {
    bool gemm = false;
    bool network = false;
    bool training = false;
    std::vector<std::string> checkpoints;
    std::string data;
    std::uint64_t images = 0;
    std::vector<int> threads{1};
    std::optional<int> batch;
    bool quick = false;
    bool quiet = false;
    std::string json;
    std::vector<const CLI::Option*> jsonOptions;

    [[nodiscard]] bool jsonAsked() const {
        return std::any_of(jsonOptions.begin(), jsonOptions.end(),
                           [](const CLI::Option* option) { return option->count() > 0; });
    }
    [[nodiscard]] bool jsonToOutput() const { return jsonAsked() && (json.empty() || json == "-"); }
};

std::string speedText(double value) {
    return fixedText(value, value < 10 ? 2 : 1);
}

void printProvenance(const analysis::BenchmarkReport& report) {
    std::cout << "axscope-cli " << report.provenance.version << " (" << report.provenance.commit << "), "
              << report.provenance.startedUtc << '\n'
              << report.provenance.cpu << ", " << report.cores << (report.cores == 1 ? " core" : " cores")
              << ", kernels " << report.provenance.kernelPath << ", LibTorch " << report.libtorch
              << ", oneDNN " << report.onednn << '\n';
    if (report.quick)
        std::cout << "Quick: too few rounds for figures to rely on.\n";
}

/// The mean over all shapes, per structure, in the order of the structures.
void printGemmSummary(const analysis::GemmBenchmark& gemm) {
    struct Sums {
        std::vector<double> gmacs, loop, sgemm, int8;
    };
    std::vector<std::string> order;
    std::map<std::string, Sums> sums;
    for (const analysis::GemmFigure& figure : gemm.figures) {
        if (!sums.contains(figure.structure))
            order.push_back(figure.structure);
        Sums& sum = sums[figure.structure];
        sum.gmacs.push_back(figure.gmacsMedian);
        sum.loop.push_back(figure.ratioLoop);
        sum.sgemm.push_back(figure.ratioSgemm);
        sum.int8.push_back(figure.ratioInt8);
    }
    std::cout << "\nGeometric mean of all shapes\n";
    TextTable table({"table", "GMAC/s", "x loop", "x sgemm", "x int8"});
    for (const std::string& structure : order) {
        const Sums& sum = sums.at(structure);
        table.addRow({structure, speedText(analysis::geometricMean(sum.gmacs)),
                      speedText(analysis::geometricMean(sum.loop)),
                      speedText(analysis::geometricMean(sum.sgemm)),
                      speedText(analysis::geometricMean(sum.int8))});
    }
    std::cout << table.text();
}

void printGemm(const analysis::GemmBenchmark& gemm, std::span<const analysis::GemmShape> shapes) {
    std::cout
        << "\nMatrix products, one thread. Median and best of interleaved rounds; x: times as fast as the\n"
           "look-up loop of AdaPT, float32 and int8 products of the same shape; map: extra time to arrange\n"
           "activations for the kernel.\n";
    for (const analysis::GemmShape& shape : shapes) {
        std::cout << '\n' << shape.name << ", " << shape.text() << " (M x K x N)\n";
        TextTable table({"table", "kernel", "GMAC/s", "best", "x loop", "x sgemm", "x int8", "map %"});
        for (const analysis::GemmBaseline& baseline : gemm.baselines)
            if (baseline.shape == shape.text())
                table.addRow({baseline.name, "-", speedText(baseline.gmacsMedian),
                              speedText(baseline.gmacsBest), "-", "-", "-", "-"});
        for (const analysis::GemmFigure& figure : gemm.figures)
            if (figure.shape == shape.text())
                table.addRow({figure.structure, figure.kernel, speedText(figure.gmacsMedian),
                              speedText(figure.gmacsBest), speedText(figure.ratioLoop),
                              speedText(figure.ratioSgemm), speedText(figure.ratioInt8),
                              percentText(figure.mapShare, 1)});
        std::cout << table.text();
    }
    printGemmSummary(gemm);
}

/// One table for each checkpoint and number of threads; rows of one come together.
class TablesByNetwork {
public:
    explicit TablesByNetwork(std::vector<std::string> head) : m_head(std::move(head)) {}
    void addRow(const std::string& checkpoint, int threads, std::vector<std::string> row) {
        const std::string title =
            checkpoint + ", " + std::to_string(threads) + (threads == 1 ? " thread" : " threads");
        if (title != m_title) {
            print();
            m_title = title;
            m_table = std::make_unique<TextTable>(m_head);
        }
        m_table->addRow(std::move(row));
    }
    void print() const {
        if (m_table != nullptr)
            std::cout << '\n' << m_title << '\n' << m_table->text();
    }

private:
    std::vector<std::string> m_head;
    std::string m_title;
    std::unique_ptr<TextTable> m_table;
};

void printNetworks(const analysis::BenchmarkReport& report) {
    std::cout
        << "\nWhole networks, batches of " << report.batch << " images of " << report.dataset
        << ". x float: times as fast as LibTorch in float32\nwith the same images and threads; then where "
           "the time goes.\n";
    TablesByNetwork tables({"mode", "multiplier", "images/s", "best", "x float", "quantise %", "product %",
                            "dequantise %", "float rest %", "kernel"});
    for (const analysis::NetworkFigure& figure : report.networks) {
        std::vector<std::string> row{figure.mode, figure.multiplier.value_or("-"),
                                     speedText(figure.imagesPerSecond), speedText(figure.imagesPerSecondBest),
                                     fixedText(figure.ratioFloat, 3)};
        if (figure.split)
            for (const double share : {figure.split->quantise, figure.split->product,
                                       figure.split->dequantise, figure.split->floatRest})
                row.push_back(percentText(share, 1));
        else
            row.insert(row.end(), 4, "-");
        row.push_back(figure.kernel.empty() ? "LibTorch" : figure.kernel);
        tables.addRow(figure.checkpoint, figure.threads, std::move(row));
    }
    tables.print();
}

void printTraining(const analysis::BenchmarkReport& report) {
    std::cout << "\nSteps of training, batches of " << report.trainingBatch
              << " random images: forward, backward and optimiser. Going back, the exact\n"
                 "product or the table's differences. x float: times as long as a step in float32 by LibTorch.\n";
    TablesByNetwork tables({"multiplier", "gradient", "ms/step", "best", "x float", "kernel"});
    for (const analysis::TrainingFigure& figure : report.training)
        tables.addRow(figure.checkpoint, figure.threads,
                      {figure.multiplier.value_or("float"), figure.gradient.empty() ? "-" : figure.gradient,
                       fixedText(figure.stepMs, 1), fixedText(figure.stepMsBest, 1), fixedText(figure.ratioFloat, 2),
                       figure.kernel.empty() ? "LibTorch" : figure.kernel});
    tables.print();
}

/// Speeds of the parts of a progress bar that shows one time left.
struct Plan {
    analysis::GemmOptions gemm;
    analysis::NetworkBenchmarkOptions network;
    analysis::TrainingBenchmarkOptions training;
    std::vector<analysis::GemmShape> shapes = analysis::benchmarkShapes();
};

Plan planOf(const BenchOptions& options) {
    Plan plan;
    if (options.quick) {
        plan.gemm.rounds = 1;
        plan.gemm.minSeconds = 0.0001;
        plan.network.rounds = 1;
        plan.network.maxSeconds = 0.1;
        plan.training.rounds = 1;
    }
    plan.network.checkpoints.assign(options.checkpoints.begin(), options.checkpoints.end());
    plan.network.data = options.data;
    plan.network.images = options.images;
    plan.network.threads = options.threads;
    plan.network.batch = options.batch.value_or(plan.network.batch);
    plan.training.checkpoints = plan.network.checkpoints;
    plan.training.threads = options.threads;
    plan.training.batch = options.batch.value_or(plan.training.batch);
    return plan;
}

int runBench(const BenchOptions& options, const std::stop_token& stop) {
    if ((options.network || options.training) && options.checkpoints.empty())
        return fail(
            {ErrorCode::InvalidArgument, "--checkpoint is required (see axscope-cli bench --help)", {}});
    if (options.network && options.data.empty())
        return fail({ErrorCode::InvalidArgument, "--data is required (see axscope-cli bench --help)", {}});
    if (Result<void> writable = checkFolderOf(options.jsonToOutput() ? std::string() : options.json);
        !writable)
        return fail(writable.error());

    const Plan plan = planOf(options);
    ProgressPrinter printer;
    JobControl job(
        stop, options.quiet ? JobControl::Report{} : [&](const Progress& p) { printer.show(p); });
    job.begin((options.gemm ? analysis::gemmBenchmarkWork(plan.shapes) : 0) +
                  (options.network ? analysis::networkBenchmarkWork(plan.network) : 0) +
                  (options.training ? analysis::trainingBenchmarkWork(plan.training) : 0),
              "Preparing");
    const auto begun = std::chrono::steady_clock::now();
    analysis::BenchmarkReport report = analysis::emptyBenchmarkReport();
    report.quick = options.quick;
    const auto failed = [&](const Error& error) {
        if (!options.quiet)
            printer.end();
        return fail(error);
    };
    if (options.gemm) {
        const Result<std::vector<analysis::GemmStructure>> structures = analysis::benchmarkStructures();
        if (!structures)
            return failed(structures.error());
        Result<analysis::GemmBenchmark> gemm =
            analysis::runGemmBenchmark(plan.shapes, *structures, plan.gemm, job);
        if (!gemm)
            return failed(gemm.error());
        report.gemm = std::move(*gemm);
    }
    if (options.network) {
        Result<std::vector<analysis::NetworkFigure>> networks =
            analysis::runNetworkBenchmark(plan.network, job);
        if (!networks)
            return failed(networks.error());
        report.networks = std::move(*networks);
        report.dataset = options.data;
        report.batch = plan.network.batch;
    }
    if (options.training) {
        Result<std::vector<analysis::TrainingFigure>> training =
            analysis::runTrainingBenchmark(plan.training, job);
        if (!training)
            return failed(training.error());
        report.training = std::move(*training);
        report.trainingBatch = plan.training.batch;
    }
    report.provenance.elapsedSeconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    job.finish();
    if (!options.quiet)
        printer.end();

    int code = kExitOk;
    if (options.jsonToOutput()) {
        std::cout << analysis::toJson(report);
        return code;
    }
    if (options.jsonAsked())
        if (const auto written = writeFileAtomically(options.json, analysis::toJson(report)); !written)
            code = fail(written.error());
    printProvenance(report);
    if (options.gemm)
        printGemm(report.gemm, plan.shapes);
    if (options.network)
        printNetworks(report);
    if (options.training)
        printTraining(report);
    return code;
}

void addCommonOptions(CLI::App& command, BenchOptions& options) {
    command.add_flag("--quick", options.quick, "One short round: to see that it runs, not for figures");
    CLI::Option* const json =
        command.add_option("--json", options.json, "Write the figures as JSON to OUT, or to standard output")
            ->type_name("[OUT]")
            ->expected(0, 1);
    options.jsonOptions.push_back(json);
    command.add_flag("--quiet", options.quiet, "No progress on standard error");
}

void addCheckpointOptions(CLI::App& command, BenchOptions& options, const std::string& batchHelp) {
    command.add_option("--checkpoint", options.checkpoints, "Checkpoints (safetensors or PyTorch); several may follow")
        ->type_name("FILE");
    command.add_option("--threads", options.threads, "Numbers of threads, each measured by itself: 1,2,4")
        ->type_name("T,...")
        ->delimiter(',')
        ->check(CLI::Range(1, 1024))
        ->capture_default_str();
    command.add_option("--batch", options.batch, batchHelp)->type_name("B")->check(CLI::Range(1, 4096));
}

void addNetworkOptions(CLI::App& command, BenchOptions& options) {
    addCheckpointOptions(command, options, "Images that LibTorch gets at once (default: 100)");
    command.add_option("--data", options.data, dataSpecHelp())->type_name("SPEC");
    command
        .add_option("--images", options.images,
                    "Images per measurement (default: one batch); slow runs take fewer")
        ->type_name("N")
        ->check(CLI::Range(1, 1'000'000));
}

}  // namespace

void addBenchCommand(CLI::App& app, Action& action) {
    auto options = std::make_shared<BenchOptions>();
    CLI::App* const bench = app.add_subcommand(
        "bench",
        "Measure speed: kernels against published and exact arithmetic, networks against LibTorch's float32");
    CLI::App* const gemm =
        bench->add_subcommand("gemm", "Matrix products through tables of every structure, one thread");
    CLI::App* const network = bench->add_subcommand(
        "network", "Whole networks: float, int8, eight multipliers, a table without structure, a plain loop");
    CLI::App* const training = bench->add_subcommand(
        "train", "Steps of training in float32 and of retraining under multipliers, on random images");
    bench->require_subcommand(0, 1);
    addNetworkOptions(*bench, *options);
    addNetworkOptions(*network, *options);
    addCheckpointOptions(*training, *options, "Images per step (default: 128)");
    for (CLI::App* command : {bench, gemm, network, training})
        addCommonOptions(*command, *options);
    bench->footer(
        "Without a subcommand products and networks are measured, networks only where --checkpoint names some. It "
        "takes a\n"
        "minute or two and under five; leave the machine alone meanwhile. Every kernel is first checked "
        "against "
        "the\n"
        "scalar specification: a wrong one ends the benchmark with exit code 1. AXSCOPE_SIMD measures "
        "another "
        "path.\n"
        "Examples:\n"
        "  axscope-cli bench gemm\n"
        "  axscope-cli bench --checkpoint resnet20_hard.safetensors --data random --threads 1,2 --json "
        "speed.json");
    network->footer(
        "Example:\n"
        "  axscope-cli bench network --checkpoint resnet20_*.safetensors --data cifar100:cifar-100-binary "
        "--threads 1,2");
    training->footer(
        "Example, AVX2 by all that takes part:\n"
        "  AXSCOPE_SIMD=avx2 ATEN_CPU_CAPABILITY=avx2 DNNL_MAX_CPU_ISA=AVX2 \\\n"
        "  axscope-cli bench train --checkpoint resnet20_dense.safetensors --threads 1,2 --json steps.json");
    bench->callback([options, gemm, network, training, &action] {
        const bool both = !gemm->parsed() && !network->parsed() && !training->parsed();
        options->training = training->parsed();
        options->gemm = both || gemm->parsed();
        options->network = network->parsed() || (both && !options->checkpoints.empty());
        action = [options](const std::stop_token& stop) { return runBench(*options, stop); };
    });
}

}  // namespace axscope::app
