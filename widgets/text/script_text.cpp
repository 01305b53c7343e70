// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/script_text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QRegularExpression>

#include <algorithm>

namespace activation {
namespace {

constexpr double indexSize = 0.75, indexDrop = 0.2;  // of the type's size

}  // namespace

ScriptText::ScriptText(const QString& text, const QFont& font) : m_font(font), m_indexFont(font) {
    m_font.setHintingPreference(QFont::PreferNoHinting);
    m_indexFont.setHintingPreference(QFont::PreferNoHinting);
    m_indexFont.setPixelSize(std::max(1, qRound(indexSize * QFontInfo(font).pixelSize())));
    const auto add = [this](const QString& part, bool isIndex) {
        if (part.isEmpty()) return;
        m_runs.push_back({part, isIndex, m_width});
        m_width += QFontMetricsF(isIndex ? m_indexFont : m_font).horizontalAdvance(part);
    };
    static const QRegularExpression index(QStringLiteral("(?<=σ)_(\\w)"));  // as in lowered()
    qsizetype from = 0;
    for (auto found = index.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        add(text.mid(from, match.capturedStart() - from), false);
        add(match.captured(1), true);
        from = match.capturedEnd();
    }
    add(text.mid(from), false);
}

void ScriptText::draw(QPainter& painter, const QPointF& baseline) const {
    for (const Run& run : m_runs) {
        painter.setFont(run.isIndex ? m_indexFont : m_font);
        const double drop = run.isIndex ? indexDrop * QFontInfo(m_font).pixelSize() : 0.0;
        painter.drawText(baseline + QPointF(run.x, drop), run.text);
    }
}

}  // namespace activation
