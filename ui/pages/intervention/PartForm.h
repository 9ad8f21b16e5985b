// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/PartUsed.h"
#include "ui/pages/intervention/InlineForm.h"
#include "ui/text/Format.h"

class QCheckBox;
class QLabel;
class QLineEdit;

namespace ui {

class DateEdit;
class MoneyEdit;
class QuantityEdit;

/// A part that was fitted: what, how many, at which price; its amount is told while it is typed.
class PartForm : public InlineForm
{
    Q_OBJECT
public:
    explicit PartForm(Format format, QWidget *parent = nullptr);

    /// An invalid id: a new one.
    void start(const core::PartUsed &part);
    bool isChanged() const;

Q_SIGNALS:
    void saveRequested(const core::PartUsed &part);
    void removeRequested(const core::PartUsed &part);

private:
    void addFields();
    core::PartUsed part() const;
    void showAmount();
    void save();

    Format m_format;
    core::PartUsed m_part;
    QLineEdit *m_label;
    QLineEdit *m_reference;
    QLineEdit *m_serial;
    DateEdit *m_day;
    QuantityEdit *m_quantity;
    MoneyEdit *m_price;
    QCheckBox *m_billed;
    QLabel *m_amount;
    QPushButton *m_remove;
};

} // namespace ui
