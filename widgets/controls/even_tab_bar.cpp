// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/even_tab_bar.h"

#include "widgets/text/plain_label.h"

#include <QEvent>

#include <algorithm>
#include <vector>

namespace activation {
namespace {

/// The width at which texts have to be cut so that all of them have room.
int longestIn(std::vector<int> widths, int room) {
    std::ranges::sort(widths);
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const int share = room / static_cast<int>(widths.size() - i);
        if (widths[i] > share) return std::max(share, 0);
        room -= widths[i];
    }
    return widths.empty() ? 0 : widths.back();
}

}  // namespace

EvenTabBar::EvenTabBar(QWidget* parent) : QTabBar(parent) {
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(false);
    setElideMode(Qt::ElideRight);
}

void EvenTabBar::setTexts(const QStringList& texts) {
    m_texts = texts;
    while (count() < texts.size()) addTab({});
    while (count() > texts.size()) removeTab(count() - 1);
    for (int i = 0; i < count(); ++i) setAccessibleTabName(i, texts[i]);
    fit();
}

void EvenTabBar::fit() {
    if (m_texts.isEmpty()) return;
    const QFontMetrics metrics = fontMetrics();
    std::vector<int> widths;
    int room = width();
    for (int i = 0; i < count(); ++i) {
        widths.push_back(metrics.size(Qt::TextShowMnemonic, m_texts[i]).width());
        room -= tabSizeHint(i).width() - metrics.size(Qt::TextShowMnemonic, tabText(i)).width();
    }
    const int longest = longestIn(widths, room);
    for (int i = 0; i < count(); ++i) {
        const QString text = metrics.elidedText(m_texts[i], Qt::ElideRight, longest);
        if (text != tabText(i)) setTabText(i, text);
        setTabToolTip(i, text == m_texts[i] ? QString() : plainToolTip(m_texts[i]));
    }
}

void EvenTabBar::resizeEvent(QResizeEvent* event) {
    QTabBar::resizeEvent(event);
    fit();
}

void EvenTabBar::changeEvent(QEvent* event) {
    QTabBar::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) fit();
}

}  // namespace activation
