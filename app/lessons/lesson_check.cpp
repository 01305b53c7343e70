// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lesson_check.h"

#include "app/lessons/lesson_sentences.h"
#include "core/activations/catalogue.h"
#include "core/experiments/catalogue.h"
#include "widgets/text/core_text.h"

#include <algorithm>
#include <cmath>

namespace activation {
namespace {

bool isWord(const LessonCondition& deed) { return !deed.word.isEmpty(); }

/// Two that no situation fulfils both.
bool exclude(const LessonCondition& a, const LessonCondition& b) {
    if (a.subject != b.subject || a.arguments != b.arguments || a.of != b.of) return false;
    if (!isWord(a))
        return std::max(a.fulfilling().from, b.fulfilling().from) > std::min(a.fulfilling().to, b.fulfilling().to);
    using enum LessonCondition::Relation;
    const bool hasSeveral = a.subject == QLatin1String("pinned") || a.subject == QLatin1String("shown");
    if (a.relation == NotEqual || b.relation == NotEqual) return a.relation != b.relation && a.word == b.word;
    return !hasSeveral && a.word != b.word;
}

/// Numbers among which one fulfils the condition, where any of that range does.
std::vector<double> candidates(const LessonCondition& deed, const Range& usual) {
    constexpr int steps = 200;
    std::vector<double> all{deed.number, deed.upper, 0.5 * (deed.number + deed.upper)};
    for (const double share : {1e-6, 1e-3, 0.1, 1.0}) {
        const double by = share * std::max(1.0, std::fabs(deed.number));
        all.insert(all.end(), {deed.number - by, deed.number + by});
    }
    for (int i = 0; i <= steps; ++i) all.push_back(usual.from + usual.size() * i / steps);
    return all;
}

/// A parameter has no such value: not the activation that is looked at, nor the one that another deed asks for.
std::optional<QString> parameterFault(const LessonCondition& deed, const LessonStep& step) {
    Selection selection = step.exploration.current;
    for (const LessonCondition& other : step.deeds)
        if (other.subject == QLatin1String("activation") && other.relation != LessonCondition::Relation::NotEqual)
            selection = defaultSelection(other.word.toStdString());
    const Activation& entry = *entryOf(selection);
    const auto index = entry.indexOf(deed.subject.toStdString());
    if (!index || deed.of)
        return LessonReader::tr("%1 has no parameter %2 that could be changed")
            .arg(toQString(entry.facts.name), deed.subject);
    const Parameter& parameter = parameterAt(entry, *index);
    for (const double value : candidates(deed, {parameter.low, parameter.high})) {
        Exploration tried = step.exploration;
        tried.current = selection;
        tried.current.values[*index] = value;
        if (!entry.fault(tried.current.values) && holds(deed, {tried})) return {};
    }
    return LessonReader::tr("no legal value of %1 fulfils \"%2\"").arg(deed.subject, deed.source);
}

std::optional<QString> settingFault(const LessonCondition& deed, const LessonStep& step) {
    const Experiment* const experiment = findExperiment(step.exploration.experiment);
    const std::string id = deed.arguments.front().toStdString();
    const auto isIt = [&](const Setting& each) { return each.parameter.id == id; };
    const auto setting =
        experiment ? std::ranges::find_if(experiment->settings, isIt) : decltype(experiment->settings.begin()){};
    if (!experiment || setting == experiment->settings.end())
        return LessonReader::tr("the step's experiment has no setting %1").arg(deed.arguments.front());
    const Range wanted = deed.fulfilling();
    if (wanted.to < setting->legal.from || wanted.from > setting->legal.to)
        return LessonReader::tr("no legal value of %1 fulfils \"%2\"").arg(deed.arguments.front(), deed.source);
    return {};
}

/// Why nobody can do it; none where one can, or where that cannot be known.
std::optional<QString> deedFault(const LessonCondition& deed, const LessonStep& step) {
    for (const LessonCondition& other : step.deeds) {
        if (&other == &deed) break;
        if (exclude(deed, other))
            return LessonReader::tr("\"%1\" and \"%2\" cannot hold together").arg(other.source, deed.source);
    }
    if (deed.isOfParameter()) return parameterFault(deed, step);
    if (deed.subject == QLatin1String("setting")) return settingFault(deed, step);
    if (deed.needsFigures() && step.exploration.page != Page::Experiments)
        return LessonReader::tr("\"%1\" needs a step with an experiment").arg(deed.source);
    if (deed.subject == QLatin1String("ran") && deed.word.toStdString() != step.exploration.experiment)
        return LessonReader::tr("the step shows another experiment: %1")
            .arg(QString::fromStdString(step.exploration.experiment));
    return {};
}

void checkDeeds(const LessonStep& step, std::vector<LessonFault>& faults) {
    const std::size_t before = faults.size();
    for (const LessonCondition& deed : step.deeds)
        if (const auto fault = deedFault(deed, step)) faults.push_back({deed.line, *fault});
    const auto isSo = [&](const LessonCondition& deed) { return holds(deed, {step.exploration}); };
    if (faults.size() == before && !step.deeds.empty() && std::ranges::all_of(step.deeds, isSo))
        faults.push_back(
            {step.deeds.front().line,
             LessonReader::tr("\"%1\" holds already when the step begins").arg(step.deeds.front().source)});
}

void check(const LessonStep& step, std::vector<LessonFault>& faults) {
    checkDeeds(step, faults);
    const auto needsFigures = [](const LessonCondition& each) { return each.needsFigures(); };
    std::optional<std::vector<Figure>> figures;
    if (std::ranges::any_of(step.claims, needsFigures) || step.figure > 1) {
        Result<std::vector<Figure>> ran = figuresOf(step.exploration);
        if (!ran) return faults.push_back({step.line, faultText(ran.fault())});
        figures = std::move(*ran);
        if (step.figure > 1 && static_cast<std::size_t>(step.figure) > figures->size())
            faults.push_back(
                {step.line,
                 LessonReader::tr("there is no figure %1: there are %2").arg(step.figure).arg(figures->size())});
    }
    const Situation situation{step.exploration, figures ? &*figures : nullptr};
    for (const LessonCondition& claim : step.claims) {
        if (holds(claim, situation)) continue;
        const QString now = present(claim, situation);
        faults.push_back(
            {claim.line, now.isEmpty()
                             ? LessonReader::tr("the claim \"%1\" cannot be checked here").arg(claim.source)
                             : LessonReader::tr("the claim \"%1\" does not hold: it is %2").arg(claim.source, now)});
    }
}

}  // namespace

Result<std::vector<Figure>> figuresOf(const Exploration& exploration) {
    const Experiment* const experiment = findExperiment(exploration.experiment);
    if (!experiment) return std::vector<Figure>();
    return run(*experiment, settingsOf(*experiment, exploration));
}

std::vector<LessonFault> checked(const Lesson& lesson) {
    std::vector<LessonFault> faults;
    for (const LessonStep& step : lesson.steps) check(step, faults);
    std::ranges::stable_sort(faults, {}, &LessonFault::line);
    return faults;
}

}  // namespace activation
