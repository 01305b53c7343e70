// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pages/presenter.h"

#include "app/content/formula.h"
#include "app/window/activation/slider_settings.h"
#include "app/window/shell/main_window.h"
#include "app/window/wiring.h"
#include "core/activations/catalogue.h"
#include "widgets/controls/parameter_panel.h"
#include "widgets/look/style_sheet.h"
#include "widgets/plot/plot_view.h"
#include "widgets/text/formula_view.h"
#include "widgets/text/label_text.h"
#include "widgets/text/number_text.h"
#include "widgets/text/plain_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace activation {
namespace {

constexpr int handle = 32;  // pixels, at least

/// At this size type and lines have the size that they have in the window.
constexpr QSizeF usual(960.0, 540.0);
constexpr double largest = 4.0;

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
      m_blank(new QWidget(this)) {
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
    m_blank->setObjectName(QStringLiteral("presenterBlank"));
    m_blank->setAutoFillBackground(true);
    m_blank->setPalette(QPalette(Qt::black));
    m_blank->hide();

    auto* top = new QHBoxLayout;
    top->addWidget(m_name, 0, Qt::AlignVCenter);
    top->addStretch();
    top->addWidget(m_value, 0, Qt::AlignVCenter);
    top->addWidget(m_slope, 0, Qt::AlignVCenter);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_parameters, 1);
    bottom->addWidget(m_values, 1);
    auto* column = new QVBoxLayout(this);
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
    const auto add = [this](std::initializer_list<int> keys, auto what) {
        for (const int key : keys)
            connect(new QShortcut(QKeySequence(key), this), &QShortcut::activated, this, [this, what] {
                if (m_blank->isVisible()) return setBlank(false);
                what();
            });
    };
    add({Qt::Key_PageDown, Qt::Key_N}, [this] { step(+1); });
    add({Qt::Key_PageUp, Qt::Key_P}, [this] { step(-1); });
    add({Qt::Key_B, Qt::Key_Period}, [this] { setBlank(true); });  // what presenters' remote controls send
    add({Qt::Key_F}, [this] { toggleFormula(); });
    add({Qt::Key_S}, [this] { toggleSlope(); });
    add({Qt::Key_V}, [this] { toggleValues(); });
    add({Qt::Key_Escape, Qt::Key_F5}, [this] { close(); });
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

void Presenter::setBlank(bool blank) {
    m_blank->setGeometry(rect());
    m_blank->setVisible(blank);
    m_blank->raise();
}

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
    m_plot->setLook(m_look, scale);
    m_parameters->setHandleSize(qRound(handle * std::max(1.0, 0.5 * scale)));
    showAll();
}

void Presenter::showAll(const ExplorationChange& change) {
    const Exploration& e = m_window.explorer().current();
    const Activation& activation = *entryOf(e.current);
    if (&activation != m_activation) {
        m_activation = &activation;
        m_name->setText(toQString(activation.facts.name));
        m_value->setFormula(typeset(activation.facts.id, Formula::Value), toQString(activation.facts.formula));
        m_slope->setFormula(typeset(activation.facts.id, Formula::Slope), QStringLiteral("f′(x)"));
    }
    Exploration shown = e;
    if (!m_hasSlope) shown.shown = {.value = true, .slope = false};
    m_plot->setExploration(shown, change);
    m_parameters->setSelection(activation, e.current.values, e.framework);
    m_value->setVisible(m_hasFormula);
    m_slope->setVisible(m_hasFormula && m_hasSlope);
    showValues();
    setWindowTitle(m_window.windowTitle());
}

void Presenter::showValues() {
    const Exploration& e = m_window.explorer().current();
    const std::optional<double> x = m_plot->probe();
    QString text = tr("Move the pointer over the plot");
    if (x) {
        const Point at = entryOf(e.current)->point(*x, e.current.values, e.framework);
        text = QStringLiteral("x = %1    f = %2").arg(numberText(*x), numberText(at.value));
        if (m_hasSlope) text += QStringLiteral("    f′ = ") + numberText(at.slope);
    }
    m_values->setText(text);
    m_values->setVisible(m_hasValues);
}

void Presenter::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_blank->setGeometry(rect());
    applyLook();
}

void Presenter::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) showAll();
}

}  // namespace activation
