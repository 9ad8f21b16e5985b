// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clientTables.h"

#include "app/tableRows.h"
#include "core/storage/AssetPages.h"
#include "core/storage/ClientRepository.h"
#include "core/storage/ContractRepository.h"
#include "core/storage/InterventionRepository.h"
#include "core/storage/PeopleRepository.h"
#include "core/storage/SubscriptionRepository.h"
#include "ui/models/Sheet.h"
#include "ui/pages/asset/AssetColumns.h"
#include "ui/pages/subscription/SubscriptionColumns.h"
#include "ui/text/DomainText.h"
#include "ui/text/InterventionText.h"

#include <QCoreApplication>

namespace app {
namespace {

using Type = core::TableColumn::Type;

constexpr int kAtOnce = 500;
constexpr int kEvery = 1'000'000; ///< Contracts and sites of one client are few: one page.

QString translated(const char *text)
{
    return QCoreApplication::translate("ClientExport", text);
}

/// A column that only this export has.
struct Heading
{
    const char *id = "";
    const char *title = "";
    Type type = Type::Text;
};

core::TableSheet sheet(const char *name, std::initializer_list<Heading> columns, const ui::Format &words)
{
    core::TableSheet made = ui::emptySheet(translated(name), words.locale());
    for (const Heading &column : columns)
        made.columns << core::TableColumn{
            .id = QString::fromLatin1(column.id), .title = translated(column.title), .type = column.type};
    return made;
}

/// All rows at once.
core::NextTableRows once(const QList<core::TableRow> &rows)
{
    return [rows, isOver = false]() mutable -> core::Result<QList<core::TableRow>> {
        return std::exchange(isOver, true) ? QList<core::TableRow>() : rows;
    };
}

QVariant orNothing(const std::optional<QDate> &day)
{
    return day ? QVariant(*day) : QVariant();
}

core::Result<ClientTable> sitesTable(core::Connection &connection, core::ClientId client,
                                     const ui::Format &words)
{
    const auto sites = core::ClientRepository(connection).sites(client);
    if (!sites)
        return sites.error();
    QList<core::TableRow> rows;
    for (const core::Site &site : *sites)
        rows << core::TableRow{site.name,         site.address.street,  site.address.postcode,
                               site.address.town, site.address.country, site.accessNotes};
    return ClientTable{sheet(QT_TRANSLATE_NOOP("ClientExport", "Sites"),
                             {{"name", QT_TRANSLATE_NOOP("ClientExport", "Name")},
                              {"street", QT_TRANSLATE_NOOP("ClientExport", "Street")},
                              {"postcode", QT_TRANSLATE_NOOP("ClientExport", "Postcode")},
                              {"town", QT_TRANSLATE_NOOP("ClientExport", "Town")},
                              {"country", QT_TRANSLATE_NOOP("ClientExport", "Country")},
                              {"access", QT_TRANSLATE_NOOP("ClientExport", "Access")}},
                             words),
                       once(rows)};
}

core::Result<ClientTable> contactsTable(core::Connection &connection, core::ClientId client,
                                        const ui::Format &words)
{
    const auto contacts = core::ClientRepository(connection).contacts(client);
    if (!contacts)
        return contacts.error();
    QList<core::TableRow> rows;
    for (const core::Contact &contact : *contacts)
        rows << core::TableRow{contact.name,   contact.role,  contact.phone,
                               contact.mobile, contact.email, contact.notes};
    return ClientTable{sheet(QT_TRANSLATE_NOOP("ClientExport", "Contacts"),
                             {{"name", QT_TRANSLATE_NOOP("ClientExport", "Name")},
                              {"role", QT_TRANSLATE_NOOP("ClientExport", "Role")},
                              {"phone", QT_TRANSLATE_NOOP("ClientExport", "Phone")},
                              {"mobile", QT_TRANSLATE_NOOP("ClientExport", "Mobile")},
                              {"email", QT_TRANSLATE_NOOP("ClientExport", "E-mail")},
                              {"notes", QT_TRANSLATE_NOOP("ClientExport", "Notes")}},
                             words),
                       once(rows)};
}

core::Result<ClientTable> contractsTable(core::Connection &connection, core::ClientId client,
                                         const ui::Format &words)
{
    const auto page =
        core::ContractRepository(connection).page({.client = client, .ended = true}, {}, kEvery);
    if (!page)
        return page.error();
    QList<core::TableRow> rows;
    for (const core::ContractRow &contract : page->rows)
        rows << core::TableRow{contract.number,
                               contract.title,
                               ui::words(contract.state),
                               contract.startsOn.isValid() ? QVariant(contract.startsOn) : QVariant(),
                               orNothing(contract.endsOn),
                               ui::words(contract.priceModel),
                               static_cast<double>(contract.monthlyFee.cents) / 100};
    return ClientTable{sheet(QT_TRANSLATE_NOOP("ClientExport", "Contracts"),
                             {{"number", QT_TRANSLATE_NOOP("ClientExport", "Number")},
                              {"title", QT_TRANSLATE_NOOP("ClientExport", "Title")},
                              {"state", QT_TRANSLATE_NOOP("ClientExport", "State")},
                              {"starts_on", QT_TRANSLATE_NOOP("ClientExport", "Start"), Type::Day},
                              {"ends_on", QT_TRANSLATE_NOOP("ClientExport", "End"), Type::Day},
                              {"price", QT_TRANSLATE_NOOP("ClientExport", "Price")},
                              {"monthly_fee", QT_TRANSLATE_NOOP("ClientExport", "Monthly fee"), Type::Money}},
                             words),
                       once(rows)};
}

ClientTable machinesTable(core::Connection &connection, core::ClientId client, const ui::Format &words)
{
    const core::AssetFilter filter{.client = client, .retired = true, .today = words.today()};
    const auto columns = ui::assetColumns(words);
    const auto page = [&connection, filter](const std::optional<core::Cursor> &after, int limit) {
        return core::assetPage(connection, filter, after, limit);
    };
    return {ui::assetSheet(columns, words.locale()), tableRows(columns, page, core::TableFormat::Csv)};
}

ClientTable subscriptionsTable(core::Connection &connection, core::ClientId client, const ui::Format &words)
{
    const core::SubscriptionFilter filter{.client = client, .archived = true};
    const auto columns = ui::subscriptionColumns(words);
    const auto page = [&connection, filter](const std::optional<core::Cursor> &after, int limit) {
        return core::SubscriptionRepository(connection).page(filter, after, limit);
    };
    return {ui::subscriptionSheet(columns, words.locale()), tableRows(columns, page, core::TableFormat::Csv)};
}

core::InterventionFilter interventionsOf(core::ClientId client)
{
    core::InterventionFilter filter;
    filter.client = client;
    return filter;
}

/// Moments exact and in full: "ven. 16:48" says nothing next year.
ClientTable interventionsTable(core::Connection &connection, core::ClientId client, const ui::Format &words)
{
    const auto next = [&connection, client, words, after = std::optional<core::Cursor>(),
                       isOver = false]() mutable -> core::Result<QList<core::TableRow>> {
        QList<core::TableRow> rows;
        if (isOver)
            return rows;
        const auto page =
            core::InterventionRepository(connection).page(interventionsOf(client), after, kAtOnce);
        if (!page)
            return page.error();
        for (const core::InterventionRow &row : page->rows)
            rows << core::TableRow{core::interventionNumber(row.year, row.sequence),
                                   row.externalNumber,
                                   words.dayOf(row.reportedAt),
                                   words.time(row.reportedAt),
                                   row.title,
                                   ui::words(row.kind),
                                   ui::words(row.priority),
                                   ui::words(row.state),
                                   row.technicianName};
        after = page->next;
        isOver = !after;
        return rows;
    };
    return {sheet(QT_TRANSLATE_NOOP("ClientExport", "Interventions"),
                  {{"number", QT_TRANSLATE_NOOP("ClientExport", "Number")},
                   {"external_number", QT_TRANSLATE_NOOP("ClientExport", "External number")},
                   {"day", QT_TRANSLATE_NOOP("ClientExport", "Day"), Type::Day},
                   {"time", QT_TRANSLATE_NOOP("ClientExport", "Time")},
                   {"title", QT_TRANSLATE_NOOP("ClientExport", "Title")},
                   {"kind", QT_TRANSLATE_NOOP("ClientExport", "Kind")},
                   {"priority", QT_TRANSLATE_NOOP("ClientExport", "Priority")},
                   {"state", QT_TRANSLATE_NOOP("ClientExport", "State")},
                   {"technician", QT_TRANSLATE_NOOP("ClientExport", "Technician")}},
                  words),
            next};
}

/// The time spent on the interventions of one page after the other.
class WorkRows
{
public:
    WorkRows(core::Connection &connection, core::ClientId client, const ui::Format &words,
             const QList<core::Technician> &technicians)
        : m_connection(connection), m_client(client), m_words(words)
    {
        for (const core::Technician &technician : technicians)
            m_names.insert(technician.id, technician.name);
    }

    core::Result<QList<core::TableRow>> operator()()
    {
        QList<core::TableRow> rows;
        while (rows.isEmpty() && !m_isOver) {
            const core::InterventionRepository repository(m_connection);
            const auto page = repository.page(interventionsOf(m_client), m_after, kAtOnce);
            if (!page)
                return page.error();
            for (const core::InterventionRow &row : page->rows) {
                const auto entries = repository.workEntries(row.id);
                if (!entries)
                    return entries.error();
                for (const core::WorkEntry &entry : *entries)
                    rows << cells(row, entry);
            }
            m_after = page->next;
            m_isOver = !m_after;
        }
        return rows;
    }

private:
    core::TableRow cells(const core::InterventionRow &intervention, const core::WorkEntry &entry) const
    {
        return {core::interventionNumber(intervention.year, intervention.sequence),
                m_words.dayOf(entry.startedAt),
                m_words.time(entry.startedAt),
                m_words.time(entry.endedAt),
                m_names.value(entry.technician),
                ui::words(entry.mode),
                ui::words(entry.cover),
                qint64(entry.actual.count()),
                qint64(entry.charged.count()),
                qint64(entry.travel.count()),
                entry.comment};
    }

    core::Connection &m_connection;
    core::ClientId m_client;
    ui::Format m_words;
    QHash<core::TechnicianId, QString> m_names;
    std::optional<core::Cursor> m_after;
    bool m_isOver = false;
};

core::Result<ClientTable> workTable(core::Connection &connection, core::ClientId client,
                                    const ui::Format &words)
{
    const auto technicians = core::PeopleRepository(connection).technicians();
    if (!technicians)
        return technicians.error();
    return ClientTable{
        sheet(QT_TRANSLATE_NOOP("ClientExport", "Time spent"),
              {{"intervention", QT_TRANSLATE_NOOP("ClientExport", "Intervention")},
               {"day", QT_TRANSLATE_NOOP("ClientExport", "Day"), Type::Day},
               {"from", QT_TRANSLATE_NOOP("ClientExport", "From")},
               {"to", QT_TRANSLATE_NOOP("ClientExport", "To")},
               {"technician", QT_TRANSLATE_NOOP("ClientExport", "Technician")},
               {"mode", QT_TRANSLATE_NOOP("ClientExport", "Mode")},
               {"cover", QT_TRANSLATE_NOOP("ClientExport", "Cover")},
               {"actual_minutes", QT_TRANSLATE_NOOP("ClientExport", "Actual (min)"), Type::Number},
               {"charged_minutes", QT_TRANSLATE_NOOP("ClientExport", "Charged (min)"), Type::Number},
               {"travel_minutes", QT_TRANSLATE_NOOP("ClientExport", "Travel (min)"), Type::Number},
               {"comment", QT_TRANSLATE_NOOP("ClientExport", "Comment")}},
              words),
        WorkRows(connection, client, words, *technicians)};
}

} // namespace

core::Result<QList<ClientTable>> clientTables(core::Connection &connection, core::ClientId client,
                                              const ui::Format &words)
{
    QList<ClientTable> tables;
    for (const auto make : {sitesTable, contactsTable, contractsTable, workTable}) {
        const auto table = make(connection, client, words);
        if (!table)
            return table.error();
        tables << *table;
    }
    tables << machinesTable(connection, client, words) << subscriptionsTable(connection, client, words)
           << interventionsTable(connection, client, words);
    return tables;
}

} // namespace app
