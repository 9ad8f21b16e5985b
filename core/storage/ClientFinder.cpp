// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ClientFinder.h"

#include "core/base/Text.h"
#include "core/domain/client/PhoneNumber.h"
#include "core/storage/Search.h"

#include <algorithm>

namespace core {
namespace {

/// Where a kind of record is looked for, and how its client is reached.
struct Place
{
    Table table;
    QString columns; ///< Client, contact, machine, client's name, detail.
    QString joins;
    QString term;
    bool isByName; ///< Else the newest first: an index of words sorts nothing else in time.
};

QList<Place> places()
{
    const QString join = QStringLiteral(" JOIN client c ON c.id = t.client_id");
    return {{Table::Client, QStringLiteral("t.id, 0, 0, t.name, t.town"), QString(),
             QStringLiteral("t.is_archived = FALSE"), true},
            {Table::Contact, QStringLiteral("c.id, t.id, 0, c.name, t.name"), join,
             QStringLiteral("t.is_archived = FALSE AND c.is_archived = FALSE"), true},
            {Table::Asset, QStringLiteral("c.id, 0, t.id, c.name, t.name"), join,
             QStringLiteral("c.is_archived = FALSE AND t.life_cycle < %1")
                 .arg(static_cast<int>(LifeCycle::Retired)),
             false}};
}

ClientHit toHit(const Fields &fields)
{
    return {.client = fields.id<ClientId>(0),
            .contact = fields.id<ContactId>(1),
            .asset = fields.id<AssetId>(2),
            .name = fields.text(3),
            .detail = fields.text(4)};
}

Result<QList<ClientHit>> findIn(Connection &connection, const Place &place, const QString &text, int limit)
{
    const Search::Match match = Search::match(connection.dialect(), place.table, text);
    QVariantMap values{{QStringLiteral("words"), match.words}, {QStringLiteral("hits"), limit}};
    QString order = match.id + QStringLiteral(" DESC");
    if (place.isByName) {
        const QString key = folded(text.trimmed());
        order =
            QStringLiteral("CASE WHEN SUBSTR(t.sort_key, 1, %1) = :key THEN 0 ELSE 1 END, t.sort_key, t.id")
                .arg(key.size());
        values.insert(QStringLiteral("key"), key);
    }
    return connection.all<ClientHit>(
        QStringLiteral("SELECT %1 FROM %2%3 WHERE %4 AND %5 ORDER BY %6 LIMIT :hits")
            .arg(place.columns, match.from, place.joins, match.term, place.term, order),
        values, toHit);
}

/// The numbers of one column, bare: "SELECT client, contact, name, number, bare number FROM …".
QString numbersIn(const QString &columns, const QString &column, const QString &table)
{
    QString bare = column;
    for (const QChar separator : kNumberSeparators)
        bare = QStringLiteral("REPLACE(%1, '%2', '')").arg(bare, separator);
    return QStringLiteral(
               "SELECT %1, %2 AS written, %3 AS bare FROM %4 WHERE %2 <> '' AND is_archived = FALSE")
        .arg(columns, column, bare, table);
}

/// Each number is made bare once, whatever it is then compared with.
Result<QList<ClientHit>> findNumber(Connection &connection, const QString &typed, int limit)
{
    QStringList terms;
    const QStringList patterns = numberPatterns(typed);
    for (const QString &pattern : patterns) // Digits, +, _ and %: nothing that a user could end a text with.
        terms << QStringLiteral("n.bare LIKE '%1'").arg(pattern);
    if (terms.isEmpty())
        return QList<ClientHit>();
    const QString contacts = QStringLiteral("client_id, id AS contact_id, name");
    const QStringList numbers{numbersIn(contacts, QStringLiteral("phone"), QStringLiteral("contact")),
                              numbersIn(contacts, QStringLiteral("mobile"), QStringLiteral("contact")),
                              numbersIn(QStringLiteral("id AS client_id, 0 AS contact_id, town AS name"),
                                        QStringLiteral("phone"), QStringLiteral("client"))};
    return connection.all<ClientHit>(
        QStringLiteral("WITH n AS MATERIALIZED (%1) SELECT c.id, n.contact_id, 0, c.name, n.name, n.written "
                       "FROM n JOIN client c ON c.id = n.client_id WHERE c.is_archived = FALSE AND (%2) "
                       "ORDER BY c.sort_key, n.contact_id DESC, n.written LIMIT :hits")
            .arg(numbers.join(QStringLiteral(" UNION ALL ")), terms.join(QStringLiteral(" OR "))),
        {{QStringLiteral("hits"), limit}}, [](const Fields &fields) {
            ClientHit hit = toHit(fields);
            hit.number = fields.text(5);
            return hit;
        });
}

/// A record found by its number is not told again by its words.
bool isKnown(const QList<ClientHit> &hits, const ClientHit &hit)
{
    return std::any_of(hits.cbegin(), hits.cend(), [&hit](const ClientHit &each) {
        return each.client == hit.client && each.contact == hit.contact && each.asset == hit.asset;
    });
}

} // namespace

Result<QList<ClientHit>> findClients(Connection &connection, const QString &text, int limit)
{
    if (foldedWords(text).isEmpty())
        return QList<ClientHit>();
    auto hits = findNumber(connection, text, limit);
    if (!hits)
        return hits;
    for (const Place &place : places()) {
        if (place.table == Table::Contact && isLikeNumber(text))
            continue; // Its digits in another order are another number.
        const auto found = findIn(connection, place, text, limit);
        if (!found)
            return found;
        for (const ClientHit &hit : *found) {
            if (!isKnown(*hits, hit))
                hits.value() << hit;
        }
    }
    return hits;
}

} // namespace core
