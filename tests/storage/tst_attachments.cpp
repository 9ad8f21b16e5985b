// SPDX-License-Identifier: GPL-3.0-or-later
#include "Rows.h"
#include "core/exchange/FilesToAttach.h"
#include "core/services/AttachmentService.h"
#include "core/services/Check.h"
#include "core/services/HistoryService.h"
#include "core/services/UndoService.h"

using namespace core;

Q_DECLARE_METATYPE(core::Table)

namespace {

const QByteArray kPng("\x89PNG\r\n\x1a\nthe rest of a picture");
const QByteArray kOtherPng("\x89PNG\r\n\x1a\nof another picture");

/// Larger than a piece, and different in each of them.
QByteArray largeContent(qsizetype size)
{
    QByteArray content(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        content[i] = static_cast<char>((i * 31 + i / 4096) & 0xff);
    return content;
}

} // namespace

/// Files attached to records: stored once, taken back, checked whenever they are read.
class TestAttachments : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void whatIsAttachedIsRead_data();
    void whatIsAttachedIsRead();
    void aContentIsStoredOnce();
    void theSameFileTwiceIsOne();
    void namesOfOneRecordDiffer();
    void refused_data();
    void refused();
    void aRecordThatIsGone();
    void theJournalHoldsNoContent();
    void addingIsUndone();
    void removingIsUndone();
    void cleaningUpIsForGood();
    void aRecordWithFilesIsNotUndone();
    void renamed_data();
    void renamed();
    void everyKindOfRecordHasFiles_data();
    void everyKindOfRecordHasFiles();
    void removedBeforeLicencesHadFiles();
    void aMachineHasOnePhoto();
    void aPhotoComesBackBesideAnother();
    void damageIsFound();
    void damageIsMendedByAddingAgain();
    void savedToAFile();
    void filesAreReadFromDisk();

private:
    RowRef asset() const { return {Table::Asset, m_asset}; }
    qint64 addAsset(const QString &name)
    {
        const auto unit = beginUnit(*m_connection);
        const auto id = unit->insert(
            Table::Asset,
            rowOf(Table::Asset, {{QStringLiteral("client_id"), m_client}, {QStringLiteral("name"), name}}));
        if (!id)
            return 0;
        const auto changes = unit->commit();
        m_lastUnit = changes ? changes->unit : QUuid();
        return *id;
    }
    /// What @p work does in a unit of its own; the change set's unit is in m_lastUnit.
    Result<> act(const std::function<Result<>(Unit &)> &work)
    {
        const auto unit = beginUnit(*m_connection);
        if (const Result<> done = work(*unit); !done)
            return done;
        const auto changes = unit->commit();
        if (!changes)
            return changes.error();
        m_changes = *changes;
        m_lastUnit = changes->unit;
        return {};
    }
    Result<> add(RowRef owner, const QList<NewFile> &files)
    {
        return act([&](Unit &unit) -> Result<> {
            const auto attached = attach(unit, owner, files);
            if (!attached)
                return attached.error();
            m_attached = *attached;
            return {};
        });
    }
    Result<> takeBack(const QUuid &undone)
    {
        return act([&undone](Unit &unit) { return undo(unit, undone); });
    }
    QList<Attachment> stored(RowRef owner)
    {
        const auto read = AttachmentRepository(*m_connection).of(owner);
        return read ? *read : QList<Attachment>();
    }
    QStringList names(RowRef owner)
    {
        QStringList names;
        for (const Attachment &each : stored(owner))
            names << (each.isPhoto ? QStringLiteral("*") : QString()) + each.name;
        return names;
    }
    qint64 contents() { return numberFrom(*m_connection, "SELECT COUNT(*) FROM attachment_content"); }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    qint64 m_client = 0;
    qint64 m_asset = 0;
    QUuid m_lastUnit;
    ChangeSet m_changes;
    Attached m_attached;
};

void TestAttachments::init()
{
    OPEN_DATABASE_OR_SKIP(connectMigrated);
    m_client = addClient(*m_connection, QStringLiteral("Morel"));
    m_asset = addAsset(QStringLiteral("srv1"));
}

void TestAttachments::cleanup()
{
    m_connection.reset();
    m_database.reset();
}

void TestAttachments::whatIsAttachedIsRead_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("name");
    QTest::addColumn<FileKind>("kind");
    QTest::newRow("nothing in it") << QByteArray("") << QStringLiteral("vide.txt") << FileKind::Other;
    QTest::newRow("text") << QByteArray("Mot de passe au coffre\n") << QStringLiteral("note.txt")
                          << FileKind::Text;
    QTest::newRow("picture") << kPng << QStringLiteral("baie.png") << FileKind::Picture;
    QTest::newRow("picture called otherwise") << kPng << QStringLiteral("baie.exe") << FileKind::Picture;
    QTest::newRow("PDF") << QByteArray("%PDF-1.7\n") << QStringLiteral("x") << FileKind::Pdf;
    QTest::newRow("zeros and quotes")
        << QByteArray("\0'\\\"\0\xff;--", 9) << QStringLiteral("a.bin") << FileKind::Other;
    QTest::newRow("one piece exactly")
        << largeContent(256 << 10) << QStringLiteral("b.zip") << FileKind::Archive;
    QTest::newRow("several pieces") << largeContent((700 << 10) + 1) << QStringLiteral("c.docx")
                                    << FileKind::Document;
}

void TestAttachments::whatIsAttachedIsRead()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, name);
    QFETCH(const FileKind, kind);
    QVERIFY(add(asset(), {{.name = name, .content = content}}));
    QVERIFY(m_changes.updated.contains(asset())); // Pages of the machine follow.
    const Attachment attachment = stored(asset()).constFirst();
    QCOMPARE(attachment.name, name);
    QCOMPARE(attachment.kind, kind);
    QCOMPARE(attachment.sizeBytes, content.size());
    QCOMPARE(attachment.sha256, sha256Of(content));
    QCOMPARE(attachment.addedAt, kMorning);
    const auto read = AttachmentRepository(*m_connection).content(attachment.sha256);
    QVERIFY(read);
    QCOMPARE(*read, content);
}

void TestAttachments::aContentIsStoredOnce()
{
    const RowRef client{Table::Client, m_client};
    QVERIFY(add(asset(), {{QStringLiteral("a.png"), kPng}}));
    QVERIFY(add(client, {{QStringLiteral("b.png"), kPng}}));
    QCOMPARE(contents(), 1);
    QCOMPARE(names(asset()), QStringList{QStringLiteral("a.png")});
    QCOMPARE(names(client), QStringList{QStringLiteral("b.png")});
}

void TestAttachments::theSameFileTwiceIsOne()
{
    QVERIFY(add(asset(), {{QStringLiteral("a.png"), kPng}}));
    QVERIFY(add(asset(), {{QStringLiteral("again.png"), kPng}, {QStringLiteral("new.txt"), "x"}}));
    QCOMPARE(m_attached.added.size(), 1);
    QCOMPARE(m_attached.alreadyThere, QStringList{QStringLiteral("a.png")});
    QCOMPARE(names(asset()), (QStringList{QStringLiteral("a.png"), QStringLiteral("new.txt")}));
}

void TestAttachments::namesOfOneRecordDiffer()
{
    QVERIFY(add(asset(), {{QStringLiteral("IMG.jpg"), "1"}, {QStringLiteral("img.jpg"), "2"}}));
    QVERIFY(add(asset(), {{QStringLiteral("../../IMG.jpg"), "3"}}));
    QCOMPARE(names(asset()), (QStringList{QStringLiteral("IMG.jpg"), QStringLiteral("img (2).jpg"),
                                          QStringLiteral("IMG (3).jpg")}));
}

void TestAttachments::refused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("isPhoto");
    QTest::addColumn<bool>("isOfClient");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("at the limit") << QByteArray(kLargestAttachment, 'x') << false << false << true;
    QTest::newRow("above the limit") << QByteArray(kLargestAttachment + 1, 'x') << false << false << false;
    QTest::newRow("a photo") << kPng << true << false << true;
    QTest::newRow("a photo that is text") << QByteArray("<svg/>") << true << false << false;
    QTest::newRow("a photo of a client") << kPng << true << true << false;
}

void TestAttachments::refused()
{
    QFETCH(const QByteArray, content);
    QFETCH(const bool, isPhoto);
    QFETCH(const bool, isOfClient);
    QFETCH(const bool, isTaken);
    const RowRef owner = isOfClient ? RowRef{Table::Client, m_client} : asset();
    const Result<> added =
        add(owner, {{QStringLiteral("first.txt"), "x"}, {QStringLiteral("a.png"), content, isPhoto}});
    QCOMPARE(static_cast<bool>(added), isTaken);
    if (isTaken)
        return;
    QCOMPARE(added.error().kind, ErrorKind::Invalid);
    QVERIFY(!added.error().sentence.isEmpty());
    QVERIFY(stored(owner).isEmpty()); // Nor the first one.
    QCOMPARE(contents(), 0);
}

void TestAttachments::aRecordThatIsGone()
{
    for (const RowRef row : {RowRef{Table::Asset, m_asset + 1000}, RowRef{Table::Site, 1}}) {
        const Result<> added = add(row, {{QStringLiteral("a.txt"), "x"}});
        QVERIFY(!added);
        QCOMPARE(added.error().kind, ErrorKind::NotFound);
    }
}

void TestAttachments::theJournalHoldsNoContent()
{
    QVERIFY(add(asset(), {{QStringLiteral("a.txt"), "les mots du fichier"}}));
    QCOMPARE(numberFrom(*m_connection, "SELECT COUNT(*) FROM journal WHERE after_json LIKE '%les mots%' OR "
                                       "after_json LIKE '%bGVzIG1vdHM%'"),
             0);
    const auto history = historyOf(*m_connection, asset());
    QVERIFY(history);
    const RecordChange &last = history->changes.constFirst();
    QCOMPARE(last.row.table, Table::Attachment);
    QCOMPARE(last.rowName, QStringLiteral("a.txt"));
}

void TestAttachments::addingIsUndone()
{
    QVERIFY(add(asset(), {{QStringLiteral("a.png"), kPng}}));
    const QUuid added = m_lastUnit;
    QVERIFY(takeBack(added));
    QVERIFY(m_changes.updated.contains(asset()));
    QVERIFY(stored(asset()).isEmpty());
    QCOMPARE(contents(), 1); // Until somebody cleans up: the undo can be undone.
    QVERIFY(takeBack(m_lastUnit));
    QCOMPARE(names(asset()), QStringList{QStringLiteral("a.png")});
}

void TestAttachments::removingIsUndone()
{
    QVERIFY(add(asset(), {{QStringLiteral("a.png"), kPng, true}}));
    const Attachment before = stored(asset()).constFirst();
    QVERIFY(act([&](Unit &unit) { return remove(unit, before); }));
    QVERIFY(stored(asset()).isEmpty());
    const auto history = historyOf(*m_connection, asset()); // It tells of what is no longer there.
    QVERIFY(history);
    QCOMPARE(history->changes.constFirst().kind, RecordChange::Kind::Removed);
    QCOMPARE(history->changes.constFirst().rowName, QStringLiteral("a.png"));
    QVERIFY(historyOf(*m_connection, {Table::Client, m_client})->changes.size() <
            2); // Of this machine alone.
    QVERIFY(takeBack(m_lastUnit));
    const Attachment after = stored(asset()).constFirst();
    QCOMPARE(after.id, before.id);
    QCOMPARE(after.sha256, before.sha256);
    QVERIFY(after.isPhoto);
    QVERIFY(AttachmentRepository(*m_connection).content(after.sha256));
}

void TestAttachments::cleaningUpIsForGood()
{
    QVERIFY(add(asset(), {{QStringLiteral("a.png"), kPng}, {QStringLiteral("b.txt"), "kept"}}));
    QVERIFY(act([&](Unit &unit) { return remove(unit, stored(asset()).constFirst()); }));
    const QUuid removed = m_lastUnit;
    QCOMPARE(AttachmentRepository(*m_connection).unattached()->bytes, kPng.size());
    QVERIFY(act([](Unit &unit) -> Result<> {
        const auto cleaned = cleanUpContents(unit);
        return cleaned && cleaned->count == 1 ? Result<>() : Error{};
    }));
    QCOMPARE(contents(), 1);
    QCOMPARE(numberFrom(*m_connection, "SELECT COUNT(*) FROM attachment_piece"), 1);
    const Result<> undone = takeBack(removed);
    QVERIFY(!undone);
    QCOMPARE(undone.error().kind, ErrorKind::Invalid);
    QVERIFY(undone.error().sentence.plain().contains(QStringLiteral("a.png")));
    QCOMPARE(names(asset()), QStringList{QStringLiteral("b.txt")});
}

void TestAttachments::aRecordWithFilesIsNotUndone()
{
    const qint64 made = addAsset(QStringLiteral("srv2"));
    const QUuid unit = m_lastUnit;
    QVERIFY(add({Table::Asset, made}, {{QStringLiteral("a.png"), kPng}}));
    const Result<> undone = takeBack(unit);
    QVERIFY(!undone);
    QCOMPARE(undone.error().kind, ErrorKind::Invalid);
    QVERIFY(undone.error().sentence.plain().contains(QStringLiteral("a.png")));
    QVERIFY(takeBack(m_lastUnit)); // The file first,
    QVERIFY(takeBack(unit));       // then the machine.
}

void TestAttachments::renamed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("becomes");
    QTest::newRow("another") << QStringLiteral("facture.png") << QStringLiteral("facture.png");
    QTest::newRow("without suffix") << QStringLiteral("facture") << QStringLiteral("facture.png");
    QTest::newRow("a path") << QStringLiteral("../../etc/passwd.png") << QStringLiteral("passwd.png");
    QTest::newRow("nothing") << QStringLiteral("  ") << QString();
}

void TestAttachments::renamed()
{
    QFETCH(const QString, name);
    QFETCH(const QString, becomes);
    QVERIFY(add(asset(), {{QStringLiteral("a.png"), kPng}}));
    const Result<> done = act([&](Unit &unit) { return rename(unit, stored(asset()).constFirst(), name); });
    QCOMPARE(static_cast<bool>(done), !becomes.isEmpty());
    QCOMPARE(names(asset()), QStringList{becomes.isEmpty() ? QStringLiteral("a.png") : becomes});
}

void TestAttachments::everyKindOfRecordHasFiles_data()
{
    QTest::addColumn<Table>("table");
    for (const Table table : tablesWithAttachments())
        QTest::newRow(qPrintable(specOf(table).name)) << table;
}

void TestAttachments::everyKindOfRecordHasFiles()
{
    QFETCH(const Table, table);
    RowRef owner{table, 0};
    QVERIFY(act([&](Unit &unit) -> Result<> {
        QVariantMap given{{QStringLiteral("name"), QStringLiteral("Antivirus")}};
        if (table != Table::Client)
            given.insert(QStringLiteral("client_id"), m_client);
        const auto id = unit.insert(table, rowOf(table, given));
        owner.id = id ? *id : 0;
        return id ? Result<>() : id.error();
    }));
    const QUuid making = m_lastUnit;
    QVERIFY(add(owner, {{QStringLiteral("facture.pdf"), "%PDF-1.7"}}));
    QVERIFY(m_changes.updated.contains(owner)); // Pages that show it follow.
    QCOMPARE(names(owner), QStringList{QStringLiteral("facture.pdf")});
    QVERIFY(stored(owner).constFirst().owner == owner);
    QVERIFY(!takeBack(making)); // It has a file since.
    QVERIFY(act([&](Unit &unit) { return remove(unit, stored(owner).constFirst()); }));
    const auto history = historyOf(*m_connection, owner);
    QVERIFY(history);
    QCOMPARE(history->changes.constFirst().rowName, QStringLiteral("facture.pdf"));
    QVERIFY(takeBack(m_lastUnit));
    QCOMPARE(names(owner), QStringList{QStringLiteral("facture.pdf")});
}

/// The journal of a database from before a column was added does not know it.
void TestAttachments::removedBeforeLicencesHadFiles()
{
    QVERIFY(add(asset(), {{QStringLiteral("a.png"), kPng}}));
    QVERIFY(act([this](Unit &unit) { return remove(unit, stored(asset()).constFirst()); }));
    const auto aged = m_connection->execute(
        QStringLiteral(
            "UPDATE journal SET before_json = REPLACE(before_json, '\"subscription_id\":null,', '')"),
        {});
    QVERIFY(aged);
    QVERIFY(takeBack(m_lastUnit));
    QCOMPARE(names(asset()), QStringList{QStringLiteral("a.png")});
    QCOMPARE(numberFrom(*m_connection, "SELECT COUNT(*) FROM attachment WHERE subscription_id IS NULL"), 1);
}

void TestAttachments::aMachineHasOnePhoto()
{
    QVERIFY(add(asset(), {{QStringLiteral("a.png"), kPng}, {QStringLiteral("b.png"), kOtherPng}}));
    QVERIFY(act([&](Unit &unit) { return setPhoto(unit, stored(asset()).at(1), true); }));
    QCOMPARE(names(asset()), (QStringList{QStringLiteral("*b.png"), QStringLiteral("a.png")}));
    QVERIFY(act([&](Unit &unit) { return setPhoto(unit, stored(asset()).at(1), true); }));
    QCOMPARE(names(asset()), (QStringList{QStringLiteral("*a.png"), QStringLiteral("b.png")}));
    QVERIFY(takeBack(m_lastUnit));
    QCOMPARE(names(asset()), (QStringList{QStringLiteral("*b.png"), QStringLiteral("a.png")}));
    QVERIFY(act([&](Unit &unit) { return setPhoto(unit, stored(asset()).constFirst(), false); }));
    QCOMPARE(names(asset()), (QStringList{QStringLiteral("a.png"), QStringLiteral("b.png")}));
    QVERIFY(add(asset(), {{QStringLiteral("c.png"), kOtherPng, true}})); // There already: becomes the photo.
    QCOMPARE(names(asset()), (QStringList{QStringLiteral("*b.png"), QStringLiteral("a.png")}));
}

void TestAttachments::aPhotoComesBackBesideAnother()
{
    QVERIFY(add(asset(), {{QStringLiteral("a.png"), kPng, true}}));
    QVERIFY(act([&](Unit &unit) { return remove(unit, stored(asset()).constFirst()); }));
    const QUuid removed = m_lastUnit;
    QVERIFY(add(asset(), {{QStringLiteral("b.png"), kOtherPng, true}}));
    QVERIFY(takeBack(removed));
    QCOMPARE(names(asset()), (QStringList{QStringLiteral("*b.png"), QStringLiteral("a.png")}));
}

void TestAttachments::damageIsFound()
{
    QVERIFY(add(asset(), {{QStringLiteral("a.png"), kPng}, {QStringLiteral("b.txt"), "whole"}}));
    QVERIFY(checkDatabase(*m_connection)->findings.isEmpty());
    QCOMPARE(checkDatabase(*m_connection)->contents, 2);
    QByteArray altered = kPng;
    altered[12] = static_cast<char>(altered.at(12) ^ 1);
    QVERIFY(m_connection->execute(
        QStringLiteral("UPDATE attachment_piece SET bytes = :bytes WHERE sha256 = :sha"),
        {{QStringLiteral("bytes"), altered}, {QStringLiteral("sha"), sha256Of(kPng)}}));
    const auto read = AttachmentRepository(*m_connection).content(sha256Of(kPng));
    QVERIFY(!read);
    QVERIFY(!read.error().sentence.isEmpty());
    const auto report = checkDatabase(*m_connection);
    QVERIFY(report);
    QCOMPARE(report->findings.size(), 1);
    QVERIFY(report->findings.constFirst().plain().contains(QStringLiteral("a.png")));
    const QString path = m_database->path(QStringLiteral("out.png"));
    QVERIFY(!saveContent(*m_connection, stored(asset()).constFirst(), path));
    QVERIFY(!QFile::exists(path)); // Nothing rather than something wrong.
}

void TestAttachments::damageIsMendedByAddingAgain()
{
    QVERIFY(add(asset(), {{QStringLiteral("a.png"), kPng}}));
    QVERIFY(m_connection->execute(QStringLiteral("DELETE FROM attachment_piece")));
    QVERIFY(add({Table::Client, m_client}, {{QStringLiteral("b.png"), kPng}}));
    QVERIFY(AttachmentRepository(*m_connection).content(sha256Of(kPng)));
}

void TestAttachments::savedToAFile()
{
    const QByteArray content = largeContent(600 << 10);
    QVERIFY(add(asset(), {{QStringLiteral("a.bin"), content}}));
    const Attachment attachment = stored(asset()).constFirst();
    const QString path = m_database->path(QStringLiteral("sortie.bin"));
    QVERIFY(saveContent(*m_connection, attachment, path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content);
    QVERIFY(!saveContent(*m_connection, attachment, m_database->path(QStringLiteral("no/such/folder.bin"))));
    if (m_connection->dialect() == Dialect::Sqlite) {
        const Result<> over = saveContent(*m_connection, attachment, m_database->params().databaseName);
        QVERIFY(!over);
        QCOMPARE(over.error().kind, ErrorKind::Invalid);
    }
}

void TestAttachments::filesAreReadFromDisk()
{
    const auto write = [this](const QString &name, const QByteArray &content) {
        QFile file(m_database->path(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName()
                                                                                        : QString();
    };
    const QString small = write(QStringLiteral("a.txt"), "x");
    const QString large = write(QStringLiteral("b.bin"), QByteArray(kLargestAttachment + 1, 'x'));
    const auto read = readFilesToAttach({small}, m_database->params());
    QVERIFY(read);
    QCOMPARE(read->constFirst().name, QStringLiteral("a.txt"));
    QCOMPARE(read->constFirst().content, QByteArray("x"));
    const QString folder = QFileInfo(small).absolutePath();
    QStringList refused{large, folder, folder + QStringLiteral("/none"), QStringLiteral("/dev/null")};
    if (m_connection->dialect() == Dialect::Sqlite)
        refused << m_database->params().databaseName; // Opening it would drop its locks.
    for (const QString &path : std::as_const(refused)) {
        const auto none = readFilesToAttach({small, path}, m_database->params());
        QVERIFY2(!none, qPrintable(path));
        QCOMPARE(none.error().kind, ErrorKind::Invalid);
    }
    const QString most = write(QStringLiteral("c.bin"), QByteArray(kLargestAttachment, 'x'));
    QVERIFY(readFilesToAttach({most, most, most, most}, {}));
    QVERIFY(!readFilesToAttach({most, most, most, most, small}, {})); // Together too large.
}

QTEST_GUILESS_MAIN(TestAttachments)
#include "tst_attachments.moc"
