// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/samples_view.h"

#include <QLabel>
#include <QListView>
#include <QPointer>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "analysis/measures/image_filter.h"
#include "app/gui/linked_selection.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/samples/inspection_page.h"
#include "app/gui/samples/inspection_text.h"
#include "app/gui/samples/sample_delegate.h"
#include "app/gui/samples/sample_filter_bar.h"
#include "app/gui/samples/sample_loader.h"
#include "app/gui/samples/sample_model.h"
#include "app/gui/text.h"

namespace axscope::app {

struct SamplesView::Private {
    SamplesView& view;
    StudyPtr study;
    QPointer<LinkedSelection> selection;
    QPointer<SampleLoader> loader;
    QStackedWidget* pages = nullptr;
    QWidget* listPage = nullptr;
    SampleFilterBar* bar = nullptr;
    QLabel* notice = nullptr;
    QStackedWidget* centre = nullptr;
    QLabel* message = nullptr;
    QListView* list = nullptr;
    SampleModel* model = nullptr;
    InspectionPage* inspection = nullptr;
    bool updating = false;
    bool ownSelection = true;  ///< nobody else chooses what is looked at

    explicit Private(SamplesView& owner) : view(owner) {}

    void build();
    void update();
    void updateNotice();
    void updateInspection();
    void showMessage(const QString& text);
    void follow(LinkedSelection* next);
    void chooseFirstRun();
    void fitCells();
    void barChanged();
    [[nodiscard]] std::optional<SamplePair> pairNow(QString& why) const;
    [[nodiscard]] std::vector<std::uint32_t> listedImages(const SamplePair& pair) const;
    void sort(const SamplePair& pair, std::vector<std::uint32_t>& images) const;
    [[nodiscard]] std::optional<analysis::InspectionTarget> targetNow() const;
    [[nodiscard]] RunNames namesNow() const;
};

SamplesView::SamplesView(QWidget* parent) : ResultView(parent), d(std::make_unique<Private>(*this)) {
    setObjectName(QStringLiteral("samplesView"));
    d->build();
    // Until there is one to follow, the view has a selection of its own.
    d->follow(new LinkedSelection(this));
    d->update();
}

SamplesView::~SamplesView() = default;

void SamplesView::Private::build() {
    bar = new SampleFilterBar;
    notice = new QLabel;
    notice->setObjectName(QStringLiteral("samplesNotice"));
    notice->setWordWrap(true);
    notice->setTextFormat(Qt::PlainText);
    notice->hide();
    message = new QLabel;
    message->setObjectName(QStringLiteral("samplesMessage"));
    message->setAlignment(Qt::AlignCenter);
    message->setWordWrap(true);
    message->setMargin(24);
    message->setAutoFillBackground(true);
    message->setBackgroundRole(QPalette::Base);
    message->setForegroundRole(QPalette::PlaceholderText);
    model = new SampleModel(&view);
    list = new QListView;
    list->setObjectName(QStringLiteral("samplesList"));
    list->setAccessibleName(tr("Images"));
    list->setModel(model);
    list->setItemDelegate(new SampleDelegate(list));
    list->setViewMode(QListView::IconMode);
    list->setMovement(QListView::Static);
    list->setResizeMode(QListView::Adjust);
    list->setUniformItemSizes(true);
    list->setSelectionMode(QAbstractItemView::SingleSelection);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->viewport()->installEventFilter(&view);
    list->verticalScrollBar()->setSingleStep(24);
    centre = new QStackedWidget;
    centre->addWidget(message);
    centre->addWidget(list);
    listPage = new QWidget;
    auto* layout = new QVBoxLayout(listPage);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(bar);
    layout->addWidget(notice);
    layout->addWidget(centre, 1);
    inspection = new InspectionPage;
    pages = new QStackedWidget;
    pages->addWidget(listPage);
    pages->addWidget(inspection);
    // The list can do with less width than a look into an image: beside another view that counts.
    const auto dropOthers = [this](int front) {
        for (int page = 0; page < pages->count(); ++page) {
            const auto policy = page == front ? QSizePolicy::Preferred : QSizePolicy::Ignored;
            pages->widget(page)->setSizePolicy(policy, policy);
        }
    };
    connect(pages, &QStackedWidget::currentChanged, &view, dropOthers);
    dropOthers(pages->currentIndex());
    auto* outer = new QVBoxLayout(&view);
    outer->addWidget(pages);

    connect(bar, &SampleFilterBar::changed, &view, [this] { barChanged(); });
    connect(bar, &SampleFilterBar::clearRequested, &view, [this] {
        bar->clearOwn();
        Selection next = selection->current();
        next.label.reset();
        next.fromExpert.reset();
        next.toExpert.reset();
        selection->set(next);
        update();
    });
    connect(list, &QListView::activated, &view,
            [this](const QModelIndex& index) { view.openImage(index.data(SampleModel::ImageRole).toInt()); });
    connect(list->selectionModel(), &QItemSelectionModel::currentChanged, &view, [this](const QModelIndex& index) {
        if (!updating && index.isValid())
            selection->chooseImage(index.data(SampleModel::ImageRole).toInt());
    });
    connect(inspection, &InspectionPage::back, &view, &SamplesView::closeImage);
    connect(inspection, &InspectionPage::move, &view, [this](int by) {
        const int row = model->rowOf(inspection->image().value_or(-1)) + by;
        if (row >= 0 && row < model->rowCount())
            view.openImage(static_cast<int>(model->images()[static_cast<std::size_t>(row)]));
    });
    connect(inspection, &InspectionPage::layerChosen, &view,
            [this](const QString& layer) { selection->chooseLayer(layer); });
}

void SamplesView::setLoader(SampleLoader* loader) {
    if (d->loader)
        d->loader->disconnect(this);
    d->loader = loader;
    d->model->setLoader(loader);
    d->inspection->setLoader(loader);
    if (loader) {
        connect(loader, &SampleLoader::reset, this, [this] { d->updateNotice(); });
        connect(loader, &SampleLoader::imagesFailed, this, [this] { d->updateNotice(); });
    }
    d->updateNotice();
}

void SamplesView::setStudy(std::shared_ptr<const analysis::StudyResult> study) {
    d->study = std::move(study);
    d->update();
}

void SamplesView::follow(LinkedSelection* selection) {
    d->ownSelection = false;
    d->follow(selection);
}

QList<PlotView*> SamplesView::plots() const {
    return d->inspection->image() ? d->inspection->plots() : QList<PlotView*>();
}

void SamplesView::openImage(int image) {
    if (d->model->rowOf(image) < 0)
        return;
    d->pages->setCurrentWidget(d->inspection);
    d->selection->chooseImage(image);
    d->updateInspection();
    d->inspection->setFocus();
}

void SamplesView::closeImage() {
    d->inspection->clear();
    d->pages->setCurrentWidget(d->listPage);
    if (const std::optional<int> image = d->selection->current().image) {
        const QModelIndex index = d->model->index(d->model->rowOf(*image));
        if (index.isValid())
            d->list->setCurrentIndex(index);
    }
    d->list->setFocus();
}

void SamplesView::Private::follow(LinkedSelection* next) {
    if (selection)
        selection->disconnect(&view);
    selection = next;
    connect(next, &LinkedSelection::changed, &view, [this](const Selection& now, const Selection& before) {
        if (updating)
            return;
        if (now.layer != before.layer)
            inspection->chooseLayer(now.layer);
        Selection elsewhere = before;
        elsewhere.layer = now.layer;
        elsewhere.compared = now.compared;
        if (elsewhere != now)
            update();
    });
}

void SamplesView::Private::barChanged() {
    if (updating || !study)
        return;
    const Selection next = bar->chosenIn(selection->current());
    if (next == selection->current())
        update();  // a condition that only the bar knows
    else
        selection->set(next);
}

void SamplesView::Private::showMessage(const QString& text) {
    message->setText(text);
    centre->setCurrentWidget(message);
}

std::optional<SamplePair> SamplesView::Private::pairNow(QString& why) const {
    if (!study || study->checkpoints.empty()) {
        why = tr("Run a study to see what multipliers do to single images.");
        return std::nullopt;
    }
    const RunChoice& choice = selection->current().candidate;
    const auto checkpoint = static_cast<std::size_t>(choice.checkpoint);
    if (checkpoint >= study->checkpoints.size()) {
        why = tr("This study has no such checkpoint.");
        return std::nullopt;
    }
    const QString network = fromUtf8(study->checkpoints[checkpoint].name);
    const analysis::RunResult* candidate = findChoice(*study, checkpoint, choice.run);
    const analysis::RunResult* reference =
        findRun(*study, checkpoint, choice.run < 0 ? analysis::Mode::Float : analysis::Mode::Int8);
    if (!candidate || !reference) {
        why = tr("This run of %1 has no images yet: they appear here as soon as it has.").arg(network);
        return std::nullopt;
    }
    if (!candidate->images || !reference->images || candidate->images->size() == 0) {
        why = tr("This result says nothing of single images. Run the study again to see them.");
        return std::nullopt;
    }
    // A run in progress may be ahead of the other by a block.
    if (candidate->images->size() != reference->images->size()) {
        why = tr("The run is in progress: its images appear here in a moment.");
        return std::nullopt;
    }
    return SamplePair{study, reference->images, candidate->images, moeLayerIndex(*study, selection->current())};
}

std::vector<std::uint32_t> SamplesView::Private::listedImages(const SamplePair& pair) const {
    analysis::ImageFilter filter = bar->filter(*study, selection->current());
    if (filter.transition && filter.transition->layer >= pair.reference->routing.size())
        filter.transition.reset();
    std::vector<std::uint32_t> images = analysis::imagesThatPass(filter, *pair.reference, *pair.candidate);
    sort(pair, images);
    return images;
}

void SamplesView::Private::sort(const SamplePair& pair, std::vector<std::uint32_t>& images) const {
    if (bar->order() == SampleFilterBar::Order::Number)
        return;
    std::vector<std::pair<double, std::uint32_t>> keyed;
    keyed.reserve(images.size());
    for (const std::uint32_t image : images) {
        const MovedDecisions moved = movedDecisions(*pair.reference, *pair.candidate, pair.moeLayer, image);
        const double key = bar->order() == SampleFilterBar::Order::Moved ? -static_cast<double>(moved.moved)
                           : std::isnan(moved.leastMargin)              ? HUGE_VAL
                                                                        : moved.leastMargin;
        keyed.emplace_back(key, image);
    }
    std::ranges::sort(keyed);
    for (std::size_t i = 0; i < images.size(); ++i)
        images[i] = keyed[i].second;
}

void SamplesView::Private::chooseFirstRun() {
    for (const analysis::RunResult& run : study->runs) {
        if (run.mode != analysis::Mode::Approx)
            continue;
        const auto& table = study->multipliers[*run.multiplier].table;
        if (table && table->isExact())
            continue;  // changes nothing
        updating = true;
        selection->chooseCandidate({static_cast<int>(run.checkpoint), static_cast<int>(*run.multiplier)});
        updating = false;
        ownSelection = false;
        return;
    }
}

void SamplesView::Private::fitCells() {
    const QSize cell = SampleDelegate::cellSize(list->font());
    const int width = list->viewport()->width();
    const int columns = std::max(1, width / cell.width());
    const QSize grid(std::max(cell.width(), width / columns - 1), cell.height());
    if (grid != list->gridSize())
        list->setGridSize(grid);
}

bool SamplesView::eventFilter(QObject* watched, QEvent* event) {
    if (watched == d->list->viewport() && event->type() == QEvent::Resize)
        d->fitCells();
    return ResultView::eventFilter(watched, event);
}

void SamplesView::Private::update() {
    if (study && ownSelection && selection->current() == Selection{})
        chooseFirstRun();
    updating = true;
    const analysis::StudyResult none;
    bar->show(study ? *study : none, selection->current());
    bar->setEnabled(study && !study->checkpoints.empty());
    updating = false;
    if (study) {
        // Where the selection names a run that is not there, the bar shows another one: that is what is looked at.
        const Selection shown = bar->chosenIn(selection->current());
        if (shown.candidate != selection->current().candidate && findChoice(*study, static_cast<std::size_t>(shown.candidate.checkpoint), shown.candidate.run)) {
            Selection next = selection->current();
            next.candidate = shown.candidate;
            updating = true;
            selection->set(next);
            updating = false;
        }
    }
    QString why;
    const std::optional<SamplePair> pair = pairNow(why);
    if (!pair) {
        updating = true;
        model->setSamples({}, {});
        updating = false;
        bar->setCount({});
        showMessage(why);
        updateInspection();
        return updateNotice();
    }
    updating = true;
    model->setSamples(*pair, listedImages(*pair));
    const std::size_t total = pair->reference->size();
    bar->setCount(tr("%1 of %2 images").arg(countText(model->images().size()), countText(total)));
    if (model->rowCount() == 0) {
        showMessage(tr("No image passes these filters."));
    } else {
        centre->setCurrentWidget(list);
        const int row = model->rowOf(selection->current().image.value_or(-1));
        if (row >= 0 && row != list->currentIndex().row()) {
            list->setCurrentIndex(model->index(row));
            list->scrollTo(model->index(row));
        } else if (row < 0) {
            list->selectionModel()->clear();
        }
    }
    updating = false;
    updateNotice();
    updateInspection();
}

void SamplesView::Private::updateNotice() {
    QStringList lines;
    if (study && model->rowCount() > 0) {
        if (loader && loader->imageError())
            lines += tr("The images cannot be shown: %1").arg(errorText(*loader->imageError()));
        else if (!loader || !loader->experiment())
            lines += tr("The images of this result are not at hand; what the runs made of them is.");
        if (!study->provenance.labelsMeaningful)
            lines += tr("These images are generated: their labels mean nothing, so nothing is right or wrong.");
    }
    notice->setText(lines.join(QLatin1Char('\n')));
    notice->setVisible(!lines.isEmpty());
}

void SamplesView::Private::updateInspection() {
    if (pages->currentWidget() != inspection)
        return;
    const int image = selection->current().image.value_or(-1);
    const auto& pair = model->pair();
    const bool there = pair.reference && image >= 0 && static_cast<std::size_t>(image) < pair.reference->size();
    const std::optional<analysis::InspectionTarget> target = targetNow();
    if (!there || !target)
        return view.closeImage();
    inspection->show(pair, *target, namesNow(), image, model->rowOf(image), model->rowCount());
}

std::optional<analysis::InspectionTarget> SamplesView::Private::targetNow() const {
    const RunChoice& choice = selection->current().candidate;
    if (!study || static_cast<std::size_t>(choice.checkpoint) >= study->checkpoints.size())
        return std::nullopt;
    const analysis::CheckpointInfo& info = study->checkpoints[static_cast<std::size_t>(choice.checkpoint)];
    analysis::InspectionTarget target;
    target.checkpoint = static_cast<std::size_t>(choice.checkpoint);
    // By file: a study may hold more than its last run.
    if (loader && loader->experiment()) {
        const auto& files = loader->experiment()->checkpoints;
        const auto found = std::ranges::find(files, std::filesystem::path(info.file));
        if (found != files.end())
            target.checkpoint = static_cast<std::size_t>(found - files.begin());
    }
    if (choice.run >= 0)
        target.run = static_cast<std::size_t>(choice.run);
    target.ranges = info.ranges;
    target.sha256 = info.sha256;
    return target;
}

RunNames SamplesView::Private::namesNow() const {
    const int run = selection->current().candidate.run;
    RunNames names{tr("float"), tr("int8"), QString()};
    if (run >= 0 && static_cast<std::size_t>(run) < study->multipliers.size())
        names[2] = shortMultiplierName(study->multipliers[static_cast<std::size_t>(run)].name);
    return names;
}

}  // namespace axscope::app
