// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/shell/tool_bar.h"

#include "app/window/shell/main_window.h"
#include "app/window/shell/range_field.h"
#include "widgets/look/look.h"
#include "widgets/text/plain_label.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QToolButton>

namespace activation {

ToolBar::ToolBar(MainWindow& window) : QToolBar(&window), m_window(window) {
    setObjectName(QStringLiteral("toolBar"));
    setMovable(false);
    setIconSize({20, 20});
    addActions({"explore", "gallery", "experiments"});
    addActions({"undo", "redo"});
    addActions({"value", "slope", "curvature", "logSlope"});
    addActions({"textbook", "stacked", "zones", "densities", "magnifier", "family", "pin", "difference"});
    m_x = addField(QStringLiteral("x"), "xRange");
    m_y = addField(QStringLiteral("y"), "yRange");
    m_y->setMayBeEmpty(true);
    addAction(m_window.action("resetView"));
    auto* spring = new QWidget(this);
    spring->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(spring);
    addAction(m_window.action("export"));
    addAction(m_window.action("present"));
    for (QToolButton* button : findChildren<QToolButton*>())
        if (button->defaultAction()) {
            button->setFixedHeight(space::iconButton);
            button->setMinimumWidth(space::iconButton);
            if (button->defaultAction()->icon().isNull() && button->text().size() > 2)
                button->setProperty("role", "tab");  // room beside words
        }
    connect(m_x, &RangeField::rangeEdited, &window,
            [&window](std::optional<Range> range) { window.edit([&](Exploration& e) { e.x = range.value_or(e.x); }); });
    connect(m_y, &RangeField::rangeEdited, &window,
            [&window](std::optional<Range> range) { window.edit([&](Exploration& e) { e.y = range; }); });
    connect(&window.pages(), &Pages::pageChanged, this, [this] {
        const bool isPlotSeen = m_window.pages().page() != Page::Experiments;
        for (RangeField* field : {m_x, m_y}) field->setEnabled(isPlotSeen);
    });
    retranslate();
}

void ToolBar::addActions(std::initializer_list<const char*> names) {
    for (const char* name : names) addAction(m_window.action(name));
    addSeparator();
}

RangeField* ToolBar::addField(const QString& name, const char* objectName) {
    auto* label = new PlainLabel(name, this);
    label->setProperty("role", "secondary");
    label->setContentsMargins(space::related, 0, space::related / 2, 0);
    auto* field = new RangeField(this);
    field->setObjectName(QLatin1String(objectName));
    field->setFixedWidth(120);
    addWidget(label);
    addWidget(field);
    connect(field, &RangeField::refused, &m_window, &MainWindow::say);
    return field;
}

void ToolBar::setRanges(const Range& x, const Range& y) {
    m_x->setRange(x);
    m_y->setRange(y);
}

void ToolBar::retranslate() {
    setWindowTitle(tr("Tool bar"));
    const auto name = [](RangeField* field, const QString& text) {
        field->setAccessibleName(text);
        field->setToolTip(text);
    };
    name(m_x, tr("Range of x"));
    name(m_y, tr("Range of y; empty to follow the curves"));
}

void ToolBar::changeEvent(QEvent* event) {
    QToolBar::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace activation
