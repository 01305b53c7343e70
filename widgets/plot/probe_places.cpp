// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/probe_places.h"

#include "widgets/plot/plot_view.h"
#include "widgets/text/label_text.h"

#include <algorithm>

namespace activation {

const std::vector<NotablePlace>& ProbePlaces::of(const Exploration& exploration) {
    if (!m_places) m_places = notablePlaces(exploration);
    return *m_places;
}

const NotablePlace* ProbePlaces::next(const Exploration& exploration, double from, bool isForward) {
    const NotablePlace* result = nullptr;
    for (const NotablePlace& place : of(exploration)) {
        if (isForward ? place.x <= from : place.x >= from) continue;
        result = &place;
        if (isForward) break;
    }
    return result;
}

QString ProbePlaces::noteAt(const Exploration& exploration, std::optional<double> x) {
    if (!x) return {};
    const auto place = std::ranges::find(of(exploration), *x, &NotablePlace::x);
    if (place == m_places->end()) return {};
    switch (place->kind) {
        case PlaceKind::Kink: return PlotView::tr("break");
        case PlaceKind::Zero: return PlotView::tr("zero");
        case PlaceKind::Minimum: return PlotView::tr("minimum");
        case PlaceKind::Maximum: return PlotView::tr("maximum");
        case PlaceKind::Intersection: return PlotView::tr("meets %1").arg(labelOf(exploration.pinned[place->pinned]));
    }
    return {};
}

}  // namespace activation
