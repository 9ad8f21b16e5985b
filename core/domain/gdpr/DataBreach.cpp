// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/gdpr/DataBreach.h"

#include "core/base/Zone.h"

#include <array>

namespace core {
namespace {

constexpr std::array kNatures{BreachNature::Confidentiality, BreachNature::Integrity,
                              BreachNature::Availability};

Result<> checkTexts(const DataBreach &breach)
{
    if (!breach.client.isValid())
        return invalid({QT_TRANSLATE_NOOP("Sentence", "Choose the client whose data are concerned.")},
                       QStringLiteral("client"));
    if (breach.title.trimmed().isEmpty())
        return invalid({QT_TRANSLATE_NOOP("Sentence", "Give the breach a title, as in “Laptop stolen”.")},
                       QStringLiteral("title"));
    if (breach.personsCount.value_or(0) < 0)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "A number of persons cannot be negative.")},
                       QStringLiteral("personsCount"));
    if (breach.recordsCount.value_or(0) < 0)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "A number of records cannot be negative.")},
                       QStringLiteral("recordsCount"));
    return {};
}

/// A moment of the breach, and what is said where it comes before somebody knew.
struct Moment
{
    const char *field = nullptr;
    std::optional<Instant> at = {};
    const char *tooEarly = nullptr;
};

Result<> checkMoments(const DataBreach &breach, Instant now)
{
    if (toMsecs(breach.awareAt) == 0)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "Enter when you became aware of the breach: the 72 "
                                                      "hours run from that moment.")},
                       QStringLiteral("awareAt"));
    const std::array<Moment, 4> moments{
        {{"happenedAt", breach.happenedAt, nullptr},
         {"awareAt", breach.awareAt, nullptr},
         {"clientToldAt", breach.clientToldAt,
          QT_TRANSLATE_NOOP("Sentence",
                            "The client cannot have been told before you were aware of the breach. "
                            "Correct one of the two moments.")},
         {"authorityToldAt", breach.authorityToldAt,
          QT_TRANSLATE_NOOP("Sentence", "The authority cannot have been told before you were aware of the "
                                        "breach. Correct one of the two moments.")}}};
    for (const Moment &moment : moments) {
        const QString field = QString::fromLatin1(moment.field);
        if (moment.at && *moment.at > now)
            return invalid(
                {QT_TRANSLATE_NOOP("Sentence", "This moment is still to come: leave it empty until "
                                               "it has happened.")},
                field);
        if (moment.at && moment.tooEarly && *moment.at < breach.awareAt)
            return invalid({moment.tooEarly}, field);
    }
    if (breach.happenedAt && *breach.happenedAt > breach.awareAt)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "Nobody can be aware of a breach before it happens. "
                                                      "Correct one of the two moments.")},
                       QStringLiteral("happenedAt"));
    return {};
}

Result<> checkClosing(const DataBreach &breach, const BreachClock &clock, Instant now, const QTimeZone &zone)
{
    if (breach.closedOn) {
        if (*breach.closedOn > localTime(now, zone).day ||
            *breach.closedOn < localTime(breach.awareAt, zone).day)
            return invalid({QT_TRANSLATE_NOOP("Sentence", "A breach is closed between the day on which you "
                                                          "became aware of it and today.")},
                           QStringLiteral("closedOn"));
        if (!breach.clientToldAt)
            return invalid({QT_TRANSLATE_NOOP("Sentence", "Tell the client before you close the breach, and "
                                                          "enter when: art. 33(2) knows no exception.")},
                           QStringLiteral("clientToldAt"));
    }
    if (!clock.isReasonMissing || clock.state == BreachState::Overdue)
        return {};
    if (clock.state == BreachState::ToldLate)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "The authority was told after the 72 hours: write the "
                                                      "reasons for the delay, art. 33(1) requires them.")},
                       QStringLiteral("delayReason"));
    return invalid({QT_TRANSLATE_NOOP("Sentence", "Closed without telling the authority: write why, for "
                                                  "instance that no risk to persons is likely.")},
                   QStringLiteral("delayReason"));
}

} // namespace

QString identifier(BreachNature nature)
{
    switch (nature) {
    case BreachNature::Confidentiality:
        return QStringLiteral("confidentiality");
    case BreachNature::Integrity:
        return QStringLiteral("integrity");
    case BreachNature::Availability:
        break;
    }
    return QStringLiteral("availability");
}

QList<BreachNature> naturesFrom(const QString &identifiers)
{
    const QStringList named = identifiers.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QList<BreachNature> natures;
    for (const BreachNature nature : kNatures) {
        if (named.contains(identifier(nature)))
            natures << nature;
    }
    return natures;
}

QString identifiers(const QList<BreachNature> &natures)
{
    QStringList names;
    for (const BreachNature nature : kNatures) {
        if (natures.contains(nature))
            names << identifier(nature);
    }
    return names.join(QLatin1Char(' '));
}

BreachClock breachClock(const DataBreach &breach, Instant now)
{
    using std::chrono::floor;
    BreachClock clock{.deadline = breach.awareAt + kAuthorityTerm,
                      .isClientTold = breach.clientToldAt.has_value()};
    clock.left = floor<Seconds>(clock.deadline - breach.authorityToldAt.value_or(now));
    const bool isInTime = breach.authorityToldAt.value_or(now) <= clock.deadline;
    if (breach.authorityToldAt)
        clock.state = isInTime ? BreachState::ToldInTime : BreachState::ToldLate;
    else if (breach.closedOn)
        clock.state = BreachState::NotTold;
    else
        clock.state = isInTime ? BreachState::Running : BreachState::Overdue;
    const bool needsReason = clock.state != BreachState::Running && clock.state != BreachState::ToldInTime;
    clock.isReasonMissing = needsReason && breach.delayReason.trimmed().isEmpty();
    return clock;
}

bool isWaiting(const DataBreach &breach)
{
    return !breach.closedOn && (!breach.clientToldAt || !breach.authorityToldAt);
}

Result<> checked(const DataBreach &breach, Instant now, const QTimeZone &zone)
{
    if (const Result<> fine = checkTexts(breach); !fine)
        return fine;
    if (const Result<> fine = checkMoments(breach, now); !fine)
        return fine;
    return checkClosing(breach, breachClock(breach, now), now, zone);
}

} // namespace core
