// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/card.h"

#include "core/activations/catalogue.h"

#include <gtest/gtest.h>

#include <array>

namespace activation {
namespace {

Card mustRead(std::string_view id, QLocale::Language language) {
    const Result<Card> card = cardOf(id, language);
    EXPECT_TRUE(card) << id << ": " << (card ? "" : card.fault().string());
    return card ? *card : Card{};
}

TEST(Card, EveryActivationHasOneInBothLanguages) {
    for (const Activation& activation : catalogue()) {
        const Card english = mustRead(activation.facts.id, QLocale::English);
        const Card chinese = mustRead(activation.facts.id, QLocale::Chinese);
        EXPECT_EQ(english.name.toStdString(), activation.facts.name);
        EXPECT_TRUE(chinese.name.startsWith(english.name)) << chinese.name.toStdString();
        EXPECT_EQ(english.value, chinese.value);
        ASSERT_EQ(english.specials.size(), chinese.specials.size()) << activation.facts.id;
        for (std::size_t i = 0; i < english.specials.size(); ++i)
            EXPECT_EQ(english.specials[i].conditions, chinese.specials[i].conditions) << activation.facts.id;
        for (const SpecialValue& special : english.specials)
            for (const Condition& condition : special.conditions)
                EXPECT_TRUE(activation.indexOf(condition.parameter.toStdString()))
                    << activation.facts.id << " has no " << condition.parameter.toStdString();
    }
}

QStringList notes(std::string_view id, std::vector<double> values) {
    QStringList result;
    const Activation& activation = *find(id);
    for (const SpecialValue& special : mustRead(id, QLocale::English).specials)
        if (holds(special, activation, values) != Holds::No) result.append(inWords(special, activation, values));
    return result;
}

TEST(Card, ConditionsHoldWhereTheySay) {
    EXPECT_EQ(notes("elu", {1.0}), QStringList{"α = 1"});
    EXPECT_EQ(notes("elu", {0.5}), QStringList{"α > 0, α < 1"});
    EXPECT_EQ(notes("elu", {-0.5}), QStringList{"α < 0"});
    EXPECT_EQ(notes("elu", {0.0}), QStringList{"α = 0"});
    EXPECT_EQ(notes("rrelu", {0.125, 1.0 / 3.0}).size(), 1);
    EXPECT_EQ(notes("hardtanh", {0.0, 6.0}).size(), 2) << "ReLU6, and a ReLU with a ceiling";
    EXPECT_EQ(notes("hardtanh", {2.0, 2.0}), QStringList{"min = max"});
}

TEST(Card, AnEqualityNearlyHoldsAsFarAsASliderCanMiss) {
    const Activation& elu = *find("elu");
    const double step = (elu.parameters[0].high - elu.parameters[0].low) / 1000.0;
    EXPECT_EQ(notes("elu", {1.0 - 0.49 * step}), (QStringList{"α > 0, α < 1", "α ≈ 1"}));
    EXPECT_EQ(notes("elu", {1.0 + 0.49 * step}), (QStringList{"α ≈ 1", "α > 1"}));
    EXPECT_EQ(notes("elu", {1.0 - 0.51 * step}), QStringList{"α > 0, α < 1"});

    for (const Activation& activation : catalogue())
        for (const SpecialValue& special : mustRead(activation.facts.id, QLocale::English).specials) {
            std::vector<double> values = activation.defaults();
            for (const Condition& c : special.conditions) {
                const std::size_t i = *activation.indexOf(c.parameter.toStdString());
                const double by = c.relation == Condition::Relation::Equal  ? 0.0
                                  : c.relation == Condition::Relation::Less ? -1e-3
                                                                            : 1e-3;
                const double limit = c.other.isEmpty() ? c.number : values[*activation.indexOf(c.other.toStdString())];
                values[i] = limit + by;
            }
            EXPECT_EQ(holds(special, activation, values), Holds::Exactly)
                << activation.facts.id << ": " << special.text.toStdString();
        }
}

TEST(Card, SaysInWhichLineItIsWrong) {
    const QString good =
        "# A\nvalue: f(x) = x\nslope: f'(x) = 1\n\nWhat it is.\n\n## When to use\nWhy.\n\n## Cautions\nWhy not.\n";
    const Result<Card> card = parseCard(good, QLocale::English);
    ASSERT_TRUE(card) << card.fault();
    EXPECT_EQ(card->about, "What it is.");
    EXPECT_EQ(card->use, "Why.");
    EXPECT_EQ(card->caution, "Why not.");

    const std::array<std::pair<QString, const char*>, 7> cases{{
        {"", "line 2: the card ends without its name, a formula, or a paragraph"},
        {good + "More.\n", "line 12: a paragraph must be one line"},
        {good + "## Else\n", "line 12: there is no section called \"Else\""},
        {good + "## Special values\nalpha = 1: so\n", "line 13: a special value is written \"- condition: text\""},
        {good + "## Special values\n- alpha ~ 1: so\n", "line 13: \"alpha ~ 1\" is not a condition"},
        {good + "## Special values\n- alpha ~ beta: so\n", "line 13: \"alpha ~ beta\" is not a condition"},
        {good + "## Special values\n- alpha = nan: so\n", "line 13: \"alpha = nan\" is not a condition"},
    }};
    for (const auto& [text, sentence] : cases) {
        const Result<Card> wrong = parseCard(text, QLocale::English);
        ASSERT_FALSE(wrong) << text.toStdString();
        EXPECT_EQ(wrong.fault(), sentence);
    }
    EXPECT_FALSE(cardOf("nothing", QLocale::English));
}

}  // namespace
}  // namespace activation
