// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/shell/main_window.h"

#include "app/export/dialog/export_dialog.h"
#include "app/files/exploration_file.h"
#include "app/window/activation/special_values.h"
#include "app/window/frame/range_field.h"
#include "app/window/shell/actions.h"
#include "tests/app/window/window_fixture.h"
#include "widgets/look/look.h"
#include "widgets/look/style_sheet.h"
#include "widgets/plot/plot_view.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QTemporaryDir>
#include <QToolButton>
#include <QUrl>

#include <set>

namespace activation {
namespace {

using MainWindowTest = WindowTest;

Qt::KeyboardModifiers ctrl() { return Qt::ControlModifier; }

TEST_F(MainWindowTest, TheFirstStartShowsEluWithItsSlope) {
    EXPECT_EQ(seen(), Exploration{});
    EXPECT_EQ(window->windowTitle(), "Untitled[*] — ELU, α = 1 — Activation Explorer");
    EXPECT_FALSE(window->isWindowModified());
    EXPECT_EQ(window->size(), QSize(1280, 800));
    EXPECT_EQ(child<QLabel>("activationName")->text(), "ELU");
    EXPECT_EQ(child<QLabel>("activationFamily")->text(), "Exponential units");
    EXPECT_TRUE(child<SpecialValues>("specialValues")->text().contains("continuous"));
    EXPECT_TRUE(child<QLabel>("cardUse")->text().startsWith("Negative outputs"));
    for (const char* name : {"catalogueList", "activationPanel", "valuesPanel", "statisticsStrip"})
        EXPECT_TRUE(child(name)->isVisible()) << name;
    EXPECT_TRUE(action("value")->isChecked());
    EXPECT_TRUE(action("slope")->isChecked());
    EXPECT_FALSE(action("curvature")->isChecked());
    EXPECT_FALSE(action("undo")->isEnabled());
}

TEST_F(MainWindowTest, FindsAnActivationByKeys) {
    choose("mish");
    EXPECT_EQ(seen().current.id, "mish");
    choose("elu");
    EXPECT_EQ(seen().current, defaultSelection("elu"));
    press(Qt::Key_Z, ctrl());
    EXPECT_EQ(seen().current, defaultSelection("elu")) << "browsing is one step";
    EXPECT_FALSE(action("undo")->isEnabled());
}

TEST_F(MainWindowTest, ADragOfASliderIsOneStepOfUndo) {
    auto* slider = child("parameter_alpha")->findChild<QWidget*>("slider");
    const QPoint middle = slider->rect().center();
    QTest::mousePress(slider, Qt::LeftButton, {}, middle);
    for (int x = 0; x < 40; x += 4) QTest::mouseMove(slider, middle + QPoint(x, 0));
    QTest::mouseRelease(slider, Qt::LeftButton, {}, middle + QPoint(40, 0));
    const double dragged = seen().current.values[0];
    EXPECT_GT(dragged, 2.0);
    QTRY_VERIFY(window->windowTitle().startsWith("Untitled[*] — ELU, α = " + QLocale().toString(dragged)));

    QTest::mousePress(slider, Qt::LeftButton, {}, middle);
    QTest::mouseRelease(slider, Qt::LeftButton, {}, middle);
    EXPECT_NE(seen().current.values[0], dragged);
    press(Qt::Key_Z, ctrl());
    EXPECT_EQ(seen().current.values[0], dragged);
    press(Qt::Key_Z, ctrl());
    EXPECT_EQ(seen(), Exploration{});
    press(Qt::Key_Z, ctrl() | Qt::ShiftModifier);
    EXPECT_EQ(seen().current.values[0], dragged);
}

TEST_F(MainWindowTest, TogglesCurvesButKeepsOne) {
    press(Qt::Key_3, ctrl());
    EXPECT_EQ(seen().shown, (Shown{true, true, true}));
    press(Qt::Key_3, ctrl());
    press(Qt::Key_2, ctrl());
    EXPECT_EQ(seen().shown, (Shown{true, false, false}));
    press(Qt::Key_1, ctrl());
    EXPECT_EQ(seen().shown, (Shown{true, false, false}));
    EXPECT_TRUE(action("value")->isChecked());
    EXPECT_FALSE(window->message().isEmpty());
    press(Qt::Key_T, ctrl());
    EXPECT_EQ(seen().axes, Axes::Textbook);
}

TEST_F(MainWindowTest, PinsACurveOnceAndUndoesIt) {
    child<PlotView>("plotView")->setFocus();
    press(Qt::Key_P);
    EXPECT_EQ(seen().pinned, std::vector{defaultSelection("elu")});
    press(Qt::Key_P);
    EXPECT_EQ(seen().pinned.size(), 1U);
    EXPECT_TRUE(window->message().contains("pinned already"));
    choose("gelu");  // found: the keys belong to the plot again
    press(Qt::Key_P);
    EXPECT_EQ(seen().pinned.size(), 2U);
    press(Qt::Key_P, Qt::ShiftModifier);
    EXPECT_TRUE(seen().pinned.empty());
    press(Qt::Key_Z, ctrl());
    EXPECT_EQ(seen().pinned.size(), 2U);
    press(Qt::Key_Y, ctrl());
    EXPECT_TRUE(seen().pinned.empty());
}

TEST_F(MainWindowTest, TypingIsNotTakenForAShortcut) {
    press(Qt::Key_F, ctrl());
    type("P0");
    EXPECT_TRUE(seen().pinned.empty());
}

TEST_F(MainWindowTest, AFieldLeavesTheWindowTheKeysItCannotUse) {
    auto* field = child("parameter_alpha")->findChild<QLineEdit*>("field");
    field->setFocus();
    field->selectAll();
    type("2.5");
    press(Qt::Key_Return);
    EXPECT_EQ(seen().current.values[0], 2.5);
    press(Qt::Key_Z, ctrl());
    EXPECT_EQ(seen(), Exploration{});
    press(Qt::Key_Z, ctrl() | Qt::ShiftModifier);
    EXPECT_EQ(seen().current.values[0], 2.5);
    field->deselect();
    press(Qt::Key_C, ctrl());
    EXPECT_EQ(QApplication::clipboard()->text(), toShortText(seen()));
    press(Qt::Key_E, ctrl());
    EXPECT_TRUE(child<QDialog>("exportDialog")->isVisible());
}

TEST_F(MainWindowTest, RangesCanBeTyped) {
    auto* x = child<RangeField>("xRange");
    const auto enter = [](RangeField* field, const QString& text) {
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    };
    enter(x, "-2 .. 3.5");
    EXPECT_EQ(seen().x, (Range{-2.0, 3.5}));
    EXPECT_EQ(x->text(), "−2 … 3.5");
    enter(x, "7 .. 3");
    EXPECT_EQ(seen().x, (Range{-2.0, 3.5}));
    EXPECT_TRUE(x->property("refused").toBool());
    EXPECT_TRUE(window->message().contains("smaller one first"));
    enter(x, "-1e-300 .. 1e-300");
    EXPECT_EQ(seen().x, (Range{-2.0, 3.5}));
    EXPECT_TRUE(window->message().contains("too close together")) << window->message().toStdString();
    QTest::keyClick(x, Qt::Key_Escape);
    EXPECT_EQ(x->text(), "−2 … 3.5");
    EXPECT_FALSE(x->property("refused").toBool());

    auto* y = child<RangeField>("yRange");
    enter(y, "-1 4");
    EXPECT_EQ(seen().y, std::optional(Range{-1.0, 4.0}));
    enter(y, " ");
    EXPECT_EQ(seen().y, std::nullopt);
    EXPECT_FALSE(y->text().isEmpty()) << "it shows where the curves lead it";
    press(Qt::Key_Escape);
    action("resetView")->trigger();
    EXPECT_EQ(seen().x, Exploration{}.x);
}

TEST_F(MainWindowTest, DefaultsFollowTheFramework) {
    choose("leaky_relu");
    auto* framework = child<QComboBox>("framework");
    const auto take = [&](Framework f) {
        framework->setFocus();
        const int steps = static_cast<int>(f) - framework->currentIndex();
        for (int i = 0; i < std::abs(steps); ++i) press(steps > 0 ? Qt::Key_Down : Qt::Key_Up);
    };
    const Activation& entry = *find("leaky_relu");
    take(Framework::Keras);
    EXPECT_EQ(seen().framework, Framework::Keras);
    EXPECT_EQ(seen().current.values, entry.defaults(Framework::Keras));
    window->edit([](Exploration& e) { e.current.values = {0.5}; });
    take(Framework::PyTorch);
    EXPECT_EQ(seen().current.values, std::vector{0.5}) << "what a person set stays";
}

TEST_F(MainWindowTest, TheNextStartBeginsWhereTheLastEnded) {
    choose("hardtanh");
    press(Qt::Key_3, ctrl());
    window->edit([](Exploration& e) { e.current.values = {-1.5, 2.0}; });
    action("show_readoutPanel")->trigger();
    const Exploration last = seen();
    window->close();
    window.reset();

    const auto restored = Session::restored();
    ASSERT_TRUE(restored) << restored.fault();
    ASSERT_TRUE(*restored);
    EXPECT_EQ((*restored)->exploration, last);
    start((*restored)->exploration, (*restored)->file);
    EXPECT_TRUE(window->isWindowModified()) << "it is in no file";
    EXPECT_EQ(window->windowTitle(), "Untitled[*] — Hardtanh, min = −1.5, max = 2 — Activation Explorer");
    EXPECT_FALSE(child("valuesPanel")->isVisible());
    EXPECT_FALSE(action("undo")->isEnabled());
}

TEST_F(MainWindowTest, ADamagedFileGivesASentence) {
    window.reset();
    EXPECT_TRUE(writeExploration(Session::path(), Exploration{}));
    QFile file(Session::path());
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("{\"version\": 1, \"current\": {\"activation\": \"nothing\"}}");
    file.close();
    const auto restored = Session::restored();
    ASSERT_FALSE(restored);
    EXPECT_TRUE(QString::fromStdString(restored.fault().string()).contains("nothing"));
}

TEST_F(MainWindowTest, CopiesAndPastesAnExploration) {
    choose("softplus");
    press(Qt::Key_Escape);
    child<PlotView>("plotView")->setFocus();
    const Exploration copied = seen();
    press(Qt::Key_C, ctrl());
    choose("relu");
    child<PlotView>("plotView")->setFocus();
    press(Qt::Key_V, ctrl());
    EXPECT_EQ(seen(), copied);
    QApplication::clipboard()->setText("no exploration at all");
    press(Qt::Key_V, ctrl());
    EXPECT_EQ(seen(), copied);
    EXPECT_TRUE(window->message().startsWith("Cannot paste: line 1"));
    press(Qt::Key_C, ctrl() | Qt::ShiftModifier);
    EXPECT_FALSE(QApplication::clipboard()->image().isNull());
}

TEST_F(MainWindowTest, OpensWhatIsDroppedAndSaysWhatIsWrongWithIt) {
    const QTemporaryDir folder;
    Exploration exploration;
    exploration.current = defaultSelection("tanh");
    const QString path = folder.filePath("one.activation");
    window->files().saveFile(path);
    EXPECT_TRUE(window->message().startsWith("Saved "));
    ASSERT_TRUE(writeExploration(path, exploration));

    const auto drop = [&](const QString& file) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter({400, 400}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(window.get(), &enter);
        EXPECT_TRUE(enter.isAccepted());
        QDropEvent event({400, 400}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(window.get(), &event);
    };
    drop(path);
    EXPECT_EQ(seen(), exploration);
    drop(folder.filePath("nowhere"));
    EXPECT_EQ(seen(), exploration);
    EXPECT_TRUE(window->message().startsWith("Cannot open "));
    press(Qt::Key_Z, ctrl());
    EXPECT_EQ(seen(), Exploration{}) << "opening can be undone";
}

TEST_F(MainWindowTest, TheGalleryOpensOneAndIsExportedAsAPicture) {
    press(Qt::Key_G, ctrl());
    EXPECT_TRUE(action("gallery")->isChecked());
    EXPECT_FALSE(action("explore")->isChecked());
    EXPECT_FALSE(child("plotView")->isVisible());
    auto* view = qobject_cast<QListView*>(QApplication::focusWidget());
    ASSERT_TRUE(view);
    EXPECT_EQ(view->currentIndex().data().toString(), "ELU");

    press(Qt::Key_E, ctrl());
    auto* dialog = child<ExportDialog>("exportDialog");
    EXPECT_TRUE(dialog->options().gallery);
    EXPECT_TRUE(dialog->path().endsWith("gallery.png"));
    EXPECT_NE(renderImage(seen(), dialog->options()), renderImage(seen(), {}));
    dialog->close();
    window->activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(window.get()));

    view->setFocus();
    press(Qt::Key_Right);
    press(Qt::Key_Return);
    EXPECT_EQ(seen().current, defaultSelection("elu_plus_one"));
    EXPECT_TRUE(child("plotView")->isVisible());
    EXPECT_TRUE(child("plotView")->hasFocus());
    press(Qt::Key_Z, ctrl());
    EXPECT_EQ(seen(), Exploration{});
}

TEST_F(MainWindowTest, F6GoesRoundAllPanels) {
    const QStringList panels{"catalogueList", "plotView", "activationPanel", "valuesPanel", "toolBar"};
    const auto panel = [&]() -> QString {
        for (QWidget* w = QApplication::focusWidget(); w; w = w->parentWidget())
            if (panels.contains(w->objectName())) return w->objectName();
        return {};
    };
    press(Qt::Key_F, ctrl());
    EXPECT_EQ(panel(), "catalogueList");
    window->edit([](Exploration& e) { e.pinned.push_back(e.current); });
    QStringList visited;
    for (qsizetype i = 0; i < panels.size(); ++i) {
        press(Qt::Key_F6);
        visited.append(panel());
    }
    EXPECT_EQ(std::set(visited.begin(), visited.end()).size(), static_cast<std::size_t>(panels.size()))
        << visited.join(' ').toStdString();
    press(Qt::Key_F6, Qt::ShiftModifier);
    EXPECT_EQ(panel(), visited[visited.size() - 2]);
}

TEST_F(MainWindowTest, FollowsTheDesktopsPaletteOrThePreference) {
    EXPECT_EQ(window->appearance().look().id, "light");
    QApplication::setPalette(paletteOf(darkLook()));
    EXPECT_TRUE(QTest::qWaitFor([&] { return window->appearance().look().id == "dark"; }));
    EXPECT_TRUE(QApplication::palette().color(QPalette::Window).lightness() < 128);
    action("lookLight")->trigger();
    EXPECT_EQ(window->appearance().look().id, "light");
    EXPECT_TRUE(action("lookLight")->isChecked());
    EXPECT_FALSE(action("lookDesktop")->isChecked());
    action("lookDark")->trigger();
    EXPECT_EQ(window->appearance().look().id, "dark");
    start();
    EXPECT_EQ(window->appearance().look().id, "dark") << "the request is remembered";
    action("lookDarkContrast")->trigger();
    EXPECT_EQ(window->appearance().look().id, "contrast-dark");
    action("lookLightContrast")->trigger();
    EXPECT_EQ(window->appearance().look().id, "contrast-light");
    action("lookDesktop")->trigger();
    EXPECT_EQ(window->appearance().look().id, "light") << "the desktop's own";
}

TEST_F(MainWindowTest, EveryActionHasItsOwnNameAndKeyAndATooltip) {
    std::set<std::string> names;
    std::set<QString> keys;
    for (const ActionRow& row : actionRows()) {
        EXPECT_TRUE(names.insert(row.name).second) << row.name;
        const QAction* a = action(row.name);
        for (const QKeySequence& key : a->shortcuts()) {
            EXPECT_TRUE(keys.insert(key.toString()).second) << row.name;
            EXPECT_TRUE(a->toolTip().contains(key.toString(QKeySequence::NativeText).toHtmlEscaped())) << row.name;
        }
        EXPECT_FALSE(plainTextOf(row).isEmpty());
        EXPECT_TRUE(a->toolTip().startsWith("<b>" + plainTextOf(row).toHtmlEscaped() + "</b><br>")) << row.name;
        EXPECT_TRUE(*row.hint) << row.name << " has no sentence";
    }
    for (const QToolButton* button : child("toolBar")->findChildren<QToolButton*>())
        EXPECT_FALSE(button->isVisible() && button->toolTip().isEmpty()) << button->text().toStdString();
}

TEST_F(MainWindowTest, TheHelpListsEveryShortcut) {
    press(Qt::Key_F1, Qt::ShiftModifier);
    auto* dialog = child<QDialog>("keysDialog");
    QStringList texts;
    for (const QLabel* label : dialog->findChildren<QLabel*>()) texts.append(label->text());
    for (const ActionRow& row : actionRows())
        EXPECT_EQ(*row.shortcuts != '\0', texts.contains(shortcutsOf(row))) << row.name;
    QTest::keyClick(dialog, Qt::Key_Escape);
    EXPECT_FALSE(dialog->isVisible());
    action("about")->trigger();
    EXPECT_TRUE(child<QDialog>("aboutDialog")->isVisible());
}

TEST(RangeFrom, ReadsARangeHoweverItIsWritten) {
    const Range expected{-5.0, 2.5};
    for (const char* text :
         {"−5 … 2.5", "-5…2.5", "-5 ... 2.5", "-5..2.5", "-5:2.5", " -5 ; 2.5 ", "-5 to 2.5", "-5 2.5", "-5 … 5/2"})
        EXPECT_EQ(rangeFrom(QString::fromUtf8(text)), std::optional(expected)) << text;
    for (const char* text : {"", "5", "a … b", "5 … 5", "2 … 1", "1 … 2 … 3", "0 … nan", "0 … 1e999"})
        EXPECT_EQ(rangeFrom(QString::fromUtf8(text)), std::nullopt) << text;
    EXPECT_EQ(rangeText({-5.0, 5.0}), "−5 … 5");
    EXPECT_EQ(rangeText({-4.98237461, 5.1}), "−4.98 … 5.1");
    EXPECT_EQ(rangeText({-1e-4, 1e-4}), "−0.0001 … 0.0001");
    EXPECT_EQ(rangeText({0.0, 1.5e-300}), "0 … 1.5e−300");
    for (const Range r : {Range{-4.98237461, 5.1}, Range{1e6, 1e6 + 1}, Range{-1e-9, 1e-9}, Range{0, 1e20}})
        EXPECT_TRUE(rangeFrom(rangeText(r))) << rangeText(r).toStdString();
}

TEST_F(MainWindowTest, AMessageWithAWordThatIsTooLongIsBrokenAndWhole) {
    window->resize(1024, 700);
    const QString sentence = QStringLiteral("Opened /%1/%1.activation").arg(QString(70, u'a'));
    window->offer(sentence, action("undo"));
    EXPECT_EQ(window->message(), sentence);
    QApplication::processEvents();
    const auto* text = child<QLabel>("toastText");
    EXPECT_LE(text->minimumSizeHint().width(), text->width()) << "no word is wider than its place";
    EXPECT_GE(text->height(), text->heightForWidth(text->width()));
    const auto* mend = child("toastMend");
    EXPECT_GE(mend->width(), mend->sizeHint().width());
}

}  // namespace
}  // namespace activation
