// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/CommandPalette.h"

#include "core/base/Text.h"
#include "ui/style/Icons.h"
#include "ui/style/Strokes.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/SuggestionDelegate.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QTimer>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int kWidth = 600;
constexpr int kMostShown = 12; ///< Rows high; the list scrolls beyond.
constexpr int kMostOfGroup = 6;

/// Every word typed begins a word of @p title.
bool matches(const QString &title, const QString &typed)
{
    const QStringList words = core::foldedWords(title);
    for (const QString &word : core::foldedWords(typed)) {
        const auto begins = [&word](const QString &each) { return each.startsWith(word); };
        if (std::none_of(words.begin(), words.end(), begins))
            return false;
    }
    return true;
}

} // namespace

CommandPalette::CommandPalette(QWidget *parent)
    : QWidget(parent), m_edit(new QLineEdit), m_list(new QListView),
      m_nothing(mutedLabel(tr("Nothing found."))), m_model(new QStandardItemModel(this)),
      m_delay(new QTimer(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setAccessibleName(tr("Search or act"));
    m_groups = {{tr("Actions"), {}}, {tr("Go to"), {}}};
    m_edit->setObjectName(QStringLiteral("paletteEdit"));
    m_edit->setFrame(false);
    m_edit->setPlaceholderText(tr("Client, machine, intervention, contract, or what to do"));
    m_edit->setAccessibleName(tr("Search or act"));
    m_edit->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SuggestionDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_nothing->setContentsMargins(kGapPanel, kGapTight, 0, kGapInside);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 9, 1, kGapCell);
    layout->setSpacing(kGapCell);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(40, 0, kGapInside, 0);
    top->addWidget(m_edit);
    layout->addLayout(top);
    layout->addWidget(m_list);
    layout->addWidget(m_nothing);
    m_delay->setSingleShot(true);
    m_delay->setInterval(40); // Typing faster than this asks once.
    connect(m_delay, &QTimer::timeout, this, &CommandPalette::ask);
    connect(m_edit, &QLineEdit::textChanged, m_delay, qOverload<>(&QTimer::start));
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    parent->installEventFilter(this);
    hide();
}

void CommandPalette::addAction(QAction *action)
{
    m_actions << action;
}

void CommandPalette::addPlace(const QString &title, const QString &icon, const Place &place)
{
    m_places << PaletteItem{.title = title, .icon = icon, .place = place};
}

void CommandPalette::addProvider(const PaletteProvider &provider)
{
    m_providers << provider;
    m_groups << Group{provider.group, {}};
}

void CommandPalette::popUp()
{
    m_before = QApplication::focusWidget();
    m_edit->clear();
    ask();
    show();
    raise();
    m_edit->setFocus();
}

void CommandPalette::ask()
{
    m_delay->stop();
    ++m_generation;
    const QString text = m_edit->text().trimmed();
    m_groups[0].items = matchingActions(text);
    m_groups[1].items = matchingPlaces(text);
    for (qsizetype i = 2; i < m_groups.size(); ++i)
        m_groups[i].items.clear();
    m_awaited = 0;
    if (!text.isEmpty()) {
        m_awaited = m_providers.size();
        for (qsizetype i = 0; i < m_providers.size(); ++i) {
            m_providers.at(i).search(text).then(
                this, [this, i, generation = m_generation](const QList<PaletteItem> &items) {
                    if (generation == m_generation)
                        answer(i, items);
                });
        }
    }
    rebuild();
}

void CommandPalette::answer(qsizetype provider, const QList<PaletteItem> &items)
{
    --m_awaited;
    m_groups[provider + 2].items = items;
    rebuild();
}

QList<PaletteItem> CommandPalette::matchingActions(const QString &text) const
{
    QList<PaletteItem> items;
    for (QAction *action : m_pageActions + m_actions) {
        if (action->isEnabled() && matches(action->text(), text))
            items << PaletteItem{.title = action->text(),
                                 .detail = action->shortcut().toString(QKeySequence::NativeText),
                                 .icon = QStringLiteral("play"),
                                 .run = [action] { action->trigger(); }};
    }
    return items;
}

QList<PaletteItem> CommandPalette::matchingPlaces(const QString &text) const
{
    QList<PaletteItem> items;
    for (const PaletteItem &each : m_places) {
        if (matches(each.title, text))
            items << each;
    }
    return items;
}

void CommandPalette::rebuild()
{
    m_model->clear();
    m_shown.clear();
    for (const Group &group : std::as_const(m_groups)) {
        if (group.items.isEmpty())
            continue;
        auto *heading = new QStandardItem(group.title);
        heading->setFlags(Qt::NoItemFlags);
        m_model->appendRow(heading);
        m_shown << PaletteItem{};
        const bool isFound = &group - m_groups.constData() > 1;
        for (const PaletteItem &item : isFound ? group.items.mid(0, kMostOfGroup) : group.items) {
            auto *line = new QStandardItem(item.title);
            line->setData(item.detail, SuggestionDelegate::DetailRole);
            line->setData(item.icon, SuggestionDelegate::IconRole);
            line->setEditable(false);
            m_model->appendRow(line);
            m_shown << item;
        }
    }
    m_nothing->setVisible(m_shown.isEmpty() && m_awaited == 0);
    m_list->setVisible(!m_shown.isEmpty());
    step(0);
    place();
}

void CommandPalette::step(int by)
{
    const int count = m_model->rowCount();
    int row = m_list->currentIndex().row() + by;
    const int direction = by < 0 ? -1 : 1;
    while (row >= 0 && row < count && !m_model->item(row)->isEnabled())
        row += direction;
    if (row < 0 || row >= count) {
        if (by != 0 || count == 0)
            return;
        row = 1;
    }
    m_list->setCurrentIndex(m_model->index(row, 0));
    if (row == 1)
        m_list->scrollToTop(); // With its heading.
}

void CommandPalette::choose()
{
    const PaletteItem item = m_shown.value(m_list->currentIndex().row());
    if (item.title.isEmpty())
        return;
    hide();
    if (m_before)
        m_before->setFocus();
    if (item.run)
        item.run();
    else
        Q_EMIT placeChosen(item.place);
}

bool CommandPalette::handleKey(int key)
{
    switch (key) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        for (int i = 0; i < kMostShown - 1; ++i)
            step(key == Qt::Key_PageDown ? 1 : -1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_delay->isActive())
            ask(); // Enter came before the pause.
        choose();
        return true;
    case Qt::Key_Escape:
        hide();
        if (m_before)
            m_before->setFocus();
        return true;
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress)
        return handleKey(static_cast<QKeyEvent *>(event)->key());
    if (watched == m_edit && event->type() == QEvent::FocusOut && !isAncestorOf(QApplication::focusWidget()))
        hide();
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

void CommandPalette::place()
{
    const int rows = qMin(kMostShown, m_model->rowCount());
    m_list->setFixedHeight(rows * kRowHeight);
    const int width = qMin(kWidth, parentWidget()->width() - 2 * kGapPanel);
    layout()->activate();
    setGeometry((parentWidget()->width() - width) / 2, kHeaderHeight + kGapCell, width,
                layout()->totalSizeHint().height());
}

void CommandPalette::paintEvent(QPaintEvent * /*event*/)
{
    const Colors &colors = colorsOf(*this);
    QPainter painter(this);
    drawRounded(painter, rect(), kRadius, colors.panel, colors.control);
    paintIcon(painter, QStringLiteral("search"), QRectF(14, 16, 18, 18), colors.textMuted);
    painter.fillRect(QRect(1, 49, width() - 2, 1), colors.border);
}

} // namespace ui
