// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QToolButton>

namespace axscope::app {

/// Long words that take one line, with an ellipsis at its end, until they are unfolded by the button in front.
class FoldingLabel : public QWidget {
    Q_OBJECT

public:
    /// `name` is the accessible name of the words and of the button.
    explicit FoldingLabel(const QString& name, QWidget* parent = nullptr);

    void setText(const QString& text);
    /// The label with all words.
    [[nodiscard]] QLabel* label() const;
    [[nodiscard]] bool isUnfolded() const { return m_button->isChecked(); }

private:
    class Words;

    void fold();

    QToolButton* m_button;
    Words* m_words;
};

}  // namespace axscope::app
