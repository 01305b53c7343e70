// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/explorer.h"

#include "widgets/label_text.h"

namespace activation {
namespace {

constexpr std::size_t mostSteps = 1000;

}  // namespace

Explorer::Explorer(Exploration start, QObject* parent) : QObject(parent), m_history{std::move(start)} {
    Q_ASSERT(faultOf(current()).empty());
}

QString Explorer::change(Exploration next, const QString& key) {
    if (const std::string fault = faultOf(next); !fault.empty()) return faultText(fault);
    if (next.pinned.size() > mostPinned) return tr("At most %1 curves can be pinned").arg(mostPinned);
    if (next == current()) return {};

    const bool continues = !key.isEmpty() && key == m_key && canUndo() && !canRedo();
    m_key = key;
    if (continues && next == m_history[m_position - 1]) {  // back where the step began: there is nothing to undo
        m_history.pop_back();
        --m_position;
        m_key.clear();
    } else if (continues) {
        m_history[m_position] = std::move(next);
    } else {
        m_history.resize(m_position + 1);
        m_history.push_back(std::move(next));
        if (m_history.size() > mostSteps + 1) m_history.erase(m_history.begin());
        m_position = m_history.size() - 1;
    }
    emit changed();
    return {};
}

void Explorer::seal() { m_key.clear(); }

void Explorer::undo() {
    if (canUndo()) moveTo(m_position - 1);
}

void Explorer::redo() {
    if (canRedo()) moveTo(m_position + 1);
}

void Explorer::moveTo(std::size_t position) {
    m_position = position;
    seal();
    emit changed();
}

}  // namespace activation
