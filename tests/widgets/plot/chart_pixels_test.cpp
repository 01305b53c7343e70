// SPDX-License-Identifier: GPL-3.0-or-later
// After every change the screen must show what painting everything anew would show: a stale strip is a lie. The pixels
// compared are those of the window itself; QWidget::grab() would paint them anew and hide what is missing.
#include "tests/app/random_exploration.h"
#include "tests/support/on_screen.h"
#include "tests/support/settings.h"
#include "widgets/plot/chart.h"

#include <QApplication>
#include <QTest>

#include <gtest/gtest.h>

#include <random>

namespace activation {
namespace {

/// A chart that lives through changes, and one that paints all anew at each of them.
class Charts {
public:
    explicit Charts(const Look& look) {
        ChartStyle style;
        style.look = look;
        style.handles = true;
        for (Chart* chart : {&m_lived, &m_fresh}) {
            chart->resize(360, 280);
            chart->setStyle(style);
            chart->show();
            EXPECT_TRUE(QTest::qWaitForWindowExposed(chart));
        }
    }

    /// Whether both show the same. Qt blends what is half covered with other roundings where the clip is not a single
    /// rectangle: up to 5 of 255 were seen, which nobody sees. A stale line would differ by far more.
    bool areSameAfter(const Exploration& exploration, Chart::Limits limits = Chart::Limits::Fit) {
        constexpr int closeness = 8;
        EXPECT_FALSE(faultOf(exploration));
        for (Chart* chart : {&m_lived, &m_fresh}) chart->setExploration(exploration, {}, limits);
        QEvent all(QEvent::LocaleChange);
        QApplication::sendEvent(&m_fresh, &all);
        const QImage lived = onScreen(m_lived), fresh = onScreen(m_fresh);
        EXPECT_FALSE(fresh.isNull());
        EXPECT_EQ(lived.size(), fresh.size());
        if (lived == fresh) return true;
        const auto isClose = [](QRgb a, QRgb b) {
            return std::abs(qRed(a) - qRed(b)) <= closeness && std::abs(qGreen(a) - qGreen(b)) <= closeness &&
                   std::abs(qBlue(a) - qBlue(b)) <= closeness;
        };
        for (int row = 0; row < fresh.height(); ++row) {
            const auto* a = reinterpret_cast<const QRgb*>(lived.constScanLine(row));
            const auto* b = reinterpret_cast<const QRgb*>(fresh.constScanLine(row));
            if (!std::equal(a, a + fresh.width(), b, isClose)) return false;
        }
        return true;
    }

private:
    Chart m_lived, m_fresh;
};

/// Everything that a plot can have, in a few explorations.
std::vector<Exploration> kindsOf(const Selection& selection) {
    Exploration plain;
    plain.current = selection;
    plain.probe = 0.7;
    Exploration textbook = plain;
    textbook.axes = Axes::Textbook;
    textbook.shown = {.value = true, .slope = true, .curvature = true, .zones = true, .asymptotes = true};
    Exploration stacked = plain;
    stacked.layout = Layout::Stacked;
    stacked.shown = {.value = true, .slope = true, .logSlope = true, .densities = true};
    Exploration compared = plain;
    compared.y = Range{-1.5, 3.0};
    for (const char* id : {"relu", "step", "sine", "tanh"}) compared.pinned.push_back(defaultSelection(id));
    compared.shown.difference = true;
    Exploration magnified = plain;
    magnified.shown.magnifier = true;
    magnified.probe = -2.0;
    if (const auto& parameters = entryOf(selection)->parameters; !parameters.empty())
        magnified.family = {std::string(parameters[0].id), {parameters[0].low, parameters[0].high}, 4};
    return {plain, textbook, stacked, compared, magnified};
}

class ChartPixels : public EveryActivation {};

TEST_P(ChartPixels, AreThoseOfAFreshPicture) {
    for (const Look* look : {&lightLook(), &greyLook()}) {
        Charts charts(*look);
        for (Exploration exploration : kindsOf({id(), activation().defaults()})) {
            EXPECT_TRUE(charts.areSameAfter(exploration));
            for (std::size_t p = 0; p < activation().parameters.size(); ++p) {
                const Parameter& parameter = activation().parameters[p];
                const double initial = exploration.current.values[p];
                for (const double share : {0.01, 0.02, 0.5, 1.0, 0.03}) {
                    exploration.current.values[p] = std::lerp(parameter.low, parameter.high, share);
                    if (activation().fault(exploration.current.values)) continue;
                    EXPECT_TRUE(charts.areSameAfter(exploration, Chart::Limits::Hold))
                        << ActivationSetting{&activation(), exploration.current.values} << " in "
                        << look->id.toStdString();
                }
                exploration.current.values[p] = initial;
            }
            for (const double probe : {0.71, -5.0}) {
                exploration.probe = probe;
                EXPECT_TRUE(charts.areSameAfter(exploration)) << "probe at " << probe;
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Catalogue, ChartPixels, everyEntry(), idOf);

TEST(Chart, IsNeverStaleWhateverComesAfterWhatever) {
    std::mt19937 random(7);
    Charts charts(darkLook());
    Exploration last = randomExploration(random);
    for (int i = 0; i < 60; ++i) {
        const Exploration next = randomExploration(random);
        // One thing changes at a time, and sometimes all of them.
        switch (i % 6) {
            case 0: last = next; break;
            case 1: last.shown = next.shown; break;
            case 2: last.pinned = next.pinned; break;
            case 3: last.y = next.y; break;
            case 4: last.input = next.input; break;
            default: last.current = next.current; break;
        }
        EXPECT_TRUE(charts.areSameAfter(last)) << "after change " << i;
    }
}

// Plots below each other leave no height to each in a low window: less than none, with their margins.
TEST(Chart, IsPaintedAtEverySize) {
    Chart chart;
    Exploration all;
    all.pinned = {defaultSelection("gelu")};
    all.shown = {.value = true,
                 .slope = true,
                 .curvature = true,
                 .logSlope = true,
                 .zones = true,
                 .asymptotes = true,
                 .densities = true,
                 .difference = true,
                 .magnifier = true};
    all.family = {"alpha", {0.5, 2.0}, 4};
    all.probe = 0.5;
    for (const Layout layout : {Layout::Overlaid, Layout::Stacked})
        for (const Axes axes : {Axes::Frame, Axes::Textbook}) {
            all.layout = layout;
            all.axes = axes;
            chart.setExploration(all);
            for (const QSize size : {QSize(1, 1), QSize(20, 400), QSize(400, 20), QSize(240, 180), QSize(300, 120)}) {
                chart.resize(size);
                EXPECT_EQ(chart.grab().size(), (QSizeF(size) * chart.devicePixelRatioF()).toSize());
            }
        }
}

TEST(Chart, SurvivesManyChangesBetweenTwoPaints) {
    Charts charts(lightLook());
    Exploration exploration;
    for (int i = 0; i < 20; ++i) {
        // Only the last of three is painted.
        for (const double alpha : {0.1 * i, 3.0 - 0.1 * i, 0.05 * i}) exploration.current.values = {alpha};
        exploration.probe = 0.1 * i;
        EXPECT_TRUE(charts.areSameAfter(exploration)) << i;
    }
}

}  // namespace
}  // namespace activation
