// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/figure_text.h"

#include "app/content/numbers.h"

#include <algorithm>

namespace activation {
namespace {

std::string digits(double number) { return withDigits(number, 8); }

std::string text(const Cell& cell) {
    const double* const number = std::get_if<double>(&cell);
    return number ? digits(*number) : std::get<TranslatableText>(cell).string();
}

std::size_t lengthOf(std::string_view word) {
    return static_cast<std::size_t>(std::ranges::count_if(word, [](char c) { return (c & 0xC0) != 0x80; }));
}

void appendTable(std::string& out, const FigureTable& table) {
    std::vector<std::vector<std::string>> rows(1);
    for (const TranslatableText& word : table.header) rows.front().push_back(word.string());
    for (const std::vector<Cell>& row : table.rows) {
        rows.emplace_back();
        for (const Cell& cell : row) rows.back().push_back(text(cell));
    }
    std::vector<std::size_t> widths(table.header.size());
    for (const auto& row : rows)
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], lengthOf(row[i]));
    for (const auto& row : rows) {
        std::string line = " ";
        for (std::size_t i = 0; i < row.size(); ++i)
            line += ' ' + row[i] + std::string(widths[i] + 1 - lengthOf(row[i]), ' ');
        out += line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
    }
}

void appendExtent(std::string& out, const TranslatableText& name, const std::vector<double>& values, const char* what) {
    const auto [least, most] = std::ranges::minmax(values);
    out += "  " + name.string() + ": " + std::to_string(values.size()) + what + ", from " + digits(least) + " to " +
           digits(most) + '\n';
}

std::string place(const FigureMarker& marker) {
    std::string result;
    if (marker.x) result.append(" x = ").append(digits(*marker.x));
    if (marker.y) result.append(marker.x ? ", y = " : " y = ").append(digits(*marker.y));
    return result;
}

/// A cell of CSV.
std::string quoted(const std::string& word) {
    if (word.find_first_of(",\"\n") == std::string::npos) return word;
    std::string result = "\"";
    for (const char c : word) result += c == '"' ? "\"\"" : std::string(1, c);
    return result + '"';
}

class Csv {
public:
    Csv(std::string& out, char separator) : m_out(out), m_separator(separator) {}

    void title(const Figure& figure, const TranslatableText& name = {}) {
        m_out +=
            (m_out.empty() ? "# " : "\n# ") + figure.title.string() + (name.empty() ? "" : ": " + name.string()) + '\n';
    }
    Csv& operator<<(double number) {
        separate();
        append(m_out, number);
        return *this;
    }
    Csv& operator<<(const std::string& word) {
        separate();
        m_out += quoted(word);
        return *this;
    }
    Csv& operator<<(const char* word) { return *this << std::string(word); }
    Csv& operator<<(const TranslatableText& text) { return *this << text.string(); }
    void end() {
        m_out += '\n';
        m_first = true;
    }

private:
    void separate() {
        if (!m_first) m_out += m_separator;
        m_first = false;
    }

    std::string& m_out;
    char m_separator;
    bool m_first = true;
};

void write(Csv& csv, const Figure& figure, const FigureBars& bars) {
    csv.title(figure, bars.name);
    csv << "from"
        << "to" << figure.y.label;
    if (!figure.x.names.empty()) csv << "name";
    if (!bars.low.empty())
        csv << "low"
            << "high";
    csv.end();
    for (std::size_t i = 0; i < bars.heights.size(); ++i) {
        csv << bars.edges[i] << bars.edges[i + 1] << bars.heights[i];
        if (!figure.x.names.empty()) csv << (i < figure.x.names.size() ? figure.x.names[i].string() : "");
        if (!bars.low.empty()) csv << bars.low[i] << bars.high[i];
        csv.end();
    }
}

void write(Csv& csv, const Figure& figure, const HeatMap& map) {
    csv.title(figure);
    csv << figure.x.label << figure.y.label << map.quantity.label;
    csv.end();
    for (std::size_t i = 0; i < map.values.size(); ++i) {
        const double column = static_cast<double>(i % map.columns) + 0.5,
                     row = static_cast<double>(i / map.columns) + 0.5;
        csv << map.x.from + map.x.size() * column / static_cast<double>(map.columns)
            << map.y.from + map.y.size() * row / static_cast<double>(map.rows) << map.values[i];
        csv.end();
    }
}

}  // namespace

std::string figuresAsText(const std::vector<Figure>& figures) {
    std::string out;
    for (const Figure& figure : figures) {
        if (!out.empty()) out += '\n';
        out += figure.title.string();
        out += '\n';
        if (figure.table) appendTable(out, *figure.table);
        for (const FigureCurve& curve : figure.curves)
            if (!curve.y.empty() && curve.trace != Trace::Arrow) appendExtent(out, curve.name, curve.y, " points");
        for (const FigureBars& bars : figure.bars)
            if (!bars.heights.empty()) appendExtent(out, bars.name, bars.heights, " bars");
        if (figure.map) appendExtent(out, figure.map->quantity.label, figure.map->values, " cells");
        for (const FigureMarker& marker : figure.markers)
            out.append("  ")
                .append(marker.label.empty() ? "mark" : marker.label.string())
                .append(":")
                .append(place(marker))
                .append("\n");
    }
    return out;
}

std::string figuresAsCsv(const std::vector<Figure>& figures, char separator) {
    std::string out;
    Csv csv(out, separator);
    for (const Figure& figure : figures) {
        if (figure.table) {
            csv.title(figure);
            for (const TranslatableText& word : figure.table->header) csv << word;
            csv.end();
            for (const std::vector<Cell>& row : figure.table->rows) {
                for (const Cell& cell : row) std::visit([&](const auto& content) { csv << content; }, cell);
                csv.end();
            }
        }
        for (const FigureCurve& curve : figure.curves) {
            csv.title(figure, curve.name);
            csv << figure.x.label << figure.y.label;
            csv.end();
            for (std::size_t i = 0; i < curve.x.size(); ++i) {
                csv << curve.x[i] << curve.y[i];
                csv.end();
            }
        }
        for (const FigureBars& bars : figure.bars) write(csv, figure, bars);
        if (figure.map) write(csv, figure, *figure.map);
    }
    return out;
}

}  // namespace activation
