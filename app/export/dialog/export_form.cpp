// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/dialog/export_form.h"

#include "app/export/animation/animation.h"
#include "app/export/dialog/export_fields.h"
#include "app/export/format.h"
#include "app/export/own_presets.h"
#include "app/files/settings.h"
#include "widgets/controls/combo_box.h"
#include "widgets/look/look.h"
#include "widgets/text/core_text.h"
#include "widgets/text/plain_label.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QToolButton>

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace activation {
namespace {

constexpr Unit unitsOfSizes[]{Unit::Pixel, Unit::Millimetre, Unit::Centimetre, Unit::Inch, Unit::Point};

Extent inPixels(const QSize& size) { return {double(size.width()), double(size.height()), Unit::Pixel}; }

}  // namespace

ExportForm::ExportForm(const ExportSubject& subject, QWidget* parent)
    : QWidget(parent),
      m_usualSize(subject.usualSize),
      m_usual(subject.usual),
      m_figure(new ComboBox(this)),
      m_format(new ComboBox(this)),
      m_preset(new ComboBox(this)),
      m_unit(new ComboBox(this)),
      m_look(new ComboBox(this)),
      m_font(fontBox("font", this)),
      m_presets(new QToolButton(this)),
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
      m_axisTitles(new QCheckBox(tr("A&xis titles"), this)),
      m_transparent(new QCheckBox(tr("Transparent &background"), this)),
      m_outlines(new QCheckBox(tr("Text &as outlines"), this)) {
    m_outlines->setToolTip(
        tr("Letters become shapes: the picture looks the same without the font, but its text cannot be edited"));
    m_dpi->setRange(30, 2400);
    m_dpi->setSuffix(QStringLiteral(" ") + tr("dpi"));
    m_figure->addItem(tr("All figures"));
    m_figure->addItems(subject.figures);
    m_figure->setVisible(!subject.figures.isEmpty());
    setFocusProxy(m_format);
    addFields();
    listPresets();
    restore();
    connectFields();
}

void ExportForm::addFields() {
    auto* form = new QFormLayout(this);
    form->setContentsMargins({});
    form->setHorizontalSpacing(space::group);
    form->setVerticalSpacing(space::related);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto addRow = [&](const QString& text, QWidget* field, const char* name) {
        field->setObjectName(QLatin1String(name));
        auto* label = new PlainLabel(text, this);
        label->setBuddy(field);
        form->addRow(label, field);
    };

    for (const Unit unit : unitsOfSizes) m_unit->addItem(toQString(spellingOf(unit)), static_cast<int>(unit));
    for (const Look& look : looks()) m_look->addItem(QCoreApplication::translate("Look", look.name), look.id);
    m_otherSize->setProperty("role", "caption");
    m_otherSize->setObjectName(QStringLiteral("paperSize"));

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

    m_figure->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    if (m_figure->count() > 1) addRow(tr("Fig&ure"), m_figure, "figure");
    addRow(tr("&Format"), m_format, "format");
    auto* presetLabel = new PlainLabel(tr("&Preset"), this);
    presetLabel->setBuddy(m_preset);
    form->addRow(presetLabel, presetRow());
    form->addRow(new PlainLabel(tr("Size"), this), size);
    addRow(tr("&Resolution"), m_dpi, "dpi");
    form->addRow(QString(), m_otherSize);
    addRow(tr("Loo&k"), m_look, "look");
    addRow(tr("F&ont"), m_font, "font");
    addRow(tr("Type si&ze"), m_text, "text");
    addRow(tr("Line &width"), m_lines, "lines");

    auto* checks = new QGridLayout;
    checks->setHorizontalSpacing(space::group);
    checks->setVerticalSpacing(space::related);
    const std::pair<QCheckBox*, const char*> boxes[]{
        {m_title, "title"}, {m_names, "names"},           {m_legend, "legend"},    {m_transparent, "transparent"},
        {m_grid, "grid"},   {m_axisTitles, "axisTitles"}, {m_outlines, "outlines"}};
    int place = 0;
    // Tiles of the gallery and figures have no names at curves, and tiles no grid of their own.
    m_names->setVisible(!m_usual.gallery && !m_usualSize);
    m_grid->setVisible(!m_usual.gallery);
    m_axisTitles->setVisible(!m_usual.gallery);
    for (const auto& [box, name] : boxes) {
        box->setObjectName(QLatin1String(name));
        if (box->isHidden()) continue;
        checks->addWidget(box, place / 2, place % 2);
        ++place;
    }
    checks->setColumnStretch(1, 1);
    form->addRow(checks);
}

void ExportForm::connectFields() {
    connect(m_preset, &QComboBox::activated, this, &ExportForm::applyPreset);
    connect(m_unit, &QComboBox::activated, this, &ExportForm::applyUnit);
    for (QDoubleSpinBox* box : {m_width, m_height, m_text, m_lines})
        connect(box, &QDoubleSpinBox::valueChanged, this, &ExportForm::change);
    connect(m_dpi, &QSpinBox::valueChanged, this, &ExportForm::change);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportForm::changeFormat);
    connect(m_figure, &QComboBox::currentIndexChanged, this, &ExportForm::figureChanged);
    for (QComboBox* box : {m_look, m_font}) connect(box, &QComboBox::currentIndexChanged, this, &ExportForm::change);
    for (QCheckBox* box : {m_title, m_legend, m_names, m_grid, m_axisTitles, m_transparent, m_outlines})
        connect(box, &QCheckBox::toggled, this, &ExportForm::change);
}

void ExportForm::restore() {
    SettingsFile kept = settings();
    kept.beginGroup(QStringLiteral("export"));
    ExportOptions options = m_usual;
    const auto keptExtent = extentOf(kept.value("size").toString().left(64).toStdString());
    if (keptExtent && !m_usualSize) {  // type and resolution belong to the size
        options.text = kept.value("text", m_usual.text).toDouble();
        options.lines = kept.value("lines", m_usual.lines).toDouble();
        const double text = options.text;
        options.setExtent(*keptExtent);
        options.text = text;
        options.setResolution(kept.value("dpi", m_usual.dpi).toInt());
    }
    options.look = kept.value("look", m_usual.look).toString();
    options.font = kept.value("font").toString();
    for (const auto& [box, member] : {std::pair{m_title, &ExportOptions::title},
                                      {m_legend, &ExportOptions::legend},
                                      {m_names, &ExportOptions::names},
                                      {m_grid, &ExportOptions::grid},
                                      {m_transparent, &ExportOptions::transparent},
                                      {m_outlines, &ExportOptions::outlines}})
        options.*member = kept.value(box->objectName(), m_usual.*member).toBool();
    options.axisTitles = kept.value(axisTitlesKey(), usualAxisTitles()).toBool();
    m_figure->setCurrentIndex(std::min(m_usual.figure, m_figure->count() - 1));
    m_shownFigure = m_figure->currentIndex();
    showOptions(options);
}

void ExportForm::keep() const {
    SettingsFile kept = settings();
    kept.beginGroup(QStringLiteral("export"));
    if (!m_usualSize) {
        kept.setValue("size", toQString(textOf(extent())));
        kept.setValue("dpi", m_dpi->value());
        kept.setValue("text", m_text->value());
        kept.setValue("lines", m_lines->value());
    }
    kept.setValue("look", m_look->currentData());
    kept.setValue("font", options().font);
    for (const QCheckBox* box : {m_title, m_legend, m_names, m_grid, m_transparent, m_outlines})
        kept.setValue(box->objectName(), box->isChecked());
    kept.setValue(axisTitlesKey(), m_axisTitles->isChecked());
}

/// Figures have them, plots have not, and each kind keeps its own choice.
bool ExportForm::usualAxisTitles() const { return static_cast<bool>(m_usualSize); }

QString ExportForm::axisTitlesKey() const {
    return usualAxisTitles() ? QStringLiteral("figureAxisTitles") : QStringLiteral("axisTitles");
}

ExportOptions ExportForm::options() const {
    ExportOptions options = m_usual;
    options.text = m_text->value();
    options.lines = m_lines->value();
    options.setExtent(extent());
    options.setResolution(m_dpi->value());
    options.look = m_look->currentData().toString();
    options.font = m_font->currentData().toString();
    options.title = m_title->isChecked();
    options.legend = m_legend->isChecked();
    options.names = m_names->isChecked();
    options.grid = m_grid->isChecked();
    if (m_axisTitles->isChecked() != usualAxisTitles()) options.axisTitles = m_axisTitles->isChecked();
    options.transparent = m_transparent->isChecked();
    options.outlines = m_outlines->isChecked();
    options.figure = m_figure->currentIndex();
    return options;
}

// --- formats

void ExportForm::setFormats(const QStringList& formats, const QString& chosen) {
    {
        const QSignalBlocker quiet(m_format);
        m_format->clear();
        auto* const model = qobject_cast<QStandardItemModel*>(m_format->model());
        for (const QString& format : formats) {
            const auto missing = missingFor(format);
            m_format->addItem(missing ? tr("%1 (needs ffmpeg)").arg(format.toUpper()) : format.toUpper(), format);
            if (!missing) continue;
            model->item(m_format->count() - 1)->setEnabled(false);
            m_format->setItemData(m_format->count() - 1, faultText(*missing), Qt::ToolTipRole);
        }
        const int place = m_format->findData(chosen);
        m_format->setCurrentIndex(place < 0 || missingFor(chosen) ? 0 : place);
    }
    changeFormat();
}

QString ExportForm::format() const { return m_format->currentData().toString(); }

bool ExportForm::setFormat(const QString& format) {
    const int place = m_format->findData(format);
    if (place < 0 || missingFor(format)) return false;
    m_format->setCurrentIndex(place);
    return true;
}

void ExportForm::changeFormat() {
    const Format* const known = formatNamed(format());
    const Format chosen = known ? *known : Format{""};  // while there is nothing to choose from
    for (QWidget* field :
         std::initializer_list<QWidget*>{m_preset, m_presets, m_width, m_height, m_unit, m_dpi, m_look, m_font, m_text,
                                         m_title, m_legend, m_names, m_grid, m_axisTitles})
        field->setEnabled(chosen.picture);
    m_lines->setEnabled(chosen.picture && !m_usual.gallery);
    m_transparent->setEnabled(chosen.transparent);
    m_outlines->setEnabled(format() == QLatin1String("svg"));
    emit formatChanged();
    change();
}

// --- one choice follows another

void ExportForm::change() {
    const ExportOptions o = options();
    const double scale = millimetresPerInch / o.dpi;
    m_otherSize->setText(
        o.paper ? tr("%1 × %2 pixels").arg(o.size.width()).arg(o.size.height())
                : tr("%1 × %2 mm on paper").arg(qRound(o.size.width() * scale)).arg(qRound(o.size.height() * scale)));
    m_preset->setCurrentIndex(placeOfPreset(o));
    emit changed();
}

/// One figure alone is well seen in another size than all of them; a size that a person has chosen stays.
void ExportForm::figureChanged() {
    const int before = std::exchange(m_shownFigure, m_figure->currentIndex());
    if (extent() == inPixels(m_usualSize(before))) showExtent(inPixels(m_usualSize(m_shownFigure)));
    change();
}

Extent ExportForm::extent() const { return {m_width->value(), m_height->value(), m_shownUnit}; }

void ExportForm::showExtent(const Extent& extent) {
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

void ExportForm::showOptions(const ExportOptions& options) {
    const QSignalBlocker quiet(this);
    showExtent(options.paper.value_or(inPixels(options.size)));
    m_dpi->setValue(options.dpi);
    m_look->setCurrentIndex(std::max(0, m_look->findData(options.look)));
    m_font->setCurrentIndex(std::max(0, m_font->findData(options.font)));
    m_text->setValue(options.text);
    m_lines->setValue(options.lines);
    m_title->setChecked(options.title);
    m_legend->setChecked(options.legend);
    m_names->setChecked(options.names);
    m_grid->setChecked(options.grid);
    m_axisTitles->setChecked(options.axisTitles.value_or(usualAxisTitles()));
    m_transparent->setChecked(options.transparent);
    m_outlines->setChecked(options.outlines);
}

/// The picture stays as large as it was.
void ExportForm::applyUnit() {
    const auto unit = static_cast<Unit>(m_unit->currentData().toInt());
    const Extent before = extent();
    const double dpi = m_dpi->value(), perUnit = Length{1.0, unit}.pixels(dpi);
    showExtent({Length{before.width, before.unit}.pixels(dpi) / perUnit,
                Length{before.height, before.unit}.pixels(dpi) / perUnit, unit});
    change();
}

}  // namespace activation
