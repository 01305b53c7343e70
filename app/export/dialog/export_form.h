// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/dialog/export_subject.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QSpinBox;
class QToolButton;

namespace activation {

/// What a picture should be like, as fields: its format, size, look, type, what is shown; and presets of all that.
class ExportForm : public QWidget {
    Q_OBJECT

public:
    explicit ExportForm(const ExportSubject& subject, QWidget* parent = nullptr);

    ExportOptions options() const;
    /// What is offered: suffixes, and why some cannot be chosen here.
    void setFormats(const QStringList& formats, const QString& chosen);
    QString format() const;
    /// False where it is not offered.
    bool setFormat(const QString& format);

    /// The choices of the last time, and for the next.
    void restore();
    void keep() const;

signals:
    void changed();
    void formatChanged();
    /// Why something cannot be.
    void refused(const QString& sentence);

private:
    void addFields();
    bool usualAxisTitles() const;
    QString axisTitlesKey() const;
    void connectFields();
    QWidget* presetRow();

    Extent extent() const;
    void showExtent(const Extent& extent);
    void showOptions(const ExportOptions& options);
    void listPresets();
    int placeOfPreset(const ExportOptions& options) const;
    void applyPreset();
    void askForPresetName();
    void fillPresetMenu();
    void applyUnit();
    void figureChanged();
    void changeFormat();
    void change();

    std::function<QSize(int)> m_usualSize;
    ExportOptions m_usual;
    QComboBox *m_figure, *m_format, *m_preset, *m_unit, *m_look, *m_font;
    QToolButton* m_presets;
    QDoubleSpinBox *m_width, *m_height;
    QSpinBox* m_dpi;
    QDoubleSpinBox *m_text, *m_lines;
    QLabel* m_otherSize;
    QCheckBox *m_title, *m_legend, *m_names, *m_grid, *m_axisTitles, *m_transparent, *m_outlines;
    Unit m_shownUnit = Unit::Pixel;  ///< of the numbers in the fields
    int m_shownFigure = 0;           ///< whose usual size the fields may have
};

}  // namespace activation
