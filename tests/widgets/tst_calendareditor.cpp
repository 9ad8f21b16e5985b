// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "ui/pages/calendar/CalendarEditor.h"
#include "ui/pages/calendar/ExceptionsEditor.h"
#include "ui/pages/calendar/WeekStrip.h"
#include "ui/pages/calendar/YearPreview.h"
#include "ui/style/Theme.h"
#include "ui/widgets/FormField.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace core;

class TestCalendarEditor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ui::Theme>(*qApp); }
    void init();
    void cleanup() { m_editor.reset(); }

    void typedHoursAreDrawn();
    void whatCannotBeReadIsSaidBesideTheField();
    void dragging_data();
    void dragging();
    void draggingOverRowsOpensEachDay();
    void deleteClosesTheChosenSlot();
    void roundTheClockInOneClick();
    void alsaceIsTwoSwitches();
    void theYearNamesItsHolidays();
    void aClosureIsTypedAndChecked();
    void formerHoursCanBeLookedAt();
    void whatItChangesIsAsked();

private:
    template <class T>
    T *child(const char *name)
    {
        return m_editor->findChild<T *>(QLatin1String(name));
    }
    void type(const char *name, const char *text)
    {
        auto *edit = child<QLineEdit>(name);
        edit->selectAll();
        QTest::keyClicks(edit, QLatin1String(text));
    }
    QString text() { return hoursText(m_editor->hours().hours, m_editor->hours().worksHolidays); }
    void drag(int fromDay, int from, int toDay, int to)
    {
        auto *strip = child<ui::WeekStrip>("weekStrip");
        QTest::mousePress(strip, Qt::LeftButton, {}, strip->pointAt(fromDay, from));
        QTest::mouseMove(strip, strip->pointAt(toDay, to));
        QTest::mouseRelease(strip, Qt::LeftButton, {}, strip->pointAt(toDay, to));
    }
    static CoverageCalendar version(const char *hours, QDate day)
    {
        const auto parsed = parseHours(QLatin1String(hours));
        return {.effectiveOn = day,
                .zone = QTimeZone("Europe/Paris"),
                .hours = parsed->hours,
                .holidays = {.region = HolidayRegion::France},
                .worksHolidays = parsed->worksHolidays};
    }

    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<ui::CalendarEditor> m_editor;
};

void TestCalendarEditor::init()
{
    failOnWarnings();
    m_editor = std::make_unique<ui::CalendarEditor>(ui::Format());
    m_editor->resize(1200, 900);
    m_editor->show(
        CalendarBook{.id = CalendarId(7),
                     .name = QStringLiteral("HO"),
                     .versions = {version("Mo-Fr 08:00-12:00; PH off", QDate(2025, 1, 1)),
                                  version("Mo-Fr 09:00-12:00,14:00-18:00; PH off", QDate(2026, 1, 1))}},
        QTimeZone("Europe/Paris"));
    m_editor->QWidget::show();
    QVERIFY(QTest::qWaitForWindowExposed(m_editor.get()));
}

void TestCalendarEditor::typedHoursAreDrawn()
{
    type("hoursEdit", "Mo-We 08:30-12:00; PH off");
    const WeeklyHours &drawn = child<ui::WeekStrip>("weekStrip")->hours();
    QCOMPARE(drawn.at(2), (QList<Slot>{{.start = 510, .end = 720}}));
    QVERIFY(drawn.at(3).isEmpty());
    QVERIFY(m_editor->isChanged());
}

void TestCalendarEditor::whatCannotBeReadIsSaidBesideTheField()
{
    type("hoursEdit", "Mo-Fr 25:00-26:00");
    auto *field = child<ui::FormField>("hoursField");
    QVERIFY(!field->error().isEmpty());
    QVERIFY2(!m_editor->commit(), "nothing is saved while it cannot be read");
    type("hoursEdit", "Mo-Fr 08:00-12:00");
    QVERIFY(field->error().isEmpty());
    QVERIFY(m_editor->commit());
}

void TestCalendarEditor::dragging_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QString>("monday");
    QTest::newRow("over nothing opens hours") << 19 * 60 << 21 * 60 << "09:00-12:00,14:00-18:00,19:00-21:00";
    QTest::newRow("backwards too") << 21 * 60 << 19 * 60 << "09:00-12:00,14:00-18:00,19:00-21:00";
    QTest::newRow("up to a slot joins it") << 20 * 60 << 18 * 60 << "09:00-12:00,14:00-20:00";
    QTest::newRow("the start of a slot moves it") << 9 * 60 << 8 * 60 << "08:00-12:00,14:00-18:00";
    QTest::newRow("a slot's middle moves the slot") << 16 * 60 << 17 * 60 << "09:00-12:00,15:00-19:00";
    QTest::newRow("no further than midnight") << 16 * 60 << 24 * 60 << "09:00-12:00,20:00-24:00";
}

void TestCalendarEditor::dragging()
{
    QFETCH(const int, from);
    QFETCH(const int, to);
    QFETCH(const QString, monday);
    drag(0, from, 0, to);
    QCOMPARE(text(), QStringLiteral("Mo %1; Tu-Fr 09:00-12:00,14:00-18:00; PH off").arg(monday));
    QCOMPARE(child<QLineEdit>("hoursEdit")->text(), text());
}

void TestCalendarEditor::draggingOverRowsOpensEachDay()
{
    drag(5, 9 * 60, 6, 12 * 60);
    QCOMPARE(text(), QStringLiteral("Mo-Fr 09:00-12:00,14:00-18:00; Sa-Su 09:00-12:00; PH off"));
}

void TestCalendarEditor::deleteClosesTheChosenSlot()
{
    auto *strip = child<ui::WeekStrip>("weekStrip");
    strip->setFocus();
    QTest::keyClick(strip, Qt::Key_Down); // Tuesday
    QTest::keyClick(strip, Qt::Key_Right);
    QTest::keyClick(strip, Qt::Key_Delete);
    QCOMPARE(m_editor->hours().hours.at(1).size(), 1);
}

void TestCalendarEditor::roundTheClockInOneClick()
{
    QTest::mouseClick(child<QPushButton>("alwaysButton"), Qt::LeftButton);
    QCOMPARE(text(), QStringLiteral("24/7"));
    QCOMPARE(child<QComboBox>("regionCombo")->currentIndex(), 0);
}

void TestCalendarEditor::alsaceIsTwoSwitches()
{
    QTest::mouseClick(child<QCheckBox>("goodFridayCheck"), Qt::LeftButton, {}, QPoint(8, 8));
    QVERIFY(m_editor->hours().holidays.goodFriday);
    QVERIFY(!m_editor->hours().holidays.december26);
    child<QCheckBox>("siteHolidaysCheck")->click();
    QVERIFY2(!child<QCheckBox>("goodFridayCheck")->isVisible(), "the site decides");
    QVERIFY(m_editor->hours().siteHolidays);
    QCOMPARE(m_editor->hours().holidays, HolidayRules{});
}

void TestCalendarEditor::theYearNamesItsHolidays()
{
    auto *preview = child<ui::YearPreview>("yearPreview");
    preview->setYear(2026);
    QVERIFY(preview->dayText(QDate(2026, 5, 1)).contains(QStringLiteral("Labour Day")));
    QVERIFY(preview->dayText(QDate(2026, 5, 4)).contains(QStringLiteral("14:00\u201318:00")));
    QVERIFY(preview->rect().contains(preview->dayRect(QDate(2026, 12, 31))));
}

void TestCalendarEditor::aClosureIsTypedAndChecked()
{
    QTest::mouseClick(child<QPushButton>("addClosureButton"), Qt::LeftButton);
    auto *exceptions = child<ui::ExceptionsEditor>("exceptions");
    QVERIFY2(!m_editor->commit(), "a closure needs its day");
    auto *line = exceptions->findChild<QWidget *>(QStringLiteral("exceptionLine"));
    const auto edits = line->findChildren<QLineEdit *>();
    QTest::keyClicks(edits.at(0), QStringLiteral("03/08/2026"));
    QTest::keyClicks(edits.at(1), QStringLiteral("21/08/2026"));
    QVERIFY(m_editor->commit());
    QCOMPARE(exceptions->exceptions().size(), 1);
    QCOMPARE(exceptions->exceptions().constFirst().from, QDate(2026, 8, 3));
    QCOMPARE(exceptions->exceptions().constFirst().to, QDate(2026, 8, 21));
}

void TestCalendarEditor::formerHoursCanBeLookedAt()
{
    auto *versions = child<QComboBox>("calendarVersionCombo");
    versions->setCurrentIndex(0);
    Q_EMIT versions->activated(0);
    QCOMPARE(text(), QStringLiteral("Mo-Fr 08:00-12:00; PH off"));
    QVERIFY2(!m_editor->isChanged(), "looking changes nothing");
}

void TestCalendarEditor::whatItChangesIsAsked()
{
    QSignalSpy asked(m_editor.get(), &ui::CalendarEditor::useAsked);
    type("effectiveEdit", "01/03/2026");
    QTest::keyClick(child<QLineEdit>("effectiveEdit"), Qt::Key_Return);
    m_editor->commit();
    QVERIFY(!asked.isEmpty());
    QCOMPARE(asked.constLast().at(1).toDate(), QDate(2026, 3, 1));
    m_editor->setUse({.contracts = {ContractId(1)}, .interventions = 12});
    QVERIFY(child<QLabel>("useLabel")->text().contains(QStringLiteral("12 intervention")));
}

QTEST_MAIN(TestCalendarEditor)
#include "tst_calendareditor.moc"
