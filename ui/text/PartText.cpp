// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/PartText.h"

#include "core/base/Sentence.h"

#include <QHash>

namespace ui {
namespace {

using core::PartField;
using core::PartItem;
using core::PartKind;

constexpr qint64 kMib = 1024LL * 1024;

class PartWords
{
    Q_DECLARE_TR_FUNCTIONS(Parts)
public:
    static QString of(PartKind kind);
    static QString of(PartField field);
    static QString yesNo(const QString &told);
    static QString changed(const PartItem &before, const PartItem &after, const Format &format);
    static QString more(int count) { return tr("and %n more", nullptr, count); }
    static QString consumable(const QString &name);
};

QString PartWords::of(PartKind kind)
{
    using enum PartKind;
    static const QHash<int, const char *> kWords{
        {static_cast<int>(Processor), QT_TR_NOOP("Processors")},
        {static_cast<int>(Memory), QT_TR_NOOP("Memory modules")},
        {static_cast<int>(Disk), QT_TR_NOOP("Disks")},
        {static_cast<int>(Volume), QT_TR_NOOP("Volumes")},
        {static_cast<int>(NetworkCard), QT_TR_NOOP("Network")},
        {static_cast<int>(Software), QT_TR_NOOP("Software")},
        {static_cast<int>(Antivirus), QT_TR_NOOP("Antivirus")},
        {static_cast<int>(Login), QT_TR_NOOP("Logins")},
        {static_cast<int>(Monitor), QT_TR_NOOP("Monitors")},
        {static_cast<int>(Printer), QT_TR_NOOP("Printers")},
        {static_cast<int>(Battery), QT_TR_NOOP("Batteries")},
        {static_cast<int>(VirtualMachine), QT_TR_NOOP("Virtual machines")},
        {static_cast<int>(Port), QT_TR_NOOP("Ports")},
        {static_cast<int>(Component), QT_TR_NOOP("Components")},
        {static_cast<int>(Consumable), QT_TR_NOOP("Consumables")},
        {static_cast<int>(Counter), QT_TR_NOOP("Counters")},
        {static_cast<int>(Remark), QT_TR_NOOP("Impossible values")}};
    return tr(kWords.value(static_cast<int>(kind), ""));
}

QString PartWords::of(PartField field)
{
    using enum PartField;
    static const QHash<int, const char *> kWords{
        {static_cast<int>(Name), QT_TR_NOOP("Name")},
        {static_cast<int>(Label), QT_TR_NOOP("Label")},
        {static_cast<int>(Maker), QT_TR_NOOP("Maker")},
        {static_cast<int>(Model), QT_TR_NOOP("Model")},
        {static_cast<int>(Serial), QT_TR_NOOP("Serial number")},
        {static_cast<int>(Version), QT_TR_NOOP("Version")},
        {static_cast<int>(Publisher), QT_TR_NOOP("Publisher")},
        {static_cast<int>(Type), QT_TR_NOOP("Type")},
        {static_cast<int>(Status), QT_TR_NOOP("Status")},
        {static_cast<int>(Speed), QT_TR_NOOP("Speed")},
        {static_cast<int>(SizeMib), QT_TR_NOOP("Size")},
        {static_cast<int>(SizeMb), QT_TR_NOOP("Size")},
        {static_cast<int>(FreeMib), QT_TR_NOOP("Free space")},
        {static_cast<int>(FileSystem), QT_TR_NOOP("File system")},
        {static_cast<int>(Encryption), QT_TR_NOOP("Encryption")},
        {static_cast<int>(Device), QT_TR_NOOP("Device")},
        {static_cast<int>(Mac), QT_TR_NOOP("MAC address")},
        {static_cast<int>(Address), QT_TR_NOOP("IP address")},
        {static_cast<int>(IsVirtual), QT_TR_NOOP("Virtual")},
        {static_cast<int>(IsEnabled), QT_TR_NOOP("Enabled")},
        {static_cast<int>(IsUpToDate), QT_TR_NOOP("Up to date")},
        {static_cast<int>(InstalledOn), QT_TR_NOOP("Installed on")},
        {static_cast<int>(ExpiresOn), QT_TR_NOOP("Expires on")},
        {static_cast<int>(Domain), QT_TR_NOOP("Domain")},
        {static_cast<int>(Driver), QT_TR_NOOP("Driver")},
        {static_cast<int>(Connection), QT_TR_NOOP("Port")},
        {static_cast<int>(Capacity), QT_TR_NOOP("Capacity")},
        {static_cast<int>(RealCapacity), QT_TR_NOOP("Capacity left")},
        {static_cast<int>(Chemistry), QT_TR_NOOP("Chemistry")},
        {static_cast<int>(Uuid), QT_TR_NOOP("UUID")},
        {static_cast<int>(Cores), QT_TR_NOOP("Cores")},
        {static_cast<int>(Threads), QT_TR_NOOP("Threads")},
        {static_cast<int>(SpeedMhz), QT_TR_NOOP("Speed")},
        {static_cast<int>(MadeIn), QT_TR_NOOP("Made in")},
        {static_cast<int>(Level), QT_TR_NOOP("Level")},
        {static_cast<int>(Count), QT_TR_NOOP("Count")},
        {static_cast<int>(Told), QT_TR_NOOP("Value left out")}};
    return tr(kWords.value(static_cast<int>(field), ""));
}

QString PartWords::yesNo(const QString &told)
{
    if (told == QLatin1String("1"))
        return tr("yes");
    return told == QLatin1String("0") ? tr("no") : QString();
}

/// Agents write "tonerblack"; what is not known is shown as written.
QString PartWords::consumable(const QString &name)
{
    static const QHash<QString, const char *> kWords{
        {QStringLiteral("tonerblack"), QT_TR_NOOP("Toner, black")},
        {QStringLiteral("tonercyan"), QT_TR_NOOP("Toner, cyan")},
        {QStringLiteral("tonermagenta"), QT_TR_NOOP("Toner, magenta")},
        {QStringLiteral("toneryellow"), QT_TR_NOOP("Toner, yellow")},
        {QStringLiteral("cartridgeblack"), QT_TR_NOOP("Ink, black")},
        {QStringLiteral("cartridgecyan"), QT_TR_NOOP("Ink, cyan")},
        {QStringLiteral("cartridgemagenta"), QT_TR_NOOP("Ink, magenta")},
        {QStringLiteral("cartridgeyellow"), QT_TR_NOOP("Ink, yellow")},
        {QStringLiteral("drumblack"), QT_TR_NOOP("Drum, black")},
        {QStringLiteral("wastetoner"), QT_TR_NOOP("Waste toner")},
        {QStringLiteral("total"), QT_TR_NOOP("Pages")},
        {QStringLiteral("color"), QT_TR_NOOP("Pages in colour")},
        {QStringLiteral("black"), QT_TR_NOOP("Pages in black")},
        {QStringLiteral("rectoverso"), QT_TR_NOOP("Two-sided pages")},
        {QStringLiteral("scanned"), QT_TR_NOOP("Scanned pages")},
        {QStringLiteral("printtotal"), QT_TR_NOOP("Printed pages")},
        {QStringLiteral("copytotal"), QT_TR_NOOP("Copied pages")},
        {QStringLiteral("faxtotal"), QT_TR_NOOP("Faxed pages")}};
    const char *word = kWords.value(name.toLower());
    return word ? tr(word) : name;
}

/// The first field that differs, other than those that name the item.
QString PartWords::changed(const PartItem &before, const PartItem &after, const Format &format)
{
    for (const PartField field : core::fieldsOf(after.kind())) {
        const QString was = partText(before, field, format);
        const QString is = partText(after, field, format);
        if (was != is)
            return core::filled(tr("%1: %2 → %3"), {partName(after), was.isEmpty() ? Format::none() : was,
                                                    is.isEmpty() ? Format::none() : is});
    }
    return partName(after);
}

QString described(const PartItem &item)
{
    const QString version = item.text(PartField::Version);
    return version.isEmpty() ? partName(item) : partName(item) + QLatin1Char(' ') + version;
}

QMap<QString, PartItem> byKey(PartKind kind, const QString &lines)
{
    QMap<QString, PartItem> items;
    for (const QString &line : lines.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const PartItem item = PartItem::fromLine(kind, line);
        items.insert(item.key(), item);
    }
    return items;
}

QString numberText(const PartItem &item, PartField field, const Format &format)
{
    const auto number = item.number(field);
    if (!number)
        return item.text(field);
    switch (field) {
    case PartField::SizeMib:
    case PartField::FreeMib:
        return format.bytes(*number * kMib);
    case PartField::SizeMb:
        return format.bytes(*number * 1'000'000);
    case PartField::SpeedMhz:
        return format.count(*number) + QStringLiteral("\u00A0MHz");
    case PartField::Level:
        return format.percent(*number, 100, 0);
    default:
        return format.count(*number);
    }
}

} // namespace

QString words(PartKind kind)
{
    return PartWords::of(kind);
}

QString words(PartField field, PartKind kind)
{
    if (kind == PartKind::Memory && field == PartField::Name)
        return PartWords::of(PartField::Connection);
    return PartWords::of(field);
}

QString partText(const PartItem &item, PartField field, const Format &format)
{
    switch (field) {
    case PartField::IsVirtual:
    case PartField::IsEnabled:
    case PartField::IsUpToDate:
        return PartWords::yesNo(item.text(field));
    case PartField::InstalledOn:
    case PartField::ExpiresOn: {
        const QDate day = QDate::fromString(item.text(field), Qt::ISODate);
        return day.isValid() ? format.day(day) : QString();
    }
    case PartField::SizeMib:
    case PartField::SizeMb:
    case PartField::FreeMib:
    case PartField::SpeedMhz:
    case PartField::Level:
    case PartField::Count:
        return numberText(item, field, format);
    case PartField::Name:
        if (item.kind() == PartKind::Consumable || item.kind() == PartKind::Counter)
            return PartWords::consumable(item.text(field));
        if (item.kind() == PartKind::Remark)
            return QCoreApplication::translate("Sentence", item.text(field).toUtf8().constData());
        return item.text(field);
    default:
        return item.text(field);
    }
}

QString partName(const PartItem &item)
{
    const QString name = item.kind() == PartKind::Consumable || item.kind() == PartKind::Counter
                             ? PartWords::consumable(item.text(PartField::Name))
                             : item.text(PartField::Name);
    const QString label = item.kind() == PartKind::Volume ? item.text(PartField::Label) : QString();
    if (label.isEmpty() || label == name)
        return name;
    return name + QLatin1Char(' ') + label;
}

QStringList partChanges(PartKind kind, const QString &gone, const QString &come, int limit,
                        const Format &format)
{
    const QMap<QString, PartItem> before = byKey(kind, gone);
    const QMap<QString, PartItem> after = byKey(kind, come);
    QStringList lines;
    for (auto item = after.cbegin(); item != after.cend(); ++item) {
        const auto was = before.constFind(item.key());
        lines << (was == before.cend() ? QStringLiteral("+\u00A0") + described(*item)
                                       : PartWords::changed(*was, *item, format));
    }
    for (auto item = before.cbegin(); item != before.cend(); ++item) {
        if (!after.contains(item.key()))
            lines << QStringLiteral("\u2212\u00A0") + described(*item);
    }
    const auto more = static_cast<int>(lines.size()) - limit;
    if (more > 1) {
        lines.resize(limit);
        lines << PartWords::more(more);
    }
    return lines;
}

} // namespace ui
