// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/plots/data_window.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include "app/gui/item_models/table_export.h"
#include "app/gui/plots/plot_data_model.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/views/table_tools.h"

namespace axscope::app {

DataWindow::DataWindow(PlotView& view, QWidget* parent)
    : QDialog(parent),
      m_view(view),
      m_model(new PlotDataModel(this)),
      m_table(new QTableView),
      m_summary(new QLabel) {
    setObjectName(QStringLiteral("dataWindow"));
    m_table->setObjectName(QStringLiteral("plotData"));
    auto* sorted = new QSortFilterProxyModel(this);
    sorted->setSortRole(PlotDataModel::kValueRole);
    sorted->setSourceModel(m_model);
    m_table->setModel(sorted);
    setUpTable(*m_table);
    m_summary->setObjectName(QStringLiteral("plotSummary"));
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    const auto add = [&](const QString& text, const QString& name, auto function) {
        QPushButton* button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(name);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, m_table, function);
    };
    QTableView& table = *m_table;
    add(tr("&Copy"), QStringLiteral("copyData"), [&table] { copyTable(table, TableForm::Text); });
    add(tr("Copy as &LaTeX"), QStringLiteral("copyLatex"), [&table] { copyTable(table, TableForm::Latex); });
    add(tr("Copy as &Markdown"), QStringLiteral("copyMarkdown"),
        [&table] { copyTable(table, TableForm::Markdown); });
    add(tr("&Save…"), QStringLiteral("saveData"), [&table] { saveTableAs(table); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);
    connect(&view, &PlotView::figureChanged, this, &DataWindow::fill);
    connect(&view, &QObject::destroyed, this, &QObject::deleteLater);
    resize(620, 420);
    fill();
}

void DataWindow::fill() {
    setWindowTitle(tr("Data of “%1”").arg(m_view.title()));
    m_summary->setText(m_view.isEmpty() ? m_view.emptyText() : m_view.accessibleDescription());
    m_model->setPlotData(m_view.table());
    describeTable(*m_table, m_view.exportName(), m_view.title(), m_view.provenance());
    fitColumns(*m_table);
}

}  // namespace axscope::app
