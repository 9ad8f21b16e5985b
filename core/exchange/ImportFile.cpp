// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ImportFile.h"

#include "core/exchange/Inflate.h"
#include "core/exchange/InventoryXml.h"
#include "core/exchange/TextSource.h"
#include "core/exchange/lists/MachineList.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace core {
namespace {

/// Bytes of a file that say what it is.
constexpr qint64 kHead = 1024;
/// Those of a mail: the stations it passed stand before who sent it.
constexpr qint64 kMailHead = 64 << 10;

Result<> open(QFile &file)
{
    if (QFileInfo(file).isDir())
        return unreadable({QT_TRANSLATE_NOOP("Sentence", "This is a folder: give the files in it.")});
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(
            {QT_TRANSLATE_NOOP("Sentence", "The file cannot be opened: %1."), {file.errorString()}});
    return {};
}

bool isJson(QByteArrayView head)
{
    return plainStart(head).startsWith('{');
}

bool isInventory(QByteArrayView head)
{
    return isJson(head) || isXml(head) || isDeflated(head);
}

/// @p isList: somebody says so.
Result<ImportFormat> formatOf(QFile &file, bool isList)
{
    const QByteArray head = file.peek(kHead);
    if (head.startsWith("PK\x03\x04"))
        return unreadable(
            {QT_TRANSLATE_NOOP("Sentence", "This is a ZIP archive: unpack it, and give the files in it.")});
    if (isInventory(head))
        return ImportFormat::Inventory;
    if (isMail(file.peek(kMailHead)))
        return ImportFormat::Mail;
    if (isList)
        return ImportFormat::List;
    CsvReader reader(file);
    if (const Result<> opened = reader.open(); !opened)
        return opened.error();
    const auto first = reader.next();
    if (!first)
        return first.error();
    QStringList header;
    for (qsizetype i = 0; i < reader.size(); ++i)
        header << reader.text(i);
    if (isEventLog(header))
        return ImportFormat::EventLog;
    file.seek(0);
    if (looksLikeList(file))
        return ImportFormat::List;
    return unreadable({QT_TRANSLATE_NOOP(
        "Sentence", "Vigie does not know what this file holds: it reads inventories of GLPI, "
                    "FusionInventory and OCS agents (JSON, XML), incident event logs and lists of "
                    "machines, interventions or contracts (CSV) and mails (.eml).")});
}

Result<EventLogPlan> readLog(QFile &file, const QTimeZone &zone)
{
    CsvReader reader(file);
    if (const Result<> opened = reader.open(); !opened)
        return opened.error();
    auto log = readEventLog(reader, zone);
    if (!log)
        return log.error();
    return planOf(std::move(log.value()));
}

/// What a list of any kind gave.
template <class List, class Item>
Result<> take(ImportFile &told, QList<Item> &items, const Result<List> &list, QList<Item> List::*own)
{
    if (!list)
        return list.error();
    items = (*list).*own;
    told.notes = list->notes;
    told.rejects = list->rejects;
    return {};
}

Result<> readList(ImportFile &told, QFile &file, const ReadingOptions &options)
{
    auto shape = shapeOf(file, options.mapping.value_or(ListMapping{}));
    if (!shape)
        return shape.error();
    const auto known = options.remembered.constFind(layoutKey(shape->columnNames()));
    if (!options.mapping && known != options.remembered.constEnd()) {
        file.seek(0);
        shape = shapeOf(file, *known);
        if (!shape)
            return shape.error();
    }
    told.shape = *shape;
    file.seek(0);
    switch (told.shape.kind) {
    case ListKind::Machines:
        return take(told, told.machines, readMachineList(file, told.shape, told.name),
                    &MachineList::machines);
    case ListKind::Tickets:
        return take(told, told.tickets, readTicketList(file, told.shape, options.zone), &TicketList::clients);
    case ListKind::Contracts:
        return take(told, told.contracts, readContractList(file, told.shape, told.name),
                    &ContractLineList::contracts);
    }
    return {};
}

Result<> readMailFile(ImportFile &told, QFile &file)
{
    const auto mail = readMail(file.read(kLargestMail + 1));
    if (!mail)
        return mail.error();
    told.mail = *mail;
    return {};
}

Result<QByteArray> contentsOf(QFile &file)
{
    if (file.size() > kLargestInventory)
        return unreadable({QT_TRANSLATE_NOOP("Sentence", "The file is larger than 50 MB: no inventory is.")});
    const QByteArray bytes = file.readAll();
    return isDeflated(bytes) ? inflated(bytes, kLargestInventory) : Result<QByteArray>(bytes);
}

/// One document in the shape of the GLPI agent's JSON for each machine.
Result<QList<QJsonObject>> documentsOf(const QByteArray &bytes)
{
    if (isXml(bytes))
        return inventoriesOfXml(bytes);
    const auto utf8 = utf8Of(bytes);
    if (!utf8)
        return utf8.error();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(*utf8, &error);
    if (!document.isObject())
        return unreadable({QT_TRANSLATE_NOOP("Sentence", "The file is not valid JSON: %1, at byte %2."),
                           {error.errorString(), QString::number(error.offset)}});
    return QList<QJsonObject>{document.object()};
}

Result<> readMachines(ImportFile &told, QFile &file, const QTimeZone &zone)
{
    const auto bytes = contentsOf(file);
    if (!bytes)
        return bytes.error();
    const auto documents = documentsOf(*bytes);
    if (!documents)
        return documents.error();
    for (const QJsonObject &document : *documents) {
        const auto record = readGlpiInventory(document, zone);
        if (record)
            told.machines << InventoryFile{told.name, *record};
        else if (documents->size() == 1)
            return record.error();
        else
            told.rejects << ImportNote{0, record.error().sentence, told.name};
    }
    return {};
}

} // namespace

Result<ImportFormat> detectFormat(const QString &path)
{
    QFile file(path);
    if (const Result<> opened = open(file); !opened)
        return opened.error();
    return formatOf(file, false);
}

Result<ImportFile> readImportFile(const QString &path, const ReadingOptions &options)
{
    QFile file(path);
    if (const Result<> opened = open(file); !opened)
        return opened.error();
    const auto format = formatOf(file, options.mapping.has_value());
    if (!format)
        return format.error();
    file.seek(0);
    ImportFile told{.name = QFileInfo(path).fileName(), .format = *format};
    Result<> read;
    switch (*format) {
    case ImportFormat::Inventory:
        read = readMachines(told, file, options.zone);
        break;
    case ImportFormat::List:
        read = readList(told, file, options);
        break;
    case ImportFormat::Mail:
        read = readMailFile(told, file);
        break;
    case ImportFormat::EventLog:
        auto plan = readLog(file, options.zone);
        if (!plan)
            return plan.error();
        told.log = std::move(plan.value());
        break;
    }
    return read ? Result<ImportFile>(told) : read.error();
}

QStringList filesOf(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            files << path;
            continue;
        }
        QStringList inside;
        QDirIterator below(path, QDir::Files | QDir::Readable, QDirIterator::Subdirectories);
        while (below.hasNext())
            inside << below.next();
        inside.sort();
        files << inside;
    }
    return files;
}

} // namespace core
