// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/multipliers/comparison_page.h"

#include <QFileInfo>
#include <QLabel>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <iterator>
#include <utility>

#include "analysis/multiplier_list.h"
#include "app/gui/core_text.h"
#include "app/gui/jobs/background_queue.h"
#include "app/gui/text.h"
#include "app/gui/views/multipliers/add_multipliers.h"
#include "app/gui/views/multipliers/comparison_table.h"
#include "app/gui/views/multipliers/error_map_grid.h"
#include "app/gui/views/multipliers/multiplier_difference.h"
#include "app/gui/views/multipliers/pareto_page.h"
#include "app/gui/views/study_text.h"
#include "multipliers/catalog.h"
#include "multipliers/families/equivalent.h"
#include "multipliers/families/family_member.h"

namespace axscope::app {
namespace {

constexpr int kFirstTicked = 2;  // multipliers whose maps are shown before the user chooses

QString hashOf(const analysis::MultiplierInfo& info) {
    return info.table ? fromUtf8(info.table->hash()) : QString();
}

/// A name by which a study finds the multiplier again, whatever folder it is opened from.
QString lastingOrigin(const QString& origin) {
    const std::string name = toUtf8(origin);
    const bool named = multipliers::namesFamily(name) || multipliers::findCatalogEntry(name) != nullptr;
    return named ? origin : QFileInfo(origin).absoluteFilePath();
}

}  // namespace

/// What became of add().
struct ComparisonPage::Addition {
    struct Item {
        QString origin;
        analysis::MultiplierInfo info;
    };
    std::vector<Item> items;
    QStringList known;  ///< "x (as y)": the same products are in the table already
    QStringList errors;
};

ComparisonPage::ComparisonPage(QWidget* parent)
    : QWidget(parent),
      m_addMenu(new AddMultipliers(this)),
      m_tabs(new QTabWidget),
      m_maps(new ErrorMapGrid),
      m_difference(new MultiplierDifference),
      m_pareto(new ParetoPage),
      m_table(new ComparisonTable(m_addMenu->menu())),
      m_message(new QLabel) {
    setObjectName(QStringLiteral("multiplierComparison"));
    m_tabs->setObjectName(QStringLiteral("comparisonPages"));
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Figures of the comparison"));
    const auto addTab = [this](QWidget* page, const QString& title, const QString& toolTip) {
        m_tabs->setTabToolTip(m_tabs->addTab(page, title), toolTip);
    };
    addTab(m_maps, tr("Maps"), tr("Errors of the ticked multipliers side by side"));
    addTab(m_difference, tr("Difference"), tr("Products of one multiplier minus those of another"));
    addTab(m_pareto, tr("Pareto front"),
           tr("Two figures of all multipliers of the table against each other"));
    m_message->setObjectName(QStringLiteral("comparisonMessage"));
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->hide();
    auto* below = new QWidget;
    auto* belowLayout = new QVBoxLayout(below);
    belowLayout->setContentsMargins(0, 0, 0, 0);
    belowLayout->addWidget(m_table, 1);
    belowLayout->addWidget(m_message);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_tabs);
    splitter->addWidget(below);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({480, 240});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    connect(m_addMenu, &AddMultipliers::requested, this, &ComparisonPage::add);
    connect(m_table, &ComparisonTable::tickRequested, this, &ComparisonPage::tick);
    connect(m_table, &ComparisonTable::filterChanged, this, &ComparisonPage::showFront);
    connect(m_table, &ComparisonTable::currentChanged, m_pareto, &ParetoPage::setCurrent);
    connect(m_table, &ComparisonTable::removeRequested, this, &ComparisonPage::remove);
    connect(m_table, &ComparisonTable::saveRequested, this,
            [this](const QString& name) { Q_EMIT saveRequested(m_origins.value(name, name)); });
    connect(m_pareto, &ParetoPage::chosen, this, [this](const QString& name) { m_table->selectRow(name); });
    update();
}

ComparisonPage::~ComparisonPage() = default;

BackgroundQueue& ComparisonPage::queue() {
    if (!m_queue)
        m_queue = std::make_unique<BackgroundQueue>();
    return *m_queue;
}

void ComparisonPage::setMultipliers(const std::vector<analysis::MultiplierInfo>& multipliers,
                                    const std::shared_ptr<const analysis::StudyResult>& study) {
    m_given.clear();
    // Assignments of several multipliers have no table to compare.
    std::ranges::copy_if(multipliers, std::back_inserter(m_given),
                         [](const analysis::MultiplierInfo& info) { return info.table != nullptr; });
    m_study = study;
    update();
}

void ComparisonPage::update() {
    m_all = m_given;
    QStringList addedNames;
    for (const auto& info : m_added) {
        const auto isTaken = [&](const analysis::MultiplierInfo& other) {
            return hashOf(other) == hashOf(info) || other.name == info.name;
        };
        // The study may have got it meanwhile.
        if (std::ranges::none_of(m_all, isTaken)) {
            m_all.push_back(info);
            addedNames += fromUtf8(info.name);
        }
    }
    if (!m_userTicked) {
        m_ticked.clear();
        for (const auto& info : m_all)
            if (m_ticked.size() < kFirstTicked && !info.table->isExact())
                m_ticked += fromUtf8(info.name);
    }
    m_table->setProvenance(provenance());
    m_table->setMultipliers(m_all, addedNames, m_equivalents);
    m_difference->setMultipliers(m_all, provenance());
    showTicked();
    showFront();
    if (isVisible())
        findEquivalents();
}

QStringList ComparisonPage::provenance() const {
    QStringList lines = m_study ? provenanceOf(*m_study) : QStringList();
    for (const auto& info : m_study ? m_added : m_all)
        lines += QStringLiteral("multiplier: %1, table sha256 %2").arg(fromUtf8(info.name), hashOf(info));
    return lines;
}

const analysis::MultiplierInfo* ComparisonPage::find(const QString& name) const {
    const auto found = std::ranges::find(m_all, toUtf8(name), &analysis::MultiplierInfo::name);
    return found == m_all.end() ? nullptr : &*found;
}

void ComparisonPage::tick(const QString& name, bool ticked) {
    m_userTicked = true;
    // Those that are gone give way first.
    m_ticked.removeIf([this](const QString& known) { return !find(known); });
    m_ticked.removeAll(name);
    m_message->hide();
    if (ticked) {
        if (m_ticked.size() == static_cast<qsizetype>(ErrorMapGrid::kMost)) {
            m_message->setText(tr("At most four maps are shown side by side: %1 gave way to %2.")
                                   .arg(m_ticked.front(), name));
            m_message->show();
            m_ticked.removeFirst();
        }
        m_ticked += name;
    }
    showTicked();
}

void ComparisonPage::showTicked() {
    m_table->setTicked(m_ticked);
    std::vector<analysis::MultiplierInfo> shown;
    for (const QString& name : std::as_const(m_ticked))
        if (const auto* info = find(name))
            shown.push_back(*info);
    m_maps->setMultipliers(
        shown, m_study ? provenanceOf(*m_study) : QStringList(),
        m_all.empty() ? tr("Add multipliers to the study to compare their errors here, or to the table "
                           "below.")
                      : tr("Tick up to four multipliers in the table to see where each of them errs."));
    if (shown.size() >= 2)
        m_difference->propose(fromUtf8(shown[0].name), fromUtf8(shown[1].name));
}

void ComparisonPage::showFront() {
    const QStringList names = m_table->shown();
    std::vector<analysis::MultiplierInfo> shown;
    std::ranges::copy_if(m_all, std::back_inserter(shown),
                         [&](const auto& info) { return names.contains(fromUtf8(info.name)); });
    m_pareto->setMultipliers(shown, provenance());
}

void ComparisonPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    findEquivalents();
}

void ComparisonPage::findEquivalents() {
    for (const auto& info : m_all) {
        if (m_equivalents.contains(hashOf(info)))
            continue;
        m_equivalents.insert(hashOf(info), QString());  // asked for
        queue().post(
            this,
            [table = info.table] {
                const auto equivalent = multipliers::equivalentOf(*table);
                return equivalent ? equivalentText(*equivalent) : QString();
            },
            [this, hash = hashOf(info)](const QString& words) {
                m_equivalents.insert(hash, words);
                m_table->setEquivalents(m_equivalents);
            });
    }
}

void ComparisonPage::add(const QStringList& names) {
    m_message->setText(tr("Computing …"));
    m_message->show();
    queue().post(
        this,
        [names, list = m_all]() mutable {
            Addition addition;
            const auto take = [&](const QString& origin) {
                const std::size_t before = list.size();
                const auto index = analysis::findOrAddMultiplier(toUtf8(origin), list);
                if (!index)
                    addition.errors += errorText(index.error());
                else if (*index < before)
                    addition.known += tr("%1 multiplies as %2, which is in the table")
                                          .arg(origin, fromUtf8(list[*index].name));
                else
                    addition.items.push_back({origin, list.back()});
            };
            for (const QString& name : names) {
                const bool all = name == QLatin1String("all");
                if (!all && name != QLatin1String("eight")) {
                    take(name);
                    continue;
                }
                for (const auto& entry : multipliers::catalog())
                    if (all || entry.pareto)
                        take(fromUtf8(entry.name));
            }
            return addition;
        },
        [this](Addition addition) { takeAdded(std::move(addition)); });
}

void ComparisonPage::takeAdded(Addition addition) {
    QStringList names;
    for (auto& item : addition.items) {
        const QString name = fromUtf8(item.info.name);
        m_origins.insert(name, lastingOrigin(item.origin));
        names += name;
        m_added.push_back(std::move(item.info));
    }
    QStringList lines = addition.errors;
    // Of several, that some are there already is no news.
    if (names.isEmpty())
        lines += addition.known;
    m_message->setText(lines.join(QLatin1Char('\n')));
    m_message->setVisible(!lines.isEmpty());
    update();
    if (!names.isEmpty())
        m_table->selectRow(names.front());
    Q_EMIT added(names);
}

void ComparisonPage::remove(const QStringList& names) {
    std::erase_if(m_added, [&](const auto& info) { return names.contains(fromUtf8(info.name)); });
    m_ticked.removeIf([&](const QString& name) { return names.contains(name); });
    update();
}

QList<PlotView*> ComparisonPage::plots() const {
    return m_maps->plots() + m_difference->plots() + m_pareto->plots();
}

}  // namespace axscope::app
