// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/NoticeService.h"
#include "core/services/demo/DemoOffice.h"
#include "core/storage/NoticeRepository.h"

namespace core {
namespace {

/// Some of it is handed back already, the documentation is late.
Result<> handBack(Unit &unit, ContractNoticeId notice, QDate on)
{
    const auto items = NoticeRepository(unit.connection()).items(notice);
    if (!items)
        return items.error();
    for (ReversibilityItem item : *items) {
        if (item.topic == ReversibilityTopic::Licences) {
            item.doneOn = on.addDays(-4);
            item.remark = QStringLiteral("Tableau des licences envoyé au notaire.");
        } else if (item.topic == ReversibilityTopic::Documentation) {
            item.dueOn = on.addDays(-2);
            item.remark = QStringLiteral("Manque le plan d’adressage.");
        } else {
            continue;
        }
        if (const auto saved = save(unit, item, on); !saved)
            return saved.error();
    }
    return {};
}

} // namespace

/// One client leaves: the letter came three weeks ago, the end was agreed.
Result<> addDemoNotices(Unit &unit, DemoOffice &office)
{
    const QDate on = office.on;
    for (const DemoClient &client : office.clients) {
        if (qstrcmp(client.model->shortName, "NOT") != 0 || client.versions.isEmpty())
            continue;
        const ContractNotice notice{.contract = client.versions.constFirst().contract,
                                    .motive = NoticeMotive::Agreement,
                                    .reason = QStringLiteral("Regroupement avec l’étude voisine."),
                                    .writtenOn = on.addDays(-26),
                                    .postedOn = on.addDays(-25),
                                    .presentedOn = on.addDays(-23),
                                    .receivedOn = on.addDays(-22),
                                    .trackingNumber = QStringLiteral("1A 204 118 3349 0"),
                                    .fixedEnd = on.addDays(40)};
        const auto id = save(unit, notice, on);
        if (!id)
            return id.error();
        if (const Result<> done = handBack(unit, *id, on); !done)
            return done;
    }
    return {};
}

} // namespace core
