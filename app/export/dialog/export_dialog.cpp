// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/dialog/export_dialog.h"

#include "app/export/dialog/export_fields.h"
#include "app/export/dialog/picture_preview.h"
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
#include <QDoubleSpinBox>
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

#include <algorithm>

namespace activation {
namespace {

constexpr int longestPath = 4096;

const int custom = static_cast<int>(exportPresets().size());

/// The one with this size and, where the size is in pixels, this resolution.
int presetOf(const Extent& extent, int dpi) {
    const auto presets = exportPresets();
    const auto found = std::ranges::find_if(presets, [&](const ExportPreset& preset) {
        return preset.extent == extent && (extent.unit != Unit::Pixel || preset.dpi == dpi);
    });
    return static_cast<int>(found - presets.begin());
}

Extent inPixels(const QSize& size) { return {double(size.width()), double(size.height()), Unit::Pixel}; }

constexpr const char* lookTexts[][2]{
    {"light", QT_TRANSLATE_NOOP("activation::ExportDialog", "Light")},
    {"dark", QT_TRANSLATE_NOOP("activation::ExportDialog", "Dark")},
    {"print", QT_TRANSLATE_NOOP("activation::ExportDialog", "Print")},
    {"grey", QT_TRANSLATE_NOOP("activation::ExportDialog", "Grey")},
    {"contrast-light", QT_TRANSLATE_NOOP("activation::ExportDialog", "High contrast, light")},
    {"contrast-dark", QT_TRANSLATE_NOOP("activation::ExportDialog", "High contrast, dark")},
};

constexpr Unit unitsOfSizes[]{Unit::Pixel, Unit::Millimetre, Unit::Centimetre, Unit::Inch, Unit::Point};

}  // namespace

ExportDialog::ExportDialog(ExportSubject subject, QWidget* parent)
    : QDialog(parent),
      m_subject(std::move(subject)),
      m_preview(new PicturePreview(m_subject.image, this)),
      m_figure(new QComboBox(this)),
      m_format(new QComboBox(this)),
      m_preset(new QComboBox(this)),
      m_unit(new QComboBox(this)),
      m_look(new QComboBox(this)),
      m_width(sideBox("width", this)),
      m_height(sideBox("height", this)),
      m_dpi(new QSpinBox(this)),
      m_text(pointsBox("text", 200.0, this)),
      m_lines(pointsBox("lines", 20.0, this)),
      m_otherSize(new PlainLabel(this)),
      m_title(new QCheckBox(tr("&Title"), this)),
      m_legend(new QCheckBox(tr("&Legend"), this)),
      m_names(new QCheckBox(tr("&Names at the curves"), this)),
      m_grid(new QCheckBox(tr("&Grid"), this)),
      m_transparent(new QCheckBox(tr("Transparent &background"), this)),
      m_path(new QLineEdit(this)),
      m_save(new QPushButton(tr("&Save"), this)),
      m_sentence(new PlainLabel(this)) {
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export"));
    setAttribute(Qt::WA_DeleteOnClose);
    WheelHabit::install();
    m_path->setMaxLength(longestPath);
    m_dpi->setRange(30, 2400);
    m_dpi->setSuffix(QStringLiteral(" ") + tr("dpi"));
    addFields();
    addButtons();
    restoreChoices();

    connect(m_preset, &QComboBox::activated, this, &ExportDialog::applyPreset);
    connect(m_unit, &QComboBox::activated, this, &ExportDialog::applyUnit);
    for (QDoubleSpinBox* box : {m_width, m_height, m_text, m_lines})
        connect(box, &QDoubleSpinBox::valueChanged, this, &ExportDialog::changed);
    connect(m_dpi, &QSpinBox::valueChanged, this, &ExportDialog::changed);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::formatChanged);
    connect(m_figure, &QComboBox::currentIndexChanged, this, &ExportDialog::figureChanged);
    connect(m_look, &QComboBox::currentIndexChanged, this, &ExportDialog::changed);
    for (QCheckBox* box : {m_title, m_legend, m_names, m_grid, m_transparent})
        connect(box, &QCheckBox::toggled, this, &ExportDialog::changed);
    connect(m_path, &QLineEdit::textEdited, this, [this] { say({}, false); });
    connect(m_path, &QLineEdit::editingFinished, this, [this] {
        const int format = m_format->findData(QFileInfo(path()).suffix().toLower());
        if (format >= 0) m_format->setCurrentIndex(format);
    });
    m_shownFigure = m_figure->currentIndex();
    resize(960, 620);
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

    for (const QString& format : m_subject.formats) m_format->addItem(format.toUpper(), format);
    for (const ExportPreset& preset : exportPresets()) m_preset->addItem(tr(preset.name));
    m_preset->addItem(tr("Custom"));
    for (const Unit unit : unitsOfSizes) m_unit->addItem(toQString(spellingOf(unit)), static_cast<int>(unit));
    for (const auto& [id, text] : lookTexts) m_look->addItem(tr(text), QLatin1String(id));
    m_otherSize->setProperty("role", "caption");

    auto* size = new QHBoxLayout;
    size->setSpacing(space::related);
    size->addWidget(m_width, 1);
    size->addWidget(new PlainLabel(QStringLiteral("×"), this));
    size->addWidget(m_height, 1);
    size->addWidget(m_unit);
    m_unit->setObjectName(QStringLiteral("unit"));
    m_unit->setAccessibleName(tr("Unit"));
    m_width->setAccessibleName(tr("Width"));
    m_height->setAccessibleName(tr("Height"));

    m_figure->addItem(tr("All figures"));
    m_figure->addItems(m_subject.figures);
    m_figure->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    if (m_subject.figures.isEmpty())
        m_figure->hide();
    else
        addRow(tr("Fig&ure"), m_figure, "figure");
    addRow(tr("&Format"), m_format, "format");
    addRow(tr("&Preset"), m_preset, "preset");
    form->addRow(new PlainLabel(tr("Size"), this), size);
    addRow(tr("&Resolution"), m_dpi, "dpi");
    addRow(QString(), m_otherSize, "paperSize");
    addRow(tr("Loo&k"), m_look, "look");
    addRow(tr("Type si&ze"), m_text, "text");
    addRow(tr("Line &width"), m_lines, "lines");
    addRow(tr("Show"), m_title, "title");
    addRow(QString(), m_legend, "legend");
    addRow(QString(), m_names, "names");
    addRow(QString(), m_grid, "grid");
    addRow(QString(), m_transparent, "transparent");

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
    const ExportOptions& usual = m_subject.usual;
    const auto keptExtent = extentOf(kept.value("size").toString().left(64).toStdString());
    const bool hasSize = keptExtent && !m_subject.usualSize;  // type and resolution belong to it
    showExtent(hasSize ? *keptExtent : inPixels(usual.size));
    m_dpi->setValue(hasSize ? kept.value("dpi", usual.dpi).toInt() : usual.dpi);
    m_text->setValue(hasSize ? kept.value("text", usual.text).toDouble() : usual.text);
    m_lines->setValue(hasSize ? kept.value("lines", usual.lines).toDouble() : usual.lines);
    m_look->setCurrentIndex(std::max(0, m_look->findData(kept.value("look", usual.look))));
    m_figure->setCurrentIndex(std::min(usual.figure, m_figure->count() - 1));
    const auto restore = [&](QCheckBox* box, bool otherwise) {
        box->setChecked(kept.value(box->objectName(), otherwise).toBool());
    };
    restore(m_title, usual.title);
    restore(m_legend, usual.legend);
    restore(m_names, usual.names);
    restore(m_grid, usual.grid);
    restore(m_transparent, usual.transparent);
    m_format->setCurrentIndex(std::max(0, m_format->findData(kept.value("format"))));
    const QString folder =
        kept.value("folder", QStandardPaths::writableLocation(QStandardPaths::PicturesLocation)).toString();
    m_path->setText(
        QDir::toNativeSeparators(QDir(QDir(folder).exists() ? folder : QDir::homePath())
                                     .filePath(m_subject.fileName + '.' + m_format->currentData().toString())));
}

void ExportDialog::keepChoices() const {
    SettingsFile kept = settings();
    kept.beginGroup(QStringLiteral("export"));
    if (!m_subject.usualSize) {
        kept.setValue("size", toQString(textOf(extent())));
        kept.setValue("dpi", m_dpi->value());
        kept.setValue("text", m_text->value());
        kept.setValue("lines", m_lines->value());
    }
    kept.setValue("look", m_look->currentData());
    for (const QCheckBox* box : {m_title, m_legend, m_names, m_grid, m_transparent})
        kept.setValue(box->objectName(), box->isChecked());
    kept.setValue("format", m_format->currentData());
    kept.setValue("folder", QFileInfo(path()).absolutePath());
}

ExportOptions ExportDialog::options() const {
    ExportOptions options = m_subject.usual;
    options.text = m_text->value();
    options.lines = m_lines->value();
    options.setExtent(extent());
    options.setResolution(m_dpi->value());
    options.look = m_look->currentData().toString();
    options.title = m_title->isChecked();
    options.legend = m_legend->isChecked();
    options.names = m_names->isChecked();
    options.grid = m_grid->isChecked();
    options.transparent = m_transparent->isChecked();
    options.figure = m_figure->currentIndex();
    return options;
}

QString ExportDialog::path() const {
    const QString typed = QDir::fromNativeSeparators(m_path->text().trimmed());
    const QString suffix = QFileInfo(typed).suffix().toLower();
    if (typed.isEmpty() || m_subject.formats.contains(suffix) || suffix == QLatin1String("jpeg")) return typed;
    return typed + '.' + m_format->currentData().toString();
}

// --- one choice follows another

Extent ExportDialog::extent() const { return {m_width->value(), m_height->value(), m_shownUnit}; }

void ExportDialog::showExtent(const Extent& extent) {
    const QSignalBlocker quiet[]{QSignalBlocker(m_width), QSignalBlocker(m_height)};
    m_shownUnit = extent.unit;
    m_unit->setCurrentIndex(m_unit->findData(static_cast<int>(extent.unit)));
    for (QDoubleSpinBox* box : {m_width, m_height}) {
        box->setDecimals(extent.unit == Unit::Pixel ? 0 : 2);
        box->setSingleStep(extent.unit == Unit::Pixel ? 10.0 : 1.0);
    }
    m_width->setValue(extent.width);
    m_height->setValue(extent.height);
}

void ExportDialog::applyPreset() {
    if (const int i = m_preset->currentIndex(); i != custom) {
        const ExportPreset& preset = exportPresets()[static_cast<std::size_t>(i)];
        const QSignalBlocker quiet[]{QSignalBlocker(m_dpi), QSignalBlocker(m_text), QSignalBlocker(m_title)};
        showExtent(preset.extent);
        m_dpi->setValue(preset.dpi);
        m_text->setValue(preset.text);
        m_title->setChecked(preset.title);
    }
    changed();
}

/// The picture stays as large as it was.
void ExportDialog::applyUnit() {
    const auto unit = static_cast<Unit>(m_unit->currentData().toInt());
    const Extent before = extent();
    const double dpi = m_dpi->value(), perUnit = Length{1.0, unit}.pixels(dpi);
    showExtent({Length{before.width, before.unit}.pixels(dpi) / perUnit,
                Length{before.height, before.unit}.pixels(dpi) / perUnit, unit});
    changed();
}

/// One figure alone is well seen in another size than all of them; a size that a person has chosen stays.
void ExportDialog::figureChanged() {
    const int before = std::exchange(m_shownFigure, m_figure->currentIndex());
    if (extent() == inPixels(m_subject.usualSize(before))) showExtent(inPixels(m_subject.usualSize(m_shownFigure)));
    changed();
}

void ExportDialog::formatChanged() {
    const QString format = m_format->currentData().toString();
    const QFileInfo file(path());
    if (!m_path->text().trimmed().isEmpty())
        m_path->setText(QDir::toNativeSeparators(QDir(file.path()).filePath(file.completeBaseName() + '.' + format)));
    const bool isPicture = format != QLatin1String("csv") && format != QLatin1String("json");
    for (QWidget* field : std::initializer_list<QWidget*>{m_preset, m_width, m_height, m_unit, m_dpi, m_look, m_text,
                                                          m_lines, m_title, m_legend, m_names, m_grid, m_transparent})
        field->setEnabled(isPicture);
    changed();
}

void ExportDialog::changed() {
    const ExportOptions o = options();
    m_preset->setCurrentIndex(presetOf(extent(), m_dpi->value()));
    const double scale = millimetresPerInch / o.dpi;
    m_otherSize->setText(
        o.paper ? tr("%1 × %2 pixels").arg(o.size.width()).arg(o.size.height())
                : tr("%1 × %2 mm on paper").arg(qRound(o.size.width() * scale)).arg(qRound(o.size.height() * scale)));
    m_preview->setOptions(o);
    say({}, false);
}

// --- what the buttons do

void ExportDialog::browse() {
    auto* dialog = new QFileDialog(this, tr("Save the picture"), QFileInfo(path()).absolutePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QStringList patterns;
    for (const QString& format : m_subject.formats) patterns.append("*." + format);
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
    if (target.isEmpty()) return say(tr("Enter a file name"), true);
    if (QFileInfo::exists(target) && m_mayReplace != target) {
        say(tr("%1 exists already: save again to replace it").arg(QFileInfo(target).fileName()), true);
        m_mayReplace = target;
        m_save->setText(tr("&Replace"));
        return;
    }
    const Result<Done> done = m_subject.write(target, options());
    if (!done) return say(faultText(done.fault()), true);
    keepChoices();
    emit saved(tr("Saved %1").arg(pathText(QFileInfo(target).absoluteFilePath())));
    accept();
}

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
    m_sentence->setText(sentence);
}

/// The field with the focus says that its editing is finished while it is taken down; by then this is no dialog any
/// more.
ExportDialog::~ExportDialog() { m_path->disconnect(this); }

}  // namespace activation
