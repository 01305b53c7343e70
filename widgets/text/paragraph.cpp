// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/paragraph.h"

#include <QEvent>

#include <algorithm>

namespace activation {

Paragraph::Paragraph(QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
}

int Paragraph::heightForWidth(int width) const {
    if (text() != m_text) {
        m_answers.fill({});
        m_text = text();
    }
    const auto known = std::ranges::find(m_answers, width, &Answer::width);
    if (known != m_answers.end()) return known->height;
    Answer& answer = m_answers[m_next++ % m_answers.size()];
    answer = {width, QLabel::heightForWidth(width)};
    return answer.height;
}

void Paragraph::changeEvent(QEvent* event) {
    m_answers.fill({});  // its font, its margins
    QLabel::changeEvent(event);
}

}  // namespace activation
