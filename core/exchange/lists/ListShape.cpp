// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/lists/ListShape.h"

#include "core/base/Text.h"
#include "core/exchange/CsvReader.h"
#include "core/exchange/lists/ListValues.h"

#include <QSet>
#include <algorithm>

namespace core {
namespace {

constexpr int kSearchedRecords = 30;      ///< The header is among the first ones.
constexpr qsizetype kSampleLength = 80;   ///< Letters of a sample that are shown.
constexpr qsizetype kMostMeanings = 200;  ///< Words of one column: more are no list of kinds or states.
constexpr qsizetype kMostColumns = 1'000; ///< A header with more is no list that people fill in.

struct Record
{
    qint64 line = 0;
    QStringList cells = {};
};

Record recordOf(const CsvReader &reader)
{
    Record record{.line = reader.line()};
    for (qsizetype i = 0; i < std::min(reader.size(), kMostColumns + 1); ++i)
        record.cells << cellText(reader.text(i));
    return record;
}

qsizetype filledIn(const QStringList &cells)
{
    return std::ranges::count_if(cells, [](const QString &cell) { return !cell.isEmpty(); });
}

/// How many names of columns @p cells holds, counted for each kind of list.
qsizetype knownNames(const QStringList &cells, ListKind kind)
{
    QSet<ListField> fields;
    for (const QString &cell : cells) {
        const FieldGuess guess = guessedField(kind, cell);
        if (guess.certainty > 0 && guess.field != ListField::Secret)
            fields.insert(guess.field);
    }
    return fields.size();
}

bool speaksOf(const QStringList &cells, ListKind kind, std::initializer_list<ListField> fields)
{
    return std::ranges::any_of(cells, [&](const QString &cell) {
        const FieldGuess guess = guessedField(kind, cell);
        return guess.certainty > 0 && std::ranges::find(fields, guess.field) != fields.end();
    });
}

/// Points for a header being that of such a list: its names, and those that only it has.
qsizetype pointsFor(const QStringList &cells, ListKind kind)
{
    constexpr qsizetype kTelling = 3;
    using enum ListField;
    const qsizetype known = knownNames(cells, kind);
    if (kind == ListKind::Machines)
        return known + (speaksOf(cells, kind, {Serial, Maker, Os, Mac}) ? kTelling : 0);
    const bool isTickets = kind == ListKind::Tickets;
    const bool begins = speaksOf(cells, kind, {isTickets ? OpenedAt : StartsOn});
    if (!begins || !speaksOf(cells, kind, {Name, Number}))
        return 0;
    const bool isTelling = isTickets ? speaksOf(cells, kind, {Priority, ResolvedAt, ClosedAt})
                                     : speaksOf(cells, kind, {NoticeMonths, MonthlyFee, EndsOn, RenewalMode});
    return known + (isTelling ? kTelling : 0);
}

ListKind kindOf(const QStringList &header)
{
    ListKind kind = ListKind::Machines;
    for (const ListKind other : {ListKind::Tickets, ListKind::Contracts}) {
        if (pointsFor(header, other) > pointsFor(header, kind))
            kind = other;
    }
    return kind;
}

qsizetype bestKnownNames(const QStringList &cells)
{
    return std::max({knownNames(cells, ListKind::Machines), knownNames(cells, ListKind::Tickets),
                     knownNames(cells, ListKind::Contracts)});
}

/// Which of the first records is the header: the one with the most known names; where no name is
/// known, the first with as many cells as most have.
qsizetype headerAmong(const QList<Record> &records)
{
    qsizetype best = -1;
    qsizetype most = 0;
    for (qsizetype i = 0; i < records.size(); ++i) {
        if (const qsizetype known = bestKnownNames(records.at(i).cells); known > most) {
            most = known;
            best = i;
        }
    }
    if (best >= 0)
        return best;
    QHash<qsizetype, int> widths;
    for (const Record &record : records)
        ++widths[record.cells.size()];
    qsizetype usual = 0;
    for (auto width = widths.constBegin(); width != widths.constEnd(); ++width) {
        if (width.value() > widths.value(usual) ||
            (width.value() == widths.value(usual) && width.key() > usual))
            usual = width.key();
    }
    for (qsizetype i = 0; i < records.size(); ++i) {
        const Record &record = records.at(i);
        if (record.cells.size() == usual && filledIn(record.cells) * 2 > usual)
            return i;
    }
    return -1;
}

/// Finds the shape out, record by record.
class ShapeFinder
{
public:
    ShapeFinder(CsvReader &reader, const ListMapping &wanted) : m_reader(reader), m_wanted(wanted) {}
    Result<ListShape> find();

private:
    Result<QList<Record>> readHead();
    Result<> takeHeader(const Record &header);
    void mapColumns();
    bool claims(qsizetype column, int certainty);
    Result<> readOn();
    void take(const QStringList &cells);
    void takeCell(ListColumn &column, const QString &cell);
    void decide();

    CsvReader &m_reader;
    const ListMapping &m_wanted;
    ListShape m_shape;
    std::optional<QChar> m_decimalMark;
};

Result<QList<Record>> ShapeFinder::readHead()
{
    QList<Record> records;
    Result<bool> more = m_reader.next();
    for (; more && *more; more = m_reader.next()) {
        records << recordOf(m_reader);
        if (records.size() == kSearchedRecords)
            break;
    }
    return more ? Result<QList<Record>>(records) : more.error();
}

Result<> ShapeFinder::takeHeader(const Record &header)
{
    QStringList names = header.cells;
    while (!names.isEmpty() && names.constLast().isEmpty())
        names.removeLast();
    if (names.size() > kMostColumns)
        return unreadable({QT_TRANSLATE_NOOP("Sentence", "Line %1: the list has more than %2 columns."),
                           {QString::number(header.line), QString::number(kMostColumns)}});
    m_shape.headerLine = header.line;
    for (qsizetype i = 0; i < names.size(); ++i) {
        QString name = names.at(i).isEmpty() ? QString::number(i + 1) : names.at(i).left(200);
        const QString first = name;
        for (int number = 2; m_shape.columnNames().contains(name); ++number)
            name = QStringLiteral("%1 (%2)").arg(first).arg(number);
        m_shape.columns << ListColumn{.name = name};
    }
    m_shape.kind = m_wanted.kind.value_or(kindOf(names));
    mapColumns();
    return {};
}

/// What the user says counts; then names that are wholly known, then those known in part. A field
/// is filled from one column; the others that speak of it become remarks.
void ShapeFinder::mapColumns()
{
    QSet<qsizetype> done;
    QSet<ListField> taken;
    const auto give = [&](qsizetype column, ListField field) {
        m_shape.columns[column].field = field;
        done.insert(column);
        taken.insert(field);
    };
    for (qsizetype i = 0; i < m_shape.columns.size(); ++i) {
        const QString &name = m_shape.columns.at(i).name;
        if (guessedField(m_shape.kind, name).field == ListField::Secret)
            give(i, ListField::Secret); // Whatever anybody says.
        else if (m_wanted.columns.contains(name))
            give(i, m_wanted.columns.value(name));
    }
    for (const int certainty : {2, 1}) {
        for (qsizetype i = 0; i < m_shape.columns.size(); ++i) {
            const FieldGuess guess = guessedField(m_shape.kind, m_shape.columns.at(i).name);
            if (guess.certainty == certainty && !done.contains(i) && !taken.contains(guess.field))
                give(i, guess.field);
        }
    }
}

void ShapeFinder::takeCell(ListColumn &column, const QString &cell)
{
    if (cell.isEmpty())
        return;
    ++column.filled;
    if (column.samples.size() < 3 && column.field != ListField::Secret) {
        if (const QString sample = cell.left(kSampleLength); !column.samples.contains(sample))
            column.samples << sample;
    }
    if (isDate(column.field))
        column.dates.add(cell);
    if (isAmount(column.field) && !m_decimalMark)
        m_decimalMark = decimalMarkOf(cell);
    if (!hasMeanings(m_shape.kind, column.field))
        return;
    ValueMeanings &meanings = m_shape.values[column.field];
    const QString word = cell.left(kSampleLength);
    if (meanings.contains(word) || meanings.size() >= kMostMeanings)
        return;
    const QString given = m_wanted.values.value(column.field).value(word);
    meanings.insert(word, given.isEmpty() ? meaningOf(m_shape.kind, column.field, cell) : given);
}

void ShapeFinder::take(const QStringList &cells)
{
    if (filledIn(cells) == 0)
        return;
    ++m_shape.lines;
    for (qsizetype i = 0; i < std::min(m_shape.columns.size(), cells.size()); ++i)
        takeCell(m_shape.columns[i], cells.at(i));
}

Result<> ShapeFinder::readOn()
{
    Result<bool> more = m_reader.next();
    for (; more && *more; more = m_reader.next()) {
        take(recordOf(m_reader).cells);
        if (m_shape.lines > kMostListLines)
            return unreadable({QT_TRANSLATE_NOOP("Sentence", "The list has more than %1 lines: split it."),
                               {QString::number(kMostListLines)}});
    }
    return more ? Result<>() : more.error();
}

/// What only the whole column tells.
void ShapeFinder::decide()
{
    DateEvidence all;
    for (const ListColumn &column : std::as_const(m_shape.columns))
        all.add(column.dates);
    m_shape.isDateOrderOpen = all.isOpen();
    m_shape.isDateOrderGiven = m_wanted.dateOrder.has_value();
    m_shape.dateOrder = m_wanted.dateOrder.value_or(all.order().value_or(DateOrder::DayMonthYear));
    for (ListColumn &column : m_shape.columns) {
        const bool isOwn = !m_wanted.dateOrder && !column.dates.isOpen() && !column.dates.isEmpty();
        column.order = isOwn ? *column.dates.order() : m_shape.dateOrder;
    }
    m_shape.decimalMark = m_wanted.decimalMark.value_or(
        m_decimalMark.value_or(m_shape.delimiter == QLatin1Char(',') ? QLatin1Char('.') : QLatin1Char(',')));
}

Result<ListShape> ShapeFinder::find()
{
    m_shape.wanted = m_wanted;
    m_shape.encoding = m_reader.encoding();
    m_shape.delimiter = m_reader.delimiter();
    const auto head = readHead();
    if (!head)
        return head.error();
    const qsizetype header = headerAmong(*head);
    const bool isList =
        header >= 0 && (filledIn(head->at(header).cells) > 1 || bestKnownNames(head->at(header).cells) > 0);
    if (!isList)
        return unreadable({QT_TRANSLATE_NOOP("Sentence", "The file is no list: no line names its columns.")});
    if (const Result<> taken = takeHeader(head->at(header)); !taken)
        return taken.error();
    for (qsizetype i = header + 1; i < head->size(); ++i)
        take(head->at(i).cells);
    if (head->size() == kSearchedRecords) {
        if (const Result<> read = readOn(); !read)
            return read.error();
    }
    decide();
    return m_shape;
}

} // namespace

QStringList ListShape::columnNames() const
{
    QStringList names;
    for (const ListColumn &column : columns)
        names << column.name;
    return names;
}

qsizetype ListShape::columnOf(ListField field) const
{
    const auto found = std::ranges::find(columns, field, &ListColumn::field);
    return found == columns.end() ? -1 : found - columns.begin();
}

ListMapping ListShape::mapping() const
{
    ListMapping mapping{.kind = kind,
                        .encoding = encoding,
                        .delimiter = delimiter,
                        .dateOrder = dateOrder,
                        .decimalMark = decimalMark};
    for (const ListColumn &column : columns)
        mapping.columns.insert(column.name, column.field);
    for (auto entry = values.constBegin(); entry != values.constEnd(); ++entry) {
        for (auto meaning = entry->constBegin(); meaning != entry->constEnd(); ++meaning) {
            if (!meaning->isEmpty())
                mapping.values[entry.key()].insert(meaning.key(), meaning.value());
        }
    }
    return mapping;
}

ListMapping ListShape::memorable() const
{
    ListMapping mapping = this->mapping();
    mapping.encoding.reset();
    mapping.delimiter.reset();
    mapping.decimalMark.reset();
    if (!isDateOrderGiven) // Else found out again, from other dates.
        mapping.dateOrder.reset();
    return mapping;
}

Result<ListShape> shapeOf(QIODevice &device, const ListMapping &wanted)
{
    if (device.size() > kLargestList)
        return unreadable({QT_TRANSLATE_NOOP("Sentence", "The list is larger than %1 MB: split it."),
                           {QString::number(kLargestList >> 20)}});
    CsvReader reader(device, {.delimiter = wanted.delimiter, .encoding = wanted.encoding});
    if (const Result<> opened = reader.open(); !opened)
        return opened.error();
    return ShapeFinder(reader, wanted).find();
}

bool looksLikeList(QIODevice &device)
{
    CsvReader reader(device);
    if (!reader.open())
        return false;
    QList<Record> records;
    for (auto more = reader.next(); more && *more && records.size() < kSearchedRecords; more = reader.next())
        records << recordOf(reader);
    const qsizetype header = headerAmong(records);
    return header >= 0 &&
           (bestKnownNames(records.at(header).cells) > 1 ||
            (bestKnownNames(records.at(header).cells) == 1 && filledIn(records.at(header).cells) == 1));
}

} // namespace core
