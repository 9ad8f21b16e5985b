// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/workshop/Custody.h"

namespace core {
namespace {

Result<> checkReturn(const Custody &custody, QDate today)
{
    if (!custody.returnedOn)
        return {};
    if (*custody.returnedOn < custody.sinceOn)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "It cannot be given back before it was taken: check "
                                                      "both days.")},
                       QStringLiteral("returnedOn"));
    if (*custody.returnedOn > today)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "This day is still to come: leave it empty until the "
                                                      "machine is given back.")},
                       QStringLiteral("returnedOn"));
    return {};
}

} // namespace

bool isDueBack(const Custody &custody, QDate today)
{
    return !custody.returnedOn && custody.dueOn && *custody.dueOn <= today;
}

Result<> checked(const Custody &custody, QDate today)
{
    if (!custody.client.isValid())
        return invalid({QT_TRANSLATE_NOOP("Sentence", "Choose the client to whom the machine is lent.")},
                       QStringLiteral("client"));
    if (!custody.sinceOn.isValid())
        return invalid({QT_TRANSLATE_NOOP("Sentence", "Enter the day on which the machine changed hands.")},
                       QStringLiteral("sinceOn"));
    if (custody.sinceOn > today)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "The receipt is for what has changed hands: this day "
                                                      "is still to come.")},
                       QStringLiteral("sinceOn"));
    if (custody.dueOn && *custody.dueOn < custody.sinceOn)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "It cannot be due back before it was taken: check "
                                                      "both days.")},
                       QStringLiteral("dueOn"));
    if (custody.counterpart.trimmed().isEmpty())
        return invalid({QT_TRANSLATE_NOOP("Sentence", "Name the person of the client with whom the machine "
                                                      "changed hands: the receipt is signed by them.")},
                       QStringLiteral("counterpart"));
    return checkReturn(custody, today);
}

} // namespace core
