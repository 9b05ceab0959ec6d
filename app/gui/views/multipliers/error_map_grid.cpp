// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/multipliers/error_map_grid.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>
#include <cstdlib>

#include "app/gui/flow_layout.h"
#include "app/gui/plots/error_map_figure.h"
#include "app/gui/plots/linked_axes.h"
#include "app/gui/plots/linked_cursor.h"
#include "app/gui/plots/number_format.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/study/panel_widgets.h"
#include "app/gui/text.h"

namespace axscope::app {
namespace {

constexpr int kLeastRowHeight = 210;  // pixels of a map with its read-out that shows more than its axes
constexpr int kLeastColumnWidth = 200;

}  // namespace

ErrorMapGrid::ErrorMapGrid(QWidget* parent)
    : QWidget(parent),
      m_axes(new LinkedAxes(Qt::Horizontal | Qt::Vertical, this)),
      m_cursor(new LinkedCursor(this)) {
    setObjectName(QStringLiteral("errorMapGrid"));
    m_controls = buildControls();
    m_hint = new QLabel;
    m_hint->setObjectName(QStringLiteral("multipliersHint"));
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    auto* maps = new QWidget;
    m_grid = new QGridLayout(maps);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(2);
    for (std::size_t i = 0; i < kMost; ++i) {
        Cell& cell = m_cells[i];
        cell.map = new PlotView;
        cell.map->setObjectName(QStringLiteral("comparisonMap%1").arg(i + 1));
        cell.readOut = new QLabel;
        cell.readOut->setObjectName(QStringLiteral("comparisonReadOut%1").arg(i + 1));
        cell.readOut->setWordWrap(true);
        cell.readOut->setTextFormat(Qt::PlainText);
        cell.readOut->setTextInteractionFlags(Qt::TextSelectableByMouse);
        cell.readOut->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        cell.readOut->setToolTip(tr("In brackets: the error relative to the magnitude of the exact product"));
        cell.readOut->setMargin(2);
        cell.box = new QWidget;
        auto* layout = new QVBoxLayout(cell.box);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        layout->addWidget(cell.map, 1);
        layout->addWidget(cell.readOut);
        m_axes->add(cell.map);
        m_cursor->add(cell.map);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_controls);
    layout->addWidget(maps, 1);
    m_grid->addWidget(m_hint, 0, 0);
    connect(m_cursor, &LinkedCursor::moved, this, &ErrorMapGrid::writeReadOuts);
    connect(m_cursor, &LinkedCursor::pinnedChanged, this, &ErrorMapGrid::showCursor);
    setMultipliers({}, {}, {});
}

QWidget* ErrorMapGrid::buildControls() {
    auto* controls = new QWidget;
    auto* layout = new FlowLayout(controls);
    m_sameScale = new QCheckBox(tr("&Same scale"));
    m_sameScale->setObjectName(QStringLiteral("sameScale"));
    m_sameScale->setToolTip(
        tr("One colour scale for all, so that sizes compare; otherwise each multiplier fills its own"));
    m_sameScale->setChecked(true);
    layout->addWidget(m_sameScale);
    const auto addOperand = [&](const QString& text, const QString& name) {
        auto* box = new QuietSpinBox;
        box->setObjectName(name);
        box->setRange(-128, 255);
        box->setToolTip(
            tr("Operands whose products are written below the maps; a click into a map takes those there"));
        auto* label = new QLabel(text);
        label->setBuddy(box);
        layout->addPair(label, box);
        connect(box, &QSpinBox::valueChanged, this, &ErrorMapGrid::pinFromBoxes);
        return box;
    };
    m_a = addOperand(tr("Operand &a:"), QStringLiteral("cursorA"));
    m_b = addOperand(tr("Operand &b:"), QStringLiteral("cursorB"));
    connect(m_sameScale, &QCheckBox::toggled, this, &ErrorMapGrid::drawMaps);
    return controls;
}

void ErrorMapGrid::setMultipliers(const std::vector<analysis::MultiplierInfo>& multipliers,
                                  const QStringList& provenance, const QString& hint) {
    m_shown.clear();
    std::ranges::copy_if(multipliers, std::back_inserter(m_shown),
                         [](const analysis::MultiplierInfo& info) { return info.table != nullptr; });
    m_shown.resize(std::min(m_shown.size(), kMost));
    m_provenance = provenance;
    m_hint->setText(hint);
    m_hint->setVisible(m_shown.empty());
    m_controls->setVisible(!m_shown.empty());
    arrange();
    drawMaps();
    writeReadOuts();
}

/// Four in two rows where these are high enough, otherwise beside each other as fewer are.
int ErrorMapGrid::columnsThatFit() const {
    const int count = static_cast<int>(m_shown.size());
    if (count < static_cast<int>(kMost))
        return count;
    // The layout has not yet moved anything while this is resized.
    const int rowHeight = (height() - m_controls->sizeHint().height()) / 2;
    return rowHeight < kLeastRowHeight && width() / count >= kLeastColumnWidth ? count : 2;
}

void ErrorMapGrid::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (columnsThatFit() != m_columns)
        arrange();
}

void ErrorMapGrid::arrange() {
    const int columns = m_columns = columnsThatFit();
    const bool twoRows = static_cast<int>(m_shown.size()) > columns;
    for (int i = 0; i < static_cast<int>(kMost); ++i) {
        QWidget* box = m_cells[static_cast<std::size_t>(i)].box;
        const bool used = i < static_cast<int>(m_shown.size());
        if (used)
            m_grid->addWidget(box, i / columns, i % columns);
        else
            m_grid->removeWidget(box);
        if (!box->parentWidget())
            box->setParent(m_grid->parentWidget());
        box->setVisible(used);
    }
    // Room for the longest text, so that the maps stay where they are while the cursor moves.
    const int lines = columns > 2 ? 2 : 1;
    for (const Cell& cell : m_cells)
        cell.readOut->setMinimumHeight(lines * cell.readOut->fontMetrics().lineSpacing() + 4);
    for (int i = 0; i < static_cast<int>(kMost); ++i) {
        m_grid->setColumnStretch(i, i < columns || (i == 0 && columns == 0) ? 1 : 0);
        m_grid->setRowStretch(i, i == 0 || (i == 1 && twoRows) ? 1 : 0);
    }
}

void ErrorMapGrid::drawMaps() {
    double common = 1;
    for (const auto& info : m_shown)
        common = std::max(common, info.metrics.wce);
    for (std::size_t i = 0; i < kMost; ++i) {
        PlotView& map = *m_cells[i].map;
        if (i >= m_shown.size()) {
            map.setFigure(nullptr);
            continue;
        }
        const auto& info = m_shown[i];
        const QString name = fromUtf8(info.name);
        const double limit = m_sameScale->isChecked() ? common : std::max(1.0, info.metrics.wce);
        map.setExportName(QStringLiteral("error_map_") + name);
        map.setProvenance(m_provenance + QStringList(QStringLiteral("shown: %1, table sha256 %2")
                                                         .arg(name, fromUtf8(info.table->hash()))));
        map.setFigure(std::make_shared<ErrorMapFigure>(ErrorMapSpec{info.table, name, limit}));
    }
}

void ErrorMapGrid::showCursor() {
    const auto at = m_cursor->pinned();
    if (!at)
        return;
    const QSignalBlocker quietA(m_a);
    const QSignalBlocker quietB(m_b);
    m_b->setValue(at->x());
    m_a->setValue(at->y());
}

void ErrorMapGrid::pinFromBoxes() {
    m_cursor->pin(QPoint(m_b->value(), m_a->value()));
}

void ErrorMapGrid::writeReadOuts() {
    const auto at = m_cursor->position();
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        const auto& table = *m_shown[i].table;
        QLabel& label = *m_cells[i].readOut;
        if (!at) {
            label.setText(tr("Point at the map to read products."));
            continue;
        }
        const int a = at->y();
        const int b = at->x();
        const auto isOperand = [&](int value) {
            return value >= table.minOperand() && value <= table.maxOperand();
        };
        if (!isOperand(a) || !isOperand(b)) {
            label.setText(tr("a = %1, b = %2: no operands of this multiplier (%3 to %4)")
                              .arg(a)
                              .arg(b)
                              .arg(table.minOperand())
                              .arg(table.maxOperand()));
            continue;
        }
        const int exact = a * b;
        const int product = table.product(a, b);
        const int error = product - exact;
        // Of an exact product of 0 there is no relative error.
        const QString relative =
            exact == 0 ? QString()
                       : QStringLiteral(" (%1)").arg(percentText(double(error) / std::abs(exact), 2));
        label.setText(tr("a = %1, b = %2: exact %3, product %4, error %5")
                          .arg(a)
                          .arg(b)
                          .arg(exact)
                          .arg(product)
                          .arg(error) +
                      relative);
    }
}

QList<PlotView*> ErrorMapGrid::plots() const {
    QList<PlotView*> plots;
    for (std::size_t i = 0; i < m_shown.size(); ++i)
        plots += m_cells[i].map;
    return plots;
}

}  // namespace axscope::app
