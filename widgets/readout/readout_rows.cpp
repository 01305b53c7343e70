// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/readout/readout_rows.h"

#include "core/analysis/joints.h"
#include "widgets/text/label_text.h"
#include "widgets/text/number_text.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <limits>

namespace activation {
namespace {

std::vector<const Selection*> selectionsOf(const Exploration& exploration) {
    std::vector<const Selection*> result{&exploration.current};
    for (const Selection& pinned : exploration.pinned) result.push_back(&pinned);
    return result;
}

}  // namespace

double withoutRoundingOfX(double value, double slope, double x) {
    constexpr double epsilon = std::numeric_limits<double>::epsilon();
    return std::fabs(value) <= epsilon * std::fabs(x * slope) ? 0.0 : value;
}

double ReadoutRow::component(int index) const {
    const Point& side = left ? *left : at;
    return index == 0   ? withoutRoundingOfX(side.value, side.slope, x)
           : index == 1 ? withoutRoundingOfX(side.slope, side.curvature, x)
                        : side.curvature;
}

std::optional<double> ReadoutRow::otherSide(int index) const {
    if (!right) return std::nullopt;
    const double other = index == 0 ? right->value : index == 1 ? right->slope : right->curvature;
    const double here = component(index);
    const double scale = std::max({1.0, std::fabs(here), std::fabs(other)});
    return std::fabs(other - here) <= 1e-12 * scale ? std::nullopt : std::optional(other);
}

ReadoutRow readoutRow(const Selection& selection, double x, Framework framework) {
    const Activation& entry = *entryOf(selection);
    ReadoutRow row{x, entry.point(x, selection.values, framework), {}, {}, {}};
    const std::vector<Joint> all = joints(entry, selection.values, framework);
    if (const auto joint = std::ranges::find(all, x, &Joint::x); joint != all.end()) {
        row.left = joint->left;
        row.right = joint->right;
    }
    for (std::size_t i = 0; i < entry.parameters.size(); ++i)
        row.shares.push_back({QStringLiteral("∂f/∂") + toQString(entry.parameters[i].symbol),
                              entry.parameterSlope(x, selection.values, i, framework)});
    return row;
}

std::vector<ReadoutRow> readoutRows(const Exploration& exploration, double x) {
    std::vector<ReadoutRow> rows;
    for (const Selection* selection : selectionsOf(exploration))
        rows.push_back(readoutRow(*selection, x, exploration.framework));
    return rows;
}

QString readoutTable(const Exploration& exploration, double x) {
    QStringList lines{QStringLiteral("curve\tx\tf\tf′\tf″")};
    const std::vector<ReadoutRow> rows = readoutRows(exploration, x);
    const std::vector<const Selection*> selections = selectionsOf(exploration);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Point& at = rows[i].at;
        QStringList cells{labelOf(*selections[i])};
        for (const double value : {x, at.value, at.slope, at.curvature}) cells << plainText(value);
        for (const auto& [symbol, slope] : rows[i].shares) cells << symbol << plainText(slope);
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

}  // namespace activation
