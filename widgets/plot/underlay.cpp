// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/underlay.h"

#include "core/analysis/curve.h"
#include "core/analysis/histogram.h"
#include "widgets/plot/chart/cut_strokes.h"
#include "widgets/plot/chart/text_metrics.h"
#include "widgets/text/label_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace activation {
namespace {

/// The smallest number above 0 that a format can hold (subnormal), as its base-10 logarithm.
struct Format {
    const char* name;
    double smallest;
};
constexpr Format formats[]{{"float16", -7.2247198959},    // 2^−24
                           {"bfloat16", -40.0369899423},  // 2^−133
                           {"float32", -44.8534694476}};  // 2^−149

constexpr double densityShare = 0.14;  // of the plot's height or width, at most

AreaCommand densityCommand(const QPolygonF& outline, QColor color) {
    QColor fill = color;
    fill.setAlphaF(0.12F);
    color.setAlphaF(0.45F);
    return {QPen(color, 1.0), fill, outline};
}

}  // namespace

Underlay::Underlay(QCPAxisRect* axisRect, const CurveLayer* curves)
    : Layerable(axisRect, QStringLiteral("underlay")), m_curves(curves) {}

void Underlay::setContent(const Exploration& exploration, const Plot& plot, const ChartStyle& style) {
    m_style = style;
    m_framework = exploration.framework;
    m_bands = bandsOf(curvesOf(exploration, plot, style.look, style.lineScale()));
    m_formats = plot.quantities == std::vector{Quantity::LogSlope};
    const Activation& entry = *entryOf(exploration.current);
    m_dead.clear();
    m_vanishing.clear();
    if (exploration.shown.zones) {
        const Features f = features(entry, exploration.current.values);
        m_dead = f.dead;
        m_vanishing = f.vanishing;
    }
    m_asymptotes.clear();
    const bool showsValue =
        !plot.difference && std::ranges::find(plot.quantities, Quantity::Value) != plot.quantities.end();
    m_input = showsValue && exploration.shown.densities ? std::optional(exploration.input) : std::nullopt;
    m_selection = exploration.current;
    m_sample = m_input ? exploration.sample : SharedSample();
    if (m_sample) {
        const Range inputs{m_sample->cells.front().from, m_sample->cells.back().to};
        const double only = entry.point(inputs.from, exploration.current.values, exploration.framework).value;
        m_taken = inputs.from < inputs.to ? extent(entry, exploration.current.values, Quantity::Value, inputs)
                                          : Range{only, only};
    } else if (m_input) {
        const double far = 40.0 * m_input->deviation;  // no double is farther out with any probability
        const Range inputs{m_input->mean - far, m_input->mean + far};
        constexpr double endless = std::numeric_limits<double>::max();
        m_taken = isShowable(inputs) ? extent(entry, exploration.current.values, Quantity::Value, inputs)
                                     : Range{-endless, endless};
    }
    if (exploration.shown.asymptotes && showsValue) m_asymptotes = asymptotes(entry, exploration.current.values);
}

std::vector<DrawCommand> Underlay::commands() const {
    std::vector<DrawCommand> commands;
    addZones(commands, m_vanishing, m_style.look.vanishingZone);
    // Hatched as well: no information by colour alone.
    addZones(commands, m_dead, m_style.look.deadZone);
    addZones(commands, m_dead, QBrush(m_style.look.deadZone, Qt::BDiagPattern));
    addBands(commands);
    if (m_input) {
        m_sample ? addSample(commands) : addInputDensity(commands);
        addOutputDensity(commands);
    }
    addAsymptotes(commands);
    if (m_style.handles) {
        const Handles grips = handles();
        if (grips.mean) addGrip(commands, *grips.mean, QStringLiteral("μ"));
        if (grips.deviation) addGrip(commands, *grips.deviation, QStringLiteral("σ"));
    }
    addLabels(commands);
    if (m_formats) addFormats(commands);
    return commands;
}

Underlay::Handles Underlay::handles() const {
    if (!m_input || m_sample) return {};
    const QRectF rect = plotRect();
    const double height = densityShare * rect.height();
    const auto at = [&](double x, double share) -> std::optional<QPointF> {
        const QPointF place(xAxis()->coordToPixel(x), rect.bottom() - share * height);
        return rect.contains(place) ? std::optional(place) : std::nullopt;
    };
    return {at(m_input->mean, 1.0), at(m_input->mean + m_input->deviation, std::exp(-0.5))};
}

/// An arrow that points both ways, so that nobody takes it for a dot on a curve.
void Underlay::addGrip(std::vector<DrawCommand>& commands, const QPointF& at, const QString& name) const {
    const double w = 8.0 * m_style.scale, h = 5.0 * m_style.scale;
    const QPolygonF shape{at + QPointF(-w, 0.0), at + QPointF(0.0, -h), at + QPointF(w, 0.0), at + QPointF(0.0, h)};
    commands.emplace_back(AreaCommand{QPen(m_style.look.surface, 1.5 * m_style.scale), m_style.look.accent, shape});
    const QFont font = m_style.fontOf(type::caption, true);
    const TextMetrics metrics(font);
    commands.emplace_back(TextCommand{
        font, m_style.look.accent,
        at + QPointF(-0.5 * metrics.horizontalAdvance(name), -h - 2.0 * m_style.scale - metrics.descent()), name});
}

/// Writes it at the first of these places that is inside and that no curve runs through.
bool Underlay::addLabel(std::vector<DrawCommand>& commands, const QString& text,
                        const std::vector<QPointF>& corners) const {
    const QFont font = m_style.fontOf(type::caption);
    const TextMetrics metrics(font);
    const QRectF inside = plotRect().adjusted(2.0, 2.0, -2.0, -2.0);
    const std::vector<QRectF> others = taken();
    for (const QPointF& corner : corners) {
        const QRectF box(corner, QSizeF(metrics.horizontalAdvance(text), metrics.height()));
        if (!inside.contains(box) || m_curves->hits(box) > 0) continue;
        if (std::ranges::any_of(others, [&](const QRectF& other) { return other.intersects(box); })) continue;
        commands.emplace_back(
            TextCommand{font, m_style.look.secondaryText, QPointF(box.left(), box.top() + metrics.ascent()), text});
        return true;
    }
    return false;
}

/// What zones and densities are, where they are.
void Underlay::addLabels(std::vector<DrawCommand>& commands) const {
    const QRectF rect = plotRect();
    const double inset = 8.0 * m_style.scale;
    const TextMetrics metrics(m_style.fontOf(type::caption));
    const Range x{xAxis()->range().lower, xAxis()->range().upper};
    const auto isDead = [&](const Interval& zone) {
        return std::ranges::any_of(m_dead, [&](const Interval& dead) {
            return dead.from <= std::max(zone.from, x.from) && dead.to >= std::min(zone.to, x.to);
        });
    };
    const auto nameZones = [&](const std::vector<Interval>& zones, const QString& text) {
        const double width = metrics.horizontalAdvance(text);
        for (const Interval& zone : zones) {
            const double left = xAxis()->coordToPixel(std::max(zone.from, x.from));
            const double right = xAxis()->coordToPixel(std::min(zone.to, x.to));
            if (right - left < width + inset) continue;
            const double middle = 0.5 * (left + right - width), line = metrics.height() + inset;
            addLabel(commands, text,
                     {{middle, rect.top() + 3.0 * line},
                      {middle, rect.bottom() - 2.0 * line},
                      {middle, rect.center().y() - line}});
            return;  // once is enough
        }
    };
    nameZones(m_dead, QStringLiteral("f′ = 0"));
    std::vector<Interval> alive = m_vanishing;  // what is dead has its name
    std::erase_if(alive, isDead);
    nameZones(alive, QStringLiteral("|f′| < 0.1"));
    nameBand(commands);
    if (!m_input) return;
    const QString named = m_sample ? QCoreApplication::translate("Chart", "inputs: %1").arg(labelOf(*m_sample))
                                   : QCoreApplication::translate("Chart", "inputs z");
    const QString in = metrics.elidedText(named, Qt::ElideMiddle, 0.4 * rect.width()),
                  out = QCoreApplication::translate("Chart", "outputs f(z)");
    const double height = metrics.height();
    const auto [mean, deviation] = m_sample ? Normal{m_sample->mean, m_sample->deviation} : *m_input;
    const double far = m_sample ? 3.0 : 2.0;  // deviations: the tails of a sample may be heavy
    const double beside = xAxis()->coordToPixel(mean + far * deviation);
    const double before = xAxis()->coordToPixel(mean - far * deviation);
    addLabel(commands, in,
             {{beside + inset, rect.bottom() - height - inset},
              {before - inset - metrics.horizontalAdvance(in), rect.bottom() - height - inset},
              {rect.right() - inset - metrics.horizontalAdvance(in), rect.bottom() - height - inset}});
    const double outside = rect.left() + densityShare * rect.width() + inset;
    addLabel(commands, out,
             {{outside, rect.center().y()},
              {outside, rect.top() + inset + height},
              {outside, rect.center().y() + 4.0 * height},
              {rect.left() + inset, rect.top() + inset}});
}

void Underlay::addBands(std::vector<DrawCommand>& commands) const {
    const Range x{xAxis()->range().lower, xAxis()->range().upper};
    for (const TrainingBand& band : m_bands) {
        QColor fill = band.color;
        fill.setAlphaF(0.18F);
        for (const QPolygonF& area :
             areasOf(band, x, m_framework, plotRect(), [this](double at, double y) { return pixel(at, y); }))
            commands.emplace_back(AreaCommand{Qt::NoPen, fill, area});
    }
}

/// Beside the band at its left end, above or below.
void Underlay::nameBand(std::vector<DrawCommand>& commands) const {
    if (m_bands.empty()) return;
    const QRectF rect = plotRect();
    const TrainingBand& band = m_bands.front();
    const QString text = labelOf(band);
    const TextMetrics metrics(m_style.fontOf(type::caption));
    const double gap = 4.0 * m_style.scale, width = metrics.horizontalAdvance(text);
    const Range x{xAxis()->range().lower, xAxis()->range().upper};
    for (const QPolygonF& area :
         areasOf(band, x, m_framework, rect, [this](double at, double y) { return pixel(at, y); })) {
        const QRectF box = area.boundingRect();
        std::vector<QPointF> places;
        for (const double left : {box.left() + 2.0 * gap, box.right() - width - 2.0 * gap})
            for (const double top : {box.bottom() + gap, box.top() - metrics.height() - gap})
                places.emplace_back(left, top);
        if (addLabel(commands, text, places)) return;
    }
}

void Underlay::addZones(std::vector<DrawCommand>& commands, const std::vector<Interval>& zones,
                        const QBrush& brush) const {
    const QRectF rect = plotRect();
    const Range x{xAxis()->range().lower, xAxis()->range().upper};
    for (const Interval& zone : zones) {
        const double from = std::max(zone.from, x.from), to = std::min(zone.to, x.to);
        if (!(from < to)) continue;
        commands.emplace_back(BoxCommand{Qt::NoPen, brush,
                                         QRectF(QPointF(xAxis()->coordToPixel(from), rect.top()),
                                                QPointF(xAxis()->coordToPixel(to), rect.bottom()))});
    }
}

std::vector<QLineF> Underlay::asymptoteLines() const {
    std::vector<QLineF> lines;
    const QCPRange x = xAxis()->range();
    const QRectF rect = plotRect();
    for (const Asymptote& a : m_asymptotes) {
        const auto lineAt = [&](double at) { return pixel(at, a.slope * at + a.offset); };
        QLineF line(lineAt(a.left ? x.lower : std::max(0.0, x.lower)),
                    lineAt(a.left ? std::min(0.0, x.upper) : x.upper));
        if (!(line.x1() < line.x2())) continue;
        // Cut off at the axes' edges, for devices without clipping.
        if (const double rise = line.dy(); rise != 0.0) {
            const auto along = [&](double row) { return std::clamp((row - line.y1()) / rise, 0.0, 1.0); };
            const double t0 = along(rise > 0.0 ? rect.top() : rect.bottom());
            const double t1 = along(rise > 0.0 ? rect.bottom() : rect.top());
            line = QLineF(line.pointAt(t0), line.pointAt(t1));
        } else if (line.y1() < rect.top() || line.y1() > rect.bottom()) {
            continue;
        }
        lines.push_back(line);
    }
    return lines;
}

void Underlay::addAsymptotes(std::vector<DrawCommand>& commands) const {
    QPen dashed(m_style.look.secondaryText, m_style.hairline());
    dashed.setDashPattern({6.0, 5.0});
    for (const QLineF& line : asymptoteLines()) commands.emplace_back(LineCommand{dashed, {line.p1(), line.p2()}});
}

/// The bell of the inputs, standing on the lower edge.
void Underlay::addInputDensity(std::vector<DrawCommand>& commands) const {
    const QRectF rect = plotRect();
    const double height = densityShare * rect.height();
    QPolygonF bell{rect.bottomLeft()};
    for (double column = rect.left(); column <= rect.right(); column += 2.0) {
        const double z = (xAxis()->pixelToCoord(column) - m_input->mean) / m_input->deviation;
        bell << QPointF(column, rect.bottom() - height * std::exp(-0.5 * z * z));
    }
    bell << rect.bottomRight();
    commands.emplace_back(densityCommand(bell, m_style.look.secondaryText));
}

/// In pixels, of a bar of a sample's histogram: few numbers make wide ones (Scott 1979).
double Underlay::barWidth() const {
    const double width = 3.49 * m_sample->deviation / std::cbrt(static_cast<double>(m_sample->count));
    return std::clamp(width * plotRect().width() / xAxis()->range().size(), 3.0, 14.0) * m_style.scale;
}

/// Square pixels for the whole of the probability, so that inputs and outputs can be compared whatever the axes' scales
/// are. The highest place of the inputs, unless it is a value that they have often, is as high as there is room.
double Underlay::inkPerProbability() const {
    const double height = densityShare * plotRect().height();
    const double perUnit = plotRect().width() / xAxis()->range().size();
    if (!m_sample) return m_input->deviation * std::sqrt(2.0 * std::numbers::pi) * perUnit * height;
    const double width = barWidth();
    const Range all{m_sample->cells.front().from, m_sample->cells.back().to};
    const double bars = std::clamp(std::ceil(all.size() * perUnit / width), 1.0, static_cast<double>(mostBins));
    const double from = all.centre() - 0.5 * bars * width / perUnit, to = all.centre() + 0.5 * bars * width / perUnit;
    const std::vector<double> shares = inputHistogram(*m_sample, {from, to}, static_cast<std::size_t>(bars));
    // A bar that towers above both its neighbours is a value that is taken often.
    double highest = 0.0, seen = 0.0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const double before = i > 0 ? shares[i - 1] : 0.0, after = i + 1 < shares.size() ? shares[i + 1] : 0.0;
        highest = std::max(highest, std::min(shares[i], 2.0 * std::max(before, after)));
    }
    for (const double share : shares) seen += std::min(share, highest);
    constexpr double least =
        0.2;  // of all: where less is spread than that, values that are taken often are the picture
    return height * width / (seen >= least ? highest : std::ranges::max(shares));
}

/// The histogram of the numbers, standing on the lower edge.
void Underlay::addSample(std::vector<DrawCommand>& commands) const {
    const QRectF rect = plotRect();
    const double unit = xAxis()->range().size() / rect.width(), width = barWidth();
    const double step = width * unit;
    const double from = std::floor(xAxis()->range().lower / step) * step;  // bars move with the numbers
    const auto bars = static_cast<std::size_t>(rect.width() / width) + 2;
    const std::vector<double> share = inputHistogram(*m_sample, {from, from + step * static_cast<double>(bars)}, bars);
    const double perShare = inkPerProbability() / width, limit = 1.3 * densityShare * rect.height();
    const QColor color = m_style.look.secondaryText;
    QPolygonF outline{rect.bottomLeft()};
    std::vector<QPointF> cut;
    for (std::size_t i = 0; i < share.size(); ++i) {
        const double left = xAxis()->coordToPixel(from + step * static_cast<double>(i));
        const double height = std::min(limit, share[i] * perShare);
        const double start = std::clamp(left, rect.left(), rect.right());
        const double end = std::clamp(left + width, rect.left(), rect.right());
        if (start == end) continue;
        outline << QPointF(start, rect.bottom() - height) << QPointF(end, rect.bottom() - height);
        if (share[i] * perShare > 1.02 * limit) cut.emplace_back(0.5 * (start + end), rect.bottom() - limit);
    }
    outline << rect.bottomRight();
    commands.emplace_back(densityCommand(outline, color));
    for (const QPointF& top : cut) addCut(commands, top, true, color);
}

void Underlay::addCut(std::vector<DrawCommand>& commands, const QPointF& at, bool goesUp, const QColor& color) const {
    for (const QLineF& stroke : cutStrokes(at, goesUp, m_style.scale))
        commands.emplace_back(LineCommand{cutPen(color, m_style.scale), {stroke.p1(), stroke.p2()}});
}

/// The same probability after f, leaning on the left edge. A spike is a value that f takes on a whole stretch.
void Underlay::addOutputDensity(std::vector<DrawCommand>& commands) const {
    const double bin = m_sample ? barWidth() : 3.0;  // pixels
    const QRectF rect = plotRect();
    if (!(rect.height() >= bin)) return;
    const auto bins = static_cast<std::size_t>(rect.height() / bin);
    const Range y{yAxis()->range().lower, yAxis()->range().upper};
    const Activation& entry = *entryOf(m_selection);
    const std::vector<double> share =
        m_sample ? outputHistogram(entry, m_selection.values, *m_sample, y, bins)
                 : outputHistogram(entry, m_selection.values, m_input->mean, m_input->deviation, y, bins);
    const double perPixel = inkPerProbability();
    const double limit = densityShare * rect.width();
    const double height = rect.height() / static_cast<double>(bins);
    // A bin reaches beyond what f takes: there it ends.
    const double lowest = std::clamp(yAxis()->coordToPixel(m_taken.from) + 0.5, rect.top(), rect.bottom());
    const double highest = std::clamp(yAxis()->coordToPixel(m_taken.to) - 0.5, rect.top(), rect.bottom());
    QPolygonF outline{QPointF(rect.left(), lowest)};
    std::vector<double> cut;  // rows of peaks that have no room
    for (std::size_t i = 0; i < bins; ++i) {
        const double wanted = share[i] * perPixel / height;
        const double length = std::min(limit, wanted);
        const double row = rect.bottom() - height * static_cast<double>(i);
        const double from = std::clamp(row, highest, lowest), to = std::clamp(row - height, highest, lowest);
        if (from == to) continue;
        outline << QPointF(rect.left() + length, from) << QPointF(rect.left() + length, to);
        if (wanted > 1.02 * limit && (cut.empty() || cut.back() - row > 4.0 * height)) cut.push_back(0.5 * (from + to));
    }
    outline << QPointF(rect.left(), highest);
    commands.emplace_back(densityCommand(outline, m_style.look.quantity[0]));
    for (const double row : cut) addCut(commands, {rect.left() + limit, row}, false, m_style.look.quantity[0]);
}

void Underlay::addFormats(std::vector<DrawCommand>& commands) const {
    const QRectF rect = plotRect();
    const QFont font = m_style.fontOf(type::caption);
    const TextMetrics metrics(font);
    for (const Format& format : formats) {
        const double row = std::floor(yAxis()->coordToPixel(format.smallest)) + 0.5;
        if (row < rect.top() || row > rect.bottom()) continue;
        QPen dashed(m_style.look.secondaryText, m_style.hairline());
        dashed.setDashPattern({2.0, 3.0});
        commands.emplace_back(LineCommand{dashed, {QPointF(rect.left(), row), QPointF(rect.right(), row)}});
        // Beneath the line, where it holds; at the first place that no curve runs through.
        const QString text = QCoreApplication::translate("Chart", "%1: 0 below").arg(QLatin1String(format.name));
        const double width = metrics.horizontalAdvance(text), inset = 8.0 * m_style.scale;
        for (const double left : {rect.left() + inset, rect.right() - inset - width, rect.center().x() - 0.5 * width}) {
            const QRectF box(left, row + 2.0, width, metrics.height());
            if (m_curves->hits(box) > 0) continue;
            commands.emplace_back(
                TextCommand{font, m_style.look.secondaryText, QPointF(left, row + 2.0 + metrics.ascent()), text});
            break;
        }
    }
}

}  // namespace activation
