// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/line/manual.h"

#include "app/commands/line/experiment_help.h"
#include "app/commands/line/picture_options.h"
#include "core/experiments/catalogue.h"
#include "widgets/text/core_text.h"

#include <QFile>

#include <string_view>

namespace activation {
namespace {

constexpr std::string_view experimentsMark = ".\\\" EXPERIMENTS\n", picturesMark = ".\\\" PICTURES\n";

/// As roff reads it: no commands, no typographic hyphens, and characters outside ASCII by their number.
std::string escaped(std::string_view text) {
    std::string result;
    for (const char32_t c : toQString(text).toStdU32String()) {
        if (c == '-' || c == '\\')
            result += c == '-' ? "\\-" : "\\e";
        else if (c < 0x80)
            result += static_cast<char>(c);
        else
            result += "\\[u" + QString::number(c, 16).toUpper().rightJustified(4, u'0').toStdString() + "]";
    }
    return result.starts_with('.') || result.starts_with('\'') ? "\\&" + result : result;
}

void append(std::string& page, const Experiment& experiment) {
    page += ".SS " + escaped(experiment.id) + "\n" + escaped(experiment.shows) + "\n";
    page += ".br\nActivations: " + escaped(activationsHelp(experiment)) + ".\n";
    for (const SettingHelp& row : settingsHelp(experiment))
        page += ".TP\n\\fB" + escaped(row.name) + "\\fR: " + escaped(row.values) + " (default " + escaped(row.initial) +
                ")\n" + escaped(row.meaning) + "\n";
}

void append(std::string& page, const Option& option) {
    page += ".TP\n.BI " + escaped(option.name) + " \" " + escaped(option.value) + "\"\n";
    for (const char c : escaped(option.help)) page += c == '\n' ? ' ' : c;
    page += '\n';
}

void replace(std::string& page, std::string_view mark, const std::string& text) {
    if (const std::size_t place = page.find(mark); place != std::string::npos) page.replace(place, mark.size(), text);
}

}  // namespace

std::string manualPage() {
    QFile file(QStringLiteral(":/manual/activation-explorer.1"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    std::string page = file.readAll().toStdString(), list, options;
    for (const Experiment& experiment : experiments()) append(list, experiment);
    for (const Option& option : pictureOptions) append(options, option);
    replace(page, experimentsMark, list);
    replace(page, picturesMark, options);
    return page;
}

}  // namespace activation
