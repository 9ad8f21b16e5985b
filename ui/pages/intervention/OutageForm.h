// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/intervention/InlineForm.h"
#include "ui/pages/intervention/InterventionView.h"
#include "ui/text/Format.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace ui {

class DateTimeEdit;

/// What was down: service or machine, from, to, planned, degraded.
class OutageForm : public InlineForm
{
    Q_OBJECT
public:
    explicit OutageForm(Format format, QWidget *parent = nullptr);

    void start(const core::Outage &outage, const InterventionChoices &choices);
    bool isChanged() const;

Q_SIGNALS:
    void saveRequested(const core::Outage &outage);

private:
    core::Outage outage() const;
    void save();

    Format m_format;
    core::Outage m_outage;
    QLineEdit *m_service;
    QComboBox *m_machine;
    DateTimeEdit *m_from;
    DateTimeEdit *m_to;
    QCheckBox *m_planned;
    QCheckBox *m_degraded;
};

} // namespace ui
