// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of experiments writes into files and the clipboard, and what it reads from files.
#include "app/export/dialog/export_subject.h"
#include "app/export/figure_export.h"
#include "app/export/figure_text.h"
#include "app/files/files.h"
#include "app/files/recent_files.h"
#include "app/window/pages/experiments_page.h"
#include "app/window/shell/file_commands.h"
#include "app/window/shell/main_window.h"
#include "widgets/controls/clipboard.h"
#include "widgets/plot/figures/figure_chart.h"
#include "widgets/text/label_text.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>

#include <algorithm>

namespace activation {

std::optional<ExportSubject> ExperimentsPage::subject() {
    if (m_result) return exportSubject(*m_result->experiment, m_result->settings, m_result->figures, m_exploration);
    m_window.fail(tr("There are no figures yet: the experiment must come to its end first"));
    return std::nullopt;
}

void ExperimentsPage::exportFigures(const ExperimentResult& result, int figure) {
    m_window.showExportDialog(
        exportSubject(*result.experiment, result.settings, result.figures, m_exploration, figure));
}

void ExperimentsPage::copyPicture() {
    if (m_shown.empty()) return;
    copyToClipboard(figureImage(m_shown), figureSvg(m_shown, figureOptions())) ? m_window.say(tr("Copied the picture"))
                                                                               : m_window.fail(clipboardFault());
}

void ExperimentsPage::showMenu(std::size_t place, const QPoint& globalPlace) {
    if (place >= m_seen.figures.size()) return;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("figureMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const Figure figure = m_seen.figures[place];
    menu->addAction(tr("Copy &data"), this, [this, figure] {
        const bool isDone = copyTableToClipboard(QByteArray::fromStdString(figuresAsCsv({figure}, '\t')));
        isDone ? m_window.say(tr("Copied the data")) : m_window.fail(clipboardFault());
    });
    menu->addAction(tr("Copy &picture"), this, [this, figure] {
        const std::vector<Figure> shown{translated(figure)};
        const bool isDone = copyToClipboard(figureImage(shown), figureSvg(shown, figureOptions()));
        isDone ? m_window.say(tr("Copied the picture")) : m_window.fail(clipboardFault());
    });
    menu->addAction(tr("&Export this figure…"), this,
                    [this, place, seen = m_seen] { exportFigures(seen, static_cast<int>(place) + 1); });
    menu->addSeparator();
    if (m_chart->enlarged())
        menu->addAction(tr("Show &all figures"), this, [this] { m_chart->enlarge(std::nullopt); });
    else if (m_seen.figures.size() > 1)
        menu->addAction(tr("En&large"), this, [this, place] { m_chart->enlarge(place); });
    menu->popup(globalPlace);
}

void ExperimentsPage::askForText(const QString& setting) {
    auto* dialog = new QFileDialog(this, tr("Open a table of numbers"), dataFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Tables (%1);;All files (*)").arg(QStringLiteral("*.csv *.tsv *.txt")));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, setting](const QString& path) { openText(setting, path); });
    dialog->open();
}

void ExperimentsPage::openText(const QString& setting, const QString& path) {
    const Result<QByteArray> text = readWhole(path, SettingOverrides::longestText);
    if (!text) return m_window.fail(tr("Cannot open %1: %2").arg(pathText(path), faultText(text.fault())));
    keepDataFolder(path);
    Settings next = settings();
    next.texts[setting.toStdString()] = QString::fromUtf8(*text).toStdString();  // whatever bytes it has
    setSettings(next, setting, false);
}

void ExperimentsPage::dragEnterEvent(QDragEnterEvent* event) {
    const bool isTable = QStringList{"csv", "tsv", "txt"}.contains(
        QFileInfo(FileCommands::fileIn(event->mimeData())).suffix().toLower());
    if (isTable && std::ranges::any_of(m_experiment->texts, &TextSetting::lines)) event->acceptProposedAction();
}

void ExperimentsPage::dropEvent(QDropEvent* event) {
    const auto text = std::ranges::find_if(m_experiment->texts, &TextSetting::lines);
    if (text == m_experiment->texts.end()) return;
    event->acceptProposedAction();
    openText(toQString(text->id), FileCommands::fileIn(event->mimeData()));
}

}  // namespace activation
