// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "ui/widgets/Panel.h"

class QHBoxLayout;
class QPushButton;

namespace ui {

class ChipBar;
class ListView;
class MessageBar;
class PagedModelBase;
class SearchField;

/// A list with what every list needs around it: the field that filters, chips, how many there
/// are, rows that came meanwhile, and a failure with its "Try again". Typing in the list goes
/// to the field, ↓ in the field to the list.
class ListPanel : public Panel
{
    Q_OBJECT
public:
    /// @p model outlives the panel or is its child.
    explicit ListPanel(PagedModelBase *model, QWidget *parent = nullptr);

    ListView *view() const { return m_view; }
    SearchField *search() const { return m_search; }
    ChipBar *chips() const { return m_chips; }
    /// At the right of the count.
    void addTool(QWidget *tool);
    /// Whether the list stands below the tools, with its count; else only what was added.
    void setListShown(bool shown);

private:
    void joinModel(PagedModelBase *model);
    void showCount(qint64 count);

    SearchField *m_search;
    ChipBar *m_chips;
    QLabel *m_count;
    QHBoxLayout *m_tools;
    QPushButton *m_new;
    MessageBar *m_message;
    ListView *m_view;
};

} // namespace ui
