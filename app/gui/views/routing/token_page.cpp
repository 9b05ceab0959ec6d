// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/routing/token_page.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "app/gui/plots/number_format.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/plots/token_map_figure.h"
#include "app/gui/text.h"

namespace axscope::app {
namespace {

/// How an image's tokens lie.
struct TokenGrid {
    int columns = 1;
    bool classToken = false;
};

TokenGrid gridOf(const models::NetworkDescription& network, std::uint32_t tokens) {
    if (network.patch > 0) {
        const int columns = network.inputSize[2] / network.patch;
        const auto patches = static_cast<std::uint32_t>(columns * (network.inputSize[1] / network.patch));
        if (columns > 0 && (tokens == patches || tokens == patches + 1)) {
            return {columns, tokens == patches + 1};
        }
    }
    // Square, as patches of square images are.
    const auto side = static_cast<std::uint32_t>(std::lround(std::sqrt(static_cast<double>(tokens))));
    if (side > 1 && side * side == tokens - 1) {
        return {static_cast<int>(side), true};
    }
    return {static_cast<int>(std::ceil(std::sqrt(static_cast<double>(tokens)))), false};
}

/// Whether the set of experts of some token differs.
bool hasChanged(const analysis::ImageRecords& before, const analysis::ImageRecords& after, std::size_t layer,
                std::size_t image) {
    const auto& columns = before.routing[layer];
    const auto first = columns.of(image);
    const auto second = after.routing[layer].of(image);
    for (std::size_t at = 0; at + columns.choices <= first.size(); at += columns.choices) {
        if (!std::is_permutation(first.begin() + static_cast<std::ptrdiff_t>(at),
                                 first.begin() + static_cast<std::ptrdiff_t>(at + columns.choices),
                                 second.begin() + static_cast<std::ptrdiff_t>(at))) {
            return true;
        }
    }
    return false;
}

/// Whether both runs kept the same tokens of this layer, more than one per image.
bool isTokenWise(const RoutingContext& context) {
    const auto* before = context.before();
    const auto* after = context.after();
    return before && after && before->routing[context.layer].decisionsPerImage > 1 &&
           before->routing[context.layer].decisionsPerImage ==
               after->routing[context.layer].decisionsPerImage &&
           before->routing[context.layer].choices == after->routing[context.layer].choices;
}

int sharedImages(const RoutingContext& context) {
    return static_cast<int>(std::min(context.before()->size(), context.after()->size()));
}

}  // namespace

TokenPage::TokenPage(QWidget* parent) : RoutingPage(parent) {
    m_map = addPlot("tokenMap", "token_experts");
    m_map->setToolTip(
        tr("Colours and numbers: the experts of each token, the best one first and in the upper left half. "
           "Framed: "
           "tokens whose set of experts differs. "
           "Click a token to select its transition; the arrow keys show the previous and the next image."));
    connect(m_map, &PlotView::hitClicked, this, [this](const PlotHit& hit) {
        if (context() && selection() && m_shown) {
            Selection next = selection()->current();
            next.image = *m_shown;
            next.moeLayer = context()->layerName();
            next.fromExpert = hit.row;
            next.toExpert = hit.column;
            selection()->set(next);
        }
    });
    onArrowKeys(m_map, [this](int columns, int rows) { step(columns != 0 ? columns : rows); });

    m_previous = new QPushButton(tr("&Previous"));
    m_previous->setObjectName(QStringLiteral("previousImage"));
    m_next = new QPushButton(tr("&Next"));
    m_next->setObjectName(QStringLiteral("nextImage"));
    connect(m_previous, &QPushButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { step(1); });
    m_number = new QSpinBox;
    m_number->setObjectName(QStringLiteral("tokenImage"));
    m_number->setKeyboardTracking(false);
    m_number->setToolTip(tr("Number of the image in the order of evaluation, from 0"));
    connect(m_number, &QSpinBox::valueChanged, this, [this](int image) {
        if (selection()) {
            selection()->chooseImage(image);
        }
    });
    auto* label = new QLabel(tr("&Image:"));
    label->setBuddy(m_number);
    m_changedOnly = new QCheckBox(tr("Only &changed ones"));
    m_changedOnly->setObjectName(QStringLiteral("changedImagesOnly"));
    m_changedOnly->setToolTip(
        tr("Previous and Next skip images none of whose tokens changed its experts in this layer"));
    m_text = addText("tokenText");
    m_map->setMinimumHeight(220);
    auto* bar = new QHBoxLayout;
    bar->addWidget(label);
    bar->addWidget(m_number);
    bar->addWidget(m_previous);
    bar->addWidget(m_next);
    bar->addWidget(m_changedOnly);
    bar->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(bar);
    layout->addWidget(m_text);
    layout->addWidget(m_map, 1);
    forget();
}

void TokenPage::forget() {
    m_shown.reset();
    m_image = {};
    m_text->clear();
    for (QWidget* widget : {static_cast<QWidget*>(m_previous), static_cast<QWidget*>(m_next),
                            static_cast<QWidget*>(m_number), static_cast<QWidget*>(m_changedOnly)}) {
        widget->setEnabled(false);
    }
}

void TokenPage::clearMore() {
    forget();
}

void TokenPage::setImage(const QImage& image) {
    m_image = image;
    again();
}

void TokenPage::step(int direction) {
    if (!context() || !m_shown || !selection()) {
        return;
    }
    const int count = sharedImages(*context());
    int image = *m_shown + direction;
    while (m_changedOnly->isChecked() && image >= 0 && image < count &&
           !hasChanged(*context()->before(), *context()->after(), context()->layer,
                       static_cast<std::size_t>(image))) {
        image += direction;
    }
    if (image >= 0 && image < count) {
        selection()->chooseImage(image);
    }
}

void TokenPage::updateFigures(const RoutingContext& context) {
    if (!isTokenWise(context)) {
        const bool perImage =
            context.after() && context.after()->routing[context.layer].decisionsPerImage == 1;
        m_map->setEmptyText(perImage
                                ? tr("%1 decides once per image, not per token.").arg(context.layerName())
                                : tr("Decisions image by image were not kept for this run."));
        m_map->setFigure(nullptr);
        return forget();
    }
    const int count = sharedImages(context);
    const int image = std::clamp(context.selection.image.value_or(0), 0, count - 1);
    for (QWidget* widget : {static_cast<QWidget*>(m_number), static_cast<QWidget*>(m_changedOnly)}) {
        widget->setEnabled(true);
    }
    const QSignalBlocker quiet(m_number);
    m_number->setRange(0, count - 1);
    m_number->setValue(image);
    m_previous->setEnabled(image > 0);
    m_next->setEnabled(image + 1 < count);
    const bool other = m_shown != image || m_shownCheckpoint != context.checkpoint;
    if (other) {
        m_image = {};
        m_shown = image;
        m_shownCheckpoint = context.checkpoint;
    }
    showImage(context, static_cast<std::size_t>(image));
    if (other) {
        Q_EMIT imageWanted(static_cast<int>(context.checkpoint), image);
    }
}

void TokenPage::showImage(const RoutingContext& context, std::size_t image) {
    const analysis::ImageRecords& before = *context.before();
    const analysis::ImageRecords& after = *context.after();
    const auto& columns = before.routing[context.layer];
    TokenMapSpec spec;
    spec.title = tr("Expert of every token, image %1, %2").arg(image).arg(context.layerName());
    spec.reference = context.referenceName;
    spec.candidate = context.candidateName;
    spec.experts = context.routing().experts;
    const TokenGrid grid = gridOf(context.info().description, columns.decisionsPerImage);
    spec.columns = grid.columns;
    spec.classToken = grid.classToken;
    spec.choices = static_cast<int>(columns.choices);
    const auto first = columns.of(image);
    const auto second = after.routing[context.layer].of(image);
    spec.referenceExperts.assign(first.begin(), first.end());
    spec.candidateExperts.assign(second.begin(), second.end());
    const std::size_t tokens = columns.decisionsPerImage;
    if (columns.margin.size() >= (image + 1) * tokens) {
        const auto margins = std::span(columns.margin).subspan(image * tokens, tokens);
        spec.margin.assign(margins.begin(), margins.end());
    }
    spec.image = m_image;
    auto figure = std::make_shared<TokenMapFigure>(std::move(spec));
    const auto changed = static_cast<quint64>(figure->changedTokens());
    m_map->setFigure(std::move(figure));

    const auto answer = [&](const analysis::ImageRecords& records) {
        const std::uint16_t predicted = records.predicted(image);
        return predicted == analysis::ImageRecords::kNoClass
                   ? QString(QChar(0x2013))
                   : className(*context.study, predicted) +
                         (records.isCorrect(image) ? tr(" (right)") : tr(" (wrong)"));
    };
    QStringList facts{tr("%1 of %2 tokens changed").arg(countText(changed), countText(tokens))};
    if (context.study->provenance.labelsMeaningful) {
        facts += tr("label %1").arg(className(*context.study, after.label[image]));
        facts += tr("%1 says %2").arg(context.referenceName, answer(before));
        facts += tr("%1 says %2").arg(context.candidateName, answer(after));
    }
    m_text->setText(facts.join(QStringLiteral("  ·  ")));
}

}  // namespace axscope::app
