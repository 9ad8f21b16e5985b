// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "core/domain/contract/Contract.h"
#include "core/domain/intervention/Event.h"

namespace core {

enum class Channel { Phone, Email, OnSite, Monitoring, Portal, Other };
enum class Impact { Company, Team, User };
enum class Urgency { High, Medium, Low };

/// priority = impact × urgency, the default matrix of product/french-practice.md §4.
Priority priorityOf(Impact impact, Urgency urgency);

/// What users write about an intervention. When, in which state and how urgent it is says its
/// log (Event.h), replayed by Replay.h; see InterventionFacts.
struct Intervention
{
    InterventionId id = {};
    int year = 0;
    int sequence = 0;            ///< Continuous within the year.
    QString externalNumber = {}; ///< The number it had elsewhere.
    ClientId client = {};
    SiteId site = {};
    ContactId contact = {};
    ContractId contract = {};    ///< Invalid: outside contract.
    QString contractReason = {}; ///< Why the contract found by itself was overridden.
    TechnicianId technician = {};
    InterventionKind kind = InterventionKind::CorrectiveImmediate;
    QString title = {};
    QString description = {};
    Channel channel = Channel::Phone;
    Impact impact = Impact::Team;
    Urgency urgency = Urgency::Medium;
    QString category = {};
    QString cause = {};
    QString solution = {};
    QString recommendation = {}; ///< What the client should do or buy, in words.
    QString requester = {};      ///< Who reported it, in words; used where no contact is known.
    QList<AssetId> assets = {};
    int version = 0;
    friend bool operator==(const Intervention &, const Intervention &) = default;
};

/// "2026-0042".
QString interventionNumber(int year, int sequence);
/// Reads "2026-0042" or "2026-42"; absent for anything else.
struct NumberParts
{
    int year = 0;
    int sequence = 0;
};
std::optional<NumberParts> parseInterventionNumber(const QString &text);

/// Refuses what cannot be stored, naming the field.
Result<> checked(const Intervention &intervention);

} // namespace core
