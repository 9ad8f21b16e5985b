// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/WorkshopRepository.h"

#include "core/storage/Select.h"

namespace core {
namespace {

const QString kCustodies = QStringLiteral(
    "SELECT t.id, t.version, t.client_id, t.asset_id, t.kind, t.since_on, t.due_on, t.returned_on, "
    "t.technician_id, t.counterpart, t.reason, t.state_before, t.accessories, t.state_after, c.name, p.name "
    "FROM custody t JOIN client c ON c.id = t.client_id LEFT JOIN technician p ON p.id = t.technician_id "
    "WHERE %1 = :id ORDER BY t.since_on DESC, t.id DESC");

CustodyRow toCustody(const Fields &fields)
{
    return {.custody = {.id = fields.id<CustodyId>(0),
                        .client = fields.id<ClientId>(2),
                        .asset = fields.id<AssetId>(3),
                        .kind = fields.choice<CustodyKind>(4),
                        .sinceOn = fields.day(5),
                        .dueOn = fields.maybeDay(6),
                        .returnedOn = fields.maybeDay(7),
                        .technician = fields.id<TechnicianId>(8),
                        .counterpart = fields.text(9),
                        .reason = fields.text(10),
                        .stateBefore = fields.text(11),
                        .accessories = fields.text(12),
                        .stateAfter = fields.text(13),
                        .version = fields.number(1)},
            .clientName = fields.text(14),
            .technicianName = fields.text(15)};
}

QVariantMap valuesOf(const Custody &custody)
{
    return {{QStringLiteral("client_id"), custody.client.value()},
            {QStringLiteral("asset_id"), custody.asset.value()},
            {QStringLiteral("kind"), number(custody.kind)},
            {QStringLiteral("since_on"), custody.sinceOn},
            {QStringLiteral("due_on"), orNull(custody.dueOn)},
            {QStringLiteral("returned_on"), orNull(custody.returnedOn)},
            {QStringLiteral("technician_id"), orNull(custody.technician)},
            {QStringLiteral("counterpart"), custody.counterpart},
            {QStringLiteral("reason"), custody.reason},
            {QStringLiteral("state_before"), custody.stateBefore},
            {QStringLiteral("accessories"), custody.accessories},
            {QStringLiteral("state_after"), custody.stateAfter}};
}

const QString kWipings = QStringLiteral(
    "SELECT t.id, t.version, t.client_id, t.asset_id, t.medium, t.serial, t.method, t.tool, t.wiped_on, "
    "t.technician_id, t.is_verified, t.fate, t.remark, p.name FROM data_wiping t LEFT JOIN technician p ON "
    "p.id = t.technician_id WHERE %1 = :id ORDER BY t.wiped_on DESC, t.id DESC");

WipingRow toWiping(const Fields &fields)
{
    return {.wiping = {.id = fields.id<DataWipingId>(0),
                       .client = fields.id<ClientId>(2),
                       .asset = fields.id<AssetId>(3),
                       .medium = fields.text(4),
                       .serial = fields.text(5),
                       .method = fields.choice<WipingMethod>(6),
                       .tool = fields.text(7),
                       .wipedOn = fields.day(8),
                       .technician = fields.id<TechnicianId>(9),
                       .isVerified = fields.flag(10),
                       .fate = fields.choice<MediumFate>(11),
                       .remark = fields.text(12),
                       .version = fields.number(1)},
            .technicianName = fields.text(13)};
}

QVariantMap valuesOf(const DataWiping &wiping)
{
    return {{QStringLiteral("client_id"), wiping.client.value()},
            {QStringLiteral("asset_id"), orNull(wiping.asset)},
            {QStringLiteral("medium"), wiping.medium},
            {QStringLiteral("serial"), wiping.serial},
            {QStringLiteral("method"), number(wiping.method)},
            {QStringLiteral("tool"), wiping.tool},
            {QStringLiteral("wiped_on"), wiping.wipedOn},
            {QStringLiteral("technician_id"), orNull(wiping.technician)},
            {QStringLiteral("is_verified"), wiping.isVerified},
            {QStringLiteral("fate"), number(wiping.fate)},
            {QStringLiteral("remark"), wiping.remark}};
}

} // namespace

Result<CustodyRow> WorkshopRepository::find(CustodyId id) const
{
    return m_connection.one<CustodyRow>(kCustodies.arg(QStringLiteral("t.id")),
                                        {{QStringLiteral("id"), id.value()}}, toCustody);
}

Result<QList<CustodyRow>> WorkshopRepository::custodies(AssetId asset) const
{
    return m_connection.all<CustodyRow>(kCustodies.arg(QStringLiteral("t.asset_id")),
                                        {{QStringLiteral("id"), asset.value()}}, toCustody);
}

Result<WipingRow> WorkshopRepository::find(DataWipingId id) const
{
    return m_connection.one<WipingRow>(kWipings.arg(QStringLiteral("t.id")),
                                       {{QStringLiteral("id"), id.value()}}, toWiping);
}

Result<QList<WipingRow>> WorkshopRepository::wipings(AssetId asset) const
{
    return m_connection.all<WipingRow>(kWipings.arg(QStringLiteral("t.asset_id")),
                                       {{QStringLiteral("id"), asset.value()}}, toWiping);
}

Result<CustodyId> WorkshopRepository::add(Unit &unit, const Custody &custody)
{
    return added<CustodyId>(unit.insert(Table::Custody, valuesOf(custody)));
}

Result<> WorkshopRepository::update(Unit &unit, const Custody &custody)
{
    return written(unit.update({Table::Custody, custody.id.value()}, custody.version, valuesOf(custody)));
}

Result<DataWipingId> WorkshopRepository::add(Unit &unit, const DataWiping &wiping)
{
    return added<DataWipingId>(unit.insert(Table::DataWiping, valuesOf(wiping)));
}

Result<> WorkshopRepository::update(Unit &unit, const DataWiping &wiping)
{
    return written(unit.update({Table::DataWiping, wiping.id.value()}, wiping.version, valuesOf(wiping)));
}

} // namespace core
