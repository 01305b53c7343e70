// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/line/command_line.h"

#include "app/commands/line/command.h"
#include "app/commands/line/completion.h"
#include "app/commands/line/manual.h"
#include "app/commands/line/options.h"
#include "app/commands/line/refusal.h"
#include "app/commands/line/spelling.h"
#include "app/lessons/lesson_library.h"
#include "core/activations/own.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <new>

namespace activation {
namespace {

const std::string program = "activation-explorer";
constexpr std::string_view programOptions[]{"--help", "-h", "--version", "--manual", "--completion", "--new"};

/// The help as CLI11 lays it out, with our own line of usage.
class Help : public CLI::Formatter {
public:
    explicit Help(std::string usage) : m_usage(std::move(usage)) {
        column_width(24);
        label("Subcommands", "Commands");
    }
    std::string make_usage(const CLI::App*, std::string) const override { return "Usage: " + m_usage + "\n"; }

private:
    std::string m_usage;
};

std::string text(std::string_view s) { return std::string(s); }

void declare(CLI::App& app, const Option& option) {
    if (option.value.empty()) {
        app.add_flag(text(option.name))->description(text(option.help))->disable_flag_override();
        return;
    }
    CLI::Option* const declared = app.add_option(text(option.name))
                                      ->description(text(option.help))
                                      ->type_name(text(option.value))
                                      ->required(option.isRequired)
                                      ->allow_extra_args(false)
                                      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    if (option.choices && !option.isOpen)
        declared->check(CLI::Validator(
            [&option](std::string& word) {
                choiceOf(option.name, word, option.choices());
                return std::string();
            },
            ""));
}

void declare(CLI::App& all, const Command& command) {
    CLI::App& app = *all.add_subcommand(text(command.name), text(command.summary))->group("Commands");
    const std::string words = command.words.empty() ? "" : ' ' + text(command.words);
    app.formatter(std::make_shared<Help>(program + ' ' + text(command.name) + words +
                                         (command.options.empty() ? "" : " [options]")));
    app.footer(text(command.notes));
    app.allow_extras();
    for (const Option& option : command.options) declare(app, option);
}

void declare(CLI::App& all) {
    all.description(
        "Explore neural-network activation functions. Without a command a window opens, with\n"
        "the exploration, the exported picture, the lesson or the numbers given as file.");
    all.formatter(std::make_shared<Help>(program + " [file]\n       " + program + " <command> …"));
    all.set_help_flag("-h,--help", "Print this help");
    all.set_version_flag("--version", program + " " ACTIVATION_VERSION)->description("Print the version");
    all.add_flag("--manual")->description("Print the manual page; view it with man -l -");
    all.add_option("--completion")
        ->description("Print the completion for a shell: bash, zsh or fish")
        ->type_name("shell");
    all.add_flag("--new")->description("Open a window that begins anew, not where the last one ended");
    all.footer(
        "Wherever a command takes an activation's id it takes a formula in quotes, typed or\n"
        "pasted from Python or C++: " +
        program + " show 'x*sigmoid(b*x)'\n\n\"" + program +
        " <command> --help\" explains a command. Exit status: 0 on success,\n"
        "1 if the command failed, 2 for a usage error.");
    all.require_subcommand(0, 1);
    all.allow_extras();
    for (const Command* const command : allCommands) declare(all, *command);
}

/// What stands behind "--" is a word, whatever it looks like; and what CLI11 did not know is one too, unless it is a
/// misspelt option: CLI11 takes -.5 and -inf for options.
std::vector<std::string> wordsOf(const Command& command, std::vector<std::string> unknownOnes,
                                 std::span<const std::string> behindMark) {
    std::vector<std::string_view> names{"--help"};
    for (const Option& option : command.options) names.push_back(option.name);
    for (const std::string& word : unknownOnes)
        if (word.starts_with('-') && word != "-" && !parseNumber(word))
            wrongUsage(unknown(text(command.name) + " has no option", word.substr(0, word.find('=')), names,
                               "see \"" + program + ' ' + text(command.name) + " --help\""));
    unknownOnes.insert(unknownOnes.end(), behindMark.begin(), behindMark.end());
    return unknownOnes;
}

constexpr std::string_view minusSign = "\u2212";

/// A formula may begin with a minus: −x² is no option. With the sign of mathematics CLI11 sees that too.
std::string withMinusSign(const std::string& word, const Command& command) {
    // -x is a misspelt --x where there is one.
    const auto isOption = [&](const Option& option) {
        return word.starts_with(option.name) || option.name == "-" + word;
    };
    if (!word.starts_with('-') || word.starts_with("--") || std::ranges::any_of(command.options, isOption) ||
        !isMeantAsFormula(word))
        return word;
    return text(minusSign) + word.substr(1);
}

/// The word as it was typed, so that sentences and files have it so.
std::string asTyped(const std::string& word, std::span<const std::string> typed) {
    if (!word.starts_with(minusSign)) return word;
    const std::string before = '-' + word.substr(minusSign.size());
    return std::ranges::find(typed, before) == typed.end() ? word : before;
}

/// Lets CLI11 read the arguments, and says what it has against them in our words.
void parse(CLI::App& all, const Command* command, std::span<const std::string> arguments) {
    try {
        all.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));  // CLI11 wants them so
    } catch (const CLI::ArgumentMismatch& mismatch) {
        // "--set: 1 required …", "json was given …"
        const std::string what = mismatch.what();
        const std::string option = what.substr(0, what.find_first_of(": "));
        for (const Option& each : command ? command->options : std::span<const Option>())
            if (each.value.empty() && each.name == "--" + option) wrongUsage("--" + option + " takes no value");
        wrongUsage(option + " needs a value");
    } catch (const CLI::RequiredError& missing) {
        const std::string what = missing.what();  // "--from is required"
        const auto option = std::ranges::find(command->options, what.substr(0, what.find(' ')), &Option::name);
        wrongUsage(text(command->name) + " needs " + text(option->name) + ' ' + text(option->value) + ": " +
                   text(option->help.substr(0, option->help.find_first_of(";\n"))));
    }
}

void run(const Command& command, std::span<const std::string> rest, Output& out) {
    CLI::App all;
    declare(all);
    const std::string name = text(command.name);
    CLI::App& app = *all.get_subcommand(name);
    const auto mark = std::ranges::find(rest, "--");
    std::vector<std::string> ours{name};
    for (auto word = rest.begin(); word != mark; ++word) ours.push_back(withMinusSign(*word, command));
    try {
        parse(all, &command, ours);
    } catch (const CLI::CallForHelp&) {
        const std::vector<std::string> words = app.remaining();
        if (command.helpOn && !words.empty()) return command.helpOn(words.front(), out);
        out << app.help();
        return;
    }
    Arguments arguments{wordsOf(command, app.remaining(),
                                rest.subspan(static_cast<std::size_t>(std::min(mark + 1, rest.end()) - rest.begin()))),
                        {}};
    for (const Option& option : command.options)
        if (const CLI::Option* const given = app.get_option(text(option.name)); given->count() > 0)
            arguments.options[text(option.name)] = given->results();
    const auto restore = [&](std::string& word) { word = asTyped(word, rest); };
    std::ranges::for_each(arguments.words, restore);
    for (auto& [option, values] : arguments.options) std::ranges::for_each(values, restore);
    if (arguments.words.size() < command.least)
        wrongUsage(name + " needs the id of an activation: " + program + ' ' + name + ' ' + text(command.words));
    if (arguments.words.size() > command.most)
        wrongUsage("unexpected argument " + inQuotes(arguments.words[command.most]) + " for " + name);
    command.run(arguments, out);
}

void printCompletion(std::span<const std::string> arguments, Output& out) {
    const std::vector<std::string_view> shells = completionShells();
    const std::string option = arguments.front();
    if (arguments.size() != 2) wrongUsage(option + " needs the name of one shell: bash, zsh or fish");
    out << completionFor(shells[choiceOf(option, arguments[1], shells)]);
}

/// --help, --version, --manual or --completion.
void runProgramOption(std::span<const std::string> arguments, Output& out) {
    if (arguments.front() == "--completion") return printCompletion(arguments, out);
    CLI::App all;
    declare(all);
    try {
        parse(all, nullptr, arguments.first(1));
        out << manualPage();
    } catch (const CLI::CallForHelp&) {
        out << all.help();
    } catch (const CLI::CallForVersion&) {
        out << all.version() << "\n";
    }
}

[[noreturn]] void refuse(const std::string& word) {
    std::vector<std::string_view> names(std::begin(programOptions), std::end(programOptions));
    std::erase(names, "-h");
    for (const Command* const command : allCommands) names.push_back(command->name);
    const bool option = word.starts_with('-');
    wrongUsage(
        unknown(option ? "there is no option" : "there is no command", word, names, "see \"" + program + " --help\""));
}

void checkForDisplay() {
    const auto isSet = [](const char* variable) {
        const char* const value = std::getenv(variable);
        return value && *value;
    };
    if (!isSet("DISPLAY") && !isSet("WAYLAND_DISPLAY") && !isSet("QT_QPA_PLATFORM"))
        cannot("there is no display to open a window on; \"" + program + " render <id> -o file.png\" needs none");
}

/// A file to open is one that exists, or what looks like one.
int openFile(const std::vector<std::string>& arguments, const std::function<int(const WindowRequest&)>& openWindow) {
    const bool isNew = !arguments.empty() && arguments.front() == "--new";
    if (isNew && arguments.size() > 1)
        wrongUsage("unexpected argument " + inQuotes(arguments[1]) + ": --new opens no file");
    const std::string file = arguments.empty() || isNew ? std::string() : arguments.front();
    if (!file.empty() || (!arguments.empty() && !isNew)) {
        std::error_code ignored;
        const bool exists = std::filesystem::exists(file, ignored);
        if (!exists && (file.starts_with('-') || file.find_first_of("./") == std::string::npos)) refuse(file);
        if (arguments.size() > 1)
            wrongUsage("unexpected argument " + inQuotes(arguments[1]) + ": only one file can be opened");
        if (!exists) cannot("cannot open \"" + excerpt(file, pathExcerptLength) + "\": there is no such file");
    }
    checkForDisplay();
    return openWindow({file, isNew});
}

/// What "lesson play" has looked at, to be shown in the window; empty for all other commands.
std::string lessonToPlay(const std::vector<std::string>& arguments) {
    const bool plays = arguments.size() > 2 && arguments[0] == "lesson" && arguments[1] == "play" &&
                       std::ranges::find(arguments, "--help") == arguments.end();
    return plays ? lessonFile(QString::fromStdString(arguments[2]), QStringLiteral("en")).toStdString() : std::string();
}

/// Foreign text is quoted where it comes in. Whatever else may be in the sentence, it stays one line.
int fail(const std::string& sentence, int code) {
    constexpr std::size_t longest = 1000;
    std::fprintf(stderr, "%s: %s\n", program.c_str(), excerpt(sentence, longest).c_str());
    return code;
}

int failForMemory() {
    std::fprintf(stderr, "%s: there is not enough memory\n", program.c_str());  // and none to make a sentence with
    return 1;
}

/// Where memory runs out in a place that lets no exception through, as some of Qt does not.
[[noreturn]] void onTerminate() {
    try {
        if (const std::exception_ptr thrown = std::current_exception()) std::rethrow_exception(thrown);
    } catch (const std::bad_alloc&) {
        std::_Exit(failForMemory());
    } catch (...) {
    }
    std::abort();
}

}  // namespace

int runCommandLine(const std::vector<std::string>& arguments,
                   const std::function<int(const WindowRequest&)>& openWindow) {
    try {
        const std::string first = arguments.empty() ? std::string() : arguments.front();
        const auto command = std::ranges::find(allCommands, first, [](const Command* c) { return c->name; });
        const bool isProgramOption = std::ranges::find(programOptions, first) != std::end(programOptions);
        if (command == std::end(allCommands) && (!isProgramOption || first == "--new"))
            return openFile(arguments, openWindow);

        std::signal(SIGPIPE, SIG_IGN);  // writing says it too
        std::set_terminate(onTerminate);
        Output out;
        if (isProgramOption)
            runProgramOption(arguments, out);
        else
            run(**command, std::span(arguments).subspan(1), out);
        out.finish();
        if (const std::string lesson = lessonToPlay(arguments); !lesson.empty()) {
            checkForDisplay();
            return openWindow({lesson});
        }
        return 0;
    } catch (const ReaderGone&) {
        return 0;
    } catch (const Refusal& refusal) {
        return fail(refusal.what(), refusal.code());
    } catch (const std::bad_alloc&) {
        return failForMemory();
    } catch (const std::exception& fault) {
        return fail(fault.what(), 1);
    }
}

}  // namespace activation
