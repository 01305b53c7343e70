// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/curve_spec.h"

#include "core/analysis/difference.h"
#include "widgets/text/label_text.h"
#include "widgets/text/number_text.h"

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

std::vector<CurveSpec> curvesOf(const Exploration& exploration, const Plot& plot, const Look& look, double scale) {
    std::vector<CurveSpec> result;
    const std::vector<Quantity> backwards(plot.quantities.rbegin(), plot.quantities.rend());
    const auto add = [&](const Selection& selection, Quantity quantity, const QColor& color, double width,
                         Qt::PenStyle style) -> CurveSpec& {
        const QString symbol = symbolOf(quantity);
        const QString name = labelOf(selection);
        result.push_back({selection, quantity, QPen(color, width * scale, style, Qt::RoundCap, Qt::RoundJoin), symbol,
                          quantity == Quantity::Value ? name : QStringLiteral("%1, %2").arg(name, symbol)});
        return result.back();
    };
    const auto colorOf = [&](Quantity quantity) { return look.quantity[static_cast<std::size_t>(quantity)]; };
    const std::vector<Selection> family = plot.difference ? std::vector<Selection>() : familyOf(exploration);
    for (const Quantity quantity : backwards)
        for (const Selection& one : family) {
            // Opaque, since where translucent lines cross they would look like dots.
            const QColor faint = blended(look.surface, colorOf(quantity),
                                         look.highContrast ? 0.8
                                         : look.isDark()   ? 0.6
                                                           : 0.45);
            CurveSpec& spec = add(one, quantity, faint, pen::family, Qt::SolidLine);
            const std::size_t place = *entryOf(one)->indexOf(exploration.family->parameter);
            spec.isFamily = true;
            spec.symbol = shortText(one.values[place], digitsFor(exploration.family->values));
            spec.label = QStringLiteral("%1 = %2").arg(toQString(entryOf(one)->parameters[place].symbol), spec.symbol);
        }
    for (std::size_t i = exploration.pinned.size(); i-- > 0;)
        for (const Quantity quantity : backwards) {
            const bool again = i >= look.pinned.size();
            const Qt::PenStyle style = quantity == Quantity::Value && again ? Qt::DashDotLine : styleOf(quantity);
            const QColor& color = look.pinned[i % look.pinned.size()];
            const Selection& pinned = exploration.pinned[i];
            if (!plot.difference) {
                add(pinned, quantity, color, pen::secondary, style);
                continue;
            }
            CurveSpec& difference = add(exploration.current, quantity, color, pen::curve, style);
            difference.minus = pinned;
            difference.label = QStringLiteral("f − ") + labelOf(pinned);
        }
    if (plot.difference) return result;
    for (const Quantity quantity : backwards)
        add(exploration.current, quantity, colorOf(quantity),
            quantity == Quantity::Curvature ? pen::secondary : pen::curve,
            look.dashed ? styleOf(quantity) : Qt::SolidLine);
    return result;
}

Curve sampled(const CurveSpec& spec, const Canvas& canvas, Framework framework) {
    const Activation& entry = *entryOf(spec.selection);
    if (!spec.minus) return curve(entry, spec.selection.values, spec.quantity, canvas, framework);
    const Difference d = differenceOf(entry, spec.selection.values, *entryOf(*spec.minus), spec.minus->values);
    return curve(d.record, d.values, spec.quantity, canvas, framework);
}

double heightAt(const CurveSpec& spec, double x, Framework framework) {
    const auto height = [&](const Selection& selection) {
        return component(entryOf(selection)->point(x, selection.values, framework), spec.quantity);
    };
    return height(spec.selection) - (spec.minus ? height(*spec.minus) : 0.0);
}

}  // namespace activation
