// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/number_text.h"

#include <QLocale>

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace activation {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// The default locale for the time of a test.
class Spoken {
public:
    explicit Spoken(const QLocale& locale) { QLocale::setDefault(locale); }
    ~Spoken() { QLocale::setDefault(m_before); }

private:
    QLocale m_before;
};

const QLocale english(QLocale::English, QLocale::UnitedStates);
const QLocale german(QLocale::German, QLocale::Germany);

TEST(NumberText, ShowsSignificantDigits) {
    const Spoken spoken(english);
    const struct {
        double value;
        const char* text;
    } rows[] = {
        {0.5, "0.5000"},    {1.0, "1"},           {0.99999997, "1.000"},      {-1.2345678, "−1.235"},
        {0.0, "0"},         {-0.0, "0"},          {0.00012346, "0.0001235"},  {0.000012346, "1.235×10⁻⁵"},
        {12345.6, "12346"}, {123456.0, "123456"}, {-1234567.0, "−1.235×10⁶"}, {1e300, "1.000×10³⁰⁰"},
        {20.0, "20"},       {infinity, "∞"},      {-infinity, "−∞"},          {std::nan(""), "undefined"},
    };
    for (const auto& row : rows) EXPECT_EQ(numberText(row.value).toStdString(), row.text);
}

TEST(NumberText, LabelsDropTrailingZeros) {
    const Spoken spoken(english);
    EXPECT_EQ(shortText(0.5).toStdString(), "0.5");
    EXPECT_EQ(shortText(1.0 / 3.0).toStdString(), "0.3333");
    EXPECT_EQ(shortText(-0.01).toStdString(), "−0.01");
    EXPECT_EQ(shortText(1e-7).toStdString(), "1×10⁻⁷");
    EXPECT_EQ(shortText(100.0).toStdString(), "100");
}

TEST(NumberText, LabelsTellTheEndsOfARangeApart) {
    for (const Range& range : {Range{1.0, 1.0001}, {0.99996, 1.0}, {-1e9, -1e9 + 0.1}, {0.0, 2.0}, {1e-7, 1.0001e-7}})
        EXPECT_NE(shortText(range.from, digitsFor(range)), shortText(range.to, digitsFor(range))) << range.from;
    EXPECT_EQ(digitsFor({-1.0, 1.0}), 4);
    EXPECT_EQ(digitsFor({0.01, 5.0}), 4);
}

TEST(NumberText, SpeaksTheLocale) {
    const Spoken spoken(german);
    EXPECT_EQ(numberText(-1234.5678, 6).toStdString(), "−1234,57");
    EXPECT_EQ(exactText(0.25).toStdString(), "0,25");
    EXPECT_EQ(plainText(-0.25).toStdString(), "-0.25");
    EXPECT_EQ(numberFrom("0,25"), 0.25);
    EXPECT_EQ(numberFrom("0.25"), 0.25);
    EXPECT_EQ(numberFrom("1.500"), 1.5);
}

TEST(NumberText, ExactTextReadsBack) {
    const Spoken spoken(english);
    for (const double value :
         {0.1, 1.0 / 3.0, -1.7580993408473769, 1e-7, 6.02e23, 123456789.0, 5e-324, 1e15, -0.00001}) {
        EXPECT_EQ(numberFrom(exactText(value)), value) << qPrintable(exactText(value));
        EXPECT_EQ(plainText(value).toDouble(), value) << qPrintable(plainText(value));
    }
    EXPECT_EQ(exactText(1e-7).toStdString(), "1e−7");
    EXPECT_EQ(exactText(100000.0).toStdString(), "100000");
}

TEST(NumberText, ExactTextReadsBackInEveryLanguage) {
    for (const QLocale& locale :
         QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory)) {
        const Spoken spoken(locale);
        for (const double value : {0.1, -1e-7, 5.761904761904762e-40, -1.5e300, 5e-324, 123456.75})
            EXPECT_EQ(numberFrom(exactText(value)), value) << qPrintable(locale.name() + ": " + exactText(value));
    }
}

TEST(NumberText, ColumnsHaveEquallyManyDecimals) {
    const Spoken spoken(english);
    EXPECT_EQ(fixedText(-4.5, 2).toStdString(), "−4.50");
    EXPECT_EQ(fixedText(3.0, 0).toStdString(), "3");
    EXPECT_EQ(fixedText(-1e-17, 2).toStdString(), "0.00");
    EXPECT_EQ(fixedText(std::nan(""), 2), numberText(std::nan("")));
}

TEST(NumberText, ReadsWhatPeopleType) {
    const Spoken spoken(english);
    const struct {
        const char* text;
        double value;
    } rows[] = {{" 1.5 ", 1.5}, {"−2", -2.0},       {"-2", -2.0},
                {"1e-3", 1e-3}, {"1/3", 1.0 / 3.0}, {"11 / 48", 11.0 / 48.0}};
    for (const auto& row : rows) EXPECT_EQ(numberFrom(row.text), row.value) << row.text;
    for (const char* text : {"", "a", "1..2", "1/", "/3", "1/0", "1,500", "0x10"})
        EXPECT_FALSE(numberFrom(text)) << text;
}

}  // namespace
}  // namespace activation
