// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeList.h"
#include "Warnings.h"
#include "ui/style/Theme.h"
#include "ui/widgets/DateEdit.h"
#include "ui/widgets/DateTimeEdit.h"
#include "ui/widgets/DurationEdit.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/MoneyEdit.h"
#include "ui/widgets/TypeAhead.h"

#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace ui;

class TestEdits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void init() { failOnWarnings(); }

    void writesBackWhatWasTyped_data();
    void writesBackWhatWasTyped();
    void arrowsStep();
    void saysWhatItWouldUnderstand();
    void neededFieldsAreAskedFor();
    void emptyMeansNoValue();
    void errorsFindTheirField();
    void suggestionsAreChosenByKeys();
    void typingOverForgetsTheRecord();

private:
    /// Sunday 22 November 2026, 13:00 in Paris.
    static Format format()
    {
        return Format(QLocale(QLocale::French, QLocale::France), QTimeZone("Europe/Paris"),
                      [] { return core::fromMsecs(1795348800000); });
    }

    std::unique_ptr<Theme> m_theme;
};

void TestEdits::writesBackWhatWasTyped_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *kind, const char *typed, const char *shown) {
        QTest::addRow("%s %s", kind, typed)
            << QString::fromUtf8(kind) << QString::fromUtf8(typed) << QString::fromUtf8(shown);
    };
    row("date", "2/12", "2 déc. 2026");
    row("date", "+1", "23 nov. 2026");
    row("moment", "14h10", "22 nov. 2026 14:10");
    row("moment", "21/11 9:05", "21 nov. 2026 09:05");
    row("duration", "90", "1 h 30");
    row("duration", "0:45", "45 min");
    row("money", "1234.5", "1 234,50 €");
    row("money", "-12", "−12,00 €");
}

void TestEdits::writesBackWhatWasTyped()
{
    QFETCH(QString, kind);
    QFETCH(QString, typed);
    const std::map<QString, std::function<ValueEdit *()>> makers{
        {QStringLiteral("date"), [] { return new DateEdit(format()); }},
        {QStringLiteral("moment"), [] { return new DateTimeEdit(format()); }},
        {QStringLiteral("duration"), [] { return new DurationEdit(format()); }},
        {QStringLiteral("money"), [] { return new MoneyEdit(format()); }}};
    const std::unique_ptr<ValueEdit> edit(makers.at(kind)());
    QSignalSpy changed(edit.get(), &ValueEdit::valueChanged);
    edit->show();
    QVERIFY(QTest::qWaitForWindowActive(edit.get()));
    QTest::keyClicks(edit.get(), typed);
    QTest::keyClick(edit.get(), Qt::Key_Return);
    QString shown = edit->text();
    shown.replace(QChar(u'\u00a0'), QLatin1Char(' ')).replace(QChar(u'\u202f'), QLatin1Char(' '));
    QTEST(shown, "shown");
    QCOMPARE(changed.count(), 1);
    QVERIFY(edit->commit()); // Nothing new the second time.
    QCOMPARE(changed.count(), 1);
}

void TestEdits::arrowsStep()
{
    DateEdit date(format());
    date.setValue(QDate(2026, 12, 31));
    QTest::keyClick(&date, Qt::Key_Up);
    QCOMPARE(date.value(), QDate(2027, 1, 1));
    DurationEdit duration(format());
    duration.setValue(core::Minutes(50));
    QTest::keyClick(&duration, Qt::Key_Up);
    QCOMPARE(duration.value(), core::Minutes(60));
    QTest::keyClick(&duration, Qt::Key_Down);
    QCOMPARE(duration.value(), core::Minutes(45));
    duration.setValue(core::Minutes(0));
    QTest::keyClick(&duration, Qt::Key_Down);
    QCOMPARE(duration.value(), core::Minutes(0));
    DateTimeEdit moment(format());
    moment.setValue(format().now());
    QTest::keyClick(&moment, Qt::Key_Down);
    QCOMPARE(moment.value(), format().now() - core::Minutes(1));
}

void TestEdits::saysWhatItWouldUnderstand()
{
    auto *edit = new DurationEdit(format());
    edit->setValue(core::Minutes(30));
    FormField field(QStringLiteral("spent"), QStringLiteral("Time spent"), edit);
    field.setHelp(QStringLiteral("Without the journey."));
    auto *message = field.findChild<QLabel *>(QStringLiteral("fieldMessageLabel"));
    QCOMPARE(message->text(), QStringLiteral("Without the journey."));
    edit->setText(QStringLiteral("1h75"));
    QVERIFY(!edit->commit());
    QCOMPARE(edit->text(), QStringLiteral("1h75")); // What was typed is not taken away.
    QCOMPARE(edit->value(), core::Minutes(30));
    QVERIFY(message->text().contains(QStringLiteral("1h30")));
    QVERIFY(!edit->accessibleDescription().isEmpty());
    QTest::keyClicks(edit, QStringLiteral("x")); // Judged again when left, not at each key.
    QCOMPARE(message->text(), QStringLiteral("Without the journey."));
    edit->setText(QStringLiteral("1h15"));
    QVERIFY(edit->commit());
    QCOMPARE(edit->value(), core::Minutes(75));
}

void TestEdits::neededFieldsAreAskedFor()
{
    QWidget form;
    auto *layout = new QVBoxLayout(&form);
    auto *date = new DateEdit(format());
    auto *money = new MoneyEdit(format());
    money->setRequired(true);
    layout->addWidget(new FormField(QStringLiteral("on"), QStringLiteral("Day"), date));
    layout->addWidget(new FormField(QStringLiteral("price"), QStringLiteral("Price"), money));
    form.show();
    QVERIFY(QTest::qWaitForWindowActive(&form));
    QVERIFY(!commitFields(form));
    QVERIFY(money->hasFocus());
    QTest::keyClicks(money, QStringLiteral("12,5"));
    QVERIFY(commitFields(form));
    QCOMPARE(money->value(), core::Money{1250});
}

void TestEdits::emptyMeansNoValue()
{
    DateEdit date(format());
    date.setValue(QDate(2026, 1, 1));
    date.setText(QStringLiteral("  "));
    QVERIFY(date.commit());
    QVERIFY(!date.value());
}

void TestEdits::errorsFindTheirField()
{
    QWidget form;
    auto *layout = new QVBoxLayout(&form);
    auto *siren = new FormField(QStringLiteral("siren"), QStringLiteral("SIREN"), new QLineEdit);
    layout->addWidget(siren);
    form.show();
    QVERIFY(QTest::qWaitForWindowActive(&form));
    QVERIFY(showFieldError(form, QStringLiteral("siren"), QStringLiteral("Not a SIREN.")));
    QCOMPARE(siren->error(), QStringLiteral("Not a SIREN."));
    QVERIFY(siren->editor()->hasFocus());
    QVERIFY(!showFieldError(form, QStringLiteral("vat"), QStringLiteral("Not a VAT number.")));
    clearFieldErrors(form);
    QCOMPARE(siren->error(), QString());
}

void TestEdits::suggestionsAreChosenByKeys()
{
    QWidget window;
    window.resize(500, 300);
    TypeAhead client(
        [](const QString &text) {
            return soon(QList<Suggestion>{{.id = 7, .title = text + QStringLiteral(" Morel")},
                                          {.id = 8, .title = text + QStringLiteral(" Aubry")}});
        },
        &window);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    client.setFocus();
    QSignalSpy chosen(&client, &TypeAhead::chosen);
    QTest::keyClicks(&client, QStringLiteral("Cab"));
    QTRY_VERIFY(client.isListShown());
    QTest::keyClick(&client, Qt::Key_Down);
    QTest::keyClick(&client, Qt::Key_Return);
    QCOMPARE(chosen.value(0).value(0).toLongLong(), 8);
    QCOMPARE(client.id(), 8);
    QCOMPARE(client.text(), QStringLiteral("Cab Aubry"));
    QVERIFY(!client.isListShown());
    QTest::keyClicks(&client, QStringLiteral("Me"));
    QTRY_VERIFY(client.isListShown());
    auto *list = window.findChild<QListView *>(QStringLiteral("suggestionList"));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualRect(list->model()->index(0, 0)).center());
    QCOMPARE(client.id(), 7);
}

void TestEdits::typingOverForgetsTheRecord()
{
    QWidget window;
    TypeAhead client([](const QString &) { return soon(QList<Suggestion>()); }, &window);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    client.setFocus();
    client.setChosen(7, QStringLiteral("Cabinet Morel"));
    QSignalSpy chosen(&client, &TypeAhead::chosen);
    QTest::keyClick(&client, Qt::Key_X);
    QCOMPARE(client.id(), 0);
    QCOMPARE(chosen.count(), 1);
    QTest::qWait(120);
    QVERIFY(!client.isListShown()); // Nothing found, nothing shown.
}

QTEST_MAIN(TestEdits)
#include "tst_edits.moc"
