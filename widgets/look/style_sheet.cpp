// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/style_sheet.h"

#include <utility>

namespace activation {
namespace {

// {names} stand for colours and sizes.
const char* const sheet = R"(
QMainWindow, QDialog { background: {window}; }

QFrame[role="card"] { background: {surface}; border: 1px solid {hairline}; border-radius: {radius}px; }
QLabel[role="name"] { font-size: {name}px; font-weight: 600; }
QLabel[role="title"] { font-size: {title}px; font-weight: 600; }
QLabel[role="heading"] { font-weight: 600; }
QLabel[role="caption"] { font-size: {caption}px; color: {secondary}; }
QLabel[role="secondary"] { color: {secondary}; }
QLabel[role="badge"] { font-size: {caption}px; color: {accent}; background: {selected}; border-radius: {radius}px;
  padding: 2px 8px; }
QLabel[role="code"] { font-size: {caption}px; background: {surface}; border: 1px solid {hairline};
  border-radius: {radius}px; padding: 7px; }
QLabel[role="fault"] { font-size: {caption}px; color: {fault}; }

QFrame[role="toolBar"] { background: {window}; border: none; border-bottom: 1px solid {hairline}; }
QFrame[role="line"] { background: {hairline}; border: none; }
QFrame[role="toast"] { background: {surface}; border: {edge}px solid {border}; border-radius: {radius}px; }
QFrame[role="toast"][fault="true"] { border-color: {fault}; }
QFrame[role="toast"][fault="true"] > QLabel { color: {fault}; }
QToolButton { background: transparent; border: {ring}px solid transparent; border-radius: {radius}px; padding: 0 {toolPadding}px;
  min-width: 20px; min-height: 24px; }
QToolButton:hover { background: {hover}; }
QToolButton:checked { background: {selected}; border-color: {mark}; color: {accent}; }
QToolButton:checked:disabled { background: transparent; border-color: {hairline}; color: {faint}; }
QToolButton:pressed { background: {pressed}; }
QToolButton:focus { border-color: {accent}; }
QToolButton[role="tab"] { padding: 0 8px; }
QToolButton[role="fold"], QToolButton[role="fold"]:checked { padding: 0 6px 0 0; color: {secondary}; background: transparent; border-color: transparent; }
QToolButton[role="fold"]:hover { background: {hover}; color: {text}; }
QToolButton[role="fold"]:focus { border-color: {accent}; }
QToolButton[role="exit"] { padding: 0 8px; background: {surface}; border-color: {border}; }
QToolButton[role="exit"]:hover { background: {hover}; }
QToolButton[role="badge"] { font-size: {caption}px; color: {accent}; background: {selected}; min-height: 18px; padding: 0 8px; }
QToolButton[role="badge"]:hover { background: {hover}; }
QToolButton[role="page"] { padding: 0 10px; }
QToolButton[role="page"]:checked { font-weight: 600; }
QToolButton[role="edge"] { padding: 0; border-radius: 0; border-width: 0 1px; min-width: 0; border-color: {hairline}; background: {window}; }
QToolButton[role="edge"]:hover { background: {hover}; }
QToolButton[role="edge"]:focus { background: {selected}; border-color: {accent}; }
QToolButton[curve="value"], QToolButton[curve="value"]:checked { color: {curve0}; }
QToolButton[curve="slope"], QToolButton[curve="slope"]:checked { color: {curve1}; }
QToolButton[curve="curvature"], QToolButton[curve="curvature"]:checked { color: {curve2}; }
QToolButton[curve="logSlope"], QToolButton[curve="logSlope"]:checked { color: {curve3}; }
QToolButton[curve]:disabled { color: {faint}; }
QToolButton::menu-indicator { image: none; }

QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton { background: {surface}; border: {edge}px solid {border}; border-radius: {radius}px; padding: 1px 15px;
  min-height: 24px; }
QPushButton:hover { background: {hover}; }
QPushButton:pressed { background: {pressed}; }
QPushButton:default { background: {accent}; border-color: {accent}; color: {onAccent}; }
QPushButton:default:hover { background: {accentHover}; }
QPushButton:focus { border: {ring}px solid {accent}; padding: 0 14px; }
QPushButton:default:focus { border-color: {text}; }
QPushButton:disabled { background: transparent; border-color: {hairline}; color: {faint}; }

QLineEdit, QAbstractSpinBox, QComboBox { background: {surface}; border: {edge}px solid {border}; border-radius: {radius}px;
  padding: 1px 7px; min-height: 24px; selection-background-color: {accent}; selection-color: {onAccent}; }
QPlainTextEdit, QTextEdit { background: {surface}; border: {edge}px solid {border}; border-radius: {radius}px; padding: 1px;
  selection-background-color: {accent}; selection-color: {onAccent}; }
QTextBrowser { background: transparent; border-color: transparent; }
QLineEdit:hover, QAbstractSpinBox:hover, QComboBox:hover { border-color: {secondary}; }
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus { border: {ring}px solid {accent}; padding: 0 6px; }
QPlainTextEdit:focus, QTextEdit:focus { border: {ring}px solid {accent}; padding: 0; }
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled { background: transparent; border-color: {hairline}; }
QLineEdit[role="bare"] { background: transparent; border-color: transparent; padding: 0 4px; }
QLineEdit[role="bare"]:hover { background: {surface}; border-color: {border}; }
QLineEdit[role="bare"]:focus { background: {surface}; border-color: {accent}; }
QLineEdit[role="faint"] { background: transparent; border-color: transparent; color: {secondary}; padding: 0 4px; min-height: 22px; }
QLineEdit[role="faint"]:hover { border-color: {border}; }
QLineEdit[role="faint"]:focus { border-color: {accent}; color: {text}; }
QLineEdit[role="small"] { padding: 1px 4px; }
QLineEdit[role="small"]:focus { padding: 0 3px; }
QLineEdit[role="limit"] { background: transparent; border: {ring}px solid transparent; padding: 0 2px; min-height: {limit}px; max-height: {limit}px;
  font-size: {caption}px; color: {secondary}; }
QLineEdit[role="limit"]:hover { border-color: {border}; }
QLineEdit[role="limit"]:focus { background: {surface}; border-color: {accent}; padding: 0 2px; color: {text}; }
QLineEdit[refused="true"], QLineEdit[refused="true"]:hover, QLineEdit[refused="true"]:focus { border: {ring}px solid {fault}; padding: 0 6px; }
QLineEdit > QToolButton, QLineEdit > QToolButton:hover { min-width: 0; min-height: 0; padding: 0; border: none;
  background: transparent; }
QComboBox { combobox-popup: 0; }
QComboBox::drop-down { border: none; width: 24px; }
.QComboBox::down-arrow { image: url(:/icons/chevron-down-grey.svg); width: 16px; height: 16px; }
QComboBox QAbstractItemView { background: {surface}; border: {edge}px solid {hairline}; padding: 4px; outline: 0; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; background: transparent; width: 20px; }
QAbstractSpinBox::up-arrow { image: url(:/icons/chevron-up-grey.svg); width: 12px; height: 12px; }
QAbstractSpinBox::down-arrow { image: url(:/icons/chevron-down-grey.svg); width: 12px; height: 12px; }
QCheckBox, QRadioButton { spacing: 8px; min-height: 24px; }
QCheckBox::indicator, QRadioButton::indicator { width: 14px; height: 14px; border: {edge}px solid {strongBorder};
  border-radius: 4px; background: {surface}; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: {text}; }
QCheckBox::indicator:checked { background: {accent}; border-color: {accent}; image: url(:/icons/check-{check}.svg); }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid {accent}; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: {accent}; }
QCheckBox:focus, QRadioButton:focus { color: {accent}; text-decoration: underline; }

QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: {groove}; }
QSlider::sub-page:horizontal { border-radius: 2px; background: {accent}; }
QSlider::handle:horizontal { width: 12px; height: 12px; margin: -6px 0; border: 2px solid {surface};
  border-radius: 8px; background: {accent}; }
QSlider::handle:horizontal:focus { border-color: {text}; }
QProgressBar { max-height: 4px; border: none; border-radius: 2px; background: {groove}; color: transparent; }
QProgressBar::chunk { border-radius: 2px; background: {accent}; }

QAbstractItemView { background: {surface}; border: none; outline: 0; selection-background-color: {selected};
  selection-color: {text}; alternate-background-color: {window}; }
QAbstractItemView::item { min-height: 28px; padding: 0 8px; border: none; border-radius: {radius}px; }
QAbstractItemView::item:hover { background: {hover}; }
QAbstractItemView::item:selected { background: {selected}; color: {text}; }
QHeaderView { background: transparent; }
QHeaderView::section { background: transparent; border: none; border-bottom: 1px solid {hairline}; padding: 4px 8px;
  font-size: {caption}px; color: {secondary}; }
QTableView { gridline-color: {hairline}; }
QScrollArea { background: transparent; border: none; }

QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: {groove}; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: {secondary}; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMenuBar { background: {window}; border: none; }
QMenuBar::item { padding: 4px 8px; border-radius: {radius}px; background: transparent; }
QMenuBar::item:selected { background: {hover}; }
QMenu { background: {surface}; border: 1px solid {hairline}; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 8px; border-radius: 4px; }
QMenu::item:selected { background: {selected}; color: {text}; }
QMenu::item:disabled { color: {faint}; }
QMenu::icon:checked { background: {selected}; border: 1px solid {accent}; border-radius: 4px; }
QMenu::separator { height: 1px; background: {hairline}; margin: 4px 8px; }
QToolTip { background: {surface}; color: {text}; border: {edge}px solid {border}; padding: 4px; }

QSplitter::handle { background: {hairline}; }
QTabBar { background: transparent; outline: 0; }
QTabBar::tab { background: transparent; border: {ring}px solid transparent; padding: 4px 10px; color: {secondary}; }
QTabBar::tab:hover { background: {hover}; }
QTabBar::tab:selected { color: {text}; border-bottom-color: {accent}; }
QTabBar::tab:selected:focus { border-color: {accent}; }
QTabWidget::pane { border: none; border-top: 1px solid {hairline}; }
QGroupBox { border: none; margin-top: 24px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; }
)";

/// How QSS wants a colour.
QString css(const QColor& colour) { return colour.name(); }

}  // namespace

namespace shade {
QColor hover(const Look& look) { return blended(look.surface, look.text, 0.06); }
QColor selected(const Look& look) { return blended(look.surface, look.accent, look.highContrast ? 0.3 : 0.14); }
QColor border(const Look& look) { return blended(look.surface, look.secondaryText, look.highContrast ? 1.0 : 0.45); }
QColor groove(const Look& look) { return blended(look.surface, look.secondaryText, look.highContrast ? 0.6 : 0.35); }
QColor onAccent(const Look& look) { return look.isDark() ? look.window : look.surface; }
QColor faint(const Look& look) { return blended(look.window, look.text, look.highContrast ? 0.6 : 0.45); }
}  // namespace shade

QPalette paletteOf(const Look& look) {
    QPalette palette(look.text, look.window, look.surface, look.hairline, shade::border(look), look.text, look.surface);
    const std::pair<QPalette::ColorRole, QColor> roles[] = {
        {QPalette::Window, look.window},
        {QPalette::WindowText, look.text},
        {QPalette::Base, look.surface},
        {QPalette::AlternateBase, look.window},
        {QPalette::Text, look.text},
        {QPalette::Button, look.surface},
        {QPalette::ButtonText, look.text},
        {QPalette::BrightText, look.fault},
        {QPalette::ToolTipBase, look.surface},
        {QPalette::ToolTipText, look.text},
        {QPalette::PlaceholderText, look.secondaryText},
        {QPalette::Highlight, look.accent},
        {QPalette::HighlightedText, shade::onAccent(look)},
        {QPalette::Link, look.accent},
        {QPalette::LinkVisited, look.accent},
    };
    for (const auto& [role, colour] : roles) palette.setColor(role, colour);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, shade::faint(look));
    return palette;
}

QString styleSheet(const Look& look, double scale) {
    const auto pixels = [scale](int size) { return QString::number(qRound(size * scale)); };
    const std::pair<const char*, QString> tokens[] = {
        {"{window}", css(look.window)},
        {"{surface}", css(look.surface)},
        {"{hairline}", css(look.hairline)},
        {"{text}", css(look.text)},
        {"{secondary}", css(look.secondaryText)},
        {"{accent}", css(look.accent)},
        {"{fault}", css(look.fault)},
        {"{hover}", css(shade::hover(look))},
        {"{pressed}", css(blended(look.surface, look.text, 0.12))},
        {"{selected}", css(shade::selected(look))},
        {"{border}", css(shade::border(look))},
        {"{groove}", css(shade::groove(look))},
        {"{strongBorder}", css(blended(look.surface, look.secondaryText, 0.8))},
        {"{check}", look.isDark() ? QStringLiteral("black") : QStringLiteral("white")},
        {"{onAccent}", css(shade::onAccent(look))},
        {"{accentHover}", css(blended(look.accent, look.text, 0.12))},
        {"{faint}", css(shade::faint(look))},
        {"{curve0}", css(look.quantity[0])},
        {"{curve1}", css(look.quantity[1])},
        {"{curve2}", css(look.quantity[2])},
        {"{curve3}", css(look.quantity[3])},
        {"{caption}", pixels(type::caption)},
        {"{title}", pixels(type::title)},
        {"{name}", pixels(type::name)},
        {"{edge}", QString::number(look.highContrast ? 2 : 1)},
        {"{ring}", QString::number(look.focusRing())},
        {"{toolPadding}", QString::number(4 - look.focusRing())},
        {"{mark}", look.highContrast ? css(look.text) : QStringLiteral("transparent")},
        {"{limit}", pixels(14)},
        {"{radius}", QString::number(space::radius)},
    };
    QString result = QString::fromLatin1(sheet);
    // A rule for all widgets has each resolve a font of its own. So at the usual size they have the application's.
    if (scale != 1.0) result.prepend(QStringLiteral("QWidget { font-size: %1px; }").arg(pixels(type::body)));
    for (const auto& [token, value] : tokens) result.replace(QLatin1String(token), value);
    return result;
}

}  // namespace activation
