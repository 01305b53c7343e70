// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activations/activation.h"
#include "widgets/controls/value_scale.h"

#include <QWidget>

#include <chrono>

class QLabel;
class QToolButton;

namespace activation {

class SliderEnds;
class Sweep;
class ValueField;
class ValueSlider;

/// One parameter under the person's hand: drag it, type it, reset it, or let it play. What is legal is decided by
/// whoever knows the activation; refusals come back as a sentence that stands below.
class ParameterRow : public QWidget {
    Q_OBJECT

public:
    explicit ParameterRow(const Parameter& parameter, QWidget* parent = nullptr, bool logarithmic = false,
                          bool whole = false);

    double value() const { return m_value; }
    void setValue(double value);
    void setDefault(double initial);
    /// What it is called beside its symbol; its id, unless one says otherwise.
    void setName(const QString& name);
    void setHandleSize(int pixels);
    /// Offers a family of curves over it, which is there or not.
    void setFamily(bool isThere);
    /// Between which values slider and play go; usually the parameter's own.
    void setLimits(const Range& limits);
    /// Shows why the last request was refused, until the value changes or another is tried; empty takes it away.
    void setFault(const QString& sentence);
    /// The last request was refused: the value stays, and a sweep turns back.
    void refuse(const QString& reason);

    bool isPlaying() const;
    void setPlaying(bool playing);
    Sweep& sweep() { return *m_sweep; }

signals:
    void valueEdited(double value, bool dragging);
    void limitsEdited(activation::Range limits);
    void familyEdited(bool there);
    /// Of a sweep, there and back.
    void periodEdited(std::chrono::milliseconds period);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void onHand();
    ValueScale scaleOf(const Range& limits) const { return ValueScale(limits, m_logarithmic, m_whole); }
    void stopPlaying();
    void onSweep(double value);
    void applyLook();
    void retranslate();

    QString m_id, m_symbol, m_word;
    Range m_usualLimits;
    double m_value, m_initial;
    QLabel *m_name, *m_fault;
    ValueField* m_field;
    QToolButton *m_reset, *m_play, *m_family;
    ValueSlider* m_slider;
    SliderEnds* m_ends;
    Sweep* m_sweep;
    bool m_logarithmic, m_whole;
    bool m_isSweeping = false;  ///< while a sweep's value goes round
};

}  // namespace activation
