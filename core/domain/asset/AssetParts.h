// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>
#include <QMap>
#include <QStringList>
#include <optional>

namespace core {

/// What a machine is made of and holds, as inventories list it (product/inventory-formats.md).
enum class PartKind {
    Processor,
    Memory,
    Disk,
    Volume,
    NetworkCard,
    Software,
    Antivirus,
    Login,
    Monitor,
    Printer,
    Battery,
    VirtualMachine,
    Port,
    Component,
    Consumable,
    Counter,
    Remark ///< What its last inventory said that cannot be: of what, and the value.
};

/// What is said of an item of a part.
enum class PartField {
    Name,
    Label,
    Maker,
    Model,
    Serial,
    Version,
    Publisher,
    Type,
    Status,
    Speed,
    SizeMib, ///< 1024 × 1024 bytes.
    SizeMb,  ///< 1000 × 1000 bytes, as makers of disks count.
    FreeMib,
    FileSystem,
    Encryption,
    Device,
    Mac,
    Address,
    IsVirtual, ///< "1" or empty.
    IsEnabled, ///< "1", "0"; empty: not known.
    IsUpToDate,
    InstalledOn, ///< ISO date.
    ExpiresOn,
    Domain,
    Driver,
    Connection,
    Capacity, ///< As told: mWh, Wh or percent, nobody knows which.
    RealCapacity,
    Chemistry,
    Uuid,
    Cores,
    Threads,
    SpeedMhz,
    MadeIn, ///< "32/2015": week and year.
    Level,  ///< As told: a percentage where it is a number.
    Count,
    Told ///< Of a remark: the value.
};

/// In the order in which they are stored; the first ones tell items apart, see keyFieldsOf().
const QList<PartField> &fieldsOf(PartKind kind);
/// How many of the first fields of @p kind name an item: a newer item of the same name takes the
/// place of the older.
int keyFieldsOf(PartKind kind);
const QList<PartKind> &allPartKinds();

/// One volume, one program, one card…
class PartItem
{
public:
    explicit PartItem(PartKind kind) : m_kind(kind) {}
    static PartItem fromLine(PartKind kind, const QString &line);

    PartKind kind() const { return m_kind; }
    QString text(PartField field) const;
    std::optional<qint64> number(PartField field) const;
    void set(PartField field, const QString &text);
    /// Nothing is said of it.
    bool isEmpty() const;
    QString key() const;
    /// Its fields, tab between them.
    QString toLine() const;

private:
    /// The text of the field at @p place of fieldsOf(); null where the line ends before.
    QStringView at(qsizetype place) const;

    PartKind m_kind;
    QString m_line; ///< In the order of fieldsOf(); those at the end may be missing.
};

/// The parts of one machine. Each is a set of items: order and repetition say nothing.
class AssetParts
{
public:
    QList<PartKind> kinds() const { return m_lines.keys(); }
    bool has(PartKind kind) const { return m_lines.contains(kind); }
    /// By their lines.
    QList<PartItem> items(PartKind kind) const;
    /// The items as they are stored, a line each, sorted; empty where there are none.
    QString lines(PartKind kind) const { return m_lines.value(kind); }
    void set(PartKind kind, const QList<PartItem> &items);
    void setLines(PartKind kind, const QString &lines);
    bool isEmpty() const { return m_lines.isEmpty(); }

    friend bool operator==(const AssetParts &, const AssetParts &) = default;
    friend AssetParts merged(const AssetParts &stored, const AssetParts &seen, bool isPartial);

private:
    QMap<PartKind, QString> m_lines;
};

/// @p stored with what @p seen knows: a part it does not tell of is kept. A part told takes the
/// place of the stored one or, where the inventory @p isPartial, only its items of the same name.
AssetParts merged(const AssetParts &stored, const AssetParts &seen, bool isPartial);

} // namespace core
