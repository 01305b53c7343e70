// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QWidget>

#include <memory>

class QSvgRenderer;

namespace activation {

/// Shows a formula that was typeset ahead of time. It is as large as the font asks for, and shrinks where there is less
/// room. Without a picture it shows plain text.
class FormulaView : public QWidget {
    Q_OBJECT

public:
    explicit FormulaView(QWidget* parent = nullptr);
    ~FormulaView() override;

    /// `svg` draws in #000000, with 1000 units per em; it may be empty. `text` says the same in plain text.
    void setFormula(const QByteArray& svg, const QString& text);
    /// Without one it is the palette's.
    void setColour(const QColor& colour);
    /// Has its axis, where fraction bars and minus signs are, in the middle of its height, so that formulas beside each
    /// other stand on one line.
    void setOnAxis(bool onAxis);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QColor colour() const;
    void colourPicture();
    /// What of the formula's plane is shown, in its units.
    QRectF box() const;
    QSizeF pictureSize() const;

    QByteArray m_svg;
    QString m_text;
    QColor m_colour;
    bool m_isOnAxis = false;
    std::unique_ptr<QSvgRenderer> m_picture;
};

}  // namespace activation
