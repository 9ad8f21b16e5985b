// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/IndexLines.h"

#include "ui/style/Fonts.h"
#include "ui/style/Icons.h"
#include "ui/style/Style.h"
#include "ui/style/Tokens.h"
#include "ui/text/DomainText.h"
#include "ui/widgets/DateEdit.h"
#include "ui/widgets/DecimalEdit.h"
#include "ui/widgets/MonthEdit.h"
#include "ui/widgets/PlainText.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace ui {
namespace {

constexpr int kMonthWidth = 110;
constexpr int kValueWidth = 110;
constexpr int kDayWidth = 150;
constexpr int kSeriesWidth = 170;
constexpr int kRemoveWidth = 32;

} // namespace

IndexLines::IndexLines(Format format, QWidget *parent)
    : QWidget(parent), m_format(std::move(format)), m_layout(new QVBoxLayout(this)),
      m_none(mutedLabel(tr("No index yet. Add those that your contracts name, as they are published.")))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(kGapTight);
    QLabel *note = mutedLabel(tr("Vigie asks no server for it: enter the values as the Fédération Syntec "
                                 "publishes them. The old series ends in July 2022; where a contract still "
                                 "refers to it, the revision is linked by 0.97975."));
    note->setWordWrap(true);
    m_layout->addWidget(note);
    auto *head = new QHBoxLayout;
    head->setSpacing(kGapCell);
    const QList<std::pair<QString, int>> columns{{tr("Month"), kMonthWidth},
                                                 {tr("Value"), kValueWidth},
                                                 {tr("Published on"), kDayWidth},
                                                 {tr("Series"), kSeriesWidth}};
    for (const auto &[text, width] : columns) {
        QLabel *label = mutedLabel(text);
        setTypeSize(*label, kLabelSize, QFont::DemiBold);
        label->setFixedWidth(width);
        head->addWidget(label);
    }
    head->addStretch();
    m_layout->addLayout(head);
    m_layout->addWidget(m_none);
}

void IndexLines::show(const QList<core::IndexValue> &values)
{
    for (const Line &line : std::as_const(m_lines))
        delete line.widget;
    m_lines.clear();
    m_removed.clear();
    for (const core::IndexValue &value : values)
        add(value, false);
    m_none->setVisible(m_lines.isEmpty());
}

void IndexLines::addLine()
{
    core::IndexValue next;
    next.month = m_lines.isEmpty() ? core::expectedMonth(m_format.today())
                                   : m_lines.constFirst().month->value().value_or(core::Month{});
    if (!m_lines.isEmpty() && next.month.isValid())
        next.month = next.month.next();
    add(next, true);
    m_none->hide();
    m_lines.constFirst().value->setFocus();
    Q_EMIT edited();
}

void IndexLines::add(const core::IndexValue &value, bool atTop)
{
    Line line{.stored = value,
              .widget = new QWidget,
              .series = new QComboBox,
              .month = new MonthEdit(m_format),
              .value = new DecimalEdit(2, {}, m_format),
              .published = new DateEdit(m_format)};
    line.widget->setObjectName(QStringLiteral("indexLine"));
    line.month->setObjectName(QStringLiteral("indexMonthEdit"));
    line.value->setObjectName(QStringLiteral("indexValueEdit"));
    line.published->setObjectName(QStringLiteral("indexDayEdit"));
    line.series->setObjectName(QStringLiteral("indexSeriesCombo"));
    line.series->addItems(namesFrom(core::IndexSeries::Old, core::IndexSeries::Revised));
    line.series->setCurrentIndex(static_cast<int>(value.series));
    if (value.month.isValid())
        line.month->setValue(value.month);
    if (value.hundredths > 0)
        line.value->setValue(value.hundredths);
    if (value.publishedOn.isValid())
        line.published->setValue(value.publishedOn);
    line.month->setAccessibleName(tr("Month"));
    line.value->setAccessibleName(tr("Value"));
    line.published->setAccessibleName(tr("Published on"));
    line.series->setAccessibleName(tr("Series"));
    for (ValueEdit *edit : std::initializer_list<ValueEdit *>{line.month, line.value, line.published})
        edit->setRequired(true);
    line.month->setFixedWidth(kMonthWidth);
    line.value->setFixedWidth(kValueWidth);
    line.published->setFixedWidth(kDayWidth);
    line.series->setFixedWidth(kSeriesWidth);
    auto *remove = new QToolButton;
    remove->setObjectName(QStringLiteral("removeIndexButton"));
    remove->setIcon(icon(QStringLiteral("trash")));
    remove->setAutoRaise(true);
    remove->setFixedWidth(kRemoveWidth);
    remove->setToolTip(tr("Remove"));
    remove->setAccessibleName(tr("Remove"));
    auto *layout = new QHBoxLayout(line.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapCell);
    for (QWidget *each :
         std::initializer_list<QWidget *>{line.month, line.value, line.published, line.series, remove})
        layout->addWidget(each);
    layout->addStretch();
    const int first = m_layout->indexOf(m_none) + 1;
    m_layout->insertWidget(atTop ? first : m_layout->count(), line.widget);
    for (ValueEdit *edit : std::initializer_list<ValueEdit *>{line.month, line.value, line.published})
        connect(edit, &ValueEdit::valueChanged, this, &IndexLines::edited);
    connect(line.series, &QComboBox::activated, this, &IndexLines::edited);
    connect(remove, &QToolButton::clicked, this, [this, widget = line.widget] { removeLine(widget); });
    m_lines.insert(atTop ? 0 : m_lines.size(), line);
}

void IndexLines::removeLine(const QWidget *widget)
{
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        if (m_lines.at(i).widget != widget)
            continue;
        const Line line = m_lines.takeAt(i);
        if (line.stored.id.isValid())
            m_removed << line.stored.id;
        line.widget->hide();
        line.widget->deleteLater();
        break;
    }
    m_none->setVisible(m_lines.isEmpty());
    Q_EMIT edited();
}

core::IndexValue IndexLines::valueOf(const Line &line)
{
    core::IndexValue value = line.stored;
    value.series = static_cast<core::IndexSeries>(line.series->currentIndex());
    value.month = line.month->value().value_or(core::Month{});
    value.hundredths = line.value->value().value_or(0);
    value.publishedOn = line.published->value().value_or(QDate());
    return value;
}

IndexChanges IndexLines::changes() const
{
    IndexChanges changes{.removed = m_removed};
    for (const Line &line : m_lines) {
        const core::IndexValue value = valueOf(line);
        if (value != line.stored || !value.id.isValid())
            changes.saved << value;
    }
    return changes;
}

bool IndexLines::commit()
{
    bool fine = true;
    for (const Line &line : std::as_const(m_lines)) {
        for (ValueEdit *edit : std::initializer_list<ValueEdit *>{line.month, line.value, line.published})
            fine = edit->commit() && fine;
    }
    return fine;
}

} // namespace ui
