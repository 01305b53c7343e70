// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiments/experiment.h"

#include <QLocale>
#include <QString>

#include <string_view>

namespace activation {

/// What a person reads beside an experiment. The heading of its file is its name.
struct ExperimentText {
    QString name;
    QString body;  ///< Markdown
};

/// From the program's resources; in Chinese, or else in English.
ExperimentText experimentText(std::string_view id, QLocale::Language language);

/// The card of a function of a vector: what it is, when to use it, its cautions.
ExperimentText vectorFunctionText(std::string_view id, QLocale::Language language);

/// What stands beside an experiment with these settings, as Markdown: before its text the card of the function of a
/// vector that is chosen, with a picture of its formula that is called as the function's id, and behind it its code.
QString experimentText(const Experiment& experiment, const Settings& settings, QLocale::Language language);

}  // namespace activation
