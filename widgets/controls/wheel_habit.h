// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace activation {

/// The wheel changes a value only where the keyboard is; everywhere else it scrolls what is around. Qt's own fields,
/// lists that drop down, sliders and tab bars take it wherever the pointer happens to be when a page scrolls, and some
/// take the keyboard with it. One filter for the whole program, dialogs of Qt included. Plots are no fields: there the
/// wheel zooms.
class WheelHabit : public QObject {
    Q_OBJECT

public:
    /// For the application, once; to be called by whatever is shown first.
    static void install();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using QObject::QObject;
};

}  // namespace activation
