// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

namespace activation {

/// Text to read. The wheel scrolls it whatever keys are held: with Control Qt would enlarge its type, and what it makes
/// of a font that is measured in pixels is one point.
class ReadingView : public QTextBrowser {
public:
    using QTextBrowser::QTextBrowser;

    void showMarkdown(const QString& text);

protected:
    void wheelEvent(QWheelEvent* event) override;
};

}  // namespace activation
