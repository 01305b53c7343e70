// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/facts.h"

#include "app/content/numbers.h"
#include "core/analysis/as_typed.h"
#include "widgets/text/label_text.h"
#include "widgets/text/number_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace activation {
namespace {

constexpr const char* monotonicityNames[]{
    QT_TRANSLATE_NOOP("Facts", "constant"),       QT_TRANSLATE_NOOP("Facts", "increasing"),
    QT_TRANSLATE_NOOP("Facts", "non-decreasing"), QT_TRANSLATE_NOOP("Facts", "decreasing"),
    QT_TRANSLATE_NOOP("Facts", "non-increasing"), QT_TRANSLATE_NOOP("Facts", "not monotone")};
constexpr const char* symmetryNames[]{QT_TRANSLATE_NOOP("Facts", "none"), QT_TRANSLATE_NOOP("Facts", "odd"),
                                      QT_TRANSLATE_NOOP("Facts", "even")};
constexpr const char* smoothnessNames[]{QT_TRANSLATE_NOOP("Facts", "f jumps"),
                                        QT_TRANSLATE_NOOP("Facts", "f has a kink"),
                                        QT_TRANSLATE_NOOP("Facts", "f″ jumps"), QT_TRANSLATE_NOOP("Facts", "smooth")};

template <class Enum, std::size_t n>
const char* nameOf(Enum value, const char* const (&names)[n]) {
    return names[static_cast<std::size_t>(value)];
}

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Facts)
};

/// Puts features into words.
class FactWriter {
public:
    explicit FactWriter(const FactFormatter& formatter) : m_formatter(formatter) {}

    void add(const char* name, const QString& text) { m_rows.push_back({m_formatter.word(name), text}); }
    void add(const char* name, const char* word) { add(name, m_formatter.word(word)); }
    std::vector<FactRow> rows() && { return std::move(m_rows); }

    QString number(double x) const { return m_formatter.number(x); }
    QString at(double value, double place) const {
        return m_formatter.word(QT_TRANSLATE_NOOP("Facts", "%1 at %2")).arg(number(value), number(place));
    }
    QString limit(double value, double place) const {
        if (!std::isnan(value)) return at(value, place);
        return m_formatter.word(QT_TRANSLATE_NOOP("Facts", "none at %1")).arg(number(place));
    }
    QString list(const std::vector<Interval>& intervals) const {
        QStringList result;
        const std::vector<Interval> told = nearestPlaces(intervals, placeOf);
        for (const Interval& i : told) result << (i.isPoint() ? number(i.from) : between(i));
        return result.isEmpty() ? m_formatter.word("none")
                                : result.join("; ") + leftOut(intervals.size() - told.size());
    }
    /// Behind a list: how many more there are.
    QString leftOut(std::size_t count) const {
        if (count == 0) return {};
        return m_formatter.word(QT_TRANSLATE_NOOP("Facts", ", and %1 farther from 0")).arg(count);
    }
    /// A set of values: its intervals, or its elements where it has no more than those.
    QString set(const std::vector<Interval>& intervals) const {
        QStringList parts, elements;
        const std::vector<Interval> told = nearestPlaces(intervals, placeOf);
        const QString more = leftOut(intervals.size() - told.size());
        for (const Interval& i : told) {
            parts << (i.isPoint() ? "{" + number(i.from) + "}" : between(i));
            if (i.isPoint()) elements << number(i.from);
        }
        return (elements.size() == parts.size() ? "{" + elements.join(", ") + "}" : parts.join(" ∪ ")) + more;
    }
    QString steepest(const Features& f) const {
        if (!f.steepest.empty())
            return m_formatter.word(QT_TRANSLATE_NOOP("Facts", "%1 on %2"))
                .arg(number(f.steepestSlope), set(f.steepest));
        if (f.steepestApproach == Approach::Attained) return at(f.steepestSlope, f.steepestAt);
        const char* const text = std::isinf(f.steepestAt) ? QT_TRANSLATE_NOOP("Facts", "%1 as x → %2")
                                 : f.steepestApproach == Approach::FromLeft
                                     ? QT_TRANSLATE_NOOP("Facts", "%1 as x → %2 from the left")
                                     : QT_TRANSLATE_NOOP("Facts", "%1 as x → %2 from the right");
        return m_formatter.word(text).arg(number(f.steepestSlope), number(f.steepestAt));
    }

private:
    /// Of an interval its end that is nearer 0.
    static double placeOf(const Interval& i) {
        if (i.from < 0.0 && i.to > 0.0) return 0.0;
        return std::min(std::fabs(i.from), std::fabs(i.to));
    }
    QString between(const Interval& i) const {
        return (i.hasFrom ? "[" : "(") + number(i.from) + ", " + number(i.to) + (i.hasTo ? "]" : ")");
    }

    const FactFormatter& m_formatter;
    std::vector<FactRow> m_rows;
};

double slopeIn(const FrameworkRow& row, const Activation& activation, Values values, double x) {
    return activation.point(x, values, row.value).slope;
}

}  // namespace

FactFormatter windowFormatter() {
    return {[](const char* text) { return Text::tr(text); }, [](double number) { return shortText(number, 5); }};
}

std::vector<FactRow> factRows(const Features& f, const FactFormatter& formatter) {
    FactWriter writer(formatter);
    writer.add(QT_TRANSLATE_NOOP("Facts", "range"), writer.set(f.range));
    const double infinity = std::numeric_limits<double>::infinity();
    writer.add(QT_TRANSLATE_NOOP("Facts", "limits"), writer.limit(f.atMinusInfinity.value, -infinity) + ", " +
                                                         writer.limit(f.atPlusInfinity.value, infinity));
    writer.add(QT_TRANSLATE_NOOP("Facts", "monotone"), nameOf(f.monotonicity, monotonicityNames));
    writer.add(QT_TRANSLATE_NOOP("Facts", "symmetry"), nameOf(f.symmetry, symmetryNames));
    writer.add(QT_TRANSLATE_NOOP("Facts", "smoothness"), f.smoothness == Smoothness::Smooth && f.hasPieces
                                                             ? QT_TRANSLATE_NOOP("Facts", "f″ is continuous")
                                                             : nameOf(f.smoothness, smoothnessNames));
    const std::vector<Extremum> extrema = nearestPlaces(f.extrema, [](const Extremum& e) { return e.x; });
    for (const Extremum& e : extrema)
        writer.add(e.maximum ? QT_TRANSLATE_NOOP("Facts", "maximum") : QT_TRANSLATE_NOOP("Facts", "minimum"),
                   writer.at(e.value, e.x));
    if (extrema.size() < f.extrema.size())
        writer.add("", formatter.word(QT_TRANSLATE_NOOP("Facts", "and %1 extrema farther from 0"))
                           .arg(f.extrema.size() - extrema.size()));
    writer.add(QT_TRANSLATE_NOOP("Facts", "steepest slope"), writer.steepest(f));
    writer.add(QT_TRANSLATE_NOOP("Facts", "dead"), writer.list(f.dead));
    writer.add(QT_TRANSLATE_NOOP("Facts", "|slope| < 0.1"), writer.list(f.vanishing));
    writer.add(QT_TRANSLATE_NOOP("Facts", "zeros"), writer.list(f.zeros));
    writer.add(QT_TRANSLATE_NOOP("Facts", "fixed points"), writer.list(f.fixedPoints));
    if (f.oscillates && f.listedTo < 10.0)
        writer.add("", formatter
                           .word(QT_TRANSLATE_NOOP("Facts",
                                                   "It oscillates too often to look everywhere; places are listed for "
                                                   "|x| up to %1, and extrema farther out may be missed."))
                           .arg(writer.number(f.listedTo)));
    else if (f.oscillates)
        writer.add("", QT_TRANSLATE_NOOP("Facts", "It never stops oscillating; places are listed for |x| up to 10."));
    return std::move(writer).rows();
}

QStringList typedFaults(const Activation& activation, Values values, const FactFormatter& formatter) {
    QStringList result;
    for (const auto& [kind, x] : faultsAsTyped(activation, values)) {
        const QString what =
            formatter.word(kind == TypedFault::Kind::NotFinite ? QT_TRANSLATE_NOOP("Facts", "∞ or NaN for %1")
                                                               : QT_TRANSLATE_NOOP("Facts", "wrong digits for %1"));
        const auto number = [&](double place) {
            return formatter.number(parseNumber(withDigits(place, 3)).value_or(place));
        };
        result << what.arg(std::isinf(x.from) ? QStringLiteral("x < %1").arg(number(x.to))
                           : std::isinf(x.to) ? QStringLiteral("x > %1").arg(number(x.from))
                                              : QStringLiteral("%1 < x < %2").arg(number(x.from), number(x.to)));
    }
    return result;
}

bool has(const FrameworkRow& framework, const Activation& activation) {
    return !(activation.facts.spellings.*framework.spelled).empty();
}

std::vector<SlopeOfFramework> otherSlopes(const Activation& activation, Values values, const Joint& joint) {
    const auto slopeOf = [&](const FrameworkRow& row) -> std::optional<double> {
        const auto breaks = activation.breaks(values, row.value);
        const double slope = slopeIn(row, activation, values, joint.x);
        if (slope == joint.at.slope && std::ranges::find(breaks, joint.x, &Break::x) == breaks.end()) return {};
        return slope;
    };
    std::vector<SlopeOfFramework> result;
    for (const FrameworkRow& library : libraries) {
        if (!has(library, activation)) continue;
        std::vector<SlopeOfFramework> ofLibrary;
        bool same = true;
        for (const FrameworkRow& row : frameworkNames) {
            if (row.name != library.name) continue;
            ofLibrary.push_back({fullName(row), slopeOf(row)});
            same = same && ofLibrary.back().slope == ofLibrary.front().slope;
        }
        if (same) ofLibrary = {{std::string(library.name), ofLibrary.front().slope}};
        for (SlopeOfFramework& each : ofLibrary)
            if (each.slope != joint.at.slope) result.push_back(std::move(each));
    }
    return result;
}

std::vector<Joint> seamsOf(const Activation& activation, Values values) {
    std::vector<Joint> result = joints(activation, values, Framework::PyTorch);
    for (const Break& b : activation.breaks(values, Framework::None))
        std::erase_if(result, [&](const Joint& joint) { return joint.x == b.x; });
    return result;
}

QStringList frameworkDifferences(const Activation& activation, Values values) {
    QStringList result;
    for (const FrameworkRow& row : libraries) {
        if (!has(row, activation)) continue;
        for (const Parameter& p : activation.parameters)
            if (p.*row.initial != p.initial)
                result << Text::tr("%1: the default is %2 = %3, not %4")
                              .arg(toQString(row.name), toQString(p.symbol), shortText(p.*row.initial),
                                   shortText(p.initial));
    }
    for (const Joint& joint : joints(activation, values, Framework::None))
        for (const SlopeOfFramework& other : otherSlopes(activation, values, joint))
            if (other.slope)
                result << Text::tr("%1: the slope at %2 is %3, not %4")
                              .arg(QString::fromStdString(other.framework), shortText(joint.x), shortText(*other.slope),
                                   shortText(joint.at.slope));
    for (const Joint& seam : seamsOf(activation, values))
        result << Text::tr("PyTorch: another formula from x = %1 on, where f jumps by %2")
                      .arg(shortText(seam.x), shortText(seam.right.value - seam.left.value, 3));
    return result;
}

}  // namespace activation
