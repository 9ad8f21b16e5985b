// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/intervention/InterventionView.h"
#include "ui/text/Format.h"
#include "ui/widgets/Panel.h"

class QLabel;

namespace ui {

class SimpleTable;

/// What was delivered and fitted, and what of it is billed.
class PartsPanel : public Panel
{
    Q_OBJECT
public:
    explicit PartsPanel(Format format, QWidget *parent = nullptr);
    void showView(const InterventionView &view);

Q_SIGNALS:
    /// Invalid id: a new one.
    void editRequested(const core::PartUsed &part);

private:
    Format m_format;
    InterventionView m_view;
    SimpleTable *m_table;
    QLabel *m_nothing;
};

} // namespace ui
