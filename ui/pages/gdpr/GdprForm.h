// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/client/Client.h"
#include "core/domain/gdpr/DataBreach.h"
#include "core/domain/gdpr/ProcessingActivity.h"
#include "ui/widgets/FormPanel.h"

namespace ui {

/// What the page GDPR shows, read at once.
struct GdprRecord
{
    QList<core::ActivityRow> activities = {}; ///< By client.
    QList<core::BreachRow> breaches = {};     ///< Open ones first.
    QList<core::Client> clients = {};         ///< By name.
};

/// A form on the page GDPR.
class GdprForm : public FormPanel
{
    Q_OBJECT
public:
    using FormPanel::FormPanel;

    /// Saving is to go over what @p record holds now.
    virtual void takeVersion(const GdprRecord &record) = 0;
};

} // namespace ui
