// SPDX-License-Identifier: GPL-3.0-or-later
#include "Clipping.h"
#include "FakeList.h"
#include "PaperText.h"
#include "Warnings.h"
#include "core/base/Zone.h"
#include "ui/pages/worksheet/WorkSheetPage.h"
#include "ui/style/Theme.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/SignaturePad.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointingDevice>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabletEvent>
#include <QTest>

using namespace core;
using namespace ui;

namespace {

const QTimeZone kParis("Europe/Paris");
const QString kDigest = sha256Of("%PDF");

Format testFormat()
{
    return Format(QLocale(QLocale::English, QLocale::UnitedKingdom), kParis,
                  [] { return instantOf(QDate(2026, 11, 22), 15 * 3600, kParis); });
}

KeptSheet kept(int number)
{
    return {.sheet = {.id = SignedSheetId(number),
                      .intervention = InterventionId(42),
                      .attachment = AttachmentId(7),
                      .number = number,
                      .signedAt = instantOf(QDate(2026, 11, 20), 15 * 3600, kParis),
                      .signer = QStringLiteral("Jeanne Morel"),
                      .capacity = QStringLiteral("gérante"),
                      .satisfaction = Satisfaction::Satisfied,
                      .remarks = QStringLiteral("Prévenir avant"),
                      .reason = number > 1 ? QStringLiteral("Une heure de trop") : QString()},
            .file = {.id = AttachmentId(7), .name = QStringLiteral("Bon.pdf"), .sha256 = kDigest}};
}

} // namespace

/// A work sheet signed on the screen, with mouse, pen and finger.
class TestWorkSheetPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void theMouseSigns();
    void aPenSigns();
    void oneFingerSigns();
    void theSignatureIsClearedAndNeeded();
    void aNameIsNeeded();
    void anAbsentClientDoesNotSign();
    void aRefusalHasNoSignature();
    void aRefusedSigningIsToldInTheForm();
    void whatHasChangedIsShownAndSignedAgain();
    void onceKeptItIsShownWithItsDigest();
    void whatChangedSinceIsSaid();
    void aNewVersionWantsItsReason();
    void whatWasDrawnIsNotLost();
    void nothingIsClipped();

private:
    template <class T>
    T *find(const char *name) const
    {
        T *found = m_page->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    void press(const char *name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    void startSigning()
    {
        press("signSheetButton");
        QVERIFY(find<QWidget>("signingForm")->isVisible());
    }
    void choose(const char *name, int value)
    {
        auto *combo = find<QComboBox>(name);
        combo->setFocus();
        QTest::keyClick(combo, Qt::Key_Home);
        for (int i = 0; i < value; ++i)
            QTest::keyClick(combo, Qt::Key_Down);
        QCOMPARE(combo->currentIndex(), value);
    }
    void draw()
    {
        auto *pad = find<SignaturePad>("signaturePad");
        QTest::mousePress(pad, Qt::LeftButton, {}, {40, 60});
        for (int x = 50; x <= 200; x += 10)
            QTest::mouseMove(pad, {x, 60 + x % 30});
        QTest::mouseRelease(pad, Qt::LeftButton, {}, {200, 80});
        QTest::mouseClick(pad, Qt::LeftButton, {}, {220, 90});
    }
    QString error() const
    {
        const auto bars = find<QWidget>("signingForm")->findChildren<MessageBar *>();
        for (const MessageBar *bar : bars) {
            if (bar->isVisible())
                return bar->text();
        }
        return {};
    }
    void answerWith(const SheetState &state)
    {
        m_state = state;
        m_page->open(m_page->place());
        QTRY_COMPARE(m_page->header().chips.size(), state.kept.isEmpty() ? 0 : 1);
        QCoreApplication::sendPostedEvents();
    }
    QString texts() const
    {
        QStringList said;
        const auto labels = find<QWidget>("keptSheetsPanel")->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->isVisible())
                said << label->text();
        }
        return plain(said.join(QLatin1Char('\n')));
    }

    std::unique_ptr<Theme> m_theme;
    ChangeNotifier m_changes;
    SheetState m_state;
    std::unique_ptr<WorkSheetPage> m_page;
};

void TestWorkSheetPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_theme = std::make_unique<Theme>(*qApp);
}

void TestWorkSheetPage::init()
{
    failOnWarnings();
    m_state = {
        .number = QStringLiteral("2026-0042"),
        .clientName = QStringLiteral("Cabinet Morel"),
        .contact = {.id = ContactId(3),
                    .name = QStringLiteral("Jeanne Morel"),
                    .role = QStringLiteral("gérante")},
        .now = {.work = QStringLiteral("a"), .parts = QStringLiteral("b"), .texts = QStringLiteral("c")}};
    WorkSheetSource source;
    const auto fonts = PaperFonts::load();
    QVERIFY(fonts);
    source.paper.fonts = *fonts;
    source.paper.paper = [fonts = *fonts](const PaperWanted &) {
        Document document{.title = QStringLiteral("Work sheet"), .footerRight = QStringLiteral("%1 / %2")};
        document.blocks.push_back({Title{QStringLiteral("Work sheet 2026-0042"), {}}});
        return soon(Result<PaperPreview>(
            PaperPreview{.pages = Pages(document, fonts), .fileName = QStringLiteral("Work sheet.pdf")}));
    };
    source.state = [this](InterventionId) { return soon(Result<SheetState>(m_state)); };
    m_page = std::make_unique<WorkSheetPage>(source, testFormat(), m_changes);
    m_page->resize(1180, 900);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->open({.page = QStringLiteral("worksheet"), .record = 42});
    QTRY_VERIFY(m_page->header().title.contains(QStringLiteral("2026-0042")));
    QCoreApplication::sendPostedEvents();
}

void TestWorkSheetPage::cleanup()
{
    QCoreApplication::sendPostedEvents();
    m_page.reset();
}

void TestWorkSheetPage::theMouseSigns()
{
    QSignalSpy signing(m_page.get(), &WorkSheetPage::signRequested);
    startSigning();
    QCOMPARE(find<QLineEdit>("signerEdit")->text(), QStringLiteral("Jeanne Morel"));
    choose("satisfactionCombo", 1);
    find<QPlainTextEdit>("clientRemarksEdit")->setFocus();
    QTest::keyClicks(find<QPlainTextEdit>("clientRemarksEdit"), QStringLiteral("Merci"));
    draw();
    press("formSaveButton");
    QVERIFY2(signing.size() == 1, qPrintable(error()));
    const auto sheet = signing.constFirst().constFirst().value<SheetToSign>();
    QCOMPARE(sheet.said.intervention, InterventionId(42));
    QCOMPARE(sheet.said.number, 1);
    QCOMPARE(sheet.said.outcome, SignOutcome::Signed);
    QCOMPARE(sheet.said.signer, QStringLiteral("Jeanne Morel"));
    QCOMPARE(sheet.said.capacity, QStringLiteral("gérante"));
    QCOMPARE(sheet.said.satisfaction, Satisfaction::Satisfied);
    QCOMPARE(sheet.said.remarks, QStringLiteral("Merci"));
    QCOMPARE(sheet.said.digests, m_state.now);
    QCOMPARE(sheet.language.language(), QLocale::French);
    QCOMPARE(sheet.signature.strokes.size(), 2);
    QVERIFY(sheet.signature.strokes.constFirst().size() > 10);
    QCOMPARE(sheet.signature.strokes.constFirst().constFirst(), QPointF(40, 60));
    QCOMPARE(sheet.signature.strokes.constLast().size(), 1);
    QVERIFY2(!find<QPushButton>("formSaveButton")->isEnabled(), "it is not kept twice");
}

void TestWorkSheetPage::aPenSigns()
{
    startSigning();
    auto *pad = find<SignaturePad>("signaturePad");
    const auto pen = [pad](QEvent::Type type, QPointF at) {
        QTabletEvent event(type, QPointingDevice::primaryPointingDevice(), at, pad->mapToGlobal(at), 0.5, 0,
                           0, 0, 0, 0, {}, Qt::LeftButton, Qt::LeftButton);
        QCoreApplication::sendEvent(pad, &event);
        QVERIFY2(event.isAccepted(), "else it comes again as a mouse");
    };
    pen(QEvent::TabletPress, {10, 10});
    pen(QEvent::TabletMove, {30, 40});
    pen(QEvent::TabletMove, {900, 40}); // Beyond the edge: the stroke stays inside.
    pen(QEvent::TabletRelease, {900, 40});
    QCOMPARE(pad->strokes(), QList<QPolygonF>({{{{10, 10}, {30, 40}, {qreal(pad->width()), 40}}}}));
}

void TestWorkSheetPage::oneFingerSigns()
{
    startSigning();
    auto *pad = find<SignaturePad>("signaturePad");
    const std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
    QTest::touchEvent(pad, screen.get()).press(1, {20, 20}, pad);
    QTest::touchEvent(pad, screen.get()).move(1, {60, 50}, pad).press(2, {200, 100}, pad);
    QTest::touchEvent(pad, screen.get()).move(1, {90, 20}, pad).move(2, {210, 110}, pad);
    QTest::touchEvent(pad, screen.get()).release(1, {90, 20}, pad).release(2, {210, 110}, pad);
    QCOMPARE(pad->strokes().size(), 1);
    QCOMPARE(pad->strokes().constFirst(), QPolygonF({{20, 20}, {60, 50}, {90, 20}}));
}

void TestWorkSheetPage::theSignatureIsClearedAndNeeded()
{
    QSignalSpy signing(m_page.get(), &WorkSheetPage::signRequested);
    startSigning();
    QVERIFY(!find<QPushButton>("clearSignatureButton")->isEnabled());
    draw();
    press("clearSignatureButton");
    QVERIFY(find<SignaturePad>("signaturePad")->isEmpty());
    press("formSaveButton");
    QVERIFY(signing.isEmpty());
    QVERIFY2(error().startsWith(QStringLiteral("Nothing is drawn")), qPrintable(error()));
}

void TestWorkSheetPage::aNameIsNeeded()
{
    QSignalSpy signing(m_page.get(), &WorkSheetPage::signRequested);
    startSigning();
    find<QLineEdit>("signerEdit")->selectAll();
    QTest::keyClick(find<QLineEdit>("signerEdit"), Qt::Key_Delete);
    draw();
    press("formSaveButton");
    QVERIFY(signing.isEmpty());
    QVERIFY2(error().startsWith(QStringLiteral("Enter the name")), qPrintable(error()));
    QVERIFY(find<QLineEdit>("signerEdit")->hasFocus());
}

void TestWorkSheetPage::anAbsentClientDoesNotSign()
{
    QSignalSpy signing(m_page.get(), &WorkSheetPage::signRequested);
    startSigning();
    draw();
    choose("satisfactionCombo", 2);
    choose("signOutcomeCombo", 1);
    QVERIFY(!find<SignaturePad>("signaturePad")->isVisible());
    QVERIFY(!find<QLineEdit>("signerEdit")->isVisible());
    press("formSaveButton");
    QVERIFY2(signing.size() == 1, qPrintable(error()));
    const auto sheet = signing.constFirst().constFirst().value<SheetToSign>();
    QCOMPARE(sheet.said.outcome, SignOutcome::Absent);
    QVERIFY(sheet.said.signer.isEmpty());
    QCOMPARE(sheet.said.satisfaction, Satisfaction::NotSaid);
    QVERIFY(sheet.signature.isEmpty());
}

void TestWorkSheetPage::aRefusalHasNoSignature()
{
    QSignalSpy signing(m_page.get(), &WorkSheetPage::signRequested);
    startSigning();
    choose("signOutcomeCombo", 2);
    QVERIFY(!find<SignaturePad>("signaturePad")->isVisible());
    choose("satisfactionCombo", 2);
    press("formSaveButton");
    QVERIFY2(signing.size() == 1, qPrintable(error()));
    const auto sheet = signing.constFirst().constFirst().value<SheetToSign>();
    QCOMPARE(sheet.said.outcome, SignOutcome::Refused);
    QCOMPARE(sheet.said.signer, QStringLiteral("Jeanne Morel"));
    QCOMPARE(sheet.said.satisfaction, Satisfaction::NotSatisfied);
}

void TestWorkSheetPage::aRefusedSigningIsToldInTheForm()
{
    startSigning();
    draw();
    press("formSaveButton");
    m_page->answered(Error{.kind = ErrorKind::Busy, .sentence = {"Another writes just now.", {}}});
    QVERIFY2(error().startsWith(QStringLiteral("Another writes")), qPrintable(error()));
    QVERIFY(find<QPushButton>("formSaveButton")->isEnabled());
    QVERIFY2(!find<SignaturePad>("signaturePad")->isEmpty(), "nobody signs twice for nothing");
}

void TestWorkSheetPage::whatHasChangedIsShownAndSignedAgain()
{
    QSignalSpy signing(m_page.get(), &WorkSheetPage::signRequested);
    startSigning();
    draw();
    press("formSaveButton");
    m_state.now.parts = QStringLiteral("other");
    m_page->answered(Error{.kind = ErrorKind::Conflict, .sentence = {"The work sheet has changed.", {}}});
    QTRY_VERIFY(find<SignaturePad>("signaturePad")->isEmpty());
    QVERIFY2(error().startsWith(QStringLiteral("The work sheet has changed")), qPrintable(error()));
    QCOMPARE(find<QLineEdit>("signerEdit")->text(), QStringLiteral("Jeanne Morel"));
    draw();
    press("formSaveButton");
    QCOMPARE(signing.size(), 2);
    QCOMPARE(signing.constLast().constFirst().value<SheetToSign>().said.digests, m_state.now);
}

void TestWorkSheetPage::onceKeptItIsShownWithItsDigest()
{
    QVERIFY(texts().contains(QStringLiteral("Not signed yet")));
    QSignalSpy done(m_page.get(), &ui::Page::done);
    QSignalSpy saving(m_page.get(), &WorkSheetPage::saveRequested);
    startSigning();
    draw();
    press("formSaveButton");
    m_state.kept = {kept(1)};
    m_page->answered(ChangeSet{});
    QCOMPARE(done.size(), 1);
    QVERIFY2(done.constFirst().at(1).value<QUuid>().isNull(), "it cannot be undone");
    QVERIFY(!find<QWidget>("signingForm")->isVisible());
    QTRY_VERIFY(m_page->header().chips.size() == 1);
    QString digest = texts();
    digest.remove(QLatin1Char(' '));
    QVERIFY2(digest.contains(kDigest), qPrintable(digest));
    QVERIFY(texts().contains(QStringLiteral("Jeanne Morel, gérante")));
    QVERIFY(!find<MessageBar>("workSheetMessage")->isVisible());
    press("saveKeptSheet1");
    QCOMPARE(saving.size(), 1);
    QCOMPARE(saving.constFirst().constFirst().value<Attachment>().sha256, kDigest);
}

void TestWorkSheetPage::whatChangedSinceIsSaid()
{
    SheetState changed = m_state;
    changed.kept = {kept(1)};
    changed.changes = {.work = true, .texts = true};
    answerWith(changed);
    const QString said = find<MessageBar>("workSheetMessage")->text();
    QVERIFY2(said.contains(QStringLiteral("the time, the texts")), qPrintable(said));
    QVERIFY(!said.contains(QStringLiteral("the parts")));
    changed.changes = {};
    answerWith(changed);
    QTRY_VERIFY(!find<MessageBar>("workSheetMessage")->isVisible());
}

void TestWorkSheetPage::aNewVersionWantsItsReason()
{
    QSignalSpy signing(m_page.get(), &WorkSheetPage::signRequested);
    SheetState state = m_state;
    state.kept = {kept(2), kept(1)};
    answerWith(state);
    startSigning();
    draw();
    press("formSaveButton");
    QVERIFY2(error().startsWith(QStringLiteral("Say why")), qPrintable(error()));
    QVERIFY(find<QLineEdit>("signReasonEdit")->hasFocus());
    QTest::keyClicks(find<QLineEdit>("signReasonEdit"), QStringLiteral("Oubli"));
    press("formSaveButton");
    QVERIFY2(signing.size() == 1, qPrintable(error()));
    const auto sheet = signing.constFirst().constFirst().value<SheetToSign>();
    QCOMPARE(sheet.said.number, 3);
    QCOMPARE(sheet.said.reason, QStringLiteral("Oubli"));
}

void TestWorkSheetPage::whatWasDrawnIsNotLost()
{
    QVERIFY(m_page->canLeave());
    startSigning();
    QVERIFY(m_page->canLeave());
    draw();
    QVERIFY(!m_page->canLeave());
    QVERIFY(find<MessageBar>("workSheetMessage")->isVisible());
    QVERIFY2(m_page->canLeave(), "said once, it may be lost");
}

void TestWorkSheetPage::nothingIsClipped()
{
    SheetState state = m_state;
    state.kept = {kept(2), kept(1)};
    answerWith(state);
    startSigning();
    QTRY_COMPARE(clippedTexts(*find<QWidget>("signingForm")), QStringList());
    QTRY_COMPARE(clippedTexts(*find<QWidget>("keptSheetsPanel")), QStringList());
}

QTEST_MAIN(TestWorkSheetPage)
#include "tst_worksheetpage.moc"
