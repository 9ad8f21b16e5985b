// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ServiceLevelRequests.h"
#include "core/domain/servicelevel/Explanation.h"
#include "core/exchange/CalendarJson.h"
#include "core/exchange/JsonMembers.h"

#include <QCache>
#include <QFileDevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <cmath>

namespace core {

using Calendar = std::shared_ptr<const WorkingTime>;

/// The calendars last met, by their JSON text.
class ServiceLevelRequests::Compiled
{
public:
    Result<Calendar> find(QByteArrayView text)
    {
        const QByteArray key = QByteArray::fromRawData(text.data(), text.size());
        if (const Calendar *known = m_known.object(key))
            return *known;
        const QJsonDocument document = QJsonDocument::fromJson(key);
        if (!document.isObject()) {
            return invalid(
                {QT_TRANSLATE_NOOP(
                    "Sentence",
                    "“calendar” is not a JSON object. Write it in {…}, with its “timezone” and its hours.")},
                QStringLiteral("calendar"));
        }
        const Result<CoverageCalendar> calendar = calendarFromJson(document.object());
        if (!calendar)
            return calendar.error();
        Result<Calendar> compiled = WorkingTime::compile(*calendar);
        if (compiled)
            m_known.insert(QByteArray(text.data(), text.size()), new Calendar(*compiled));
        return compiled;
    }

private:
    static constexpr qsizetype kKept = 64;
    QCache<QByteArray, Calendar> m_known{kKept};
};

namespace {

constexpr qint64 kReadAtOnce = 1 << 16;
constexpr qint64 kLongestExplanation = 10'000; ///< Days.

/// A request, its calendar found.
struct Request
{
    QJsonObject fields = {};
    Calendar time = {};
};

Error missing(const QString &key)
{
    return invalid({QT_TRANSLATE_NOOP("Sentence", "The request has no “%1”. Add it."), {key}}, key);
}

Result<Instant> instantAt(const Request &request, const QString &key)
{
    const QJsonValue value = request.fields[key];
    if (value.isUndefined())
        return missing(key);
    return instantFromText(value.toString(), request.time->zone());
}

Result<ClockStop> stopOf(const QJsonValue &value, const WorkingTime &time)
{
    const QJsonArray pair = value.toArray();
    if (!value.isArray() || pair.isEmpty() || pair.size() > 2) {
        return invalid(
            {QT_TRANSLATE_NOOP("Sentence",
                               "A pause is a list of its start and its end, or null while it lasts.")},
            QStringLiteral("pauses"));
    }
    ClockStop stop;
    const Result<Instant> from = instantFromText(pair[0].toString(), time.zone());
    if (!from)
        return from.error();
    stop.from = *from;
    if (pair.size() < 2 || pair[1].isNull())
        return stop;
    const Result<Instant> to = instantFromText(pair[1].toString(), time.zone());
    if (!to)
        return to.error();
    if (*to < *from) {
        return invalid({QT_TRANSLATE_NOOP(
                            "Sentence", "The pause from %1 to %2 ends before it starts. Exchange its times."),
                        {pair[0].toString(), pair[1].toString()}},
                       QStringLiteral("pauses"));
    }
    stop.to = *to;
    return stop;
}

/// The pauses of a request, merged.
Result<Pauses> pausesIn(const Request &request)
{
    const QJsonValue value = request.fields[QStringLiteral("pauses")];
    if (value.isUndefined() || value.isNull())
        return Pauses();
    if (!value.isArray()) {
        return invalid({QT_TRANSLATE_NOOP("Sentence", "“pauses” is not a list. Write [[start, end], …].")},
                       QStringLiteral("pauses"));
    }
    QList<Interval> closed;
    std::optional<Instant> openFrom;
    const QJsonArray list = value.toArray();
    for (const QJsonValue item : list) {
        const Result<ClockStop> stop = stopOf(item, *request.time);
        if (!stop)
            return stop.error();
        if (stop->to)
            closed.append({.from = stop->from, .to = *stop->to});
        else
            openFrom = std::min(stop->from, openFrom.value_or(stop->from));
    }
    return Pauses(closed, openFrom);
}

/// Whole amounts, and fractions of minutes and hours that are whole seconds.
std::optional<Target> amountOf(double amount, TargetUnit unit)
{
    constexpr double kLargest = 9e15;
    const int perUnit = unit == TargetUnit::Minute ? 60 : unit == TargetUnit::Hour ? 3600 : 1;
    if (std::isnan(amount) || std::abs(amount) * perUnit > kLargest)
        return Target{.amount = amount < 0 ? -1 : static_cast<qint64>(kLargest), .unit = unit};
    if (amount == std::floor(amount))
        return Target{.amount = static_cast<qint64>(amount), .unit = unit};
    const double seconds = amount * perUnit;
    if (perUnit > 1 && seconds == std::floor(seconds))
        return Target{.amount = static_cast<qint64>(seconds), .unit = TargetUnit::Second};
    return {};
}

Result<Target> targetIn(const Request &request)
{
    const QJsonValue value = request.fields[QStringLiteral("target")];
    if (value.isString())
        return parseTarget(value.toString());
    if (!value.isObject())
        return missing(QStringLiteral("target"));
    const QJsonObject json = value.toObject();
    const Result<TargetUnit> unit = parseUnit(json[QStringLiteral("unit")].toString());
    if (!unit)
        return unit.error();
    const QJsonValue amount = json[QStringLiteral("amount")];
    std::optional<Target> target = amount.isDouble() ? amountOf(amount.toDouble(), *unit) : std::nullopt;
    if (!target || target->amount < 0) {
        return invalid(
            {QT_TRANSLATE_NOOP(
                "Sentence",
                "The amount of the target is not a whole number from 0 up: write it as a number.")},
            QStringLiteral("amount"));
    }
    const QJsonValue by = json[QStringLiteral("by")];
    if (by.isUndefined() || by.isNull())
        return *target;
    target->by = parseClock(by.toString(), true);
    if (!target->by || *unit != TargetUnit::WorkingDay) {
        return invalid(
            {QT_TRANSLATE_NOOP("Sentence", "“by” is a time such as 12:00, and goes with the unit d.")},
            QStringLiteral("by"));
    }
    return *target;
}

QString causeKey(DayPlan::Cause cause)
{
    switch (cause) {
    case DayPlan::Cause::Closure:
        return QStringLiteral("closure");
    case DayPlan::Cause::Opening:
        return QStringLiteral("opening");
    case DayPlan::Cause::ListedHoliday:
        return QStringLiteral("listed_holiday");
    case DayPlan::Cause::None:
        break;
    }
    return {};
}

QJsonObject lineJson(const ExplanationLine &line, const ZoneTable &zone)
{
    QJsonArray open;
    for (const Slot &slot : line.open)
        open.append(clockText(slot.start) + QLatin1Char('-') + clockText(slot.end));
    QJsonObject json{{QStringLiteral("day"), line.day.toString(Qt::ISODate)},
                     {QStringLiteral("open"), open},
                     {QStringLiteral("counted_seconds"), qint64(line.counted.count())},
                     {QStringLiteral("paused_seconds"), qint64(line.paused.count())}};
    if (line.from && line.to) {
        json[QStringLiteral("from")] = isoText(*line.from, zone);
        json[QStringLiteral("to")] = isoText(*line.to, zone);
    }
    if (line.holiday)
        json[QStringLiteral("holiday")] = holidayKey(*line.holiday);
    if (line.cause != DayPlan::Cause::None)
        json[QStringLiteral("exception")] = causeKey(line.cause);
    if (!line.causeName.isEmpty())
        json[QStringLiteral("exception_name")] = line.causeName;
    return json;
}

/// `,"explanation":[…]`, when the request asks for it.
Result<QByteArray> explanationOf(const Request &request, const TargetClock &clock, const Pauses &pauses,
                                 Instant end)
{
    if (!request.fields[QStringLiteral("explain")].toBool())
        return QByteArray();
    if (end - clock.start() > std::chrono::hours(24) * kLongestExplanation) {
        return invalid(
            {QT_TRANSLATE_NOOP("Sentence", "The explanation is longer than %1 days. Ask without it."),
             {QString::number(kLongestExplanation)}},
            QStringLiteral("explain"));
    }
    QList<ClockStop> stops;
    for (const Interval &pause : pauses.intervals())
        stops.append({.from = pause.from, .to = pause.to});
    QJsonArray lines;
    const Explanation explanation = explain(clock, stops, end);
    for (const ExplanationLine &line : explanation.lines)
        lines.append(lineJson(line, request.time->zoneTable()));
    return QByteArray(",\"explanation\":" + QJsonDocument(lines).toJson(QJsonDocument::Compact));
}

Result<QByteArray> dueAnswer(const Request &request)
{
    const Result<Target> target = targetIn(request);
    if (!target)
        return target.error();
    const Result<Instant> start = instantAt(request, QStringLiteral("start"));
    if (!start)
        return start.error();
    const Result<Pauses> pauses = pausesIn(request);
    if (!pauses)
        return pauses.error();
    const TargetClock clock(*request.time, *target, *start);
    const Result<Deadline> deadline = clock.deadline(*pauses);
    if (!deadline)
        return deadline.error();
    const Instant end = deadline->due.value_or(pauses->openFrom().value_or(*start));
    const Result<QByteArray> explanation = explanationOf(request, clock, *pauses, end);
    if (!explanation)
        return explanation.error();
    if (deadline->due)
        return QByteArray(R"("due":")" + isoText(*deadline->due, request.time->zoneTable()).toLatin1() + '"' +
                          *explanation);
    const Seconds left = std::chrono::floor<Seconds>(deadline->total - clock.elapsed(end, *pauses));
    return QByteArray(R"("due":null,"paused":true,"remaining_seconds":)" +
                      QByteArray::number(qint64(left.count())) + *explanation);
}

Result<QByteArray> elapsedAnswer(const Request &request)
{
    const Result<Instant> start = instantAt(request, QStringLiteral("start"));
    if (!start)
        return start.error();
    const Result<Instant> end = instantAt(request, QStringLiteral("end"));
    if (!end)
        return end.error();
    const Result<Pauses> pauses = pausesIn(request);
    if (!pauses)
        return pauses.error();
    const TargetClock clock(*request.time, {.unit = TargetUnit::Second}, *start);
    const Result<QByteArray> explanation = explanationOf(request, clock, *pauses, *end);
    if (!explanation)
        return explanation.error();
    const Seconds elapsed = request.time->elapsed(*start, *end, *pauses);
    return QByteArray("\"elapsed_seconds\":" + QByteArray::number(qint64(elapsed.count())) + *explanation);
}

Result<QByteArray> answerOf(const Request &request)
{
    const QString op = request.fields[QStringLiteral("op")].toString();
    if (op == QLatin1String("due"))
        return dueAnswer(request);
    if (op == QLatin1String("elapsed"))
        return elapsedAnswer(request);
    return invalid(
        {QT_TRANSLATE_NOOP("Sentence", "“%1” is not something to compute. Write “due” or “elapsed” as “op”."),
         {op.left(60)}},
        QStringLiteral("op"));
}

/// The line taken apart: the calendar's text stays as it is, being the key to the compiled one.
struct Parts
{
    QByteArrayView id = {};
    QByteArrayView calendar = {};
    QJsonObject fields = {};
};

Result<Parts> partsOf(QByteArrayView line, Parts &parts)
{
    QByteArray small;
    qsizetype from = 0;
    QList<QByteArrayView> keys;
    for (const JsonMember &member : jsonMembers(line)) {
        if (keys.contains(member.key)) {
            return invalid(
                {QT_TRANSLATE_NOOP("Sentence", "The key “%1” is written twice. Keep one."),
                 {QString::fromUtf8(member.key.first(std::min<qsizetype>(member.key.size(), 60)))}},
                QStringLiteral("line"));
        }
        keys.append(member.key);
        if (member.key == "id")
            parts.id = member.value;
        if (member.key != "calendar")
            continue;
        parts.calendar = member.value;
        const qsizetype start = member.value.data() - line.data();
        small.append(line.sliced(from, start - from)).append('0');
        from = start + member.value.size();
    }
    small.append(line.sliced(from));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(small, &problem);
    if (!document.isObject()) {
        parts.id = {}; // Not to be repeated: it may be what is wrong.
        return invalid(
            {QT_TRANSLATE_NOOP("Sentence", "This line is not a JSON object (%1). Write one request a line."),
             {problem.error == QJsonParseError::NoError ? QStringLiteral("another value")
                                                        : problem.errorString()}},
            QStringLiteral("line"));
    }
    parts.fields = document.object();
    return parts;
}

/// The JSON of a member whose key was written with escapes, so that it was not seen in the text.
QByteArray writtenAgain(const QJsonObject &fields, const QString &key)
{
    const QJsonValue value = fields[key];
    if (value.isUndefined())
        return {};
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

} // namespace

ServiceLevelRequests::ServiceLevelRequests(Words words)
    : m_words(words ? std::move(words) : [](const Sentence &sentence) { return sentence.plain(); }),
      m_calendars(std::make_unique<Compiled>())
{
}

ServiceLevelRequests::~ServiceLevelRequests() = default;

ServiceLevelRequests::Answer ServiceLevelRequests::answer(QByteArrayView line)
{
    Parts parts;
    std::array<QByteArray, 2> again;
    const auto compute = [&]() -> Result<QByteArray> {
        if (line.size() > kLongestLine) {
            return invalid({QT_TRANSLATE_NOOP("Sentence", "This line is longer than %1 bytes. Split it."),
                            {QString::number(kLongestLine)}},
                           QStringLiteral("line"));
        }
        if (const Result<Parts> read = partsOf(line, parts); !read)
            return read.error();
        if (parts.id.isEmpty())
            parts.id = again[0] = writtenAgain(parts.fields, QStringLiteral("id"));
        if (parts.calendar.isEmpty())
            parts.calendar = again[1] = writtenAgain(parts.fields, QStringLiteral("calendar"));
        if (parts.calendar.isEmpty())
            return missing(QStringLiteral("calendar"));
        const Result<Calendar> calendar = m_calendars->find(parts.calendar);
        if (!calendar)
            return calendar.error();
        return answerOf({.fields = parts.fields, .time = *calendar});
    };
    const Result<QByteArray> result = compute();
    const QByteArray id = parts.id.isEmpty() ? QByteArray("null") : parts.id.toByteArray();
    if (result)
        return {.json = "{\"id\":" + id + ',' + *result + '}'};
    const QJsonArray quoted{m_words(result.error().sentence)};
    const QByteArray error = QJsonDocument(quoted).toJson(QJsonDocument::Compact);
    return {.json = "{\"id\":" + id + ",\"error\":" + error.sliced(1, error.size() - 2) + '}',
            .refused = true};
}

namespace {

/// Cuts a stream into lines; of a line too long, only the first part is kept.
class LineCutter
{
public:
    /// Calls @p take for each line that ends in @p chunk.
    template <class Take>
    void feed(QByteArrayView chunk, const Take &take)
    {
        while (!chunk.isEmpty()) {
            const qsizetype end = chunk.indexOf('\n');
            const QByteArrayView part = end < 0 ? chunk : chunk.first(end);
            if (m_begun.isEmpty() && end >= 0) {
                take(part);
            } else {
                m_begun.append(part.first(std::min(part.size(), kKept - m_begun.size())));
                if (end >= 0)
                    finish(take);
            }
            chunk = end < 0 ? QByteArrayView() : chunk.sliced(end + 1);
        }
    }
    template <class Take>
    void finish(const Take &take)
    {
        if (!m_begun.isEmpty())
            take(QByteArrayView(m_begun));
        m_begun.resize(0);
    }

private:
    static constexpr qsizetype kKept = ServiceLevelRequests::kLongestLine + 1;
    QByteArray m_begun;
};

/// Answers lines, and writes the answers many at a time.
class Answers
{
public:
    Answers(ServiceLevelRequests &requests, QIODevice &output) : m_requests(requests), m_output(output) {}

    void take(QByteArrayView line)
    {
        QByteArrayView text = line.trimmed();
        if (m_tally.answered == 0 && text.startsWith("\xEF\xBB\xBF"))
            text = text.sliced(3);
        if (text.isEmpty())
            return;
        const ServiceLevelRequests::Answer one = m_requests.answer(text);
        ++m_tally.answered;
        m_tally.refused += one.refused ? 1 : 0;
        m_waiting.append(one.json).append('\n');
        if (m_waiting.size() > kReadAtOnce)
            flush();
    }
    void finish()
    {
        flush();
        if (auto *file = qobject_cast<QFileDevice *>(&m_output))
            m_isWritten = file->flush() && m_isWritten; // A full disk tells only now.
    }
    bool isWritten() const { return m_isWritten; }
    ServiceLevelRequests::Tally tally() const { return m_tally; }

private:
    void flush()
    {
        m_isWritten = m_isWritten && m_output.write(m_waiting) == m_waiting.size();
        m_waiting.resize(0);
    }

    ServiceLevelRequests &m_requests;
    QIODevice &m_output;
    ServiceLevelRequests::Tally m_tally;
    QByteArray m_waiting;
    bool m_isWritten = true;
};

} // namespace

Result<ServiceLevelRequests::Tally> ServiceLevelRequests::run(QIODevice &input, QIODevice &output)
{
    Answers answers(*this, output);
    const auto take = [&answers](QByteArrayView line) { answers.take(line); };
    LineCutter cutter;
    QByteArray chunk(kReadAtOnce, Qt::Uninitialized);
    qint64 size = 0;
    while (answers.isWritten() && (size = input.read(chunk.data(), chunk.size())) > 0)
        cutter.feed(QByteArrayView(chunk.constData(), size), take);
    cutter.finish(take);
    answers.finish();
    if (size < 0 && answers.isWritten())
        return Error{
            .kind = ErrorKind::Unreadable,
            .detail = input.errorString(),
            .sentence = {QT_TRANSLATE_NOOP("Sentence", "The requests cannot be read to their end (%1)."),
                         {input.errorString()}}};
    if (!answers.isWritten())
        return Error{.kind = ErrorKind::Storage,
                     .detail = output.errorString(),
                     .sentence = {QT_TRANSLATE_NOOP("Sentence", "The answers cannot be written (%1)."),
                                  {output.errorString()}}};
    return answers.tally();
}

} // namespace core
