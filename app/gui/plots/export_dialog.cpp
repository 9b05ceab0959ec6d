// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/plots/export_dialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include "app/gui/plots/look_form.h"

namespace axscope::app {
namespace {

constexpr int kPreviewDelayMs = 120;
const QString kGroup = QStringLiteral("plotExport/");

}  // namespace

ExportDialog::ExportDialog(const PlotView& view, QWidget* parent)
    : QDialog(parent), m_source(PlotExporter::sourceOf(view)) {
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export “%1”").arg(view.title()));

    m_format = new QComboBox;
    m_format->setObjectName(QStringLiteral("format"));
    const auto addFormat = [this](PlotFormat format, const QString& text) {
        m_format->addItem(text, static_cast<int>(format));
    };
    addFormat(PlotFormat::Pdf, tr("PDF, vector graphics"));
    addFormat(PlotFormat::Svg, tr("SVG, vector graphics"));
    addFormat(PlotFormat::Png, tr("PNG, picture"));
    addFormat(PlotFormat::Csv, tr("CSV, the numbers behind the plot"));
    m_look = new LookForm;
    m_file = new QLineEdit;
    m_file->setObjectName(QStringLiteral("file"));
    auto* browse = new QToolButton;
    browse->setObjectName(QStringLiteral("browse"));
    browse->setText(tr("&Browse…"));

    auto* fileRow = new QHBoxLayout;
    fileRow->addWidget(m_file, 1);
    fileRow->addWidget(browse);
    auto* form = new QFormLayout;
    form->addRow(tr("&Format:"), m_format);
    m_preview = new QLabel;
    m_preview->setObjectName(QStringLiteral("preview"));
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setMinimumSize(360, 260);
    m_preview->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_preview->setFrameShape(QFrame::StyledPanel);
    m_preview->setAccessibleName(tr("Preview of the exported figure"));

    m_message = new QLabel;
    m_message->setObjectName(QStringLiteral("message"));
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_message->hide();
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    auto* copy = m_buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("copy"));
    copy->setToolTip(tr("Copy what the preview shows"));

    auto* left = new QVBoxLayout;
    left->addLayout(form);
    left->addWidget(m_look);
    left->addStretch(1);
    auto* top = new QHBoxLayout;
    top->addLayout(left);
    top->addWidget(m_preview, 1);
    auto* fileForm = new QFormLayout;
    fileForm->addRow(tr("F&ile:"), fileRow);
    auto* all = new QVBoxLayout(this);
    all->addLayout(top, 1);
    all->addLayout(fileForm);
    all->addWidget(m_message);
    all->addWidget(m_buttons);

    m_previewTimer = new QTimer(this);
    m_previewTimer->setSingleShot(true);
    connect(m_previewTimer, &QTimer::timeout, this, &ExportDialog::updatePreview);
    const auto schedule = [this] { m_previewTimer->start(kPreviewDelayMs); };
    connect(m_look, &LookForm::changed, this, schedule);
    connect(copy, &QPushButton::clicked, this, &ExportDialog::copy);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::formatChanged);
    connect(browse, &QToolButton::clicked, this, &ExportDialog::browse);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ExportDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    connect(m_file, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_buttons->button(QDialogButtonBox::Save)->setEnabled(!text.trimmed().isEmpty());
        m_message->hide();
    });

    loadSettings(view.exportName());
    formatChanged();
    resize(860, 520);
}

PlotExportOptions ExportDialog::options() const {
    PlotExportOptions options = m_look->options();
    options.format = static_cast<PlotFormat>(m_format->currentData().toInt());
    return options;
}

QString ExportDialog::file() const {
    return QDir::fromNativeSeparators(m_file->text().trimmed());
}

void ExportDialog::accept() {
    const QString target = file();
    const auto saved = PlotExporter::save(m_source, target, options());
    if (!saved) {
        const QString message = QString::fromStdString(saved.error().text());
        m_message->setText(tr("Not saved. %1").arg(message));
        m_message->show();
        m_file->setFocus();
        Q_EMIT failed(message);
        return;
    }
    saveSettings();
    Q_EMIT exported(target);
    QDialog::accept();
}

void ExportDialog::browse() {
    auto* dialog = new QFileDialog(this, tr("Export to"), QFileInfo(file()).path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffixOf(options().format));
    dialog->setNameFilter(
        tr("%1 files (*.%2)").arg(suffixOf(options().format).toUpper(), suffixOf(options().format)));
    dialog->selectFile(QFileInfo(file()).fileName());
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& chosen) { m_file->setText(QDir::toNativeSeparators(chosen)); });
    dialog->open();
}

void ExportDialog::formatChanged() {
    const PlotFormat format = options().format;
    m_look->setFormats({format});
    QString name = file();
    if (const auto old = plotFormatOf(name)) {
        name.chop(suffixOf(*old).size());
        m_file->setText(QDir::toNativeSeparators(name + suffixOf(format)));
    }
    updatePreview();
}

void ExportDialog::updatePreview() {
    if (!isVisible()) {
        return;  // the room for it is not known yet
    }
    if (options().format == PlotFormat::Csv) {
        const PlotData table = m_source.figure ? m_source.figure->table() : PlotData();
        m_preview->setText(tr("%1 rows, %2 columns").arg(table.rows.size()).arg(table.columns.size()));
        return;
    }
    const double ratio = devicePixelRatioF();
    const QSizeF room = QSizeF(m_preview->contentsRect().size()) - QSizeF(12, 12);
    PlotExportOptions shown = options();
    const QSizeF fitted = shown.sizeMm.scaled(room, Qt::KeepAspectRatio);
    shown.dpi = qMax(1, static_cast<int>(fitted.width() * ratio / (shown.sizeMm.width() / 25.4)));
    QImage image = PlotExporter::render(m_source, shown);
    image.setDevicePixelRatio(ratio);
    m_preview->setPixmap(QPixmap::fromImage(image));
}

void ExportDialog::copy() {
    if (options().format == PlotFormat::Csv) {
        QGuiApplication::clipboard()->setText(m_source.figure ? toTabText(m_source.figure->table()) : QString());
        return;
    }
    const QImage image = PlotExporter::render(m_source, options());
    if (!image.isNull()) {
        QGuiApplication::clipboard()->setImage(image);
    }
}

void ExportDialog::resizeEvent(QResizeEvent* event) {
    QDialog::resizeEvent(event);
    m_previewTimer->start(kPreviewDelayMs);
}

void ExportDialog::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    m_previewTimer->start(0);
}

void ExportDialog::loadSettings(const QString& exportName) {
    const QSettings settings;
    const PlotExportOptions remembered = readLook(kGroup);
    m_look->setOptions(remembered);
    m_format->setCurrentIndex(m_format->findData(static_cast<int>(remembered.format)));
    QString folder = settings.value(kGroup + QStringLiteral("folder")).toString();
    if (folder.isEmpty() || !QFileInfo(folder).isDir()) {
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    }
    if (folder.isEmpty() || !QFileInfo(folder).isDir()) {
        folder = QDir::homePath();
    }
    const QString name = exportName.isEmpty() ? QStringLiteral("figure") : exportName;
    m_file->setText(QDir::toNativeSeparators(folder + QLatin1Char('/') + name + QLatin1Char('.') +
                                             suffixOf(options().format)));
}

void ExportDialog::saveSettings() const {
    writeLook(kGroup, options());
    QSettings().setValue(kGroup + QStringLiteral("folder"), QFileInfo(file()).absolutePath());
}

}  // namespace axscope::app
