// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intervention/LogPanel.h"

#include "core/domain/intervention/EventLog.h"
#include "ui/style/Style.h"
#include "ui/text/InterventionText.h"
#include "ui/widgets/SimpleTable.h"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <algorithm>

namespace ui {
namespace {

/// Only what somebody wrote can be corrected: a note has no instant that matters, a withdrawal is final.
bool canBeCorrected(core::EventKind kind)
{
    return kind <= core::EventKind::Cancelled;
}

} // namespace

LogPanel::LogPanel(Format format, QWidget *parent)
    : Panel(tr("Log"), parent), m_format(std::move(format)), m_note(new QLineEdit), m_all(new QPushButton),
      m_table(new SimpleTable({{.width = 136}, {.width = 226}, {.stretches = true, .wraps = true}}))
{
    setObjectName(QStringLiteral("logPanel"));
    m_note->setObjectName(QStringLiteral("logNoteEdit"));
    m_note->setPlaceholderText(tr("Note… Enter adds it"));
    m_note->setAccessibleName(tr("A note for the log"));
    m_all->setObjectName(QStringLiteral("logAllButton"));
    m_all->setCheckable(true);
    setLook(*m_all, ButtonLook::Quiet);
    m_table->setObjectName(QStringLiteral("logTable"));
    m_table->setAccessibleName(tr("Log"));
    m_table->setOpens(true);
    addTitleWidget(m_all);
    add(m_note);
    addWide(m_table);
    connect(m_note, &QLineEdit::returnPressed, this, [this] {
        if (!m_note->text().trimmed().isEmpty())
            Q_EMIT noteRequested(m_note->text().trimmed());
    });
    connect(m_note, &QLineEdit::textEdited, this, &LogPanel::noteTyped);
    connect(m_table, &SimpleTable::rowOpened, this,
            [this](int row, const QVariant &key) { offer(row, key.toLongLong()); });
    connect(m_all, &QPushButton::toggled, this, [this](bool all) {
        m_isEverythingShown = all;
        fill();
    });
}

void LogPanel::showView(const InterventionView &view)
{
    const bool isSame = view.log == m_view.log && view.intervention.id == m_view.intervention.id;
    m_view = view;
    if (!isSame || m_table->rows() == 0)
        fill();
}

bool LogPanel::isChanged() const
{
    return !m_note->text().trimmed().isEmpty();
}

QString LogPanel::note() const
{
    return m_note->text();
}

void LogPanel::setNote(const QString &note)
{
    m_note->setText(note);
}

void LogPanel::clearNote()
{
    m_note->clear();
}

void LogPanel::fill()
{
    m_table->clear();
    QList<core::InterventionEvent> log = core::standingEvents(m_view.log);
    QSet<core::EventId> standing;
    for (const core::InterventionEvent &event : std::as_const(log))
        standing.insert(event.id);
    const qsizetype hidden = m_view.log.size() - log.size() + qMax<qsizetype>(0, log.size() - kLines);
    m_all->setVisible(hidden > 0);
    m_all->setText(m_isEverythingShown ? tr("Only what stands")
                                       : tr("Show %n more line(s)", nullptr, static_cast<int>(hidden)));
    if (m_isEverythingShown) {
        log = m_view.log;
        std::ranges::stable_sort(
            log, {}, [](const core::InterventionEvent &event) { return std::pair(event.at, event.order); });
    }
    const qsizetype last = m_isEverythingShown ? 0 : qMax<qsizetype>(0, log.size() - kLines);
    for (qsizetype i = log.size() - 1; i >= last; --i)
        addEvent(log.at(i), standing.contains(log.at(i).id));
}

QString LogPanel::eventWords(const core::InterventionEvent &event) const
{
    QString said = words(event.kind);
    if (event.pauseReason)
        said = QStringLiteral("%1 · %2").arg(said, words(*event.pauseReason));
    if (event.cancelReason)
        said = QStringLiteral("%1 · %2").arg(said, words(*event.cancelReason));
    if (event.priority)
        said = QStringLiteral("%1 · %2").arg(said, words(*event.priority));
    if (event.milestone)
        said = QStringLiteral("%1 · %2").arg(said, words(*event.milestone));
    return said;
}

QString LogPanel::detailOf(const core::InterventionEvent &event) const
{
    QStringList parts{event.comment};
    if (event.kind == core::EventKind::Reported)
        parts.prepend(words(m_view.intervention.channel));
    if (event.deduced)
        parts << tr("deduced");
    if (event.corrects.isValid())
        parts << tr("corrected on %1").arg(shortMoment(event.recordedAt, m_format));
    else if (event.recordedAt - event.at >= std::chrono::minutes(1))
        parts << tr("entered %1")
                     .arg(m_format.dayOf(event.recordedAt) == m_format.dayOf(event.at)
                              ? m_format.time(event.recordedAt)
                              : shortMoment(event.recordedAt, m_format));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

void LogPanel::addEvent(const core::InterventionEvent &event, bool stands)
{
    const QString author = event.author.isEmpty() ? QString() : tr("by %1").arg(event.author);
    SimpleCell when = mutedCell(shortMoment(event.at, m_format));
    when.toolTip = QStringLiteral("%1\n%2").arg(m_format.exact(event.at), author).trimmed();
    const SimpleCell name = stands ? strongCell(eventWords(event)) : mutedCell(eventWords(event));
    SimpleCell detail{.text = detailOf(event)};
    if (!stands) {
        detail.look = CellLook::Muted;
        if (event.kind != core::EventKind::Withdrawn)
            detail.badge = {tr("no longer stands"), Tone::Neutral};
    }
    m_table->addRow({when, name, detail}, stands ? QVariant(event.id.value()) : QVariant());
}

void LogPanel::offer(int row, qint64 event)
{
    const auto found = std::ranges::find_if(
        m_view.log, [event](const core::InterventionEvent &each) { return each.id.value() == event; });
    if (found == m_view.log.end())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("logMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (canBeCorrected(found->kind))
        menu->addAction(tr("Correct…"), this, [this, each = *found] { Q_EMIT correctRequested(each); });
    if (found->kind != core::EventKind::Reported)
        menu->addAction(tr("Take back…"), this, [this, each = *found] { Q_EMIT withdrawRequested(each); });
    const QRect cell = m_table->visualRect(m_table->model()->index(row, 1));
    menu->popup(m_table->viewport()->mapToGlobal(cell.bottomLeft()));
}

} // namespace ui
