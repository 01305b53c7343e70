// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/activation/card_view.h"

#include "app/window/activation/code_view.h"
#include "app/window/activation/facts_view.h"
#include "core/activations/own.h"
#include "widgets/look/look.h"
#include "widgets/text/label_text.h"
#include "widgets/text/paragraph.h"
#include "widgets/text/plain_label.h"

#include <QEvent>
#include <QLabel>
#include <QTabBar>
#include <QVBoxLayout>

namespace activation {

CardView::CardView(QWidget* parent) : QWidget(parent), m_tabs(new QTabBar(this)) {
    m_tabs->setObjectName(QStringLiteral("cardTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(true);
    m_tabs->setUsesScrollButtons(false);
    for (int i = 0; i < 3; ++i) m_tabs->addTab({});

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::related);
    layout->addWidget(m_tabs);
    layout->addWidget(m_aboutPage = makeAboutPage());
    connect(m_tabs, &QTabBar::currentChanged, this, &CardView::showPage);
    retranslate();
}

QWidget* CardView::makeAboutPage() {
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(space::related / 2);
    const auto paragraph = [&](const char* name) {
        auto* label = new Paragraph(page);
        label->setObjectName(QLatin1String(name));
        layout->addWidget(label);
        return label;
    };
    const auto heading = [&] {
        layout->addSpacing(space::group - space::related / 2);
        auto* label = new PlainLabel(page);
        label->setProperty("role", "heading");
        layout->addWidget(label);
        return label;
    };
    m_about = paragraph("cardAbout");
    m_useHeading = heading();
    m_use = paragraph("cardUse");
    m_cautionHeading = heading();
    m_caution = paragraph("cardCaution");
    m_sourceHeading = heading();
    m_source = paragraph("cardSource");
    m_source->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return page;
}

void CardView::setCard(const Activation& activation, const Card& card) {
    m_about->setText(card.about);
    m_use->setText(card.use);
    m_caution->setText(card.caution);
    m_hasSource = !activation.facts.source.empty();
    m_isOwn = expressionOf(activation) != nullptr;  // it has no card but what is computed
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_useHeading, m_use, m_cautionHeading, m_caution, m_sourceHeading, m_source})
        part->setHidden(m_isOwn);
    m_source->setText(toQString(activation.facts.source).replace(QStringLiteral("; "), QStringLiteral("\n")));
    retranslate();
}

void CardView::setSelection(const Selection& selection) {
    m_selection = selection;
    if (m_facts) m_facts->setSelection(selection);
    if (m_code) m_code->setSelection(selection);
}

void CardView::showPage(int page) {
    if (page == 1 && !m_facts) {
        layout()->addWidget(m_facts = new FactsView(this));
        m_facts->setSelection(m_selection);
    }
    if (page == 2 && !m_code) {
        layout()->addWidget(m_code = new CodeView(this));
        m_code->setSelection(m_selection);
        connect(m_code, &CodeView::copied, this, &CardView::said);
    }
    m_aboutPage->setVisible(page == 0);
    if (m_facts) m_facts->setVisible(page == 1);
    if (m_code) m_code->setVisible(page == 2);
}

void CardView::retranslate() {
    m_tabs->setTabText(0, tr("About"));
    m_tabs->setTabText(1, tr("Facts"));
    m_tabs->setTabText(2, tr("Code"));
    m_tabs->setAccessibleName(tr("What is shown of the activation"));
    m_useHeading->setText(tr("When to use"));
    m_cautionHeading->setText(tr("Cautions"));
    m_sourceHeading->setText(tr("Source"));
    if (m_isOwn)
        m_about->setText(
            tr("Your own. Facts and Code show what is computed from it; Edit as formula… in the menu File "
               "changes it."));
    if (!m_hasSource) m_source->setText(tr("No single source"));
}

void CardView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace activation
