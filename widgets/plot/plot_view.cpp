// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/plot_view.h"

#include "widgets/look/focus_ring.h"
#include "widgets/plot/chart.h"
#include "widgets/plot/chart/free_place.h"
#include "widgets/plot/curve_spec.h"
#include "widgets/plot/plot_accessible.h"
#include "widgets/plot/plot_description.h"
#include "widgets/plot/probe_places.h"
#include "widgets/text/number_text.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace activation {
namespace {

constexpr double wheelStep = 0.8;  // one notch of the wheel
constexpr int ring = 3;            // pixels around the plot, for the mark of the focus
constexpr int clickReach = 4;      // pixels that a click may move and still be one
constexpr double snapReach = 6.0;  // pixels
constexpr int restTime = 400;      // ms without a step, until a movement is over

/// A power of ten times 1, 2 or 5, about `parts` of which make up the range.
double roundStep(const Range& range, double parts) {
    const double least = range.size() / parts;
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    const double lead = least / power;
    return power * (lead < 2.0 ? 1.0 : lead < 5.0 ? 2.0 : 5.0);
}

/// Limits to what one can point at, so that nobody reads −4.98237461.
Range rounded(const Range& range) {
    const double step = roundStep(range, 100.0);
    const Range result{std::round(range.from / step) * step, std::round(range.to / step) * step};
    return isShowable(result) ? result : range;
}

}  // namespace

/// What the view remembers between events: where the pointer is and what a drag began with.
class PlotView::Private {
public:
    explicit Private(PlotView* view) : q(view), chart(new Chart(view)) {}

    std::optional<double> probe() const { return exploration.probe ? exploration.probe : hover; }

    /// A round number within about a pixel of it, so that one can point at 0.
    double roundAt(double column) const {
        const double step = roundStep(exploration.x, 0.5 * chart->firstRect().width());
        const double x = std::round(chart->xAt(column) / step) * step + 0.0;  // never −0
        return std::clamp(x, exploration.x.from, exploration.x.to);
    }

    /// The place worth pointing at that is nearest, if it is near; none with Alt.
    const NotablePlace* placeNear(double column) {
        if (QGuiApplication::queryKeyboardModifiers().testFlag(Qt::AltModifier)) return nullptr;
        const NotablePlace* nearest = nullptr;
        double least = snapReach;
        for (const NotablePlace& place : places.of(exploration))
            if (const double away = std::fabs(chart->columnAt(place.x) - column); away < least) {
                least = away;
                nearest = &place;
            }
        return nearest;
    }

    /// Where the probe goes for a pointer there: to a place worth pointing at, or to a round number.
    double snapped(double column) {
        const NotablePlace* place = placeNear(column);
        return place ? place->x : roundAt(column);
    }

    /// Says beside the probe what is there.
    void note() { chart->setProbeNote(places.noteAt(exploration, probe())); }

    void hoverAt(std::optional<double> x) {
        hover = x;
        if (exploration.probe) return;
        note();
        chart->setHover(x);
        PlotAccessible::announce(*q);
        emit q->probeMoved(x);
    }

    void zoom(double factor, double x, double y, bool alongX, bool alongY) {
        const Range nextX = alongX ? rounded(zoomed(exploration.x, factor, x)) : exploration.x;
        std::optional<Range> nextY = exploration.y;
        if (alongY) nextY = rounded(zoomed(chart->firstY(), factor, y));
        emit q->rangesEdited(nextX, nextY);
    }

    void beginPan() {
        dragged = exploration;
        draggedY = chart->firstY();
    }

    void pan(double dx, double dy) {
        const Range& x = dragged.x;
        const Range& y = draggedY;
        const Range nextX{x.from + dx, x.to + dx};
        const Range nextY{y.from + dy, y.to + dy};
        if (!isShowable(nextX) || !isShowable(nextY)) return;
        // A drag along x leaves y to follow the curves.
        emit q->rangesEdited(nextX, dy == 0.0 ? dragged.y : std::optional(nextY));
    }

    void press(const QMouseEvent* event) {
        if (event->button() != Qt::LeftButton || !chart->plotAt(event->position().toPoint())) return;
        handle = chart->handleAt(event->position());
        if (handle != Chart::Handle::None) {
            grip = chart->xAt(event->position().x()) - handleX();
            return;
        }
        pressed = event->position();
        pressedFirst = chart->plotAt(event->position().toPoint()) == 0U;
        beforeClick = exploration.probe;
        beginPan();
        panning = false;
    }

    /// Where on the x axis the handle stands that is held.
    double handleX() const {
        const Normal& input = exploration.input;
        return input.mean + (handle == Chart::Handle::Deviation ? input.deviation : 0.0);
    }

    void dragHandle(double x, bool dragging) {
        const double step = roundStep(exploration.x, 500.0);
        Normal input = exploration.input;
        if (handle == Chart::Handle::Mean)
            input.mean = std::round(x / step) * step;
        else
            input.deviation = std::max(std::round((x - input.mean) / step), 1.0) * step;
        emit q->inputEdited(input, dragging);
    }

    void move(const QMouseEvent* event) {
        const QRect rect = chart->firstRect();
        if (handle != Chart::Handle::None) return dragHandle(chart->xAt(event->position().x()) - grip, true);
        if (!pressed) {
            if (chart->handleAt(event->position()) == Chart::Handle::None)
                chart->unsetCursor();
            else
                chart->setCursor(Qt::SizeHorCursor);
        }
        if (pressed) {
            const QPointF way = event->position() - *pressed;
            if (!panning && way.manhattanLength() < clickReach) return;
            panning = true;
            chart->setCursor(Qt::ClosedHandCursor);
            const double dx = -way.x() / rect.width() * dragged.x.size();
            const bool alongY = pressedFirst && (dragged.y || std::fabs(way.y()) > 0.25 * std::fabs(way.x()));
            pan(dx, alongY ? way.y() / rect.height() * draggedY.size() : 0.0);
        }
        if (chart->plotAt(event->position().toPoint()))
            hoverAt(snapped(event->position().x()));
        else
            hoverAt(std::nullopt);
    }

    void release(const QMouseEvent* event) {
        if (event->button() != Qt::LeftButton) return;
        if (handle != Chart::Handle::None) {
            dragHandle(handleX(), false);
            handle = Chart::Handle::None;
            return;
        }
        if (!pressed) return;
        pressed.reset();
        chart->unsetCursor();
        if (panning) {
            panning = false;
            return;
        }
        if (exploration.probe)
            emit q->probePinned(std::nullopt);
        else
            emit q->probePinned(snapped(event->position().x()));
    }

    void wheel(const QWheelEvent* event) {
        const QPoint turn = event->angleDelta();
        // With Alt or Shift some desktops turn the wheel sideways.
        const double notches = (turn.y() != 0 ? turn.y() : turn.x()) / 120.0;
        const std::optional<std::size_t> plot = chart->plotAt(event->position().toPoint());
        if (notches == 0.0 || !plot) return;
        const bool onlyX = event->modifiers().testFlag(Qt::ShiftModifier) || *plot > 0;
        const bool onlyY = event->modifiers().testFlag(Qt::ControlModifier);
        zoom(std::pow(wheelStep, std::clamp(notches, -8.0, 8.0)), chart->xAt(event->position().x()),
             chart->yAt(event->position().y()), !onlyY || onlyX, !onlyX || onlyY);
    }

    /// Moves the probe by `steps` hundredths of what is visible, and pins it: keys have no pointer to follow.
    void stepProbe(double steps) {
        const Range& x = exploration.x;
        const double step = 0.01 * x.size();
        const double from = probe().value_or(x.centre());
        emit q->probePinned(std::clamp(std::round(from / step + steps) * step, x.from, x.to));
    }

    /// To the next place worth pointing at, in one direction; nowhere where there is none.
    void stepToPlace(bool isForward) {
        const double from = probe().value_or(isForward ? exploration.x.from : exploration.x.to);
        if (const NotablePlace* next = places.next(exploration, from, isForward)) emit q->probePinned(next->x);
    }

    bool controlKey(int key) {
        if (key != Qt::Key_Left && key != Qt::Key_Right) return false;
        stepToPlace(key == Qt::Key_Right);
        return true;
    }

    bool key(const QKeyEvent* event) {
        const bool large = event->modifiers().testFlag(Qt::ShiftModifier);
        const Range y = chart->firstY();
        switch (event->key()) {
            case Qt::Key_Left: stepProbe(large ? -10.0 : -1.0); return true;
            case Qt::Key_Right: stepProbe(large ? 10.0 : 1.0); return true;
            case Qt::Key_Plus:
            case Qt::Key_Equal: zoom(wheelStep, exploration.x.centre(), y.centre(), true, true); return true;
            case Qt::Key_Minus: zoom(1.0 / wheelStep, exploration.x.centre(), y.centre(), true, true); return true;
            case Qt::Key_PageUp:
            case Qt::Key_PageDown: {
                const double away = event->key() == Qt::Key_PageUp ? -0.25 : 0.25;
                beginPan();
                pan(away * exploration.x.size(), 0.0);
                return true;
            }
            case Qt::Key_0:
            case Qt::Key_Home: emit q->resetRequested(); return true;
            case Qt::Key_Space:
            case Qt::Key_Return:
            case Qt::Key_Enter:
                if (exploration.probe)
                    emit q->probePinned(std::nullopt);
                else
                    stepProbe(0.0);
                return true;
            case Qt::Key_Escape:
                if (!exploration.probe) return false;
                emit q->probePinned(std::nullopt);
                return true;
            default: return false;
        }
    }

    void settle() {
        if (QGuiApplication::mouseButtons() != Qt::NoButton) return rest.start();  // a hand rests on what it moves
        chart->setExploration(exploration, hover);
        emit q->settled();
    }

    PlotView* q;
    Chart* chart;
    QTimer rest;
    Exploration exploration;
    ProbePlaces places;
    Exploration dragged;  ///< as it was when the drag began
    Range draggedY{};
    std::optional<QPointF> pressed;
    bool pressedFirst = false;  ///< in the plot whose y range can be moved
    bool panning = false;
    Chart::Handle handle = Chart::Handle::None;  ///< that is held
    double grip = 0.0;                           ///< from it to the pointer
    std::optional<double> hover;
    std::optional<double> beforeClick;  ///< the pinned probe: the first click of two has moved it
    Look look = lightLook();
    bool hasRing = false;  ///< the keyboard is here
};

PlotView::PlotView(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>(this)) {
    setObjectName(QStringLiteral("plotView"));
    PlotAccessible::install();
    setAccessibleName(tr("Plot"));
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(240, 180);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(ring, ring, ring, ring);
    layout->addWidget(d->chart);
    d->chart->setObjectName(QStringLiteral("chart"));
    d->chart->setMouseTracking(true);
    d->chart->setFocusProxy(this);
    d->chart->installEventFilter(this);
    d->rest.setSingleShot(true);
    d->rest.setInterval(restTime);
    connect(&d->rest, &QTimer::timeout, this, [this] { d->settle(); });
    setExploration({});
}

PlotView::~PlotView() = default;

void PlotView::setExploration(const Exploration& exploration, const ExplorationChange& change) {
    const auto limits = change.isMovement() ? Chart::Limits::Hold : Chart::Limits::Fit;
    d->exploration = exploration;
    if (change.isOnly(Part::Probe)) {
        d->note();
    } else {
        d->places.reset();
        d->chart->setProbeNote({});
    }
    d->chart->setExploration(exploration, d->hover, limits);
    if (d->chart->isHolding())
        d->rest.start();
    else
        d->rest.stop();
    PlotAccessible::announce(*this);
    emit probeMoved(probe());
}

void PlotView::setLook(const Look& look, double scale) {
    ChartStyle style;
    d->look = style.look = look;
    style.scale = scale;
    style.font = font();
    style.handles = true;
    d->chart->setStyle(style);
    d->chart->setExploration(d->exploration, d->hover);
}

std::optional<double> PlotView::probe() const { return d->probe(); }
Range PlotView::shownY() const { return d->chart->firstY(); }
QSizeF PlotView::plotSize() const { return d->chart->firstRect().size(); }

QPoint PlotView::freePlace(const QRect& room, const QSize& size) const {
    const auto hits = [&](const QRectF& box) { return d->chart->coverage(box.translated(-d->chart->pos())); };
    return activation::freePlace(room, size, hits).topLeft().toPoint();
}

QString PlotView::description() const { return describePlot(d->exploration, shownY(), probe()); }

void PlotView::keyPressEvent(QKeyEvent* event) {
    const auto command = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier);
    const bool isDone = command == Qt::ControlModifier ? d->controlKey(event->key()) : !command && d->key(event);
    if (!isDone) QWidget::keyPressEvent(event);
}

void PlotView::contextMenuEvent(QContextMenuEvent* event) {
    emit menuRequested(event->reason() == QContextMenuEvent::Keyboard ? mapToGlobal(rect().center())
                                                                      : event->globalPos());
}

void PlotView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) setAccessibleName(tr("Plot"));
    QWidget::changeEvent(event);
}

void PlotView::focusInEvent(QFocusEvent* event) {
    d->hasRing = hasFocusRing(*event, d->hasRing);
    update();
}

void PlotView::focusOutEvent(QFocusEvent* event) {
    d->hasRing = hasFocusRing(*event, d->hasRing);
    update();
}

void PlotView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const bool hasRing = d->hasRing && hasFocus();
    painter.fillRect(rect(), hasRing ? d->look.accent : d->look.surface);
    const int width = hasRing ? d->look.focusRing() : 0;
    painter.fillRect(rect().adjusted(width, width, -width, -width), d->look.surface);
}

bool PlotView::eventFilter(QObject* watched, QEvent* event) {
    if (watched != d->chart) return QWidget::eventFilter(watched, event);
    switch (event->type()) {
        case QEvent::MouseButtonPress:
            setFocus(Qt::MouseFocusReason);
            d->hasRing = false;
            update();
            d->press(static_cast<QMouseEvent*>(event));
            return true;
        case QEvent::MouseMove: d->move(static_cast<QMouseEvent*>(event)); return true;
        case QEvent::MouseButtonRelease: d->release(static_cast<QMouseEvent*>(event)); return true;
        case QEvent::MouseButtonDblClick:
            d->pressed.reset();
            emit probePinned(d->beforeClick);
            emit resetRequested();
            return true;
        case QEvent::Wheel: d->wheel(static_cast<QWheelEvent*>(event)); return true;
        case QEvent::Leave: d->hoverAt(std::nullopt); return false;
        case QEvent::ContextMenu: emit menuRequested(static_cast<QContextMenuEvent*>(event)->globalPos()); return true;
        default: return QWidget::eventFilter(watched, event);
    }
}

}  // namespace activation
