// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/report/ReportsPage.h"

#include "core/base/WrittenFile.h"
#include "ui/pages/report/CommentPanel.h"
#include "ui/pages/report/ReportClientList.h"
#include "ui/printing/Output.h"
#include "ui/printing/PreviewWidget.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/ChipBar.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/Panel.h"
#include "ui/widgets/PlainText.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>

namespace ui {
namespace {

constexpr int kMonths = 24;
constexpr int kListWidth = 310;
constexpr int kCommentWidth = 280;
constexpr int kWide = 1100; ///< Below this width both leave more to the paper.
constexpr int kNarrowSide = 210;
constexpr std::chrono::milliseconds kDebounce{400};

} // namespace

ReportsPage::ReportsPage(Source source, Format format, const PaperFonts &fonts,
                         const core::ChangeNotifier &changes, QWidget *parent)
    : Page(parent), m_source(std::move(source)), m_format(std::move(format)), m_chips(new ChipBar(this)),
      m_pdf(new QAction(tr("PDF…"), this)), m_print(new QAction(tr("Print…"), this)),
      m_all(new QAction(tr("All clients…"), this)), m_clients(new QAction(tr("Go to the clients"), this)),
      m_message(new MessageBar), m_list(new ReportClientList), m_stack(new QStackedWidget),
      m_empty(new EmptyState), m_paper(new PreviewWidget(fonts)), m_page(mutedLabel(QString())),
      m_comment(new CommentPanel)
{
    setObjectName(QStringLiteral("reportsPage"));
    m_month = present();
    makeChips();
    makeActions();
    makeLayout();
    m_reload.setSingleShot(true);
    m_reload.setInterval(kDebounce);
    connect(&m_reload, &QTimer::timeout, this, &ReportsPage::reload);
    connect(m_list, &ReportClientList::chosen, this, &ReportsPage::choose);
    connect(m_comment, &CommentPanel::saveRequested, this, &ReportsPage::commentSaveRequested);
    connect(m_paper, &PreviewWidget::currentPageChanged, this, &ReportsPage::showPageNumber);
    connect(m_message, &MessageBar::actionChosen, this, &ReportsPage::reload);
    connect(&changes, &core::ChangeNotifier::changed, this, [this] {
        m_isStale = true;
        if (isVisible())
            m_reload.start();
    });
}

void ReportsPage::makeChips()
{
    QList<FilterChip::Choice> months;
    for (int back = 0; back < kMonths; ++back) {
        const core::Month month = present().plus(-back);
        months << FilterChip::Choice{m_format.month(month.firstDay()), month.text()};
    }
    m_monthChip = m_chips->addChip(QStringLiteral("month"), tr("Month"), months);
    m_monthChip->setValue(m_month.text());
    m_languageChip =
        m_chips->addChip(QStringLiteral("language"), tr("French document"),
                         {{tr("French document"), {}}, {tr("English document"), QStringLiteral("en")}});
    connect(m_monthChip, &FilterChip::valueChanged, this, &ReportsPage::changeMonth);
    connect(m_languageChip, &FilterChip::valueChanged, this, &ReportsPage::loadPages);
}

void ReportsPage::makeActions()
{
    m_pdf->setObjectName(QStringLiteral("pdfAction"));
    m_print->setObjectName(QStringLiteral("printAction"));
    m_all->setObjectName(QStringLiteral("allAction"));
    m_clients->setObjectName(QStringLiteral("clientsAction"));
    m_pdf->setShortcut(Qt::CTRL | Qt::Key_S);
    m_print->setShortcut(QKeySequence::Print);
    m_all->setToolTip(tr("The reports of all clients that have something to tell, into a folder"));
    for (QAction *action : {m_pdf, m_print, m_all})
        action->setEnabled(false);
    connect(m_pdf, &QAction::triggered, this, &ReportsPage::savePdf);
    connect(m_print, &QAction::triggered, this, &ReportsPage::print);
    connect(m_all, &QAction::triggered, this, &ReportsPage::saveAll);
    connect(m_clients, &QAction::triggered, this,
            [this] { Q_EMIT navigate({.page = QStringLiteral("clients")}); });
}

void ReportsPage::makeLayout()
{
    m_message->setObjectName(QStringLiteral("reportsMessage"));
    m_empty->setObjectName(QStringLiteral("reportsEmptyState"));
    m_paper->setObjectName(QStringLiteral("reportPreview"));
    m_page->setObjectName(QStringLiteral("reportPageLabel"));
    m_paper->setAccessibleName(tr("The report as it is printed"));
    auto *clients = new Panel(tr("Clients"));
    clients->addWide(m_list, 1);
    auto *paper = new Panel;
    paper->setTitle(tr("Preview"));
    paper->addTitleWidget(m_page);
    m_stack->addWidget(m_paper);
    m_stack->addWidget(m_empty);
    m_stack->setCurrentWidget(m_empty);
    paper->addWide(m_stack, 1);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(kGapBetween, kGapBetween, kGapBetween, kGapBetween);
    row->setSpacing(kGapPanel);
    row->addWidget(clients);
    row->addWidget(paper, 1);
    row->addWidget(m_comment);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addLayout(row, 1);
    m_comment->setComment({});
}

void ReportsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_list->parentWidget()->setFixedWidth(width() < kWide ? kNarrowSide : kListWidth);
    m_comment->setFixedWidth(width() < kWide ? kNarrowSide : kCommentWidth);
}

QLocale ReportsPage::language() const
{
    return m_languageChip->value().toString() == QLatin1String("en")
               ? QLocale(QLocale::English, QLocale::UnitedKingdom)
               : QLocale(QLocale::French, QLocale::France);
}

void ReportsPage::open(const Place &place)
{
    const auto month = core::parseMonth(place.filter.value(QStringLiteral("month")).toString());
    const core::Month wanted = month ? *month : m_month;
    const core::ClientId client(place.filter.value(QStringLiteral("client")).toLongLong());
    const bool isSameMonth = wanted == m_month && !m_isStale;
    m_month = wanted;
    m_monthChip->setValue(m_month.text(), m_format.month(m_month.firstDay()));
    if (client.isValid() && client != m_client) {
        m_client = client;
        m_list->choose(client);
        if (isSameMonth)
            loadPages();
    }
    if (!isSameMonth)
        reload();
}

Place ReportsPage::place() const
{
    Place place{.page = QStringLiteral("reports"), .filter = {{QStringLiteral("month"), m_month.text()}}};
    if (m_client.isValid())
        place.filter.insert(QStringLiteral("client"), m_client.value());
    return place;
}

HeaderContent ReportsPage::header() const
{
    HeaderContent header{
        .title = tr("Reports"),
        .actions = {{m_all, ButtonLook::Normal}, {m_print, ButtonLook::Normal}, {m_pdf, ButtonLook::Primary}},
        .filters = m_chips};
    if (m_isLoadingPages)
        header.note = tr("setting the pages…");
    return header;
}

bool ReportsPage::canLeave()
{
    if (!m_comment->isChanged())
        return true;
    m_comment->setError(tr("This comment is not saved yet. Save it or discard it first."));
    return false;
}

void ReportsPage::choose(core::ClientId client)
{
    if (client == m_client)
        return;
    if (!canLeave()) {
        m_list->choose(m_client);
        return;
    }
    m_client = client;
    Q_EMIT placeChanged();
    loadPages();
}

void ReportsPage::changeMonth()
{
    const auto month = core::parseMonth(m_monthChip->value().toString());
    const core::Month wanted = month ? *month : present();
    if (!canLeave()) {
        m_monthChip->setValue(m_month.text(), m_format.month(m_month.firstDay()));
        return;
    }
    m_month = wanted;
    m_monthChip->setValue(m_month.text(), m_format.month(m_month.firstDay()));
    Q_EMIT placeChanged();
    reload();
}

void ReportsPage::reload()
{
    m_reload.stop();
    m_isStale = false;
    m_message->dismiss();
    loadLines();
    loadPages();
}

void ReportsPage::loadLines()
{
    m_isLoadingLines = true;
    const int generation = ++m_linesGeneration;
    m_source.lines(m_month).then(this, [this, generation](const core::Result<QList<ReportLine>> &lines) {
        if (generation != m_linesGeneration)
            return;
        m_isLoadingLines = false;
        if (lines)
            showLines(*lines);
        else
            m_message->showMessage(Tone::Breached, errorText(lines.error()), tr("Try again"));
    });
}

void ReportsPage::showLines(const QList<ReportLine> &lines)
{
    m_lines = lines;
    m_list->setLines(lines);
    const auto told =
        std::find_if(lines.cbegin(), lines.cend(), [](const ReportLine &line) { return !line.isEmpty(); });
    m_all->setEnabled(told != lines.cend());
    if (m_client.isValid() && m_list->choose(m_client))
        return;
    if (told != lines.cend()) { // The first client with something to tell.
        m_client = told->client;
        m_list->choose(m_client);
        Q_EMIT placeChanged();
        loadPages();
        return;
    }
    m_client = {};
    m_empty->setContent(lines.isEmpty()
                            ? tr("There is no client yet: a report is made for each client.")
                            : tr("No client has anything to report in %1. Choose one to see an empty report.")
                                  .arg(m_format.month(m_month.firstDay())),
                        lines.isEmpty() ? m_clients : nullptr);
    m_stack->setCurrentWidget(m_empty);
    m_comment->setComment({});
}

void ReportsPage::loadPages()
{
    const int generation = ++m_pagesGeneration;
    if (!m_client.isValid())
        return;
    m_isLoadingPages = true;
    Q_EMIT headerChanged();
    m_source.preview({m_client, m_month, language()})
        .then(this, [this, generation](const core::Result<ReportPreview> &preview) {
            if (generation != m_pagesGeneration)
                return;
            m_isLoadingPages = false;
            if (preview)
                showPages(*preview);
            else
                m_message->showMessage(Tone::Breached, errorText(preview.error()), tr("Try again"));
            Q_EMIT headerChanged();
        });
}

void ReportsPage::showPages(const ReportPreview &preview)
{
    m_preview = preview;
    m_paper->setPages(preview.pages);
    m_comment->refresh(preview.comment);
    m_stack->setCurrentWidget(m_paper);
    m_pdf->setEnabled(true);
    m_print->setEnabled(true);
    showPageNumber();
}

void ReportsPage::showPageNumber()
{
    const auto count = static_cast<int>(m_preview.pages.count());
    m_page->setText(count == 0 ? QString()
                               : tr("page %1").arg(m_format.ratio(m_paper->currentPage() + 1, count)));
}

void ReportsPage::savePdf()
{
    const QString path = m_source.pdfFile(m_preview.fileName);
    if (path.isEmpty())
        return;
    const auto fonts = PaperFonts::load();
    if (!fonts)
        return Q_EMIT failed(fonts.error());
    const auto bytes = pdf(m_preview.pages, *fonts);
    if (!bytes)
        return Q_EMIT failed(bytes.error());
    if (const core::Result<> saved = core::writeFile(path, *bytes); !saved)
        return Q_EMIT failed(saved.error());
    showMessage(Tone::Kept, tr("The report is in “%1”.").arg(path));
}

void ReportsPage::saveAll()
{
    if (!canLeave())
        return;
    QList<ReportLine> told;
    std::copy_if(m_lines.cbegin(), m_lines.cend(), std::back_inserter(told),
                 [](const ReportLine &line) { return !line.isEmpty(); });
    const QString folder = m_source.folder();
    if (!folder.isEmpty())
        Q_EMIT allRequested(folder, told, m_month, language());
}

void ReportsPage::print()
{
    const core::Result<bool> printed = m_source.print(m_preview.pages);
    if (!printed)
        Q_EMIT failed(printed.error());
    else if (*printed)
        showMessage(Tone::Kept, tr("The report was sent to the printer."));
}

void ReportsPage::showCommentError(const core::Error &error)
{
    if (error.kind == core::ErrorKind::Conflict)
        m_comment->showConflict();
    else
        m_comment->setError(errorText(error));
}

void ReportsPage::showMessage(Tone tone, const QString &text)
{
    m_message->showMessage(tone, text);
}

void ReportsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_isStale && m_linesGeneration > 0)
        m_reload.start();
}

} // namespace ui
