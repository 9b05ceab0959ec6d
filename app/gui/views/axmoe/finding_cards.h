// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "analysis/measures/axmoe.h"

class QVBoxLayout;

namespace axscope::app {

/// Findings as cards: verdict in words and with an icon, statement, reason, what to do where something is
/// missing, and the differences behind them with their intervals.
class FindingCards : public QWidget {
    Q_OBJECT

public:
    explicit FindingCards(QWidget* parent = nullptr);

    /// Makes the cards anew only where what they say has changed, so that a running study leaves them alone.
    void setFindings(const std::vector<analysis::Finding>& findings);

private:
    QWidget* makeIntroduction();
    QWidget* makeCard(const analysis::Finding& finding);
    QWidget* makeEvidence(const analysis::Finding& finding);

    QVBoxLayout* m_layout = nullptr;
    QString m_shown;  ///< all that the cards say
};

}  // namespace axscope::app
