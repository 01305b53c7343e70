// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pages/presenter.h"

#include "app/content/formula.h"
#include "app/window/activation/slider_settings.h"
#include "app/window/pages/presenter_tools.h"
#include "app/window/shell/main_window.h"
#include "app/window/wiring.h"
#include "core/activations/catalogue.h"
#include "core/activations/own.h"
#include "widgets/controls/limited_area.h"
#include "widgets/controls/parameter_panel.h"
#include "widgets/controls/parameter_row.h"
#include "widgets/controls/value_slider.h"
#include "widgets/look/style_sheet.h"
#include "widgets/plot/plot_view.h"
#include "widgets/readout/readout_rows.h"
#include "widgets/text/formula_view.h"
#include "widgets/text/label_text.h"
#include "widgets/text/number_text.h"
#include "widgets/text/plain_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace activation {
namespace {

constexpr int handle = 32;  // pixels, at least

/// At this size type and lines have the size that they have in the window, or somewhat more in the plot: its smallest
/// type is then a fortieth of the height.
constexpr QSizeF usual(720.0, 540.0);
constexpr double largest = 4.0, plotScale = 1.25;
constexpr double parametersShare = 0.35;  // of the height, at most

}  // namespace

Presenter::Presenter(MainWindow& window)
    : QWidget(&window, Qt::Window),
      m_window(window),
      m_look(window.appearance().look().isDark() ? darkContrastLook() : lightContrastLook()),
      m_name(new PlainLabel(this)),
      m_values(new PlainLabel(this)),
      m_value(new FormulaView(this)),
      m_slope(new FormulaView(this)),
      m_plot(new PlotView(this)),
      m_parameters(new ParameterPanel(this)),
      m_tools(new PresenterTools(*this)) {
    setObjectName(QStringLiteral("presenter"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAutoFillBackground(true);
    setPalette(paletteOf(m_look));
    m_name->setObjectName(QStringLiteral("presenterName"));
    m_name->setProperty("role", "name");
    m_values->setObjectName(QStringLiteral("presenterValues"));
    m_values->setProperty("role", "title");
    m_values->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_value->setObjectName(QStringLiteral("presenterFormula"));
    for (FormulaView* formula : {m_value, m_slope}) formula->setOnAxis(true);

    auto* top = new QHBoxLayout;
    top->addWidget(m_name, 0, Qt::AlignVCenter);
    top->addStretch();
    top->addWidget(m_value, 0, Qt::AlignVCenter);
    top->addWidget(m_slope, 0, Qt::AlignVCenter);
    auto* bottom = new QHBoxLayout;
    m_area = new LimitedArea(m_parameters, parametersShare);
    bottom->addWidget(m_area, 1);
    bottom->addWidget(m_values, 1);
    auto* column = new QVBoxLayout(this);
    column->setSizeConstraint(QLayout::SetNoConstraint);  // the screen has its size, whatever is on it
    column->setSpacing(space::group);
    column->addLayout(top);
    column->addWidget(m_plot, 1);
    column->addLayout(bottom);

    connect(&window.explorer(), &Explorer::changed, this, &Presenter::showAll);
    connect(m_plot, &PlotView::probeMoved, this, &Presenter::showValues);
    wirePlot(*m_plot, window);
    wireParameters(*m_parameters, window);
    new SliderSettings(*m_parameters);
    addKeys();
    showAll();
    m_plot->setFocus();
}

void Presenter::addKeys() {
    m_tools->setKeys({
        {{Qt::Key_PageDown, Qt::Key_N}, tr("next"), [this] { step(+1); }},
        {{Qt::Key_PageUp, Qt::Key_P}, tr("previous"), [this] { step(-1); }},
        {{Qt::Key_Up}, tr("larger"), [this] { moveParameter(Qt::Key_Up); }},
        {{Qt::Key_Down}, tr("smaller"), [this] { moveParameter(Qt::Key_Down); }},
        {{Qt::Key_Tab}, tr("next parameter"), [this] { chooseParameter(+1); }},
        {{Qt::Key_Backtab}, {}, [this] { chooseParameter(-1); }},
        {{Qt::Key_Home}, tr("default"), [this] { moveParameter(Qt::Key_Home); }},
        {{Qt::Key_F}, tr("formula"), [this] { toggleFormula(); }},
        {{Qt::Key_S}, tr("slope"), [this] { toggleSlope(); }},
        {{Qt::Key_V}, tr("values"), [this] { toggleValues(); }},
    });
}

void Presenter::chooseParameter(int by) {
    const auto count = static_cast<int>(m_parameters->rowCount());
    if (count == 0) return;
    m_parameter = static_cast<std::size_t>((static_cast<int>(m_parameter) + by + count) % count);
    ParameterRow& row = m_parameters->row(m_parameter);
    row.findChild<ValueSlider*>()->setFocus(Qt::TabFocusReason);
    m_area->ensureWidgetVisible(&row, 0, 0);
}

void Presenter::moveParameter(int key) {
    if (m_parameter >= m_parameters->rowCount()) return;
    ParameterRow& row = m_parameters->row(m_parameter);
    if (key == Qt::Key_Home) {
        const Exploration& e = m_window.explorer().current();
        const double initial = parameterAt(*m_activation, m_parameter).initialIn(e.framework);
        if (row.value() != initial) emit row.valueEdited(initial, false);
        return;
    }
    row.findChild<ValueSlider*>()->step(key == Qt::Key_Up ? 1.0 : -1.0);
}

void Presenter::step(int by) {
    const auto& entries = catalogue();
    const auto count = static_cast<int>(entries.size());
    const auto here = std::ranges::find(entries, m_window.explorer().current().current.id,
                                        [](const Activation& entry) { return entry.facts.id; });
    const auto place = (static_cast<int>(here - entries.begin()) + by + count) % count;
    const std::string id(entries[static_cast<std::size_t>(place)].facts.id);
    m_window.edit([&](Exploration& e) { e.current = defaultSelection(id, e.framework); }, QStringLiteral("browse"));
}

void Presenter::setBlank(bool blank) { m_tools->setBlank(blank); }

int Presenter::smallestType() const { return qRound(type::caption * plotScale * m_scale); }

void Presenter::toggleFormula() {
    m_hasFormula = !m_hasFormula;
    showAll();
}

void Presenter::toggleSlope() {
    m_hasSlope = !m_hasSlope;
    showAll();
}

void Presenter::toggleValues() {
    m_hasValues = !m_hasValues;
    showAll();
}

void Presenter::applyLook() {
    const double scale = std::clamp(std::min(width() / usual.width(), height() / usual.height()), 1.0, largest);
    if (scale == m_scale) return;
    m_scale = scale;
    setStyleSheet(activation::styleSheet(m_look, scale));
    for (FormulaView* formula : {m_value, m_slope})
        formula->setStyleSheet(QStringLiteral("font-size: %1px").arg(qRound(type::title * scale)));
    const int gap = qRound(space::edge * scale);
    layout()->setContentsMargins(gap, gap / 2, gap, gap / 2);
    for (int i = 0; i < layout()->count(); ++i)
        if (QLayout* row = layout()->itemAt(i)->layout()) row->setSpacing(2 * gap);
    m_plot->setLook(m_look, plotScale * scale);
    m_parameters->setHandleSize(qRound(handle * std::max(1.0, 0.5 * scale)));
    showAll();
}

void Presenter::showAll(const ExplorationChange& change) {
    const Exploration& e = m_window.explorer().current();
    const Activation& activation = *entryOf(e.current);
    if (&activation != m_activation) {
        m_activation = &activation;
        m_value->setFormula(typeset(activation.facts.id, Formula::Value), plainFormula(activation));
        m_slope->setFormula(typeset(activation.facts.id, Formula::Slope), QStringLiteral("f′(x)"));
        m_parameter = 0;
    }
    m_name->setText(m_name->fontMetrics().elidedText(toQString(activation.facts.name), Qt::ElideRight, width() / 3));
    Exploration shown = e;
    if (!m_hasSlope) {
        shown.shown.value = true;
        shown.shown.slope = shown.shown.curvature = shown.shown.logSlope = shown.shown.zones = false;
    }
    m_plot->setExploration(shown, change);
    m_parameters->setSelection(activation, e.current.values, e.framework);
    m_parameters->setVisible(m_parameters->rowCount() > 0);  // that there are none is nothing to present
    m_value->setVisible(m_hasFormula);
    m_slope->setVisible(m_hasFormula && m_hasSlope &&
                        !expressionOf(activation));  // a person's own has none that is typeset
    showValues();
    setWindowTitle(m_window.windowTitle());
}

void Presenter::showValues() {
    const Exploration& e = m_window.explorer().current();
    const std::optional<double> x = m_plot->probe();
    QString text;
    if (x) {
        const Point at = entryOf(e.current)->point(*x, e.current.values, e.framework);
        text = QStringLiteral("x = %1    f = %2")
                   .arg(numberText(*x), numberText(withoutRoundingOfX(at.value, at.slope, *x)));
        if (m_hasSlope)
            text += QStringLiteral("    f′ = ") + numberText(withoutRoundingOfX(at.slope, at.curvature, *x));
    }
    m_values->setText(text);
    m_values->setVisible(m_hasValues);
}

void Presenter::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    applyLook();
    m_tools->arrange(m_scale);
}

void Presenter::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_tools->arrange(m_scale);
    m_tools->showHint();
}

void Presenter::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) showAll();
}

}  // namespace activation
