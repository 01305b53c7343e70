// SPDX-License-Identifier: GPL-3.0-or-later
// The program in Chinese: nothing that a person sees or hears stays English but names.
#include "app/window/actions.h"
#include "core/activations/catalogue.h"
#include "tests/app/window/window_fixture.h"
#include "widgets/label_text.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QStatusBar>
#include <QTabBar>

#include <set>

namespace activation {
namespace {

class LanguageTest : public WindowTest {
protected:
    LanguageTest() {
        for (const char* word :
             {"Activation", "Explorer", "PyTorch", "Keras", "JAX",   "LaTeX",  "English",  "QCustomPlot",
              "Shift",      "Ctrl",     "Delete",  "Home",  "Enter", "PageUp", "PageDown", "dpi",
              "Qt",         "Tab",      "End",     "GNU",   "Var",   "Esc"})
            m_names.insert(QString::fromLatin1(word).toLower());
        for (const Activation& entry : catalogue()) {
            addWords(entry.facts.name);
            addWords(entry.facts.id);
            addWords(entry.facts.formula);
            addWords(entry.facts.source);
            for (const Parameter& parameter : entry.parameters) addWords(parameter.id);
        }
    }

    /// Words of the text that are English and no name.
    QStringList english(const QString& text) const {
        static const QRegularExpression word("[A-Za-z][A-Za-z_]{2,}");
        static const QRegularExpression tag("<[^>]*>|&nbsp;|\\*\\.[a-z]+");
        QStringList result;
        for (auto match = word.globalMatch(QString(text).remove(tag).remove('&')); match.hasNext();)
            if (const QString found = match.next().captured(); !m_names.contains(found.toLower())) result << found;
        return result;
    }

    void expectChinese(const QString& text, const QString& where) const {
        EXPECT_EQ(english(text), QStringList()) << where.toStdString() << ": " << text.toStdString();
    }

    void expectChinese(const QWidget& root) const {
        QList<QWidget*> all = root.findChildren<QWidget*>();
        all.prepend(const_cast<QWidget*>(&root));
        for (const QWidget* widget : all) {
            const QString where = QString::fromLatin1(widget->metaObject()->className()) + ' ' + widget->objectName();
            if (widget->property("role") == "code" || isOfQt(*widget)) continue;
            for (const QString& text :
                 {widget->accessibleName(), widget->accessibleDescription(), widget->toolTip(), widget->windowTitle()})
                expectChinese(text, where);
            if (const auto* label = qobject_cast<const QLabel*>(widget)) expectChinese(label->text(), where);
            if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) expectChinese(button->text(), where);
            if (const auto* field = qobject_cast<const QLineEdit*>(widget)) {
                expectChinese(field->placeholderText(), where);
                if (field->objectName() != "path") expectChinese(field->text(), where);
            }
            if (const auto* box = qobject_cast<const QComboBox*>(widget))
                for (int i = 0; i < box->count(); ++i)
                    if (box->objectName() != "format") expectChinese(box->itemText(i), where);
            if (const auto* menu = qobject_cast<const QMenu*>(widget)) expectChinese(menu->title(), where);
            if (const auto* tabs = qobject_cast<const QTabBar*>(widget))
                for (int i = 0; i < tabs->count(); ++i) expectChinese(tabs->tabText(i), where);
        }
        for (const QAction* each : root.findChildren<QAction*>())
            for (const QString& text : {each->text(), each->toolTip()}) expectChinese(text, each->objectName());
    }

private:
    /// Arrows that never show.
    static bool isOfQt(const QWidget& widget) { return widget.objectName().startsWith("Scroll"); }

    void addWords(std::string_view text) {
        static const QRegularExpression word("[A-Za-z_]+");
        for (auto match = word.globalMatch(toQString(text)); match.hasNext();)
            m_names.insert(match.next().captured().toLower());
    }

    std::set<QString> m_names;
};

TEST_F(LanguageTest, NothingStaysEnglish) {
    window->edit([](Exploration& e) { e.pinned.push_back(e.current); });
    action("languageChinese")->trigger();
    QApplication::processEvents();
    QApplication::processEvents();  // first the panels, then what they show
    expectChinese(*window);
    EXPECT_EQ(the<QLabel>("activationFamily")->text(), QString::fromUtf8("指数单元"));
    EXPECT_TRUE(the<QLabel>("cardUse")->text().startsWith(QString::fromUtf8("负的输出")));
    EXPECT_EQ(the<QDockWidget>("catalogueDock")->windowTitle(), QString::fromUtf8("目录"));
    for (const Activation& entry : catalogue()) {
        window->edit([&](Exploration& e) { e.current = defaultSelection(entry.facts.id); });
        for (int i = 0; i < 3; ++i) {
            the<QTabBar>("cardTabs")->setCurrentIndex(i);
            QApplication::processEvents();
        }
    }
    for (int i = 0; i < 3; ++i) {
        the<QTabBar>("cardTabs")->setCurrentIndex(i);
        expectChinese(*window);
    }
}

TEST_F(LanguageTest, NorDoDialogs) {
    action("languageChinese")->trigger();
    QApplication::processEvents();
    for (const auto& [name, dialog] :
         {std::pair{"keys", "keysDialog"}, {"about", "aboutDialog"}, {"export", "exportDialog"}}) {
        action(name)->trigger();
        expectChinese(*the<QDialog>(dialog));
        the<QDialog>(dialog)->close();
        QApplication::processEvents();
    }
}

TEST_F(LanguageTest, NorWhatIsRefused) {
    action("languageChinese")->trigger();
    for (const Activation& entry : catalogue())
        for (std::size_t i = 0; i < entry.parameters.size(); ++i)
            for (const double bad : {0.0, -1e9, 1e9, std::nan("")}) {
                std::vector<double> values = entry.defaults();
                values[i] = bad;
                const std::string fault = entry.fault(values);
                expectChinese(faultText(fault), QString::fromStdString(fault));
            }
    Exploration wrong;
    wrong.x = {1.0, 1.0};
    expectChinese(explorer().change(wrong), "x");
    wrong = {};
    wrong.input.deviation = -1.0;
    expectChinese(explorer().change(wrong), "input");
}

TEST_F(LanguageTest, GoesBackAndForthAndIsRemembered) {
    const QString before = the<QLabel>("cardUse")->text();
    action("languageChinese")->trigger();
    QApplication::processEvents();
    EXPECT_NE(the<QLabel>("cardUse")->text(), before);
    EXPECT_TRUE(action("languageChinese")->isChecked());
    EXPECT_FALSE(action("languageDesktop")->isChecked());
    start();
    EXPECT_TRUE(action("languageChinese")->isChecked()) << "the wish is remembered";
    EXPECT_EQ(titleOf(MenuId::File), QString::fromUtf8("文件(&F)"));
    action("languageEnglish")->trigger();
    QApplication::processEvents();
    EXPECT_EQ(the<QLabel>("cardUse")->text(), before);
    EXPECT_EQ(titleOf(MenuId::File), "&File");
    for (const ActionRow& row : actionRows()) EXPECT_FALSE(withoutMnemonic(action(row.name)->text()).contains('&'));
}

}  // namespace
}  // namespace activation
