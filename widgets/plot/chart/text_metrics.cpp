// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/chart/text_metrics.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace activation {
namespace {

// More than a window with nine plots has; numbers that change with every frame come and go.
constexpr std::size_t mostFonts = 16;
constexpr qsizetype mostTexts = 500;

}  // namespace

struct TextMetrics::Measures {
    double advance;
    QRectF bounds;
};

struct TextMetrics::Known {
    QFont font;
    double averageCharWidth;
    QHash<QString, Measures> texts;
};

std::shared_ptr<TextMetrics::Known> TextMetrics::knownOf(const QFont& font) {
    thread_local std::vector<std::shared_ptr<Known>> fonts;
    const auto isIt = [&](const std::shared_ptr<Known>& known) { return known->font == font; };
    if (const auto found = std::ranges::find_if(fonts, isIt); found != fonts.end()) return *found;
    if (fonts.size() >= mostFonts) fonts.erase(fonts.begin());
    return fonts.emplace_back(std::make_shared<Known>(Known{font, QFontMetricsF(font).averageCharWidth(), {}}));
}

TextMetrics::TextMetrics(const QFont& font) : m_known(knownOf(font)), m_metrics(font) {}

const TextMetrics::Measures& TextMetrics::measuresOf(const QString& text) const {
    QHash<QString, Measures>& texts = m_known->texts;
    if (const auto known = texts.constFind(text); known != texts.constEnd()) return *known;
    if (texts.size() >= mostTexts) texts.clear();
    return *texts.insert(text, {m_metrics.horizontalAdvance(text), m_metrics.boundingRect(text)});
}

double TextMetrics::averageCharWidth() const { return m_known->averageCharWidth; }
double TextMetrics::horizontalAdvance(const QString& text) const { return measuresOf(text).advance; }
QRectF TextMetrics::boundingRect(const QString& text) const { return measuresOf(text).bounds; }

QString TextMetrics::elidedText(const QString& text, Qt::TextElideMode mode, double width) const {
    return horizontalAdvance(text) <= width ? text : m_metrics.elidedText(text, mode, width);
}

}  // namespace activation
