// SPDX-License-Identifier: GPL-3.0-or-later
// The program in Chinese: nothing that a person sees or hears stays English but names.
#include "app/window/frame/side_panel.h"
#include "app/window/shell/actions.h"
#include "core/activations/catalogue.h"
#include "core/experiments/catalogue.h"
#include "core/vector_functions/vector_function.h"
#include "tests/app/window/window_fixture.h"
#include "widgets/text/label_text.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QTabBar>

#include <set>

namespace activation {
namespace {

class LanguageTest : public WindowTest {
protected:
    LanguageTest() {
        for (const char* word :
             {"Activation", "Explorer", "PyTorch", "Keras",     "JAX",   "LaTeX",  "English",  "QCustomPlot",
              "Shift",      "Ctrl",     "Delete",  "Home",      "Enter", "PageUp", "PageDown", "dpi",
              "Qt",         "Tab",      "End",     "GNU",       "Var",   "Esc",    "float",    "bfloat",
              "log",        "LeCun",    "Glorot",  "SGD",       "Adam",  "NaN",    "CSV",      "TSV",
              "Alt",        "Python",   "inf",     "TensorFlow"})
            m_names.insert(QString::fromLatin1(word).toLower());
        for (const VectorFunction& function : vectorFunctions()) {
            addWords(function.facts.id);
            addWords(function.facts.name);
        }
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
        static const QRegularExpression tag("<[^>]*>|&nbsp;|\\*\\.[a-z]+|“[^”]*”");  // quoted is what a person typed
        QStringList result;
        for (auto match = word.globalMatch(QString(text).remove(tag).remove('&')); match.hasNext();)
            if (const QString found = match.next().captured(); !m_names.contains(found.toLower())) result << found;
        return result;
    }

    void expectChinese(const QString& text, const QString& where) const {
        EXPECT_EQ(english(text).join(u' ').toStdString(), "") << where.toStdString() << ": " << text.toStdString();
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
                for (int i = 0; i < (box->objectName() == "font" ? 1 : box->count()); ++i)  // fonts have names
                    if (box->objectName() != "format") expectChinese(box->itemText(i), where);
            if (const auto* menu = qobject_cast<const QMenu*>(widget)) expectChinese(menu->title(), where);
            if (const auto* tabs = qobject_cast<const QTabBar*>(widget))
                for (int i = 0; i < tabs->count(); ++i) expectChinese(tabs->tabText(i), where);
        }
        for (const QAction* each : root.findChildren<QAction*>())
            for (const QString& text : {each->text(), each->toolTip()}) expectChinese(text, each->objectName());
    }

    void expectChinese(const std::vector<Figure>& figures, std::string_view where) const {
        const auto check = [&](const TranslatableText& text) {
            expectChinese(QString::fromStdString(text.string()), toQString(where));
        };
        const auto checkAxis = [&](const FigureAxis& axis) {
            check(axis.label);
            std::ranges::for_each(axis.names, check);
        };
        for (const Figure& figure : figures) {
            const Figure shown = translated(figure);
            check(shown.title);
            checkAxis(shown.x);
            checkAxis(shown.y);
            for (const FigureCurve& curve : shown.curves) check(curve.name);
            for (const FigureBars& bars : shown.bars) check(bars.name);
            if (shown.map) checkAxis(shown.map->quantity);
            for (const FigureMarker& marker : shown.markers) check(marker.label);
            if (!shown.table) continue;
            std::ranges::for_each(shown.table->header, check);
            for (const auto& row : shown.table->rows)
                for (const Cell& cell : row)
                    if (const auto* word = std::get_if<TranslatableText>(&cell)) check(*word);
        }
    }

    /// Runs it, and looks at the figures or at the sentence why there are none.
    void expectChinese(const Experiment& experiment, const Settings& settings) const {
        const auto figures = run(experiment, settings);
        if (figures)
            expectChinese(*figures, experiment.id);
        else
            expectChinese(faultText(figures.fault()), QString::fromStdString(figures.fault().string()));
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
    window->edit([](Exploration& e) {
        e.pinned.push_back(e.current);
        e.family = Family{"alpha", {0.5, 2.0}};
    });
    action("languageChinese")->trigger();
    // First the panels, then what they show.
    EXPECT_TRUE(QTest::qWaitFor([&] {
        return child<QLabel>("familyNote")->text() == QString::fromUtf8("步长 0.25") &&
               english(child("specialValues")->accessibleName()).isEmpty();
    }));
    expectChinese(*window);
    for (const char* typed : {"0", "x", "1e300"}) {
        child("familyTo")->setFocus(Qt::TabFocusReason);
        press(Qt::Key_A, Qt::ControlModifier);
        type(QLatin1String(typed));
        press(Qt::Key_Return);
        EXPECT_TRUE(child("familyFault")->isVisible());
        expectChinese(*window);
    }
    EXPECT_EQ(child<QLabel>("activationFamily")->text(), QString::fromUtf8("指数单元"));
    EXPECT_TRUE(child<QLabel>("cardUse")->text().startsWith(QString::fromUtf8("负的输出")));
    EXPECT_EQ(child<SidePanel>("cataloguePanel")->title(), QString::fromUtf8("目录"));
    for (const Activation& entry : catalogue()) {
        window->edit([&](Exploration& e) { e.current = defaultSelection(entry.facts.id); });
        for (int i = 0; i < 3; ++i) {
            child<QTabBar>("cardTabs")->setCurrentIndex(i);
            QApplication::processEvents();
        }
    }
    for (int i = 0; i < 3; ++i) {
        child<QTabBar>("cardTabs")->setCurrentIndex(i);
        expectChinese(*window);
    }
}

TEST_F(LanguageTest, NorDoDialogs) {
    action("languageChinese")->trigger();
    QApplication::processEvents();
    for (const auto& [name, dialog] :
         {std::pair{"keys", "keysDialog"}, {"about", "aboutDialog"}, {"export", "exportDialog"}}) {
        action(name)->trigger();
        expectChinese(*child<QDialog>(dialog));
        child<QDialog>(dialog)->close();
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
                if (const auto fault = entry.fault(values))
                    expectChinese(faultText(*fault), QString::fromStdString(fault->string()));
            }
    Exploration wrong;
    wrong.x = {1.0, 1.0};
    expectChinese(explorer().change(wrong), "x");
    wrong = {};
    wrong.input.deviation = -1.0;
    expectChinese(explorer().change(wrong), "input");
}

/// Settings with which an experiment does not take long.
Settings quick(std::string_view id) {
    if (id == "train_classifier") return {.numbers = {{"pictures", 100.0}, {"epochs", 1.0}}, .texts = {{"sizes", "8"}}};
    if (id == "timing") return {.numbers = {{"elements", 1000.0}, {"repetitions", 3.0}}};
    return {};
}

TEST_F(LanguageTest, NorWhatExperimentsShow) {
    action("languageChinese")->trigger();
    for (const Experiment& experiment : experiments()) {
        expectChinese(experiment, quick(experiment.id));
        for (const Setting& setting : experiment.settings) {
            const std::string id(setting.parameter.id);
            expectChinese(translated(setting.name), toQString(id));
            expectChinese(translated(setting.meaning), setting.meaning.english);
            for (const Choice& choice : setting.choices) expectChinese(translated(choice.name), toQString(choice.id));
            Settings settings = quick(experiment.id);
            for (std::size_t i = 0; i < setting.choices.size(); ++i) {
                settings.numbers[id] = static_cast<double>(i);
                expectChinese(experiment, settings);
            }
            if (setting.choices.empty() && settings.numbers.try_emplace(id, setting.parameter.low).second)
                expectChinese(experiment, settings);
        }
        for (const TextSetting& text : experiment.texts)
            for (const SourceText words : {text.name, text.meaning}) expectChinese(translated(words), words.english);
    }
    for (const char* activation : {"exponential", "relu", "identity", "step"})
        for (const char* id : {"precision", "self_normalisation", "edge_of_chaos", "statistics"})
            expectChinese(*findExperiment(id), {.activations = {defaultSelection(activation)}});
}

TEST_F(LanguageTest, NorTheExperimentsPage) {
    action("languageChinese")->trigger();
    action("experiments")->trigger();
    for (const Experiment& experiment : experiments()) {
        window->edit([&](Exploration& e) {
            e.experiment = experiment.id;
            e.overrides[e.experiment].numbers = quick(experiment.id).numbers;
        });
        EXPECT_TRUE(QTest::qWaitFor([&] { return !action("stopExperiment")->isEnabled(); }, 60'000));
        QApplication::processEvents();
        expectChinese(*window);
    }
}

TEST_F(LanguageTest, NorWhyAnExperimentDoesNotRun) {
    action("languageChinese")->trigger();
    for (const Experiment& experiment : experiments()) {
        const auto expectRefused = [&](const Settings& settings) {
            const auto fault = faultOf(experiment, settings);
            ASSERT_TRUE(fault) << experiment.id;
            expectChinese(faultText(*fault), QString::fromStdString(fault->string()));
        };
        for (const Setting& setting : experiment.settings)
            for (const double wrong : {setting.legal.from - 1.0, setting.legal.to + 1.0, std::nan("")})
                expectRefused({.numbers = {{std::string(setting.parameter.id), wrong}}});
        for (const TextSetting& text : experiment.texts)
            expectRefused({.texts = {{std::string(text.id), "1 2 three"}}});
        expectRefused({.activations = std::vector(experiment.arity.most + 1, defaultSelection("relu"))});
        if (experiment.arity.most > 0) expectRefused({.activations = {{"none", {}}}});
    }
    const auto tensor = [&](const char* values, const char* parameters, const char* activation, double function) {
        const Settings settings{.numbers = {{"function", function}},
                                .texts = {{"values", values}, {"parameters", parameters}},
                                .activations = {defaultSelection(activation)}};
        expectChinese(*findExperiment("tensor"), settings);
    };
    for (const char* values : {"1 2; 3", "[1, 2", "[[[[[[[1]]]]]]]", "1e300", "3e38"})
        tensor(values, "", "exponential", 0);
    for (const char* parameters : {"1, 2", "1, 2, 3, x"}) tensor("1, 2, 3", parameters, "prelu", 0);
    tensor("1, 2; 3, 4", "1, 2, 3", "prelu", 0);
    tensor("1, 2", "-1", "elu", 0);
    tensor("1, 2", "1", "gelu", 0);
    const auto vectorCount = static_cast<int>(vectorFunctions().size());
    for (int i = 1; i <= vectorCount; ++i) tensor("1, 2, 3", "", "gelu", i);
    for (const char* sizes : {"1 1 1 1 1 1 1 1 1", "1000", "512 512 512 512"})
        expectChinese(*findExperiment("train_classifier"), {.texts = {{"sizes", sizes}}});
    for (const char* targets : {"", "1000"})
        expectChinese(*findExperiment("learn_prelu"), {.texts = {{"targets", targets}}});
    expectChinese(*findExperiment("learn_prelu"), {.numbers = {{"learning_rate", 1000.0}}});
    Settings overflowing = quick("train_classifier");
    overflowing.numbers["learning_rate"] = 1000.0;
    expectChinese(*findExperiment("train_classifier"), overflowing);
    expectChinese(*findExperiment("statistics"),
                  {.numbers = {{"deviation", 1e6}}, .activations = {defaultSelection("exponential")}});
    expectChinese(*findExperiment("dead_units"), {.numbers = {{"bias", 100.0}, {"depth", 50.0}}});
}

TEST_F(LanguageTest, GoesBackAndForthAndIsRemembered) {
    const QString before = child<QLabel>("cardUse")->text();
    action("languageChinese")->trigger();
    QApplication::processEvents();
    EXPECT_NE(child<QLabel>("cardUse")->text(), before);
    EXPECT_TRUE(action("languageChinese")->isChecked());
    EXPECT_FALSE(action("languageDesktop")->isChecked());
    start();
    EXPECT_TRUE(action("languageChinese")->isChecked()) << "the request is remembered";
    EXPECT_EQ(titleOf(MenuId::File), QString::fromUtf8("文件(&F)"));
    action("languageEnglish")->trigger();
    QApplication::processEvents();
    EXPECT_EQ(child<QLabel>("cardUse")->text(), before);
    EXPECT_EQ(titleOf(MenuId::File), "&File");
    for (const ActionRow& row : actionRows()) EXPECT_FALSE(withoutMnemonic(action(row.name)->text()).contains('&'));
}

}  // namespace
}  // namespace activation
