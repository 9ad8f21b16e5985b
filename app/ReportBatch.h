// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/Context.h"
#include "ui/pages/report/ReportLine.h"
#include "ui/printing/PaperFonts.h"

#include <QObject>

namespace ui {
class JobBar;
} // namespace ui

namespace app {

/// Writes the reports of a month into a folder, one client after the other: between two of them
/// the slow thread serves whoever waits. Deletes itself once it is done.
class ReportBatch : public QObject
{
    Q_OBJECT
public:
    struct Wanted
    {
        QList<ui::ReportLine> lines = {};
        core::Month month = {};
        QLocale language = {};
        QString folder = {};
    };

    ReportBatch(const Context &context, ui::PaperFonts fonts, Wanted wanted, QObject *parent);

    /// @p bar shows how far it is, and stops it.
    void start(ui::JobBar *bar);

Q_SIGNALS:
    /// Of @p written files the folder now has; fewer than asked for when it was stopped.
    void finished(int written);
    void failed(const core::Error &error);

private:
    void next();
    void end();

    Context m_context;
    ui::PaperFonts m_fonts;
    Wanted m_wanted;
    ui::JobBar *m_bar = nullptr;
    int m_done = 0;
    bool m_isStopped = false;
};

} // namespace app
