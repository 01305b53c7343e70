// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/activation/activation_panel.h"

#include "app/content/facts.h"
#include "app/content/formula.h"
#include "app/window/activation/card_view.h"
#include "app/window/activation/framework_table.h"
#include "app/window/activation/slider_settings.h"
#include "app/window/activation/special_values.h"
#include "core/activations/own.h"
#include "widgets/controls/combo_box.h"
#include "widgets/controls/parameter_panel.h"
#include "widgets/controls/parameter_row.h"
#include "widgets/look/look.h"
#include "widgets/text/formula_view.h"
#include "widgets/text/label_text.h"
#include "widgets/text/paragraph.h"
#include "widgets/text/plain_label.h"
#include "widgets/text/steady_text.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace activation {
namespace {

constexpr int margin = 12;

QLabel* label(const char* name, const char* role, QWidget* parent) {
    auto* result = new Paragraph(parent);
    result->setObjectName(QLatin1String(name));
    result->setProperty("role", role);
    return result;
}

}  // namespace

ActivationPanel::ActivationPanel(QWidget* parent)
    : QWidget(parent),
      m_name(label("activationName", "name", this)),
      m_family(label("activationFamily", "caption", this)),
      m_value(new FormulaView(this)),
      m_slope(new FormulaView(this)),
      m_numbers(new SteadyText(this)),
      m_typed(label("asTyped", "caption", this)),
      m_parameters(new ParameterPanel(this)),
      m_specials(new SpecialValues(this)),
      m_mode(new QTabBar(this)),
      m_framework(new ComboBox(this)),
      m_differ(new QToolButton(this)),
      m_card(new CardView(this)) {
    setObjectName(QStringLiteral("activationPanel"));
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);  // and so it has a place in the order of Tab
    m_name->installEventFilter(this);
    m_numbers->setObjectName(QStringLiteral("formulaWithNumbers"));
    new SliderSettings(*m_parameters);
    m_parameters->setInputOffered(true);
    m_mode->setObjectName(QStringLiteral("mode"));
    m_mode->setDrawBase(false);
    m_mode->setExpanding(true);
    for (int i = 0; i < 2; ++i) m_mode->addTab({});
    m_mode->hide();
    connect(m_mode, &QTabBar::currentChanged, this, [this](int index) { emit modeSelected(index == 1); });
    m_framework->setObjectName(QStringLiteral("framework"));
    for (const FrameworkRow& row : frameworkNames) m_framework->addItem(QString::fromStdString(fullName(row)));
    connect(m_framework, &QComboBox::activated, this,
            [this](int index) { emit frameworkSelected(static_cast<Framework>(index)); });

    m_differ->setObjectName(QStringLiteral("frameworksDiffer"));
    m_differ->setProperty("role", "badge");
    connect(m_differ, &QToolButton::clicked, this, [this] { showFrameworkTable(this, *m_activation, m_values); });
    auto* head = new QGridLayout;
    head->setHorizontalSpacing(space::related);
    head->setVerticalSpacing(space::related / 2);
    head->setColumnStretch(0, 1);
    head->addWidget(m_name, 0, 0);
    head->addWidget(m_framework, 0, 1, Qt::AlignTop);
    head->addWidget(m_family, 1, 0);
    head->addWidget(m_differ, 1, 1, Qt::AlignRight);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, space::related, margin, space::edge);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addSpacing(space::related);
    layout->addWidget(m_value);
    layout->addSpacing(space::related / 2);
    layout->addWidget(m_slope);
    layout->addSpacing(space::related);
    layout->addWidget(m_parameters);
    layout->addSpacing(space::related / 2);
    layout->addWidget(m_mode);
    layout->addWidget(m_numbers);  // below the sliders: it has more lines for some values
    layout->addWidget(m_typed);
    layout->addSpacing(space::related / 2);
    layout->addWidget(m_specials);
    layout->addSpacing(space::related);
    layout->addWidget(m_card);
    layout->addStretch();
    connect(m_card, &CardView::said, this, &ActivationPanel::said);
    retranslate();
}

void ActivationPanel::setFormulaHidden(bool hidden) {
    if (hidden == m_isFormulaHidden) return;
    m_isFormulaHidden = hidden;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_value, m_slope, m_card}) widget->setVisible(!hidden);
    m_numbers->setVisible(!hidden && !m_values.empty());
    m_typed->setVisible(!hidden && !m_typed->text().isEmpty());
}

void ActivationPanel::setExploration(const Exploration& exploration) {
    const Activation& activation = *entryOf(exploration.current);
    const bool isNew = &activation != m_activation;
    if (isNew) setActivation(activation);
    m_parameters->setSelection(activation, exploration.current.values, exploration.framework);
    if (isNew) orderTabs();
    m_parameters->setFamily(exploration);
    m_specials->setValues(exploration.current.values);
    m_numbers->setText(formulaWithNumbers(exploration.current));
    if (isNew || exploration.current.values.size() != m_values.size()) reserveNumbers(exploration.current);
    m_values = exploration.current.values;
    showTyped();
    m_numbers->setVisible(!m_isFormulaHidden && !m_values.empty());
    {
        const QSignalBlocker quiet(m_mode);
        m_mode->setVisible(hasMode(activation));
        m_mode->setCurrentIndex(exploration.current.isTraining ? 1 : 0);
    }
    const QStringList differences = frameworkDifferences(activation, exploration.current.values);
    m_differ->setVisible(!differences.isEmpty());
    m_differ->setToolTip(
        QStringLiteral("<b>%1</b><br>%2").arg(m_differ->text(), differences.join(QStringLiteral("<br>"))));
    m_differ->setAccessibleDescription(differences.join(u'\n'));
    m_card->setSelection(exploration.current);
    m_framework->setCurrentIndex(static_cast<int>(exploration.framework));
}

/// Room for the longest numbers, so that nothing moves while a slider is dragged.
void ActivationPanel::reserveNumbers(Selection selection) {
    m_numbers->shrink();
    std::ranges::fill(selection.values, -1.2345);
    m_numbers->reserve(formulaWithNumbers(selection));
}

void ActivationPanel::orderTabs() {
    // Tab would come to the parameters last, since they were made last.
    setTabOrder(m_parameters->orderTabs(m_name), m_mode);
}

void ActivationPanel::setActivation(const Activation& activation) {
    m_activation = &activation;
    showName();
    const QString plain = QStringLiteral("f(x) = ") + plainFormula(activation);
    m_value->setFormula(typeset(activation.facts.id, Formula::Value), plain);
    m_slope->setFormula(typeset(activation.facts.id, Formula::Slope),
                        expressionOf(activation) ? QString() : QStringLiteral("f′(x)"));
    retranslate();
}

void ActivationPanel::showName() {
    const QString name = toQString(m_activation->facts.name);
    const bool isOwn = expressionOf(*m_activation);
    m_name->ensurePolished();
    // What a person's own name needs must not widen the panel: a wider panel would show more of the name, and so on.
    QSizePolicy policy = m_name->sizePolicy();  // which knows that its height follows its width
    policy.setHorizontalPolicy(isOwn ? QSizePolicy::Ignored : QSizePolicy::Preferred);
    m_name->setSizePolicy(policy);
    const QString shown =
        isOwn ? m_name->fontMetrics().elidedText(name, Qt::ElideRight, m_name->contentsRect().width()) : name;
    if (shown == m_name->text()) return;
    m_name->setText(shown);
    m_name->setToolTip(shown == name ? QString() : plainToolTip(name));
    m_name->setAccessibleName(name);
}

void ActivationPanel::showTyped() {
    const QStringList faults = typedFaults(*m_activation, m_values, windowFormatter());
    m_typed->setVisible(!faults.isEmpty() && !m_isFormulaHidden);
    const QString text =
        faults.isEmpty() ? QString() : tr("As typed, in float32: %1.").arg(faults.join(QStringLiteral("; ")));
    if (text != m_typed->text()) m_typed->setText(text);
}

/// The name has what the framework leaves it.
bool ActivationPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_name && event->type() == QEvent::Resize && m_activation) showName();
    return QWidget::eventFilter(watched, event);
}

void ActivationPanel::retranslate() {
    m_framework->setAccessibleName(tr("Framework"));
    m_framework->setToolTip(tr("Whose definition and whose slope at a kink are shown"));
    m_differ->setText(tr("Frameworks differ"));
    m_typed->setToolTip(
        tr("What a network gets that computes the formula step by step as it is written. Here shapes that "
           "overflow or cancel are computed by functions that keep their digits."));
    m_mode->setAccessibleName(tr("Mode"));
    m_mode->setTabText(0, tr("Evaluation"));
    m_mode->setTabText(1, tr("Training"));
    m_mode->setTabToolTip(0, tr("The slope on the left is the mean of lower and upper"));
    m_mode->setTabToolTip(1, tr("The slope on the left is drawn anew for each input, between lower and upper"));
    if (!m_activation) return;
    m_family->setText(familyText(m_activation->family));
    showTyped();
    const Result<Card> card = cardOf(m_activation->facts.id, QLocale().language());
    m_specials->setNotes(*m_activation, card ? card->specials : std::vector<SpecialValue>());
    m_card->setCard(*m_activation, card ? *card : Card{});
}

void ActivationPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace activation
