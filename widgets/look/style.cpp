// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/style.h"

#include "widgets/look/icons.h"

namespace activation {

Style::Style() : QProxyStyle(QStringLiteral("Fusion")) {}

QIcon Style::standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const {
    // Grey ones: they are seen in every look.
    switch (which) {
        case SP_LineEditClearButton:
        case SP_TitleBarCloseButton: return icon(QStringLiteral("close-grey"), Qt::black);
        case SP_TitleBarNormalButton: return icon(QStringLiteral("float-grey"), Qt::black);
        case SP_ToolBarHorizontalExtensionButton:
        case SP_ToolBarVerticalExtensionButton: return icon(QStringLiteral("chevron-down-grey"), Qt::black);
        default: return QProxyStyle::standardIcon(which, option, widget);
    }
}

}  // namespace activation
