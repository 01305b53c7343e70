// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exploration_change.h"

#include <QObject>
#include <QString>

namespace activation {

/// Holds what is looked at, and what was looked at before: the single source of truth of the window. Panels ask for
/// changes; whatever changed, they are all told the same way. It remembers so many steps as have room in 64 MB, and at
/// least the last one.
class Explorer : public QObject {
    Q_OBJECT

public:
    /// `start` must have no fault (core's faultOf).
    explicit Explorer(Exploration start = {}, QObject* parent = nullptr);

    const Exploration& current() const { return m_history[m_position].exploration; }
    bool canUndo() const { return m_position > 0; }
    bool canRedo() const { return m_position + 1 < m_history.size(); }

    /// Makes it the current one. Consecutive changes with the same key that is not empty are one step of undo.
    /// `isDrag` says that more of its kind is about to come. Returns why it cannot be shown, and stays; or nothing.
    QString change(Exploration next, const QString& key = {}, bool isDrag = false);
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

private:
    struct Step {
        explicit Step(Exploration what, bool hasOwnPage = false);

        Exploration exploration;
        std::size_t bytes;
        bool turnsPage;  ///< it came with another page than the step before
    };

    ExplorationChange moveTo(std::size_t position);
    void forget();

    std::vector<Step> m_history;
    std::size_t m_position = 0;
    QString m_key;
};

}  // namespace activation
