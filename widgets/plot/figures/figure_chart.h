// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/figure.h"
#include "widgets/plot/chart/chart_style.h"
#include "widgets/plot/picture.h"

#include <QSize>
#include <QStringList>
#include <QWidget>

#include <optional>

class QPaintDevice;
class QToolButton;

namespace activation {

class FigureVeil;
class FigureView;

/// The figures of an experiment on the screen: the main one large, the others around it, or one alone. What an exported
/// picture shows and what the window shows are drawn by the same hand.
class FigureChart : public QWidget {
    Q_OBJECT

public:
    explicit FigureChart(QWidget* parent = nullptr);
    ~FigureChart() override;

    /// `pending` are the titles of figures behind them that are still to come.
    void setFigures(const std::vector<Figure>& figures, const QStringList& pending = {});
    const std::vector<Figure>& figures() const { return m_figures; }
    bool isEmpty() const { return m_views.empty(); }
    /// Dims the figures, which are of other settings than the present ones, and says so; empty: they are of these.
    void setStale(const QString& sentence);
    QString stale() const;
    /// For an audience: the look, and how much larger everything is. Otherwise the look is the palette's.
    void setLook(const Look& look, double scale);
    /// Shows one of them alone, or all.
    void enlarge(std::optional<std::size_t> figure);
    std::optional<std::size_t> enlarged() const { return m_enlarged; }

    QSize sizeHint() const override;

signals:
    void menuRequested(std::size_t figure, const QPoint& globalPlace);
    void markerMoved(const activation::MarkerSettings& settings, double x, double y, bool dragging);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void arrange();
    void retranslate();

    std::optional<Look> m_look;
    double m_scale = 1.0;
    std::vector<Figure> m_figures;
    QStringList m_pending;
    std::vector<FigureView*> m_views;
    std::optional<std::size_t> m_enlarged;
    QString m_enlargedTitle;
    QToolButton* m_back;
    FigureVeil* m_veil;
};

/// The size in pixels at which so many figures are well seen.
QSize figureSize(std::size_t count);

/// Paints figures on any paint device over `size` of its units. Needs a QApplication, not a display. False where the
/// device cannot be painted on.
bool paintFigures(QPaintDevice& device, const QSize& size, const std::vector<Figure>& figures,
                  const PictureStyle& style);

}  // namespace activation
