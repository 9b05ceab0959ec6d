// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "analysis/results.h"

namespace axscope::analysis {

/// Builds one CSV text: provenance in '#' lines, header, rows; fields by RFC 4180.
class CsvText {
public:
    CsvText(const StudyResult& study, std::initializer_list<std::string_view> header);

    CsvText& field(const std::string& text);
    CsvText& field(double value);
    CsvText& field(std::uint64_t value);
    CsvText& field(const std::optional<double>& value);  ///< empty where absent
    void endRow();
    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    std::string m_text;
    bool m_rowBegun = false;
};

/// The fields checkpoint, mode, multiplier.
void addRunKey(CsvText& csv, const StudyResult& study, const RunResult& run);

/// Further files of writeCsvFiles().
[[nodiscard]] std::string classesCsv(const StudyResult& study);
[[nodiscard]] std::string channelsCsv(const StudyResult& study);
[[nodiscard]] std::string specialisationCsv(const StudyResult& study);
[[nodiscard]] std::string coActivationCsv(const StudyResult& study);
[[nodiscard]] std::string marginsCsv(const StudyResult& study);
[[nodiscard]] std::string layerValuesCsv(const StudyResult& study);
[[nodiscard]] std::string layerOperandsCsv(const StudyResult& study);
[[nodiscard]] std::string layerSamplesCsv(const StudyResult& study);

}  // namespace axscope::analysis
