// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/worksheet/WorkSheetPage.h"

#include "core/base/WrittenFile.h"
#include "ui/printing/Output.h"
#include "ui/printing/PreviewWidget.h"
#include "ui/style/Tokens.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/ChipBar.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/Panel.h"

#include <QAction>
#include <QDir>
#include <QVBoxLayout>

namespace ui {

WorkSheetPage::WorkSheetPage(Source source, QWidget *parent)
    : Page(parent), m_source(std::move(source)), m_pdf(new QAction(tr("Save as PDF…"), this)),
      m_print(new QAction(tr("Print…"), this)), m_chips(new ChipBar(this)),
      m_language(
          m_chips->addChip(QStringLiteral("language"), tr("French document"),
                           {{tr("French document"), {}}, {tr("English document"), QStringLiteral("en")}})),
      m_message(new MessageBar), m_paper(new PreviewWidget(m_source.fonts))
{
    setObjectName(QStringLiteral("workSheetPage"));
    m_pdf->setObjectName(QStringLiteral("workSheetPdf"));
    m_print->setObjectName(QStringLiteral("workSheetPrint"));
    m_pdf->setShortcut(Qt::CTRL | Qt::Key_S);
    m_print->setShortcut(QKeySequence::Print);
    auto *panel = new Panel(tr("Preview"));
    panel->addWide(m_paper, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGapBetween, kGapBetween, kGapBetween, kGapBetween);
    layout->addWidget(m_message);
    layout->addWidget(panel, 1);
    connect(m_pdf, &QAction::triggered, this, &WorkSheetPage::savePdf);
    connect(m_print, &QAction::triggered, this, &WorkSheetPage::print);
    connect(m_language, &FilterChip::valueChanged, this, &WorkSheetPage::load);
    connect(m_message, &MessageBar::actionChosen, this, &WorkSheetPage::load);
}

void WorkSheetPage::open(const Place &place)
{
    if (place.record != m_place.record)
        show(PaperPreview{});
    m_place = place;
    load();
    Q_EMIT headerChanged();
}

HeaderContent WorkSheetPage::header() const
{
    HeaderContent header{
        .path = {{.text = tr("Intervention"),
                  .place = {.page = QStringLiteral("interventions"), .record = m_place.record}}},
        .title = tr("Work sheet")};
    header.actions = {{.action = m_print}, {.action = m_pdf, .look = ButtonLook::Primary}};
    header.filters = m_chips;
    return header;
}

QLocale WorkSheetPage::language() const
{
    return m_language->value().toString() == QLatin1String("en")
               ? QLocale(QLocale::English, QLocale::UnitedKingdom)
               : QLocale(QLocale::French, QLocale::France);
}

void WorkSheetPage::load()
{
    m_message->dismiss();
    const int asked = ++m_asked;
    m_source.paper(core::InterventionId(m_place.record), language())
        .then(this, [this, asked](const core::Result<PaperPreview> &preview) {
            if (asked == m_asked)
                show(preview);
        });
}

void WorkSheetPage::show(const core::Result<PaperPreview> &preview)
{
    m_preview = preview ? *preview : PaperPreview{}; // What is not to be printed is not shown either.
    if (!preview)
        m_message->showMessage(Tone::Breached, errorText(preview.error()), tr("Try again"));
    m_paper->setPages(m_preview.pages);
    for (QAction *action : {m_pdf, m_print})
        action->setEnabled(m_preview.pages.count() > 0);
}

void WorkSheetPage::savePdf()
{
    const QString path = m_source.pdfFile(m_preview.fileName);
    if (path.isEmpty())
        return;
    const auto bytes = pdf(m_preview.pages, m_source.fonts);
    const core::Result<> saved = bytes ? core::writeFile(path, *bytes) : bytes.error();
    if (saved)
        Q_EMIT done(tr("Saved as %1.").arg(QDir::toNativeSeparators(path)), {});
    else
        Q_EMIT failed(saved.error());
}

void WorkSheetPage::print()
{
    const auto printed = m_source.print(m_preview.pages);
    if (!printed)
        Q_EMIT failed(printed.error());
}

} // namespace ui
