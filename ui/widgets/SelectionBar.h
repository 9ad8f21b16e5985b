// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <functional>

class QAction;
class QHBoxLayout;
class QLabel;

namespace ui {

class ListView;

/// Stands below a list while several of its rows are selected: how many, all of the list, and what
/// can be done with them.
class SelectionBar : public QWidget
{
    Q_OBJECT
public:
    /// @p words: for so many rows; for none: for all of the list, also those not loaded yet.
    SelectionBar(ListView *view, std::function<QString(int)> words, QWidget *parent = nullptr);

    /// A button that triggers @p action.
    void addSelectionAction(QAction *action);
    bool isWhole() const { return m_isWhole; }
    /// The rows selected where several are and not all of the list is meant; else none.
    QList<int> rows() const;

private:
    void showSelection();

    ListView *m_view;
    std::function<QString(int)> m_words;
    QHBoxLayout *m_tools;
    QLabel *m_text;
    bool m_isWhole = false;
};

} // namespace ui
