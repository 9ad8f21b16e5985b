// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/PaperView.h"

#include "core/base/WrittenFile.h"
#include "ui/printing/Output.h"
#include "ui/printing/PreviewWidget.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/ChipBar.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/Panel.h"
#include "ui/widgets/PlainText.h"

#include <QAction>
#include <QLabel>
#include <QVBoxLayout>

namespace ui {

PaperView::PaperView(PaperSource source, Format format, QWidget *parent)
    : QWidget(parent), m_source(std::move(source)), m_format(std::move(format)),
      m_pdf(new QAction(tr("PDF…"), this)), m_print(new QAction(tr("Print…"), this)),
      m_chips(new ChipBar(this)), m_message(new MessageBar), m_paper(new PreviewWidget(m_source.fonts)),
      m_page(mutedLabel(QString()))
{
    setObjectName(QStringLiteral("paperView"));
    m_message->setObjectName(QStringLiteral("paperMessage"));
    m_paper->setObjectName(QStringLiteral("paperPreview"));
    m_paper->setAccessibleName(tr("The document as it is printed"));
    addKinds();
    m_language =
        m_chips->addChip(QStringLiteral("language"), tr("French document"),
                         {{tr("French document"), {}}, {tr("English document"), QStringLiteral("en")}});
    makeActions();
    auto *panel = new Panel(tr("Preview"));
    panel->addTitleWidget(m_page);
    panel->addWide(m_paper, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_message);
    layout->addWidget(panel, 1);
    for (FilterChip *chip : {m_kind, m_language})
        connect(chip, &FilterChip::valueChanged, this, &PaperView::load);
    connect(m_paper, &PreviewWidget::currentPageChanged, this, &PaperView::showPageNumber);
    connect(m_message, &MessageBar::actionChosen, this, &PaperView::load);
}

void PaperView::addKinds()
{
    const auto choice = [](const QString &text, PaperKind kind) {
        return FilterChip::Choice{.text = text, .value = static_cast<int>(kind)};
    };
    m_kind = m_chips->addChip(QStringLiteral("kind"), tr("Contract"),
                              {{tr("Contract"), {}},
                               choice(tr("Quote"), PaperKind::Quote),
                               choice(tr("Letter of renewal (L215-1)"), PaperKind::Reminder),
                               choice(tr("Letter of the price revision"), PaperKind::Revision),
                               choice(tr("Acknowledgement of a notice"), PaperKind::Acknowledgement),
                               choice(tr("Reversibility record"), PaperKind::Reversibility),
                               choice(tr("GDPR annex"), PaperKind::GdprAnnex)});
}

void PaperView::makeActions()
{
    m_pdf->setObjectName(QStringLiteral("contractPdfAction"));
    m_print->setObjectName(QStringLiteral("contractPrintAction"));
    m_pdf->setShortcut(Qt::CTRL | Qt::Key_S);
    m_print->setShortcut(QKeySequence::Print);
    connect(m_pdf, &QAction::triggered, this, &PaperView::savePdf);
    connect(m_print, &QAction::triggered, this, &PaperView::print);
}

QList<HeaderAction> PaperView::actions() const
{
    return {{m_print, ButtonLook::Normal}, {m_pdf, ButtonLook::Primary}};
}

QWidget *PaperView::filters() const
{
    return m_chips;
}

QLocale PaperView::language() const
{
    return m_language->value().toString() == QLatin1String("en")
               ? QLocale(QLocale::English, QLocale::UnitedKingdom)
               : QLocale(QLocale::French, QLocale::France);
}

void PaperView::open(const PaperWanted &wanted)
{
    const bool isOther = wanted.contract != m_wanted.contract || wanted.version != m_wanted.version ||
                         wanted.record != m_wanted.record ||
                         (wanted.kind != m_wanted.kind && !isOfContract(wanted.kind));
    m_wanted = wanted;
    m_kind->setVisible(isOfContract(wanted.kind));
    m_kind->setValue(wanted.kind == PaperKind::Contract ? QVariant() : static_cast<int>(wanted.kind));
    if (isOther)
        show(PaperPreview{});
    load();
}

void PaperView::load()
{
    m_message->dismiss();
    m_wanted.language = language();
    if (isOfContract(m_wanted.kind))
        m_wanted.kind = static_cast<PaperKind>(m_kind->value().toInt());
    const int asked = ++m_asked;
    m_source.paper(m_wanted).then(this, [this, asked](const core::Result<PaperPreview> &preview) {
        if (asked == m_asked)
            show(preview);
    });
}

void PaperView::show(const core::Result<PaperPreview> &preview)
{
    m_preview = preview ? *preview : PaperPreview{}; // What is not to be printed is not shown either.
    if (!preview)
        m_message->showMessage(Tone::Breached, errorText(preview.error()), tr("Try again"));
    else if (m_preview.sendIn)
        m_message->showMessage(Tone::Watch, tr("To be sent to the client by name, from %1 to %2.")
                                                .arg(m_format.day(m_preview.sendIn->first),
                                                     m_format.day(m_preview.sendIn->last)));
    m_paper->setPages(m_preview.pages);
    for (QAction *action : {m_pdf, m_print})
        action->setEnabled(m_preview.pages.count() > 0);
    showPageNumber();
}

void PaperView::showPageNumber()
{
    const auto count = static_cast<int>(m_preview.pages.count());
    m_page->setText(count == 0 ? QString()
                               : tr("page %1").arg(m_format.ratio(m_paper->currentPage() + 1, count)));
}

void PaperView::savePdf()
{
    const QString path = m_source.pdfFile(m_preview.fileName);
    if (path.isEmpty())
        return;
    const auto bytes = pdf(m_preview.pages, m_source.fonts);
    if (!bytes)
        return Q_EMIT failed(bytes.error());
    if (const core::Result<> saved = core::writeFile(path, *bytes); !saved)
        return Q_EMIT failed(saved.error());
    m_message->showMessage(Tone::Kept, tr("The document is in “%1”.").arg(path));
}

void PaperView::print()
{
    const core::Result<bool> printed = m_source.print(m_preview.pages);
    if (!printed)
        Q_EMIT failed(printed.error());
    else if (*printed)
        m_message->showMessage(Tone::Kept, tr("The document was sent to the printer."));
}

} // namespace ui
