// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

}  // namespace activation
