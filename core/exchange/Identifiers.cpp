// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/Identifiers.h"

namespace core {
namespace {

template <class Enum, size_t Count>
QString named(Enum value, const std::array<const char *, Count> &names)
{
    return QString::fromLatin1(names.at(static_cast<size_t>(value)));
}

} // namespace

QString identifier(Priority priority)
{
    return QStringLiteral("P%1").arg(static_cast<int>(priority));
}

QString identifier(Milestone milestone)
{
    return named(milestone, std::array{"acknowledged", "work_started", "restored", "resolved"});
}

QString identifier(ServiceClass serviceClass)
{
    return named(serviceClass, std::array{"incident", "request"});
}

QString identifier(InterventionKind kind)
{
    return named(kind, std::array{"preventive", "corrective_immediate", "corrective_deferred", "curative",
                                  "evolutive", "request", "audit", "meeting"});
}

QString identifier(InterventionState state)
{
    return named(state, std::array{"reported", "acknowledged", "in_progress", "waiting", "restored",
                                   "resolved", "closed", "cancelled"});
}

QString identifier(CommitmentState state)
{
    return named(state, std::array{"pending", "at_risk", "paused", "met", "breached", "neutralised",
                                   "not_applicable"});
}

QString identifier(PauseReason reason)
{
    return named(reason,
                 std::array{"waiting_for_client", "access_refused", "date_agreed", "waiting_for_vendor",
                            "waiting_for_problem", "waiting_for_evidence", "waiting_for_parts", "other"});
}

QString identifier(Channel channel)
{
    return named(channel, std::array{"phone", "email", "on_site", "monitoring", "portal", "other"});
}

QString identifier(WorkMode mode)
{
    return named(mode, std::array{"remote", "on_site"});
}

QString identifier(HolidayName holiday)
{
    return named(holiday,
                 std::array{"new_year", "good_friday", "easter_monday", "labour_day", "victory_day",
                            "europe_day", "ascension", "whit_monday", "abolition_of_slavery", "national_day",
                            "assumption", "all_saints", "armistice", "christmas", "second_christmas_day"});
}

} // namespace core
