// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/data/recording_dialog.h"

#include "app/window/shell/main_window.h"
#include "widgets/controls/clipboard.h"
#include "widgets/look/look.h"
#include "widgets/text/plain_label.h"

#include <QCoreApplication>
#include <QDialog>
#include <QFile>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace activation {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RecordingDialog)
};

struct Recording {
    const char *name, *file;
};
constexpr Recording recordings[]{{"PyTorch", "pytorch"}, {"Keras", "keras"}, {"JAX, Flax", "jax"}};

QString codeFor(const Recording& recording) {
    QFile file(QStringLiteral(":/recording/%1.py").arg(QLatin1String(recording.file)));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}  // namespace

void showRecordingDialog(QWidget* parent) {
    auto* dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("recordingDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Text::tr("Record a layer's inputs"));
    auto* head =
        new PlainLabel(Text::tr("This code writes what goes into a layer's activation to layer.npy. File, Open "
                                "data, or dropping the file on the window, puts the numbers in place of the "
                                "normal inputs."));
    head->setWordWrap(true);
    auto* tabs = new QTabWidget;
    tabs->setObjectName(QStringLiteral("recordingTabs"));
    for (const Recording& recording : recordings) {
        auto* code = new QPlainTextEdit(codeFor(recording));
        code->setReadOnly(true);
        code->setTabChangesFocus(true);
        code->setLineWrapMode(QPlainTextEdit::NoWrap);
        code->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        code->setAccessibleName(QLatin1String(recording.name));
        tabs->addTab(code, QLatin1String(recording.name));
    }
    auto* copy = new QPushButton(Text::tr("Copy the code"));
    copy->setObjectName(QStringLiteral("copyRecording"));
    auto* said = new PlainLabel;
    said->setProperty("role", "secondary");
    QObject::connect(copy, &QPushButton::clicked, dialog, [tabs, said] {
        const Recording& recording = recordings[tabs->currentIndex()];
        said->setText(copyToClipboard(codeFor(recording))
                          ? Text::tr("Copied the code for %1").arg(QLatin1String(recording.name))
                          : clipboardFault());
    });
    auto* close = new QPushButton(Text::tr("Close"));
    close->setDefault(true);
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(copy);
    buttons->addWidget(said, 1);
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(space::edge, space::group, space::edge, space::group);
    column->setSpacing(space::related);
    column->addWidget(head);
    column->addWidget(tabs, 1);
    column->addLayout(buttons);
    dialog->resize(760, 400);
    dialog->open();
}

ActionRow recordingRow() {
    return {.menu = MenuId::Help,
            .name = "recordInputs",
            .text = QT_TRANSLATE_NOOP("Actions", "&Record a layer's inputs…"),
            .hint = QT_TRANSLATE_NOOP("Actions", "Code for PyTorch, Keras and JAX that writes a file of numbers"),
            .run = [](MainWindow& w, bool) { showRecordingDialog(&w); }};
}

}  // namespace activation
