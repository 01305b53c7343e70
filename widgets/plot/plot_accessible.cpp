// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/plot_accessible.h"

#include "widgets/plot/plot_view.h"

namespace activation {
namespace {

QAccessibleInterface* make(const QString& /*className*/, QObject* object) {
    auto* view = qobject_cast<PlotView*>(object);
    return view ? new PlotAccessible(*view) : nullptr;
}

}  // namespace

PlotAccessible::PlotAccessible(PlotView& view) : QAccessibleWidget(&view, QAccessible::Chart), m_view(view) {}

void PlotAccessible::install() {
    static const bool installed = (QAccessible::installFactory(make), true);
    Q_UNUSED(installed)
}

void PlotAccessible::announce(PlotView& view) {
    if (!QAccessible::isActive()) return;
    QAccessibleEvent event(&view, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

QString PlotAccessible::text(QAccessible::Text kind) const {
    return kind == QAccessible::Description ? m_view.description() : QAccessibleWidget::text(kind);
}

}  // namespace activation
