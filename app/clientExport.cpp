// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clientExport.h"

#include "app/clientTables.h"
#include "app/contractPages.h"
#include "app/recordPapers.h"
#include "app/reportPages.h"
#include "core/base/WrittenFile.h"
#include "core/reports/ReportOfMonth.h"
#include "core/services/AttachmentService.h"
#include "core/storage/AttachmentRepository.h"
#include "core/storage/ClientRepository.h"
#include "core/storage/ClientRows.h"
#include "core/storage/ContractRepository.h"
#include "core/storage/PeopleRepository.h"
#include "core/storage/RecordRows.h"
#include "core/storage/Schema.h"
#include "ui/printing/Output.h"
#include "ui/text/Format.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>
#include <QSet>
#include <QTemporaryDir>
#include <QUrl>
#include <memory>

namespace app {
namespace {

constexpr int kMostMonths = 240;

QString translated(const char *text)
{
    return QCoreApplication::translate("ClientExport", text);
}

core::Error cannotWrite(const QString &path)
{
    return {.kind = core::ErrorKind::Storage,
            .detail = path,
            .sentence = {QT_TRANSLATE_NOOP("Sentence", "“%1” cannot be written. Choose another folder."),
                         {QDir::toNativeSeparators(path)}}};
}

/// Writes the folder, under another name until it is whole.
class ClientFolder
{
public:
    ClientFolder(core::Connection &connection, const ui::PaperFonts &fonts, const ClientExport &wanted,
                 const ExportProgress &progress)
        : m_connection(connection), m_fonts(fonts), m_wanted(wanted), m_progress(progress),
          m_words(QLocale(), wanted.zone), m_folder(QFileInfo(wanted.folder).absoluteFilePath())
    {
    }

    core::Result<ExportedClient> write();

private:
    /// A heading of the index and what stands under it.
    struct Section
    {
        QString title = {};
        QString body = {}; ///< HTML.
    };

    core::Result<> begin();
    core::Result<> writeTables();
    core::Result<> writeRows();
    core::Result<> writeContracts();
    core::Result<> writeContract(core::ContractId contract, int version, QStringList &links);
    core::Result<> writeReports();
    core::Result<core::Month> firstMonth();
    core::Result<> writeRecordPapers();
    core::Result<> writeRecordPaper(ui::PaperKind kind, qint64 record, QStringList &links);
    core::Result<> writeFiles();
    core::Result<> writeIndex();
    core::Result<> finish();

    core::Result<QString> pathFor(const QString &folder, const QString &name);
    core::Result<> writePdf(const ui::Pages &pages, const QString &path);
    core::Result<> step();
    /// A link of the index to @p path, which lies in the folder.
    QString link(const QString &path, const QString &text) const;
    static QString list(const QStringList &items);

    core::Connection &m_connection;
    const ui::PaperFonts &m_fonts;
    const ClientExport &m_wanted;
    const ExportProgress &m_progress;
    ui::Format m_words;
    QString m_folder;                      ///< Absolute.
    std::unique_ptr<QTemporaryDir> m_made; ///< Beside it, for this user alone; gone unless it is finished.
    QString m_partial;                     ///< Its path.
    core::Client m_client;
    QList<Section> m_sections;
    QSet<QString> m_names; ///< Of files, folded: two of them never meet.
    qint64 m_done = 0;
    qint64 m_total = 1;
};

core::Result<ExportedClient> ClientFolder::write()
{
    using Part = core::Result<> (ClientFolder::*)();
    for (const Part part :
         {&ClientFolder::begin, &ClientFolder::writeTables, &ClientFolder::writeContracts,
          &ClientFolder::writeReports, &ClientFolder::writeRecordPapers, &ClientFolder::writeFiles,
          &ClientFolder::writeRows, &ClientFolder::writeIndex, &ClientFolder::finish}) {
        if (const core::Result<> done = (this->*part)(); !done)
            return done.error();
    }
    ExportedClient told{.client = m_client.name};
    for (QDirIterator it(m_folder, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        told.bytes += it.nextFileInfo().size();
        ++told.files;
    }
    return told;
}

core::Result<> ClientFolder::begin()
{
    const auto client = core::ClientRepository(m_connection).find(m_wanted.client);
    if (!client)
        return client.error();
    m_client = *client;
    const QDir target(m_folder);
    if (target.exists() && !target.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        return core::invalid(
            {QT_TRANSLATE_NOOP("Sentence", "“%1” is not empty: choose a folder that is, or a new one."),
             {QDir::toNativeSeparators(m_folder)}},
            QStringLiteral("folder"));
    const QString above = QFileInfo(m_folder).absolutePath();
    if (!QDir().mkpath(above))
        return cannotWrite(above);
    m_made = std::make_unique<QTemporaryDir>(m_folder + QStringLiteral("-XXXXXX"));
    m_partial = m_made->path();
    return m_made->isValid() ? core::Result<>() : cannotWrite(m_folder);
}

/// Cancelled where the user stopped it.
core::Result<> ClientFolder::step()
{
    ++m_done;
    if (m_progress && !m_progress(m_done, qMax(m_done, m_total)))
        return core::Error{.kind = core::ErrorKind::Cancelled};
    return {};
}

/// Where a file called @p name, as near as may be, goes in @p folder.
core::Result<QString> ClientFolder::pathFor(const QString &folder, const QString &name)
{
    const QString directory = QDir(m_partial).filePath(folder);
    if (!QDir().mkpath(directory))
        return cannotWrite(directory);
    const QFileInfo wanted(fileNamePart(name));
    QString path = QDir(directory).filePath(wanted.fileName());
    for (int i = 2; m_names.contains(path.toCaseFolded()); ++i)
        path = QDir(directory).filePath(
            QStringLiteral("%1 (%2).%3").arg(wanted.completeBaseName(), QString::number(i), wanted.suffix()));
    m_names.insert(path.toCaseFolded());
    return path;
}

QString ClientFolder::link(const QString &path, const QString &text) const
{
    const QString inside = QDir(m_partial).relativeFilePath(path);
    return QStringLiteral("<a href=\"%1\">%2</a>")
        .arg(QString::fromLatin1(QUrl::toPercentEncoding(inside, "/")), text.toHtmlEscaped());
}

QString ClientFolder::list(const QStringList &items)
{
    if (items.isEmpty())
        return {};
    return QStringLiteral("<ul>\n<li>%1</li>\n</ul>").arg(items.join(QStringLiteral("</li>\n<li>")));
}

core::Result<> ClientFolder::writeTables()
{
    const auto tables = clientTables(m_connection, m_wanted.client, m_words);
    if (!tables)
        return tables.error();
    QStringList items;
    for (const ClientTable &table : *tables) {
        const auto path = pathFor(translated(QT_TRANSLATE_NOOP("ClientExport", "tables")),
                                  table.sheet.name + QStringLiteral(".csv"));
        if (!path)
            return path.error();
        const auto rows = core::exportTable(*path, core::TableFormat::Csv, table.sheet, table.rows);
        if (!rows)
            return rows.error();
        items << link(*path, table.sheet.name) + QStringLiteral(" (%1)").arg(m_words.count(*rows));
        if (const core::Result<> stepped = step(); !stepped)
            return stepped;
    }
    m_sections << Section{translated(QT_TRANSLATE_NOOP("ClientExport", "Tables (CSV, for any spreadsheet)")),
                          list(items)};
    return {};
}

core::Result<> ClientFolder::writePdf(const ui::Pages &pages, const QString &path)
{
    const auto bytes = ui::pdf(pages, m_fonts);
    if (!bytes)
        return bytes.error();
    const core::Result<> saved = core::writeFile(path, *bytes);
    return saved ? step() : saved;
}

core::Result<> ClientFolder::writeContracts()
{
    const auto books = core::ContractRepository(m_connection).booksOf(m_wanted.client);
    if (!books)
        return books.error();
    for (const core::ContractBook &book : *books)
        m_total += book.versions.size();
    QStringList links;
    for (const core::ContractBook &book : *books) {
        for (const core::ContractVersion &version : book.versions) {
            if (const core::Result<> done = writeContract(book.contract.id, version.number, links); !done)
                return done;
        }
    }
    if (!links.isEmpty())
        m_sections << Section{translated(QT_TRANSLATE_NOOP("ClientExport", "Contracts (PDF)")), list(links)};
    return {};
}

core::Result<> ClientFolder::writeContract(core::ContractId contract, int version, QStringList &links)
{
    const auto document =
        core::contractDocument(m_connection, {.contract = contract, .version = version, .now = m_wanted.now});
    if (!document)
        return document.error();
    const auto paper = contractPages(*document, ui::PaperKind::Contract, m_fonts, m_wanted.language);
    if (!paper)
        return paper.error();
    const QString name = version == 1 ? document->contract.number
                                      : QStringLiteral("%1-%2").arg(document->contract.number).arg(version);
    const auto path =
        pathFor(translated(QT_TRANSLATE_NOOP("ClientExport", "contracts")), name + QStringLiteral(".pdf"));
    if (!path)
        return path.error();
    const QString what = version == 1 ? document->contract.title
                                      : translated(QT_TRANSLATE_NOOP("ClientExport", "%1, amendment %2"))
                                            .arg(document->contract.title, QString::number(version - 1));
    links << link(*path, name) + QStringLiteral(" – ") + what.toHtmlEscaped();
    return writePdf(paper->pages, *path);
}

/// Of the earliest contract; not valid where there is none.
core::Result<core::Month> ClientFolder::firstMonth()
{
    const auto contracts = core::ContractRepository(m_connection).ofClient(m_wanted.client);
    if (!contracts)
        return contracts.error();
    const auto versions = core::ContractRepository(m_connection).versionsOfClient(m_wanted.client);
    if (!versions)
        return versions.error();
    QDate first;
    for (const core::ContractVersion &version : *versions) {
        if (version.isSigned && (!first.isValid() || version.effectiveOn < first))
            first = version.effectiveOn;
    }
    return first.isValid() ? core::monthOf(first) : core::Month();
}

core::Result<> ClientFolder::writeReports()
{
    const auto first = firstMonth();
    if (!first)
        return first.error();
    const core::Month present = core::monthOf(m_wanted.now, m_wanted.zone);
    QStringList links;
    int months = 0;
    for (core::Month month = *first; month.isValid() && month < present && months < kMostMonths;
         month = month.next(), ++months) {
        const auto report = core::reportOfMonth(
            m_connection, {.client = m_wanted.client, .month = month, .now = m_wanted.now});
        if (!report)
            return report.error();
        const auto pages = reportPages(*report, m_fonts, m_wanted.language);
        if (!pages)
            return pages.error();
        const auto path =
            pathFor(translated(QT_TRANSLATE_NOOP("ClientExport", "reports")), reportFileName(*report));
        if (!path)
            return path.error();
        links << link(*path, m_words.month(month.firstDay()));
        if (const core::Result<> written = writePdf(*pages, *path); !written)
            return written;
    }
    if (!links.isEmpty())
        m_sections << Section{translated(QT_TRANSLATE_NOOP("ClientExport", "Monthly reports (PDF)")),
                              list(links)};
    return {};
}

/// The register of processing, notices of breaches, receipts and certificates.
core::Result<> ClientFolder::writeRecordPapers()
{
    using enum ui::PaperKind;
    QStringList links;
    for (const auto &[table, kind] :
         {std::pair{core::Table::ProcessingActivity, Register},
          std::pair{core::Table::DataBreach, BreachNotice}, std::pair{core::Table::Custody, Receipt},
          std::pair{core::Table::DataWiping, WipingCertificate}}) {
        const auto rows = core::rowsOfClient(m_connection, table, m_wanted.client);
        if (!rows)
            return rows.error();
        QList<qint64> records;
        for (const QJsonValue each : *rows)
            records << each[QStringLiteral("id")].toInteger();
        if (kind == Register && !records.isEmpty())
            records = {m_wanted.client.value()}; // One register of all its activities.
        for (const qint64 record : std::as_const(records)) {
            if (const core::Result<> done = writeRecordPaper(kind, record, links); !done)
                return done;
        }
    }
    if (!links.isEmpty())
        m_sections << Section{
            translated(QT_TRANSLATE_NOOP("ClientExport", "Register, receipts and certificates (PDF)")),
            list(links)};
    return {};
}

core::Result<> ClientFolder::writeRecordPaper(ui::PaperKind kind, qint64 record, QStringList &links)
{
    const auto paper = recordPaper(
        m_connection, {.kind = kind, .record = record, .language = m_wanted.language}, m_wanted.now, m_fonts);
    if (!paper)
        return paper.error();
    const auto path = pathFor(translated(QT_TRANSLATE_NOOP("ClientExport", "documents")), paper->fileName);
    if (!path)
        return path.error();
    links << link(*path, QFileInfo(*path).completeBaseName());
    ++m_total;
    return writePdf(paper->pages, *path);
}

core::Result<> ClientFolder::writeFiles()
{
    const auto rows = core::rowsOfClient(m_connection, core::Table::Attachment, m_wanted.client);
    if (!rows)
        return rows.error();
    QStringList links;
    for (const QJsonValue each : *rows) {
        const auto file = core::AttachmentRepository(m_connection)
                              .find(core::AttachmentId(each[QStringLiteral("id")].toInteger()));
        if (!file)
            return file.error();
        const auto record = core::rowName(m_connection, file->owner);
        if (!record)
            return record.error();
        const auto path = pathFor(translated(QT_TRANSLATE_NOOP("ClientExport", "files")) + QLatin1Char('/') +
                                      fileNamePart(*record),
                                  file->name);
        if (!path)
            return path.error();
        if (const core::Result<> saved = core::saveContent(m_connection, *file, *path); !saved)
            return saved;
        links << link(*path, file->name) +
                     QStringLiteral(" – %1, %2").arg(record->toHtmlEscaped(), m_words.bytes(file->sizeBytes));
        if (const core::Result<> stepped = step(); !stepped)
            return stepped;
    }
    if (!links.isEmpty())
        m_sections << Section{translated(QT_TRANSLATE_NOOP("ClientExport", "Attached files")), list(links)};
    return {};
}

/// For programs: keys are English, and stay as they are.
core::Result<> ClientFolder::writeRows()
{
    QJsonObject tables;
    for (const core::Table table : core::tablesOfClients()) {
        const auto rows = core::rowsOfClient(m_connection, table, m_wanted.client);
        if (!rows)
            return rows.error();
        if (!rows->isEmpty())
            tables.insert(core::specOf(table).name, *rows);
    }
    const auto path = pathFor(QString(), QStringLiteral("vigie.json"));
    if (!path)
        return path.error();
    const QJsonObject document{{QStringLiteral("format"), QStringLiteral("vigie-client")},
                               {QStringLiteral("format_version"), 1},
                               {QStringLiteral("exported_at"), core::isoText(m_wanted.now, m_wanted.zone)},
                               {QStringLiteral("client"), m_client.name},
                               {QStringLiteral("tables"), tables}};
    m_sections << Section{
        translated(QT_TRANSLATE_NOOP("ClientExport", "For programs")),
        list({link(*path, QStringLiteral("vigie.json")) +
              QStringLiteral(" – %1").arg(translated(QT_TRANSLATE_NOOP(
                  "ClientExport", "every row that was entered, with its links to the others (JSON)")))})};
    return core::writeFile(*path, QJsonDocument(document).toJson());
}

core::Result<> ClientFolder::writeIndex()
{
    const auto provider = core::PeopleRepository(m_connection).provider();
    if (!provider)
        return provider.error();
    QString body;
    for (const Section &section : std::as_const(m_sections))
        body += QStringLiteral("<h2>%1</h2>\n%2\n").arg(section.title.toHtmlEscaped(), section.body);
    const QString made =
        translated(QT_TRANSLATE_NOOP("ClientExport", "All that %1 keeps about %2, as of %3."))
            .arg(provider->name, m_client.name,
                 m_words.longDay(core::localTime(m_wanted.now, m_wanted.zone).day));
    const QString page =
        QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width\">\n<title>%2</title>\n"
                       "<style>body{font:16px/1.5 sans-serif;max-width:46em;margin:2em auto;padding:0 1em;"
                       "color:#1b2733}h1{font-size:1.6em}h2{font-size:1.1em;margin-top:1.6em}"
                       "a{color:#0b5cad}</style>\n</head>\n<body>\n<h1>%2</h1>\n<p>%3</p>\n%4</body>\n"
                       "</html>\n")
            .arg(QLocale().bcp47Name().toHtmlEscaped(), m_client.name.toHtmlEscaped(), made.toHtmlEscaped(),
                 body);
    return core::writeFile(QDir(m_partial).filePath(QStringLiteral("index.html")), page.toUtf8());
}

core::Result<> ClientFolder::finish()
{
    QDir().rmdir(m_folder); // Empty, or not there: begin() looked.
    if (!QDir().rename(m_partial, m_folder))
        return cannotWrite(m_folder);
    m_made->setAutoRemove(false);
    return {};
}

} // namespace

core::Result<ExportedClient> exportClient(core::Connection &connection, const ui::PaperFonts &fonts,
                                          const ClientExport &wanted, const ExportProgress &progress)
{
    return ClientFolder(connection, fonts, wanted, progress).write();
}

} // namespace app
