// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/lists/MachineList.h"

#include "core/base/Text.h"
#include "core/exchange/lists/ListValues.h"

#include <QRegularExpression>
#include <QSet>

namespace core {
namespace {

bool isSum(const QString &name)
{
    static const QSet<QString> kSums{
        QStringLiteral("total"),       QStringLiteral("totaux"),   QStringLiteral("totals"),
        QStringLiteral("sous total"),  QStringLiteral("subtotal"), QStringLiteral("total general"),
        QStringLiteral("grand total"), QStringLiteral("somme"),    QStringLiteral("sum")};
    return kSums.contains(foldedWords(name).join(QLatin1Char(' ')));
}

QStringList partsOf(const QString &cell)
{
    static const QRegularExpression kBetween(QStringLiteral("[,;|\\s]+"));
    return cell.split(kBetween, Qt::SkipEmptyParts);
}

bool isAddress(const QString &text)
{
    static const QRegularExpression kAddress(
        QStringLiteral("^(\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]+)$"));
    return kAddress.match(text).hasMatch();
}

/// One line on its way to a machine.
class MachineLine
{
public:
    MachineLine(ListReader &reader, const ListShape &shape, const QString &file);
    /// Nothing where the line names no machine.
    std::optional<InventoryFile> machine();

private:
    void readIdentity();
    void readName();
    void readAddresses();
    void readMeanings();
    void readSystem();
    void readPurchase();
    void readWarranty();
    void readClient();

    ListReader &m_reader;
    const ListShape &m_shape;
    InventoryFile m_machine;
    Asset &m_seen;
};

MachineLine::MachineLine(ListReader &reader, const ListShape &shape, const QString &file)
    : m_reader(reader),
      m_shape(shape), m_machine{.name = file, .record = {}, .line = reader.line(), .isListed = true},
      m_seen(m_machine.record.seen)
{
}

std::optional<InventoryFile> MachineLine::machine()
{
    readIdentity();
    readName();
    if (m_seen.name.isEmpty())
        return {};
    const bool isBare = m_seen.tag.isEmpty() && m_seen.serial.isEmpty() && m_seen.model.isEmpty();
    if (isBare && isSum(m_seen.name))
        return {};
    readAddresses();
    readMeanings();
    readSystem();
    readPurchase();
    readWarranty();
    readClient();
    m_machine.notes = m_reader.lines(ListField::Notes);
    m_machine.remarks += m_reader.remarks();
    return m_machine;
}

void MachineLine::readIdentity()
{
    m_seen.tag = m_reader.text(ListField::Number);
    m_seen.maker = m_reader.text(ListField::Maker);
    m_seen.model = m_reader.text(ListField::Model);
    m_seen.serial = identifier(m_reader.text(ListField::Serial));
    m_seen.uuid = identifier(m_reader.text(ListField::Uuid));
    for (const auto &[field, kept] :
         {std::pair(ListField::Serial, m_seen.serial), std::pair(ListField::Uuid, m_seen.uuid)}) {
        if (kept.isEmpty() && !m_reader.text(field).isEmpty())
            m_reader.keep(field);
    }
}

/// A machine without a name is called by its tag, its serial number or what it is.
void MachineLine::readName()
{
    m_seen.name = m_reader.text(ListField::Name);
    m_machine.isNamed = !m_seen.name.isEmpty();
    for (const QString &other :
         {m_seen.tag, m_seen.serial, QString(m_seen.maker + QLatin1Char(' ') + m_seen.model).trimmed()}) {
        if (m_seen.name.isEmpty())
            m_seen.name = other;
    }
}

void MachineLine::readAddresses()
{
    for (const QString &part : partsOf(m_reader.text(ListField::Mac))) {
        if (const QString mac = macAddress(part); !mac.isEmpty() && !m_seen.macAddresses.contains(mac))
            m_seen.macAddresses << mac;
    }
    for (const QString &part : partsOf(m_reader.text(ListField::Ip))) {
        if (isAddress(part))
            m_seen.ipAddresses << part.toLower();
    }
    m_seen.macAddresses.sort();
    if (m_seen.macAddresses.isEmpty() && !m_reader.isEmpty({ListField::Mac}))
        m_reader.keep(ListField::Mac);
    if (m_seen.ipAddresses.isEmpty() && !m_reader.isEmpty({ListField::Ip}))
        m_reader.keep(ListField::Ip);
}

void MachineLine::readMeanings()
{
    const auto kind = assetKindCalled(m_reader.meaning(ListField::Kind));
    m_machine.record.knowsKind = kind.has_value();
    m_seen.kind =
        kind.value_or(m_reader.isEmpty({ListField::Kind}) ? AssetKind::Workstation : AssetKind::Other);
    const auto cycle = lifeCycleCalled(m_reader.meaning(ListField::State));
    m_machine.knowsLifeCycle = cycle.has_value();
    m_seen.lifeCycle = cycle.value_or(LifeCycle::InService);
    const auto criticality = criticalityCalled(m_reader.meaning(ListField::Criticality));
    m_machine.knowsCriticality = criticality.has_value();
    m_seen.criticality = criticality.value_or(Criticality::Normal);
}

void MachineLine::readSystem()
{
    m_seen.osName = m_reader.text(ListField::Os);
    m_seen.osVersion = m_reader.text(ListField::OsVersion);
    m_seen.cpu = m_reader.text(ListField::Cpu);
    m_seen.ramMib = m_reader.memory();
    m_seen.userName = m_reader.text(ListField::User);
    m_seen.location = m_reader.text(ListField::Location);
    m_seen.remoteAccess = m_reader.text(ListField::RemoteAccess);
}

void MachineLine::readPurchase()
{
    m_seen.purchasedOn = m_reader.day(ListField::PurchasedOn);
    m_seen.supplier = m_reader.text(ListField::Supplier);
    m_seen.price = m_reader.money(ListField::Price);
    m_seen.inServiceOn = m_reader.day(ListField::InServiceOn);
    m_seen.retiredOn = m_reader.day(ListField::RetiredOn);
    const bool isTurned = m_seen.inServiceOn && m_seen.retiredOn && *m_seen.retiredOn < *m_seen.inServiceOn;
    if (!isTurned)
        return;
    m_reader.tell({QT_TRANSLATE_NOOP(
        "Sentence",
        "The machine would be retired before it entered service: that date goes into the notes.")});
    m_reader.keep(ListField::RetiredOn);
    m_seen.retiredOn.reset();
}

/// To a day, or for some months from the purchase on.
void MachineLine::readWarranty()
{
    m_seen.warrantyUntil = m_reader.day(ListField::WarrantyUntil);
    const QString written = m_reader.text(ListField::WarrantyMonths);
    if (written.isEmpty())
        return;
    const auto months = monthsOf(written);
    const auto date = dateOf(written, m_shape.dateOrder);
    if (!m_seen.warrantyUntil && date)
        m_seen.warrantyUntil = date->day;
    else if (!m_seen.warrantyUntil && months && m_seen.purchasedOn)
        m_seen.warrantyUntil = m_seen.purchasedOn->addMonths(*months).addDays(-1);
    else
        m_reader.keep(ListField::WarrantyMonths);
}

void MachineLine::readClient()
{
    const QString cell = m_reader.text(ListField::Client);
    m_machine.client = clientIn(cell);
    const QString place = placeIn(cell);
    if (place.isEmpty())
        return;
    if (m_seen.location.isEmpty())
        m_seen.location = place;
    else
        m_reader.keep(ListField::Client);
}

} // namespace

QString clientIn(const QString &cell)
{
    static const QSet<QString> kRoots{QStringLiteral("entite racine"), QStringLiteral("root entity"),
                                      QStringLiteral("entidad raiz"), QStringLiteral("entidade raiz")};
    for (const QString &part : cell.split(QLatin1Char('>'), Qt::SkipEmptyParts)) {
        if (!kRoots.contains(folded(part).simplified()))
            return part.simplified();
    }
    return {};
}

QString placeIn(const QString &cell)
{
    const QString client = clientIn(cell);
    const qsizetype at = cell.indexOf(client);
    return client.isEmpty() ? QString()
                            : cell.mid(at + client.size()).section(QLatin1Char('>'), 1).simplified();
}

Result<MachineList> readMachineList(QIODevice &device, const ListShape &shape, const QString &name)
{
    ListReader reader(device, shape);
    if (const Result<> opened = reader.open(); !opened)
        return opened.error();
    MachineList list{.notes = reader.fileNotes()};
    Result<bool> more = reader.next();
    for (; more && *more; more = reader.next()) {
        if (const auto mistake = reader.mistake()) {
            list.rejects << ImportNote{reader.line(), *mistake};
            continue;
        }
        if (const auto machine = MachineLine(reader, shape, name).machine())
            list.machines << *machine;
        else
            list.rejects << ImportNote{
                reader.line(),
                {QT_TRANSLATE_NOOP("Sentence", "The line names no machine: name, tag, serial number and "
                                               "model are all empty, or it is a sum.")}};
    }
    list.notes += reader.takeNotes();
    return more ? Result<MachineList>(list) : more.error();
}

} // namespace core
