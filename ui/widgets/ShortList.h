// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/Column.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace ui {

/// One cell of a ShortList.
struct ShortCell
{
    QString text = {};
    QString link = {}; ///< Where it leads: linkChosen(); empty: plain text.
    CellLook look = CellLook::Text;
    Tone tone = Tone::Neutral; ///< Of a badge.
    QString toolTip = {};
    QString icon = {}; ///< Before the text.
};

/// A short list inside a record (its sites, contacts, machines): every row is shown, cells may be
/// links, columns align. Long lists are ListViews.
class ShortList : public QWidget
{
    Q_OBJECT
public:
    struct Header
    {
        QString title;
        int width = 0; ///< 0 shares what is left, in proportion to `stretch`.
        int stretch = 1;
        Qt::Alignment alignment = Qt::AlignLeft;
        int leavesBelow = 0; ///< Not shown while the list is narrower than this; 0: always shown.
    };

    explicit ShortList(const QList<Header> &headers, QWidget *parent = nullptr);

    void clear();
    void addRow(const QList<ShortCell> &cells);
    /// Shown in place of rows while there are none.
    void setEmptyText(const QString &text);
    int rows() const { return m_rows; }

Q_SIGNALS:
    void linkChosen(const QString &link);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *cellWidget(const ShortCell &cell);
    void showHeaders();
    void fitColumns();
    bool hasRoomFor(qsizetype column) const;

    QList<Header> m_headers;
    QGridLayout *m_grid;
    QLabel *m_empty;
    QList<QWidget *> m_titles;
    int m_rows = 0;
};

} // namespace ui
