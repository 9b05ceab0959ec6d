// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <memory>
#include <vector>

#include "app/gui/views/result_view.h"

class QTabWidget;

namespace axscope::app {

class ComparisonPage;
class DesignPage;
class UnderstandPage;

/// The multiplier lab, which needs no network: one multiplier understood, several compared, new ones designed.
class MultipliersView : public ResultView {
    Q_OBJECT

public:
    enum Page { Understand, Compare, Design };

    explicit MultipliersView(QWidget* parent = nullptr);

    void setStudy(std::shared_ptr<const analysis::StudyResult> study) override;
    void follow(LinkedSelection* selection) override;
    /// What there is to look at before any run; a study brings its own.
    void setMultipliers(std::vector<analysis::MultiplierInfo> multipliers);
    /// Names of the multipliers that the study lists beside the catalogue.
    void setListed(const QStringList& names);
    void setPage(Page page);
    [[nodiscard]] QList<PlotView*> plots() const override;

signals:
    /// A design is to become a multiplier of the study, by this name.
    void saveRequested(const QString& name);

private:
    void showMultipliers(const std::vector<analysis::MultiplierInfo>& multipliers);

    std::shared_ptr<const analysis::StudyResult> m_study;
    std::vector<analysis::MultiplierInfo> m_given;
    QTabWidget* m_pages = nullptr;
    UnderstandPage* m_understand = nullptr;
    ComparisonPage* m_compare = nullptr;
    DesignPage* m_design = nullptr;
};

}  // namespace axscope::app
