// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace activation {

/// A choice of few, with an arrow in the colour of the look. The style sheet has one from a file, for those of Qt's own
/// dialogs: for the first file Qt loads all formats of pictures that are installed, which a start need not wait for.
class ComboBox : public QComboBox {
    Q_OBJECT

public:
    using QComboBox::QComboBox;

protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace activation
