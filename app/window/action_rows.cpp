// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of the window.
#include "app/window/actions.h"
#include "app/window/experiments_page.h"
#include "app/window/main_window.h"

#include <QCoreApplication>

namespace activation {
namespace {

using Window = MainWindow;
using Wish = Appearance::Wish;
using Tongue = Translation::Wish;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Actions)
};

const Exploration& seen(const Window& w) { return w.explorer().current(); }

/// What changes only the plot has no use where there is none.
bool isPlotSeen(const Window& w) { return w.pages().page() != Page::Experiments; }

/// Undoes or redoes. What was changed in an experiment is seen where it is.
void step(Window& w, void (Explorer::*move)()) {
    const Exploration before = seen(w);
    (w.explorer().*move)();
    Exploration same = before;
    same.experiment = seen(w).experiment;
    same.setups = seen(w).setups;
    const bool isOfExperiment = same == seen(w) && before != seen(w);
    if (isOfExperiment && w.pages().page() != Page::Experiments) w.pages().show(Page::Experiments);
}

/// Shows a curve or hides it; one stays on, so that there is something to see.
void show(Window& w, bool Shown::*quantity, bool on) {
    Shown shown = seen(w).shown;
    shown.*quantity = on;
    if (!shown.anyCurve())
        w.refuse(Text::tr("One of f, f′, f″ and log₁₀|f′| stays on"));
    else
        w.edit([&](Exploration& e) { e.shown = shown; });
}

/// A family over the slider of the first parameter, then of the next, then none.
void nextFamily(Window& w) {
    const std::vector<Parameter>& parameters = entryOf(seen(w).current)->parameters;
    const bool isOn = !familyOf(seen(w)).empty();
    const auto isShown = [&](const Parameter& p) { return isOn && p.id == seen(w).family->parameter; };
    const auto place = std::ranges::find_if(parameters, isShown);
    const auto next = place == parameters.end() ? parameters.begin() : place + 1;
    w.edit([&](Exploration& e) {
        e.family.reset();
        if (next != parameters.end()) e.family = Family{std::string(next->id), {next->low, next->high}};
    });
}

const ActionRow rows[]{
    {.menu = MenuId::File,
     .name = "open",
     .text = QT_TRANSLATE_NOOP("Actions", "&Open…"),
     .hint = QT_TRANSLATE_NOOP("Actions", "Open an exploration from a file"),
     .shortcuts = "Ctrl+O",
     .run = [](Window& w, bool) { w.files().open(); }},
    {.menu = MenuId::File,
     .name = "save",
     .text = QT_TRANSLATE_NOOP("Actions", "&Save…"),
     .hint = QT_TRANSLATE_NOOP("Actions", "Save the exploration as a file"),
     .shortcuts = "Ctrl+S",
     .run = [](Window& w, bool) { w.files().save(); }},
    {.menu = MenuId::File,
     .separated = true,
     .name = "export",
     .text = QT_TRANSLATE_NOOP("Actions", "&Export…"),
     .hint = QT_TRANSLATE_NOOP("Actions", "Save the picture for a slide or a paper, or its data"),
     .shortcuts = "Ctrl+E",
     .icon = "export",
     .run = [](Window& w, bool) { w.exportPicture(); }},
    {.menu = MenuId::File,
     .separated = true,
     .name = "quit",
     .text = QT_TRANSLATE_NOOP("Actions", "&Quit"),
     .shortcuts = "Ctrl+Q",
     .run = [](Window& w, bool) { w.close(); }},

    {.menu = MenuId::Edit,
     .name = "undo",
     .text = QT_TRANSLATE_NOOP("Actions", "&Undo"),
     .shortcuts = "Ctrl+Z",
     .icon = "undo",
     .run = [](Window& w, bool) { step(w, &Explorer::undo); },
     .isPossible = [](const Window& w) { return w.explorer().canUndo(); }},
    {.menu = MenuId::Edit,
     .name = "redo",
     .text = QT_TRANSLATE_NOOP("Actions", "&Redo"),
     .shortcuts = "Ctrl+Shift+Z; Ctrl+Y",
     .icon = "redo",
     .run = [](Window& w, bool) { step(w, &Explorer::redo); },
     .isPossible = [](const Window& w) { return w.explorer().canRedo(); }},
    {.menu = MenuId::Edit,
     .separated = true,
     .name = "copyText",
     .text = QT_TRANSLATE_NOOP("Actions", "&Copy as text"),
     .hint = QT_TRANSLATE_NOOP("Actions", "Copy the exploration as a short text that can be pasted into this program"),
     .shortcuts = "Ctrl+C",
     .run = [](Window& w, bool) { w.files().copyText(); }},
    {.menu = MenuId::Edit,
     .name = "copyPicture",
     .text = QT_TRANSLATE_NOOP("Actions", "Copy as p&icture"),
     .shortcuts = "Ctrl+Shift+C",
     .run =
         [](Window& w, bool) {
             w.pages().page() == Page::Experiments ? w.pages().experimentsPage()->copyPicture()
                                                   : w.files().copyPicture();
         }},
    {.menu = MenuId::Edit,
     .name = "paste",
     .text = QT_TRANSLATE_NOOP("Actions", "&Paste"),
     .hint = QT_TRANSLATE_NOOP("Actions", "Show the exploration whose text was copied"),
     .shortcuts = "Ctrl+V",
     .run = [](Window& w, bool) { w.files().paste(); }},
    {.menu = MenuId::Edit,
     .separated = true,
     .name = "find",
     .text = QT_TRANSLATE_NOOP("Actions", "&Find an activation"),
     .shortcuts = "Ctrl+F",
     .run = [](Window& w, bool) { w.findActivation(); }},
    {.menu = MenuId::Edit,
     .separated = true,
     .name = "pin",
     .text = QT_TRANSLATE_NOOP("Actions", "Pi&n the curve"),
     .hint = QT_TRANSLATE_NOOP("Actions", "Keep the curve, to compare others with it"),
     .shortcuts = "P",
     .icon = "pin",
     .run = [](Window& w, bool) { w.pin(); }},
    {.menu = MenuId::Edit,
     .name = "unpinAll",
     .text = QT_TRANSLATE_NOOP("Actions", "Unpin &all curves"),
     .shortcuts = "Shift+P",
     .run = [](Window& w, bool) { w.edit([](Exploration& e) { e.pinned.clear(); }); },
     .isPossible = [](const Window& w) { return !seen(w).pinned.empty(); }},

    {.menu = MenuId::View,
     .name = "explore",
     .text = QT_TRANSLATE_NOOP("Actions", "E&xplore"),
     .brief = QT_TRANSLATE_NOOP("Actions", "Explore"),
     .hint = QT_TRANSLATE_NOOP("Actions", "Look at one activation"),
     .shortcuts = "Ctrl+L",
     .run = [](Window& w, bool) { w.pages().show(Page::Explore); },
     .isOn = [](const Window& w) { return w.pages().page() == Page::Explore; }},
    {.menu = MenuId::View,
     .name = "gallery",
     .text = QT_TRANSLATE_NOOP("Actions", "&Gallery"),
     .brief = QT_TRANSLATE_NOOP("Actions", "Gallery"),
     .hint = QT_TRANSLATE_NOOP("Actions", "Look at all activations side by side"),
     .shortcuts = "Ctrl+G",
     .run = [](Window& w, bool) { w.pages().show(Page::Gallery); },
     .isOn = [](const Window& w) { return w.pages().page() == Page::Gallery; }},
    {.menu = MenuId::View,
     .name = "experiments",
     .text = QT_TRANSLATE_NOOP("Actions", "&Experiments"),
     .brief = QT_TRANSLATE_NOOP("Actions", "Experiments"),
     .hint = QT_TRANSLATE_NOOP("Actions", "See what the activation does to a network"),
     .shortcuts = "Ctrl+N",
     .run = [](Window& w, bool) { w.pages().show(Page::Experiments); },
     .isOn = [](const Window& w) { return w.pages().page() == Page::Experiments; }},
    {.menu = MenuId::View,
     .separated = true,
     .name = "value",
     .text = QT_TRANSLATE_NOOP("Actions", "Fu&nction f"),
     .brief = "f",
     .hint = QT_TRANSLATE_NOOP("Actions", "Show the function"),
     .shortcuts = "Ctrl+1",
     .run = [](Window& w, bool on) { show(w, &Shown::value, on); },
     .isOn = [](const Window& w) { return seen(w).shown.value; },
     .isPossible = isPlotSeen},
    {.menu = MenuId::View,
     .name = "slope",
     .text = QT_TRANSLATE_NOOP("Actions", "&Slope f′"),
     .brief = "f′",
     .hint = QT_TRANSLATE_NOOP("Actions", "Show the slope"),
     .shortcuts = "Ctrl+2",
     .run = [](Window& w, bool on) { show(w, &Shown::slope, on); },
     .isOn = [](const Window& w) { return seen(w).shown.slope; },
     .isPossible = isPlotSeen},
    {.menu = MenuId::View,
     .name = "curvature",
     .text = QT_TRANSLATE_NOOP("Actions", "C&urvature f″"),
     .brief = "f″",
     .hint = QT_TRANSLATE_NOOP("Actions", "Show the curvature"),
     .shortcuts = "Ctrl+3",
     .run = [](Window& w, bool on) { show(w, &Shown::curvature, on); },
     .isOn = [](const Window& w) { return seen(w).shown.curvature; },
     .isPossible = isPlotSeen},
    {.menu = MenuId::View,
     .name = "logSlope",
     .text = QT_TRANSLATE_NOOP("Actions", "Size of the slope &log₁₀|f′|"),
     .brief = "log|f′|",
     .hint = QT_TRANSLATE_NOOP("Actions", "Show how small the slope gets, and what number formats make of it"),
     .shortcuts = "Ctrl+4",
     .run = [](Window& w, bool on) { show(w, &Shown::logSlope, on); },
     .isOn = [](const Window& w) { return seen(w).shown.logSlope; },
     .isPossible = isPlotSeen},
    {.menu = MenuId::View,
     .separated = true,
     .name = "stacked",
     .text = QT_TRANSLATE_NOOP("Actions", "&Below each other"),
     .hint = QT_TRANSLATE_NOOP("Actions", "Draw f, f′ and f″ in plots of their own with a common x axis"),
     .shortcuts = "Ctrl+B",
     .icon = "stacked",
     .run = [](Window& w,
               bool on) { w.edit([&](Exploration& e) { e.layout = on ? Layout::Stacked : Layout::Overlaid; }); },
     .isOn = [](const Window& w) { return seen(w).layout == Layout::Stacked; },
     .isPossible = isPlotSeen},
    {.menu = MenuId::View,
     .name = "zones",
     .text = QT_TRANSLATE_NOOP("Actions", "&Zones where the gradient is lost"),
     .hint = QT_TRANSLATE_NOOP("Actions",
                               "Shade where the slope is 0 (dead, hatched) or less than 0.1 in size (vanishing)"),
     .shortcuts = "Ctrl+D",
     .icon = "zones",
     .run = [](Window& w, bool on) { w.edit([&](Exploration& e) { e.shown.zones = on; }); },
     .isOn = [](const Window& w) { return seen(w).shown.zones; },
     .isPossible = isPlotSeen},
    {.menu = MenuId::View,
     .name = "asymptotes",
     .text = QT_TRANSLATE_NOOP("Actions", "Asy&mptotes"),
     .hint = QT_TRANSLATE_NOOP("Actions", "Draw the lines that the function tends to"),
     .shortcuts = "Ctrl+M",
     .run = [](Window& w, bool on) { w.edit([&](Exploration& e) { e.shown.asymptotes = on; }); },
     .isOn = [](const Window& w) { return seen(w).shown.asymptotes; },
     .isPossible = isPlotSeen},
    {.menu = MenuId::View,
     .name = "densities",
     .text = QT_TRANSLATE_NOOP("Actions", "&Densities of inputs and outputs"),
     .hint =
         QT_TRANSLATE_NOOP("Actions", "Draw how normal inputs are distributed, and what the function makes of them"),
     .shortcuts = "Ctrl+H",
     .icon = "densities",
     .run = [](Window& w, bool on) { w.edit([&](Exploration& e) { e.shown.densities = on; }); },
     .isOn = [](const Window& w) { return seen(w).shown.densities; },
     .isPossible = isPlotSeen},
    {.menu = MenuId::View,
     .separated = true,
     .name = "family",
     .text = QT_TRANSLATE_NOOP("Actions", "Famil&y of curves"),
     .hint = QT_TRANSLATE_NOOP("Actions",
                               "Draw the function for several values of a parameter; again for the next parameter"),
     .shortcuts = "Ctrl+J",
     .icon = "family",
     .run = [](Window& w, bool) { nextFamily(w); },
     .isOn = [](const Window& w) { return !familyOf(seen(w)).empty(); },
     .isPossible = [](const Window& w) { return isPlotSeen(w) && !entryOf(seen(w).current)->parameters.empty(); }},
    {.menu = MenuId::View,
     .name = "difference",
     .text = QT_TRANSLATE_NOOP("Actions", "Di&fference to pinned curves"),
     .hint = QT_TRANSLATE_NOOP("Actions", "Draw the function minus each pinned curve, in a plot of its own"),
     .shortcuts = "Ctrl+K",
     .icon = "difference",
     .run = [](Window& w, bool on) { w.edit([&](Exploration& e) { e.shown.difference = on; }); },
     .isOn = [](const Window& w) { return seen(w).shown.difference && !seen(w).pinned.empty(); },
     .isPossible = [](const Window& w) { return isPlotSeen(w) && !seen(w).pinned.empty(); }},
    {.menu = MenuId::View,
     .name = "magnifier",
     .text = QT_TRANSLATE_NOOP("Actions", "Magnif&ier at the probe"),
     .hint = QT_TRANSLATE_NOOP("Actions", "Enlarge along y what is too flat to see"),
     .shortcuts = "Ctrl+I",
     .icon = "magnifier",
     .run = [](Window& w, bool on) { w.edit([&](Exploration& e) { e.shown.magnifier = on; }); },
     .isOn = [](const Window& w) { return seen(w).shown.magnifier; },
     .isPossible = isPlotSeen},
    {.menu = MenuId::View,
     .separated = true,
     .name = "textbook",
     .text = QT_TRANSLATE_NOOP("Actions", "&Axes through the origin"),
     .hint = QT_TRANSLATE_NOOP("Actions", "Draw the axes through the origin, as textbooks do, instead of a frame"),
     .shortcuts = "Ctrl+T",
     .icon = "axes",
     .run = [](Window& w, bool on) { w.edit([&](Exploration& e) { e.axes = on ? Axes::Textbook : Axes::Frame; }); },
     .isOn = [](const Window& w) { return seen(w).axes == Axes::Textbook; },
     .isPossible = isPlotSeen},
    {.menu = MenuId::View,
     .name = "resetView",
     .text = QT_TRANSLATE_NOOP("Actions", "&Reset the view"),
     .hint = QT_TRANSLATE_NOOP("Actions", "Back to the usual ranges of x and y"),
     .shortcuts = "0",
     .icon = "home",
     .run = [](Window& w, bool) { w.resetView(); },
     .isPossible = isPlotSeen},
    {.menu = MenuId::View,
     .name = "valueTable",
     .text = QT_TRANSLATE_NOOP("Actions", "Values as a ta&ble…"),
     .hint = QT_TRANSLATE_NOOP("Actions", "Show f, f′ and f″ along the visible range as numbers"),
     .shortcuts = "Ctrl+Shift+T",
     .run = [](Window& w, bool) { w.showValueTable(); }},
    {.menu = MenuId::View,
     .separated = true,
     .name = "present",
     .text = QT_TRANSLATE_NOOP("Actions", "Pr&esent"),
     .hint = QT_TRANSLATE_NOOP("Actions", "Show the plot to an audience, on the whole screen; Escape leaves"),
     .shortcuts = "F5",
     .icon = "present",
     .run = [](Window& w, bool) { w.present(); }},
    {.menu = MenuId::View,
     .separated = true,
     .name = "nextPane",
     .text = QT_TRANSLATE_NOOP("Actions", "Next &pane"),
     .hint = QT_TRANSLATE_NOOP("Actions", "Give the keyboard to the next part of the window"),
     .shortcuts = "F6",
     .run = [](Window& w, bool) { w.goToPane(+1); }},
    {.menu = MenuId::View,
     .name = "previousPane",
     .text = QT_TRANSLATE_NOOP("Actions", "Pre&vious pane"),
     .shortcuts = "Shift+F6",
     .run = [](Window& w, bool) { w.goToPane(-1); }},

    {.menu = MenuId::Look,
     .name = "lookDesktop",
     .text = QT_TRANSLATE_NOOP("Actions", "As the &desktop"),
     .run = [](Window& w, bool) { w.appearance().setWish(Wish::Desktop); },
     .isOn = [](const Window& w) { return w.appearance().wish() == Wish::Desktop; }},
    {.menu = MenuId::Look,
     .name = "lookLight",
     .text = QT_TRANSLATE_NOOP("Actions", "&Light"),
     .run = [](Window& w, bool) { w.appearance().setWish(Wish::Light); },
     .isOn = [](const Window& w) { return w.appearance().wish() == Wish::Light; }},
    {.menu = MenuId::Look,
     .name = "lookDark",
     .text = QT_TRANSLATE_NOOP("Actions", "D&ark"),
     .run = [](Window& w, bool) { w.appearance().setWish(Wish::Dark); },
     .isOn = [](const Window& w) { return w.appearance().wish() == Wish::Dark; }},

    {.menu = MenuId::Look,
     .name = "lookLightContrast",
     .text = QT_TRANSLATE_NOOP("Actions", "High contrast, l&ight"),
     .run = [](Window& w, bool) { w.appearance().setWish(Wish::LightContrast); },
     .isOn = [](const Window& w) { return w.appearance().wish() == Wish::LightContrast; }},
    {.menu = MenuId::Look,
     .name = "lookDarkContrast",
     .text = QT_TRANSLATE_NOOP("Actions", "High contrast, da&rk"),
     .run = [](Window& w, bool) { w.appearance().setWish(Wish::DarkContrast); },
     .isOn = [](const Window& w) { return w.appearance().wish() == Wish::DarkContrast; }},

    {.menu = MenuId::Language,
     .name = "languageDesktop",
     .text = QT_TRANSLATE_NOOP("Actions", "As the &desktop"),
     .run = [](Window& w, bool) { w.translation().setWish(Tongue::Desktop); },
     .isOn = [](const Window& w) { return w.translation().wish() == Tongue::Desktop; }},
    {.menu = MenuId::Language,
     .name = "languageEnglish",
     .text = "&English",  // in their own language, so that everybody finds theirs
     .run = [](Window& w, bool) { w.translation().setWish(Tongue::English); },
     .isOn = [](const Window& w) { return w.translation().wish() == Tongue::English; }},
    {.menu = MenuId::Language,
     .name = "languageChinese",
     .text = "简体中文(&C)",
     .run = [](Window& w, bool) { w.translation().setWish(Tongue::Chinese); },
     .isOn = [](const Window& w) { return w.translation().wish() == Tongue::Chinese; }},

    {.menu = MenuId::Help,
     .name = "keys",
     .text = QT_TRANSLATE_NOOP("Actions", "&Keys"),
     .hint = QT_TRANSLATE_NOOP("Actions", "List what the keyboard and the mouse do"),
     .shortcuts = "F1",
     .run = [](Window& w, bool) { w.showKeys(); }},
    {.menu = MenuId::Help,
     .name = "about",
     .text = QT_TRANSLATE_NOOP("Actions", "&About"),
     .run = [](Window& w, bool) { w.showAbout(); }},
};

}  // namespace

std::span<const ActionRow> actionRows() { return rows; }

}  // namespace activation
