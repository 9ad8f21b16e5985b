// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/report/ReportLine.h"

#include <QListWidget>

namespace ui {

/// The clients of a month, each with its state in words.
class ReportClientList : public QListWidget
{
    Q_OBJECT
public:
    explicit ReportClientList(QWidget *parent = nullptr);

    /// Keeps what is chosen, without emitting.
    void setLines(const QList<ReportLine> &lines);
    core::ClientId client() const;
    /// False when the client is not in the list.
    bool choose(core::ClientId client);

Q_SIGNALS:
    void chosen(core::ClientId client);
};

} // namespace ui
