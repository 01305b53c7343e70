// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration.h"

#include <QToolBar>

class QLabel;

namespace activation {

class MainWindow;
class RangeField;

/// The actions that one wants at hand, and the ranges of the plot.
class ToolBar : public QToolBar {
    Q_OBJECT

public:
    explicit ToolBar(MainWindow& window);

    void setRanges(const Range& x, const Range& y);

protected:
    void changeEvent(QEvent* event) override;

private:
    void addActions(std::initializer_list<const char*> names);
    RangeField* addField(const QString& name, const char* objectName);
    void retranslate();

    MainWindow& m_window;
    RangeField *m_x, *m_y;
};

}  // namespace activation
