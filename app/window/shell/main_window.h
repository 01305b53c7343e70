// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/explorer.h"
#include "app/window/pages/pages.h"
#include "app/window/shell/appearance.h"
#include "app/window/shell/file_commands.h"
#include "app/window/shell/session.h"
#include "app/window/shell/translation.h"

#include <QMainWindow>
#include <QTimer>

class QAction;

namespace activation {

class ActivationPanel;
class CatalogueList;
class PinnedList;
class PlotView;
class Readout;
class StatisticsStrip;
class ToolBar;

/// The program's window: which panel is docked where. What is looked at lives in the explorer; whenever it changes, the
/// window tells every panel.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(Exploration start = {});

    Explorer& explorer() { return m_explorer; }
    const Explorer& explorer() const { return m_explorer; }
    Appearance& appearance() { return m_appearance; }
    const Appearance& appearance() const { return m_appearance; }
    Translation& translation() { return m_translation; }
    const Translation& translation() const { return m_translation; }
    Pages& pages() { return *m_pages; }
    const Pages& pages() const { return *m_pages; }
    FileCommands& files() { return *m_files; }

    /// Changes what is looked at by a function that changes a copy of it; says why where that cannot be. While
    /// `goesOn`, changes with the same key are one step of undo.
    template <class Change>
    void edit(Change change, const QString& key = {}, bool goesOn = true) {
        Exploration next = m_explorer.current();
        change(next);
        if (const QString fault = m_explorer.change(std::move(next), key); !fault.isEmpty()) refuse(fault);
        if (!goesOn) m_explorer.seal();
    }

    QAction* action(const char* name) const;
    void say(const QString& sentence);
    /// Keeps for the next start what is not kept yet, and says why where it cannot.
    Result<Done> finish() { return m_session.finish(); }
    /// Says why something cannot be, and puts every control back to what is.
    void refuse(const QString& sentence);

    void exportPicture();
    void findActivation();
    void pin();
    void resetView();
    /// Gives the keyboard to the next (+1) or previous (−1) part of the window.
    void goToPanel(int step);
    void showValueTable();
    void present();
    void showKeys();
    void showAbout();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void addMenus();
    void addDocks();
    QDockWidget* addDock(const char* name, Qt::DockWidgetArea area);
    void fillDocks();
    void restoreWindow();

    void choose(const QString& id, const QString& key);
    void retranslate();
    void showAll();
    void updateTitle();
    void showRanges();
    void showReadout();
    void applyLook();

    Translation m_translation;  // first, so that everything is made in the right language
    Explorer m_explorer;
    Session m_session;
    Appearance m_appearance;
    FileCommands* m_files;
    QList<QAction*> m_actions;

    PlotView* m_plot;
    StatisticsStrip* m_strip;
    QTimer m_titleTimer;
    Pages* m_pages = nullptr;
    ToolBar* m_toolBar = nullptr;
    // Null until the window has been painted: the plot is there sooner.
    CatalogueList* m_catalogue = nullptr;
    ActivationPanel* m_panel = nullptr;
    PinnedList* m_pinned = nullptr;
    Readout* m_readout = nullptr;
    QWidget* m_values = nullptr;
};

}  // namespace activation
