// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/export_all_dialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <vector>

#include "app/gui/plots/look_form.h"
#include "app/gui/settings.h"
#include "app/gui/text.h"

namespace axscope::app {

namespace {

constexpr std::array kFormats{PlotFormat::Pdf, PlotFormat::Svg, PlotFormat::Png, PlotFormat::Csv};
const QString kPurpose = QStringLiteral("exportAll");
const QString kLook = QStringLiteral("exportAllLook/");

/// Fields of two forms below each other stand in one column.
void alignLabels(const QFormLayout& first, const QFormLayout& second) {
    std::vector<QWidget*> labels;
    for (const QFormLayout* form : {&first, &second}) {
        for (int row = 0; row < form->rowCount(); ++row) {
            const QLayoutItem* const item = form->itemAt(row, QFormLayout::LabelRole);
            if (item && item->widget())
                labels.push_back(item->widget());
        }
    }
    int widest = 0;
    for (const QWidget* label : labels)
        widest = std::max(widest, label->sizeHint().width());
    for (QWidget* label : labels)
        label->setMinimumWidth(widest);
}

}  // namespace

ExportAllDialog::ExportAllDialog(QList<NamedPlot> plots, Settings& settings, QWidget* parent, StudyPtr study)
    : QDialog(parent),
      m_plots(std::move(plots)),
      m_settings(settings),
      m_study(std::move(study)),
      m_folder(new QLineEdit(this)),
      m_browse(new QPushButton(tr("Browse …"), this)),
      m_formats{},
      m_look(new LookForm(this)),
      m_results(new QCheckBox(tr("Res&ults as JSON and CSV"), this)),
      m_tables(new QCheckBox(tr("T&ables for papers as LaTeX, Markdown and CSV"), this)),
      m_message(new QLabel(this)),
      m_progress(new QProgressBar(this)),
      m_buttons(new QDialogButtonBox(this)),
      m_export(m_buttons->addButton(tr("Export"), QDialogButtonBox::AcceptRole)),
      m_form(new QWidget(this)) {
    setObjectName(QStringLiteral("exportAllDialog"));
    setWindowTitle(tr("Export everything"));
    m_folder->setObjectName(QStringLiteral("exportFolder"));
    const QString folder = m_settings.folder(kPurpose);
    m_folder->setText(folder == QDir::homePath() ? folder + QStringLiteral("/axscope-export") : folder);
    m_export->setObjectName(QStringLiteral("exportStart"));
    m_message->setObjectName(QStringLiteral("exportMessage"));
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_progress->setVisible(false);
    m_buttons->addButton(QDialogButtonBox::Cancel);

    auto* folderRow = new QHBoxLayout;
    folderRow->addWidget(m_folder, 1);
    folderRow->addWidget(m_browse);
    auto* formats = new QHBoxLayout;
    for (std::size_t i = 0; i < kFormats.size(); ++i) {
        const QString suffix = suffixOf(kFormats[i]);
        m_formats[i] = new QCheckBox(suffix.toUpper(), this);
        m_formats[i]->setObjectName(QStringLiteral("export_") + suffix);
        m_formats[i]->setChecked(kFormats[i] == PlotFormat::Pdf);
        formats->addWidget(m_formats[i]);
        connect(m_formats[i], &QCheckBox::toggled, this, &ExportAllDialog::validate);
    }
    formats->addStretch(1);
    m_look->setOptions(readLook(kLook));
    m_results->setObjectName(QStringLiteral("exportResults"));
    m_tables->setObjectName(QStringLiteral("exportTables"));
    for (QCheckBox* box : {m_results, m_tables}) {
        box->setChecked(m_study != nullptr);
        box->setEnabled(m_study != nullptr);
        box->setToolTip(m_study ? QString() : tr("Run the study first"));
    }

    auto* form = new QFormLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&Folder:"), folderRow);
    form->addRow(tr("Plots as:"), formats);
    form->addRow(m_look);
    form->addRow(tr("And:"), m_results);
    form->addRow(QString(), m_tables);
    qobject_cast<QLabel*>(form->labelForField(folderRow))->setBuddy(m_folder);
    alignLabels(*form, *qobject_cast<QFormLayout*>(m_look->layout()));
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(m_form);
    layout->addWidget(m_message);
    layout->addWidget(m_progress);
    layout->addWidget(m_buttons);
    m_folder->setMinimumWidth(300);

    connect(m_browse, &QPushButton::clicked, this, &ExportAllDialog::browse);
    connect(m_folder, &QLineEdit::textChanged, this, &ExportAllDialog::validate);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ExportAllDialog::start);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &ExportAllDialog::reject);
    validate();
}

ExportAllOptions ExportAllDialog::options() const {
    ExportAllOptions options;
    options.folder = QDir::cleanPath(QDir(m_folder->text().trimmed()).absolutePath());
    options.formats.clear();
    for (std::size_t i = 0; i < kFormats.size(); ++i) {
        if (m_formats[i]->isChecked())
            options.formats.append(kFormats[i]);
    }
    options.look = m_look->options();
    options.results = m_results->isChecked();
    options.tables = m_tables->isChecked();
    return options;
}

void ExportAllDialog::reject() {
    // The writer is between two files, or will be in a moment: it ends there and nothing is left
    // half-written.
    if (m_running)
        m_running->cancel();
    QDialog::reject();
}

void ExportAllDialog::browse() {
    auto* dialog = new QFileDialog(this, tr("Folder for the plots"), m_folder->text());
    dialog->setObjectName(QStringLiteral("exportFolderDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

void ExportAllDialog::validate() {
    const QList<PlotFormat> chosen = options().formats;
    const qsizetype formats = chosen.size();
    m_look->setFormats(chosen);
    const bool ok = formats > 0 && !m_folder->text().trimmed().isEmpty();
    m_export->setEnabled(ok && !m_plots.isEmpty() && !m_running);
    if (m_plots.isEmpty())
        m_message->setText(tr("There are no plots yet: choose multipliers or run the study."));
    else if (formats == 0)
        m_message->setText(tr("Choose at least one format."));
    else if (!ok)
        m_message->setText(tr("Choose a folder."));
    else
        m_message->setText(tr("%n plot file(s) will be written, and manifest.json, which says what every file is. "
                              "Files of the same name are replaced.",
                              nullptr, static_cast<int>(m_plots.size() * formats)));
}

void ExportAllDialog::start() {
    m_settings.setFolder(kPurpose, options().folder);
    writeLook(kLook, options().look);
    m_running = new ExportAll(m_plots, m_study, options(), this);
    m_form->setEnabled(false);
    m_export->setEnabled(false);
    m_progress->setRange(0, m_running->total());
    m_progress->setValue(0);
    m_progress->setVisible(true);
    connect(m_running, &ExportAll::progressed, this, [this](int done, const QString& file) {
        m_progress->setValue(done);
        m_message->setText(QFileInfo(file).fileName());
    });
    connect(m_running, &ExportAll::finished, this, &ExportAllDialog::finish);
    m_running->start();
}

void ExportAllDialog::finish(const QStringList& written, const QVector<Error>& errors) {
    const QString folder = options().folder;
    m_running->deleteLater();
    m_running = nullptr;
    m_form->setEnabled(true);
    m_progress->setVisible(false);
    validate();
    if (errors.isEmpty()) {
        emit exported(folder, static_cast<int>(written.size()));
        accept();
        return;
    }
    m_message->setText(tr("%n file(s) could not be written. %1", nullptr, static_cast<int>(errors.size()))
                           .arg(errorText(errors.first())));
}

}  // namespace axscope::app
