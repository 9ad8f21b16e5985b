// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intervention/ContextPanels.h"

#include "ui/pages/intervention/Cells.h"
#include "ui/pages/intervention/InterventionPlace.h"
#include "ui/style/Style.h"
#include "ui/text/InterventionText.h"
#include "ui/text/OnCallText.h"
#include "ui/widgets/KeyValueList.h"
#include "ui/widgets/PlainText.h"

#include <QLabel>
#include <QPushButton>

namespace ui {
namespace {

constexpr int kTroubles = 3; ///< As many in 90 days ask for more than another repair.

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

BadgeText warrantyBadge(QDate until, const Format &format)
{
    if (until < format.today())
        return {ClientPanel::tr("ended %1", "warranty").arg(format.day(until)), Tone::Breached};
    return {ClientPanel::tr("until %1", "warranty").arg(format.day(until)), Tone::Kept};
}

} // namespace

ClientPanel::ClientPanel(Format format, QWidget *parent)
    : Panel(QString(), parent), m_format(std::move(format)), m_facts(new KeyValueList)
{
    setObjectName(QStringLiteral("clientPanel"));
    addWide(m_facts);
    connect(m_facts, &KeyValueList::linkChosen, this, [this](const QString &link) {
        Q_EMIT placeChosen({.page = link.section(QLatin1Char('/'), 0, 0),
                            .record = link.section(QLatin1Char('/'), 1).toLongLong()});
    });
}

void ClientPanel::showView(const InterventionView &view)
{
    setTitle(view.client.name);
    m_facts->clear();
    m_facts->addLink(tr("Client"), tr("Open"), QStringLiteral("clients/%1").arg(view.client.id.value()));
    const QString phone = view.contact.phone.isEmpty() ? view.contact.mobile : view.contact.phone;
    if (view.contact.id.isValid())
        m_facts->addRow(tr("Contact"), joined({view.contact.name, view.contact.role, phoneText(phone)}));
    else if (!view.intervention.requester.isEmpty())
        m_facts->addRow(tr("Requester"), view.intervention.requester);
    else
        m_facts->addRow(tr("Phone"), phoneText(view.client.phone));
    if (view.site.id.isValid())
        m_facts->addRow(tr("Site"), joined({view.site.name, view.site.address.town}));
    if (view.contract.id.isValid())
        m_facts->addLink(tr("Contract"),
                         QStringLiteral("%1 v%2 · %3")
                             .arg(view.contract.number)
                             .arg(view.version.number)
                             .arg(words(view.version.priceModel).toLower()),
                         QStringLiteral("contracts/%1").arg(view.contract.id.value()));
    else
        m_facts->addRow(tr("Contract"), BadgeText{tr("outside contract"), Tone::Watch});
    if (view.onCall)
        m_facts->addRow(tr("On call now"),
                        view.onCall->isEmpty() ? tr("nobody") : onCallText(view.onCall->constFirst()));
    for (const core::Asset &asset : view.assets)
        addMachine(asset);
}

void ClientPanel::addMachine(const core::Asset &asset)
{
    const QString model = QStringLiteral("%1 %2").arg(asset.maker, asset.model).trimmed();
    m_facts->addLink(tr("Machine"), joined({asset.name, model}),
                     QStringLiteral("assets/%1").arg(asset.id.value()));
    if (asset.warrantyUntil)
        m_facts->addRow(tr("Warranty"), warrantyBadge(*asset.warrantyUntil, m_format));
}

OutagePanel::OutagePanel(Format format, QWidget *parent)
    : Panel(tr("Outage"), parent), m_format(std::move(format)),
      m_table(new SimpleTable({{.stretches = true, .wraps = true}, {}})),
      m_nothing(mutedLabel(tr("Which service was down, and since when?")))
{
    setObjectName(QStringLiteral("outagePanel"));
    m_table->setObjectName(QStringLiteral("outageTable"));
    m_table->setAccessibleName(tr("Outage"));
    m_table->setOpens(true);
    m_nothing->setWordWrap(true);
    auto *add = new QPushButton(tr("Add…"));
    add->setObjectName(QStringLiteral("addOutageButton"));
    setLook(*add, ButtonLook::Quiet);
    addTitleWidget(add);
    addWide(m_table);
    m_nothing->setContentsMargins(kGapPanel, kGapCell, kGapPanel, kGapPanel);
    addWide(m_nothing);
    connect(add, &QPushButton::clicked, this, [this] {
        Q_EMIT editRequested({.client = m_view.client.id,
                              .intervention = m_view.intervention.id,
                              .asset = m_view.intervention.assets.value(0),
                              .from = m_view.timeline.reported,
                              .to = m_view.timeline.restored()});
    });
    connect(m_table, &SimpleTable::rowOpened, this,
            [this](int row) { Q_EMIT editRequested(m_view.outages.at(row)); });
}

void OutagePanel::showView(const InterventionView &view)
{
    m_view = view;
    setVisible(view.timeline.kind == core::InterventionKind::Curative || !view.outages.isEmpty());
    m_nothing->setVisible(view.outages.isEmpty());
    m_table->clear();
    for (const core::Outage &outage : view.outages) {
        const auto asset = std::find_if(view.assets.cbegin(), view.assets.cend(),
                                        [&](const core::Asset &each) { return each.id == outage.asset; });
        const QString what =
            outage.service.isEmpty() && asset != view.assets.cend() ? asset->name : outage.service;
        const QString span =
            outage.to
                ? tr("%1 to %2").arg(shortMoment(outage.from, m_format), shortMoment(*outage.to, m_format))
                : tr("since %1").arg(shortMoment(outage.from, m_format));
        const BadgeText badge = outage.isPlanned    ? BadgeText{tr("planned"), Tone::Neutral}
                                : outage.isDegraded ? BadgeText{tr("degraded"), Tone::Watch}
                                                    : BadgeText{tr("down"), Tone::Breached};
        m_table->addRow({{.text = joined({what, span})}, cellOf(badge)});
    }
}

SeenPanel::SeenPanel(Format format, QWidget *parent)
    : Panel(tr("Seen before"), parent), m_format(std::move(format)),
      m_table(new SimpleTable({{.stretches = true}, {.alignment = Qt::AlignRight}})), m_alarm(new Badge)
{
    setObjectName(QStringLiteral("seenPanel"));
    m_table->setObjectName(QStringLiteral("seenTable"));
    m_table->setAccessibleName(tr("Seen before"));
    m_table->setOpens(true);
    addWide(m_table);
    add(m_alarm);
    connect(m_table, &SimpleTable::rowOpened, this, [this](int /*row*/, const QVariant &key) {
        Q_EMIT placeChosen(interventionPlace(core::InterventionId(key.toLongLong())));
    });
    hide();
}

void SeenPanel::showView(const InterventionView &view)
{
    setVisible(!view.seen.isEmpty());
    m_table->clear();
    for (const core::InterventionRow &row : view.seen) {
        const QString number = core::interventionNumber(row.year, row.sequence);
        m_table->addRow({{.text = joined({number, row.title})},
                         mutedCell(m_format.daysAgo(m_format.dayOf(row.reportedAt)))},
                        row.id.value());
    }
    const auto troubles =
        std::count_if(view.seen.cbegin(), view.seen.cend(),
                      [](const core::InterventionRow &row) { return core::isIncident(row.kind); });
    const qsizetype withThis = troubles + (core::isIncident(view.timeline.kind) ? 1 : 0);
    m_alarm->setBadge({tr("%n trouble(s) in 90 days", nullptr, static_cast<int>(withThis)), Tone::Watch,
                       tr("The same machine again: a lasting answer may cost less than another repair.")});
    m_alarm->setVisible(withThis >= kTroubles);
}

} // namespace ui
