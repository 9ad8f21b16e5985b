// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/gdpr/GdprView.h"

#include "ui/style/Tokens.h"
#include "ui/text/GdprText.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/SimpleTable.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

SimpleCell cellOf(const BadgeText &badge)
{
    return {.badge = badge, .toolTip = badge.toolTip};
}

BadgeText periodBadge(const core::ProcessingActivity &activity, const Format &format)
{
    const QDate today = format.today();
    if (activity.endsOn && *activity.endsOn < today)
        return {GdprView::tr("over since %1", "a day").arg(format.day(*activity.endsOn)), Tone::Neutral};
    if (activity.startsOn && *activity.startsOn > today)
        return {GdprView::tr("from %1", "a day").arg(format.day(*activity.startsOn)), Tone::Accent};
    if (activity.endsOn)
        return {GdprView::tr("until %1", "a day").arg(format.day(*activity.endsOn)), Tone::Neutral};
    return {};
}

} // namespace

GdprView::GdprView(Format format, const Actions &actions, QWidget *parent)
    : QWidget(parent), m_format(std::move(format)),
      m_breaches(new SimpleTable(
          {{.title = tr("Authority"),
            .definition = tr("The time left until the client must have told it: 72 hours "
                             "of the clock from when you became aware (art. 33(1)).")},
           {.title = tr("Breach"), .stretches = true, .wraps = true},
           {.title = tr("Client")},
           {.title = tr("Aware since")},
           {.title = tr("Client told"), .definition = tr("By you, without undue delay (art. 33(2)).")},
           {.title = tr("Closed")}})),
      m_noBreach(new EmptyState),
      m_activities(new SimpleTable({{.title = tr("Activity"), .wraps = true, .width = 230},
                                    {.title = tr("Operations"), .stretches = true, .wraps = true},
                                    {.title = tr("Persons concerned"), .wraps = true, .width = 200},
                                    {.title = tr("Sub-processors"), .wraps = true, .width = 150},
                                    {.title = tr("Term")}})),
      m_noActivity(new EmptyState)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapPanel);
    layout->addWidget(makeBreaches(actions));
    layout->addWidget(makeRegister(actions));
}

QWidget *GdprView::makeBreaches(const Actions &actions)
{
    auto *panel = new Panel(tr("Breaches of personal data"));
    m_breaches->setObjectName(QStringLiteral("breachTable"));
    m_breaches->setAccessibleName(tr("Breaches of personal data"));
    m_breaches->setOpens(true);
    m_noBreach->setContent(tr("No breach is recorded."), actions.newBreach);
    panel->addWide(m_breaches);
    panel->add(m_noBreach);
    connect(m_breaches, &SimpleTable::rowOpened, this,
            [this](int, const QVariant &key) { Q_EMIT breachOpened(core::DataBreachId(key.toLongLong())); });
    return panel;
}

QWidget *GdprView::makeRegister(const Actions &actions)
{
    auto *panel = new Panel(tr("Register of processing (art. 30(2))"));
    auto *paper = new QPushButton(tr("Preview and PDF"));
    paper->setObjectName(QStringLiteral("registerPaperButton"));
    panel->addTitleWidget(paper);
    m_paper = paper;
    m_activities->setObjectName(QStringLiteral("activityTable"));
    m_activities->setAccessibleName(tr("Register of processing (art. 30(2))"));
    m_activities->setOpens(true);
    m_noActivity->setContent(
        tr("The register is empty. As a processor you keep one of what you do with the data of each client."),
        actions.newActivity);
    panel->addWide(m_activities);
    panel->add(m_noActivity);
    connect(paper, &QPushButton::clicked, this, &GdprView::registerRequested);
    connect(m_activities, &SimpleTable::rowOpened, this, [this](int, const QVariant &key) {
        if (key.isValid()) // Not the name of a client.
            Q_EMIT activityOpened(core::ProcessingActivityId(key.toLongLong()));
    });
    return panel;
}

void GdprView::show(const GdprRecord &record, core::ClientId client)
{
    showBreaches(record, client);
    showRegister(record, client);
}

void GdprView::showBreaches(const GdprRecord &record, core::ClientId client)
{
    m_breaches->clear();
    for (const core::BreachRow &row : record.breaches) {
        const core::DataBreach &breach = row.breach;
        if (client.isValid() && breach.client != client)
            continue;
        m_breaches->addRow(
            {cellOf(breachBadge(core::breachClock(breach, m_format.now()), m_format)),
             strongCell(breach.title),
             {.text = row.clientName},
             {.text = m_format.moment(breach.awareAt), .toolTip = m_format.exact(breach.awareAt)},
             cellOf(clientBadge(breach, m_format)),
             mutedCell(breach.closedOn ? m_format.day(*breach.closedOn) : tr("open"))},
            breach.id.value());
    }
    m_breaches->setVisible(m_breaches->rows() > 0);
    m_noBreach->setVisible(m_breaches->rows() == 0);
}

void GdprView::showRegister(const GdprRecord &record, core::ClientId client)
{
    m_activities->clear();
    core::ClientId last;
    for (const core::ActivityRow &row : record.activities) {
        const core::ProcessingActivity &activity = row.activity;
        if (client.isValid() && activity.client != client)
            continue;
        if (activity.client != last)
            m_activities->addHeading(row.clientName);
        last = activity.client;
        const BadgeText period = periodBadge(activity, m_format);
        m_activities->addRow(
            {strongCell(activity.name),
             {.text = activity.operations},
             mutedCell(activity.persons),
             mutedCell(activity.subprocessors.isEmpty() ? Format::none() : activity.subprocessors),
             period.text.isEmpty() ? mutedCell(Format::none()) : cellOf(period)},
            activity.id.value());
    }
    const bool isEmpty = !last.isValid();
    m_activities->setVisible(!isEmpty);
    m_noActivity->setVisible(isEmpty);
    m_paper->setVisible(!isEmpty);
}

} // namespace ui
