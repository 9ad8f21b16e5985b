// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/asset/WorkshopForms.h"

#include "ui/pages/client/clientSuggestions.h"
#include "ui/text/WorkshopText.h"
#include "ui/widgets/DateEdit.h"
#include "ui/widgets/FormField.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace ui {
namespace {

QString titleOf(const core::Custody &custody)
{
    const bool isNew = !custody.id.isValid();
    if (custody.kind == core::CustodyKind::Loan)
        return isNew ? CustodyForm::tr("Lend the machine") : CustodyForm::tr("Loan of the machine");
    return isNew ? CustodyForm::tr("Take the machine to the workshop")
                 : CustodyForm::tr("Machine in the workshop");
}

} // namespace

DateEdit *WorkshopForm::addDay(const QString &name, const QString &label, const Format &format,
                               const std::optional<QDate> &day)
{
    auto *edit = new DateEdit(format);
    edit->setValue(day);
    addField(name, label, edit);
    connect(edit, &QLineEdit::textEdited, this, &FormPanel::edited);
    return edit;
}

QLineEdit *WorkshopForm::addFilled(const QString &name, const QString &label, const QString &text)
{
    QLineEdit *edit = addLine(name, label);
    edit->setText(text);
    showBeginning(*edit);
    return edit;
}

QPlainTextEdit *WorkshopForm::addWritten(const QString &name, const QString &label, const QString &text)
{
    QPlainTextEdit *edit = addText(name, label, 2);
    edit->setPlainText(text);
    return edit;
}

/// Those who still work here, and the one who was chosen before.
QComboBox *WorkshopForm::addTechnician(const QString &label, const AssetRecord &record,
                                       core::TechnicianId chosen)
{
    QComboBox *box = addChoice(QStringLiteral("technician"), label);
    box->addItem(tr("nobody in particular"), qint64(0));
    for (const core::Technician &each : record.technicians) {
        if (each.isActive || each.id == chosen)
            box->addItem(each.name, each.id.value());
    }
    box->setCurrentIndex(qMax(0, box->findData(chosen.value())));
    return box;
}

core::TechnicianId WorkshopForm::technicianOf(const QComboBox &box)
{
    return core::TechnicianId(box.currentData().toLongLong());
}

CustodyForm::CustodyForm(const core::Custody &custody, const AssetRecord &record,
                         const QList<core::Client> &clients, const Format &format, QWidget *parent)
    : WorkshopForm(titleOf(custody), parent), m_custody(custody)
{
    setObjectName(QStringLiteral("custodyForm"));
    const bool isLoan = custody.kind == core::CustodyKind::Loan;
    if (isLoan && !custody.id.isValid())
        addClient(record, clients);
    const bool isKnown = custody.sinceOn.isValid();
    m_since = addDay(QStringLiteral("sinceOn"), isLoan ? tr("&Lent on") : tr("&Taken on"), format,
                     isKnown ? std::optional(custody.sinceOn) : std::nullopt);
    m_due = addDay(QStringLiteral("dueOn"), tr("&Due back"), format, custody.dueOn);
    field(QStringLiteral("dueOn"))
        ->setHelp(tr("Today tells it from that day on. Empty: no day was promised."));
    m_technician = addTechnician(isLoan ? tr("Brou&ght by") : tr("Ta&ken by"), record, custody.technician);
    m_counterpart = addFilled(QStringLiteral("counterpart"),
                              isLoan ? tr("&Received by") : tr("&Handed over by"), custody.counterpart);
    field(QStringLiteral("counterpart"))->setHelp(tr("Of the client: signs the receipt."));
    m_reason = addWritten(QStringLiteral("reason"), tr("R&eason"), custody.reason);
    m_stateBefore = addWritten(QStringLiteral("stateBefore"), tr("Sta&te"), custody.stateBefore);
    m_accessories = addFilled(QStringLiteral("accessories"), tr("&Accessories"), custody.accessories);
    m_accessories->setPlaceholderText(tr("Charger, bag, docking station…"));
    if (custody.id.isValid())
        addReturn(format);
    finish();
    setFocusProxy(m_client ? static_cast<QWidget *>(m_client) : m_counterpart);
    m_before = value();
}

void CustodyForm::addClient(const AssetRecord &record, const QList<core::Client> &clients)
{
    m_client = new TypeAhead(clientSuggestions(clients));
    m_client->setPlaceholderText(tr("Find a client…"));
    m_client->setChosen(record.asset.client.value(), record.clientName);
    addField(QStringLiteral("client"), tr("&Client"), m_client)->setHelp(tr("To whom the machine is lent."));
    connect(m_client, &TypeAhead::chosen, this, &FormPanel::edited);
}

void CustodyForm::addReturn(const Format &format)
{
    addSection(tr("Given back"));
    m_returned = addDay(QStringLiteral("returnedOn"), tr("Given &back on"), format, m_custody.returnedOn);
    field(QStringLiteral("returnedOn"))->setHelp(tr("Empty: it is still in other hands."));
    m_stateAfter = addWritten(QStringLiteral("stateAfter"), tr("State a&fterwards"), m_custody.stateAfter);
}

void CustodyForm::giveBack(QDate today)
{
    m_returned->setValue(today);
    m_stateAfter->setFocus();
}

core::Custody CustodyForm::value() const
{
    core::Custody custody = m_custody;
    if (m_client)
        custody.client = core::ClientId(m_client->id());
    custody.sinceOn = m_since->value().value_or(QDate());
    custody.dueOn = m_due->value();
    custody.technician = technicianOf(*m_technician);
    custody.counterpart = m_counterpart->text().trimmed();
    custody.reason = m_reason->toPlainText().trimmed();
    custody.stateBefore = m_stateBefore->toPlainText().trimmed();
    custody.accessories = m_accessories->text().trimmed();
    if (m_returned) {
        custody.returnedOn = m_returned->value();
        custody.stateAfter = m_stateAfter->toPlainText().trimmed();
    }
    return custody;
}

void CustodyForm::takeVersion(const AssetRecord &record)
{
    for (const core::CustodyRow &each : record.custodies) {
        if (each.custody.id == m_custody.id)
            m_custody.version = each.custody.version;
    }
}

WipingForm::WipingForm(const core::DataWiping &wiping, const AssetRecord &record, const Format &format,
                       QWidget *parent)
    : WorkshopForm(wiping.id.isValid() ? tr("Wiping of a medium") : tr("Certify a wiping"), parent),
      m_wiping(wiping), m_verified(new QCheckBox(tr("Checked afterwards: no data can be read")))
{
    setObjectName(QStringLiteral("wipingForm"));
    m_medium = addFilled(QStringLiteral("medium"), tr("&Medium"), wiping.medium);
    m_medium->setPlaceholderText(tr("SSD 500 GB"));
    m_serial = addFilled(QStringLiteral("serial"), tr("&Serial number"), wiping.serial);
    m_method = addChoice(QStringLiteral("method"), tr("M&ethod"));
    for (const auto each : valuesFrom(core::WipingMethod::Overwriting, core::WipingMethod::Destruction))
        m_method->addItem(words(each));
    m_method->setCurrentIndex(static_cast<int>(wiping.method));
    field(QStringLiteral("method"))
        ->setHelp(tr("Overwriting does not reach every cell of an SSD: use its own erase command."));
    m_tool = addFilled(QStringLiteral("tool"), tr("&Tool"), wiping.tool);
    m_tool->setPlaceholderText(tr("Program and version, or machine"));
    const bool isKnown = wiping.wipedOn.isValid();
    m_day = addDay(QStringLiteral("wipedOn"), tr("&Done on"), format,
                   isKnown ? std::optional(wiping.wipedOn) : std::nullopt);
    m_technician = addTechnician(tr("Done &by"), record, wiping.technician);
    m_verified->setChecked(wiping.isVerified);
    addField(QStringLiteral("isVerified"), tr("Check"), m_verified);
    connect(m_verified, &QCheckBox::toggled, this, &FormPanel::edited);
    m_fate = addChoice(QStringLiteral("fate"), tr("&Fate of the medium"));
    for (const auto each : valuesFrom(core::MediumFate::Reused, core::MediumFate::Destroyed))
        m_fate->addItem(words(each));
    m_fate->setCurrentIndex(static_cast<int>(wiping.fate));
    m_remark = addWritten(QStringLiteral("remark"), tr("&Remark"), wiping.remark);
    finish();
    setFocusProxy(m_medium);
    m_before = value();
}

core::DataWiping WipingForm::value() const
{
    core::DataWiping wiping = m_wiping;
    wiping.medium = m_medium->text().trimmed();
    wiping.serial = m_serial->text().trimmed();
    wiping.method = static_cast<core::WipingMethod>(m_method->currentIndex());
    wiping.tool = m_tool->text().trimmed();
    wiping.wipedOn = m_day->value().value_or(QDate());
    wiping.technician = technicianOf(*m_technician);
    wiping.isVerified = m_verified->isChecked();
    wiping.fate = static_cast<core::MediumFate>(m_fate->currentIndex());
    wiping.remark = m_remark->toPlainText().trimmed();
    return wiping;
}

void WipingForm::takeVersion(const AssetRecord &record)
{
    for (const core::WipingRow &each : record.wipings) {
        if (each.wiping.id == m_wiping.id)
            m_wiping.version = each.wiping.version;
    }
}

} // namespace ui
