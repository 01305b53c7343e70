// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/export_dialog.h"

#include "app/export/picture_preview.h"
#include "app/files/own_activations.h"
#include "app/files/settings.h"
#include "widgets/controls/clipboard.h"
#include "widgets/controls/wheel_habit.h"
#include "widgets/look/look.h"
#include "widgets/text/core_text.h"
#include "widgets/text/plain_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace activation {
namespace {

struct Preset {
    const char* text;
    double width, height;
    bool inMillimetres;
    int dpi;
};

constexpr double millimetresPerInch = 25.4;
constexpr int longestPath = 4096;

constexpr Preset presets[]{
    {QT_TRANSLATE_NOOP("activation::ExportDialog", "Slide 16:9"), 1920, 1080, false, 96},
    {QT_TRANSLATE_NOOP("activation::ExportDialog", "Slide 4:3"), 1600, 1200, false, 96},
    {QT_TRANSLATE_NOOP("activation::ExportDialog", "Paper, one column"), 88, 60, true, 300},
    {QT_TRANSLATE_NOOP("activation::ExportDialog", "Paper, two columns"), 180, 90, true, 300},
    {QT_TRANSLATE_NOOP("activation::ExportDialog", "Square"), 1200, 1200, false, 96},
};
constexpr int custom = static_cast<int>(std::size(presets));

QSize pixelsOf(const Preset& preset, int dpi) {
    const double scale = preset.inMillimetres ? dpi / millimetresPerInch : 1.0;
    return {qRound(preset.width * scale), qRound(preset.height * scale)};
}

int presetOf(const QSize& size, int dpi) {
    for (int i = 0; i < custom; ++i)
        if (pixelsOf(presets[i], dpi) == size) return i;
    return custom;
}

constexpr const char* lookTexts[][2]{
    {"light", QT_TRANSLATE_NOOP("activation::ExportDialog", "Light")},
    {"dark", QT_TRANSLATE_NOOP("activation::ExportDialog", "Dark")},
    {"print", QT_TRANSLATE_NOOP("activation::ExportDialog", "Print")},
    {"grey", QT_TRANSLATE_NOOP("activation::ExportDialog", "Grey")},
    {"contrast-light", QT_TRANSLATE_NOOP("activation::ExportDialog", "High contrast, light")},
    {"contrast-dark", QT_TRANSLATE_NOOP("activation::ExportDialog", "High contrast, dark")},
};

QSpinBox* spinBox(const char* name, int low, int high, const QString& unit, QWidget* parent) {
    auto* box = new QSpinBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setRange(low, high);
    box->setSuffix(QStringLiteral(" ") + unit);
    return box;
}

}  // namespace

ExportDialog::ExportDialog(Exploration exploration, QWidget* parent, bool gallery)
    : QDialog(parent),
      m_exploration(std::move(exploration)),
      m_isGallery(gallery),
      m_preview(new PicturePreview(m_exploration, this)),
      m_format(new QComboBox(this)),
      m_preset(new QComboBox(this)),
      m_look(new QComboBox(this)),
      m_width(spinBox("width", 16, largestSide, tr("px"), this)),
      m_height(spinBox("height", 16, largestSide, tr("px"), this)),
      m_dpi(spinBox("dpi", 30, 2400, tr("dpi"), this)),
      m_paperSize(new PlainLabel(this)),
      m_legend(new QCheckBox(tr("&Legend"), this)),
      m_title(new QCheckBox(tr("&Title"), this)),
      m_path(new QLineEdit(this)),
      m_save(new QPushButton(tr("&Save"), this)),
      m_sentence(new PlainLabel(this)) {
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export"));
    setAttribute(Qt::WA_DeleteOnClose);
    WheelHabit::install();
    m_path->setMaxLength(longestPath);
    addFields();
    addButtons();
    restoreChoices();

    connect(m_preset, &QComboBox::activated, this, &ExportDialog::applyPreset);
    for (QSpinBox* side : {m_width, m_height}) connect(side, &QSpinBox::valueChanged, this, &ExportDialog::sizeChanged);
    connect(m_dpi, &QSpinBox::valueChanged, this, &ExportDialog::resolutionChanged);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::formatChanged);
    connect(m_look, &QComboBox::currentIndexChanged, this, &ExportDialog::changed);
    for (QCheckBox* box : {m_legend, m_title}) connect(box, &QCheckBox::toggled, this, &ExportDialog::changed);
    connect(m_path, &QLineEdit::textEdited, this, [this] { say({}, false); });
    connect(m_path, &QLineEdit::editingFinished, this, [this] {
        const int format = m_format->findData(QFileInfo(path()).suffix().toLower());
        if (format >= 0) m_format->setCurrentIndex(format);
    });
    resize(960, 560);
    formatChanged();
}

void ExportDialog::addFields() {
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(space::group);
    form->setVerticalSpacing(space::related);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto addRow = [&](const QString& text, QWidget* field, const char* name) {
        field->setObjectName(QLatin1String(name));
        if (text.isEmpty()) return form->addRow(QString(), field);
        auto* label = new PlainLabel(text, this);
        label->setBuddy(field);
        form->addRow(label, field);
    };

    for (const QString& format : exportFormats())
        if (!m_isGallery || format != QLatin1String("csv")) m_format->addItem(format.toUpper(), format);
    for (const Preset& preset : presets) m_preset->addItem(tr(preset.text));
    m_preset->addItem(tr("Own size"));
    for (const auto& [id, text] : lookTexts) m_look->addItem(tr(text), QLatin1String(id));
    m_paperSize->setProperty("role", "caption");

    auto* size = new QHBoxLayout;
    size->setSpacing(space::related);
    size->addWidget(m_width, 1);
    size->addWidget(new PlainLabel(QStringLiteral("×"), this));
    size->addWidget(m_height, 1);
    m_width->setAccessibleName(tr("Width"));
    m_height->setAccessibleName(tr("Height"));

    addRow(tr("&Format"), m_format, "format");
    addRow(tr("&Purpose"), m_preset, "preset");
    form->addRow(new PlainLabel(tr("Size"), this), size);
    addRow(tr("&Resolution"), m_dpi, "dpi");
    addRow(QString(), m_paperSize, "paperSize");
    addRow(tr("Loo&k"), m_look, "look");
    addRow(tr("Show"), m_title, "title");
    addRow(QString(), m_legend, "legend");

    auto* top = new QHBoxLayout;
    top->setSpacing(space::edge);
    top->addLayout(form);
    top->addWidget(m_preview, 1);

    auto* browseButton = new QPushButton(tr("&Browse…"), this);
    connect(browseButton, &QPushButton::clicked, this, &ExportDialog::browse);
    m_path->setObjectName(QStringLiteral("path"));
    auto* pathLabel = new PlainLabel(tr("F&ile"), this);
    pathLabel->setBuddy(m_path);
    auto* file = new QHBoxLayout;
    file->setSpacing(space::related);
    file->addWidget(pathLabel);
    file->addWidget(m_path, 1);
    file->addWidget(browseButton);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::edge, space::edge, space::edge, space::group);
    layout->setSpacing(space::group);
    layout->addLayout(top, 1);
    layout->addLayout(file);
}

void ExportDialog::addButtons() {
    m_save->setObjectName(QStringLiteral("save"));
    m_save->setDefault(true);
    auto* copyButton = new QPushButton(tr("&Copy picture"), this);
    copyButton->setObjectName(QStringLiteral("copy"));
    auto* closeButton = new QPushButton(tr("Cancel"), this);
    m_sentence->setObjectName(QStringLiteral("sentence"));
    m_sentence->setWordWrap(true);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::save);
    connect(copyButton, &QPushButton::clicked, this, &ExportDialog::copy);
    connect(closeButton, &QPushButton::clicked, this, &ExportDialog::reject);

    auto* row = new QHBoxLayout;
    row->setSpacing(space::related);
    row->addWidget(m_sentence, 1);
    row->addWidget(copyButton);
    row->addWidget(closeButton);
    row->addWidget(m_save);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
}

void ExportDialog::restoreChoices() {
    SettingsFile kept = settings();
    kept.beginGroup(QStringLiteral("export"));
    const ExportOptions usual;
    m_width->setValue(kept.value("width", usual.size.width()).toInt());
    m_height->setValue(kept.value("height", usual.size.height()).toInt());
    m_dpi->setValue(kept.value("dpi", usual.dpi).toInt());
    m_preset->setCurrentIndex(presetOf({m_width->value(), m_height->value()}, m_dpi->value()));
    m_look->setCurrentIndex(std::max(0, m_look->findData(kept.value("look", usual.look))));
    m_legend->setChecked(kept.value("legend", usual.legend).toBool());
    m_title->setChecked(kept.value("title", usual.title).toBool());
    m_format->setCurrentIndex(std::max(0, m_format->findData(kept.value("format"))));
    const QString folder =
        kept.value("folder", QStandardPaths::writableLocation(QStandardPaths::PicturesLocation)).toString();
    m_path->setText(QDir::toNativeSeparators(
        QDir(QDir(folder).exists() ? folder : QDir::homePath())
            .filePath((m_isGallery ? QStringLiteral("gallery") : fileNameOf(m_exploration.current)) + '.' +
                      m_format->currentData().toString())));
}

void ExportDialog::keepChoices() const {
    SettingsFile kept = settings();
    kept.beginGroup(QStringLiteral("export"));
    const ExportOptions o = options();
    kept.setValue("width", o.size.width());
    kept.setValue("height", o.size.height());
    kept.setValue("dpi", o.dpi);
    kept.setValue("look", o.look);
    kept.setValue("legend", o.legend);
    kept.setValue("title", o.title);
    kept.setValue("format", m_format->currentData());
    kept.setValue("folder", QFileInfo(path()).absolutePath());
}

ExportOptions ExportDialog::options() const {
    return {{m_width->value(), m_height->value()},
            m_dpi->value(),
            m_look->currentData().toString(),
            m_legend->isChecked(),
            m_title->isChecked(),
            m_isGallery};
}

QString ExportDialog::path() const {
    const QString typed = QDir::fromNativeSeparators(m_path->text().trimmed());
    if (typed.isEmpty() || !exportFormatOf(QFileInfo(typed).suffix()).isEmpty()) return typed;
    return typed + '.' + m_format->currentData().toString();
}

// --- one choice follows another

void ExportDialog::applyPreset() {
    const int i = m_preset->currentIndex();
    if (i != custom) {
        const QSignalBlocker quiet[]{QSignalBlocker(m_width), QSignalBlocker(m_height), QSignalBlocker(m_dpi)};
        m_dpi->setValue(presets[i].dpi);
        const QSize size = pixelsOf(presets[i], presets[i].dpi);
        m_width->setValue(size.width());
        m_height->setValue(size.height());
    }
    changed();
}

void ExportDialog::sizeChanged() {
    m_preset->setCurrentIndex(presetOf(options().size, m_dpi->value()));
    changed();
}

void ExportDialog::resolutionChanged() {
    const int i = m_preset->currentIndex();
    if (i != custom && presets[i].inMillimetres) {
        const QSignalBlocker quiet[]{QSignalBlocker(m_width), QSignalBlocker(m_height)};
        const QSize size = pixelsOf(presets[i], m_dpi->value());
        m_width->setValue(size.width());
        m_height->setValue(size.height());
    }
    changed();
}

void ExportDialog::formatChanged() {
    const QString format = m_format->currentData().toString();
    const QFileInfo file(path());
    if (!m_path->text().trimmed().isEmpty())
        m_path->setText(QDir::toNativeSeparators(QDir(file.path()).filePath(file.completeBaseName() + '.' + format)));
    const bool isPicture = format != QLatin1String("csv");
    for (QWidget* field : {static_cast<QWidget*>(m_preset), static_cast<QWidget*>(m_width),
                           static_cast<QWidget*>(m_height), static_cast<QWidget*>(m_dpi), static_cast<QWidget*>(m_look),
                           static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_legend)})
        field->setEnabled(isPicture);
    changed();
}

void ExportDialog::changed() {
    const ExportOptions o = options();
    const double scale = millimetresPerInch / o.dpi;
    m_paperSize->setText(
        tr("%1 × %2 mm on paper").arg(qRound(o.size.width() * scale)).arg(qRound(o.size.height() * scale)));
    m_preview->setOptions(o);
    say({}, false);
}

// --- what the buttons do

void ExportDialog::browse() {
    auto* dialog = new QFileDialog(this, tr("Save the picture"), QFileInfo(path()).absolutePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QStringList patterns;
    for (const QString& format : exportFormats()) patterns.append("*." + format);
    dialog->setNameFilter(tr("Pictures and data (%1)").arg(patterns.join(' ')));
    dialog->setDefaultSuffix(m_format->currentData().toString());
    dialog->selectFile(QFileInfo(path()).fileName());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& chosen) {
        m_path->setText(QDir::toNativeSeparators(chosen));
        m_mayReplace = path();  // the file dialog has asked
    });
    dialog->open();
}

void ExportDialog::save() {
    const QString target = path();
    if (target.isEmpty()) return say(tr("Name a file"), true);
    if (QFileInfo::exists(target) && m_mayReplace != target) {
        say(tr("%1 exists already: save again to replace it").arg(QFileInfo(target).fileName()), true);
        m_mayReplace = target;
        m_save->setText(tr("&Replace"));
        return;
    }
    const Result<Done> done = exportTo(target, m_exploration, options());
    if (!done) return say(faultText(done.fault()), true);
    keepChoices();
    emit saved(tr("Saved %1").arg(pathText(QFileInfo(target).absoluteFilePath())));
    accept();
}

void ExportDialog::copy() {
    const bool isCopied = copyToClipboard(renderImage(m_exploration, options()));
    if (!isCopied) return say(clipboardFault(), true);
    keepChoices();
    say(tr("The picture is in the clipboard"), false);
}

void ExportDialog::say(const QString& sentence, bool isFault) {
    m_mayReplace.clear();
    m_save->setText(tr("&Save"));
    m_sentence->setProperty("role", isFault ? "fault" : "caption");
    m_sentence->setStyleSheet({});  // takes notice of the role
    m_sentence->setText(sentence);
}

/// The field with the focus says that its editing is finished while it is taken down; by then this is no dialog any
/// more.
ExportDialog::~ExportDialog() { m_path->disconnect(this); }

}  // namespace activation
