// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace activation {

class MainWindow;
class ParameterPanel;
class PlotView;

// What a person does to a plot or to a slider changes the exploration in the same way wherever it stands: in the window
// and while presenting. Connections end with the widget.

void wirePlot(PlotView& plot, MainWindow& window);
void wireParameters(ParameterPanel& parameters, MainWindow& window);

}  // namespace activation
