// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/PaperView.h"

#include "core/base/WrittenFile.h"
#include "ui/printing/Output.h"
#include "ui/printing/PreviewWidget.h"
#include "ui/style/Style.h"
#include "ui/style/Tokens.h"
#include "ui/text/DomainText.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/ChipBar.h"
#include "ui/widgets/DateEdit.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/Panel.h"
#include "ui/widgets/PlainText.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int kDayWidth = 150;

QList<FilterChip::Choice> kinds()
{
    QList<FilterChip::Choice> options;
    for (const auto kind : valuesFrom(PaperKind::Contract, PaperKind::GdprAnnex))
        options.append({words(kind), kind == PaperKind::Contract ? QVariant() : static_cast<int>(kind)});
    return options;
}

} // namespace

QString words(PaperKind kind)
{
    static constexpr std::array kWords{QT_TRANSLATE_NOOP("ui::PaperView", "Contract"),
                                       QT_TRANSLATE_NOOP("ui::PaperView", "Quote"),
                                       QT_TRANSLATE_NOOP("ui::PaperView", "Letter of renewal (L215-1)"),
                                       QT_TRANSLATE_NOOP("ui::PaperView", "Letter of the price revision"),
                                       QT_TRANSLATE_NOOP("ui::PaperView", "Acknowledgement of a notice"),
                                       QT_TRANSLATE_NOOP("ui::PaperView", "Reversibility record"),
                                       QT_TRANSLATE_NOOP("ui::PaperView", "GDPR annex")};
    return PaperView::tr(kWords.at(static_cast<size_t>(kind)));
}

PaperView::PaperView(PaperSource source, Format format, QWidget *parent)
    : QWidget(parent), m_source(std::move(source)), m_format(std::move(format)),
      m_pdf(new QAction(tr("PDF…"), this)), m_print(new QAction(tr("Print…"), this)),
      m_keep(new QAction(tr("Keep as sent…"), this)), m_chips(new ChipBar(this)), m_message(new MessageBar),
      m_paper(new PreviewWidget(m_source.fonts)), m_page(mutedLabel(QString()))
{
    setObjectName(QStringLiteral("paperView"));
    m_message->setObjectName(QStringLiteral("paperMessage"));
    m_paper->setObjectName(QStringLiteral("paperPreview"));
    m_paper->setAccessibleName(tr("The document as it is printed"));
    m_kind = m_chips->addChip(QStringLiteral("kind"), words(PaperKind::Contract), kinds());
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
    layout->addWidget(makeKeeping());
    layout->addWidget(panel, 1);
    for (FilterChip *chip : {m_kind, m_language})
        connect(chip, &FilterChip::valueChanged, this, &PaperView::load);
    connect(m_paper, &PreviewWidget::currentPageChanged, this, &PaperView::showPageNumber);
    connect(m_message, &MessageBar::actionChosen, this, &PaperView::load);
}

void PaperView::makeActions()
{
    m_pdf->setObjectName(QStringLiteral("contractPdfAction"));
    m_print->setObjectName(QStringLiteral("contractPrintAction"));
    m_pdf->setShortcut(Qt::CTRL | Qt::Key_S);
    m_print->setShortcut(QKeySequence::Print);
    connect(m_pdf, &QAction::triggered, this, &PaperView::savePdf);
    connect(m_print, &QAction::triggered, this, &PaperView::print);
    m_keep->setObjectName(QStringLiteral("contractKeepAction"));
    m_keep->setVisible(static_cast<bool>(m_source.keepSent));
    connect(m_keep, &QAction::triggered, this, &PaperView::askForDay);
}

QList<HeaderAction> PaperView::actions() const
{
    QList<HeaderAction> actions{{m_print, ButtonLook::Normal}, {m_pdf, ButtonLook::Primary}};
    if (m_source.keepSent)
        actions.prepend({m_keep, ButtonLook::Normal});
    return actions;
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
    m_bytes.reset();
    m_keeping->hide();
    m_preview = preview ? *preview : PaperPreview{}; // What is not to be printed is not shown either.
    if (!preview)
        m_message->showMessage(Tone::Breached, errorText(preview.error()), tr("Try again"));
    else if (m_preview.sendIn)
        m_message->showMessage(Tone::Watch, tr("To be sent to the client by name, from %1 to %2.")
                                                .arg(m_format.day(m_preview.sendIn->first),
                                                     m_format.day(m_preview.sendIn->last)));
    m_paper->setPages(m_preview.pages);
    for (QAction *action : {m_pdf, m_print, m_keep})
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
    const core::Result<QByteArray> &file = bytes();
    if (!file)
        return Q_EMIT failed(file.error());
    if (const core::Result<> saved = core::writeFile(path, *file); !saved)
        return Q_EMIT failed(saved.error());
    m_message->showMessage(Tone::Kept, tr("The document is in “%1”.").arg(path));
}

const core::Result<QByteArray> &PaperView::bytes()
{
    if (!m_bytes)
        m_bytes = pdf(m_preview.pages, m_source.fonts);
    return *m_bytes;
}

QWidget *PaperView::makeKeeping()
{
    m_day = new DateEdit(m_format);
    m_day->setObjectName(QStringLiteral("sentDayEdit"));
    m_day->setAccessibleName(tr("Sent on"));
    m_day->setRequired(true);
    m_day->setFixedWidth(kDayWidth);
    QLabel *said =
        plainLabel(tr("The document stays with the contract exactly as it is now, and can never be "
                      "removed. Vigie sends nothing itself. On which day was it sent?"));
    said->setWordWrap(true);
    auto *keep = new QPushButton(tr("Keep it"));
    keep->setObjectName(QStringLiteral("keepSentButton"));
    setLook(*keep, ButtonLook::Primary);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("cancelKeepButton"));
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapInside);
    layout->addWidget(said, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_day, keep, cancel})
        layout->addWidget(widget);
    auto *panel = new Panel;
    panel->setObjectName(QStringLiteral("keepPanel"));
    panel->add(line);
    panel->hide();
    m_keeping = panel;
    connect(keep, &QPushButton::clicked, this, &PaperView::keep);
    connect(m_day, &QLineEdit::returnPressed, this, &PaperView::keep);
    connect(cancel, &QPushButton::clicked, panel, &QWidget::hide);
    auto *escape = new QShortcut(Qt::Key_Escape, panel);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, panel, &QWidget::hide);
    return panel;
}

void PaperView::askForDay()
{
    m_message->dismiss();
    m_day->setValue(m_format.today());
    m_keeping->show();
    m_day->setFocus();
    m_day->selectAll();
}

void PaperView::keep()
{
    if (!m_day->commit() || !m_day->value())
        return;
    const core::Result<QByteArray> &file = bytes();
    if (!file)
        return Q_EMIT failed(file.error());
    const core::SentPaper sent{.contract = m_wanted.contract,
                               .name = m_preview.fileName,
                               .content = *file,
                               .sentOn = *m_day->value(),
                               .paper = static_cast<int>(m_wanted.kind)};
    m_source.keepSent(sent).then(this, [this, day = sent.sentOn](const core::Result<QString> &digest) {
        if (!digest) {
            m_message->showMessage(Tone::Breached, errorText(digest.error()));
            return;
        }
        m_keeping->hide();
        m_message->showMessage(Tone::Kept,
                               tr("Kept as sent on %1, SHA-256 %2").arg(m_format.day(day), *digest));
    });
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
