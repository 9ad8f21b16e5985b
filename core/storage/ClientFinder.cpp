// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ClientFinder.h"

#include "core/base/Text.h"
#include "core/storage/Search.h"

namespace core {
namespace {

/// Where a kind of record is looked for, and how its client is reached.
struct Place
{
    Table table;
    QString columns; ///< Client, contact, machine, client's name, detail.
    QString joins;
    QString term;
};

QList<Place> places()
{
    const QString join = QStringLiteral(" JOIN client c ON c.id = t.client_id");
    return {{Table::Client, QStringLiteral("t.id, 0, 0, t.name, t.town"), QString(),
             QStringLiteral("t.is_archived = FALSE")},
            {Table::Contact, QStringLiteral("c.id, t.id, 0, c.name, t.name"), join,
             QStringLiteral("t.is_archived = FALSE AND c.is_archived = FALSE")},
            {Table::Asset, QStringLiteral("c.id, 0, t.id, c.name, t.name"), join,
             QStringLiteral("c.is_archived = FALSE AND t.life_cycle < %1")
                 .arg(static_cast<int>(LifeCycle::Retired))}};
}

Result<QList<ClientHit>> findIn(Connection &connection, const Place &place, const QString &text, int limit)
{
    const Search::Match match = Search::match(connection.dialect(), place.table, text);
    return connection.all<ClientHit>(
        QStringLiteral("SELECT %1 FROM %2%3 WHERE %4 AND %5 ORDER BY %6 DESC LIMIT :hits")
            .arg(place.columns, match.from, place.joins, match.term, place.term, match.id),
        {{QStringLiteral("words"), match.words}, {QStringLiteral("hits"), limit}}, [](const Fields &fields) {
            return ClientHit{.client = fields.id<ClientId>(0),
                             .contact = fields.id<ContactId>(1),
                             .asset = fields.id<AssetId>(2),
                             .name = fields.text(3),
                             .detail = fields.text(4)};
        });
}

/// "0388000000" as numbers are written down: "03 88 00 00 00". Empty for anything else.
QString spacedNumber(const QString &text)
{
    const QString number = text.simplified().remove(QLatin1Char(' ')).remove(QLatin1Char('.'));
    const bool isNumber = number.size() >= 4 && std::all_of(number.cbegin(), number.cend(),
                                                            [](QChar each) { return each.isDigit(); });
    QString spaced;
    for (qsizetype i = 0; isNumber && i < number.size(); i += 2)
        spaced += number.mid(i, 2) + QLatin1Char(' ');
    return spaced.trimmed();
}

/// The other ways to write the same telephone number; @p text itself first.
QStringList writings(const QString &text)
{
    QStringList all{text};
    const QString spaced = spacedNumber(text);
    if (spaced.isEmpty())
        return all;
    for (const QString &other : {spaced, QString(spaced).remove(QLatin1Char(' '))}) {
        if (!all.contains(other))
            all << other;
    }
    return all;
}

} // namespace

Result<QList<ClientHit>> findClients(Connection &connection, const QString &text, int limit)
{
    QList<ClientHit> hits;
    if (foldedWords(text).isEmpty())
        return hits;
    for (const Place &place : places()) {
        for (const QString &writing : writings(text)) {
            const auto found = findIn(connection, place, writing, limit);
            if (!found)
                return found;
            for (const ClientHit &hit : *found) {
                if (!hits.contains(hit))
                    hits << hit;
            }
        }
    }
    return hits;
}

} // namespace core
