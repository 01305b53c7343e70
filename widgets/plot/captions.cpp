// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/captions.h"

#include "widgets/plot/chart/free_place.h"
#include "widgets/plot/chart/text_metrics.h"
#include "widgets/text/label_text.h"
#include "widgets/text/number_text.h"

#include <algorithm>
#include <cmath>

namespace activation {
namespace {

constexpr double widestName = 90.0;  // pixels: the plot is what needs the width
constexpr double noteGap = 20.0;     // pixels: half of the last number stands beyond the end of the axis
/// A piece of a text in one font.
struct Run {
    QString text;
    bool italic;
};

/// f and x that stand alone are the names of a function and of its argument.
std::vector<Run> runsOf(const QString& text, bool italics) {
    std::vector<Run> runs;
    const auto isLetter = [&](qsizetype i) { return i >= 0 && i < text.size() && text[i].isLetter(); };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isName = text[i] == u'f' || text[i] == u'x';
        const bool italic = italics && isName && !isLetter(i - 1) && !isLetter(i + 1);
        if (runs.empty() || runs.back().italic != italic) runs.push_back({{}, italic});
        runs.back().text += text[i];
    }
    return runs;
}

QFont inclined(QFont font, bool italic) {
    font.setItalic(italic);
    return font;
}

/// How far what follows the run is from its start. An inclined letter leans over the next, but f must not touch its ′.
double advanceOf(const Run& run, const QFont& font) {
    const TextMetrics metrics(font);
    const double lean = run.italic ? std::max(0.0, -metrics.rightBearing(run.text.back())) : 0.0;
    return metrics.horizontalAdvance(run.text) + lean;
}

struct EndLabel {
    double row;
    QString text;
    QString mark;  ///< of the quantity, within the text
    QColor color;
};

constexpr const char16_t* marks[]{u"", u"′", u"″", u" log₁₀|f′|"};

QString markOf(const CurveSpec& spec) { return QString::fromUtf16(marks[static_cast<std::size_t>(spec.quantity)]); }

/// Cut where it has no room, but not its mark: without that a slope is taken for its function.
QString cut(const EndLabel& label, const TextMetrics& metrics, double room) {
    const QString plain = metrics.elidedText(label.text, Qt::ElideRight, room);
    if (plain == label.text || plain.contains(label.mark)) return plain;
    return metrics.elidedText(label.text, Qt::ElideRight, room - metrics.horizontalAdvance(label.mark)) + label.mark;
}

/// Moves labels apart, as little as possible, so that each has its own line of `height` between top and bottom.
void spread(std::vector<EndLabel>& labels, double height, double top, double bottom) {
    std::ranges::sort(labels, {}, &EndLabel::row);
    for (int pass = 0; pass < 24; ++pass)
        for (std::size_t i = 1; i < labels.size(); ++i)
            if (const double overlap = labels[i - 1].row + height - labels[i].row; overlap > 0.0) {
                labels[i - 1].row -= 0.5 * overlap;
                labels[i].row += 0.5 * overlap;
            }
    double limit = bottom;
    std::for_each(labels.rbegin(), labels.rend(), [&](EndLabel& label) {
        label.row = std::min(label.row, limit);
        limit = label.row - height;
    });
    limit = top;
    for (EndLabel& label : labels) {
        label.row = std::max(label.row, limit);
        limit = label.row + height;
    }
}

}  // namespace

Captions::Captions(QCPAxisRect* axisRect, const CurveLayer* curves)
    : Layerable(axisRect, QStringLiteral("captions")), m_curves(curves) {}

QString Captions::labelOfCurve(const CurveSpec& spec) const {
    const bool several = std::ranges::any_of(m_curves->curves(), [&](const CurveSpec& other) {
        return &other != &spec && !other.isFamily && other.quantity == spec.quantity;
    });
    if (several || spec.minus) {
        if (m_content.legend) return spec.label;
        // At the curve's end there is little room: "LeakyReLU 0.01", with ′ for the slope.
        QString name = toQString(entryOf(spec.selection)->facts.name);
        QStringList values;
        for (const double value : spec.selection.values) values << shortText(value, 3);
        if (spec.minus) return QStringLiteral("f − ") + toQString(entryOf(*spec.minus)->facts.name);
        name += markOf(spec);
        return values.isEmpty() ? name : name + QLatin1Char(' ') + values.join(QStringLiteral(", "));
    }
    return spec.quantity == Quantity::LogSlope ? spec.symbol : spec.symbol + QStringLiteral("(x)");
}

int Captions::labelRoom() const {
    const double note =
        m_content.xNote.isEmpty() ? 0.0 : noteGap + TextMetrics(m_content.small).horizontalAdvance(m_content.xNote);
    if (!m_content.directLabels) return static_cast<int>(std::ceil(note));
    QStringList labels;
    for (const CurveSpec& spec : m_curves->curves())
        if (!spec.isFamily) labels << labelOfCurve(spec);
    if (labels != m_measured || m_content.font != m_measuredIn) {
        m_widest = 0.0;
        for (const QString& label : labels) m_widest = std::max(m_widest, widthOf(label));
        m_measured = labels;
        m_measuredIn = m_content.font;
    }
    const double widest = std::min(m_widest, widestName * m_content.scale);
    return static_cast<int>(std::max(note, widest + (m_content.labelGap + 8.0) * m_content.scale));
}

double Captions::widthOf(const QString& text) const {
    double width = 0.0;
    for (const Run& run : runsOf(text, m_content.italic)) width += advanceOf(run, inclined(m_content.font, run.italic));
    return width;
}

void Captions::addText(std::vector<DrawCommand>& commands, const QColor& color, QPointF at, const QString& text) const {
    for (const Run& run : runsOf(text, m_content.italic)) {
        const QFont font = inclined(m_content.font, run.italic);
        commands.emplace_back(TextCommand{font, color, at, run.text});
        at.rx() += advanceOf(run, font);
    }
}

std::vector<DrawCommand> Captions::commands() const {
    std::vector<DrawCommand> commands;
    if (!m_content.title.isEmpty()) addTitle(commands);
    addNotes(commands);
    if (m_content.legend) addLegend(commands);
    if (m_content.directLabels) addDirectLabels(commands);
    return commands;
}

/// At the ends of the axes, beside their numbers.
void Captions::addNotes(std::vector<DrawCommand>& commands) const {
    const QRectF rect = plotRect();
    const TextMetrics metrics(m_content.small);
    const double scale = m_content.scale;
    if (!m_content.yNote.isEmpty())
        commands.emplace_back(TextCommand{m_content.small, m_content.secondaryText,
                                          QPointF(rect.left(), rect.top() - metrics.descent() - 2.0 * scale),
                                          m_content.yNote});
    if (!m_content.xNote.isEmpty())
        commands.emplace_back(TextCommand{
            m_content.small, m_content.secondaryText,
            QPointF(rect.right() + noteGap, rect.bottom() + 8.0 * scale + metrics.ascent()), m_content.xNote});
}

void Captions::addTitle(std::vector<DrawCommand>& commands) const {
    const TextMetrics metrics(m_content.titleFont);
    const QRectF viewport = mParentPlot->viewport();
    const double baseline = 16.0 * m_content.scale + metrics.ascent();
    const double left = viewport.center().x() - 0.5 * metrics.horizontalAdvance(m_content.title);
    commands.emplace_back(TextCommand{m_content.titleFont, m_content.text, QPointF(left, baseline), m_content.title});
}

/// f first, one row for a whole family.
std::vector<Captions::LegendRow> Captions::legendRows() const {
    std::vector<LegendRow> rows;
    const std::vector<CurveSpec>& curves = m_curves->curves();
    for (auto spec = curves.rbegin(); spec != curves.rend(); ++spec) {
        if (!spec->isFamily) {
            rows.push_back({spec->pen, labelOfCurve(*spec)});
            continue;
        }
        const CurveSpec& last = *spec;
        while (spec + 1 != curves.rend() && (spec + 1)->isFamily && (spec + 1)->quantity == last.quantity) ++spec;
        QString text = spec->label + QStringLiteral(" … ") + last.symbol;
        if (last.quantity != Quantity::Value) text += QStringLiteral(", ") + symbolOf(last.quantity);
        rows.push_back({spec->pen, text});
    }
    return rows;
}

/// In as few columns as leave the curves free; where none does, with rows close to each other; where that does not help
/// either, so that it covers least.
Captions::LegendPlace Captions::legendPlace(std::size_t rows, double column, double space) const {
    struct Spacing {
        double line, inset;
    };
    const double height = TextMetrics(m_content.font).height();
    LegendPlace best;
    int fewest = -1;
    for (const auto& [line, inset] : {Spacing{1.5 * height, 1.5 * space}, {1.2 * height, 0.75 * space}})
        for (std::size_t columns = 1; columns <= rows && fewest != 0; ++columns) {
            const std::size_t high = (rows + columns - 1) / columns;
            const QSizeF size(static_cast<double>(columns) * column, static_cast<double>(high) * line + space);
            if (columns > 1 && size.width() > plotRect().width() - 2.0 * inset) break;
            const QRectF box = freePlace(plotRect().adjusted(inset, inset, -inset, -inset), size,
                                         [&](const QRectF& place) { return m_curves->hits(place); });
            const int hits = m_curves->hits(box);
            if (fewest >= 0 && hits >= fewest) continue;
            fewest = hits;
            best = {box, line, high};
        }
    return best;
}

void Captions::addLegend(std::vector<DrawCommand>& commands) const {
    const TextMetrics metrics(m_content.font);
    const double sample = 28.0 * m_content.scale;
    const double space = 8.0 * m_content.scale;
    double widest = 0.0;
    const std::vector<LegendRow> rows = legendRows();
    for (const LegendRow& row : rows) widest = std::max(widest, widthOf(row.text));
    const double column = sample + 3.0 * space + widest;
    const auto [box, line, inColumn] = legendPlace(rows.size(), column, space);

    QColor veil = m_content.surface;
    veil.setAlphaF(0.85F);
    commands.emplace_back(BoxCommand{QPen(m_content.hairline, m_content.scale), veil, box, 4.0 * m_content.scale});
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const double left = box.left() + static_cast<double>(i / inColumn) * column + space;
        const double middle = box.top() + 0.5 * (space + line) + static_cast<double>(i % inColumn) * line;
        QPen pen = rows[i].pen;
        if (pen.style() == Qt::SolidLine) pen.setCapStyle(Qt::FlatCap);  // as long in an SVG as in pixels
        commands.emplace_back(LineCommand{pen, {QPointF(left, middle), QPointF(left + sample, middle)}});
        addText(commands, m_content.text, QPointF(left + sample + space, middle + 0.36 * metrics.ascent()),
                rows[i].text);
    }
}

void Captions::addDirectLabels(std::vector<DrawCommand>& commands) const {
    const QRectF rect = plotRect();
    std::vector<EndLabel> labels;
    for (std::size_t i = 0; i < m_curves->samples().size(); ++i) {
        const std::vector<Stroke>& strokes = m_curves->samples()[i].strokes;
        if (strokes.empty()) continue;
        const Stroke& last = strokes.back();
        const CurveSpec& spec = m_curves->curves()[i];
        if (spec.isFamily) continue;
        labels.push_back({std::clamp(yAxis()->coordToPixel(last.y.back()), rect.top(), rect.bottom()),
                          labelOfCurve(spec), spec.minus ? QString() : markOf(spec), spec.pen.color()});
    }
    const TextMetrics metrics(m_content.font);
    spread(labels, metrics.height(), rect.top(), rect.bottom());
    for (const EndLabel& label : labels)
        addText(commands, label.color,
                QPointF(rect.right() + m_content.labelGap * m_content.scale, label.row + 0.36 * metrics.ascent()),
                cut(label, metrics, widestName * m_content.scale));
}

}  // namespace activation
