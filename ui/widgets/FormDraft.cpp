// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FormDraft.h"

#include "ui/widgets/FormField.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/ValueEdit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTimer>

namespace ui {
namespace {

/// Undefined: nothing that a draft keeps.
QJsonValue valueOf(const QWidget *editor)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(editor))
        return line->echoMode() == QLineEdit::Normal ? QJsonValue(line->text())
                                                     : QJsonValue(QJsonValue::Undefined);
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(editor))
        return text->toPlainText();
    if (const auto *combo = qobject_cast<const QComboBox *>(editor))
        return combo->currentData().toLongLong();
    if (const auto *box = qobject_cast<const QCheckBox *>(editor))
        return box->isChecked();
    return QJsonValue(QJsonValue::Undefined);
}

void setValue(QWidget *editor, const QJsonValue &value)
{
    if (value.isUndefined() || value == valueOf(editor))
        return;
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setText(value.toString());
        if (auto *typed = qobject_cast<ValueEdit *>(editor))
            typed->commit();
    } else if (auto *text = qobject_cast<QPlainTextEdit *>(editor)) {
        text->setPlainText(value.toString());
    } else if (auto *combo = qobject_cast<QComboBox *>(editor)) {
        for (int i = 0; i < combo->count(); ++i) { // Data may be an int or a qint64.
            if (combo->itemData(i).toLongLong() == value.toInteger())
                return combo->setCurrentIndex(i);
        }
    } else if (auto *box = qobject_cast<QCheckBox *>(editor)) {
        box->setChecked(value.toBool());
    }
}

} // namespace

QJsonObject readFields(const QWidget &form)
{
    QJsonObject fields;
    const QList<FormField *> all = form.findChildren<FormField *>();
    for (const FormField *field : all) {
        const QJsonValue value = valueOf(field->editor());
        if (!value.isUndefined())
            fields.insert(field->name(), value);
    }
    return fields;
}

void writeFields(QWidget &form, const QJsonObject &fields)
{
    const QList<FormField *> all = form.findChildren<FormField *>();
    for (const FormField *field : all)
        setValue(field->editor(), fields.value(field->name()));
}

FormDraft::FormDraft(core::DraftStore *drafts, QWidget *form, Format format, QObject *parent)
    : FormDraft(drafts,
                Contents{.read = [form] { return readFields(*form); },
                         .write = [form](const QJsonObject &fields) { writeFields(*form, fields); }},
                std::move(format), parent)
{
    watch(*form);
}

FormDraft::FormDraft(core::DraftStore *drafts, Contents contents, Format format, QObject *parent)
    : QObject(parent), m_drafts(drafts), m_contents(std::move(contents)), m_format(std::move(format)),
      m_bar(new MessageBar), m_delay(new QTimer(this))
{
    m_bar->setObjectName(QStringLiteral("draftBar"));
    m_delay->setSingleShot(true);
    m_delay->setInterval(kDelay);
    connect(m_delay, &QTimer::timeout, this, &FormDraft::keep);
    connect(m_bar, &MessageBar::actionChosen, this, &FormDraft::discard);
}

void FormDraft::watch(QWidget &form)
{
    const QList<FormField *> all = form.findChildren<FormField *>();
    for (const FormField *field : all) {
        QWidget *editor = field->editor();
        if (const auto *line = qobject_cast<const QLineEdit *>(editor))
            connect(line, &QLineEdit::textChanged, this, &FormDraft::touch);
        else if (const auto *text = qobject_cast<const QPlainTextEdit *>(editor))
            connect(text, &QPlainTextEdit::textChanged, this, &FormDraft::touch);
        else if (const auto *combo = qobject_cast<const QComboBox *>(editor))
            connect(combo, &QComboBox::currentIndexChanged, this, &FormDraft::touch);
        else if (const auto *box = qobject_cast<const QCheckBox *>(editor))
            connect(box, &QCheckBox::toggled, this, &FormDraft::touch);
    }
}

bool FormDraft::open(const QString &form)
{
    m_delay->stop();
    m_form.clear(); // Filling the form in again has kept nothing.
    m_bar->dismiss();
    m_begun = m_contents.read();
    if (!m_drafts)
        return false;
    const auto draft = m_drafts->find(form);
    if (draft) {
        m_contents.write(draft->fields);
        m_bar->showMessage(Tone::Neutral,
                           tr("What you had typed (%1) is back.").arg(m_format.moment(draft->keptAt)),
                           tr("Discard"));
    }
    m_form = form;
    return draft.has_value();
}

void FormDraft::close()
{
    keep();
    m_bar->dismiss();
    m_form.clear();
}

void FormDraft::forget()
{
    m_delay->stop();
    m_bar->dismiss();
    if (m_drafts && !m_form.isEmpty())
        m_drafts->drop(m_form);
    m_form.clear();
}

/// Not begun again by each key: who types on and on is kept as well.
void FormDraft::touch()
{
    if (m_drafts && !m_form.isEmpty() && !m_delay->isActive())
        m_delay->start();
}

void FormDraft::keep()
{
    m_delay->stop();
    if (!m_drafts || m_form.isEmpty())
        return;
    const QJsonObject fields = m_contents.read();
    const auto kept = m_drafts->find(m_form);
    if (fields == m_begun)
        m_drafts->drop(m_form);
    else if (!kept || kept->fields != fields)
        m_drafts->keep(m_form, fields);
}

void FormDraft::discard()
{
    const QString form = m_form;
    forget();
    m_contents.write(m_begun);
    m_delay->stop();
    m_form = form;
}

} // namespace ui
