// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/frame/tool_bar.h"

#include "app/window/pages/pages.h"
#include "app/window/shell/actions.h"
#include "app/window/shell/main_window.h"
#include "widgets/look/icons.h"
#include "widgets/look/look.h"

#include <QAction>
#include <QCoreApplication>
#include <QEvent>
#include <QMenu>
#include <QToolButton>
#include <QWidgetAction>

#include <algorithm>

namespace activation {
namespace {

constexpr int barHeight = 40, gap = 4, margin = 8, lineRoom = 9;
constexpr QSize iconSize(20, 20);

}  // namespace

ToolBar::ToolBar(MainWindow& window, QWidget* parent)
    : QFrame(parent), m_window(window), m_more(new QToolButton(this)), m_moreMenu(new QMenu(this)) {
    setObjectName(QStringLiteral("toolBar"));
    setProperty("role", "toolBar");
    setFixedHeight(barHeight);
    for (const PageRow& row : pageRows()) addButton(window.action(row.action), m_left)->setProperty("role", "page");
    addLine(m_left);
    for (const char* name : {"undo", "redo"}) addButton(window.action(name), m_left);
    addLine(m_left);
    for (const char* name : {"export", "present"}) addButton(window.action(name), m_right);
    m_more->setObjectName(QStringLiteral("toolBarMore"));
    m_more->setFixedHeight(space::iconButton);
    m_more->setIconSize(iconSize);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_moreMenu);
    connect(&window.pages(), &Pages::pageChanged, this, &ToolBar::showTools);
    retranslate();
    showTools();
}

QToolButton* ToolBar::addButton(QAction* action, std::vector<Item>& group) {
    auto* button = new QToolButton(this);
    button->setIconSize(iconSize);
    button->setFixedHeight(space::iconButton);
    if (action->menu()) {
        button->setMenu(action->menu());
        button->setPopupMode(QToolButton::InstantPopup);
        button->setProperty("role", "tab");
        const auto retitle = [button, action] {
            const QString name = withoutMnemonic(action->menu()->title());
            button->setText(name + QStringLiteral(" ▾"));
            button->setAccessibleName(name);
            button->setToolTip(QStringLiteral("<b>%1</b><br>%2").arg(name, action->toolTip()));
            button->setAccessibleDescription(action->toolTip());
        };
        connect(action, &QAction::changed, button, retitle);
        retitle();
    } else {
        button->setDefaultAction(action);
        const bool hasWords = !action->property("brief").toString().isEmpty();
        button->setToolButtonStyle(!hasWords                 ? Qt::ToolButtonIconOnly
                                   : action->icon().isNull() ? Qt::ToolButtonTextOnly
                                                             : Qt::ToolButtonTextBesideIcon);
        if (hasWords) button->setProperty("role", "tab");
        button->setProperty("curve", action->property("curve"));
        // Qt would read the tooltip aloud, with its markup.
        const auto describe = [button, action] {
            button->setAccessibleName(withoutMnemonic(action->text()));
            button->setAccessibleDescription(action->statusTip());
        };
        connect(action, &QAction::changed, button, describe);
        describe();
    }
    group.push_back({button, action});
    return button;
}

void ToolBar::addLine(std::vector<Item>& group) {
    auto* line = new QFrame(this);
    line->setProperty("role", "line");
    line->setFixedSize(1, 20);
    group.push_back({line, nullptr});
}

/// What belongs to the page that is seen.
void ToolBar::showTools() {
    for (const Item& item : m_page) {
        item.widget->hide();
        if (auto* action = qobject_cast<QWidgetAction*>(item.action))
            action->releaseWidget(item.widget);
        else
            item.widget->deleteLater();  // it may be what was clicked
    }
    m_page.clear();
    for (QAction* action : m_window.pages().current().tools())
        if (auto* widgetAction = qobject_cast<QWidgetAction*>(action))
            m_page.push_back({widgetAction->requestWidget(this), action});
        else if (action->isSeparator())
            addLine(m_page);
        else
            addButton(action, m_page);
    orderTabs();
    arrange();
}

void ToolBar::orderTabs() {
    QWidget* last = nullptr;
    const auto next = [&](QWidget* widget) {
        if (last) setTabOrder(last, widget);
        last = widget;
    };
    for (const std::vector<Item>* group : {&m_left, &m_page})
        for (const Item& item : *group)
            if (item.action) next(item.widget);
    next(m_more);
    for (const Item& item : m_right) next(item.widget);
}

int ToolBar::widthOf(const std::vector<Item>& group) const {
    int width = 0;
    for (const Item& item : group) width += item.action ? item.widget->sizeHint().width() + gap : lineRoom + gap;
    return width;
}

void ToolBar::arrange() {
    const auto setWords = [&](bool on) {
        for (const Item& item : m_right)
            static_cast<QToolButton*>(item.widget)
                ->setToolButtonStyle(on ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    };
    for (const std::vector<Item>* group : {&m_left, &m_page, &m_right})
        for (const Item& item : *group) item.widget->ensurePolished();
    m_more->ensurePolished();
    setWords(true);
    const auto room = [&] { return width() - 2 * margin - widthOf(m_left) - widthOf(m_right); };
    if (widthOf(m_page) > room()) setWords(false);
    const bool isTight = widthOf(m_page) > room();
    int left = room() - (isTight ? m_more->sizeHint().width() + gap : 0);

    int x = margin;
    const auto put = [&](const Item& item) {
        const QSize size = item.action ? item.widget->sizeHint() : item.widget->size();
        const int before = item.action ? 0 : lineRoom / 2;
        item.widget->setGeometry(x + before, (barHeight - size.height()) / 2, size.width(), size.height());
        item.widget->show();
        x += (item.action ? size.width() : lineRoom) + gap;
    };
    for (const Item& item : m_left) put(item);
    m_moreMenu->clear();
    bool isFull = false;
    for (const Item& item : m_page) {
        const int needed = item.action ? item.widget->sizeHint().width() + gap : lineRoom + gap;
        isFull = isFull || needed > left;
        if (!isFull) {
            left -= needed;
            put(item);
            continue;
        }
        item.widget->hide();
        if (!item.action)
            m_moreMenu->addSeparator();
        else if (item.action->menu())
            m_moreMenu->addMenu(item.action->menu());
        else
            m_moreMenu->addAction(item.action);
    }
    m_more->setVisible(isFull);
    m_more->setGeometry(x, (barHeight - m_more->height()) / 2, m_more->sizeHint().width(), m_more->height());
    x = width() - margin - widthOf(m_right) + gap;
    for (const Item& item : m_right) put(item);
    // What was moved and shown asks for a layout again; it has just got one.
    QCoreApplication::removePostedEvents(this, QEvent::LayoutRequest);
}

QSize ToolBar::sizeHint() const { return {widthOf(m_left) + widthOf(m_page) + widthOf(m_right), barHeight}; }

void ToolBar::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    arrange();
}

bool ToolBar::event(QEvent* event) {
    const bool result = QFrame::event(event);
    // Its buttons have other words, or another style.
    if (event->type() == QEvent::LayoutRequest) arrange();
    return result;
}

void ToolBar::retranslate() {
    m_more->setIcon(icon(QStringLiteral("more"), lookOf(palette()).text));
    m_more->setToolTip(tr("More of this page"));
    m_more->setAccessibleName(tr("More of this page"));
}

void ToolBar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::LanguageChange) arrange();
}

}  // namespace activation
