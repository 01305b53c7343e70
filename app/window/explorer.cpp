// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/explorer.h"

#include "widgets/text/label_text.h"

#include <algorithm>

namespace activation {
namespace {

constexpr std::size_t mostSteps = 1000;
constexpr std::size_t mostBytes = 64 << 20;
constexpr std::size_t bytesOfNode = 64;  // what a map or an allocation takes beside its content

std::size_t sizeOf(const std::string& text) { return sizeof text + text.capacity(); }

std::size_t sizeOf(const Selection& selection) {
    return sizeof selection + selection.id.capacity() + selection.values.capacity() * sizeof(double) + bytesOfNode;
}

std::size_t sizeOf(const Exploration& exploration) {
    std::size_t size = sizeof exploration + sizeOf(exploration.current) + sizeOf(exploration.experiment);
    for (const Selection& pinned : exploration.pinned) size += sizeOf(pinned);
    if (exploration.family) size += sizeOf(exploration.family->parameter);
    for (const auto& [id, overrides] : exploration.overrides) {
        size += sizeOf(id) + sizeof overrides + bytesOfNode;
        for (const auto& [name, number] : overrides.numbers) size += sizeOf(name) + sizeof number + bytesOfNode;
        for (const auto& [name, text] : overrides.texts) size += sizeOf(name) + sizeOf(text) + bytesOfNode;
    }
    return size;
}

}  // namespace

Explorer::Explorer(Exploration start, OpenFile file, QObject* parent)
    : QObject(parent), m_history{Step(std::move(start), std::make_shared<OpenFile>(std::move(file)))} {
    Q_ASSERT(!faultOf(current()));
}

Explorer::Step::Step(Exploration what, std::shared_ptr<OpenFile> from, bool hasOwnPage)
    : exploration(std::move(what)), file(std::move(from)), bytes(sizeOf(exploration)), turnsPage(hasOwnPage) {}

QString Explorer::change(Exploration next, const QString& key, bool isDrag) {
    return append(std::move(next), key, isDrag, m_history[m_position].file);
}

QString Explorer::open(Exploration next, OpenFile file) {
    const auto opened = std::make_shared<OpenFile>(std::move(file));
    QString fault = append(std::move(next), {}, false, opened);
    if (!fault.isEmpty()) return fault;
    m_history[m_position].file = opened;  // where it shows what was shown before too
    emit fileChanged();
    return {};
}

void Explorer::setSaved(const QString& path) {
    *m_history[m_position].file = {path, false, current()};
    emit fileChanged();
}

QString Explorer::append(Exploration next, const QString& key, bool isDrag, std::shared_ptr<OpenFile> file) {
    if (const auto fault = faultOf(next)) return faultText(*fault);
    ExplorationChange change = changeBetween(current(), next);
    if (!change.parts) return {};
    change.isDrag = isDrag;

    const bool continues = !key.isEmpty() && key == m_key && canUndo() && !canRedo();
    m_key = key;
    if (continues &&
        next == m_history[m_position - 1].exploration) {  // back where the step began: there is nothing to undo
        m_history.pop_back();
        --m_position;
        m_key.clear();
    } else if (continues) {
        m_history[m_position] =
            Step(std::move(next), std::move(file), m_history[m_position].turnsPage || change.has(Part::Page));
    } else {
        m_history.erase(m_history.begin() + static_cast<std::ptrdiff_t>(m_position) + 1, m_history.end());
        m_history.emplace_back(std::move(next), std::move(file), change.has(Part::Page));
        m_position = m_history.size() - 1;
    }
    forget();
    emit changed(change);
    return {};
}

/// The oldest steps, of too many or too large ones. Only behind a change: there is nothing to redo then.
void Explorer::forget() {
    std::size_t bytes = 0, kept = 0;
    for (auto step = m_history.rbegin(); step != m_history.rend() && kept <= mostSteps; ++step, ++kept) {
        bytes += step->bytes;
        if (bytes > mostBytes && kept >= 2) break;  // what is seen, and one step back
    }
    m_history.erase(m_history.begin(), m_history.end() - static_cast<std::ptrdiff_t>(kept));
    m_position = m_history.size() - 1;
}

void Explorer::showPage(Page page) {
    seal();
    Exploration& exploration = m_history[m_position].exploration;
    if (exploration.page == page) return;
    exploration.page = page;
    emit changed({static_cast<unsigned>(Part::Page)});
}

void Explorer::seal() { m_key.clear(); }

ExplorationChange Explorer::undo() { return canUndo() ? moveTo(m_position - 1) : ExplorationChange{0U}; }

ExplorationChange Explorer::redo() { return canRedo() ? moveTo(m_position + 1) : ExplorationChange{0U}; }

ExplorationChange Explorer::moveTo(std::size_t position) {
    Exploration& next = m_history[position].exploration;
    if (!m_history[std::max(position, m_position)].turnsPage) next.page = current().page;
    const ExplorationChange change = changeBetween(current(), next);
    const bool isOtherFile = m_history[position].file != m_history[m_position].file;
    m_position = position;
    seal();
    emit changed(change);
    if (isOtherFile) emit fileChanged();
    return change;
}

}  // namespace activation
