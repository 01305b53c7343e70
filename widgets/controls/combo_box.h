// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace activation {

/// A choice from a list, with an arrow in the colour of the look. The boxes of Qt's own dialogs get theirs from a file
/// that the style sheet names. For the first such file Qt loads every image plug-in there is, which would delay the
/// start.
class ComboBox : public QComboBox {
    Q_OBJECT

public:
    using QComboBox::QComboBox;

protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace activation
