// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace activation {

class ParameterPanel;

/// Remembers what a person made of the sliders: where they end, for each parameter, and how fast they play.
class SliderSettings : public QObject {
    Q_OBJECT

public:
    explicit SliderSettings(ParameterPanel& panel);

private:
    void apply();

    ParameterPanel& m_panel;
};

}  // namespace activation
