// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/activation/formula_dialog.h"

#include "app/window/activation/formula_field.h"
#include "core/activations/own.h"
#include "widgets/look/look.h"
#include "widgets/text/core_text.h"
#include "widgets/text/plain_label.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

namespace activation {

FormulaDialog::FormulaDialog(QWidget* parent)
    : QDialog(parent),
      m_name(new QLineEdit(this)),
      m_formula(new FormulaField(this)),
      m_fault(new PlainLabel(this)),
      m_list(new QListWidget(this)),
      m_keep(new QPushButton(tr("&Keep"), this)),
      m_remove(new QPushButton(tr("&Delete"), this)),
      m_bringBack(new QPushButton(tr("&Undo delete"), this)) {
    setObjectName(QStringLiteral("formulaDialog"));
    setWindowTitle(tr("New activation"));
    m_name->setObjectName(QStringLiteral("formulaName"));
    m_name->setMaxLength(OwnActivation::longestName);
    m_formula->setObjectName(QStringLiteral("formulaField"));
    m_formula->setPlaceholderText(QStringLiteral("x*sigmoid(b*x), b = 1.702 in [0, 3]"));
    m_formula->setAccessibleName(tr("Formula"));
    m_formula->setFixedHeight(4 * fontMetrics().lineSpacing() + space::group);
    m_fault->setObjectName(QStringLiteral("formulaFault"));
    m_fault->setWordWrap(true);
    m_fault->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_fault->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_list->setObjectName(QStringLiteral("formulaList"));
    m_list->setAccessibleName(tr("Yours"));
    m_list->setWordWrap(true);
    m_keep->setObjectName(QStringLiteral("formulaKeep"));
    m_keep->setToolTip(tr("Keep it under its name for later"));
    m_remove->setObjectName(QStringLiteral("formulaDelete"));
    m_bringBack->setObjectName(QStringLiteral("formulaUndoDelete"));

    auto* form = new QFormLayout;
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("f(x) ="), m_formula);
    form->addRow(QString(), m_fault);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_remove);
    buttons->addWidget(m_bringBack);
    buttons->addStretch();
    buttons->addWidget(m_keep);
    auto* box = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    buttons->addWidget(box);
    auto* kept = new PlainLabel(tr("Yours"), this);
    kept->setProperty("role", "heading");
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(kept);
    column->addWidget(m_list);
    column->addLayout(buttons);
    resize(480, 400);

    connect(m_formula, &QPlainTextEdit::textChanged, this, &FormulaDialog::check);
    connect(m_name, &QLineEdit::textEdited, this, &FormulaDialog::check);
    connect(m_list, &QListWidget::currentRowChanged, this, &FormulaDialog::openKept);
    connect(m_keep, &QPushButton::clicked, this, &FormulaDialog::keep);
    connect(m_remove, &QPushButton::clicked, this, &FormulaDialog::remove);
    connect(m_bringBack, &QPushButton::clicked, this, &FormulaDialog::bringBack);
    showKept();
    check();
    m_formula->setFocus();
}

void FormulaDialog::setFormula(const QString& name, const QString& formula) {
    m_name->setText(name);
    m_formula->setPlainText(formula);
    m_formula->selectAll();
}

void FormulaDialog::check() {
    const QString typed = m_formula->toPlainText();
    const std::string text = typed.toStdString();
    const auto fault = typed.trimmed().isEmpty() ? std::nullopt : faultOfFormula(text);
    const QColor colour = lookOf(palette()).fault;
    m_formula->underline(fault ? fault->from : 0, fault ? std::max(fault->to, fault->from + 1) : 0, colour);
    m_fault->setText(fault ? faultText(sentenceOf(*fault, text)) : QString());
    const QString id = idOf({m_name->text(), typed});
    const bool isRight = !fault && ownActivation(id.toStdString()) != nullptr;
    m_keep->setEnabled(isRight && !m_name->text().trimmed().isEmpty());
    if (isRight) emit formulaEdited(id);
}

void FormulaDialog::keep() {
    const OwnActivation own{m_name->text().trimmed(), m_formula->toPlainText()};
    if (const Result<Done> done = keepActivation(own); !done)
        return emit said(tr("Cannot keep %1: %2").arg(own.name, faultText(done.fault())));
    emit said(tr("Kept %1").arg(own.name));
    showKept(own.name);
}

void FormulaDialog::remove() {
    const int row = m_list->currentRow();
    if (row < 0) return;
    const OwnActivation own = m_kept[row];
    if (const Result<Done> done = removeActivation(own.name); !done)
        return emit said(tr("Cannot delete %1: %2").arg(own.name, faultText(done.fault())));
    showKept();
}

void FormulaDialog::bringBack() {
    const QString name = removedActivation();
    if (const Result<Done> done = bringBackActivation(); !done)
        return emit said(tr("Cannot keep %1: %2").arg(name, faultText(done.fault())));
    showKept(name);
}

void FormulaDialog::showKept(const QString& name) {
    m_kept = keptActivations();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const OwnActivation& own : m_kept) {
        m_list->addItem(own.name);
        m_list->item(m_list->count() - 1)->setToolTip(own.formula);
        if (own.name == name) m_list->setCurrentRow(m_list->count() - 1);
    }
    if (m_kept.isEmpty()) {
        m_list->addItem(tr("What you keep under a name stands here and before the catalogue."));
        m_list->item(0)->setFlags(Qt::NoItemFlags);
    }
    m_remove->setEnabled(m_list->currentRow() >= 0);
    m_bringBack->setVisible(!removedActivation().isEmpty());
}

void FormulaDialog::openKept() {
    const int row = m_list->currentRow();
    m_remove->setEnabled(row >= 0);
    if (row < 0) return;
    const QSignalBlocker quiet(m_formula);
    m_name->setText(m_kept[row].name);
    m_formula->setPlainText(m_kept[row].formula);
    check();
}

}  // namespace activation
