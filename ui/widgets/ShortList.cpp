// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ShortList.h"

#include "ui/style/Fonts.h"
#include "ui/style/Icons.h"
#include "ui/style/Strokes.h"
#include "ui/widgets/Badge.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/PlainText.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>

namespace ui {
namespace {

constexpr int kIconSize = 18;

/// A drawing that follows the theme.
class IconLabel : public QWidget
{
public:
    explicit IconLabel(QString name) : m_name(std::move(name)) { setFixedSize(kIconSize, kIconSize); }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        paintIcon(painter, m_name, rect(), colorsOf(*this).textMuted);
    }

private:
    QString m_name;
};

} // namespace

ShortList::ShortList(const QList<Header> &headers, QWidget *parent)
    : QWidget(parent), m_headers(headers), m_grid(new QGridLayout(this)), m_empty(mutedLabel(QString()))
{
    m_grid->setContentsMargins(kGapPanel, 0, kGapPanel, 0);
    m_grid->setHorizontalSpacing(kGapPanel);
    m_grid->setVerticalSpacing(0);
    int column = 0;
    for (const Header &header : m_headers) {
        QLabel *title = plainLabel(header.title, kLabelSize, QFont::DemiBold);
        title->setForegroundRole(QPalette::PlaceholderText);
        title->setMinimumHeight(kRowHeight);
        m_grid->addWidget(title, 0, column, header.alignment | Qt::AlignVCenter);
        if (header.width > 0)
            m_grid->setColumnMinimumWidth(column, header.width);
        else
            m_grid->setColumnStretch(column, header.stretch);
        m_titles << title;
        ++column;
    }
    m_empty->setWordWrap(true);
    m_empty->setMinimumHeight(kRowHeight + kGapCell);
    m_empty->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_grid->addWidget(m_empty, 0, 0, 1, static_cast<int>(m_headers.size())); // In place of the titles.
    showHeaders();
}

void ShortList::showHeaders()
{
    for (qsizetype column = 0; column < m_titles.size(); ++column)
        m_titles.at(column)->setVisible(m_rows > 0 && hasRoomFor(column));
    m_empty->setVisible(m_rows == 0 && !m_empty->text().isEmpty());
}

void ShortList::setEmptyText(const QString &text)
{
    m_empty->setText(text);
    showHeaders();
}

void ShortList::clear()
{
    for (int row = 1; row <= m_rows; ++row) {
        for (int column = 0; column < m_headers.size(); ++column) {
            QLayoutItem *item = m_grid->itemAtPosition(row, column);
            QWidget *widget = item ? item->widget() : nullptr;
            if (!widget)
                continue;
            m_grid->removeWidget(widget);
            widget->hide(); // It may have sent the click that led here.
            widget->deleteLater();
        }
        m_grid->setRowMinimumHeight(row, 0);
    }
    m_rows = 0;
    showHeaders();
    update();
}

void ShortList::addRow(const QList<ShortCell> &cells)
{
    ++m_rows;
    m_grid->setRowMinimumHeight(m_rows, kRowHeight + 2);
    for (int column = 0; column < cells.size(); ++column) {
        const Header &header = m_headers.at(column);
        QWidget *widget = cellWidget(cells.at(column));
        if (header.width > 0)
            widget->setMaximumWidth(header.width);
        const bool fills = qobject_cast<ElidedLabel *>(widget) && header.alignment == Qt::AlignLeft;
        m_grid->addWidget(widget, m_rows, column,
                          fills ? Qt::AlignVCenter : header.alignment | Qt::AlignVCenter);
        widget->setVisible(hasRoomFor(column));
    }
    showHeaders();
    update();
}

QWidget *ShortList::cellWidget(const ShortCell &cell)
{
    QWidget *words = nullptr;
    if (cell.look == CellLook::Badge && !cell.text.isEmpty()) {
        words = new Badge({.text = cell.text, .tone = cell.tone, .toolTip = cell.toolTip});
    } else if (!cell.link.isEmpty()) {
        auto *link = new LinkButton(cell.text);
        link->setObjectName(cell.link + QLatin1String("Link"));
        if (!cell.toolTip.isEmpty())
            link->setToolTip(plainToolTip(cell.toolTip));
        connect(link, &QAbstractButton::clicked, this, [this, to = cell.link] { Q_EMIT linkChosen(to); });
        words = link;
    } else {
        auto *label = new ElidedLabel(cell.text);
        label->setMuted(cell.look == CellLook::Muted);
        if (cell.look == CellLook::Strong)
            setTypeSize(*label, kBodySize, QFont::DemiBold);
        words = label;
    }
    if (cell.icon.isEmpty())
        return words;
    auto *pair = new QWidget;
    auto *line = new QHBoxLayout(pair);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kGapCell);
    line->addWidget(new IconLabel(cell.icon));
    line->addWidget(words, 1);
    return pair;
}

bool ShortList::hasRoomFor(qsizetype column) const
{
    return width() >= m_headers.at(column).leavesBelow;
}

void ShortList::fitColumns()
{
    for (int column = 0; column < m_headers.size(); ++column) {
        const Header &header = m_headers.at(column);
        if (header.leavesBelow == 0)
            continue;
        const bool isShown = hasRoomFor(column);
        m_grid->setColumnMinimumWidth(column, isShown ? header.width : 0);
        m_grid->setColumnStretch(column, isShown && header.width == 0 ? header.stretch : 0);
        for (int row = 1; row <= m_rows; ++row) {
            if (QLayoutItem *item = m_grid->itemAtPosition(row, column))
                item->widget()->setVisible(isShown);
        }
    }
    showHeaders();
}

void ShortList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

void ShortList::paintEvent(QPaintEvent * /*event*/)
{
    const Colors &colors = colorsOf(*this);
    QPainter painter(this);
    for (int row = 1; row <= m_rows; ++row) {
        const QRect cell = m_grid->cellRect(row, 0);
        painter.fillRect(QRect(0, cell.top(), width(), 1), colors.border);
    }
}

} // namespace ui
