// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "Warnings.h"
#include "core/services/AssetService.h"
#include "core/services/ClientService.h"
#include "core/services/InterventionService.h"
#include "core/storage/CalendarRepository.h"
#include "core/storage/ContractRepository.h"
#include "core/storage/PeopleRepository.h"
#include "core/storage/Unit.h"

/// A small provider with one client, Cabinet Morel, under contract: P1 round the clock, P2 in
/// office hours. Today is Sunday 22 November 2026, 18:43 in Paris.
class Office
{
public:
    static core::Instant at(const char *text)
    {
        const QDateTime wall =
            QDateTime::fromString(QString::fromLatin1(text), QStringLiteral("dd/MM/yyyy hh:mm"));
        return core::instantOf(wall.date(), QTime(0, 0).secsTo(wall.time()), QTimeZone("Europe/Paris"));
    }

    explicit Office(core::Connection &connection) : m_connection(connection) {}

    /// Commits what @p work does at `now`, and gives its value; aborts the test program where it fails.
    template <class Work>
    auto run(Work work)
    {
        auto unit = core::Unit::begin(m_connection, {QStringLiteral("test"), QStringLiteral("camille"), now});
        auto result = work(*unit.value());
        if (!result)
            qFatal("%s", qPrintable(result.error().detail));
        if (const auto committed = unit.value()->commit(); !committed)
            qFatal("%s", qPrintable(committed.error().detail));
        if constexpr (!std::is_same_v<decltype(result), core::Result<>>)
            return *result;
    }

    void furnish()
    {
        run([this](core::Unit &unit) -> core::Result<> {
            client = *save(unit, core::Client{.name = QStringLiteral("Cabinet Morel"),
                                              .address = {.town = QStringLiteral("Strasbourg")}});
            contact = *save(unit, core::Contact{.client = client,
                                                .name = QStringLiteral("Jeanne Morel"),
                                                .role = QStringLiteral("gérante"),
                                                .phone = QStringLiteral("03 88 00 00 00")});
            server = *save(unit, core::Asset{.client = client,
                                             .kind = core::AssetKind::Server,
                                             .name = QStringLiteral("SRV-FIC01"),
                                             .maker = QStringLiteral("Dell"),
                                             .model = QStringLiteral("T340"),
                                             .serial = QStringLiteral("7XQ2M93")});
            technician = *core::PeopleRepository::add(unit, {.name = QStringLiteral("Camille Roux")});
            office =
                addCalendar(unit, QStringLiteral("Heures ouvrées"), "Mo-Fr 09:00-12:00,14:00-18:00; PH off");
            always = addCalendar(unit, QStringLiteral("24/7"), "24/7");
            contract = addContract(unit, client, QStringLiteral("C-2023-002"));
            return {};
        });
    }

    core::InterventionId report(const char *when, core::Priority priority, const QString &title)
    {
        return run([&](core::Unit &unit) {
            return core::report(unit, {.intervention = {.client = client,
                                                        .contact = contact,
                                                        .kind = core::InterventionKind::Curative,
                                                        .title = title,
                                                        .assets = {server}},
                                       .at = at(when),
                                       .priority = priority});
        });
    }

    void happen(core::InterventionId id, core::EventKind kind, const char *when,
                std::optional<core::PauseReason> reason = {}, const QString &comment = {})
    {
        run([&](core::Unit &unit) {
            return core::append(unit, {.intervention = id,
                                       .kind = kind,
                                       .at = at(when),
                                       .comment = comment,
                                       .pauseReason = reason});
        });
    }

    core::ContractId addContract(core::Unit &unit, core::ClientId of, const QString &number,
                                 std::optional<QDate> endsOn = {})
    {
        const auto id = core::ContractRepository::add(unit, {.client = of,
                                                             .number = number,
                                                             .state = core::ContractState::Active,
                                                             .startsOn = QDate(2023, 3, 1),
                                                             .endsOn = endsOn});
        core::ContractVersion version{.contract = *id, .effectiveOn = QDate(2023, 3, 1), .isSigned = true};
        version.terms.supportCalendar = office;
        version.renewalMode = core::RenewalMode::OpenEnded; // No notice date comes near by itself.
        version.terms.levels = {level(core::Priority::P1, always, {30, 120, 240}),
                                level(core::Priority::P2, office, {60, 240, 480})};
        if (const auto added = core::ContractRepository::addVersion(unit, version); !added)
            qFatal("%s", qPrintable(added.error().detail));
        return *id;
    }

    core::Instant now = at("22/11/2026 18:43");
    core::ClientId client;
    core::ContactId contact;
    core::AssetId server;
    core::TechnicianId technician;
    core::CalendarId office;
    core::CalendarId always;
    core::ContractId contract;

private:
    static core::ServiceLevel level(core::Priority priority, core::CalendarId calendar,
                                    const std::array<int, 3> &minutes)
    {
        core::ServiceLevel level{.priority = priority, .calendar = calendar};
        for (size_t i = 0; i < minutes.size(); ++i)
            level.targets.at(i) = core::Target{.amount = minutes.at(i), .unit = core::TargetUnit::Minute};
        return level;
    }
    static core::CalendarId addCalendar(core::Unit &unit, const QString &name, const char *text)
    {
        const auto id = core::CalendarRepository::add(unit, name);
        const auto hours = core::parseHours(QString::fromLatin1(text));
        const auto version =
            core::CalendarRepository::addVersion(unit, {.calendar = *id,
                                                        .effectiveOn = QDate(2020, 1, 1),
                                                        .zone = QTimeZone("Europe/Paris"),
                                                        .hours = hours->hours,
                                                        .holidays = {.region = core::HolidayRegion::France},
                                                        .worksHolidays = hours->worksHolidays});
        if (!version)
            qFatal("%s", qPrintable(version.error().detail));
        return *id;
    }

    core::Connection &m_connection;
};
