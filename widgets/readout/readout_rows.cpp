// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/readout/readout_rows.h"

#include "widgets/text/label_text.h"
#include "widgets/text/number_text.h"

#include <QStringList>

namespace activation {
namespace {

std::vector<const Selection*> selectionsOf(const Exploration& exploration) {
    std::vector<const Selection*> result{&exploration.current};
    for (const Selection& pinned : exploration.pinned) result.push_back(&pinned);
    return result;
}

}  // namespace

std::vector<ReadoutRow> readoutRows(const Exploration& exploration, double x) {
    std::vector<ReadoutRow> rows;
    for (const Selection* selection : selectionsOf(exploration)) {
        const Activation& entry = *entryOf(*selection);
        ReadoutRow row{entry.point(x, selection->values, exploration.framework), {}};
        for (std::size_t i = 0; i < entry.parameters.size(); ++i)
            row.shares.push_back({QStringLiteral("∂f/∂") + toQString(entry.parameters[i].symbol),
                                  entry.parameterSlope(x, selection->values, i, exploration.framework)});
        rows.push_back(std::move(row));
    }
    return rows;
}

QString readoutTable(const Exploration& exploration, double x) {
    QStringList lines{QStringLiteral("curve\tx\tf\tf′\tf″")};
    const std::vector<ReadoutRow> rows = readoutRows(exploration, x);
    const std::vector<const Selection*> selections = selectionsOf(exploration);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& [at, shares] = rows[i];
        QStringList cells{labelOf(*selections[i])};
        for (const double value : {x, at.value, at.slope, at.curvature}) cells << plainText(value);
        for (const auto& [symbol, slope] : shares) cells << symbol << plainText(slope);
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

}  // namespace activation
