// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that come from files and from the clipboard are shown as they are, bounded, and change nothing by being shown.
#include "app/files/exploration_file.h"
#include "app/window/pages/experiments_page.h"
#include "app/window/pages/presenter.h"
#include "core/experiments/catalogue.h"
#include "tests/app/random_exploration.h"
#include "tests/app/window/window_fixture.h"
#include "widgets/plot/plot_view.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTextDocument>

namespace activation {
namespace {

class ForeignTextTest : public WindowTest {
protected:
    QString said() const { return window->message(); }

    /// Shows every page, and goes with Tab through all that there is.
    void lookAtEverything() {
        for (const Page page : {Page::Explore, Page::Gallery, Page::Experiments}) {
            window->pages().show(page);
            QWidget* const first = QApplication::focusWidget();
            for (int i = 0; i < 150; ++i) {
                press(Qt::Key_Tab);
                if (QApplication::focusWidget() == first) break;
            }
        }
        present("experimentPresenter");
        window->pages().show(Page::Explore);
        present("presenter");
    }

    void present(const char* name) {
        action("present")->trigger();
        auto* presenter = window->findChild<QWidget*>(name);
        ASSERT_TRUE(presenter) << name;
        EXPECT_TRUE(QTest::qWaitForWindowActive(presenter));
        for (int i = 0; i < 10; ++i) press(Qt::Key_Tab);
        delete presenter;
        window->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(window.get()));
    }
};

TEST_F(ForeignTextTest, ShowingNeverChangesWhatIsShown) {
    std::mt19937 random(5);
    for (int i = 0; i < 25; ++i) {
        Exploration exploration = randomExploration(random);
        ASSERT_EQ(explorer().change(exploration), QString());
        lookAtEverything();
        exploration.page = seen().page;  // a person has gone to others
        ASSERT_EQ(seen(), exploration) << i;
        ASSERT_EQ(toJson(seen()), toJson(exploration)) << i;
    }
    for (const Experiment& experiment : experiments()) {
        Exploration exploration = randomExploration(random);
        exploration.experiment = experiment.id;
        activation::SettingOverrides& overrides = exploration.overrides[exploration.experiment];
        overrides.seed = activation::SettingOverrides::largestSeed;
        for (const TextSetting& text : experiment.texts)
            overrides.texts[std::string(text.id)] = "1\r\n2\t\u00a03\u2028" + std::string(50'000, ' ');
        ASSERT_EQ(explorer().change(exploration), QString());
        lookAtEverything();
        exploration.page = seen().page;
        ASSERT_EQ(seen(), exploration) << experiment.id;
    }
}

TEST_F(ForeignTextTest, LooksLikeHtmlAndIsNot) {
    const QString hostile = QStringLiteral("<h1>BIG</h1><img src=\"x\"> <b>1</b>");
    const auto expectPlain = [&](QWidget& top) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);  // of rows that are no more
        for (const QLabel* label : top.findChildren<QLabel*>()) {
            if (label->objectName() == "name") {  // of a parameter: its index is below the line
                EXPECT_FALSE(label->text().contains("BIG"));
                continue;
            }
            if (label->inherits("QTipLabel")) continue;
            EXPECT_EQ(label->textFormat(), Qt::PlainText)
                << label->objectName().toStdString() << ": " << label->text().toStdString();
        }
        for (const QWidget* widget : top.findChildren<QWidget*>()) {
            const QString tip = widget->toolTip();
            const bool isForeign = tip.contains("BIG") && Qt::mightBeRichText(tip);
            EXPECT_TRUE(!isForeign || tip.contains("&lt;h1")) << widget->objectName().toStdString();
        }
    };
    window->pages().show(Page::Experiments);
    for (const Experiment& experiment : experiments()) {
        Exploration exploration;
        exploration.page = Page::Experiments;
        exploration.experiment = experiment.id;
        for (const TextSetting& text : experiment.texts)
            exploration.overrides[exploration.experiment].texts[std::string(text.id)] = hostile.toStdString();
        const auto read = explorationFromJson(toJson(exploration));
        ASSERT_TRUE(read) << read.fault();
        ASSERT_EQ(explorer().change(*read), QString());
        auto* state = child<QLabel>("experimentState");
        if (!experiment.texts.empty()) {
            EXPECT_TRUE(QTest::qWaitFor([&] { return !state->text().isEmpty(); })) << experiment.id;
        }
        expectPlain(*window);
    }
    window->pages().show(Page::Explore);
    for (const auto& [name, dialog] : {std::pair{"keys", "keysDialog"},
                                       {"about", "aboutDialog"},
                                       {"export", "exportDialog"},
                                       {"valueTable", "valueTable"}}) {
        action(name)->trigger();
        expectPlain(*child<QDialog>(dialog));
        child<QDialog>(dialog)->close();
    }
    // In a field that asks for a number, too.
    window->edit([](Exploration& e) { e.family = Family{"alpha", {0.0, 1.0}}; });
    for (const char* name : {"field", "familyCurves", "xRange"}) {
        auto* field = child<QLineEdit>(name);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, "<b>1</b>");
        QTest::keyClick(field, Qt::Key_Return);
        expectPlain(*window);
        QTest::keyClick(field, Qt::Key_Escape);
    }
    action("present")->trigger();
    auto* presenter = window->findChild<Presenter*>();
    ASSERT_TRUE(presenter);
    expectPlain(*presenter);
    delete presenter;
}

TEST_F(ForeignTextTest, AFileBeyondALimitIsRefusedWhole) {
    const QTemporaryDir folder;
    const Exploration before = seen();
    const auto open = [&](const QByteArray& json) {
        QFile file(folder.filePath("one.activation"));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(json);
        file.close();
        window->files().openFile(file.fileName());
        EXPECT_EQ(seen(), before) << json.left(200).toStdString();
        return said();
    };
    QByteArray pins = R"({"version": 1, "pinned": [)";
    for (int i = 0; i < 14; ++i) pins += i == 0 ? R"({"activation": "relu"})" : R"(, {"activation": "relu"})";
    EXPECT_TRUE(open(pins + "]}").contains("at most 12 curves can be pinned")) << said().toStdString();
    EXPECT_TRUE(open(R"({"version": 1, "experiments": {"dead_units": {"seed": 9007199254740993}}})")
                    .contains("seed must be a whole number from 0 to"))
        << said().toStdString();
    EXPECT_TRUE(open(R"({"version": 1, "experiments": {"dead_units": {"seed": 1e30}}})").contains("seed must be"));
    EXPECT_TRUE(
        open(R"({"version": 1, "family": {"parameter": ")" + QByteArray(100'000, 'a') + R"(", "values": [0, 1]}})")
            .contains("at most 64 bytes"));
    for (const Experiment& experiment : experiments())
        for (const Setting& setting : experiment.settings) {
            if (!setting.choices.empty()) continue;
            const QByteArray beyond = QByteArray::number(setting.legal.to * 2.0 + 1.0, 'g', 17);
            EXPECT_FALSE(open(R"({"version": 1, "experiments": {")" +
                              QByteArray::fromStdString(std::string(experiment.id)) + R"(": {")" +
                              QByteArray::fromStdString(std::string(setting.parameter.id)) + "\": " + beyond + "}}}")
                             .isEmpty());
        }
}

TEST_F(ForeignTextTest, PastingIsBounded) {
    const QString large(50'000'000, u'7');
    QApplication::clipboard()->setText(large);
    child<PlotView>("plotView")->setFocus();
    const Exploration before = seen();
    press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(said(), "Cannot paste: the text is too long");
    for (const char* name : {"catalogueSearch", "field", "xRange", "inputMean", "limitTo"}) {
        auto* field = child<QLineEdit>(name);
        field->setFocus();
        field->selectAll();
        press(Qt::Key_V, Qt::ControlModifier);
        EXPECT_LE(field->text().size(), 1000) << name;
        EXPECT_FALSE(field->text().isEmpty()) << name;
        press(Qt::Key_Escape);
    }
    EXPECT_EQ(seen(), before);
    window->edit([](Exploration& e) { e.experiment = "tensor"; });
    window->pages().show(Page::Experiments);
    const Exploration tensor = seen();
    auto* values = child<QPlainTextEdit>("text_values");
    const QString shown = values->toPlainText();
    values->setFocus();
    press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(values->toPlainText(), shown);
    EXPECT_TRUE(said().contains("at most 131072 bytes")) << said().toStdString();
    QMimeData data;
    data.setText(large);
    QDropEvent drop(QPointF(5.0, 5.0), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(values->viewport(), &drop);
    EXPECT_EQ(values->toPlainText(), shown);
    EXPECT_EQ(seen(), tensor);
    QApplication::clipboard()->clear();
}

TEST_F(ForeignTextTest, ManyPlacesAtOnceAreNoFile) {
    QMimeData data;
    QByteArray places;
    while (places.size() < 1'000'000) places += "file:///tmp/a\r\n";
    data.setData("text/uri-list", places);
    EXPECT_EQ(FileCommands::fileIn(&data), QString());
    data.setData("text/uri-list", "file:///tmp/a\r\n");
    EXPECT_EQ(FileCommands::fileIn(&data), "/tmp/a");
}

}  // namespace
}  // namespace activation
