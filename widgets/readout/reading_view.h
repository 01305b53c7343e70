// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

#include <functional>

namespace activation {

/// Text to read, with formulas in it. The wheel scrolls it whatever keys are held: with Control Qt would enlarge its
/// type, and what it makes of a font that is measured in pixels is one point.
class ReadingView : public QTextBrowser {
public:
    using QTextBrowser::QTextBrowser;

    /// Where pictures of formulas come from: SVGs with black outlines, by the name that stands in the text. They are
    /// drawn in the colour of the text, as wide as there is room for.
    void setFormulas(std::function<QByteArray(const QString& name)> formulas) { m_formulas = std::move(formulas); }
    /// A text with the same first line stays where it was scrolled to.
    void showMarkdown(const QString& text);

protected:
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;
    QVariant loadResource(int type, const QUrl& name) override;

private:
    std::function<QByteArray(const QString&)> m_formulas;
    QString m_markdown;
};

}  // namespace activation
