// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/animation/animation.h"
#include "app/export/picture_file.h"
#include "widgets/threads/call_queue.h"

#include <QObject>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace activation {

/// Writes a picture or an animation while the window stays usable. Charts are widgets, so a picture comes drawn, and
/// each frame of an animation is drawn on the window's thread, between other events, when it is asked for; what takes
/// most of the time, compressing and writing, has a thread of its own. One at a time.
class ExportWriter : public QObject {
    Q_OBJECT

public:
    explicit ExportWriter(QObject* parent = nullptr);
    /// Stops an animation; a picture, which a person has asked for, is written to its end.
    ~ExportWriter() override;

    void start(const QString& path, Animation animation);
    void start(FileWork picture);
    /// One of the signals below still comes: it may have been too late to stop.
    void stop();
    bool isRunning() const { return m_isRunning; }

signals:
    void progressed(double fraction);  ///< 0 … 1
    void finished();
    void failed(const activation::Fault& fault);
    /// There is nothing of it; what was in the file's place is there.
    void stopped();

private:
    void work(const QString& path, Animation animation, const std::stop_token& stop);
    void run(const std::function<Result<Done>()>& write, const std::stop_token& stop);
    QImage frameFrom(const std::shared_ptr<const Animation>& animation, std::size_t number,
                     const std::stop_token& stop);

    bool m_isRunning = false, m_isPicture = false;  ///< only on the window's thread

    std::mutex m_mutex;  ///< guards the next
    std::optional<QImage> m_frame;
    std::condition_variable_any m_isDrawn;
    CallQueue m_calls;
    std::jthread m_thread;  // last: it uses all the others
};

}  // namespace activation
