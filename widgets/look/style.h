// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace activation {

/// Qt's Fusion with icons of this program. Its own are pictures in files: for the first of them Qt loads all formats of
/// pictures that are installed, which takes longer than all else up to the first frame.
class Style : public QProxyStyle {
public:
    Style();

    QIcon standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const override;
};

}  // namespace activation
