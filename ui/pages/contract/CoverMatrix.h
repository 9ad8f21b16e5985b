// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/Contract.h"
#include "ui/widgets/Badge.h"

#include <QAbstractButton>

class QGridLayout;
class QLabel;

namespace ui {

/// "included", "pack × 1.5", "billable 90 €/h".
BadgeText coverBadge(const core::CoverRule &rule);

/// One cell of the cover matrix: a badge that opens the choice.
class CoverCell : public QAbstractButton
{
    Q_OBJECT
public:
    explicit CoverCell(QWidget *parent = nullptr);

    const std::optional<core::CoverRule> &rule() const { return m_rule; }
    void setRule(const std::optional<core::CoverRule> &rule);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    BadgeText badge() const;

    std::optional<core::CoverRule> m_rule;
};

/// The cover matrix: eight kinds of work by remote or on site, inside or outside support hours.
/// A click on a cell offers what it can be; multipliers and rates are asked for where they count.
class CoverMatrix : public QWidget
{
    Q_OBJECT
public:
    explicit CoverMatrix(QWidget *parent = nullptr);

    void setRules(const QList<core::CoverRule> &rules);
    QList<core::CoverRule> rules() const;
    /// Cells that nothing was chosen for.
    int emptyCells() const;
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }

Q_SIGNALS:
    void edited();

private:
    struct Key
    {
        core::InterventionKind kind;
        core::WorkMode mode;
        bool outsideHours;
    };
    struct Cell
    {
        Key key;
        CoverCell *button;
    };

    void addCell(const Key &key, int row, int column);
    void offer(Cell &cell);
    void choose(const Cell &cell, const core::CoverRule &rule);
    void askMultiplier(const Cell &cell);
    void askRate(const Cell &cell);
    void fillEmpty(core::Cover cover);
    void tellEmpty();

    QGridLayout *m_grid;
    QList<Cell> m_cells;
    QWidget *m_rest;
    QLabel *m_restText;
    bool m_readOnly = false;
};

} // namespace ui
