// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/figure.h"

#include <algorithm>
#include <cmath>

namespace activation {

using namespace std::string_literals;

namespace {

bool isNumber(double x) { return !std::isnan(x); }

bool isFinite(const std::vector<double>& numbers) {
    return std::ranges::all_of(numbers, [](double x) { return std::isfinite(x); });
}

bool isShowable(const FigureAxis& axis, double x) { return std::isfinite(x) && (!axis.logarithmic || x > 0.0); }

std::string faultOf(const FigureCurve& curve, const Figure& figure) {
    if (curve.x.size() != curve.y.size()) return "has not as many x as y";
    for (std::size_t i = 0; i < curve.x.size(); ++i)
        if (!isShowable(figure.x, curve.x[i]) || !isShowable(figure.y, curve.y[i])) return "has a point off its axes";
    return {};
}

std::string faultOf(const FigureBars& bars) {
    const std::size_t count = bars.heights.size();
    if (bars.edges.size() != count + 1) return "has not one edge more than bars";
    if (!std::ranges::is_sorted(bars.edges)) return "has edges that do not ascend";
    if (bars.low.size() != bars.high.size() || (!bars.low.empty() && bars.low.size() != count))
        return "has not a spread for each bar";
    if (!isFinite(bars.edges) || !isFinite(bars.heights) || !isFinite(bars.low) || !isFinite(bars.high))
        return "has a number that is not finite";
    return {};
}

std::string faultOf(const HeatMap& map) {
    if (map.columns == 0 || map.rows == 0 || map.values.size() != map.columns * map.rows)
        return "has not a value for each cell";
    if (!std::ranges::all_of(map.values, isNumber)) return "has a value that is NaN";
    if (map.quantity.label.empty()) return "does not say what its colour is";
    if (!map.quantity.names.empty())
        for (const double value : map.values)
            if (value < 0.0 || value >= static_cast<double>(map.quantity.names.size()))
                return "has a class without a name";
    return {};
}

std::string faultOf(const FigureTable& table) {
    if (table.header.empty()) return "has no columns";
    for (const std::vector<Cell>& row : table.rows) {
        if (row.size() != table.header.size()) return "has a row of another length than its header";
        for (const Cell& cell : row)
            if (const double* number = std::get_if<double>(&cell); number && std::isnan(*number)) return "has a NaN";
    }
    return {};
}

}  // namespace

Figure leftOut(TranslatableText what, TranslatableText why) {
    Figure figure{CORE_TEXT("Figure", "Omitted")};
    figure.table =
        FigureTable{{CORE_TEXT("Figure", "what"), CORE_TEXT("Figure", "why")}, {{std::move(what), std::move(why)}}};
    return figure;
}

std::string faultOf(const Figure& figure) {
    const auto said = [&](const TranslatableText& what, const std::string& fault) {
        return figure.title.string() + ": " + what.string() + " " + fault;
    };
    if (figure.title.empty()) return "a figure has no title";
    if (figure.table) {
        const std::string fault = faultOf(*figure.table);
        return fault.empty() ? fault : said("the table"s, fault);
    }
    if (figure.x.label.empty() || figure.y.label.empty()) return said("an axis"s, "has no label");
    if (figure.curves.empty() && figure.bars.empty() && !figure.map) return said("it"s, "shows nothing");
    for (const FigureCurve& curve : figure.curves)
        if (const std::string fault = faultOf(curve, figure); !fault.empty()) return said(curve.name, fault);
    for (const FigureBars& bars : figure.bars)
        if (const std::string fault = faultOf(bars); !fault.empty()) return said(bars.name, fault);
    for (const FigureMarker& marker : figure.markers)
        if (!(marker.x || marker.y) || !isShowable(figure.x, marker.x.value_or(1.0)) ||
            !isShowable(figure.y, marker.y.value_or(1.0)))
            return said(marker.label, "is a mark off the axes");
    if (figure.map)
        if (const std::string fault = faultOf(*figure.map); !fault.empty()) return said("the map"s, fault);
    return {};
}

}  // namespace activation
