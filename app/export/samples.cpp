// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/samples.h"

#include "app/content/numbers.h"
#include "core/analysis/curve.h"
#include "core/analysis/joints.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace activation {
namespace {

constexpr int points = 1001;
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double sameSide = 1e-9;  // of a jump: nearer than that is the same value

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

double heightAt(const Column& column, double x, Framework framework) {
    const auto at = [&](const Selection& s) {
        return component(entryOf(s)->point(x, s.values, framework), column.quantity);
    };
    return at(column.selection) - (column.minus ? at(*column.minus) : 0.0);
}

/// Where any of the columns jumps, within the range.
std::vector<double> jumpsOf(const std::vector<Column>& columns, const Exploration& exploration) {
    std::set<double> result;
    const auto add = [&](const Selection& selection, Quantity quantity) {
        for (const Joint& joint : joints(*entryOf(selection), selection.values, exploration.framework)) {
            const double left = component(joint.left, quantity), right = component(joint.right, quantity);
            const bool inside = joint.x > exploration.x.from && joint.x < exploration.x.to;
            const double size = std::max({1.0, std::fabs(left), std::fabs(right)});
            if (inside && std::fabs(left - right) > sameSide * size && std::isfinite(left) && std::isfinite(right))
                result.insert(joint.x);
        }
    };
    for (const Column& column : columns) {
        add(column.selection, column.quantity);
        if (column.minus) add(*column.minus, column.quantity);
    }
    return {result.begin(), result.end()};
}

/// How far two rows are from each other, in the column in which they are farthest.
double distance(const std::vector<double>& a, const std::vector<double>& b) {
    double most = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (const double far = std::fabs(a[i] - b[i]); far > most) most = far;
    return most;
}

}  // namespace

QByteArray samplesAsCsv(const Exploration& exploration, char separator) {
    const std::vector<Column> columns = columnsOf(exploration);
    const bool several = !exploration.pinned.empty() || !familyOf(exploration).empty();
    std::string text = "x";
    for (const Column& column : columns) text += separator + titleOf(column, several);
    text += '\n';
    const auto valuesAt = [&](double x) {
        std::vector<double> values;
        for (const Column& column : columns) values.push_back(heightAt(column, x, exploration.framework));
        return values;
    };
    const auto row = [&](double x) {
        append(text, x);
        for (const double value : valuesAt(x)) {
            text += separator;
            append(text, value);
        }
        text += '\n';
    };
    const std::vector<double> jumps = jumpsOf(columns, exploration);
    auto jump = jumps.begin();
    for (int i = 0; i < points; ++i) {
        const double x = exploration.x.from + exploration.x.size() * (static_cast<double>(i) / (points - 1));
        bool isWritten = false;
        for (; jump != jumps.end() && *jump <= x; ++jump) {
            const double left = std::nextafter(*jump, -infinity), right = std::nextafter(*jump, infinity);
            const double toLeft = distance(valuesAt(*jump), valuesAt(left));
            const double toRight = distance(valuesAt(*jump), valuesAt(right));
            isWritten = *jump == x;
            row(left);
            if (isWritten && toLeft <= toRight && toLeft < sameSide) row(x);
            text += '\n';
            if (isWritten && std::min(toLeft, toRight) >= sameSide) {
                row(x);
                text += '\n';
            }
            if (isWritten && toRight < toLeft && toRight < sameSide) row(x);
            row(right);
        }
        if (!isWritten) row(x);
    }
    return QByteArray::fromStdString(text);
}

}  // namespace activation
