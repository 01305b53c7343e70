// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/readout/value_nodes.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QWidget>

namespace activation {
namespace {

/// Seen by nobody, so that nothing is painted for it.
class NodeWidget : public QWidget {
public:
    explicit NodeWidget(QWidget* parent) : QWidget(parent) {
        setObjectName(QStringLiteral("valueNode"));
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAttribute(Qt::WA_NoSystemBackground);
        setFocusPolicy(Qt::NoFocus);
    }
};

/// Whether anybody listens; a screen reader may come and go.
class Listener : public QAccessible::ActivationObserver {
public:
    Listener() : isThere(QAccessible::isActive()) { QAccessible::installActivationObserver(this); }
    void accessibilityActiveChanged(bool active) override { isThere = active; }

    bool isThere;
};

}  // namespace

bool ValueNodes::areHeard() {
    static Listener* const listener = new Listener;  // as long as the program: Qt keeps a list of its own
    return listener->isThere || QAccessible::isActive();
}

void ValueNodes::set(const std::vector<Node>& nodes) {
    if (!areHeard()) return;
    while (m_nodes.size() < nodes.size()) m_nodes.push_back(new NodeWidget(m_parent));
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        const bool isThere = i < nodes.size();
        m_nodes[i]->setVisible(isThere);
        if (!isThere) continue;
        m_nodes[i]->setGeometry(nodes[i].place);
        m_nodes[i]->setAccessibleName(nodes[i].text);
    }
}

}  // namespace activation
