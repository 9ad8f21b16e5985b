// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FormField.h"

#include "ui/style/Fonts.h"
#include "ui/style/Style.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/ValueEdit.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace ui {

FormField::FormField(const QString &name, const QString &label, QWidget *editor, QWidget *parent)
    : QWidget(parent), m_name(name), m_editor(editor), m_caption(mutedLabel(label)),
      m_message(plainLabel(QString()))
{
    setObjectName(name + QLatin1String("Field"));
    m_caption->setFixedWidth(kLabelWidth);
    m_caption->setMinimumHeight(kControlHeight);
    m_caption->setWordWrap(true);
    m_caption->setBuddy(editor);
    editor->setAccessibleName(label);
    editor->setMaximumWidth(kEditorWidth);
    editor->setMinimumWidth(qMin(editor->minimumSizeHint().width(), kEditorWidth));
    m_message->setObjectName(QStringLiteral("fieldMessageLabel"));
    m_message->setWordWrap(true);
    m_message->setMinimumHeight(kControlHeight);
    setTypeSize(*m_message, kSmallSize);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapInside);
    layout->addWidget(m_caption, 0, Qt::AlignTop);
    layout->addWidget(editor, 7, Qt::AlignTop);
    layout->addWidget(m_message, 2, Qt::AlignTop);
    if (auto *line = qobject_cast<QLineEdit *>(editor))
        showBeginning(*line);
    if (auto *value = qobject_cast<ValueEdit *>(editor))
        connect(value, &ValueEdit::errorChanged, this, &FormField::setError);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    showMessage();
}

void FormField::setLabel(const QString &label)
{
    m_caption->setText(label);
    m_editor->setAccessibleName(label);
}

void FormField::setHelp(const QString &help)
{
    m_help = help;
    showMessage();
}

void FormField::setError(const QString &error)
{
    m_error = error;
    setInError(*m_editor, !error.isEmpty());
    m_editor->setAccessibleDescription(error.isEmpty() ? m_help : error);
    showMessage();
}

void FormField::showMessage()
{
    m_message->setText(m_error.isEmpty() ? m_help : m_error);
    m_message->setForegroundRole(m_error.isEmpty() ? QPalette::PlaceholderText : QPalette::BrightText);
}

void showBeginning(QLineEdit &edit)
{
    QObject::connect(&edit, &QLineEdit::textChanged, &edit, [line = &edit] {
        if (!line->hasFocus() && !line->isModified()) // Not what is being typed.
            line->setCursorPosition(0);
    });
}

bool showFieldError(QWidget &form, const QString &name, const QString &sentence)
{
    for (FormField *field : form.findChildren<FormField *>()) {
        if (name.isEmpty() || field->name() != name)
            continue;
        field->setError(sentence);
        field->editor()->setFocus();
        return true;
    }
    return false;
}

void clearFieldErrors(QWidget &form)
{
    for (FormField *field : form.findChildren<FormField *>())
        field->setError({});
}

bool commitFields(QWidget &form)
{
    ValueEdit *wrong = nullptr;
    for (ValueEdit *edit : form.findChildren<ValueEdit *>()) {
        if (edit->isVisibleTo(&form) && !edit->commit() && !wrong)
            wrong = edit;
    }
    if (wrong)
        wrong->setFocus();
    return !wrong;
}

} // namespace ui
