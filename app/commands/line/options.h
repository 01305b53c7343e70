// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/line/command.h"
#include "app/content/names.h"
#include "core/vector_functions/vector_function.h"

namespace activation {

// What several commands take, and what it means. Everything here ends the command (Refusal) where it is wrong.

/// The spellings of a table of app/content/names.h, as choices of an option.
template <const auto& names>
std::vector<std::string_view> spellings() {
    const auto all = spellingsOf(names);
    return {all.begin(), all.end()};
}

enum class Precision { Double, Single };
inline constexpr std::array<Name<Precision>, 2> precisionNames{
    {{Precision::Double, "double"}, {Precision::Single, "single"}}};

inline constexpr Option setOption{"--set", "p=v",
                                  "set a parameter; may be repeated. Also weight and bias of\n"
                                  "f(weight·x + bias), and rrelu's mode: evaluation or training"};
inline constexpr Option frameworkOption{"--framework", "F",
                                        "pytorch (default), keras (on TensorFlow), jax, keras-jax or\n"
                                        "keras-torch (Keras on those): whose slope at kinks, and\n"
                                        "whose definition where it differs (softplus has a threshold\n"
                                        "in PyTorch only); parameters keep the catalogue's defaults",
                                        spellings<frameworkNames>};
inline constexpr Option precisionOption{
    "--precision", "P",
    "double (default) or single: x is rounded to float, and value\nand slope are those that networks compute in float",
    spellings<precisionNames>};
inline constexpr Option dataOption{"--data", "file",
                                   "in place of the normal inputs the numbers of a file: .npy of\nfloats, CSV or text; "
                                   "- is standard input"};
inline constexpr Option columnOption{"--column", "c", "of a CSV file, the column with this name or number"};
inline constexpr Option jsonOption{"--json", "", "print JSON"};

/// The activation with this id, or what this formula says.
const Activation& entryNamed(std::string_view id);
/// The place of its parameter with this name.
std::size_t parameterNamed(std::string_view name, const Activation& entry);
/// The activation of one word: id or id:p=v,…, or a formula in place of the id; with the values of `settings` too, each
/// `p=v`. The others have their defaults.
Selection selectionOf(const std::string& word, std::span<const std::string> settings = {});

/// A function of a whole vector with values for its parameters, from id or id:p=v,… and `settings`; none where the word
/// names none.
struct VectorSelection {
    const VectorFunction* function;
    std::vector<double> values;
};
std::optional<VectorSelection> vectorSelectionOf(const std::string& word, std::span<const std::string> settings);

/// The choice of an option that is one of a few words.
std::size_t choiceOf(std::string_view option, std::string_view word, std::span<const std::string_view> choices);
/// What an option with the spellings of a table says; the table's first where it was not given.
template <class Row, std::size_t n>
auto chosen(const Arguments& arguments, std::string_view option, const std::array<Row, n>& names) {
    const std::string* const word = arguments.last(option);
    return names[word ? choiceOf(option, *word, spellingsOf(names)) : 0].value;
}

/// The value of an option as a number, a whole number from `least` to `most`, or a range a:b. What is whole and written
/// correctly, but is not among these, could not be done; all else was not asked for correctly.
double numberOf(std::string_view option, std::string_view text);
long long wholeOf(std::string_view option, std::string_view text, long long least, long long most);
/// A whole number for what has its limits elsewhere: whatever does not fit an int is the largest of them.
int intOf(std::string_view option, std::string_view text);
Range rangeOf(std::string_view option, std::string_view text);

/// The parts between separators; one more than there are separators.
std::vector<std::string> split(std::string_view text, char separator);

}  // namespace activation
