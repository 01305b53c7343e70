// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/start/translation.h"

#include "app/files/settings.h"
#include "widgets/look/look.h"

#include <QApplication>
#include <QFontInfo>
#include <QLibraryInfo>

#include <algorithm>
#include <array>

namespace activation {
namespace {

constexpr std::array preferenceNames{"desktop", "en", "zh_CN"};  // in the order of Preference
const QString key = QStringLiteral("language");

bool isChinese(Translation::Preference preference) {
    if (preference != Translation::Preference::Desktop) return preference == Translation::Preference::Chinese;
    const QStringList languages = QLocale::system().uiLanguages();
    return !languages.isEmpty() && languages.first().startsWith(QLatin1String("zh"));
}

/// The desktop's own locale where it speaks the language: its numbers are what the person is used to.
QLocale localeOf(Translation::Preference preference) {
    const QLocale desktop = QLocale::system();
    if (isChinese(preference))
        return desktop.language() == QLocale::Chinese ? desktop : QLocale(QLocale::Chinese, QLocale::China);
    const bool fits = preference == Translation::Preference::Desktop && desktop.language() != QLocale::Chinese;
    return fits || desktop.language() == QLocale::English || desktop.language() == QLocale::C
               ? desktop
               : QLocale(QLocale::English, QLocale::UnitedStates);
}

/// Of the size that all of the program has, so that no other is loaded; Chinese characters in the forms of the
/// mainland, whatever font the desktop would take for them.
QFont fontOf(QFont font, bool chinese) {
    font.setPixelSize(type::body);
    if (chinese) font.setFamilies({QFontInfo(font).family(), QStringLiteral("Noto Sans CJK SC")});
    return font;
}

}  // namespace

Translation::Translation(QObject* parent) : QObject(parent), m_font(QApplication::font()) {
    const QString name = settings().value(key).toString();
    const auto place = std::ranges::find(preferenceNames, name, [](const char* n) { return QString::fromLatin1(n); });
    if (place != preferenceNames.end()) m_preference = static_cast<Preference>(place - preferenceNames.begin());
    apply();
}

Translation::~Translation() {
    QLocale::setDefault(QLocale::system());
    QApplication::setFont(m_font);
    for (QTranslator* translator : {&m_program, &m_qt}) QCoreApplication::removeTranslator(translator);
}

void Translation::setPreference(Preference preference) {
    if (preference == m_preference) return;
    m_preference = preference;
    settings().setValue(key, QString::fromLatin1(preferenceNames[static_cast<std::size_t>(preference)]));
    apply();
    emit preferenceChanged();
}

void Translation::apply() {
    QLocale::setDefault(localeOf(m_preference));
    for (QTranslator* translator : {&m_program, &m_qt}) QCoreApplication::removeTranslator(translator);
    QApplication::setFont(fontOf(m_font, isChinese(m_preference)));
    qApp->setStyleSheet(qApp->styleSheet());  // until then what it styles keeps the families that it has
    if (!isChinese(m_preference)) return;
    if (m_program.load(QStringLiteral(":/translations/zh_CN.qm"))) QCoreApplication::installTranslator(&m_program);
    if (m_qt.load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

}  // namespace activation
