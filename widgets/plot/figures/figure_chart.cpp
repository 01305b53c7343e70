// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/figures/figure_chart.h"

#include "widgets/plot/figures/figure_layout.h"
#include "widgets/plot/figures/figure_plot.h"
#include "widgets/plot/figures/figure_veil.h"
#include "widgets/plot/figures/figure_view.h"

#include <QEvent>
#include <QKeyEvent>
#include <QToolButton>

#include <algorithm>

namespace activation {

FigureChart::FigureChart(QWidget* parent)
    : QWidget(parent), m_back(new QToolButton(this)), m_veil(new FigureVeil(this)) {
    setObjectName(QStringLiteral("figureChart"));
    m_back->setObjectName(QStringLiteral("showAllFigures"));
    m_back->setProperty("role", "tab");
    m_back->hide();
    connect(m_back, &QToolButton::clicked, this, [this] { enlarge(std::nullopt); });
    retranslate();
}

FigureChart::~FigureChart() = default;

void FigureChart::setFigures(const std::vector<Figure>& figures, const QStringList& pending) {
    m_figures = figures;
    m_pending = pending;
    const std::size_t count = figures.size() + static_cast<std::size_t>(pending.size());
    while (m_views.size() > count) {
        delete m_views.back();
        m_views.pop_back();
    }
    while (m_views.size() < count) {
        auto* const view = new FigureView(this);
        const std::size_t place = m_views.size();
        connect(view, &FigureView::enlargeRequested, this,
                [this, place] { enlarge(m_enlarged || m_views.size() < 2 ? std::nullopt : std::optional(place)); });
        connect(view, &FigureView::menuRequested, this,
                [this, place](const QPoint& at) { emit menuRequested(place, at); });
        connect(view, &FigureView::markerMoved, this, &FigureChart::markerMoved);
        if (m_look) view->setLook(*m_look, m_scale);
        m_views.push_back(view);
    }
    for (std::size_t i = 0; i < count; ++i) {
        if (i < figures.size())
            m_views[i]->setFigure(figures[i]);
        else
            m_views[i]->setPending(pending[static_cast<qsizetype>(i - figures.size())]);
    }
    // The one that stands alone is known by its title: others may have come before it.
    if (m_enlarged) {
        const auto same = std::ranges::find(m_views, m_enlargedTitle, &FigureView::accessibleName);
        m_enlarged.reset();
        if (same != m_views.end()) m_enlarged = static_cast<std::size_t>(same - m_views.begin());
    }
    arrange();
}

void FigureChart::setStale(const QString& sentence) { m_veil->setSentence(sentence); }

QString FigureChart::stale() const { return m_veil->sentence(); }

void FigureChart::setLook(const Look& look, double scale) {
    m_look = look;
    m_scale = scale;
    for (FigureView* const view : m_views) view->setLook(look, scale);
    m_veil->setScale(scale);
    arrange();
}

void FigureChart::enlarge(std::optional<std::size_t> figure) {
    if (figure && *figure >= m_views.size()) return;
    m_enlarged = figure;
    m_enlargedTitle = figure ? m_views[*figure]->accessibleName() : QString();
    arrange();
}

void FigureChart::arrange() {
    const int high = parentWidget() ? parentWidget()->height() : height();  // of what one sees at once
    const QSize room = QSize(width(), high) / m_scale;
    std::vector<Figure> all = m_figures;
    for (const QString& title : m_pending) all.push_back({TranslatableText(title.toStdString())});
    FigureLayout layout;
    if (m_enlarged)
        layout = layoutOf({all[*m_enlarged]}, room);
    else
        layout = layoutOf(all, room);
    for (QRect& place : layout.places)
        place = QRect((QPointF(place.topLeft()) * m_scale).toPoint(), place.size() * m_scale);
    layout.height = qRound(layout.height * m_scale);
    setMinimumHeight(layout.height > high + 1 ? layout.height : 0);
    for (std::size_t i = 0; i < m_views.size(); ++i) {
        const bool isSeen = !m_enlarged || *m_enlarged == i;
        m_views[i]->setGeometry(layout.places[m_enlarged ? 0 : i]);
        m_views[i]->setVisible(isSeen);
    }
    m_back->setVisible(m_enlarged.has_value());
    m_back->adjustSize();
    m_back->move(width() - m_back->width() - space::related, space::related / 2);
    m_back->raise();
    m_veil->setGeometry(rect());
    m_veil->raise();
}

QSize FigureChart::sizeHint() const { return figureSize(m_figures.size()); }

void FigureChart::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void FigureChart::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void FigureChart::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Escape || !m_enlarged) return QWidget::keyPressEvent(event);
    const std::size_t was = *m_enlarged;
    enlarge(std::nullopt);
    m_views[was]->setFocus(Qt::ShortcutFocusReason);
}

void FigureChart::retranslate() {
    setAccessibleName(tr("Figures"));
    m_back->setText(tr("All figures"));
    m_back->setToolTip(tr("Show all figures again (Esc)"));
}

QSize figureSize(std::size_t count) {
    const int columns = figureColumns(count);
    const int rows = std::max(1, (static_cast<int>(count) + columns - 1) / columns);
    return columns == 1 ? QSize(960, 540) : QSize(640 * columns, 480 * rows);
}

bool paintFigures(QPaintDevice& device, const QSize& size, const std::vector<Figure>& figures,
                  const PictureStyle& style) {
    FigurePlot plot;
    plot.setFigures(figures,
                    {.look = style.look,
                     .font = pictureFont(style.family),
                     .scale = style.scale,
                     .title = style.title,
                     .legend = style.legend,
                     .vector = style.vector,
                     .grid = style.grid,
                     .axisTitles = style.axisTitles,
                     .transparent = style.transparent,
                     .lines = style.lines,
                     .smallest = style.smallest},
                    figureColumns(figures.size()));
    QCPPainter painter;
    if (!painter.begin(&device)) return false;
    painter.setMode(QCPPainter::pmVectorized, style.vector);
    painter.setMode(QCPPainter::pmNonCosmetic);
    plot.toPainter(&painter, size.width(), size.height());
    return painter.end();
}

}  // namespace activation
