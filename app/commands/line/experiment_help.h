// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiments/experiment.h"

#include <string>
#include <vector>

namespace activation {

// What can be set in an experiment, out of its record: help, manual page and completion all say what these rows say.

struct SettingHelp {
    std::string name, values, initial, meaning;  ///< values: "whole number from 1 to 64", "one of single, double", …
};
std::vector<SettingHelp> settingsHelp(const Experiment& experiment);

/// How many activations it takes, and with which it is run where none are named.
std::string activationsHelp(const Experiment& experiment);

/// What "run <experiment> --help" prints.
std::string experimentHelp(const Experiment& experiment);

}  // namespace activation
