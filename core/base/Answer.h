// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>
#include <memory>
#include <type_traits>

namespace core {

/// What another thread is about to say: a QFuture whose then() is safe in every Qt that Vigie runs on.
///
/// QFuture::then() of Qt 6.4 can run a continuation twice: where the future is finished by its thread
/// between then()'s question and its own run of the continuation (QFutureInterfaceBase::setContinuation()
/// keeps what it has just run). The second run uses what the first has moved away, and crashes.
template <class T>
class Answer : public QFuture<T>
{
public:
    Answer() = default;
    // NOLINTNEXTLINE(google-explicit-constructor): an answer that is known already is one, too.
    Answer(QFuture<T> future) : QFuture<T>(std::move(future)) {}

    /// Calls @p next with what was said, in the thread of @p context, which is also the caller's: at once
    /// where it is known, else later. Never, once @p context is gone. Returns what @p next will say.
    template <class Next, class Value = T>
    auto then(QObject *context, Next next) const -> Answer<std::invoke_result_t<Next, const Value &>>
    {
        using Said = std::invoke_result_t<Next, const Value &>;
        auto promise = std::make_shared<QPromise<Said>>();
        promise->start(); // Here: Qt takes a promise that has not begun for one that gives nothing.
        const Answer<Said> answer(promise->future());
        auto finish = [promise, next = std::move(next)](const QFuture<T> &future) mutable {
            if (!future.isCanceled()) {
                if constexpr (std::is_void_v<Said>)
                    next(future.result());
                else
                    promise->addResult(next(future.result()));
            }
            promise->finish();
        };
        if (this->isFinished()) {
            finish(*this);
            return answer;
        }
        auto *watcher = new QFutureWatcher<T>(context);
        QObject::connect(watcher, &QFutureWatcherBase::finished, watcher,
                         [watcher, finish = std::move(finish)]() mutable {
                             watcher->deleteLater();
                             finish(watcher->future());
                         });
        watcher->setFuture(*this);
        return answer;
    }
};

} // namespace core
