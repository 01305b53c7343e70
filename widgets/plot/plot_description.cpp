// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/plot_description.h"

#include "widgets/plot/curve_spec.h"
#include "widgets/text/label_text.h"
#include "widgets/text/number_text.h"

#include <QCoreApplication>

namespace activation {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(activation::PlotView)
};

}  // namespace

QString describePlot(const Exploration& e, const Range& y, std::optional<double> probe) {
    QString text =
        Text::tr("%1, for x from %2 to %3 and y from %4 to %5.")
            .arg(titleOf(e), shortText(e.x.from, 4), shortText(e.x.to, 4), shortText(y.from, 4), shortText(y.to, 4));
    if (const std::vector<Selection> family = familyOf(e); !family.empty()) {
        const std::size_t place = *entryOf(e.current)->indexOf(e.family->parameter);
        const int digits = digitsFor(e.family->values);
        text += QLatin1Char(' ') + Text::tr("A family of curves, %1 from %2 to %3.")
                                       .arg(toQString(entryOf(e.current)->parameters[place].symbol),
                                            shortText(family.front().values[place], digits),
                                            shortText(family.back().values[place], digits));
    }
    if (e.sample && e.shown.densities)
        text += QLatin1Char(' ') +
                Text::tr("Below is the histogram of the inputs, the numbers of %1.").arg(labelOf(*e.sample));
    if (const std::optional<double>& x = probe) {
        const Point p = entryOf(e.current)->point(*x, e.current.values, e.framework);
        text += QLatin1Char(' ') +
                Text::tr("At x = %1: f = %2, f′ = %3, f″ = %4.")
                    .arg(shortText(*x, 4), shortText(p.value, 4), shortText(p.slope, 4), shortText(p.curvature, 4));
        for (const Selection& pinned : e.pinned) {
            const Point other = entryOf(pinned)->point(*x, pinned.values, e.framework);
            text += QLatin1Char(' ') + Text::tr("%1: f = %2, f′ = %3, f″ = %4.")
                                           .arg(labelOf(pinned), shortText(other.value, 4), shortText(other.slope, 4),
                                                shortText(other.curvature, 4));
        }
    }
    return text;
}

}  // namespace activation
