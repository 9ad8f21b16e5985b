// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/history/HistoryEntry.h"

#include "ui/style/Fonts.h"
#include "ui/style/Tokens.h"
#include "ui/text/Format.h"
#include "ui/text/JournalText.h"
#include "ui/text/PartText.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/PlainText.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int kGutter = 36;
constexpr int kPointY = 17;
constexpr int kColumnWidth = 128;
constexpr int kLinesShown = 4;
constexpr int kLinesInTip = 40;
constexpr qsizetype kLongest = 160; ///< Of a value; the rest is in its tool tip.

QString shortened(QString text)
{
    text.replace(QLatin1Char('\n'), QStringLiteral(" ⏎ "));
    return text.size() <= kLongest ? text : text.left(kLongest - 1) + QStringLiteral("…");
}

} // namespace

HistoryEntry::HistoryEntry(const QList<core::RecordChange> &changes, core::RowRef record,
                           const QHash<core::RowRef, QString> &names, const Format &format, QWidget *parent)
    : QWidget(parent), m_column(new QVBoxLayout(this)), m_isUndo(changes.constFirst().isUndo)
{
    m_column->setContentsMargins(kGutter, kGapCell, kGapPanel, kGapCell);
    m_column->setSpacing(2);
    addHead(changes.constFirst(), format);
    QStringList parts; // Of a machine inventoried for the first time: a dozen of them.
    for (const core::RecordChange &change : changes) {
        if (change.row.table == core::Table::AssetPart && change.kind == core::RecordChange::Kind::Added)
            parts << rowWords(change.row.table, change.rowName);
        else
            addChange(change, record, names, format);
    }
    if (parts.isEmpty())
        return;
    QLabel *added =
        plainLabel(typeset(tr("Added: %1").arg(parts.join(QStringLiteral(", "))), format.locale()));
    added->setWordWrap(true);
    m_column->addWidget(added);
}

void HistoryEntry::addHead(const core::RecordChange &change, const Format &format)
{
    auto *line = new FlowLayout; // In a narrow column the moment goes below the action.
    line->setSpacing(6);
    QLabel *action = plainLabel(actionWords(change.label), kBodySize, QFont::DemiBold);
    action->setObjectName(QStringLiteral("actionLabel"));
    QString moment = format.moment(change.at);
    if (!change.author.isEmpty())
        moment += QStringLiteral(" · ") + change.author;
    QLabel *when = mutedLabel(moment);
    when->setToolTip(plainToolTip(format.exact(change.at)));
    line->addWidget(action);
    line->addWidget(when);
    m_column->addLayout(line);
}

void HistoryEntry::addChange(const core::RecordChange &change, core::RowRef record,
                             const QHash<core::RowRef, QString> &names, const Format &format)
{
    const bool isPart = change.row != record;
    if (isPart || change.kind != core::RecordChange::Kind::Changed) {
        const QString name = rowWords(change.row.table, change.rowName);
        const bool isNamed = !name.isEmpty() && change.row.table != core::Table::AssetPart;
        const QString what = isNamed          ? tr("%1 “%2”").arg(words(change.row.table), name)
                             : name.isEmpty() ? words(change.row.table)
                                              : name;
        const QString said = change.kind == core::RecordChange::Kind::Added     ? tr("Added: %1").arg(what)
                             : change.kind == core::RecordChange::Kind::Removed ? tr("Removed: %1").arg(what)
                                                                                : tr("Changed: %1").arg(what);
        QLabel *label = plainLabel(typeset(said, format.locale()));
        label->setWordWrap(true);
        m_column->addWidget(label);
    }
    if (change.erased)
        m_column->addWidget(mutedLabel(tr("The contents were erased at the person’s request.")));
    if (change.kind == core::RecordChange::Kind::Changed)
        addFields(change, names, format);
}

void HistoryEntry::addFields(const core::RecordChange &change, const QHash<core::RowRef, QString> &names,
                             const Format &format)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(kGapInside);
    grid->setVerticalSpacing(0);
    grid->setColumnMinimumWidth(0, kColumnWidth);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const core::FieldChange &field : change.fields) {
        const QString column = columnWords(field.column);
        if (field.column == QLatin1String("lines"))
            addLines(change, field, format);
        if (column.isEmpty())
            continue;
        const QString before = valueWords(change.row, field.column, field.before, names, format);
        const QString after = valueWords(change.row, field.column, field.after, names, format);
        QLabel *values = plainLabel(QStringLiteral("%1 → %2").arg(shortened(before), shortened(after)));
        values->setObjectName(QStringLiteral("changeLabel"));
        values->setWordWrap(true);
        values->setTextInteractionFlags(Qt::TextSelectableByMouse);
        if (before.size() > kLongest || after.size() > kLongest)
            values->setToolTip(plainToolTip(after));
        grid->addWidget(mutedLabel(column), row, 0, Qt::AlignTop);
        grid->addWidget(values, row++, 1);
    }
    m_column->addLayout(grid);
}

/// Items of a machine's part that came, went or changed.
void HistoryEntry::addLines(const core::RecordChange &change, const core::FieldChange &field,
                            const Format &format)
{
    const auto kind = static_cast<core::PartKind>(change.rowName.toInt());
    const QString gone = field.before.toString();
    const QString come = field.after.toString();
    QLabel *lines = plainLabel(partChanges(kind, gone, come, kLinesShown, format).join(QLatin1Char('\n')));
    lines->setObjectName(QStringLiteral("changeLabel"));
    lines->setWordWrap(true);
    lines->setTextInteractionFlags(Qt::TextSelectableByMouse);
    lines->setToolTip(
        plainToolTip(partChanges(kind, gone, come, kLinesInTip, format).join(QLatin1Char('\n'))));
    m_column->addWidget(lines);
}

void HistoryEntry::paintEvent(QPaintEvent * /*event*/)
{
    const Colors &colors = colorsOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF point(kGapPanel + 4, kPointY);
    painter.setPen(QPen(colors.border, 1));
    if (!m_last)
        painter.drawLine(QPointF(point.x(), point.y()), QPointF(point.x(), height() + kPointY));
    painter.setPen(QPen(m_isUndo ? colors.textMuted : colors.accent, 1.5));
    painter.setBrush(m_isUndo ? colors.panel : colors.accent);
    painter.drawEllipse(point, 3.5, 3.5);
}

} // namespace ui
