// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/help/help.h"

#include "app/window/shell/actions.h"
#include "widgets/controls/scrolled.h"
#include "widgets/look/icons.h"
#include "widgets/look/look.h"
#include "widgets/text/plain_label.h"

#include <QCoreApplication>
#include <QDialog>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace activation {
namespace {

/// What works in one part of the window only, and so is no action of the window.
struct KeyRow {
    const char* place;
    const char* keys;
    const char* what;
};

const KeyRow keyRows[]{
    {QT_TRANSLATE_NOOP("Keys", "In the plot"), QT_TRANSLATE_NOOP("Keys", "Left, Right"),
     QT_TRANSLATE_NOOP("Keys", "Move the probe; with Shift in larger steps")},
    {nullptr, QT_TRANSLATE_NOOP("Keys", "Ctrl+Left, Ctrl+Right"),
     QT_TRANSLATE_NOOP("Keys", "Move the probe to the next minimum, maximum, zero, break or intersection")},
    {nullptr, QT_TRANSLATE_NOOP("Keys", "Space, click"), QT_TRANSLATE_NOOP("Keys", "Pin or release the probe")},
    {nullptr, QT_TRANSLATE_NOOP("Keys", "+, −, wheel"),
     QT_TRANSLATE_NOOP("Keys", "Zoom; the wheel with Shift along x only, with Ctrl along y only")},
    {nullptr, QT_TRANSLATE_NOOP("Keys", "Page up, Page down, drag"), QT_TRANSLATE_NOOP("Keys", "Move along x")},
    {nullptr, QT_TRANSLATE_NOOP("Keys", "Home, double click"), QT_TRANSLATE_NOOP("Keys", "Reset the view")},
    {QT_TRANSLATE_NOOP("Keys", "While presenting"), QT_TRANSLATE_NOOP("Keys", "Page down, Page up"),
     QT_TRANSLATE_NOOP("Keys", "Show the next or the previous activation")},
    {nullptr, QT_TRANSLATE_NOOP("Keys", "B"), QT_TRANSLATE_NOOP("Keys", "Black screen, until the next key")},
    {nullptr, QT_TRANSLATE_NOOP("Keys", "F, S, V"),
     QT_TRANSLATE_NOOP("Keys", "Hide or show the formula, the slope, the values")},
    {nullptr, QT_TRANSLATE_NOOP("Keys", "Right click"), QT_TRANSLATE_NOOP("Keys", "All of this as a menu")},
    {nullptr, QT_TRANSLATE_NOOP("Keys", "Escape, F5"), QT_TRANSLATE_NOOP("Keys", "Leave")},
    {QT_TRANSLATE_NOOP("Keys", "In the catalogue"), QT_TRANSLATE_NOOP("Keys", "Up, Down"),
     QT_TRANSLATE_NOOP("Keys", "Show the previous or the next activation")},
    {nullptr, QT_TRANSLATE_NOOP("Keys", "Ctrl+Enter, right click"),
     QT_TRANSLATE_NOOP("Keys", "Pin an activation, to compare with it")},
    {nullptr, QT_TRANSLATE_NOOP("Keys", "F2, Delete"), QT_TRANSLATE_NOOP("Keys", "Rename or delete one of your own")},
    {QT_TRANSLATE_NOOP("Keys", "On a slider"), QT_TRANSLATE_NOOP("Keys", "Left, Right, wheel"),
     QT_TRANSLATE_NOOP("Keys", "Change the parameter a little; Page up and Page down change it more")},
    {nullptr, QT_TRANSLATE_NOOP("Keys", "Home, End"), QT_TRANSLATE_NOOP("Keys", "Go to an end of the slider")},
    {QT_TRANSLATE_NOOP("Keys", "In a range"), QT_TRANSLATE_NOOP("Keys", "Enter"),
     QT_TRANSLATE_NOOP("Keys", "Show the range that was typed; an empty y follows the curves")},
};

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Keys)
};

QLabel* label(const QString& text, const char* role) {
    auto* result = new PlainLabel(text);
    result->setProperty("role", role);
    return result;
}

/// Rows of keys and what they do, under headings.
class KeyTable {
public:
    explicit KeyTable(QWidget* parent) : m_grid(new QGridLayout(parent)) {
        m_grid->setContentsMargins(space::edge, space::group, space::edge, space::group);
        m_grid->setHorizontalSpacing(space::edge);
        m_grid->setVerticalSpacing(space::related / 2);
        m_grid->setColumnStretch(1, 1);
    }

    void addHeading(const QString& text) {
        const int row = m_grid->rowCount();
        if (row > 1) m_grid->setRowMinimumHeight(row, space::group);
        m_grid->addWidget(label(text, "title"), row + 1, 0, 1, 2);
    }

    void add(const QString& keys, const QString& what) {
        const int row = m_grid->rowCount();
        QLabel *key = label(keys, "secondary"), *text = label(what, "");
        key->setMinimumHeight(text->sizeHint().height());  // Chinese lines are higher
        text->setWordWrap(true);
        m_grid->addWidget(key, row, 0, Qt::AlignTop);
        m_grid->addWidget(text, row, 1);
    }

private:
    QGridLayout* m_grid;
};

QDialog* makeDialog(QWidget* parent, const QString& name, const QString& title) {
    auto* dialog = new QDialog(parent);
    dialog->setObjectName(name);
    dialog->setWindowTitle(title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

QPushButton* closeButton(QDialog* dialog) {
    auto* button = new QPushButton(Text::tr("Close"), dialog);
    button->setDefault(true);
    QObject::connect(button, &QPushButton::clicked, dialog, &QDialog::reject);
    return button;
}

}  // namespace

void showKeysDialog(QWidget* parent) {
    QDialog* dialog = makeDialog(parent, QStringLiteral("keysDialog"), Text::tr("Keys"));
    QScrollArea* area = scrollArea(dialog);
    area->setAccessibleName(dialog->windowTitle());
    area->setFocusPolicy(Qt::StrongFocus);  // there is nothing else that keys could scroll
    auto* page = new QWidget;
    KeyTable table(page);
    QString heading;
    for (const ActionRow& row : actionRows()) {
        if (!*row.shortcuts) continue;
        QString title = withoutMnemonic(titleOf(row.menu));
        if (title != heading) table.addHeading(heading = title);
        table.add(shortcutsOf(row), plainTextOf(row));
    }
    for (const KeyRow& row : keyRows) {
        if (row.place) table.addHeading(Text::tr(row.place));
        table.add(Text::tr(row.keys), Text::tr(row.what));
    }
    area->setWidget(page);

    auto* layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(0, 0, 0, space::group);
    layout->addWidget(area);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(space::edge, 0, space::edge, 0);
    buttons->addWidget(closeButton(dialog), 0, Qt::AlignRight);
    layout->addLayout(buttons);
    dialog->resize(600, 600);
    dialog->open();
}

void showAboutDialog(QWidget* parent) {
    QDialog* dialog = makeDialog(parent, QStringLiteral("aboutDialog"), Text::tr("About Activation Explorer"));
    auto* icon = new PlainLabel;
    icon->setPixmap(applicationIcon().pixmap(64, 64));
    auto* text = new QVBoxLayout;
    text->setSpacing(space::related);
    text->addWidget(label(QStringLiteral("Activation Explorer"), "name"));
    text->addWidget(label(Text::tr("Version %1").arg(QStringLiteral(ACTIVATION_VERSION)), "secondary"));
    text->addSpacing(space::related);
    text->addWidget(label(Text::tr("See what the activation functions of neural networks do: their values, their "
                                   "slopes, and how their parameters change them."),
                          ""));
    text->addWidget(label(Text::tr("Free software under the GNU General Public License, version 3 or later. It comes "
                                   "without any warranty."),
                          ""));
    text->addWidget(label(Text::tr("Made with Qt %1 and QCustomPlot.").arg(QLatin1String(qVersion())), "secondary"));

    auto* top = new QHBoxLayout;
    top->setSpacing(space::edge);
    top->addWidget(icon, 0, Qt::AlignTop);
    top->addLayout(text, 1);
    auto* layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(space::edge, space::edge, space::edge, space::group);
    layout->setSpacing(space::group);
    layout->addLayout(top);
    layout->addWidget(closeButton(dialog), 0, Qt::AlignRight);
    for (int i = 0; i < text->count(); ++i)
        if (auto* line = qobject_cast<QLabel*>(text->itemAt(i)->widget())) line->setWordWrap(true);
    dialog->setFixedWidth(480);
    dialog->open();
}

}  // namespace activation
