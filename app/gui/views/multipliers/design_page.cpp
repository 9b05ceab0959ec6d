// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/multipliers/design_page.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QToolButton>
#include <QUndoCommand>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "app/gui/core_text.h"
#include "app/gui/flow_layout.h"
#include "app/gui/icons.h"
#include "app/gui/jobs/background_queue.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/study/panel_widgets.h"
#include "app/gui/text.h"
#include "app/gui/theme.h"
#include "app/gui/views/multipliers/design_controls.h"
#include "app/gui/views/multipliers/portrait_figures.h"
#include "app/gui/views/multipliers/portrait_table.h"
#include "multipliers/catalog.h"
#include "multipliers/export/table_export.h"
#include "multipliers/families/registry.h"

namespace axscope::app {
namespace {

constexpr int kSideWidth = 290;

multipliers::FamilyMember firstDesign() {
    // One that errs, and whose parameters can all be seen at work.
    const auto* family = multipliers::findFamily("masked");
    Q_ASSERT(family);
    return multipliers::FamilyMember(*family);
}

}  // namespace

class DesignPage::EditCommand : public QUndoCommand {
public:
    EditCommand(DesignPage& page, const QString& text, multipliers::FamilyMember next, int mergeId)
        : QUndoCommand(text), m_page(page), m_before(page.m_member), m_after(std::move(next)), m_mergeId(mergeId) {}

    void redo() override { m_page.apply(m_after); }
    void undo() override { m_page.apply(m_before); }
    [[nodiscard]] int id() const override { return m_mergeId; }

    bool mergeWith(const QUndoCommand* other) override {
        const auto* later = static_cast<const EditCommand*>(other);
        if (later->m_mergeId != m_mergeId || &later->m_after.family() != &m_after.family())
            return false;
        m_after = later->m_after;
        setObsolete(m_after.name() == m_before.name());
        return true;
    }

private:
    DesignPage& m_page;
    multipliers::FamilyMember m_before;
    multipliers::FamilyMember m_after;
    int m_mergeId;
};

DesignPage::DesignPage(QWidget* parent) : QWidget(parent), m_member(firstDesign()) {
    setObjectName(QStringLiteral("designPage"));
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(buildSide());
    splitter->addWidget(buildFigures());
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({kSideWidth, 900});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    setMultipliers({});
    showMember();
}

DesignPage::~DesignPage() {
    // Nothing that is still computed has anybody to show it.
    ++*m_serial;
}

QWidget* DesignPage::buildSide() {
    auto* side = new QWidget;
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 6, 0);

    auto* top = new QHBoxLayout;
    auto* familyLabel = new QLabel(tr("&Family:"));
    m_family = new QuietComboBox;
    m_family->setObjectName(QStringLiteral("designFamily"));
    m_family->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    for (const auto* family : multipliers::families())
        m_family->addItem(coreText(family->title), fromUtf8(family->name));
    familyLabel->setBuddy(m_family);
    top->addWidget(familyLabel);
    top->addWidget(m_family, 1);
    for (const bool redo : {false, true}) {
        auto* action = redo ? m_undo.createRedoAction(this) : m_undo.createUndoAction(this);
        action->setIcon(lineIcon(redo ? QStringLiteral("redo") : QStringLiteral("undo")));
        auto* button = new QToolButton;
        button->setObjectName(redo ? QStringLiteral("designRedo") : QStringLiteral("designUndo"));
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setAccessibleName(redo ? tr("Redo the change of the design") : tr("Undo the change of the design"));
        top->addWidget(button);
    }
    layout->addLayout(top);

    m_start = new QComboBox;
    m_start->setObjectName(QStringLiteral("designStart"));
    m_start->setAccessibleName(tr("Start from a multiplier"));
    m_start->setToolTip(tr("Takes the parameters of a circuit of the catalogue, or of a multiplier of the study that is "
                           "a member of a family"));
    m_start->setPlaceholderText(tr("Start from a multiplier …"));
    layout->addWidget(m_start);

    m_about = new QLabel;
    m_about->setObjectName(QStringLiteral("designAbout"));
    m_about->setWordWrap(true);
    m_about->setForegroundRole(QPalette::PlaceholderText);
    m_controls = new DesignControls;
    auto* content = new QWidget;
    auto* contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(0, 4, 8, 4);
    contentLayout->addWidget(m_controls);
    contentLayout->addWidget(m_about);
    contentLayout->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    layout->addWidget(scroll, 1);

    m_name = new QLabel;
    m_name->setObjectName(QStringLiteral("designName"));
    m_name->setWordWrap(true);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_name->setToolTip(tr("The design's name, wherever one is asked for: in a study and on the command line"));
    layout->addWidget(m_name);
    auto* buttons = new FlowLayout;
    m_save = new QPushButton;
    m_save->setObjectName(QStringLiteral("designSave"));
    auto* save = new QPushButton(lineIcon(QStringLiteral("export")), tr("&Export table …"));
    save->setObjectName(QStringLiteral("designExport"));
    save->setToolTip(tr("Writes the 65,536 products as .npy, .bin, C header or .csv"));
    buttons->addWidget(m_save);
    buttons->addWidget(save);
    layout->addLayout(buttons);
    m_message = new QLabel;
    m_message->setObjectName(QStringLiteral("designMessage"));
    m_message->setWordWrap(true);
    m_message->hide();
    layout->addWidget(m_message);
    side->setMinimumWidth(kSideWidth - 20);

    connect(m_family, &QComboBox::activated, this, [this](int index) {
        const auto* family = multipliers::findFamily(toUtf8(m_family->itemData(index).toString()));
        if (family && family != &m_member.family())
            change(tr("Choose %1").arg(coreText(family->title)), multipliers::FamilyMember(*family), -1);
    });
    connect(m_start, &QComboBox::activated, this, [this](int index) {
        if (index >= 0 && static_cast<std::size_t>(index) < m_starts.size())
            startFrom(m_starts[static_cast<std::size_t>(index)]);
        const QSignalBlocker quiet(m_start);
        m_start->setCurrentIndex(-1);
    });
    connect(m_controls, &DesignControls::edited, this,
            [this](const std::vector<int>& values, multipliers::OperandForm form, int mergeId) {
                const auto next = multipliers::FamilyMember::create(m_member.family(), values, form);
                if (next)
                    change(tr("Change %1").arg(coreText(m_member.family().title)), *next, mergeId);
            });
    connect(m_save, &QPushButton::clicked, this, [this] { emit saveRequested(fromUtf8(m_member.name())); });
    connect(save, &QPushButton::clicked, this, &DesignPage::chooseFile);
    return side;
}

QWidget* DesignPage::buildFigures() {
    m_map = new PlotView;
    m_map->setObjectName(QStringLiteral("designMap"));
    m_histogram = new PlotView;
    m_histogram->setObjectName(QStringLiteral("designHistogram"));
    auto* figures = new QSplitter(Qt::Horizontal);
    for (PlotView* plot : {m_map, m_histogram}) {
        plot->setExportName(plot->objectName());
        plot->setMinimumSize(240, 190);
        plot->setEmptyText(tr("The design is computed as soon as it can be seen."));
        figures->addWidget(plot);
    }
    figures->setChildrenCollapsible(false);
    figures->setSizes({450, 450});
    m_summary = new QLabel;
    m_summary->setObjectName(QStringLiteral("designSummary"));
    m_summary->setWordWrap(true);
    m_summary->setMinimumHeight(2 * m_summary->fontMetrics().lineSpacing());
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_table = new PortraitTable;
    m_table->setObjectName(QStringLiteral("designMetrics"));
    auto* below = new QWidget;
    auto* layout = new QVBoxLayout(below);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_summary);
    layout->addWidget(m_table, 1);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(figures);
    splitter->addWidget(below);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({420, 230});
    return splitter;
}

void DesignPage::setMultipliers(const std::vector<analysis::MultiplierInfo>& multipliers) {
    m_starts.clear();
    const QSignalBlocker quiet(m_start);
    m_start->clear();
    const auto* masked = multipliers::findFamily("masked");
    for (const auto& entry : multipliers::catalog()) {
        const auto member = multipliers::FamilyMember::create(*masked, {entry.masks.begin(), entry.masks.end()},
                                                              multipliers::OperandForm::Signed);
        if (member) {
            m_starts.push_back(*member);
            m_start->addItem(fromUtf8(entry.name));
        }
    }
    for (const auto& info : multipliers) {
        if (const auto member = info.table ? multipliers::memberOf(*info.table) : std::nullopt) {
            m_starts.push_back(*member);
            m_start->addItem(fromUtf8(info.name));
        }
    }
    m_start->setCurrentIndex(-1);
}

void DesignPage::startFrom(const multipliers::FamilyMember& member) {
    change(tr("Start from %1").arg(fromUtf8(member.name())), member, -1);
}

void DesignPage::change(const QString& text, const multipliers::FamilyMember& next, int mergeId) {
    if (next.name() != m_member.name() || &next.family() != &m_member.family())
        m_undo.push(new EditCommand(*this, text, next, mergeId));
}

void DesignPage::apply(const multipliers::FamilyMember& member) {
    m_member = member;
    showMember();
    if (m_queue)
        compute();
}

void DesignPage::showMember() {
    const auto& family = m_member.family();
    m_family->setCurrentIndex(m_family->findData(fromUtf8(family.name)));
    m_controls->setMember(m_member);
    catchUndo();
    m_about->setText(QStringLiteral("%1\n\n%2").arg(coreText(family.summary), fromUtf8(family.reference)));
    m_name->setText(fromUtf8(m_member.name()));
    m_message->hide();
    showListed();
}

/// Ctrl+Z inside the page means the design and not the study. Line edits would take it for themselves, the window for the
/// study; so it is taken before both.
void DesignPage::catchUndo() {
    for (QWidget* child : findChildren<QWidget*>()) {
        child->removeEventFilter(this);
        child->installEventFilter(this);
    }
}

bool DesignPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool undo = key->matches(QKeySequence::Undo);
        if (undo || key->matches(QKeySequence::Redo)) {
            event->accept();
            if (event->type() == QEvent::KeyPress)
                undo ? m_undo.undo() : m_undo.redo();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void DesignPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!m_queue) {
        m_queue = std::make_unique<BackgroundQueue>();
        compute();
    }
}

void DesignPage::compute() {
    const quint64 serial = ++*m_serial;
    using Portrait = std::shared_ptr<MultiplierPortrait>;
    m_queue->post(
        this,
        [serial, latest = m_serial, member = m_member]() -> Portrait {
            if (serial != *latest)
                return nullptr;
            auto table = member.table();
            return std::make_shared<MultiplierPortrait>(portraitOf(std::move(table), fromUtf8(member.name())));
        },
        [this, serial](const Portrait& portrait) {
            if (!portrait || serial != *m_serial)
                return;
            showPortrait(*portrait);
            // What takes longer follows: nobody waits for it before the figures are drawn.
            m_queue->post(
                this,
                [serial, latest = m_serial, portrait = MultiplierPortrait(*portrait)]() mutable -> Portrait {
                    if (serial != *latest)
                        return nullptr;
                    completePortrait(portrait);
                    return std::make_shared<MultiplierPortrait>(std::move(portrait));
                },
                [this, serial](const Portrait& complete) {
                    if (complete && serial == *m_serial)
                        m_summary->setText(PortraitFigures::summary(*complete));
                });
        });
}

void DesignPage::showPortrait(const MultiplierPortrait& portrait) {
    const QStringList provenance{
        QStringLiteral("multiplier: %1, table sha256 %2").arg(portrait.name, fromUtf8(portrait.table->hash()))};
    m_map->setExportName(QStringLiteral("error_map_") + portrait.name);
    m_histogram->setExportName(QStringLiteral("error_histogram_") + portrait.name);
    for (PlotView* plot : {m_map, m_histogram})
        plot->setProvenance(provenance);
    m_map->setFigure(PortraitFigures::map(portrait));
    m_histogram->setFigure(PortraitFigures::histogram(portrait));
    m_summary->setText(PortraitFigures::summary(portrait));
    m_table->showPortrait(&portrait);
    emit shown(portrait.name);
}

void DesignPage::setListed(const QStringList& names) {
    m_listed = names;
    showListed();
}

void DesignPage::showListed() {
    const bool listed = m_listed.contains(fromUtf8(m_member.name()));
    m_save->setText(listed ? tr("In the study") : tr("&Add to study"));
    m_save->setEnabled(!listed);
    m_save->setToolTip(listed ? tr("The study has this multiplier in its list")
                              : tr("Adds the design to the multipliers of the study, chosen for the next run"));
}

void DesignPage::chooseFile() {
    auto* dialog = new QFileDialog(this, tr("Export the table of %1").arg(fromUtf8(m_member.name())));
    dialog->setObjectName(QStringLiteral("designExportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("NumPy array (*.npy)"), tr("Bare numbers (*.bin)"), tr("C header (*.h)"),
                            tr("Comma-separated (*.csv)")});
    dialog->setDefaultSuffix(QStringLiteral("npy"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.section(QStringLiteral("*."), -1).chopped(1));
    });
    connect(dialog, &QFileDialog::fileSelected, this, &DesignPage::exportTo);
    dialog->open();
}

void DesignPage::exportTo(const QString& file) {
    const auto format = multipliers::tableFormatOf(toPath(file));
    if (!format) {
        const QString message = tr("%1 was not written: use .npy, .bin, .h or .csv").arg(displayPath(file));
        say(message, true);
        emit exportFailed(message);
        return;
    }
    if (!m_queue)
        m_queue = std::make_unique<BackgroundQueue>();
    m_queue->post(
        this,
        [file, member = m_member, format = *format] {
            multipliers::ExportOptions options;
            options.format = format;
            return multipliers::exportTable(*member.table(), toPath(file), options);
        },
        [this, file](const Result<void>& written) {
            if (written) {
                say(tr("Written: %1").arg(displayPath(file)), false);
                emit exported(file);
            } else {
                say(errorText(written.error()), true);
                emit exportFailed(errorText(written.error()));
            }
        });
}

void DesignPage::say(const QString& text, bool isError) {
    QPalette colors = palette();
    if (isError)
        colors.setColor(QPalette::WindowText, accentColor(Accent::Error, colors));
    m_message->setPalette(colors);
    m_message->setText(text);
    m_message->show();
}

QList<PlotView*> DesignPage::plots() const {
    return {m_map, m_histogram};
}

}  // namespace axscope::app
