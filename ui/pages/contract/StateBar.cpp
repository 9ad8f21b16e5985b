// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/StateBar.h"

#include "ui/style/Style.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/DateEdit.h"
#include "ui/widgets/PlainText.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>

namespace ui {

StateBar::StateBar(const Format &format, QWidget *parent)
    : Panel(QString(), parent), m_day(new DateEdit(format)), m_words(plainLabel({})),
      m_confirm(new QPushButton)
{
    m_day->setObjectName(QStringLiteral("stateDayEdit"));
    m_day->setRequired(true);
    m_day->setAccessibleName(tr("Day"));
    m_day->setFixedWidth(150);
    m_words->setWordWrap(true);
    m_confirm->setObjectName(QStringLiteral("stateConfirmButton"));
    setLook(*m_confirm, ButtonLook::Primary);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("stateCancelButton"));
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapInside);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_day);
    layout->addWidget(m_confirm);
    layout->addWidget(cancel);
    add(line);
    hide();
    connect(m_confirm, &QPushButton::clicked, this, &StateBar::confirm);
    connect(cancel, &QPushButton::clicked, this, &QWidget::hide);
    auto *escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &QWidget::hide);
    connect(m_day, &QLineEdit::returnPressed, this, &StateBar::confirm);
}

void StateBar::ask(Step step, QDate proposal)
{
    m_step = step;
    switch (step) {
    case Step::Suspend:
        m_words->setText(tr("Suspended from this day on: service levels stop running until it is resumed."));
        m_confirm->setText(tr("Suspend"));
        break;
    case Step::Resume:
        m_words->setText(tr("Service levels run again from this day on. The days before stay suspended: they "
                            "are not invoiced."));
        m_confirm->setText(tr("Resume"));
        break;
    case Step::End:
        m_words->setText(tr("The contract ends for good. Which is its last day?"));
        m_confirm->setText(tr("End the contract"));
        break;
    case Step::Amend:
        m_words->setText(tr("An amendment is a new version; the former one stays readable. From which day "
                            "does it count?"));
        m_confirm->setText(tr("Write the amendment"));
        break;
    }
    m_day->setValue(proposal);
    show();
    m_day->setFocus();
    m_day->selectAll();
}

void StateBar::confirm()
{
    if (!m_day->commit() || !m_day->value())
        return;
    hide();
    Q_EMIT confirmed(m_step, *m_day->value());
}

} // namespace ui
