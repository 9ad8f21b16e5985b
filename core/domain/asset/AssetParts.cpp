// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/asset/AssetParts.h"

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
    static const QMap<PartKind, Shape> kShapes{
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
    item.m_fields = line.split(kBetweenFields);
    return item;
}

QString PartItem::text(PartField field) const
{
    return m_fields.value(fieldsOf(m_kind).indexOf(field));
}

std::optional<qint64> PartItem::number(PartField field) const
{
    bool isNumber = false;
    const qint64 value = text(field).toLongLong(&isNumber);
    return isNumber ? std::optional<qint64>(value) : std::nullopt;
}

void PartItem::set(PartField field, const QString &text)
{
    const qsizetype at = fieldsOf(m_kind).indexOf(field);
    Q_ASSERT(at >= 0);
    while (m_fields.size() <= at)
        m_fields << QString();
    m_fields[at] = text.simplified(); // Neither tabs nor new lines: they part fields and items.
}

bool PartItem::isEmpty() const
{
    return std::all_of(m_fields.cbegin(), m_fields.cend(),
                       [](const QString &field) { return field.isEmpty(); });
}

QString PartItem::key() const
{
    QStringList fields = m_fields;
    while (fields.size() < keyFieldsOf(m_kind))
        fields << QString();
    return fields.first(keyFieldsOf(m_kind)).join(kBetweenFields);
}

QString PartItem::toLine() const
{
    QStringList fields = m_fields;
    while (!fields.isEmpty() && fields.constLast().isEmpty())
        fields.removeLast();
    return fields.join(kBetweenFields);
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
    for (const PartItem &item : items)
        lines << item.toLine();
    setLines(kind, lines.join(kBetweenLines));
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
        QList<PartItem> items = seen.items(kind);
        if (isPartial) {
            QSet<QString> told;
            for (const PartItem &item : std::as_const(items))
                told.insert(item.key());
            for (const PartItem &item : stored.items(kind)) {
                if (!told.contains(item.key()))
                    items << item;
            }
        }
        result.set(kind, items);
    }
    return result;
}

QString sortedLines(const QString &lines)
{
    QStringList list = listOf(lines);
    list.sort();
    list.removeDuplicates();
    return list.join(kBetweenLines);
}

QString linesWithout(const QString &left, const QString &right)
{
    const QStringList gone = listOf(right);
    const QSet<QString> without(gone.cbegin(), gone.cend());
    QStringList list = listOf(left);
    list.removeIf([&without](const QString &line) { return without.contains(line); });
    return list.join(kBetweenLines);
}

} // namespace core
