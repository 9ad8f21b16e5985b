// SPDX-License-Identifier: GPL-3.0-or-later
// How Import comes by what the files hold.
#include "core/exchange/FilesAhead.h"
#include "core/exchange/Import.h"
#include "core/services/ClientService.h"
#include "core/services/ContractTemplates.h"
#include "core/services/Derivation.h"
#include "core/storage/CalendarRepository.h"
#include "core/storage/ClientRepository.h"
#include "core/storage/ContractRepository.h"
#include "core/storage/DatabaseFile.h"

#include <QFileInfo>

namespace core {
namespace {

/// Says which of several files an error is about.
Error about(const QString &path, const Error &error)
{
    Error told = error;
    told.detail = path + QStringLiteral(": ") + error.detail;
    told.sentence = {QT_TRANSLATE_NOOP("Sentence", "“%1”: %2"), {path}, {error.sentence}};
    return told;
}

/// It may lie in a folder that is dropped; reading it would drop SQLite's locks.
Result<ImportFile> openDatabase()
{
    return unreadable(
        {QT_TRANSLATE_NOOP("Sentence", "This is the database that is open, no file to import.")});
}

} // namespace

Result<Import> Import::read(Connection &connection, const ImportRequest &request)
{
    Import import;
    import.m_request = request;
    if (!request.contractTemplate.isEmpty() && !contractTemplate(request.contractTemplate)) {
        QStringList names;
        for (const ContractTemplate &model : contractTemplates())
            names << model.name;
        return invalid({QT_TRANSLATE_NOOP("Sentence", "There is no contract template “%1”. There are: %2."),
                        {request.contractTemplate, names.join(QStringLiteral(", "))}},
                       QStringLiteral("contract"));
    }
    const auto client = import.findClient(connection);
    if (!client)
        return client.error();
    const auto zone = import.zone(connection, *client);
    if (!zone)
        return zone.error();
    FilesAhead files(
        filesOf(request.files), [&import, &zone, database = connection.params()](const QString &path) {
            return isDatabaseFile(database, path) ? openDatabase()
                                                  : readImportFile(path, import.optionsFor(path, *zone));
        });
    while (!files.atEnd()) {
        const QString path = files.path();
        if (const Result<> done = import.take(connection, path, files.read()); !done)
            return about(path, done.error());
    }
    return import;
}

/// Invalid id: nobody is named, or there is none of that name yet.
Result<ClientId> Import::findClient(Connection &connection)
{
    m_request.client = m_request.client.trimmed();
    if (m_request.client.isEmpty())
        return ClientId();
    const auto client = clientNamed(connection, m_request.client);
    if (client)
        return client->id;
    if (client.error().kind == ErrorKind::NotFound)
        return ClientId();
    return client.error();
}

/// In which the wall times of a log are meant: that of the contract's support hours.
Result<QTimeZone> Import::zone(Connection &connection, ClientId client) const
{
    const auto versions = ContractRepository(connection).versionsOfClient(client);
    if (!versions)
        return versions.error();
    if (client.isValid() && !versions->isEmpty()) {
        const auto book = CalendarRepository(connection).find(versions->constLast().terms.supportCalendar);
        if (!book)
            return book.error();
        return book->versions.constLast().zone;
    }
    if (const ContractTemplate *model = contractTemplate(m_request.contractTemplate))
        return model->calendars.constFirst().zone;
    return Derivation(connection).homeZone();
}

/// What is said of this very file, else of every list.
ReadingOptions Import::optionsFor(const QString &path, const QTimeZone &zone) const
{
    ReadingOptions options{.zone = zone, .mapping = m_request.mapping, .remembered = m_request.remembered};
    if (const auto own = m_request.mappings.constFind(path); own != m_request.mappings.constEnd())
        options.mapping = *own;
    return options;
}

/// A file found in a folder may be anything: what cannot be read is listed. A file that was named
/// must be what it is taken for.
Result<> Import::take(Connection &connection, const QString &path, Result<ImportFile> read)
{
    if (!read && !m_request.files.contains(path)) {
        m_rejects << ImportNote{0, read.error().sentence, QFileInfo(path).fileName()};
        return {};
    }
    if (!read)
        return read.error();
    ImportFile &file = read.value();
    m_inventories += file.machines;
    m_notes += notesOn(file.name, file.notes);
    m_rejects += notesOn(file.name, file.rejects);
    m_contracts += file.contracts;
    if (file.format == ImportFormat::EventLog)
        m_logs << Log{file.name, {}, std::move(file.log)};
    for (const ClientTickets &tickets : std::as_const(file.tickets))
        m_logs << Log{file.name, tickets.client, tickets.plan};
    if (file.format == ImportFormat::List)
        m_lists << ImportedList{path, file.name, file.shape};
    return file.format == ImportFormat::Mail ? takeMail(connection, file) : Result<>();
}

} // namespace core
