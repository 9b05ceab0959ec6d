// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panel_dialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "app/gui/plots/look_form.h"
#include "app/gui/settings.h"
#include "app/gui/text.h"

namespace axscope::app {

namespace {

constexpr int kPanelPreviewDelayMs = 150;
constexpr int kSourceRole = Qt::UserRole;    ///< index into m_sources
constexpr int kNameRole = Qt::UserRole + 1;  ///< name of the plot
const QString kPanelPurpose = QStringLiteral("panels");
const QString kPanelGroup = QStringLiteral("panelExport/");

}  // namespace

PanelDialog::PanelDialog(const QList<NamedPlot>& plots, Settings& settings, QWidget* parent)
    : QDialog(parent), m_settings(settings) {
    setObjectName(QStringLiteral("panelDialog"));
    setWindowTitle(tr("Figure with panels"));
    m_list = new QListWidget;
    m_list->setObjectName(QStringLiteral("panelList"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setAccessibleName(tr("Plots of the figure"));
    for (const NamedPlot& plot : plots) {
        auto* item = new QListWidgetItem(plot.plot->title());
        item->setToolTip(plot.name);
        item->setData(kSourceRole, static_cast<int>(m_sources.size()));
        item->setData(kNameRole, plot.name);
        item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
        item->setCheckState(Qt::Unchecked);
        m_list->addItem(item);
        m_sources.push_back(PlotExporter::sourceOf(*plot.plot));
    }
    m_look = new LookForm;
    m_file = new QLineEdit;
    m_file->setObjectName(QStringLiteral("panelFile"));
    auto* browse = new QToolButton;
    browse->setText(tr("&Browse…"));

    m_preview = new QLabel;
    m_preview->setObjectName(QStringLiteral("panelPreview"));
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setMinimumSize(380, 280);
    m_preview->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_preview->setFrameShape(QFrame::StyledPanel);
    m_preview->setWordWrap(true);
    m_preview->setAccessibleName(tr("Preview of the figure"));
    m_message = new QLabel;
    m_message->setObjectName(QStringLiteral("panelMessage"));
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_message->hide();
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    auto* copy = m_buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("panelCopy"));

    auto* left = new QVBoxLayout;
    left->addWidget(createChoice(), 1);
    left->addWidget(m_look);
    auto* top = new QHBoxLayout;
    top->addLayout(left);
    top->addWidget(m_preview, 1);
    auto* fileRow = new QHBoxLayout;
    fileRow->addWidget(m_file, 1);
    fileRow->addWidget(browse);
    auto* fileForm = new QFormLayout;
    fileForm->addRow(tr("F&ile:"), fileRow);
    qobject_cast<QLabel*>(fileForm->labelForField(fileRow))->setBuddy(m_file);
    auto* all = new QVBoxLayout(this);
    all->addLayout(top, 1);
    all->addLayout(fileForm);
    all->addWidget(m_message);
    all->addWidget(m_buttons);

    m_previewTimer = new QTimer(this);
    m_previewTimer->setSingleShot(true);
    connect(m_previewTimer, &QTimer::timeout, this, &PanelDialog::updatePreview);
    const auto schedule = [this] { m_previewTimer->start(kPanelPreviewDelayMs); };
    connect(m_look, &LookForm::changed, this, schedule);
    connect(m_letters, &QComboBox::currentIndexChanged, this, schedule);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, schedule);
    connect(browse, &QToolButton::clicked, this, &PanelDialog::browse);
    connect(copy, &QPushButton::clicked, this, &PanelDialog::copy);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &PanelDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &PanelDialog::reject);
    restore();
    connect(m_list, &QListWidget::itemChanged, this, &PanelDialog::chosenChanged);
    connect(m_columns, &QSpinBox::valueChanged, this, &PanelDialog::chosenChanged);
    connect(m_format, &QComboBox::currentIndexChanged, this, &PanelDialog::formatChanged);
    connect(m_file, &QLineEdit::textChanged, this, [this] { m_message->hide(); });
    formatChanged();
    chosenChanged();
    resize(980, 640);
}

QWidget* PanelDialog::createChoice() {
    auto* choice = new QWidget;
    m_up = new QPushButton(tr("&Move up"));
    m_up->setObjectName(QStringLiteral("panelUp"));
    m_down = new QPushButton(tr("Mo&ve down"));
    m_down->setObjectName(QStringLiteral("panelDown"));
    for (QPushButton* button : {m_up, m_down})
        button->setAutoDefault(false);
    m_columns = new QSpinBox;
    m_columns->setObjectName(QStringLiteral("panelColumns"));
    m_columns->setRange(1, 6);
    m_columns->setValue(2);
    m_letters = new QComboBox;
    m_letters->setObjectName(QStringLiteral("panelLetters"));
    m_letters->addItem(tr("(a), (b) …"), static_cast<int>(PanelLetters::Parenthesised));
    m_letters->addItem(tr("a, b …"), static_cast<int>(PanelLetters::Plain));
    m_letters->addItem(tr("A, B …"), static_cast<int>(PanelLetters::Capital));
    m_letters->addItem(tr("None"), static_cast<int>(PanelLetters::None));
    m_format = new QComboBox;
    m_format->setObjectName(QStringLiteral("panelFormat"));
    for (const PlotFormat format : {PlotFormat::Pdf, PlotFormat::Svg, PlotFormat::Png})
        m_format->addItem(suffixOf(format).toUpper(), static_cast<int>(format));

    auto* label = new QLabel(tr("Plot&s, in the order of the panels:"));
    label->setBuddy(m_list);
    auto* moves = new QHBoxLayout;
    moves->addWidget(m_up);
    moves->addWidget(m_down);
    moves->addStretch(1);
    auto* form = new QFormLayout;
    form->addRow(tr("Col&umns:"), m_columns);
    form->addRow(tr("Letter st&yle:"), m_letters);
    form->addRow(tr("&Format:"), m_format);
    auto* layout = new QVBoxLayout(choice);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label);
    layout->addWidget(m_list, 1);
    layout->addLayout(moves);
    layout->addLayout(form);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        m_up->setEnabled(row > 0);
        m_down->setEnabled(row >= 0 && row + 1 < m_list->count());
    });
    m_up->setEnabled(false);
    m_down->setEnabled(false);
    return choice;
}

PanelFigure PanelDialog::figure() const {
    PanelFigure figure;
    QStringList titles;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem* item = m_list->item(row);
        if (item->checkState() != Qt::Checked)
            continue;
        figure.panels.push_back(m_sources[static_cast<std::size_t>(item->data(kSourceRole).toInt())]);
        titles.append(item->text());
    }
    figure.columns = std::clamp(m_columns->value(), 1, std::max(1, static_cast<int>(figure.panels.size())));
    figure.letters = static_cast<PanelLetters>(m_letters->currentData().toInt());
    figure.title = titles.join(QStringLiteral("; "));
    return figure;
}

PlotExportOptions PanelDialog::options() const {
    PlotExportOptions options = m_look->options();
    options.format = static_cast<PlotFormat>(m_format->currentData().toInt());
    return options;
}

QString PanelDialog::file() const {
    return QDir::fromNativeSeparators(m_file->text().trimmed());
}

void PanelDialog::move(int by) {
    const int row = m_list->currentRow();
    const int target = row + by;
    if (row < 0 || target < 0 || target >= m_list->count())
        return;
    m_list->insertItem(target, m_list->takeItem(row));
    m_list->setCurrentRow(target);
    m_previewTimer->start(kPanelPreviewDelayMs);
}

void PanelDialog::chosenChanged() {
    const int panels = static_cast<int>(figure().panels.size());
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(panels > 0);
    m_buttons->findChild<QPushButton*>(QStringLiteral("panelCopy"))->setEnabled(panels > 0);
    if (panels > 0)
        fitHeight();
    m_previewTimer->start(kPanelPreviewDelayMs);
}

void PanelDialog::fitHeight() {
    // The width is what the journal gives; the height follows from the panels, 3:2 each.
    PlotExportOptions look = m_look->options();
    const PanelFigure now = figure();
    const QSizeF natural = panelSize(static_cast<int>(now.panels.size()), now.columns);
    const double height =
        std::clamp(std::round(look.sizeMm.width() * natural.height() / natural.width()), kMinExportMm, kMaxExportMm);
    if (look.sizeMm.height() != height) {
        look.sizeMm.setHeight(height);
        m_look->setOptions(look);
    }
}

void PanelDialog::formatChanged() {
    const PlotFormat format = options().format;
    m_look->setFormats({format});
    QString name = file();
    if (const auto old = plotFormatOf(name)) {
        name.chop(suffixOf(*old).size());
        m_file->setText(QDir::toNativeSeparators(name + suffixOf(format)));
    }
}

void PanelDialog::updatePreview() {
    if (!isVisible())
        return;
    const PanelFigure shown = figure();
    if (shown.panels.empty()) {
        m_preview->setText(m_sources.empty() ? tr("There are no plots yet: choose multipliers or run the study.")
                                             : tr("Check the plots that the figure shall have."));
        return;
    }
    const double ratio = devicePixelRatioF();
    const QSizeF room = QSizeF(m_preview->contentsRect().size()) - QSizeF(12, 12);
    PlotExportOptions small = options();
    const QSizeF fitted = small.sizeMm.scaled(room, Qt::KeepAspectRatio);
    small.dpi = qMax(1, static_cast<int>(fitted.width() * ratio / (small.sizeMm.width() / 25.4)));
    QImage image = PlotExporter::render(shown, small);
    image.setDevicePixelRatio(ratio);
    m_preview->setPixmap(QPixmap::fromImage(image));
}

void PanelDialog::accept() {
    const QString target = file();
    if (Result<void> saved = PlotExporter::save(figure(), target, options()); !saved) {
        m_message->setText(tr("Not saved. %1").arg(errorText(saved.error())));
        m_message->show();
        m_file->setFocus();
        return;
    }
    remember();
    emit exported(target);
    QDialog::accept();
}

void PanelDialog::browse() {
    auto* dialog = new QFileDialog(this, tr("Export to"), QFileInfo(file()).path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString suffix = suffixOf(options().format);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilter(tr("%1 files (*.%2)").arg(suffix.toUpper(), suffix));
    dialog->selectFile(QFileInfo(file()).fileName());
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& chosen) { m_file->setText(QDir::toNativeSeparators(chosen)); });
    dialog->open();
}

void PanelDialog::copy() {
    const QImage image = PlotExporter::render(figure(), options());
    if (!image.isNull())
        QGuiApplication::clipboard()->setImage(image);
}

void PanelDialog::resizeEvent(QResizeEvent* event) {
    QDialog::resizeEvent(event);
    m_previewTimer->start(kPanelPreviewDelayMs);
}

void PanelDialog::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    m_previewTimer->start(0);
}

void PanelDialog::restore() {
    PlotExportOptions standard = lookPresets().at(1).options;  // a page's width
    const PlotExportOptions look = readLook(kPanelGroup, standard);
    m_look->setOptions(look);
    m_format->setCurrentIndex(std::max(0, m_format->findData(static_cast<int>(look.format))));
    const QSettings settings;
    m_columns->setValue(settings.value(kPanelGroup + QStringLiteral("columns"), 2).toInt());
    m_letters->setCurrentIndex(
        std::max(0, m_letters->findData(settings.value(kPanelGroup + QStringLiteral("letters"),
                                                       static_cast<int>(PanelLetters::Parenthesised)))));
    // Those of the last figure come first, in its order.
    const QStringList names = settings.value(kPanelGroup + QStringLiteral("plots")).toStringList();
    int next = 0;
    for (const QString& name : names) {
        for (int row = next; row < m_list->count(); ++row) {
            if (m_list->item(row)->data(kNameRole).toString() == name) {
                QListWidgetItem* item = m_list->takeItem(row);
                item->setCheckState(Qt::Checked);
                m_list->insertItem(next++, item);
                break;
            }
        }
    }
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
    m_file->setText(QDir::toNativeSeparators(m_settings.folder(kPanelPurpose) + QStringLiteral("/figure.") +
                                             suffixOf(options().format)));
}

void PanelDialog::remember() const {
    writeLook(kPanelGroup, options());
    QSettings settings;
    settings.setValue(kPanelGroup + QStringLiteral("columns"), m_columns->value());
    settings.setValue(kPanelGroup + QStringLiteral("letters"), m_letters->currentData());
    QStringList names;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            names.append(m_list->item(row)->data(kNameRole).toString());
    }
    settings.setValue(kPanelGroup + QStringLiteral("plots"), names);
    m_settings.setFolder(kPanelPurpose, QFileInfo(file()).absolutePath());
}

}  // namespace axscope::app
