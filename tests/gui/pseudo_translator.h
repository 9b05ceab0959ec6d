// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace axscope::tests {

/// A language whose every text is 40 % longer than the English one, as no real one is throughout. Placeholders and
/// mnemonics stay, texts of the toolkit too.
class PseudoTranslator : public QTranslator {
public:
    [[nodiscard]] bool isEmpty() const override { return false; }

    [[nodiscard]] QString translate(const char* context, const char* source, const char*, int) const override {
        if (context[0] == 'Q')
            return {};
        const QString text = QString::fromUtf8(source);
        // As many letters as are added, with spaces where lines may break.
        static const QString filler = QStringLiteral("lorem ipsum dolor sit amet consectetur adipiscing elit ");
        QString added;
        while (added.size() * 5 < text.size() * 2)
            added += filler[added.size() % filler.size()];
        // At the end it would part a unit from its number, or a closing mark-up from its text.
        static const QString closing = QStringLiteral(":.… ");
        qsizetype end = text.size();
        while (end > 0 && closing.contains(text[end - 1]))
            --end;
        if (end == 0 || text.contains(QLatin1Char('<')))
            return text;
        return text.left(end) + (text.size() > 12 ? QLatin1String(" ") : QLatin1String()) + added.trimmed() + text.mid(end);
    }
};

}  // namespace axscope::tests
