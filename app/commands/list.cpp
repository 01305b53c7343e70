// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/line/options.h"
#include "app/commands/line/refusal.h"
#include "app/commands/line/spelling.h"
#include "core/activations/catalogue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace activation {
namespace {

constexpr Option options[]{{"--family", "F", "list only this family"}, jsonOption};

QString text(std::string_view s) { return QString::fromUtf8(s.data(), static_cast<qsizetype>(s.size())); }

/// The family as the catalogue spells it, with any letter case accepted.
std::string_view familyNamed(std::string_view word) {
    std::vector<std::string_view> families;
    for (const Activation& entry : catalogue())
        if (families.empty() || families.back() != entry.family) families.push_back(entry.family);
    const auto same = [](char a, char b) { return (a | 0x20) == (b | 0x20); };
    for (const std::string_view family : families)
        if (std::ranges::equal(family, word, same)) return family;
    std::string all;
    for (const std::string_view family : families) all += (all.empty() ? "" : ", ") + std::string(family);
    wrongUsage(unknown("there is no family", word, families, "there are: " + all));
}

void run(const Arguments& arguments, Output& out) {
    const std::string* const word = arguments.last("--family");
    const std::string_view family = word ? familyNamed(*word) : std::string_view();
    QJsonArray array;
    for (const Activation& entry : catalogue()) {
        if (word && entry.family != family) continue;
        if (arguments.has(jsonOption.name)) {
            array.append(QJsonObject{
                {"id", text(entry.facts.id)}, {"name", text(entry.facts.name)}, {"family", text(entry.family)}});
        } else {
            std::string id(entry.facts.id);
            id.resize(std::max<std::size_t>(id.size() + 1, 18), ' ');
            out << id << entry.facts.name << "\n";
        }
    }
    if (arguments.has(jsonOption.name)) out << QJsonDocument(array).toJson().toStdString();
}

}  // namespace

constinit const Command listCommand{"list", "", "List the activations, each with its id and its name.", 0, 0, options,
                                    "",     run};

}  // namespace activation
