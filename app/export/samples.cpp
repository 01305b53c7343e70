// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/samples.h"

#include "app/content/numbers.h"
#include "core/analysis/curve.h"

#include <string>
#include <string_view>
#include <vector>

namespace activation {
namespace {

constexpr int points = 1001;

struct Column {
    Selection selection;
    Quantity quantity;
    std::string_view name;
    const Selection* minus = nullptr;  ///< it is the difference to this one
};

std::vector<Column> columnsOf(const Exploration& exploration) {
    std::vector<Column> result;
    const auto add = [&](const Selection& selection) {
        if (exploration.shown.value) result.push_back({selection, Quantity::Value, "value"});
        if (exploration.shown.slope) result.push_back({selection, Quantity::Slope, "slope"});
        if (exploration.shown.curvature) result.push_back({selection, Quantity::Curvature, "curvature"});
    };
    add(exploration.current);
    for (const Selection& pinned : exploration.pinned) add(pinned);
    for (const Selection& one : familyOf(exploration)) add(one);
    if (exploration.shown.difference)
        for (const Selection& pinned : exploration.pinned)
            result.push_back({exploration.current, Quantity::Value, "value", &pinned});
    return result;
}

std::string nameOf(const Selection& selection) {
    std::string name = selection.id;
    const Activation& entry = *entryOf(selection);
    for (std::size_t i = 0; i < entry.parameters.size(); ++i) {
        name += i == 0 ? ':' : ' ';
        name += entry.parameters[i].id;
        name += '=';
        append(name, selection.values[i]);
    }
    if (hasInputScale(selection)) {
        const auto [weight, bias] = inputScaleOf(selection);
        name += entry.parameters.empty() ? ":weight=" : " weight=";
        append(name, weight);
        append(name += " bias=", bias);
    }
    return name;
}

/// "value" with one activation; "prelu:alpha=0.5 slope" with several.
std::string titleOf(const Column& column, bool several) {
    std::string title;
    if (several) title += nameOf(column.selection) + ' ';
    if (column.minus) title += "minus " + nameOf(*column.minus) + ' ';
    return title.append(column.name);
}

}  // namespace

QByteArray samplesAsCsv(const Exploration& exploration) {
    const std::vector<Column> columns = columnsOf(exploration);
    const bool several = !exploration.pinned.empty() || !familyOf(exploration).empty();
    std::string text = "x";
    for (const Column& column : columns) text += ',' + titleOf(column, several);
    text += '\n';
    for (int i = 0; i < points; ++i) {
        const double x = exploration.x.from + exploration.x.size() * (static_cast<double>(i) / (points - 1));
        append(text, x);
        for (const Column& column : columns) {
            text += ',';
            const auto at = [&](const Selection& s) {
                return component(entryOf(s)->point(x, s.values, exploration.framework), column.quantity);
            };
            append(text, at(column.selection) - (column.minus ? at(*column.minus) : 0.0));
        }
        text += '\n';
    }
    return QByteArray::fromStdString(text);
}

}  // namespace activation
