// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/line/output.h"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace activation {

/// What follows a command: words, and options with their values in the order in which they came.
struct Arguments {
    std::vector<std::string> words;
    std::map<std::string, std::vector<std::string>, std::less<>> options;

    bool has(std::string_view option) const { return options.contains(option); }
    /// All values of an option.
    std::span<const std::string> all(std::string_view option) const {
        const auto found = options.find(option);
        return found == options.end() ? std::span<const std::string>() : found->second;
    }
    /// The value of an option: its last one. Null where it was not given.
    const std::string* last(std::string_view option) const { return has(option) ? &all(option).back() : nullptr; }
};

/// An option that a command takes: `value` is what stands for its value in the help; empty where it has none.
struct Option {
    std::string_view name, value, help;
    std::vector<std::string_view> (*choices)() = nullptr;  ///< where it is one of a few words; the first is the default
    bool isRequired = false;
    bool isOpen = false;  ///< other words may be right too; whoever reads the option looks at them
};

/// One command of the command line. What it is called, takes and does is a row like this one in its own file.
struct Command {
    std::string_view name, words, summary;  ///< words: as the help shows them
    std::size_t least, most;                ///< how many words
    std::span<const Option> options;
    std::string_view notes;
    void (*run)(const Arguments&, Output&);
    /// What --help says behind a word, where it is not what it says of every word.
    void (*helpOn)(const std::string& word, Output&) = nullptr;
};

extern const Command listCommand, showCommand, evalCommand, sampleCommand, statisticsCommand, renderCommand,
    codeCommand, runCommand, lessonCommand;

/// All of them, in the order of the help.
inline constexpr const Command* allCommands[]{&listCommand,   &showCommand,       &evalCommand,
                                              &sampleCommand, &statisticsCommand, &renderCommand,
                                              &codeCommand,   &runCommand,        &lessonCommand};

}  // namespace activation
