// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/NoticeForm.h"

#include "ui/text/NoticeText.h"
#include "ui/widgets/DateEdit.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/PlainText.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace ui {
namespace {

bool isPosted(core::NoticeMeans means)
{
    return means == core::NoticeMeans::RegisteredLetter || means == core::NoticeMeans::ElectronicRegistered;
}

} // namespace

NoticeForm::NoticeForm(core::ContractLife life, const core::ContractNotice &notice, const Format &format,
                       QWidget *parent)
    : LifeForm(notice.id.isValid() ? tr("Correct the notice") : tr("Record a notice"), parent),
      m_life(std::move(life)), m_format(format), m_notice(notice)
{
    setObjectName(QStringLiteral("noticeForm"));
    m_sender = addChoice(QStringLiteral("sender"), tr("S&ender"));
    for (const auto sender : valuesFrom(core::NoticeSender::Provider, core::NoticeSender::Client))
        m_sender->addItem(words(sender));
    m_motive = addChoice(QStringLiteral("motive"), tr("&Motive"));
    for (const auto motive : valuesFrom(core::NoticeMotive::Refusal, core::NoticeMotive::Other))
        m_motive->addItem(words(motive));
    m_reason = addText(QStringLiteral("reason"), tr("&Words of the letter"), 2);
    m_fixedEnd = addDay(QStringLiteral("fixedEnd"), tr("&Last day of the contract"), format);
    addLetter(format);
    finish();
    setFocusProxy(m_sender);
    fill(notice);
    m_before = value();
    follow();
    connect(this, &FormPanel::edited, this, &NoticeForm::follow);
}

DateEdit *NoticeForm::addDay(const QString &name, const QString &label, const Format &format)
{
    auto *edit = new DateEdit(format);
    addField(name, label, edit);
    connect(edit, &ValueEdit::valueChanged, this, &FormPanel::edited);
    return edit;
}

void NoticeForm::addLetter(const Format &format)
{
    addSection(tr("The letter"));
    m_means = addChoice(QStringLiteral("means"), tr("Sent &by"));
    for (const auto means : valuesFrom(core::NoticeMeans::RegisteredLetter, core::NoticeMeans::Email))
        m_means->addItem(words(means));
    m_written = addDay(QStringLiteral("writtenOn"), tr("&Dated"), format);
    m_posted = addDay(QStringLiteral("postedOn"), tr("Se&nt on"), format);
    m_presented = addDay(QStringLiteral("presentedOn"), tr("First &presented on"), format);
    m_received = addDay(QStringLiteral("receivedOn"), tr("&Received on"), format);
    m_returned = addDay(QStringLiteral("returnedOn"), tr("&Came back on"), format);
    field(QStringLiteral("returnedOn"))->setHelp(tr("Not claimed, refused or wrongly addressed."));
    m_tracking = addLine(QStringLiteral("trackingNumber"), tr("Trac&king number"));
    addSection(tr("What follows from it"));
    m_outcome = plainLabel({});
    m_outcome->setObjectName(QStringLiteral("noticeOutcome"));
    m_outcome->setWordWrap(true);
    add(m_outcome);
}

void NoticeForm::fill(const core::ContractNotice &notice)
{
    m_sender->setCurrentIndex(static_cast<int>(notice.sender));
    m_motive->setCurrentIndex(static_cast<int>(notice.motive));
    m_means->setCurrentIndex(static_cast<int>(notice.means));
    m_reason->setPlainText(notice.reason);
    m_fixedEnd->setValue(notice.fixedEnd);
    m_written->setValue(notice.writtenOn.isValid() ? std::optional(notice.writtenOn) : std::nullopt);
    m_posted->setValue(notice.postedOn);
    m_presented->setValue(notice.presentedOn);
    m_received->setValue(notice.receivedOn);
    m_returned->setValue(notice.returnedOn);
    m_tracking->setText(notice.trackingNumber);
}

/// What is hidden is not meant.
core::ContractNotice NoticeForm::value() const
{
    core::ContractNotice notice = m_notice;
    notice.sender = static_cast<core::NoticeSender>(m_sender->currentIndex());
    notice.motive = static_cast<core::NoticeMotive>(m_motive->currentIndex());
    notice.means = static_cast<core::NoticeMeans>(m_means->currentIndex());
    notice.reason = m_reason->toPlainText().trimmed();
    const bool isRefusal = notice.motive == core::NoticeMotive::Refusal;
    notice.fixedEnd = isRefusal ? std::nullopt : m_fixedEnd->value();
    notice.writtenOn = m_written->value().value_or(QDate());
    notice.postedOn = m_posted->value();
    notice.receivedOn = m_received->value();
    const bool byPost = isPosted(notice.means);
    notice.presentedOn = byPost ? m_presented->value() : std::nullopt;
    notice.returnedOn = byPost ? m_returned->value() : std::nullopt;
    notice.trackingNumber = byPost ? m_tracking->text().trimmed() : QString();
    return notice;
}

void NoticeForm::follow()
{
    const core::ContractNotice typed = value();
    field(QStringLiteral("fixedEnd"))->setVisible(typed.motive != core::NoticeMotive::Refusal);
    for (const char *name : {"presentedOn", "returnedOn", "trackingNumber"})
        field(QLatin1String(name))->setVisible(isPosted(typed.means));
    m_outcome->setText(typed.writtenOn.isValid()
                           ? NoticeSentences(m_format).explanation(typed, m_life.outcome(typed))
                           : tr("Enter the dates of the letter: the end of the contract follows from them."));
}

void NoticeForm::takeVersion(const core::ContractLife &life)
{
    m_life = life;
    if (const core::ContractNotice *stored = life.notice(); stored && stored->id == m_notice.id)
        m_notice.version = stored->version;
}

} // namespace ui
