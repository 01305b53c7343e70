// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/data/sample_loader.h"

#include "app/files/sample_file.h"

namespace activation {

void SampleLoader::load(const QString& path, const QString& column) {
    stop();
    m_isLoading = true;
    m_thread = std::jthread(
        [this, path, column, number = m_number](const std::stop_token& stop) { work(path, column, number, stop); });
}

void SampleLoader::stop() {
    ++m_number;
    m_isLoading = false;
    m_thread = {};  // told to stop, and waited for: it looks after every piece of the file
}

void SampleLoader::tell(quint64 number, std::function<void()> call) {
    m_calls.post([this, number, call = std::move(call)] {
        if (number == m_number) call();
    });
}

void SampleLoader::work(const QString& path, const QString& column, quint64 number, const std::stop_token& stop) {
    const auto end = [&](std::function<void()> report) {
        tell(number, [this, report = std::move(report)] {
            m_isLoading = false;
            report();
        });
    };
    int last = -1;
    const Progress progress(stop, [&](double fraction) {
        const int percent = static_cast<int>(100.0 * fraction);
        if (percent == last) return;
        last = percent;
        tell(number, [this, percent] { emit progressed(percent); });
    });
    try {
        Result<Sample> read = readSample(path, column, progress);
        if (!read) return end([this, fault = read.fault()] { emit failed(fault); });
        end([this, sample = SharedSample(std::move(*read))] { emit loaded(sample); });
    } catch (const Stopped&) {
    } catch (...) {
        end([this, fault = caughtFault()] { emit failed(fault); });
    }
}

}  // namespace activation
