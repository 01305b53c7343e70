// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace activation {

/// A choice of few, with an arrow in the colour of the look. A style sheet would have it from a file: for the first of
/// those Qt loads all formats of pictures that are installed, which takes longer than to paint the panel.
class ComboBox : public QComboBox {
public:
    using QComboBox::QComboBox;

protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace activation
