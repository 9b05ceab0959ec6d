// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMutex>
#include <QStringList>
#include <QTranslator>
#include <set>

namespace axscope::tests {

/// Translates nothing and notes what the German translation does not have: a text is looked up by class and
/// words, and one that the translations file under another class stays English although it is translated.
class TranslationWatch : public QTranslator {
public:
    TranslationWatch() { m_isThere = m_german.load(QStringLiteral(":/i18n/axscope_de")); }

    [[nodiscard]] bool isEmpty() const override { return false; }

    [[nodiscard]] QString translate(const char* context, const char* source, const char* disambiguation,
                                    int n) const override {
        // Those of the toolkit are in files of their own.
        if (context[0] != 'Q' && m_german.translate(context, source, disambiguation, n).isEmpty()) {
            const QMutexLocker lock(&m_mutex);
            m_missing.insert(
                QStringLiteral("%1: \"%2\"").arg(QString::fromUtf8(context), QString::fromUtf8(source)));
        }
        return {};
    }

    /// "class: text" each.
    [[nodiscard]] QStringList missing() const {
        const QMutexLocker lock(&m_mutex);
        return m_isThere ? QStringList(m_missing.begin(), m_missing.end())
                         : QStringList(QStringLiteral("there is no German translation"));
    }

private:
    QTranslator m_german;
    bool m_isThere = false;
    mutable QMutex m_mutex;
    mutable std::set<QString> m_missing;
};

}  // namespace axscope::tests
