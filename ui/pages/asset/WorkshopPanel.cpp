// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/asset/WorkshopPanel.h"

#include "ui/pages/asset/WorkshopForms.h"
#include "ui/pages/paper/PaperPage.h"
#include "ui/style/Tokens.h"
#include "ui/text/Links.h"
#include "ui/text/WorkshopText.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Panel.h"
#include "ui/widgets/ShortList.h"

#include <QAction>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

const QString kCustody = QStringLiteral("custody");
const QString kBack = QStringLiteral("back");
const QString kWiping = QStringLiteral("wiping");
const QString kReceipt = QStringLiteral("receipt");
const QString kCertificate = QStringLiteral("certificate");

QString link(const QString &kind, qint64 id)
{
    return QStringLiteral("%1/%2").arg(kind).arg(id);
}

/// The only disk that the inventory knows: else nobody can say which one was wiped.
core::DataWiping proposalFor(const AssetRecord &record)
{
    core::DataWiping wiping{.client = record.asset.client, .asset = record.asset.id};
    const QList<core::PartItem> disks = record.parts.items(core::PartKind::Disk);
    if (disks.size() != 1)
        return wiping;
    wiping.medium = disks.constFirst().text(core::PartField::Name);
    wiping.serial = disks.constFirst().text(core::PartField::Serial);
    return wiping;
}

} // namespace

WorkshopPanel::WorkshopPanel(Format format, QWidget *parent)
    : QWidget(parent), m_format(std::move(format)), m_formHost(new QWidget)
{
    setObjectName(QStringLiteral("workshopPanel"));
    addAction(tr("Take to the workshop…"), "takeToWorkshop", [this] { begin(core::CustodyKind::Workshop); });
    addAction(tr("Lend…"), "lendMachine", [this] { begin(core::CustodyKind::Loan); });
    addAction(tr("Certify a wiping…"), "certifyWiping", [this] { beginWiping(); });
    auto *host = new QVBoxLayout(m_formHost);
    host->setContentsMargins(0, 0, 0, 0);
    m_formHost->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapPanel);
    layout->addWidget(m_formHost);
    layout->addWidget(makeList());
}

void WorkshopPanel::addAction(const QString &text, const char *name, const std::function<void()> &run)
{
    auto *made = new QAction(text, this);
    made->setObjectName(QLatin1String(name));
    connect(made, &QAction::triggered, this, run);
    m_actions << made;
}

QWidget *WorkshopPanel::makeList()
{
    auto *panel = new Panel(tr("Workshop, loans and wiping"));
    m_rows = new ShortList({{.title = tr("State"), .stretch = 3},
                            {.title = tr("What"), .stretch = 5},
                            {.title = tr("With"), .stretch = 3},
                            {.title = tr("On"), .stretch = 2},
                            {.title = tr("Next"), .stretch = 2},
                            {.title = tr("Paper"), .stretch = 2}});
    m_rows->setObjectName(QStringLiteral("workshopLines"));
    m_rows->setEmptyText(
        tr("This machine was neither taken to the workshop nor lent, and no wiping is certified."));
    panel->addWide(m_rows);
    auto *buttons = new QWidget;
    auto *row = new FlowLayout(buttons);
    row->setContentsMargins(0, kGapCell, 0, kGapCell);
    row->setSpacing(kGapCell);
    for (QAction *each : std::as_const(m_actions)) {
        auto *button = new QPushButton(each->text());
        button->setObjectName(each->objectName() + QLatin1String("Button"));
        connect(button, &QPushButton::clicked, each, &QAction::trigger);
        row->addWidget(button);
    }
    panel->add(buttons);
    connect(m_rows, &ShortList::linkChosen, this, &WorkshopPanel::follow);
    return panel;
}

void WorkshopPanel::setRecord(const AssetRecord &record)
{
    if (record.asset.id != m_record.asset.id)
        closeForm();
    m_record = record;
    showRows();
    settle();
}

void WorkshopPanel::showRows()
{
    m_rows->clear();
    for (const core::CustodyRow &row : std::as_const(m_record.custodies)) {
        const core::Custody &custody = row.custody;
        const BadgeText state = custodyBadge(custody, m_format);
        const bool isLoan = custody.kind == core::CustodyKind::Loan;
        const QString what = isLoan ? tr("Lent to %1", "a client").arg(row.clientName) : words(custody.kind);
        m_rows->addRow(
            {{.text = state.text, .look = CellLook::Badge, .tone = state.tone, .toolTip = state.toolTip},
             {.text = what, .link = link(kCustody, custody.id.value()), .toolTip = custody.reason},
             {.text = custody.counterpart, .look = CellLook::Muted},
             {.text = m_format.day(custody.sinceOn), .look = CellLook::Muted},
             custody.returnedOn
                 ? ShortCell{}
                 : ShortCell{.text = tr("Given back…"), .link = link(kBack, custody.id.value())},
             {.text = tr("Receipt"), .link = link(kReceipt, custody.id.value())}});
    }
    for (const core::WipingRow &row : std::as_const(m_record.wipings)) {
        const core::DataWiping &wiping = row.wiping;
        m_rows->addRow({{.text = tr("wiped"), .look = CellLook::Badge, .tone = Tone::Neutral},
                        {.text = wiping.medium,
                         .link = link(kWiping, wiping.id.value()),
                         .toolTip = words(wiping.method)},
                        {.text = row.technicianName, .look = CellLook::Muted},
                        {.text = m_format.day(wiping.wipedOn), .look = CellLook::Muted},
                        {},
                        {.text = tr("Certificate"), .link = link(kCertificate, wiping.id.value())}});
    }
}

void WorkshopPanel::follow(const QString &to)
{
    const qint64 asset = m_record.asset.id.value();
    if (const qint64 receipt = idIn(to, kReceipt))
        return Q_EMIT navigate(paperPlace(PaperKind::Receipt, receipt, asset));
    if (const qint64 certificate = idIn(to, kCertificate))
        return Q_EMIT navigate(paperPlace(PaperKind::WipingCertificate, certificate, asset));
    if (!mayReplaceForm())
        return;
    if (const qint64 back = idIn(to, kBack))
        return editCustody(core::CustodyId(back), true);
    if (const qint64 custody = idIn(to, kCustody))
        return editCustody(core::CustodyId(custody), false);
    const qint64 wiping = idIn(to, kWiping);
    for (const core::WipingRow &row : std::as_const(m_record.wipings)) {
        if (row.wiping.id.value() == wiping)
            return editWiping(core::DataWiping(row.wiping));
    }
}

/// What is being typed stays, and says so.
bool WorkshopPanel::mayReplaceForm()
{
    if (!m_form || !m_form->isModified())
        return true;
    m_form->warnUnsaved();
    return false;
}

void WorkshopPanel::begin(core::CustodyKind kind)
{
    if (mayReplaceForm())
        editCustody({.client = m_record.asset.client,
                     .asset = m_record.asset.id,
                     .kind = kind,
                     .sinceOn = m_format.today()},
                    false);
}

void WorkshopPanel::beginWiping()
{
    if (!mayReplaceForm())
        return;
    core::DataWiping wiping = proposalFor(m_record);
    wiping.wipedOn = m_format.today();
    editWiping(wiping);
}

void WorkshopPanel::editCustody(core::CustodyId id, bool isBack)
{
    for (const core::CustodyRow &row : std::as_const(m_record.custodies)) {
        if (row.custody.id == id)
            return editCustody(core::Custody(row.custody), isBack);
    }
}

void WorkshopPanel::editCustody(const core::Custody &custody, bool isBack)
{
    auto *form = new CustodyForm(custody, m_record, m_clients, m_format);
    openForm(form);
    if (isBack)
        form->giveBack(m_format.today());
    connect(form, &FormPanel::saveRequested, this, [this, form] {
        form->setBusy(true);
        Q_EMIT custodySaved(form->value());
    });
}

void WorkshopPanel::editWiping(const core::DataWiping &wiping)
{
    auto *form = new WipingForm(wiping, m_record, m_format);
    openForm(form);
    connect(form, &FormPanel::saveRequested, this, [this, form] {
        form->setBusy(true);
        Q_EMIT wipingSaved(form->value());
    });
}

void WorkshopPanel::openForm(WorkshopForm *form)
{
    closeForm();
    m_form = form;
    form->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum); // The page scrolls, the form is whole.
    m_formHost->layout()->addWidget(form);
    m_formHost->show();
    form->setFocus();
    Q_EMIT formOpened(form);
    connect(form, &FormPanel::cancelRequested, this, &WorkshopPanel::closeForm);
    connect(form, &FormPanel::theirsRequested, this, [this] {
        m_settling = Settling::Theirs;
        Q_EMIT reloadRequested();
    });
    connect(form, &FormPanel::mineRequested, this, [this] {
        m_settling = Settling::Mine;
        Q_EMIT reloadRequested();
    });
}

void WorkshopPanel::closeForm()
{
    if (!m_form)
        return;
    m_form->hide();
    m_form->deleteLater(); // Its Cancel button may be what led here.
    m_form = nullptr;
    m_formHost->hide();
}

/// What the user chose when somebody else had changed the record too.
void WorkshopPanel::settle()
{
    const Settling how = std::exchange(m_settling, Settling::None);
    if (m_form && how == Settling::Theirs)
        closeForm();
    if (m_form && how == Settling::Mine) {
        m_form->clearErrors();
        m_form->takeVersion(m_record);
        Q_EMIT m_form->saveRequested();
    }
}

} // namespace ui
