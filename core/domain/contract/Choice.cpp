// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contract/Choice.h"

namespace core {
namespace {

enum class Fit { None, OfClient, OfSite, OfFamily, OfMachine };

bool isWords(const ScopeLine &line)
{
    return !line.asset.isValid() && !line.assetKind && !line.site.isValid();
}

Fit fitOf(const ScopeLine &line, const CoverQuestion &question)
{
    if (line.asset.isValid())
        return question.assets.contains(line.asset) ? Fit::OfMachine : Fit::None;
    if (line.assetKind)
        return question.kinds.contains(*line.assetKind) ? Fit::OfFamily : Fit::None;
    return line.site.isValid() && line.site == question.site ? Fit::OfSite : Fit::None;
}

Fit fitOf(const ContractVersion &version, const CoverQuestion &question)
{
    Fit best = Fit::None;
    bool restricts = false;
    for (const ScopeLine &line : version.scope) {
        if (isWords(line))
            continue;
        const Fit fit = fitOf(line, question);
        if (!line.included && fit == Fit::OfMachine)
            return Fit::None; // Expressly excluded.
        if (line.included) {
            restricts = true;
            best = std::max(best, fit);
        }
    }
    // A contract limited to machines or sites covers work on none of them only where none is named.
    const bool coversClient = !restricts || (question.assets.isEmpty() && !question.site.isValid());
    return best == Fit::None && coversClient ? Fit::OfClient : best;
}

} // namespace

bool covers(const ContractVersion &version, const Asset &asset)
{
    return fitOf(version, {.assets = {asset.id}, .kinds = {asset.kind}, .site = asset.site}) != Fit::None;
}

QList<ContractId> fittingContracts(const QList<ContractBook> &books, const CoverQuestion &question)
{
    Fit best = Fit::OfClient;
    QList<ContractId> found;
    for (const ContractBook &book : books) {
        const ContractVersion *version = versionOn(book.versions, question.day);
        if (!version || !isInForce(book.contract, question.day))
            continue;
        const Fit fit = fitOf(*version, question);
        if (fit < best)
            continue;
        if (fit > best)
            found.clear();
        best = fit;
        found << book.contract.id;
    }
    return found;
}

} // namespace core
