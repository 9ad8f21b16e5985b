// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/GridEditor.h"

#include "ui/pages/contract/TargetEdit.h"
#include "ui/style/Fonts.h"
#include "ui/style/Icons.h"
#include "ui/style/Style.h"
#include "ui/style/Tokens.h"
#include "ui/text/DomainText.h"
#include "ui/text/ErrorText.h"
#include "ui/text/Format.h"
#include "ui/widgets/PlainText.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace ui {
namespace {

constexpr int kFirstTarget = 2;
constexpr int kMoreColumn = 6;
constexpr int kRowsEach = 3; ///< Targets, outside hours, message.

QLabel *headerLabel(const QString &text, const QString &definition = {})
{
    QLabel *label = mutedLabel(text);
    setTypeSize(*label, kLabelSize, QFont::DemiBold);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignBottom);
    if (!definition.isEmpty())
        label->setToolTip(plainToolTip(definition));
    return label;
}

} // namespace

GridEditor::GridEditor(core::ServiceClass serviceClass, QWidget *parent)
    : QWidget(parent), m_class(serviceClass), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(6);
    m_grid->setVerticalSpacing(kGapTight);
    m_grid->addWidget(headerLabel(tr("Priority")), 0, 0);
    m_grid->addWidget(headerLabel(tr("Coverage"), tr("The hours in which the clock runs.")), 0, 1);
    for (size_t at = 0; at < core::kMilestones.size(); ++at) {
        const core::Milestone milestone = core::kMilestones.at(at);
        m_grid->addWidget(headerLabel(words(milestone), definition(milestone)), 0,
                          kFirstTarget + static_cast<int>(at));
        m_grid->setColumnStretch(kFirstTarget + static_cast<int>(at), 2);
    }
    m_grid->setColumnStretch(1, 3);
    for (const core::Priority priority : valuesFrom(core::Priority::P1, core::Priority::P4))
        addRow(priority);
}

void GridEditor::addRow(core::Priority priority)
{
    const QString name = words(priority);
    Row row{.priority = priority,
            .calendar = new QComboBox,
            .targets = {},
            .more = new QToolButton,
            .outside = nullptr,
            .outsideTargets = {},
            .cutOff = new QLineEdit,
            .message = plainLabel({})};
    const int line = 1 + static_cast<int>(m_rows.size()) * kRowsEach;
    QLabel *label = plainLabel(name, kBodySize, QFont::DemiBold);
    label->setToolTip(plainToolTip(definition(priority)));
    label->setBuddy(row.calendar);
    m_grid->addWidget(label, line, 0);

    row.calendar->setObjectName(QStringLiteral("calendar") + name);
    row.calendar->setAccessibleName(tr("Calendar of %1").arg(name));
    row.calendar->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    row.calendar->setMinimumContentsLength(7);
    m_grid->addWidget(row.calendar, line, 1);
    connect(row.calendar, &QComboBox::activated, this, [this] {
        check();
        Q_EMIT edited();
    });
    for (size_t at = 0; at < row.targets.size(); ++at) {
        auto *edit = new TargetEdit;
        edit->setObjectName(QStringLiteral("target%1%2").arg(name).arg(at));
        edit->setAccessibleName(name + QLatin1Char(' ') + words(core::kMilestones.at(at)));
        m_grid->addWidget(edit, line, kFirstTarget + static_cast<int>(at));
        row.targets.at(at) = edit;
    }
    row.more->setObjectName(QStringLiteral("more") + name);
    row.more->setCheckable(true);
    row.more->setIcon(icon(QStringLiteral("chevron-down")));
    row.more->setAutoRaise(true);
    row.more->setToolTip(tr("Reports outside the covered hours, cut-off"));
    row.more->setAccessibleName(row.more->toolTip());
    m_grid->addWidget(row.more, line, kMoreColumn);
    row.outside = makeOutside(row);
    row.outside->hide();
    m_grid->addWidget(row.outside, line + 1, 1, 1, kMoreColumn);
    connect(row.more, &QToolButton::toggled, row.outside, &QWidget::setVisible);
    row.message->setObjectName(QStringLiteral("message") + name);
    row.message->setWordWrap(true);
    row.message->setForegroundRole(QPalette::BrightText);
    row.message->hide();
    m_grid->addWidget(row.message, line + 2, 1, 1, kMoreColumn);
    for (const auto &cells : {row.targets, row.outsideTargets}) {
        for (TargetEdit *edit : cells)
            connect(edit, &TargetEdit::targetEdited, this, [this] {
                check();
                Q_EMIT edited();
            });
    }
    m_rows << row;
}

QWidget *GridEditor::makeOutside(Row &row)
{
    auto *outside = new QWidget;
    auto *layout = new QGridLayout(outside);
    layout->setContentsMargins(0, 0, 0, kGapCell);
    layout->setHorizontalSpacing(kGapCell);
    layout->setVerticalSpacing(kGapTight);
    layout->addWidget(headerLabel(tr("Reported outside the covered hours")), 0, 0, 1, 4);
    layout->addWidget(
        headerLabel(tr("Cut-off"), tr("A report from this time on counts as the next working day’s. Empty: "
                                      "the end of the day.")),
        0, 4);
    const QString name = words(row.priority);
    for (size_t at = 0; at < row.outsideTargets.size(); ++at) {
        auto *edit = new TargetEdit;
        edit->setObjectName(QStringLiteral("outside%1%2").arg(name).arg(at));
        edit->setAccessibleName(
            tr("%1 %2, reported outside hours").arg(name, words(core::kMilestones.at(at))));
        edit->setPlaceholderText(words(core::kMilestones.at(at)));
        layout->addWidget(edit, 1, static_cast<int>(at));
        row.outsideTargets.at(at) = edit;
    }
    row.cutOff->setObjectName(QStringLiteral("cutOff") + name);
    row.cutOff->setAccessibleName(tr("Cut-off of %1").arg(name));
    row.cutOff->setPlaceholderText(tr("16:00", "an example of a cut-off"));
    row.cutOff->setMaximumWidth(80);
    connect(row.cutOff, &QLineEdit::textEdited, this, [this] {
        check();
        Q_EMIT edited();
    });
    layout->addWidget(row.cutOff, 1, 4);
    return outside;
}

void GridEditor::setCalendars(const QList<core::CalendarBook> &calendars)
{
    m_calendars = calendars;
    for (const Row &row : std::as_const(m_rows)) {
        const QVariant chosen = row.calendar->currentData();
        row.calendar->clear();
        for (const core::CalendarBook &book : calendars) {
            if (!book.isArchived || book.id.value() == chosen.toLongLong())
                row.calendar->addItem(book.name, book.id.value());
        }
        row.calendar->setCurrentIndex(std::max(0, row.calendar->findData(chosen)));
    }
}

void GridEditor::setLevels(const QList<core::ServiceLevel> &levels, QDate day)
{
    m_day = day;
    for (const Row &row : std::as_const(m_rows)) {
        const core::ServiceLevel *found = nullptr;
        for (const core::ServiceLevel &level : levels) {
            if (level.serviceClass == m_class && level.priority == row.priority)
                found = &level;
        }
        showRow(row, found);
    }
    check();
}

void GridEditor::showRow(const Row &row, const core::ServiceLevel *level)
{
    const core::ServiceLevel shown = level ? *level : core::ServiceLevel{};
    if (level)
        row.calendar->setCurrentIndex(row.calendar->findData(shown.calendar.value()));
    bool hasMore = shown.cutOff.has_value();
    for (size_t at = 0; at < row.targets.size(); ++at) {
        row.targets.at(at)->setTarget(shown.targets.at(at));
        row.outsideTargets.at(at)->setTarget(shown.outsideTargets.at(at));
        hasMore = hasMore || shown.outsideTargets.at(at);
    }
    row.cutOff->setText(shown.cutOff ? core::clockText(*shown.cutOff) : QString());
    row.more->setChecked(hasMore);
}

core::ServiceLevel GridEditor::levelOf(const Row &row) const
{
    core::ServiceLevel level{.serviceClass = m_class,
                             .priority = row.priority,
                             .calendar = core::CalendarId(row.calendar->currentData().toLongLong())};
    for (size_t at = 0; at < row.targets.size(); ++at) {
        level.targets.at(at) = row.targets.at(at)->target();
        level.outsideTargets.at(at) = row.outsideTargets.at(at)->target();
    }
    level.cutOff = core::parseClock(row.cutOff->text().trimmed(), true);
    return level;
}

QList<core::ServiceLevel> GridEditor::levels() const
{
    QList<core::ServiceLevel> found;
    for (const Row &row : m_rows) {
        const core::ServiceLevel level = levelOf(row);
        const auto isPromised = [](const std::optional<core::Target> &target) { return target.has_value(); };
        if (std::ranges::any_of(level.targets, isPromised) ||
            std::ranges::any_of(level.outsideTargets, isPromised))
            found << level;
    }
    return found;
}

bool GridEditor::isValid() const
{
    return std::ranges::all_of(m_rows, [](const Row &row) {
        const auto valid = [](const TargetEdit *edit) { return edit->isValid(); };
        const QString cutOff = row.cutOff->text().trimmed();
        return std::ranges::all_of(row.targets, valid) && std::ranges::all_of(row.outsideTargets, valid) &&
               (cutOff.isEmpty() || core::parseClock(cutOff, true));
    });
}

void GridEditor::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (const Row &row : std::as_const(m_rows)) {
        row.calendar->setEnabled(!readOnly);
        row.cutOff->setReadOnly(readOnly);
        for (const auto &cells : {row.targets, row.outsideTargets}) {
            for (TargetEdit *edit : cells)
                edit->setReadOnly(readOnly);
        }
    }
}

void GridEditor::check()
{
    const QList<core::GridWarning> warnings = core::gridWarnings(levels(), m_calendars, m_day);
    for (const Row &row : std::as_const(m_rows)) {
        QStringList all = checkFields(row) + markContradictions(row, warnings);
        all.removeAll(QString());
        row.message->setVisible(!all.isEmpty());
        row.message->setText(all.join(QLatin1Char('\n')));
    }
}

/// What cannot be read in the row, a line each; some may be empty.
QStringList GridEditor::checkFields(const Row &row)
{
    QStringList errors;
    for (size_t at = 0; at < row.targets.size(); ++at)
        errors << row.targets.at(at)->errorText() << row.outsideTargets.at(at)->errorText();
    const QString cutOff = row.cutOff->text().trimmed();
    const bool wrongCutOff = !cutOff.isEmpty() && !core::parseClock(cutOff, true);
    setInError(*row.cutOff, wrongCutOff);
    if (wrongCutOff)
        errors << tr("“%1” is not a time. Write for example “16:00”.").arg(cutOff);
    return errors;
}

/// Marks the targets of the row that contradict each other, and says why.
QStringList GridEditor::markContradictions(const Row &row, const QList<core::GridWarning> &warnings)
{
    QStringList contradictions;
    std::array<bool, 4> marked{};
    for (const core::GridWarning &warning : warnings) {
        if (warning.priority != row.priority)
            continue;
        contradictions << text(warning.sentence);
        for (const auto &milestone : {warning.first, warning.second}) {
            if (milestone)
                marked.at(static_cast<size_t>(*milestone)) = true;
        }
    }
    for (size_t at = 0; at < row.targets.size(); ++at)
        row.targets.at(at)->setContradictory(marked.at(at));
    return contradictions;
}

} // namespace ui
