// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the cards: every activation has one, and it has its parts in both languages.
#include "core/activations/catalogue.h"
#include "tests/tree/files.h"

#include <gtest/gtest.h>

#include <regex>
#include <set>
#include <sstream>

namespace activation {
namespace {

std::string nameOf(const TextFile& file) { return std::filesystem::path(file.path).stem().string(); }

std::vector<TextFile> cards() {
    std::vector<TextFile> result = filesOf({"resources/activations"}, {".md"});
    std::erase_if(result, [](const TextFile& file) { return nameOf(file) == "README"; });
    return result;
}

TEST(Cards, ThereIsOneForEveryActivation) {
    std::set<std::string> names, ids;
    for (const TextFile& card : cards()) names.insert(nameOf(card));
    for (const Activation& activation : catalogue()) ids.emplace(activation.facts.id);
    for (const std::string& id : ids)
        EXPECT_TRUE(names.contains(id)) << "resources/activations/" << id << ".md is missing";
    for (const std::string& name : names) EXPECT_TRUE(ids.contains(name)) << "no activation is called " << name;
}

/// One language of a card: its heading, and the special values with their conditions.
struct Half {
    std::string title;
    std::vector<std::string> sections;
    std::vector<std::string> conditions;
    std::size_t sentences = 0;  // lines of plain text
    std::size_t code = 0;       // lines of code
};

Half read(const std::vector<std::string>& lines, std::size_t from, std::size_t to) {
    Half half{lines.at(from).substr(2), {}, {}};
    for (std::size_t i = from + 1; i < to; ++i) {
        const std::string& line = lines[i];
        if (line.starts_with("## "))
            half.sections.push_back(line.substr(3));
        else if (line.starts_with("- "))
            half.conditions.push_back(line.substr(2, line.find(": ") - 2));
        else if (!line.empty() && !half.sections.empty() && half.sections.back() == "Code")
            ++half.code;
        else if (!line.empty() && !line.starts_with("value: ") && !line.starts_with("slope: "))
            ++half.sentences;
    }
    return half;
}

void expectParts(const Half& half, const std::vector<std::string>& sections) {
    ASSERT_GE(half.sections.size(), 2U);
    EXPECT_EQ(half.sections[0], sections[0]);
    EXPECT_EQ(half.sections[1], sections[1]);
    if (half.conditions.empty())
        EXPECT_EQ(half.sections.size(), 2U) << "special values without any";
    else
        EXPECT_EQ(half.sections.at(2), sections[2]);
    EXPECT_EQ(half.sentences, 3U) << "what it is, when to use it, when not: one line each";
}

TEST(Cards, HaveTheirPartsInBothLanguages) {
    for (const TextFile& card : cards()) {
        SCOPED_TRACE(card.path);
        const std::vector<std::string>& lines = card.lines;
        ASSERT_GE(lines.size(), 8U);
        EXPECT_TRUE(lines[0].starts_with("# "));
        EXPECT_TRUE(lines[1].starts_with("value: f(x) = ")) << lines[1];
        EXPECT_TRUE(lines[2].starts_with("slope: f'(x) = ")) << lines[2];
        const auto second =
            std::find_if(lines.begin() + 1, lines.end(), [](const auto& l) { return l.starts_with("# "); });
        ASSERT_NE(second, lines.end()) << "the Chinese half is missing";
        const auto middle = static_cast<std::size_t>(second - lines.begin());
        Half english = read(lines, 0, middle);
        const Half chinese = read(lines, middle, lines.size());
        if (!english.sections.empty() && english.sections.back() == "Code") {
            EXPECT_GE(english.code, 1U);
            english.sections.pop_back();
        }
        expectParts(english, {"When to use", "Cautions", "Special values"});
        expectParts(chinese, {"何时使用", "注意", "特殊取值"});
        EXPECT_TRUE(chinese.title.starts_with(english.title + " · ")) << chinese.title;
        EXPECT_EQ(english.conditions, chinese.conditions);
    }
}

TEST(Cards, SayNothingTwice) {
    for (const TextFile& card : cards()) {
        std::set<std::string> sentences;
        for (std::string line : card.lines) {
            if (line.find(": ") < 12 || line.starts_with("- ")) continue;  // formulas, code, special values
            line = std::regex_replace(line, std::regex("。"), "\n");
            line = std::regex_replace(line, std::regex("\\. "), "\n");
            std::istringstream parts(line);
            for (std::string sentence; std::getline(parts, sentence);)
                EXPECT_TRUE(sentence.size() < 20 || sentences.insert(sentence).second) << card.path << ": " << sentence;
        }
    }
}

TEST(Cards, ConditionsNameParametersAndNumbers) {
    const std::regex condition(R"((\w+) (=|<|>|<=|>=) (-?[0-9]+(?:\.[0-9]+)?|[a-z]\w*))");
    for (const TextFile& card : cards()) {
        const Activation* activation = find(nameOf(card));
        if (!activation) continue;  // the first test says so
        for (const std::string& line : card.lines) {
            if (!line.starts_with("- ")) continue;
            std::string rest = line.substr(2, line.find(": ") - 2) + " and ";
            while (!rest.empty()) {
                const std::size_t end = rest.find(" and ");
                ASSERT_NE(end, std::string::npos);
                const std::string one = rest.substr(0, end);
                rest.erase(0, end + 5);
                std::smatch parts;
                ASSERT_TRUE(std::regex_match(one, parts, condition)) << card.path << ": " << one;
                EXPECT_TRUE(activation->indexOf(parts[1].str()))
                    << card.path << ": no parameter is called " << parts[1];
                const std::string limit = parts[3];
                EXPECT_TRUE(std::isalpha(static_cast<unsigned char>(limit[0])) == 0 || activation->indexOf(limit))
                    << card.path << ": no parameter is called " << limit;
            }
        }
    }
}

}  // namespace
}  // namespace activation
