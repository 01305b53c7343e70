// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/card.h"

#include <QWidget>

namespace activation {

/// The notes of a card whose conditions hold for the values that are set. It is as high as the longest set of notes
/// that can hold at once, so that nothing beneath it moves while a slider does. It paints itself: labels would lay out
/// every possible text several times over.
class SpecialValues : public QWidget {
    Q_OBJECT

public:
    explicit SpecialValues(QWidget* parent = nullptr);

    void setNotes(const Activation& activation, std::vector<SpecialValue> specials);
    /// The activation's parameters; behind them, where they are set, the weight and the bias on its input.
    void setValues(Values values);

    /// What is shown: a line for each note.
    QString text() const;
    /// How high that is.
    int textHeight() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Note {
        QString condition, text;
        bool operator==(const Note&) const = default;
    };
    using Notes = std::vector<Note>;

    Notes notesFor(Values values) const;
    /// Lays the notes out one below the other, paints them if there is a painter, and returns how high they are.
    double layOut(const Notes& notes, QPainter* painter) const;
    void reserve();

    const Activation* m_activation = nullptr;
    std::vector<SpecialValue> m_specials;
    Notes m_notes;
    bool m_isScaled = false;  ///< the input has a weight and a bias: the notes speak of what f gets
};

}  // namespace activation
