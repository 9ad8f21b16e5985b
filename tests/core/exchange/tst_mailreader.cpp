// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "core/base/Zone.h"
#include "core/exchange/mail/HtmlText.h"
#include "core/exchange/mail/MailHeader.h"
#include "core/exchange/mail/MailImport.h"

#include <QElapsedTimer>
#include <QTest>

using namespace core;

namespace {

const QByteArray kHead = "From: Anne Dupont <Anne.Dupont@hoffmann.example>\r\n"
                         "To: support@vigie.example\r\n"
                         "Subject: Imprimante en panne\r\n"
                         "Date: Mon, 02 Mar 2026 09:15:00 +0100\r\n"
                         "Message-ID: <abc@hoffmann.example>\r\n"
                         "MIME-Version: 1.0\r\n";

MailMessage mailOf(const QByteArray &bytes)
{
    const auto mail = readMail(bytes);
    return mail ? *mail : MailMessage{.subject = QStringLiteral("refused: ") + mail.error().sentence.plain()};
}

QByteArray nested(int depth)
{
    QByteArray bytes = kHead;
    for (int i = 0; i < depth; ++i) {
        const QByteArray name = "b" + QByteArray::number(i);
        bytes += "Content-Type: multipart/mixed; boundary=" + name + "\r\n\r\n--" + name + "\r\n";
    }
    return bytes + "Content-Type: text/plain\r\n\r\nau fond\r\n";
}

} // namespace

/// Mails as programs of the last thirty years write them.
class TestMailReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void readsAPlainMail();
    void headers_data();
    void headers();
    void senders_data();
    void senders();
    void bodies_data();
    void bodies();
    void attachments_data();
    void attachments();
    void decorations_data();
    void decorations();
    void html_data();
    void html();
    void hostile_data();
    void hostile();
    void knowsMails_data();
    void knowsMails();
    void becomesAnIntervention();
    void findsTheSender();
};

void TestMailReader::readsAPlainMail()
{
    const MailMessage mail = mailOf(kHead + "\r\nBonjour,\r\nelle ne s'allume plus.\r\n");
    QCOMPARE(mail.senderName, QStringLiteral("Anne Dupont"));
    QCOMPARE(mail.senderAddress, QStringLiteral("anne.dupont@hoffmann.example"));
    QCOMPARE(mail.subject, QStringLiteral("Imprimante en panne"));
    QCOMPARE(mail.id, QStringLiteral("abc@hoffmann.example"));
    QCOMPARE(mail.text, QStringLiteral("Bonjour,\nelle ne s'allume plus."));
    QCOMPARE(isoText(*mail.sentAt, QTimeZone("Europe/Paris")), QStringLiteral("2026-03-02T09:15:00+01:00"));
    QVERIFY(mail.attachments.isEmpty());
}

void TestMailReader::headers_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << QByteArray("Bonjour") << QStringLiteral("Bonjour");
    QTest::newRow("quoted-printable")
        << QByteArray("=?utf-8?Q?Caf=C3=A9_froid?=") << QStringLiteral("Café froid");
    QTest::newRow("base64") << QByteArray("=?UTF-8?B?w4ljcmFuIG5vaXI=?=") << QStringLiteral("Écran noir");
    QTest::newRow("two words") << QByteArray("=?utf-8?Q?R=C3=A9?= =?utf-8?Q?seau?= lent")
                               << QStringLiteral("Réseau lent");
    QTest::newRow("Latin-1") << QByteArray("=?iso-8859-1?Q?=C9cran?=") << QStringLiteral("Écran");
    QTest::newRow("Windows-1252") << QByteArray("=?windows-1252?Q?100_=80?=") << QStringLiteral("100 €");
    QTest::newRow("bare bytes, UTF-8") << QByteArray("Écran") << QStringLiteral("Écran");
    QTest::newRow("bare bytes, Latin-1") << QByteArray("\xC9"
                                                       "cran")
                                         << QStringLiteral("Écran");
    QTest::newRow("broken") << QByteArray("=?utf-8?Q?abc") << QStringLiteral("=?utf-8?Q?abc");
    QTest::newRow("unknown charset") << QByteArray("=?x-none?Q?abc?=") << QStringLiteral("abc");
}

void TestMailReader::headers()
{
    QFETCH(const QByteArray, raw);
    QTEST(decodedWords(raw), "expected");
}

void TestMailReader::senders_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("address");
    const QString address = QStringLiteral("anne@x.fr");
    const QString name = QStringLiteral("Dupont, Anne");
    QTest::newRow("bare") << QByteArray("anne@x.fr") << QString() << address;
    QTest::newRow("bracketed") << QByteArray("<ANNE@x.fr>") << QString() << address;
    QTest::newRow("quoted name") << QByteArray("\"Dupont, Anne\" <anne@x.fr>") << name << address;
    QTest::newRow("comment") << QByteArray("anne@x.fr (Dupont, Anne)") << name << address;
    QTest::newRow("encoded name") << QByteArray("=?utf-8?Q?H=C3=A9l=C3=A8ne?= <anne@x.fr>")
                                  << QStringLiteral("Hélène") << address;
    QTest::newRow("an address for a name")
        << QByteArray("\"anne@y.fr\" <anne@x.fr>") << QStringLiteral("anne@y.fr") << address;
}

void TestMailReader::senders()
{
    QFETCH(const QByteArray, from);
    const MailMessage mail = mailOf("From: " + from + "\nSubject: x\n\ny\n");
    QTEST(mail.senderName, "name");
    QTEST(mail.senderAddress, "address");
}

void TestMailReader::bodies_data()
{
    QTest::addColumn<QByteArray>("bytes"); ///< Behind the head.
    QTest::addColumn<QString>("expected");
    const QString hot = QStringLiteral("Il fait chaud près du café.");
    QTest::newRow("quoted-printable")
        << QByteArray("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: "
                      "quoted-printable\r\n\r\n"
                      "Il fait chaud pr=C3=A8s=\r\n du caf=C3=A9.\r\n")
        << hot;
    QTest::newRow("base64, Latin-1")
        << QByteArray("Content-Type: text/plain; charset=\"ISO-8859-1\"\r\nContent-Transfer-Encoding: "
                      "base64\r\n\r\n") +
               QByteArray("Il fait chaud pr\xE8s du caf\xE9.").toBase64() + "\r\n"
        << hot;
    QTest::newRow("line ends of an old Mac") << QByteArray() << QStringLiteral("un\ndeux");
    QTest::newRow("alternative: the plain text counts")
        << QByteArray("Content-Type: multipart/alternative; boundary=\"=_b\"\r\n\r\nprologue\r\n--=_b\r\n"
                      "Content-Type: text/plain; charset=utf-8\r\n\r\nIl fait chaud pr\xC3\xA8s du "
                      "caf\xC3\xA9.\r\n--=_b\r\n"
                      "Content-Type: text/html\r\n\r\n<b>Autre</b>\r\n--=_b--\r\nepilogue\r\n")
        << hot;
    QTest::newRow("HTML only")
        << QByteArray(
               "Content-Type: text/html; charset=utf-8\r\n\r\n<html><head><style>p{}</style></head><body>"
               "<p>Il fait&nbsp;chaud<br>pr&egrave;s du caf&#233;.</p><script>x()</script></body></html>\r\n")
        << QStringLiteral("Il fait chaud\nprès du café.");
    QTest::newRow("a part in a part")
        << QByteArray("Content-Type: multipart/mixed; boundary=o\r\n\r\n--o\r\n"
                      "Content-Type: multipart/alternative; boundary=i\r\n\r\n--i\r\nContent-Type: "
                      "text/plain\r\n\r\n"
                      "dedans\r\n--i--\r\n--o--\r\n")
        << QStringLiteral("dedans");
    QTest::newRow("the last boundary is missing")
        << QByteArray("Content-Type: multipart/mixed; boundary=o\r\n\r\n--o\r\nContent-Type: "
                      "text/plain\r\n\r\nseul\r\n")
        << QStringLiteral("seul");
}

void TestMailReader::bodies()
{
    QFETCH(const QByteArray, bytes);
    QByteArray whole = kHead + bytes;
    if (bytes.isEmpty())
        whole = QByteArray(kHead + "\r\nun\r\ndeux\r\n").replace("\r\n", "\r");
    QTEST(mailOf(whole).text, "expected");
}

void TestMailReader::attachments_data()
{
    QTest::addColumn<QByteArray>("disposition");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << QByteArray("attachment; filename=photo.jpg") << QStringLiteral("photo.jpg");
    QTest::newRow("quoted") << QByteArray("attachment; filename=\"mes; photos.jpg\"")
                            << QStringLiteral("mes; photos.jpg");
    QTest::newRow("RFC 2231") << QByteArray("attachment; filename*=utf-8''%C3%A9cran.png")
                              << QStringLiteral("écran.png");
    QTest::newRow("RFC 2231, in pieces")
        << QByteArray("attachment; filename*0*=utf-8''%C3%A9cran%20; filename*1=\"du matin.png\"")
        << QStringLiteral("écran du matin.png");
    QTest::newRow("RFC 2047") << QByteArray("attachment; filename=\"=?utf-8?Q?=C3=A9cran.png?=\"")
                              << QStringLiteral("écran.png");
    QTest::newRow("no name") << QByteArray("attachment") << QStringLiteral("image.png");
    QTest::newRow("a path") << QByteArray("attachment; filename=\"../../.ssh/id_rsa\"")
                            << QStringLiteral("id_rsa");
    QTest::newRow("right to left") << QByteArray("attachment; filename*=utf-8''a%E2%80%AEgnp.exe")
                                   << QStringLiteral("agnp.exe");
}

void TestMailReader::attachments()
{
    QFETCH(const QByteArray, disposition);
    QFETCH(const QString, name);
    const MailMessage mail = mailOf(
        kHead +
        "Content-Type: multipart/mixed; boundary=o\r\n\r\n--o\r\nContent-Type: text/plain\r\n\r\nvoir\r\n"
        "--o\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: " +
        disposition + "\r\n\r\n" + QByteArray(300, 'x').toBase64() + "\r\n--o--\r\n");
    QCOMPARE(mail.text, QStringLiteral("voir"));
    QCOMPARE(mail.attachments, QList{(MailAttachment{name, 300, QByteArray(300, 'x')})});
}

void TestMailReader::decorations_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<bool>("isDecoration");
    const auto row = [](const char *name, const char *header, qsizetype size, bool isDecoration) {
        QTest::newRow(name) << QByteArray(header) << size << isDecoration;
    };
    row("logo of a signature", "Content-Type: image/png\r\nContent-ID: <logo@x>\r\n", 4'000, true);
    row("inline", "Content-Type: image/gif\r\nContent-Disposition: inline; filename=a.gif\r\n", 4'000, true);
    row("a screenshot within the text", "Content-Type: image/png\r\nContent-ID: <a@x>\r\n", 400'000, false);
    row("attached", "Content-Type: image/png\r\nContent-Disposition: attachment\r\n", 4'000, false);
    row("attached, and named",
        "Content-Type: image/png\r\nContent-ID: <a@x>\r\nContent-Disposition: attachment\r\n", 4'000, false);
    row("no picture", "Content-Type: application/pdf\r\nContent-Disposition: inline\r\n", 4'000, false);
}

/// Pictures that only adorn the text are not offered as attachments at first.
void TestMailReader::decorations()
{
    QFETCH(const QByteArray, header);
    QFETCH(const qsizetype, size);
    MailMessage mail = mailOf(kHead + "Content-Type: multipart/related; boundary=o\r\n\r\n--o\r\n" + header +
                              "Content-Transfer-Encoding: base64\r\n\r\n" + QByteArray(size, 'x').toBase64() +
                              "\r\n--o--\r\n");
    QCOMPARE(mail.attachments.size(), 1);
    QTEST(mail.attachments.constFirst().isDecoration, "isDecoration");
    const bool isDecoration = mail.attachments.constFirst().isDecoration;
    QCOMPARE(takenAttachments(mail, {}).size(), isDecoration ? 0 : 1);
    const AttachmentChoices otherwise{{attachmentKey(mail, 0), isDecoration}};
    QCOMPARE(takenAttachments(mail, otherwise).size(), isDecoration ? 1 : 0);
}

void TestMailReader::html_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("expected");
    QTest::newRow("tags") << QStringLiteral("<p>un <b>deux</b></p><p>trois</p>")
                          << QStringLiteral("un deux\ntrois");
    QTest::newRow("less than") << QStringLiteral("a < b &amp;&lt; c") << QStringLiteral("a < b &< c");
    QTest::newRow("comment") << QStringLiteral("a<!-- <b>x</b> -->b") << QStringLiteral("ab");
    QTest::newRow("script") << QStringLiteral("a<SCRIPT>alert('<b>')</SCRIPT>b") << QStringLiteral("ab");
    QTest::newRow("no end") << QStringLiteral("a<b") << QStringLiteral("a");
    QTest::newRow("no entity") << QStringLiteral("R&D; &zorglub; &#xD800; &#9;")
                               << QStringLiteral("R&D; &zorglub; &#xD800; &#9;");
    QTest::newRow("table") << QStringLiteral("<table><tr><td>1</td><td>2</td></tr></table>")
                           << QStringLiteral("1 2");
}

void TestMailReader::html()
{
    QFETCH(const QString, html);
    QTEST(plainTextOf(html), "expected");
}

void TestMailReader::hostile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason"); ///< Empty: it is read.
    QTest::newRow("too large") << QByteArray(kHead + "\r\n" + QByteArray(26 << 20, 'x'))
                               << QStringLiteral("larger than 25 MB");
    QTest::newRow("too deep") << nested(30) << QStringLiteral("nested deeper");
    QTest::newRow("deep enough") << nested(9) << QString();
    QTest::newRow("too many parts") << QByteArray(kHead +
                                                  "Content-Type: multipart/mixed; boundary=o\r\n\r\n" +
                                                  QByteArray("--o\r\n\r\nx\r\n").repeated(5'000))
                                    << QStringLiteral("more than 200 parts");
    QTest::newRow("nobody sent it") << QByteArray("Subject: x\r\n\r\ny") << QStringLiteral("who sent it");
    QTest::newRow("a million header lines")
        << QByteArray(kHead + QByteArray("X-A: b\r\n").repeated(1'000'000) + "\r\ntexte") << QString();
    QTest::newRow("one endless header")
        << QByteArray(kHead + "X-A: b\r\n" + QByteArray(" c\r\n").repeated(1'000'000) + "\r\ntexte")
        << QString();
    QTest::newRow("a million brackets")
        << QByteArray(kHead + "Content-Type: text/html\r\n\r\n" + QByteArray(1'000'000, '<')) << QString();
    QTest::newRow("a million ampersands")
        << QByteArray(kHead + "Content-Type: text/html\r\n\r\n" + QByteArray(1'000'000, '&')) << QString();
    QTest::newRow("a million scripts")
        << QByteArray(kHead + "Content-Type: text/html\r\n\r\n" + QByteArray("<script>").repeated(200'000))
        << QString();
    QTest::newRow("NUL and direction marks") << QByteArray(kHead + "\r\na\0b\xE2\x80\xAE"
                                                                   "c\r\n",
                                                           kHead.size() + 10)
                                             << QString();
    QTest::newRow("invalid UTF-8")
        << QByteArray(kHead + "Content-Type: text/plain; charset=utf-8\r\n\r\n\xff\xfe\xc3") << QString();
}

void TestMailReader::hostile()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, reason);
    QElapsedTimer timer;
    timer.start();
    const auto mail = readMail(bytes);
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(bool(mail), reason.isEmpty());
    if (!mail)
        QVERIFY2(mail.error().sentence.plain().contains(reason), qPrintable(mail.error().sentence.plain()));
    else
        QVERIFY(!mail->text.contains(QChar(0)) && !mail->text.contains(QChar(0x202E)));
}

void TestMailReader::knowsMails_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("expected");
    QTest::newRow("a mail") << kHead << true;
    QTest::newRow("stations before it")
        << QByteArray("Received: from x by y\r\n\tfor z\r\n").repeated(20) + kHead << true;
    QTest::newRow("a sender on the next line")
        << QByteArray("From:\n =?utf-8?q?=C3=89lodie?= Marchand\n <e@lerouge.example>\nTo: b@c\n") << true;
    QTest::newRow("a sender on the next line, CRLF")
        << QByteArray("From:\r\n\tElodie <e@lerouge.example>\r\nTo: b@c\r\n") << true;
    QTest::newRow("no sender, but an address in the text")
        << QByteArray("From:\nTo: nobody\n\n write to a@b\n") << false;
    QTest::newRow("JSON") << QByteArray("{\"From: a@b\": 1}") << false;
    QTest::newRow("a list") << QByteArray("Nom;Serial\nFrom: a@b;Subject:\n") << false;
    QTest::newRow("prose") << QByteArray("Note: from now on\nthings change\n") << false;
}

void TestMailReader::knowsMails()
{
    QFETCH(const QByteArray, head);
    QFETCH(const bool, expected);
    QCOMPARE(isMail(head), expected);
}

void TestMailReader::becomesAnIntervention()
{
    const auto planned = interventionOf(mailOf(kHead + "\r\nBonjour\r\n"));
    QVERIFY(planned);
    QCOMPARE(planned->intervention.title, QStringLiteral("Imprimante en panne"));
    QCOMPARE(planned->intervention.description, QStringLiteral("Bonjour"));
    QCOMPARE(planned->intervention.externalNumber, QStringLiteral("abc@hoffmann.example"));
    QCOMPARE(planned->intervention.channel, Channel::Email);
    QCOMPARE(planned->intervention.requester, QStringLiteral("Anne Dupont <anne.dupont@hoffmann.example>"));
    QCOMPARE(planned->events.size(), 1);
    QVERIFY(!interventionOf(mailOf("From: a@b.fr\nSubject: x\n\ny\n"))); // Reported when?
    const MailMessage bare = mailOf("From: a@b.fr\nDate: Mon, 02 Mar 2026 09:15:00 +0100\n\nun souci\nici\n");
    QCOMPARE(interventionOf(bare)->intervention.title, QStringLiteral("un souci"));
    QCOMPARE(bare.id.size(), 32); // The same each time, though the mail has none.
}

void TestMailReader::findsTheSender()
{
    const Contact anne{.id = ContactId(3), .client = ClientId(1), .name = QStringLiteral("Anne")};
    const Contact other{.id = ContactId(4), .client = ClientId(2), .name = QStringLiteral("Anne D.")};
    const auto contactOf = [](const QList<Contact> &known, ClientId chosen) {
        ImportedMail mail{.mail = mailOf(kHead + "\r\nx\r\n")};
        findSender(mail, known, chosen);
        return mail;
    };
    QCOMPARE(contactOf({anne}, {}).contact, anne);
    QCOMPARE(contactOf({anne, other}, ClientId(2)).contact, other);
    QVERIFY(!contactOf({anne, other}, {}).contact.id.isValid());
    QCOMPARE(contactOf({anne, other}, {}).notes.size(), 1);
    const Contact fresh = contactOf({}, ClientId(1)).contact;
    QCOMPARE(fresh.name, QStringLiteral("Anne Dupont"));
    QCOMPARE(fresh.email, QStringLiteral("anne.dupont@hoffmann.example"));
}

QTEST_GUILESS_MAIN(TestMailReader)
#include "tst_mailreader.moc"
