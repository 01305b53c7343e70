// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/files/open_file.h"
#include "core/exploration_change.h"

#include <QObject>
#include <QString>

#include <memory>

namespace activation {

/// Holds what is looked at, and what was looked at before: the single source of truth of the window. Panels ask for
/// changes; whatever changed, they are all told the same way. It remembers so many steps as have room in 64 MB, and at
/// least the last one.
class Explorer : public QObject {
    Q_OBJECT

public:
    /// `start` must have no fault (core's faultOf).
    explicit Explorer(Exploration start = {}, OpenFile file = {}, QObject* parent = nullptr);

    const Exploration& current() const { return m_history[m_position].exploration; }
    bool canUndo() const { return m_position > 0; }
    bool canRedo() const { return m_position + 1 < m_history.size(); }

    /// Makes it the current one. Consecutive changes with the same key that is not empty are one step of undo.
    /// `isDrag` says that more of its kind is about to come. Returns why it cannot be shown, and stays; or nothing.
    QString change(Exploration next, const QString& key = {}, bool isDrag = false);
    /// Makes what was read from a file the current one. To undo that is to be back at the file before.
    QString open(Exploration next, OpenFile file);
    /// It was saved under this name, which the file has from now on.
    void setSaved(const QString& path);
    const OpenFile& file() const { return *m_history[m_position].file; }
    /// Whether the file holds something else than what is looked at.
    bool isChanged() const { return file().saved != current(); }
    /// Turns to another page. That is no step of undo; undo and redo leave the page as it is, unless the step that they
    /// take came with a page of its own, as an opened file does.
    void showPage(Page page);
    /// The next change begins a step of its own, whatever its key: a drag has ended.
    void seal();
    /// Return what has become another.
    ExplorationChange undo();
    ExplorationChange redo();

signals:
    void changed(const activation::ExplorationChange& change);
    /// It is another file, or holds something else; `changed` came before.
    void fileChanged();

private:
    struct Step {
        Step(Exploration what, std::shared_ptr<OpenFile> from, bool hasOwnPage = false);

        Exploration exploration;
        std::shared_ptr<OpenFile> file;  ///< the same for all steps since it was opened
        std::size_t bytes;
        bool turnsPage;  ///< it came with another page than the step before
    };

    QString append(Exploration next, const QString& key, bool isDrag, std::shared_ptr<OpenFile> file);
    ExplorationChange moveTo(std::size_t position);
    void forget();

    std::vector<Step> m_history;
    std::size_t m_position = 0;
    QString m_key;
};

}  // namespace activation
