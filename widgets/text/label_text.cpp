// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/label_text.h"

#include "widgets/text/number_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>

namespace activation {

QString labelOf(const Selection& selection) {
    const Activation* entry = entryOf(selection);
    if (!entry) return toQString(selection.id);
    QString label = toQString(entry->facts.name);
    for (std::size_t i = 0; i < entry->parameters.size() && i < selection.values.size(); ++i)
        label +=
            QStringLiteral(", %1 = %2").arg(toQString(entry->parameters[i].symbol), shortText(selection.values[i]));
    if (hasInputScale(selection)) {
        const auto [weight, bias] = inputScaleOf(selection);
        label += QStringLiteral(", w = %1, b = %2").arg(shortText(weight), shortText(bias));
    }
    if (selection.isTraining) label += QStringLiteral(", ") + QCoreApplication::translate("Chart", "in training");
    return label;
}

QString labelOf(const Sample& sample) {
    return excerptText(QString::fromStdString(sample.name), static_cast<int>(Sample::longestName));
}

QString labelOf(const Parameter& parameter) {
    if (parameter.symbol == parameter.id) return toQString(parameter.id);
    return QStringLiteral("%1 (%2)").arg(toQString(parameter.symbol), toQString(parameter.id));
}

QString scaledText(const QString& function, InputScale input) {
    return QStringLiteral("%1(%2·x %3 %4)")
        .arg(function, shortText(input.weight), std::signbit(input.bias) ? QStringLiteral("−") : QStringLiteral("+"),
             shortText(std::fabs(input.bias)));
}

QString lowered(QString text) {
    static const QRegularExpression index(QStringLiteral("(?<=σ)_(\\w)"));
    return text.replace(index, QStringLiteral("<sub>\\1</sub>"));
}

QString symbolOf(Quantity quantity) {
    switch (quantity) {
        case Quantity::Value: return QStringLiteral("f");
        case Quantity::Slope: return QStringLiteral("f′");
        case Quantity::Curvature: return QStringLiteral("f″");
        case Quantity::LogSlope: return QStringLiteral("log₁₀|f′|");
    }
    return {};
}

}  // namespace activation
