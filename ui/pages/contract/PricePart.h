// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/contract/PartEditor.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace ui {

class DurationEdit;
class FormField;
class MoneyEdit;

/// Part 7: the price model, its amounts, the lines they are made of, and how time is rounded.
class PricePart : public PartEditor
{
    Q_OBJECT
public:
    explicit PricePart(const Format &format, QWidget *parent = nullptr);

    void show(const ContractRecord &record, const core::ContractVersion &version, bool readOnly) override;
    void read(core::Contract &contract, core::ContractVersion &version) const override;

private:
    struct Line
    {
        QWidget *widget;
        QLineEdit *label;
        QSpinBox *quantity;
        MoneyEdit *price;
        QLabel *total;
    };

    void addAmounts(QVBoxLayout *layout);
    void addRounding(QVBoxLayout *layout);
    void addLines(QVBoxLayout *layout);
    void addLine(const core::PriceLine &line);
    void removeLine(QWidget *widget);
    void follow();
    core::Money sum() const;

    Format m_format;
    QComboBox *m_model;
    MoneyEdit *m_fee;
    MoneyEdit *m_rate;
    DurationEdit *m_included;
    DurationEdit *m_rounding;
    DurationEdit *m_minimum;
    QComboBox *m_level;
    FormField *m_feeField = nullptr;
    FormField *m_includedField = nullptr;
    QVBoxLayout *m_lines = nullptr;
    QLabel *m_sum = nullptr;
    QPushButton *m_use = nullptr;
    QPushButton *m_add = nullptr;
    QList<Line> m_all;
    bool m_readOnly = false;
};

} // namespace ui
