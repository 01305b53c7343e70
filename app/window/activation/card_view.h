// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/card.h"
#include "core/exploration.h"

#include <QWidget>

class QLabel;
class QTabBar;

namespace activation {

class CodeView;
class FactsView;

/// What is known of an activation, in three parts of which one is seen: what a person should understand, what is
/// computed, and code. The panel has room for one.
class CardView : public QWidget {
    Q_OBJECT

public:
    explicit CardView(QWidget* parent = nullptr);

    void setCard(const Activation& activation, const Card& card);
    void setSelection(const Selection& selection);

signals:
    void said(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeAboutPage();
    void showPage(int page);
    void retranslate();

    QTabBar* m_tabs;
    QWidget* m_aboutPage;
    // Null until they are looked at.
    FactsView* m_facts = nullptr;
    CodeView* m_code = nullptr;
    Selection m_selection;
    QLabel *m_about, *m_use, *m_caution, *m_source;
    QLabel *m_useHeading, *m_cautionHeading, *m_sourceHeading;
    bool m_hasSource = false;
    bool m_isOwn = false;
};

}  // namespace activation
