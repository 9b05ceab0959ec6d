// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>
#include <filesystem>
#include <string>
#include <string_view>

#include "multipliers/base/result.h"

namespace axscope::app {

[[nodiscard]] inline QString fromUtf8(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

[[nodiscard]] inline std::string toUtf8(const QString& text) {
    return text.toStdString();
}

/// A file name in the file system's own encoding.
[[nodiscard]] inline std::filesystem::path toPath(const QString& file) {
    return std::filesystem::path(QFile::encodeName(file).toStdString());
}

[[nodiscard]] inline QString fromPath(const std::filesystem::path& file) {
    return QFile::decodeName(file.string().c_str());
}

[[nodiscard]] inline QString errorText(const Error& error) {
    return fromUtf8(error.text());
}

/// `name` as part of a file's name that needs no quoting anywhere: letters, digits and "_-+." stay, any run of others
/// becomes one '_'; at most kLongestFileName characters, never empty and never hidden. Different names may become alike.
[[nodiscard]] QString safeFileName(const QString& name);
inline constexpr int kLongestFileName = 120;

/// `file` with the home folder written as ~, for display.
[[nodiscard]] QString displayPath(const QString& file);
/// "12 MB", "1.4 GB" in the user's locale.
[[nodiscard]] QString sizeText(quint64 bytes);
/// "about 2 min left", "a few seconds left"; empty for negative (unknown) times.
[[nodiscard]] QString remainingText(double seconds);
/// "1 h 12 min", "3.4 s".
[[nodiscard]] QString durationText(double seconds);
/// `count` with the locale's group separators.
[[nodiscard]] QString countText(quint64 count);

}  // namespace axscope::app
