// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/dialog/export_dialog.h"

#include "app/export/dialog/export_form.h"
#include "app/export/dialog/export_writer.h"
#include "app/export/dialog/picture_preview.h"
#include "app/export/dialog/sweep_fields.h"
#include "app/export/format.h"
#include "app/files/recent_files.h"
#include "app/files/settings.h"
#include "widgets/controls/clipboard.h"
#include "widgets/controls/wheel_habit.h"
#include "widgets/look/look.h"
#include "widgets/text/core_text.h"
#include "widgets/text/plain_label.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QTabBar>
#include <QVBoxLayout>

namespace activation {
namespace {

constexpr int longestPath = 4096;
enum Tab { PictureTab, AnimationTab };

}  // namespace

ExportDialog::ExportDialog(ExportSubject subject, QWidget* parent)
    : QDialog(parent),
      m_subject(std::move(subject)),
      m_tabs(new QTabBar(this)),
      m_form(new ExportForm(m_subject, this)),
      m_preview(new PicturePreview(this)),
      m_path(new QLineEdit(this)),
      m_browse(new QPushButton(tr("Brows&e…"), this)),
      m_copy(new QPushButton(tr("&Copy picture"), this)),
      m_cancel(new QPushButton(tr("Cancel"), this)),
      m_save(new QPushButton(tr("&Save"), this)),
      m_sentence(new PlainLabel(this)),
      m_progress(new QProgressBar(this)),
      m_writer(new ExportWriter(this)) {
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export"));
    setAttribute(Qt::WA_DeleteOnClose);
    WheelHabit::install();
    m_path->setMaxLength(longestPath);
    addTabs();
    addButtons();
    restoreChoices();

    connect(m_form, &ExportForm::changed, this, &ExportDialog::changed);
    connect(m_form, &ExportForm::formatChanged, this, &ExportDialog::changeFormat);
    connect(m_form, &ExportForm::refused, this, [this](const QString& sentence) { say(sentence, true); });
    connect(m_path, &QLineEdit::textEdited, this, [this] { say({}, false); });
    connect(m_path, &QLineEdit::editingFinished, this,
            [this] { m_form->setFormat(QFileInfo(path()).suffix().toLower()); });
    connect(m_writer, &ExportWriter::progressed, this,
            [this](double fraction) { m_progress->setValue(qRound(100.0 * fraction)); });
    connect(m_writer, &ExportWriter::finished, this, [this] { end(m_target); });
    connect(m_writer, &ExportWriter::stopped, this, [this] {
        setWriting(false);
        say(tr("Cancelled: nothing was written"), false);
    });
    connect(m_writer, &ExportWriter::failed, this, [this](const Fault& fault) {
        setWriting(false);
        say(faultText(fault), true);
    });
    resize(960, 640);
    m_form->setFocus();
    changed();
}

void ExportDialog::addTabs() {
    m_tabs->setObjectName(QStringLiteral("kind"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->addTab(tr("Picture"));
    m_tabs->addTab(tr("Animation"));
    const Activation* const entry = m_subject.swept ? entryOf(m_subject.swept->current) : nullptr;
    const bool canSweep = entry && !entry->parameters.empty();
    m_tabs->setVisible(m_subject.swept.has_value());
    m_tabs->setTabEnabled(AnimationTab, canSweep);
    if (!canSweep) m_tabs->setTabToolTip(AnimationTab, tr("The activation has no parameter to sweep"));

    auto* right = new QVBoxLayout;
    right->setSpacing(space::group);
    right->addWidget(m_preview, 1);
    if (canSweep) {
        m_sweep = new SweepFields(*m_subject.swept, this);
        m_sweep->setObjectName(QStringLiteral("sweep"));
        m_sweep->hide();
        right->addWidget(m_sweep);
        connect(m_sweep, &SweepFields::changed, this, &ExportDialog::changed);
        connect(m_sweep, &SweepFields::refused, this, [this](const QString& sentence) { say(sentence, true); });
        connect(m_tabs, &QTabBar::currentChanged, this, &ExportDialog::changeTab);
    }
    auto* left = new QVBoxLayout;
    left->addWidget(m_form);
    left->addStretch(1);
    auto* top = new QHBoxLayout;
    top->setSpacing(space::edge);
    top->addLayout(left);
    top->addLayout(right, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::edge, space::group, space::edge, space::group);
    layout->setSpacing(space::group);
    layout->addWidget(m_tabs);
    layout->addLayout(top, 1);
}

void ExportDialog::addButtons() {
    m_path->setObjectName(QStringLiteral("path"));
    auto* pathLabel = new PlainLabel(tr("F&ile"), this);
    pathLabel->setBuddy(m_path);
    auto* file = new QHBoxLayout;
    file->setSpacing(space::related);
    file->addWidget(pathLabel);
    file->addWidget(m_path, 1);
    file->addWidget(m_browse);

    m_save->setObjectName(QStringLiteral("save"));
    m_save->setDefault(true);
    m_copy->setObjectName(QStringLiteral("copy"));
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_sentence->setObjectName(QStringLiteral("sentence"));
    m_sentence->setWordWrap(true);
    m_progress->setObjectName(QStringLiteral("progress"));
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->hide();
    connect(m_browse, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::save);
    connect(m_copy, &QPushButton::clicked, this, &ExportDialog::copy);
    connect(m_cancel, &QPushButton::clicked, this, &ExportDialog::reject);

    auto* row = new QHBoxLayout;
    row->setSpacing(space::related);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_progress, 1);
    row->addWidget(m_copy);
    row->addWidget(m_cancel);
    row->addWidget(m_save);
    auto* const layout = static_cast<QVBoxLayout*>(this->layout());
    layout->addLayout(file);
    layout->addLayout(row);
}

void ExportDialog::restoreChoices() {
    SettingsFile kept = settings();
    kept.beginGroup(QStringLiteral("export"));
    m_form->setFormats(m_subject.formats, kept.value("format").toString());
    const QString folder =
        kept.value("folder", QStandardPaths::writableLocation(QStandardPaths::PicturesLocation)).toString();
    m_path->setText(QDir::toNativeSeparators(
        QDir(QDir(folder).exists() ? folder : QDir::homePath()).filePath(m_subject.fileName + '.' + m_form->format())));
}

void ExportDialog::keepChoices() const {
    m_form->keep();
    if (isAnimation()) m_sweep->keep();
    SettingsFile kept = settings();
    kept.beginGroup(QStringLiteral("export"));
    kept.setValue(isAnimation() ? "animationFormat" : "format", m_form->format());
    kept.setValue("folder", QFileInfo(path()).absolutePath());
}

bool ExportDialog::isAnimation() const { return m_tabs->currentIndex() == AnimationTab; }
QStringList ExportDialog::formats() const {
    return isAnimation() ? formatsFor(&Format::animations) : m_subject.formats;
}
ExportOptions ExportDialog::options() const { return m_form->options(); }

QString ExportDialog::path() const {
    QString typed = QDir::fromNativeSeparators(m_path->text().trimmed());
    const Format* const format = formatNamed(QFileInfo(typed).suffix());
    if (typed.isEmpty() || (format && formats().contains(QLatin1String(format->suffix)))) return typed;
    return typed + '.' + m_form->format();
}

// --- one choice follows another

void ExportDialog::changeTab() {
    SettingsFile kept = settings();
    const char* const key = isAnimation() ? "export/animationFormat" : "export/format";
    m_form->setFormats(formats(), kept.value(key).toString());
    m_sweep->setVisible(isAnimation());
    m_copy->setVisible(!isAnimation());
    changed();
}

void ExportDialog::changeFormat() {
    const QString typed = m_path->text().trimmed();
    if (typed.isEmpty()) return;
    const QFileInfo file(QDir::fromNativeSeparators(typed));
    const Format* const before = formatNamed(file.suffix());
    const bool isFormat = before && (before->animations || m_subject.formats.contains(QLatin1String(before->suffix)));
    const QString name = isFormat ? file.completeBaseName() : file.fileName();
    m_path->setText(QDir::toNativeSeparators(QDir(file.path()).filePath(name + '.' + m_form->format())));
}

void ExportDialog::changed() {
    say({}, false);
    showPreview();
}

void ExportDialog::showPreview() {
    if (!isAnimation()) return m_preview->setPicture(m_subject.image, options());
    const ParameterSweep sweep = m_sweep->sweep();
    auto frames = framesOf(*m_subject.swept, sweep);
    if (!frames) return say(faultText(frames.fault()), true);
    const std::size_t count = frames->size();
    ExportOptions drawn = options();
    drawn.transparent = drawn.transparent && formatNamed(m_form->format())->transparent;
    m_preview->setAnimation(
        [frames = std::move(*frames)](const ExportOptions& o, std::size_t i) { return renderImage(frames[i], o); },
        count, secondsOf(sweep, count), drawn);
}

// --- what the buttons do

void ExportDialog::browse() {
    auto* dialog = new QFileDialog(this, tr("Save the picture"), QFileInfo(path()).absolutePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QStringList patterns;
    for (const QString& format : formats()) patterns.append("*." + format);
    dialog->setNameFilter(isAnimation() ? tr("Animations (%1)").arg(patterns.join(' '))
                                        : tr("Pictures and data (%1)").arg(patterns.join(' ')));
    dialog->setDefaultSuffix(m_form->format());
    dialog->selectFile(QFileInfo(path()).fileName());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& chosen) {
        m_path->setText(QDir::toNativeSeparators(chosen));
        m_form->setFormat(QFileInfo(path()).suffix().toLower());
        m_mayReplace = path();  // the file dialog has asked
    });
    dialog->open();
}

void ExportDialog::save() {
    const QString target = path();
    if (target.isEmpty()) return say(tr("Enter a file name"), true);
    if (QFileInfo::exists(target) && m_mayReplace != target) {
        say(tr("%1 exists already: save again to replace it").arg(QFileInfo(target).fileName()), true);
        m_mayReplace = target;
        m_save->setText(tr("&Replace"));
        return;
    }
    if (isAnimation()) return writeAnimation(target);
    Result<FileWork> work = m_subject.work(target, options());
    if (!work) return say(faultText(work.fault()), true);
    m_target = target;
    setWriting(true);
    m_progress->setRange(0, 0);  // how far a writer of pictures is nobody knows
    m_writer->start(std::move(*work));
}

void ExportDialog::writeAnimation(const QString& target) {
    Result<Animation> animation =
        animationOf(*m_subject.swept, m_sweep->sweep(), options(), QFileInfo(target).suffix().toLower());
    if (!animation) return say(faultText(animation.fault()), true);
    m_target = target;
    setWriting(true);
    m_writer->start(target, std::move(*animation));
}

void ExportDialog::setWriting(bool isWriting) {
    say({}, false);
    m_progress->setRange(0, 100);
    m_progress->setValue(0);
    m_progress->setVisible(isWriting);
    m_sentence->setVisible(!isWriting);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_tabs, m_form, m_sweep, m_path, m_browse, m_copy, m_save})
        if (widget) widget->setEnabled(!isWriting);
    isWriting ? m_cancel->setFocus() : m_save->setFocus();
}

void ExportDialog::end(const QString& target) {
    keepChoices();
    if (!isAnimation() && formatNamed(QFileInfo(target).suffix())->opens) addRecentFile(target);
    emit saved(tr("Saved %1").arg(pathText(QFileInfo(target).absoluteFilePath())));
    accept();
}

void ExportDialog::reject() { m_writer->isRunning() ? m_writer->stop() : QDialog::reject(); }

void ExportDialog::copy() {
    const bool isCopied = copyToClipboard(m_subject.image(options()), m_subject.svg(options()));
    if (!isCopied) return say(clipboardFault(), true);
    keepChoices();
    say(tr("The picture is in the clipboard"), false);
}

void ExportDialog::say(const QString& sentence, bool isFault) {
    m_mayReplace.clear();
    m_save->setText(tr("&Save"));
    m_sentence->setProperty("role", isFault ? "fault" : "caption");
    m_sentence->setStyleSheet({});  // takes notice of the role
    m_sentence->setText(breakingLongWords(sentence));
}

/// The field with the focus says that its editing is finished while it is taken down; by then this is no dialog any
/// more.
ExportDialog::~ExportDialog() { m_path->disconnect(this); }

}  // namespace activation
