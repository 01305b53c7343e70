// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of experiments writes into files and the clipboard, and what it reads from files.
#include "app/export/figure_export.h"
#include "app/export/figure_text.h"
#include "app/files/files.h"
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
#include <QRegularExpression>

#include <algorithm>

namespace activation {
namespace {

/// "Mean shift" is saved as mean-shift.png, unless a person wants it otherwise.
QString proposedFileName(const std::string& name) {
    static const QRegularExpression between(QStringLiteral("[^a-z0-9]+")), edge(QStringLiteral("^-+|-+$"));
    QString stem = QString::fromStdString(name).toLower().replace(between, QStringLiteral("-"));
    return stem.remove(edge) + QStringLiteral(".png");
}

}  // namespace

void ExperimentsPage::exportFigures() {
    if (!m_result) return m_window.fail(tr("There are no figures yet: the experiment must come to its end first"));
    askWhereToSave(*m_result, proposedFileName(std::string(m_experiment->name)));
}

void ExperimentsPage::askWhereToSave(const ExperimentResult& result, const QString& name) {
    auto* dialog = new QFileDialog(this, tr("Save the figures"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(
        tr("Pictures and data (%1)").arg(QStringLiteral("*.") + figureFormats().join(QStringLiteral(" *."))));
    dialog->setDefaultSuffix(QStringLiteral("png"));
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, result](const QString& path) { save(result, path); });
    dialog->open();
}

void ExperimentsPage::copyPicture() {
    if (m_shown.empty()) return;
    copyToClipboard(figureImage(m_shown)) ? m_window.say(tr("Copied the picture")) : m_window.fail(clipboardFault());
}

/// Pictures are in the language of the program; data are what the command line writes.
void ExperimentsPage::save(const ExperimentResult& result, const QString& path) {
    std::vector<Figure> figures = result.figures;
    if (isPicture(QFileInfo(path).suffix().toLower()))
        for (Figure& figure : figures) figure = translated(figure);
    const auto done = activation::exportFigures(path, *result.experiment, result.settings, figures);
    done ? m_window.say(tr("Saved %1").arg(pathText(path))) : m_window.fail(faultText(done.fault()));
}

void ExperimentsPage::showMenu(std::size_t place, const QPoint& globalPlace) {
    if (place >= m_seen.figures.size()) return;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("figureMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const Figure figure = m_seen.figures[place];
    menu->addAction(tr("Copy &data"), this, [this, figure] {
        const bool isDone = copyToClipboard(QString::fromStdString(figuresAsCsv({figure})));
        isDone ? m_window.say(tr("Copied the data")) : m_window.fail(clipboardFault());
    });
    menu->addAction(tr("Copy &picture"), this, [this, figure] {
        const bool isDone = copyToClipboard(figureImage({translated(figure)}));
        isDone ? m_window.say(tr("Copied the picture")) : m_window.fail(clipboardFault());
    });
    menu->addAction(tr("&Export this figure…"), this, [this, figure, seen = m_seen] {
        askWhereToSave({seen.experiment, seen.settings, {figure}}, proposedFileName(figure.title.string()));
    });
    menu->addSeparator();
    if (m_chart->enlarged())
        menu->addAction(tr("Show &all figures"), this, [this] { m_chart->enlarge(std::nullopt); });
    else if (m_seen.figures.size() > 1)
        menu->addAction(tr("En&large"), this, [this, place] { m_chart->enlarge(place); });
    menu->popup(globalPlace);
}

void ExperimentsPage::askForText(const QString& setting) {
    auto* dialog = new QFileDialog(this, tr("Open a table of numbers"));
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
