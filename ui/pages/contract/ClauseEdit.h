// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/PartFindings.h"

#include <QLocale>
#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace ui {

class LinkButton;

/// The heading of a clause that completes what the fields of its part say.
QString freeClauseTitle();

/// The free text of one part of a contract. While it is empty, and where Vigie has a text for the part, that
/// one is offered; nothing is written unasked.
class ClauseEdit : public QWidget
{
    Q_OBJECT
public:
    /// @p title: what the text is about; empty: it is the part itself.
    ClauseEdit(core::ContractPart part, const QString &title, QWidget *parent = nullptr);

    void show(const core::ContractVersion &version, bool readOnly);
    void read(core::ContractVersion &version) const;
    /// What a text that is offered is written from.
    void showFacts(const core::ContractFacts &facts) { m_facts = facts; }

Q_SIGNALS:
    void edited();

private:
    LinkButton *offer(const QString &text, const QString &name, QLocale::Language language);
    void follow();

    core::ContractPart m_part;
    core::ContractFacts m_facts;
    QPlainTextEdit *m_text;
    QWidget *m_offers;
};

} // namespace ui
