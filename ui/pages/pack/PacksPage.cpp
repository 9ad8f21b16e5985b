// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pack/PacksPage.h"

#include "core/domain/ChangeSet.h"
#include "core/services/ChangeNotifier.h"
#include "ui/pages/pack/PackView.h"
#include "ui/style/Icons.h"
#include "ui/style/Tokens.h"
#include "ui/text/PackText.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Panel.h"
#include "ui/widgets/ScrollColumn.h"
#include "ui/widgets/SimpleTable.h"

#include <QAction>
#include <QComboBox>
#include <QVBoxLayout>

namespace ui {
namespace {

const QString kMonthsKey = QStringLiteral("months");
constexpr int kMonthsAtFirst = 3;

} // namespace

PacksPage::PacksPage(Source source, Format format, core::ChangeNotifier &changes, QWidget *parent)
    : Page(parent), m_source(std::move(source)), m_format(std::move(format)),
      m_credit(formAction(tr("Add hours"), QStringLiteral("packCredit"), core::PackMovementKind::Credit)),
      m_adjust(formAction(tr("Adjust"), QStringLiteral("packAdjust"), core::PackMovementKind::Adjustment)),
      m_seeContract(new QAction(icon(QStringLiteral("contracts")), tr("See the contract"), this)),
      m_list(new ScrollColumn), m_record(new ScrollColumn)
{
    m_credit->setIcon(icon(QStringLiteral("plus")));
    m_seeContract->setObjectName(QStringLiteral("packContract"));
    makeList();
    makeRecord();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGapBetween, kGapBetween, kGapBetween, kGapBetween);
    layout->addWidget(m_list);
    layout->addWidget(m_record);
    connect(m_seeContract, &QAction::triggered, this,
            [this] { Q_EMIT navigate({.page = QStringLiteral("contracts"), .record = m_place.record}); });
    connect(&changes, &core::ChangeNotifier::changed, this, [this](const core::ChangeSet &made) {
        if (isVisible() && core::concernsPacks(made))
            reload();
    });
}

void PacksPage::makeList()
{
    auto *panel = new Panel;
    m_table = new SimpleTable({{.title = tr("Client"), .stretches = true},
                               {.title = tr("Contract")},
                               {.title = tr("State")},
                               {.title = tr("Balance"), .alignment = Qt::AlignRight}});
    m_table->setObjectName(QStringLiteral("packTable"));
    m_table->setAccessibleName(tr("Hour packs"));
    m_table->setOpens(true);
    panel->addWide(m_table);
    m_packs = panel;
    m_empty = new EmptyState(tr("No contract includes hours yet. Choose the model “hour pack” or “hybrid” in "
                                "the price of a contract."));
    m_empty->hide();
    m_list->add(m_packs);
    m_list->add(m_empty, 1);
    m_list->addStretch();
    connect(m_table, &SimpleTable::rowOpened, this, [this](int, const QVariant &key) {
        Q_EMIT navigate({.page = m_place.page, .record = key.toLongLong()});
    });
}

void PacksPage::makeRecord()
{
    m_months = new QComboBox;
    m_months->setObjectName(QStringLiteral("packMonths"));
    m_months->setAccessibleName(tr("Period"));
    m_months->addItem(tr("This month"), 1);
    m_months->addItem(tr("The last three months"), kMonthsAtFirst);
    m_months->addItem(tr("The last twelve months"), 12);
    m_months->addItem(tr("From the beginning"), 0);
    auto *period = new QWidget;
    auto *line = new QHBoxLayout(period);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_months);
    line->addStretch();
    m_formPlace = new QWidget;
    new QVBoxLayout(m_formPlace);
    m_formPlace->layout()->setContentsMargins(0, 0, 0, 0);
    m_formPlace->hide();
    m_view = new PackView(m_format);
    m_record->add(m_formPlace);
    m_record->add(period);
    m_record->add(m_view, 1);
    connect(m_months, &QComboBox::activated, this, [this] {
        m_place.filter.insert(kMonthsKey, m_months->currentData());
        Q_EMIT placeChanged();
        reload();
    });
    connect(m_view, &PackView::interventionChosen, this, [this](core::InterventionId intervention) {
        Q_EMIT navigate({.page = QStringLiteral("interventions"), .record = intervention.value()});
    });
}

QAction *PacksPage::formAction(const QString &text, const QString &name, core::PackMovementKind kind)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, [this, kind] { showForm(kind); });
    return action;
}

void PacksPage::showForm(core::PackMovementKind kind)
{
    closeForm();
    m_form = new PackForm(kind, contract(), m_format);
    m_formPlace->layout()->addWidget(m_form);
    m_formPlace->show();
    m_form->setFocus();
    connect(m_form, &FormPanel::saveRequested, this, [this] {
        m_form->setBusy(true);
        Q_EMIT saveRequested(m_form->value());
    });
    connect(m_form, &FormPanel::cancelRequested, this, &PacksPage::closeForm);
}

void PacksPage::closeForm()
{
    if (m_form)
        m_form->deleteLater();
    m_form = nullptr;
    m_formPlace->hide();
}

void PacksPage::open(const Place &place)
{
    if (place.record != m_place.record)
        closeForm();
    m_place = place;
    const bool isRecord = contract().isValid();
    m_list->setVisible(!isRecord);
    m_record->setVisible(isRecord);
    m_months->setCurrentIndex(m_months->findData(place.filter.value(kMonthsKey, kMonthsAtFirst).toInt()));
    m_title.clear();
    reload();
    Q_EMIT headerChanged();
}

HeaderContent PacksPage::header() const
{
    HeaderContent header;
    header.title = tr("Hour packs");
    if (!contract().isValid())
        return header;
    header.path = {{.text = header.title, .place = {.page = m_place.page}}};
    header.title = m_title;
    header.actions = {{.action = m_adjust}, {.action = m_credit, .look = ButtonLook::Primary}};
    header.moreActions = {m_seeContract};
    return header;
}

bool PacksPage::canLeave()
{
    if (!m_form || !m_form->isModified())
        return true;
    m_form->warnUnsaved();
    return false;
}

void PacksPage::saved(core::RowRef)
{
    closeForm();
    reload();
}

void PacksPage::refused(const core::Error &error)
{
    if (!m_form) {
        Q_EMIT failed(error);
        return;
    }
    m_form->setBusy(false);
    m_form->showError(error);
}

core::DayRange PacksPage::days() const
{
    const QDate today = m_format.today();
    const int months = m_months->currentData().toInt();
    if (months == 0)
        return {.first = QDate(1900, 1, 1), .last = today};
    return {.first = QDate(today.year(), today.month(), 1).addMonths(1 - months), .last = today};
}

void PacksPage::reload()
{
    const auto answered = [this, asked = ++m_asked](const auto &result, const auto &show) {
        if (asked != m_asked)
            return;
        if (result)
            show(*result);
        else
            Q_EMIT failed(result.error());
    };
    if (contract().isValid()) {
        m_source.one(contract(), days())
            .then(this, [this, answered](const core::Result<core::ContractPack> &pack) {
                answered(pack, [this](const core::ContractPack &read) { showPack(read); });
            });
        return;
    }
    m_source.all().then(this, [this, answered](const core::Result<QList<core::ContractPack>> &packs) {
        answered(packs, [this](const QList<core::ContractPack> &read) { showPacks(read); });
    });
}

void PacksPage::showPacks(const QList<core::ContractPack> &packs)
{
    m_table->clear();
    for (const core::ContractPack &pack : packs) {
        const QList<core::PackAlert> alerts =
            pack.isInForce ? core::packAlerts(pack.statement) : QList<core::PackAlert>();
        const BadgeText badge = alerts.isEmpty() ? BadgeText{} : packBadge(alerts.constFirst(), m_format);
        m_table->addRow({strongCell(pack.clientName),
                         {.text = pack.number, .toolTip = pack.title},
                         badge.text.isEmpty() ? SimpleCell{} : badgeCell(badge.text, badge.tone),
                         {.text = balanceText(pack.statement.closing, m_format)}},
                        pack.contract.value());
    }
    m_packs->setVisible(!packs.isEmpty());
    m_empty->setVisible(packs.isEmpty());
}

void PacksPage::showPack(const core::ContractPack &pack)
{
    m_title = QStringLiteral("%1 · %2").arg(pack.clientName, pack.number);
    m_view->show(pack);
    Q_EMIT headerChanged();
}

} // namespace ui
