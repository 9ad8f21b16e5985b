// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/SentPapers.h"

#include "ui/printing/PaperPreview.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/SimpleTable.h"

#include <QLabel>

#include <algorithm>

namespace ui {
namespace {

constexpr qsizetype kDigestShown = 16; ///< Of 64 digits; the tool tip has them all.

QString kindOf(const core::Attachment &paper)
{
    const int kind = paper.paper.value_or(-1);
    const bool isKnown = kind >= 0 && kind <= static_cast<int>(PaperKind::Reversibility);
    return isKnown ? words(static_cast<PaperKind>(kind)) : Format::none();
}

} // namespace

SentPapers::SentPapers(Format format, QWidget *parent)
    : Panel(tr("Sent"), parent), m_format(std::move(format)),
      m_table(
          new SimpleTable({{.title = tr("Sent on")},
                           {.title = tr("Document")},
                           {.title = tr("File"), .stretches = true},
                           {.title = tr("SHA-256"),
                            .definition = tr("The digest of the file: whoever has the same file finds the "
                                             "same digits.")}}))
{
    QLabel *note = mutedLabel(tr("Kept as they were sent; opening one writes the same file again."));
    note->setWordWrap(true);
    add(note);
    m_table->setObjectName(QStringLiteral("sentTable"));
    m_table->setAccessibleName(tr("Documents that were sent"));
    m_table->setOpens(true);
    addWide(m_table);
    hide();
    connect(m_table, &SimpleTable::rowOpened, this,
            [this](int row, const QVariant &) { Q_EMIT saveRequested(m_sent.at(row)); });
}

void SentPapers::show(const QList<core::Attachment> &files)
{
    m_sent.clear();
    for (const core::Attachment &file : files) {
        if (file.sentOn)
            m_sent << file;
    }
    std::ranges::stable_sort(m_sent, std::greater<>(), [](const core::Attachment &sent) {
        return std::pair(*sent.sentOn, sent.id.value());
    });
    m_table->clear();
    for (const core::Attachment &sent : std::as_const(m_sent)) {
        SimpleCell digest = mutedCell(sent.sha256.left(kDigestShown) + QChar(0x2026));
        digest.toolTip = sent.sha256;
        m_table->addRow({{.text = m_format.day(*sent.sentOn), .toolTip = m_format.longDay(*sent.sentOn)},
                         strongCell(kindOf(sent)),
                         {.text = sent.name},
                         digest});
    }
    setVisible(!m_sent.isEmpty());
}

} // namespace ui
