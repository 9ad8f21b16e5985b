// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/RevisionService.h"

#include "core/base/Zone.h"
#include "core/services/ContractService.h"
#include "core/services/Saving.h"
#include "core/storage/ContractRepository.h"
#include "core/storage/RevisionRepository.h"

#include <QLocale>
#include <algorithm>

namespace core {
namespace {

QString dayText(QDate day)
{
    return QLocale().toString(day, QLocale::ShortFormat);
}

Result<> checkMonth(Unit &unit, const IndexValue &value)
{
    const auto values = RevisionRepository(unit.connection()).indices();
    if (!values)
        return values.error();
    const bool isTaken = std::ranges::any_of(*values, [&value](const IndexValue &each) {
        return each.id != value.id && each.series == value.series && each.month == value.month;
    });
    if (!isTaken)
        return {};
    return unit.refuse(invalid({QT_TRANSLATE_NOOP("Sentence", "The index of %1 is entered already: change "
                                                              "that line instead."),
                                {value.month.text()}},
                               QStringLiteral("month")));
}

/// What the request asks for, from what is stored.
struct Revising
{
    Contract contract = {};
    QList<ContractVersion> versions = {};
    QList<IndexValue> indices = {};
    IndexValue current = {};
};

Result<Revising> readAll(Connection &connection, const RevisionRequest &request)
{
    const ContractRepository contracts(connection);
    const RevisionRepository revisions(connection);
    const auto contract = contracts.find(request.contract);
    if (!contract)
        return contract.error();
    const auto versions = contracts.versions(request.contract);
    if (!versions)
        return versions.error();
    const auto indices = revisions.indices();
    if (!indices)
        return indices.error();
    const auto current = revisions.findIndex(request.index);
    if (!current)
        return current.error();
    return Revising{.contract = *contract, .versions = *versions, .indices = *indices, .current = *current};
}

Result<> checkRevisable(const Revising &read, const RevisionRequest &request)
{
    if (!request.effectiveOn.isValid())
        return invalid({QT_TRANSLATE_NOOP("Sentence", "Give the day from which this counts.")},
                       QStringLiteral("effectiveOn"));
    if (read.contract.state == ContractState::Ended)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "This contract has ended. Write a new contract.")});
    const ContractVersion &last = read.versions.constLast();
    if (!last.isSigned)
        return invalid(
            {QT_TRANSLATE_NOOP("Sentence", "Version %1 is being written: sign it or give it up before the "
                                           "price is revised."),
             {QString::number(last.number)}});
    const ContractVersion *before = versionOn(read.versions, request.effectiveOn);
    if (!before || before->id != last.id)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "Version %1 takes effect later: revise the price from "
                                                      "that day on, or later."),
                        {QString::number(last.number)}},
                       QStringLiteral("effectiveOn"));
    if (!before->revision.isAgreed)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "This contract does not say that its price is revised: "
                                                      "write it in an amendment (part 7).")});
    if (read.current.publishedOn > request.effectiveOn)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "The index of %1 was published on %2 only: choose one "
                                                      "that was known when the revision takes effect, or a "
                                                      "later day."),
                        {read.current.month.text(), dayText(read.current.publishedOn)}},
                       QStringLiteral("effectiveOn"));
    return {};
}

} // namespace

Result<IndexValueId> save(Unit &unit, const IndexValue &value)
{
    if (const Result<> free = checkMonth(unit, value); !free)
        return free.error();
    return saved<RevisionRepository>(unit, value);
}

Result<> removeIndex(Unit &unit, IndexValueId id)
{
    const auto stored = RevisionRepository(unit.connection()).findIndex(id);
    return stored ? RevisionRepository::remove(unit, *stored) : stored.error();
}

Result<ContractVersionId> revisePrice(Unit &unit, const RevisionRequest &request, const QTimeZone &zone)
{
    const auto read = readAll(unit.connection(), request);
    if (!read)
        return read.error();
    if (const Result<> fine = checkRevisable(*read, request); !fine)
        return unit.refuse(fine.error());
    const ContractVersion before = read->versions.constLast();
    const IndexValue *base = baseOf(before.revision, read->indices);
    if (!base)
        return unit.refuse(
            invalid({QT_TRANSLATE_NOOP("Sentence", "The reference index of the contract is not in the table: "
                                                   "enter it in the settings, or name it in part 7.")},
                    QStringLiteral("index")));
    const auto computation = revisionComputation(before.revision, *base, read->current);
    if (!computation)
        return unit.refuse(computation.error());
    ContractVersion after = revisedVersion(before, *computation);
    after.id = {};
    after.version = 0;
    after.number = before.number + 1;
    after.effectiveOn = request.effectiveOn;
    const auto id = save(unit, after);
    if (!id)
        return id;
    const auto kept = RevisionRepository::add(unit, {.contract = request.contract,
                                                     .contractVersion = *id,
                                                     .effectiveOn = request.effectiveOn,
                                                     .decidedOn = localTime(unit.at(), zone).day,
                                                     .terms = before.revision,
                                                     .base = *base,
                                                     .current = read->current,
                                                     .feeBefore = before.monthlyFee,
                                                     .feeAfter = after.monthlyFee});
    if (!kept)
        return kept.error();
    const Result<> done = sign(unit, *id);
    return done ? id : Result<ContractVersionId>(done.error());
}

} // namespace core
