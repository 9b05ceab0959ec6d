// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/axmoe/finding_cards.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "app/gui/card_frame.h"
#include "app/gui/icons.h"
#include "app/gui/plots/number_format.h"
#include "app/gui/study/panel_widgets.h"
#include "app/gui/text.h"
#include "app/gui/views/axmoe/finding_words.h"
#include "app/gui/views/axmoe/interval_strip.h"

namespace axscope::app {
namespace {

using analysis::Finding;
using analysis::Verdict;

constexpr int kVerdictIcon = 22;
constexpr double kLeastLimit = 0.01;  // of a strip: one point fills it at most

struct VerdictLook {
    const char* icon;
    Accent accent;
};

VerdictLook verdictLook(Verdict verdict) {
    switch (verdict) {
        case Verdict::Holds:
            return {"check", Accent::Run};
        case Verdict::Fails:
            return {"close", Accent::Error};
        case Verdict::WithinNoise:
            return {"similar", Accent::Warning};
        case Verdict::NotMeasured:
            break;
    }
    return {"help", Accent::Muted};
}

QString pointsWithSign(double fraction) {
    const double points = 100 * fraction;
    return (points > 0 ? QStringLiteral("+") : QString()) + fixedText(points, 2);
}

/// A label that can be selected and copied, and breaks into lines.
void makeReadable(QLabel* label) {
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
}

/// An icon in the colour of a verdict that follows the theme.
class VerdictIcon : public QLabel {
public:
    explicit VerdictIcon(const VerdictLook& look) : m_look(look) { draw(); }

protected:
    void changeEvent(QEvent* event) override {
        QLabel::changeEvent(event);
        if (event->type() == QEvent::PaletteChange)
            draw();
    }

private:
    void draw() {
        setPixmap(lineIcon(QLatin1String(m_look.icon), m_look.accent)
                      .pixmap(QSize(kVerdictIcon, kVerdictIcon), devicePixelRatioF()));
    }
    VerdictLook m_look;
};

/// All that a card says: equal texts need no new card.
QString cardText(const Finding& finding) {
    QStringList lines{fromUtf8(finding.architecture), verdictText(finding.verdict),
                      statementText(finding.statement), reasonText(finding)};
    for (const Finding::Evidence& evidence : finding.evidence)
        lines += QStringLiteral("%1 %2 %3 %4 %5 %6")
                     .arg(evidenceText(evidence), pointsWithSign(evidence.contrast.value),
                          pointsWithSign(evidence.contrast.interval.low),
                          pointsWithSign(evidence.contrast.interval.high), remarkText(evidence.remark))
                     .arg(evidence.contrast.images);
    return lines.join(QLatin1Char('\n'));
}

double stripLimit(const Finding& finding) {
    double limit = kLeastLimit;
    for (const Finding::Evidence& evidence : finding.evidence)
        limit = std::max(
            {limit, std::abs(evidence.contrast.interval.low), std::abs(evidence.contrast.interval.high)});
    return limit;
}

}  // namespace

FindingCards::FindingCards(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this)) {
    m_layout->setContentsMargins(2, 2, 8, 2);
    m_layout->setSpacing(10);
    m_layout->addStretch(1);
}

void FindingCards::setFindings(const std::vector<Finding>& findings) {
    QStringList texts;
    for (const Finding& finding : findings)
        texts += cardText(finding);
    const QString all = texts.join(QStringLiteral("\n\n"));
    if (all == m_shown)
        return;
    m_shown = all;
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!findings.empty())
        m_layout->addWidget(makeIntroduction());
    std::string architecture;
    for (const Finding& finding : findings) {
        if (finding.architecture != architecture) {
            architecture = finding.architecture;
            auto* heading = new QLabel(fromUtf8(architecture), this);
            heading->setObjectName(QStringLiteral("findingArchitecture"));
            QFont font = heading->font();
            font.setBold(true);
            font.setPointSizeF(font.pointSizeF() * 1.2);
            heading->setFont(font);
            m_layout->addWidget(heading);
        }
        m_layout->addWidget(makeCard(finding));
    }
    m_layout->addStretch(1);
}

QWidget* FindingCards::makeIntroduction() {
    auto* text = new AccentLabel(Accent::Muted, this);
    text->setText(tr(
        "What the abstract of AxMoE (Shende, Traiola, Ananthanarayanan, arXiv:2605.04754, 2026) finds, asked "
        "of "
        "each architecture of this study. What a 95 % interval cannot tell from nothing counts as noise."));
    makeReadable(text);
    return text;
}

QWidget* FindingCards::makeCard(const Finding& finding) {
    const VerdictLook look = verdictLook(finding.verdict);
    auto* card = new CardFrame(look.accent, this);
    card->setObjectName(QStringLiteral("finding_") + QLatin1String(analysis::idOf(finding.statement)));
    const QString verdict = verdictText(finding.verdict);
    card->setAccessibleName(tr("%1 – %2").arg(verdict, statementText(finding.statement)));
    card->setAccessibleDescription(reasonText(finding));

    auto* verdictLabel = new AccentLabel(look.accent, card);
    verdictLabel->setObjectName(QStringLiteral("findingVerdict"));
    verdictLabel->setText(verdict);
    auto* statement = new QLabel(statementText(finding.statement), card);
    statement->setObjectName(QStringLiteral("findingStatement"));
    for (QLabel* label : {static_cast<QLabel*>(verdictLabel), statement}) {
        QFont bold = label->font();
        bold.setBold(true);
        label->setFont(bold);
        label->setMinimumHeight(kVerdictIcon);  // on one line with the icon
    }
    makeReadable(statement);
    auto* reason = new QLabel(reasonText(finding), card);
    reason->setObjectName(QStringLiteral("findingReason"));
    makeReadable(reason);

    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(new VerdictIcon(look), 0, Qt::AlignTop);
    top->addWidget(statement, 1);
    top->addWidget(verdictLabel, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(CardFrame::kStripeWidth + 10, 10, 12, 10);
    layout->setSpacing(6);
    layout->addLayout(top);
    layout->addWidget(reason);
    if (const QString advice = adviceText(finding.reason); !advice.isEmpty()) {
        auto* label = new AccentLabel(Accent::Muted, card);
        label->setObjectName(QStringLiteral("findingAdvice"));
        label->setText(advice);
        makeReadable(label);
        layout->addWidget(label);
    }
    if (!finding.evidence.empty())
        layout->addWidget(makeEvidence(finding));
    return card;
}

QWidget* FindingCards::makeEvidence(const Finding& finding) {
    auto* table = new QWidget;
    table->setObjectName(QStringLiteral("findingEvidence"));
    auto* grid = new QGridLayout(table);
    grid->setContentsMargins(0, 2, 0, 0);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(0, 1);
    const auto addText = [&](int row, int column, const QString& text, const char* name,
                             Qt::Alignment alignment) {
        auto* label = new QLabel(text, table);
        label->setObjectName(QLatin1String(name));
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setWordWrap(column == 0);
        label->setAlignment(alignment | Qt::AlignVCenter);
        grid->addWidget(label, row, column);
    };
    const double limit = stripLimit(finding);
    int row = 0;
    for (const Finding::Evidence& evidence : finding.evidence) {
        const analysis::AccuracyContrast& contrast = evidence.contrast;
        addText(row, 0, evidenceText(evidence), "evidenceText", Qt::AlignLeft);
        grid->addWidget(new IntervalStrip(contrast.value, contrast.interval, limit, table), row, 1);
        addText(row, 2, tr("%1 pp", "percentage points").arg(pointsWithSign(contrast.value)), "evidenceValue",
                Qt::AlignRight);
        addText(
            row, 3,
            tr("%1 to %2").arg(pointsWithSign(contrast.interval.low), pointsWithSign(contrast.interval.high)),
            "evidenceInterval", Qt::AlignRight);
        addText(row, 4, remarkText(evidence.remark), "evidenceRemark", Qt::AlignLeft);
        ++row;
    }
    const analysis::AccuracyContrast& first = finding.evidence.front().contrast;
    auto* caption = new AccentLabel(Accent::Muted, table);
    caption->setText(
        first.paired
            ? tr("Top-1, percentage points with 95 % intervals; %1 images, paired")
                  .arg(countText(first.images))
            : tr("Top-1, percentage points with 95 % intervals; %1 images").arg(countText(first.images)));
    caption->setWordWrap(true);
    grid->addWidget(caption, row, 0, 1, 5);
    return table;
}

}  // namespace axscope::app
