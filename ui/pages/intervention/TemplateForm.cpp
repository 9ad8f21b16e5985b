// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intervention/TemplateForm.h"

#include "ui/style/Style.h"
#include "ui/widgets/DurationEdit.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/PlainText.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace ui {

TemplateForm::TemplateForm(const Format &format, QWidget *parent)
    : InlineForm(parent), m_name(new QLineEdit), m_planned(new DurationEdit(format)),
      m_remove(new QPushButton(tr("Remove this template")))
{
    setObjectName(QStringLiteral("templateForm"));
    m_name->setObjectName(QStringLiteral("templateNameEdit"));
    m_planned->setObjectName(QStringLiteral("templatePlannedEdit"));
    m_remove->setObjectName(QStringLiteral("removeTemplateButton"));
    setLook(*m_remove, ButtonLook::Quiet);
    addField(QStringLiteral("name"), tr("Name"), m_name);
    addField(QStringLiteral("planned"), tr("Usually takes"), m_planned);
    QLabel *kept =
        mutedLabel(tr("It keeps what the page says now: the line, the description, impact and urgency, "
                      "kind, category and channel. Not the client."));
    kept->setWordWrap(true);
    addNote(kept);
    addNote(m_remove);
    setSaveText(tr("Save the template"));
    connect(this, &InlineForm::submitted, this, &TemplateForm::saveRequested);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        setBusy(true);
        Q_EMIT removeRequested(m_original);
    });
}

void TemplateForm::start(const core::InterventionTemplate &from)
{
    m_original = from;
    const bool isNew = !from.id.isValid();
    setTitle(isNew ? tr("Save as a template") : tr("Change the template “%1”").arg(from.name));
    m_name->setText(from.name);
    m_planned->setValue(from.planned > core::Minutes(0) ? std::optional(from.planned) : std::nullopt);
    m_remove->setVisible(!isNew);
    setBusy(false);
    clearMessages();
    show();
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void TemplateForm::complete(core::InterventionTemplate &wanted) const
{
    wanted.id = m_original.id;
    wanted.version = m_original.version;
    wanted.name = m_name->text().trimmed();
    wanted.planned = m_planned->value().value_or(core::Minutes(0));
}

} // namespace ui
