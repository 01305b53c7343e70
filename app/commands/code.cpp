// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/line/options.h"
#include "app/commands/line/refusal.h"
#include "app/content/snippets.h"

namespace activation {
namespace {

std::vector<std::string_view> languageIds() {
    std::vector<std::string_view> ids;
    for (const LanguageRow& row : languages()) ids.push_back(row.id);
    return ids;
}

constexpr Option options[]{setOption, {"--for", "L", "pytorch, keras, jax, cpp or latex", languageIds, true}};

void run(const Arguments& arguments, Output& out) {
    const Language language = languages()[choiceOf("--for", *arguments.last("--for"), languageIds())].language;
    if (const auto vector = vectorSelectionOf(arguments.words.front(), arguments.all(setOption.name))) {
        const Result<QString> code = snippet(*vector->function, vector->values, language);
        if (!code) cannot(code.fault().string());
        out << code->toStdString();
        return;
    }
    const Selection selection = selectionOf(arguments.words.front(), arguments.all(setOption.name));
    const Result<QString> code = snippet(selection, language);
    if (!code) cannot(code.fault().string());
    out << code->toStdString();
}

}  // namespace

constinit const Command codeCommand{
    "code", "<id>", "Print an activation, or a function of a vector, as code to paste.", 1, 1, options, "", run};

}  // namespace activation
