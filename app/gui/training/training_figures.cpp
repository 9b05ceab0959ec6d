// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/training/training_figures.h"

#include <QCoreApplication>
#include <algorithm>
#include <utility>

#include "app/gui/plots/line_figure.h"
#include "app/gui/text.h"
#include "app/gui/views/study_text.h"

namespace axscope::app {

namespace {

struct TrainingTexts {
    Q_DECLARE_TR_FUNCTIONS(axscope::app::TrainingFigures)
};

/// Over steps: while training, and on the test images before it and after each epoch. `ofPoint`, `ofTest`, `ofEpoch`: the
/// quantity drawn.
template <class OfPoint, class OfTest, class OfEpoch>
LineSpec overSteps(const TrainingCourse& course, OfPoint ofPoint, OfTest ofTest, OfEpoch ofEpoch) {
    LineSpec spec;
    spec.x = spec.xByTick = {TrainingTexts::tr("Step"), {}};
    LineSpec::Series training;
    training.name = TrainingTexts::tr("training");
    training.style = 0;
    training.markers = false;
    for (const TrainingCourse::Point& point : course.points())
        training.line.push_back({point.step(), ofPoint(point),
                                 point.first == point.last
                                     ? TrainingTexts::tr("step %1").arg(point.first)
                                     : TrainingTexts::tr("steps %1 to %2").arg(point.first).arg(point.last),
                                 {}});
    training.markers = training.line.size() < 2;
    LineSpec::Series test;
    test.name = TrainingTexts::tr("test");
    test.style = 1;
    if (course.before())
        test.line.push_back({0, ofTest(*course.before()), TrainingTexts::tr("before"), {}});
    for (const models::EpochRecord& epoch : course.epochs())
        test.line.push_back({course.stepsPerEpoch() * epoch.epoch, ofEpoch(epoch),
                             TrainingTexts::tr("after epoch %1").arg(epoch.epoch), {}});
    spec.series = {std::move(training), std::move(test)};
    if (course.reference()) {
        LineSpec::Series reference;
        reference.name = TrainingTexts::tr("parent in int8");
        reference.style = kInt8Style;
        reference.dash = Qt::DashLine;
        reference.markers = false;
        const double end = std::max(1.0, course.stepsPerEpoch() * course.epochsWanted());
        for (const double x : {0.0, end})
            reference.line.push_back({x, ofTest(*course.reference()), TrainingTexts::tr("test"), {}});
        spec.series.push_back(std::move(reference));
    }
    if (const models::EpochRecord* best = course.best())
        spec.rings.emplace_back(course.stepsPerEpoch() * best->epoch, ofEpoch(*best));
    return spec;
}

bool hasNoPoint(const LineSpec& spec) {
    return std::all_of(spec.series.begin(), spec.series.end(), [](const auto& series) { return series.line.empty(); });
}

}  // namespace

std::shared_ptr<const PlotFigure> lossFigure(const TrainingCourse& course) {
    LineSpec spec = overSteps(
        course, [](const TrainingCourse::Point& point) { return point.loss(); },
        [](const TrainingCourse::Tested& tested) { return tested.loss; },
        [](const models::EpochRecord& epoch) { return epoch.testLoss; });
    if (hasNoPoint(spec))
        return nullptr;
    spec.title = TrainingTexts::tr("Loss");
    spec.y = {TrainingTexts::tr("Cross-entropy"), TrainingTexts::tr("nats")};
    return std::make_shared<LineFigure>(std::move(spec));
}

std::shared_ptr<const PlotFigure> accuracyFigure(const TrainingCourse& course) {
    LineSpec spec = overSteps(
        course, [](const TrainingCourse::Point& point) { return 100 * point.top1(); },
        [](const TrainingCourse::Tested& tested) { return 100 * tested.top1; },
        [](const models::EpochRecord& epoch) { return 100 * epoch.testTop1; });
    if (hasNoPoint(spec))
        return nullptr;
    spec.title = TrainingTexts::tr("Accuracy");
    spec.y = {TrainingTexts::tr("Top-1"), QStringLiteral("%")};
    spec.highestY = 100;
    return std::make_shared<LineFigure>(std::move(spec));
}

std::shared_ptr<const PlotFigure> expertLoadFigure(const TrainingCourse& course, const QString& layer) {
    LineSpec spec;
    spec.title = TrainingTexts::tr("Expert load of %1").arg(layer);
    spec.x = spec.xByTick = {TrainingTexts::tr("Epoch"), {}};
    spec.y = {TrainingTexts::tr("Share of decisions"), QStringLiteral("%")};
    spec.zeroLine = true;
    for (const models::EpochRecord& epoch : course.epochs()) {
        for (const models::ExpertLoad& load : epoch.loads) {
            if (fromUtf8(load.layer) != layer)
                continue;
            while (spec.series.size() < load.shares.size()) {
                const int expert = static_cast<int>(spec.series.size());
                LineSpec::Series series;
                series.name = TrainingTexts::tr("expert %1").arg(expert);
                series.style = expert;
                series.id = expert;
                spec.series.push_back(std::move(series));
            }
            for (std::size_t e = 0; e < load.shares.size(); ++e)
                spec.series[e].line.push_back({static_cast<double>(epoch.epoch), 100 * load.shares[e],
                                               TrainingTexts::tr("epoch %1").arg(epoch.epoch), {}});
        }
    }
    return spec.series.empty() ? nullptr : std::make_shared<LineFigure>(std::move(spec));
}

QStringList moeLayersOf(const TrainingCourse& course) {
    QStringList layers;
    if (!course.epochs().empty())
        for (const models::ExpertLoad& load : course.epochs().back().loads)
            layers.append(fromUtf8(load.layer));
    return layers;
}

}  // namespace axscope::app
