// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace activation {

/// Lies over figures of other settings than the present ones: they are dimmed, and it says why.
class FigureVeil : public QWidget {
    Q_OBJECT

public:
    explicit FigureVeil(QWidget* parent);

    void setSentence(const QString& sentence);
    /// How much larger than usual the sentence is: for an audience.
    void setScale(double scale) { m_scale = scale; }
    const QString& sentence() const { return m_sentence; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_sentence;
    double m_scale = 1.0;
};

}  // namespace activation
