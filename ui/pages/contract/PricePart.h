// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/contract/PartEditor.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QToolButton;
class QVBoxLayout;

namespace ui {

class ClauseEdit;
class DurationEdit;
class FormField;
class MoneyEdit;
class RevisionTermsEdit;

/// Part 7: the price model, its amounts, the lines they are made of, how time is rounded, and how the price
/// is revised.
class PricePart : public PartEditor
{
    Q_OBJECT
public:
    explicit PricePart(const Format &format, QWidget *parent = nullptr);

    void show(const ContractRecord &record, const core::ContractVersion &version, bool readOnly) override;
    void read(core::Contract &contract, core::ContractVersion &version) const override;
    void showFacts(const core::ContractFacts &facts) override;

private:
    struct Line
    {
        QWidget *widget;
        QLineEdit *label;
        QSpinBox *quantity;
        QComboBox *counted;
        QToolButton *take; ///< Offers the number of machines where the quantity is another.
        MoneyEdit *price;
        QLabel *total;
    };

    void addAmounts(QVBoxLayout *layout);
    void addCarryOver(QVBoxLayout *layout);
    void addRounding(QVBoxLayout *layout);
    void addQuote(QVBoxLayout *layout);
    void addLines(QVBoxLayout *layout);
    void addLine(const core::PriceLine &line);
    void removeLine(QWidget *widget);
    void offerCount(const Line &line) const;
    void follow();
    core::Money sum() const;

    Format m_format;
    QComboBox *m_model;
    MoneyEdit *m_fee;
    MoneyEdit *m_rate;
    DurationEdit *m_included;
    QComboBox *m_carryOver;
    QSpinBox *m_carryMonths;
    DurationEdit *m_carryCap;
    DurationEdit *m_rounding;
    DurationEdit *m_minimum;
    QComboBox *m_level;
    QSpinBox *m_quoteDays;
    RevisionTermsEdit *m_revision;
    ClauseEdit *m_clause;
    FormField *m_feeField = nullptr;
    FormField *m_includedField = nullptr;
    FormField *m_carryField = nullptr;
    FormField *m_monthsField = nullptr;
    FormField *m_capField = nullptr;
    QVBoxLayout *m_lines = nullptr;
    QLabel *m_sum = nullptr;
    QPushButton *m_use = nullptr;
    QPushButton *m_add = nullptr;
    QList<Line> m_all;
    core::KindCounts m_covered; ///< The machines that the version covers.
    bool m_readOnly = false;
};

} // namespace ui
