// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/WorkshopService.h"

#include "core/storage/AssetRepository.h"
#include "core/storage/WorkshopRepository.h"

#include <QLocale>

namespace core {
namespace {

Result<> checkMachine(Connection &connection, const Custody &custody)
{
    const auto asset = AssetRepository(connection).find(custody.asset);
    if (!asset)
        return asset.error();
    if (custody.kind == CustodyKind::Workshop && asset->client != custody.client)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "“%1” is a machine of another client: only its owner "
                                                      "hands it over to the workshop."),
                        {asset->name}},
                       QStringLiteral("client"));
    const auto others = WorkshopRepository(connection).custodies(custody.asset);
    if (!others)
        return others.error();
    for (const CustodyRow &other : *others) {
        const bool isOpen = other.custody.id != custody.id && !other.custody.returnedOn;
        if (isOpen && !custody.returnedOn)
            return invalid(
                {QT_TRANSLATE_NOOP("Sentence", "“%1” is in other hands since %2: record that it was "
                                               "given back first."),
                 {asset->name, QLocale().toString(other.custody.sinceOn, QLocale::ShortFormat)}});
    }
    return {};
}

/// A state after belongs to what is back.
Custody fitted(Custody custody)
{
    if (!custody.returnedOn)
        custody.stateAfter.clear();
    return custody;
}

} // namespace

Result<CustodyId> save(Unit &unit, const Custody &custody, QDate today)
{
    const Custody wanted = fitted(custody);
    if (const Result<> fine = checked(wanted, today); !fine)
        return unit.refuse(fine.error());
    if (const Result<> fine = checkMachine(unit.connection(), wanted); !fine)
        return unit.refuse(fine.error());
    if (!wanted.id.isValid())
        return WorkshopRepository::add(unit, wanted);
    const Result<> done = WorkshopRepository::update(unit, wanted);
    return done ? Result<CustodyId>(wanted.id) : done.error();
}

Result<DataWipingId> save(Unit &unit, const DataWiping &wiping, QDate today)
{
    if (const Result<> fine = checked(wiping, today); !fine)
        return unit.refuse(fine.error());
    if (!wiping.id.isValid())
        return WorkshopRepository::add(unit, wiping);
    const Result<> done = WorkshopRepository::update(unit, wiping);
    return done ? Result<DataWipingId>(wiping.id) : done.error();
}

} // namespace core
