// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/InventoryParts.h"

#include "core/base/Text.h"
#include "core/exchange/InventoryReader.h"

#include <QDate>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <cmath>

namespace core {
namespace {

using enum PartField;

/// Larger sizes are mistakes: 1 EiB in MiB.
constexpr double kLargest = 1024.0 * 1024 * 1024 * 1024;
constexpr qsizetype kMostNotes = 100;

enum class Reading {
    Plain,
    Size,    ///< A number of MiB or MB.
    Address, ///< MAC.
    Day,
    YesNo,
    Number
};

struct FieldSource
{
    PartField field = Name;
    QList<const char *> keys = {}; ///< The first one that says something counts.
    Reading reading = Reading::Plain;
};

struct PartSource
{
    PartKind kind = PartKind::Software;
    const char *category = nullptr;
    QList<FieldSource> fields = {};
};

QList<PartSource> builtInSources()
{
    return {
        {PartKind::Processor,
         "cpus",
         {{Name, {"name", "type", "manufacturer"}},
          {Cores, {"core"}, Reading::Number},
          {Threads, {"thread"}, Reading::Number},
          {SpeedMhz, {"speed"}, Reading::Number},
          {Maker, {"manufacturer"}}}},
        {PartKind::Memory,
         "memories",
         {{Name, {"caption", "description", "numslots"}},
          {Serial, {"serialnumber", "serial"}},
          {SizeMib, {"capacity"}, Reading::Size},
          {Type, {"type"}},
          {Speed, {"speed"}},
          {Maker, {"manufacturer"}}}},
        {PartKind::Disk,
         "storages",
         {{Name, {"model", "name"}},
          {Serial, {"serialnumber", "serial"}},
          {SizeMb, {"disksize"}, Reading::Size},
          {Type, {"type", "interface", "description"}},
          {Maker, {"manufacturer"}},
          {Version, {"firmware"}}}},
        {PartKind::NetworkCard,
         "networks",
         {{Name, {"description"}},
          {Mac, {"mac", "macaddr"}, Reading::Address},
          {Address, {"ipaddress", "ipaddress6"}},
          {Status, {"status"}},
          {Speed, {"speed"}},
          {Type, {"type", "typemib"}},
          {IsVirtual, {"virtualdev"}, Reading::YesNo}}},
    };
}

QList<PartSource> softwareSources()
{
    return {
        {PartKind::Software,
         "softwares",
         {{Name, {"name", "guid"}},
          {Publisher, {"publisher"}},
          {Version, {"version"}},
          {InstalledOn, {"install_date", "installdate"}, Reading::Day}}},
        {PartKind::Antivirus,
         "antivirus",
         {{Name, {"name"}},
          {IsEnabled, {"enabled"}, Reading::YesNo},
          {IsUpToDate, {"uptodate"}, Reading::YesNo},
          {Version, {"version"}},
          {ExpiresOn, {"expiration"}, Reading::Day}}},
        {PartKind::Login, "users", {{Name, {"login"}}, {Domain, {"domain"}}}},
    };
}

QList<PartSource> otherSources()
{
    return {
        {PartKind::Monitor,
         "monitors",
         {{Name, {"caption", "name", "description"}},
          {Serial, {"serial", "altserial"}},
          {Maker, {"manufacturer"}},
          {MadeIn, {"description"}}}},
        {PartKind::Printer,
         "printers",
         {{Name, {"name"}}, {Driver, {"driver"}}, {Connection, {"port"}}, {Serial, {"serial"}}}},
        {PartKind::Battery,
         "batteries",
         {{Name, {"name"}},
          {Serial, {"serial"}},
          {Maker, {"manufacturer"}},
          {Chemistry, {"chemistry"}},
          {Capacity, {"capacity"}},
          {RealCapacity, {"real_capacity"}}}},
        {PartKind::VirtualMachine,
         "virtualmachines",
         {{Name, {"name"}},
          {Uuid, {"uuid"}},
          {Status, {"status"}},
          {SizeMib, {"memory"}, Reading::Size},
          {Type, {"subsystem", "vmtype"}}}},
        {PartKind::Port,
         "network_ports",
         {{Name, {"ifnumber", "ifname", "ifdescr"}},
          {Label, {"ifname", "ifdescr", "ifalias"}},
          {Mac, {"mac"}, Reading::Address},
          {Status, {"ifstatus"}},
          {Speed, {"ifspeed"}}}},
        {PartKind::Component,
         "network_components",
         {{Name, {"name", "description", "type"}},
          {Serial, {"serial"}},
          {Model, {"model"}},
          {Type, {"type"}},
          {Version, {"firmware", "version", "revision"}}}},
    };
}

/// Volumes are read by readVolumes().
const QList<PartSource> &partSources()
{
    static const QList<PartSource> kSources = builtInSources() + softwareSources() + otherSources();
    return kSources;
}

QString firstText(const QJsonObject &item, const QList<const char *> &keys)
{
    for (const char *key : keys) {
        const QString text = inventoryText(item.value(QLatin1String(key)));
        if (!text.isEmpty())
            return text;
    }
    return {};
}

/// A size or number without fraction; absent when it is none, or beyond all measure.
std::optional<qint64> wholeNumber(const QString &text)
{
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(value) || value < 0 || value > kLargest)
        return {};
    return static_cast<qint64>(value);
}

QString yesNo(const QString &text)
{
    static const QSet<QString> kYes{QStringLiteral("1"), QStringLiteral("true"), QStringLiteral("yes"),
                                    QStringLiteral("oui"), QStringLiteral("on")};
    static const QSet<QString> kNo{QStringLiteral("0"), QStringLiteral("false"), QStringLiteral("no"),
                                   QStringLiteral("non"), QStringLiteral("off")};
    const QString plain = text.toLower();
    if (kYes.contains(plain))
        return QStringLiteral("1");
    return kNo.contains(plain) ? QStringLiteral("0") : QString();
}

/// Letters that stand in for an address nobody knows are no mistake: "00:00:00:00:00:00", "xx:…".
bool saysNoAddress(const QString &text)
{
    QString letters = text.toLower();
    letters.remove(QLatin1Char(':')).remove(QLatin1Char('-'));
    return letters.isEmpty() || letters.count(letters.left(1)) == letters.size();
}

const char *whatOf(const FieldSource &source)
{
    switch (source.reading) {
    case Reading::Size:
        return source.field == FreeMib ? QT_TRANSLATE_NOOP("Sentence", "Free space")
                                       : QT_TRANSLATE_NOOP("Sentence", "Size");
    case Reading::Address:
        return QT_TRANSLATE_NOOP("Sentence", "MAC address");
    case Reading::Day:
        return QT_TRANSLATE_NOOP("Sentence", "Date");
    case Reading::YesNo:
        return QT_TRANSLATE_NOOP("Sentence", "State");
    case Reading::Number:
    case Reading::Plain:
        break;
    }
    return QT_TRANSLATE_NOOP("Sentence", "Number");
}

/// A number of @p least to @p most digits, and of nothing else.
std::optional<int> digits(QStringView text, qsizetype least, qsizetype most)
{
    if (text.size() < least || text.size() > most)
        return {};
    int number = 0;
    for (const QChar c : text) {
        if (c < QLatin1Char('0') || c > QLatin1Char('9'))
            return {};
        number = number * 10 + c.digitValue();
    }
    return number;
}

/// Reads the lists of one inventory.
class PartReading
{
public:
    PartReading(const QJsonObject &content, QList<ImportNote> &notes) : m_content(content), m_notes(notes) {}
    AssetParts take();

private:
    void readList(const PartSource &source);
    QString value(const QJsonObject &item, const FieldSource &source);
    QString said(const QString &text, const FieldSource &source) const;
    void readVolumes();
    void readVolume(const QJsonObject &drive, QList<PartItem> &volumes);
    void readMembers(const char *category, PartKind kind, PartField field);

    const QJsonObject &m_content;
    QList<ImportNote> &m_notes;
    AssetParts m_parts;
};

AssetParts PartReading::take()
{
    for (const PartSource &source : partSources())
        readList(source);
    readVolumes();
    readMembers("cartridges", PartKind::Consumable, Level);
    readMembers("pagecounters", PartKind::Counter, Count);
    return std::move(m_parts);
}

void PartReading::readList(const PartSource &source)
{
    QList<PartItem> items;
    for (const QJsonValue each : m_content.value(QLatin1String(source.category)).toArray()) {
        const QJsonObject told = each.toObject();
        PartItem item(source.kind);
        for (const FieldSource &field : source.fields)
            item.set(field.field, value(told, field));
        if (!item.isEmpty())
            items << item;
    }
    m_parts.set(source.kind, items);
}

QString PartReading::value(const QJsonObject &item, const FieldSource &source)
{
    const QString text = firstText(item, source.keys);
    if (text.isEmpty())
        return {};
    const QString read = said(text, source);
    const bool isNothing = source.reading == Reading::Address && saysNoAddress(text);
    if (read.isEmpty() && !isNothing)
        addImpossible(m_notes, text, whatOf(source));
    return read;
}

/// Empty for what cannot be.
QString PartReading::said(const QString &text, const FieldSource &source) const
{
    switch (source.reading) {
    case Reading::Size:
    case Reading::Number: {
        const auto number = wholeNumber(text);
        return number ? QString::number(*number) : QString();
    }
    case Reading::Address:
        return anyMacAddress(text);
    case Reading::Day: {
        const auto day = inventoryDay(text);
        const bool isWritten = day && text.at(4) == QLatin1Char('-'); // "2017-01-03 …": as it is kept.
        return isWritten ? text.left(10) : day ? day->toString(Qt::ISODate) : QString();
    }
    case Reading::YesNo:
        return yesNo(text);
    case Reading::Plain:
        break;
    }
    return text;
}

void PartReading::readVolumes()
{
    QList<PartItem> volumes;
    for (const QJsonValue each : m_content.value(QLatin1String("drives")).toArray())
        readVolume(each.toObject(), volumes);
    m_parts.set(PartKind::Volume, volumes);
}

/// Windows gives a letter (which may hold a name) and says in `type` what drive it is; elsewhere
/// `type` is where the volume is mounted and `volumn` its device.
void PartReading::readVolume(const QJsonObject &drive, QList<PartItem> &volumes)
{
    const QString type = firstText(drive, {"type"});
    const QString device = firstText(drive, {"volumn"});
    const bool isMounted = type.startsWith(QLatin1Char('/'));
    const QString label = firstText(drive, {"label"});
    PartItem volume(PartKind::Volume);
    const QString letter = firstText(drive, {"letter"});
    volume.set(Name, isMounted && letter.isEmpty() ? type : (letter.isEmpty() ? label : letter));
    if (isMounted || device != label)
        volume.set(Device, device);
    volume.set(Label, label);
    volume.set(FileSystem, firstText(drive, {"filesystem"}));
    if (!isMounted)
        volume.set(Type, type.isEmpty() ? firstText(drive, {"description"}) : type);
    volume.set(Encryption, firstText(drive, {"encrypt_name", "encrypt_status"}));
    volume.set(SizeMib, value(drive, {SizeMib, {"total"}, Reading::Size}));
    volume.set(FreeMib, value(drive, {FreeMib, {"free"}, Reading::Size}));
    const auto size = volume.number(SizeMib);
    const auto free = volume.number(FreeMib);
    if (free && (!size || *free > *size)) {
        if (size)
            addImpossible(m_notes, volume.text(FreeMib), QT_TRANSLATE_NOOP("Sentence", "Free space"));
        volume.set(FreeMib, {});
    }
    if (!volume.isEmpty())
        volumes << volume;
}

/// {"tonerblack": "71"}, once or in a list of one: a member is an item.
void PartReading::readMembers(const char *category, PartKind kind, PartField field)
{
    const QJsonValue told = m_content.value(QLatin1String(category));
    const QJsonArray list = told.isArray() ? told.toArray() : QJsonArray{told};
    QList<PartItem> items;
    for (const QJsonValue each : list) {
        const QJsonObject members = each.toObject();
        for (auto member = members.begin(); member != members.end(); ++member) {
            PartItem item(kind);
            item.set(field, inventoryText(*member));
            if (item.isEmpty())
                continue;
            item.set(Name, cleaned(member.key()));
            items << item;
        }
    }
    m_parts.set(kind, items);
}

} // namespace

void addImpossible(QList<ImportNote> &notes, const QString &value, const char *what)
{
    ImportNote note{
        0, {QT_TRANSLATE_NOOP("Sentence", "%2: “%1” is impossible and left out."), {value}, {{what}}}};
    if (notes.size() == kMostNotes)
        note.reason = {QT_TRANSLATE_NOOP("Sentence", "Other values are impossible as well and left out.")};
    if (notes.size() <= kMostNotes && !notes.contains(note))
        notes << note;
}

/// Year, month and day in digits with the same sign between them, year first; or day first with slashes; or
/// eight digits. No QDate::fromString(): inventories have thousands of dates.
std::optional<QDate> inventoryDay(const QString &text)
{
    const auto end = std::find_if(text.cbegin(), text.cend(),
                                  [](QChar c) { return c == QLatin1Char(' ') || c == QLatin1Char('T'); });
    const QStringView day(text.cbegin(), end);
    const QChar between = day.contains(QLatin1Char('-')) ? QLatin1Char('-') : QLatin1Char('/');
    QList<QStringView> fields = day.split(between);
    if (fields.size() == 1 && day.size() == 8)
        fields = {day.first(4), day.sliced(4, 2), day.last(2)};
    if (fields.size() == 3 && between == QLatin1Char('/') && fields.at(2).size() == 4)
        std::swap(fields[0], fields[2]);
    else if (fields.size() != 3 || fields.at(1).size() != 2 || fields.at(2).size() != 2)
        return {};
    const auto year = digits(fields.at(0), 4, 4);
    const auto month = digits(fields.at(1), 1, 2);
    const auto dayOfMonth = digits(fields.at(2), 1, 2);
    if (!year || !month || !dayOfMonth || *year < 1980)
        return {};
    const QDate read(*year, *month, *dayOfMonth);
    return read.isValid() ? std::optional<QDate>(read) : std::nullopt;
}

AssetParts inventoryParts(const QJsonObject &content, QList<ImportNote> &notes)
{
    return PartReading(content, notes).take();
}

bool isPartCategory(const QString &category)
{
    static const QSet<QString> kOthers{QStringLiteral("drives"), QStringLiteral("cartridges"),
                                       QStringLiteral("pagecounters")};
    const auto &sources = partSources();
    return kOthers.contains(category) ||
           std::any_of(sources.cbegin(), sources.cend(), [&category](const PartSource &source) {
               return category == QLatin1String(source.category);
           });
}

QString inventoryText(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? QStringLiteral("1") : QStringLiteral("0");
    return singleSpaced(
        cleaned(value.isDouble() ? QString::number(value.toDouble(), 'f', 0) : value.toString()));
}

} // namespace core
