// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/curve_spec.h"

#include "widgets/label_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace activation {
namespace {

/// Solid, dashed, dotted: for looks and curves that colour alone does not tell apart.
Qt::PenStyle styleOf(Quantity quantity) {
    switch (quantity) {
        case Quantity::Value: return Qt::SolidLine;
        case Quantity::Slope: return Qt::DashLine;
        case Quantity::Curvature: return Qt::DotLine;
        case Quantity::LogSlope: return Qt::SolidLine;
    }
    return Qt::SolidLine;
}

}  // namespace

QString titleOf(const Exploration& exploration) {
    const QString name = labelOf(exploration.current);
    if (!exploration.pinned.empty()) {
        QStringList names{name};
        for (const Selection& pinned : exploration.pinned) names << labelOf(pinned);
        return names.join(QStringLiteral(" · "));
    }
    const Shown& shown = exploration.shown;
    if (!(shown.value && shown.slope)) return name;
    // The parameters go last: "PReLU and its derivative, α = 0.5".
    const QString bare = toQString(entryOf(exploration.current)->facts.name);
    const QString tail = name.mid(bare.size());
    return (shown.curvature ? QCoreApplication::translate("Chart", "%1 and its derivatives")
                            : QCoreApplication::translate("Chart", "%1 and its derivative"))
               .arg(bare) +
           tail;
}

std::vector<CurveSpec> curvesOf(const Exploration& exploration, const std::vector<Quantity>& quantities,
                                const Look& look, double scale) {
    std::vector<CurveSpec> result;
    const std::vector<Quantity> backwards(quantities.rbegin(), quantities.rend());
    const auto add = [&](const Selection& selection, Quantity quantity, const QColor& color, double width,
                         Qt::PenStyle style) {
        const QString symbol = symbolOf(quantity);
        const QString name = labelOf(selection);
        result.push_back({selection, quantity, QPen(color, width * scale, style, Qt::RoundCap, Qt::RoundJoin), symbol,
                          quantity == Quantity::Value ? name : QStringLiteral("%1, %2").arg(name, symbol)});
    };
    for (std::size_t i = exploration.pinned.size(); i-- > 0;)
        for (const Quantity quantity : backwards) {
            const bool again = i >= look.pinned.size();
            const Qt::PenStyle style = quantity == Quantity::Value && again ? Qt::DashDotLine : styleOf(quantity);
            add(exploration.pinned[i], quantity, look.pinned[i % look.pinned.size()], pen::secondary, style);
        }
    for (const Quantity quantity : backwards)
        add(exploration.current, quantity, look.quantity[static_cast<std::size_t>(quantity)],
            quantity == Quantity::Curvature ? pen::secondary : pen::curve,
            look.dashed ? styleOf(quantity) : Qt::SolidLine);
    return result;
}

}  // namespace activation
