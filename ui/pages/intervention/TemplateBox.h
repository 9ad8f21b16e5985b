// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/InterventionTemplate.h"

#include <QComboBox>

namespace ui {

/// The templates, by name, and "None".
class TemplateBox : public QComboBox
{
    Q_OBJECT
public:
    explicit TemplateBox(QWidget *parent = nullptr);

    /// What is chosen stays chosen, without emitting.
    void showTemplates(const QList<core::InterventionTemplate> &templates);
    bool isEmpty() const { return m_templates.isEmpty(); }
    /// Without an id: none.
    core::InterventionTemplate chosen() const;

private:
    QList<core::InterventionTemplate> m_templates;
};

} // namespace ui
