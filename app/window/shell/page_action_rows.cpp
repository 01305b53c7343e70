// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of single pages, and those that help with the window.
#include "app/window/pages/experiments_page.h"
#include "app/window/shell/actions.h"
#include "app/window/shell/main_window.h"

namespace activation {
namespace {

using Window = MainWindow;

/// Null while experiments are not what one sees.
ExperimentsPage* experiments(const Window& window) {
    return window.pages().page() == Page::Experiments ? window.pages().experimentsPage() : nullptr;
}

constexpr ActionRow rows[]{
    {.menu = MenuId::Experiment,
     .name = "runExperiment",
     .text = QT_TRANSLATE_NOOP("Actions", "&Run or pause"),
     .brief = QT_TRANSLATE_NOOP("Actions", "Run"),
     .hint = QT_TRANSLATE_NOOP("Actions", "Run the experiment anew; hold a training, or let it go on"),
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
};

}  // namespace

std::span<const ActionRow> pageActionRows() { return rows; }

}  // namespace activation
