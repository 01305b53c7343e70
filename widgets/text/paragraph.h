// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

#include <array>

namespace activation {

/// Wrapped plain text. Layouts ask for its height a dozen times before it is seen, mostly at the same few widths, and a
/// label would lay the text out for every answer.
class Paragraph : public QLabel {
    Q_OBJECT

public:
    explicit Paragraph(QWidget* parent = nullptr);

    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Answer {
        int width = -1, height = 0;
    };
    mutable std::array<Answer, 4> m_answers;  ///< the last ones, for this text
    mutable std::size_t m_next = 0;
    mutable QString m_text;
};

}  // namespace activation
