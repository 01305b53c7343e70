// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/card.h"

#include <QWidget>

class QLabel;

namespace activation {

/// The text of a card, with what the catalogue knows beside it: source and spellings.
class CardView : public QWidget {
    Q_OBJECT

public:
    explicit CardView(QWidget* parent = nullptr);

    void setCard(const Activation& activation, const Card& card);

private:
    QLabel *m_about, *m_use, *m_caution, *m_source;
    QLabel* m_spellings[3];
};

}  // namespace activation
