// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/card_view.h"

#include "widgets/label_text.h"
#include "widgets/look.h"

#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace activation {
namespace {

QLabel* paragraph(const char* name, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QLabel* heading(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setProperty("role", "heading");
    return label;
}

}  // namespace

CardView::CardView(QWidget* parent) : QWidget(parent) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::related / 2);
    const auto section = [&](const QString& title, const char* name) {
        layout->addSpacing(space::group - space::related / 2);
        layout->addWidget(heading(title, this));
        QLabel* label = paragraph(name, this);
        layout->addWidget(label);
        return label;
    };
    m_about = paragraph("cardAbout", this);
    layout->addWidget(m_about);
    m_use = section(tr("Use it"), "cardUse");
    m_caution = section(tr("Think twice"), "cardCaution");

    layout->addSpacing(space::group - space::related / 2);
    layout->addWidget(heading(tr("In code"), this));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::group);
    grid->setVerticalSpacing(space::related / 2);
    grid->setColumnStretch(1, 1);
    const char* const frameworks[]{"PyTorch", "Keras", "JAX"};
    for (int i = 0; i < 3; ++i) {
        auto* name = new QLabel(QLatin1String(frameworks[i]), this);
        name->setProperty("role", "secondary");
        m_spellings[i] = paragraph("cardSpelling", this);
        m_spellings[i]->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_spellings[i]->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        grid->addWidget(name, i, 0, Qt::AlignTop);
        grid->addWidget(m_spellings[i], i, 1);
    }
    layout->addLayout(grid);
    m_source = section(tr("Source"), "cardSource");
}

void CardView::setCard(const Activation& activation, const Card& card) {
    m_about->setText(card.about);
    m_use->setText(card.use);
    m_caution->setText(card.caution);
    const Spellings& spellings = activation.facts.spellings;
    const std::string_view all[]{spellings.pytorch, spellings.keras, spellings.jax};
    for (int i = 0; i < 3; ++i) m_spellings[i]->setText(all[i].empty() ? tr("none of its own") : toQString(all[i]));
    m_source->setText(activation.facts.source.empty() ? tr("Nobody in particular")
                                                      : toQString(activation.facts.source));
}

}  // namespace activation
