// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/facts.h"

#include "widgets/text/label_text.h"
#include "widgets/text/number_text.h"

#include <QCoreApplication>

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
    QString between(double from, bool fromIn, double to, bool toIn) const {
        return (fromIn ? "[" : "(") + number(from) + ", " + number(to) + (toIn ? "]" : ")");
    }
    QString list(const std::vector<Interval>& intervals) const {
        QStringList result;
        for (const Interval& i : intervals)
            result << (i.from == i.to ? number(i.from)
                                      : between(i.from, std::isfinite(i.from), i.to, std::isfinite(i.to)));
        return result.isEmpty() ? m_formatter.word("none") : result.join("; ");
    }

private:
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
    writer.add(QT_TRANSLATE_NOOP("Facts", "range"),
               writer.between(f.infimum, f.infimumAttained, f.supremum, f.supremumAttained));
    const double infinity = std::numeric_limits<double>::infinity();
    writer.add(QT_TRANSLATE_NOOP("Facts", "limits"),
               writer.at(f.atMinusInfinity.value, -infinity) + ", " + writer.at(f.atPlusInfinity.value, infinity));
    writer.add(QT_TRANSLATE_NOOP("Facts", "monotone"), nameOf(f.monotonicity, monotonicityNames));
    writer.add(QT_TRANSLATE_NOOP("Facts", "symmetry"), nameOf(f.symmetry, symmetryNames));
    writer.add(QT_TRANSLATE_NOOP("Facts", "smoothness"), nameOf(f.smoothness, smoothnessNames));
    for (const Extremum& e : f.extrema)
        writer.add(e.maximum ? QT_TRANSLATE_NOOP("Facts", "maximum") : QT_TRANSLATE_NOOP("Facts", "minimum"),
                   writer.at(e.value, e.x));
    writer.add(QT_TRANSLATE_NOOP("Facts", "steepest slope"), writer.at(f.steepestSlope, f.steepestAt));
    writer.add(QT_TRANSLATE_NOOP("Facts", "dead"), writer.list(f.dead));
    writer.add(QT_TRANSLATE_NOOP("Facts", "|slope| < 0.1"), writer.list(f.vanishing));
    writer.add(QT_TRANSLATE_NOOP("Facts", "zeros"), writer.list(f.zeros));
    writer.add(QT_TRANSLATE_NOOP("Facts", "fixed points"), writer.list(f.fixedPoints));
    if (f.oscillates)
        writer.add("", QT_TRANSLATE_NOOP("Facts", "It turns for ever; places are listed for |x| up to 10."));
    return std::move(writer).rows();
}

bool has(const FrameworkRow& framework, const Activation& activation) {
    return !(activation.facts.spellings.*framework.spelled).empty();
}

QStringList frameworkDifferences(const Activation& activation, Values values) {
    QStringList result;
    for (const FrameworkRow& row : frameworkNames) {
        if (!has(row, activation)) continue;
        for (const Parameter& p : activation.parameters)
            if (p.*row.initial != p.initial)
                result << Text::tr("%1: the default is %2 = %3, not %4")
                              .arg(toQString(row.name), toQString(p.symbol), shortText(p.*row.initial),
                                   shortText(p.initial));
        for (const Joint& joint : joints(activation, values))
            if (const double slope = slopeIn(row, activation, values, joint.x); slope != joint.at.slope)
                result << Text::tr("%1: the slope at %2 is %3, not %4")
                              .arg(toQString(row.name), shortText(joint.x), shortText(slope),
                                   shortText(joint.at.slope));
    }
    return result;
}

}  // namespace activation
