// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FormPanel.h"

#include "ui/style/Style.h"
#include "ui/style/Tokens.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PlainText.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

FormPanel::FormPanel(const QString &title, QWidget *parent)
    : Panel(title, parent), m_fields(new QWidget), m_message(new MessageBar), m_conflict(new QWidget),
      m_buttons(new QHBoxLayout), m_save(new QPushButton(tr("&Save")))
{
    auto *column = new QVBoxLayout(m_fields);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGapCell);
    m_message->setObjectName(QStringLiteral("formMessageBar"));
    connect(m_message, &MessageBar::actionChosen, this, &FormPanel::cancelRequested);
    askAboutConflict();
    column->addWidget(m_message);
    column->addWidget(m_conflict);
    add(m_fields);
    m_save->setObjectName(QStringLiteral("saveFormButton"));
    setLook(*m_save, ButtonLook::Primary);
    m_save->setToolTip(plainToolTip(tr("Ctrl+Enter")));
    connect(m_save, &QPushButton::clicked, this, &FormPanel::save);
}

void FormPanel::askAboutConflict()
{
    m_conflict->setObjectName(QStringLiteral("conflictBar"));
    auto *line = new QHBoxLayout(m_conflict);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kGapCell);
    QLabel *sentence = plainLabel(tr("Somebody changed this record since you opened it."));
    sentence->setWordWrap(true);
    auto *theirs = new QPushButton(tr("Show &theirs"));
    auto *mine = new QPushButton(tr("Keep &mine"));
    theirs->setObjectName(QStringLiteral("theirsButton"));
    mine->setObjectName(QStringLiteral("mineButton"));
    connect(theirs, &QPushButton::clicked, this, &FormPanel::theirsRequested);
    connect(mine, &QPushButton::clicked, this, &FormPanel::mineRequested);
    line->addWidget(sentence, 1);
    line->addWidget(theirs);
    line->addWidget(mine);
    m_conflict->hide();
}

void FormPanel::addSection(const QString &title, const QString &explanation)
{
    QLabel *label = plainLabel(title);
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    label->setContentsMargins(0, kGapInside, 0, 0);
    m_fields->layout()->addWidget(label);
    if (explanation.isEmpty())
        return;
    QLabel *words = mutedLabel(explanation);
    words->setWordWrap(true);
    m_fields->layout()->addWidget(words);
}

FormField *FormPanel::addField(const QString &name, const QString &label, QWidget *editor)
{
    editor->setObjectName(name + QLatin1String("Edit"));
    auto *field = new FormField(name, label, editor);
    m_fields->layout()->addWidget(field);
    return field;
}

QLineEdit *FormPanel::addLine(const QString &name, const QString &label)
{
    auto *edit = new QLineEdit;
    addField(name, label, edit);
    connect(edit, &QLineEdit::textEdited, this, &FormPanel::edited);
    return edit;
}

QPlainTextEdit *FormPanel::addText(const QString &name, const QString &label, int lines)
{
    auto *edit = new QPlainTextEdit;
    edit->setTabChangesFocus(true);
    edit->viewport()->setAutoFillBackground(false); // It would cover the rounded frame.
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * lines + 2 * kGapCell);
    addField(name, label, edit);
    connect(edit, &QPlainTextEdit::textChanged, this, &FormPanel::edited);
    return edit;
}

QComboBox *FormPanel::addChoice(const QString &name, const QString &label)
{
    auto *box = new QComboBox;
    addField(name, label, box);
    connect(box, qOverload<int>(&QComboBox::activated), this, &FormPanel::edited);
    return box;
}

void FormPanel::addButton(QPushButton *button)
{
    m_buttons->addWidget(button);
}

void FormPanel::finish()
{
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("cancelFormButton"));
    connect(cancel, &QPushButton::clicked, this, &FormPanel::cancelRequested);
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(FormField::kLabelWidth + kGapInside, kGapInside, 0, kGapCell);
    line->setSpacing(kGapCell);
    line->addWidget(m_save);
    line->addWidget(cancel);
    line->addStretch(1);
    line->addLayout(m_buttons);
    add(row);
    addStretch();
}

FormField *FormPanel::field(const QString &name) const
{
    return m_fields->findChild<FormField *>(name + QLatin1String("Field"));
}

void FormPanel::clearErrors()
{
    clearFieldErrors(*this);
    m_message->dismiss();
    m_conflict->hide();
}

void FormPanel::save()
{
    clearErrors();
    if (commitFields(*this))
        Q_EMIT saveRequested();
}

void FormPanel::setBusy(bool busy)
{
    m_save->setEnabled(!busy);
}

void FormPanel::showError(const core::Error &error)
{
    setBusy(false);
    if (error.kind == core::ErrorKind::Conflict)
        m_conflict->show();
    else if (!showFieldError(*this, error.field, errorText(error)))
        m_message->showMessage(Tone::Breached, errorText(error));
}

void FormPanel::warnUnsaved()
{
    m_message->showMessage(Tone::Watch, tr("What you typed is not saved yet. Save it, or leave it."),
                           tr("Discard changes"));
    m_save->setFocus();
}

void FormPanel::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier))
        save();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelRequested();
    else
        Panel::keyPressEvent(event);
}

} // namespace ui
