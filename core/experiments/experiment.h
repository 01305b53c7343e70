// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/selection.h"
#include "core/data/sample.h"
#include "core/experiments/progress.h"
#include "core/experiments/setting_overrides.h"
#include "core/figures/figure.h"
#include "core/result.h"

namespace activation {

/// One of a few words: as files and the command line spell it, and as the window shows it.
struct Choice {
    std::string_view id;
    TranslatableText name;
};

/// One number that an experiment is run with. `parameter` is the same record as an activation's, so the same row of
/// slider and field serves.
struct Setting {
    Parameter parameter;            ///< its id is for files and the command line
    Range legal;                    ///< both ends are legal
    TranslatableText name;          ///< as the window shows it
    SourceText meaning;             ///< what it is, in a few words: for a tool tip and the command line's help
    bool whole = false;             ///< only whole numbers are legal
    bool logarithmic = false;       ///< orders of magnitude matter: a slider may be logarithmic
    std::vector<Choice> choices{};  ///< what the numbers 0, 1, 2, … mean, where it is one of a few words

    CORE_EXPORT std::vector<std::string_view> choiceIds() const;
};

/// One text that an experiment is run with: the values of a tensor, the sizes of layers.
struct TextSetting {
    std::string_view id;
    SourceText name;  ///< as the window shows it
    std::string_view initial;
    SourceText meaning;
    bool lines = false;  ///< it may have several, as a table pasted from a spreadsheet has
};

/// What an experiment is run with. What is left out has its default.
struct Settings {
    std::map<std::string, double, std::less<>> numbers{};
    std::map<std::string, std::string, std::less<>> texts{};
    std::vector<Selection> activations{};
    std::uint64_t seed = 1;
    SharedSample sample{};  ///< in place of the normal inputs, of an experiment that takes one

    double number(std::string_view id) const { return numbers.find(id)->second; }
    /// The same for a setting that is whole, or a choice.
    std::size_t whole(std::string_view id) const { return static_cast<std::size_t>(number(id)); }
    bool operator==(const Settings&) const = default;
};

/// How many activations an experiment takes, and which it starts with.
struct Arity {
    std::size_t least = 0, most = 0;
    std::vector<std::string_view> initial{};
};

/// A small computation with parameters that returns plain figures. Everything that differs from experiment to
/// experiment is in its record, so the window, the command line and the tests need to know none of them.
struct Experiment {
    std::string_view id, name;
    std::string_view shows;  ///< one sentence
    std::string_view look;   ///< what to look at, and what to drag, in one or two
    std::vector<Setting> settings;
    std::vector<TextSetting> texts;
    Arity arity;
    /// Why it cannot be run with these, which are complete and legal one by one; null where nothing is left to check.
    std::optional<Fault> (*fault)(const Settings&);
    /// Runs with complete and legal settings. Use `run`, which sees to that.
    std::vector<Figure> (*compute)(const Settings&, const Progress&);
    bool isRandom = true;    ///< it draws random numbers: another seed gives other figures
    bool isStepped = false;  ///< it learns epoch by epoch, and can be paused between two
    /// A sample may stand in place of the normal inputs that the settings "mean" and "deviation" describe.
    bool takesSample = false;
};

/// Whether a setting means nothing because a sample replaces the normal inputs that it describes.
CORE_EXPORT bool isReplacedBySample(const Setting& setting, const Settings& settings);

/// The settings of an experiment that nobody touched.
CORE_EXPORT Settings defaultSettings(const Experiment& experiment);

/// The settings that overrides mean, and the overrides in settings: what differs from the defaults.
CORE_EXPORT Settings settingsOf(const Experiment& experiment, const SettingOverrides& overrides);
CORE_EXPORT SettingOverrides overridesOf(const Experiment& experiment, const Settings& settings);

/// Why a setting cannot have this value: beyond its range, not whole, none of its choices.
CORE_EXPORT std::optional<Fault> faultOf(const Setting& setting, double value);
/// Why overrides are illegal. What is wrong only together with something else is for the settings.
CORE_EXPORT std::optional<Fault> overridesFaultOf(const Experiment& experiment, const SettingOverrides& overrides);
/// Why these settings are illegal; none where they are legal.
CORE_EXPORT std::optional<Fault> faultOf(const Experiment& experiment, const Settings& settings);

/// The id of the setting that a fault is about, which begins with it; empty where it is about several, or about none.
CORE_EXPORT std::string_view settingOf(const Experiment& experiment, const Fault& fault);

/// Runs an experiment. The same settings give the same figures (but for `timing`). There is a sentence instead where
/// the settings are illegal, where the experiment came to a point from which it cannot go on, or where it was stopped.
CORE_EXPORT Result<std::vector<Figure>> run(const Experiment& experiment, const Settings& settings,
                                            const Progress& progress = {});

}  // namespace activation
