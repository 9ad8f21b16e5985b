// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/OnCallNow.h"

#include "core/storage/ContractCover.h"
#include "core/storage/OnCallRepository.h"
#include "core/storage/PeopleRepository.h"
#include "core/storage/Select.h"

#include <algorithm>

namespace core {
namespace {

QList<OnCallPerson> named(const QList<OnCallDuty> &duties, const QList<Technician> &technicians)
{
    QList<OnCallPerson> people;
    for (const OnCallDuty &duty : duties) {
        const auto who = std::ranges::find(technicians, duty.technician, &Technician::id);
        const bool isKnown = who != technicians.cend();
        people << OnCallPerson{.technician = duty.technician,
                               .name = isKnown ? who->name : QString(),
                               .phone = duty.phone.isEmpty() && isKnown ? who->phone : duty.phone,
                               .since = duty.startsAt,
                               .until = duty.endsAt};
    }
    return people;
}

/// Those of the rota from @p at on that @p choose keeps, by name.
template <class Choose>
Result<QList<OnCallPerson>> readPeople(Connection &connection, Instant at, const Choose &choose)
{
    const auto rota = OnCallRepository(connection).endingAfter(at);
    if (!rota)
        return rota.error();
    const QList<OnCallDuty> chosen = choose(*rota);
    if (chosen.isEmpty())
        return QList<OnCallPerson>();
    const auto technicians = PeopleRepository(connection).technicians();
    return technicians ? Result<QList<OnCallPerson>>(named(chosen, *technicians)) : technicians.error();
}

} // namespace

Result<QList<OnCallPerson>> onCallAt(Connection &connection, Instant at)
{
    return readPeople(connection, at, [at](const QList<OnCallDuty> &rota) { return dutiesAt(rota, at); });
}

Result<bool> hasOnCall(Connection &connection, QDate day, ClientId client)
{
    QString sql = QStringLiteral("SELECT COUNT(*) FROM contract k JOIN contract_version v ON %1 WHERE "
                                 "v.has_on_call = TRUE")
                      .arg(inForceOn(day));
    Params params;
    if (client.isValid()) {
        sql += QStringLiteral(" AND k.client_id = :client");
        params.insert(QStringLiteral("client"), client.value());
    }
    const auto count =
        connection.one<qint64>(sql, params, [](const Fields &fields) { return fields.integer(0); });
    return count ? Result<bool>(*count > 0) : count.error();
}

Result<QString> onCallNumber(Connection &connection, Instant at)
{
    const auto people = readPeople(connection, at, [at](const QList<OnCallDuty> &rota) {
        return dutiesAt(rota, at) + dutiesAfter(rota, at);
    });
    if (!people)
        return people.error();
    const auto reachable =
        std::ranges::find_if(*people, [](const OnCallPerson &person) { return !person.phone.isEmpty(); });
    return reachable == people->cend() ? QString() : reachable->phone;
}

} // namespace core
