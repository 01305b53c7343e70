// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/help/parts_guide.h"

#include "app/window/shell/main_window.h"
#include "widgets/look/look.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace activation {
namespace {

/// A part of the window that one may wonder about, by its object's name; texts in the context "PartsGuide".
struct PartRow {
    const char *object, *name, *sentence;
};

constexpr PartRow rows[]{
    {"toolBar", QT_TRANSLATE_NOOP("PartsGuide", "Tool bar"),
     QT_TRANSLATE_NOOP("PartsGuide", "The pages, and what the page you see can do")},
    {"catalogueList", QT_TRANSLATE_NOOP("PartsGuide", "Catalogue"),
     QT_TRANSLATE_NOOP("PartsGuide", "All activations by family: choose one, or search")},
    {"plotView", QT_TRANSLATE_NOOP("PartsGuide", "Plot"),
     QT_TRANSLATE_NOOP("PartsGuide",
                       "The function f and its slope f′. Point to read values, drag to move, turn the wheel "
                       "to zoom")},
    {"parameterPanel", QT_TRANSLATE_NOOP("PartsGuide", "Parameters"),
     QT_TRANSLATE_NOOP("PartsGuide", "Drag a slider and watch the curve")},
    {"readout", QT_TRANSLATE_NOOP("PartsGuide", "Values"),
     QT_TRANSLATE_NOOP("PartsGuide", "f and its derivatives where you point")},
    {"statisticsStrip", QT_TRANSLATE_NOOP("PartsGuide", "Statistics"),
     QT_TRANSLATE_NOOP("PartsGuide", "What normal inputs z become: mean, variance, gain, χ")},
    {"galleryContent", QT_TRANSLATE_NOOP("PartsGuide", "Gallery"),
     QT_TRANSLATE_NOOP("PartsGuide", "All activations on the same axes. Click to explore one, right-click to pin it")},
    {"experimentSettings", QT_TRANSLATE_NOOP("PartsGuide", "Settings"),
     QT_TRANSLATE_NOOP("PartsGuide", "The activations of the experiment, and what else it depends on")},
    {"figureChart", QT_TRANSLATE_NOOP("PartsGuide", "Figures"),
     QT_TRANSLATE_NOOP("PartsGuide", "What the network did. Point to read values, double-click to enlarge")},
    {"experimentNotes", QT_TRANSLATE_NOOP("PartsGuide", "About the experiment"),
     QT_TRANSLATE_NOOP("PartsGuide", "What to try, what to notice, and where it comes from")},
};

constexpr int inset = 12;  // pixels between a card and its words

QString translated(const char* text) { return QApplication::translate("PartsGuide", text); }

}  // namespace

PartsGuide::PartsGuide(MainWindow& window) : QWidget(&window), m_window(window) {
    setObjectName(QStringLiteral("partsGuide"));
    setGeometry(window.rect());
    setAccessibleName(tr("What the parts of the window are"));
    setAccessibleDescription(sentences().join(QStringLiteral(". ")));
    setFocusPolicy(Qt::NoFocus);
    qApp->installEventFilter(this);
    show();
    raise();
}

std::vector<PartsGuide::Part> PartsGuide::parts() const {
    std::vector<Part> result;
    for (const PartRow& row : rows) {
        const QList<QWidget*> found = m_window.findChildren<QWidget*>(QLatin1String(row.object));
        const auto seen = std::ranges::find_if(found, [](const QWidget* part) {
            return part->isVisible() && !part->visibleRegion().isEmpty() && part->width() > 24;
        });
        if (seen == found.end()) continue;
        const QRect part = (*seen)->visibleRegion().boundingRect();
        result.push_back({QRect((*seen)->mapTo(&m_window, part.topLeft()), part.size()), translated(row.name),
                          translated(row.sentence)});
    }
    return result;
}

QStringList PartsGuide::sentences() const {
    QStringList result;
    for (const Part& part : parts()) result << part.name + QStringLiteral(": ") + part.sentence;
    return result;
}

void PartsGuide::paintEvent(QPaintEvent*) {
    const Look& look = lookOf(m_window.palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor shade = look.isDark() ? QColor(Qt::black) : look.text;
    shade.setAlphaF(0.35F);
    painter.fillRect(rect(), shade);
    QFont strong = font(), plain = font();
    strong.setPixelSize(type::body);
    strong.setWeight(QFont::DemiBold);
    plain.setPixelSize(type::body);
    std::vector<QRect> taken;
    const std::vector<Part> seen = parts();
    painter.setPen(QPen(look.accent, 2.0));
    for (const Part& part : seen)  // under all words
        painter.drawRoundedRect(QRectF(part.place).adjusted(2.0, 2.0, -2.0, -2.0), space::radius, space::radius);
    for (const Part& part : seen) {
        const int most = std::clamp(part.place.width() - 2 * space::group, 150, 300) - 2 * inset;
        const QRect name = QFontMetrics(strong).boundingRect(0, 0, most, 99, Qt::TextWordWrap, part.name);
        const QRect words = QFontMetrics(plain).boundingRect(0, 0, most, 999, Qt::TextWordWrap, part.sentence);
        QRect card(0, 0, std::max(name.width(), words.width()) + 2 * inset, name.height() + words.height() + 2 * inset);
        card.moveCenter(part.place.center());
        if (part.place.height() < card.height()) card.moveTop(part.place.top() + space::related / 2);
        card.moveLeft(std::clamp(card.left(), 4, std::max(4, width() - card.width() - 4)));
        card.moveTop(std::clamp(card.top(), 4, std::max(4, height() - card.height() - 4)));
        for (const QRect& other : taken)  // beside the one that stands there
            if (card.intersects(other)) card.moveLeft(other.right() + space::related);
        taken.push_back(card);
        painter.setPen(QPen(blended(look.surface, look.secondaryText, 0.45), 1.0));
        painter.setBrush(look.surface);
        painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), space::radius, space::radius);
        painter.setPen(look.text);
        const QRect room = card.adjusted(inset, inset, -inset, -inset);
        painter.setFont(strong);
        painter.drawText(room, Qt::TextWordWrap, part.name);
        painter.setFont(plain);
        painter.setPen(look.secondaryText);
        painter.drawText(room.adjusted(0, name.height(), 0, 99), Qt::TextWordWrap, part.sentence);
    }
}

/// The next key or click ends it, and does nothing else.
bool PartsGuide::eventFilter(QObject* watched, QEvent* event) {
    auto* const widget = qobject_cast<QWidget*>(watched);
    if (!widget || widget->window() != &m_window) return QWidget::eventFilter(watched, event);
    switch (event->type()) {
        case QEvent::ShortcutOverride: event->accept(); return true;
        case QEvent::KeyPress:
        case QEvent::MouseButtonPress:
        case QEvent::Wheel:
            hide();
            qApp->removeEventFilter(this);
            deleteLater();
            return true;
        case QEvent::Resize:
            if (widget == &m_window) setGeometry(m_window.rect());
            break;
        case QEvent::Show:
        case QEvent::LayoutRequest: raise(); break;
        default: break;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace activation
