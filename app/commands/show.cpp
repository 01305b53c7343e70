// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/feature_sheet.h"
#include "app/commands/line/options.h"
#include "app/content/facts.h"
#include "app/content/numbers.h"
#include "core/activations/catalogue.h"
#include "core/analysis/joints.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace activation {
namespace {

constexpr Option options[]{setOption, jsonOption};

/// Limits are evaluated a little beside the point, so their last digits mean nothing, nor does the last of all numbers.
double rounded(double limit) {
    if (std::fabs(limit) < 1e-300) return 0.0;
    return parseNumber(withDigits(limit, 12)).value_or(limit);
}

class Sheet {
public:
    explicit Sheet(const Selection& selection)
        : m_selection(selection),
          m_entry(*entryOf(selection)),
          m_values(selection.values),
          m_joints(joints(m_entry, m_values, Framework::None)),
          m_seams(seamsOf(m_entry, m_values)) {}

    void writeText(Output& out) const {
        out << m_entry.facts.id << ": " << m_entry.facts.name << " (" << m_entry.family << ")\n"
            << "f(x) = " << m_entry.facts.formula << "\n";
        if (!m_entry.parameters.empty()) out << "\nParameters\n";
        for (std::size_t i = 0; i < m_entry.parameters.size(); ++i) writeParameter(out, i);
        const auto [weight, bias] = inputScaleOf(m_selection);
        if (hasInputScale(m_selection))
            out << "\nInput\n  f(weight·x + bias), weight = " << weight << ", bias = " << bias << "\n";
        if (m_selection.isTraining) out << "\nMode\n  training\n";
        if (!m_joints.empty()) out << "\nKinks\n";
        const std::vector<Joint> told = nearestPlaces(m_joints, [](const Joint& joint) { return joint.x; });
        for (const Joint& joint : told) writeJoint(out, joint);
        if (told.size() < m_joints.size())
            out << "  and " << std::to_string(m_joints.size() - told.size()) << " farther from 0; --json has all\n";
        if (!m_seams.empty())
            out << "\nPyTorch's switch to another formula (the facts are those of the function itself)\n";
        for (const Joint& seam : m_seams) writeJoint(out, seam);
        writeFeatures(out, features(m_entry, m_values));
        writeTypedFaults(out, m_entry, m_values);
        writeSpellings(out);
        if (!m_entry.facts.source.empty()) out << "\nSource\n  " << m_entry.facts.source << "\n";
    }

    QJsonObject asObject() const {
        QJsonArray parameters, kinks, seams;
        const std::size_t input = hasInputScale(m_selection) ? inputValues : 0;
        for (std::size_t i = 0; i < m_entry.parameters.size() + input; ++i) parameters.append(parameterJson(i));
        for (const Joint& joint : m_joints) kinks.append(jointJson(joint));
        for (const Joint& seam : m_seams) seams.append(jointJson(seam));
        QJsonObject spellings;
        for (const FrameworkRow& row : libraries)
            spellings[text(row.spelling)] = orNull(m_entry.facts.spellings.*row.spelled);
        QJsonObject sheet{{"id", text(m_entry.facts.id)},
                          {"name", text(m_entry.facts.name)},
                          {"family", text(m_entry.family)},
                          {"formula", text(m_entry.facts.formula)},
                          {"source", orNull(m_entry.facts.source)},
                          {"frameworks", spellings},
                          {"parameters", parameters},
                          {"kinks", kinks},
                          {"seams", seams},
                          {"facts", featuresJson(features(m_entry, m_values))}};
        const auto [weight, bias] = inputScaleOf(m_selection);
        if (hasInputScale(m_selection)) sheet["input"] = QJsonObject{{"weight", weight}, {"bias", bias}};
        if (m_selection.isTraining) sheet["mode"] = text(spellingOf(m_selection.isTraining, modeNames));
        return sheet;
    }

private:
    static QString text(std::string_view s) { return QString::fromUtf8(s.data(), static_cast<qsizetype>(s.size())); }
    static QJsonValue orNull(std::string_view s) { return s.empty() ? QJsonValue() : QJsonValue(text(s)); }

    double slopeIn(const FrameworkRow& row, double x) const { return m_entry.point(x, m_values, row.value).slope; }

    void writeParameter(Output& out, std::size_t i) const {
        const Parameter& p = m_entry.parameters[i];
        out << "  " << p.id;
        if (p.symbol != p.id) out << " (" << p.symbol << ")";
        out << " = " << m_values[i] << "; default " << p.initial;
        for (const FrameworkRow& row : libraries)
            if (has(row, m_entry) && p.*row.initial != p.initial)
                out << " (" << row.name << ": " << p.*row.initial << ")";
        out << ", slider from " << p.low << " to " << p.high << "\n";
    }

    void writeJoint(Output& out, const Joint& joint) const {
        out << "  x = " << joint.x << ": " << tokenOf(joint.smoothness);
        if (joint.smoothness == Smoothness::Jump)
            out << " from " << rounded(joint.left.value) << " to " << rounded(joint.right.value) << ", at the point "
                << rounded(joint.at.value);
        out << "; slope " << rounded(joint.left.slope) << " on the left, " << rounded(joint.right.slope)
            << " on the right, at the point " << rounded(joint.at.slope);
        for (const SlopeOfFramework& other : otherSlopes(m_entry, m_values, joint)) {
            out << " (" << other.framework << ": ";
            if (other.slope)
                out << rounded(*other.slope);
            else
                out << "smooth";
            out << ")";
        }
        out << "\n";
    }

    void writeSpellings(Output& out) const {
        std::string_view title = "\nFrameworks\n";
        for (const FrameworkRow& row : libraries) {
            if (!has(row, m_entry)) continue;
            std::string name(row.name);
            name.resize(9, ' ');
            out << title << "  " << name << m_entry.facts.spellings.*row.spelled << "\n";
            title = "";
        }
    }

    QJsonObject parameterJson(std::size_t i) const {
        const Parameter& p = parameterAt(m_entry, i);
        const bool isOwn = i < m_entry.parameters.size();
        QJsonObject defaults;
        for (const FrameworkRow& row : libraries)
            defaults[text(row.spelling)] = isOwn && has(row, m_entry) ? QJsonValue(p.*row.initial) : QJsonValue();
        return {{"id", text(p.id)}, {"symbol", text(p.symbol)}, {"value", m_values[i]},  {"default", p.initial},
                {"low", p.low},     {"high", p.high},           {"frameworks", defaults}};
    }

    QJsonObject jointJson(const Joint& joint) const {
        QJsonObject slope{{"left", jsonNumber(rounded(joint.left.slope))},
                          {"at", jsonNumber(joint.at.slope)},
                          {"right", jsonNumber(rounded(joint.right.slope))}};
        for (const FrameworkRow& row : frameworkNames)
            slope[text(row.spelling)] = has(row, m_entry) ? jsonNumber(slopeIn(row, joint.x)) : QJsonValue();
        const QJsonObject value{{"left", jsonNumber(rounded(joint.left.value))},
                                {"at", jsonNumber(joint.at.value)},
                                {"right", jsonNumber(rounded(joint.right.value))}};
        return {{"x", jsonNumber(joint.x)}, {"kind", tokenOf(joint.smoothness)}, {"value", value}, {"slope", slope}};
    }

    const Selection& m_selection;
    const Activation& m_entry;
    Values m_values;
    std::vector<Joint> m_joints, m_seams;
};

void run(const Arguments& arguments, Output& out) {
    const Selection selection = selectionOf(arguments.words.front(), arguments.all(setOption.name));
    const Sheet sheet(selection);
    if (arguments.has(jsonOption.name))
        out << QJsonDocument(sheet.asObject()).toJson().toStdString();
    else
        sheet.writeText(out);
}

}  // namespace

constinit const Command showCommand{
    "show", "<id>", "Show an activation: formula, parameters, kinks, computed facts, spellings, source.", 1, 1, options,
    "",     run};

}  // namespace activation
