// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/contract/PartEditor.h"

class QLabel;
class QLineEdit;

namespace ui {

class ClauseEdit;
class DateEdit;
class FormField;
class KeyValueList;
class TypeAhead;

/// Part 1: who contracts, the number, the title, since when.
class PartiesPart : public PartEditor
{
    Q_OBJECT
public:
    PartiesPart(const TypeAhead::Source &clients, const Format &format, QWidget *parent = nullptr);

    void show(const ContractRecord &record, const core::ContractVersion &version, bool readOnly) override;
    void read(core::Contract &contract, core::ContractVersion &version) const override;

Q_SIGNALS:
    /// Another client was chosen: its sites and machines are wanted.
    void clientChosen(core::ClientId client);

private:
    void showIdentities(const ContractRecord &record);

    Format m_format;
    TypeAhead *m_client;
    QLineEdit *m_number;
    QLineEdit *m_title;
    DateEdit *m_startsOn;
    FormField *m_clientField;
    KeyValueList *m_provider;
    KeyValueList *m_identity;
    ClauseEdit *m_clause;
    bool m_isFirst = true; ///< The first version follows the contract's own date.
};

} // namespace ui
