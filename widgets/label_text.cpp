// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/label_text.h"

#include "widgets/number_text.h"

#include <QCoreApplication>

namespace activation {
namespace {

// For those who translate; what is not among them is shown as the core spells it.
[[maybe_unused]] const char* const families[] = {
    QT_TRANSLATE_NOOP("activation::Family", "Rectifiers"),
    QT_TRANSLATE_NOOP("activation::Family", "Exponential units"),
    QT_TRANSLATE_NOOP("activation::Family", "Smooth rectifiers"),
    QT_TRANSLATE_NOOP("activation::Family", "Sigmoids"),
    QT_TRANSLATE_NOOP("activation::Family", "Shrinkage"),
    QT_TRANSLATE_NOOP("activation::Family", "Periodic and bell-shaped"),
};

}  // namespace

QString labelOf(const Selection& selection) {
    const Activation* entry = entryOf(selection);
    if (!entry) return toQString(selection.id);
    QString label = toQString(entry->facts.name);
    for (std::size_t i = 0; i < entry->parameters.size() && i < selection.values.size(); ++i)
        label +=
            QStringLiteral(", %1 = %2").arg(toQString(entry->parameters[i].symbol), shortText(selection.values[i]));
    return label;
}

QString labelOf(const Parameter& parameter) {
    if (parameter.symbol == parameter.id) return toQString(parameter.id);
    return QStringLiteral("%1 (%2)").arg(toQString(parameter.symbol), toQString(parameter.id));
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

QString familyText(std::string_view family) {
    return QCoreApplication::translate("activation::Family", std::string(family).c_str());
}

QString toQString(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

}  // namespace activation
