// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/intervention/Intervention.h"

#include <QRegularExpression>

namespace core {

Priority priorityOf(Impact impact, Urgency urgency)
{
    using enum Priority;
    static constexpr std::array<std::array<Priority, 3>, 3> kMatrix{{
        {P1, P2, P3}, // Company or site: blocked, degraded, hindered.
        {P2, P3, P4}, // Team.
        {P3, P4, P4}, // One user.
    }};
    return kMatrix.at(static_cast<size_t>(impact)).at(static_cast<size_t>(urgency));
}

QString interventionNumber(int year, int sequence)
{
    return QStringLiteral("%1-%2").arg(year, 4, 10, QLatin1Char('0')).arg(sequence, 4, 10, QLatin1Char('0'));
}

std::optional<NumberParts> parseInterventionNumber(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^\\s*(\\d{4})-(\\d{1,9})\\s*$"));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    return NumberParts{match.captured(1).toInt(), match.captured(2).toInt()};
}

Result<> checked(const Intervention &intervention)
{
    if (intervention.title.trimmed().isEmpty())
        return invalid({QT_TRANSLATE_NOOP(
                           "Sentence", "An intervention needs a title: one line that says what is wrong.")},
                       QStringLiteral("title"));
    if (!intervention.client.isValid())
        return invalid({QT_TRANSLATE_NOOP("Sentence", "An intervention is for a client: choose one.")},
                       QStringLiteral("client"));
    return {};
}

} // namespace core
