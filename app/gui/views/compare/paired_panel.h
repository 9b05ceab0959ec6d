// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <array>

#include "analysis/results.h"

class QLabel;

namespace axscope::app {

/// Two runs on the same images: how many each got right, the difference with its interval, and McNemar's exact test.
class PairedPanel : public QFrame {
    Q_OBJECT

public:
    explicit PairedPanel(QWidget* parent = nullptr);

    /// Null: not known; the panel then says what is missing.
    void show(const analysis::RunResult* a, const analysis::RunResult* b);
    /// All that is shown, tab-separated.
    [[nodiscard]] QString text() const;

private:
    void showMessage(const QString& text);

    QWidget* m_figures;
    QLabel* m_message;
    std::array<QLabel*, 4> m_cells{};  ///< both right, only A, only B, both wrong
    QLabel* m_difference;
    QLabel* m_test;
    QLabel* m_agreement;
};

}  // namespace axscope::app
