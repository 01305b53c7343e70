// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of a plot keep clear of each other and of the curves.
#include "widgets/plot/plot_cell.h"

#include "widgets/plot/chart/layerable.h"

#include <gtest/gtest.h>

namespace activation {
namespace {

class PlotCellTest : public testing::Test {
protected:
    /// What is painted of one plot of an exploration, one list for each part.
    std::vector<std::vector<DrawCommand>> painted(const Exploration& exploration, const QSize& size,
                                                  const Plot& content, bool legend = true) {
        EXPECT_FALSE(faultOf(exploration));
        QCustomPlot plot;
        plot.setViewport(QRect(QPoint(), size));
        plot.plotLayout()->clear();
        for (const char* layer : {"underlay", "curves", "captions", "probe", "magnifier"})
            plot.addLayer(QLatin1String(layer));
        QCPMarginGroup margins(&plot);
        PlotCell cell(&plot, &margins, true, true, 1.0);
        ChartStyle style;
        style.look = lightLook();
        style.legend = legend;
        style.directLabels = !legend;
        cell.setStyle(style);
        cell.setContent(exploration, content);
        QImage image(size, QImage::Format_RGB32);
        QCPPainter painter(&image);
        plot.toPainter(&painter, size.width(), size.height());
        std::vector<std::vector<DrawCommand>> result;
        for (const Layerable* part : cell.parts()) result.push_back(part->displayList().commands);
        return result;
    }

    /// How many points of curves lie under a legend.
    static int covered(const std::vector<std::vector<DrawCommand>>& parts) {
        int count = 0;
        for (const DrawCommand& command : parts[3])
            if (const auto* box = std::get_if<BoxCommand>(&command))
                for (const DrawCommand& curve : parts[2])
                    if (const auto* line = std::get_if<LineCommand>(&curve))
                        for (const QPointF& point : line->points) count += box->rect.contains(point);
        return count;
    }

    static int overlaps(const std::vector<std::vector<DrawCommand>>& parts) {
        int count = 0;
        for (std::size_t i = 0; i < parts.size(); ++i)
            for (std::size_t k = 0; k < i; ++k)
                for (const QRectF& one : textPlaces(parts[i]))
                    for (const QRectF& other : textPlaces(parts[k])) count += one.intersects(other);
        return count;
    }
};

TEST_F(PlotCellTest, ALegendOfManyRowsGetsColumnsRatherThanCoverCurves) {
    Exploration e;
    e.current = defaultSelection("gelu");
    for (const char* id : {"relu", "silu", "elu", "softplus"}) e.pinned.push_back(defaultSelection(id));
    e.shown = {.value = true, .slope = true, .difference = true};
    for (const Plot& plot : plotsOf(e)) {
        const auto parts = painted(e, {960, plot.difference ? 190 : 300}, plot);
        EXPECT_GT(textPlaces(parts[3]).size(), 4U);
        EXPECT_EQ(covered(parts), 0) << (plot.difference ? "of the differences" : "of f and f'");
    }
}

TEST_F(PlotCellTest, RowsOfALegendStandCloserRatherThanCoverCurves) {
    Exploration e;
    e.current = defaultSelection("gelu");
    e.pinned = {defaultSelection("silu"), defaultSelection("mish")};
    const auto usual = painted(e, {960, 540}, plotsOf(e).front());
    const auto little = painted(e, {400, 240}, plotsOf(e).front());
    EXPECT_EQ(covered(little), 0);
    const auto pitch = [](const std::vector<std::vector<DrawCommand>>& parts) {
        const std::vector<QRectF> rows = textPlaces(parts[3]);
        return rows[2].top() - rows[1].top();  // the first is the box
    };
    EXPECT_LT(pitch(little), pitch(usual));
}

TEST_F(PlotCellTest, NamesOfZonesStandBesideTheLegend) {
    Exploration e;
    e.current = defaultSelection("gelu");
    e.pinned = {defaultSelection("relu"), defaultSelection("silu")};
    e.shown = {.value = true, .slope = true, .zones = true, .densities = true};
    const auto parts = painted(e, {700, 300}, plotsOf(e).front());
    EXPECT_GT(textPlaces(parts[0]).size(), 0U);
    EXPECT_EQ(overlaps(parts), 0);
}

TEST_F(PlotCellTest, NamesOfAFamilyKeepClearOfTheNumbersAtTheAxes) {
    Exploration e;
    e.axes = Axes::Textbook;
    int families = 0;
    for (const auto& [id, parameter] : {std::pair{"elu", "alpha"},
                                        {"leaky_relu", "negative_slope"},
                                        {"silu", "beta"},
                                        {"hardtanh", "max_val"},
                                        {"softplus", "beta"}})
        for (const Range values : {Range{0.01, 3.0}, Range{-2.0, 0.0}, Range{0.1, 1.0}})
            for (const bool slope : {false, true}) {
                e.current = defaultSelection(id);
                e.shown = {.value = true, .slope = slope};
                e.family = Family{parameter, values};
                if (faultOf(e) || familyOf(e).size() < 2) continue;
                const auto parts = painted(e, {620, 420}, plotsOf(e).front(), false);
                families += !textPlaces(parts[4]).empty();
                for (const QRectF& name : textPlaces(parts[4]))
                    for (const QRectF& number : textPlaces(parts[1]))
                        EXPECT_FALSE(name.intersects(number)) << id << ' ' << values.from << ' ' << slope;
            }
    EXPECT_GT(families, 5);
}

TEST_F(PlotCellTest, NoAsymptoteRunsThroughANumberOfTextbookAxes) {
    Exploration e;
    e.axes = Axes::Textbook;
    e.shown = {.value = true, .slope = false, .asymptotes = true};
    for (const char* id : {"elu", "tanh", "sigmoid"}) {
        e.current = defaultSelection(id);
        const auto parts = painted(e, {400, 260}, plotsOf(e).front());
        int lines = 0;
        for (const DrawCommand& command : parts[0])
            if (const auto* line = std::get_if<LineCommand>(&command); line && line->points.size() == 2) {
                const QPointF from = line->points.front(), to = line->points.back();
                if (from.y() != to.y()) continue;
                ++lines;
                for (const QRectF& number : textPlaces(parts[1]))
                    EXPECT_FALSE(from.x() < number.right() && to.x() > number.left() && number.top() + 3.0 < to.y() &&
                                 to.y() < number.bottom() - 3.0)
                        << id;
            }
        EXPECT_GT(lines, 0) << id;
    }
}

TEST_F(PlotCellTest, ASampleIsAHistogramWithItsName) {
    Exploration e;
    e.current = defaultSelection("relu");
    e.shown = {.value = true, .slope = false, .densities = true};
    SampleBuilder builder;
    for (int i = 0; i < 2000; ++i) builder.add(std::vector{-2.0 + 0.002 * i, 1.5, 0.0});
    e.sample = *builder.sample("layer.npy");
    const auto parts = painted(e, {700, 400}, plotsOf(e).front());
    std::vector<QString> texts;
    std::vector<QPolygonF> areas;
    int strokes = 0;
    for (const DrawCommand& command : parts[0]) {
        if (const auto* text = std::get_if<TextCommand>(&command)) texts.push_back(text->text);
        if (const auto* area = std::get_if<AreaCommand>(&command)) areas.push_back(area->outline);
        strokes += std::holds_alternative<LineCommand>(command) ? 1 : 0;
    }
    EXPECT_NE(std::ranges::find(texts, "inputs: layer.npy"), texts.end());
    EXPECT_EQ(std::ranges::find(texts, "μ"), texts.end()) << "there is nothing to take hold of";
    ASSERT_EQ(areas.size(), 2U);
    EXPECT_GT(areas[0].size(), 60) << "bars of the inputs";
    EXPECT_GE(strokes, 4) << "values that are taken often are cut, and marked so, in both";
    // Between −2 and 2 the numbers are spread evenly: bars beside the two values that are frequent are as high.
    std::vector<double> heights;
    for (const QPointF& point : areas[0])
        if (point.y() < areas[0].front().y() - 0.5) heights.push_back(areas[0].front().y() - point.y());
    std::ranges::sort(heights);
    EXPECT_NEAR(heights[heights.size() / 2], heights[heights.size() * 2 / 3], 0.25 * heights[heights.size() / 2]);
}

}  // namespace
}  // namespace activation
