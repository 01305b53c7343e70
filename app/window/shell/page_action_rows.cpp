// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of single pages, of looks and languages, and those that help with the window.
#include "app/window/data/recording_dialog.h"
#include "app/window/pages/experiments_page.h"
#include "app/window/shell/actions.h"
#include "app/window/shell/main_window.h"

namespace activation {
namespace {

using Window = MainWindow;
using LanguagePreference = Translation::Preference;

/// Null while experiments are not what one sees.
ExperimentsPage* experiments(const Window& window) {
    return window.pages().page() == Page::Experiments ? window.pages().experimentsPage() : nullptr;
}

const ActionRow rows[]{
    {.menu = MenuId::Experiment,
     .name = "runExperiment",
     .text = QT_TRANSLATE_NOOP("Actions", "&Run or pause"),
     .brief = QT_TRANSLATE_NOOP("Actions", "Run"),
     .hint = QT_TRANSLATE_NOOP("Actions", "Run the experiment anew; pause or resume a training"),
     .shortcuts = "F9",
     .icon = "play",
     .run = [](Window& w, bool) { experiments(w)->start(); },
     .isPossible = [](const Window& w) { return experiments(w) != nullptr; }},
    {.menu = MenuId::Experiment,
     .name = "stopExperiment",
     .text = QT_TRANSLATE_NOOP("Actions", "&Stop"),
     .brief = QT_TRANSLATE_NOOP("Actions", "Stop"),
     .hint = QT_TRANSLATE_NOOP("Actions", "Stop the experiment; what it has shown so far stays"),
     .shortcuts = "Shift+F9",
     .icon = "stop",
     .run = [](Window& w, bool) { experiments(w)->stop(); },
     .isPossible = [](const Window& w) { return experiments(w) && experiments(w)->isRunning(); }},
    {.menu = MenuId::Experiment,
     .name = "stepExperiment",
     .text = QT_TRANSLATE_NOOP("Actions", "One &epoch"),
     .brief = QT_TRANSLATE_NOOP("Actions", "Step"),
     .hint = QT_TRANSLATE_NOOP("Actions", "Train for one epoch, and hold"),
     .shortcuts = "F8",
     .icon = "step",
     .run = [](Window& w, bool) { experiments(w)->step(); },
     .isPossible = [](const Window& w) { return experiments(w) && experiments(w)->hasSteps(); }},
    {.menu = MenuId::Help,
     .name = "whatIsThis",
     .text = QT_TRANSLATE_NOOP("Actions", "&What am I looking at?"),
     .hint = QT_TRANSLATE_NOOP("Actions", "Name the parts of the window"),
     .shortcuts = "F1",
     .icon = "help",
     .run = [](Window& w, bool) { w.nameParts(); }},
    {.menu = MenuId::Help,
     .name = "firstHints",
     .text = QT_TRANSLATE_NOOP("Actions", "&First hints"),
     .hint = QT_TRANSLATE_NOOP("Actions", "Show again the three things to try first"),
     .run = [](Window& w, bool) { w.showHints(); }},
    recordingRow(),
    {.menu = MenuId::Help,
     .name = "keys",
     .text = QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"),
     .hint = QT_TRANSLATE_NOOP("Actions", "List what the keyboard and the mouse do"),
     .shortcuts = "Shift+F1",
     .run = [](Window& w, bool) { w.showKeys(); }},
    {.menu = MenuId::Help,
     .name = "about",
     .text = QT_TRANSLATE_NOOP("Actions", "&About"),
     .hint = QT_TRANSLATE_NOOP("Actions", "The version of this program, what it is made of, and its licence"),
     .run = [](Window& w, bool) { w.showAbout(); }},

    {.menu = MenuId::Look,
     .name = "lookDesktop",
     .text = QT_TRANSLATE_NOOP("Actions", "Match &system"),
     .hint = QT_TRANSLATE_NOOP("Actions", "Light or dark, as the system is"),
     .run = [](Window& w, bool) { w.appearance().setPreference(nullptr); },
     .isOn = [](const Window& w) { return !w.appearance().preference(); }},
    {.menu = MenuId::Look,
     .name = "lookLight",
     .text = QT_TRANSLATE_NOOP("Actions", "&Light"),
     .hint = QT_TRANSLATE_NOOP("Actions", "Dark curves on a white surface"),
     .run = [](Window& w, bool) { w.appearance().setPreference(&lightLook()); },
     .isOn = [](const Window& w) { return w.appearance().preference() == &lightLook(); }},
    {.menu = MenuId::Look,
     .name = "lookDark",
     .text = QT_TRANSLATE_NOOP("Actions", "D&ark"),
     .hint = QT_TRANSLATE_NOOP("Actions", "Light curves on a dark surface"),
     .run = [](Window& w, bool) { w.appearance().setPreference(&darkLook()); },
     .isOn = [](const Window& w) { return w.appearance().preference() == &darkLook(); }},
    {.menu = MenuId::Look,
     .name = "lookLightContrast",
     .text = QT_TRANSLATE_NOOP("Actions", "&High contrast, light"),
     .hint = QT_TRANSLATE_NOOP("Actions", "Pure black on pure white, with strong lines"),
     .run = [](Window& w, bool) { w.appearance().setPreference(&lightContrastLook()); },
     .isOn = [](const Window& w) { return w.appearance().preference() == &lightContrastLook(); }},
    {.menu = MenuId::Look,
     .name = "lookDarkContrast",
     .text = QT_TRANSLATE_NOOP("Actions", "High &contrast, dark"),
     .hint = QT_TRANSLATE_NOOP("Actions", "Light on pure black, with strong lines"),
     .run = [](Window& w, bool) { w.appearance().setPreference(&darkContrastLook()); },
     .isOn = [](const Window& w) { return w.appearance().preference() == &darkContrastLook(); }},

    {.menu = MenuId::Language,
     .name = "languageDesktop",
     .text = QT_TRANSLATE_NOOP("Actions", "Match &system"),
     .hint = QT_TRANSLATE_NOOP("Actions", "The language of the desktop"),
     .run = [](Window& w, bool) { w.translation().setPreference(LanguagePreference::Desktop); },
     .isOn = [](const Window& w) { return w.translation().preference() == LanguagePreference::Desktop; }},
    {.menu = MenuId::Language,
     .name = "languageEnglish",
     .text = "&English",  // in their own language, so that everybody finds theirs
     .hint = QT_TRANSLATE_NOOP("Actions", "The program in English"),
     .run = [](Window& w, bool) { w.translation().setPreference(LanguagePreference::English); },
     .isOn = [](const Window& w) { return w.translation().preference() == LanguagePreference::English; }},
    {.menu = MenuId::Language,
     .name = "languageChinese",
     .text = "简体中文(&C)",
     .hint = QT_TRANSLATE_NOOP("Actions", "The program in Simplified Chinese"),
     .run = [](Window& w, bool) { w.translation().setPreference(LanguagePreference::Chinese); },
     .isOn = [](const Window& w) { return w.translation().preference() == LanguagePreference::Chinese; }},
};

}  // namespace

std::span<const ActionRow> pageActionRows() { return rows; }

}  // namespace activation
