// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/activation/facts_view.h"

#include "widgets/look/look.h"
#include "widgets/text/core_text.h"
#include "widgets/text/plain_label.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

namespace activation {
namespace {

QLabel* label(const char* role, QWidget* parent) {
    auto* result = new PlainLabel(parent);
    result->setProperty("role", role);
    result->setWordWrap(true);
    result->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return result;
}

}  // namespace

FactsView::FactsView(QWidget* parent)
    : QWidget(parent), m_grid(new QGridLayout(this)), m_differ(label("heading", this)), m_differences(label("", this)) {
    setObjectName(QStringLiteral("factsView"));
    m_differences->setObjectName(QStringLiteral("frameworkDifferences"));
    m_worker.setMaxThreadCount(1);
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(space::group);
    m_grid->setVerticalSpacing(space::related / 2);
    m_grid->setColumnStretch(1, 1);
}

FactsView::~FactsView() { m_worker.waitForDone(); }

void FactsView::setSelection(const Selection& selection) {
    m_wanted = selection;
    if (isVisible()) compute();
}

void FactsView::compute() {
    if (m_isBusy || m_wanted == m_shown) return;
    m_isBusy = true;
    m_worker.start([this, selection = m_wanted] {
        const Result<Features> found = [&]() -> Result<Features> {
            try {
                return features(*entryOf(selection), selection.values);
            } catch (...) {
                return caughtFault();
            }
        }();
        m_calls.post([this, selection, found] {
            m_isBusy = false;
            m_shown = selection;
            m_features.reset();
            m_fault.reset();
            if (found)
                m_features = *found;
            else
                m_fault = found.fault();
            showRows();
            if (isVisible()) compute();
        });
    });
}

void FactsView::showRows() {
    if (!m_features && !m_fault) return;
    const std::vector<FactRow> rows =
        m_features ? factRows(*m_features, windowFormatter()) : std::vector<FactRow>{{{}, faultText(*m_fault)}};
    for (std::size_t i = m_rows.size(); i < rows.size(); ++i) {
        m_rows.push_back({label("secondary", this), label("", this)});
        m_rows.back().second->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_grid->addWidget(m_rows[i].first, static_cast<int>(i), 0);
        m_grid->addWidget(m_rows[i].second, static_cast<int>(i), 1);
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool used = i < rows.size();
        m_rows[i].first->setText(used ? rows[i].name : QString());
        m_rows[i].second->setText(used ? rows[i].text : QString());
        m_rows[i].first->setVisible(used);
        m_rows[i].second->setVisible(used);
    }
    const QStringList differences = frameworkDifferences(*entryOf(m_shown), m_shown.values);
    m_grid->removeWidget(m_differ);
    m_grid->removeWidget(m_differences);
    const int below = static_cast<int>(m_rows.size());
    m_grid->setRowMinimumHeight(below, differences.isEmpty() ? 0 : space::related);
    m_grid->addWidget(m_differ, below + 1, 0, 1, 2);
    m_grid->addWidget(m_differences, below + 2, 0, 1, 2);
    m_differ->setText(tr("Where frameworks differ"));
    m_differences->setText(differences.join(u'\n'));
    for (QLabel* part : {m_differ, m_differences}) part->setVisible(!differences.isEmpty());
    setAccessibleName(tr("Facts"));
    setAccessibleDescription(text());
}

QString FactsView::text() const {
    QStringList lines;
    for (const auto& [name, text] : m_rows)
        if (!text->text().isEmpty()) lines << name->text() + QStringLiteral(": ") + text->text();
    return lines.join(u'\n');
}

void FactsView::showEvent(QShowEvent*) { compute(); }

void FactsView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) showRows();
}

}  // namespace activation
