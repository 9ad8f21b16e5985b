// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/lists/ListReader.h"

#include "core/base/Text.h"
#include "core/exchange/lists/ListValues.h"

#include <algorithm>

namespace core {
namespace {

constexpr qsizetype kLongestText = 1'000; ///< Letters of a name, a model…
constexpr qsizetype kLongestLines = 100'000;

CsvOptions optionsFor(const ListShape &shape)
{
    return {.delimiter = shape.delimiter, .encoding = shape.encoding};
}

QString columnIn(const QString &remark)
{
    return remark.left(remark.indexOf(QLatin1String(": ")) + 2);
}

} // namespace

ListReader::ListReader(QIODevice &device, const ListShape &shape)
    : m_reader(device, optionsFor(shape)), m_shape(shape)
{
}

Result<> ListReader::open()
{
    if (const Result<> opened = m_reader.open(); !opened)
        return opened;
    Result<bool> more = m_reader.next();
    while (more && *more && m_reader.line() < m_shape.headerLine)
        more = m_reader.next();
    return more ? Result<>() : more.error();
}

Result<bool> ListReader::next()
{
    m_kept.clear();
    for (;;) {
        const Result<bool> more = m_reader.next();
        if (!more || !*more)
            return more;
        for (qsizetype i = 0; i < m_reader.size(); ++i) {
            if (!cell(i).isEmpty())
                return true;
        }
    }
}

std::optional<Sentence> ListReader::mistake() const
{
    for (qsizetype i = m_shape.columns.size(); i < m_reader.size(); ++i) {
        if (!cell(i).isEmpty())
            return Sentence{QT_TRANSLATE_NOOP("Sentence", "The line has %1 cells instead of %2."),
                            {QString::number(m_reader.size()), QString::number(m_shape.columns.size())}};
    }
    for (qsizetype i = 0; i < std::min(m_reader.size(), m_shape.columns.size()); ++i) {
        const ListField field = m_shape.columns.at(i).field;
        const bool isLong = field == ListField::Notes || field == ListField::Remark ||
                            field == ListField::Solution || field == ListField::LeftOut;
        if (m_reader.bytes(i).size() > (isLong ? kLongestLines : kLongestText))
            return Sentence{QT_TRANSLATE_NOOP("Sentence", "The text in the column “%1” is too long."),
                            {m_shape.columns.at(i).name}};
    }
    return {};
}

QString ListReader::cell(qsizetype column) const
{
    return cellText(m_reader.text(column));
}

QString ListReader::text(ListField field) const
{
    const qsizetype column = m_shape.columnOf(field);
    return column < 0 ? QString() : cell(column);
}

QString ListReader::lines(ListField field) const
{
    const qsizetype column = m_shape.columnOf(field);
    return column < 0 ? QString() : cellLines(m_reader.text(column));
}

bool ListReader::isEmpty(std::initializer_list<ListField> fields) const
{
    return std::ranges::all_of(fields, [this](ListField field) { return text(field).isEmpty(); });
}

/// Says that a value cannot be used, and keeps it among the remarks.
void ListReader::drop(ListField field)
{
    const QString name = m_shape.columns.at(m_shape.columnOf(field)).name;
    if (isDate(field))
        tell({QT_TRANSLATE_NOOP("Sentence", "“%1” in the column “%2” is no date: it goes into the notes."),
              {text(field), name}});
    else
        tell({QT_TRANSLATE_NOOP("Sentence",
                                "“%1” in the column “%2” cannot be understood: it goes into the notes."),
              {text(field), name}});
    keep(field);
}

std::optional<CellDate> ListReader::moment(ListField field)
{
    const QString written = text(field);
    if (written.isEmpty())
        return {};
    const auto date = dateOf(written, m_shape.columns.at(m_shape.columnOf(field)).order);
    if (!date)
        drop(field);
    return date;
}

std::optional<QDate> ListReader::day(ListField field)
{
    const auto date = moment(field);
    return date ? std::optional(date->day) : std::nullopt;
}

std::optional<Money> ListReader::money(ListField field)
{
    const QString written = text(field);
    if (written.isEmpty())
        return {};
    const auto amount = moneyOf(written, m_shape.decimalMark);
    if (!amount)
        drop(field);
    return amount;
}

std::optional<qint64> ListReader::memory()
{
    const QString written = text(ListField::Memory);
    if (written.isEmpty())
        return {};
    const QString header = m_shape.columns.at(m_shape.columnOf(ListField::Memory)).name;
    const auto mib = memoryOf(written, memoryUnitIn(header));
    if (!mib)
        drop(ListField::Memory);
    return mib;
}

std::optional<int> ListReader::months(ListField field)
{
    const QString written = text(field);
    if (written.isEmpty())
        return {};
    const auto count = monthsOf(written);
    if (!count)
        drop(field);
    return count;
}

QString ListReader::meaning(ListField field)
{
    const QString word = text(field);
    if (word.isEmpty())
        return {};
    const QString given = m_shape.values.value(field).value(word.left(80));
    const QString meaning = given.isEmpty() ? meaningOf(m_shape.kind, field, word) : given;
    if (meaning.isEmpty())
        keep(field);
    return meaning;
}

void ListReader::keep(ListField field)
{
    m_kept << m_shape.columns.at(m_shape.columnOf(field)).name + QStringLiteral(": ") + text(field);
}

QStringList ListReader::remarks() const
{
    QStringList remarks = m_kept;
    for (qsizetype i = 0; i < m_shape.columns.size(); ++i) {
        const ListColumn &column = m_shape.columns.at(i);
        // A second column for a field that takes one: its text is kept too.
        const bool isSecond = column.field != ListField::LeftOut && column.field != ListField::Secret &&
                              m_shape.columnOf(column.field) != i;
        if (column.field != ListField::Remark && !isSecond)
            continue;
        if (const QString text = cell(i); !text.isEmpty())
            remarks << column.name + QStringLiteral(": ") + text;
    }
    return remarks;
}

void ListReader::tell(const Sentence &reason)
{
    m_notes << ImportNote{line(), reason};
}

QList<ImportNote> ListReader::fileNotes() const
{
    QStringList left;
    QStringList secret;
    QStringList remarks;
    for (const ListColumn &column : m_shape.columns) {
        if (column.filled == 0)
            continue;
        if (column.field == ListField::LeftOut)
            left << column.name;
        else if (column.field == ListField::Secret)
            secret << column.name;
        else if (column.field == ListField::Remark)
            remarks << column.name;
    }
    const QString comma = QStringLiteral(", ");
    QList<ImportNote> notes;
    if (m_shape.isDateOrderOpen && !m_shape.isDateOrderGiven)
        notes << ImportNote{
            0,
            {QT_TRANSLATE_NOOP("Sentence", "Its dates can be read in two ways: they are taken as "
                                           "day/month/year. The mapping changes that.")}};
    if (!remarks.isEmpty())
        notes << ImportNote{
            0,
            {QT_TRANSLATE_NOOP("Sentence",
                               "These columns have no place of their own and go into the notes: %1."),
             {remarks.join(comma)}}};
    if (!left.isEmpty())
        notes << ImportNote{
            0,
            {QT_TRANSLATE_NOOP("Sentence", "These columns have no place in Vigie and are left out: %1."),
             {left.join(comma)}}};
    if (!secret.isEmpty())
        notes << ImportNote{
            0,
            {QT_TRANSLATE_NOOP("Sentence", "These columns hold secrets, which Vigie does not keep: %1."),
             {secret.join(comma)}}};
    return notes;
}

QString withRemarks(const QString &notes, const QStringList &remarks)
{
    QStringList lines = notes.isEmpty() ? QStringList() : notes.split(QLatin1Char('\n'));
    for (const QString &remark : remarks) {
        const QString column = columnIn(remark);
        const auto known =
            std::ranges::find_if(lines, [&column](const QString &line) { return line.startsWith(column); });
        if (known != lines.end())
            *known = remark;
        else
            lines << remark;
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace core
