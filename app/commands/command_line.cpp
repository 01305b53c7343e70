// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command_line.h"

#include "app/commands/command.h"
#include "app/commands/refusal.h"
#include "app/commands/spelling.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cctype>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <new>
#include <optional>

namespace activation {
namespace {

constexpr const Command* commands[]{&listCommand,       &showCommand,   &evalCommand, &sampleCommand,
                                    &statisticsCommand, &renderCommand, &codeCommand, &runCommand};
const std::string program = "activation-explorer";

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

std::string helpOfProgram() {
    CLI::App app(
        "See neural-network activation functions. Without a command a window opens, with\n"
        "the exploration or the exported picture that is named.");
    app.formatter(std::make_shared<Help>(program + " [file]\n       " + program + " <command> …"));
    app.set_help_flag("-h,--help", "Print this help");
    app.add_flag("--version")->description("Print the version");
    for (const Command* const command : commands)
        app.add_subcommand(text(command->name), text(command->summary))->group("Commands");
    app.footer("\"" + program +
               " <command> --help\" says more of each. The exit code is 0, or 1 where\n"
               "a command could not do it, or 2 where it was not used rightly.");
    return app.help();
}

bool isFlag(const Command& command, std::string_view option) {
    const auto found = std::ranges::find(command.options, option, &Option::name);
    return found != command.options.end() && found->value.empty();
}

/// What CLI11 did not know: words, among them negative numbers, and misspelt options.
std::vector<std::string> wordsOf(const Command& command, const std::vector<std::string>& remaining) {
    std::vector<std::string_view> names{"--help"};
    for (const Option& option : command.options) names.push_back(option.name);
    std::vector<std::string> words;
    bool onlyWords = false;
    for (const std::string& word : remaining) {
        if (!onlyWords && word == "--")
            onlyWords = true;
        else if (onlyWords || !word.starts_with('-') || word == "-" || parseNumber(word))
            words.push_back(word);
        else
            wrongUsage(unknown(text(command.name) + " has no option", word.substr(0, word.find('=')), names,
                               "see \"" + program + " " + text(command.name) + " --help\""));
    }
    return words;
}

/// Splits what follows a command. Empty where help was asked for, which is then written.
std::optional<Arguments> parse(const Command& command, std::vector<std::string> rest, Output& out) {
    const std::string name = text(command.name);
    CLI::App app(text(command.summary));
    app.formatter(std::make_shared<Help>(program + " " + name + (command.words.empty() ? "" : " ") +
                                         text(command.words) + (command.options.empty() ? "" : " [options]")));
    app.set_help_flag("-h,--help", "Print this help");
    app.footer(text(command.notes));
    app.allow_extras();
    for (const Option& option : command.options) {
        if (option.value.empty())
            app.add_flag(text(option.name))->description(text(option.help))->disable_flag_override();
        else
            app.add_option(text(option.name))
                ->description(text(option.help))
                ->type_name(text(option.value))
                ->allow_extra_args(false)
                ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    }
    try {
        std::ranges::reverse(rest);  // CLI11 wants them so
        app.parse(rest);
    } catch (const CLI::CallForHelp&) {
        out << app.help();
        return std::nullopt;
    } catch (const CLI::ArgumentMismatch& mismatch) {
        // "--set: 1 required …", "json was given …"
        const std::string what = mismatch.what();
        const std::string option = what.substr(0, what.find_first_of(": "));
        if (isFlag(command, "--" + option)) wrongUsage("--" + option + " takes no value");
        wrongUsage(option + " needs a value");
    }
    Arguments arguments{wordsOf(command, app.remaining()), {}};
    for (const Option& option : command.options)
        if (const CLI::Option* const given = app.get_option(text(option.name)); given->count() > 0)
            arguments.options[text(option.name)] = given->results();
    return arguments;
}

void run(const Command& command, std::vector<std::string> rest, Output& out) {
    const auto arguments = parse(command, std::move(rest), out);
    if (!arguments) return;
    const std::string name = text(command.name);
    if (arguments->words.size() < command.least)
        wrongUsage(name + " needs the id of an activation: " + program + " " + name + " " + text(command.words));
    if (arguments->words.size() > command.most)
        wrongUsage(inQuotes(arguments->words[command.most]) + " is one word too many for " + name);
    command.run(*arguments, out);
}

[[noreturn]] void refuse(const std::string& word) {
    std::vector<std::string_view> names{"--help", "--version"};
    for (const Command* const command : commands) names.push_back(command->name);
    const bool option = word.starts_with('-');
    wrongUsage(
        unknown(option ? "there is no option" : "there is no command", word, names, "see \"" + program + " --help\""));
}

/// A file to open is one that exists, or what looks like one.
int openFile(const std::vector<std::string>& arguments, const std::function<int(const std::string&)>& openWindow) {
    const std::string file = arguments.empty() ? std::string() : arguments.front();
    if (!arguments.empty()) {
        std::error_code ignored;
        const bool exists = std::filesystem::exists(file, ignored);
        if (!exists && (file.starts_with('-') || file.find_first_of("./") == std::string::npos)) refuse(file);
        if (arguments.size() > 1) wrongUsage(inQuotes(arguments[1]) + " is one word too many: one file can be opened");
        if (!exists) cannot("cannot open " + inQuotes(file) + ": there is no such file");
    }
    const auto isSet = [](const char* variable) {
        const char* const value = std::getenv(variable);
        return value && *value;
    };
    if (!isSet("DISPLAY") && !isSet("WAYLAND_DISPLAY") && !isSet("QT_QPA_PLATFORM"))
        cannot("there is no display to open a window on; \"" + program + " render <id> -o file.png\" needs none");
    return openWindow(file);
}

}  // namespace

int runCommandLine(const std::vector<std::string>& arguments,
                   const std::function<int(const std::string& file)>& openWindow) {
    const auto fail = [](std::string sentence, int code) {
        // Words of the user's are quoted in it, and it stays one line whatever they hold.
        std::ranges::replace_if(
            sentence, [](unsigned char c) { return std::iscntrl(c) != 0; }, '?');
        std::fprintf(stderr, "%s: %s\n", program.c_str(), sentence.c_str());
        return code;
    };
    try {
        const std::string first = arguments.empty() ? std::string() : arguments.front();
        const auto command = std::ranges::find(commands, first, [](const Command* c) { return c->name; });
        const bool help = first == "--help" || first == "-h";
        const bool version = first == "--version";
        if (command == std::end(commands) && !help && !version) return openFile(arguments, openWindow);

        std::signal(SIGPIPE, SIG_IGN);  // writing says it too
        Output out;
        if (help)
            out << helpOfProgram();
        else if (version)
            out << program << " " ACTIVATION_VERSION "\n";
        else
            run(**command, {arguments.begin() + 1, arguments.end()}, out);
        out.flush();
        return 0;
    } catch (const ReaderGone&) {
        return 0;
    } catch (const Refusal& refusal) {
        return fail(refusal.what(), refusal.code());
    } catch (const std::bad_alloc&) {
        return fail("there is not enough memory", 1);
    }
}

}  // namespace activation
