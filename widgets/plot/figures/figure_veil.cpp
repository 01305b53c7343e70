// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/figures/figure_veil.h"

#include "widgets/look/look.h"

#include <QPainter>

#include <algorithm>

namespace activation {

FigureVeil::FigureVeil(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("figureVeil"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void FigureVeil::setSentence(const QString& sentence) {
    m_sentence = sentence;
    setAccessibleName(sentence);
    setVisible(!sentence.isEmpty());
    raise();
    update();
}

void FigureVeil::paintEvent(QPaintEvent*) {
    const Look& look = lookOf(palette());
    QPainter painter(this);
    QColor paper = look.surface;
    paper.setAlphaF(0.62F);
    painter.fillRect(rect(), paper);
    QFont words = font();
    words.setPixelSize(qRound(type::body * m_scale));
    painter.setFont(words);
    const QFontMetrics metrics(words);
    const int most = std::max(40, width() - 2 * space::group);
    QRect text = metrics.boundingRect(QRect(0, 0, most - 2 * space::group, qRound(200 * m_scale)),
                                      Qt::AlignHCenter | Qt::TextWordWrap, m_sentence);
    text.moveCenter({width() / 2, 0});
    text.moveTop(space::group + space::related / 2);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(blended(look.surface, look.secondaryText, look.highContrast ? 1.0 : 0.45), 1.0));
    painter.setBrush(look.surface);
    painter.drawRoundedRect(QRectF(text).adjusted(-11.5, -5.5, 11.5, 5.5), space::radius, space::radius);
    painter.setPen(look.text);
    painter.drawText(text, Qt::AlignHCenter | Qt::TextWordWrap, m_sentence);
}

}  // namespace activation
