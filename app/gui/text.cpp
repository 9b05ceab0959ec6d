// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/text.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <cmath>

namespace axscope::app {

QString safeFileName(const QString& name) {
    QString safe;
    for (const QChar c : name) {
        if (c.isLetterOrNumber() || QStringLiteral("_-+.").contains(c))
            safe += c;
        else if (!safe.endsWith(QLatin1Char('_')))
            safe += QLatin1Char('_');
    }
    safe.truncate(kLongestFileName);
    while (safe.endsWith(QLatin1Char('_')) || safe.endsWith(QLatin1Char('.')))
        safe.chop(1);
    if (safe.isEmpty() || safe.startsWith(QLatin1Char('.')))
        safe.prepend(QLatin1Char('_'));
    return safe;
}

QString displayPath(const QString& file) {
    const QString home = QDir::homePath();
    if (home.size() > 1 && (file == home || file.startsWith(home + QLatin1Char('/'))))
        return QLatin1Char('~') + file.mid(home.size());
    return QDir::toNativeSeparators(file);
}

QString sizeText(quint64 bytes) {
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), bytes < 1'000'000 ? 0 : 1,
                                       QLocale::DataSizeSIFormat);
}

QString remainingText(double seconds) {
    if (!(seconds >= 0))
        return {};
    if (seconds < 5)
        return QCoreApplication::translate("Text", "a few seconds left");
    if (seconds < 60)
        return QCoreApplication::translate("Text", "about %1 s left")
            .arg(5 * std::lround(std::ceil(seconds / 5)));
    return QCoreApplication::translate("Text", "about %1 left")
        .arg(durationText(60 * std::ceil(seconds / 60)));
}

QString durationText(double seconds) {
    const QLocale locale;
    if (seconds < 60)
        return QCoreApplication::translate("Text", "%1 s")
            .arg(locale.toString(seconds, 'f', seconds < 10 ? 1 : 0));
    const long minutes = std::lround(seconds / 60);
    if (minutes < 60)
        return QCoreApplication::translate("Text", "%1 min").arg(minutes);
    return QCoreApplication::translate("Text", "%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

QString countText(quint64 count) {
    return QLocale().toString(static_cast<qulonglong>(count));
}

}  // namespace axscope::app
