// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/reports/Packs.h"
#include "ui/text/Format.h"

#include <QWidget>

class QGridLayout;

namespace ui {

class Panel;
class SimpleTable;
class Tile;

/// The pack of one contract: its sums, what is left in each lot, and every line of the ledger with its
/// reason.
class PackView : public QWidget
{
    Q_OBJECT
public:
    explicit PackView(Format format, QWidget *parent = nullptr);

    void show(const core::ContractPack &pack);

Q_SIGNALS:
    void interventionChosen(core::InterventionId intervention);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addSums();
    QList<Tile *> tiles() const;
    void arrange(int columns);
    void showLots(const core::PackStatement &statement);
    void showLines(const core::ContractPack &pack);

    Format m_format;
    QGridLayout *m_sums;
    int m_columns = 0;
    Tile *m_opening;
    Tile *m_credits;
    Tile *m_adjustments;
    Tile *m_debits;
    Tile *m_expired;
    Tile *m_closing;
    Panel *m_lotsPanel;
    SimpleTable *m_lots;
    SimpleTable *m_lines;
};

} // namespace ui
