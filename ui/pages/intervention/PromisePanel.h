// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/intervention/InterventionView.h"
#include "ui/text/Format.h"
#include "ui/widgets/Panel.h"

class QLabel;

namespace ui {

class KeyValueList;

/// What a new intervention would fall under: its priority, contract, hours, and when what is due.
class PromisePanel : public Panel
{
    Q_OBJECT
public:
    explicit PromisePanel(Format format, QWidget *parent = nullptr);

    void showNothing(); ///< No client yet.
    void showPreview(const core::Result<InterventionPreview> &preview);

private:
    void addCommitments(const InterventionPreview &preview);

    Format m_format;
    KeyValueList *m_facts;
    QLabel *m_text;
};

} // namespace ui
