// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/reports/MonthFigures.h"
#include "ui/text/Format.h"

#include <QTableView>

class QStandardItemModel;

namespace ui {

/// Clients × months: the share of commitments kept as a percentage on a soft colour, in bold
/// where it is bad; "n/a" where nothing was decided. Opens a client's month.
class ClientMonthTable : public QTableView
{
    Q_OBJECT
public:
    explicit ClientMonthTable(Format format, QWidget *parent = nullptr);

    /// @p targetPercent: what is green; ten points below it is bad.
    void setClients(const QList<core::ClientMonth> &clients, int targetPercent);

Q_SIGNALS:
    void opened(core::ClientId client, core::Month month);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void openCell(const QModelIndex &index);
    void fitColumns();

    Format m_format;
    QStandardItemModel *m_model;
    QList<core::ClientMonth> m_clients;
};

} // namespace ui
