// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/activation/code_view.h"

#include "widgets/controls/clipboard.h"
#include "widgets/look/icons.h"
#include "widgets/look/look.h"
#include "widgets/text/core_text.h"
#include "widgets/text/label_text.h"
#include "widgets/text/plain_label.h"

#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace activation {
namespace {

/// The name of a language as it is known; of the spellings it is the row's.
QString nameOf(Language language) {
    for (const LanguageRow& row : languages())
        if (row.language == language) return toQString(row.name);
    return {};
}

/// Lets long lines break behind what can end a word in code, and keeps the blanks at their beginning.
QString breakable(const QString& code) {
    QString result;
    for (const QString& line : code.trimmed().split(u'\n')) {
        const auto text = std::ranges::find_if_not(line, [](QChar c) { return c == u' '; }) - line.begin();
        result += QString(text, QChar::Nbsp);
        for (auto i = text; i < line.size(); ++i) {
            result += line[i];
            const bool isPoint = line[i] == u'.' && i + 1 < line.size() && line[i + 1].isDigit();
            if (QStringLiteral("(,.=/_{}\\").contains(line[i]) && !isPoint) result += QChar(0x200B);
        }
        result += u'\n';
    }
    return result.chopped(1);
}

}  // namespace

CodeView::CodeView(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("codeView"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    for (const LanguageRow& row : languages()) m_blocks.push_back(addBlock(row));
    applyLook();
    retranslate();
}

CodeView::Block CodeView::addBlock(const LanguageRow& row) {
    const QString id = toQString(row.id);
    Block block{row.language, new PlainLabel(toQString(row.name), this), new PlainLabel(this), new QToolButton(this)};
    block.name->setProperty("role", "heading");
    block.code->setObjectName(QStringLiteral("code_") + id);
    block.code->setProperty("role", "code");
    block.code->setWordWrap(true);
    block.code->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    block.copy->setObjectName(QStringLiteral("copy_") + id);
    block.copy->setIconSize({20, 20});
    block.copy->setFixedSize(space::iconButton, space::iconButton);
    connect(block.copy, &QToolButton::clicked, this, [this, language = row.language] {
        const Result<QString> code = snippet(m_wanted, language);
        if (!code) return emit copied(faultText(code.fault()));
        emit copied(copyToClipboard(*code) ? tr("Copied the code for %1").arg(nameOf(language)) : clipboardFault());
    });
    auto* head = new QHBoxLayout;
    head->addWidget(block.name, 1);
    head->addWidget(block.copy);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addLayout(head);
    column->addWidget(block.code);
    column->addSpacing(space::related);
    return block;
}

void CodeView::setSelection(const Selection& selection) {
    m_wanted = selection;
    if (isVisible()) write();
}

void CodeView::write() {
    if (m_wanted == m_written) return;
    m_written = m_wanted;
    for (const Block& block : m_blocks) {
        const Result<QString> code = snippet(m_wanted, block.language);
        block.code->setText(code ? breakable(*code) : faultText(code.fault()));
        block.copy->setEnabled(bool(code));
    }
}

void CodeView::retranslate() {
    setAccessibleName(tr("Code"));
    for (const Block& block : m_blocks) {
        const QString text = tr("Copy the code for %1").arg(nameOf(block.language));
        block.copy->setToolTip(text);
        block.copy->setAccessibleName(text);
    }
}

void CodeView::applyLook() {
    for (const Block& block : m_blocks) block.copy->setIcon(icon("copy", lookOf(palette()).text));
}

void CodeView::showEvent(QShowEvent*) { write(); }

void CodeView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) applyLook();
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace activation
