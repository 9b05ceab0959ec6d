// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/report/csv_text.h"

#include "analysis/report/report.h"

namespace axscope::analysis {
namespace {

/// A field by RFC 4180: quoted where it holds a comma, a quote or a line break.
std::string quoted(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"')
            result += '"';
        result += c;
    }
    return result + "\"";
}

}  // namespace

CsvText::CsvText(const StudyResult& study, std::initializer_list<std::string_view> header) {
    for (const std::string& line : provenanceLines(study.provenance))
        m_text += "# " + line + "\n";
    if (!study.complete)
        m_text += "# incomplete: stopped before all images were computed\n";
    for (const std::string_view name : header)
        field(std::string(name));
    endRow();
}

CsvText& CsvText::field(const std::string& text) {
    m_text += m_rowBegun ? "," : "";
    m_text += quoted(text);
    m_rowBegun = true;
    return *this;
}

CsvText& CsvText::field(double value) {
    return field(numberText(value));
}

CsvText& CsvText::field(std::uint64_t value) {
    return field(std::to_string(value));
}

CsvText& CsvText::field(const std::optional<double>& value) {
    return field(value ? numberText(*value) : std::string());
}

void CsvText::endRow() {
    m_text += "\n";
    m_rowBegun = false;
}

void addRunKey(CsvText& csv, const StudyResult& study, const RunResult& run) {
    csv.field(study.checkpoints[run.checkpoint].name)
        .field(std::string(toString(run.mode)))
        .field(run.multiplier ? study.multipliers[*run.multiplier].name : std::string());
}

}  // namespace axscope::analysis
