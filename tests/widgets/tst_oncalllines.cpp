// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "core/base/Zone.h"
#include "ui/pages/settings/OnCallLines.h"
#include "ui/style/Theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>

using namespace core;

namespace {

const QTimeZone kParis("Europe/Paris");

Instant at(int day, int hour)
{
    return instantOf(QDate(2026, 11, day), hour * 3600, kParis);
}

OnCallDuty duty(qint64 id, qint64 technician, Instant from, Instant to)
{
    return {.id = OnCallDutyId(id),
            .technician = TechnicianId(technician),
            .startsAt = from,
            .endsAt = to,
            .version = 1};
}

} // namespace

/// The rota in the settings.
class TestOnCallLines : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ui::Theme>(*qApp); }
    void init();
    void cleanup() { m_lines.reset(); }

    void showingChangesNothing();
    void whoIsOnCallIsSaid();
    void holesAndOverlapsAreSaidWhileTyping();
    void aDutyIsAddedByKeys();
    void aDutyIsRemoved();
    void whatIsWrongIsMarked();
    void whoLeftIsStillNamed();

private:
    template <class T>
    QList<T *> all(const char *name)
    {
        QList<T *> found;
        for (T *each : m_lines->findChildren<T *>(QLatin1String(name))) {
            if (each->isVisibleTo(m_lines.get()))
                found << each;
        }
        return found;
    }
    QString said(const char *name) { return m_lines->findChild<QLabel *>(QLatin1String(name))->text(); }

    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<ui::OnCallLines> m_lines;
};

void TestOnCallLines::init()
{
    failOnWarnings();
    m_lines = std::make_unique<ui::OnCallLines>(
        ui::Format(QLocale(QLocale::English, QLocale::UnitedKingdom), kParis, [] { return at(18, 10); }));
    m_lines->show({duty(1, 1, at(16, 18), at(23, 18)), duty(2, 2, at(23, 18), at(30, 18))},
                  {{.id = TechnicianId(1), .name = QStringLiteral("Camille")},
                   {.id = TechnicianId(2), .name = QStringLiteral("Nour")},
                   {.id = TechnicianId(3), .name = QStringLiteral("Sacha"), .isActive = false}});
    m_lines->resize(900, 400);
    m_lines->QWidget::show();
    QVERIFY(QTest::qWaitForWindowExposed(m_lines.get()));
}

void TestOnCallLines::showingChangesNothing()
{
    QVERIFY(m_lines->changes().isEmpty());
    QVERIFY(m_lines->commit());
    QCOMPARE(all<QWidget>("onCallLine").size(), 2);
}

void TestOnCallLines::whoIsOnCallIsSaid()
{
    QVERIFY2(said("onCallNow").startsWith(QStringLiteral("On call now: Camille, until")),
             qPrintable(said("onCallNow")));
    m_lines->show({}, {});
    QVERIFY(!m_lines->findChild<QLabel *>(QStringLiteral("onCallNow"))->isVisible());
    m_lines->show({duty(2, 2, at(23, 18), at(30, 18))}, {});
    QCOMPARE(said("onCallNow"), QStringLiteral("Nobody is on call now."));
}

void TestOnCallLines::holesAndOverlapsAreSaidWhileTyping()
{
    auto *findings = m_lines->findChild<QLabel *>(QStringLiteral("onCallFindings"));
    QVERIFY(!findings->isVisible());
    auto *from = all<QLineEdit>("onCallFrom").constLast();
    from->setFocus();
    from->selectAll();
    QTest::keyClicks(from, QStringLiteral("24/11/2026 18:00"));
    QTest::keyClick(from, Qt::Key_Tab);
    QVERIFY2(findings->isVisible() && findings->text().startsWith(QStringLiteral("Nobody is on call from")),
             qPrintable(findings->text()));
    from->setFocus();
    from->selectAll();
    QTest::keyClicks(from, QStringLiteral("22/11/2026 18:00"));
    QTest::keyClick(from, Qt::Key_Tab);
    QVERIFY2(findings->text().startsWith(QStringLiteral("Both Camille and Nour are on call from")),
             qPrintable(findings->text()));
    QCOMPARE(m_lines->changes().saved.size(), 1);
    QCOMPARE(m_lines->changes().saved.constFirst().startsAt, at(22, 18));
}

void TestOnCallLines::aDutyIsAddedByKeys()
{
    m_lines->addLine();
    auto *technician = all<QComboBox>("onCallTechnician").constLast();
    QVERIFY2(!m_lines->commit(), "nobody is chosen yet");
    QTest::keyClick(technician, Qt::Key_Down);
    QTest::keyClicks(all<QLineEdit>("onCallPhone").constLast(), QStringLiteral("06 00 00 00 00"));
    QVERIFY(m_lines->commit());
    const RotaChanges changes = m_lines->changes();
    QCOMPARE(changes.saved.size(), 1);
    const OnCallDuty added = changes.saved.constFirst();
    QCOMPARE(added.technician, TechnicianId(1));
    QCOMPARE(added.startsAt, at(30, 18));
    QCOMPARE(added.endsAt, instantOf(QDate(2026, 12, 7), 18 * 3600, kParis));
    QCOMPARE(added.phone, QStringLiteral("06 00 00 00 00"));
    QVERIFY(!added.id.isValid());
}

void TestOnCallLines::aDutyIsRemoved()
{
    QTest::mouseClick(all<QToolButton>("removeOnCallButton").constFirst(), Qt::LeftButton);
    QCOMPARE(m_lines->changes().removed.size(), 1);
    QCOMPARE(m_lines->changes().removed.constFirst().id, OnCallDutyId(1));
    QCOMPARE(said("onCallNow"), QStringLiteral("Nobody is on call now."));
}

void TestOnCallLines::whatIsWrongIsMarked()
{
    auto *to = all<QLineEdit>("onCallTo").constFirst();
    to->setFocus();
    to->selectAll();
    QTest::keyClicks(to, QStringLiteral("15/11/2026 18:00"));
    QTest::keyClick(to, Qt::Key_Tab);
    QVERIFY2(!m_lines->commit(), "it would end before it begins");
    to->setFocus();
    to->clear();
    QTest::keyClick(to, Qt::Key_Tab);
    QVERIFY(!m_lines->commit());
}

void TestOnCallLines::whoLeftIsStillNamed()
{
    QVERIFY(all<QComboBox>("onCallTechnician").constFirst()->findText(QStringLiteral("Sacha")) < 0);
    m_lines->show({duty(1, 3, at(16, 18), at(23, 18))},
                  {{.id = TechnicianId(3), .name = QStringLiteral("Sacha"), .isActive = false}});
    QCOMPARE(all<QComboBox>("onCallTechnician").constFirst()->currentText(), QStringLiteral("Sacha"));
    QVERIFY(m_lines->changes().isEmpty());
}

QTEST_MAIN(TestOnCallLines)
#include "tst_oncalllines.moc"
