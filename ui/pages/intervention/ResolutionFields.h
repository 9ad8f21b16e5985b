// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/QuickResolution.h"
#include "ui/text/Format.h"
#include "ui/widgets/Panel.h"

class QCheckBox;
class QLineEdit;

namespace ui {

class DateTimeEdit;
class DurationEdit;
class FormField;

/// "Resolved on the phone at 9:20": when, the minutes, what was done, whether it is closed. The rest
/// appears once it is said when.
class ResolutionFields : public Panel
{
    Q_OBJECT
public:
    explicit ResolutionFields(const Format &format, QWidget *parent = nullptr);

    void reset();
    /// Resolved at @p at; the minutes come next.
    void begin(core::Instant at, core::Minutes worked);
    std::optional<core::QuickResolution> value() const; ///< Absent: not resolved yet.
    void setValue(const std::optional<core::QuickResolution> &value);

Q_SIGNALS:
    void changed();
    void submitted(); ///< Enter.

private:
    FormField *addField(const char *name, const QString &label, QWidget *editor);
    void showFields();

    DateTimeEdit *m_at;
    DurationEdit *m_worked;
    QLineEdit *m_solution;
    QCheckBox *m_closed;
    QWidget *m_fields;
    QList<FormField *> m_further; ///< Only of what is resolved.
};

} // namespace ui
