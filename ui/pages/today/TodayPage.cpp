// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/today/TodayPage.h"

#include "ui/pages/today/TodayLines.h"
#include "ui/style/Fonts.h"
#include "ui/style/Icons.h"
#include "ui/text/OnCallText.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Panel.h"
#include "ui/widgets/PlainText.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace ui {

TodayPage::TodayPage(Format format, QAction *newIntervention, QWidget *parent)
    : Page(parent), m_format(std::move(format)), m_newIntervention(newIntervention),
      m_exportDates(new QAction(icon(QStringLiteral("export")), tr("Export the dates to come…"), this)),
      m_scroll(new QScrollArea), m_empty(new EmptyState)
{
    setObjectName(QStringLiteral("todayPage"));
    m_exportDates->setObjectName(QStringLiteral("exportDates"));
    connect(m_exportDates, &QAction::triggered, this, &TodayPage::datesExportRequested);
    m_empty->setObjectName(QStringLiteral("todayEmptyState"));
    m_empty->setContent(
        tr("Nothing waits: nothing is due before the end of the next working day, nothing ends soon."),
        m_newIntervention);
    m_empty->hide();
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->viewport()->installEventFilter(this);
    auto *panel = new Panel;
    panel->addWide(m_scroll, 1);
    panel->addWide(m_empty, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGapBetween, kGapBetween, kGapBetween, kGapBetween);
    layout->addWidget(panel);
}

void TodayPage::open(const Place & /*place*/)
{
    Q_EMIT refreshRequested();
}

Place TodayPage::place() const
{
    return {.page = QStringLiteral("today")};
}

HeaderContent TodayPage::header() const
{
    HeaderContent header{.title = tr("Today"), .note = m_format.longDay(m_format.today())};
    if (const QString hours = hoursNote(); !hours.isEmpty())
        header.note += QStringLiteral(" · ") + hours;
    if (const QString onCall = onCallNote(); !onCall.isEmpty())
        header.note += QStringLiteral(" · ") + onCall;
    if (m_newIntervention)
        header.actions = {{m_newIntervention, ButtonLook::Primary}};
    header.moreActions = {m_exportDates};
    return header;
}

QString TodayPage::hoursNote() const
{
    if (!m_today.hours.isKnown)
        return {};
    if (m_today.hours.isOpen)
        return tr("support hours open");
    return m_today.hours.isOnCall ? tr("support hours closed, P1 on call") : tr("support hours closed");
}

/// "on call now: Camille Roux, 06 00 00 00 00"
QString TodayPage::onCallNote() const
{
    if (!m_today.onCall)
        return {};
    if (m_today.onCall->isEmpty())
        return tr("nobody is on call now");
    return tr("on call now: %1").arg(onCallText(m_today.onCall->constFirst()));
}

QWidget *TodayPage::firstFocus()
{
    return m_rows.isEmpty() ? nullptr : m_rows.constFirst();
}

void TodayPage::showToday(const core::Today &today)
{
    m_today = today;
    fill();
    Q_EMIT headerChanged();
}

int TodayPage::focusedRow() const
{
    const auto focused =
        std::find_if(m_rows.cbegin(), m_rows.cend(), [](const TodayRow *row) { return row->hasFocus(); });
    return focused == m_rows.cend() ? -1 : static_cast<int>(focused - m_rows.cbegin());
}

bool TodayPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_scroll->viewport() && event->type() == QEvent::Resize && !m_rows.isEmpty())
        TodayRow::align(m_rows, m_scroll->viewport()->width());
    return Page::eventFilter(watched, event);
}

void TodayPage::fill()
{
    const int at = focusedRow();
    const int scrolled = m_scroll->verticalScrollBar()->value();
    m_rows.clear();
    auto *lines = new QWidget;
    auto *layout = new QVBoxLayout(lines);
    layout->setContentsMargins(0, 0, 0, kGapCell);
    layout->setSpacing(0);
    for (const core::TodayGroup &group : std::as_const(m_today.groups))
        addGroup(group, lines);
    layout->addStretch(1);
    if (!m_rows.isEmpty())
        TodayRow::align(m_rows, m_scroll->viewport()->width());
    m_scroll->setWidget(lines); // Deletes what it showed before.
    lines->setAutoFillBackground(false);
    m_scroll->verticalScrollBar()->setValue(scrolled);
    m_scroll->setVisible(!m_rows.isEmpty());
    m_empty->setVisible(m_rows.isEmpty());
    if (at >= 0 && !m_rows.isEmpty())
        m_rows.at(qMin<qsizetype>(at, m_rows.size() - 1))->setFocus();
}

void TodayPage::addGroup(const core::TodayGroup &group, QWidget *lines)
{
    auto *layout = qobject_cast<QVBoxLayout *>(lines->layout());
    QLabel *title = plainLabel(titleOf(group.reason).toUpper(), kLabelSize, QFont::DemiBold);
    title->setObjectName(QStringLiteral("todayGroupLabel"));
    title->setForegroundRole(QPalette::PlaceholderText);
    title->setContentsMargins(kGapPanel, kGapInside + 2, kGapPanel, kGapTight);
    layout->addWidget(title);
    for (const core::TodayItem &item : group.items) {
        auto *row = new TodayRow(lineOf(item, m_format));
        layout->addWidget(row);
        m_rows << row;
        connectRow(row, item);
    }
    const auto rest = static_cast<int>(group.count - group.items.size());
    if (rest <= 0)
        return;
    auto *button = new QPushButton(tr("%n more", nullptr, rest));
    button->setObjectName(QStringLiteral("todayRestButton"));
    setLook(*button, ButtonLook::Quiet);
    connect(button, &QPushButton::clicked, this,
            [this, place = restOf(group.reason)] { Q_EMIT navigate(place); });
    layout->addWidget(button, 0, Qt::AlignLeft);
}

void TodayPage::connectRow(TodayRow *row, const core::TodayItem &item)
{
    const auto go = [this, place = placeOf(item)] { Q_EMIT navigate(place); };
    connect(row, &TodayRow::opened, this, go);
    connect(row, &TodayRow::stepped, this, &TodayPage::step);
    if (isAcknowledgement(item))
        connect(row, &TodayRow::acted, this,
                [this, id = item.intervention] { Q_EMIT acknowledgeRequested(id); });
    else
        connect(row, &TodayRow::acted, this, go);
}

void TodayPage::step(int by)
{
    const int last = static_cast<int>(m_rows.size()) - 1;
    TodayRow *next = m_rows.at(qBound(0, focusedRow() + by, last));
    next->setFocus(Qt::OtherFocusReason);
    m_scroll->ensureWidgetVisible(next, 0, kGapPanel);
}

} // namespace ui
