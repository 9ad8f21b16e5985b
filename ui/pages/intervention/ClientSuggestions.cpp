// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intervention/ClientSuggestions.h"

namespace ui {

QList<Suggestion> suggestionsOf(const QList<ClientMatch> &matches)
{
    QList<Suggestion> suggestions;
    for (const ClientMatch &match : matches) {
        QString icon = QStringLiteral("clients");
        if (match.asset.isValid())
            icon = QStringLiteral("workstation");
        else if (match.contact.isValid())
            icon = QStringLiteral("person");
        suggestions << Suggestion{
            .id = suggestions.size() + 1, .title = match.name, .detail = match.detail, .icon = icon};
    }
    return suggestions;
}

} // namespace ui
