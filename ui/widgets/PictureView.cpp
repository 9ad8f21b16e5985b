// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PictureView.h"

#include "ui/style/Icons.h"
#include "ui/style/Style.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/PlainText.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int kBar = 56;

QPushButton *button(const QString &text, const QString &name, const QString &iconName = {})
{
    auto *made = new QPushButton(iconName.isEmpty() ? text : QString());
    if (!iconName.isEmpty()) {
        made->setIcon(icon(iconName));
        made->setToolTip(plainToolTip(text));
        made->setAccessibleName(text);
    }
    made->setObjectName(name);
    return made;
}

} // namespace

PictureView::PictureView(QWidget *over)
    : QWidget(over->window()), m_message(plainLabel(QString())), m_caption(plainLabel(QString())),
      m_previous(button(tr("Previous picture (←)"), QStringLiteral("previousPicture"),
                        QStringLiteral("chevron-left"))),
      m_next(button(tr("Next picture (→)"), QStringLiteral("nextPicture"), QStringLiteral("chevron-right")))
{
    setObjectName(QStringLiteral("pictureView"));
    setAccessibleName(tr("Picture"));
    setFocusPolicy(Qt::StrongFocus);
    auto *save = button(tr("Save as…"), QStringLiteral("savePicture"));
    auto *leave = button(tr("Close"), QStringLiteral("closePicture"));
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(kGapCell);
    bar->addWidget(m_previous);
    bar->addWidget(m_next);
    bar->addWidget(m_caption, 1);
    bar->addWidget(save);
    bar->addWidget(leave);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGapBetween, kGapInside, kGapBetween, kGapInside);
    layout->addWidget(m_message, 1);
    layout->addLayout(bar);
    setSteps(false, false);
    connect(save, &QPushButton::clicked, this, &PictureView::saveRequested);
    connect(leave, &QPushButton::clicked, this, &PictureView::close);
    connect(m_previous, &QPushButton::clicked, this, [this] { Q_EMIT stepRequested(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { Q_EMIT stepRequested(1); });
    parentWidget()->installEventFilter(this);
    setGeometry(parentWidget()->rect());
    show();
    raise();
    setFocus(Qt::OtherFocusReason);
}

void PictureView::setSteps(bool hasPrevious, bool hasNext)
{
    m_previous->setVisible(hasPrevious || hasNext);
    m_next->setVisible(hasPrevious || hasNext);
    m_previous->setEnabled(hasPrevious);
    m_next->setEnabled(hasNext);
}

void PictureView::showPicture(const QImage &picture, const QString &caption)
{
    m_picture = picture;
    m_message->clear();
    m_caption->setText(caption);
    update();
}

void PictureView::showMessage(const QString &text, const QString &caption)
{
    m_picture = {};
    m_message->setText(text);
    m_caption->setText(caption);
    update();
}

QSize PictureView::room() const
{
    return (QSizeF(rect().adjusted(kGapBetween, kGapBetween, -kGapBetween, -kBar).size()) *
            devicePixelRatioF())
        .toSize();
}

QRect PictureView::place() const
{
    const QRect room = rect().adjusted(kGapBetween, kGapBetween, -kGapBetween, -kBar);
    const QSize natural = (QSizeF(m_picture.size()) / devicePixelRatioF()).toSize();
    const bool fits = natural.width() <= room.width() && natural.height() <= room.height();
    QRect place({}, fits ? natural : natural.scaled(room.size(), Qt::KeepAspectRatio));
    place.moveCenter(room.center());
    return place;
}

void PictureView::paintEvent(QPaintEvent * /*event*/)
{
    const Colors &colors = colorsOf(*this);
    QPainter painter(this);
    painter.fillRect(rect(), colors.background);
    painter.setPen(colors.border);
    painter.drawLine(0, height() - kBar, width(), height() - kBar);
    if (m_picture.isNull())
        return;
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(place(), m_picture);
    painter.drawRect(place().adjusted(-1, -1, 0, 0));
}

bool PictureView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void PictureView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else if (event->key() == Qt::Key_Left && m_previous->isEnabled())
        Q_EMIT stepRequested(-1);
    else if (event->key() == Qt::Key_Right && m_next->isEnabled())
        Q_EMIT stepRequested(1);
    else
        event->accept(); // Nothing below it hears of keys.
}

void PictureView::mousePressEvent(QMouseEvent *event)
{
    event->accept();
    if (!m_picture.isNull() && !place().contains(event->pos()) && event->pos().y() < height() - kBar)
        close();
}

/// Tab goes round among its own buttons.
bool PictureView::focusNextPrevChild(bool next)
{
    QList<QWidget *> stops;
    for (QPushButton *each : findChildren<QPushButton *>()) {
        if (each->isVisible() && each->isEnabled())
            stops << each;
    }
    if (stops.isEmpty())
        return true;
    const qsizetype at = stops.indexOf(focusWidget());
    const qsizetype to = at < 0 ? 0 : (at + (next ? 1 : stops.size() - 1)) % stops.size();
    stops.at(to)->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void PictureView::close()
{
    hide();
    Q_EMIT closed();
    deleteLater();
}

} // namespace ui
