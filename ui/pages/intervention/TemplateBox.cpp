// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intervention/TemplateBox.h"

#include <QSignalBlocker>

namespace ui {

TemplateBox::TemplateBox(QWidget *parent) : QComboBox(parent)
{
    showTemplates({});
}

void TemplateBox::showTemplates(const QList<core::InterventionTemplate> &templates)
{
    const core::InterventionTemplate before = chosen();
    const QSignalBlocker silent(this);
    m_templates = templates;
    clear();
    addItem(tr("None"), 0);
    for (const core::InterventionTemplate &each : std::as_const(m_templates))
        addItem(each.name, each.id.value());
    setCurrentIndex(qMax(0, findData(before.id.value())));
}

core::InterventionTemplate TemplateBox::chosen() const
{
    return m_templates.value(currentIndex() - 1);
}

} // namespace ui
