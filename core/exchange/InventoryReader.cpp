// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/InventoryReader.h"

#include "core/base/Text.h"
#include "core/exchange/InventoryParts.h"

#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

namespace core {
namespace {

constexpr qint64 kMostMib = 64LL * 1024 * 1024; ///< 64 TiB of memory: no machine has more.

/// Categories that hold secrets: not even their names are told.
bool isSecret(const QString &category)
{
    static const QSet<QString> kSecrets{QStringLiteral("envs"), QStringLiteral("processes"),
                                        QStringLiteral("licenseinfos")};
    return kSecrets.contains(category);
}

bool isRead(const QString &category)
{
    static const QSet<QString> kRead{
        QStringLiteral("accesslog"),   QStringLiteral("accountinfo"),    QStringLiteral("bios"),
        QStringLiteral("hardware"),    QStringLiteral("network_device"), QStringLiteral("operatingsystem"),
        QStringLiteral("remote_mgmt"), QStringLiteral("versionclient"),  QStringLiteral("versionprovider")};
    return kRead.contains(category) || isPartCategory(category);
}

QString firstOf(std::initializer_list<QString> texts)
{
    for (const QString &text : texts) {
        if (!text.isEmpty())
            return text;
    }
    return {};
}

/// An address under which others reach the machine; empty for its own loop and link.
QString ipAddress(const QString &text)
{
    static const QRegularExpression kFour(QStringLiteral("^\\d{1,3}(\\.\\d{1,3}){3}$"));
    static const QRegularExpression kSix(QStringLiteral("^[0-9a-f:]*:[0-9a-f:.]+$"));
    const QString ip = text.toLower();
    const bool isOwn = ip.startsWith(QLatin1String("127.")) || ip.startsWith(QLatin1String("169.254.")) ||
                       ip.startsWith(QLatin1String("fe80:")) || ip == QLatin1String("::1") ||
                       ip == QLatin1String("0.0.0.0") || ip == QLatin1String("::");
    return !isOwn && (kFour.match(ip).hasMatch() || kSix.match(ip).hasMatch()) ? ip : QString();
}

/// Reads the parts of one document into a record.
class GlpiReading
{
public:
    GlpiReading(const QJsonObject &document, const QTimeZone &zone);
    InventoryRecord take();

private:
    QString text(const char *category, const char *key) const;
    QString accountTag() const;
    void keepRemarks();
    void readIdentity();
    void readKind();
    void readSystem();
    static void addAddress(QStringList &addresses, const QString &address);
    void readCards(bool areVirtual);
    void readNetwork();
    void readUser();
    void readDates();
    Instant instantIn(const QDateTime &wall) const;
    std::optional<QDateTime> date(const char *category, const char *key, const char *what);
    std::optional<AssetKind> namedKind() const;
    AssetKind guessedKind() const;

    QJsonObject m_document;
    QJsonObject m_content;
    QTimeZone m_zone;
    InventoryRecord m_record;
};

GlpiReading::GlpiReading(const QJsonObject &document, const QTimeZone &zone)
    : m_document(document), m_content(document.value(QLatin1String("content")).toObject()), m_zone(zone)
{
}

InventoryRecord GlpiReading::take()
{
    m_record.isPartial = m_document.value(QLatin1String("partial")).toBool();
    readIdentity();
    readSystem();
    readKind();
    readNetwork();
    readUser();
    readDates();
    m_record.parts = inventoryParts(m_content, m_record.notes);
    keepRemarks();
    for (const QString &category : m_content.keys()) {
        if (!isRead(category) && !isSecret(category))
            m_record.partsLeftOut << category;
    }
    return std::move(m_record);
}

QString GlpiReading::text(const char *category, const char *key) const
{
    return inventoryText(m_content.value(QLatin1String(category)).toObject().value(QLatin1String(key)));
}

void GlpiReading::readIdentity()
{
    Asset &seen = m_record.seen;
    seen.deviceId = inventoryText(m_document.value(QLatin1String("deviceid")));
    seen.name = firstOf({text("hardware", "name"), text("network_device", "name"),
                         text("network_device", "snmphostname"), text("network_device", "dnshostname"),
                         text("network_device", "netbiosname"), seen.deviceId});
    seen.uuid = identifier(text("hardware", "uuid")).toLower();
    seen.serial = firstOf({identifier(text("bios", "ssn")), identifier(text("bios", "msn")),
                           identifier(text("network_device", "serial"))});
    seen.tag = firstOf({identifier(text("bios", "assettag")), accountTag()});
    seen.maker =
        firstOf({identifier(text("bios", "smanufacturer")), identifier(text("bios", "mmanufacturer")),
                 identifier(text("network_device", "manufacturer"))});
    seen.model = firstOf({identifier(text("bios", "smodel")), identifier(text("bios", "mmodel")),
                          identifier(text("network_device", "model"))});
}

void GlpiReading::readSystem()
{
    Asset &seen = m_record.seen;
    QString name = firstOf(
        {text("operatingsystem", "full_name"), text("operatingsystem", "name"), text("hardware", "osname")});
    static const QRegularExpression kIssueEscapes(QStringLiteral("\\\\[a-zA-Z]\\b")); // From /etc/issue.
    seen.osName = name.remove(kIssueEscapes).simplified();
    seen.osVersion = firstOf({text("operatingsystem", "version"), text("hardware", "osversion"),
                              text("network_device", "firmware")});
    seen.osBuild = firstOf({text("operatingsystem", "service_pack"),
                            text("operatingsystem", "kernel_version"), text("hardware", "oscomments")});
    seen.agent = inventoryText(m_content.value(QLatin1String("versionclient")));
    if (seen.agent == QLatin1String("missing"))
        seen.agent.clear();
    const QJsonArray cpus = m_content.value(QLatin1String("cpus")).toArray();
    seen.cpu = firstOf(
        {inventoryText(cpus.at(0).toObject().value(QLatin1String("name"))), text("hardware", "processort")});
    if (cpus.size() > 1 && !seen.cpu.isEmpty())
        seen.cpu = QStringLiteral("%1 × %2").arg(cpus.size()).arg(seen.cpu);
    const QString memory = firstOf({text("hardware", "memory"), text("network_device", "ram")});
    if (memory.isEmpty())
        return;
    bool isNumber = false;
    const qint64 size = memory.toLongLong(&isNumber);
    if (isNumber && size > 0 && size <= kMostMib)
        seen.ramMib = size;
    else
        addImpossible(m_record.notes, memory, QT_TRANSLATE_NOOP("Sentence", "Memory"));
}

/// What the provider keyed into the agent.
QString GlpiReading::accountTag() const
{
    const QJsonValue told = m_content.value(QLatin1String("accountinfo"));
    for (const QJsonValue each : told.isArray() ? told.toArray() : QJsonArray{told}) {
        const QJsonObject entry = each.toObject();
        if (inventoryText(entry.value(QLatin1String("keyname"))).toUpper() == QLatin1String("TAG"))
            return identifier(inventoryText(entry.value(QLatin1String("keyvalue"))));
    }
    return {};
}

/// What was dropped stays beside the machine until an inventory says better.
void GlpiReading::keepRemarks()
{
    QList<PartItem> remarks;
    for (const ImportNote &note : std::as_const(m_record.notes)) {
        PartItem remark(PartKind::Remark);
        if (note.reason.quoted.empty())
            continue;
        remark.set(PartField::Name, QString::fromUtf8(note.reason.quoted.front().source));
        remark.set(PartField::Told, note.reason.args.value(0));
        remarks << remark;
    }
    m_record.parts.set(PartKind::Remark, remarks);
}

std::optional<AssetKind> GlpiReading::namedKind() const
{
    static const QHash<QString, AssetKind> kKinds{{QStringLiteral("phone"), AssetKind::Phone},
                                                  {QStringLiteral("printer"), AssetKind::Printer},
                                                  {QStringLiteral("networkequipment"), AssetKind::Network},
                                                  {QStringLiteral("networking"), AssetKind::Network},
                                                  {QStringLiteral("storage"), AssetKind::Storage},
                                                  {QStringLiteral("notebook"), AssetKind::Laptop},
                                                  {QStringLiteral("laptop"), AssetKind::Laptop},
                                                  {QStringLiteral("portable"), AssetKind::Laptop},
                                                  {QStringLiteral("convertible"), AssetKind::Laptop},
                                                  {QStringLiteral("tablet"), AssetKind::Tablet},
                                                  {QStringLiteral("desktop"), AssetKind::Workstation},
                                                  {QStringLiteral("tower"), AssetKind::Workstation},
                                                  {QStringLiteral("mini tower"), AssetKind::Workstation},
                                                  {QStringLiteral("mini pc"), AssetKind::Workstation},
                                                  {QStringLiteral("all in one"), AssetKind::Workstation},
                                                  {QStringLiteral("rack mount chassis"), AssetKind::Server},
                                                  {QStringLiteral("blade"), AssetKind::Server}};
    for (const QString &told :
         {inventoryText(m_document.value(QLatin1String("itemtype"))), text("network_device", "type"),
          text("hardware", "chassis_type"), text("bios", "type")}) {
        if (const auto found = kKinds.constFind(told.toLower()); found != kKinds.cend())
            return *found;
    }
    return {};
}

AssetKind GlpiReading::guessedKind() const
{
    const QString system = m_record.seen.osName.toLower();
    const QString virtualisation = text("hardware", "vmsystem").toLower();
    if (system.contains(QLatin1String("esx")) || system.contains(QLatin1String("proxmox")))
        return AssetKind::Hypervisor;
    if (!virtualisation.isEmpty() && virtualisation != QLatin1String("physical"))
        return AssetKind::VirtualMachine;
    if (system.contains(QLatin1String("server")))
        return AssetKind::Server;
    return system.contains(QLatin1String("android")) ? AssetKind::Phone : AssetKind::Workstation;
}

/// The kind is known where the agent or the maker names it, or a virtual machine tells on itself.
void GlpiReading::readKind()
{
    const auto named = namedKind();
    const AssetKind guessed = guessedKind();
    const bool isTelling = guessed != AssetKind::Workstation;
    m_record.seen.kind = named.value_or(guessed);
    m_record.knowsKind = named || isTelling;
}

void GlpiReading::addAddress(QStringList &addresses, const QString &address)
{
    if (!address.isEmpty() && !addresses.contains(address))
        addresses << address;
}

void GlpiReading::readCards(bool areVirtual)
{
    for (const QJsonValue each : m_content.value(QLatin1String("networks")).toArray()) {
        const QJsonObject card = each.toObject();
        if (areVirtual != (inventoryText(card.value(QLatin1String("virtualdev"))) == QLatin1String("1")))
            continue;
        const QLatin1String mac(card.contains(QLatin1String("mac")) ? "mac" : "macaddr");
        addAddress(m_record.seen.macAddresses, macAddress(inventoryText(card.value(mac))));
        addAddress(m_record.seen.ipAddresses,
                   ipAddress(inventoryText(card.value(QLatin1String("ipaddress")))));
    }
}

void GlpiReading::readNetwork()
{
    Asset &seen = m_record.seen;
    readCards(false);
    if (seen.macAddresses.isEmpty())
        readCards(true); // A virtual machine may have none but virtual cards.
    const QJsonObject device = m_content.value(QLatin1String("network_device")).toObject();
    addAddress(seen.macAddresses, macAddress(inventoryText(device.value(QLatin1String("mac")))));
    for (const QJsonValue ip : device.value(QLatin1String("ips")).toArray())
        addAddress(seen.ipAddresses, ipAddress(inventoryText(ip)));
    if (seen.name.isEmpty()) // A scan may find no more than an address.
        seen.name = seen.ipAddresses.value(0);
}

/// The one who logged in last; an administrator's account says nothing about whose machine it is.
void GlpiReading::readUser()
{
    QStringList logins{text("hardware", "lastloggeduser").section(QLatin1Char('/'), 0, 0)};
    for (const QJsonValue user : m_content.value(QLatin1String("users")).toArray())
        logins << inventoryText(user.toObject().value(QLatin1String("login")));
    static const QSet<QString> kAdministrators{QStringLiteral("root"), QStringLiteral("administrator"),
                                               QStringLiteral("administrateur"), QStringLiteral("system")};
    logins.removeIf(
        [](const QString &login) { return login.isEmpty() || kAdministrators.contains(login.toLower()); });
    m_record.seen.userName = logins.value(0);
    QStringList ids;
    for (const QJsonValue each : m_content.value(QLatin1String("remote_mgmt")).toArray()) {
        const QJsonObject tool = each.toObject();
        const QString id = inventoryText(tool.value(QLatin1String("id")));
        if (!id.isEmpty())
            ids << (inventoryText(tool.value(QLatin1String("type"))) + QLatin1Char(' ') + id).trimmed();
    }
    m_record.seen.remoteAccess = ids.join(QStringLiteral(", "));
}

/// An absent date is none; an impossible one is dropped, and said.
std::optional<QDateTime> GlpiReading::date(const char *category, const char *key, const char *what)
{
    const QString told = text(category, key);
    if (told.isEmpty())
        return {};
    QString plain = told;
    plain.replace(QLatin1Char('T'), QLatin1Char(' ')).remove(QLatin1Char('Z'));
    for (const char *format : {"yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd"}) {
        const QDateTime read = QDateTime::fromString(plain, QString::fromLatin1(format));
        if (read.date().isValid() && read.date().year() >= 1990)
            return read;
    }
    addImpossible(m_record.notes, told, what);
    return {};
}

void GlpiReading::readDates()
{
    const char *installation = QT_TRANSLATE_NOOP("Sentence", "Date of installation");
    auto installedAt = date("operatingsystem", "install_date", installation);
    if (!installedAt)
        installedAt = date("hardware", "installdate", installation); // OCS
    if (installedAt)
        m_record.seen.osInstalledOn = installedAt->date();
    if (const auto at = date("operatingsystem", "boot_time", QT_TRANSLATE_NOOP("Sentence", "Last start")))
        m_record.seen.bootedAt = instantIn(*at);
    if (const auto at = date("accesslog", "logdate", QT_TRANSLATE_NOOP("Sentence", "Date of the inventory")))
        m_record.seen.inventoriedAt = instantIn(*at);
}

/// A wall time of the machine: in its own offset where it tells it.
Instant GlpiReading::instantIn(const QDateTime &wall) const
{
    const QString offset = inventoryText(m_content.value(QLatin1String("operatingsystem"))
                                             .toObject()
                                             .value(QLatin1String("timezone"))
                                             .toObject()
                                             .value(QLatin1String("offset")));
    static const QRegularExpression kOffset(QStringLiteral("^([+-])(\\d\\d):?(\\d\\d)$"));
    const auto match = kOffset.match(offset);
    QTimeZone zone = m_zone;
    if (match.hasMatch()) {
        const int seconds = match.captured(2).toInt() * 3600 + match.captured(3).toInt() * 60;
        const QTimeZone fixed(match.captured(1) == QLatin1String("-") ? -seconds : seconds);
        zone = fixed.isValid() ? fixed : zone;
    }
    return instantOf(wall.date(), wall.time().msecsSinceStartOfDay() / 1000, zone);
}

} // namespace

bool isGlpiInventory(const QJsonObject &document)
{
    const QJsonObject content = document.value(QLatin1String("content")).toObject();
    return !content.isEmpty() &&
           (document.contains(QLatin1String("deviceid")) || document.contains(QLatin1String("itemtype"))) &&
           (content.contains(QLatin1String("hardware")) || content.contains(QLatin1String("bios")) ||
            content.contains(QLatin1String("network_device")) ||
            content.contains(QLatin1String("versionclient")));
}

Result<InventoryRecord> readGlpiInventory(const QJsonObject &document, const QTimeZone &zone)
{
    if (!isGlpiInventory(document))
        return unreadable({QT_TRANSLATE_NOOP(
            "Sentence", "The file is no inventory of a GLPI, FusionInventory or OCS agent.")});
    InventoryRecord record = GlpiReading(document, zone).take();
    if (record.seen.name.isEmpty())
        return unreadable({QT_TRANSLATE_NOOP("Sentence", "The inventory does not name its machine.")});
    return record;
}

QString identifier(const QString &text)
{
    static const QSet<QString> kJunk{QStringLiteral("0"),
                                     QStringLiteral("to be filled by o.e.m."),
                                     QStringLiteral("to be filled by oem"),
                                     QStringLiteral("default string"),
                                     QStringLiteral("not applicable"),
                                     QStringLiteral("not available"),
                                     QStringLiteral("not specified"),
                                     QStringLiteral("not settable"),
                                     QStringLiteral("none"),
                                     QStringLiteral("n/a"),
                                     QStringLiteral("unknown"),
                                     QStringLiteral("invalid"),
                                     QStringLiteral("oem"),
                                     QStringLiteral("system serial number"),
                                     QStringLiteral("system product name"),
                                     QStringLiteral("system manufacturer"),
                                     QStringLiteral("chassis serial number"),
                                     QStringLiteral("serial number"),
                                     QStringLiteral("no asset tag"),
                                     QStringLiteral("asset tag"),
                                     QStringLiteral("no asset information"),
                                     QStringLiteral("release-keys"),
                                     QStringLiteral("0123456789"),
                                     QStringLiteral("123456789"),
                                     QStringLiteral("0123456789abcdef"),
                                     QStringLiteral("03000200-0400-0500-0006-000700080009"),
                                     QStringLiteral("12345678-1234-5678-90ab-cddeefaabbcc")};
    const QString plain = text.simplified();
    QString letters = plain.toLower();
    if (kJunk.contains(letters))
        return {};
    letters.remove(QLatin1Char('-')).remove(QLatin1Char(' ')).remove(QLatin1Char('.'));
    const bool isOneLetter = letters.count(letters.left(1)) == letters.size(); // Zeros, F, x, dashes.
    return letters.isEmpty() || isOneLetter ? QString() : plain;
}

QString anyMacAddress(const QString &text)
{
    static const QRegularExpression kMac(QStringLiteral("^[0-9a-f]{2}(:[0-9a-f]{2}){5}$"));
    const QString mac = text.trimmed().toLower().replace(QLatin1Char('-'), QLatin1Char(':'));
    return kMac.match(mac).hasMatch() && mac != QLatin1String("00:00:00:00:00:00") ? mac : QString();
}

QString macAddress(const QString &text)
{
    static const QSet<QString> kShared{QStringLiteral("ff:ff:ff:ff:ff:ff"),
                                       QStringLiteral("50:50:54:50:30:30"),
                                       QStringLiteral("33:50:6f:45:30:30")};
    const QString mac = anyMacAddress(text);
    return kShared.contains(mac) ? QString() : mac;
}

} // namespace core
