// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/multipliers/side_by_side.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <iterator>

#include "app/gui/item_models/study_tables.h"
#include "app/gui/plots/error_map_figure.h"
#include "app/gui/plots/histogram_figure.h"
#include "app/gui/plots/linked_axes.h"
#include "app/gui/plots/plot_view.h"
#include "app/gui/text.h"
#include "app/gui/views/study_text.h"
#include "app/gui/views/table_tools.h"

namespace axscope::app {
namespace {

constexpr int kLeastColumnWidth = 270;
constexpr std::size_t kFirstChecked = 2;  // multipliers shown before the user chooses

}  // namespace

struct SideBySide::Private {
    /// The two plots of one chosen multiplier.
    struct Pair {
        QString name;
        PlotView* map = nullptr;
        PlotView* histogram = nullptr;
    };

    SideBySide* owner = nullptr;
    std::vector<analysis::MultiplierInfo> given;    ///< by setMultipliers()
    std::vector<analysis::MultiplierInfo> current;  ///< what is shown
    std::shared_ptr<const analysis::StudyResult> study;
    QListWidget* list = nullptr;
    QCheckBox* sameScale = nullptr;
    QScrollArea* scroll = nullptr;
    QWidget* canvas = nullptr;
    QGridLayout* grid = nullptr;
    QLabel* hint = nullptr;
    QTableView* table = nullptr;
    FigureTableModel* model = nullptr;
    LinkedAxes* mapLink = nullptr;
    LinkedAxes* histogramLink = nullptr;
    std::vector<Pair> pairs;
    bool userChose = false;

    void setCurrent(const std::vector<analysis::MultiplierInfo>& multipliers);
    void updatePlots();
    Pair makePair(const QString& name);
};

SideBySide::SideBySide(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>()) {
    setObjectName(QStringLiteral("multiplierComparison"));
    d->owner = this;
    d->mapLink = new LinkedAxes(Qt::Horizontal | Qt::Vertical, this);
    d->histogramLink = new LinkedAxes(Qt::Horizontal | Qt::Vertical, this);

    d->list = new QListWidget;
    d->list->setObjectName(QStringLiteral("multiplierList"));
    d->list->setAccessibleName(tr("Multipliers to compare"));
    auto* listLabel = new QLabel(tr("&Compare:"));
    listLabel->setBuddy(d->list);
    d->sameScale = new QCheckBox(tr("&Same scale"));
    d->sameScale->setObjectName(QStringLiteral("sameScale"));
    d->sameScale->setToolTip(
        tr("One colour scale and one error axis for all, so that sizes compare; otherwise each "
           "multiplier fills its own"));
    d->sameScale->setChecked(true);
    auto* side = new QWidget;
    auto* sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(0, 0, 0, 0);
    sideLayout->addWidget(listLabel);
    sideLayout->addWidget(d->list, 1);
    sideLayout->addWidget(d->sameScale);

    d->hint = new QLabel(tr("Add multipliers to the study to compare their errors here."));
    d->hint->setObjectName(QStringLiteral("multipliersHint"));
    d->hint->setAlignment(Qt::AlignCenter);
    d->hint->setWordWrap(true);
    d->hint->setForegroundRole(QPalette::PlaceholderText);
    d->canvas = new QWidget;
    d->canvas->setBackgroundRole(QPalette::Base);
    d->canvas->setAutoFillBackground(true);
    d->grid = new QGridLayout(d->canvas);
    d->grid->setContentsMargins(0, 0, 0, 0);
    d->grid->setSpacing(2);
    d->grid->addWidget(d->hint, 0, 0, 2, 1);
    d->grid->setRowStretch(0, 3);
    d->grid->setRowStretch(1, 2);
    d->scroll = new QScrollArea;
    d->scroll->setObjectName(QStringLiteral("multiplierPlots"));
    d->scroll->setWidgetResizable(true);
    d->scroll->setWidget(d->canvas);
    d->scroll->setMinimumHeight(240);
    d->scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);

    d->model = new FigureTableModel(multiplierColumns(), this);
    auto* proxy = new QSortFilterProxyModel(this);
    proxy->setSourceModel(d->model);
    proxy->setSortRole(FigureTableModel::kSortRole);
    d->table = new QTableView;
    d->table->setObjectName(QStringLiteral("multiplierTable"));
    d->table->setAccessibleName(tr("Error metrics of the multipliers"));
    d->table->setModel(proxy);
    setUpTable(*d->table);
    d->table->horizontalHeader()->setStretchLastSection(true);

    auto* top = new QSplitter(Qt::Horizontal);
    top->setChildrenCollapsible(false);
    top->addWidget(side);
    top->addWidget(d->scroll);
    top->setStretchFactor(0, 0);
    top->setStretchFactor(1, 1);
    top->setSizes({150, 1000});
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(top);
    splitter->addWidget(d->table);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({520, 230});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);

    connect(d->list, &QListWidget::itemChanged, this, [this] {
        d->userChose = true;
        d->updatePlots();
    });
    connect(d->sameScale, &QCheckBox::toggled, this, [this] { d->updatePlots(); });
}

SideBySide::~SideBySide() = default;

void SideBySide::setMultipliers(std::vector<analysis::MultiplierInfo> multipliers) {
    d->given = std::move(multipliers);
    if (!d->study || d->study->multipliers.empty()) {
        d->setCurrent(d->given);
    }
}

void SideBySide::setStudy(std::shared_ptr<const analysis::StudyResult> study) {
    d->study = std::move(study);
    // Assignments of several multipliers have no table to show.
    std::vector<analysis::MultiplierInfo> single;
    if (d->study) {
        std::ranges::copy_if(d->study->multipliers, std::back_inserter(single),
                             [](const analysis::MultiplierInfo& info) { return info.table != nullptr; });
    }
    d->setCurrent(single.empty() ? d->given : single);
}

QList<PlotView*> SideBySide::plots() const {
    QList<PlotView*> views;
    for (const auto& pair : d->pairs) {
        views << pair.map << pair.histogram;
    }
    return views;
}

void SideBySide::Private::setCurrent(const std::vector<analysis::MultiplierInfo>& multipliers) {
    const auto sameMultiplier = [](const analysis::MultiplierInfo& l, const analysis::MultiplierInfo& r) {
        return l.name == r.name && l.table && r.table && l.table->hash() == r.table->hash();
    };
    const bool same = std::ranges::equal(current, multipliers, sameMultiplier);
    current = multipliers;
    model->setRows(multiplierRows(current));
    if (!same) {
        QStringList checked;
        for (int i = 0; i < list->count(); ++i) {
            if (list->item(i)->checkState() == Qt::Checked) {
                checked += list->item(i)->text();
            }
        }
        std::size_t left = kFirstChecked;
        const QSignalBlocker quiet(list);
        list->clear();
        for (const auto& info : current) {
            const QString name = fromUtf8(info.name);
            bool check = checked.contains(name);
            if (!userChose) {
                check = left > 0 && info.table && !info.table->isExact();
                left -= check ? 1 : 0;
            }
            auto* item = new QListWidgetItem(name, list);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(check ? Qt::Checked : Qt::Unchecked);
        }
        fitColumns(*table);
    }
    updatePlots();
}

SideBySide::Private::Pair SideBySide::Private::makePair(const QString& name) {
    Pair pair;
    pair.name = name;
    pair.map = new PlotView;
    pair.map->setObjectName(QStringLiteral("errorMap_") + name);
    pair.map->setExportName(QStringLiteral("error_map_") + name);
    pair.map->setMinimumSize(kLeastColumnWidth, 190);
    pair.histogram = new PlotView;
    pair.histogram->setObjectName(QStringLiteral("errorHistogram_") + name);
    pair.histogram->setExportName(QStringLiteral("error_histogram_") + name);
    pair.histogram->setMinimumSize(kLeastColumnWidth, 180);
    mapLink->add(pair.map);
    histogramLink->add(pair.histogram);
    return pair;
}

void SideBySide::Private::updatePlots() {
    std::vector<const analysis::MultiplierInfo*> shown;
    for (int i = 0; i < list->count(); ++i) {
        const auto& info = current[static_cast<std::size_t>(i)];
        if (list->item(i)->checkState() == Qt::Checked && info.table) {
            shown.push_back(&info);
        }
    }
    // Plots that stay keep their zoom; the others go.
    std::vector<Pair> kept;
    for (const auto* info : shown) {
        const QString name = fromUtf8(info->name);
        const auto known = std::ranges::find(pairs, name, &Pair::name);
        if (known != pairs.end()) {
            kept.push_back(*known);
            pairs.erase(known);
        } else {
            kept.push_back(makePair(name));
        }
    }
    for (const Pair& gone : pairs) {
        for (PlotView* view : {gone.map, gone.histogram}) {
            grid->removeWidget(view);
            view->hide();
            view->deleteLater();
        }
    }
    pairs = std::move(kept);
    hint->setText(current.empty()
                      ? SideBySide::tr("Add multipliers to the study to compare their errors here.")
                      : SideBySide::tr("Tick multipliers on the left to see where each of them errs."));
    hint->setVisible(pairs.empty());

    double common = 1;
    for (const auto* info : shown) {
        common = std::max(common, info->metrics.wce);
    }
    QStringList provenance;
    if (study && !study->multipliers.empty()) {
        provenance = provenanceOf(*study);
    }
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const Pair& pair = pairs[i];
        const auto& info = *shown[i];
        const double limit = sameScale->isChecked() ? common : std::max(1.0, info.metrics.wce);
        const auto column = static_cast<int>(i);
        grid->addWidget(pair.map, 0, column);
        grid->addWidget(pair.histogram, 1, column);
        grid->setColumnStretch(column, 1);
        QStringList lines = provenance;
        if (lines.isEmpty()) {
            lines += QStringLiteral("multiplier: %1, table sha256 %2")
                         .arg(pair.name, fromUtf8(info.table->hash()));
        }
        pair.map->setProvenance(lines);
        pair.histogram->setProvenance(lines);
        pair.map->setFigure(std::make_shared<ErrorMapFigure>(ErrorMapSpec{info.table, pair.name, limit}));

        const auto histogram = multipliers::errorHistogram(*info.table);
        HistogramSpec spec;
        spec.title = SideBySide::tr("Errors of %1").arg(pair.name);
        spec.x = {SideBySide::tr("Error e"), SideBySide::tr("product units")};
        spec.counted = SideBySide::tr("operand pairs");
        // A bin holds whole numbers, so its edges lie between them.
        for (std::size_t bin = 0; bin <= histogram.counts.size(); ++bin) {
            spec.edges.push_back(histogram.low + static_cast<double>(bin) * histogram.binWidth - 0.5);
        }
        spec.series.push_back({pair.name, 0, {histogram.counts.begin(), histogram.counts.end()}});
        spec.xLow = -1.04 * limit - 0.5;
        spec.xHigh = 1.04 * limit + 0.5;
        spec.highestCount = multipliers::ProductTable::kEntries;
        pair.histogram->setFigure(std::make_shared<HistogramFigure>(std::move(spec)));
    }
    for (int column = static_cast<int>(pairs.size()); column < grid->columnCount(); ++column) {
        grid->setColumnStretch(column, 0);
    }
}

}  // namespace axscope::app
