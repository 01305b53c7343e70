// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"
#include "core/exploration.h"

namespace activation {

// What several commands take, and what it means. Everything here ends the command (Refusal) where it is wrong.

inline constexpr Option setOption{"--set", "p=v", "a parameter's value; once for each parameter"};
inline constexpr Option frameworkOption{"--framework", "F",
                                        "pytorch (default), keras or jax: whose slope at kinks, and\n"
                                        "whose definition where it differs (softplus has a threshold\n"
                                        "in PyTorch only); parameters keep the catalogue's defaults"};
inline constexpr Option precisionOption{
    "--precision", "P",
    "double (default) or single: value and slope as the float\nbatches give them, of x rounded to float"};
inline constexpr Option jsonOption{"--json", "", "as JSON"};

/// The activation with this id.
const Activation& entryNamed(std::string_view id);
/// The activation with this id and the values of `settings`, each `p=v`; the others have their defaults.
Selection selectionOf(std::string_view id, std::span<const std::string> settings);
/// The same from one word: id or id:p=v,…
Selection selectionOf(const std::string& word);

/// The choice of an option that is one of a few words.
std::size_t choiceOf(std::string_view option, std::string_view word, std::span<const std::string_view> choices);
/// The option's choice, or `otherwise` where it was not given.
Framework frameworkOf(const Arguments&);
bool isSingle(const Arguments&);

/// The value of an option as a number, a whole number, or a range a:b.
double numberOf(std::string_view option, std::string_view text);
long long wholeOf(std::string_view option, std::string_view text);
Range rangeOf(std::string_view option, std::string_view text);

/// The parts between separators; one more than there are separators.
std::vector<std::string> split(std::string_view text, char separator);

}  // namespace activation
