// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/dialog/export_writer.h"

#include "app/export/picture_file.h"

#include <exception>
#include <memory>
#include <new>

namespace activation {

ExportWriter::ExportWriter(QObject* parent) : QObject(parent) {}

ExportWriter::~ExportWriter() {
    if (!m_isPicture) m_thread.request_stop();
    if (m_thread.joinable()) m_thread.join();  // before the events that it has posted are taken away
}

void ExportWriter::start(const QString& path, Animation animation) {
    m_isRunning = true;
    m_isPicture = false;
    m_thread = std::jthread(
        [this, path, animation = std::move(animation)](const std::stop_token& stop) { work(path, animation, stop); });
}

void ExportWriter::start(FileWork picture) {
    m_isRunning = m_isPicture = true;
    m_thread = std::jthread([this, picture = std::move(picture)](const std::stop_token& stop) {
        run([&] { return picture(stop); }, stop);
    });
}

void ExportWriter::stop() { m_thread.request_stop(); }

void ExportWriter::work(const QString& path, Animation animation, const std::stop_token& stop) {
    const auto shared = std::make_shared<const Animation>(animation);
    animation.frame = [&](std::size_t i) { return frameFrom(shared, i, stop); };
    int shown = -1;
    animation.goesOn = [&](double fraction) {
        if (const int percent = static_cast<int>(100.0 * fraction); percent != shown) {
            shown = percent;
            m_calls.post([this, fraction] { emit progressed(fraction); });
        }
        return !stop.stop_requested();
    };
    run([&] { return writeAnimation(path, animation); }, stop);
}

void ExportWriter::run(const std::function<Result<Done>()>& write, const std::stop_token& stop) {
    Result<Done> done = notEnoughMemory();
    try {
        done = write();
    } catch (const std::exception&) {  // memory, all that writers throw for
    }
    m_calls.post([this, done, isStopped = stop.stop_requested()] {
        m_isRunning = false;
        if (done)
            emit finished();
        else if (isStopped)
            emit stopped();
        else
            emit failed(done.fault());
    });
}

/// On the thread of its own: waits until the window's has drawn it. Null where it is told to stop.
QImage ExportWriter::frameFrom(const std::shared_ptr<const Animation>& animation, std::size_t number,
                               const std::stop_token& stop) {
    std::unique_lock lock(m_mutex);
    m_frame.reset();
    m_calls.post([this, animation, number, stop] {
        QImage image;
        try {
            if (!stop.stop_requested()) image = animation->frame(number);
        } catch (const std::bad_alloc&) {  // without a picture it ends, and says why
        }
        const std::lock_guard guard(m_mutex);
        m_frame = std::move(image);
        m_isDrawn.notify_all();
    });
    m_isDrawn.wait(lock, stop, [this] { return m_frame.has_value(); });
    return m_frame ? std::move(*m_frame) : QImage();
}

}  // namespace activation
