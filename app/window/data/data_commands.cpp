// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/data/data_commands.h"

#include "app/files/recent_files.h"
#include "app/files/sample_file.h"
#include "app/window/data/layer_table.h"
#include "app/window/data/sample_loader.h"
#include "app/window/pages/explore_page.h"
#include "app/window/shell/main_window.h"
#include "widgets/readout/sample_text.h"
#include "widgets/text/label_text.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QProgressDialog>

#include <algorithm>
#include <cmath>

namespace activation {
namespace {

/// The range as it is, unless most of the numbers are outside, or too close together to be seen: then around them.
Range rangeFor(const Sample& sample, const Range& x) {
    const double half = sample.deviation > 0.0 ? 3.0 * sample.deviation : 1.0;
    const Range bulk{sample.mean - half, sample.mean + half};
    const double seen = std::min(bulk.to, x.to) - std::max(bulk.from, x.from);
    if (seen >= 0.5 * bulk.size() && bulk.size() >= 0.02 * x.size()) return x;
    const Range around = withNiceLimits({bulk.from - 0.1 * bulk.size(), bulk.to + 0.1 * bulk.size()});
    return isShowable(around) ? around : x;
}

}  // namespace

DataCommands::DataCommands(MainWindow& window) : QObject(&window), m_window(window), m_loader(new SampleLoader(this)) {
    const auto close = [this] {
        if (m_progress) m_progress->deleteLater();
        m_progress.clear();
    };
    connect(m_loader, &SampleLoader::progressed, this, [this](int percent) {
        if (m_progress) m_progress->setValue(std::min(percent, 99));  // 100 would hide it before its end
    });
    connect(m_loader, &SampleLoader::loaded, this, [this, close](const SharedSample& sample) {
        close();
        show(sample);
    });
    connect(m_loader, &SampleLoader::failed, this, [this, close](const Fault& fault) {
        close();
        m_window.fail(tr("Cannot open %1").arg(faultText(fault)));
    });
}

void DataCommands::open() {
    auto* dialog = new QFileDialog(&m_window, tr("Open data"), dataFolder(),
                                   tr("Arrays of NumPy, tables and texts (%1);;All files (*)")
                                       .arg(QStringLiteral("*.npy *.csv *.tsv *.txt *.dat")));
    dialog->setObjectName(QStringLiteral("openDataDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &DataCommands::openFile);
    dialog->open();
}

void DataCommands::openFile(const QString& path) {
    keepDataFolder(path);
    const QStringList columns = sampleColumns(path);
    columns.isEmpty() ? load(path, {}) : chooseColumn(path, columns);
}

void DataCommands::chooseColumn(const QString& path, const QStringList& columns) {
    auto* dialog = new QInputDialog(&m_window);
    dialog->setObjectName(QStringLiteral("columnDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Choose a column"));
    dialog->setLabelText(tr("%1 has %2 columns. The numbers of:").arg(pathText(path)).arg(columns.size()));
    dialog->setComboBoxItems(QStringList(columns) << tr("all columns"));
    dialog->setOption(QInputDialog::UseListViewForComboBoxItems, columns.size() < 12);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, path, columns](const QString& chosen) {
        load(path, columns.contains(chosen) ? chosen : QString());
    });
    dialog->open();
}

void DataCommands::load(const QString& path, const QString& column) {
    if (m_progress) m_progress->deleteLater();
    m_progress = new QProgressDialog(tr("Reading %1").arg(pathText(path)), tr("Cancel"), 0, 100, &m_window);
    m_progress->setObjectName(QStringLiteral("dataProgress"));
    m_progress->setWindowModality(Qt::WindowModal);
    m_progress->setWindowTitle(tr("Open data"));
    connect(m_progress, &QProgressDialog::canceled, m_loader, &SampleLoader::stop);
    m_loader->load(path, column);
}

void DataCommands::show(const SharedSample& sample) {
    m_window.edit([&](Exploration& e) {
        e.sample = sample;
        e.shown.densities = true;
        e.x = rangeFor(*sample, e.x);
    });
    if (m_window.explorer().current().sample != sample) return;  // it was refused, and said why
    if (m_window.pages().page() != Page::Experiments) m_window.pages().show(Page::Explore);
    m_window.explorePage().setPanelOpen(ExplorePanel::Statistics, true);
    m_window.say(tr("%1 replaces the normal inputs: %2").arg(labelOf(*sample), describedSample(*sample)));
}

void DataCommands::remove() {
    m_window.edit([](Exploration& e) { e.sample = {}; });
}

/// The table stays beside the window.
void DataCommands::compare() {
    auto* table = m_window.findChild<LayerTable*>();
    if (!table) table = new LayerTable(m_window.explorer(), &m_window);
    table->show();
    table->activateWindow();
}

ActionRow openDataRow() {
    return {.menu = MenuId::File,
            .name = "openData",
            .text = QT_TRANSLATE_NOOP("Actions", "Open da&ta…"),
            .hint = QT_TRANSLATE_NOOP(
                "Actions", "Take the numbers of a file, such as a layer's inputs, in place of the normal inputs"),
            .shortcuts = "Ctrl+Shift+O",
            .run = [](MainWindow& w, bool) { w.data().open(); }};
}

ActionRow removeDataRow() {
    return {.menu = MenuId::Edit,
            .name = "removeData",
            .text = QT_TRANSLATE_NOOP("Actions", "Remo&ve the data"),
            .hint = QT_TRANSLATE_NOOP("Actions", "Use the normal inputs again instead of the numbers of a file"),
            .run = [](MainWindow& w, bool) { w.data().remove(); },
            .isPossible = [](const MainWindow& w) { return static_cast<bool>(w.explorer().current().sample); }};
}

ActionRow compareDataRow() {
    return {.menu = MenuId::Compare,
            .separated = true,
            .name = "compareData",
            .text = QT_TRANSLATE_NOOP("Actions", "&Which activation suits the data…"),
            .hint = QT_TRANSLATE_NOOP(
                "Actions", "Show what the activation and the pinned ones make of the numbers of a file, as a table"),
            .run = [](MainWindow& w, bool) { w.data().compare(); },
            .isPossible = [](const MainWindow& w) { return static_cast<bool>(w.explorer().current().sample); }};
}

}  // namespace activation
