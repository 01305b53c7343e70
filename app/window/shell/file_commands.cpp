// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/shell/file_commands.h"

#include "app/export/animation/animation.h"
#include "app/export/export.h"
#include "app/export/format.h"
#include "app/files/own_activations.h"
#include "app/files/recent_files.h"
#include "app/files/sample_file.h"
#include "app/lessons/lesson_library.h"
#include "app/window/explorer.h"
#include "widgets/controls/clipboard.h"
#include "widgets/text/core_text.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QRegularExpression>
#include <QUrl>

namespace activation {
namespace {

const QString suffix = QStringLiteral("activation");

constexpr qsizetype longestNumbers = 1 << 24;  // in characters: more come from a file
constexpr qsizetype longestPlaces = 1 << 16;   // in bytes

QString shown(const QString& path) { return pathText(path); }

}  // namespace

FileCommands::FileCommands(Explorer& explorer, QWidget* window)
    : QObject(window), m_explorer(explorer), m_window(window) {}

void FileCommands::open() {
    auto* dialog = new QFileDialog(m_window, tr("Open an exploration"), recentFolder(),
                                   tr("Explorations, their pictures, and lessons (%1);;All files (*)")
                                       .arg(QStringLiteral("*.%1 *.%2 *.lesson.md")
                                                .arg(suffix, formatsFor(&Format::opens).join(QStringLiteral(" *.")))));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &FileCommands::openFile);
    dialog->open();
}

void FileCommands::save() {
    const OpenFile& file = m_explorer.file();
    if (file.path.isEmpty() || file.isPicture) return saveAs();
    const Result<OpenedExploration> there = openExploration(file.path);
    const bool isOurs = there && !there->file.isPicture && there->exploration == file.saved;
    if (isOurs || !QFileInfo::exists(file.path)) return saveFile(file.path);
    emit failed(tr("%1 was changed by another program: choose another name, or the same one to replace it")
                    .arg(shown(file.path)));
    saveAs();
}

void FileCommands::saveAs() {
    auto* dialog =
        new QFileDialog(m_window, tr("Save the exploration"), recentFolder(), tr("Explorations (*.%1)").arg(suffix));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(proposedName());
    connect(dialog, &QFileDialog::fileSelected, this, &FileCommands::saveFile);
    dialog->open();
}

/// The name of the file that is open, of a picture without its suffix; or what is looked at.
QString FileCommands::proposedName() const {
    const OpenFile& file = m_explorer.file();
    if (file.path.isEmpty()) return fileNameOf(m_explorer.current().current);
    return file.isPicture ? QFileInfo(file.path).completeBaseName() : file.path;
}

void FileCommands::openFile(const QString& path) {
    if (isLesson(path)) return emit lessonOpened(path);
    if (isSampleFile(path)) return emit dataOpened(path);
    const Result<OpenedExploration> opened = openExploration(path);
    if (!opened) return emit failed(tr("Cannot open %1").arg(faultText(opened.fault())));
    show(*opened);
}

void FileCommands::show(const OpenedExploration& opened) {
    const QString fault = m_explorer.open(opened.exploration, opened.file);
    if (!fault.isEmpty()) return emit failed(tr("Cannot open %1: %2").arg(shown(opened.file.path), fault));
    addRecentFile(opened.file.path);
    emit said(tr("Opened %1").arg(shown(opened.file.path)));
    emit this->opened();
}

void FileCommands::saveFile(const QString& path) {
    const Format* const format = formatNamed(QFileInfo(path).suffix());
    if (format && (format->curves || format->animations))
        return emit failed(tr("Cannot save %1: files of this name are what Export writes").arg(shown(path)));
    const Result<Done> done = writeExploration(path, m_explorer.current());
    if (!done) return emit failed(tr("Cannot save %1").arg(faultText(done.fault())));
    m_explorer.setSaved(QFileInfo(path).absoluteFilePath());
    addRecentFile(path);
    emit said(tr("Saved %1").arg(shown(path)));
}

void FileCommands::copyText() {
    const bool isCopied = copyToClipboard(toShortText(m_explorer.current()));
    if (!isCopied) return emit failed(clipboardFault());
    emit said(tr("Copied the exploration as text"));
}

void FileCommands::copyPicture() {
    const Result<QByteArray> svg = exported({}, QStringLiteral("svg"), m_explorer.current(), {});
    if (!copyToClipboard(renderImage(m_explorer.current(), {}), svg ? *svg : QByteArray()))
        return emit failed(clipboardFault());
    emit said(tr("Copied the picture"));
}

void FileCommands::paste() {
    const QMimeData* data = QApplication::clipboard()->mimeData();
    if (!data) return;
    if (const QString path = fileIn(data); !path.isEmpty()) return openFile(path);
    if (!data->hasText()) return emit failed(tr("Cannot paste: what was copied is not text"));
    const QString text = data->text();
    if (!text.trimmed().startsWith('{') && pasteNumbers(text)) return;
    if (text.size() > longestExploration) return emit failed(tr("Cannot paste: the text is too long"));
    const Result<Exploration> read = explorationFromJson(text.toUtf8());
    const QString fault = read ? m_explorer.change(*read) : faultText(read.fault());
    if (!fault.isEmpty()) return emit failed(tr("Cannot paste: %1").arg(fault));
    emit said(tr("Pasted the exploration"));
    emit opened();
}

/// Whether that is what the text was meant to be.
bool FileCommands::pasteNumbers(const QString& text) {
    if (text.size() > longestNumbers) return false;
    const Result<Sample> sample = sampleIn(text, tr("pasted numbers"));
    if (sample) {
        emit numbersPasted(*sample);
        return true;
    }
    static const QRegularExpression number(QStringLiteral("^[\\s\\[(]*[-+\u2212]?\\.?[0-9]"));
    if (!number.match(text).hasMatch()) return false;
    emit failed(tr("Cannot paste the numbers: %1").arg(faultText(sample.fault())));
    return true;
}

QString FileCommands::fileIn(const QMimeData* data) {
    const QString uriList = QStringLiteral("text/uri-list");
    if (!data->hasUrls() || data->data(uriList).size() > longestPlaces) return {};
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 ? urls[0].toLocalFile() : QString();
}

}  // namespace activation
