// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/readout/statistics_strip.h"

#include "core/activations/catalogue.h"
#include "tests/support/on_screen.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

#include <cmath>

namespace activation {
namespace {

Exploration with(const char* id, Normal input = {}) {
    Exploration exploration;
    exploration.current = defaultSelection(id);
    exploration.input = input;
    return exploration;
}

TEST(StatisticsStrip, ShowsNoDustOfRounding) {
    StatisticsStrip strip;
    for (const char* id : {"tanh", "identity", "softsign", "sine"}) {
        strip.setContent(with(id));
        EXPECT_TRUE(strip.text().contains("E f 0,")) << strip.text().toStdString();
    }
    EXPECT_EQ(shownStatistic({-5.8e-17, 0.4, 0.4, 1.0, 1.0, 0.0}, &Statistics::mean), 0.0);
    EXPECT_EQ(shownStatistic({-5.8e-9, 0.4, 0.4, 1.0, 1.0, 0.0}, &Statistics::mean), -5.8e-9);
}

TEST(StatisticsStrip, TheFieldsShowTwoDecimals) {
    StatisticsStrip strip;
    strip.resize(860, 40);
    strip.show();
    EXPECT_TRUE(QTest::qWaitForWindowExposed(&strip));
    strip.setContent(with("relu", {-0.25, 2.98}));
    EXPECT_EQ(strip.findChild<QLineEdit*>("inputDeviation")->text(), "2.98");
    EXPECT_EQ(strip.findChild<QLineEdit*>("inputMean")->text(), QString::fromUtf8("−0.25"));
}

TEST(StatisticsStrip, WhatIsPaintedOfAChangeIsAllThatChanged) {
    StatisticsStrip strip;
    strip.show();
    for (const int width : {420, 860, 1500}) {
        strip.resize(width, 40);
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&strip));
        for (const char* id : {"relu", "tanh", "exponential", "sine"})
            for (const Normal input : {Normal{0.0, 1.0}, Normal{-2.0, 0.1}, Normal{2.9, 4.8}}) {
                strip.setContent(with(id, input));
                EXPECT_TRUE(isAsPaintedAnew(strip)) << id << ", " << width;
            }
    }
}

TEST(StatisticsStrip, ARefusedValueIsMarkedAndSaidByWhoRefused) {
    StatisticsStrip strip;
    strip.setContent(with("relu"));
    auto* field = strip.findChild<QLineEdit*>("inputDeviation");
    QTest::keyClicks(field, "\b\b\b0");
    field->selectAll();
    QTest::keyClicks(field, "-1");
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_TRUE(field->property("refused").toBool());
}

TEST(StatisticsStrip, TheGlossaryHasAVerdict) {
    StatisticsStrip strip;
    strip.setContent(with("relu"));
    EXPECT_TRUE(strip.glossary().contains("shrink by 50 %")) << strip.glossary().toStdString();
    EXPECT_TRUE(strip.glossary().contains("shifted upwards"));
    strip.setContent(with("identity"));
    EXPECT_TRUE(strip.glossary().contains("keep their size"));
    EXPECT_TRUE(strip.glossary().contains("centred at 0"));
    strip.show();
    QTest::mouseClick(strip.findChild<QToolButton*>("statisticsInfo"), Qt::LeftButton);
    EXPECT_TRUE(strip.findChild<QDialog*>("statisticsGlossary")->isVisible());
    for (const Activation& entry : catalogue()) {
        strip.setContent(with(std::string(entry.facts.id).c_str()));
        EXPECT_FALSE(strip.glossary().contains("nan")) << entry.facts.id;
    }
}

Sample sampleOf(const std::vector<double>& numbers) {
    SampleBuilder builder;
    builder.add(numbers);
    return *builder.sample("layer.npy");
}

TEST(StatisticsStrip, ASampleHasItsNameAndCountInPlaceOfTheFields) {
    StatisticsStrip strip;
    strip.resize(860, 40);
    strip.show();
    EXPECT_TRUE(QTest::qWaitForWindowExposed(&strip));
    Exploration exploration = with("relu");
    exploration.sample = sampleOf({-3.0, -1.0, 1.0, 2.0, NAN});
    strip.setContent(exploration);
    EXPECT_EQ(strip.text(), "layer.npy, n = 4, E f 0.7500, Var f 0.6875, E f² 1.250, E f′² 0.5000, gain 0.8944");
    EXPECT_FALSE(strip.findChild<QLineEdit*>("inputMean")->isVisible());
    auto* name = strip.findChild<QLabel*>("sampleName");
    EXPECT_EQ(name->text(), "layer.npy, n = 4");
    EXPECT_TRUE(name->toolTip().contains("1 NaN")) << name->toolTip().toStdString();
    QSignalSpy removed(&strip, &StatisticsStrip::sampleRemoved),
        compared(&strip, &StatisticsStrip::comparisonRequested);
    QTest::mouseClick(strip.findChild<QToolButton*>("removeSample"), Qt::LeftButton);
    EXPECT_EQ(removed.size(), 1);
    QTest::mouseClick(strip.findChild<QToolButton*>("statisticsInfo"), Qt::LeftButton);
    QTest::mouseClick(strip.findChild<QPushButton*>("compareForSample"), Qt::LeftButton);
    EXPECT_EQ(compared.size(), 1);
    exploration.sample = {};
    strip.setContent(exploration);
    EXPECT_TRUE(strip.findChild<QLineEdit*>("inputMean")->isVisible());
    EXPECT_FALSE(name->isVisible());
}

TEST(StatisticsStrip, ShowsNoMoreDigitsThanHold) {
    EXPECT_EQ(statisticText({0.123456, 0.4, 0.4, 1.0, 1.0, 0.0}, &Statistics::mean), "0.1235");
    EXPECT_EQ(statisticText({0.123456, 0.4, 0.4, 1.0, 1.0, 0.001}, &Statistics::mean), "0.12");
    EXPECT_EQ(statisticText({0.123456, 0.4, 0.4, 1.0, 1.0, 10.0}, &Statistics::mean), "0.1");
    EXPECT_EQ(statisticText({0.1, 0.4, 0.4, 1.0, 1.23456, 0.0005}, &Statistics::gain), "1.2");
}

}  // namespace
}  // namespace activation
