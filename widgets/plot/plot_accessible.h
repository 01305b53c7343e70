// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>

namespace activation {

class PlotView;

/// Tells screen readers what is drawn, in words that are made when they ask.
class PlotAccessible : public QAccessibleWidget {
public:
    explicit PlotAccessible(PlotView& view);

    /// To be called before the first plot is seen.
    static void install();
    /// The plot shows something else.
    static void announce(PlotView& view);

    QString text(QAccessible::Text kind) const override;

private:
    PlotView& m_view;
};

}  // namespace activation
