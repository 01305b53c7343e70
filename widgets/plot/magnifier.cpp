// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/magnifier.h"

#include "widgets/plot/chart/text_metrics.h"
#include "widgets/text/number_text.h"

#include <algorithm>
#include <cmath>

namespace activation {
namespace {

constexpr double window = 0.2;     // of the x range: what the lens shows
constexpr double strongest = 1e4;  // how far it enlarges what is nearly level

/// A power of ten times 1, 2 or 5, at most that large: "×50" is read at a glance.
double roundFactor(double factor) {
    const double power = std::pow(10.0, std::floor(std::log10(factor) + 1e-9));
    const double lead = factor / power + 1e-9;
    return power * (lead >= 5.0 ? 5.0 : lead >= 2.0 ? 2.0 : 1.0);
}

}  // namespace

Magnifier::Magnifier(QCPAxisRect* axisRect, const CurveLayer* curves)
    : Layerable(axisRect, QStringLiteral("probe")), m_curves(curves) {}

void Magnifier::setContent(const Exploration& exploration, const Plot& plot, const ChartStyle& style) {
    m_on = exploration.shown.magnifier && !plot.difference &&
           std::ranges::find(plot.quantities, Quantity::Value) != plot.quantities.end();
    m_isTextbook = exploration.axes == Axes::Textbook;
    m_style = style;
    m_current = exploration.current;
    m_framework = exploration.framework;
}

/// The place at the upper or lower edge in which the fewest curves run; not the one that holds what is enlarged.
QRectF Magnifier::freePlace(const QSizeF& size, double column) const {
    const double inset = 12.0 * m_style.scale;
    const QRectF inner = plotRect().adjusted(inset, 2.0 * inset, -inset, -inset);  // beneath the probe's label
    QRectF best;
    int fewest = -1;
    for (const double down : {0.0, 1.0})
        for (const double across : {0.0, 1.0, 0.5}) {
            const QRectF box({inner.left() + across * (inner.width() - size.width()),
                              inner.top() + down * (inner.height() - size.height())},
                             size);
            const bool holds = box.left() <= column && column <= box.right();
            // The numbers of an axis through the origin are to be read as well.
            const double axis = xAxis()->coordToPixel(0.0);
            const bool coversAxis = m_isTextbook && box.left() - inset <= axis && axis <= box.right() + inset;
            const int hits = m_curves->hits(box) + (holds ? 40 : 0) + (coversAxis ? 40 : 0);
            if (fewest >= 0 && hits >= fewest) continue;
            fewest = hits;
            best = box;
        }
    return best;
}

std::vector<DrawCommand> Magnifier::commands() const {
    const QRectF rect = plotRect();
    if (!m_on) return {};
    const Range x{xAxis()->range().lower, xAxis()->range().upper};
    const Range y{yAxis()->range().lower, yAxis()->range().upper};
    const double scale = m_style.scale;
    const double centre = std::clamp(m_probe.value_or(x.centre()), x.from, x.to);
    const double half = 0.5 * window * x.size();
    const Range seen{centre - half, centre + half};
    const double middle = entryOf(m_current)->point(centre, m_current.values, m_framework).value;
    if (!isShowable(seen) || !std::isfinite(middle)) return {};

    // As large as needed to hold f, and never smaller than on the plot.
    const double width = std::clamp(0.32 * rect.width(), 150.0 * scale, 300.0 * scale);
    const QSizeF size(width, std::min(0.6 * width, 0.5 * rect.height()));
    if (size.height() < 56.0 * scale || size.width() > 0.7 * rect.width()) return {};
    const QRectF box = freePlace(size, xAxis()->coordToPixel(centre));
    const double perPixel = y.size() / rect.height();
    const Range held = extent(*entryOf(m_current), m_current.values, Quantity::Value, seen, m_framework);
    const double reach = 1.25 * std::max(held.to - middle, middle - held.from);
    const double plain = 0.5 * perPixel * box.height();  // half of the lens, not enlarged
    const double factor = roundFactor(std::clamp(reach > 0.0 ? plain / reach : strongest, 1.0, strongest));
    const Range lens{middle - plain / factor, middle + plain / factor};
    if (!isShowable(lens)) return {};

    const Look& look = m_style.look;
    std::vector<DrawCommand> commands;
    const QPen frame(look.secondaryText, m_style.hairline());
    // What is enlarged, on the plot.
    QRectF source(pixel(seen.from, lens.to), pixel(seen.to, lens.from));
    if (source.height() < 6.0) source = QRectF(source.left(), source.center().y() - 3.0, source.width(), 6.0);
    commands.emplace_back(BoxCommand{frame, Qt::NoBrush, source, 2.0});
    commands.emplace_back(BoxCommand{frame, look.surface, box, 4.0 * scale});

    const auto at = [&](double px, double py) {
        return QPointF(box.left() + (px - seen.from) / seen.size() * box.width(),
                       box.top() + (lens.to - py) / lens.size() * box.height());
    };
    const double column = std::floor(at(centre, middle).x()) + 0.5;
    commands.emplace_back(LineCommand{QPen(look.hairline, m_style.hairline()),
                                      {QPointF(column, box.top() + 1.0), QPointF(column, box.bottom() - 1.0)}});
    const double inset = 2.0 * scale;  // lines are wide, and stay inside
    const Canvas canvas{seen, lens, box.width(), box.height(), 0.1, -inset};
    for (const CurveSpec& spec : m_curves->curves()) {
        if (spec.quantity != Quantity::Value) continue;
        for (const Stroke& stroke : sampled(spec, canvas, m_framework).strokes) {
            LineCommand line{spec.pen, {}};
            for (std::size_t i = 0; i < stroke.x.size(); ++i) line.points.append(at(stroke.x[i], stroke.y[i]));
            commands.emplace_back(std::move(line));
        }
    }
    commands.emplace_back(
        DiscCommand{QPen(look.surface, 1.5 * scale), look.quantity[0], at(centre, middle), 4.5 * scale});

    // What its edges are, in the digits that tell them apart.
    const QFont font = m_style.fontOf(type::caption);
    const TextMetrics metrics(font);
    const auto write = [&](const QString& text, const QPointF& corner) {
        commands.emplace_back(
            TextCommand{font, look.secondaryText, QPointF(corner.x(), corner.y() + metrics.ascent()), text});
    };
    const double gap = 6.0 * scale;
    const QString times = QStringLiteral("y × ") + shortText(factor);
    write(shortText(lens.to, 3), {box.left() + gap, box.top() + 2.0 * scale});
    write(shortText(lens.from, 3), {box.left() + gap, box.bottom() - metrics.height() - 2.0 * scale});
    write(times, {box.right() - gap - metrics.horizontalAdvance(times), box.top() + 2.0 * scale});
    return commands;
}

}  // namespace activation
