// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/wiring.h"

#include "app/window/shell/main_window.h"
#include "widgets/controls/parameter_panel.h"
#include "widgets/plot/plot_view.h"

#include <tuple>

namespace activation {

void wirePlot(PlotView& plot, MainWindow& window) {
    QObject::connect(&plot, &PlotView::rangesEdited, &window, [&window](Range x, std::optional<Range> y) {
        window.edit([&](Exploration& e) { std::tie(e.x, e.y) = std::tie(x, y); }, QStringLiteral("ranges"));
    });
    QObject::connect(&plot, &PlotView::resetRequested, &window, &MainWindow::resetView);
    QObject::connect(&plot, &PlotView::probePinned, &window, [&window](std::optional<double> x) {
        window.edit([&](Exploration& e) { e.probe = x; }, QStringLiteral("probe"));
    });
    QObject::connect(&plot, &PlotView::inputEdited, &window, [&window](Normal input, bool dragging) {
        window.edit([&](Exploration& e) { e.input = input; }, QStringLiteral("input"), dragging);
    });
}

void wireParameters(ParameterPanel& parameters, MainWindow& window) {
    QObject::connect(&parameters, &ParameterPanel::valueEdited, &window,
                     [&window](std::size_t parameter, double value, bool dragging) {
                         window.edit([&](Exploration& e) { setValueAt(e.current, parameter, value); },
                                     QStringLiteral("parameter %1").arg(parameter), dragging);
                     });
    QObject::connect(&parameters, &ParameterPanel::familyEdited, &window,
                     [&window](const std::optional<Family>& family, bool dragging) {
                         window.edit([&](Exploration& e) { e.family = family; },
                                     dragging ? QStringLiteral("family") : QString());
                     });
}

}  // namespace activation
