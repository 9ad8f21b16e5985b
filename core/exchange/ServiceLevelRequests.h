// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"

#include <QByteArray>
#include <QIODevice>
#include <functional>
#include <memory>

namespace core {

/// Answers service-level requests, one JSON object a line (product/command-line.md, `sla`),
/// without a database. Calendars are compiled once and kept by their text, a bounded number of
/// them: memory stays the same however many requests come. Not for several threads at once.
class ServiceLevelRequests
{
public:
    /// Puts a refusal into words; English when not given.
    using Words = std::function<QString(const Sentence &)>;

    explicit ServiceLevelRequests(Words words = {});
    ~ServiceLevelRequests();
    ServiceLevelRequests(const ServiceLevelRequests &) = delete;
    ServiceLevelRequests &operator=(const ServiceLevelRequests &) = delete;

    struct Answer
    {
        QByteArray json = {}; ///< One line, without its end.
        bool refused = false; ///< It is {"id":…,"error":…}.
    };
    /// Any bytes get an answer.
    Answer answer(QByteArrayView line);

    struct Tally
    {
        qint64 answered = 0; ///< All answers,
        qint64 refused = 0;  ///< of which errors.
    };
    /// Answers @p input line by line on @p output; empty lines are skipped. Storage when the
    /// output cannot be written, Unreadable when the input cannot be read to its end.
    Result<Tally> run(QIODevice &input, QIODevice &output);

    static constexpr qsizetype kLongestLine = 1'000'000; ///< Bytes; longer lines are refused unread.

private:
    class Compiled;

    Words m_words;
    std::unique_ptr<Compiled> m_calendars;
};

} // namespace core
