// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration_change.h"
#include "widgets/look/look.h"

#include <QWidget>

class QLabel;
class QScrollArea;

namespace activation {

class FormulaView;
class MainWindow;
class ParameterPanel;
class PlotView;
class PresenterTools;

/// The exploration for an audience: one plot on the whole screen, in type that can be read from the last row, and keys
/// for what should stay a question for a while.
class Presenter : public QWidget {
    Q_OBJECT

public:
    /// In the high-contrast look that is as light or dark as the window's. It is deleted when it is closed.
    explicit Presenter(MainWindow& window);

    /// The next (+1) or previous (−1) activation of the catalogue.
    void step(int by);
    /// Nothing but black, until the next key or click.
    void setBlank(bool blank);
    void toggleFormula();
    /// With the slope goes all that tells it: its curve, its formula, the tangent, the shading, its value.
    void toggleSlope();
    void toggleValues();
    /// The size of the plot's tick labels, in pixels.
    int smallestType() const;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void addKeys();
    void applyLook();
    void showAll(const ExplorationChange& change = {});
    void showValues();
    /// The parameter that the keys move; another one, or a step of it (a key of its slider).
    void chooseParameter(int by);
    void moveParameter(int key);

    MainWindow& m_window;
    const Look& m_look;
    QLabel *m_name, *m_values;
    FormulaView *m_value, *m_slope;
    PlotView* m_plot;
    ParameterPanel* m_parameters;
    QScrollArea* m_area;  ///< of the parameters
    PresenterTools* m_tools;
    const Activation* m_activation = nullptr;
    std::size_t m_parameter = 0;
    double m_scale = 0.0;
    bool m_hasFormula = true, m_hasSlope = true, m_hasValues = true;
};

}  // namespace activation
