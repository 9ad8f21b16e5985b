// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/lists/TicketList.h"

#include "core/base/Text.h"
#include "core/exchange/lists/ListValues.h"
#include "core/exchange/lists/MachineList.h"

#include <QSet>
#include <algorithm>

namespace core {
namespace {

/// One line on its way to an intervention.
class TicketLine
{
public:
    TicketLine(ListReader &reader, const QTimeZone &zone) : m_reader(reader), m_zone(zone) {}
    /// What is wrong with it; nothing once planned() is complete.
    std::optional<Sentence> read();
    PlannedIntervention planned() const { return m_planned; }

private:
    std::optional<Instant> at(ListField field);
    std::optional<Sentence> readTimes();
    void readState();
    void describe();
    void add(EventKind kind, Instant at, bool isDeduced = false);
    void report();
    void acknowledge();
    void end();
    void cancel();
    bool isOver() const { return m_state == TicketState::Resolved || m_state == TicketState::Closed; }

    ListReader &m_reader;
    QTimeZone m_zone;
    PlannedIntervention m_planned;
    Instant m_opened = {};
    std::optional<Instant> m_acknowledged;
    std::optional<Instant> m_resolved;
    std::optional<Instant> m_closed;
    TicketState m_state = TicketState::New;
};

std::optional<Instant> TicketLine::at(ListField field)
{
    const auto moment = m_reader.moment(field);
    return moment ? std::optional(instantOf(moment->day, moment->second, m_zone)) : std::nullopt;
}

/// Without a known state the dates tell it.
void TicketLine::readState()
{
    const auto state = ticketStateCalled(m_reader.meaning(ListField::State));
    if (state)
        m_state = *state;
    else if (m_closed)
        m_state = TicketState::Closed;
    else if (m_resolved)
        m_state = TicketState::Resolved;
}

std::optional<Sentence> TicketLine::readTimes()
{
    const auto opened = at(ListField::OpenedAt);
    if (!opened)
        return Sentence{QT_TRANSLATE_NOOP("Sentence", "The ticket does not say when it was opened.")};
    m_opened = *opened;
    m_acknowledged = at(ListField::AcknowledgedAt);
    m_resolved = at(ListField::ResolvedAt);
    m_closed = at(ListField::ClosedAt);
    readState();
    if ((m_resolved && *m_resolved < m_opened) || (m_closed && *m_closed < m_opened))
        return Sentence{QT_TRANSLATE_NOOP("Sentence", "The ticket ends before it was opened.")};
    if (isOver() && !m_resolved && !m_closed)
        return Sentence{QT_TRANSLATE_NOOP("Sentence", "The ticket is over, but no date says since when.")};
    return {};
}

std::optional<Sentence> TicketLine::read()
{
    m_planned.line = m_reader.line();
    m_planned.intervention.externalNumber = m_reader.text(ListField::Number);
    if (m_planned.intervention.externalNumber.isEmpty())
        return Sentence{
            QT_TRANSLATE_NOOP("Sentence", "The ticket has no number: it could not be known again.")};
    if (const auto mistake = readTimes())
        return mistake;
    report();
    acknowledge();
    if (m_state == TicketState::Cancelled)
        cancel();
    else if (isOver())
        end();
    else if (m_resolved || m_closed)
        m_reader.tell(
            {QT_TRANSLATE_NOOP("Sentence", "The ticket is open again: its earlier end is left out.")});
    describe();
    for (qsizetype i = 0; i < m_planned.events.size(); ++i)
        m_planned.events[i].order = static_cast<int>(i) + 1;
    return {};
}

void TicketLine::add(EventKind kind, Instant at, bool isDeduced)
{
    m_planned.events << InterventionEvent{
        .kind = kind, .at = at, .recordedAt = at, .author = m_planned.technician, .deduced = isDeduced};
}

void TicketLine::report()
{
    m_planned.technician = m_reader.text(ListField::Technician);
    add(EventKind::Reported, m_opened);
    m_planned.events.last().author = m_reader.text(ListField::Requester);
    m_planned.events.last().priority =
        priorityCalled(m_reader.meaning(ListField::Priority)).value_or(core::Priority::P3);
}

void TicketLine::acknowledge()
{
    if (!m_acknowledged)
        return;
    const auto last = isOver() ? (m_resolved ? m_resolved : m_closed) : std::nullopt;
    if (*m_acknowledged >= m_opened && (!last || *m_acknowledged <= *last))
        return add(EventKind::Acknowledged, *m_acknowledged);
    m_reader.tell({QT_TRANSLATE_NOOP(
        "Sentence",
        "The ticket was taken into account before it was opened, or after its end: that date goes "
        "into the description.")});
    m_reader.keep(ListField::AcknowledgedAt);
}

void TicketLine::end()
{
    const Instant resolved = m_resolved.value_or(m_closed.value_or(m_opened));
    add(EventKind::Restored, resolved, !m_resolved);
    add(EventKind::Resolved, resolved, !m_resolved);
    if (m_state != TicketState::Closed)
        return;
    const bool fits = m_closed && *m_closed >= resolved;
    if (m_closed && !fits)
        m_reader.tell({QT_TRANSLATE_NOOP(
            "Sentence",
            "The ticket was closed before it was resolved: it counts as closed at its resolution.")});
    add(EventKind::Closed, fits ? *m_closed : resolved, !fits);
}

void TicketLine::cancel()
{
    const auto when = m_closed ? m_closed : m_resolved;
    add(EventKind::Cancelled, std::max(when.value_or(m_opened), m_planned.events.constLast().at), !when);
    m_planned.events.last().cancelReason = CancelReason::Withdrawn;
}

void TicketLine::describe()
{
    Intervention &intervention = m_planned.intervention;
    intervention.title = m_reader.text(ListField::Name);
    intervention.category = m_reader.text(ListField::Category);
    if (intervention.title.isEmpty())
        intervention.title =
            intervention.category.isEmpty() ? intervention.externalNumber : intervention.category;
    intervention.kind = interventionKindCalled(m_reader.meaning(ListField::Kind))
                            .value_or(InterventionKind::CorrectiveImmediate);
    intervention.channel = Channel::Other;
    intervention.requester = m_reader.text(ListField::Requester);
    intervention.solution = m_reader.lines(ListField::Solution);
    intervention.description = withRemarks(m_reader.lines(ListField::Notes), m_reader.remarks());
}

/// The plans of each client, filled line by line.
class TicketPlans
{
public:
    void add(const QString &client, const PlannedIntervention &planned);
    bool isKnown(const QString &client, const QString &number) const
    {
        return m_numbers.contains(folded(client) + QLatin1Char('\n') + number);
    }
    QList<ClientTickets> take();

private:
    QList<ClientTickets> m_clients;
    QHash<QString, qsizetype> m_places;
    QSet<QString> m_numbers;
};

void TicketPlans::add(const QString &client, const PlannedIntervention &planned)
{
    const QString key = folded(client);
    if (!m_places.contains(key)) {
        m_places.insert(key, m_clients.size());
        m_clients << ClientTickets{.client = client};
    }
    m_numbers.insert(key + QLatin1Char('\n') + planned.intervention.externalNumber);
    EventLogPlan &plan = m_clients[m_places.value(key)].plan;
    plan.interventions << planned;
    if (!planned.technician.isEmpty() && !plan.technicians.contains(planned.technician))
        plan.technicians << planned.technician;
}

QList<ClientTickets> TicketPlans::take()
{
    for (ClientTickets &tickets : m_clients)
        std::ranges::stable_sort(tickets.plan.interventions, {}, [](const PlannedIntervention &planned) {
            return planned.events.constFirst().at;
        });
    return std::move(m_clients);
}

} // namespace

Result<TicketList> readTicketList(QIODevice &device, const ListShape &shape, const QTimeZone &zone)
{
    ListReader reader(device, shape);
    if (const Result<> opened = reader.open(); !opened)
        return opened.error();
    TicketList list{.notes = reader.fileNotes()};
    TicketPlans plans;
    Result<bool> more = reader.next();
    for (; more && *more; more = reader.next()) {
        TicketLine line(reader, zone);
        auto mistake = reader.mistake();
        if (!mistake)
            mistake = line.read();
        const QString client = clientIn(reader.text(ListField::Client));
        const QString number = reader.text(ListField::Number);
        if (!mistake && plans.isKnown(client, number))
            mistake =
                Sentence{QT_TRANSLATE_NOOP("Sentence", "The ticket “%1” is in the list twice."), {number}};
        if (mistake)
            list.rejects << ImportNote{reader.line(), *mistake};
        else
            plans.add(client, line.planned());
    }
    list.notes += reader.takeNotes();
    list.clients = plans.take();
    return more ? Result<TicketList>(list) : more.error();
}

} // namespace core
