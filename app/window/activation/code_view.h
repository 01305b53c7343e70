// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/snippets.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace activation {

/// The activation as code in every language, with the current numbers, each ready to be copied.
class CodeView : public QWidget {
    Q_OBJECT

public:
    explicit CodeView(QWidget* parent = nullptr);

    void setSelection(const Selection& selection);

signals:
    void copied(const QString& sentence);

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Block {
        Language language;
        QLabel *name, *code;
        QToolButton* copy;
    };
    Block addBlock(const LanguageRow& row);
    void write();
    void retranslate();
    void applyLook();

    Selection m_wanted, m_written;
    std::vector<Block> m_blocks;
};

}  // namespace activation
