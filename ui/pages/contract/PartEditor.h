// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/contract/ContractSource.h"
#include "ui/text/Format.h"
#include "ui/window/Place.h"

#include <QWidget>

namespace ui {

/// The editor of one part of a contract. It shows a record's version, and writes what was typed
/// into a version when asked; it never saves.
class PartEditor : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// @p version: the one of @p record to show. @p readOnly: it is signed.
    virtual void show(const ContractRecord &record, const core::ContractVersion &version, bool readOnly) = 0;
    virtual void read(core::Contract &contract, core::ContractVersion &version) const = 0;
    /// Follows what was typed in any part.
    virtual void showFacts(const core::ContractFacts &) {}
    /// Reads every field; false, with the words beside it, when one cannot be read.
    virtual bool commit();

Q_SIGNALS:
    void edited();
    void navigate(const ui::Place &place);
};

} // namespace ui
