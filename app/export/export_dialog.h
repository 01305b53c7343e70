// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/export.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace activation {

class PicturePreview;

/// Asks what the picture of an exploration should be like, shows it as it will be, and writes it. What cannot be done
/// is said in the dialog, which stays as it is.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    /// `gallery`: the picture is of all activations.
    explicit ExportDialog(Exploration exploration, QWidget* parent = nullptr, bool gallery = false);
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

    void applyPreset();
    void sizeChanged();
    void resolutionChanged();
    void formatChanged();
    void changed();

    void browse();
    void save();
    void copy();
    void say(const QString& sentence, bool isFault);

    Exploration m_exploration;
    bool m_isGallery;
    PicturePreview* m_preview;
    QComboBox *m_format, *m_preset, *m_look;
    QSpinBox *m_width, *m_height, *m_dpi;
    QLabel* m_paperSize;
    QCheckBox *m_legend, *m_title;
    QLineEdit* m_path;
    QPushButton* m_save;
    QLabel* m_sentence;
    QString m_mayReplace;  ///< the file that the person has agreed to replace
};

}  // namespace activation
