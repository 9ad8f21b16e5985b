// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/CoverMatrix.h"

#include "ui/style/Fonts.h"
#include "ui/style/Style.h"
#include "ui/text/DomainText.h"
#include "ui/text/Format.h"
#include "ui/widgets/PlainText.h"

#include <QGridLayout>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

namespace ui {
namespace {

constexpr std::array kMultipliers{100, 150, 200};

QString cellName(core::InterventionKind kind, core::WorkMode mode, bool outsideHours)
{
    return words(kind) + QStringLiteral(" · ") + words(mode) + QStringLiteral(" · ") +
           (outsideHours ? CoverMatrix::tr("outside support hours") : CoverMatrix::tr("support hours"));
}

} // namespace

BadgeText coverBadge(const core::CoverRule &rule)
{
    BadgeText badge = badgeOf(rule.cover);
    const Format format;
    if (rule.cover == core::Cover::Counted)
        badge.text = CoverMatrix::tr("pack %1", "debited from the hour pack times a factor")
                         .arg(format.factor(rule.multiplierPercent));
    if (rule.cover == core::Cover::Billable && rule.rate > core::Money{})
        badge.text +=
            QLatin1Char(' ') + CoverMatrix::tr("%1/h", "money an hour").arg(format.money(rule.rate));
    if (rule.cover == core::Cover::Billable && rule.multiplierPercent != 100)
        badge.text += QLatin1Char(' ') + format.factor(rule.multiplierPercent);
    return badge;
}

CoverCell::CoverCell(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

BadgeText CoverCell::badge() const
{
    return m_rule ? coverBadge(*m_rule)
                  : BadgeText{.text = CoverMatrix::tr("to choose"), .tone = Tone::Watch};
}

void CoverCell::setRule(const std::optional<core::CoverRule> &rule)
{
    m_rule = rule;
    setText(badge().text);
    updateGeometry();
    update();
}

QSize CoverCell::sizeHint() const
{
    return {badgeSize(badge().text, font()).width() + 2 * kGapTight, kRowHeight};
}

void CoverCell::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors &colors = colorsOf(*this);
    if (hasFocus() || underMouse()) {
        painter.setPen(hasFocus() ? colors.accent : colors.border);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 1.5, -0.5, -1.5), kControlRadius,
                                kControlRadius);
    }
    paintBadge(painter, rect().adjusted(kGapTight, 0, -kGapTight, 0), badge(), colors);
}

CoverMatrix::CoverMatrix(QWidget *parent)
    : QWidget(parent), m_grid(new QGridLayout), m_rest(new QWidget), m_restText(mutedLabel({}))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(m_grid);
    layout->addWidget(m_rest);
    m_grid->setHorizontalSpacing(kGapCell);
    m_grid->setVerticalSpacing(0);
    int column = 1;
    for (const bool outside : {false, true}) {
        for (const core::WorkMode mode : {core::WorkMode::Remote, core::WorkMode::OnSite}) {
            QLabel *head =
                mutedLabel(words(mode) + QStringLiteral(" · ") +
                           (outside ? tr("out of hours", "column: HNO") : tr("in hours", "column: HO")));
            setTypeSize(*head, kLabelSize, QFont::DemiBold);
            m_grid->addWidget(head, 0, column);
            m_grid->setColumnStretch(column, 1);
            int row = 1;
            for (const auto kind :
                 valuesFrom(core::InterventionKind::Preventive, core::InterventionKind::Meeting))
                addCell({.kind = kind, .mode = mode, .outsideHours = outside}, row++, column);
            ++column;
        }
    }
    int row = 1;
    for (const auto kind : valuesFrom(core::InterventionKind::Preventive, core::InterventionKind::Meeting))
        m_grid->addWidget(plainLabel(words(kind), kBodySize, QFont::DemiBold), row++, 0);

    auto *rest = new QHBoxLayout(m_rest);
    rest->setContentsMargins(0, kGapCell, 0, 0);
    rest->addWidget(m_restText, 1);
    auto *fill = new QPushButton(tr("Fill the empty cells"));
    fill->setObjectName(QStringLiteral("fillEmptyButton"));
    connect(fill, &QPushButton::clicked, this, [this, fill] {
        QMenu menu(this);
        for (const core::Cover cover : valuesFrom(core::Cover::Included, core::Cover::Excluded))
            connect(menu.addAction(words(cover)), &QAction::triggered, this,
                    [this, cover] { fillEmpty(cover); });
        menu.exec(fill->mapToGlobal(QPoint(0, fill->height())));
    });
    rest->addWidget(fill);
}

void CoverMatrix::addCell(const Key &key, int row, int column)
{
    auto *button = new CoverCell;
    button->setObjectName(QStringLiteral("cover%1").arg(m_cells.size()));
    const QString name = cellName(key.kind, key.mode, key.outsideHours);
    button->setToolTip(plainToolTip(name));
    button->setAccessibleName(name);
    m_grid->addWidget(button, row, column, Qt::AlignLeft | Qt::AlignVCenter);
    const qsizetype at = m_cells.size();
    m_cells << Cell{.key = key, .button = button};
    connect(button, &QAbstractButton::clicked, this, [this, at] { offer(m_cells[at]); });
}

void CoverMatrix::setRules(const QList<core::CoverRule> &rules)
{
    for (const Cell &cell : std::as_const(m_cells)) {
        const auto found = std::ranges::find_if(rules, [&cell](const core::CoverRule &rule) {
            return rule.kind == cell.key.kind && rule.mode == cell.key.mode &&
                   rule.outsideHours == cell.key.outsideHours;
        });
        cell.button->setRule(found == rules.cend() ? std::optional<core::CoverRule>() : *found);
    }
    tellEmpty();
}

QList<core::CoverRule> CoverMatrix::rules() const
{
    QList<core::CoverRule> found;
    for (const Cell &cell : m_cells) {
        if (cell.button->rule())
            found << *cell.button->rule();
    }
    std::ranges::sort(found, {}, [](const core::CoverRule &rule) {
        return std::tuple(rule.kind, rule.mode, rule.outsideHours); // As the repository reads them.
    });
    return found;
}

int CoverMatrix::emptyCells() const
{
    return static_cast<int>(
        std::ranges::count_if(m_cells, [](const Cell &cell) { return !cell.button->rule(); }));
}

void CoverMatrix::tellEmpty()
{
    const int empty = emptyCells();
    m_rest->setVisible(empty > 0 && !m_readOnly);
    m_restText->setText(tr("%n cell(s) left to choose.", nullptr, empty));
}

void CoverMatrix::offer(Cell &cell)
{
    if (m_readOnly)
        return;
    QMenu menu(this);
    const Key key = cell.key;
    const auto add = [&](const QString &text, core::Cover cover, int percent) {
        connect(menu.addAction(text), &QAction::triggered, this, [this, cell, key, cover, percent] {
            const core::Money rate = cell.button->rule() ? cell.button->rule()->rate : core::Money{};
            choose(cell, {.kind = key.kind,
                          .mode = key.mode,
                          .outsideHours = key.outsideHours,
                          .cover = cover,
                          .multiplierPercent = percent,
                          .rate = cover == core::Cover::Billable ? rate : core::Money{}});
        });
    };
    add(words(core::Cover::Included), core::Cover::Included, 100);
    for (const int percent : kMultipliers)
        add(tr("pack %1", "debited from the hour pack times a factor").arg(Format().factor(percent)),
            core::Cover::Counted, percent);
    add(words(core::Cover::Billable), core::Cover::Billable, 100);
    add(words(core::Cover::Free), core::Cover::Free, 100);
    add(words(core::Cover::Excluded), core::Cover::Excluded, 100);
    menu.addSeparator();
    connect(menu.addAction(tr("Other multiplier…")), &QAction::triggered, this,
            [this, cell] { askMultiplier(cell); });
    connect(menu.addAction(tr("Billable at a rate…")), &QAction::triggered, this,
            [this, cell] { askRate(cell); });
    menu.exec(cell.button->mapToGlobal(QPoint(0, cell.button->height())));
}

void CoverMatrix::choose(const Cell &cell, const core::CoverRule &rule)
{
    if (cell.button->rule() == rule)
        return;
    cell.button->setRule(rule);
    tellEmpty();
    Q_EMIT edited();
}

void CoverMatrix::askMultiplier(const Cell &cell)
{
    bool chosen = false;
    const double before = cell.button->rule() ? cell.button->rule()->multiplierPercent / 100.0 : 1.0;
    const double factor =
        QInputDialog::getDouble(this, cell.button->accessibleName(), tr("Minutes are debited times"), before,
                                0.05, 20, 2, &chosen, {}, 0.25);
    if (chosen)
        choose(cell, {.kind = cell.key.kind,
                      .mode = cell.key.mode,
                      .outsideHours = cell.key.outsideHours,
                      .cover = core::Cover::Counted,
                      .multiplierPercent = qRound(factor * 100)});
}

void CoverMatrix::askRate(const Cell &cell)
{
    bool chosen = false;
    const double before = cell.button->rule() ? double(cell.button->rule()->rate.cents) / 100 : 0;
    const double rate = QInputDialog::getDouble(
        this, cell.button->accessibleName(), tr("Rate an hour, without VAT"), before, 0, 100'000, 2, &chosen);
    if (chosen)
        choose(cell, {.kind = cell.key.kind,
                      .mode = cell.key.mode,
                      .outsideHours = cell.key.outsideHours,
                      .cover = core::Cover::Billable,
                      .rate = {qRound64(rate * 100)}});
}

void CoverMatrix::fillEmpty(core::Cover cover)
{
    for (const Cell &cell : std::as_const(m_cells)) {
        if (!cell.button->rule())
            cell.button->setRule(core::CoverRule{.kind = cell.key.kind,
                                                 .mode = cell.key.mode,
                                                 .outsideHours = cell.key.outsideHours,
                                                 .cover = cover});
    }
    tellEmpty();
    Q_EMIT edited();
}

} // namespace ui
