// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/PageHeader.h"

#include "ui/style/Fonts.h"
#include "ui/style/Icons.h"
#include "ui/style/Strokes.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/SearchBox.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace ui {
namespace {

constexpr int kTitleKeeps = 280; ///< Below this width of the title the path goes.

void clear(QHBoxLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->setParent(nullptr); // An action that changes meanwhile does not show it again.
            widget->deleteLater();
        }
        delete item;
    }
}

/// A filter bar belongs to its page: it is given back, not deleted.
void release(QHBoxLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        if (QWidget *widget = item->widget())
            widget->hide();
        delete item;
    }
}

QHBoxLayout *row(int spacing)
{
    auto *layout = new QHBoxLayout;
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    return layout;
}

QString buttonText(const QAction &action)
{
    const QString keys =
        action.shortcut().toString(QKeySequence::NativeText).replace(QLatin1Char('+'), QLatin1Char(' '));
    return keys.isEmpty() ? action.text() : action.text() + QLatin1String("  ") + keys;
}

} // namespace

QPushButton *actionButton(QAction *action, ButtonLook look, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    setLook(*button, look);
    const auto follow = [button, action] {
        button->setText(buttonText(*action));
        button->setAccessibleName(action->text());
        button->setEnabled(action->isEnabled());
        if (button->parentWidget() || !action->isVisible()) // Else it would be a window of its own.
            button->setHidden(!action->isVisible());
        button->setToolTip(action->toolTip() == action->text() ? QString() : plainToolTip(action->toolTip()));
    };
    follow();
    button->setObjectName(action->objectName().isEmpty() ? QStringLiteral("actionButton")
                                                         : action->objectName() + QLatin1String("Button"));
    QObject::connect(action, &QAction::changed, button, follow);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

PageHeader::PageHeader(QWidget *parent)
    : QWidget(parent), m_pathHolder(new QWidget), m_path(row(2)), m_chips(row(6)), m_filters(row(kGapCell)),
      m_actions(row(kGapInside - 2)), m_title(new ElidedLabel), m_note(new ElidedLabel),
      m_search(new SearchBox)
{
    setObjectName(QStringLiteral("pageHeader"));
    setFixedHeight(kHeaderHeight);
    m_title->setObjectName(QStringLiteral("pageTitleLabel"));
    m_note->setObjectName(QStringLiteral("pageNoteLabel"));
    setTypeSize(*m_title, kTitleSize, QFont::Bold);
    m_title->setMinimumWidth(40);
    m_note->setMuted(true);
    m_pathHolder->setLayout(m_path);
    auto *layout = row(kGapInside);
    setLayout(layout);
    layout->setContentsMargins(kGapBetween, 0, kGapBetween, 1);
    layout->addWidget(m_pathHolder);
    layout->addWidget(m_title);
    layout->addWidget(m_note);
    layout->addLayout(m_chips);
    layout->addLayout(m_filters);
    layout->addStretch(1);
    layout->addWidget(m_search);
    layout->addLayout(m_actions);
}

void PageHeader::setContent(const HeaderContent &content)
{
    m_title->setText(content.title);
    m_note->setText(content.note);
    m_note->setVisible(!content.note.isEmpty());
    fillPath(content);
    fillChips(content);
    release(*m_filters);
    if (content.filters) {
        m_filters->addWidget(content.filters);
        content.filters->show();
    }
    fillActions(content);
    giveRoom();
}

bool PageHeader::event(QEvent *event)
{
    // LayoutRequest: chips and buttons just filled in have been shown, and take their room.
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        giveRoom();
    return QWidget::event(event);
}

void PageHeader::giveRoom()
{
    keepFilters();
    // The title is the last to give way: the note, the search box and the path go before it.
    const auto spacing = layout()->spacing();
    const int path = m_path->count() > 0 ? m_pathHolder->sizeHint().width() + spacing : 0;
    layout()->invalidate();
    const int taken =
        layout()->minimumSize().width() - m_title->minimumWidth() - (m_pathHolder->isHidden() ? 0 : path);
    const int room = width() - taken - kGapPanel;
    const int wanted = m_title->sizeHint().width();
    const bool hasPath = path > 0 && room - path >= qMin(wanted, kTitleKeeps);
    m_pathHolder->setVisible(hasPath);
    m_title->setMinimumWidth(qMin(wanted, qMax(40, room - (hasPath ? path : 0))));
}

void PageHeader::keepFilters()
{
    QWidget *filters = m_filters->count() > 0 ? m_filters->itemAt(0)->widget() : nullptr;
    if (!filters)
        return;
    // On one line as long as the search box can make room for it.
    layout()->invalidate();
    const int least = filters->minimumSizeHint().width();
    const int others = layout()->minimumSize().width() - qMax(least, filters->minimumWidth()) -
                       m_title->minimumWidth() + m_title->sizeHint().width();
    const int wanted = filters->sizeHint().width();
    filters->setMinimumWidth(others + wanted <= width() ? wanted : 0);
}

void PageHeader::fillPath(const HeaderContent &content)
{
    clear(*m_path);
    for (const Crumb &crumb : content.path) {
        auto *link = new LinkButton(crumb.text + QLatin1String(" /"));
        link->setObjectName(QStringLiteral("crumbButton"));
        link->setAccessibleName(crumb.text);
        link->setMuted(true);
        link->setMinimumWidth(link->sizeHint().width());
        connect(link, &LinkButton::clicked, this, [this, place = crumb.place] { Q_EMIT crumbChosen(place); });
        m_path->addWidget(link);
    }
}

void PageHeader::fillChips(const HeaderContent &content)
{
    clear(*m_chips);
    for (const BadgeText &chip : content.chips) {
        auto *badge = new Badge(chip);
        badge->setObjectName(QStringLiteral("headerBadge"));
        m_chips->addWidget(badge);
    }
}

void PageHeader::fillActions(const HeaderContent &content)
{
    clear(*m_actions);
    if (!content.moreActions.isEmpty()) {
        auto *more = new QToolButton;
        more->setObjectName(QStringLiteral("moreButton"));
        more->setAccessibleName(tr("More actions"));
        more->setToolTip(plainToolTip(tr("More actions")));
        more->setIcon(icon(QStringLiteral("more")));
        more->setPopupMode(QToolButton::InstantPopup);
        more->setFixedSize(kControlHeight, kControlHeight);
        auto *menu = new QMenu(more);
        menu->addActions(content.moreActions);
        more->setMenu(menu);
        m_actions->addWidget(more);
    }
    for (const HeaderAction &each : content.actions)
        m_actions->addWidget(actionButton(each.action, each.look, this));
}

void PageHeader::paintEvent(QPaintEvent * /*event*/)
{
    const Colors &colors = colorsOf(*this);
    QPainter painter(this);
    painter.fillRect(rect(), colors.panel);
    drawHairline(painter, rect(), Qt::BottomEdge, colors.border);
}

} // namespace ui
