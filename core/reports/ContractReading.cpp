// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/ContractReading.h"

#include "core/reports/ContractLife.h"
#include "core/reports/OnCallNow.h"
#include "core/storage/AssetRepository.h"
#include "core/storage/CalendarRepository.h"
#include "core/storage/ClientRepository.h"
#include "core/storage/ContractRepository.h"
#include "core/storage/GdprRepository.h"
#include "core/storage/PeopleRepository.h"
#include "core/storage/RevisionRepository.h"

#include <QDateTime>
#include <QSet>

#include <algorithm>

namespace core {
namespace {

constexpr int kPeriodsAfter = 2; ///< Told beside the one in which the version takes effect.

const PriceRevision *revisionOf(const QList<PriceRevision> &revisions, ContractVersionId version)
{
    const auto found = std::ranges::find(revisions, version, &PriceRevision::contractVersion);
    return found == revisions.cend() ? nullptr : &*found;
}

Result<> readVersion(Connection &connection, const ContractDocumentRequest &request,
                     ContractDocument &document)
{
    const ContractRepository contracts(connection);
    const auto contract = contracts.find(request.contract);
    if (!contract)
        return contract.error();
    document.contract = *contract;
    const auto versions = contracts.versions(request.contract);
    if (!versions)
        return versions.error();
    const auto revisions = RevisionRepository(connection).ofContract(request.contract);
    if (!revisions)
        return revisions.error();
    const bool wantsRevision = request.isRevision && !revisions->isEmpty();
    const auto isWanted = [&](const ContractVersion &each) {
        if (request.version != 0)
            return each.number == request.version;
        return !wantsRevision || revisionOf(*revisions, each.id) != nullptr;
    };
    const auto found = std::find_if(versions->crbegin(), versions->crend(), isWanted);
    if (found == versions->crend())
        return Error{.kind = ErrorKind::NotFound,
                     .sentence = {QT_TRANSLATE_NOOP("Sentence", "The contract “%1” has no version %2."),
                                  {contract->number, QString::number(request.version)}}};
    document.version = *found;
    if (const PriceRevision *revision = revisionOf(*revisions, found->id))
        document.revision = *revision;
    const auto before = std::next(found);
    if (before != versions->crend())
        document.former = *before;
    return {};
}

Result<> readParties(Connection &connection, ContractDocument &document)
{
    const auto provider = PeopleRepository(connection).provider();
    if (!provider && provider.error().kind != ErrorKind::NotFound)
        return provider.error();
    if (provider)
        document.provider = *provider;
    const auto client = ClientRepository(connection).find(document.contract.client);
    if (!client)
        return client.error();
    document.client = *client;
    return {};
}

Result<> readCalendars(Connection &connection, ContractDocument &document)
{
    const auto books = CalendarRepository(connection).all();
    if (!books)
        return books.error();
    const ServiceTerms &terms = document.version.terms;
    const QDate day =
        document.version.effectiveOn.isValid() ? document.version.effectiveOn : document.contract.startsOn;
    for (const CalendarBook &book : *books) {
        document.calendarNames.insert(book.id.value(), book.name);
        const bool isNamed =
            book.id == terms.supportCalendar ||
            std::any_of(terms.levels.cbegin(), terms.levels.cend(),
                        [&book](const ServiceLevel &level) { return level.calendar == book.id; });
        const CoverageCalendar *version = isNamed ? versionOn(book, day) : nullptr;
        if (!version)
            continue;
        document.calendars << *version;
        document.calendars.last().name = book.name;
    }
    return {};
}

/// The machines and sites that the scopes name.
Result<> readScope(Connection &connection, ContractDocument &document)
{
    QList<ScopeLine> lines = document.version.scope;
    if (document.former)
        lines += document.former->scope;
    QSet<qint64> seen;
    QList<AssetId> named;
    for (const ScopeLine &line : lines) {
        if (line.asset.isValid() && !seen.contains(line.asset.value())) {
            seen.insert(line.asset.value());
            named << line.asset;
        }
    }
    const auto assets = AssetRepository(connection).findAll(named);
    if (!assets)
        return assets.error();
    document.assets = *assets;
    const auto sites = ClientRepository(connection).sites(document.contract.client);
    if (!sites)
        return sites.error();
    for (const Site &site : *sites) {
        if (std::any_of(lines.cbegin(), lines.cend(),
                        [&site](const ScopeLine &line) { return line.site == site.id; }))
            document.sites << site;
    }
    return {};
}

void tellPeriods(ContractDocument &document)
{
    const TermClause clause = termClause(document.contract, document.version, document.client.kind);
    if (!checked(clause))
        return;
    const auto first = periodOn(clause, std::max(document.version.effectiveOn, clause.startsOn));
    if (first)
        document.periods = QList{*first} + periodsAfter(clause, *first, kPeriodsAfter);
    const auto current = periodOn(clause, document.issuedOn);
    if (!current || document.contract.endsOn)
        return;
    for (const ContractPeriod &period : QList{*current} + periodsAfter(clause, *current, 1)) {
        if (!document.refusable && period.noticeDeadline && *period.noticeDeadline >= document.issuedOn)
            document.refusable = period;
    }
}

Result<> readEnd(Connection &connection, ContractDocument &document)
{
    const auto life = contractLife(connection, document.contract.id);
    if (!life)
        return life.error();
    if (const ContractNotice *notice = life->notice()) {
        document.notice = *notice;
        document.outcome = life->outcome(*notice);
        if (life->contract.state == ContractState::Ended) // Another day was agreed since.
            document.outcome.endsOn = life->contract.endsOn;
        document.items = life->items;
    }
    return {};
}

Result<> readActivities(Connection &connection, ContractDocument &document)
{
    const auto rows = GdprRepository(connection).activities(document.contract.client);
    if (!rows)
        return rows.error();
    for (const ActivityRow &row : *rows) {
        if (!row.activity.endsOn || *row.activity.endsOn >= document.issuedOn)
            document.activities << row.activity;
    }
    return {};
}

} // namespace

Result<ContractDocument> contractDocument(Connection &connection, const ContractDocumentRequest &request)
{
    ContractDocument document;
    if (const Result<> read = readVersion(connection, request, document); !read)
        return read.error();
    for (const auto read : {readParties, readCalendars, readScope, readEnd}) {
        if (const Result<> done = read(connection, document); !done)
            return done.error();
    }
    if (document.version.hasOnCall) {
        const auto number = onCallNumber(connection, request.now);
        if (!number)
            return number.error();
        document.onCallNumber = number->isEmpty() ? document.provider.phone : *number;
    }
    const QTimeZone zone =
        document.provider.zone.isValid() ? document.provider.zone : QTimeZone("Europe/Paris");
    document.issuedOn = QDateTime::fromMSecsSinceEpoch(toMsecs(request.now), zone).date();
    tellPeriods(document);
    if (const Result<> done = readActivities(connection, document); !done)
        return done.error();
    return document;
}

} // namespace core
