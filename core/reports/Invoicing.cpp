// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/Invoicing.h"

#include "core/base/DayRange.h"
#include "core/domain/ChangeSet.h"
#include "core/domain/contract/Choice.h"
#include "core/domain/contract/HourPack.h"
#include "core/domain/intervention/Intervention.h"
#include "core/domain/intervention/PartUsed.h"
#include "core/reports/ContractDocument.h"
#include "core/storage/ContractRepository.h"
#include "core/storage/InterventionColumns.h"
#include "core/storage/InvoiceRepository.h"
#include "core/storage/PeopleRepository.h"

#include <algorithm>

namespace core {
namespace {

constexpr qint64 kWhole = 1000;
constexpr int kMinutesPerHour = 60;

struct Billed
{
    ClientId id = {};
    QString name = {};
    QString siren = {};
};

/// Work of the month that costs the client something.
struct BillableWork
{
    WorkEntryId id = {};
    InterventionId intervention = {};
    ClientId client = {};
    ContractId contract = {};
    QString number = {};
    QString title = {};
    InterventionKind kind = {};
    QDate day = {};
    Minutes charged{0};
    WorkMode mode = {};
    bool outsideHours = false;
    bool isBillable = false;
    int multiplierPercent = 100;
    Money travelFee = {};
};

struct BoughtHours
{
    PackMovementId id = {};
    ClientId client = {};
    ContractId contract = {};
    QDate day = {};
    Minutes minutes{0};
    QString reason = {};
};

/// A part that the client pays for, fitted in the month.
struct BilledPart
{
    PartUsed part = {};
    ClientId client = {};
    ContractId contract = {};
    QString number = {};
    QString title = {};
};

/// Days of the month under one version.
struct Stretch
{
    const ContractVersion *version = nullptr;
    DayRange days = {};
};

/// @p amount × part / whole, to the nearest cent.
Money shareOf(Money amount, qint64 part, qint64 whole)
{
    return {(amount.cents * part * 2 + whole) / (whole * 2)};
}

/// Hours where the quantity of an invoice can say them exactly; else the lump that they come to, with the
/// time in the label: 10 min at 120 €/h are 20.00 €, which no thousandths of an hour give.
void setTime(InvoiceLine &line, Minutes minutes, Money hourlyRate)
{
    const qint64 time = minutes.count();
    if (time * kWhole % kMinutesPerHour == 0) {
        line.thousandths = time * kWhole / kMinutesPerHour;
        line.unit = InvoiceUnit::Hour;
        line.unitPrice = hourlyRate;
        return;
    }
    line.thousandths = kWhole;
    line.unit = InvoiceUnit::Piece;
    line.unitPrice = shareOf(hourlyRate, time, kMinutesPerHour);
    line.label += QStringLiteral(" (%1 h %2)")
                      .arg(time / kMinutesPerHour)
                      .arg(time % kMinutesPerHour, 2, 10, QLatin1Char('0'));
}

/// An amendment that leaves the price alone does not part the month: halves would be rounded twice.
bool costTheSame(const ContractVersion &left, const ContractVersion &right)
{
    return left.monthlyFee == right.monthlyFee && left.priceModel == right.priceModel &&
           left.prices == right.prices;
}

QList<Stretch> stretchesOf(const ContractBook &book, const Month &month)
{
    QList<Stretch> stretches;
    for (QDate day = month.firstDay(); day <= month.lastDay(); day = day.addDays(1)) {
        const ContractVersion *version =
            isInForce(book.contract, day) ? versionOn(book.versions, day) : nullptr;
        if (!version)
            continue;
        const bool goesOn = !stretches.isEmpty() && costTheSame(*stretches.constLast().version, *version) &&
                            stretches.constLast().days.last == day.addDays(-1);
        if (goesOn)
            stretches.last().days.last = day;
        else
            stretches << Stretch{.version = version, .days = {.first = day, .last = day}};
    }
    return stretches;
}

/// The price of an hour of such work; nothing where the contract has none.
Money rateOf(const ContractVersion &version, const BillableWork &work)
{
    Money rate = version.hourlyRate;
    for (const CoverRule &rule : version.cover) {
        const bool isCell =
            rule.kind == work.kind && rule.mode == work.mode && rule.outsideHours == work.outsideHours;
        if (isCell && rule.rate != Money{})
            rate = rule.rate;
    }
    return shareOf(rate, work.multiplierPercent, 100);
}

class InvoicingReading
{
public:
    InvoicingReading(Connection &connection, const InvoicingQuery &query)
        : m_connection(connection), m_query(query)
    {
    }

    Result<Invoicing> read();

private:
    Result<QList<Billed>> clients();
    Result<QList<BillableWork>> work();
    Result<QList<BoughtHours>> bought();
    Result<QList<BilledPart>> parts();
    Result<> readClient(const Billed &client);
    void addFees(const ContractBook &book);
    void addFee(const ContractBook &book, const Stretch &stretch);
    void addWork(const BillableWork &work);
    void addBought(const BoughtHours &hours);
    void addPart(const BilledPart &fitted);
    const ContractBook *bookOf(ContractId contract) const;
    InvoiceLine line(InvoiceLineKind kind, const QString &source) const;
    void put(InvoiceLine line);

    Connection &m_connection;
    const InvoicingQuery &m_query;
    Invoicing m_read;
    std::optional<int> m_vat = {};
    Billed m_client; ///< Whose lines are being made.
    QList<ContractBook> m_books;
    QHash<qint64, QList<BillableWork>> m_work; ///< By client.
    QHash<qint64, QList<BoughtHours>> m_bought;
    QHash<qint64, QList<BilledPart>> m_parts;
};

Result<QList<Billed>> InvoicingReading::clients()
{
    QString where;
    Params params;
    if (m_query.client.isValid()) {
        where = QStringLiteral(" WHERE id = :client");
        params.insert(QStringLiteral("client"), m_query.client.value());
    }
    return m_connection.all<Billed>(
        QStringLiteral("SELECT id, name, siren FROM client%1 ORDER BY sort_key, id").arg(where), params,
        [](const Fields &fields) {
            return Billed{.id = fields.id<ClientId>(0), .name = fields.text(1), .siren = fields.text(2)};
        });
}

Result<QList<BillableWork>> InvoicingReading::work()
{
    return m_connection.all<BillableWork>(
        QStringLiteral("SELECT w.id, i.id, i.client_id, i.contract_id, i.year, i.sequence, i.title, i.kind, "
                       "w.started_at, "
                       "w.charged_minutes, w.mode, w.is_outside_hours, w.cover, w.multiplier_percent, "
                       "w.travel_fee_cents "
                       "FROM work_entry w JOIN intervention i ON i.id = w.intervention_id WHERE w.work_month "
                       "= :month AND "
                       "((w.cover = %1 AND w.charged_minutes > 0) OR w.travel_fee_cents <> 0) ORDER BY "
                       "w.started_at, w.id")
            .arg(static_cast<int>(Cover::Billable)),
        {{QStringLiteral("month"), monthNumber(m_query.month)}}, [this](const Fields &fields) {
            return BillableWork{.id = fields.id<WorkEntryId>(0),
                                .intervention = fields.id<InterventionId>(1),
                                .client = fields.id<ClientId>(2),
                                .contract = fields.id<ContractId>(3),
                                .number = interventionNumber(fields.number(4), fields.number(5)),
                                .title = fields.text(6),
                                .kind = fields.choice<InterventionKind>(7),
                                .day = localTime(fields.instant(8), m_query.zone).day,
                                .charged = Minutes(fields.integer(9)),
                                .mode = fields.choice<WorkMode>(10),
                                .outsideHours = fields.flag(11),
                                .isBillable = fields.choice<Cover>(12) == Cover::Billable,
                                .multiplierPercent = fields.number(13),
                                .travelFee = fields.money(14)};
        });
}

Result<QList<BoughtHours>> InvoicingReading::bought()
{
    return m_connection.all<BoughtHours>(
        QStringLiteral(
            "SELECT m.id, k.client_id, k.id, m.value_on, m.minutes, m.reason FROM pack_movement m "
            "JOIN contract k ON k.id = m.contract_id WHERE m.kind = %1 AND m.value_on >= :first AND "
            "m.value_on <= :last ORDER BY m.value_on, m.id")
            .arg(static_cast<int>(PackMovementKind::Credit)),
        {{QStringLiteral("first"), m_query.month.firstDay()},
         {QStringLiteral("last"), m_query.month.lastDay()}},
        [](const Fields &fields) {
            return BoughtHours{.id = fields.id<PackMovementId>(0),
                               .client = fields.id<ClientId>(1),
                               .contract = fields.id<ContractId>(2),
                               .day = fields.day(3),
                               .minutes = Minutes(fields.integer(4)),
                               .reason = fields.text(5)};
        });
}

Result<QList<BilledPart>> InvoicingReading::parts()
{
    return m_connection.all<BilledPart>(
        QStringLiteral(
            "SELECT p.id, i.client_id, i.contract_id, i.year, i.sequence, i.title, i.id, p.label, "
            "p.reference, p.thousandths, p.unit_price_cents, p.fitted_on FROM part_used p JOIN intervention "
            "i ON i.id = p.intervention_id WHERE p.is_billed = TRUE AND p.fitted_on >= :first AND "
            "p.fitted_on <= :last ORDER BY p.fitted_on, i.id, p.position, p.id"),
        {{QStringLiteral("first"), m_query.month.firstDay()},
         {QStringLiteral("last"), m_query.month.lastDay()}},
        [](const Fields &fields) {
            return BilledPart{.part = {.id = fields.id<PartUsedId>(0),
                                       .intervention = fields.id<InterventionId>(6),
                                       .label = fields.text(7),
                                       .reference = fields.text(8),
                                       .thousandths = fields.integer(9),
                                       .unitPrice = fields.money(10),
                                       .fittedOn = fields.day(11)},
                              .client = fields.id<ClientId>(1),
                              .contract = fields.id<ContractId>(2),
                              .number = interventionNumber(fields.number(3), fields.number(4)),
                              .title = fields.text(5)};
        });
}

const ContractBook *InvoicingReading::bookOf(ContractId contract) const
{
    const auto found = std::ranges::find_if(
        m_books, [contract](const ContractBook &book) { return book.contract.id == contract; });
    return found == m_books.cend() ? nullptr : &*found;
}

InvoiceLine InvoicingReading::line(InvoiceLineKind kind, const QString &source) const
{
    return {.source = source,
            .kind = kind,
            .client = m_client.id,
            .clientName = m_client.name,
            .siren = m_client.siren,
            .vatPermyriad = m_vat};
}

void InvoicingReading::put(InvoiceLine line)
{
    line.amount = amountOf(line.thousandths, line.unitPrice);
    if (line.amount != Money{})
        m_read.due << line;
}

void InvoicingReading::addFees(const ContractBook &book)
{
    for (const Stretch &stretch : stretchesOf(book, m_query.month)) {
        const bool isBilled = stretch.version->monthlyFee != Money{} &&
                              stretch.version->priceModel != PriceModel::PerIntervention;
        if (isBilled)
            addFee(book, stretch);
    }
}

void InvoicingReading::addFee(const ContractBook &book, const Stretch &stretch)
{
    const ContractVersion &version = *stretch.version;
    const Month &month = m_query.month;
    const qint64 days = stretch.days.first.daysTo(stretch.days.last) + 1;
    const qint64 all = month.firstDay().daysInMonth();
    InvoiceLine fee = line(InvoiceLineKind::Fee, QStringLiteral("fee:%1:%2:%3")
                                                     .arg(book.contract.id.value())
                                                     .arg(monthNumber(month))
                                                     .arg(stretch.days.first.day()));
    fee.contract = book.contract.id;
    fee.number = book.contract.number;
    fee.from = stretch.days.first;
    fee.to = stretch.days.last;
    fee.unit = InvoiceUnit::Month;
    fee.label = book.contract.title;
    const bool isDetailed =
        days == all && !version.prices.isEmpty() && totalOf(version.prices) == version.monthlyFee;
    if (!isDetailed) {
        fee.unitPrice = shareOf(version.monthlyFee, days, all);
        put(fee);
        return;
    }
    int position = 0;
    for (const PriceLine &price : version.prices) {
        InvoiceLine each = fee;
        each.source += QStringLiteral(":%1").arg(++position);
        each.label = price.label;
        each.thousandths = price.quantity * kWhole;
        each.unitPrice = price.unitPrice;
        put(each);
    }
}

void InvoicingReading::addWork(const BillableWork &work)
{
    const ContractBook *book = bookOf(work.contract);
    InvoiceLine billed = line(InvoiceLineKind::Work, QStringLiteral("work:%1").arg(work.id.value()));
    billed.contract = work.contract;
    billed.intervention = work.intervention;
    billed.number = work.number;
    billed.from = work.day;
    billed.to = work.day;
    billed.label = work.title;
    if (work.isBillable) {
        const ContractVersion *version = book ? versionOn(book->versions, work.day) : nullptr;
        setTime(billed, work.charged, version ? rateOf(*version, work) : Money{});
        if (billed.unitPrice == Money{})
            m_read.unpriced << Unpriced{.client = work.client,
                                        .contract = work.contract,
                                        .intervention = work.intervention,
                                        .clientName = m_client.name,
                                        .number = work.number,
                                        .title = work.title};
        put(billed);
    }
    if (work.travelFee == Money{})
        return;
    billed.kind = InvoiceLineKind::Travel;
    billed.source = QStringLiteral("travel:%1").arg(work.id.value());
    billed.thousandths = kWhole;
    billed.unit = InvoiceUnit::Piece;
    billed.unitPrice = work.travelFee;
    billed.label = work.title;
    put(billed);
}

void InvoicingReading::addBought(const BoughtHours &hours)
{
    const ContractBook *book = bookOf(hours.contract);
    if (!book)
        return;
    InvoiceLine pack = line(InvoiceLineKind::Pack, QStringLiteral("pack:%1").arg(hours.id.value()));
    pack.contract = hours.contract;
    pack.number = book->contract.number;
    pack.from = hours.day;
    pack.to = hours.day;
    pack.label = hours.reason;
    const ContractVersion *version = versionOn(book->versions, hours.day);
    setTime(pack, hours.minutes, version ? version->hourlyRate : Money{});
    if (pack.unitPrice == Money{})
        m_read.unpriced << Unpriced{.client = m_client.id,
                                    .contract = hours.contract,
                                    .clientName = m_client.name,
                                    .number = book->contract.number,
                                    .title = hours.reason};
    put(pack);
}

void InvoicingReading::addPart(const BilledPart &fitted)
{
    const PartUsed &part = fitted.part;
    InvoiceLine goods = line(InvoiceLineKind::Part, QStringLiteral("part:%1").arg(part.id.value()));
    goods.contract = fitted.contract;
    goods.intervention = part.intervention;
    goods.number = fitted.number;
    goods.from = part.fittedOn;
    goods.to = part.fittedOn;
    goods.label =
        part.reference.isEmpty() ? part.label : QStringLiteral("%1 (%2)").arg(part.label, part.reference);
    goods.thousandths = part.thousandths;
    goods.unitPrice = part.unitPrice;
    goods.nature = OperationNature::Goods;
    if (part.unitPrice == Money{})
        m_read.unpriced << Unpriced{.client = fitted.client,
                                    .contract = fitted.contract,
                                    .intervention = part.intervention,
                                    .clientName = m_client.name,
                                    .number = fitted.number,
                                    .title = part.label};
    put(goods);
}

Result<> InvoicingReading::readClient(const Billed &client)
{
    const auto books = ContractRepository(m_connection).booksOf(client.id);
    if (!books)
        return books.error();
    m_client = client;
    m_books = *books;
    for (const ContractBook &book : m_books)
        addFees(book);
    for (const BillableWork &each : m_work.value(client.id.value()))
        addWork(each);
    for (const BoughtHours &each : m_bought.value(client.id.value()))
        addBought(each);
    for (const BilledPart &each : m_parts.value(client.id.value()))
        addPart(each);
    return {};
}

Result<Invoicing> InvoicingReading::read()
{
    m_read.month = m_query.month;
    const auto provider = PeopleRepository(m_connection).provider();
    if (!provider && provider.error().kind != ErrorKind::NotFound)
        return provider.error();
    if (provider)
        m_vat = provider->vatPermyriad;
    const auto billable = work();
    if (!billable)
        return billable.error();
    for (const BillableWork &each : *billable)
        m_work[each.client.value()] << each;
    const auto hours = bought();
    if (!hours)
        return hours.error();
    for (const BoughtHours &each : *hours)
        m_bought[each.client.value()] << each;
    const auto fitted = parts();
    if (!fitted)
        return fitted.error();
    for (const BilledPart &each : *fitted)
        m_parts[each.client.value()] << each;
    const auto all = clients();
    if (!all)
        return all.error();
    for (const Billed &client : *all) {
        if (const Result<> read = readClient(client); !read)
            return read.error();
    }
    const InvoiceRepository invoices(m_connection);
    const auto exported = invoices.ofMonth(m_query.month, m_query.client);
    if (!exported)
        return exported.error();
    const auto made = invoices.exportsOf(m_query.month);
    if (!made)
        return made.error();
    m_read.exported = *exported;
    m_read.exports = *made;
    m_read.fresh = newLines(m_read.due, m_read.exported);
    return m_read;
}

} // namespace

Result<Invoicing> invoicing(Connection &connection, const InvoicingQuery &query)
{
    return InvoicingReading(connection, query).read();
}

Result<QList<ChangedMonth>> changedMonths(Connection &connection, const InvoicingQuery &query)
{
    constexpr int kLookedAt = 12;
    const auto months = InvoiceRepository(connection).exportedMonths(kLookedAt);
    if (!months)
        return months.error();
    QList<ChangedMonth> changed;
    for (const Month &month : *months) {
        if (month == query.month)
            continue;
        const auto read = invoicing(connection, {.month = month, .client = query.client, .zone = query.zone});
        if (!read)
            return read.error();
        if (!read->fresh.isEmpty())
            changed << ChangedMonth{
                .month = month, .lines = static_cast<int>(read->fresh.size()), .total = totalOf(read->fresh)};
    }
    return changed;
}

bool concernsInvoicing(const ChangeSet &changes)
{
    using enum Table;
    const auto isOfInvoicing = [](Table table) {
        return table == Contract || table == ContractVersion || table == WorkEntry || table == PackMovement ||
               table == Intervention || table == Client || table == Provider || table == InvoiceExport ||
               table == Technician || table == PartUsed;
    };
    return std::ranges::any_of(changes.membership, isOfInvoicing) ||
           std::ranges::any_of(changes.updated, isOfInvoicing, &RowRef::table);
}

} // namespace core
