// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/controls/scrolled.h"

namespace activation {

/// As high as its content, but at most a share of its window: where there is more, it scrolls. Hidden with it.
class LimitedArea : public ScrollArea {
public:
    LimitedArea(QWidget* content, double share);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int heightOfContent() const;

    double m_share;
};

}  // namespace activation
