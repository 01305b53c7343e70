// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/translation.h"

#include "app/settings.h"

#include <QApplication>
#include <QFontInfo>
#include <QLibraryInfo>

#include <algorithm>
#include <array>

namespace activation {
namespace {

constexpr std::array wishNames{"desktop", "en", "zh_CN"};  // in the order of Wish
const QString key = QStringLiteral("language");

bool isChinese(Translation::Wish wish) {
    if (wish != Translation::Wish::Desktop) return wish == Translation::Wish::Chinese;
    const QStringList languages = QLocale::system().uiLanguages();
    return !languages.isEmpty() && languages.first().startsWith(QLatin1String("zh"));
}

/// The desktop's own locale where it speaks the language: its numbers are what the person is used to.
QLocale localeOf(Translation::Wish wish) {
    const QLocale desktop = QLocale::system();
    if (isChinese(wish))
        return desktop.language() == QLocale::Chinese ? desktop : QLocale(QLocale::Chinese, QLocale::China);
    const bool fits = wish == Translation::Wish::Desktop && desktop.language() != QLocale::Chinese;
    return fits || desktop.language() == QLocale::English || desktop.language() == QLocale::C
               ? desktop
               : QLocale(QLocale::English, QLocale::UnitedStates);
}

/// Chinese characters in the forms of the mainland, whatever font the desktop would take for them.
QFont fontOf(QFont font, bool chinese) {
    if (chinese) font.setFamilies({QFontInfo(font).family(), QStringLiteral("Noto Sans CJK SC")});
    return font;
}

}  // namespace

Translation::Translation(QObject* parent) : QObject(parent), m_font(QApplication::font()) {
    const QString name = settings().value(key).toString();
    const auto place = std::ranges::find(wishNames, name, [](const char* n) { return QString::fromLatin1(n); });
    if (place != wishNames.end()) m_wish = static_cast<Wish>(place - wishNames.begin());
    apply();
}

Translation::~Translation() {
    QLocale::setDefault(QLocale::system());
    QApplication::setFont(m_font);
    for (QTranslator* translator : {&m_program, &m_qt}) QCoreApplication::removeTranslator(translator);
}

void Translation::setWish(Wish wish) {
    if (wish == m_wish) return;
    m_wish = wish;
    settings().setValue(key, QString::fromLatin1(wishNames[static_cast<std::size_t>(wish)]));
    apply();
    emit wishChanged();
}

void Translation::apply() {
    QLocale::setDefault(localeOf(m_wish));
    for (QTranslator* translator : {&m_program, &m_qt}) QCoreApplication::removeTranslator(translator);
    QApplication::setFont(fontOf(m_font, isChinese(m_wish)));
    if (!isChinese(m_wish)) return;
    if (m_program.load(QStringLiteral(":/translations/zh_CN.qm"))) QCoreApplication::installTranslator(&m_program);
    if (m_qt.load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

}  // namespace activation
