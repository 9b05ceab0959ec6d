// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/multipliers_view.h"

#include <QTabWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <iterator>
#include <utility>

#include "app/gui/text.h"
#include "app/gui/views/multipliers/comparison_page.h"
#include "app/gui/views/multipliers/design_page.h"
#include "app/gui/views/multipliers/understand_page.h"
#include "multipliers/families/family_member.h"

namespace axscope::app {

MultipliersView::MultipliersView(QWidget* parent)
    : ResultView(parent),
      m_pages(new QTabWidget),
      m_understand(new UnderstandPage),
      m_compare(new ComparisonPage),
      m_design(new DesignPage) {
    setObjectName(QStringLiteral("multipliersView"));
    m_pages->setObjectName(QStringLiteral("multiplierPages"));
    m_pages->setDocumentMode(true);
    m_pages->setAccessibleName(tr("Pages of the multiplier lab"));
    // In the order of Page.
    m_pages->addTab(m_understand, tr("Understand"));
    m_pages->addTab(m_compare, tr("Compare"));
    m_pages->addTab(m_design, tr("Design"));
    m_pages->setTabToolTip(Understand, tr("One multiplier: where it errs, how often, in which direction"));
    m_pages->setTabToolTip(Compare, tr("Any number of multipliers in one table, side by side, and against each other"));
    m_pages->setTabToolTip(Design, tr("Make a multiplier of a family and see at once what it does"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_pages);
    connect(m_design, &DesignPage::saveRequested, this, &MultipliersView::saveRequested);
    connect(m_compare, &ComparisonPage::saveRequested, this, &MultipliersView::saveRequested);
    connect(m_understand, &UnderstandPage::designRequested, this, [this](const QString& name) {
        if (const auto member = multipliers::FamilyMember::parse(toUtf8(name))) {
            m_design->startFrom(*member);
            setPage(Design);
        }
    });
}

void MultipliersView::follow(LinkedSelection* selection) {
    m_understand->follow(selection);
}

void MultipliersView::setMultipliers(std::vector<analysis::MultiplierInfo> multipliers) {
    m_given = std::move(multipliers);
    if (!m_study || m_study->multipliers.empty())
        showMultipliers(m_given);
}

void MultipliersView::setStudy(std::shared_ptr<const analysis::StudyResult> study) {
    m_study = std::move(study);
    // Assignments of several multipliers have no table to show.
    std::vector<analysis::MultiplierInfo> single;
    if (m_study) {
        std::ranges::copy_if(m_study->multipliers, std::back_inserter(single),
                             [](const analysis::MultiplierInfo& info) { return info.table != nullptr; });
    }
    showMultipliers(single.empty() ? m_given : single);
}

void MultipliersView::showMultipliers(const std::vector<analysis::MultiplierInfo>& multipliers) {
    m_understand->setMultipliers(multipliers, m_study);
    m_compare->setMultipliers(multipliers, m_study);
    m_design->setMultipliers(multipliers);
}

void MultipliersView::setListed(const QStringList& names) {
    m_design->setListed(names);
}

void MultipliersView::setPage(Page page) {
    m_pages->setCurrentIndex(page);
}

QList<PlotView*> MultipliersView::plots() const {
    return m_understand->plots() + m_compare->plots() + m_design->plots();
}

}  // namespace axscope::app
