// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/SelectionBar.h"

#include "ui/style/Style.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/PlainText.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <algorithm>

namespace ui {

SelectionBar::SelectionBar(ListView *view, std::function<QString(int)> words, QWidget *parent)
    : QWidget(parent), m_view(view), m_words(std::move(words)), m_tools(new QHBoxLayout(this)),
      m_text(plainLabel(QString()))
{
    setObjectName(QStringLiteral("selectionBar"));
    m_tools->setContentsMargins(kGapPanel, kGapCell, kGapInside, kGapCell);
    m_text->setObjectName(QStringLiteral("selectionLabel"));
    auto *whole = new QPushButton(tr("All of the list"));
    whole->setObjectName(QStringLiteral("wholeListButton"));
    setLook(*whole, ButtonLook::Link);
    connect(whole, &QPushButton::clicked, this, [this] {
        m_view->selectAll();
        m_isWhole = true; // Selecting the rows loaded said otherwise.
        showSelection();
    });
    m_tools->addWidget(m_text);
    m_tools->addWidget(whole);
    m_tools->addStretch();
    hide();
    const auto changed = [this] {
        m_isWhole = false;
        showSelection();
    };
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this, changed);
    connect(view->model(), &QAbstractItemModel::modelReset, this, changed);
}

void SelectionBar::addSelectionAction(QAction *action)
{
    auto *button = new QPushButton(action->text());
    button->setObjectName(action->objectName() + QLatin1String("Button"));
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    m_tools->addWidget(button);
}

QList<int> SelectionBar::rows() const
{
    QList<int> rows;
    if (m_isWhole)
        return rows;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        rows << index.row();
    std::sort(rows.begin(), rows.end());
    return rows.size() > 1 ? rows : QList<int>();
}

void SelectionBar::showSelection()
{
    const auto count = static_cast<int>(m_view->selectionModel()->selectedRows().size());
    m_text->setText(m_words(m_isWhole ? 0 : count));
    setVisible(count > 1);
}

} // namespace ui
