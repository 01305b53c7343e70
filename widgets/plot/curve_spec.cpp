// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/curve_spec.h"

#include "core/analysis/difference.h"
#include "widgets/look/curve_pens.h"
#include "widgets/text/label_text.h"
#include "widgets/text/number_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

namespace activation {
namespace {

/// Where colours do not tell activations apart each pinned one has dashes of its own, in units of the pen's width.
QPen dashed(QPen pen, std::size_t index) {
    static const QList<qreal> patterns[]{
        {8.0, 3.0}, {1.0, 2.5}, {8.0, 2.5, 1.0, 2.5}, {4.0, 2.0}, {8.0, 2.5, 1.0, 2.5, 1.0, 2.5}, {14.0, 3.0}};
    pen.setDashPattern(patterns[index % std::size(patterns)]);
    return pen;
}

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

/// Where colour tells nothing (grey), each of several functions has a line of its own, and f, f′, f″ of one get
/// thinner.
QPen inGrey(const QPen& usual, std::size_t function, Quantity quantity, double scale) {
    // In widths of the line: dashes and gaps.
    static const std::array<QList<double>, 6> patterns{
        {{}, {5.0, 2.5}, {1.0, 2.0}, {5.0, 2.0, 1.0, 2.0}, {2.5, 1.5}, {5.0, 2.0, 1.0, 2.0, 1.0, 2.0}}};
    QPen pen = usual;
    pen.setWidthF((quantity == Quantity::Value ? pen::curve : quantity == Quantity::Slope ? 1.5 : 1.0) * scale);
    const QList<double>& pattern = patterns[function % patterns.size()];
    pen.setStyle(Qt::SolidLine);
    pen.setCapStyle(Qt::FlatCap);
    if (!pattern.isEmpty()) pen.setDashPattern(pattern);
    return pen;
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
                CurveSpec& spec = add(pinned, quantity, color, pinnedWidth, style);
                if (look.dashed && quantity == Quantity::Value) spec.pen = dashed(spec.pen, i);
                continue;
            }
            CurveSpec& difference = add(exploration.current, quantity, color, pen::curve, style);
            difference.minus = pinned;
            difference.label = QStringLiteral("f − ") + labelOf(pinned);
        }
    if (plot.difference) return result;
    const bool severalInGrey = look.dashed && !exploration.pinned.empty();
    if (severalInGrey)
        for (std::size_t i = 0, place = result.size(); i < exploration.pinned.size(); ++i)
            for (std::size_t k = 0; k < backwards.size(); ++k) {
                CurveSpec& spec = result[--place];
                spec.pen = inGrey(spec.pen, i + 1, spec.quantity, scale);
            }
    // Where curves lie on each other the lower one shall be seen: f″ lies on f′, in dashes.
    std::vector<Quantity> order = backwards;
    std::stable_partition(order.begin(), order.end(),
                          [](Quantity q) { return q == Quantity::Slope || q == Quantity::LogSlope; });
    std::stable_partition(order.begin(), order.end(), [](Quantity q) { return q != Quantity::Value; });
    for (const Quantity quantity : order) {
        CurveSpec& spec = add(exploration.current, quantity, colorOf(quantity),
                              quantity == Quantity::Curvature ? pen::secondary : pen::curve,
                              look.dashed ? styleOf(quantity) : Qt::SolidLine);
        if (quantity == Quantity::Curvature && !look.dashed && order.size() > 1) {
            spec.pen.setCapStyle(Qt::FlatCap);
            spec.pen.setDashPattern({5.0, 2.5});
        }
        if (severalInGrey) spec.pen = inGrey(spec.pen, 0, quantity, scale);
    }
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
