// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/welcome_panel.h"

#include <QApplication>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "app/gui/card_frame.h"
#include "app/gui/flow_layout.h"
#include "app/gui/icons.h"
#include "app/gui/study/panel_widgets.h"
#include "app/gui/study/sample_study.h"
#include "app/gui/study/study_inputs.h"
#include "app/gui/text.h"
#include "app/gui/theme.h"

namespace axscope::app {

namespace {

constexpr int kColumnWidth = 620;
constexpr int kMark = 30;
constexpr int kButtonWidth = 150;

/// A disc with the step's number, or with a tick once the step is done.
QPixmap markPixmap(int number, bool done, const QPalette& palette, qreal ratio) {
    QPixmap pixmap(QSize(kMark, kMark) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF disc(1, 1, kMark - 2, kMark - 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(done ? accentColor(Accent::Run, palette) : palette.color(QPalette::Highlight));
    painter.drawEllipse(disc);
    painter.setPen(QPen(done && isDark(palette) ? palette.color(QPalette::Window) : QColor(Qt::white), 2.4,
                        Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (done) {
        painter.drawPolyline(QPolygonF({QPointF(9, 15.5), QPointF(13.5, 20), QPointF(21.5, 10.5)}));
    } else {
        QFont font = QApplication::font();
        font.setBold(true);
        painter.setFont(font);
        painter.drawText(disc, Qt::AlignCenter, QString::number(number));
    }
    return pixmap;
}

constexpr int kMostRecent = 3;

}  // namespace

QStringList shippedCheckpoints() {
    const QDir program(QCoreApplication::applicationDirPath());
    for (const QString& folder : {program.filePath(QStringLiteral("../share/axscope/checkpoints")),
                                  program.filePath(QStringLiteral("../../../resources/checkpoints"))}) {
        const QFileInfoList files = QDir(folder).entryInfoList({QStringLiteral("*.safetensors")},
                                                               QDir::Files | QDir::Readable, QDir::Name);
        QStringList paths;
        for (const QFileInfo& file : files)
            paths.append(file.canonicalFilePath());
        if (!paths.isEmpty())
            return paths;
    }
    return {};
}

WelcomePanel::WelcomePanel(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("welcome"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);

    auto* hint = new AccentLabel(Accent::Muted, this);
    hint->setText(tr("Files and folders can also be dropped anywhere on this window. Then press Run (F5)."));
    hint->setWordWrap(true);
    auto* column = new QVBoxLayout;
    column->setSpacing(12);
    column->addStretch(2);
    column->addLayout(makeHeading());
    column->addSpacing(4);
    if (!sampleStudyFile().isEmpty())
        column->addWidget(makeSampleStudy());
    column->addSpacing(4);
    addSteps(*column);
    column->addWidget(hint);
    column->addLayout(makeFurtherButtons());
    m_recent = new QWidget(this);
    m_recent->setObjectName(QStringLiteral("welcomeRecent"));
    m_recentList = new QVBoxLayout(m_recent);
    m_recentList->setContentsMargins(0, 0, 0, 0);
    m_recentList->setSpacing(2);
    m_recent->setVisible(false);
    column->addWidget(m_recent);
    column->addStretch(3);
    placeColumn(column);
    drawMarks();
}

void WelcomePanel::placeColumn(QLayout* column) {
    auto* holder = new QWidget;
    holder->setLayout(column);
    holder->setMaximumWidth(kColumnWidth);
    auto* page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    auto* beside = new QHBoxLayout(page);
    beside->setContentsMargins(24, 16, 24, 16);
    beside->addStretch(1);
    beside->addWidget(holder, 100);
    beside->addStretch(1);
    // A low window, or large text, scrolls.
    auto* area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("welcomeArea"));
    area->setAccessibleName(tr("First steps"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);
}

QLayout* WelcomePanel::makeHeading() {
    auto* icon = new QLabel(this);
    icon->setPixmap(applicationIcon().pixmap(QSize(72, 72), devicePixelRatioF()));
    auto* title = new QLabel(tr("What does an approximate multiplier do to a network?"), this);
    title->setWordWrap(true);
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.6);
    font.setBold(true);
    title->setFont(font);
    auto* text = new AccentLabel(Accent::Muted, this);
    text->setText(tr(
        "Run trained networks, dense or with experts, with multipliers that make errors, and see where the "
        "errors arise, how they move the routing, and what remains of the accuracy."));
    text->setWordWrap(true);
    auto* heading = new QVBoxLayout;
    heading->setSpacing(6);
    heading->addWidget(title);
    heading->addWidget(text);
    auto* top = new QHBoxLayout;
    top->setSpacing(20);
    top->addWidget(icon, 0, Qt::AlignTop);
    top->addLayout(heading, 1);
    return top;
}

QWidget* WelcomePanel::makeSampleStudy() {
    auto* box = new CardFrame(Accent::Info, this);
    box->setObjectName(QStringLiteral("welcomeSampleStudy"));
    auto* title = new QLabel(tr("Sample study"), box);
    QFont bold = title->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    title->setFont(bold);
    auto* text = new QLabel(box);
    text->setText(
        tr("Twelve checkpoints of ResNet-20: dense and with hard, soft and cluster experts, as trained and "
           "retrained for two multipliers. The eight Pareto-optimal multipliers, 1,000 generated images. "
           "It needs no files, and less than three minutes on two cores; the views fill meanwhile."));
    text->setWordWrap(true);
    auto* open = new QPushButton(lineIcon(QStringLiteral("run"), Accent::Run), tr("Open and run"), box);
    open->setObjectName(QStringLiteral("welcomeOpenSample"));
    open->setToolTip(tr("Opens the study that comes with Axscope, and runs it"));
    open->setMinimumWidth(kButtonWidth);
    open->setFont(bold);
    auto* words = new QVBoxLayout;
    words->setSpacing(3);
    words->addWidget(title);
    words->addWidget(text);
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(CardFrame::kStripeWidth + 13, 12, 14, 12);
    layout->setSpacing(16);
    layout->addLayout(words, 1);
    layout->addWidget(open, 0, Qt::AlignVCenter);
    connect(open, &QPushButton::clicked, this, &WelcomePanel::sampleStudyRequested);
    return box;
}

void WelcomePanel::addSteps(QVBoxLayout& column) {
    auto* checkpoints = new QPushButton(tr("Add checkpoints …"), this);
    checkpoints->setObjectName(QStringLiteral("welcomeCheckpoints"));
    auto* multipliers = new QPushButton(tr("Choose the eight"), this);
    multipliers->setObjectName(QStringLiteral("welcomeEight"));
    multipliers->setToolTip(tr("The eight Pareto-optimal multipliers of EvoApproxLib"));
    auto* images = new QPushButton(tr("Choose folder …"), this);
    images->setObjectName(QStringLiteral("welcomeData"));
    for (QPushButton* button : {checkpoints, multipliers, images})
        button->setMinimumWidth(kButtonWidth);
    auto* title = new QLabel(tr("Your own study"), this);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    column.addWidget(title);
    column.addWidget(makeStep(
        1, tr("Networks"),
        tr("Trained checkpoints: .safetensors (one file, or in parts with their .index.json), .pt, .pth."),
        checkpoints));
    column.addWidget(makeStep(
        2, tr("Multipliers"),
        tr("From the catalogue on the left, or your own: product tables (.npy, .bin, .txt, .csv, .h) and "
           "circuits (.c, .v)."),
        multipliers));
    column.addWidget(makeStep(
        3, tr("Images"),
        tr("The sample that comes with Axscope, a folder with CIFAR, Tiny ImageNet or images by class, or "
           "random images."),
        images));
    connect(checkpoints, &QPushButton::clicked, this, &WelcomePanel::addCheckpointsRequested);
    connect(multipliers, &QPushButton::clicked, this, &WelcomePanel::chooseEightRequested);
    connect(images, &QPushButton::clicked, this, &WelcomePanel::browseDataRequested);
}

QLayout* WelcomePanel::makeFurtherButtons() {
    auto* open = new QPushButton(lineIcon(QStringLiteral("open")), tr("Open a study …"), this);
    auto* help = new QPushButton(lineIcon(QStringLiteral("help")), tr("Getting started"), this);
    auto* shipped =
        new QPushButton(lineIcon(QStringLiteral("network")), tr("Add the CIFAR-100 checkpoints"), this);
    shipped->setObjectName(QStringLiteral("welcomeShipped"));
    shipped->setToolTip(
        tr("ResNet-20 for CIFAR-100, dense and with experts, which come with Axscope; choose the folder with "
           "its images next"));
    shipped->setVisible(!shippedCheckpoints().isEmpty());
    auto* buttons = new FlowLayout;
    for (QPushButton* button : {open, help, shipped})
        buttons->addWidget(button);
    connect(open, &QPushButton::clicked, this, &WelcomePanel::openStudyRequested);
    connect(help, &QPushButton::clicked, this, &WelcomePanel::helpRequested);
    connect(shipped, &QPushButton::clicked, this,
            [this] { emit sampleCheckpointsRequested(shippedCheckpoints()); });
    return buttons;
}

QWidget* WelcomePanel::makeStep(int number, const QString& title, const QString& text, QWidget* button) {
    auto* step = new QWidget(this);
    auto* mark = new QLabel(step);
    m_steps[static_cast<std::size_t>(number - 1)].mark = mark;
    auto* name = new QLabel(title, step);
    QFont font = name->font();
    font.setBold(true);
    name->setFont(font);
    auto* description = new AccentLabel(Accent::Muted, step);
    description->setText(text);
    description->setWordWrap(true);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(name);
    words->addWidget(description);
    auto* layout = new QHBoxLayout(step);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    layout->addWidget(mark, 0, Qt::AlignVCenter);
    layout->addLayout(words, 1);
    layout->addWidget(button, 0, Qt::AlignVCenter);
    return step;
}

void WelcomePanel::setRecentStudies(const QStringList& files) {
    while (QLayoutItem* item = m_recentList->takeAt(0)) {
        // Later: one of them may be what was clicked.
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_recent->setVisible(!files.isEmpty());
    if (files.isEmpty())
        return;
    auto* title = new QLabel(tr("Recent studies"), m_recent);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    m_recentList->addWidget(title);
    for (const QString& file : files.mid(0, kMostRecent)) {
        QString shown = displayPath(file);
        shown.replace(QLatin1Char('&'), QStringLiteral("&&"));
        auto* button = new QPushButton(lineIcon(QStringLiteral("open")), shown, m_recent);
        button->setObjectName(QStringLiteral("welcomeRecentStudy"));
        button->setFlat(true);
        button->setStyleSheet(QStringLiteral("text-align: left; padding: 3px"));
        button->setToolTip(file);
        connect(button, &QPushButton::clicked, this, [this, file] { emit recentStudyRequested(file); });
        m_recentList->addWidget(button);
    }
}

void WelcomePanel::setInputs(const StudyInputs& inputs) {
    m_steps[0].done = !inputs.checkpoints.isEmpty();
    m_steps[1].done = !inputs.multipliers.isEmpty();
    m_steps[2].done = inputs.data.kind != DataChoice::Kind::None;
    drawMarks();
}

void WelcomePanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawMarks();
}

void WelcomePanel::drawMarks() {
    int number = 0;
    for (const Step& step : m_steps) {
        ++number;
        if (!step.mark)
            continue;
        step.mark->setPixmap(markPixmap(number, step.done, palette(), devicePixelRatioF()));
        step.mark->setAccessibleName(step.done ? tr("Step %1, done").arg(number) : tr("Step %1").arg(number));
    }
}

}  // namespace axscope::app
