// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/views/compare/paired_panel.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include "analysis/measures/paired_comparison.h"
#include "app/gui/plots/number_format.h"
#include "app/gui/text.h"

namespace axscope::app {
namespace {

QLabel* selectable(const char* name) {
    auto* label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QString signedPoints(double fraction) {
    return (fraction > 0 ? QStringLiteral("+") : QString()) + fixedText(100 * fraction, 2);
}

}  // namespace

PairedPanel::PairedPanel(QWidget* parent) : QFrame(parent) {
    setObjectName(QStringLiteral("pairedPanel"));
    setFrameShape(QFrame::StyledPanel);
    m_message = new QLabel;
    m_message->setObjectName(QStringLiteral("pairedMessage"));
    m_message->setWordWrap(true);
    m_figures = new QWidget;

    auto* table = new QGridLayout;
    table->setContentsMargins(0, 0, 0, 0);
    table->setHorizontalSpacing(14);
    table->setVerticalSpacing(1);
    table->addWidget(new QLabel(tr("B right")), 0, 1, Qt::AlignRight);
    table->addWidget(new QLabel(tr("B wrong")), 0, 2, Qt::AlignRight);
    table->addWidget(new QLabel(tr("A right")), 1, 0);
    table->addWidget(new QLabel(tr("A wrong")), 2, 0);
    static constexpr std::array<const char*, 4> kNames{"bothRight", "onlyA", "onlyB", "bothWrong"};
    const std::array<QString, 4> meanings{tr("Images that both get right"), tr("Images that only A gets right"),
                                          tr("Images that only B gets right"), tr("Images that both get wrong")};
    for (std::size_t cell = 0; cell < m_cells.size(); ++cell) {
        m_cells[cell] = selectable(kNames[cell]);
        m_cells[cell]->setToolTip(meanings[cell]);
        m_cells[cell]->setAccessibleName(meanings[cell]);
        table->addWidget(m_cells[cell], 1 + static_cast<int>(cell / 2), 1 + static_cast<int>(cell % 2), Qt::AlignRight);
    }

    m_difference = selectable("pairedDifference");
    QFont bold = m_difference->font();
    bold.setBold(true);
    m_difference->setFont(bold);
    m_difference->setToolTip(tr("(only B right − only A right) / images, with the 95 % interval for paired proportions of "
                                "Newcombe (1998), method 10"));
    m_test = selectable("mcnemarTest");
    m_test->setToolTip(tr("McNemar's exact two-sided test: p = min(1, 2 P(X ≤ min(only A, only B))), X binomial over the "
                          "images that only one of them gets right"));
    m_agreement = selectable("pairedAgreement");
    m_agreement->setToolTip(tr("Images with the same class in first place, right or wrong"));
    auto* lines = new QVBoxLayout;
    lines->setSpacing(1);
    for (QLabel* line : {m_difference, m_test, m_agreement}) {
        line->setWordWrap(true);
        lines->addWidget(line);
    }

    auto* copy = new QToolButton;
    copy->setObjectName(QStringLiteral("copyPaired"));
    copy->setText(tr("Copy"));
    copy->setToolTip(tr("Copy the comparison as tab-separated text"));
    connect(copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });

    auto* row = new QHBoxLayout(m_figures);
    row->setContentsMargins(0, 0, 0, 0);
    row->addLayout(table);
    row->addSpacing(18);
    row->addLayout(lines, 1);
    row->addWidget(copy, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(m_figures);
    layout->addWidget(m_message);
    show(nullptr, nullptr);
}

void PairedPanel::show(const analysis::RunResult* a, const analysis::RunResult* b) {
    if (!a || !b)
        return showMessage(tr("The accuracies are compared here image by image as soon as both runs are done."));
    if (!a->images || !b->images)
        return showMessage(tr("This study holds nothing of single images for %1: A and B cannot be compared image by image.")
                               .arg(!a->images && !b->images ? tr("A and B") : !a->images ? tr("A") : tr("B")));
    const auto pair = analysis::compareRuns(*a->images, *b->images);
    if (!pair)
        return showMessage(tr("A and B did not see the same images (%1 and %2), so they cannot be compared image by image.")
                               .arg(countText(a->images->size()), countText(b->images->size())));
    for (std::size_t cell = 0; cell < m_cells.size(); ++cell)
        m_cells[cell]->setText(countText(pair->cells[cell]));
    m_difference->setText(tr("Top-1, B − A: %1 percentage points (95 % interval %2 to %3)")
                              .arg(signedPoints(pair->difference), signedPoints(pair->interval.low),
                                   signedPoints(pair->interval.high)));
    m_test->setText(tr("McNemar's exact test: p = %1").arg(figureText(pair->mcnemarP, 3)));
    m_agreement->setText(tr("Same class in first place: %1 of %2 images")
                             .arg(countText(pair->agreeing), countText(pair->images)));
    m_figures->show();
    m_message->hide();
}

void PairedPanel::showMessage(const QString& text) {
    m_message->setText(text);
    m_message->show();
    m_figures->hide();
}

QString PairedPanel::text() const {
    if (m_message->isVisibleTo(this))
        return m_message->text();
    QStringList lines{QStringLiteral("\t%1\t%2").arg(tr("B right"), tr("B wrong")),
                      QStringLiteral("%1\t%2\t%3").arg(tr("A right"), m_cells[0]->text(), m_cells[1]->text()),
                      QStringLiteral("%1\t%2\t%3").arg(tr("A wrong"), m_cells[2]->text(), m_cells[3]->text())};
    for (const QLabel* line : {m_difference, m_test, m_agreement})
        lines += line->text();
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

}  // namespace axscope::app
