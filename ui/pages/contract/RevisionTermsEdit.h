// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/contract/ContractSource.h"
#include "ui/text/Format.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QVBoxLayout;

namespace ui {

class DecimalEdit;
class LinkButton;

/// What a contract says of the yearly revision of its price, and those that were made.
class RevisionTermsEdit : public QWidget
{
    Q_OBJECT
public:
    explicit RevisionTermsEdit(const Format &format, QWidget *parent = nullptr);

    void show(const ContractRecord &record, const core::RevisionTerms &terms, bool readOnly);
    core::RevisionTerms terms() const;

Q_SIGNALS:
    void edited();
    void navigate(const ui::Place &place);

private:
    void addFields(QVBoxLayout *layout);
    void showIndices(const ContractRecord &record, const core::RevisionTerms &terms);
    void showHistory(const ContractRecord &record);
    void follow();

    Format m_format;
    QCheckBox *m_agreed;
    QWidget *m_fields;
    QComboBox *m_index;
    DecimalEdit *m_fixed;
    DecimalEdit *m_cap;
    DecimalEdit *m_floor;
    QComboBox *m_decimals;
    QComboBox *m_rounding;
    QWidget *m_roundingField = nullptr;
    QCheckBox *m_rates;
    LinkButton *m_settings;
    QLabel *m_history;
};

} // namespace ui
