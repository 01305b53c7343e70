// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numerics/range.h"

#include <QLineEdit>

#include <optional>

namespace activation {

/// "−5 … 5", or how else people write a range; none where it is none, or cannot be shown.
std::optional<Range> rangeFrom(const QString& text);
QString rangeText(const Range& range);

/// The limits of an axis as text that can be edited.
class RangeField : public QLineEdit {
    Q_OBJECT

public:
    explicit RangeField(QWidget* parent = nullptr);

    /// Shows the range, unless someone is typing.
    void setRange(const Range& range);
    /// Whether an empty field counts: as no range.
    void setMayBeEmpty(bool may) { m_mayBeEmpty = may; }
    QSize sizeHint() const override;

signals:
    void rangeEdited(std::optional<activation::Range> range);
    void refused(const QString& sentence);
    /// What was entered is a range, be it the one that is shown already.
    void accepted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void request();
    void restore();
    void fit();
    void setRefused(bool isRefused);

    Range m_range{-1.0, 1.0};
    int m_width = 0;
    bool m_mayBeEmpty = false;
};

}  // namespace activation
