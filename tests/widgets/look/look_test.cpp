// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/look.h"

#include "widgets/look/style_sheet.h"

#include <QPalette>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace activation {
namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

double dot(const Triple& a, const Triple& b) { return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]; }
Triple operator*(const Matrix& m, const Triple& v) { return {dot(m[0], v), dot(m[1], v), dot(m[2], v)}; }

Triple linear(const QColor& colour) {
    const auto expand = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return {expand(colour.redF()), expand(colour.greenF()), expand(colour.blueF())};
}

/// WCAG 2 contrast.
double contrast(const QColor& a, const QColor& b) {
    const auto luminance = [](const QColor& c) { return dot({0.2126, 0.7152, 0.0722}, linear(c)); };
    const double first = luminance(a), second = luminance(b);
    const auto [dark, light] = std::minmax(first, second);
    return (light + 0.05) / (dark + 0.05);
}

/// CIE L*a*b* (D65) of linear sRGB.
Triple lab(const Triple& rgb) {
    constexpr Matrix toXyz{
        {{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}}};
    constexpr Triple white{0.95047, 1.0, 1.08883};
    Triple f = toXyz * rgb;
    for (std::size_t i = 0; i < 3; ++i) {
        const double t = f[i] / white[i];
        f[i] = t > 216.0 / 24389.0 ? std::cbrt(t) : (24389.0 / 27.0 * t + 16.0) / 116.0;
    }
    return {116.0 * f[1] - 16.0, 500.0 * (f[0] - f[1]), 200.0 * (f[1] - f[2])};
}

/// ΔE*ab as seen through a matrix for linear sRGB.
double difference(const QColor& a, const QColor& b, const Matrix& seen) {
    const auto seenLab = [&](const QColor& colour) {
        Triple rgb = seen * linear(colour);
        for (double& c : rgb) c = std::clamp(c, 0.0, 1.0);
        return lab(rgb);
    };
    const Triple p = seenLab(a), q = seenLab(b);
    return std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

std::vector<QColor> curveColours(const Look& look) {
    std::vector<QColor> colours(look.quantity.begin(), look.quantity.end());
    return colours;
}

TEST(Look, TextAndCurvesStandOutFromBothBackgrounds) {
    for (const QString& id : lookIds()) {
        const Look& look = *findLook(id);
        std::vector<QColor> colours = curveColours(look);
        colours.insert(colours.end(), look.pinned.begin(), look.pinned.end());
        colours.insert(colours.end(), {look.text, look.secondaryText, look.accent, look.fault, look.axes});
        for (const QColor& colour : colours)
            for (const QColor& background : {look.window, look.surface})
                EXPECT_GE(contrast(colour, background), 4.5)
                    << qPrintable(id) << ": " << qPrintable(colour.name()) << " on " << qPrintable(background.name());
    }
}

TEST(Look, TextStandsOutFromTheShadesOfControls) {
    for (const QString& id : lookIds()) {
        const Look& look = *findLook(id);
        for (const QColor& background : {shade::hover(look), shade::selected(look)})
            EXPECT_GE(contrast(look.text, background), 4.5)
                << qPrintable(id) << " on " << qPrintable(background.name());
        EXPECT_GE(contrast(look.accent, shade::selected(look)), 4.5) << qPrintable(id);
        EXPECT_GE(contrast(shade::onAccent(look), look.accent), 4.5) << qPrintable(id);
    }
}

// What is a control and no text needs less (WCAG 1.4.11).
TEST(Look, ControlsStandOutFromTheirBackground) {
    for (const Look* look : {&lightLook(), &darkLook(), &lightContrastLook(), &darkContrastLook()}) {
        for (const QColor& background : {look->window, look->surface})
            EXPECT_GE(contrast(QColor("#78808A"), background), 3.0) << "the grey of the style sheet's icons";
        EXPECT_GE(contrast(look->quantity[0], shade::selected(*look)), 3.0) << "the little curve of the current row";
    }
}

// Beside f and f′ a pinned curve is another one at a glance.
TEST(Look, PinnedCurvesAreFarFromTheCurrentOnes) {
    constexpr Matrix all{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
    for (const Look* look : {&lightLook(), &darkLook(), &printLook(), &lightContrastLook(), &darkContrastLook()})
        for (const QColor& pinned : look->pinned)
            for (std::size_t i = 0; i < 2; ++i)
                EXPECT_GE(difference(pinned, look->quantity[i], all), 35.0)
                    << qPrintable(look->id) << ": " << qPrintable(pinned.name()) << " and "
                    << qPrintable(look->quantity[i].name());
}

// Machado, Oliveira & Fernandes 2009, severity 1.
TEST(Look, CurveColoursDifferForColourBlindEyes) {
    constexpr struct {
        const char* name;
        Matrix seen;
    } eyes[] = {
        {"all cones", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
        {"protanopia",
         {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
        {"deuteranopia",
         {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
        {"tritanopia",
         {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}},
    };
    for (const Look* look : {&lightLook(), &darkLook(), &printLook(), &lightContrastLook(), &darkContrastLook()}) {
        const std::vector<QColor> colours = curveColours(*look);
        for (const auto& eye : eyes)
            for (std::size_t i = 0; i < colours.size(); ++i)
                for (std::size_t j = 0; j < i; ++j)
                    EXPECT_GE(difference(colours[i], colours[j], eye.seen), 14.0)
                        << qPrintable(look->id) << ", " << eye.name << ": " << qPrintable(colours[i].name()) << " and "
                        << qPrintable(colours[j].name());
    }
}

TEST(Look, FollowsTheWindowColourOfThePalette) {
    QPalette palette;
    palette.setColor(QPalette::Window, Qt::black);
    EXPECT_EQ(&lookOf(palette), &darkLook());
    palette.setColor(QPalette::Window, Qt::white);
    EXPECT_EQ(&lookOf(palette), &lightLook());
    EXPECT_EQ(findLook("no such look"), nullptr);
    for (const Look* look : {&lightLook(), &darkLook(), &lightContrastLook(), &darkContrastLook()})
        EXPECT_EQ(&lookOf(paletteOf(*look)), look) << qPrintable(look->id);
}

TEST(Look, HighContrastIsPureAndItsFocusRingsAreThick) {
    for (const Look* look : {&lightContrastLook(), &darkContrastLook()}) {
        EXPECT_GE(contrast(look->text, look->window), 20.9) << qPrintable(look->id);
        EXPECT_GE(contrast(look->hairline, look->window), 3.0) << qPrintable(look->id);
        EXPECT_GE(contrast(shade::faint(*look), look->window), 4.5) << qPrintable(look->id);
        EXPECT_EQ(look->focusRing(), 3);
    }
}

TEST(Look, BlendsOpaquely) {
    EXPECT_EQ(blended(Qt::black, Qt::white, 0.0), QColor(Qt::black));
    EXPECT_EQ(blended(Qt::black, Qt::white, 1.0), QColor(Qt::white));
}

}  // namespace
}  // namespace activation
