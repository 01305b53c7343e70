// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration_change.h"

#include <QWidget>

#include <vector>

class QToolButton;

namespace activation {

class MainWindow;
class RangeField;

/// On the plot's upper edge: its ranges, faint until someone wants to change them, and a chip for each thing that lies
/// over the curves, to turn it off where it is seen.
class PlotFields : public QWidget {
    Q_OBJECT

public:
    PlotFields(MainWindow& window, QWidget* parent);

    /// `y` is what is shown, whether the exploration has it or the curves need it.
    void setRanges(const Range& x, const Range& y);
    /// The chips are those of what it shows.
    void setExploration(const Exploration& exploration);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    RangeField* addField(const QString& name, const char* objectName);
    void addChips();
    void fitChips();
    void retranslate();

    MainWindow& m_window;
    RangeField *m_x, *m_y;
    std::vector<QToolButton*> m_chips;  ///< in the order of their table
};

}  // namespace activation
