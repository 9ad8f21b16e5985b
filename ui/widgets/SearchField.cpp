// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/SearchField.h"

#include "ui/style/Icons.h"
#include "ui/style/Tokens.h"

#include <QKeyEvent>
#include <QPainter>
#include <QTimer>

namespace ui {

SearchField::SearchField(const QString &placeholder, QWidget *parent)
    : QLineEdit(parent), m_pause(new QTimer(this))
{
    setObjectName(QStringLiteral("searchEdit"));
    setProperty("quiet", true);
    setPlaceholderText(placeholder.isEmpty() ? tr("Filter…") : placeholder);
    setAccessibleName(placeholderText());
    setTextMargins(20, 0, 0, 0);
    setMinimumWidth(180);
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPauseMsecs);
    connect(m_pause, &QTimer::timeout, this, &SearchField::ask);
    connect(this, &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(this, &QLineEdit::returnPressed, this, &SearchField::ask);
}

void SearchField::setSearch(const QString &text)
{
    setText(text);
    m_pause->stop();
    m_asked = text.trimmed();
}

void SearchField::ask()
{
    m_pause->stop();
    if (text().trimmed() == m_asked)
        return;
    m_asked = text().trimmed();
    Q_EMIT searchChanged(m_asked);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        ask();
    } else if (event->key() == Qt::Key_Escape) {
        event->ignore();
    } else if (event->key() == Qt::Key_Down) {
        ask();
        Q_EMIT listRequested();
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    paintIcon(painter, QStringLiteral("search"), QRectF(8, (height() - 16) / 2.0, 16, 16),
              colorsOf(*this).textMuted);
}

} // namespace ui
