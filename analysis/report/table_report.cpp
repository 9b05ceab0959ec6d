// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/report/table_report.h"

#include <algorithm>
#include <cctype>
#include <string_view>
#include <utility>

#include "analysis/report/report.h"

namespace axscope::analysis {
namespace {

constexpr std::string_view kNothing = "\u2013";

std::string oneLine(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
    return text;
}

void replaceAll(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

/// Text that TeX prints as it stands, whatever it holds. Symbols that plain LaTeX fonts lack become formulas.
std::string latexText(const std::string& raw) {
    std::string text;
    for (const char c : oneLine(raw)) {
        switch (c) {
            case '\\':
                text += "\\textbackslash{}";
                break;
            case '^':
                text += "\\textasciicircum{}";
                break;
            case '~':
                text += "\\textasciitilde{}";
                break;
            case '<':
                text += "\\textless{}";
                break;
            case '>':
                text += "\\textgreater{}";
                break;
            case '|':
                text += "\\textbar{}";
                break;
            case '"':
                text += "''";
                break;
            case '&':
            case '%':
            case '$':
            case '#':
            case '_':
            case '{':
            case '}':
                text += '\\';
                [[fallthrough]];
            default:
                text += c;
        }
    }
    static constexpr std::pair<std::string_view, std::string_view> kSymbols[] = {
        {"\u2013", "--"},           {"\u2014", "---"},          {"\u2212", "$-$"},       {"\u00d7", "$\\times$"},
        {"\u221e", "$\\infty$"},    {"\u2192", "$\\to$"},       {"\u2264", "$\\leq$"},   {"\u2265", "$\\geq$"},
        {"\u00b1", "$\\pm$"},       {"\u00b2", "$^2$"},         {"\u2076", "$^6$"},      {"\u00b9", "$^1$"},
        {"\u03bc", "$\\mu$"},       {"\u00b5", "$\\mu$"},       {"\u03c3", "$\\sigma$"}, {"\u2026", "\\dots{}"},
        {"\u202f", "\\,"},          {"\u00a0", "~"},            {"\u201c", "``"},        {"\u201d", "''"},
        {"\u2019", "'"},            {"\u0394", "$\\Delta$"},    {"\u2205", "$\\emptyset$"}};
    for (const auto& [from, to] : kSymbols)
        replaceAll(text, from, to);
    return text;
}

/// Sign, digits and decimals of "-1,234.50" or "3.2e-09"; nothing for other texts.
struct NumberParts {
    bool negative = false;
    std::string whole;
    std::string decimals;
    std::string exponent;  ///< "-9"; empty without
};

std::optional<NumberParts> partsOf(std::string text) {
    replaceAll(text, "\u2212", "-");
    NumberParts parts;
    std::size_t at = 0;
    if (at < text.size() && (text[at] == '-' || text[at] == '+'))
        parts.negative = text[at++] == '-';
    const auto digits = [&](std::string& into, bool groups) {
        while (at < text.size() &&
               (std::isdigit(static_cast<unsigned char>(text[at])) != 0 || (groups && text[at] == ',')))
            into += text[at++];
    };
    digits(parts.whole, true);
    if (parts.whole.empty() || parts.whole.back() == ',')
        return std::nullopt;
    if (at < text.size() && text[at] == '.') {
        ++at;
        digits(parts.decimals, false);
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        const bool negative = at < text.size() && text[at] == '-';
        at += at < text.size() && (text[at] == '-' || text[at] == '+') ? 1 : 0;
        std::string power;
        digits(power, false);
        power.erase(0, std::min(power.find_first_not_of('0'), power.size()));
        parts.exponent = (negative && !power.empty() ? "-" : "") + (power.empty() ? "0" : power);
    }
    return at == text.size() ? std::optional(parts) : std::nullopt;
}

/// How many decimals the numbers of a column have at most; those with an exponent stand by themselves.
std::size_t decimalsOf(const ReportTable& table, std::size_t column) {
    std::size_t most = 0;
    for (const auto& row : table.rows)
        if (const auto parts = partsOf(row[column].text); parts && parts->exponent.empty())
            most = std::max(most, parts->decimals.size());
    return most;
}

std::string latexNumber(const std::string& text, std::size_t decimals) {
    const auto parts = partsOf(text);
    if (!parts)
        return latexText(text.empty() ? std::string(kNothing) : text);
    std::string body = parts->whole;
    replaceAll(body, ",", "{,}");
    if (!parts->decimals.empty())
        body += "." + parts->decimals;
    if (!parts->exponent.empty())
        return (parts->negative ? "$-" : "$") + body + "\\times10^{" + parts->exponent + "}$";
    std::string result = parts->negative ? "$-" + body + "$" : body.find('{') != std::string::npos ? "$" + body + "$" : body;
    if (parts->decimals.size() < decimals) {
        // Invisible digits keep the points in line without claiming a precision.
        const std::size_t missing = decimals - parts->decimals.size();
        result += "\\phantom{" + std::string(parts->decimals.empty() ? "." : "") + std::string(missing, '0') + "}";
    }
    return result;
}

/// Width on a terminal, near enough for padding: one per code point.
std::size_t widthOf(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string markdownText(const std::string& raw) {
    std::string text;
    for (const char c : oneLine(raw)) {
        if (std::string_view("\\|*_`<>[]").find(c) != std::string_view::npos)
            text += '\\';
        text += c;
    }
    return text;
}

/// A field by RFC 4180. A leading '#' is quoted too: readers would take the line for a comment.
std::string csvField(const std::string& text) {
    if (text.find_first_of(",\"\r\n#") == std::string::npos)
        return text;
    std::string result = text;
    replaceAll(result, "\"", "\"\"");
    return "\"" + result + "\"";
}

}  // namespace

std::string toLatex(const ReportTable& table) {
    std::string text;
    for (const std::string& line : table.provenance)
        text += "% " + oneLine(line) + "\n";
    text += "% needs \\usepackage{booktabs}\n\\begin{table}\n  \\centering\n";
    if (!table.caption.empty())
        text += "  \\caption{" + latexText(table.caption) + "}\n";
    text += "  \\label{tab:" + table.name + "}\n  \\begin{tabular}{@{}";
    for (const ReportTable::Column& column : table.columns)
        text += column.isNumber ? 'r' : 'l';
    text += "@{}}\n    \\toprule\n    ";
    std::vector<std::size_t> decimals;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        text += (c > 0 ? " & " : "") + latexText(table.columns[c].title);
        decimals.push_back(table.columns[c].isNumber ? decimalsOf(table, c) : 0);
    }
    text += " \\\\\n    \\midrule\n";
    for (const auto& row : table.rows) {
        text += "    ";
        for (std::size_t c = 0; c < row.size(); ++c) {
            text += c > 0 ? " & " : "";
            text += table.columns[c].isNumber ? latexNumber(row[c].text, decimals[c]) : latexText(row[c].text);
        }
        text += " \\\\\n";
    }
    return text + "    \\bottomrule\n  \\end{tabular}\n\\end{table}\n";
}

std::string toMarkdown(const ReportTable& table) {
    std::vector<std::size_t> widths;
    std::vector<std::vector<std::string>> cells;
    const auto take = [&](std::vector<std::string> row) {
        widths.resize(row.size(), 3);
        for (std::size_t c = 0; c < row.size(); ++c)
            widths[c] = std::max(widths[c], widthOf(row[c]));
        cells.push_back(std::move(row));
    };
    std::vector<std::string> head;
    for (const ReportTable::Column& column : table.columns)
        head.push_back(markdownText(column.title));
    take(std::move(head));
    for (const auto& row : table.rows) {
        std::vector<std::string> line;
        for (const ReportTable::Cell& cell : row)
            line.push_back(markdownText(cell.text.empty() ? std::string(kNothing) : cell.text));
        take(std::move(line));
    }
    std::string text = table.caption.empty() ? "" : markdownText(table.caption) + "\n\n";
    for (std::size_t r = 0; r < cells.size(); ++r) {
        text += "|";
        for (std::size_t c = 0; c < cells[r].size(); ++c) {
            const std::string padding(widths[c] - widthOf(cells[r][c]), ' ');
            text += " " + (table.columns[c].isNumber ? padding + cells[r][c] : cells[r][c] + padding) + " |";
        }
        text += "\n";
        if (r == 0) {
            text += "|";
            for (std::size_t c = 0; c < widths.size(); ++c)
                text += table.columns[c].isNumber ? " " + std::string(widths[c] - 1, '-') + ": |"
                                                  : " " + std::string(widths[c], '-') + " |";
            text += "\n";
        }
    }
    if (!table.provenance.empty()) {
        text += "\n<!--\n";
        for (std::string line : table.provenance) {
            line = oneLine(std::move(line));
            replaceAll(line, "--", "- -");  // would end the comment
            text += line + "\n";
        }
        text += "-->\n";
    }
    return text;
}

std::string toCsv(const ReportTable& table) {
    std::string text;
    for (const std::string& line : table.provenance)
        text += "# " + oneLine(line) + "\n";
    for (std::size_t c = 0; c < table.columns.size(); ++c)
        text += (c > 0 ? "," : "") + csvField(table.columns[c].title);
    text += "\n";
    for (const auto& row : table.rows) {
        for (std::size_t c = 0; c < row.size(); ++c)
            text += (c > 0 ? "," : "") + (row[c].value ? numberText(*row[c].value) : csvField(row[c].text));
        text += "\n";
    }
    return text;
}

}  // namespace axscope::analysis
