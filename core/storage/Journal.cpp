// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Journal.h"

#include "core/storage/Schema.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRandomGenerator>

namespace core {
namespace {

QString sha256(const QStringList &parts)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &part : parts) { // Lengths, so that no two lists share their bytes.
        const QByteArray bytes = part.toUtf8();
        hash.addData(QByteArray::number(bytes.size()) + ':' + bytes);
    }
    return QString::fromLatin1(hash.result().toHex());
}

QString newSalt()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QString::fromLatin1(
        QByteArray::fromRawData(reinterpret_cast<const char *>(words.data()), sizeof(words)).toHex());
}

/// One line of the table, as stored.
struct Line
{
    qint64 id = 0;
    QStringList header;
    QVariant before, after, salt;
    QString digest, chain;

    QString contentDigest() const
    {
        return sha256({salt.toString(), before.isNull() ? QStringLiteral("-") : before.toString(),
                       after.isNull() ? QStringLiteral("-") : after.toString()});
    }
    QString chainAfter(const QString &previous) const { return sha256({previous, sha256(header), digest}); }
};

const QString kLines =
    QStringLiteral("SELECT id, unit, sequence, table_name, row_id, version, at, author, label, "
                   "undoes, before_json, after_json, salt, digest, chain FROM journal ");

Line toLine(const Fields &fields)
{
    QStringList header;
    for (int column = 1; column <= 9; ++column)
        header << fields.text(column);
    return {fields.integer(0), header,          fields.value(10), fields.value(11),
            fields.value(12),  fields.text(13), fields.text(14)};
}

QVariant orNull(const std::optional<QString> &text)
{
    return text ? QVariant(*text) : QVariant();
}

std::optional<QJsonObject> toObject(const QVariant &text)
{
    if (text.isNull())
        return {};
    return QJsonDocument::fromJson(text.toString().toUtf8()).object();
}

JournalEntry toEntry(const Fields &fields)
{
    return {.row = {tableNamed(fields.text(3)).value_or(Table::Provider), fields.integer(4)},
            .version = fields.number(5),
            .before = toObject(fields.value(10)),
            .after = toObject(fields.value(11)),
            .unit = QUuid(fields.text(1)),
            .action = {fields.text(8), fields.text(7), fields.instant(6), QUuid(fields.text(9))},
            .erased = fields.isNull(12)};
}

Result<> insertLine(Connection &connection, const Line &line)
{
    static const QStringList kHeader{
        QStringLiteral("unit"),   QStringLiteral("sequence"), QStringLiteral("table"),
        QStringLiteral("row"),    QStringLiteral("version"),  QStringLiteral("at"),
        QStringLiteral("author"), QStringLiteral("label"),    QStringLiteral("undoes")};
    Params params{{QStringLiteral("before"), line.before},
                  {QStringLiteral("after"), line.after},
                  {QStringLiteral("salt"), line.salt},
                  {QStringLiteral("digest"), line.digest},
                  {QStringLiteral("chain"), line.chain}};
    for (qsizetype i = 0; i < kHeader.size(); ++i)
        params.insert(kHeader.at(i), line.header.at(i));
    const auto added = connection.execute(
        QStringLiteral(
            "INSERT INTO journal (unit, sequence, table_name, row_id, version, at, author, label, "
            "undoes, before_json, after_json, salt, digest, chain) VALUES (:unit, :sequence, :table, :row, "
            ":version, :at, :author, :label, :undoes, :before, :after, :salt, :digest, :chain)"),
        params);
    return added ? Result<>() : added.error();
}

} // namespace

Result<Journal::Writing> Journal::begin(const QUuid &unit, const Action &action)
{
    if (m_connection.dialect() == Dialect::Postgres) { // Two ends of one chain would fork it.
        const auto locked = m_connection.execute(QStringLiteral("LOCK TABLE journal IN EXCLUSIVE MODE"));
        if (!locked)
            return locked.error();
    }
    const auto last =
        m_connection.all<QString>(QStringLiteral("SELECT chain FROM journal ORDER BY id DESC LIMIT 1"), {},
                                  [](const Fields &fields) { return fields.text(0); });
    if (!last)
        return last.error();
    return Writing{.unit = unit, .action = action, .chain = last->value(0)};
}

Result<> Journal::append(Writing &writing, RowRef row, int version, const std::optional<QString> &before,
                         const std::optional<QString> &after)
{
    Line line;
    line.header = {writing.unit.toString(QUuid::WithoutBraces),
                   QString::number(++writing.sequence),
                   specOf(row.table).name,
                   QString::number(row.id),
                   QString::number(version),
                   QString::number(toMsecs(writing.action.at)),
                   writing.action.author,
                   writing.action.label,
                   writing.action.undoes.isNull() ? QString()
                                                  : writing.action.undoes.toString(QUuid::WithoutBraces)};
    line.before = orNull(before);
    line.after = orNull(after);
    line.salt = newSalt();
    line.digest = line.contentDigest();
    line.chain = writing.chain = line.chainAfter(writing.chain);
    return insertLine(m_connection, line);
}

Result<QList<JournalEntry>> Journal::entriesOf(const QUuid &unit)
{
    return m_connection.all<JournalEntry>(kLines + QStringLiteral("WHERE unit = :unit ORDER BY sequence"),
                                          {{QStringLiteral("unit"), unit.toString(QUuid::WithoutBraces)}},
                                          toEntry);
}

Result<QList<JournalEntry>> Journal::historyOf(RowRef row)
{
    return m_connection.all<JournalEntry>(
        kLines + QStringLiteral("WHERE table_name = :table AND row_id = :row ORDER BY id"),
        {{QStringLiteral("table"), specOf(row.table).name}, {QStringLiteral("row"), row.id}}, toEntry);
}

Result<bool> Journal::holds(const QUuid &unit)
{
    const auto count =
        m_connection.one<int>(QStringLiteral("SELECT COUNT(*) FROM journal WHERE unit = :unit"),
                              {{QStringLiteral("unit"), unit.toString(QUuid::WithoutBraces)}},
                              [](const Fields &fields) { return fields.number(0); });
    return count ? Result<bool>(*count > 0) : count.error();
}

Result<QString> Journal::origin()
{
    const auto first =
        m_connection.all<QString>(QStringLiteral("SELECT unit FROM journal ORDER BY id LIMIT 1"), {},
                                  [](const Fields &fields) { return fields.text(0); });
    return first ? Result<QString>(first->value(0)) : first.error();
}

Result<QList<Journal::UnitSummary>> Journal::latest(int limit, const QString &author)
{
    QVariantMap values{{QStringLiteral("limit"), limit}};
    if (!author.isEmpty())
        values.insert(QStringLiteral("author"), author);
    return m_connection.all<UnitSummary>(
        QStringLiteral("SELECT f.unit, f.label, f.author, f.at, f.undoes, "
                       "(SELECT COUNT(*) FROM journal j WHERE j.unit = f.unit), f.table_name, f.row_id, "
                       "COALESCE(f.after_json, f.before_json) FROM journal f WHERE f.sequence = 1 %1"
                       "ORDER BY f.id DESC LIMIT :limit")
            .arg(author.isEmpty() ? QString() : QStringLiteral("AND f.author = :author ")),
        values, [](const Fields &fields) {
            return UnitSummary{
                .unit = QUuid(fields.text(0)),
                .action = {fields.text(1), fields.text(2), fields.instant(3), QUuid(fields.text(4))},
                .changes = fields.number(5),
                .first = {tableNamed(fields.text(6)).value_or(Table::Provider), fields.integer(7)},
                .contents = toObject(fields.value(8)).value_or(QJsonObject())};
        });
}

Result<> Journal::erase(RowRef row)
{
    const auto erased = m_connection.execute(
        QStringLiteral("UPDATE journal SET before_json = NULL, after_json = NULL, salt = NULL "
                       "WHERE table_name = :table AND row_id = :row"),
        {{QStringLiteral("table"), specOf(row.table).name}, {QStringLiteral("row"), row.id}});
    return erased ? Result<>() : erased.error();
}

Result<Journal::Followed> Journal::follow(Followed from)
{
    constexpr int kLinesAtOnce = 5000;
    const auto lines = m_connection.all<Line>(
        kLines + QStringLiteral("WHERE id > :after ORDER BY id LIMIT :slice"),
        {{QStringLiteral("after"), from.line}, {QStringLiteral("slice"), kLinesAtOnce}}, toLine);
    if (!lines)
        return lines.error();
    for (const Line &line : *lines) {
        const bool erased = line.salt.isNull();
        from.head = line.chainAfter(from.head);
        if (line.chain != from.head || (!erased && line.digest != line.contentDigest()))
            return Error{.detail = QStringLiteral("journal broken at %1").arg(line.id)};
        from.line = line.id;
    }
    from.isEnd = lines->size() < kLinesAtOnce;
    return from;
}

Result<QString> Journal::verify()
{
    // Entries appended meanwhile only lengthen the chain: a steady scan is not required.
    Followed followed;
    while (!followed.isEnd) {
        const Result<Followed> next = follow(followed);
        if (!next)
            return next.error();
        followed = *next;
    }
    return followed.head;
}

} // namespace core
