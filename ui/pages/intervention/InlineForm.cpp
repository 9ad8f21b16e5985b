// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intervention/InlineForm.h"

#include "ui/style/Style.h"
#include "ui/style/Tokens.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/FormDraft.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/MessageBar.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

namespace ui {

InlineForm::InlineForm(QWidget *parent)
    : Panel(QString(), parent), m_fields(new QVBoxLayout), m_notes(new QVBoxLayout),
      m_message(new MessageBar), m_save(new QPushButton)
{
    m_save->setObjectName(QStringLiteral("formSaveButton"));
    setLook(*m_save, ButtonLook::Primary);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("formCancelButton"));
    connect(m_save, &QPushButton::clicked, this, &InlineForm::submit);
    connect(cancel, &QPushButton::clicked, this, &InlineForm::closed);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(kGapCell);
    buttons->addWidget(m_save);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    m_fields->setSpacing(kGapCell);
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, kGapCell);
    layout->setSpacing(kGapInside);
    layout->addLayout(m_fields);
    layout->addLayout(m_notes);
    layout->addWidget(m_message);
    layout->addLayout(buttons);
    add(body);
    connect(m_message, &MessageBar::dismissed, this, &InlineForm::clearMessages);
}

FormField *InlineForm::addField(const QString &name, const QString &label, QWidget *editor)
{
    auto *field = new FormField(name, label, editor);
    m_fields->addWidget(field);
    if (qobject_cast<QCheckBox *>(editor))
        editor->setMaximumWidth(2 * FormField::kEditorWidth); // Its words are beside it.
    return field;
}

void InlineForm::addNote(QWidget *note)
{
    m_notes->addWidget(note);
}

void InlineForm::setSaveText(const QString &text)
{
    m_saveText = text;
    m_save->setText(text);
}

void InlineForm::showError(const core::Error &error)
{
    clearMessages();
    setBusy(false);
    if (!showFieldError(*this, error.field, errorText(error)))
        m_message->showMessage(Tone::Breached, errorText(error));
}

void InlineForm::ask(const QString &question)
{
    clearMessages();
    m_isAsking = !question.isEmpty();
    if (!m_isAsking)
        return;
    m_message->showMessage(Tone::Watch, question);
    m_save->setText(tr("Yes, save"));
}

void InlineForm::clearMessages()
{
    clearFieldErrors(*this);
    if (m_message->isVisibleTo(this))
        m_message->dismiss();
    m_isAsking = false;
    m_isConfirmed = false;
    m_save->setText(m_saveText);
}

void InlineForm::setBusy(bool busy)
{
    m_save->setEnabled(!busy);
}

void InlineForm::keepDrafts(core::DraftStore *drafts, const Format &format)
{
    m_draft = new FormDraft(drafts, this, format, this);
    m_notes->insertWidget(0, m_draft->bar());
}

void InlineForm::openDraft(const QString &name)
{
    if (m_draft)
        m_draft->open(name);
}

void InlineForm::putAway()
{
    if (m_draft)
        m_draft->close();
    hide();
}

void InlineForm::finish()
{
    if (m_draft)
        m_draft->forget();
    hide();
}

void InlineForm::submit()
{
    if (!m_save->isEnabled() || !commitFields(*this))
        return;
    m_isConfirmed = m_isAsking;
    Q_EMIT submitted();
}

void InlineForm::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter)
        submit();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        Panel::keyPressEvent(event);
}

} // namespace ui
