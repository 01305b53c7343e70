// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/dialog/export_subject.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTabBar;

namespace activation {

class ExportWriter;
class ExportForm;
class PicturePreview;
class SweepFields;

/// Asks what a picture or an animation should be like, shows it as it will be, and writes it. What cannot be done is
/// said in the dialog, which stays as it is.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    explicit ExportDialog(ExportSubject subject, QWidget* parent = nullptr);
    ~ExportDialog() override;

    ExportOptions options() const;
    /// Where it would be saved, with the format's suffix.
    QString path() const;

    /// Ends what is being written; where nothing is, closes.
    void reject() override;

signals:
    void saved(const QString& sentence);

private:
    bool isAnimation() const;
    QStringList formats() const;
    void addTabs();
    void addButtons();
    void restoreChoices();
    void keepChoices() const;

    void changeTab();
    void changeFormat();
    void changed();
    void showPreview();

    void browse();
    void save();
    void writeAnimation(const QString& target);
    void setWriting(bool isWriting);
    void end(const QString& target);
    void copy();
    void say(const QString& sentence, bool isFault);

    ExportSubject m_subject;
    QTabBar* m_tabs;
    ExportForm* m_form;
    PicturePreview* m_preview;
    SweepFields* m_sweep = nullptr;  ///< null where there is nothing to sweep
    QLineEdit* m_path;
    QPushButton *m_browse, *m_copy, *m_cancel, *m_save;
    QLabel* m_sentence;
    QProgressBar* m_progress;
    ExportWriter* m_writer;
    QString m_target;      ///< what is being written
    QString m_mayReplace;  ///< the file that the person has agreed to replace
};

}  // namespace activation
