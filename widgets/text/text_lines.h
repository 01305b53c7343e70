// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextLayout>

namespace activation {

/// Breaks a text into lines of this width, the first at `top`; a word that is longer, anywhere. Returns where the last
/// ends.
inline double breakIntoLines(QTextLayout& layout, double width, double top = 0.0) {
    QTextOption option = layout.textOption();
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0.0, top});
        top += line.height();
    }
    layout.endLayout();
    return top;
}

}  // namespace activation
