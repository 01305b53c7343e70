// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/frame/side_panel.h"

#include "widgets/look/icons.h"
#include "widgets/look/look.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QToolButton>

#include <algorithm>

namespace activation {
namespace {

constexpr int narrowest = 160, widest = 520;  // pixels: what was kept by a damaged or a foreign file is no wider

QString key(const QString& panel, const char* what) {
    return QStringLiteral("panels/%1-%2").arg(panel, QLatin1String(what));
}

}  // namespace

SidePanel::SidePanel(const QString& name, Qt::Edge edge, int usual, QWidget* parent)
    : QWidget(parent),
      m_keptOpen(key(name, "open"), true),
      m_keptWidth(key(name, "width"), usual),
      m_edge(edge),
      m_usual(usual),
      m_button(new QToolButton(this)),
      m_grip(new QWidget(this)) {
    setObjectName(name);
    m_isOpen = m_keptOpen.value().toBool();
    const int width = m_keptWidth.value().toInt();
    m_width = width < narrowest || width > widest ? usual : width;
    m_button->setObjectName(name + QStringLiteral("Edge"));
    m_button->setProperty("role", "edge");
    m_button->setIconSize({10, 10});
    m_button->setFixedWidth(edgeWidth);
    m_button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    m_grip->setFixedWidth(4);
    m_grip->setCursor(Qt::SplitHCursor);
    m_grip->installEventFilter(this);
    connect(m_button, &QToolButton::clicked, this, [this] { setOpen(!m_isOpen); });
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_button);
    arrange();
}

void SidePanel::setContent(QWidget* content) {
    m_content = content;
    auto* row = static_cast<QHBoxLayout*>(layout());
    row->insertWidget(m_edge == Qt::LeftEdge ? 0 : 1, content, 1);
    content->setVisible(m_isOpen);
}

void SidePanel::setTitle(const QString& title) {
    m_title = title;
    applyLook();
}

void SidePanel::setOpen(bool open) {
    if (open == m_isOpen) return;
    m_isOpen = open;
    if (m_content) m_content->setVisible(open);
    arrange();
    applyLook();
    emit openChanged(open);
}

void SidePanel::setFolded(int width) {
    if (width == m_folded) return;
    m_folded = width;
    arrange();
}

void SidePanel::save() {
    m_keptOpen.keep(m_isOpen);
    m_keptWidth.keep(m_width);
}

QSize SidePanel::sizeHint() const { return {m_isOpen ? (m_folded ? m_folded : m_width) : edgeWidth, 400}; }

void SidePanel::arrange() {
    setFixedWidth(sizeHint().width());
    m_grip->setVisible(m_isOpen && !m_folded);
    updateGeometry();
}

void SidePanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const int grip = m_grip->width();
    m_grip->setGeometry(m_edge == Qt::LeftEdge ? width() - grip : 0, 0, grip, height());
    m_grip->raise();
}

/// The inner edge can be pulled: over the thin button lies a thinner grip.
bool SidePanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_grip) return QWidget::eventFilter(watched, event);
    if (event->type() != QEvent::MouseButtonPress && event->type() != QEvent::MouseMove) return false;
    const auto* mouse = static_cast<QMouseEvent*>(event);
    const int at = qRound(mouse->globalPosition().x());
    if (event->type() == QEvent::MouseButtonPress) {
        m_pressedAt = at;
        m_pressedWidth = m_width;
        return true;
    }
    if (!(mouse->buttons() & Qt::LeftButton)) return false;
    const int way = m_edge == Qt::LeftEdge ? at - m_pressedAt : m_pressedAt - at;
    m_width = std::clamp(m_pressedWidth + way, std::max(narrowest, m_usual / 2), widest);
    arrange();
    return true;
}

void SidePanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange) applyLook();
}

void SidePanel::applyLook() {
    const bool pointsLeft = (m_edge == Qt::LeftEdge) == m_isOpen;
    m_button->setIcon(icon(pointsLeft ? QStringLiteral("chevron-left") : QStringLiteral("chevron-right"),
                           lookOf(palette()).secondaryText));
    const QString what = (m_isOpen ? tr("Hide the panel “%1”") : tr("Show the panel “%1”")).arg(m_title);
    m_button->setToolTip(what);
    m_button->setAccessibleName(what);
}

}  // namespace activation
