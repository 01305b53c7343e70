// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/chart/number_ticker.h"

#include <algorithm>
#include <cmath>

namespace activation {
namespace {

QString superscript(int number) {
    static const QString digits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString result = number < 0 ? QStringLiteral("⁻") : QString();
    for (const QChar c : QString::number(std::abs(number))) result += digits[c.digitValue()];
    return result;
}

/// How many ticks have room.
int countAlong(const QCPAxis& axis, double room, int most = 12) {
    const QRect rect = axis.parentPlot()->viewport();  // the axis itself is laid out after its ticks
    const int length = axis.orientation() == Qt::Horizontal ? rect.width() : rect.height();
    return std::clamp(static_cast<int>(length / room), 3, most);
}

}  // namespace

double NumberTicker::getTickStep(const QCPRange& range) {
    constexpr int enough = 7;
    const int usual = countAlong(*m_axis, m_room);
    setTickCount(m_leastRoom > 0.0 ? std::max(usual, countAlong(*m_axis, m_leastRoom, enough)) : usual);
    const double step = QCPAxisTicker::getTickStep(range);
    return m_whole ? std::max(1.0, std::floor(step)) : step;
}

QVector<double> NumberTicker::createTickVector(double tickStep, const QCPRange& range) {
    m_step = tickStep;
    m_scale = m_isNoted ? AxisScale::of({range.lower, range.upper}) : AxisScale();
    QVector<double> ticks = QCPAxisTicker::createTickVector(tickStep, range);
    // One at an end of the axis is not to be lost by rounding.
    for (double& tick : ticks)
        for (const double end : {range.lower, range.upper})
            if (std::fabs(tick - end) < 1e-3 * tickStep) tick = end;
    return ticks;
}

QString NumberTicker::getTickLabel(double tick, const QLocale& locale, QChar, int) {
    if (m_isNoted) return tickText(m_scale.labelled(tick), m_scale.labelled(m_scale.offset + m_step));
    if (std::fabs(tick) < 1e-6 * m_step) return QStringLiteral("0");
    // As many digits as it takes to tell a tick from the next one.
    const double size = std::fabs(tick);
    const int magnitude = static_cast<int>(std::floor(std::log10(size) + 1e-9));
    const int digits = std::clamp(magnitude - static_cast<int>(std::floor(std::log10(m_step) + 1e-9)) + 2, 1, 15);
    QLocale plain = locale;
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    const auto text = [&](double value) {
        QString s = plain.toString(value, 'g', digits);
        return s.replace(plain.negativeSign(), QStringLiteral("−"));
    };
    if (magnitude >= -4 && magnitude < 6) return tickText(tick, m_step);
    const double mantissa = tick / std::pow(10.0, magnitude);
    const QString power = QStringLiteral("10") + superscript(magnitude);
    if (std::fabs(std::fabs(mantissa) - 1.0) < 1e-9) return (tick < 0.0 ? QStringLiteral("−") : QString()) + power;
    return text(mantissa) + QStringLiteral("·") + power;
}

QVector<double> NameTicker::createTickVector(double tickStep, const QCPRange& range) {
    const QVector<double> all = QCPAxisTickerText::createTickVector(tickStep, range);
    const int most = countAlong(*m_axis, m_room, 64), step = (static_cast<int>(all.size()) + most - 1) / most;
    QVector<double> shown;
    for (int i = 0; i < all.size(); i += std::max(1, step)) shown << all[i];
    return shown;
}

QString PowerTicker::getTickLabel(double tick, const QLocale& locale, QChar, int) {
    const double power = std::log10(tick);
    const int magnitude = static_cast<int>(std::floor(power + 1e-9));
    if (magnitude >= -2 && magnitude <= 3) {
        QLocale plain = locale;
        plain.setNumberOptions(QLocale::OmitGroupSeparator);
        return plain.toString(tick, 'g', 6);
    }
    const double mantissa = std::round(tick / std::pow(10.0, magnitude));
    const QString whole = QStringLiteral("10") + superscript(magnitude);
    return mantissa == 1.0 ? whole : QString::number(mantissa) + QStringLiteral("·") + whole;
}

QVector<double> PowerTicker::createTickVector(double, const QCPRange& range) {
    const int most = countAlong(*m_axis, m_room);
    const int first = static_cast<int>(std::floor(std::log10(range.lower)));
    const int last = static_cast<int>(std::ceil(std::log10(range.upper)));
    const int decades = last - first;
    const auto ticks = [&](int step, std::initializer_list<double> mantissas) {
        QVector<double> result;
        for (int power = first - (first % step + step) % step; power <= last; power += step)
            for (const double mantissa : mantissas) result << mantissa * std::pow(10.0, power);
        return result;
    };
    const auto seen = [&](const QVector<double>& all) {
        return std::ranges::count_if(all, [&](double tick) { return range.contains(tick); });
    };
    if (3 * decades <= most) return ticks(1, {1.0, 2.0, 5.0});
    // Fewer than three would not show that the axis is logarithmic.
    for (int step = std::max(1, (decades + most - 1) / most); step > 1; --step)
        if (const QVector<double> powers = ticks(step, {1.0}); seen(powers) >= 3) return powers;
    const QVector<double> powers = ticks(1, {1.0});
    return seen(powers) >= 3 ? powers : ticks(1, {1.0, 2.0, 5.0});
}

}  // namespace activation
