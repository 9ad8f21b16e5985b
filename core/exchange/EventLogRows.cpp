// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/EventLogRows.h"

#include "core/base/Text.h"

#include <algorithm>
#include <charconv>

namespace core {
namespace {

constexpr std::array<const char *, kLogColumns> kNames{
    "number",           "incident_state", "sys_updated_at", "opened_at", "priority",     "resolved_at",
    "closed_at",        "sys_updated_by", "opened_by",      "caller_id", "contact_type", "location",
    "category",         "subcategory",    "u_symptom",      "cmdb_ci",   "impact",       "urgency",
    "assignment_group", "assigned_to",    "problem_id",     "rfc",       "vendor",       "caused_by",
    "closed_code",      "resolved_by"};

/// Without these a file is no event log; what else is missing is unknown.
constexpr std::array kRequired{LogColumn::Number, LogColumn::State, LogColumn::UpdatedAt, LogColumn::OpenedAt,
                               LogColumn::Priority};

constexpr std::array<std::pair<const char *, LogState>, 8> kStates{
    {{"New", LogState::New},
     {"Active", LogState::Active},
     {"Awaiting User Info", LogState::AwaitingUser},
     {"Awaiting Vendor", LogState::AwaitingVendor},
     {"Awaiting Problem", LogState::AwaitingProblem},
     {"Awaiting Evidence", LogState::AwaitingEvidence},
     {"Resolved", LogState::Resolved},
     {"Closed", LogState::Closed}}};

bool isUnknown(QByteArrayView bytes)
{
    return bytes.isEmpty() || (bytes.size() == 1 && bytes.front() == '?');
}

std::optional<LogState> stateOf(QByteArrayView bytes)
{
    for (const auto &[name, state] : kStates) {
        if (bytes.compare(QByteArrayView(name), Qt::CaseInsensitive) == 0)
            return state;
    }
    return {};
}

/// "2 - High" is P2.
std::optional<Priority> priorityOf(QByteArrayView bytes)
{
    const bool isNumber = !bytes.isEmpty() && bytes.front() >= '1' && bytes.front() <= '4' &&
                          (bytes.size() == 1 || bytes[1] == ' ');
    if (!isNumber)
        return {};
    return static_cast<Priority>(bytes.front() - '0');
}

/// Reads the numbers of "d/M/yyyy HH:mm" (seconds allowed), each followed by its separator.
class WallClockText
{
public:
    explicit WallClockText(QByteArrayView bytes) : m_at(bytes.data()), m_end(bytes.data() + bytes.size()) {}

    int number()
    {
        int value = -1;
        const auto [rest, error] = std::from_chars(m_at, m_end, value);
        m_isFine = m_isFine && error == std::errc() && *m_at != '-' && rest - m_at <= 4;
        m_at = rest;
        return value;
    }
    void skip(char separator)
    {
        m_isFine = m_isFine && m_at < m_end && *m_at == separator;
        m_at += m_at < m_end ? 1 : 0;
    }
    bool isAtEnd() const { return m_at == m_end; }
    bool isFine() const { return m_isFine; }

private:
    const char *m_at;
    const char *m_end;
    bool m_isFine = true;
};

/// Seconds since 1970-01-01 00:00 on the wall clock.
std::optional<qint64> wallSecondsOf(QByteArrayView bytes)
{
    WallClockText text(bytes);
    const int day = text.number();
    text.skip('/');
    const int month = text.number();
    text.skip('/');
    const int year = text.number();
    text.skip(' ');
    const int hour = text.number();
    text.skip(':');
    const int minute = text.number();
    int second = 0;
    if (!text.isAtEnd()) {
        text.skip(':');
        second = text.number();
    }
    const QDate date(year, month, day);
    const bool isTime = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
    if (!text.isFine() || !text.isAtEnd() || !isTime || !date.isValid() || year < 1970)
        return {};
    static const QDate kEpoch(1970, 1, 1);
    const qint64 minutes = hour * 60 + minute;
    return kEpoch.daysTo(date) * kSecondsPerDay + minutes * 60 + second;
}

/// Reads the rows; remembers what repeats from row to row.
class RowReader
{
public:
    RowReader(CsvReader &reader, const QTimeZone &zone) : m_reader(reader), m_zone(zoneTable(zone)) {}

    Result<> readHeader();
    void readRow();
    EventLogRows take() { return std::move(m_log); }

private:
    struct KnownTime
    {
        QByteArray bytes = {};
        std::optional<LogTime> time = {};
    };
    struct KnownText
    {
        QByteArray bytes = {};
        quint32 text = 0;
    };

    QByteArrayView bytes(LogColumn column) const;
    std::optional<LogTime> time(LogColumn column);
    quint32 text(size_t column);
    int incident();
    std::optional<Sentence> mistakeIn(LogRow &row);
    Sentence noDate(LogColumn column) const;

    CsvReader &m_reader;
    std::shared_ptr<const ZoneTable> m_zone;
    EventLogRows m_log;
    qsizetype m_width = 0;
    std::array<qsizetype, kLogColumns> m_places = {};
    std::array<KnownTime, kLogColumns> m_times = {};
    std::array<KnownText, kLogColumns> m_texts = {};
    QHash<QByteArray, quint32> m_textNumbers;
    QHash<QByteArray, int> m_incidents;
    KnownText m_number; ///< The rows of an incident mostly follow each other.
};

QByteArrayView RowReader::bytes(LogColumn column) const
{
    return m_reader.bytes(m_places.at(static_cast<size_t>(column))).trimmed();
}

Result<> RowReader::readHeader()
{
    QStringList header;
    for (qsizetype i = 0; i < m_reader.size(); ++i)
        header << cleaned(m_reader.text(i)).trimmed();
    if (!isEventLog(header))
        return unreadable(
            {QT_TRANSLATE_NOOP("Sentence", "The header is not that of an incident event log.")});
    m_width = m_reader.size();
    const QString lower = header.join(QLatin1Char('\n')).toLower();
    for (size_t i = 0; i < kLogColumns; ++i)
        m_places.at(i) = lower.split(QLatin1Char('\n')).indexOf(QLatin1String(kNames.at(i)));
    for (qsizetype i = 0; i < m_width; ++i) {
        if (std::ranges::find(m_places, i) == m_places.end())
            m_log.columnsLeftOut << header.at(i);
    }
    m_log.texts.emplace_back();
    return {};
}

void RowReader::readRow()
{
    LogRow row{.line = m_reader.line()};
    if (m_reader.size() != m_width) {
        m_log.rejects << ImportNote{row.line,
                                    {QT_TRANSLATE_NOOP("Sentence", "The line has %1 cells instead of %2."),
                                     {QString::number(m_reader.size()), QString::number(m_width)}}};
        return;
    }
    if (const auto mistake = mistakeIn(row)) {
        m_log.rejects << ImportNote{row.line, *mistake};
        return;
    }
    row.incident = incident();
    for (size_t i = kFirstTextColumn; i < kLogColumns; ++i)
        row.texts.at(i - kFirstTextColumn) = text(i);
    m_log.rows.push_back(row);
}

/// Reads into @p row what decides whether it can be used.
std::optional<Sentence> RowReader::mistakeIn(LogRow &row)
{
    if (isUnknown(bytes(LogColumn::Number)))
        return Sentence{QT_TRANSLATE_NOOP("Sentence", "The incident has no number.")};
    const auto state = stateOf(bytes(LogColumn::State));
    if (!state)
        return Sentence{QT_TRANSLATE_NOOP("Sentence", "“%1” is no state of an incident."),
                        {QString::fromUtf8(bytes(LogColumn::State))}};
    const auto priority = priorityOf(bytes(LogColumn::Priority));
    if (!priority)
        return Sentence{QT_TRANSLATE_NOOP("Sentence", "“%1” is no priority from 1 to 4."),
                        {QString::fromUtf8(bytes(LogColumn::Priority))}};
    for (const LogColumn column : {LogColumn::UpdatedAt, LogColumn::OpenedAt}) {
        if (!time(column))
            return noDate(column);
    }
    for (const LogColumn column : {LogColumn::ResolvedAt, LogColumn::ClosedAt}) {
        if (!isUnknown(bytes(column)) && !time(column))
            return noDate(column);
    }
    row.state = *state;
    row.priority = *priority;
    row.updatedAt = *time(LogColumn::UpdatedAt);
    row.openedAt = *time(LogColumn::OpenedAt);
    row.resolvedAt = time(LogColumn::ResolvedAt);
    row.closedAt = time(LogColumn::ClosedAt);
    return {};
}

Sentence RowReader::noDate(LogColumn column) const
{
    return {QT_TRANSLATE_NOOP("Sentence",
                              "“%1” in the column %2 is no date: day/month/year hours:minutes is expected."),
            {QString::fromUtf8(bytes(column)), nameOf(column)}};
}

std::optional<LogTime> RowReader::time(LogColumn column)
{
    const QByteArrayView found = bytes(column);
    KnownTime &known = m_times.at(static_cast<size_t>(column));
    if (known.bytes == found)
        return known.time;
    known.bytes = found.toByteArray();
    known.time.reset();
    if (const auto wall = wallSecondsOf(found)) {
        const qint64 utc = m_zone->toUtc(*wall);
        known.time = LogTime{fromSeconds(utc), utc + m_zone->offsetAt(utc) != *wall};
    }
    return known.time;
}

quint32 RowReader::text(size_t column)
{
    const QByteArrayView found = m_reader.bytes(m_places.at(column)).trimmed();
    if (isUnknown(found))
        return 0;
    KnownText &known = m_texts.at(column);
    if (known.bytes == found)
        return known.text;
    known.bytes = found.toByteArray();
    auto number = m_textNumbers.find(known.bytes);
    if (number == m_textNumbers.end()) {
        number = m_textNumbers.insert(known.bytes, static_cast<quint32>(m_log.texts.size()));
        m_log.texts.push_back(cleaned(QString::fromUtf8(found)).simplified());
    }
    known.text = *number;
    return known.text;
}

int RowReader::incident()
{
    const QByteArrayView found = bytes(LogColumn::Number);
    if (m_number.bytes == found)
        return static_cast<int>(m_number.text);
    m_number.bytes = found.toByteArray();
    auto place = m_incidents.find(m_number.bytes);
    if (place == m_incidents.end()) {
        place = m_incidents.insert(m_number.bytes, static_cast<int>(m_log.numbers.size()));
        m_log.numbers.push_back(cleaned(QString::fromUtf8(found)).simplified());
    }
    m_number.text = static_cast<quint32>(*place);
    return *place;
}

} // namespace

QString nameOf(LogColumn column)
{
    return QString::fromLatin1(kNames.at(static_cast<size_t>(column)));
}

bool isEventLog(const QStringList &header)
{
    return std::ranges::all_of(kRequired, [&header](LogColumn column) {
        return std::ranges::any_of(header, [column](const QString &name) {
            return name.trimmed().compare(nameOf(column), Qt::CaseInsensitive) == 0;
        });
    });
}

Result<EventLogRows> readEventLog(CsvReader &reader, const QTimeZone &zone)
{
    Result<bool> more = reader.next();
    if (!more)
        return more.error();
    RowReader rows(reader, zone);
    if (const Result<> known = rows.readHeader(); !known)
        return known.error();
    for (more = reader.next(); more && *more; more = reader.next())
        rows.readRow();
    if (!more)
        return more.error();
    return rows.take();
}

} // namespace core
