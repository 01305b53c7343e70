// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/explorer.h"
#include "app/window/pages/pages.h"
#include "app/window/shell/actions.h"
#include "app/window/shell/file_commands.h"
#include "app/window/start/appearance.h"
#include "app/window/start/session.h"
#include "app/window/start/translation.h"

#include <QMainWindow>
#include <QTimer>

#include <array>

class QAction;
class QMenu;

namespace activation {

class DataCommands;
class ExplorePage;
class LessonMode;
struct ExportSubject;
class Toast;
class ToolBar;

/// The program's window: menus, the tool bar, one page at a time, and what is said over it. What is looked at lives in
/// the explorer; whenever it changes, the window tells every page.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// Begins with what was kept at this place, or wherever it comes from.
    explicit MainWindow(Exploration start = {}, OpenFile file = {}, SessionPlace place = SessionPlace::claim());
    ~MainWindow() override;

    Explorer& explorer() { return m_explorer; }
    const Explorer& explorer() const { return m_explorer; }
    Appearance& appearance() { return m_appearance; }
    const Appearance& appearance() const { return m_appearance; }
    Translation& translation() { return m_translation; }
    const Translation& translation() const { return m_translation; }
    Pages& pages() { return *m_pages; }
    const Pages& pages() const { return *m_pages; }
    ExplorePage& explorePage() const { return m_pages->explorePage(); }
    FileCommands& files() { return *m_files; }
    DataCommands& data() { return *m_data; }
    LessonMode& lessons() const { return *m_lessons; }

    /// Changes what is looked at by a function that changes a copy of it; says why where that cannot be. While
    /// `goesOn`, changes with the same key are one step of undo, and a movement.
    template <class Change>
    void edit(Change change, const QString& key = {}, bool goesOn = true) {
        Exploration next = m_explorer.current();
        change(next);
        if (const QString fault = m_explorer.change(std::move(next), key, goesOn && !key.isEmpty()); !fault.isEmpty())
            refuse(fault);
        if (!goesOn) m_explorer.seal();
    }

    /// On the screen for the first time: where it was when it was closed, or as large as the screen has room for.
    void open();
    QAction* action(const char* name) const;
    QMenu& menu(MenuId id) const { return *m_menus[static_cast<std::size_t>(id)]; }
    /// Over the page, for a while.
    void say(const QString& sentence);
    /// The same with what a person may do next.
    void offer(const QString& sentence, QAction* next);
    /// What is wrong: until something valid is done. `mend` is what a person can do about it.
    void fail(const QString& sentence, QAction* mend = nullptr);
    void clearFault();
    /// What is said now; empty where nothing is.
    QString message() const;
    /// Keeps for the next start what is not kept yet, and says why where it cannot.
    Result<Done> finish() { return m_session.finish(); }
    /// Says why something cannot be, and puts every control back to what is.
    void refuse(const QString& sentence);

    /// Makes it the current activation; changes with the same key are one step of undo.
    void choose(const QString& id, const QString& key = {});
    /// The same, and shows it.
    void openActivation(const QString& id);
    void exportPicture();
    void print();
    /// The numbers of what the page shows, for a spreadsheet.
    void copyData();
    void showExportDialog(ExportSubject subject);
    void findActivation();
    void pin();
    /// Pins this activation with its defaults, whatever the current one is.
    void pinActivation(const QString& id);
    void resetView();
    /// Gives the keyboard to the next (+1) or previous (−1) part of the window.
    void goToPanel(int step);
    void showValueTable();
    void present();
    void showKeys();
    /// Names the parts of the window where they are, until the next key or click.
    void nameParts();
    /// Shows again what to try first.
    void showHints();
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
    void fill();
    /// What the page shows, for paper and others; none where an experiment has not come to its end.
    std::optional<ExportSubject> subject() const;
    void retranslate();
    void showAll(const ExplorationChange& change);
    void pin(const Selection& selection);
    void updateTitle();
    void updateMark();
    void applyLook();

    Translation m_translation;  // first, so that everything is made in the right language
    Explorer m_explorer;
    Session m_session;
    Appearance m_appearance;
    FileCommands* m_files;
    DataCommands* m_data;
    QList<QAction*> m_actions;

    std::array<QMenu*, static_cast<std::size_t>(MenuId::Help) + 1> m_menus{};
    QTimer m_titleTimer;
    Pages* m_pages = nullptr;
    ToolBar* m_toolBar = nullptr;
    Toast* m_toast = nullptr;
    bool m_isOpened = false;  ///< as a program's window, by open()
    LessonMode* m_lessons = nullptr;
};

}  // namespace activation
