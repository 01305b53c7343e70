// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/dialog/export_subject.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace activation {

class PicturePreview;

/// Asks what a picture should be like, shows it as it will be, and writes it. What cannot be done is said in the
/// dialog, which stays as it is.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    explicit ExportDialog(ExportSubject subject, QWidget* parent = nullptr);
    ~ExportDialog() override;

    ExportOptions options() const;
    /// Where it would be saved, with the format's suffix.
    QString path() const;

signals:
    void saved(const QString& sentence);

private:
    void addFields();
    void addButtons();
    void restoreChoices();
    void keepChoices() const;

    Extent extent() const;
    void showExtent(const Extent& extent);
    void applyPreset();
    void applyUnit();
    void figureChanged();
    void formatChanged();
    void changed();

    void browse();
    void save();
    void copy();
    void say(const QString& sentence, bool isFault);

    ExportSubject m_subject;
    PicturePreview* m_preview;
    QComboBox *m_figure, *m_format, *m_preset, *m_unit, *m_look;
    QDoubleSpinBox *m_width, *m_height;
    QSpinBox* m_dpi;
    QDoubleSpinBox *m_text, *m_lines;
    QLabel* m_otherSize;
    QCheckBox *m_title, *m_legend, *m_names, *m_grid, *m_transparent;
    QLineEdit* m_path;
    QPushButton* m_save;
    QLabel* m_sentence;
    Unit m_shownUnit = Unit::Pixel;  ///< of the numbers in the fields
    int m_shownFigure = 0;           ///< whose usual size the fields may have
    QString m_mayReplace;            ///< the file that the person has agreed to replace
};

}  // namespace activation
