// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pages/plot_fields.h"

#include "app/window/frame/range_field.h"
#include "app/window/shell/main_window.h"
#include "widgets/look/look.h"
#include "widgets/text/plain_label.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace activation {
namespace {

/// Something over the curves that can be turned off here.
struct Chip {
    const char* action;  ///< whose icon and name it has
    const char* text;
    bool (*isOn)(const Exploration&);
    void (*turnOff)(Exploration&);
};
constexpr Chip chips[]{
    {"zones", QT_TRANSLATE_NOOP("activation::PlotFields", "Zones"), [](const Exploration& e) { return e.shown.zones; },
     [](Exploration& e) { e.shown.zones = false; }},
    {"asymptotes", QT_TRANSLATE_NOOP("activation::PlotFields", "Asymptotes"),
     [](const Exploration& e) { return e.shown.asymptotes; }, [](Exploration& e) { e.shown.asymptotes = false; }},
    {"densities", QT_TRANSLATE_NOOP("activation::PlotFields", "Densities"),
     [](const Exploration& e) { return e.shown.densities; }, [](Exploration& e) { e.shown.densities = false; }},
    {"magnifier", QT_TRANSLATE_NOOP("activation::PlotFields", "Magnifier"),
     [](const Exploration& e) { return e.shown.magnifier; }, [](Exploration& e) { e.shown.magnifier = false; }},
    {"family", QT_TRANSLATE_NOOP("activation::PlotFields", "Family"),
     [](const Exploration& e) { return !familyOf(e).empty(); }, [](Exploration& e) { e.family.reset(); }},
    {"difference", QT_TRANSLATE_NOOP("activation::PlotFields", "Difference"),
     [](const Exploration& e) { return e.shown.difference && !e.pinned.empty(); },
     [](Exploration& e) { e.shown.difference = false; }},
};

}  // namespace

PlotFields::PlotFields(MainWindow& window, QWidget* parent) : QWidget(parent), m_window(window) {
    setObjectName(QStringLiteral("plotFields"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::group, space::related / 2, space::group, 0);
    row->setSpacing(space::related / 2);
    m_x = addField(QStringLiteral("x"), "xRange");
    row->addSpacing(space::related);
    m_y = addField(QStringLiteral("y"), "yRange");
    m_y->setMayBeEmpty(true);
    auto* home = new QToolButton(this);
    home->setDefaultAction(window.action("resetView"));
    home->setIconSize({16, 16});
    home->setFixedSize(24, 24);
    home->setToolButtonStyle(Qt::ToolButtonIconOnly);
    row->addWidget(home);
    row->addStretch(1);
    addChips();
    connect(m_x, &RangeField::rangeEdited, &window,
            [&window](std::optional<Range> range) { window.edit([&](Exploration& e) { e.x = range.value_or(e.x); }); });
    connect(m_y, &RangeField::rangeEdited, &window,
            [&window](std::optional<Range> range) { window.edit([&](Exploration& e) { e.y = range; }); });
    retranslate();
}

RangeField* PlotFields::addField(const QString& name, const char* objectName) {
    auto* label = new PlainLabel(name, this);
    label->setProperty("role", "secondary");
    auto* field = new RangeField(this);
    field->setObjectName(QLatin1String(objectName));
    field->setProperty("role", "faint");
    layout()->addWidget(label);
    layout()->addWidget(field);
    connect(field, &RangeField::refused, &m_window,
            [this](const QString& sentence) { m_window.fail(sentence, m_window.action("resetView")); });
    connect(field, &RangeField::accepted, &m_window, &MainWindow::clearFault);
    return field;
}

void PlotFields::addChips() {
    for (const Chip& chip : chips) {
        auto* button = new QToolButton(this);
        button->setObjectName(QStringLiteral("chip_") + QLatin1String(chip.action));
        button->setProperty("role", "badge");
        button->setIconSize({16, 16});
        button->hide();
        layout()->addWidget(button);
        connect(button, &QToolButton::clicked, &m_window, [this, &chip] { m_window.edit(chip.turnOff); });
        m_chips.push_back(button);
    }
}

void PlotFields::setRanges(const Range& x, const Range& y) {
    m_x->setRange(x);
    m_y->setRange(y);
}

void PlotFields::setExploration(const Exploration& exploration) {
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        m_chips[i]->setVisible(chips[i].isOn(exploration));
        m_chips[i]->setIcon(m_window.action(chips[i].action)->icon());
    }
    fitChips();
}

/// Their names, where all of them have room; otherwise icons alone.
void PlotFields::fitChips() {
    const auto needed = [&] {
        int width = space::group;
        for (QToolButton* chip : m_chips)
            if (chip->isVisibleTo(this)) width += chip->sizeHint().width() + space::related / 2;
        return width;
    };
    const auto setWords = [&](bool on) {
        for (std::size_t i = 0; i < m_chips.size(); ++i) {
            m_chips[i]->setText(on ? tr(chips[i].text) + QStringLiteral(" ×") : QStringLiteral("×"));
            m_chips[i]->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        }
    };
    const int others = 2 * (m_x->width() + space::edge) + m_y->width() - m_x->width() + 60;
    setWords(true);
    if (needed() > width() - others) setWords(false);
}

void PlotFields::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitChips();
}

void PlotFields::retranslate() {
    const auto name = [](RangeField* field, const QString& text, const QString& hint) {
        field->setAccessibleName(text);
        field->setAccessibleDescription(hint);
        field->setToolTip(QStringLiteral("<b>%1</b><br>%2").arg(text, hint));
    };
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        const QString off = tr("Turn off: %1").arg(tr(chips[i].text));
        m_chips[i]->setToolTip(off);
        m_chips[i]->setAccessibleName(off);
    }
    fitChips();
    name(m_x, tr("Range of x"), tr("Two numbers, such as −5 … 5"));
    name(m_y, tr("Range of y"), tr("Two numbers; empty to follow the curves"));
}

void PlotFields::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace activation
