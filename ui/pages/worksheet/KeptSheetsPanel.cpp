// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/worksheet/KeptSheetsPanel.h"

#include "ui/style/Style.h"
#include "ui/style/Tokens.h"
#include "ui/text/SheetText.h"
#include "ui/widgets/KeyValueList.h"
#include "ui/widgets/PlainText.h"

#include <QLabel>
#include <QPushButton>

namespace ui {
namespace {

/// In groups of eight, so that it breaks over lines and can be read out.
QString grouped(const QString &digest)
{
    constexpr qsizetype kGroup = 8;
    QStringList groups;
    for (qsizetype at = 0; at < digest.size(); at += kGroup)
        groups << digest.mid(at, kGroup);
    return groups.join(QLatin1Char(' '));
}

} // namespace

KeptSheetsPanel::KeptSheetsPanel(Format format, QWidget *parent)
    : Panel(tr("Signature"), parent), m_format(std::move(format)),
      m_nothing(mutedLabel(tr("Not signed yet. The client signs on this screen, or on paper."))),
      m_sign(new QPushButton), m_facts(new KeyValueList)
{
    setObjectName(QStringLiteral("keptSheetsPanel"));
    m_sign->setObjectName(QStringLiteral("signSheetButton"));
    m_nothing->setWordWrap(true);
    m_facts->setObjectName(QStringLiteral("keptSheetsList"));
    addTitleWidget(m_sign);
    add(m_nothing);
    addWide(m_facts);
    connect(m_sign, &QPushButton::clicked, this, &KeptSheetsPanel::signRequested);
}

void KeptSheetsPanel::showState(const core::SheetState &state)
{
    m_nothing->setVisible(state.kept.isEmpty());
    m_facts->setVisible(!state.kept.isEmpty());
    m_sign->setText(state.kept.isEmpty() ? tr("Have it signed…") : tr("Sign a new version…"));
    setLook(*m_sign, state.kept.isEmpty() || state.changes.any() ? ButtonLook::Primary : ButtonLook::Normal);
    m_facts->clear();
    for (const core::KeptSheet &kept : state.kept)
        addSheet(kept);
}

void KeptSheetsPanel::addSheet(const core::KeptSheet &kept)
{
    const core::SignedSheet &sheet = kept.sheet;
    m_facts->addRow(tr("Version %1").arg(sheet.number), outcomeBadge(sheet.outcome),
                    m_format.moment(sheet.signedAt));
    QStringList who{sheet.signer, sheet.capacity};
    who.removeAll(QString());
    if (!who.isEmpty())
        m_facts->addRow(tr("Signer"), who.join(QStringLiteral(", ")));
    if (sheet.satisfaction != core::Satisfaction::NotSaid)
        m_facts->addRow(tr("The client is"), words(sheet.satisfaction).toLower());
    if (!sheet.remarks.isEmpty())
        m_facts->addRow(tr("Remarks"), sheet.remarks);
    if (!sheet.reason.isEmpty())
        m_facts->addRow(tr("Why again"), sheet.reason);
    QLabel *digest = m_facts->addRow(tr("SHA-256"), grouped(kept.file.sha256));
    digest->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *save = new QPushButton(tr("Save the signed PDF…"));
    save->setObjectName(QStringLiteral("saveKeptSheet%1").arg(sheet.number));
    save->setToolTip(plainToolTip(kept.file.name));
    connect(save, &QPushButton::clicked, this, [this, file = kept.file] { Q_EMIT saveRequested(file); });
    m_facts->addRow(tr("Kept"), save);
}

} // namespace ui
