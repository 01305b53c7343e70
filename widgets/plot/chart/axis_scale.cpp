// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/chart/axis_scale.h"

#include "widgets/text/number_text.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace activation {
namespace {

constexpr int alike = 5;                             // orders of magnitude between the numbers and their differences
constexpr int smallestPlain = -3, largestPlain = 5;  // powers of ten that are written out
constexpr int smallestStep = -4;                     // of a range whose labels are below 1 and yet short
constexpr int mostDecimals = 12;

int magnitudeOf(double size) { return static_cast<int>(std::floor(std::log10(size) + 1e-9)); }

/// 10^power without the error of a division where it is a whole number.
double scaled(double value, int power) {
    return power >= 0 ? value / std::pow(10.0, power) : value * std::pow(10.0, -power);
}

double reachOf(const Range& range) { return std::max(std::fabs(range.from), std::fabs(range.to)); }

}  // namespace

AxisScale AxisScale::of(const Range& range) {
    AxisScale result;
    Range rest = range;
    if (magnitudeOf(reachOf(range)) - magnitudeOf(range.size()) >= alike) {
        const int unit = magnitudeOf(range.size()) + 1;
        result.offset = scaled(std::round(scaled(range.centre(), unit)), -unit);
        rest = {range.from - result.offset, range.to - result.offset};
    }
    const int magnitude = magnitudeOf(std::max(reachOf(rest), 0.5 * range.size()));
    const bool isLong = magnitude < 0 && magnitudeOf(range.size()) < smallestStep;  // 0.003127075
    if (isLong || magnitude < smallestPlain || magnitude > largestPlain) result.power = magnitude;
    return result;
}

double AxisScale::labelled(double tick) const { return scaled(tick - offset, power); }

QString AxisScale::note() const {
    QString text;
    if (power != 0) text = QStringLiteral("×") + powerOfTen(power);
    if (offset == 0.0) return text;
    const QString size = exactText(std::fabs(offset));
    if (text.isEmpty()) return (offset < 0.0 ? QStringLiteral("−") : QStringLiteral("+")) + size;
    return text + (offset < 0.0 ? QStringLiteral(" − ") : QStringLiteral(" + ")) + size;
}

QString tickText(double value, double step) {
    if (std::fabs(value) < 1e-6 * step) return QStringLiteral("0");
    int decimals = std::clamp(-magnitudeOf(step), 0, mostDecimals);
    // A step of 0.25 or 2.5 has one more.
    const double whole = step * std::pow(10.0, decimals);
    if (std::fabs(whole - std::round(whole)) > 1e-6 * whole && decimals < mostDecimals) ++decimals;
    QLocale plain;
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    if (std::fabs(value) * std::pow(10.0, decimals) < 0.5) return QStringLiteral("0");  // what rounding has left
    QString text = plain.toString(value, 'f', decimals);
    if (decimals > 0) {
        while (text.endsWith(plain.zeroDigit())) text.chop(1);
        if (text.endsWith(plain.decimalPoint())) text.chop(plain.decimalPoint().size());
    }
    return text.replace(plain.negativeSign(), QStringLiteral("−"));
}

}  // namespace activation
