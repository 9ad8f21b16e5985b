// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pack/PackView.h"

#include "ui/style/Tokens.h"
#include "ui/text/PackText.h"
#include "ui/widgets/Panel.h"
#include "ui/widgets/SimpleTable.h"
#include "ui/widgets/Tile.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int kWideColumns = 6;
constexpr int kNarrowColumns = 3;
constexpr int kWideFrom = 960; ///< Narrower, six figures would be elided.

} // namespace

PackView::PackView(Format format, QWidget *parent)
    : QWidget(parent), m_format(std::move(format)), m_sums(new QGridLayout),
      m_opening(new Tile(tr("Opening"))), m_credits(new Tile(tr("Credits"))),
      m_adjustments(new Tile(tr("Adjustments"))), m_debits(new Tile(tr("Work"))),
      m_expired(new Tile(tr("Expired"))), m_closing(new Tile(tr("Balance"))),
      m_lotsPanel(new Panel(tr("What is left"))),
      m_lots(new SimpleTable({{.title = tr("Since")},
                              {.title = tr("Valid through"), .stretches = true},
                              {.title = tr("Hours"), .alignment = Qt::AlignRight},
                              {.title = tr("Left"), .alignment = Qt::AlignRight}})),
      m_lines(new SimpleTable({{.title = tr("Booked")},
                               {.title = tr("Of")},
                               {.title = tr("What")},
                               {.title = tr("Why"), .stretches = true, .wraps = true},
                               {.title = tr("Hours"), .alignment = Qt::AlignRight},
                               {.title = tr("Balance"), .alignment = Qt::AlignRight}}))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapBetween);
    addSums();
    m_lots->setObjectName(QStringLiteral("packLots"));
    m_lotsPanel->addWide(m_lots);
    layout->addWidget(m_lotsPanel);
    auto *ledger = new Panel(tr("Ledger"));
    m_lines->setObjectName(QStringLiteral("packLines"));
    m_lines->setOpens(true);
    ledger->addWide(m_lines);
    layout->addWidget(ledger);
    layout->addStretch();
    connect(m_lines, &SimpleTable::rowOpened, this, [this](int, const QVariant &key) {
        if (key.toLongLong() > 0)
            Q_EMIT interventionChosen(core::InterventionId(key.toLongLong()));
    });
}

void PackView::addSums()
{
    m_sums->setSpacing(kGapBetween);
    for (Tile *tile : tiles())
        tile->setFocusPolicy(Qt::NoFocus);
    m_closing->setObjectName(QStringLiteral("packBalance"));
    static_cast<QVBoxLayout *>(layout())->addLayout(m_sums);
    arrange(kWideColumns);
}

QList<Tile *> PackView::tiles() const
{
    return {m_opening, m_credits, m_adjustments, m_debits, m_expired, m_closing};
}

/// In one row where figures have the room, else in two.
void PackView::arrange(int columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    const QList<Tile *> all = tiles();
    for (int i = 0; i < all.size(); ++i)
        m_sums->addWidget(all.at(i), i / columns, i % columns);
    for (int column = 0; column < kWideColumns; ++column)
        m_sums->setColumnStretch(column, column < columns ? 1 : 0);
}

void PackView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange(width() < kWideFrom ? kNarrowColumns : kWideColumns);
}

void PackView::showLots(const core::PackStatement &statement)
{
    m_lots->clear();
    for (const core::PackLot &lot : statement.lots) {
        if (lot.left <= core::Minutes(0))
            continue;
        m_lots->addRow({{.text = m_format.day(lot.from)},
                        {.text = lot.expiresOn ? m_format.day(*lot.expiresOn) : tr("without a limit")},
                        {.text = m_format.duration(lot.original)},
                        strongCell(m_format.duration(lot.left))});
    }
    m_lotsPanel->setVisible(m_lots->rows() > 0);
}

void PackView::showLines(const core::ContractPack &pack)
{
    m_lines->clear();
    const QList<core::PackLine> &lines = pack.statement.lines;
    for (auto line = lines.crbegin(); line != lines.crend(); ++line) { // The latest first.
        const core::PackMovement movement =
            line->movement < 0 ? core::PackMovement{} : pack.movements.at(line->movement);
        const bool isLater = line->valueOn != line->bookedOn && line->kind != core::PackLineKind::Expiry;
        m_lines->addRow({{.text = m_format.day(line->bookedOn)},
                         {.text = isLater ? m_format.day(line->valueOn) : QString()},
                         {.text = packTitle(*line, pack)},
                         mutedCell(packExplanation(*line, pack, m_format)),
                         {.text = signedDuration(line->minutes, m_format)},
                         {.text = balanceText(line->balance, m_format)}},
                        movement.intervention.value());
    }
}

void PackView::show(const core::ContractPack &pack)
{
    const core::PackStatement &sums = pack.statement;
    m_opening->setFigure(balanceText(sums.opening, m_format), m_format.day(sums.days.first));
    m_credits->setFigure(signedDuration(sums.credits, m_format), {},
                         tr("Hours bought, and those of each month."));
    m_adjustments->setFigure(signedDuration(sums.adjustments, m_format), {}, tr("Each with its reason."));
    m_debits->setFigure(signedDuration(-sums.debits, m_format), {},
                        tr("The time charged × what the cover matrix says, rounded up to the minute."));
    m_expired->setFigure(signedDuration(-sums.expired, m_format), {}, tr("What nobody used in time."));
    m_closing->setFigure(balanceText(sums.closing, m_format), m_format.day(sums.days.last));
    showLots(sums);
    showLines(pack);
}

} // namespace ui
