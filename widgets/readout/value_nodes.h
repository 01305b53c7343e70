// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QString>

#include <vector>

class QWidget;

namespace activation {

/// What a widget paints itself, as nodes for those who listen: one for each value, where it is seen, with a name in
/// plain text such as "slope f′ of ELU: 0.2466". Costs nothing while nobody listens.
class ValueNodes {
public:
    explicit ValueNodes(QWidget* parent) : m_parent(parent) {}

    struct Node {
        QRect place;
        QString text;
    };
    void set(const std::vector<Node>& nodes);
    /// Whether someone listens: otherwise the texts need not be made.
    static bool areHeard();

private:
    QWidget* m_parent;
    std::vector<QWidget*> m_nodes;
};

}  // namespace activation
