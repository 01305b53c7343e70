// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lesson_check.h"

#include "core/experiments/catalogue.h"
#include "widgets/text/core_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace activation {
namespace {

struct LessonReader {
    Q_DECLARE_TR_FUNCTIONS(LessonReader)
};

void check(const LessonStep& step, std::vector<LessonFault>& faults) {
    const auto needsFigures = [](const LessonCondition& each) { return each.needsFigures(); };
    std::optional<std::vector<Figure>> figures;
    if (std::ranges::any_of(step.claims, needsFigures)) {
        Result<std::vector<Figure>> ran = figuresOf(step.exploration);
        if (!ran) return faults.push_back({step.line, faultText(ran.fault())});
        figures = std::move(*ran);
    }
    const Situation situation{step.exploration, figures ? &*figures : nullptr};
    for (std::size_t i = 0; i < step.claims.size(); ++i) {
        const LessonCondition& claim = step.claims[i];
        if (holds(claim, situation)) continue;
        const QString now = present(claim, situation);
        faults.push_back({step.claimLines[i],
                          now.isEmpty()
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
