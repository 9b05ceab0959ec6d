// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/plots/export_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace axscope::app {
namespace {

constexpr int kPreviewDelayMs = 120;
const QString kGroup = QStringLiteral("plotExport/");

QDoubleSpinBox* millimetres(double value, const QString& name) {
    auto* box = new QDoubleSpinBox;
    box->setObjectName(name);
    box->setRange(kMinExportMm, kMaxExportMm);
    box->setDecimals(1);
    box->setSingleStep(5);
    box->setSuffix(QStringLiteral(" mm"));
    box->setValue(value);
    return box;
}

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
    const PlotExportOptions defaults;
    m_width = millimetres(defaults.sizeMm.width(), QStringLiteral("width"));
    m_height = millimetres(defaults.sizeMm.height(), QStringLiteral("height"));
    m_dpi = new QSpinBox;
    m_dpi->setObjectName(QStringLiteral("dpi"));
    m_dpi->setRange(kMinExportDpi, kMaxExportDpi);
    m_dpi->setSingleStep(50);
    m_dpi->setSuffix(tr(" dpi"));
    m_dpi->setValue(defaults.dpi);
    m_title = new QCheckBox(tr("Write the &title above the plot"));
    m_title->setObjectName(QStringLiteral("withTitle"));
    m_title->setChecked(defaults.withTitle);
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
    form->addRow(tr("&Width:"), m_width);
    form->addRow(tr("&Height:"), m_height);
    form->addRow(tr("&Resolution:"), m_dpi);
    form->addRow(QString(), m_title);

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

    auto* left = new QVBoxLayout;
    left->addLayout(form);
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
    connect(m_width, &QDoubleSpinBox::valueChanged, this, schedule);
    connect(m_height, &QDoubleSpinBox::valueChanged, this, schedule);
    connect(m_title, &QCheckBox::toggled, this, schedule);
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
    resize(820, 460);
}

PlotExportOptions ExportDialog::options() const {
    PlotExportOptions options;
    options.format = static_cast<PlotFormat>(m_format->currentData().toInt());
    options.sizeMm = QSizeF(m_width->value(), m_height->value());
    options.dpi = m_dpi->value();
    options.withTitle = m_title->isChecked();
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
    const bool picture = format != PlotFormat::Csv;
    for (QWidget* widget :
         {static_cast<QWidget*>(m_width), static_cast<QWidget*>(m_height), static_cast<QWidget*>(m_title)}) {
        widget->setEnabled(picture);
    }
    m_dpi->setEnabled(format == PlotFormat::Png);
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
    const PlotExportOptions defaults;
    m_width->setValue(settings.value(kGroup + QStringLiteral("widthMm"), defaults.sizeMm.width()).toDouble());
    m_height->setValue(
        settings.value(kGroup + QStringLiteral("heightMm"), defaults.sizeMm.height()).toDouble());
    m_dpi->setValue(settings.value(kGroup + QStringLiteral("dpi"), defaults.dpi).toInt());
    m_title->setChecked(settings.value(kGroup + QStringLiteral("withTitle"), defaults.withTitle).toBool());
    const auto format =
        plotFormatOf(QLatin1Char('.') + settings.value(kGroup + QStringLiteral("format")).toString());
    m_format->setCurrentIndex(m_format->findData(static_cast<int>(format.value_or(defaults.format))));
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
    QSettings settings;
    const PlotExportOptions used = options();
    settings.setValue(kGroup + QStringLiteral("widthMm"), used.sizeMm.width());
    settings.setValue(kGroup + QStringLiteral("heightMm"), used.sizeMm.height());
    settings.setValue(kGroup + QStringLiteral("dpi"), used.dpi);
    settings.setValue(kGroup + QStringLiteral("withTitle"), used.withTitle);
    settings.setValue(kGroup + QStringLiteral("format"), suffixOf(used.format));
    settings.setValue(kGroup + QStringLiteral("folder"), QFileInfo(file()).absolutePath());
}

}  // namespace axscope::app
