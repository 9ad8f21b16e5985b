// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/LifeView.h"

#include "core/domain/contract/ContractTimeline.h"
#include "ui/pages/contract/LifeLine.h"
#include "ui/style/Tokens.h"
#include "ui/text/NoticeText.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/KeyValueList.h"
#include "ui/widgets/Panel.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/SimpleTable.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

QLabel *wrapped(QLabel *label, const QString &name)
{
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

bool canBeEnded(core::ContractState state)
{
    return state >= core::ContractState::Active && state < core::ContractState::Ended;
}

} // namespace

LifeView::LifeView(Format format, QWidget *parent)
    : QWidget(parent), m_format(std::move(format)), m_line(new LifeLine(m_format)),
      m_record(new QAction(tr("Record a notice…"), this)), m_facts(new KeyValueList),
      m_outcome(wrapped(plainLabel({}), QStringLiteral("outcomeLabel"))),
      m_withdrawn(wrapped(mutedLabel({}), QStringLiteral("withdrawnLabel"))), m_noNotice(new EmptyState),
      m_items(new SimpleTable({{.title = tr("State")},
                               {.title = tr("What"), .stretches = true, .wraps = true},
                               {.title = tr("Responsible")},
                               {.title = tr("Due on")},
                               {.title = tr("Done on")},
                               {.title = tr("Remark"), .wraps = true}})),
      m_signed(wrapped(plainLabel({}), QStringLiteral("signedLabel")))
{
    m_record->setObjectName(QStringLiteral("recordNotice"));
    connect(m_record, &QAction::triggered, this, &LifeView::noticeFormRequested);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapPanel);
    layout->addWidget(makeLine());
    layout->addWidget(makeNotice());
    layout->addWidget(makeItems());
}

QPushButton *LifeView::button(const QString &text, const QString &name, Panel &panel)
{
    auto *made = new QPushButton(text);
    made->setObjectName(name);
    panel.addTitleWidget(made);
    return made;
}

QWidget *LifeView::makeLine()
{
    auto *panel = new Panel(tr("Terms and dates"));
    m_line->setObjectName(QStringLiteral("lifeLine"));
    panel->add(m_line);
    return panel;
}

QWidget *LifeView::makeNotice()
{
    m_notice = new Panel(tr("Notice"));
    m_correct = button(tr("Correct…"), QStringLiteral("correctNoticeButton"), *m_notice);
    m_withdraw = button(tr("Withdraw"), QStringLiteral("withdrawNoticeButton"), *m_notice);
    m_withdraw->setToolTip(plainToolTip(tr("The notice counts no more, the contract goes on.")));
    m_notice->add(m_outcome);
    m_facts->setObjectName(QStringLiteral("noticeFacts"));
    m_notice->addWide(m_facts);
    m_notice->add(m_noNotice);
    m_notice->add(m_withdrawn);
    connect(m_correct, &QPushButton::clicked, this, &LifeView::noticeFormRequested);
    connect(m_withdraw, &QPushButton::clicked, this, &LifeView::withdrawalRequested);
    return m_notice;
}

QWidget *LifeView::makeItems()
{
    m_itemsPanel = new Panel(tr("Reversibility"));
    m_add = button(tr("Add a line"), QStringLiteral("addReversibilityButton"), *m_itemsPanel);
    m_sign = button(tr("The record was signed…"), QStringLiteral("signReversibilityButton"), *m_itemsPanel);
    m_unsign =
        button(tr("Take the signature back"), QStringLiteral("unsignReversibilityButton"), *m_itemsPanel);
    m_items->setObjectName(QStringLiteral("reversibilityTable"));
    m_items->setAccessibleName(tr("Reversibility"));
    m_items->setOpens(true);
    m_itemsPanel->add(m_signed);
    m_itemsPanel->addWide(m_items);
    connect(m_add, &QPushButton::clicked, this, [this] { Q_EMIT itemFormRequested({}); });
    connect(m_sign, &QPushButton::clicked, this, &LifeView::signFormRequested);
    connect(m_unsign, &QPushButton::clicked, this, &LifeView::signatureRemovalRequested);
    connect(m_items, &SimpleTable::rowOpened, this, [this](int, const QVariant &key) {
        if (m_add->isVisible()) // Otherwise it is signed.
            Q_EMIT itemFormRequested(core::ReversibilityItemId(key.toLongLong()));
    });
    return m_itemsPanel;
}

void LifeView::show(const core::ContractLife &life)
{
    const core::ContractNotice *notice = life.notice();
    core::TimelineFacts facts{.clause = life.clauseOn(m_format.today()),
                              .versions = life.versions,
                              .endsOn = life.contract.endsOn,
                              .today = m_format.today()};
    for (const core::PriceRevision &revision : life.revisions)
        facts.revisions << revision.contractVersion;
    if (notice) {
        facts.notice = *notice;
        facts.outcome = life.outcome(*notice);
    }
    m_line->show(core::contractTimeline(facts));
    showNotice(life);
    showItems(life);
}

void LifeView::showNotice(const core::ContractLife &life)
{
    const core::ContractNotice *notice = life.notice();
    const core::ContractState state = life.contract.state;
    const bool isUnderNotice = state == core::ContractState::NoticeGiven;
    m_correct->setVisible(notice && isUnderNotice);
    m_withdraw->setVisible(isUnderNotice);
    m_facts->setVisible(notice);
    m_outcome->setVisible(notice);
    m_noNotice->setVisible(!notice);
    if (notice)
        showFacts(life, *notice);
    else
        m_noNotice->setContent(sentenceOf(life), canBeEnded(state) ? m_record : nullptr);
    showWithdrawn(life);
}

QString LifeView::sentenceOf(const core::ContractLife &life) const
{
    const core::Contract &contract = life.contract;
    if (contract.state == core::ContractState::NoticeGiven)
        return tr("This contract is under notice, and its letter is not recorded.");
    if (contract.state == core::ContractState::Ended)
        return tr("This contract ended without a notice.");
    return canBeEnded(contract.state) ? tr("Nobody has given notice.")
                                      : tr("This contract is not signed yet: no notice can be given.");
}

void LifeView::showFacts(const core::ContractLife &life, const core::ContractNotice &notice)
{
    m_outcome->setText(NoticeSentences(m_format).explanation(notice, life.outcome(notice)));
    m_facts->clear();
    const auto day = [this](const QString &name, const std::optional<QDate> &on) {
        if (on)
            m_facts->addRow(name, m_format.longDay(*on));
    };
    m_facts->addRow(tr("Sender"),
                    words(notice.sender) + QStringLiteral(" · ") +
                        (notice.sender == core::NoticeSender::Client ? life.client.name : life.providerName));
    m_facts->addRow(tr("Motive"), words(notice.motive));
    if (!notice.reason.isEmpty())
        m_facts->addRow(tr("Words of the letter"), notice.reason);
    m_facts->addRow(tr("Sent by"), notice.trackingNumber.isEmpty()
                                       ? words(notice.means)
                                       : words(notice.means) + QStringLiteral(" · ") + notice.trackingNumber);
    day(tr("Dated"), notice.writtenOn);
    day(tr("Sent on"), notice.postedOn);
    day(tr("First presented on"), notice.presentedOn);
    day(tr("Received on"), notice.receivedOn);
    day(tr("Came back on"), notice.returnedOn);
}

void LifeView::showWithdrawn(const core::ContractLife &life)
{
    QStringList lines;
    for (const core::ContractNotice &each : life.notices) {
        if (each.withdrawnOn)
            lines << tr("The notice dated %1 was withdrawn on %2.")
                         .arg(m_format.day(each.writtenOn), m_format.day(*each.withdrawnOn));
    }
    m_withdrawn->setText(lines.join(QLatin1Char('\n')));
    m_withdrawn->setVisible(!lines.isEmpty());
}

void LifeView::showItems(const core::ContractLife &life)
{
    const core::ContractNotice *notice = life.notice();
    m_itemsPanel->setVisible(notice);
    m_items->clear();
    if (!notice)
        return;
    const auto day = [this](const std::optional<QDate> &on) {
        return SimpleCell{.text = on ? m_format.day(*on) : Format::none(),
                          .toolTip = on ? m_format.longDay(*on) : QString()};
    };
    for (const core::ReversibilityItem &item : life.items) {
        const SimpleCell state = item.doneOn ? badgeCell(tr("done"), Tone::Kept)
                                 : core::isLate(item, m_format.today())
                                     ? badgeCell(tr("late"), Tone::Breached)
                                     : badgeCell(tr("to do"), Tone::Neutral);
        m_items->addRow({state,
                         strongCell(reversibilityText(item)),
                         {.text = item.responsible},
                         day(item.dueOn),
                         day(item.doneOn),
                         mutedCell(item.remark)},
                        item.id.value());
    }
    const bool isSigned = notice->reversedOn.has_value();
    m_signed->setVisible(isSigned);
    if (isSigned)
        m_signed->setText(tr("The record was signed on %1 by %2.")
                              .arg(m_format.day(*notice->reversedOn), notice->reversedBy));
    m_add->setVisible(!isSigned);
    m_sign->setVisible(!isSigned);
    m_unsign->setVisible(isSigned);
}

} // namespace ui
