// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/InterventionTemplate.h"
#include "ui/pages/intervention/InlineForm.h"
#include "ui/text/Format.h"

class QLineEdit;
class QPushButton;

namespace ui {

class DurationEdit;

/// The name under which what the page says is kept as a template; also to change one, or to remove it.
class TemplateForm : public InlineForm
{
    Q_OBJECT
public:
    explicit TemplateForm(const Format &format, QWidget *parent = nullptr);

    /// @p from: with an id, the one to change; it is proposed under its name.
    void start(const core::InterventionTemplate &from);
    const core::InterventionTemplate &original() const { return m_original; }
    /// What is saved takes the rest from the page.
    void complete(core::InterventionTemplate &wanted) const;

Q_SIGNALS:
    void saveRequested();
    void removeRequested(const core::InterventionTemplate &unwanted);

private:
    core::InterventionTemplate m_original;
    QLineEdit *m_name;
    DurationEdit *m_planned;
    QPushButton *m_remove;
};

} // namespace ui
