// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/window/Page.h"

class QHBoxLayout;
class QPushButton;

namespace ui {

class ElidedLabel;
class SearchBox;

/// The one header of a page: where I am, state, search, the one or two main actions.
class PageHeader : public QWidget
{
    Q_OBJECT
public:
    explicit PageHeader(QWidget *parent = nullptr);

    void setContent(const HeaderContent &content);
    SearchBox *searchBox() const { return m_search; }

Q_SIGNALS:
    void crumbChosen(const ui::Place &place);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void keepFilters();
    void giveRoom();
    void fillPath(const HeaderContent &content);
    void fillChips(const HeaderContent &content);
    void fillActions(const HeaderContent &content);

    QWidget *m_pathHolder;
    QHBoxLayout *m_path;
    QHBoxLayout *m_chips;
    QHBoxLayout *m_filters;
    QHBoxLayout *m_actions;
    ElidedLabel *m_title;
    ElidedLabel *m_note;
    SearchBox *m_search;
};

/// A button that shows and triggers @p action, its shortcut after its text.
QPushButton *actionButton(QAction *action, ButtonLook look, QWidget *parent);

} // namespace ui
