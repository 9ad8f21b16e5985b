// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/asset/AssetParts.h"

#include "core/base/Lines.h"
#include "core/base/Text.h"

#include <QHash>
#include <QSet>
#include <algorithm>

namespace core {
namespace {

using enum PartField;

struct Shape
{
    int keyFields = 1;
    QList<PartField> fields = {};
};

/// The order is stored: new fields go to the end.
const Shape &shapeOf(PartKind kind)
{
    static const QHash<PartKind, Shape> kShapes{
        {PartKind::Processor, {1, {Name, Cores, Threads, SpeedMhz, Maker}}},
        {PartKind::Memory, {2, {Name, Serial, SizeMib, Type, Speed, Maker}}},
        {PartKind::Disk, {2, {Name, Serial, SizeMb, Type, Maker, Version}}},
        {PartKind::Volume, {2, {Name, Device, Label, FileSystem, SizeMib, FreeMib, Encryption, Type}}},
        {PartKind::NetworkCard, {3, {Name, Mac, Address, Status, Speed, Type, IsVirtual}}},
        {PartKind::Software, {2, {Name, Publisher, Version, InstalledOn}}},
        {PartKind::Antivirus, {1, {Name, IsEnabled, IsUpToDate, Version, ExpiresOn}}},
        {PartKind::Login, {2, {Name, Domain}}},
        {PartKind::Monitor, {2, {Name, Serial, Maker, MadeIn}}},
        {PartKind::Printer, {1, {Name, Driver, Connection, Serial}}},
        {PartKind::Battery, {2, {Name, Serial, Maker, Chemistry, Capacity, RealCapacity}}},
        {PartKind::VirtualMachine, {2, {Name, Uuid, Status, SizeMib, Type}}},
        {PartKind::Port, {2, {Name, Label, Mac, Status, Speed}}},
        {PartKind::Component, {2, {Name, Serial, Model, Type, Version}}},
        {PartKind::Consumable, {1, {Name, Level}}},
        {PartKind::Counter, {1, {Name, Count}}},
        {PartKind::Remark, {2, {Name, Told}}}};
    return *kShapes.constFind(kind);
}

constexpr QLatin1Char kBetweenFields('\t');
constexpr qsizetype kOrdinaryLine = 80; ///< Few lines are longer.
constexpr QLatin1Char kBetweenLines('\n');

QStringList listOf(const QString &lines)
{
    return lines.split(kBetweenLines, Qt::SkipEmptyParts);
}

} // namespace

const QList<PartField> &fieldsOf(PartKind kind)
{
    return shapeOf(kind).fields;
}

int keyFieldsOf(PartKind kind)
{
    return shapeOf(kind).keyFields;
}

const QList<PartKind> &allPartKinds()
{
    static const QList<PartKind> kKinds = [] {
        QList<PartKind> kinds;
        for (int kind = 0; kind <= static_cast<int>(PartKind::Remark); ++kind)
            kinds << static_cast<PartKind>(kind);
        return kinds;
    }();
    return kKinds;
}

PartItem PartItem::fromLine(PartKind kind, const QString &line)
{
    PartItem item(kind);
    item.m_line = line;
    return item;
}

QStringView PartItem::at(qsizetype place) const
{
    qsizetype start = 0;
    for (; place > 0; --place) {
        start = m_line.indexOf(kBetweenFields, start) + 1;
        if (start == 0)
            return {};
    }
    const qsizetype end = m_line.indexOf(kBetweenFields, start);
    return QStringView(m_line).sliced(start, (end < 0 ? m_line.size() : end) - start);
}

QString PartItem::text(PartField field) const
{
    return at(fieldsOf(m_kind).indexOf(field)).toString();
}

std::optional<qint64> PartItem::number(PartField field) const
{
    bool isNumber = false;
    const qint64 value = at(fieldsOf(m_kind).indexOf(field)).toLongLong(&isNumber);
    return isNumber ? std::optional<qint64>(value) : std::nullopt;
}

void PartItem::set(PartField field, const QString &text)
{
    const qsizetype place = fieldsOf(m_kind).indexOf(field);
    Q_ASSERT(place >= 0);
    const QString plain = singleSpaced(text); // Neither tabs nor new lines: they part fields and items.
    const qsizetype last = m_line.count(kBetweenFields);
    if (place <= last && !m_line.isEmpty()) {
        const QStringView old = at(place);
        m_line.replace(old.cbegin() - m_line.cbegin(), old.size(), plain);
        return;
    }
    if (m_line.isEmpty())
        m_line.reserve(kOrdinaryLine);
    for (qsizetype fields = last; fields < place; ++fields)
        m_line += kBetweenFields;
    m_line += plain;
}

bool PartItem::isEmpty() const
{
    return m_line.count(kBetweenFields) == m_line.size();
}

QString PartItem::key() const
{
    const int fields = keyFieldsOf(m_kind);
    QStringList key;
    for (int i = 0; i < fields; ++i)
        key << at(i).toString();
    return key.join(kBetweenFields);
}

QString PartItem::toLine() const
{
    qsizetype end = m_line.size();
    while (end > 0 && m_line.at(end - 1) == kBetweenFields)
        --end;
    return m_line.left(end);
}

QList<PartItem> AssetParts::items(PartKind kind) const
{
    QList<PartItem> items;
    for (const QString &line : listOf(m_lines.value(kind)))
        items << PartItem::fromLine(kind, line);
    return items;
}

void AssetParts::set(PartKind kind, const QList<PartItem> &items)
{
    QStringList lines;
    lines.reserve(items.size());
    for (const PartItem &item : items)
        lines << item.toLine();
    setLines(kind, sortedLines(std::move(lines)));
}

void AssetParts::setLines(PartKind kind, const QString &lines)
{
    const QString sorted = sortedLines(lines);
    if (sorted.isEmpty())
        m_lines.remove(kind);
    else
        m_lines.insert(kind, sorted);
}

AssetParts merged(const AssetParts &stored, const AssetParts &seen, bool isPartial)
{
    AssetParts result = stored;
    for (const PartKind kind : seen.kinds()) {
        if (!isPartial || !stored.has(kind)) {
            result.m_lines.insert(kind, seen.lines(kind));
            continue;
        }
        QList<PartItem> items = seen.items(kind);
        QSet<QString> told;
        for (const PartItem &item : std::as_const(items))
            told.insert(item.key());
        for (const PartItem &item : stored.items(kind)) {
            if (!told.contains(item.key()))
                items << item;
        }
        result.set(kind, items);
    }
    return result;
}

} // namespace core
