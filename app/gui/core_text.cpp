// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/core_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <cstdlib>
#include <vector>

#include "app/gui/text.h"
#include "multipliers/families/designs.h"

namespace axscope::app {
namespace {

using multipliers::Equivalent;
using multipliers::FamilyMember;

struct CoreTexts {
    Q_DECLARE_TR_FUNCTIONS(axscope::app::CoreText)
};

/// Every sentence; %1 to %9 stand for names and numbers.
constexpr const char* kSentences[] = {
    // Phases of jobs.
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "Opening files"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "Calibrating %1"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "Running"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "Running %1"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "Importing product tables"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "Testing before retraining"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "Choosing activation ranges"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "Training %1"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "Energy of experts"),
    // How kernels compute.
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "one look-up per product, %1"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "look-ups, unrolled, %1"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "look-ups in rows of products, %1"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "look-ups by byte shuffles, %1"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "sums of two nibbles' products by byte shuffles, %1"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "one int16 product and a residual of 16 x 16, %1"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "rank %1 as %2 int8 product, %3"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "rank %1 as %2 int16 product, %3"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "rank %1 as %2 int8 products, %3"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "rank %1 as %2 int16 products, %3"),
    // Notes on multipliers.
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "the same products as %1"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "unsigned, used in sign-magnitude form"),
    // What a training is about.
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "Trains on %1 images of %2, tested on %3 held out from them"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "Trains on %1 images of %2, tested on %3 of %4"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "mean %1, std %2; device %3, %4 threads"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "Before retraining: test top-1 %1 % with %2"),
    // Families of multipliers and their parameters.
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "bits of a that meet bit %1 of b"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "Exact"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "Every product as it is."),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "Operand truncation"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText",
                      "The low bits of the operands are ignored: an exact multiplier of fewer bits."),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "low bits of operand a that are ignored"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "low bits of operand b that are ignored"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "Masked partial products"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText",
                      "Of the 64 partial products a_i b_j those are formed whose bit i of mask j is set; "
                      "they are added up exactly. All signed 8-bit circuits of EvoApproxLib (lite) have "
                      "this form."),
    QT_TRANSLATE_NOOP("axscope::app::CoreText",
                      "bits of a that meet bit 7 of b, the sign bit of signed operands"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "Broken array"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText",
                      "Carry-save adder cells of the array multiplier are left out, by rows (horizontal "
                      "break level) and by columns (vertical break level), and their outputs count 0."),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "horizontal break level: rows left out, the low bits of a"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText",
                      "vertical break level: columns left out, the low bits of the product"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "Product truncation"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText",
                      "The product's low t bits are left out, and all columns of partial products more than "
                      "k to the right of its last bit are not formed; a constant or the next column can "
                      "make up for them."),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "low bits of the product that are left out"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText",
                      "guard columns formed beyond them (t or more: all, the exact product cut)"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "what makes up for the columns that are not formed"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "DRUM"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText",
                      "Dynamic range unbiased multiplier: k bits of each operand from its leading one on, "
                      "the last one set to 1, go through a k x k multiplier; the product is shifted back."),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "bits kept of each operand"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "RoBA"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText",
                      "Rounding-based approximate multiplier: with the operands rounded to powers of two, "
                      "ar b + br a - ar br. Sign-magnitude form is the paper's S-RoBA."),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "Mitchell logarithmic"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText",
                      "Logarithms of the operands, linear between powers of two, are added, and the "
                      "antilogarithm is taken the same way."),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "Iterated logarithmic (ILM)"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText",
                      "Mitchell's numbers without the carry between fractions; each further block "
                      "multiplies what the one before left out. Exact once an operand has no more ones than "
                      "there are blocks."),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "blocks: the basic one and i - 1 corrections"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "Kulkarni 2x2"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText",
                      "Built of 2 x 2 bit blocks that give 7 for 3 x 3; adders are exact."),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "Booth with truncated columns"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText",
                      "Radix-4 Booth rows of a, chosen by digits of b, without their bits in the low t "
                      "columns, in the style of fixed-width multipliers; a constant or the last column left "
                      "out can make up for them."),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "low columns that are not formed"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "Lower-part-OR accumulation"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText",
                      "Rows of partial products are added one after the other by lower-part-OR adders: the "
                      "low l bits are joined by OR, the rest is added exactly."),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "low bits joined by OR"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText",
                      "AND of the highest of these bits carries into the upper part"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "Stuck bits"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText",
                      "The exact product with some of its 16 bits stuck at 0 or at 1 for all operands; 1 "
                      "wins where both are asked for."),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "bits of the product stuck at 0"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "bits of the product stuck at 1"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "Random faults"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText",
                      "A memory of exact products in which each bit is faulty with the same chance, drawn "
                      "by a generator of whole numbers: the same faults on every machine."),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "start of the generator"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "faulty bits per million bits of the table"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "bits of the product that can be faulty"),
    QT_TRANSLATE_NOOP("axscope::app::CoreText", "what a fault does to its bit"),
};

struct Pattern {
    const char* sentence;
    QString start;            ///< before the first name, or all of it: what most texts are told apart by
    QRegularExpression form;  ///< with the names captured
};

Pattern patternOf(const char* sentence) {
    static const QRegularExpression placeholder(QStringLiteral("%\\d"));
    const QStringList parts = QString::fromUtf8(sentence).split(placeholder);
    QStringList escaped;
    for (const QString& part : parts)
        escaped += QRegularExpression::escape(part);
    return {sentence, parts.first(),
            QRegularExpression(QRegularExpression::anchoredPattern(escaped.join(QStringLiteral("(.+)"))))};
}

const std::vector<Pattern>& patterns() {
    static const std::vector<Pattern> all = [] {
        std::vector<Pattern> made;
        for (const char* sentence : kSentences)
            made.push_back(patternOf(sentence));
        return made;
    }();
    return all;
}

/// A number with the decimal point of the window, anything else as it is.
QString localText(QString text) {
    static const QRegularExpression fraction(QStringLiteral("\\d+\\.\\d+"));
    return fraction.match(text, 0, QRegularExpression::NormalMatch,
                          QRegularExpression::AnchorAtOffsetMatchOption)
                       .capturedLength() == text.size()
               ? text.replace(QLatin1Char('.'), QLocale().decimalPoint())
               : text;
}

QString bitsText(int bits) {
    return CoreTexts::tr("%n bit(s)", nullptr, bits);
}

QString truncationText(const FamilyMember& member) {
    const int cutA = member.values()[0];
    const int cutB = member.values()[1];
    if (cutA == cutB)
        return CoreTexts::tr("operands truncated by %1").arg(bitsText(cutA));
    if (cutB == 0)
        return CoreTexts::tr("operand a truncated by %1").arg(bitsText(cutA));
    if (cutA == 0)
        return CoreTexts::tr("operand b truncated by %1").arg(bitsText(cutB));
    return CoreTexts::tr("operands truncated: a by %1, b by %2").arg(bitsText(cutA), bitsText(cutB));
}

QString valuesText(const FamilyMember& member, const QString& separator, bool named) {
    QStringList values;
    for (std::size_t i = 0; i < member.values().size(); ++i) {
        const multipliers::ParameterInfo& parameter = member.family().parameters[i];
        const QString value = fromUtf8(parameter.spelled(member.values()[i]));
        values += named ? QStringLiteral("%1 = %2").arg(fromUtf8(parameter.name), value) : value;
    }
    return values.join(separator);
}

QString memberText(const FamilyMember& member, const QString& separator) {
    const multipliers::Family& family = member.family();
    if (&family == &multipliers::exactFamily())
        return CoreTexts::tr("exact");
    if (&family == &multipliers::operandTruncationFamily())
        return truncationText(member);
    if (&family == &multipliers::maskedFamily())
        return CoreTexts::tr("partial products dropped: masks %1")
            .arg(valuesText(member, QStringLiteral(" "), false));
    const QString title = coreText(family.title);
    return family.parameters.empty() ? title : title + separator + valuesText(member, separator, true);
}

}  // namespace

QString coreText(std::string_view english) {
    const QString text = fromUtf8(english);
    for (const Pattern& pattern : patterns()) {
        if (!text.startsWith(pattern.start))
            continue;
        const QRegularExpressionMatch match = pattern.form.match(text);
        if (!match.hasMatch())
            continue;
        QString words = QCoreApplication::translate("axscope::app::CoreText", pattern.sentence);
        // All at once, since a name may contain "%2".
        QStringList found = match.capturedTexts().mid(1);
        for (QString& part : found)
            part = localText(part);
        switch (found.size()) {
            case 0:
                return words;
            case 1:
                return words.arg(found[0]);
            case 2:
                return words.arg(found[0], found[1]);
            case 3:
                return words.arg(found[0], found[1], found[2]);
            default:
                return words.arg(found[0], found[1], found[2], found[3]);
        }
    }
    return text;
}

QString topologyText(models::Topology topology) {
    switch (topology) {
        case models::Topology::Dense:
            return CoreTexts::tr("dense", "topology");
        case models::Topology::Hard:
            return CoreTexts::tr("hard", "topology");
        case models::Topology::Soft:
            return CoreTexts::tr("soft", "topology");
        case models::Topology::Cluster:
            break;
    }
    return CoreTexts::tr("cluster", "topology");
}

QString equivalentText(const Equivalent& equivalent) {
    const QString separator = CoreTexts::tr(", ", "between the items of a list");
    QStringList parts{memberText(equivalent.member, separator)};
    if (equivalent.member.form() == multipliers::OperandForm::SignMagnitude)
        parts += CoreTexts::tr("sign-magnitude");
    if (equivalent.transposed)
        parts += CoreTexts::tr("operands swapped");
    if (equivalent.constant != 0)
        parts += (equivalent.constant > 0 ? CoreTexts::tr("plus %1") : CoreTexts::tr("minus %1"))
                     .arg(std::abs(equivalent.constant));
    return parts.join(separator);
}

}  // namespace axscope::app
