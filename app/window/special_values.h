// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/card.h"

#include <QWidget>

class QLabel;

namespace activation {

/// The notes of a card whose conditions hold for the values that are set. It is as high as the longest set of notes
/// that can hold at once, so that nothing beneath it moves while a slider does.
class SpecialValues : public QWidget {
    Q_OBJECT

public:
    explicit SpecialValues(QWidget* parent = nullptr);

    void setNotes(const Activation& activation, std::vector<SpecialValue> specials);
    void setValues(Values values);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QString textFor(Values values) const;
    void reserve();

    const Activation* m_activation = nullptr;
    std::vector<SpecialValue> m_specials;
    QLabel* m_label;
};

}  // namespace activation
