// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/readout/pinned_list.h"

#include "widgets/readout/pinned_row.h"
#include "widgets/text/label_text.h"

#include <QEvent>
#include <QVBoxLayout>

namespace activation {

PinnedList::PinnedList(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
    setObjectName("pinnedList");
    m_column->setContentsMargins({});
    m_column->setSpacing(0);
    m_column->addStretch();
    retranslate();
}

void PinnedList::setPinned(const std::vector<Selection>& pinned, const Normal& input, const SharedSample& sample) {
    if (pinned == m_pinned && input == m_input && sample == m_sample) return;
    m_pinned = pinned;
    m_input = input;
    m_sample = sample;
    while (m_rows.size() < pinned.size()) addRow();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (i < pinned.size()) {
            const Selection& one = pinned[i];
            m_rows[i]->setLabel(labelOf(one));
            m_rows[i]->setStatistics(statisticsOf(one, input, sample));
        }
        m_rows[i]->setVisible(i < pinned.size());
    }
}

void PinnedList::setProbe(std::optional<double> x, bool isLive, Framework framework) {
    for (std::size_t i = 0; i < m_pinned.size(); ++i)
        m_rows[i]->setRow(x ? std::optional(readoutRow(m_pinned[i], *x, framework)) : std::nullopt, isLive);
}

void PinnedList::addRow() {
    const std::size_t index = m_rows.size();
    auto* row = new PinnedRow(index, this);
    const auto isThere = [this, index] { return index < m_pinned.size(); };  // a hidden row may still have the focus
    connect(row, &PinnedRow::clicked, this, [this, index, isThere] {
        if (isThere()) emit rowActivated(index);
    });
    connect(row, &PinnedRow::removeRequested, this, [this, index, isThere] {
        if (isThere()) emit removeRequested(index);
    });
    m_column->insertWidget(m_column->count() - 1, row);
    m_rows.push_back(row);
}

void PinnedList::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void PinnedList::retranslate() {
    setAccessibleName(tr("Pinned curves"));
    for (std::size_t i = 0; i < m_pinned.size(); ++i) m_rows[i]->setLabel(labelOf(m_pinned[i]));
}

}  // namespace activation
