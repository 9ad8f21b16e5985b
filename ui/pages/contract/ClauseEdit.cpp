// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/ClauseEdit.h"

#include "core/domain/contract/ClauseTexts.h"
#include "core/domain/contract/Clauses.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/PlainText.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>

namespace ui {
namespace {

constexpr int kLines = 4; ///< At least so many are seen.

} // namespace

QString freeClauseTitle()
{
    return ClauseEdit::tr("Also agreed, in your own words");
}

ClauseEdit::ClauseEdit(core::ContractPart part, const QString &title, QWidget *parent)
    : QWidget(parent), m_part(part), m_text(new QPlainTextEdit), m_offers(new QWidget)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapTight);
    if (!title.isEmpty())
        layout->addWidget(plainLabel(title, kBodySize, QFont::DemiBold));
    const QString name = core::clauseName(part);
    m_offers->setObjectName(name + QStringLiteral("Offers"));
    auto *offers = new QHBoxLayout(m_offers);
    offers->setContentsMargins(0, 0, 0, 0);
    offers->setSpacing(kGapInside);
    offers->addWidget(offer(tr("Propose a text"), name + QStringLiteral("ProposeFrench"), QLocale::French));
    offers->addWidget(
        offer(tr("Propose it in English"), name + QStringLiteral("ProposeEnglish"), QLocale::English));
    offers->addStretch();
    layout->addWidget(m_offers);
    m_text->setObjectName(name + QStringLiteral("Text"));
    m_text->setAccessibleName(title.isEmpty() ? tr("Text of the clause") : title);
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(kLines * m_text->fontMetrics().lineSpacing() + 2 * kGapInside);
    layout->addWidget(m_text, 1);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        follow();
        Q_EMIT edited();
    });
    follow();
}

LinkButton *ClauseEdit::offer(const QString &text, const QString &name, QLocale::Language language)
{
    auto *button = new LinkButton(text);
    button->setObjectName(name);
    button->setToolTip(plainToolTip(tr(
        "A text of ours with the figures of this contract, to be read, changed and checked by a lawyer.")));
    connect(button, &QAbstractButton::clicked, this, [this, language] {
        m_text->insertPlainText(core::proposedClause(m_part, m_facts, language));
        m_text->moveCursor(QTextCursor::Start);
        m_text->setFocus();
    });
    return button;
}

void ClauseEdit::follow()
{
    m_offers->setVisible(core::hasProposal(m_part) && !m_text->isReadOnly() && m_text->document()->isEmpty());
}

void ClauseEdit::show(const core::ContractVersion &version, bool readOnly)
{
    const QSignalBlocker blocker(this);
    m_text->setReadOnly(readOnly);
    m_text->setPlainText(version.clauses.value(core::clauseName(m_part)).toString());
    follow();
}

void ClauseEdit::read(core::ContractVersion &version) const
{
    const QString text = m_text->toPlainText().trimmed();
    if (text.isEmpty())
        version.clauses.remove(core::clauseName(m_part));
    else
        version.clauses.insert(core::clauseName(m_part), text);
}

} // namespace ui
