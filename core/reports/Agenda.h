// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/DayRange.h"
#include "core/base/Ids.h"
#include "core/base/Instant.h"
#include "core/base/RowRef.h"
#include "core/domain/intervention/Timeline.h"

#include <QTimeZone>

namespace core {

class Connection;

/// What falls on a day of the agenda.
enum class AgendaKind {
    CommitmentDue,
    NoticeSending,   ///< Last good day to post a notice.
    NoticeDeadline,  ///< Last day on which it may arrive.
    RenewalReminder, ///< L215-1: a stretch of days in which the client must be told.
    ContractEnd,
    PackExpiry,
    DomainEnd,
    CertificateEnd,
    LicenceEnd,
    WarrantyEnd,
    Reversibility ///< The end of a contract: something is to be handed back.
};

struct AgendaItem
{
    AgendaKind kind = AgendaKind::CommitmentDue;
    QDate day = {};                          ///< In the zone of the query.
    QDate lastDay = {};                      ///< The same, but of a stretch of days.
    std::optional<Instant> at = {};          ///< CommitmentDue
    std::optional<Milestone> milestone = {}; ///< CommitmentDue
    Minutes minutes{0};                      ///< PackExpiry: what is lost.
    RowRef of = {};                          ///< The record to look at.
    QString number = {};                     ///< Of the intervention or the contract.
    QString title = {};
    QString clientName = {};
    friend bool operator==(const AgendaItem &, const AgendaItem &) = default;
};

struct AgendaQuery
{
    DayRange days = {};
    QTimeZone zone = {};  ///< The provider's.
    ClientId client = {}; ///< Invalid: everybody's.
};

/// What is due within the days, by day: next commitments of open interventions, dates of contracts that
/// renew themselves or end, hours bought that expire, licences, certificates, domain names and warranties.
Result<QList<AgendaItem>> agenda(Connection &connection, const AgendaQuery &query);

} // namespace core
