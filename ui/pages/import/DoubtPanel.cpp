// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/DoubtPanel.h"

#include "ui/style/Tokens.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/PlainText.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>

namespace ui {
namespace {

constexpr int kChoiceWidth = 240;
constexpr int kNameWidth = 240; ///< Of a machine; the reasons need the rest.
/// Data of an entry: what becomes of the machine, and of which candidate.
constexpr int kPolicyRole = Qt::UserRole;
constexpr int kCandidateRole = Qt::UserRole + 1;

QString pointsText(int points)
{
    return points > 0 ? QStringLiteral("+%1").arg(points) : QStringLiteral("−%1").arg(-points);
}

void addChoice(QComboBox *combo, const QString &text, core::DoubtPolicy policy, const QString &candidate = {})
{
    combo->addItem(text, static_cast<int>(policy));
    combo->setItemData(combo->count() - 1, candidate, kCandidateRole);
}

core::DoubtChoice choiceIn(const QComboBox *combo)
{
    return {static_cast<core::DoubtPolicy>(combo->currentData(kPolicyRole).toInt()),
            combo->currentData(kCandidateRole).toString()};
}

void choose(QComboBox *combo, const core::DoubtChoice &choice)
{
    for (int i = 0; i < combo->count(); ++i) {
        const bool isPolicy = combo->itemData(i, kPolicyRole).toInt() == static_cast<int>(choice.policy);
        const bool isCandidate =
            choice.candidate.isEmpty() || combo->itemData(i, kCandidateRole) == choice.candidate;
        if (isPolicy && isCandidate)
            return combo->setCurrentIndex(i); // An update without a candidate is that of the first.
    }
}

/// What tells a machine from others, beside its name.
QString identityOf(const core::Asset &asset)
{
    QStringList parts;
    for (const QString &part : {asset.serial, asset.tag, asset.model})
        if (!part.isEmpty())
            parts << part;
    return parts.join(QStringLiteral(" · "));
}

} // namespace

DoubtPanel::DoubtPanel(QWidget *parent)
    : Panel(tr("In doubt: known machines, or new ones?"), parent), m_all(new QComboBox)
{
    setObjectName(QStringLiteral("doubtPanel"));
    m_all->setObjectName(QStringLiteral("doubtAll"));
    m_all->setAccessibleName(tr("What becomes of all of them"));
    addChoice(m_all, tr("All: leave out"), core::DoubtPolicy::LeaveOut);
    addChoice(m_all, tr("All: new machines"), core::DoubtPolicy::Create);
    addChoice(m_all, tr("All: update the likeliest"), core::DoubtPolicy::Update);
    addTitleWidget(m_all);
    auto *rows = new QWidget;
    m_grid = new QGridLayout(rows);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(kGapPanel);
    m_grid->setVerticalSpacing(kGapInside);
    m_grid->setColumnStretch(1, 1);
    add(rows);
    connect(m_all, &QComboBox::activated, this, [this] {
        m_choices = {.others = choiceIn(m_all).policy};
        Q_EMIT choicesChanged(m_choices);
    });
}

void DoubtPanel::showDoubts(const QList<core::DoubtfulMachine> &doubts, const core::DoubtChoices &choices)
{
    setVisible(!doubts.isEmpty());
    m_choices = choices;
    choose(m_all, {choices.others, {}});
    QStringList keys;
    for (const core::DoubtfulMachine &doubt : doubts.mid(0, kMostRows))
        keys << doubt.key;
    if (keys != m_keys) { // The same ones keep the focus.
        while (QLayoutItem *item = m_grid->takeAt(0)) {
            item->widget()->hide();
            item->widget()->deleteLater();
            delete item;
        }
        m_combos.clear();
        for (int row = 0; row < keys.size(); ++row)
            addDoubt(row, doubts.at(row));
        if (doubts.size() > kMostRows)
            m_grid->addWidget(
                mutedLabel(tr("and %n more", nullptr, static_cast<int>(doubts.size()) - kMostRows)),
                kMostRows, 0);
    }
    m_keys = keys;
    for (int row = 0; row < m_combos.size(); ++row)
        choose(m_combos.at(row), doubts.at(row).choice);
}

void DoubtPanel::addDoubt(int row, const core::DoubtfulMachine &doubt)
{
    QLabel *name = plainLabel(QString(), kBodySize, QFont::DemiBold);
    name->setText(name->fontMetrics().elidedText(doubt.seen.name, Qt::ElideRight, kNameWidth));
    name->setToolTip(plainToolTip(doubt.seen.name));
    QStringList from{identityOf(doubt.seen)};
    from << (doubt.line > 0 ? core::filled(tr("%1, line %2"), {doubt.file, QString::number(doubt.line)})
                            : doubt.file);
    from.removeAll(QString());
    QLabel *origin = mutedLabel(QString());
    origin->setToolTip(plainToolTip(from.join(QLatin1Char('\n'))));
    for (QString &line : from)
        line = origin->fontMetrics().elidedText(line, Qt::ElideRight, kNameWidth);
    origin->setText(from.join(QLatin1Char('\n')));
    auto *what = new QWidget;
    auto *column = new QVBoxLayout(what);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(name);
    column->addWidget(origin);
    column->addStretch();
    QStringList reasons;
    for (const core::DoubtCandidate &candidate : doubt.candidates) {
        QStringList why;
        for (const core::MatchReason &reason : candidate.match.reasons)
            why << QStringLiteral("%1 %2").arg(text(reason.sentence), pointsText(reason.points));
        reasons << core::filled(tr("%1, %2 points: %3"),
                                {candidate.asset.name, QString::number(candidate.match.score()),
                                 why.join(QStringLiteral(" · "))});
    }
    QLabel *why = plainLabel(reasons.join(QLatin1Char('\n')));
    why->setObjectName(QStringLiteral("doubtReasons%1").arg(row));
    why->setWordWrap(true);
    QComboBox *choice = choiceFor(doubt);
    choice->setObjectName(QStringLiteral("doubtChoice%1").arg(row));
    m_grid->addWidget(what, row, 0, Qt::AlignTop);
    m_grid->addWidget(why, row, 1, Qt::AlignTop);
    m_grid->addWidget(choice, row, 2, Qt::AlignTop);
    m_combos << choice;
}

QComboBox *DoubtPanel::choiceFor(const core::DoubtfulMachine &doubt)
{
    auto *combo = new QComboBox;
    combo->setAccessibleName(doubt.seen.name);
    combo->setFixedWidth(kChoiceWidth);
    addChoice(combo, tr("Leave out"), core::DoubtPolicy::LeaveOut);
    addChoice(combo, tr("A new machine"), core::DoubtPolicy::Create);
    for (const core::DoubtCandidate &candidate : doubt.candidates)
        addChoice(combo, core::filled(tr("It is “%1”"), {candidate.asset.name}), core::DoubtPolicy::Update,
                  candidate.key);
    connect(combo, &QComboBox::activated, this, [this, combo, key = doubt.key] {
        m_choices.chosen.insert(key, choiceIn(combo));
        Q_EMIT choicesChanged(m_choices);
    });
    return combo;
}

} // namespace ui
