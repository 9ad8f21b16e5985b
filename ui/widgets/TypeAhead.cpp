// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TypeAhead.h"

#include "ui/style/Tokens.h"
#include "ui/widgets/SuggestionDelegate.h"

#include <QKeyEvent>
#include <QListView>
#include <QPointer>
#include <QStandardItemModel>
#include <QTimer>

namespace ui {

constexpr int kMostSuggestions = 8;

TypeAhead::TypeAhead(Source source, QWidget *parent)
    : QLineEdit(parent), m_source(std::move(source)), m_list(new QListView(this)),
      m_model(new QStandardItemModel(this)), m_delay(new QTimer(this))
{
    // A child of the window, so that it lies over what is below the field.
    m_list->setObjectName(QStringLiteral("suggestionList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SuggestionDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->hide();
    m_delay->setSingleShot(true);
    m_delay->setInterval(60);
    connect(m_delay, &QTimer::timeout, this, &TypeAhead::ask);
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_takesFirst = false;
        m_delay->start();
        if (std::exchange(m_id, 0) != 0)
            Q_EMIT chosen(0);
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { choose(index.row()); });
}

TypeAhead::~TypeAhead()
{
    if (m_list->parent() != this) // Else it goes with its parent.
        delete m_list;
}

void TypeAhead::setChosen(qint64 id, const QString &title)
{
    m_delay->stop();
    m_answered = ++m_generation;
    m_takesFirst = false;
    m_id = id;
    setText(title);
    setCursorPosition(0);
    m_list->hide();
}

bool TypeAhead::isListShown() const
{
    return m_list->isVisible();
}

void TypeAhead::ask()
{
    m_delay->stop();
    ++m_generation;
    if (text().trimmed().isEmpty()) {
        m_answered = m_generation;
        m_list->hide();
        return;
    }
    m_source(text().trimmed()).then(this, [this, generation = m_generation](const QList<Suggestion> &found) {
        if (generation != m_generation)
            return;
        m_answered = generation;
        Q_EMIT searched(static_cast<int>(found.size()));
        if (std::exchange(m_takesFirst, false) && !found.isEmpty()) {
            m_found = found;
            choose(0);
        } else if (hasFocus()) {
            offer(found);
        }
    });
}

bool TypeAhead::isAsking() const
{
    return m_delay->isActive() || m_answered != m_generation;
}

void TypeAhead::offer(const QList<Suggestion> &found)
{
    m_found = found.mid(0, kMostSuggestions);
    m_model->clear();
    for (const Suggestion &each : std::as_const(m_found)) {
        auto *item = new QStandardItem(each.title);
        item->setData(each.detail, SuggestionDelegate::DetailRole);
        item->setData(each.icon, SuggestionDelegate::IconRole);
        m_model->appendRow(item);
    }
    if (m_found.isEmpty()) {
        m_list->hide();
        return;
    }
    m_list->setParent(window());
    m_list->setGeometry(QRect(mapTo(window(), QPoint(0, height() + 2)),
                              QSize(qMax(width(), 320), static_cast<int>(m_found.size()) * kRowHeight + 4)));
    m_list->setCurrentIndex(m_model->index(0, 0));
    m_list->show();
    m_list->raise();
}

void TypeAhead::choose(int row)
{
    if (row < 0 || row >= m_found.size())
        return;
    const Suggestion taken = m_found.at(row);
    setChosen(taken.id, taken.title);
    Q_EMIT chosen(taken.id);
}

bool TypeAhead::focusNextPrevChild(bool next)
{
    if (next && m_id == 0 && isAsking() && !text().trimmed().isEmpty())
        m_takesFirst = true;
    else if (next && m_list->isVisible())
        choose(m_list->currentIndex().row());
    return hasFocus() ? QLineEdit::focusNextPrevChild(next) : true; // The choice may have led on already.
}

void TypeAhead::keyPressEvent(QKeyEvent *event)
{
    const int row = m_list->currentIndex().row();
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_id == 0 && isAsking() && !text().trimmed().isEmpty()) {
        m_takesFirst = true;
        return;
    }
    if (!m_list->isVisible()) {
        if (event->key() == Qt::Key_Down)
            ask();
        else
            QLineEdit::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up: {
        const int next = row + (event->key() == Qt::Key_Down ? 1 : -1);
        m_list->setCurrentIndex(m_model->index(qBound(0, next, m_model->rowCount() - 1), 0));
        break;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(row);
        break;
    case Qt::Key_Escape:
        m_list->hide();
        break;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void TypeAhead::focusOutEvent(QFocusEvent *event)
{
    m_list->hide();
    QLineEdit::focusOutEvent(event);
}

} // namespace ui
