// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/figures/figure_reading.h"

#include "widgets/text/number_text.h"

#include <QCoreApplication>
#include <QLineF>

#include <algorithm>
#include <cmath>

namespace activation {
namespace {

constexpr double reach = 24.0;      // pixels between the pointer and a point that it reads
constexpr std::size_t most = 10;    // values at once
constexpr double sameSide = 1e-12;  // of a histogram's extent

QString text(const TranslatableText& s) { return QString::fromStdString(s.string()); }

/// How a number reads on that axis.
QString numberOn(const FigureAxis& axis, double value) {
    if (!axis.names.empty()) {
        const auto place = std::clamp(std::lround(value), 0L, static_cast<long>(axis.names.size()) - 1);
        return text(axis.names[static_cast<std::size_t>(place)]);
    }
    const QString number = shortText(axis.whole ? std::round(value) : value);
    return axis.unit.empty() ? number : number + u' ' + QString::fromStdString(axis.unit);
}

QString named(const FigureAxis& axis, double value) {
    return QStringLiteral("%1 = %2").arg(text(axis.label), numberOn(axis, value));
}

std::size_t keyOf(const std::vector<std::string>& keys, const TranslatableText& name) {
    return static_cast<std::size_t>(std::ranges::find(keys, name.string()) - keys.begin());
}

std::optional<FigureReading> readMap(const Figure& figure, const QPointF& at) {
    const HeatMap& map = *figure.map;
    const auto cell = [](double x, const Range& range, std::size_t count) {
        return static_cast<long>(std::floor((x - range.from) / range.size() * static_cast<double>(count)));
    };
    const long column = cell(at.x(), map.x, map.columns), row = cell(at.y(), map.y, map.rows);
    if (column < 0 || row < 0 || column >= static_cast<long>(map.columns) || row >= static_cast<long>(map.rows))
        return std::nullopt;
    const double value = map.values[static_cast<std::size_t>(row) * map.columns + static_cast<std::size_t>(column)];
    return FigureReading{named(figure.x, at.x()) + QStringLiteral(", ") + named(figure.y, at.y()),
                         {{text(map.quantity.label), numberOn(map.quantity, value)}}};
}

/// The value of a function of x there, between two of its points, or at the nearest where there is nothing between.
std::optional<QPointF> pointOf(const FigureCurve& curve, double x, const Figure& figure) {
    if (curve.x.empty() || x < curve.x.front() || x > curve.x.back()) return std::nullopt;
    const auto after = static_cast<std::size_t>(std::ranges::lower_bound(curve.x, x) - curve.x.begin());
    if (after == 0) return QPointF(curve.x[0], curve.y[0]);
    const std::size_t before = after - 1;
    const double share = (x - curve.x[before]) / (curve.x[after] - curve.x[before]);
    if (figure.x.whole) {
        const std::size_t nearest = share < 0.5 ? before : after;
        return QPointF(curve.x[nearest], curve.y[nearest]);
    }
    if (figure.y.logarithmic) return QPointF(x, curve.y[before] * std::pow(curve.y[after] / curve.y[before], share));
    return QPointF(x, curve.y[before] + share * (curve.y[after] - curve.y[before]));
}

/// The point of a curve that is nearest to the pointer, where it is near.
std::optional<QPointF> pointNear(const FigureCurve& curve, const QPointF& at,
                                 const std::function<QPointF(const QPointF&)>& pixel) {
    std::optional<QPointF> nearest;
    double least = reach;
    for (std::size_t i = 0; i < curve.x.size(); ++i) {
        const QPointF point(curve.x[i], curve.y[i]);
        if (const double far = QLineF(pixel(point), pixel(at)).length(); far < least) {
            least = far;
            nearest = point;
        }
    }
    return nearest;
}

}  // namespace

std::vector<std::string> keysOf(const Figure& figure) {
    std::vector<std::string> keys;
    const auto add = [&](const TranslatableText& name) {
        if (std::ranges::find(keys, name.string()) == keys.end()) keys.push_back(name.string());
    };
    for (const FigureBars& bars : figure.bars) add(bars.name);
    for (const FigureCurve& curve : figure.curves) add(curve.name);
    return keys;
}

std::optional<FigureReading> readingAt(const Figure& figure, const QPointF& at,
                                       const std::function<QPointF(const QPointF&)>& pixel) {
    if (figure.table) return std::nullopt;
    if (figure.map) return readMap(figure, at);
    const std::vector<std::string> keys = keysOf(figure);
    FigureReading reading{named(figure.x, at.x()), {}};
    for (const FigureBars& bars : figure.bars) {
        const double slack = sameSide * (bars.edges.back() - bars.edges.front());
        const auto above = std::ranges::upper_bound(bars.edges, at.x() + slack);
        if (above == bars.edges.begin() || above == bars.edges.end()) continue;
        const auto place = static_cast<std::size_t>(above - bars.edges.begin()) - 1;
        QString value = numberOn(figure.y, bars.heights[place]);
        if (!bars.low.empty())
            value += QStringLiteral(" (%1 … %2)")
                         .arg(numberOn(figure.y, bars.low[place]), numberOn(figure.y, bars.high[place]));
        if (figure.x.names.empty())
            reading.where =
                QCoreApplication::translate("FigureReading", "%1 from %2 to %3")
                    .arg(text(figure.x.label), shortText(bars.edges[place]), shortText(bars.edges[place + 1]));
        reading.values.push_back({text(bars.name), value, keyOf(keys, bars.name), Trace::Line, std::nullopt});
    }
    bool isFunction = false;
    for (const FigureCurve& curve : figure.curves) {
        if (curve.trace == Trace::Arrow || reading.values.size() >= most) continue;
        const bool hasOrder = curve.trace != Trace::Dots && curve.x.size() > 1 &&
                              std::ranges::adjacent_find(curve.x, std::greater_equal<>()) == curve.x.end();
        const auto point = hasOrder ? pointOf(curve, at.x(), figure) : pointNear(curve, at, pixel);
        if (!point) continue;
        const QString y = numberOn(figure.y, point->y());
        const QString value = hasOrder ? y : QStringLiteral("(%1, %2)").arg(numberOn(figure.x, point->x()), y);
        const std::size_t key = keyOf(keys, curve.name);
        const bool isThere = std::ranges::any_of(
            reading.values, [&](const FigureValue& each) { return each.key == key && each.value == value; });
        if (!isThere) reading.values.push_back({text(curve.name), value, key, curve.trace, *point});
        isFunction = isFunction || hasOrder;
    }
    if (reading.values.empty()) return std::nullopt;
    if (figure.bars.empty() && !isFunction) reading.where.clear();  // each point says where it is
    return reading;
}

}  // namespace activation
