// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/client/clientSuggestions.h"

#include "core/base/Text.h"

#include <QtConcurrentRun>

namespace ui {
namespace {

constexpr int kProposals = 8;

/// Those whose name holds @p text.
QList<Suggestion> fitting(const QList<core::Client> &clients, const QString &text)
{
    const QString wanted = core::folded(text.trimmed());
    QList<Suggestion> found;
    for (const core::Client &client : clients) {
        if (found.size() < kProposals && core::folded(client.name).contains(wanted))
            found << Suggestion{.id = client.id.value(), .title = client.name, .detail = client.address.town};
    }
    return found;
}

} // namespace

TypeAhead::Source clientSuggestions(const QList<core::Client> &clients)
{
    return [clients](const QString &text) {
        return QtConcurrent::run([clients, text] { return fitting(clients, text); });
    };
}

} // namespace ui
