// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/gdpr/GdprForm.h"
#include "ui/text/Format.h"

class QAction;

namespace ui {

class EmptyState;
class SimpleTable;

/// The two lists of the page GDPR: breaches with the time left, and the register of processing by client.
class GdprView : public QWidget
{
    Q_OBJECT
public:
    /// What an empty list offers. Not owned.
    struct Actions
    {
        QAction *newActivity = nullptr;
        QAction *newBreach = nullptr;
    };

    GdprView(Format format, const Actions &actions, QWidget *parent = nullptr);

    /// @p client not valid: of all of them.
    void show(const GdprRecord &record, core::ClientId client);

Q_SIGNALS:
    void activityOpened(core::ProcessingActivityId activity);
    void breachOpened(core::DataBreachId breach);
    void registerRequested();

private:
    QWidget *makeBreaches(const Actions &actions);
    QWidget *makeRegister(const Actions &actions);
    void showBreaches(const GdprRecord &record, core::ClientId client);
    void showRegister(const GdprRecord &record, core::ClientId client);

    Format m_format;
    SimpleTable *m_breaches;
    EmptyState *m_noBreach;
    SimpleTable *m_activities;
    EmptyState *m_noActivity;
    QWidget *m_paper = nullptr;
};

} // namespace ui
