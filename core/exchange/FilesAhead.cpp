// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/FilesAhead.h"

#include <QFileInfo>
#include <QThread>

namespace core {
namespace {

constexpr int kMostThreads = 4;
constexpr int kAhead = 8;                     ///< Waiting files for each thread.
constexpr qint64 kLargestAhead = 1024 * 1024; ///< Larger ones are read when their turn comes, alone.

} // namespace

FilesAhead::FilesAhead(QStringList paths, Read read) : m_paths(std::move(paths)), m_read(std::move(read))
{
    m_threads.setMaxThreadCount(qBound(1, QThread::idealThreadCount(), kMostThreads));
}

Result<ImportFile> FilesAhead::read()
{
    fill();
    if (m_ahead.isEmpty()) {
        m_threads.waitForDone(); // Nothing beside a large file.
        return m_read(m_paths.at(m_next++));
    }
    ++m_next;
    return m_ahead.dequeue().result();
}

void FilesAhead::fill()
{
    const int most = m_threads.maxThreadCount() * kAhead;
    for (qsizetype at = m_next + m_ahead.size(); at < m_paths.size() && m_ahead.size() < most; ++at) {
        const QString path = m_paths.at(at);
        if (QFileInfo(path).size() > kLargestAhead)
            return;
        auto promise = std::make_shared<QPromise<Result<ImportFile>>>();
        m_ahead.enqueue(promise->future());
        promise->start(); // Here: Qt takes a promise that has not begun for one that gives nothing.
        m_threads.start([promise, path, read = m_read] {
            promise->addResult(read(path));
            promise->finish();
        });
    }
}

} // namespace core
