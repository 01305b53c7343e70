// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of the experiments says in words.
#include "app/content/experiment_text.h"
#include "app/window/frame/side_panel.h"
#include "app/window/pages/experiments_page.h"
#include "core/experiments/catalogue.h"
#include "widgets/readout/reading_view.h"

#include <QComboBox>
#include <QProgressBar>

namespace activation {

void ExperimentsPage::retranslate() {
    const auto language = QLocale().language();
    for (int i = 0; i < m_list->count(); ++i)
        m_list->setItemText(i, experimentText(experiments()[static_cast<std::size_t>(i)].id, language).name);
    showText();
    m_list->setAccessibleName(tr("Experiment"));
    m_list->setToolTip(tr("Choose another experiment"));
    m_progress->setAccessibleName(tr("Progress of the experiment"));
    m_text->setAccessibleName(tr("About the experiment"));
    m_left->setTitle(tr("Settings"));
    m_right->setTitle(tr("About the experiment"));
}

/// Of the function that is chosen, too: the text is another one then.
void ExperimentsPage::showText() {
    const QString text = experimentText(*m_experiment, settings(), QLocale().language());
    if (text == m_shownText) return;
    m_shownText = text;
    m_text->showMarkdown(text);
}

}  // namespace activation
