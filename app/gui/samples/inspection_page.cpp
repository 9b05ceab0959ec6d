// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/samples/inspection_page.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <algorithm>

#include "app/gui/icons.h"
#include "app/gui/plots/bar_figure.h"
#include "app/gui/plots/number_format.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/samples/expert_path_figure.h"
#include "app/gui/samples/inspection_text.h"
#include "app/gui/samples/magnified_image.h"
#include "app/gui/text.h"
#include "app/gui/views/study_text.h"
#include "app/gui/views/table_tools.h"

namespace axscope::app {

namespace {

constexpr std::array<int, analysis::kInspectedRuns> kPathStyles{0, kInt8Style, 1};

constexpr std::array<int, analysis::kInspectedRuns> kAnswerColors{0, 4, 1};

}  // namespace

InspectionPage::InspectionPage(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("inspectionPage"));
    build();
    clear();
}

void InspectionPage::build() {
    const auto button = [this](const char* name, const QString& icon, const QString& text, const QString& toolTip,
                               const QKeySequence& key, auto slot) {
        auto* action = new QAction(lineIcon(icon), text, this);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setToolTip(toolTip + QStringLiteral(" (%1)").arg(key.toString(QKeySequence::NativeText)));
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
        auto* made = new QToolButton;
        made->setObjectName(QLatin1String(name));
        made->setDefaultAction(action);
        made->setAutoRaise(true);
        made->setAccessibleName(toolTip);
        return made;
    };
    auto* back = button("inspectionBack", QStringLiteral("back"), tr("Back"), tr("Back to the list of images"),
                        QKeySequence(Qt::Key_Escape), [this] { Q_EMIT this->back(); });
    back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_previous = button("previousImage", QStringLiteral("chevron-left"), tr("Previous"), tr("Previous image of the list"),
                        QKeySequence(Qt::CTRL | Qt::Key_Left), [this] { Q_EMIT move(-1); });
    m_next = button("nextImage", QStringLiteral("chevron-right"), tr("Next"), tr("Next image of the list"),
                    QKeySequence(Qt::CTRL | Qt::Key_Right), [this] { Q_EMIT move(1); });
    m_title = new QLabel;
    m_title->setObjectName(QStringLiteral("inspectionTitle"));
    m_title->setTextFormat(Qt::PlainText);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_answers = new QLabel;
    m_answers->setObjectName(QStringLiteral("inspectionAnswers"));
    m_answers->setTextFormat(Qt::PlainText);
    m_answers->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_answers->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_pixels = new MagnifiedImage;
    m_pixels->setObjectName(QStringLiteral("inspectedImage"));
    m_copy = new QToolButton;
    m_copy->setObjectName(QStringLiteral("copySample"));
    m_copy->setIcon(lineIcon(QStringLiteral("copy")));
    m_copy->setText(tr("Copy image"));
    m_copy->setToolTip(tr("Copy the image in its own size to the clipboard"));
    m_copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_copy->setAutoRaise(true);
    connect(m_copy, &QToolButton::clicked, m_pixels, &MagnifiedImage::copy);
    auto* head = new QHBoxLayout;
    head->addWidget(back);
    head->addWidget(m_previous);
    head->addWidget(m_next);
    head->addWidget(m_title);
    head->addSpacing(8);
    head->addWidget(m_answers, 1);
    head->addWidget(m_copy);

    m_message = new QLabel;
    m_message->setObjectName(QStringLiteral("inspectionMessage"));
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->hide();

    m_answerPlot = new PlotView;
    m_answerPlot->setObjectName(QStringLiteral("answers"));
    m_answerPlot->setExportName(QStringLiteral("image_answers"));
    m_path = new PlotView;
    m_path->setObjectName(QStringLiteral("expertPath"));
    m_path->setExportName(QStringLiteral("expert_path"));
    auto* left = new QSplitter(Qt::Vertical);
    left->setChildrenCollapsible(false);
    left->addWidget(m_pixels);
    left->addWidget(m_answerPlot);
    left->addWidget(m_path);
    left->setSizes({176, 232, 202});

    m_model = new StepModel(this);
    m_list = new QTableView;
    m_list->setObjectName(QStringLiteral("stepList"));
    m_list->setAccessibleName(tr("Steps of the network"));
    m_list->setModel(m_model);
    setUpTable(*m_list);
    m_list->setSortingEnabled(false);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->horizontalHeader()->setSectionResizeMode(StepModel::Name, QHeaderView::Stretch);
    m_list->horizontalHeader()->setSectionResizeMode(StepModel::Sqnr, QHeaderView::ResizeToContents);
    m_list->setTextElideMode(Qt::ElideLeft);
    m_steps = new StepPanel(*m_model);
    m_steps->setObjectName(QStringLiteral("stepPanel"));

    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->setObjectName(QStringLiteral("inspectionSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(left);
    splitter->addWidget(m_list);
    splitter->addWidget(m_steps);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 0);
    splitter->setStretchFactor(2, 1);
    splitter->setSizes({250, 225, 465});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(head);
    layout->addWidget(m_message);
    layout->addWidget(splitter, 1);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& index) {
        if (index.isValid() && index.row() != m_steps->step())
            goTo(index.row());
    });
    connect(m_steps, &StepPanel::stepChosen, this, &InspectionPage::goTo);
    connect(m_steps, &StepPanel::tokenChosen, this, &InspectionPage::setToken);
}

void InspectionPage::setLoader(SampleLoader* loader) {
    if (m_loader)
        m_loader->disconnect(this);
    m_loader = loader;
    if (!loader)
        return;
    connect(loader, &SampleLoader::inspected, this, &InspectionPage::showInspection);
    connect(loader, &SampleLoader::inspectionFailed, this, [this](const Error& error) {
        showMessage(tr("The image cannot be inspected: %1").arg(errorText(error)));
    });
    connect(loader, &SampleLoader::imagesReady, this, [this](const QList<int>& images) {
        if (m_image && !m_inspection && images.contains(*m_image))
            m_pixels->setImage(m_loader->thumbnail(*m_image));
    });
}

QList<PlotView*> InspectionPage::plots() const {
    return QList<PlotView*>{m_answerPlot, m_path} + m_steps->plots();
}

void InspectionPage::clear() {
    m_image.reset();
    m_inspection.reset();
    if (m_loader)
        m_loader->cancelInspection();
    m_pixels->setImage({});
    m_model->setInspection(nullptr, m_names);
    m_steps->setInspection(nullptr, m_names, {});
    for (PlotView* view : {m_answerPlot, m_path}) {
        view->setEmptyText(tr("No image is inspected"));
        view->setFigure(nullptr);
    }
}

void InspectionPage::show(const SamplePair& pair, const analysis::InspectionTarget& target, const RunNames& names,
                          int image, int place, int count) {
    const bool other = m_image != image || m_pair.candidate != pair.candidate || m_names != names;
    m_pair = pair;
    m_names = names;
    m_place = place;
    m_count = count;
    m_image = image;
    showHead();
    if (!other)
        return;
    m_inspection.reset();
    m_message->hide();
    if (!m_loader || !m_loader->canInspect()) {
        clear();
        m_image = image;
        showMessage(tr("The images and networks of this result are not at hand, so there is nothing to look into. "
                       "Open its study and run it."));
        return;
    }
    // Until the new one is there the old one stays: stepping through images does not flicker.
    if (const QImage thumbnail = m_loader->thumbnail(image); !thumbnail.isNull())
        m_pixels->setImage(thumbnail);
    for (PlotView* view : plots())
        view->setEmptyText(tr("Computing …"));
    m_loader->inspect(target, image);
}

void InspectionPage::showHead() {
    const auto image = static_cast<std::size_t>(*m_image);
    QString title = tr("Image %1").arg(countText(image));
    if (m_pair.study->provenance.labelsMeaningful)
        title += QStringLiteral(" · ") + className(*m_pair.study, m_pair.reference->label[image]);
    m_title->setText(title);
    const std::size_t candidate = m_names[2].isEmpty() ? 1 : 2;
    m_answers->setText(tr("%1: %2   %3: %4   (%5 of %6 in the list)")
                           .arg(m_names[candidate - 1], answerText(*m_pair.study, *m_pair.reference, image),
                                m_names[candidate], answerText(*m_pair.study, *m_pair.candidate, image))
                           .arg(m_place + 1)
                           .arg(m_count));
    m_answers->setToolTip(m_answers->text());
    m_previous->defaultAction()->setEnabled(m_place > 0);
    m_next->defaultAction()->setEnabled(m_place + 1 < m_count);
}

void InspectionPage::showMessage(const QString& text) {
    m_message->setText(text);
    m_message->show();
}

void InspectionPage::showInspection(const InspectionPtr& inspection) {
    if (!m_image || inspection->image != static_cast<std::uint64_t>(*m_image))
        return;
    const bool first = !m_inspection && m_wantedStep.isEmpty();
    m_inspection = inspection;
    m_pixels->setImage(toQImage(inspection->pixels));
    m_message->hide();
    const auto image = static_cast<std::size_t>(*m_image);
    const std::size_t candidate = inspection->candidate();
    if (inspection->pixels.label != m_pair.reference->label[image])
        showMessage(tr("The data set has changed since the study was run: image %1 now has another label.").arg(image));
    else if (inspection->answer[candidate].predicted(0) != m_pair.candidate->predicted(image))
        showMessage(tr("This image now gets another answer than in the study: files or settings have changed."));
    m_model->setInspection(inspection, m_names);
    m_steps->setInspection(inspection, m_names, provenance());
    for (PlotView* view : {m_answerPlot, m_path})
        view->setProvenance(provenance());
    m_answerPlot->setFigure(answerFigure());

    // Of tokens, one that moved is what there is to see.
    m_token = 0;
    for (const analysis::InspectedStep& step : inspection->steps)
        if (const auto* router = std::get_if<analysis::InspectedRouter>(&step))
            if (const auto moved = analysis::movedIn(*router, inspection->reference(), candidate); !moved.empty()) {
                m_token = moved.front();
                break;
            }
    setToken(m_token);
    const int row = m_model->rowOf(m_wantedStep, m_wantedRouter);
    if (first || row < 0)
        goToStart();
    else
        goTo(row);
}

void InspectionPage::goToStart() {
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (const auto* router =
                std::get_if<analysis::InspectedRouter>(&m_inspection->steps[static_cast<std::size_t>(row)]))
            if (!analysis::movedIn(*router, m_inspection->reference(), m_inspection->candidate()).empty())
                return goTo(row);
    goTo(0);
}

void InspectionPage::goTo(int step) {
    if (!m_inspection || step < 0 || step >= m_model->rowCount())
        return;
    m_wantedStep = m_model->nameAt(step);
    m_wantedRouter = m_model->isRouter(step);
    m_steps->setStep(step);
    m_list->setCurrentIndex(m_model->index(step, 0));
    m_list->scrollTo(m_model->index(step, 0));
    if (!m_wantedRouter)
        Q_EMIT layerChosen(m_wantedStep);
}

void InspectionPage::chooseLayer(const QString& layer) {
    if (layer.isEmpty() || (layer == m_wantedStep && !m_wantedRouter))
        return;
    if (!m_inspection) {
        m_wantedStep = layer;
        m_wantedRouter = false;
    } else if (const int row = m_model->rowOf(layer, false); row >= 0) {
        goTo(row);
    }
}

void InspectionPage::setToken(int token) {
    m_token = token;
    m_steps->setToken(token);
    m_path->setEmptyText(tr("This network has no experts"));
    m_path->setFigure(pathFigure());
}

QStringList InspectionPage::provenance() const {
    const std::size_t candidate = m_inspection->candidate();
    return provenanceOf(*m_pair.study) +
           QStringList{QStringLiteral("image: %1, %2 against %3")
                           .arg(*m_image)
                           .arg(m_names[candidate], m_names[candidate - 1])};
}

std::shared_ptr<const PlotFigure> InspectionPage::answerFigure() const {
    const std::size_t candidate = m_inspection->candidate();
    const std::array<std::size_t, 2> runs{candidate - 1, candidate};
    std::vector<std::uint16_t> classes;
    for (const std::size_t run : runs)
        for (const std::uint16_t one : m_inspection->answer[run].top)
            if (one != analysis::ImageRecords::kNoClass && std::ranges::find(classes, one) == classes.end())
                classes.push_back(one);
    BarSpec spec;
    spec.title = tr("Five best classes of each run");
    spec.x = {tr("Class"), {}};
    spec.y = {tr("Probability"), QStringLiteral("%")};
    spec.decimals = 2;
    spec.highestY = 100;
    for (const std::uint16_t one : classes) {
        QString name = className(*m_pair.study, one);
        if (m_pair.study->provenance.labelsMeaningful && one == m_inspection->pixels.label)
            name += QStringLiteral(" ✓");
        spec.categories += name;
    }
    for (const std::size_t run : runs) {
        const std::vector<double> probability = analysis::classProbabilities(m_inspection->scores[run]);
        BarSpec::Series series{m_names[run], kAnswerColors[run], {}, {}, {}};
        for (const std::uint16_t one : classes)
            series.values.push_back(100 * probability[one]);
        spec.series.push_back(std::move(series));
    }
    return std::make_shared<BarFigure>(std::move(spec));
}

std::shared_ptr<const PlotFigure> InspectionPage::pathFigure() const {
    if (!m_inspection)
        return nullptr;
    ExpertPathSpec spec;
    const std::size_t candidate = m_inspection->candidate();
    std::vector<const analysis::InspectedRouter*> routers;
    bool tokens = false;
    for (const analysis::InspectedStep& step : m_inspection->steps)
        if (const auto* router = std::get_if<analysis::InspectedRouter>(&step)) {
            routers.push_back(router);
            spec.layers += fromUtf8(router->layer);
            spec.experts = std::max(spec.experts, router->experts);
            tokens = tokens || router->decisions > 1;
        }
    if (routers.empty())
        return nullptr;
    const auto decisionOf = [&](const analysis::InspectedRouter& router) {
        return static_cast<std::size_t>(std::min(m_token, router.decisions - 1));
    };
    spec.title = tokens ? tr("Experts and gates of %1, token %2").arg(m_names[candidate]).arg(m_token) : tr("Experts and gates of %1").arg(m_names[candidate]);
    spec.gatesOf = m_names[candidate];
    for (const analysis::InspectedRouter* router : routers)
        for (int e = 0; e < spec.experts; ++e)
            spec.gates.push_back(e < router->experts
                                     ? router->runs[candidate].probability[decisionOf(*router) *
                                                                               static_cast<std::size_t>(router->experts) +
                                                                           static_cast<std::size_t>(e)]
                                     : kNoFigure);
    for (std::size_t run = 0; run < analysis::kInspectedRuns; ++run) {
        if (!m_inspection->has[run])
            continue;
        ExpertPathSpec::Path path{m_names[run], kPathStyles[run], {}};
        for (const analysis::InspectedRouter* router : routers) {
            const auto choices = static_cast<std::size_t>(router->choices);
            const auto begin =
                router->runs[run].experts.begin() + static_cast<std::ptrdiff_t>(decisionOf(*router) * choices);
            path.experts.emplace_back(begin, begin + static_cast<std::ptrdiff_t>(choices));
        }
        spec.paths.push_back(std::move(path));
    }
    return std::make_shared<ExpertPathFigure>(std::move(spec));
}

}  // namespace axscope::app
