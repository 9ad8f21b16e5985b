// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/calendar/ExceptionsEditor.h"

#include "ui/style/Fonts.h"
#include "ui/style/Icons.h"
#include "ui/style/Style.h"
#include "ui/style/Tokens.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/DateEdit.h"
#include "ui/widgets/PlainText.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace ui {
namespace {

constexpr int kKindWidth = 120;
constexpr int kDayWidth = 124;
constexpr int kYearlyWidth = 96;
constexpr int kHoursWidth = 170;

/// The slots of one day from "09:00-12:00,14:00-16:00"; none from an empty text.
core::Result<QList<core::Slot>> parseDay(const QString &text)
{
    if (text.trimmed().isEmpty())
        return QList<core::Slot>();
    const auto parsed = core::parseHours(QStringLiteral("Mo ") + text);
    if (!parsed)
        return parsed.error();
    return parsed->hours.front();
}

QString dayText(const QList<core::Slot> &day)
{
    QStringList pieces;
    for (const core::Slot &slot : day)
        pieces << core::clockText(slot.start) + QLatin1Char('-') + core::clockText(slot.end);
    return pieces.join(QLatin1Char(','));
}

} // namespace

ExceptionsEditor::ExceptionsEditor(Format format, QWidget *parent)
    : QWidget(parent), m_format(std::move(format)), m_lines(new QWidget), m_head(headerLine()),
      m_none(mutedLabel(tr("No closure and no extra opening.")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapTight);
    layout->addWidget(m_none);
    layout->addWidget(m_head);
    layout->addWidget(m_lines);
    auto *lines = new QVBoxLayout(m_lines);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(kGapTight);
    m_head->hide();
}

QWidget *ExceptionsEditor::headerLine() const
{
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapCell);
    const auto add = [layout](const QString &text, int width) {
        QLabel *label = mutedLabel(text);
        setTypeSize(*label, kLabelSize, QFont::DemiBold);
        if (width > 0)
            label->setFixedWidth(width);
        layout->addWidget(label, width > 0 ? 0 : 1);
    };
    add(tr("What"), kKindWidth);
    add(tr("From"), kDayWidth);
    add(tr("To"), kDayWidth);
    add(QString(), kYearlyWidth);
    add(tr("Hours"), kHoursWidth);
    add(tr("Name"), 0);
    layout->addSpacing(kControlHeight);
    return head;
}

void ExceptionsEditor::setExceptions(const QList<core::CalendarException> &exceptions)
{
    for (const Line &line : std::as_const(m_all))
        delete line.widget;
    m_all.clear();
    for (const core::CalendarException &exception : exceptions)
        add(exception);
    m_head->setVisible(!m_all.isEmpty());
    m_none->setVisible(m_all.isEmpty());
}

void ExceptionsEditor::addException(core::CalendarException::Kind kind)
{
    add({.kind = kind});
    m_head->setVisible(true);
    m_none->setVisible(false);
    m_all.constLast().from->setFocus();
    Q_EMIT edited();
}

void ExceptionsEditor::add(const core::CalendarException &exception)
{
    Line line{.widget = new QWidget,
              .kind = new QComboBox,
              .from = new DateEdit(m_format),
              .to = new DateEdit(m_format),
              .yearly = new QCheckBox(tr("each year")),
              .hours = new QLineEdit(dayText(exception.slots_)),
              .name = new QLineEdit(exception.name),
              .message = plainLabel({})};
    line.widget->setObjectName(QStringLiteral("exceptionLine"));
    line.kind->addItem(tr("Closure"));
    line.kind->addItem(tr("Opening"));
    line.kind->setCurrentIndex(static_cast<int>(exception.kind));
    line.from->setValue(exception.from.isValid() ? std::optional(exception.from) : std::nullopt);
    line.to->setValue(exception.to.isValid() && exception.to != exception.from ? std::optional(exception.to)
                                                                               : std::nullopt);
    line.to->setPlaceholderText(tr("same day"));
    line.yearly->setChecked(exception.yearly);
    line.name->setPlaceholderText(tr("Name, as the explanation of a due date says it"));
    line.from->setAccessibleName(tr("From"));
    line.to->setAccessibleName(tr("To"));
    line.hours->setAccessibleName(tr("Hours"));
    line.name->setAccessibleName(tr("Name"));
    line.kind->setFixedWidth(kKindWidth);
    line.from->setFixedWidth(kDayWidth);
    line.to->setFixedWidth(kDayWidth);
    line.yearly->setFixedWidth(kYearlyWidth);
    line.hours->setFixedWidth(kHoursWidth);
    line.message->setForegroundRole(QPalette::BrightText);
    line.message->hide();
    layOut(line);
    line.widget->setEnabled(!m_readOnly);
    showPlaceholder(line);
    join(line);
    m_all << line;
}

void ExceptionsEditor::layOut(const Line &line)
{
    auto *remove = new QToolButton;
    remove->setObjectName(QStringLiteral("removeExceptionButton"));
    remove->setIcon(icon(QStringLiteral("trash")));
    remove->setAutoRaise(true);
    remove->setToolTip(tr("Remove"));
    remove->setAccessibleName(tr("Remove"));
    remove->setEnabled(!m_readOnly);
    connect(remove, &QToolButton::clicked, this, [this, widget = line.widget] { this->remove(widget); });

    auto *fields = new QHBoxLayout;
    fields->setSpacing(kGapCell);
    for (QWidget *each :
         std::initializer_list<QWidget *>{line.kind, line.from, line.to, line.yearly, line.hours})
        fields->addWidget(each);
    fields->addWidget(line.name, 1);
    fields->addWidget(remove);
    auto *layout = new QVBoxLayout(line.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(fields);
    layout->addWidget(line.message);
    m_lines->layout()->addWidget(line.widget);
}

void ExceptionsEditor::join(const Line &line)
{
    connect(line.kind, &QComboBox::activated, this, [this, line] {
        showPlaceholder(line);
        Q_EMIT edited();
    });
    connect(line.from, &DateEdit::valueChanged, this, &ExceptionsEditor::edited);
    connect(line.to, &DateEdit::valueChanged, this, &ExceptionsEditor::edited);
    connect(line.yearly, &QCheckBox::clicked, this, &ExceptionsEditor::edited);
    connect(line.hours, &QLineEdit::textEdited, this, &ExceptionsEditor::edited);
    connect(line.name, &QLineEdit::textEdited, this, &ExceptionsEditor::edited);
}

void ExceptionsEditor::showPlaceholder(const Line &line) const
{
    const bool isClosure = line.kind->currentIndex() == 0;
    line.hours->setPlaceholderText(isClosure ? tr("the whole day") : QStringLiteral("09:00-12:00"));
}

void ExceptionsEditor::remove(QWidget *widget)
{
    m_all.removeIf([widget](const Line &line) { return line.widget == widget; });
    widget->hide();
    widget->deleteLater();
    m_head->setVisible(!m_all.isEmpty());
    m_none->setVisible(m_all.isEmpty());
    Q_EMIT edited();
}

core::Result<core::CalendarException> ExceptionsEditor::read(const Line &line)
{
    core::CalendarException exception{.kind = line.kind->currentIndex() == 0
                                                  ? core::CalendarException::Kind::Closure
                                                  : core::CalendarException::Kind::Opening,
                                      .from = line.from->value().value_or(QDate()),
                                      .yearly = line.yearly->isChecked(),
                                      .name = line.name->text().trimmed()};
    exception.to = line.to->value().value_or(exception.from);
    if (!exception.from.isValid())
        return core::invalid({QT_TRANSLATE_NOOP("Sentence", "Give the day of this closure or opening.")});
    if (exception.to < exception.from)
        return core::invalid({QT_TRANSLATE_NOOP("Sentence", "The last day is before the first one.")});
    const auto open = parseDay(line.hours->text());
    if (!open)
        return open.error();
    if (open->isEmpty() && exception.kind == core::CalendarException::Kind::Opening)
        return core::invalid(
            {QT_TRANSLATE_NOOP("Sentence", "Give the hours of this opening, for example 09:00-12:00.")});
    exception.slots_ = *open;
    return exception;
}

QList<core::CalendarException> ExceptionsEditor::exceptions() const
{
    QList<core::CalendarException> found;
    for (const Line &line : m_all) {
        if (const auto exception = read(line))
            found << *exception;
    }
    return found;
}

bool ExceptionsEditor::commit()
{
    bool fine = true;
    for (const Line &line : std::as_const(m_all)) {
        const bool typed = line.from->commit() && line.to->commit();
        const auto exception = read(line);
        const QString error = !line.from->isValid() ? line.from->error()
                              : !line.to->isValid() ? line.to->error()
                              : exception           ? QString()
                                                    : ui::errorText(exception.error());
        line.message->setText(error);
        line.message->setVisible(!error.isEmpty());
        fine = fine && typed && exception;
    }
    return fine;
}

void ExceptionsEditor::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (const Line &line : std::as_const(m_all))
        line.widget->setEnabled(!readOnly);
}

} // namespace ui
