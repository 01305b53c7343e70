// SPDX-License-Identifier: GPL-3.0-or-later
// Every lesson that comes with the program, in both languages, given as a class and a person alone would.
#include "app/lessons/lesson_library.h"
#include "app/window/lessons/lesson_mode.h"
#include "app/window/lessons/lesson_screen.h"
#include "app/window/pages/explore_page.h"
#include "core/experiments/catalogue.h"
#include "tests/app/window/experiments_fixture.h"
#include "widgets/catalogue/catalogue_model.h"
#include "widgets/controls/parameter_panel.h"
#include "widgets/controls/value_slider.h"

#include <QListView>
#include <QScrollArea>
#include <QScrollBar>
#include <QTextBrowser>

#include <algorithm>
#include <cctype>

namespace activation {
namespace {

using Preference = Translation::Preference;

/// A value, among many of that range, with which the deed is done.
std::optional<double> valueFor(const Range& range, const std::function<bool(double)>& isDone) {
    constexpr int steps = 1000;
    for (int i = 0; i <= steps; ++i)
        if (const double value = range.from + range.size() * i / steps; isDone(value)) return value;
    return std::nullopt;
}

class LessonsGiven : public WindowTest, public testing::WithParamInterface<std::string> {
protected:
    ~LessonsGiven() override { window->translation().setPreference(Preference::Desktop); }

    LessonPlayer& player() const { return window->lessons().player(); }
    ExperimentsPage& experimentsPage() const { return *window->pages().experimentsPage(); }
    bool isExperiment() const { return player().step().exploration.page == Page::Experiments; }
    const std::vector<Figure>* figures() const {
        return window->pages().experimentsPage() ? experimentsPage().currentFigures() : nullptr;
    }
    bool isSo(const LessonCondition& deed) const { return holds(deed, {seen(), figures()}); }
    QString deedLine() const { return child<QLabel>("lessonDeed")->text(); }

    void open(Preference language) {
        const QString name = QString::fromStdString(GetParam());
        window->resize(1500, 900);  // room for the catalogue beside the lesson
        window->translation().setPreference(language);
        settings().remove("lessons/" + name);
        window->lessons().open(lessonPath(name, "en"));
        ASSERT_TRUE(player().lesson());
        ASSERT_EQ(player().stepIndex(), 0u);
    }

    void pressButton(const char* name) const {
        auto* const button = child<QPushButton>(QLatin1String(name));
        ASSERT_TRUE(button->isEnabled()) << name;
        button->setFocus();
        ASSERT_TRUE(button->hasFocus()) << name;
        press(Qt::Key_Space);
    }

    /// Does it with keys and mouse; false where this test has not been told how.
    bool act(const LessonCondition& deed) {
        if (deed.relation == LessonCondition::Relation::NotEqual || deed.of) return false;
        if (deed.subject == "ran") return run();
        if (deed.subject == "pinned") return pin(deed.word);
        if (deed.subject == "activation") return chooseActivation(deed.word);
        if (deed.subject == "setting") return changeSetting(deed);
        return deed.word.isEmpty() && changeParameter(deed);
    }

    bool run() {
        press(Qt::Key_F9);
        return true;
    }

    bool pin(const QString& id) {
        auto* const view = child<QListView>("catalogueView");
        EXPECT_TRUE(view->isVisible());
        const QModelIndexList found = view->model()->match(view->model()->index(0, 0), CatalogueModel::IdRole, id, 1,
                                                           Qt::MatchExactly | Qt::MatchWrap);
        if (found.isEmpty()) return false;
        view->scrollTo(found.front());
        const QRect row = view->visualRect(found.front());
        QTest::mouseMove(view->viewport(), row.center());
        if (m_types)
            QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, {row.right() - 10, row.center().y()});  // its ⊕
        else
            QTest::mouseClick(view->viewport(), Qt::RightButton, {}, row.center());
        return true;
    }

    bool chooseActivation(const QString& id) {
        if (!isExperiment()) {
            choose(id);
            return true;
        }
        QTest::mouseClick(child("activationBox0"), Qt::LeftButton);
        if (!QApplication::activePopupWidget()) return false;
        type(id);
        press(Qt::Key_Return);
        window->activateWindow();  // as a window manager does when the popup has gone
        return QTest::qWaitForWindowActive(window.get());
    }

    bool changeSetting(const LessonCondition& deed) {
        const QString id = deed.arguments.front();
        const Experiment& experiment = experimentsPage().experiment();
        const auto setting = std::ranges::find(experiment.settings, id.toStdString(),
                                               [](const Setting& each) { return each.parameter.id; });
        if (setting == experiment.settings.end()) return false;
        const auto value = valueFor({setting->parameter.low, setting->parameter.high}, [&](double tried) {
            Exploration next = seen();
            next.overrides[std::string(experiment.id)].numbers[id.toStdString()] = tried;
            return holds(deed, {next});
        });
        return value && turn(*child("experimentPanel"), id, *value, deed);
    }

    /// A parameter, or what depends on one.
    bool changeParameter(const LessonCondition& deed) {
        const Activation& entry = *entryOf(seen().current);
        for (std::size_t i = 0; i < entry.parameters.size(); ++i) {
            const Parameter& parameter = entry.parameters[i];
            const auto value = valueFor({parameter.low, parameter.high}, [&](double tried) {
                Exploration next = seen();
                next.current.values[i] = tried;
                return !faultOf(next) && holds(deed, {next});
            });
            if (!value) continue;
            QWidget& panel =
                isExperiment() ? *child("experimentParameters0") : *window->explorePage().findChild<ParameterPanel*>();
            return turn(panel, QString::fromUtf8(parameter.id.data(), static_cast<qsizetype>(parameter.id.size())),
                        *value, deed);
        }
        return false;
    }

    /// Types the value, or moves the slider until the deed is done.
    bool turn(const QWidget& panel, const QString& id, double value, const LessonCondition& deed) {
        const QWidget* row = nullptr;  // it comes with the next layout
        const auto isThere = [&] { return (row = panel.findChild<QWidget*>("parameter_" + id)) && row->isVisible(); };
        if (!QTest::qWaitFor(isThere)) return false;
        if (m_types) {
            auto* const field = row->findChild<QLineEdit*>("field");
            field->setFocus();
            field->selectAll();
            type(QString::number(value));
            press(Qt::Key_Return);
            return true;
        }
        auto* const slider = row->findChild<ValueSlider*>("slider");
        slider->setFocus();
        const Qt::Key key = value > slider->value() ? Qt::Key_Right : Qt::Key_Left;
        for (int i = 0; i < 1000 && !isSo(deed); ++i) QTest::keyClick(slider, key);
        return isSo(deed);
    }

    bool m_types = false;  ///< numbers into fields; otherwise it moves sliders
};

TEST_P(LessonsGiven, eachDeedIsDoneByHandAndSeen) {
    for (const auto language : {Preference::English, Preference::Chinese}) {
        m_types = language == Preference::Chinese;
        open(language);
        const std::vector<LessonStep> steps = player().lesson()->steps;
        for (std::size_t i = 0; i < steps.size(); ++i) {
            SCOPED_TRACE(steps[i].title.toStdString());
            ASSERT_EQ(player().stepIndex(), i);
            EXPECT_EQ(player().isDone(), steps[i].deeds.empty());
            if (!steps[i].deeds.empty()) {
                EXPECT_FALSE(std::ranges::all_of(steps[i].deeds, [&](const auto& deed) { return isSo(deed); }));
                EXPECT_TRUE(deedLine().startsWith(u'○')) << deedLine().toStdString();
            }
            for (const LessonCondition& deed : steps[i].deeds) {
                ASSERT_TRUE(isSo(deed) || act(deed)) << "this test does not know how a person does \""
                                                     << deed.source.toStdString() << "\": tell its function act";
            }
            ASSERT_TRUE(QTest::qWaitFor([&] { return player().isDone(); }, patience));
            EXPECT_TRUE(steps[i].deeds.empty() || deedLine().startsWith(u'✓')) << deedLine().toStdString();
            if (!steps[i].answer.isEmpty()) pressButton("lessonReveal");
            EXPECT_EQ(player().isRevealed(), !steps[i].answer.isEmpty());
            EXPECT_EQ(child("lessonNext")->isEnabled(), i + 1 < steps.size());
            if (i + 1 < steps.size()) pressButton("lessonNext");
        }
        player().close();
    }
}

/// A clicker has four keys. They are enough, and nothing needs to be scrolled to.
TEST_P(LessonsGiven, aClickerIsEnough) {
    for (const auto language : {Preference::English, Preference::Chinese}) {
        open(language);
        action("present")->trigger();
        auto* const screen = window->findChild<LessonScreen*>();
        ASSERT_TRUE(screen);
        ASSERT_TRUE(QTest::qWaitFor([&] { return QApplication::activeWindow() == screen; }));
        screen->resize(1024, 768);
        const auto& text = *screen->findChild<QTextBrowser*>("lessonScreenText");
        const std::size_t steps = player().lesson()->steps.size();
        for (std::size_t i = 0; i < steps; ++i) {
            SCOPED_TRACE(player().step().title.toStdString());
            ASSERT_EQ(player().stepIndex(), i);
            EXPECT_FALSE(text.toPlainText().isEmpty());
            if (isExperiment()) {
                if (experimentsPage().isHeld()) {
                    EXPECT_FALSE(player().isDone());
                    press(i % 2 == 0 ? Qt::Key_PageDown : Qt::Key_F5);
                    EXPECT_FALSE(player().isRevealed()) << "first what it is about";
                }
                EXPECT_TRUE(QTest::qWaitFor([&] { return figures() != nullptr; }, patience));
            }
            if (!player().step().answer.isEmpty()) {
                press(Qt::Key_PageDown);
                EXPECT_TRUE(player().isRevealed());
            }
            QApplication::processEvents();
            EXPECT_EQ(text.verticalScrollBar()->maximum(), 0) << "the text is longer than the screen";
            EXPECT_FALSE(text.toPlainText().contains(u'*')) << "Markdown that is none";
            const auto isWhole = [&] {
                return std::ranges::all_of(screen->findChildren<QScrollArea*>(), [](const QScrollArea* area) {
                    return !area->isVisible() || area->verticalScrollBar()->maximum() == 0;
                });
            };
            EXPECT_TRUE(QTest::qWaitFor(isWhole, patience)) << "a figure is cut";
            press(Qt::Key_PageDown);
        }
        EXPECT_EQ(player().stepIndex(), steps - 1);
        press(Qt::Key_PageUp);
        EXPECT_EQ(player().stepIndex(), steps - 2);
        press(Qt::Key_F5);
        EXPECT_TRUE(screen->isVisible()) << "only Escape ends it";
        press(Qt::Key_Escape);
        EXPECT_FALSE(screen->isVisible());
        QCoreApplication::sendPostedEvents(screen, QEvent::DeferredDelete);
        player().close();
    }
}

std::vector<std::string> allNames() {
    std::vector<std::string> names;
    for (const QString& name : lessonNames()) names.push_back(name.toStdString());
    return names;
}

INSTANTIATE_TEST_SUITE_P(, LessonsGiven, testing::ValuesIn(allNames()), [](const auto& lesson) {
    std::string name = lesson.param;
    std::ranges::replace_if(
        name, [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0; }, '_');
    return name;
});

}  // namespace
}  // namespace activation
