// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/line/completion.h"

#include "app/commands/line/command.h"
#include "core/activations/catalogue.h"
#include "core/experiments/catalogue.h"

#include <QFile>

#include <array>

namespace activation {
namespace {

constexpr std::string_view program = "activation-explorer";

/// A word, and what it means in a few.
struct Word {
    std::string name, meaning;
};

std::string line(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c == '\n') c = ' ';
    return result;
}

std::vector<Word> activationWords() {
    std::vector<Word> words;
    for (const Activation& entry : catalogue())
        words.push_back({std::string(entry.facts.id), std::string(entry.facts.name)});
    return words;
}

std::vector<Word> experimentWords() {
    std::vector<Word> words;
    for (const Experiment& experiment : experiments())
        words.push_back({std::string(experiment.id), std::string(experiment.name)});
    return words;
}

bool takesActivations(const Command& command) { return command.words.find("<id>") != std::string_view::npos; }
bool takesExperiment(const Command& command) { return command.words.find("[experiment]") != std::string_view::npos; }
bool takesFiles(const Command& command) { return command.words.find("<file>") != std::string_view::npos; }

std::string joined(const std::vector<std::string_view>& words) {
    std::string text;
    for (const std::string_view word : words) {
        if (!text.empty()) text += ' ';
        text += word;
    }
    return text;
}

// --- fish

/// In single quotes.
std::string fishQuoted(std::string_view text) {
    std::string result = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') result += '\\';
        result += c;
    }
    return result + '\'';
}

constexpr std::string_view fishStart = "complete -c activation-explorer";

/// A line that begins with these pieces, one after the other.
void addFishLine(std::string& script, std::initializer_list<std::string_view> pieces) {
    script += fishStart;
    for (const std::string_view piece : pieces) script += piece;
    script += '\n';
}

void addFish(std::string& script, const Command& command) {
    addFishLine(script, {" -f -n __fish_use_subcommand -a ", command.name, " -d ", fishQuoted(line(command.summary))});
    std::string here = " -n '__fish_seen_subcommand_from ";
    here += command.name;
    here += '\'';
    for (const Option& option : command.options) {
        const bool isLong = option.name.starts_with("--");
        const std::string choices = option.choices ? fishQuoted(joined(option.choices())) : std::string();
        const std::string_view values = option.choices           ? " -x -a "
                                        : option.value == "file" ? " -r -F"
                                        : !option.value.empty()  ? " -x"
                                                                 : "";
        addFishLine(script, {here, isLong ? " -l " : " -s ", option.name.substr(isLong ? 2 : 1), values, choices,
                             " -d ", fishQuoted(line(option.help))});
    }
    const auto offer = [&](const std::vector<Word>& words) {
        for (const Word& word : words)
            addFishLine(script, {here, " -f -a ", word.name, " -d ", fishQuoted(word.meaning)});
    };
    if (takesActivations(command)) offer(activationWords());
    if (takesExperiment(command)) offer(experimentWords());
    if (takesFiles(command)) addFishLine(script, {here, " -F"});
}

std::string fish() {
    std::string script = "# SPDX-License-Identifier: GPL-3.0-or-later\n";
    for (const Command* const command : allCommands) addFish(script, *command);
    for (const Word& word : {Word{"help", "Print the help"}, {"version", "Print the version"}, {"new", "Begin anew"}})
        addFishLine(script, {" -n __fish_use_subcommand -l ", word.name, " -d ", fishQuoted(word.meaning)});
    return script;
}

// --- zsh

/// In single quotes, within which [, ] and : separate.
std::string zshQuoted(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '[' || c == ']' || c == ':' || c == '\\') result += '\\';
        if (c == '\'') result += "'\\'";
        result += c;
    }
    return result;
}

void addWords(std::string& script, const char* function, const std::vector<Word>& words) {
    script += std::string(function) + "() {\n  local -a words=(\n";
    for (const Word& word : words) script += "    '" + word.name + ':' + zshQuoted(word.meaning) + "'\n";
    script += "  )\n  _describe word words\n}\n";
}

std::string zshOption(const Option& option) {
    std::string spec = "    '*" + std::string(option.name) + '[' + zshQuoted(line(option.help)) + ']';
    if (!option.value.empty()) {
        spec += ':' + zshQuoted(option.value) + ':';
        if (option.choices)
            spec += '(' + joined(option.choices()) + ')';
        else if (option.value == "file")
            spec += "_files";
        else if (option.name == "--activation")
            spec += "_activation_explorer_activations";
        else
            spec += ' ';
    }
    return spec + "' \\\n";
}

std::string zsh() {
    std::string script = "#compdef " + std::string(program) + "\n# SPDX-License-Identifier: GPL-3.0-or-later\n";
    addWords(script, "_activation_explorer_activations", activationWords());
    addWords(script, "_activation_explorer_experiments", experimentWords());
    std::vector<Word> commands;
    for (const Command* const command : allCommands)
        commands.push_back({std::string(command->name), std::string(command->summary)});
    addWords(script, "_activation_explorer_commands", commands);
    script += "_activation_explorer_pictures() {\n  _activation_explorer_activations\n  _files\n}\n";
    script += "_activation_explorer_first() {\n  _activation_explorer_commands\n  _files\n}\n";
    script +=
        "_activation_explorer() {\n"
        "  if (( CURRENT == 2 )); then\n"
        "    _arguments '--help[Print the help]' '--version[Print the version]' '--new[Begin anew]' \\\n"
        "      '1:command or file:_activation_explorer_first'\n"
        "    return\n"
        "  fi\n"
        "  local command=$words[2]\n"
        "  shift words\n"
        "  (( CURRENT-- ))\n"
        "  case $command in\n";
    for (const Command* const command : allCommands) {
        script += "  " + std::string(command->name) + ") _arguments \\\n    '--help[Print this help]' \\\n";
        for (const Option& option : command->options) script += zshOption(option);
        script += takesFiles(*command)         ? "    '*:activation or file:_activation_explorer_pictures'"
                  : takesActivations(*command) ? "    '*:activation:_activation_explorer_activations'"
                  : takesExperiment(*command)  ? "    '1:experiment:_activation_explorer_experiments'"
                                               : "    '*: : '";
        script += " ;;\n";
    }
    return script + "  esac\n}\n_activation_explorer \"$@\"\n";
}

// --- bash: a script that asks the program while it completes

std::string bash() {
    QFile file(QStringLiteral(":/manual/activation-explorer.bash"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

struct Shell {
    std::string_view name;
    std::string (*completion)();
};
constexpr std::array<Shell, 3> shells{{{"bash", bash}, {"zsh", zsh}, {"fish", fish}}};

}  // namespace

std::vector<std::string_view> completionShells() {
    std::vector<std::string_view> names;
    for (const Shell& shell : shells) names.push_back(shell.name);
    return names;
}

std::string completionFor(std::string_view shell) {
    for (const Shell& each : shells)
        if (each.name == shell) return each.completion();
    return {};
}

}  // namespace activation
