// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ListPanel.h"

#include "ui/models/PagedModelBase.h"
#include "ui/style/Fonts.h"
#include "ui/style/Style.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/ChipBar.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/SearchField.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace ui {

ListPanel::ListPanel(PagedModelBase *model, QWidget *parent)
    : Panel(QString(), parent), m_search(new SearchField), m_chips(new ChipBar),
      m_count(mutedLabel(QString())), m_tools(new QHBoxLayout), m_new(new QPushButton),
      m_message(new MessageBar), m_view(new ListView)
{
    m_count->setObjectName(QStringLiteral("countLabel"));
    m_new->setObjectName(QStringLiteral("newRowsButton"));
    m_new->hide();
    setTypeSize(*m_count, kSmallSize);
    m_search->setMaximumWidth(280);
    auto *bar = new QWidget;
    m_tools->setContentsMargins(kGapPanel - 1, kGapCell + 2, kGapInside - 1, kGapCell + 2);
    m_tools->setSpacing(kGapInside);
    m_tools->addWidget(m_search, 1);
    m_tools->addWidget(m_chips, 2);
    m_tools->addWidget(m_new);
    m_tools->addWidget(m_count);
    bar->setLayout(m_tools);
    addWide(bar);
    addWide(m_message);
    addWide(m_view, 1);
    m_view->setModel(model);
    joinModel(model);

    connect(m_search, &SearchField::listRequested, m_view, [this] {
        m_view->setFocus();
        if (!m_view->currentIndex().isValid() && m_view->model()->rowCount() > 0)
            m_view->select(m_view->model()->index(0, 0));
    });
    connect(m_view, &ListView::typed, m_search, [this](const QString &text) {
        m_search->setFocus();
        m_search->setText(m_search->text() + text);
    });
}

void ListPanel::joinModel(PagedModelBase *model)
{
    connect(model, &PagedModelBase::counted, this, &ListPanel::showCount);
    connect(model, &PagedModelBase::newRowsOffered, m_new, [this](int count) {
        m_new->setText(tr("Show %n new", nullptr, count));
        m_new->setVisible(count > 0);
    });
    connect(m_new, &QPushButton::clicked, model, [this, model] {
        m_view->scrollToTop();
        model->showNew();
    });
    connect(model, &PagedModelBase::failed, m_message, [this](const core::Error &error) {
        m_message->showMessage(Tone::Breached, errorText(error), tr("Try again"));
    });
    connect(m_message, &MessageBar::actionChosen, model, [this, model] {
        m_message->dismiss();
        model->retry();
    });
    connect(model, &QAbstractItemModel::modelReset, m_message, &MessageBar::dismiss);
}

void ListPanel::addTool(QWidget *tool)
{
    m_tools->addWidget(tool);
}

void ListPanel::setListShown(bool shown)
{
    m_view->setVisible(shown);
    m_count->setVisible(shown);
    if (!shown)
        m_new->hide();
}

void ListPanel::showCount(qint64 count)
{
    //: Of a list, beside its filters. %L1 would group digits by the system's locale.
    m_count->setText(count == 1 ? tr("1 result") : tr("%1 results").arg(locale().toString(count)));
}

} // namespace ui
