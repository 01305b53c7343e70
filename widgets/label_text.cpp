// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/label_text.h"

#include "widgets/number_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <optional>

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

/// The sentences of the core; %1 and %2 are names and numbers.
const char* const faults[] = {
    QT_TRANSLATE_NOOP("activation::Fault", "%1 must not be 0"),
    QT_TRANSLATE_NOOP("activation::Fault", "%1 must not be negative"),
    QT_TRANSLATE_NOOP("activation::Fault", "%1 must be greater than 0"),
    QT_TRANSLATE_NOOP("activation::Fault", "%1 must be a finite number"),
    QT_TRANSLATE_NOOP("activation::Fault", "%1 must not exceed %2"),
    QT_TRANSLATE_NOOP("activation::Fault", "there is no activation called \"%1\""),
    QT_TRANSLATE_NOOP("activation::Fault",
                      "the %1 range cannot be shown: its limits must be finite, ascending and apart"),
    QT_TRANSLATE_NOOP("activation::Fault", "the inputs need a finite mean and a deviation greater than 0"),
    QT_TRANSLATE_NOOP("activation::Fault",
                      "the family's range cannot be shown: its limits must be finite, ascending and apart"),
    QT_TRANSLATE_NOOP("activation::Fault", "a family has from %1 to %2 curves"),
    QT_TRANSLATE_NOOP("activation::Fault", "the probe must stand at a finite x"),
};

/// What stands for %1 and %2 in the sentence; none where it is another one.
std::optional<QStringList> matched(const QString& sentence, const char* pattern) {
    QString expression = QRegularExpression::escape(QString::fromUtf8(pattern));
    expression.replace(QStringLiteral("\\%1"), QStringLiteral("(.+)"))
        .replace(QStringLiteral("\\%2"), QStringLiteral("(.+)"));
    const auto match = QRegularExpression(QRegularExpression::anchoredPattern(expression)).match(sentence);
    return match.hasMatch() ? std::optional(match.capturedTexts().mid(1)) : std::nullopt;
}

}  // namespace

QString faultText(std::string_view sentence) {
    static const QRegularExpression named(QStringLiteral("^\\w+: "));  // "elu: …" names the activation first
    const QString whole = toQString(sentence), name = named.match(whole).captured(), rest = whole.mid(name.size());
    for (const char* const pattern : faults)
        if (const auto words = matched(rest, pattern)) {
            QString result = QCoreApplication::translate("activation::Fault", pattern);
            for (const QString& word : *words) result = result.arg(word);
            return name + result;
        }
    return whole;
}

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
