// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/ReversibilityForm.h"

#include "ui/text/NoticeText.h"
#include "ui/widgets/DateEdit.h"
#include "ui/widgets/FormField.h"

#include <QLineEdit>
#include <QPushButton>

namespace ui {

ReversibilityForm::ReversibilityForm(const core::ReversibilityItem &item, const Format &format,
                                     QWidget *parent)
    : LifeForm(item.id.isValid() ? tr("What is handed back") : tr("Something else to hand back"), parent),
      m_item(item), m_due(new DateEdit(format)), m_done(new DateEdit(format))
{
    setObjectName(QStringLiteral("reversibilityForm"));
    m_label = addLine(QStringLiteral("label"), tr("&What"));
    m_label->setText(item.label);
    if (item.topic != core::ReversibilityTopic::Other)
        m_label->setPlaceholderText(words(item.topic));
    m_responsible = addLine(QStringLiteral("responsible"), tr("&Responsible"));
    m_responsible->setText(item.responsible);
    addField(QStringLiteral("dueOn"), tr("&Due on"), m_due);
    m_due->setValue(item.dueOn);
    addField(QStringLiteral("doneOn"), tr("D&one on"), m_done)->setHelp(tr("Empty: still to be done."));
    m_done->setValue(item.doneOn);
    m_remark = addLine(QStringLiteral("remark"), tr("Re&mark"));
    m_remark->setPlaceholderText(tr("Format, reserve, where it was left…"));
    m_remark->setText(item.remark);
    if (item.id.isValid()) {
        auto *remove = new QPushButton(tr("Remove the line"));
        remove->setObjectName(QStringLiteral("removeReversibilityButton"));
        connect(remove, &QPushButton::clicked, this, [this] { Q_EMIT removeRequested(m_item); });
        addButton(remove);
    }
    finish();
    setFocusProxy(item.id.isValid() ? static_cast<QWidget *>(m_done) : m_label);
    m_before = value();
}

core::ReversibilityItem ReversibilityForm::value() const
{
    core::ReversibilityItem item = m_item;
    item.label = m_label->text().trimmed();
    item.responsible = m_responsible->text().trimmed();
    item.dueOn = m_due->value();
    item.doneOn = m_done->value();
    item.remark = m_remark->text().trimmed();
    return item;
}

void ReversibilityForm::takeVersion(const core::ContractLife &life)
{
    for (const core::ReversibilityItem &each : life.items) {
        if (each.id == m_item.id)
            m_item.version = each.version;
    }
}

ReversibilitySignForm::ReversibilitySignForm(QDate today, const QString &proposal, const Format &format,
                                             QWidget *parent)
    : LifeForm(tr("The record was signed"), parent), m_proposal(proposal), m_day(new DateEdit(format))
{
    setObjectName(QStringLiteral("reversibilitySignForm"));
    addField(QStringLiteral("on"), tr("&On"), m_day);
    m_day->setRequired(true);
    m_day->setValue(today);
    m_by = addLine(QStringLiteral("by"), tr("&By"));
    m_by->setText(proposal);
    finish();
    setFocusProxy(m_day);
}

std::optional<QDate> ReversibilitySignForm::day() const
{
    return m_day->value();
}

QString ReversibilitySignForm::by() const
{
    return m_by->text().trimmed();
}

bool ReversibilitySignForm::isModified() const
{
    return by() != m_proposal;
}

} // namespace ui
