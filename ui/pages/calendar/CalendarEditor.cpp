// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/calendar/CalendarEditor.h"

#include "ui/pages/calendar/ExceptionsEditor.h"
#include "ui/pages/calendar/WeekStrip.h"
#include "ui/pages/calendar/YearPreview.h"
#include "ui/style/Icons.h"
#include "ui/style/Style.h"
#include "ui/style/Tokens.h"
#include "ui/text/DomainText.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/DateEdit.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/Panel.h"
#include "ui/widgets/PlainText.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace ui {
namespace {

constexpr int kTwoColumns = 1000; ///< From this width on the year stands beside the week.

QToolButton *arrowButton(const QString &name, const QString &drawing, const QString &text)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setIcon(icon(drawing));
    button->setAutoRaise(true);
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

bool hasAlsace(core::HolidayRegion region)
{
    return region == core::HolidayRegion::France;
}

} // namespace

CalendarEditor::CalendarEditor(Format format, QWidget *parent) : QWidget(parent), m_format(std::move(format))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapPanel);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(kGapPanel);
    m_columns->addWidget(makeWeek(), 3);
    m_columns->addWidget(makeYear(), 2);
    layout->addLayout(m_columns);
    layout->addWidget(makeExceptions());
    layout->addWidget(makeEffect());
    layout->addStretch();
}

Panel *CalendarEditor::makeWeek()
{
    auto *panel = new Panel(tr("The week"));
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("calendarNameEdit"));
    connect(m_name, &QLineEdit::textEdited, this, &CalendarEditor::follow);
    panel->add(new FormField(QStringLiteral("name"), tr("&Name"), m_name));
    m_versions = new QComboBox;
    m_versions->setObjectName(QStringLiteral("calendarVersionCombo"));
    connect(m_versions, &QComboBox::activated, this, &CalendarEditor::showVersion);
    panel->add(new FormField(QStringLiteral("versions"), tr("Hours shown"), m_versions));

    m_text = new QLineEdit;
    m_text->setObjectName(QStringLiteral("hoursEdit"));
    connect(m_text, &QLineEdit::textEdited, this, &CalendarEditor::readText);
    m_textField = new FormField(QStringLiteral("hours"), tr("&Hours"), m_text);
    m_text->setMaximumWidth(QWIDGETSIZE_MAX);
    panel->add(m_textField);
    m_strip = new WeekStrip;
    m_strip->setObjectName(QStringLiteral("weekStrip"));
    connect(m_strip, &WeekStrip::hoursEdited, this, &CalendarEditor::takeStrip);
    panel->add(m_strip);
    auto *always = new QPushButton(tr("Round the clock, every day (24/7)"));
    always->setObjectName(QStringLiteral("alwaysButton"));
    connect(always, &QPushButton::clicked, this, &CalendarEditor::setAlways);
    panel->addTitleWidget(always);

    m_zone = new QComboBox;
    m_zone->setObjectName(QStringLiteral("zoneCombo"));
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        m_zone->addItem(QString::fromLatin1(id));
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    connect(m_zone, &QComboBox::currentTextChanged, this, &CalendarEditor::follow);
    panel->add(new FormField(QStringLiteral("zone"), tr("Time &zone"), m_zone));
    panel->add(makeRegion());
    m_goodFriday =
        new QCheckBox(tr("Good Friday (Alsace-Moselle, communes with a Protestant or mixed church)"));
    m_goodFriday->setObjectName(QStringLiteral("goodFridayCheck"));
    m_december26 = new QCheckBox(tr("26 December (Alsace-Moselle)"));
    m_december26->setObjectName(QStringLiteral("december26Check"));
    m_siteHolidays = new QCheckBox(tr("Holidays of the intervention’s site instead"));
    m_siteHolidays->setObjectName(QStringLiteral("siteHolidaysCheck"));
    for (QCheckBox *check : {m_goodFriday, m_december26, m_siteHolidays}) {
        connect(check, &QCheckBox::clicked, this, &CalendarEditor::follow);
        panel->add(check);
    }
    panel->addStretch();
    return panel;
}

FormField *CalendarEditor::makeRegion()
{
    m_region = new QComboBox;
    m_region->setObjectName(QStringLiteral("regionCombo"));
    m_region->addItem(tr("Worked: no holidays"), static_cast<int>(core::HolidayRegion::None));
    for (const auto region : valuesFrom(core::HolidayRegion::France, core::HolidayRegion::Luxembourg))
        m_region->addItem(words(region), static_cast<int>(region));
    connect(m_region, &QComboBox::activated, this, [this] {
        m_hours.worksHolidays = m_region->currentIndex() == 0 && !m_siteHolidays->isChecked();
        m_text->setText(core::hoursText(m_hours.hours, m_hours.worksHolidays));
        follow();
    });
    return new FormField(QStringLiteral("region"), tr("Public &holidays"), m_region);
}

Panel *CalendarEditor::makeYear()
{
    auto *panel = new Panel(tr("The year"));
    QToolButton *before = arrowButton(QStringLiteral("yearBeforeButton"), QStringLiteral("chevron-left"),
                                      tr("The year before"));
    QToolButton *after =
        arrowButton(QStringLiteral("yearAfterButton"), QStringLiteral("chevron-right"), tr("The year after"));
    m_year = plainLabel({}, kBodySize, QFont::DemiBold);
    m_year->setObjectName(QStringLiteral("yearLabel"));
    panel->addTitleWidget(before);
    panel->addTitleWidget(m_year);
    panel->addTitleWidget(after);
    connect(before, &QToolButton::clicked, this, [this] { step(-1); });
    connect(after, &QToolButton::clicked, this, [this] { step(1); });
    m_preview = new YearPreview;
    m_preview->setObjectName(QStringLiteral("yearPreview"));
    panel->add(m_preview);
    m_previewNote =
        mutedLabel(tr("The holidays come from each intervention’s site; the year is shown without any."));
    m_previewNote->setWordWrap(true);
    panel->add(m_previewNote);
    panel->addStretch();
    m_preview->setYear(m_format.today().year());
    step(0);
    return panel;
}

Panel *CalendarEditor::makeExceptions()
{
    auto *panel = new Panel(tr("Closures and openings"));
    m_exceptions = new ExceptionsEditor(m_format);
    m_exceptions->setObjectName(QStringLiteral("exceptions"));
    connect(m_exceptions, &ExceptionsEditor::edited, this, &CalendarEditor::follow);
    const auto addButton = [&](const QString &name, const QString &text, core::CalendarException::Kind kind) {
        auto *button = new QPushButton(text);
        button->setObjectName(name);
        button->setIcon(icon(QStringLiteral("plus")));
        connect(button, &QPushButton::clicked, this, [this, kind] { m_exceptions->addException(kind); });
        panel->addTitleWidget(button);
    };
    addButton(QStringLiteral("addClosureButton"), tr("Closure"), core::CalendarException::Kind::Closure);
    addButton(QStringLiteral("addOpeningButton"), tr("Opening"), core::CalendarException::Kind::Opening);
    panel->add(m_exceptions);
    return panel;
}

Panel *CalendarEditor::makeEffect()
{
    auto *panel = new Panel(tr("What does this change?"));
    m_effective = new DateEdit(m_format);
    m_effective->setObjectName(QStringLiteral("effectiveEdit"));
    m_effective->setRequired(true);
    connect(m_effective, &DateEdit::valueChanged, this, [this] {
        follow();
        askUse();
    });
    m_effectiveField =
        new FormField(QStringLiteral("effectiveOn"), tr("These hours count &from"), m_effective);
    panel->add(m_effectiveField);
    m_use = plainLabel({});
    m_use->setObjectName(QStringLiteral("useLabel"));
    m_use->setWordWrap(true);
    panel->add(m_use);
    return panel;
}

void CalendarEditor::show(const core::CalendarBook &book, const QTimeZone &zone)
{
    m_book = book;
    m_name->setText(book.name);
    m_versions->clear();
    for (const core::CoverageCalendar &version : book.versions)
        m_versions->addItem(
            tr("from %1", "a version of a calendar, by its day").arg(m_format.day(version.effectiveOn)));
    if (book.versions.isEmpty()) {
        m_versions->addItem(tr("new calendar"));
        core::CoverageCalendar first{.effectiveOn = QDate(m_format.today().year(), 1, 1), .zone = zone};
        first.holidays.region = core::HolidayRegion::France;
        showHours(first);
        m_effective->setValue(first.effectiveOn);
    } else {
        m_versions->setCurrentIndex(m_versions->count() - 1);
        showHours(book.versions.constLast());
        m_effective->setValue(std::max(m_format.today().addDays(1), book.versions.constLast().effectiveOn));
    }
    m_changed = false;
    askUse();
}

void CalendarEditor::showVersion(int index)
{
    showHours(m_book.versions.value(index, m_before));
    m_changed = index + 1 < m_book.versions.size() && m_changed;
}

void CalendarEditor::showHours(const core::CoverageCalendar &hours)
{
    m_before = hours;
    m_hours = {.hours = hours.hours, .worksHolidays = hours.worksHolidays};
    m_text->setText(core::hoursText(hours.hours, hours.worksHolidays));
    m_text->setCursorPosition(0);
    m_textField->setError({});
    m_strip->setHours(hours.hours);
    {
        const QSignalBlocker blocker(m_zone);
        m_zone->setCurrentText(QString::fromLatin1(hours.zone.id()));
    }
    m_region->setCurrentIndex(m_region->findData(
        static_cast<int>(hours.worksHolidays ? core::HolidayRegion::None : hours.holidays.region)));
    m_goodFriday->setChecked(hours.holidays.goodFriday);
    m_december26->setChecked(hours.holidays.december26);
    m_siteHolidays->setChecked(hours.siteHolidays);
    m_exceptions->setExceptions(hours.exceptions);
    showSwitches();
    m_preview->setCalendar(this->hours());
}

core::CalendarBook CalendarEditor::book() const
{
    core::CalendarBook book = m_book;
    book.name = m_name->text().trimmed();
    return book;
}

core::CoverageCalendar CalendarEditor::hours() const
{
    core::CoverageCalendar hours{.calendar = m_book.id,
                                 .name = m_name->text().trimmed(),
                                 .effectiveOn = m_effective->value().value_or(QDate()),
                                 .zone = QTimeZone(m_zone->currentText().toLatin1()),
                                 .hours = m_hours.hours,
                                 .worksHolidays = m_hours.worksHolidays,
                                 .exceptions = m_exceptions->exceptions()};
    hours.siteHolidays = m_siteHolidays->isChecked();
    const auto region = static_cast<core::HolidayRegion>(m_region->currentData().toInt());
    if (!hours.siteHolidays)
        hours.holidays = {.region = region,
                          .goodFriday = hasAlsace(region) && m_goodFriday->isChecked(),
                          .december26 = hasAlsace(region) && m_december26->isChecked()};
    return hours;
}

bool CalendarEditor::commit()
{
    const bool hours = m_textField->error().isEmpty();
    if (!hours)
        m_text->setFocus();
    const bool exceptions = m_exceptions->commit();
    const bool effective = m_effective->commit();
    return hours && exceptions && effective;
}

bool CalendarEditor::isChanged() const
{
    return m_changed;
}

void CalendarEditor::readText()
{
    const auto parsed = core::parseHours(m_text->text());
    m_textField->setError(parsed ? QString() : errorText(parsed.error()));
    if (!parsed)
        return;
    m_hours = *parsed;
    m_strip->setHours(parsed->hours);
    if (parsed->worksHolidays)
        m_region->setCurrentIndex(0);
    else if (m_region->currentIndex() == 0)
        m_region->setCurrentIndex(m_region->findData(static_cast<int>(core::HolidayRegion::France)));
    follow();
}

void CalendarEditor::takeStrip(const core::WeeklyHours &hours)
{
    m_hours.hours = hours;
    m_text->setText(core::hoursText(hours, m_hours.worksHolidays));
    m_textField->setError({});
    follow();
}

void CalendarEditor::setAlways()
{
    m_text->setText(QStringLiteral("24/7"));
    m_siteHolidays->setChecked(false);
    readText();
}

/// After any change: what depends on it.
void CalendarEditor::follow()
{
    m_changed = true;
    showSwitches();
    m_preview->setCalendar(hours());
    Q_EMIT edited();
}

void CalendarEditor::showSwitches()
{
    const bool site = m_siteHolidays->isChecked();
    const auto region = static_cast<core::HolidayRegion>(m_region->currentData().toInt());
    m_region->setEnabled(!site);
    m_goodFriday->setVisible(hasAlsace(region) && !site);
    m_december26->setVisible(hasAlsace(region) && !site);
    m_previewNote->setVisible(site);
    if (site && m_hours.worksHolidays) { // Holidays that are worked make no sense of a site's.
        m_hours.worksHolidays = false;
        m_text->setText(core::hoursText(m_hours.hours, false));
    }
}

void CalendarEditor::step(int years)
{
    m_preview->setYear(m_preview->year() + years);
    m_year->setText(QString::number(m_preview->year()));
}

void CalendarEditor::askUse()
{
    m_use->clear();
    if (m_book.id.isValid() && m_effective->value())
        Q_EMIT useAsked(m_book.id, *m_effective->value());
    else if (!m_book.id.isValid())
        m_use->setText(tr("Nothing yet: no contract uses a new calendar."));
}

void CalendarEditor::setUse(const core::CalendarUse &use)
{
    const int contracts = static_cast<int>(use.contracts.size());
    const QString users = contracts == 0 ? tr("No contract uses this calendar.")
                                         : tr("%n contract(s) use this calendar.", nullptr, contracts);
    const QString effect =
        use.interventions == 0
            ? tr("No intervention was reported since that day: no figure changes. The former hours stay for "
                 "what was reported before.")
            : tr("%n intervention(s) reported since that day are computed again; their due dates may change.",
                 nullptr, static_cast<int>(use.interventions));
    m_use->setText(contracts == 0 ? users : users + QLatin1Char(' ') + effect);
}

void CalendarEditor::resizeEvent(QResizeEvent *event)
{
    m_columns->setDirection(width() >= kTwoColumns ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    QWidget::resizeEvent(event);
}

} // namespace ui
